package indexer

import (
	"slices"

	"wewenang/law"
)

// place is a provision among the answers of a regulation: a Pasal whose ayat
// answer together, or the one ayat that answers alone.
type place struct {
	at    law.Address
	unit  uint32 // the unit that answers best
	score float64
}

// places gathers the units of a regulation by Pasal. units come best first.
func (s *searcher) places(units []candidate, q *question, c *collector) []place {
	type group struct {
		at    law.Address
		units []candidate
	}
	var groups []group
	for _, u := range units {
		u.unit = s.opening(u.unit)
		at := article(s.units.address(u.unit))
		i := slices.IndexFunc(groups, func(g group) bool { return g.at == at })
		if i < 0 {
			groups = append(groups, group{at: at})
			i = len(groups) - 1
		}
		groups[i].units = append(groups[i].units, u)
	}
	list := make([]place, len(groups))
	for i, g := range groups {
		list[i] = s.placeOf(g.at, g.units, c, q)
	}
	slices.SortStableFunc(list, func(a, b place) int {
		if (a.at == "") != (b.at == "") {
			return len(b.at) - len(a.at) // the title tells less than any provision
		}
		return compareDown(a.score, b.score)
	})
	return list
}

// opening returns the first provision under a heading, which is where a reader
// begins; any other unit is its own.
func (s *searcher) opening(unit uint32) uint32 {
	if unitKind(s.units.kind[unit]) != unitHeading {
		return unit
	}
	for u := unit + 1; u < s.spanEnd[unit]; u++ {
		if unitKind(s.units.kind[u]) != unitHeading {
			return u
		}
	}
	return unit
}

// placeOf sums up what the units of one Pasal say.
func (s *searcher) placeOf(at law.Address, units []candidate, c *collector, q *question) place {
	best := units[0]
	p := place{at: s.units.address(best.unit), unit: best.unit, score: best.score}
	if len(units) == 1 {
		return p
	}
	w := &s.weights
	second := units[1]
	together := best.mask
	for _, u := range units[1:] {
		together |= u.mask
	}
	more := float64(c.weights[together]-c.weights[best.mask]) / max(q.total, 1e-9)
	p.score *= 1 + w.beside*second.score/max(best.score, 1e-9) + w.together*more
	if second.score > w.shared*best.score && at != "" {
		p.at = at
	}
	return p
}

// article cuts an address off after its innermost Pasal or dictum; other
// addresses are their own.
func article(at law.Address) law.Address {
	for a := at; a != ""; a = a.Parent() {
		if k, _ := a.Last(); k == law.KindPasal || k == law.KindDiktum {
			return a
		}
	}
	return at
}
