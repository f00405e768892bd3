package eval

import (
	"slices"
	"strings"
	"unicode"
)

// tokens splits words case-folded at everything but letters and digits.
func tokens(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// tokenF1 is the F1 of two bags of tokens.
func tokenF1(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	bag := make(map[string]int, len(a))
	for _, w := range a {
		bag[w]++
	}
	same := 0
	for _, w := range b {
		if bag[w] > 0 {
			bag[w]--
			same++
		}
	}
	return 2 * float64(same) / float64(len(a)+len(b))
}

// expander replaces the abbreviations of a document by what they stand for.
type expander []abbreviation

type abbreviation struct{ short, long []string }

func newExpander(abbreviations map[string]string) expander {
	ex := make(expander, 0, len(abbreviations))
	for short, long := range abbreviations {
		a := abbreviation{tokens(short), tokens(long)}
		if len(a.short) > 0 && len(a.long) > 0 {
			ex = append(ex, a)
		}
	}
	slices.SortFunc(ex, func(a, b abbreviation) int {
		if d := len(b.short) - len(a.short); d != 0 {
			return d
		}
		return slices.Compare(a.short, b.short)
	})
	return ex
}

func (ex expander) expand(words []string) []string {
	var out []string
	for i := 0; i < len(words); {
		if a := ex.at(words[i:]); a != nil {
			out = append(out, a.long...)
			i += len(a.short)
			continue
		}
		out = append(out, words[i])
		i++
	}
	return out
}

func (ex expander) at(words []string) *abbreviation {
	for i := range ex {
		n := len(ex[i].short)
		if n <= len(words) && slices.Equal(words[:n], ex[i].short) {
			return &ex[i]
		}
	}
	return nil
}
