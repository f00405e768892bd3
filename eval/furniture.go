package eval

import (
	"slices"
	"strconv"
)

// A list that was drawn from printed pages carries what stood between them:
// the head of the gazette, a page number, an address, and before these the
// catchword, which the next page repeats.

// heads are the words between two pages.
var heads = [][]string{
	{"presiden", "republik", "indonesia"},
	{"www", "djpp", "depkumham", "go", "id"},
	{"www", "peraturan", "go", "id"},
}

// withoutFurniture leaves out what stands between pages.
func withoutFurniture(words []string) []string {
	var out []string
	for i := 0; i < len(words); {
		n := headAt(words[i:])
		if n == 0 {
			out = append(out, words[i])
			i++
			continue
		}
		i += n
		for k := min(4, len(out), len(words)-i); k > 0; k-- {
			if slices.Equal(out[len(out)-k:], words[i:i+k]) {
				out = out[:len(out)-k]
				break
			}
		}
	}
	return out
}

// headAt returns how many words of a head of a page, with its number, stand at
// the beginning.
func headAt(words []string) int {
	for _, head := range heads {
		if len(words) < len(head) || !slices.Equal(words[:len(head)], head) {
			continue
		}
		n := len(head)
		if n < len(words) && len(words[n]) <= 3 {
			if _, err := strconv.Atoi(words[n]); err == nil {
				n++
			}
		}
		return n
	}
	return 0
}
