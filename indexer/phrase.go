package indexer

import (
	"slices"
	"strings"

	"wewenang/indexer/bahasa"
)

// keepPhrases drops the units that do not hold every phrase word for word.
// Phrases are checked in the words of the unit, so that the word index needs
// no positions.
func (c *collector) keepPhrases(phrases [][]uint32) {
	for _, u := range c.touched {
		if c.score[u] < 0 {
			continue
		}
		c.words = c.s.words.of(u, c.words[:0])
		for _, p := range phrases {
			if !holds(c.words, p) {
				c.score[u] = forbidden
				break
			}
		}
	}
}

// holds reports whether the words contain the phrase.
func holds(words, phrase []uint32) bool {
	if len(phrase) == 0 {
		return true
	}
	for len(words) >= len(phrase) {
		i := slices.Index(words[:len(words)-len(phrase)+1], phrase[0])
		if i < 0 {
			return false
		}
		if slices.Equal(words[i:i+len(phrase)], phrase) {
			return true
		}
		words = words[i+1:]
	}
	return false
}

// maxPrefixStems bounds what a prefix may stand for.
const maxPrefixStems = 24

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
	for _, id := range stems[:min(len(stems), maxPrefixStems)] {
		stem := s.words.stems.at(id)
		_, n := s.df(stem)
		q.bundles = append(q.bundles, bundle{from: at, to: at + 1, stems: []string{stem}, ids: []uint32{id}, df: n, said: stem})
		con.df += n
	}
	con.idf = idf(min(con.df, uint32(s.units.len())), s.units.len())
	q.concepts = append(q.concepts, con)
	q.total += con.idf
}
