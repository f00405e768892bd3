package indexer

import (
	"math"
	"slices"

	"wewenang/indexer/bahasa"
)

// concept is one thing that a query asks for: a stem, with the other ways to
// say it. The alternatives of several words in a row ("mal pelayanan publik"
// for mpp) count for every concept of the stretch that they stand for.
type concept struct {
	word string // as typed, lower case
	stem string
	id   uint32 // of the stem, noStem when the corpus has none
	own  uint32 // units that hold the stem
	df   uint32 // the same, or of the commonest of its alternatives
	idf  float64
}

// bundle is an alternative for the concepts from..to-1: all of its stems, near
// one another.
type bundle struct {
	from, to int
	stems    []string
	ids      []uint32
	exact    []string // the words that must stand side by side, nil when stems do
	rarest   int      // index of the stem that the fewest units hold
	df       uint32
	said     string // as the table spells it
}

// question is the free text of a query, ready for ranking.
type question struct {
	concepts  []concept
	bundles   []bundle
	total     float64  // sum of idf
	authority bool     // it asks who may do something
	cues      []uint32 // stems that answers to such a question use
}

// maxConcepts is the width of the bit masks of the collector.
const maxConcepts = maxTerms

// newQuestion reads free text. Function words and words of talk are left out,
// unless nothing else is there.
func newQuestion(text string, df func(stem string) (id, count uint32), units int) question {
	var q question
	tokens := bahasa.Analyze(text)
	for _, pass := range []func(bahasa.Token) bool{
		func(t bahasa.Token) bool { return !t.Stop && !bahasa.IsTalk(t.Word) },
		func(t bahasa.Token) bool { return !t.Stop },
	} {
		for _, t := range tokens {
			if pass(t) && len(q.concepts) < maxConcepts && !q.has(t.Stem) {
				q.concepts = append(q.concepts, concept{word: t.Word, stem: t.Stem})
			}
		}
		if len(q.concepts) > 0 {
			break
		}
	}
	compound := q.widen(df)
	for i := range q.concepts {
		c := &q.concepts[i]
		c.id, c.own = df(c.stem)
		c.df = between(c.own, c.df)
		c.idf = idf(c.df, units) * compound[i]
		q.total += c.idf
	}
	return q
}

func (q *question) has(stem string) bool {
	return slices.ContainsFunc(q.concepts, func(c concept) bool { return c.stem == stem })
}

// shortest is the most letters of an abbreviation that means something else
// inside an expression.
const shortest = 3

// widen adds the alternatives that the thesaurus knows for stretches of the
// query, longest first.
//
// It returns the share of its weight that each concept keeps: the words of a
// fixed expression such as "rumah sakit" say one thing together.
func (q *question) widen(df func(string) (id, count uint32)) (share []float64) {
	stems := make([]string, len(q.concepts))
	for i, c := range q.concepts {
		stems[i] = c.stem
	}
	share = make([]float64, len(stems))
	for i := range share {
		share[i] = 1
	}
	told := 0 // up to here the words belong to an expression, as "pp" does in "satpol pp"
	for from := range stems {
		alts, n := bahasa.Synonyms().Find(stems[from:])
		if from+n <= told && len(stems[from]) <= shortest {
			continue
		}
		if n > 1 {
			told = from + n
		}
		for i := from; i < from+n && n > 1; i++ {
			share[i] = math.Sqrt(1 / float64(n))
		}
		for _, alt := range alts {
			b := bundle{from: from, to: from + n, stems: alt.Stems, exact: alt.Exact, said: alt.Words, df: math.MaxUint32}
			for i, s := range alt.Stems {
				id, count := df(s)
				b.ids = append(b.ids, id)
				if count < b.df {
					b.df, b.rarest = count, i
				}
			}
			if b.df == 0 || b.df == math.MaxUint32 {
				continue
			}
			q.bundles = append(q.bundles, b)
			for i := b.from; i < b.to; i++ {
				q.concepts[i].df = max(q.concepts[i].df, b.df)
			}
		}
	}
	return share
}

// between takes the frequency of a concept from those of its stem and of its
// commonest alternative: an abbreviation that hardly occurs is not as telling
// as it is rare, nor is it as common as each word of what it stands for.
func between(own, alternative uint32) uint32 {
	if alternative <= own {
		return own
	}
	return uint32(math.Sqrt(float64(max(own, 1)) * float64(alternative)))
}

// idf is the inverse document frequency of BM25, never negative.
func idf(df uint32, units int) float64 {
	return math.Log(1 + (float64(units)-float64(df)+0.5)/(float64(df)+0.5))
}
