package law

import (
	"fmt"
	"strings"
	"time"
)

// ClosingDates reads the days of enactment and promulgation from the closing
// words: "Ditetapkan di … pada tanggal …", "Diundangkan di … pada tanggal …".
// A day that is missing or illegible is "". A misread month or year is read
// where its other letters and the year of the instrument leave one reading.
func ClosingDates(r *Regulation) (enacted, promulgated Date) {
	for p := range r.All() {
		if p.Kind == KindPenjelasan || p.Kind == KindLampiran {
			break
		}
		if p.Kind != KindPenutup && p.Kind != KindTeks {
			continue
		}
		s := tokenize(p.Text)
		for i := range s.toks {
			switch s.at(i) {
			case "ditetapkan", "disahkan":
				enacted = s.closingDate(i, enacted, r.ID.Year(), "")
			case "diundangkan":
				promulgated = s.closingDate(i, promulgated, r.ID.Year(), enacted)
			}
		}
	}
	return enacted, promulgated
}

// closingDate reads "di <place> pada tanggal <day>" behind token i; it keeps
// what was found before. year is that of the instrument, since a day on or
// after it.
func (s *scan) closingDate(i int, before Date, year int, since Date) Date {
	if before != "" || s.at(i+1) != "di" {
		return before
	}
	for j := i + 2; j < i+14 && j < len(s.toks); j++ {
		if w := s.at(j); w == "diundangkan" || w == "ditetapkan" || w == "disahkan" {
			return ""
		}
		if d, _, ok := s.date(j); ok {
			return d
		}
		if s.at(j-1) == "tanggal" {
			if d := s.misreadDate(j, year, since); d != "" {
				return d
			}
		}
	}
	return ""
}

// misreadDate reads "27 Juni20l6" and "6 Desen: ber 2016": the month is one of
// twelve, and the year that of the instrument or the next.
func (s *scan) misreadDate(i, year int, since Date) Date {
	day, ok := readDigits(s.raw(i))
	if !ok || len(day) > 2 || year == 0 {
		return ""
	}
	var rest strings.Builder
	for j := i + 1; j < len(s.toks) && j < i+6; j++ {
		if s.toks[j].word {
			rest.WriteString(s.raw(j))
		}
	}
	month, tail := misreadMonth(rest.String())
	if month == 0 {
		return ""
	}
	for _, y := range []int{year, year + 1} {
		d, _, ok := s.civil(y, fmt.Sprint(int(month)), day, 0)
		if ok && d >= since && yearFits(tail, y) {
			return d
		}
	}
	return ""
}

// monthSpellings are the months in full.
var monthSpellings = [...]string{"januari", "februari", "pebruari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "nopember", "desember"}

// misreadMonth cuts the name of a month off the beginning of a text. A name of
// six letters or more may hold one wrong letter.
func misreadMonth(s string) (time.Month, string) {
	for _, name := range monthSpellings {
		if len(s) < len(name) {
			continue
		}
		wrong := 0
		for i := range name {
			if s[i]|0x20 != name[i] {
				wrong++
			}
		}
		if wrong == 0 || wrong == 1 && len(name) >= 6 {
			return monthByName[name], s[len(name):]
		}
	}
	return 0, ""
}

// yearFits reports whether a text opens with four letters of which two or more,
// one of the last two among them, are legible figures of the year and none
// contradicts it.
func yearFits(s string, year int) bool {
	if len(s) < 4 {
		return false
	}
	legible, late := 0, false
	for i, want := range []byte(fmt.Sprint(year)) {
		switch d, ok := digitLike(s[i]); {
		case ok && d == want:
			legible++
			late = late || i > 1
		case s[i] >= '0' && s[i] <= '9':
			return false
		}
	}
	return legible >= 2 && late
}
