package importer

import (
	"fmt"
	"strconv"
	"strings"
)

// repair is a reading that differs from what a page prints, because the
// structure leaves no other.
type repair struct {
	page     int
	from, to string
}

// headings watches the headings of articles as the layout shows them: short,
// alone in their line and set in from the text around.
type headings struct {
	last    int // number of the last one
	repairs []repair
}

// insetBy is how many columns a heading stands in from the text around it.
const insetBy = 8

// isInset reports whether a line is set in from the line that stands beside it:
// the next one, or at the foot of a page the one before.
func isInset(lines []line, j int) bool {
	switch {
	case j+1 < len(lines):
		return lines[j].indent >= lines[j+1].indent+insetBy
	case j > 0:
		return lines[j].indent >= lines[j-1].indent+insetBy
	}
	return false
}

// read returns the heading that a line of a page is, with its mark, "" when it
// is none. A heading that scanning spoilt is put right where its number is the
// one that has to follow: "PasaiS" behind Pasal 4.
func (h *headings) read(l line, page int) string {
	number, ok := headingNumber(l.text)
	if !ok || strings.HasSuffix(l.text, ".") && h.last > 0 { // the last words of a sentence
		return ""
	}
	if next := strconv.Itoa(h.last + 1); h.last > 0 && number == "1"+next && !strings.Contains(strings.TrimRight(l.text, " "), " ") {
		return h.repair(l.text, h.last+1, page) // "Pasal14" behind Pasal 3: the stroke of the l was read twice
	}
	if n, suffix, ok := plainNumber(number); ok && strings.HasPrefix(strings.ToLower(l.text), "pasal") {
		if suffix == "" || n == h.last || n == h.last+1 {
			h.last = n
		}
		return headingMark + l.text
	}
	if isRoman(number) && strings.HasPrefix(strings.ToLower(l.text), "pasal") {
		return headingMark + l.text
	}
	n, err := strconv.Atoi(looseFigures.Replace(number))
	if err != nil || n != h.last+1 {
		return ""
	}
	return h.repair(l.text, n, page)
}

// repair notes that a heading is read as the next number.
func (h *headings) repair(from string, n, page int) string {
	h.last = n
	to := fmt.Sprintf("Pasal %d", n)
	h.repairs = append(h.repairs, repair{page, from, to})
	return headingMark + to
}

const headingMark = "### "

// headingNumber returns what stands for the number in "Pasal 5", "Pasal5A",
// "PasaiS".
func headingNumber(text string) (string, bool) {
	s := strings.ReplaceAll(strings.TrimRight(text, " .,:;"), " ", "")
	const word = "pasal"
	if len(s) <= len(word) || len(s) > len(word)+5 || lookalikes.Replace(strings.ToLower(s[:len(word)])) != word {
		return "", false
	}
	number := s[len(word):]
	return number, strings.IndexFunc(number, func(r rune) bool { return r > 0x7E || r < '!' || strings.ContainsRune("(),;:/", r) }) < 0
}

// lookalikes are what scanning makes of the letters of the word.
var lookalikes = strings.NewReplacer("1", "l", "i", "l", "|", "l", "!", "l", "5", "s", "@", "a")

// plainNumber reads "5" and "5A".
func plainNumber(s string) (n int, suffix string, ok bool) {
	figures := strings.TrimRight(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	if len(s) > len(figures)+1 {
		return 0, "", false
	}
	n, err := strconv.Atoi(figures)
	return n, s[len(figures):], err == nil && n > 0
}

func isRoman(s string) bool { return s != "" && strings.Trim(s, "IVX") == "" }

// looseFigures are letters and marks that scanning makes of figures.
var looseFigures = strings.NewReplacer("O", "0", "o", "0", "D", "0", "I", "1", "l", "1", "i", "1", "L", "1", "!", "1", "|", "1",
	"Z", "2", "z", "2", "S", "5", "s", "5", "G", "6", "b", "6", "B", "8", "g", "9", "q", "9", "T", "7")
