package extract

import (
	"strings"

	"wewenang/authority"
)

// plausible tells a grant from words that only fell into its shape: a
// provision holds no power, and a rule naming itself names no matter.
func plausible(g authority.Grant) bool {
	holder, _, _ := strings.Cut(strings.ToLower(g.Holder), " ")
	if provisionWords[holder] {
		return false
	}
	if strings.EqualFold(g.Holder, g.Object) {
		return false
	}
	words := strings.Fields(strings.ToLower(g.Object))
	own := len(words) >= 2 && len(words) <= 4 && words[len(words)-1] == "ini"
	return !own || words[0] != "peraturan" && words[0] != "keputusan"
}
