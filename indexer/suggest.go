package indexer

import (
	"context"
	"slices"
	"strings"

	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// Suggest completes what is being typed from identities, titles, and the names
// of agencies and services, all in memory. A hit without an ID is a name to
// search for.
func (s *searcher) Suggest(ctx context.Context, typed string, n int) ([]law.Hit, error) {
	n = min(max(n, 1), maxSize)
	text := parseQuery(typed).words(clauseWords)
	var hits []law.Hit
	if text == "" {
		return hits, ctx.Err()
	}
	for _, reg := range s.titles.read(text).regs {
		hits = append(hits, s.titleHit(reg, 1))
	}
	for _, reg := range s.titles.beginning(text, n) {
		if !slices.ContainsFunc(hits, func(h law.Hit) bool { return h.ID == s.regs[reg].meta.ID }) {
			hits = append(hits, s.titleHit(reg, 0.5))
		}
	}
	hits = append(hits, s.facets.beginning(text, n)...)
	return hits[:min(n, len(hits))], ctx.Err()
}

// beginning lists the agencies and services whose name holds the words typed
// at the beginnings of its own. They have no ID: a reader searches for them.
func (f *facetColumns) beginning(text string, n int) []law.Hit {
	var hits []law.Hit
	typed := surface(text)
	for _, name := range f.sorted {
		if holdsBeginnings(surface(name), typed) {
			hits = append(hits, law.Hit{Title: name, Score: 0.3})
		}
		if len(hits) == n {
			break
		}
	}
	return hits
}

func holdsBeginnings(words, typed []string) bool {
	for _, t := range typed {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, t) }) {
			return false
		}
	}
	return len(typed) > 0
}

func (s *searcher) titleHit(reg uint32, score float64) law.Hit {
	m := s.regs[reg].meta
	return law.Hit{ID: m.ID, Title: m.Title(), Type: m.ID.Type(), Year: m.ID.Year(), Region: m.ID.Region(),
		Standing: s.regs[reg].standing, Score: score}
}

// beginning lists the regulations whose title holds every word typed, the last
// one perhaps in part; shorter titles and newer instruments first.
func (t *titleTable) beginning(text string, n int) []uint32 {
	tokens := bahasa.Analyze(text)
	if len(tokens) == 0 || len(tokens) > maxTerms {
		return nil
	}
	last := tokens[len(tokens)-1].Word
	var stems []uint32
	for _, tok := range tokens[:len(tokens)-1] {
		if !tok.Stop {
			stems = append(stems, t.s.words.stem(tok.Stem))
		}
	}
	endings := t.titleWords(last)
	var found []uint32
	for reg := range uint32(len(t.stems)) {
		if holdsAll(t.stems[reg], stems) && holdsAny(t.stems[reg], endings) {
			found = append(found, reg)
		}
	}
	slices.SortStableFunc(found, func(a, b uint32) int {
		if d := len(t.stems[a]) - len(t.stems[b]); d != 0 {
			return d
		}
		return t.s.regs[b].meta.ID.Year() - t.s.regs[a].meta.ID.Year()
	})
	return found[:min(n, len(found))]
}

// titleWords returns the stems of title words that begin with the letters.
func (t *titleTable) titleWords(prefix string) []uint32 {
	var stems []uint32
	t.s.words.withPrefix(strings.ToLower(prefix), func(w uint32) bool {
		if st := t.s.words.stemOf[w]; t.df[st] > 0 {
			stems = append(stems, st)
		}
		return len(stems) < 2000
	})
	slices.Sort(stems)
	return slices.Compact(stems)
}

func holdsAny(a, b []uint32) bool {
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			return true
		}
	}
	return false
}
