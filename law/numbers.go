package law

import (
	"cmp"
	"strconv"
	"strings"
)

// compareNumbers orders the numbers of provisions as they are counted: 7, 7a,
// 7b, 8; a, a1, b; ix, ixa, x.
func compareNumbers(kind Kind, a, b string) int {
	na, sa := countOf(kind, a)
	nb, sb := countOf(kind, b)
	return cmp.Or(cmp.Compare(na, nb), cmp.Compare(sa, sb))
}

// countOf takes a number apart into its place in the count and its suffix.
func countOf(kind Kind, s string) (int, string) {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i > 0 {
		n, _ := strconv.Atoi(s[:i])
		return n, s[i:]
	}
	if kind != KindHuruf && isRoman(strings.ToUpper(s)) {
		return romanCount(s)
	}
	letters := strings.TrimRight(s, "0123456789")
	n := 0
	for _, c := range letters {
		n = n*26 + int(c-'a') + 1
	}
	return n, s[len(letters):]
}

// romanCount reads a Roman numeral with a suffix letter, as in "ixa".
func romanCount(s string) (int, string) {
	if v := romanValue(s); v > 0 {
		return v, ""
	}
	return romanValue(s[:len(s)-1]), s[len(s)-1:]
}
