package authority

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"wewenang/law"
)

// Nearest returns at most n of the candidates that are spelt most like the
// word, the nearest first; those that share little with it are left out.
func Nearest(word string, candidates []string, n int) []string {
	type scored struct {
		name string
		d    int
	}
	word = strings.ToLower(word)
	length := utf8.RuneCountInString(word)
	var list []scored
	for _, c := range candidates {
		other := utf8.RuneCountInString(c)
		limit := max(length, other)/2 + 1
		if abs(length-other) > limit {
			continue
		}
		if d := law.EditDistance(word, strings.ToLower(c)); d <= limit {
			list = append(list, scored{c, d})
		}
	}
	slices.SortFunc(list, func(a, b scored) int {
		return cmp.Or(cmp.Compare(a.d, b.d), cmp.Compare(a.name, b.name))
	})
	out := make([]string, 0, n)
	for _, s := range list[:min(n, len(list))] {
		out = append(out, s.name)
	}
	return out
}

func didYouMean(word string, known []string) string {
	near := Nearest(word, known, 1)
	if len(near) == 0 {
		return "yang dikenal: " + strings.Join(known[:min(len(known), 12)], ", ")
	}
	return "mungkin maksudnya " + near[0]
}

func abs(n int) int { return max(n, -n) }
