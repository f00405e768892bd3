package authority

import (
	"strings"

	"wewenang/law"
)

// termsOf maps every folded term and alias of a document to what it stands for.
func termsOf(defs []law.Definition) map[string]string {
	terms := make(map[string]string, 2*len(defs))
	put := func(key, meaning string) { // of two definitions the one that leads to an office counts
		old, taken := terms[key]
		switch {
		case key == "" || meaning == "" || strings.HasPrefix(old, severalMeanings):
		case taken && differentOffices(old, meaning):
			terms[key] = severalMeanings + officeInMeaning(old) + "; " + officeInMeaning(meaning)
		case !taken || officeInMeaning(old) == "" && officeInMeaning(meaning) != "":
			terms[key] = meaning
		}
	}
	for _, d := range defs {
		put(readOffice(d.Term, "").folded, d.Meaning)
		for _, alias := range d.Aliases {
			meaning := d.Meaning
			if officeInMeaning(meaning) == "" {
				meaning = d.Term
			}
			put(readOffice(alias, "").folded, meaning)
		}
	}
	return terms
}

// severalMeanings begins the entry of a term that the document gives to two
// offices; the offices follow. Such a term names neither.
const severalMeanings = "\x00"

func differentOffices(a, b string) bool {
	x, y := officeInMeaning(a), officeInMeaning(b)
	if x == "" || y == "" || affairOf(x) != "" || affairOf(y) != "" {
		return false
	}
	return trimAnyRegion(readOffice(x, "").folded) != trimAnyRegion(readOffice(y, "").folded)
}

// officeInMeaning returns the words of a definition's meaning that name an
// office: the noun phrase at its head, or the descriptor of an affair.
func officeInMeaning(meaning string) string {
	meaning = strings.TrimSpace(meaning)
	for _, lead := range []string{"adalah ", "ialah ", "merupakan "} {
		meaning = strings.TrimPrefix(meaning, lead)
	}
	head := meaning
	for _, stop := range []string{" yang ", ",", ";", ".", " selaku ", " sebagai ", ":"} {
		head, _, _ = strings.Cut(head, stop)
	}
	head = strings.TrimSpace(head)
	n := readOffice(head, "")
	if namesOffice(trimAnyRegion(n.folded), head) && !strings.HasPrefix(n.folded, "unsur") {
		return head
	}
	if affairOf(meaning) != "" {
		return meaning
	}
	return ""
}

// trimAnyRegion takes "kabupaten x", "kota x" and "provinsi x" off the end.
func trimAnyRegion(folded string) string {
	for _, w := range []string{" kabupaten ", " kota ", " provinsi "} {
		if i := strings.LastIndex(folded, w); i > 0 {
			return folded[:i]
		}
	}
	return folded
}

// affairLeads introduce the affair of a descriptor, the longer ones first.
var affairLeads = []string{
	"menyelenggarakan urusan pemerintahan di bidang ", "menyelenggarakan urusan pemerintahan bidang ",
	"menyelenggarakan urusan pemerintahan dalam bidang ", "menyelenggarakan urusan pemerintahan ",
	"melaksanakan urusan pemerintahan di bidang ", "melaksanakan urusan pemerintahan bidang ", "melaksanakan urusan pemerintahan ",
	"membidangi urusan pemerintahan di bidang ", "membidangi urusan pemerintahan bidang ", "membidangi urusan pemerintahan ",
	"membidangi urusan di bidang ", "membidangi urusan bidang ", "membidangi urusan ", "menangani urusan pemerintahan bidang ",
	"menangani urusan pemerintahan di bidang ", "menangani urusan ", "bertanggung jawab di bidang ", "bertanggung jawab dalam bidang ",
	"tugas dan tanggung jawab di bidang ", "tugas dan fungsi di bidang ", "tugasnya di bidang ", "tugas di bidang ", "membidangi bidang ", "membidangi ",
	"menangani bidang ", "menangani ",
}

// affairOf returns the affair of a descriptor such as "Perangkat Daerah yang
// membidangi urusan perdagangan", "" when the words are none.
func affairOf(words string) string {
	folded := Fold(words)
	for _, lead := range affairLeads {
		_, affair, ok := strings.Cut(folded, lead)
		if !ok {
			continue
		}
		for _, stop := range []string{" di daerah", " pada pemerintah", " di kabupaten", " di kota", " di provinsi", " kabupaten ", " yang ", " sesuai ", " selaku ", " sebagai "} {
			affair, _, _ = strings.Cut(affair, stop)
		}
		return strings.TrimSpace(affair)
	}
	return ""
}

// Affair returns the affair by which words describe a holder, folded:
// "perdagangan" of "Perangkat Daerah yang membidangi urusan perdagangan"; ""
// when they describe none.
func Affair(words string) string { return affairOf(words) }
