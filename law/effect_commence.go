package law

import (
	"strconv"
	"time"
)

// commencement reads "Peraturan … ini mulai berlaku pada tanggal …" from the
// tokens of one sentence.
func (e *effecter) commencement(s *scan, at Address, from, to int) {
	for i := from; i < to; i++ {
		if s.at(i) != "berlaku" || s.at(i-1) == "tidak" || s.at(i-1) == "tetap" || s.at(i-1) == "masih" {
			continue
		}
		b := i
		if s.at(b-1) == "mulai" {
			b--
		}
		who, ok := e.commences(s, from, b)
		if !ok || b == i && !s.timed(i+1) {
			continue
		}
		day, reason := e.day(s, i+1, s.until(i+1, to))
		for _, a := range who {
			e.add(Effect{At: at, Kind: EffectCommence, Target: e.home.id, TargetAt: a, Date: day,
				Words: tidy(s.span(from, to)), Applied: reason == "" || day != "", Reason: reason})
		}
		return
	}
}

// timed reports whether a time follows "berlaku" without "mulai".
func (s *scan) timed(i int) bool {
	switch s.at(i) {
	case "surut", "sejak", "terhitung", "mulai", "setelah":
		return true
	case "pada":
		return s.at(i+1) == "tanggal" || s.at(i+1) == "saat"
	}
	return false
}

// commences finds what begins to hold before token b: the instrument itself or
// places of it. "Pada saat Peraturan ini mulai berlaku" is only a condition.
func (e *effecter) commences(s *scan, from, b int) ([]Address, bool) {
	for i := from; i < b; i++ {
		if list, j := s.places(i, false); j > i && !condition[s.at(i-1)] && j+6 >= b && s.at(i-1) != "kecuali" {
			var out []Address
			for _, p := range list {
				if p.absolute() {
					out = append(out, p.address(""))
				}
			}
			return out, len(out) > 0
		}
		in, ok := s.instrument(i, e.home)
		if !ok {
			continue
		}
		if in.own && in.end+2 >= b {
			return []Address{""}, !condition[s.at(i-1)]
		}
		i = max(in.end-1, i)
	}
	return nil, false
}

// exception reads an item behind "mulai berlaku …, kecuali": what it names, or
// the matter that it describes, holds from the day that it states.
func (e *effecter) exception(s *scan, at Address, from, to int) {
	day, found := Date(""), false
	for i := from; i < to && !found; i++ {
		day, _, found = s.date(i)
	}
	if !found {
		return
	}
	f := Effect{At: at, Kind: EffectCommence, Target: e.home.id, Date: day, Words: tidy(s.span(from, to)), Applied: true}
	named := false
	for i := from; i < to; i++ {
		if list, j := s.places(i, false); j > i {
			for _, p := range list {
				if p.absolute() {
					f.TargetAt, named = p.address(""), true
					e.add(f)
				}
			}
			i = j - 1
		}
	}
	if !named {
		f.Applied, f.Reason = false, "pengecualian tidak menyebut pasal"
		e.add(f)
	}
}

// condition are words that make the commencement a point in time for
// something else.
var condition = map[string]bool{
	"saat": true, "dengan": true, "sejak": true, "setelah": true, "sebelum": true, "sesudah": true, "tanggal": true,
	"pada": true, "ketika": true, "hingga": true, "sampai": true, "waktu": true, "berlakunya": true,
}

// day reads the day behind "berlaku". reason says what it rests on when the
// text names no calendar day, and why it is unknown.
func (e *effecter) day(s *scan, i, to int) (Date, string) {
	if back := s.backdate(i, to); back != "" {
		return back, ""
	}
	base, word := e.anchor(s, i, to)
	if n, unit, ok := s.delay(i, to); ok && word != "" {
		if base == "" {
			return "", "tanggal " + word + " tidak diketahui"
		}
		return base.shift(n, unit), ""
	}
	for j := i; j < to && j < i+14; j++ {
		if d, _, ok := s.date(j); ok {
			return d, ""
		}
	}
	switch {
	case word == "":
		return "", "tanggal mulai berlaku tidak terbaca"
	case base == "":
		return "", "tanggal " + word + " tidak diketahui"
	}
	return base, ""
}

// anchor finds the event that the day is counted from.
func (e *effecter) anchor(s *scan, i, to int) (Date, string) {
	for j := i; j < to && j < i+22; j++ {
		switch s.at(j) {
		case "diundangkan", "pengundangan", "diundangkannya", "pengundangannya":
			return e.promulgated, "pengundangan"
		case "ditetapkan", "penetapan", "disahkan", "ditetapkannya", "pengesahan", "ditandatangani":
			return e.enacted, "penetapan"
		}
	}
	return "", ""
}

// backdate reads "berlaku surut sejak tanggal …".
func (s *scan) backdate(i, to int) Date {
	for j := i; j < to; j++ {
		if s.at(j) != "surut" {
			continue
		}
		for k := j; k < to && k < j+10; k++ {
			if d, _, ok := s.date(k); ok {
				return d
			}
		}
	}
	return ""
}

// delay reads "30 (tiga puluh) hari sejak", "1 (satu) tahun setelah".
func (s *scan) delay(i, to int) (int, string, bool) {
	for j := i; j < to && j < i+12; j++ {
		n, err := strconv.Atoi(s.at(j))
		if err != nil || n == 0 || n > 3000 {
			continue
		}
		for k := j + 1; k < j+7; k++ {
			switch u := s.at(k); u {
			case "hari", "bulan", "tahun":
				if s.at(k+1) == "kerja" || s.at(k+1) == "kalender" {
					k++
				}
				return n, u, s.has(k+1, k+4, "sejak", "setelah", "terhitung", "sesudah", "dari")
			}
		}
	}
	return 0, "", false
}

// shift adds days, months or years to a date.
func (d Date) shift(n int, unit string) Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	switch unit {
	case "hari":
		return d.AddDays(n)
	case "bulan":
		return DateOf(t.AddDate(0, n, 0))
	}
	return DateOf(t.AddDate(n, 0, 0))
}
