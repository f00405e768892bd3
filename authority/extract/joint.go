package extract

import (
	"strings"

	"wewenang/authority"
)

// jointOf returns the words that tie the holder to another: "bersama-sama dengan
// Dinas Kesehatan", from the sentence itself or from a paragraph of the same
// Pasal that points back to it.
func (r *reader) jointOf(f found) string {
	if f.act == authority.ActRule || f.kind == authority.Contribution || f.kind == authority.Coordination {
		return ""
	}
	if i := r.jointAt(f.words); i >= 0 && (r.sharedAt(f) || settles[f.act] && f.words.word(i+1) == "dengan") {
		return firstWords(f.words[i:].trim().text(), maxQuoteWords)
	}
	pasal, ayat, ok := strings.Cut(string(f.at), ".ayat-")
	if !ok {
		return ""
	}
	number, _, _ := strings.Cut(ayat, ".")
	for _, s := range r.factSentences() {
		if s.at == f.at || pasalOf(s.at) != pasalOf(f.at) || !strings.HasPrefix(string(s.at), pasal) || !strings.Contains(s.text, "dimaksud pada ayat ("+number+")") {
			continue
		}
		words := r.tokens(s.text)
		if i := r.jointAt(words); i >= 0 && isPassive(words.word(i-1)) {
			return firstWords(words[i:].trim().text(), maxQuoteWords)
		}
	}
	return ""
}

// settles are acts of which a sentence that names a partner makes one power of
// two offices.
var settles = map[authority.Act]bool{authority.ActIssue: true, authority.ActRegister: true, authority.ActCollect: true, authority.ActSign: true}

// jointAt returns where "bersama" joins an office, -1 for nowhere.
func (r *reader) jointAt(s phrase) int {
	for i, t := range s {
		if t.w != "bersama" && t.w != "bersama-sama" {
			continue
		}
		k := i + 1
		if s.word(k) == "dengan" {
			k++
		}
		if r.officeAt(s, k) || k > i+1 && (officeHeads[s.word(k)] || strongHeads[s.word(k)]) {
			return i
		}
	}
	return -1
}

// sharedAt reports that the same act on the same matter has a second holder in the
// same provision.
func (r *reader) sharedAt(f found) bool {
	for _, x := range r.out {
		if x.at == f.at && x.act == f.act && x.object == f.object && x.holder != f.holder && x.kind == f.kind {
			return true
		}
	}
	return false
}
