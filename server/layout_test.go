package server

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// randomLayout has n cards in each column and 3n wires on each side.
func randomLayout(n int, seed uint64) layout {
	r := rand.New(rand.NewPCG(seed, 1))
	var l layout
	for c := range l.columns {
		for i := range n {
			l.columns[c] = append(l.columns[c], card{key: fmt.Sprintf("%03d", i), lines: 1, rows: 3 * (1 - c%2)})
		}
	}
	for side := range l.wires {
		for range 3 * n {
			l.wires[side] = append(l.wires[side], wire{left: r.IntN(n), leftRow: r.IntN(3), right: r.IntN(n), rightRow: r.IntN(3)})
		}
	}
	return l
}

func TestLayoutNeverCrossesMoreThanItBegan(t *testing.T) {
	for seed := range uint64(40) {
		l := randomLayout(12, seed)
		for c := range l.order {
			for i := range l.columns[c] {
				l.order[c] = append(l.order[c], i)
			}
		}
		before := l.crossings()
		l.arrange()
		if after := l.crossings(); after > before {
			t.Errorf("seed %d: %d crossings became %d", seed, before, after)
		}
	}
}

func TestLayoutIsDeterministic(t *testing.T) {
	a, b := randomLayout(20, 7), randomLayout(20, 7)
	a.arrange()
	b.arrange()
	for c := range a.columns {
		if !slices.Equal(a.columns[c], b.columns[c]) || !slices.Equal(a.order[c], b.order[c]) {
			t.Errorf("column %d differs", c)
		}
	}
}

func TestCardsDoNotOverlap(t *testing.T) {
	for seed := range uint64(40) {
		l := randomLayout(15, seed)
		l.arrange()
		for c := range l.columns {
			bottom := -cardGap
			for _, i := range l.order[c] {
				k := l.columns[c][i]
				if k.y < bottom+cardGap-0.01 || k.y < -0.01 {
					t.Fatalf("seed %d, column %d: a card at %.1f stands on one that ends at %.1f", seed, c, k.y, bottom)
				}
				bottom = k.y + k.height
			}
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	for b.Loop() {
		l := randomLayout(50, 3)
		l.arrange()
	}
}

func TestWrapKeepsLines(t *testing.T) {
	got := wrap("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", 27, 2)
	want := []string{"Dinas Penanaman Modal dan", "Pelayanan Terpadu Satu…"}
	if len(got) != 2 || got[0] != want[0] {
		t.Errorf("wrap = %q, want about %q", got, want)
	}
}
