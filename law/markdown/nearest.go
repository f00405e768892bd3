package markdown

import "slices"

func known(words []string, w string) bool { return slices.Contains(words, w) }

// didYouMean suggests the word nearest to w, or lists the words.
func didYouMean(w string, words []string) string {
	best, least := "", 4
	for _, k := range words {
		if d := distance(w, k); d < least {
			best, least = k, d
		}
	}
	if best != "" {
		return "maksudnya " + best + "?"
	}
	help := "yang dikenal:"
	for _, k := range words {
		help += " " + k
	}
	return help
}

// distance counts the edits (insert, delete, replace) that make b of a.
func distance(a, b string) int {
	if len(a) > 64 {
		return len(a)
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(row[j+1]+1, row[j]+1, cost)
		}
	}
	return row[len(b)]
}
