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
		switch k := repeated(out, words[i+n:]); {
		case n > 0:
			i += n
			out = out[:len(out)-k]
			continue
		case pageNumber(words[i]):
			if k := repeated(out, words[i+1:]); k > 1 {
				i++
				out = out[:len(out)-k]
				continue
			}
		}
		out = append(out, words[i])
		i++
	}
	return out
}

// repeated returns how many words at the end of one list, four at most, open
// the other as well.
func repeated(before, after []string) int {
	for k := min(4, len(before), len(after)); k > 0; k-- {
		if slices.Equal(before[len(before)-k:], after[:k]) {
			return k
		}
	}
	return 0
}

func pageNumber(word string) bool {
	_, err := strconv.Atoi(word)
	return err == nil && len(word) <= 3
}

// headAt returns how many words of a head of a page, with its number, stand at
// the beginning.
func headAt(words []string) int {
	for _, head := range heads {
		if len(words) < len(head) || !slices.Equal(words[:len(head)], head) {
			continue
		}
		n := len(head)
		if n < len(words) && pageNumber(words[n]) {
			n++
		}
		return n
	}
	return 0
}
