package bench

import (
	"context"
	"errors"
	"iter"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"wewenang/indexer"
	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// Source is where queries are drawn from; an [indexer.Library] is one.
type Source interface {
	Texts(ctx context.Context) iter.Seq2[indexer.Text, error]
	Metas() []law.Meta
}

// Bounds of what is read to draw queries from.
const (
	readAtMost = 100_000 // texts, spread evenly over the index
	keepOneIn  = 5       // texts whose words are kept in order
	minWords   = 12      // in a text that is kept
)

// Draw makes up to n queries of every class from the texts of an index. The
// same seed over the same index makes the same queries.
func Draw(ctx context.Context, src Source, n int, seed uint64) ([]Query, error) {
	d := &drawing{random: rand.New(rand.NewPCG(seed, 1)), metas: src.Metas(), in: map[string]int{}, pairs: map[[2]string]int{}}
	if err := d.read(ctx, src); err != nil {
		return nil, err
	}
	if len(d.kept) == 0 || len(d.metas) == 0 {
		return nil, errors.New("draw queries: the index holds too few texts")
	}
	var out []Query
	for _, c := range Classes {
		seen := map[string]bool{}
		for try := 0; try < 50*n && len(seen) < n; try++ {
			q, ok := d.query(c)
			if ok && !seen[q.Law.Text] {
				seen[q.Law.Text] = true
				out = append(out, q)
			}
		}
	}
	return out, nil
}

// drawing is what queries are drawn from.
type drawing struct {
	random *rand.Rand
	metas  []law.Meta
	seen   int               // texts read
	in     map[string]int    // in how many of them a word is
	pairs  map[[2]string]int // how often two words stand side by side
	kept   [][]string        // words of some texts, in order

	rare, mid, common []string
	frequent          [][2]string // pairs, the most frequent first
}

func (d *drawing) read(ctx context.Context, src Source) error {
	total := 0
	for _, err := range src.Texts(ctx) {
		if err != nil {
			return err
		}
		total++
	}
	step, at := max(1, total/readAtMost), 0
	for t, err := range src.Texts(ctx) {
		if err != nil {
			return err
		}
		if at++; at%step == 0 {
			d.take(wordsOf(t.Words))
		}
	}
	d.classify(float64(total) / float64(max(d.seen, 1)))
	return nil
}

// take counts the words of a text, each once, and its pairs.
func (d *drawing) take(words []string) {
	d.seen++
	for _, w := range slices.Compact(slices.Sorted(slices.Values(words))) {
		d.in[w]++
	}
	if len(words) < minWords || d.seen%keepOneIn != 0 {
		return
	}
	d.kept = append(d.kept, words)
	for i := range words[1:] {
		if plain(words[i]) && plain(words[i+1]) {
			d.pairs[[2]string{words[i], words[i+1]}]++
		}
	}
}

// classify sorts the words by how many texts hold them. scale is how many texts
// of the index one that was read stands for.
func (d *drawing) classify(scale float64) {
	all := float64(d.seen)
	for _, w := range slices.Sorted(maps.Keys(d.in)) {
		n := float64(d.in[w])
		switch share := n / all; {
		case !plain(w):
		case n*scale >= 5 && n*scale <= 50:
			d.rare = append(d.rare, w)
		case share >= 0.001 && share <= 0.005:
			d.mid = append(d.mid, w)
		case share >= 0.02 && share <= 0.2:
			d.common = append(d.common, w)
		}
	}
	d.frequent = slices.SortedFunc(maps.Keys(d.pairs), func(a, b [2]string) int {
		if c := d.pairs[b] - d.pairs[a]; c != 0 {
			return c
		}
		return slices.Compare(a[:], b[:])
	})
	d.frequent = d.frequent[:min(len(d.frequent), 1000)]
}

// plain reports whether a word is one that a query turns on.
func plain(w string) bool {
	return len(w) >= 4 && !bahasa.IsStop(w) && !bahasa.IsTalk(w) && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == ""
}

// wordsOf returns the words of a text in lower case.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}
