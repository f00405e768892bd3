package indexer

import (
	"cmp"
	"slices"
	"strconv"

	"wewenang/authority"
	"wewenang/law"
)

// facetColumns holds what regulations are counted by. Types, years, regions
// and standing come from the regulations themselves, agencies and services
// from the grants made in them.
type facetColumns struct {
	agencies [][]string // by regulation
	services [][]string
	names    map[string]string // of agencies and services
}

// maxFacetValues bounds the values shown for one facet.
const maxFacetValues = 50

func newFacetColumns(s *searcher) *facetColumns {
	f := &facetColumns{
		agencies: make([][]string, len(s.regs)), services: make([][]string, len(s.regs)),
		names: make(map[string]string),
	}
	g := s.src.Graph()
	if g == nil {
		return f
	}
	for _, grant := range g.Grants(authority.Filter{}) {
		if grant.State == authority.Rejected {
			continue
		}
		if reg, ok := s.titlesIndex(grant.Rule); ok {
			f.agencies[reg] = insert(f.agencies[reg], grant.HolderID)
			f.services[reg] = insert(f.services[reg], grant.ServiceID)
		}
	}
	for _, a := range g.Agencies() {
		f.names[a.ID] = a.NameOn(s.src.AsOf()).Name
	}
	for _, v := range g.Services() {
		f.names[v.ID] = v.Name
	}
	return f
}

// titlesIndex returns the number of a regulation.
func (s *searcher) titlesIndex(id law.ID) (uint32, bool) {
	reg, ok := s.titles.byID[id]
	return reg, ok
}

func insert(list []string, v string) []string {
	if v == "" || slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}

// count counts the regulations that answer by each facet.
func (a *answer) countFacets() map[string][]law.Facet {
	s := a.s
	types, years, regions, status := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	agencies, services := map[string]int{}, map[string]int{}
	for i, matched := range a.matched {
		if !matched {
			continue
		}
		id := s.regs[i].meta.ID
		types[string(id.Type())]++
		years[strconv.Itoa(id.Year())]++
		region := string(id.Region())
		if region == "" {
			region = law.NationalSegment
		}
		regions[region]++
		status[string(a.standing(uint32(i)).Status)]++
		for _, v := range s.facets.agencies[i] {
			agencies[v]++
		}
		for _, v := range s.facets.services[i] {
			services[v]++
		}
	}
	return map[string][]law.Facet{
		"jenis":    facetOf(types, func(v string) string { return law.Type(v).Name() }),
		"tahun":    facetOf(years, func(v string) string { return v }),
		"daerah":   facetOf(regions, regionLabel),
		"status":   facetOf(status, func(v string) string { return v }),
		"instansi": facetOf(agencies, s.facets.label),
		"layanan":  facetOf(services, s.facets.label),
	}
}

func (f *facetColumns) label(id string) string {
	if name := f.names[id]; name != "" {
		return name
	}
	return id
}

func regionLabel(v string) string {
	if v == law.NationalSegment {
		return "Nasional"
	}
	return law.Region(v).Name()
}

// facetOf orders values by falling count.
func facetOf(counts map[string]int, label func(string) string) []law.Facet {
	list := make([]law.Facet, 0, len(counts))
	for v, n := range counts {
		list = append(list, law.Facet{Value: v, Label: label(v), Count: n})
	}
	slices.SortFunc(list, func(a, b law.Facet) int {
		if c := b.Count - a.Count; c != 0 {
			return c
		}
		return cmp.Compare(a.Value, b.Value)
	})
	return list[:min(len(list), maxFacetValues)]
}
