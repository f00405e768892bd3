package extract

import (
	"strconv"
	"strings"

	"wewenang/authority"
)

// unit is a unit of measure with the dimension that it measures.
type unit struct{ name, dimension string }

var units = map[string]unit{
	"m2": {"m2", "luas"}, "m²": {"m2", "luas"}, "ha": {"ha", "luas"}, "hektar": {"ha", "luas"}, "hektare": {"ha", "luas"},
	"m3": {"m3", "volume"}, "m³": {"m3", "volume"}, "liter": {"liter", "volume"},
	"m": {"m", "panjang"}, "meter": {"m", "panjang"}, "km": {"km", "panjang"}, "kilometer": {"km", "panjang"},
	"lantai": {"lantai", "tinggi"}, "tingkat": {"lantai", "tinggi"},
	"kw": {"kw", "daya"}, "kva": {"kva", "daya"}, "mw": {"mw", "daya"}, "watt": {"watt", "daya"},
	"gt": {"gt", "tonase"}, "ton": {"ton", "berat"}, "kg": {"kg", "berat"}, "orang": {"orang", "jumlah"}, "unit": {"unit", "jumlah"},
	"%": {"%", "bagian"}, "persen": {"%", "bagian"}, "tahun": {"tahun", "waktu"}, "bulan": {"bulan", "waktu"}, "hari": {"hari", "waktu"},
	"kamar": {"kamar", "jumlah"}, "buah": {"buah", "jumlah"},
}

// bound is how words limit a number.
type bound struct {
	words            string
	upper            bool // the number is the upper end
	included, closed bool // it belongs to the range
}

var bounds = []bound{
	{"tidak lebih dari", true, true, true}, {"tidak melebihi", true, true, true}, {"tidak kurang dari", false, true, true},
	{"sampai dengan", true, true, true}, {"paling luas", true, true, true}, {"paling banyak", true, true, true}, {"paling tinggi", true, true, true},
	{"paling lama", true, true, true}, {"paling lambat", true, true, true}, {"paling besar", true, true, true}, {"setinggi-tingginya", true, true, true},
	{"sebanyak-banyaknya", true, true, true}, {"selambat-lambatnya", true, true, true}, {"selama-lamanya", true, true, true}, {"maksimal", true, true, true},
	{"kurang dari", true, false, false}, {"di bawah", true, false, false}, {"dibawah", true, false, false},
	{"lebih dari", false, false, false}, {"di atas", false, false, false}, {"diatas", false, false, false},
	{"paling sedikit", false, true, true}, {"paling kecil", false, true, true}, {"paling rendah", false, true, true}, {"sekurang-kurangnya", false, true, true},
	{"minimal", false, true, true}, {"serendah-rendahnya", false, true, true},
}

// thresholdsOf reads limits such as "paling luas 150 m²", "lebih dari
// Rp500.000.000,00 (lima ratus juta rupiah)".
func thresholdsOf(s phrase) []authority.Threshold {
	var out []authority.Threshold
	for i := range s {
		if i > 2 && s.at(i, "kurang dari") && s.at(i-2, "sampai dengan") {
			continue // read with the end of the range
		}
		if t, ok := lowerEnd(s, i); ok {
			out = append(out, t)
			continue
		}
		for _, b := range bounds {
			if !s.at(i, b.words) || s.word(i-1) == "tidak" {
				continue // "tidak lebih dari" was read at its first word
			}
			k := i + 1 + strings.Count(b.words, " ")
			if t, ok := thresholdAt(s, i, k, b); ok {
				out = append(out, t)
			}
			break
		}
	}
	return mergeRanges(out)
}

func thresholdAt(s phrase, i, k int, b bound) (authority.Threshold, bool) {
	for k < len(s) && (s[k].w == "seluas" || s[k].w == "sebesar" || s[k].w == "dari") {
		k++
	}
	if s.at(k, "kurang dari") {
		k, b.included = k+2, false
	}
	value, u, end, ok := quantity(s, k)
	if !ok {
		return authority.Threshold{}, false
	}
	t := authority.Threshold{Dimension: u.dimension, Unit: u.name, Words: s[i:end].text()}
	if b.upper {
		t.NoFrom, t.To, t.ToClosed = true, value, b.included
	} else {
		t.NoTo, t.From, t.FromOpen = true, value, !b.included
	}
	return t, true
}

// quantity reads a number with its unit: "150 m²", "Rp500.000,00 (lima ratus
// ribu rupiah)", "3 (tiga) bulan".
func quantity(s phrase, k int) (float64, unit, int, bool) {
	money := false
	if s.word(k) == "rp" {
		money = true
		k++
		if s.word(k) == "." {
			k++
		}
	}
	w := s.word(k)
	if strings.HasPrefix(w, "rp") && len(w) > 2 {
		money, w = true, w[2:]
	}
	value, ok := number(w)
	if !ok {
		return 0, unit{}, 0, false
	}
	end := skipSpelled(s, k+1)
	if money {
		return value, unit{"rupiah", "nilai"}, end, true
	}
	u, ok := units[s.word(end)]
	switch s.word(end + 1) {
	case "persegi":
		return value, unit{"m2", "luas"}, end + 2, ok
	case "kubik":
		return value, unit{"m3", "volume"}, end + 2, ok
	}
	return value, u, end + 1, ok
}

// lowerEnd reads the lower end of a range that no word marks: "50 m² sampai dengan
// 200 m²".
func lowerEnd(s phrase, i int) (authority.Threshold, bool) {
	if i > 0 && boundBefore(s, i) {
		return authority.Threshold{}, false
	}
	value, u, end, ok := quantity(s, i)
	if !ok || !s.at(end, "sampai dengan") {
		return authority.Threshold{}, false
	}
	if _, upper, _, ok := quantity(s, end+2); ok && upper != u {
		return authority.Threshold{}, false
	}
	return authority.Threshold{Dimension: u.dimension, Unit: u.name, NoTo: true, From: value, Words: s[i:end].text()}, true
}

// boundBefore reports words that limit the number at i.
func boundBefore(s phrase, i int) bool {
	for _, b := range bounds {
		n := 1 + strings.Count(b.words, " ")
		if i >= n && s.at(i-n, b.words) {
			return true
		}
	}
	return s.word(i-1) == "rp" || s.word(i-1) == "sebesar" || s.word(i-1) == "seluas"
}

// skipSpelled passes over the number in words: "(tiga)".
func skipSpelled(s phrase, k int) int {
	if s.word(k) != "(" {
		return k
	}
	for j := k + 1; j < len(s) && j < k+12; j++ {
		if s[j].s == ")" {
			return j + 1
		}
	}
	return k
}

// number reads an Indonesian numeral: points divide thousands, a comma the
// fraction.
func number(w string) (float64, bool) {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "m²"), "m2")
	if w == "" || w[0] < '0' || w[0] > '9' {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(strings.ReplaceAll(w, ".", ""), ",", "."), 64)
	return v, err == nil
}

// mergeRanges joins "lebih dari A" with "sampai dengan B" of the same unit.
func mergeRanges(list []authority.Threshold) []authority.Threshold {
	var out []authority.Threshold
	for _, t := range list {
		if n := len(out); n > 0 {
			last := &out[n-1]
			if last.Unit == t.Unit && last.NoTo && t.NoFrom && last.From < t.To {
				last.NoTo, last.To, last.ToClosed = false, t.To, t.ToClosed
				last.Words += " " + t.Words
				continue
			}
		}
		out = append(out, t)
	}
	return out
}
