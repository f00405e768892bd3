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
	if g.Stated == authority.Attribution && runsItself(strings.Fields(strings.ToLower(g.Object))) {
		return false
	}
	return !ownRule(g.Object)
}

// ownRule reports the name that an instrument gives itself: "Peraturan Daerah ini".
func ownRule(object string) bool {
	words := strings.Fields(strings.ToLower(object))
	return len(words) >= 2 && len(words) <= 4 && words[len(words)-1] == "ini" && (words[0] == "peraturan" || words[0] == "keputusan" || words[0] == "qanun")
}

// runsItself reports an object that says only that an office does its work:
// "pelaksanaan tugas dinas", "pembinaan dan pelaksanaan tugas".
func runsItself(words []string) bool {
	work, run := false, false
	for _, w := range words {
		if !ownWork[w] {
			return false
		}
		work = work || strings.HasPrefix(w, "tugas")
		run = run || w == "pelaksanaan"
	}
	return work && run
}

// ownWork are the words with which an office speaks of its work in general.
var ownWork = set(`pelaksanaan pembinaan penyelenggaraan pengendalian dan tugas tugas-tugas tugasnya dinas badan kantor`)
