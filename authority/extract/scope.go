package extract

import (
	"strings"

	"wewenang/authority"
)

// scope reads the limits of a power from its provision. Many powers stand in
// one provision, whose words are taken apart once.
func (r *reader) scope(text string, f found) authority.Scope {
	if f.prov != r.scanned || r.scannedWords == nil {
		r.scanned, r.scannedWords = f.prov, scan(text)
	}
	return scopeOf(r.scannedWords, f)
}

// scopeOf reads the limits that the words of a provision set to a power.
func scopeOf(s phrase, f found) authority.Scope {
	var sc authority.Scope
	if i := s.index("kecuali"); i >= 0 && f.method != methodLeave {
		except := s[i+1:].cut(func(k int) bool { return s[i+1+k].s == ";" || s[i+1+k].s == "." })
		sc.Exceptions = append(sc.Exceptions, except.trim().text())
		sc.Thresholds = append(thresholdsOf(s[:i]), thresholdsOf(s[i+1+len(except):])...)
	} else {
		sc.Thresholds = thresholdsOf(s)
	}
	for _, mark := range []string{"di wilayah", "dalam wilayah", "di kawasan", "di lingkungan kawasan"} {
		if i := s.index(mark); i >= 0 && sc.Area == "" {
			sc.Area = placeAt(s, i+strings.Count(mark, " "))
		}
	}
	for i, t := range s {
		if subjectClasses[t.w] && (s.word(i-1) == "usaha" || s.word(i-1) == "skala" || s.word(i-1) == ",") {
			sc.Classes = append(sc.Classes, t.w)
		}
	}
	sc.Unread = unreadLimits(s, sc.Thresholds)
	for _, mark := range []string{"ruang lingkupnya lintas", "lintas provinsi", "lintas kabupaten"} {
		if i := s.index(mark); i >= 0 {
			sc.Unread = append(sc.Unread, s[i:min(len(s), i+4)].trim().text())
			break
		}
	}
	return sc
}

// unreadLimits are limits by a measure without a number: "dengan luas yang
// kecil". They bound the power, but nobody can tell where.
func unreadLimits(s phrase, read []authority.Threshold) []string {
	if len(read) > 0 {
		return nil
	}
	for _, mark := range []string{"dengan luas", "dengan ketinggian", "dengan kapasitas", "dengan panjang", "dengan daya", "dengan volume"} {
		i := s.index(mark)
		if i < 0 {
			continue
		}
		end := i + 2
		for end < len(s) && end < i+8 && !s[end].punct {
			end++
		}
		if end > i+2 {
			return []string{s[i+1 : end].trim().text()}
		}
	}
	return nil
}

var subjectClasses = set("mikro kecil menengah besar")

// placeAt reads the name of a place: the word at i and what follows it in
// capitals.
func placeAt(s phrase, i int) string {
	j := i + 1
	for j < len(s) && j < i+8 && (s[j].upper() || s[j].w == "dan" && j+1 < len(s) && s[j+1].upper() || s[j].w == "kerjanya" || s[j].w == "kerja") {
		j++
	}
	return s[i:min(j, len(s))].trim().text()
}
