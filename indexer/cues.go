package indexer

import (
	"slices"
	"strings"

	"wewenang/indexer/bahasa"
)

// addCues looks up which words answers to the question are likely to use.
func (a *answer) addCues() {
	asked := surface(a.parsed.words(clauseWords))
	a.text.authority = asksForAuthority(asked)
	for left, right := range assignments("data/cues.txt") {
		if !slices.ContainsFunc(strings.Fields(left), func(w string) bool { return slices.Contains(asked, w) }) {
			continue
		}
		for w := range strings.FieldsSeq(right) {
			id := a.s.words.stem(bahasa.Stem(w))
			asks := slices.ContainsFunc(a.text.concepts, func(c concept) bool { return c.id == id })
			if id != noStem && !asks && !slices.Contains(a.text.cues, id) {
				a.text.cues = append(a.text.cues, id)
			}
		}
	}
}
