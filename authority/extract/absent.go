package extract

import (
	"strconv"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// markAbsent says of a grant whose object stands in an annex that the text does
// not have, or in a list that does not follow, that it is so. The words that
// point there are kept with the limits that could not be read.
func (r *reader) markAbsent(g *authority.Grant, f found) {
	if words := r.absentAnnex(f); words != "" {
		g.Scope.Unread = append(g.Scope.Unread, words)
		g.Note = "objek ada dalam Lampiran, Lampiran tidak ada dalam naskah"
		return
	}
	if n := len(f.words); n > 0 && f.words[n-1].s == ":" && f.prov != nil && len(f.prov.Children) == 0 {
		g.Note = "daftar yang diumumkan tidak ada dalam naskah"
	}
}

// absentAnnex returns the words "tercantum dalam Lampiran II" of a sentence that
// takes its object from an annex that is not there, "" otherwise.
func (r *reader) absentAnnex(f found) string {
	if f.prov == nil || len(f.words) == 0 || !strings.Contains(f.prov.Text, "ampiran") {
		return ""
	}
	s := r.tokens(f.prov.Text)
	for i := range s {
		if !annexPointers[s[i].w] || !referencePreps[s.word(i+1)] || s.word(i+2) != "lampiran" || s[i].start < f.words[0].start || s[i].end > f.words[len(f.words)-1].end {
			continue
		}
		end := i + 3
		number := ""
		if t := at(s, end); isNumberToken(t) && t.upper() {
			number, end = t.s, end+1
		}
		if r.hasAnnex(number) {
			return ""
		}
		return s[i:end].text()
	}
	return ""
}

var annexPointers = set(`tercantum tersebut dimaksud terlampir`)

// hasAnnex reports whether the text holds the annex with a roman number, or any
// annex when there is no number.
func (r *reader) hasAnnex(number string) bool {
	want := law.Address("lampiran-1")
	if n := roman(number); n > 0 {
		want = law.Address("").Child(law.KindLampiran, strconv.Itoa(n))
	}
	for _, p := range r.r.Parts {
		if p.Kind == law.KindLampiran && (number == "" || p.Addr == want || len(p.Children) > 0 && want.Covers(p.Addr)) && (p.Text != "" || len(p.Children) > 0) {
			return true
		}
	}
	return false
}

// roman reads a roman numeral, 0 for none.
func roman(s string) int {
	value := map[rune]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100}
	total, last := 0, 0
	for _, c := range s {
		v := value[c]
		if v == 0 {
			return 0
		}
		if v > last {
			total -= 2 * last
		}
		total += v
		last = v
	}
	return total
}
