package finding

import (
	"cmp"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// Names of the conditions of a competing pair, in the order in which they are
// tested. The documentation of the kinds uses the same names.
const (
	condFirst     = "kutipan-pertama"
	condSecond    = "kutipan-kedua"
	condDecides   = "memutus"
	condSameAct   = "tindakan-sama"
	condScope     = "cakupan-bertemu"
	condOverlap   = "masa-bertindih"
	condHolders   = "pemegang-berbeda"
	condLineage   = "tidak-diturunkan"
	condNoClause  = "tanpa-klausul"
	condEqualRank = "tingkat"
)

// pair is two grants that compete.
type pair struct {
	a, b      *fact // a is the earlier one
	rel       Relation
	axes      []axis
	nominal   Spans
	window    Spans    // the part of nominal in which both have a living basis
	undecided []string // conditions that could not be decided
}

// decides is E: the grant claims to settle the matter towards the citizen.
func (w *World) decides(f *fact) bool { return f.deciding }

// claims computes what decides answers.
func (w *World) claims(f *fact) bool {
	return f.Act.Decides() && f.Kind.Confers() && !f.Enabling && !advises(f) && !w.whole(f.HolderID) && !w.apart(f) && !w.isCounter(f)
}

// apart reports whether a holder stands outside the question who serves the
// citizen: the council, which makes rules with the head, and the organs of a
// company that no table knows.
func (w *World) apart(f *fact) bool {
	a := w.agencies[f.HolderID]
	return a != nil && (a.Class == "dprd" || a.Class == "bumd" && a.Proposed)
}

// loose reports whether a pair of which nobody has settled both sides is too
// weak to speak of: procedural matters that no table knows, units of one
// house, or the head and his own office, who form one chain of command.
func (w *World) loose(a, b *fact) bool {
	if a.State.Settled() && b.State.Settled() {
		return false
	}
	if !w.knownService(a.ServiceID) {
		// What no table knows is compared within one region only, where few
		// offices can mean it; "surat persetujuan" of a hundred offices is a
		// kind of paper.
		if a.Act == authority.ActDecide || a.Act == authority.ActRule || a.region == "" || b.region == "" || w.manyHold(a) {
			return true
		}
	}
	if w.unknownUnit(a.HolderID) || w.unknownUnit(b.HolderID) {
		return true // it may well be a unit of the other one
	}
	return w.under(a.HolderID, b.HolderID) || w.under(b.HolderID, a.HolderID)
}

// manyHold reports whether more than three offices of the region decide under
// the same words.
func (w *World) manyHold(f *fact) bool {
	k := bucketKey{f.ServiceID, f.Act, f.region}
	n, ok := w.holders[k]
	if !ok {
		var seen []string
		for _, g := range w.on(f.ServiceID, f.region) {
			if g.Act == f.Act && g.deciding && !slices.Contains(seen, g.HolderID) {
				if seen = append(seen, g.HolderID); len(seen) > 3 {
					break
				}
			}
		}
		n = len(seen)
		w.holders[k] = n
	}
	return n > 3
}

// unknownUnit reports whether an agency is a unit of which no table tells to
// which office it belongs.
func (w *World) unknownUnit(id string) bool {
	a := w.agencies[id]
	return a != nil && a.Superior == "" && slices.Contains(internalUnits, a.Class)
}

// whole reports whether a holder is the government as such, of which the
// others are organs.
func (w *World) whole(id string) bool {
	a := w.agencies[id]
	return a != nil && (a.Class == "pemda" || a.Class == "pemerintah")
}

// compete tests whether two grants compete (C in the documentation). It
// returns the name of the first condition that fails, "" when none does.
func (w *World) compete(a, b *fact) (pair, string) {
	if before(b, a) {
		a, b = b, a
	}
	p := pair{a: a, b: b}
	switch {
	case !w.decides(a) || !w.decides(b):
		return p, condDecides
	case a.Act != b.Act:
		return p, condSameAct
	}
	if p.rel, p.axes = w.compareScopes(a, b); p.rel == Disjoint || a.ServiceID == "" || b.ServiceID == "" {
		return p, condScope
	}
	if p.nominal = a.nominal.Meet(b.nominal); len(p.nominal) == 0 {
		return p, condOverlap
	}
	day := p.nominal.Window(w.in.AsOf).From
	if w.in.AsOf != "" && p.nominal.Contains(w.in.AsOf) != law.No {
		day = w.in.AsOf
	}
	same := w.sameHolder(a, b, day)
	if same == law.Yes || a.HolderID == "" || b.HolderID == "" || w.loose(a, b) {
		return p, condHolders
	}
	if w.unknownUnit(a.HolderID) || w.unknownUnit(b.HolderID) {
		same = law.Undetermined
	}
	if w.proposedAgency(a.HolderID) && w.proposedAgency(b.HolderID) && authority.Fold(a.Holder) == authority.Fold(b.Holder) {
		return p, condHolders // two texts define one office anew
	}
	if w.derives(a, b, day) || w.derives(b, a, day) || w.supersedes(a, b) {
		return p, condLineage
	}
	covered := w.exceptionBetween(a, b)
	if joint(w, a, b) || covered == law.Yes {
		return p, condNoClause
	}
	p.note(same == law.Undetermined, condHolders)
	p.note(p.rel == Unknown, condScope)
	p.note(covered == law.Undetermined, condNoClause)
	p.window = p.nominal.Meet(a.effective).Meet(b.effective)
	p.note(openEnd(p.window), condOverlap)
	return p, ""
}

func (p *pair) note(undecided bool, condition string) {
	if undecided {
		p.undecided = append(p.undecided, condition)
	}
}

func openEnd(s Spans) bool {
	return slices.ContainsFunc(s, func(iv law.Interval) bool { return iv.EndUnknown })
}

// before orders two grants by start, then by place.
func before(a, b *fact) bool {
	return cmp.Or(cmp.Compare(firstDay(a), firstDay(b)), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID)) < 0
}

func firstDay(f *fact) law.Date {
	if len(f.nominal) == 0 {
		return f.From
	}
	return f.nominal[0].From
}

// supersedes reports whether one of the two is the wording that an amendment
// put in the place of the other, or one instrument amends the other at the
// same Pasal.
func (w *World) supersedes(a, b *fact) bool {
	return w.amends(a.rule, b) || w.amends(b.rule, a)
}

func (w *World) amends(r *Rule, old *fact) bool {
	for _, e := range r.Effects {
		if e.Target == old.Rule && e.TargetAt != "" && e.TargetAt.Covers(old.At) &&
			(e.Kind == law.EffectAmend || e.Kind == law.EffectReplacePhrase || e.Kind == law.EffectDelete) {
			return true
		}
	}
	return false
}

// joint reports whether a clause makes the two holders act together.
func joint(w *World, a, b *fact) bool {
	if a.Rule == b.Rule && a.At == b.At {
		return true // one sentence names both
	}
	if w.mentions(together(a), b) || w.mentions(together(b), a) {
		return true
	}
	if a.Joint == "" && b.Joint == "" {
		return false
	}
	if a.Joint != "" && authority.Fold(a.Joint) == authority.Fold(b.Joint) {
		return true
	}
	return w.mentions(a.Joint, b) || w.mentions(b.Joint, a)
}

// mentions reports whether words name the holder of a grant.
func (w *World) mentions(words string, f *fact) bool {
	folded := " " + authority.Fold(words) + " "
	if strings.TrimSpace(folded) == "" {
		return false
	}
	names := []string{f.Holder, f.HolderID[strings.LastIndexByte(f.HolderID, '/')+1:]}
	if a := w.agencies[f.HolderID]; a != nil {
		for _, n := range a.Names {
			names = append(append(names, n.Name), authority.SplitList(n.Short)...)
		}
	}
	return slices.ContainsFunc(names, func(n string) bool {
		n = authority.Fold(n)
		return n != "" && strings.Contains(folded, " "+n+" ")
	})
}

// exceptionBetween reports whether an exception of one grant leaves the other
// one's field out: undetermined when its words could not be read.
func (w *World) exceptionBetween(a, b *fact) law.Truth {
	return w.excepts(a, b).Or(w.excepts(b, a))
}

func (w *World) excepts(general, special *fact) law.Truth {
	out := law.No
	for _, words := range exceptionsOf(general) {
		out = out.Or(w.exceptionCovers(words, special))
	}
	return out
}

func (w *World) exceptionCovers(words string, f *fact) law.Truth {
	if t, ok := authority.ReadThreshold(words); ok {
		return w.thresholdException(t, f)
	}
	folded := authority.Fold(words)
	for _, id := range w.isA.Ancestors(f.ServiceID) {
		s := w.services[id]
		if words == id || s != nil && containsWords(folded, authority.Fold(s.Name)) {
			return law.Yes
		}
	}
	switch {
	case containsWords(folded, authority.Fold(f.Object)), w.mentions(words, f), strings.Contains(folded, authority.Fold(ruleWords(f.Rule))):
		return law.Yes
	case slices.ContainsFunc(f.Scope.Classes, func(c string) bool { return containsWords(folded, authority.Fold(c)) }) && len(f.Scope.Classes) == 1:
		return law.Yes
	case slices.ContainsFunc(w.knownServices(words), func(id string) bool { return !w.isA.Under(f.ServiceID, id) }):
		return law.No // it leaves out another service
	}
	return law.Undetermined
}

func (w *World) thresholdException(t authority.Threshold, f *fact) law.Truth {
	own := limitOn(f.Scope.Thresholds, t.Dimension)
	if own == nil || own.Unit != t.Unit {
		return law.No
	}
	switch compareLimits(*own, t) {
	case Equal, Narrower:
		return law.Yes
	}
	return law.No
}

// knownServices returns the service that words name exactly.
func (w *World) knownServices(words string) []string {
	if w.services[words] != nil {
		return []string{words}
	}
	return nil
}

func containsWords(folded, part string) bool {
	return part != "" && strings.Contains(" "+folded+" ", " "+part+" ")
}
