package markdown

import "strings"

// scanParen reads "(1)", "( 1a )", "(21 ", "{2)" as ayat and "(a)", "(ii)" as
// items.
func scanParen(s string) (mark, bool) {
	i := 1
	for i < len(s) && s[i] == ' ' {
		i++
	}
	j := i
	for j < len(s) && j-i < 5 && isWordByte(s[j]) && s[j] < 0x80 {
		j++
	}
	token := s[i:j]
	k := j
	for k < len(s) && s[k] == ' ' {
		k++
	}
	closed := k < len(s) && (s[k] == ')' || s[k] == '}')
	if token == "" || !closed && (!isDigit(token[0]) || len(token) > 3 || !wordEnd(s, j)) {
		return mark{}, false
	}
	if closed {
		j = k + 1
		if j < len(s) && s[j] == '.' && (j+1 == len(s) || s[j+1] == ' ') {
			j++ // "(1)."
		}
	}
	if j < len(s) && s[j] != ' ' && !isUpper(s[j]) && s[j] != '"' && s[j] < 0x80 {
		return mark{}, false
	}
	m := split(markAyat, s, j)
	m.style = styleNumberBoth
	m.nums = ayatNumbers(token, closed)
	if closed && isLower(token[0]) && isLetters(token) && token != "l" {
		m.kind, m.style = markItem, styleLetterBoth
		m.nums = letterNumbers(token)
	}
	return m, m.nums != nil
}

// ayatNumbers adds, for a bracket that is not closed, the reading in which the
// last figure is the misread bracket: "(21" is (2).
func ayatNumbers(token string, closed bool) []number {
	if closed {
		return readings(token)
	}
	if len(token) < 2 || token[len(token)-1] != '1' && token[len(token)-1] != 'l' && token[len(token)-1] != 'I' {
		return nil
	}
	return readings(token[:len(token)-1])
}

// scanItem reads "a.", "1)", "aa.", "A.", "IV.", "ii." and the like.
func scanItem(s string) (mark, bool) {
	j := 0
	for j < len(s) && j < 6 && (isDigit(s[j]) || isUpper(s[j]) || isLower(s[j])) {
		j++
	}
	if j == 0 || j >= len(s) {
		return mark{}, false
	}
	token := s[:j]
	if m, ok := spacedItem(s, j); ok {
		return m, true
	}
	if s[j] == ' ' && j+1 < len(s) && s[j+1] == '.' && j <= 2 {
		j++
	}
	closer := s[j]
	if closer != '.' && closer != ')' {
		return mark{}, false
	}
	j++
	if j < len(s) && s[j] != ' ' && !gluedItem(s, j) {
		return mark{}, false
	}
	st, nums := itemNumber(token, closer)
	if nums == nil {
		return mark{}, false
	}
	m := split(markItem, s, j)
	m.style, m.nums = st, nums
	return m, true
}

// spacedItem reads "1 1.", an item whose figures the scan has set apart.
func spacedItem(s string, j int) (mark, bool) {
	if !isDigit(s[0]) || s[j] != ' ' {
		return mark{}, false
	}
	joined, end := spacedDigits(s, 0, j)
	if end == j || end+1 >= len(s) || s[end] != '.' || s[end+1] != ' ' {
		return mark{}, false
	}
	m := split(markItem, s, end+1)
	m.style, m.nums, m.doubt = styleNumberDot, readings(joined), true
	return m, m.nums != nil
}

// gluedItem tells "a.bahwa" and "1.Daerah" from "a.n. Bupati", "3.500" and
// "1.a.".
func gluedItem(s string, j int) bool {
	return j+2 < len(s) && (isUpper(s[j]) || isLower(s[j])) && (isLower(s[j+1]) || isUpper(s[j+1])) && (isLower(s[j+2]) || isUpper(s[j+2]) || s[j+2] == ' ')
}

// itemNumber tells the style of an item and its possible numbers.
func itemNumber(token string, closer byte) (style, []number) {
	dot := closer == '.'
	pick := func(withDot, withBracket style) style {
		if dot {
			return withDot
		}
		return withBracket
	}
	switch {
	case isDigit(token[0]):
		if len(token) > 3 {
			return styleNone, nil
		}
		return pick(styleNumberDot, styleNumberOne), readings(token)
	case isLower(token[0]):
		return pick(styleLetterDot, styleLetterOne), letterNumbers(token)
	}
	if n, ok := roman(token); ok && strings.ToUpper(token) == token && n < 60 {
		nums := []number{{n: n}}
		if len(token) == 1 {
			nums = append(nums, number{n: int(token[0]-'A') + 1})
		}
		return styleRomanDot, nums
	}
	if len(token) == 1 && isUpper(token[0]) {
		return styleUpperDot, []number{{n: int(token[0]-'A') + 1}}
	}
	return styleNone, nil
}

// letterNumbers counts a…z as 1…26 and aa, bb … from 27; "a1" is inserted
// after a.
func letterNumbers(token string) []number {
	switch {
	case len(token) == 1:
		return []number{{n: int(token[0]-'a') + 1}}
	case len(token) == 2 && isDigit(token[1]):
		return []number{{n: int(token[0]-'a') + 1, suffix: string('a' + token[1] - '1')}}
	case len(token) <= 4 && isLetters(token):
		if n, ok := roman(strings.ToUpper(token)); ok && strings.ToLower(token) == token {
			return []number{{n: n, suffix: "roman"}, {n: 26 + int(token[0]-'a') + 1}}
		}
		if token[0] == token[len(token)-1] && len(token) == 2 {
			return []number{{n: 26 + int(token[0]-'a') + 1}}
		}
		if len(token) == 2 && token[0] == 'a' && isLower(token[1]) {
			return []number{{n: 26 + int(token[1]-'a') + 1}}
		}
	}
	return nil
}
