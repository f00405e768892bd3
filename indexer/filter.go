package indexer

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// filters narrow a search to some regulations. Fields of the query and filters
// typed in the text hold together.
type filters struct {
	active bool
	allow  []bool // by regulation; nil allows all
	given  []filter
}

// filter is one condition on regulations.
type filter struct {
	field, value string
	not          bool
}

// words prints the filter as a reader knows it.
func (f filter) words() string {
	s := f.field + " “" + f.value + "”"
	if f.not {
		return "bukan " + s
	}
	return s
}

// readFilters gathers the conditions and works out which regulations pass.
func (a *answer) readFilters() {
	add := func(field, value string) {
		if value != "" {
			a.filters.given = append(a.filters.given, filter{field: field, value: value})
		}
	}
	add("jenis", string(a.q.Type))
	if a.q.Year != 0 {
		add("tahun", strconv.Itoa(a.q.Year))
	}
	add("daerah", a.q.Region)
	add("instansi", a.q.Agency)
	add("layanan", a.q.Service)
	add("status", string(a.q.Status))
	for _, c := range a.parsed.clauses {
		if c.kind == clauseFilter {
			a.filters.given = append(a.filters.given, filter{c.field, c.text, c.not})
		}
	}
	if len(a.filters.given) == 0 {
		if a.hidden != nil {
			a.filters.allow = a.allowed(nil)
		}
		return
	}
	a.filters.active = true
	a.filters.allow = a.allowed(a.filters.given)
}

// allowed works out which regulations pass all conditions.
func (a *answer) allowed(list []filter) []bool {
	allow := make([]bool, len(a.s.regs))
	for i := range allow {
		allow[i] = a.hidden == nil || !a.hidden[i]
	}
	for _, f := range list {
		pass := a.passes(f)
		for i := range allow {
			if allow[i] && pass(uint32(i)) == f.not {
				allow[i] = false
			}
		}
	}
	return allow
}

// passes returns the test of one condition.
func (a *answer) passes(f filter) func(reg uint32) bool {
	s := a.s
	switch f.field {
	case "jenis":
		types := s.titles.types[s.titles.key(f.value)]
		return func(reg uint32) bool {
			t := s.regs[reg].typ
			return string(t) == f.value || slices.Contains(types, t)
		}
	case "tahun":
		return yearTest(s, f.value)
	case "sejak", "sampai":
		return dayTest(s, f.field, f.value)
	case "judul":
		return titleTest(s, f.value)
	case "daerah":
		return s.regionTest(f.value)
	case "status":
		return func(reg uint32) bool { return string(a.standing(reg).Status) == f.value }
	case "instansi":
		return s.facets.agencies.test(f.value)
	case "layanan":
		return s.facets.services.test(f.value)
	}
	return func(uint32) bool { return true }
}

// yearTest reads "2018" and "2010-2018".
func yearTest(s *searcher, value string) func(uint32) bool {
	from, to, ranged := strings.Cut(value, "-")
	low, err1 := strconv.Atoi(from)
	high, err2 := strconv.Atoi(to)
	if !ranged {
		high, err2 = low, nil
	}
	if err1 != nil {
		low = 0
	}
	if err2 != nil {
		high = 9999
	}
	return func(reg uint32) bool {
		y := s.regs[reg].year
		return low <= y && y <= high
	}
}

func (s *searcher) regionTest(value string) func(uint32) bool {
	if value == law.NationalSegment {
		return func(reg uint32) bool { return s.regs[reg].meta.ID.Region() == law.National }
	}
	var regions []law.Region
	words := strings.ReplaceAll(value, "-", " ")
	if g, ok := law.RegionNamed(words); ok {
		regions = append(regions, g)
	}
	regions = append(regions, s.titles.places[s.titles.key(words)]...)
	return func(reg uint32) bool {
		g := s.regs[reg].region
		return string(g) == value || slices.Contains(regions, g)
	}
}

// asOf is the day for which the answer holds.
func (a *answer) asOf() law.Date {
	if a.q.AsOf != "" {
		return a.q.AsOf
	}
	return a.s.src.AsOf()
}

// explainNothing says which condition hides what would be found without it.
func (a *answer) explainNothing() {
	for i, f := range a.filters.given {
		rest := slices.Delete(slices.Clone(a.filters.given), i, i+1)
		if n := a.countWith(rest); n > 0 {
			a.note("Penyaring " + f.words() + " menyembunyikan " + strconv.Itoa(n) + " peraturan.")
		}
	}
	if len(a.filters.given) > 1 && len(a.notes) == 0 {
		if n := a.countWith(nil); n > 0 {
			a.note("Tanpa penyaring ada " + strconv.Itoa(n) + " peraturan.")
		}
	}
	for _, c := range a.parsed.clauses {
		if c.kind != clausePhrase || c.not {
			continue
		}
		for _, t := range bahasa.Analyze(c.text) {
			if _, ok := a.s.words.word(t.Word); !ok {
				a.note("Kata “" + t.Word + "” dalam frasa tidak terdapat dalam korpus.")
			}
		}
	}
}

// countWith counts what the query would find under other conditions.
func (a *answer) countWith(list []filter) int {
	b := *a
	b.notes, b.list, b.slab, b.rest, b.total = nil, nil, nil, nil, 0
	b.filters = filters{active: len(list) > 0, given: list}
	if len(list) > 0 {
		b.filters.allow = a.allowed(list)
	}
	ctx, cancel := context.WithTimeout(context.Background(), searchDeadline/4)
	defer cancel()
	if _, err := b.rank(ctx); err != nil {
		return 0
	}
	return b.total
}
