package server

import (
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// sides are the two states of the map that a reader compares: two days, two
// regions, or both.
type sides struct {
	A, B     side
	ByRegion bool // offices of the two regions are matched by the part they play
}

// side is one state: a filter with its day, and how it is called.
type side struct {
	Label  string
	filter authority.Filter
	focus  string
}

// sides reads what is to be compared; nil when nothing is. The first side is
// the page itself (pada, daerah), the second changes its day (dan), its region
// (dengan) or both.
func (q *request) sides(f authority.Filter, focus string) (*sides, error) {
	day, err := q.date("dan")
	if err != nil {
		return nil, err
	}
	region := q.text("dengan")
	if region != "" && f.Region == "" {
		f.Region = q.busiestBut(region)
	}
	s := &sides{A: side{filter: f, focus: focus}, B: side{filter: f, focus: focus}, ByRegion: region != "" && region != f.Region}
	if day != "" {
		s.B.filter.AsOf = day
	}
	if s.ByRegion {
		s.B.filter.Region = region
	}
	byDay := s.A.filter.AsOf != s.B.filter.AsOf
	if !byDay && !s.ByRegion {
		return nil, nil
	}
	for _, x := range []*side{&s.A, &s.B} {
		var words []string
		if s.ByRegion {
			words = append(words, regionName(x.filter.Region))
		}
		if byDay {
			words = append(words, q.base.Date(x.filter.AsOf))
		}
		x.Label = strings.Join(words, ", ")
	}
	if s.ByRegion {
		parts := q.counterparts(f.Region, region)
		back := map[string]string{}
		for there, here := range parts {
			back[here] = there
		}
		if other, ok := back[f.Agency]; ok {
			s.B.filter.Agency = other
		}
		if other, ok := back[focus]; ok {
			s.B.focus = other
		}
	}
	return s, nil
}

// grantsOf returns the grants of both sides, the weightiest first.
func (q *request) grantsOf(s *sides) (a, b []*authority.Grant) {
	return q.focused(s.A.filter, s.A.focus), q.focused(s.B.filter, s.B.focus)
}

// counterparts leads from each agency of one region to the one of another that
// plays the same part: the same id in its table, the same name, the head of
// the region, or the same affair where only one agency of either holds it.
func (q *request) counterparts(here, there string) map[string]string {
	var ours, theirs []*authority.Agency
	for i := range q.lib.Graph().Agencies() {
		switch a := &q.lib.Graph().Agencies()[i]; regionSlug(a.Region) {
		case here:
			ours = append(ours, a)
		case there:
			theirs = append(theirs, a)
		}
	}
	out, taken := map[string]string{}, map[string]bool{}
	for _, same := range []func(*authority.Agency) []string{localID, nameParts, headPart, affairParts} {
		known := uniqueParts(ours, same)
		asked := uniqueParts(theirs, same)
		for _, b := range theirs {
			for _, part := range same(b) {
				a := known[part]
				if a != "" && asked[part] == b.ID && out[b.ID] == "" && !taken[a] {
					out[b.ID], taken[a] = a, true
				}
			}
		}
	}
	return out
}

func localID(a *authority.Agency) []string {
	_, local, ok := strings.Cut(a.ID, "/")
	if !ok {
		return nil
	}
	return []string{local}
}

// nameParts are the names ever borne, without the name of the region.
func nameParts(a *authority.Agency) []string {
	var out []string
	for _, n := range a.Names {
		if name := authority.FoldMatter(n.Name, a.Region); name != "" {
			out = append(out, name)
		}
	}
	return out
}

func headPart(a *authority.Agency) []string {
	if a.Class == "kepala-daerah" {
		return []string{a.Class}
	}
	return nil
}

func affairParts(a *authority.Agency) []string {
	var out []string
	for _, affair := range a.Affairs {
		out = append(out, a.Class+" "+strings.ToLower(affair))
	}
	if a.Class == "dinas" || a.Class == "badan" { // one region's dinas is another's badan
		for i := range out {
			_, out[i], _ = strings.Cut(out[i], " ")
		}
	}
	return out
}

// uniqueParts leads from a part to the only agency that plays it; "" where
// several do.
func uniqueParts(list []*authority.Agency, parts func(*authority.Agency) []string) map[string]string {
	out := map[string]string{}
	for _, a := range list {
		all := parts(a)
		slices.Sort(all)
		for _, p := range slices.Compact(all) {
			if _, taken := out[p]; taken {
				out[p] = ""
			} else {
				out[p] = a.ID
			}
		}
	}
	return out
}

// busiestBut is the region, other than the one given, whose rules make the
// most grants: what a region is compared with when the reader names none.
func (q *request) busiestBut(region string) string {
	count := map[law.Region]int{}
	for i := range q.lib.Graph().All() {
		if r := q.lib.Graph().All()[i].Rule.Region(); r != law.National && string(r) != region {
			count[r]++
		}
	}
	best := law.National
	for r, n := range count {
		if n > count[best] || n == count[best] && r < best {
			best = r
		}
	}
	return regionSlug(best)
}
