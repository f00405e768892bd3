package importer

import (
	"strings"

	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// lexicon counts the words of a document that are not known. A word that a
// document uses often is a term of its field; one that stands once or twice is
// likely debris of a scan.
type lexicon map[string]int

// oftenEnough is how often an unknown word stands in a document of which it is
// a term.
const oftenEnough = 3

// judged takes a word in small letters out of a field of text; false for names,
// numbers and words too short to judge.
func judged(field string) (string, bool) {
	w := strings.Trim(field, ".,;:!?()[]\"'“”‘’/")
	if len(w) < 4 || w[0] < 'a' || w[0] > 'z' || strings.ContainsAny(w, "-/.@:") {
		return "", false
	}
	return w, true
}

// add counts the unknown words of a text.
func (x lexicon) add(text string) {
	for field := range strings.FieldsSeq(text) {
		if w, ok := judged(field); ok && !bahasa.Known(w) {
			x[w]++
		}
	}
}

// share returns how many of the words of a text can be judged, and the share of
// them that is not known.
func (x lexicon) share(text string) (share float64, words int) {
	unknown := 0
	for field := range strings.FieldsSeq(text) {
		w, ok := judged(field)
		if !ok {
			continue
		}
		words++
		if n, counted := x[w]; counted && n < oftenEnough || !counted && !bahasa.Known(w) {
			unknown++
		}
	}
	if words == 0 {
		return 0, 0
	}
	return float64(unknown) / float64(words), words
}

// unknownIn is the share of the words of the text that are not known.
func unknownIn(r *law.Regulation) float64 {
	seen := map[string]int{}
	for p := range r.All() {
		if p.Kind == law.KindHalaman {
			continue
		}
		for field := range strings.FieldsSeq(p.Text) {
			if w, ok := judged(field); ok {
				seen[w]++
			}
		}
	}
	words, unknown := 0, 0
	for w, n := range seen {
		if words += n; n < oftenEnough && !bahasa.Known(w) {
			unknown += n
		}
	}
	if words < fewWords {
		return 0
	}
	return float64(unknown) / float64(words)
}

// fewWords are too few for a share.
const fewWords = 20
