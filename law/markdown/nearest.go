package markdown

import (
	"slices"

	"wewenang/law"
)

func known(words []string, w string) bool { return slices.Contains(words, w) }

// didYouMean suggests the word nearest to w, or lists the words.
func didYouMean(w string, words []string) string {
	const longest = 64 // bytes; no key is as long
	best, least := "", 4
	for _, k := range words {
		if len(w) > longest {
			break
		}
		if d := law.EditDistance(w, k); d < least {
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
