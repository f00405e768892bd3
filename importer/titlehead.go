package importer

import (
	"fmt"
	"strconv"
	"strings"

	"wewenang/law"
)

// titleHead reads the words of a title up to its subject, which scanning may
// have spoilt. Nothing but the identity is read from what it puts right, and
// each such reading is told: the text keeps what is printed.
type titleHead struct {
	year    int // of the closing; 0 when it is not read
	repairs []repair
}

// yearOf is the year of a date, 0 when there is none.
func yearOf(d law.Date) int {
	year, _, _ := strings.Cut(string(d), "-")
	n, err := strconv.Atoi(year)
	if err != nil {
		return 0
	}
	return n
}

// tell reports what was read otherwise than it is printed.
func (h *titleHead) tell(doc *document) {
	for _, r := range h.repairs {
		doc.warn(codeRepaired, fmt.Sprintf("judul: %q dibaca sebagai %s", r.from, r.to), "bandingkan dengan halaman judul naskah asli")
	}
}

// plain drops what repeats type and number in brackets, "(13/1958)", and puts
// right what can be nothing else: the word before the number, the number and
// the year where they have to stand, and the name of the state.
func (h *titleHead) plain(fields []string) []string {
	var out []string
	h.repairs = nil
	behind := "" // the last word that is more than a colon
	for _, w := range fields {
		if strings.HasPrefix(w, "(") && strings.HasSuffix(w, ")") {
			continue
		}
		read := h.word(w, behind)
		if read != w {
			h.repairs = append(h.repairs, repair{from: w, to: read})
		}
		if n := len(out) - 1; n > 0 && len(w) == 1 && isSmall(w) && digitsOnly(out[n]) && isNumberWord(out[n-1]) {
			out[n] += w // "NOMOR 36 a"
			continue
		}
		if out = append(out, read); read != ":" {
			behind = strings.ToUpper(strings.TrimRight(read, ":."))
		}
	}
	return out
}

// word reads one word behind another.
func (h *titleHead) word(w, behind string) string {
	bare := strings.Trim(w, ",.;:")
	upper := strings.ToUpper(bare)
	number := figures.Replace(w) // as figures
	switch {
	case behind == "TAHUN" && startsWithDigit(w) && len(number) == 4 && digitsOnly(number):
		return number
	case behind == "TAHUN" && startsWithDigit(w) && !digitsOnly(w) && len(w) <= 6 && sameEnds(w, strconv.Itoa(h.year)):
		return strconv.Itoa(h.year)
	case isNumberWord(behind) && digitsOnly(number) && len(w) <= 3 && (strings.ContainsAny(w, "0123456789") || strings.ContainsAny(w, "ilo")):
		return number // capitals alone may be a Roman number
	case behind != "" && len(upper) == 5 && upper != "NOMOR" && law.EditDistance(upper, "NOMOR") == 1:
		return "NOMOR"
	}
	for _, known := range []string{"REPUBLIK", "INDONESIA"} {
		if strings.ToUpper(w) == w && nearly(bare, known) {
			return known
		}
	}
	return w
}

func isNumberWord(s string) bool {
	s = strings.ToUpper(strings.TrimRight(s, ":."))
	return s == "NOMOR" || s == "NO"
}

// sameEnds reports whether two numbers begin and end with the same figures.
func sameEnds(a, b string) bool {
	return len(a) > 2 && len(b) > 2 && a[0] == b[0] && a[len(a)-1] == b[len(b)-1]
}

// nearly reports whether one of eight characters at most differs in two words.
func nearly(a, b string) bool {
	if a == b || len(a) < len(b)-2 || len(a) > len(b)+2 {
		return a == b
	}
	return law.EditDistance(a, b)*8 <= len(b)
}

var figures = strings.NewReplacer("O", "0", "o", "0", "I", "1", "l", "1", "i", "1", "L", "1", "S", "5", "B", "8")

// joinDigits closes the gaps that scanning leaves in numbers: "NOMOR 1 8".
func joinDigits(fields []string) []string {
	var out []string
	for _, w := range fields {
		last := len(out) - 1
		if last > 0 && digitsOnly(w) && digitsOnly(out[last]) && len(w)+len(out[last]) <= 4 && !digitsOnly(out[last-1]) {
			out[last] += w
			continue
		}
		out = append(out, w)
	}
	return out
}
