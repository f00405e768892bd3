package indexer

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// How well the object of a grant must fit.
const (
	leastShare = 0.4  // of the words of an object that the question must tell
	restShare  = 0.8  // the same, where the title of the regulation says the rest of the question
	byTitle    = 0.7  // what such a grant is worth
	ownRule    = 1.25 // what a holder's grant gains in the rule about the holder
)

// powerHit is a grant that answers.
type powerHit struct {
	grant uint32
	score float64
}

// rank scores the grants that say enough of the question, best first.
func (t *powerTable) rank(a *answer, q *powerQuestion) []powerHit {
	grants, touched := t.marks(q)
	var list []powerHit
	seen := make(map[string]bool)
	for _, i := range touched {
		if score := t.score(a, q, i, grants[i]); score > 0 {
			list = append(list, powerHit{i, score})
		}
	}
	slices.SortFunc(list, func(x, y powerHit) int {
		return cmp.Or(compareDown(x.score, y.score), cmp.Compare(x.grant, y.grant))
	})
	meant := len(list) > 0 && slices.Contains(q.acts, t.grants[list[0].grant].Act)
	return slices.DeleteFunc(list, func(x powerHit) bool {
		g := &t.grants[x.grant]
		if meant && !slices.Contains(q.acts, g.Act) {
			return true
		}
		key := string(g.Rule) + "|" + string(g.Act) + "|" + strings.ToLower(g.Holder+"|"+g.Object)
		again := seen[key]
		seen[key] = true
		return again
	})
}

// heard is what a grant says of a question.
type heard struct {
	object uint16  // concepts that the object says, by name too
	own    uint16  // those that it says in its own words
	holder uint16  // those that the holder says
	told   float32 // weight of the words of the object that the question tells
}

// marks notes what each grant says of the question.
func (t *powerTable) marks(q *powerQuestion) (grants []heard, touched []uint32) {
	grants = make([]heard, len(t.grants))
	counted := make(map[uint32]bool)
	for i, c := range q.concepts {
		for _, p := range t.of(c.id) {
			touched = mark(grants, touched, p, 1<<i)
		}
		t.count(grants, counted, c.id, t.of(c.id))
	}
	for _, b := range q.bundles {
		full := t.all(b.ids)
		for _, p := range full {
			touched = mark(grants, touched, p, b.mask())
		}
		for _, st := range b.ids {
			t.count(grants, counted, st, full)
		}
	}
	return grants, touched
}

func mark(grants []heard, touched []uint32, place uint32, mask uint16) []uint32 {
	x := &grants[place>>placeBits]
	if x.object|x.holder == 0 {
		touched = append(touched, place>>placeBits)
	}
	switch {
	case place&ofHolder != 0:
		x.holder |= mask
	case place&byName != 0:
		x.object |= mask
	default:
		x.object, x.own = x.object|mask, x.own|mask
	}
	return touched
}

// count adds the weight of a stem, once, to the objects at the places that say
// it in words of the grant.
func (t *powerTable) count(grants []heard, counted map[uint32]bool, stem uint32, places []uint32) {
	if counted[stem] || len(places) == 0 {
		return
	}
	counted[stem] = true
	weight := t.idf(stem)
	for _, p := range places {
		if p&(ofHolder|byName) == 0 {
			grants[p>>placeBits].told += weight
		}
	}
}

// all returns the places of objects and holders that hold every stem. An
// object that says one of them only by name says all of them so.
func (t *powerTable) all(stems []uint32) []uint32 {
	list := slices.Clone(t.of(stems[0]))
	for _, st := range stems[1:] {
		list = bothSay(list, t.of(st))
	}
	return list
}

// bothSay returns the places that both lists have, whoever says it.
func bothSay(a, b []uint32) []uint32 {
	var out []uint32
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch x, y := a[i]&^hows, b[k]&^hows; {
		case x < y:
			i++
		case x > y:
			k++
		default:
			out = append(out, x|(a[i]|b[k])&hows)
			i++
			k++
		}
	}
	return out
}

// score says how well a grant answers, 0 when it does not.
func (t *powerTable) score(a *answer, q *powerQuestion, i uint32, h heard) float64 {
	x := &t.grants[i]
	reg, held := a.s.titles.byID[x.Rule]
	if !held || q.allowed != nil && !q.allowed[reg] || a.named.within && !a.isNamed(reg) {
		return 0
	}
	if x.Kind == authority.Prohibition || x.Kind == authority.Withdrawal || !q.when(a.s.src.Graph().Span(x)) {
		return 0
	}
	if len(q.regional) > 0 {
		own := slices.Contains(q.regional, law.Region(x.Territory()))
		if !own && x.Rule.Region() != law.National {
			return 0
		}
		if own {
			h.holder |= q.region
		}
	}
	if !q.isAct(x) {
		return 0
	}
	fit := 0.0
	if q.what && !q.who {
		fit = t.holds(a, q, i, h, reg)
	} else {
		fit = t.fits(a, q, i, h, reg)
	}
	if fit == 0 {
		return 0
	}
	if !q.who && !q.typed(x.Holder) {
		fit *= 0.7
	}
	if len(q.acts) > 0 && !slices.Contains(q.acts, x.Act) {
		fit *= 0.8
	}
	if !x.State.Settled() {
		fit *= 0.6 + 0.4*x.Confidence
	}
	return fit * a.s.regs[reg].prior.of(0.8)
}

// holds says how well a grant answers what a holder may do. The question names
// the holder first, and the rule made for that office stands before others.
func (t *powerTable) holds(a *answer, q *powerQuestion, i uint32, h heard, reg uint32) float64 {
	said := q.weight(h.object|h.holder) / q.total
	asked := q.weight(h.holder &^ q.region)
	if said < q.least || h.holder&1 == 0 || asked < 0.5*q.weight(^q.region) {
		return 0
	}
	said *= 0.55 + 0.45*min(1, asked/max(float64(t.named[i]), 1e-9))
	if a.s.titles.holds(&q.question, reg)&h.holder != 0 {
		said *= ownRule
	}
	return said
}

// fits says how well a grant answers who holds a power. What its object leaves
// unsaid may stand in the title of the regulation ("Izin diberikan oleh
// Bupati" in the rule on permits of some trade), but then the question must
// tell all of the object, and the act must be the one asked for.
func (t *powerTable) fits(a *answer, q *powerQuestion, i uint32, h heard, reg uint32) float64 {
	whole := q.weight(^q.region)
	share := min(1, float64(h.told)/max(float64(t.told[i]), 1e-9))
	by := h.holder
	if q.plain && !q.what {
		by &= q.region
	}
	said := q.weight(h.object|by) / q.total
	switch {
	case said >= q.least && q.weight(h.own) >= 0.5*whole && share >= leastShare:
		return said * (0.55 + 0.45*share)
	case len(q.acts) == 0 || h.own == 0 || share < restShare:
		return 0
	}
	said = q.weight(h.object|by|a.s.titles.holds(&q.question, reg)) / q.total
	if said < q.least {
		return 0
	}
	return byTitle * said * (0.55 + 0.45*share)
}

// isAct reports whether a grant is for an act asked for, be it that its object
// names the act: "menyelenggarakan pemberian izin".
func (q *powerQuestion) isAct(x *authority.Grant) bool {
	if len(q.acts) == 0 || slices.Contains(q.acts, x.Act) {
		return true
	}
	lexicon := askWords()
	return slices.ContainsFunc(surface(x.Object), func(w string) bool {
		act, ok := lexicon.acts[bahasa.Stem(w)]
		return ok && slices.Contains(q.acts, act)
	})
}

// when reports whether a grant holds on the day asked for or, where the past is
// asked for, did before.
func (q *powerQuestion) when(span law.Interval) bool {
	if q.past {
		return span.To != "" && span.To <= q.asOf
	}
	return span.Contains(q.asOf) != law.No
}

// typed reports whether a holder bears one of the words as they were typed.
func (q *powerQuestion) typed(holder string) bool {
	return slices.ContainsFunc(surface(holder), func(w string) bool {
		return slices.ContainsFunc(q.concepts, func(c concept) bool { return c.word == w })
	})
}

// weight is that of a set of concepts.
func (q *powerQuestion) weight(mask uint16) float64 {
	sum := 0.0
	for mask &= 1<<len(q.concepts) - 1; mask != 0; mask &= mask - 1 {
		sum += q.concepts[bits.TrailingZeros16(mask)].idf
	}
	return sum
}
