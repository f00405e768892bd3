package indexer

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"

	"wewenang/indexer/bahasa"
)

// run is a row of words as they stand in the column of words, so that looking
// for it is looking for bytes. One that holds an unknown word is empty and
// stands nowhere.
type run []byte

// run returns the words as a row.
func (t *wordTable) run(words []uint32) run {
	r := run{}
	for _, w := range words {
		if w == noStem {
			return run{}
		}
		r = binary.AppendUvarint(r, uint64(w))
	}
	return r
}

// holds reports whether the words of a unit contain the row.
func (t *wordTable) holds(unit uint32, r run) bool {
	words := t.forward[t.starts[unit]:t.starts[unit+1]]
	for from := 0; len(r) > 0; {
		i := bytes.Index(words[from:], r)
		if i < 0 {
			return false
		}
		if from += i; from == 0 || words[from-1] < 0x80 { // else inside a number
			return true
		}
		from++
	}
	return false
}

// keepPhrases drops the units that do not hold every phrase word for word.
// Phrases are looked for in the words of the unit, so that the word index needs
// no positions.
func (c *collector) keepPhrases(q *question, phrases [][]uint32) {
	var runs []run
	need := uint16(0)
	for _, p := range phrases {
		if len(p) > 0 {
			runs = append(runs, c.s.words.run(p))
			need |= c.conceptsOf(q, p)
		}
	}
	for _, u := range c.touched {
		if c.score[u] < 0 {
			continue
		}
		if c.mask[u]&need != need || slices.ContainsFunc(runs, func(r run) bool { return !c.s.words.holds(u, r) }) {
			c.score[u] = forbidden
		}
	}
}

// conceptsOf returns the concepts that a unit with the phrase must have been
// met for.
func (c *collector) conceptsOf(q *question, phrase []uint32) uint16 {
	var mask uint16
	for i, con := range q.concepts {
		if slices.ContainsFunc(phrase, func(w uint32) bool { return w != noStem && c.s.words.stemOf[w] == con.id }) {
			mask |= 1 << i
		}
	}
	return mask & c.walked
}

// What a prefix may stand for, and all prefixes of a query together; each has a
// few in any case.
const (
	maxPrefixStems = 24
	allPrefixStems = 48
	minPrefixStems = 4
)

// addPrefix adds a concept for the words that begin as typed: the commonest
// stems among them are its alternatives.
func (q *question) addPrefix(s *searcher, typed string) {
	sc := bahasa.NewScanner(typed)
	w, _, _, ok := sc.Next()
	if !ok {
		return
	}
	prefix := strings.Clone(string(w))
	counts := make(map[uint32]uint32)
	s.words.withPrefix(prefix, func(word uint32) bool {
		counts[s.words.stemOf[word]] += s.words.counts[word]
		return len(counts) < 4096
	})
	stems := make([]uint32, 0, len(counts))
	for id := range counts {
		stems = append(stems, id)
	}
	slices.SortFunc(stems, func(a, b uint32) int {
		if c := int64(counts[b]) - int64(counts[a]); c != 0 {
			return int(c)
		}
		return int(a) - int(b)
	})
	at := len(q.concepts)
	con := concept{word: prefix, stem: prefix, id: noStem}
	few := max(minPrefixStems, min(maxPrefixStems, allPrefixStems-len(q.bundles)))
	for _, id := range stems[:min(len(stems), few)] {
		stem := s.words.stems.at(id)
		_, n := s.df(stem)
		q.bundles = append(q.bundles, bundle{from: at, to: at + 1, stems: []string{stem}, ids: []uint32{id}, df: n, said: stem})
		con.df += n
	}
	con.idf = idf(min(con.df, uint32(s.units.len())), s.units.len())
	q.concepts = append(q.concepts, con)
	q.total += con.idf
}
