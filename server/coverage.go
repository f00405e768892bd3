package server

import (
	"cmp"
	"slices"

	"wewenang/law"
)

// coverageView tells what the corpus holds and lacks, so that silence is not
// read as "no rule".
type coverageView struct {
	Base
	Regions, Types []count
	Missing        []missing
	Problems       []law.Problem
}

type missing struct {
	Name  string
	URL   string
	Count int
}

func (*coverageView) view() string { return "coverage" }

const maxProblems = 200

func coveragePage(q *request) (response, error) {
	v := &coverageView{Base: q.page("coverage", q.base.say("coverage.title"))}
	v.Regions = q.regionCounts(0)
	for typ, n := range v.Corpus.ByType {
		v.Types = append(v.Types, count{Name: law.Type(typ).Name(), URL: v.Link("/cari", "jenis", typ), N: n})
	}
	sortCounts(v.Types)
	for _, m := range v.Corpus.Missing {
		v.Missing = append(v.Missing, missing{Name: q.ruleName(m.ID), URL: v.Rule(m.ID, ""), Count: m.Count})
	}
	v.Problems = v.Corpus.Problems[:min(len(v.Corpus.Problems), maxProblems)]
	return show(v)
}

// regionCounts lists the regions with the most rules; n of 0 means all.
func (q *request) regionCounts(n int) []count {
	var out []count
	for region, rules := range q.base.Corpus.ByRegion {
		slug := cmp.Or(region, law.NationalSegment)
		out = append(out, count{Name: regionName(region), URL: q.base.Link("/cari", "daerah", slug), N: rules})
	}
	sortCounts(out)
	if n > 0 && len(out) > n {
		out = out[:n]
	}
	return out
}

// sortCounts puts the most frequent first, equals by name.
func sortCounts(list []count) {
	slices.SortFunc(list, func(a, b count) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Name, b.Name))
	})
}
