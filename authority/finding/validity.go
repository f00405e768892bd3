package finding

import (
	"slices"

	"wewenang/authority"
	"wewenang/law"
)

// nominal is ν: the time for which the grant claims to hold. It follows the
// provision, the term that the grant states, and the life of its holder.
func (w *World) nominal(f *fact) Spans {
	own, _ := w.provisionSpan(grantRef(f.Grant), true)
	term := law.Interval{From: f.From, To: f.To, Reason: f.EndReason}
	if f.rule.AsIf != "" {
		term.From = ""
	}
	return own.Meet(spansOf(term)).Meet(w.alive(f.Grant))
}

// foundation is one provision that a grant rests on.
type foundation struct {
	ref     law.Ref
	parents []*fact // grants stated there on the same matter
	inside  bool    // whether the corpus knows the instrument
	spans   Spans   // when the foundation holds
	ended   *ending // what ended it
	saved   *keep   // the clause by which the grant goes on
}

// found computes foundations and ε, the time in which grants hold with a
// living basis. Of several foundations one suffices.
func (w *World) found() {
	for _, f := range w.grants {
		w.foundations(f)
	}
	for _, f := range w.grants {
		w.effect(f, nil)
	}
}

// foundations gathers the provisions that a grant is stated to rest on; those
// of its recitals do not count.
func (w *World) foundations(f *fact) {
	seen := map[law.Ref]bool{}
	for _, ref := range w.basisRefs(f) {
		if ref.ID == "" || seen[ref] || ref.ID == f.Rule && ref.At.Covers(f.At) || f.rule.revokes(ref.ID) {
			continue
		}
		seen[ref] = true
		fd := foundation{ref: ref, parents: w.at(ref, f)}
		_, fd.inside = w.rules[ref.ID]
		f.founded = append(f.founded, fd)
	}
}

// revokes reports whether a rule ends another one, which is then no basis of
// its grants.
func (r *Rule) revokes(id law.ID) bool {
	return slices.ContainsFunc(r.Effects, func(e law.Effect) bool { return e.Target == id && e.TargetAt == "" && e.Kind == law.EffectRevoke })
}

// basisRefs are the stated bases of a grant; where none is stated, the other
// instruments that its own provision cites when it hands a power on.
func (w *World) basisRefs(f *fact) []law.Ref {
	if len(f.Basis) > 0 || !derived(f.Kind) {
		return f.Basis
	}
	var out []law.Ref
	for _, c := range f.rule.Citations {
		if c.Target != "" && !c.Same && c.At != "" && c.Target != f.Rule && c.At.Covers(f.At) {
			out = append(out, c.Target.At(c.TargetAt))
		}
	}
	return out
}

// derived reports whether a kind hands on a power that somebody else has.
func derived(k authority.Kind) bool {
	return k == authority.Delegation || k == authority.Mandate || k == authority.Assistance
}

// at returns the grants stated in a provision that can be the parents of f.
func (w *World) at(ref law.Ref, f *fact) []*fact {
	var out []*fact
	for _, p := range w.byRule[ref.ID] {
		if p != f && p.Kind.Confers() && (ref.At.Covers(p.At) || p.At.Covers(ref.At)) && w.matterReaches(p, f) {
			out = append(out, p)
		}
	}
	return out
}

// matterReaches reports whether the power p can cover the matter of f.
func (w *World) matterReaches(p, f *fact) bool {
	if p.ServiceID == "" || f.ServiceID == "" {
		return p.ServiceID == f.ServiceID && authority.Fold(p.Object) == authority.Fold(f.Object)
	}
	return w.isA.Under(f.ServiceID, p.ServiceID) || w.isA.Under(p.ServiceID, f.ServiceID) || w.follows(f.ServiceID, p.ServiceID)
}

// follows reports whether one service succeeded the other.
func (w *World) follows(a, b string) bool {
	return w.succeeds(a, b) || w.succeeds(b, a)
}

func (w *World) succeeds(a, b string) bool {
	for range 6 {
		s := w.services[a]
		if s == nil || s.Follows == "" {
			return false
		}
		if s.Follows == b {
			return true
		}
		a = s.Follows
	}
	return false
}

// effect computes ε of a grant over the graph of bases. A circle of bases is
// kept with the grant at which it was met and cut there.
func (w *World) effect(f *fact, path []*fact) Spans {
	switch f.visit {
	case 2:
		return f.effective
	case 1:
		for i, p := range path {
			if p == f {
				f.circle = append([]*fact(nil), path[i:]...)
			}
		}
		return f.nominal
	}
	f.visit = 1
	path = append(path, f)
	var living Spans
	for i := range f.founded {
		fd := &f.founded[i]
		w.measure(f, fd, path)
		living = living.Join(fd.spans)
	}
	f.effective = f.nominal
	if len(f.founded) > 0 {
		f.effective = f.nominal.Meet(living)
	}
	f.visit = 2
	return f.effective
}

// measure sets the time of one foundation.
func (w *World) measure(f *fact, fd *foundation, path []*fact) {
	if !fd.inside {
		fd.spans = always()
		return
	}
	fd.spans, fd.ended = w.provisionSpan(fd.ref, false)
	var parents Spans
	for _, p := range fd.parents {
		e := w.effect(p, path)
		if end := w.endedBy(p); end != nil && end.kind == law.EffectAmend {
			e = fd.spans
		}
		parents = parents.Join(e)
	}
	if len(fd.parents) > 0 {
		fd.spans = fd.spans.Meet(parents)
	}
	// A basis that began only later is no ended basis.
	if len(fd.spans) > 0 {
		fd.spans = fd.spans.Join(spansOf(law.Interval{To: fd.spans[0].From}))
	}
	if fd.saved = w.savedFrom(fd.ended, f.Rule, fd.ref.ID); fd.saved != nil {
		fd.spans = always()
	}
}

func (w *World) endedBy(f *fact) *ending {
	_, e := w.provisionSpan(grantRef(f.Grant), true)
	return e
}
