package law

import (
	"fmt"
	"time"
)

var monthByName = map[string]time.Month{
	"januari": 1, "pebruari": 2, "februari": 2, "maret": 3, "april": 4, "mei": 5, "juni": 6, "juli": 7,
	"agustus": 8, "september": 9, "oktober": 10, "nopember": 11, "november": 11, "desember": 12,
	"djanuari": 1, "djuni": 6, "djuli": 7, "oktobr": 10, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
	"jun": 6, "jul": 7, "agt": 8, "agu": 8, "agust": 8, "sept": 9, "sep": 9, "okt": 10, "nov": 11, "nop": 11, "des": 12,
}

// ReadDate reads the first date in words: "4 Maret 2021", "17 OKTOBER 2014",
// "1 Pebruari 2OI9", "04-03-2021", "2021-03-04". It reports false when the
// text holds none.
func ReadDate(s string) (Date, bool) {
	sc := tokenize(s)
	for i := range sc.toks {
		if d, _, ok := sc.date(i); ok {
			return d, true
		}
	}
	return "", false
}

// date reads a date that begins at token i and returns the token after it.
func (s *scan) date(i int) (Date, int, bool) {
	day, ok := readDigits(s.raw(i))
	if !ok || i >= len(s.toks) {
		return "", i, false
	}
	if y, isYear := readYear(s.raw(i)); isYear && s.at(i+1) == "-" && s.at(i+3) == "-" {
		return s.civil(y, s.raw(i+2), s.raw(i+4), i+5)
	}
	if len(day) > 2 {
		return "", i, false
	}
	if m := monthByName[s.at(i+1)]; m != 0 {
		j := i + 2
		if s.at(j) == "tahun" || s.at(j) == "." {
			j++
		}
		if y, ok := readYear(s.raw(j)); ok {
			return s.civil(y, fmt.Sprint(int(m)), day, j+1)
		}
	}
	if sep := s.at(i + 1); (sep == "-" || sep == "/") && s.at(i+3) == sep && s.glued(i+1) {
		if y, ok := readYear(s.raw(i + 4)); ok {
			return s.civil(y, s.raw(i+2), day, i+5)
		}
	}
	return "", i, false
}

// civil checks that the day exists.
func (s *scan) civil(year int, month, day string, next int) (Date, int, bool) {
	month, okM := readDigits(month)
	day, okD := readDigits(day)
	if !okM || !okD || len(month) > 2 || len(day) > 2 {
		return "", 0, false
	}
	d := fmt.Sprintf("%04d-%s-%s", year, pad2(month), pad2(day))
	if _, err := time.Parse(time.DateOnly, d); err != nil {
		return "", 0, false
	}
	return Date(d), next, true
}

func pad2(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}
