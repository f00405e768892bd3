package authority

import (
	"slices"
	"strings"

	"wewenang/law"
)

// WithTexts returns the same graph with a way to the words and the mentions of
// regulations, so that chains can follow what a provision cites and what its
// instrument carries out. A regulation that is not held is nil; one of which
// only the metadata is known has no parts.
func (g *Graph) WithTexts(regulation func(law.ID) *law.Regulation, mentions func(law.ID) []law.Citation) *Graph {
	out := *g
	out.regulation, out.mentions = regulation, mentions
	return &out
}

// above returns what a place rests on, the best reading of its words first:
// the basis that a person named, what the provision cites, the provision that
// hands on what an annex details, the power of the giver, and last the article
// that the instrument says it carries out.
func (w *chainWalk) above(s stop) []stop {
	x := s.grant
	if x == nil {
		return w.aboveProvision(s.ref)
	}
	if x.Kind == Attribution && Founding(x.Rule.Type()) {
		return nil
	}
	if len(x.Basis) > 0 {
		return w.named(x)
	}
	for _, way := range []func(*Grant) []stop{w.stated, w.detailed, w.ofGiver, w.carriedOut} {
		if up := way(x); len(up) > 0 {
			return up
		}
	}
	return nil
}

func (w *chainWalk) aboveProvision(ref law.Ref) []stop {
	if Founding(ref.ID.Type()) || w.rule(ref.ID) == nil {
		return nil
	}
	var out []stop
	for _, c := range w.citedAt(ref.ID, ref.At) {
		if !c.Same {
			out = w.reach(out, c, nil, ViaBasis)
		}
	}
	if len(out) == 0 {
		out = w.recited(ref.ID, nil)
	}
	return out
}

// named follows the basis that an annotation states.
func (w *chainWalk) named(x *Grant) []stop {
	var out []stop
	for _, up := range w.graph.Bases(x) {
		out = append(out, stop{up.Grant, up.Grant.Rule.At(up.Grant.At), up.Via})
	}
	if outside := w.graph.outside(x); len(out) == 0 && len(outside) > 0 {
		out = append(out, stop{ref: outside[0], via: ViaBasis})
	}
	return out
}

// stated follows the provisions that the grant's own provision, or the one it
// is a part of, cites as where the power comes from.
func (w *chainWalk) stated(x *Grant) []stop {
	var out []stop
	for _, c := range w.citedAt(x.Rule, x.At) {
		if !c.Same || !c.TargetAt.Covers(x.At) {
			out = w.reach(out, c, x, ViaBasis)
		}
	}
	return out
}

// detailed leads from a row of an annex to the provision that refers to it.
func (w *chainWalk) detailed(x *Grant) []stop {
	if part(x.At) != law.KindLampiran {
		return nil
	}
	for _, c := range w.mentions(x.Rule) {
		if !c.Same || !c.TargetAt.Covers(x.At) || !operative(c.At) {
			continue
		}
		article := articleOf(c.At)
		for _, i := range w.graph.byRule[x.Rule] {
			p := &w.graph.grants[i]
			if p != x && article.Covers(p.At) && p.Kind == x.Kind && p.HolderID == x.HolderID && p.State != Rejected {
				return []stop{{p, p.Rule.At(p.At), ViaDetail}}
			}
		}
		return []stop{{ref: x.Rule.At(c.At), via: ViaDetail}}
	}
	return nil
}

func (w *chainWalk) ofGiver(x *Grant) []stop {
	var out []stop
	for _, up := range w.graph.ofGiver(x) {
		if up.Grant.State != Rejected {
			out = append(out, stop{up.Grant, up.Grant.Rule.At(up.Grant.At), up.Via})
		}
	}
	return out
}

// carriedOut leads to the articles that the opening of the instrument says it
// carries out.
func (w *chainWalk) carriedOut(x *Grant) []stop {
	if Founding(x.Rule.Type()) {
		return nil
	}
	return w.recited(x.Rule, x)
}

func (w *chainWalk) recited(id law.ID, x *Grant) []stop {
	var out []stop
	for _, c := range w.mentions(id) {
		if part(c.At) == law.KindMenimbang && !c.Same && c.TargetAt != "" && w.saidBefore(id, c, "melaksanakan", "pelaksanaan", "amanat", "berdasarkan") {
			out = w.reach(out, c, x, ViaCarries)
		}
	}
	return out
}

// reach adds what stands at a cited provision: the grants there that x can
// come from, or the provision itself when none was read.
func (w *chainWalk) reach(out []stop, c law.Citation, x *Grant, via string) []stop {
	if c.Target == "" || c.TargetAt == "" || len(out) >= maxBranches {
		return out
	}
	ref := c.Target.At(c.TargetAt)
	found := false
	for _, i := range w.graph.byRule[c.Target] {
		p := &w.graph.grants[i]
		if x == nil || p == x || !touches(c.TargetAt, p.At) || p.State == Rejected || !w.parent(p, x, via) {
			continue
		}
		found = true
		s := stop{p, p.Rule.At(p.At), via}
		if len(out) < maxBranches && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if s := (stop{ref: ref, via: via}); !found && !c.Same && !slices.Contains(out, s) {
		out = append(out, s)
	}
	return out
}

// parent reports whether p, stated where x cites its basis, can be what x
// comes from: the power of its giver, a permission to hand it to this holder,
// or the same matter.
func (w *chainWalk) parent(p, x *Grant, via string) bool {
	switch {
	case !p.Kind.Confers():
		return false
	case via == ViaCarries && !w.graph.sameMatter(x, p):
		return false // an opening speaks of the instrument, not of each power in it
	case x.GiverID != "" && holdsAs(p, x.GiverID),
		x.GiverID != "" && p.GiverID == x.GiverID && p.HolderID == x.HolderID:
		return true
	case p.Rule == x.Rule && x.Kind == Attribution:
		return false // one article that mentions another is not founded on it
	}
	return p.ServiceID != "" && x.ServiceID != "" && w.graph.tree.Under(x.ServiceID, p.ServiceID)
}

// citedAt lists what a provision and those above it cite as a ground, up to
// the article.
func (w *chainWalk) citedAt(id law.ID, at law.Address) []law.Citation {
	var out []law.Citation
	article := articleOf(at)
	for _, c := range w.mentions(id) {
		if c.At != "" && c.At.Covers(at) && article.Covers(c.At) && w.saidBefore(id, c, "berdasarkan", "dimaksud", "melaksanakan", "diatur", "menurut") {
			out = append(out, c)
		}
	}
	return out
}

// saidBefore reports whether one of the words stands shortly before a mention,
// and none that sets the mention apart ("selain kewenangan sebagaimana dimaksud
// dalam Pasal 2").
func (w *chainWalk) saidBefore(id law.ID, c law.Citation, words ...string) bool {
	r := w.rule(id)
	if r == nil {
		return false
	}
	p := r.Find(c.At)
	if p == nil || c.Start < 0 || c.Start > len(p.Text) {
		return false
	}
	before := strings.Fields(strings.ToLower(p.Text[:c.Start]))
	near := before[max(0, len(before)-groundReach):]
	return slices.ContainsFunc(near, func(s string) bool { return slices.Contains(words, s) }) &&
		!slices.Contains(near, "selain") && !slices.Contains(near, "kecuali")
}

// groundReach is how many words may stand between "berdasarkan" and the
// mention it belongs to: "berdasarkan ketentuan sebagaimana dimaksud dalam".
const groundReach = 5

// legalBasis lists what the opening of an instrument names as its legal basis
// (UU 12/2011 Lampiran II 28-49), those that can create a power first. Where no
// "Mengingat" was read, what "Menimbang" names stands in.
func (w *chainWalk) legalBasis(id law.ID) []law.ID {
	var out []law.ID
	for _, opening := range []law.Kind{law.KindMengingat, law.KindMenimbang} {
		for _, c := range w.mentions(id) {
			if part(c.At) == opening && c.Target != "" && !c.Same && !slices.Contains(out, c.Target) {
				out = append(out, c.Target)
			}
		}
		if len(out) > 0 {
			break
		}
	}
	// Regional regulations say more about a local power than the statutes on
	// local government that every rule names.
	slices.SortStableFunc(out, func(a, b law.ID) int { return nearness(a, id) - nearness(b, id) })
	return out[:min(len(out), maxCited)]
}

func nearness(cited, by law.ID) int {
	switch {
	case cited.Region() != law.National && cited.Region() == by.Region() && Founding(cited.Type()):
		return 0
	case Founding(cited.Type()):
		return 1
	}
	return 2
}

// operative reports whether an address lies in the body or the dictum.
func operative(at law.Address) bool {
	switch part(at) {
	case law.KindPasal, law.KindDiktum:
		return true
	}
	return false
}

// part is the kind of the outermost segment of an address.
func part(at law.Address) law.Kind {
	first, _, _ := strings.Cut(string(at), ".")
	kind, _, _ := strings.Cut(first, "-")
	return law.Kind(kind)
}

// articleOf returns the article or dictum that a provision is a part of.
func articleOf(at law.Address) law.Address {
	for up := at; up != ""; up = up.Parent() {
		if kind, _ := up.Last(); kind == law.KindPasal || kind == law.KindDiktum || up.Parent() == "" {
			return up
		}
	}
	return at
}

func (w *chainWalk) mentions(id law.ID) []law.Citation {
	if w.graph.mentions == nil {
		return nil
	}
	return w.graph.mentions(id)
}

// rule returns a regulation with words, nil when the corpus has none.
func (w *chainWalk) rule(id law.ID) *law.Regulation {
	if w.graph.regulation == nil {
		return nil
	}
	r, seen := w.rules[id]
	if !seen {
		if r = w.graph.regulation(id); r != nil && len(r.Parts) == 0 {
			r = nil
		}
		w.rules[id] = r
	}
	return r
}

const quoteWords = 25

// quote returns the first words of a provision.
func (w *chainWalk) quote(ref law.Ref) string {
	r := w.rule(ref.ID)
	if r == nil || ref.At == "" {
		return ""
	}
	p := r.Find(ref.At)
	if p == nil {
		return ""
	}
	words := strings.Fields(p.Text)
	for _, c := range p.Children {
		if len(words) < quoteWords {
			words = append(words, strings.Fields(c.Text)...)
		}
	}
	return strings.Join(words[:min(len(words), quoteWords)], " ")
}
