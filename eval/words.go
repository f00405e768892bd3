package eval

import "strings"

// NearWords reports whether two wordings are the same but for reading errors
// of a scan: 95 of 100 words stand in both in the same order, or 97 of 100
// letters and figures, since one misread letter spoils a word.
func NearWords(a, b string) bool { return nearWords(tokens(a), tokens(b)) }

func nearWords(a, b []string) bool {
	if share(common(a, b), len(a), len(b)) >= 0.95 {
		return true
	}
	x, y := []byte(strings.Join(a, "")), []byte(strings.Join(b, ""))
	return 2*min(len(x), len(y))*100 >= 97*(len(x)+len(y)) && share(common(x, y), len(x), len(y)) >= 0.97
}

// sameWords ignores blanks, so that a word broken by a scan is the same word.
func sameWords(a, b []string) bool { return strings.Join(a, "") == strings.Join(b, "") }

func share(both, a, b int) float64 { return ratio(2*both, a+b) }

// common counts what stands in both lists in the same order.
func common[T comparable](a, b []T) int {
	prev := make([]int, len(b)+1)
	row := make([]int, len(b)+1)
	for i := range a {
		for j := range b {
			if a[i] == b[j] {
				row[j+1] = prev[j] + 1
			} else {
				row[j+1] = max(row[j], prev[j+1])
			}
		}
		prev, row = row, prev
	}
	return prev[len(b)]
}

// standsIn returns which share of the words stands in a text in one piece: one
// minus the words that must be put in, left out or replaced to make them a
// piece of the text.
func standsIn(words, text []string) float64 {
	if len(words) == 0 {
		return 1
	}
	prev := make([]int, len(text)+1)
	row := make([]int, len(text)+1)
	for i, w := range words {
		row[0] = i + 1
		for j, t := range text {
			row[j+1] = min(prev[j+1], row[j]) + 1
			if w == t {
				row[j+1] = min(row[j+1], prev[j])
			} else {
				row[j+1] = min(row[j+1], prev[j]+1)
			}
		}
		prev, row = row, prev
	}
	best := len(words)
	for _, wrong := range prev {
		best = min(best, wrong)
	}
	return 1 - float64(best)/float64(len(words))
}
