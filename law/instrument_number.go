package law

import "strings"

// number joins the tokens of one number: "66/M-IND/PER/9/2008",
// "P.49/Menhut-II/2007", "PM 161", "12 A".
func (s *scan) number(j int) (string, int) {
	if j >= len(s.toks) || !s.toks[j].word || s.at(j) == "tahun" || s.at(j) == "tentang" {
		return "", j
	}
	start := j
	for j++; j < len(s.toks); {
		w := s.at(j)
		switch {
		case (w == "/" || w == "-" || w == ".") && s.glued(j) && s.joins(j):
			j += 2
		case (w == "." || w == "-") && s.officeCode(start) && j == start+1 && hasDigit(s.raw(j+1)):
			j += 2
		case numberPrefix(s.at(j-1)) && j == start+1 && hasDigit(s.raw(j)):
			j++
		case len(w) == 1 && s.toks[j].word && s.raw(j) < "a" && (s.at(j+1) == "/" || yearWord(s.at(j+1))):
			j++
		case s.glued(j) && s.toks[j].word:
			j++
		default:
			return s.span(start, j), j
		}
	}
	return s.span(start, j), j
}

// joins reports whether the mark at j continues a number. A blank may stand
// behind a slash or hyphen where a line was broken.
func (s *scan) joins(j int) bool {
	if j+1 >= len(s.toks) || !s.toks[j+1].word {
		return false
	}
	if s.glued(j + 1) {
		return true
	}
	c := s.raw(j + 1)[0]
	return s.at(j) != "." && (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') && (s.at(j+2) == "/" || s.at(j+2) == "." || s.at(j) == "/")
}

// officeCode reports whether a token is letters of an office before its figure.
func (s *scan) officeCode(i int) bool {
	raw := s.raw(i)
	return numberPrefix(s.at(i)) || len(raw) <= 4 && !hasDigit(raw) && raw == strings.ToUpper(raw)
}

func numberPrefix(w string) bool {
	switch w {
	case "pm", "km", "p", "per", "kep", "sk", "permen", "pmk", "kmk", "perka", "skb", "kepmen", "se", "um":
		return true
	}
	return false
}

// splitNumber takes apart a number that carries its own year. Ministries and
// agencies count by the first figure; regions and others keep all of it.
func splitNumber(t Type, num string) (year int, number string) {
	if head, last, ok := strings.Cut(num, "-"); ok && len(last) == 4 {
		if y, ok := readYear(last); ok && y < 1970 {
			return y, cleanFor(t, head) // "Nomor 5-1946"
		}
	}
	parts := strings.FieldsFunc(num, func(r rune) bool { return r == '/' || r == ' ' || r == '\n' })
	if n := len(parts); n > 1 {
		last := parts[n-1]
		if y, ok := readYear(last[max(0, len(last)-4):]); ok && (len(last) == 4 || last[len(last)-5] == '-') {
			year = y
			num = strings.TrimRight(strings.TrimSuffix(num, last), "/ ")
		}
	}
	return year, cleanFor(t, num)
}

// wholeNumber is the number when the year stands behind it, "" when the parts
// found before are right.
func wholeNumber(t Type, num string, year int) string {
	if y, _ := splitNumber(t, num); y == year {
		return ""
	}
	return cleanFor(t, num)
}

// cleanFor brings a printed number into the form of an identity.
func cleanFor(t Type, num string) string {
	if t.countsByFigure() {
		if fig := firstFigure(num); fig != "" {
			return fig
		}
	}
	if t == "tap" {
		num, _, _ = strings.Cut(num, "/")
	}
	if d, ok := readDigits(num); ok && t != "tap" {
		return trimZeros(d)
	}
	return CleanNumber(num)
}

// countsByFigure reports whether the running figure is the whole number, and
// the letters around it only name the office.
func (t Type) countsByFigure() bool {
	return !t.Regional() && t != "tap"
}

// firstFigure finds the running figure of an office's number: 49 in
// "P.49/Menhut-II/2007". A number that begins with a longer code
// ("HK.03.1.23.08.11.07517") has none.
func firstFigure(num string) string {
	head := num
	if i := strings.IndexByte(num, '/'); i >= 0 {
		head = num[:i]
	}
	words := strings.FieldsFunc(head, func(r rune) bool { return r == '.' || r == '-' || r == ' ' || r == '\n' })
	if len(words) > 1 && !hasDigit(words[0]) {
		words = words[1:]
	}
	if len(words) == 0 || len(words) > 1 && len(words[1]) > 1 {
		return ""
	}
	fig := words[0]
	if d, ok := readDigits(fig); ok {
		return trimZeros(d)
	}
	if n, ok := readPlaceNumber(fig, true); ok {
		return n
	}
	return ""
}
