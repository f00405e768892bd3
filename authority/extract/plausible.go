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
	return !ownRule(g.Object)
}

// ownRule reports the name that an instrument gives itself: "Peraturan Daerah ini".
func ownRule(object string) bool {
	words := strings.Fields(strings.ToLower(object))
	return len(words) >= 2 && len(words) <= 4 && words[len(words)-1] == "ini" && (words[0] == "peraturan" || words[0] == "keputusan" || words[0] == "qanun")
}
