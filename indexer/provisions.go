package indexer

import (
	"slices"
	"strings"

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
	at := make([]law.Address, 0, perRegulation)
	for i := range units {
		units[i].unit = s.opening(units[i].unit)
		at = append(at, article(s.units.address(units[i].unit)))
	}
	list := make([]place, 0, len(units))
	group := make([]candidate, 0, perRegulation)
	for i, x := range units {
		if slices.Contains(at[:i], at[i]) {
			continue
		}
		group = append(group[:0], x)
		for k := i + 1; k < len(units); k++ {
			if at[k] == at[i] {
				group = append(group, units[k])
			}
		}
		list = append(list, s.placeOf(at[i], group, c, q))
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
	end := len(at)
	for end > 0 {
		from := strings.LastIndexByte(string(at[:end]), '.') + 1
		if kind, _, _ := strings.Cut(string(at[from:end]), "-"); kind == string(law.KindPasal) || kind == string(law.KindDiktum) {
			return at[:end]
		}
		end = from - 1
	}
	return at
}
