package markdown

import "strings"

var sectionWords = [...]string{"menimbang", "mengingat", "memperhatikan", "membaca", "mendengar"}

// scanSection reads the words that open a part of the preamble. A colon, or
// the end of the line, must follow.
func scanSection(s string) (mark, bool) {
	for _, w := range sectionWords {
		i, ok := fold(s, w)
		if !ok || !wordEnd(s, i) || s[0] != 'M' {
			continue
		}
		if strings.HasPrefix(s[i:], " (id)") {
			i += len(" (id)")
		}
		j, ok := skipColon(s, i)
		if !ok && (s[1] != 'E' || !strings.HasPrefix(s[i:], " ")) && !preambleItem(s[i:]) {
			return mark{}, false
		}
		m := split(markSection, s, j)
		m.word = w
		return m, true
	}
	return mark{}, false
}

// preambleItem tells "Menimbang a. bahwa" and "Mengingat 1. Pasal" from the
// verb in a sentence.
func preambleItem(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasPrefix(s, "a. ") || strings.HasPrefix(s, "1. ") || strings.HasPrefix(s, "bahwa ")
}

// scanDecide reads MEMUTUSKAN and Menetapkan.
func scanDecide(s string) (mark, bool) {
	for _, w := range [...]string{"memutuskan", "menetapkan"} {
		i, ok := fold(s, w)
		if !ok || !wordEnd(s, i) {
			continue
		}
		j, ok := skipColon(s, i)
		upper := s[1] == 'E' || spaced(s)
		if !ok && !(upper && isUpperWord(s[i:])) {
			return mark{}, false
		}
		m := split(markDecide, s, j)
		m.word = w
		return m, true
	}
	return mark{}, false
}

func isUpperWord(s string) bool {
	s = strings.TrimLeft(s, " ")
	return len(s) > 1 && (isUpper(s[0]) && (isUpper(s[1]) || isLower(s[1])))
}

// scanPhrase reads the fixed phrases of opening, consent and closing. The
// words stay text: the mark has no label.
func scanPhrase(s string) (mark, bool) {
	for _, p := range [...]struct {
		words string
		kind  markKind
		place bool // a name of a place follows
	}{
		{"dengan rahmat", markOpening, false},
		{"dengan persetujuan", markAgree, false},
		{"agar setiap orang", markClosing, false},
		{"agar supaya setiap orang", markClosing, false},
		{"agar semua orang", markClosing, false},
		{"ditetapkan di ", markClosing, true},
		{"disahkan di ", markClosing, true},
		{"diundangkan di ", markClosing, true},
		{"dikeluarkan di ", markClosing, true},
		{"ditetapkan dan diundangkan di ", markClosing, true},
	} {
		i, ok := fold(s, p.words)
		if !ok || p.place && (i >= len(s) || !isUpper(s[i]) && s[i] != ':' && s[i] != '.') || !p.place && !wordEnd(s, i) {
			continue
		}
		return mark{kind: p.kind, text: s, word: p.words, rest: s}, true
	}
	return mark{}, false
}

// scanReason reads the word with which every consideration begins. It stays
// text.
func scanReason(s string) (mark, bool) {
	if len(s) < 7 || s[1:6] != "ahwa " {
		return mark{}, false
	}
	return mark{kind: markReason, text: s, rest: s}, true
}

// scanUmum reads "I. UMUM" in its variants.
func scanUmum(s string) (mark, bool) {
	i := partNumber(s)
	j, ok := fold(s[i:], "penjelasan umum")
	if !ok {
		j, ok = fold(s[i:], "umum")
	}
	if !ok || !wordEnd(s, i+j) || !strings.Contains(s[i:i+j], "UMUM") && (i == 0 || !strings.HasPrefix(s[i:], "Umum")) {
		return mark{}, false
	}
	return split(markUmum, s, trailingDot(s, i+j)), true
}

// scanEach reads "II. PASAL DEMI PASAL" in its variants.
func scanEach(s string) (mark, bool) {
	i := partNumber(s)
	j, ok := fold(s[i:], "penjelasan pasal demi pasal")
	if !ok {
		j, ok = fold(s[i:], "pasal demi pasal")
	}
	if !ok || !wordEnd(s, i+j) {
		return mark{}, false
	}
	k, _ := skipColon(s, trailingDot(s, i+j))
	return split(markEach, s, k), true
}

// partNumber passes "I.", "II", "1." or "B." at the start.
func partNumber(s string) int {
	i := 0
	for i < len(s) && i < 3 && (romanDigit(s[i]) > 0 || isDigit(s[i]) || s[i] == 'A' || s[i] == 'B') {
		i++
	}
	for i > 0 && i < len(s) && (s[i] == '.' || s[i] == ' ' || s[i] == ')') {
		i++
	}
	if i > 0 && i < len(s) && s[i-1] != ' ' && s[i-1] != '.' {
		return 0
	}
	return i
}

// scanLampiran reads "LAMPIRAN", "LAMPIRAN II …" and "Lampiran I" alone.
func scanLampiran(s string) (mark, bool) {
	i, ok := fold(s, "lampiran")
	if !ok || !wordEnd(s, i) {
		return mark{}, false
	}
	upper := s[1] == 'A' || spaced(s)
	j := i
	for j < len(s) && s[j] == ' ' {
		j++
	}
	k := j
	for k < len(s) && (romanDigit(s[k]) > 0 || isDigit(s[k])) {
		k++
	}
	m := mark{}
	if k > j && k < len(s) && isUpper(s[k]) && wordEnd(s, k+1) {
		k++
	}
	if k > j && wordEnd(s, k) {
		m = split(markLampiran, s, trailingDot(s, k))
		m.nums = lampiranNumber(s[j:k])
	} else {
		c, _ := skipColon(s, i)
		m = split(markLampiran, s, c)
	}
	tail := m.rest
	if !upper && tail != "" && !isAllCaps(tail) && !strings.HasPrefix(tail, "Peraturan ") && !strings.HasPrefix(tail, "Keputusan ") && !strings.HasPrefix(tail, ": ") {
		return mark{}, false
	}
	return m, true
}

func lampiranNumber(s string) []number {
	if n, ok := roman(s); ok {
		return []number{{n: n}}
	}
	if isDigit(s[0]) {
		return readings(s)
	}
	if n, ok := roman(s[:len(s)-1]); ok {
		return []number{{n: n, suffix: strings.ToLower(s[len(s)-1:])}}
	}
	return nil
}

// isAllCaps reports whether the text has capitals and no small letters in its
// first words.
func isAllCaps(s string) bool {
	s = s[:min(len(s), 40)]
	return strings.ToUpper(s) == s && strings.ToLower(s) != s
}

// scanDiktum reads the dictum words of a decision: "KEDUA :".
func scanDiktum(s string) (mark, bool) {
	if len(s) < 5 || strings.IndexByte("Ee", s[1]) < 0 {
		return mark{}, false
	}
	words := strings.Fields(s[:min(len(s), 60)])
	if spaced(s) {
		return mark{}, false
	}
	for i, w := range words {
		words[i] = strings.TrimRight(w, ":;.,")
	}
	n, took := ordinal(words)
	if n == 0 {
		return mark{}, false
	}
	end := 0
	for range took {
		end += len(s[end:]) - len(strings.TrimLeft(s[end:], " "))
		end += wordLength(s[end:])
	}
	end = len(strings.TrimRight(s[:end], ":;.,"))
	printed := s[:end]
	j, colon := skipColon(s, end)
	if !colon && strings.ToUpper(printed) != printed || strings.ToLower(printed[:1]) == printed[:1] {
		return mark{}, false
	}
	m := split(markDiktum, s, j)
	m.word = strings.ToLower(printed)
	m.nums = []number{{n: n}}
	return m, true
}

// scanInner reads the headings inside an elucidation: "Ayat (1)", "Huruf a",
// "Angka 2".
func scanInner(s string) (mark, bool) {
	for _, w := range [...]string{"ayat", "huruf", "angka"} {
		i, ok := fold(s, w)
		if !ok || i >= len(s) || s[i] != ' ' || !isUpper(s[0]) {
			continue
		}
		return innerNumber(s, w, i+1)
	}
	return mark{}, false
}

func innerNumber(s, word string, i int) (mark, bool) {
	open := i < len(s) && s[i] == '('
	if open {
		i++
	}
	for i < len(s) && s[i] == ' ' {
		i++
	}
	j := i
	for j < len(s) && j-i < 5 && (isDigit(s[j]) || isUpper(s[j]) || isLower(s[j])) {
		j++
	}
	token := s[i:j]
	if token == "" || !wordEnd(s, j) {
		return mark{}, false
	}
	var nums []number
	switch {
	case word != "huruf":
		nums = readings(token)
		if n := ayatNumbers(token, false); open && n != nil && (j >= len(s) || s[j] == ' ' && !strings.HasPrefix(s[j:], " )")) {
			nums = n
		}
	case isLetters(token):
		nums = letterNumbers(strings.ToLower(token))
	}
	for j < len(s) && (s[j] == ')' || s[j] == '.' && !open || s[j] == ' ' && j+1 < len(s) && s[j+1] == ')') {
		j++
	}
	m := split(markElucidation, s, j)
	m.word, m.nums = word, nums
	return m, nums != nil
}
