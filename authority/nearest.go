package authority

import (
	"cmp"
	"slices"
	"strings"
)

// Nearest returns at most n of the candidates that are spelt most like the
// word, the nearest first; those that share little with it are left out.
func Nearest(word string, candidates []string, n int) []string {
	type scored struct {
		name string
		d    int
	}
	w := []rune(strings.ToLower(word))
	var list []scored
	for _, c := range candidates {
		r := []rune(strings.ToLower(c))
		limit := max(len(w), len(r))/2 + 1
		if abs(len(w)-len(r)) > limit {
			continue
		}
		if d := editDistance(w, r); d <= limit {
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

// editDistance is the Levenshtein distance with two rows.
func editDistance(a, b []rune) int {
	prev, cur := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i, ra := range a {
		cur[0] = i + 1
		for j, rb := range b {
			cost := 1
			if ra == rb {
				cost = 0
			}
			cur[j+1] = min(prev[j]+cost, prev[j+1]+1, cur[j]+1)
		}
		prev, cur = cur, prev
	}
	return prev[len(b)]
}

func abs(n int) int { return max(n, -n) }
