package indexer

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"wewenang/law"
)

// Counting by numbers gives what counting the words themselves gives: every
// value once for each regulation, the commonest first, the rest cut off.
func TestFacetColumnCountsWhatIsThere(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	of := make([][]string, 400)
	for reg := range of {
		for range random.IntN(6) {
			of[reg] = append(of[reg], fmt.Sprintf("layanan-%03d", random.IntN(random.IntN(120)+1)))
		}
		if reg%7 == 0 {
			of[reg] = append(of[reg], "") // a grant that names no service
		}
	}
	f := &facetColumns{}
	f.counts.New = func() any { return new(tallySheet) }
	column := newFacetColumn(of)
	for range 5 {
		regs := someOf(random, len(of))
		got := f.count(&column, regs, func(v string) string { return v })
		if want := countPlainly(of, regs); !slices.Equal(got, want) {
			t.Fatalf("%d regulations:\n got %v\nwant %v", len(regs), got, want)
		}
	}
}

func someOf(random *rand.Rand, n int) []uint32 {
	var regs []uint32
	for i := range n {
		if random.IntN(2) == 0 {
			regs = append(regs, uint32(i))
		}
	}
	return regs
}

func countPlainly(of [][]string, regs []uint32) []law.Facet {
	counts := map[string]int{}
	for _, reg := range regs {
		for _, v := range slices.Compact(slices.Sorted(slices.Values(of[reg]))) {
			if v != "" {
				counts[v]++
			}
		}
	}
	var list []law.Facet
	for v, n := range counts {
		list = append(list, law.Facet{Value: v, Label: v, Count: n})
	}
	slices.SortFunc(list, func(a, b law.Facet) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Value, b.Value))
	})
	return list[:min(len(list), maxFacetValues)]
}

func TestFacetColumnTest(t *testing.T) {
	c := newFacetColumn([][]string{{"dinas-a", "dinas-b"}, {}, {"dinas-b"}})
	for value, want := range map[string][]bool{"dinas-a": {true, false, false}, "dinas-b": {true, false, true}, "dinas-c": {false, false, false}} {
		test := c.test(value)
		for reg, w := range want {
			if got := test(uint32(reg)); got != w {
				t.Errorf("%s in regulation %d: %v, want %v", value, reg, got, w)
			}
		}
	}
}
