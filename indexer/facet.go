package indexer

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"sync"

	"wewenang/authority"
	"wewenang/law"
)

// facetColumns holds what regulations are counted by, as numbers. Types, years
// and regions come from the regulations themselves, agencies and services from
// the grants made in them. Standing depends on the day asked for and is counted
// apart.
type facetColumns struct {
	types, years, regions, agencies, services facetColumn

	names  map[string]string // of agencies and services
	counts sync.Pool         // of *tallySheet
}

// maxFacetValues bounds the values shown for one facet.
const maxFacetValues = 50

func newFacetColumns(s *searcher) *facetColumns {
	f := &facetColumns{names: make(map[string]string)}
	f.counts.New = func() any { return new(tallySheet) }
	agencies, services := make([][]string, len(s.regs)), make([][]string, len(s.regs))
	if g := s.src.Graph(); g != nil {
		for _, grant := range g.Grants(authority.Filter{}) {
			if reg, ok := s.titlesIndex(grant.Rule); ok && grant.State != authority.Rejected {
				agencies[reg] = append(agencies[reg], grant.HolderID)
				services[reg] = append(services[reg], grant.ServiceID)
			}
		}
		for _, a := range g.Agencies() {
			f.names[a.ID] = a.NameOn(s.src.AsOf()).Name
		}
		for _, v := range g.Services() {
			f.names[v.ID] = v.Name
		}
	}
	f.types = s.columnOf(func(id law.ID) string { return string(id.Type()) })
	f.years = s.columnOf(func(id law.ID) string { return strconv.Itoa(id.Year()) })
	f.regions = s.columnOf(regionValue)
	f.agencies, f.services = newFacetColumn(agencies), newFacetColumn(services)
	return f
}

func regionValue(id law.ID) string { return cmp.Or(string(id.Region()), law.NationalSegment) }

// titlesIndex returns the number of a regulation.
func (s *searcher) titlesIndex(id law.ID) (uint32, bool) {
	reg, ok := s.titles.byID[id]
	return reg, ok
}

// facetColumn says of every regulation which values it has, by their numbers.
type facetColumn struct {
	values []string // ascending
	ends   []uint32 // of each regulation in numbers
	have   []uint32
}

// columnOf makes a column of a value that every regulation has.
func (s *searcher) columnOf(value func(law.ID) string) facetColumn {
	list := make([][]string, len(s.regs))
	for i := range list {
		list[i] = []string{value(s.regs[i].meta.ID)}
	}
	return newFacetColumn(list)
}

// newFacetColumn makes a column of the values of each regulation. Empty and
// repeated ones count for nothing.
func newFacetColumn(of [][]string) facetColumn {
	numbers := make(map[string]uint32)
	for _, list := range of {
		for _, v := range list {
			if v != "" {
				numbers[v] = 0
			}
		}
	}
	c := facetColumn{values: slices.Sorted(maps.Keys(numbers)), ends: make([]uint32, len(of))}
	for i, v := range c.values {
		numbers[v] = uint32(i)
	}
	for i, list := range of {
		from := len(c.have)
		for _, v := range list {
			if n := numbers[v]; v != "" && !slices.Contains(c.have[from:], n) {
				c.have = append(c.have, n)
			}
		}
		c.ends[i] = uint32(len(c.have))
	}
	c.have = slices.Clip(c.have)
	return c
}

// of returns the numbers of a regulation's values.
func (c *facetColumn) of(reg uint32) []uint32 {
	from := uint32(0)
	if reg > 0 {
		from = c.ends[reg-1]
	}
	return c.have[from:c.ends[reg]]
}

// test returns a test of whether a regulation has the value.
func (c *facetColumn) test(value string) func(reg uint32) bool {
	n, ok := slices.BinarySearch(c.values, value)
	return func(reg uint32) bool { return ok && slices.Contains(c.of(reg), uint32(n)) }
}

// count returns the commonest values among the regulations, by falling count.
func (f *facetColumns) count(c *facetColumn, regs []uint32, label func(string) string) []law.Facet {
	t := f.counts.Get().(*tallySheet)
	defer f.counts.Put(t)
	if len(t.counts) < len(c.values) {
		t.counts = make([]uint32, len(c.values))
	}
	for _, reg := range regs {
		for _, n := range c.of(reg) {
			if t.counts[n]++; t.counts[n] == 1 {
				t.met = append(t.met, n)
			}
		}
	}
	list := make([]law.Facet, 0, min(len(t.met), maxFacetValues))
	for _, x := range t.highest() {
		v := c.values[x.number]
		list = append(list, law.Facet{Value: v, Label: label(v), Count: int(x.count)})
	}
	return list
}

// tallySheet counts values by their numbers. Between uses all counts are zero.
type tallySheet struct {
	counts []uint32
	met    []uint32 // values counted
}

type valueCount struct{ number, count uint32 }

// highest picks the values counted most, among equals the first, and clears
// the sheet.
func (t *tallySheet) highest() []valueCount {
	top := make([]valueCount, 0, maxFacetValues+1)
	for _, n := range t.met {
		x := valueCount{n, t.counts[n]}
		t.counts[n] = 0
		at := len(top)
		for at > 0 && (top[at-1].count < x.count || top[at-1].count == x.count && top[at-1].number > n) {
			at--
		}
		if at < maxFacetValues {
			top = slices.Insert(top, at, x)
			top = top[:min(len(top), maxFacetValues)]
		}
	}
	t.met = t.met[:0]
	return top
}

// countFacets counts the regulations that answer by each facet.
func (a *answer) countFacets() map[string][]law.Facet {
	f := a.s.facets
	regs := make([]uint32, 0, a.total)
	for i, matched := range a.matched {
		if matched {
			regs = append(regs, uint32(i))
		}
	}
	plain := func(v string) string { return v }
	return map[string][]law.Facet{
		"jenis":    f.count(&f.types, regs, func(v string) string { return law.Type(v).Name() }),
		"tahun":    f.count(&f.years, regs, plain),
		"daerah":   f.count(&f.regions, regs, regionLabel),
		"status":   a.countStanding(regs),
		"instansi": f.count(&f.agencies, regs, f.label),
		"layanan":  f.count(&f.services, regs, f.label),
	}
}

// countStanding counts the regulations by how they stand on the day asked for.
func (a *answer) countStanding(regs []uint32) []law.Facet {
	list := []law.Facet{}
	for _, reg := range regs {
		status := string(a.standing(reg).Status)
		i := slices.IndexFunc(list, func(f law.Facet) bool { return f.Value == status })
		if i < 0 {
			i, list = len(list), append(list, law.Facet{Value: status, Label: status})
		}
		list[i].Count++
	}
	slices.SortFunc(list, func(a, b law.Facet) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Value, b.Value))
	})
	return list
}

func (f *facetColumns) label(id string) string { return cmp.Or(f.names[id], id) }

func regionLabel(v string) string {
	if v == law.NationalSegment {
		return "Nasional"
	}
	return law.Region(v).Name()
}
