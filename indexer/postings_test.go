package indexer

import (
	"encoding/binary"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
)

// Lists of units come back as they were put in, whatever the distances.
func TestPostingsComeBack(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	var book postingBook
	want := make([][]uint32, 20)
	const units = 400_000
	for unit := uint32(0); unit < units; unit += 1 + rnd.Uint32N(300) {
		for stem := range want {
			if rnd.IntN(stem+1) == 0 {
				book.add(uint32(stem), unit)
				book.add(uint32(stem), unit) // a word said twice counts once
				want[stem] = append(want[stem], unit)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "lists")
	w, err := createColumns(path)
	if err != nil {
		t.Fatal(err)
	}
	order := make([]uint32, len(want))
	for i := range order {
		order[i] = uint32(len(want) - 1 - i)
	}
	book.write(w, "lists", order)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	c, err := readColumns(path)
	if err != nil {
		t.Fatal(err)
	}
	p := readPostings(c, "lists")
	if !p.consistent(len(want)) {
		t.Fatal("columns are not consistent")
	}
	for i, stem := range order {
		if got := p.units(uint32(i), units, nil); int(p.sizes[i]) != len(want[stem]) ||
			p.sizes[i] >= commonStem && !slices.Equal(got, want[stem]) {
			t.Errorf("stem %d: %d units come back, want %d", stem, len(got), len(want[stem]))
		}
	}
}

// A damaged column file is refused or read as far as it goes; it never panics.
func FuzzReadColumns(f *testing.F) {
	f.Add([]byte(columnMagic))
	f.Add([]byte(columnMagic + "\x01\x00\x00\x00a\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x02\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := parseColumns("fuzz", data)
		if err != nil {
			return
		}
		for name := range c.data {
			c.numbers(name)
			if l := c.strings(name); l.consistent() && l.len() > 0 {
				l.at(uint32(l.len() - 1))
			}
			p := readPostings(c, name)
			if p.consistent(len(p.ends)) {
				for i := range p.ends {
					p.units(uint32(i), 1000, nil)
				}
			}
		}
	})
}

func TestHolds(t *testing.T) {
	for _, c := range []struct {
		words, phrase []uint32
		want          bool
	}{
		{[]uint32{1, 2, 3}, []uint32{2, 3}, true},
		{[]uint32{1, 2, 1, 2, 3}, []uint32{1, 2, 3}, true},
		{[]uint32{1, 2, 3}, []uint32{3, 2}, false},
		{[]uint32{1}, []uint32{1, 1}, false},
		{nil, []uint32{1}, false},
		{[]uint32{300, 2}, []uint32{2}, true},
		{[]uint32{300, 2}, []uint32{300}, true},
		{[]uint32{2<<7 | 1}, []uint32{2}, false}, // the bytes of one number hold those of another
		{[]uint32{2<<7 | 1, 2}, []uint32{2}, true},
		{[]uint32{1, 2}, []uint32{1, noStem}, false},
	} {
		table := &wordTable{starts: []uint32{0, 0}}
		for _, w := range c.words {
			table.forward = binary.AppendUvarint(table.forward, uint64(w))
		}
		table.starts[1] = uint32(len(table.forward))
		if got := table.holds(0, table.run(c.phrase)); got != c.want {
			t.Errorf("%v in %v: %v", c.phrase, c.words, got)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"izin", "izin", 0}, {"izin", "iizn", 1}, {"izin", "ijin", 1}, {"izin", "izi", 1},
		{"apotek", "apotik", 1}, {"reklame", "relkame", 1}, {"kewenangan", "kewenagan", 1}, {"camat", "cabut", 2},
		{"camat", "walikota", 3},
	} {
		if got := distance(c.a, c.b, 2); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
