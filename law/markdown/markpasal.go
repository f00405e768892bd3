package markdown

import "strings"

// scanPasal reads "Pasal 5", "PASAL 5.", "Pasal5A", "Pasal l", "Pasa 29" and
// "Pasal II".
func scanPasal(s string) (mark, bool) {
	i := pasalWord(s)
	if i == 0 {
		return mark{}, false
	}
	for i < len(s) && (s[i] == ' ' || s[i] == '.' || s[i] == ':') {
		i++
	}
	j := i
	for j < len(s) && j-i < 7 && (isWordByte(s[j]) && s[j] < 0x80 || s[j] == '|') {
		j++
	}
	token := s[i:j]
	st, nums := pasalNumber(token)
	if nums == nil || !wordEnd(s, j) {
		return mark{}, false
	}
	m := split(markPasal, s, labelEnd(s, j))
	m.nums, m.style = nums, st
	if long, k := spacedDigits(s, i, j); k > j {
		more := readings(long)
		for range nums {
			m.ends = append(m.ends, labelEnd(s, j))
		}
		for range more {
			m.ends = append(m.ends, labelEnd(s, k))
		}
		m.nums = append(nums, more...)
	}
	if n, k := spacedSuffix(s, j, m.nums[0]); k > 0 && m.ends == nil {
		m.ends = []int{labelEnd(s, j), k}
		m.nums = []number{m.nums[0], n}
	}
	return m, true
}

// spacedSuffix reads the letter of "Pasal 9 a", set apart from its number.
func spacedSuffix(s string, j int, n number) (number, int) {
	if n.suffix != "" || j+1 >= len(s) || s[j] != ' ' || !isLower(s[j+1]) && !isUpper(s[j+1]) {
		return n, 0
	}
	if end := j + 2; end == len(s) || strings.HasPrefix(s[end:], " (") || strings.HasPrefix(s[end:], " ayat") || s[end] == ',' || end+1 < len(s) && s[end] == ' ' && isUpper(s[end+1]) {
		n.suffix = strings.ToLower(s[j+1 : end])
		return n, end
	}
	return n, 0
}

// labelEnd takes the full stop behind a number into the label, and at the end
// of the line any mark.
func labelEnd(s string, j int) int {
	for j < len(s) && strings.IndexByte(".:;,", s[j]) >= 0 && (j+1 == len(s) || s[j] == '.' && s[j+1] == ' ') {
		j++
	}
	if j+2 < len(s) && s[j] == ',' && s[j+1] == ' ' && (s[j+2] == '(' || isUpper(s[j+2]) && !strings.HasPrefix(s[j+2:], "Pasal")) {
		j++
	}
	return j
}

// pasalWord returns the length of the word Pasal as scanners print it.
func pasalWord(s string) int {
	if spaced(s) {
		n, _ := fold(s, "pasal")
		return n
	}
	if len(s) < 5 || !strings.EqualFold(s[:4], "pasa") {
		return 0
	}
	switch s[4] {
	case 'l', 'L':
		if len(s) > 5 && (isUpper(s[5]) || isLower(s[5])) {
			return 0
		}
		return 5
	case '1', 'I', '|', 'i':
		if len(s) > 5 && (s[5] == ' ' || s[5] == '.' || s[4] != 'i' && isDigit(s[5])) {
			return 5
		}
	case ' ':
		if len(s) > 5 && isDigit(s[5]) {
			return 4
		}
	}
	return 0
}

// pasalNumber reads Arabic and Roman numbers.
func pasalNumber(token string) (style, []number) {
	if token == "" {
		return styleNone, nil
	}
	if isDigit(token[0]) {
		return styleArabic, readings(token)
	}
	if n, ok := roman(token); ok && n < 40 && strings.ToUpper(token) == token {
		nums := []number{{n: n}}
		if arabic, ok := scannedNumber(token); ok {
			nums = append(nums, arabic)
		}
		return styleRoman, nums
	}
	if n, ok := scannedNumber(token); ok && len(token) <= 4 && strings.ContainsAny(token, "0123456789lI") {
		return styleArabic, []number{n}
	}
	return styleNone, nil
}

// spacedDigits reads "1 10" and "1 1 1", a number whose figures the scan has
// set apart: the joined figures and where they end.
func spacedDigits(s string, i, j int) (string, int) {
	end := j
	for end+1 < len(s) && s[end] == ' ' && isDigit(s[end+1]) {
		k := end + 1
		for k < len(s) && isDigit(s[k]) {
			k++
		}
		if k-i > 6 || !wordEnd(s, k) || k < len(s) && strings.IndexByte("),/", s[k]) >= 0 {
			break
		}
		end = k
	}
	return s[i:end], end
}

// scanPenjelasan reads the head of the elucidation.
func scanPenjelasan(s string) (mark, bool) {
	i, ok := fold(s, "penjelasan")
	if ok && wordEnd(s, i) && s[0] == 'P' && (spaced(s) || s[1] == 'E' || i == len(s) || isHeadingTail(s[i:])) {
		return split(markPenjelasan, s, i), true
	}
	return mark{}, false
}

// scanParagraf reads "Paragraf 1" and "PARAGRAF KESATU".
func scanParagraf(s string) (mark, bool) {
	i, ok := fold(s, "paragraf")
	if !ok || i >= len(s) || s[i] != ' ' {
		return mark{}, false
	}
	return groupNumber(markParagraf, s, i+1)
}

// isHeadingTail tells "Penjelasan Atas …" from the word in a sentence.
func isHeadingTail(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasPrefix(s, "Atas ") || strings.HasPrefix(s, "atas Peraturan") || strings.HasPrefix(s, "atas Undang")
}

// scanGroup reads "BUKU I", "BAB IV …" and "Bagian Kedua …".
func scanGroup(s string) (mark, bool) {
	if i, ok := fold(s, "bab"); ok && s[1] != 'a' && i < len(s) {
		return scanBab(markBab, s, i)
	}
	if i, ok := fold(s, "buku"); ok && s[1] == 'U' && i < len(s) {
		return scanBab(markBuku, s, i)
	}
	if i, ok := fold(s, "bagian"); ok && i < len(s) && s[i] == ' ' {
		return groupNumber(markBagian, s, i+1)
	}
	return mark{}, false
}

// scanBab reads the Roman number of a BAB, also where the title is glued to
// it: "BAB IKETENTUAN UMUM". Every prefix that is a numeral is a reading, the
// longest first.
func scanBab(kind markKind, s string, i int) (mark, bool) {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	j := i
	for j < len(s) && j-i < 12 && romanDigit(s[j]) > 0 {
		j++
	}
	if j == i {
		return scanBabArabic(kind, s, i)
	}
	suffix := ""
	if j < len(s) && isUpper(s[j]) && wordEnd(s, j+1) {
		suffix = strings.ToLower(s[j : j+1])
		j++
	}
	m := split(kind, s, trailingDot(s, j))
	m.style = styleRoman
	digits := s[i : j-len(suffix)]
	if wordEnd(s, j) {
		if n, ok := roman(digits); ok {
			m.nums = []number{{n: n, suffix: suffix}}
		}
		return m, m.nums != nil
	}
	for k := len(digits); k > 0; k-- {
		if n, ok := roman(digits[:k]); ok {
			m.nums = append(m.nums, number{n: n})
			m.ends = append(m.ends, i+k)
		}
	}
	return m, m.nums != nil
}

func scanBabArabic(kind markKind, s string, i int) (mark, bool) {
	j := i
	for j < len(s) && isDigit(s[j]) {
		j++
	}
	if j == i || j-i > 3 || !wordEnd(s, j) {
		return mark{}, false
	}
	m := split(kind, s, trailingDot(s, j))
	m.style, m.nums = styleArabic, []number{{n: atoi(s[i:j])}}
	return m, true
}

func trailingDot(s string, j int) int {
	if j < len(s) && s[j] == '.' && (j+1 == len(s) || s[j+1] == ' ') {
		return j + 1
	}
	return j
}

// groupNumber reads the number of a Bagian or Paragraf: an ordinal word, an
// Arabic or a Roman number.
func groupNumber(kind markKind, s string, i int) (mark, bool) {
	end := i
	for end < len(s) && isWordByte(s[end]) {
		end++
	}
	token := s[i:end]
	if token == "" || !wordEnd(s, end) {
		return mark{}, false
	}
	n := 0
	if isDigit(token[0]) {
		if nums := readings(token); len(nums) > 0 {
			m := split(kind, s, trailingDot(s, end))
			m.nums = nums
			return m, true
		}
		return mark{}, false
	}
	if v, ok := roman(token); ok {
		n = v
	} else if !isUpper(token[0]) && kind == markBagian {
		return mark{}, false
	} else if v, took := ordinal(strings.Fields(s[i:min(len(s), i+60)])); v > 0 {
		n = v
		for range took - 1 {
			end += 1 + wordLength(s[end+1:])
		}
	}
	if n == 0 {
		return mark{}, false
	}
	m := split(kind, s, trailingDot(s, min(end, len(s))))
	m.nums = []number{{n: n}}
	return m, true
}
