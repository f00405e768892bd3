package law

import (
	"strconv"
	"strings"
)

// kindWords are the words that open a unit.
var kindWords = map[string]Kind{
	"pasal": KindPasal, "ayat": KindAyat, "huruf": KindHuruf, "hurup": KindHuruf, "angka": KindAngka,
	"butir": KindAngka, "bab": KindBab, "bagian": KindBagian, "paragraf": KindParagraf,
	"lampiran": KindLampiran, "diktum": KindDiktum, "dictum": KindDiktum, "pasa1": KindPasal, "pasai": KindPasal,
}

// unit reads one unit: the word and its number.
func (s *scan) unit(i int, uud bool) (unit, int, bool) {
	kind, ok := kindWords[s.at(i)]
	if !ok {
		return unit{}, i, false
	}
	j := i + 1
	switch kind {
	case KindBab:
		return s.romanUnit(kind, i)
	case KindBagian:
		return s.ordinalUnit(kind, j)
	case KindDiktum:
		return s.diktumUnit(j)
	case KindLampiran:
		return s.annexUnit(i)
	case KindPasal:
		return s.pasalUnit(j, uud)
	}
	num, end := s.bareNumber(j, kind)
	if end == j {
		return unit{}, i, false
	}
	if kind == KindAngka && num[0] >= 'a' && len(num) == 1 && s.at(i) == "butir" {
		kind = KindHuruf
	}
	return unit{kind, num}, end, true
}

// pasalUnit reads "5", "5A", "7 A", "I" behind the word Pasal.
func (s *scan) pasalUnit(j int, uud bool) (unit, int, bool) {
	if s.at(j) == ":" {
		j++
	}
	raw := s.raw(j)
	if num, ok := s.splitDigits(j); ok {
		return unit{KindPasal, num}, j + 2, true
	}
	if raw == "I" || raw == "II" || raw == "III" {
		return unit{KindPasal, strings.ToLower(raw)}, j + 1, true
	}
	num, end := s.bareNumber(j, KindPasal)
	if end == j {
		return unit{}, j, false
	}
	if uud && len(raw) > 2 && raw[len(raw)-1] == 'I' {
		num, _ = readPlaceNumber(raw, false)
	}
	return unit{KindPasal, num}, end, true
}

// splitDigits reads a number that a scanner tore apart: "1 36", "I 1".
func (s *scan) splitDigits(j int) (string, bool) {
	a, b := s.raw(j), s.raw(j+1)
	if a == "" || b == "" || len(a)+len(b) > 4 || !allDigits(b) || s.countsThings(j+2) || s.at(j+2) == "." {
		return "", false
	}
	if a == "I" {
		a = "1"
	}
	return a + b, allDigits(a)
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// bareNumber reads the number of a unit of the kind; it returns j itself when
// none stands there.
func (s *scan) bareNumber(j int, kind Kind) (string, int) {
	switch kind {
	case KindHuruf:
		if s.at(j-1) == "," && s.glued(j) {
			return "", j // a slip of the pen: "huruf a dan b,d atas"
		}
		return s.letter(j)
	case KindAyat:
		if num, end := s.bracketed(j); end > j {
			return num, end
		}
	case KindPasal, KindAngka, KindParagraf:
	default:
		return "", j
	}
	num, ok := readPlaceNumber(s.raw(j), true)
	if !ok || s.countsThings(j+1) {
		if kind == KindAngka && s.at(j-1) == "butir" {
			return s.letter(j)
		}
		return "", j
	}
	if kind == KindPasal {
		return s.suffixed(num, j+1)
	}
	return num, j + 1
}

// countsThings reports whether a number counts something instead of naming a
// provision: "3 (tiga) orang", "27 hari".
func (s *scan) countsThings(j int) bool {
	switch s.at(j) {
	case "(":
		return s.toks[min(j+1, len(s.toks)-1)].word && !hasDigit(s.raw(j+1)) && len(s.raw(j+1)) > 2
	case "hari", "bulan", "orang", "persen", "%", "kali", "jam", "meter", "unit":
		return true
	case ".", ",":
		return s.glued(j) && s.glued(j+1) && hasDigit(s.raw(j+1)) && len(s.raw(j+1)) == 3
	}
	return false
}

// suffixed adds a letter printed apart: "Pasal 7 A", "Pasal 28 D ayat (3)".
func (s *scan) suffixed(num string, j int) (string, int) {
	w := s.raw(j)
	if len(w) != 1 || s.glued(j) || hasDigit(w) || num[len(num)-1] > '9' {
		return num, j
	}
	next := s.at(j + 1)
	upper := w[0] >= 'A' && w[0] <= 'Z' && next != "." && next != ")"
	lower := w[0] >= 'a' && w[0] <= 'z' && (next == "ayat" || next == "huruf" || next == ",")
	if upper || lower {
		return num + strings.ToLower(w), j + 1
	}
	return num, j
}

// bracketed reads "(2)", "(1a)" and forms that a scanner spoilt: "(21", "(l)".
func (s *scan) bracketed(j int) (string, int) {
	if s.at(j) != "(" && s.at(j) != "{" {
		return "", j
	}
	raw := s.raw(j + 1)
	num, ok := readPlaceNumber(raw, true)
	if n := len(raw); !ok && n > 2 && strings.IndexByte("lI1", raw[n-1]) >= 0 {
		num, _ = readPlaceNumber(raw[:n-1], true) // "(2al" for "(2a)"
		return num, j + 2
	}
	if !ok {
		return "", j
	}
	if s.at(j+2) == ")" || s.at(j+2) == "}" {
		return num, j + 3
	}
	if len(s.raw(j+2)) == 1 && s.at(j+3) == ")" && s.toks[j+2].word {
		return num + s.at(j+2), j + 4
	}
	if n := len(num); n > 1 && (num[n-1] == '1' || num[n-1] == 'l') {
		return num[:n-1], j + 2
	}
	return "", j
}

// letter reads the letter of an item: "a", "aa", "a1".
func (s *scan) letter(j int) (string, int) {
	w := s.at(j)
	switch {
	case len(w) == 1 && w[0] >= 'a' && w[0] <= 'z':
	case len(w) == 2 && w[0] >= 'a' && w[0] <= 'z' && (w[1] == w[0] || w[1] >= '1' && w[1] <= '9'):
	default:
		return "", j
	}
	if s.at(j+1) == "-" && s.glued(j+1) || s.at(j+1) == "." && s.glued(j+1) && s.glued(j+2) {
		return "", j
	}
	return w, j + 1
}

// romanUnit reads "BAB IX".
func (s *scan) romanUnit(kind Kind, i int) (unit, int, bool) {
	raw := s.raw(i + 1)
	word := s.raw(i)
	if word == "" || word[0] != 'B' || !isRoman(raw) {
		return unit{}, i, false
	}
	return unit{kind, strings.ToLower(raw)}, i + 2, true
}

// annexUnit reads "Lampiran", "Lampiran II", "Lampiran 3". The word in small
// letters counts only where it is pointed at.
func (s *scan) annexUnit(i int) (unit, int, bool) {
	word := s.raw(i)
	if word[0] == 'l' && !pointers[s.at(i-1)] {
		return unit{}, i, false
	}
	raw := s.raw(i + 1)
	if v := romanValue(strings.ToLower(raw)); v > 0 && raw == strings.ToUpper(raw) && v < 100 {
		return unit{KindLampiran, strconv.Itoa(v)}, i + 2, true
	}
	if n, ok := readPlaceNumber(raw, true); ok && hasDigit(raw) && len(raw) < 3 && !s.countsThings(i+2) {
		return unit{KindLampiran, n}, i + 2, true
	}
	return unit{KindLampiran, "1"}, i + 1, true
}

// pointers are words that point at a place.
var pointers = map[string]bool{"dalam": true, "pada": true, "dari": true, "ketentuan": true, "di": true, "tercantum": true}

// ordinals are the number words of Bagian and dictum.
var ordinals = map[string]int{
	"kesatu": 1, "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6, "ketujuh": 7,
	"kedelapan": 8, "kesembilan": 9, "kesepuluh": 10, "kesebelas": 11,
}

// ordinalUnit reads "Bagian Kedua". Only a part that its BAB follows, or that
// is named with one, is a place.
func (s *scan) ordinalUnit(kind Kind, j int) (unit, int, bool) {
	n := ordinals[s.at(j)]
	if n == 0 {
		return unit{}, j, false
	}
	num := strconv.Itoa(n)
	j++
	if n < 10 && s.at(j) == "belas" {
		num, j = strconv.Itoa(n+10), j+1
	}
	if s.at(s.groupAbove(j, kind)) != "bab" && s.at(j-3) != "," && !isRoman(s.raw(j-3)) {
		return unit{}, j, false
	}
	return unit{kind, num}, j, true
}

// numeralTails continue a number word: "KEDUA PULUH SATU".
var numeralTails = map[string]bool{
	"belas": true, "puluh": true, "satu": true, "dua": true, "tiga": true, "empat": true, "lima": true,
	"enam": true, "tujuh": true, "delapan": true, "sembilan": true,
}

// diktumUnit reads "KESATU", "KEDUA BELAS" behind the word diktum.
func (s *scan) diktumUnit(j int) (unit, int, bool) {
	w := s.at(j)
	if ordinals[w] == 0 {
		return unit{}, j, false
	}
	words := []string{w}
	for j++; numeralTails[s.at(j)]; j++ {
		words = append(words, s.at(j))
	}
	return unit{KindDiktum, strings.Join(words, "-")}, j, true
}
