package importer

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"wewenang/law"
)

// Quality measures how well a document was read.
type Quality struct {
	Grade    string   `json:"grade"` // baik, sedang, rendah
	Score    float64  `json:"score"` // 0 to 1
	Words    int      `json:"words"`
	Articles int      `json:"articles"`       // Pasal or dictums of the body
	Gaps     []string `json:"gaps"`           // numbers missing from the sequence of Pasal
	Items    int      `json:"items"`          // ayat, letters and figures of the body
	Flaws    int      `json:"flaws"`          // places where their numbering does not hold
	Loose    int      `json:"loose"`          // words outside every numbered provision of the body
	Garbled  float64  `json:"garbled"`        // share of words that mix letters with digits or marks
	Unknown  float64  `json:"unknown"`        // share of words in small letters that are not in the lexicon
	OCR      float64  `json:"ocr"`            // share of pages that were read from their picture
	Unread   int      `json:"unread"`         // pages that could not be read
	Part     string   `json:"part,omitempty"` // the only part that the document holds: penjelasan, lampiran; "" when it has a body

	flaws []flaw
}

// Grades by score.
const (
	gradeGood = "baik"
	gradeFair = "sedang"
	gradeLow  = "rendah"
)

// measure computes the quality of a parsed document, of whose pages a share was
// read by OCR and some not at all.
func measure(r *law.Regulation, ocr float64, unread, pages int) Quality {
	q := Quality{OCR: ocr, Unread: unread}
	var garbled int
	for p := range r.All() {
		for word := range strings.FieldsSeq(p.Heading + " " + p.Text) {
			q.Words++
			if isGarbled(word) {
				garbled++
			}
		}
	}
	var pasal []flaw
	q.Articles, q.Gaps, pasal = sequence(r)
	q.flaws, q.Items = structure(r)
	q.Flaws = len(q.flaws)
	q.flaws = append(pasal, q.flaws...)
	q.Part = onlyPart(r)
	q.Loose, q.Unknown = looseWords(r), unknownIn(r)
	if q.Words > 0 {
		q.Garbled = float64(garbled) / float64(q.Words)
	}
	q.Score = q.score() * (1 - float64(unread)/float64(max(pages, unread, 1)))
	q.Grade = grade(q.Score)
	return q
}

// usualUnknown is the share of words outside the lexicon in a clean text.
const usualUnknown = 0.05

func (q Quality) score() float64 {
	if q.Words == 0 || q.Articles == 0 {
		return 0.3
	}
	s := 1 - float64(len(q.Gaps))/float64(q.Articles+len(q.Gaps)) - 3*q.Garbled
	s -= 0.5 * float64(q.Flaws) / float64(max(q.Items+q.Articles, q.Flaws, 20))
	s -= 2 * max(0, q.Unknown-usualUnknown)
	return max(0, s-0.3*float64(q.Loose)/float64(q.Words))
}

func grade(score float64) string {
	switch {
	case score >= 0.95:
		return gradeGood
	case score >= 0.8:
		return gradeFair
	}
	return gradeLow
}

// sequence counts the articles of the body and names the numbers that are
// missing between them.
func sequence(r *law.Regulation) (articles int, gaps []string, flaws []flaw) {
	gaps = []string{}
	next := 1
	var before law.Provision
	for p := range r.All() {
		kind, number := p.Addr.Last()
		if kind == law.KindDiktum && p.Addr.Parent() == "" {
			articles++
		}
		if kind != law.KindPasal || p.Addr.Parent() != "" {
			continue
		}
		articles++
		n, err := strconv.Atoi(strings.TrimRightFunc(number, unicode.IsLetter))
		if err != nil {
			continue
		}
		for ; next < n && n-next < 200; next++ {
			gaps = append(gaps, fmt.Sprintf("pasal-%d", next))
			flaws = append(flaws, flaw{codePasalGap, before.Addr, before.Line, fmt.Sprintf("Pasal %d tidak ditemukan sebelum Pasal %d", next, n)})
		}
		next, before = max(next, n+1), *p
	}
	return articles, gaps, flaws
}

// partAnnex says that a document holds an annex alone.
const partAnnex = "lampiran"

// onlyPart names the part that a document without a body holds; "" for one that
// has a body.
func onlyPart(r *law.Regulation) string {
	if articles, _, _ := sequence(r); articles > 0 {
		return ""
	}
	for i, p := range r.Parts {
		switch {
		case p.Kind == law.KindPenjelasan:
			return "penjelasan"
		case p.Kind == law.KindLampiran, i < 2 && strings.HasPrefix(strings.ToUpper(words(p)), "LAMPIRAN "):
			return partAnnex
		}
	}
	return ""
}

func looseWords(r *law.Regulation) int {
	loose := 0
	for _, p := range r.Parts {
		if p.Kind == law.KindTeks {
			loose += len(strings.Fields(p.Text))
		}
	}
	return loose
}

// isGarbled tells a word that no Indonesian text prints: a digit or a bracket
// between letters, or capitals in the middle.
func isGarbled(word string) bool {
	word = strings.Trim(word, ".,;:()\"'“”/-")
	var letters, odd int
	var prev rune
	for i, r := range word {
		switch {
		case unicode.IsLetter(r):
			letters++
			if i > 0 && unicode.IsUpper(r) && unicode.IsLower(prev) {
				odd++
			}
		case unicode.IsDigit(r) || strings.ContainsRune("|^~{}[]\\'", r):
			if unicode.IsLower(prev) {
				odd++
			}
		}
		prev = r
	}
	return letters > 2 && odd > 0
}

// maxFlaws is how many flaws a report names one by one.
const maxFlaws = 40

// problems names what is amiss: flaws with their line in the Markdown, and with
// their page where pages tell it by the address of the provision.
func (q Quality) problems(file string, pages map[law.Address]int) []law.Problem {
	var list []law.Problem
	add := func(line int, code, message string) {
		list = append(list, law.Problem{Position: law.Position{File: file, Line: line}, Level: law.LevelWarning, Code: code,
			Message: message, Help: "bandingkan dengan naskah asli"})
	}
	switch {
	case q.Part != "":
		add(0, "bagian-saja", "berkas ini hanya memuat "+q.Part+"; batang tubuhnya tidak ada di sini")
	case q.Articles == 0:
		add(0, "tanpa-pasal", "tidak ditemukan pasal atau diktum")
	}
	for _, f := range q.flaws[:min(len(q.flaws), maxFlaws)] {
		if page := pages[f.at]; page > 0 {
			f.text += fmt.Sprintf(" (halaman %d)", page)
		}
		add(f.line, f.code, f.text)
	}
	if more := len(q.flaws) - maxFlaws; more > 0 {
		add(0, "penomoran", fmt.Sprintf("dan %d tempat lain yang penomorannya tidak urut", more))
	}
	if q.Garbled > 0.02 {
		add(0, "pindaian-buruk", fmt.Sprintf("%.1f %% kata tampak rusak oleh pemindaian", 100*q.Garbled))
	}
	if q.Unknown > 2*usualUnknown {
		add(0, "kata-tak-dikenal", fmt.Sprintf("%.1f %% kata tidak ada dalam leksikon", 100*q.Unknown))
	}
	return list
}

// remark is the line that the reading page shows; "" when nothing is amiss.
func (q Quality) remark() string {
	var parts []string
	if q.Part != "" {
		parts = append(parts, "hanya memuat "+q.Part)
	}
	if q.OCR > 0 {
		parts = append(parts, fmt.Sprintf("%.0f %% halaman dibaca dari gambar (OCR)", 100*q.OCR))
	}
	if q.Unread > 0 {
		parts = append(parts, fmt.Sprintf("%d halaman tidak terbaca", q.Unread))
	}
	if q.Grade == gradeGood {
		return strings.Join(parts, "; ")
	}
	if n := len(q.Gaps); n > 0 {
		parts = append(parts, fmt.Sprintf("%d nomor pasal tidak ditemukan", n))
	}
	if q.Flaws > 0 {
		parts = append(parts, fmt.Sprintf("%d tempat dalam rincian tidak urut", q.Flaws))
	}
	if q.Unknown > usualUnknown {
		parts = append(parts, fmt.Sprintf("%.0f %% kata tidak dikenal", 100*q.Unknown))
	}
	return strings.Join(append(parts, fmt.Sprintf("mutu baca %s (%.2f)", q.Grade, q.Score)), "; ")
}

// agreement is the share of words that two texts have in common, in whatever
// order.
func agreement(a, b *law.Regulation) float64 {
	have, total, common := map[string]int{}, 0, 0
	for _, p := range a.Parts {
		for w := range strings.FieldsSeq(words(p)) {
			have[bareWord(w)]++
			total++
		}
	}
	for _, p := range b.Parts {
		for w := range strings.FieldsSeq(words(p)) {
			w = bareWord(w)
			if total++; have[w] > 0 {
				have[w]--
				common += 2
			}
		}
	}
	return float64(common) / float64(max(total, 1))
}
