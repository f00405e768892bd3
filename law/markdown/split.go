package markdown

import "strings"

// piece is what one block parser sees: a line, or the part of a line from
// where a provision may begin.
type piece struct {
	line
	weak bool // cut out of a line: a mark only where the sequence expects it
	glue bool // cut where no white space stands
	cite bool // a catchword or another repetition of the page, not law
}

// splitLines cuts every line where a provision may begin inside it.
func splitLines(lines []line) []piece {
	out := make([]piece, 0, len(lines)+len(lines)/4)
	var last number
	for i, l := range lines {
		if l.comment {
			out = append(out, piece{line: l})
			continue
		}
		if strings.HasPrefix(l.text, "|") {
			out = append(out, piece{line: l})
			continue
		}
		next := ""
		if i+1 < len(lines) {
			next = lines[i+1].text
		}
		out = appendCuts(out, l, next, &last)
	}
	return out
}

// appendCuts appends the pieces of one line. Behind page furniture the line
// begins anew.
func appendCuts(out []piece, l line, next string, last *number) []piece {
	for {
		var rest string
		out, rest = appendRun(out, l, next, last)
		if rest == "" {
			return out
		}
		l.text, l.cut, l.blank, l.indent = rest, true, false, 0
	}
}

// appendRun appends the pieces up to and with the first page furniture, and
// returns what stands behind it.
func appendRun(out []piece, l line, next string, last *number) ([]piece, string) {
	text := l.text
	start := 0
	label, far := labelLengths(text, last)
	for i := label; i < len(text); i++ {
		if !mayBegin[text[i]] || afterWord(text, i) {
			continue
		}
		if end := furnitureAt(text, i); end > 0 && (i > 0 || end < len(text)) {
			if i > start {
				out = append(out, l.piece(text, start, i))
			}
			return append(out, l.piece(text, i, end)), strings.TrimSpace(text[end:])
		}
		if i == 0 {
			continue
		}
		m, ok := cutHere(text, i, i == label || i == far)
		if !ok && !repeats(text, start, i) {
			continue
		}
		out = l.appendPart(out, text, start, i, text[i:])
		start = i
		if ok {
			label, far = m.labelEnds(last)
			label, far = i+label, i+far
			i = max(i, label-1)
		}
	}
	return l.appendPart(out, text, start, len(text), next), ""
}

// repeats reports whether the part that begins at start stands again at i, as
// a catchword does: "14. Pemantauan 14. Pemantauan dan …".
func repeats(text string, start, i int) bool {
	if i-start > 60 {
		return false
	}
	part := strings.TrimRight(text[start:i], " .…")
	if len(part) < 4 || len(part) >= 50 || part[len(part)-1] == ')' || !strings.HasPrefix(text[i:], part) {
		return false
	}
	m, ok := scan(part)
	return ok && (m.kind == markItem || m.kind == markAyat)
}

// appendPart appends a part of the line, and apart from it the catchword with
// which it may end.
func (l line) appendPart(out []piece, text string, start, end int, next string) []piece {
	k := catchword(strings.TrimRight(text[start:end], " "), next)
	if k < 0 {
		return append(out, l.piece(text, start, end))
	}
	if k > 0 {
		out = append(out, l.piece(text, start, start+k))
	}
	p := l.piece(text, start+k, end)
	p.cite = true
	return append(out, p)
}

// piece makes a part of the line. Only the first one keeps the line's start.
func (l line) piece(text string, start, end int) piece {
	p := piece{line: l}
	p.text = strings.TrimSpace(text[start:end])
	if start > 0 {
		p.blank, p.indent = false, 0
		p.glue = text[start-1] != ' ' && start < len(text) && text[start] != ' '
	}
	p.weak = start > 0 || l.cut
	return p
}

// labelLengths returns where the text behind the mark of a line begins, so that
// "Pasal 5 (1) Setiap …" is cut twice.
func labelLengths(text string, last *number) (short, long int) {
	m, ok := scan(text)
	if !ok {
		return 0, 0
	}
	skipped := max(0, len(text)-len(m.text))
	short, long = m.labelEnds(last)
	return min(skipped+short, len(text)), min(skipped+long, len(text))
}

// labelEnds returns where the words behind the mark begin in its text, in the
// shortest and the longest of its readings: "Pasal 1 5." is Pasal 1 with an
// item, or Pasal 15 where the last one was 14.
func (m *mark) labelEnds(last *number) (short, long int) {
	short = len(m.text) - len(m.rest)
	long = short
	for _, end := range m.ends {
		long = max(long, end+len(m.text[end:])-len(strings.TrimLeft(m.text[end:], " ")))
	}
	if m.kind != markPasal {
		return short, long
	}
	k := choose(m.nums, *last)
	if m.nums[k].follows(*last) || !citesOn(m.rest) {
		*last = m.nums[k]
	}
	if m.ends != nil && m.ends[k] > m.ends[0] && m.nums[k].n == last.n {
		short = long
	}
	return short, long
}

// mayBegin holds the bytes with which a mark inside a line begins.
var mayBegin = func() (t [256]bool) {
	for _, c := range []byte("(PBMDAHLKIUNSp\"-") {
		t[c] = true
	}
	for c := 'a'; c <= 'z'; c++ {
		t[c] = true
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = true
	}
	t[0xE2] = true
	return t
}()

// cutHere reports whether a mark may stand at position i inside a line.
// chained says that the mark before ends there.
func cutHere(text string, i int, chained bool) (mark, bool) {
	c := text[i]
	if (isLower(c) || isDigit(c)) && !strings.HasPrefix(text[i:], "pasal") && (strings.IndexByte(" :;", text[i-1]) < 0 || !itemShape(text, i) && !strings.HasPrefix(text[i:], "bahwa ")) {
		return mark{}, false
	}
	m, ok := scanWord(text[i:])
	if !ok {
		return m, false
	}
	before := strings.TrimRight(text[:i], " ")
	switch m.kind {
	case markReason:
		return m, c == 'b' && strings.HasSuffix(strings.TrimRight(before, ","), "ESA")
	case markItem:
		return m, chained || mayStartItem(before, m)
	case markPasal, markBab, markBagian, markParagraf, markBuku:
		if c == 'p' && (!strings.HasSuffix(before, ".") && !isUpper(lastRaw(before)[0]) || !isUpperStart(m.rest) && !strings.HasPrefix(m.rest, "(")) {
			return m, false
		}
		return m, (chained || !citing(before) || commaForStop(before, &m)) && (opensSentence(m.rest) || strings.HasSuffix(before, "."))
	case markAyat:
		return m, chained || !citingAyat(before) && opensSentence(m.rest)
	case markDiktum:
		return m, strings.HasSuffix(m.label, ":") && strings.ToUpper(m.label) == m.label
	case markSection, markDecide:
		return m, strings.Contains(m.label, ":")
	case markLampiran:
		return m, text[i+1] == 'A' && !citing(before)
	case markPenjelasan:
		return m, text[i+1] == 'E' || text[i+1] == ' '
	case markUmum:
		return m, strings.Contains(m.label, " UMUM") || strings.Contains(m.label, ".UMUM")
	case markEach:
		return m, strings.Contains(m.label, "DEMI")
	}
	return m, true
}

// itemShape is a cheap test for "a.", "12)" and the like.
func itemShape(s string, i int) bool {
	for j := i + 1; j < len(s) && j < i+4; j++ {
		if s[j] == '.' || s[j] == ')' {
			return true
		}
		if s[j] == ' ' && j+1 < len(s) && (s[j+1] == '.' || isDigit(s[i]) && isDigit(s[j+1])) {
			continue
		}
		if !isLower(s[j]) && !isDigit(s[j]) {
			return false
		}
	}
	return false
}

// mayStartItem reports whether a list item may begin behind the words.
func mayStartItem(before string, m mark) bool {
	if m.rest == "" && !strings.HasSuffix(before, ":") || m.style == styleUpperDot || m.style == styleRomanDot {
		return false
	}
	if strings.IndexByte(":;,.", before[len(before)-1]) >= 0 || strings.HasPrefix(m.rest, "bahwa ") || strings.Trim(before, "0123456789 ") == "" {
		return true
	}
	switch lastWord(before) {
	case "dan", "atau", "dan/atau", "serta":
		return true
	}
	return isUpper(lastRaw(before)[0]) && basisStart(m.rest)
}

// basisStart reports whether the words are those of a legal basis.
func basisStart(s string) bool {
	for _, w := range [...]string{"Pasal ", "Undang", "Ketetapan ", "Peraturan ", "Staatsblad", "Keputusan ", "Indische "} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// opensSentence reports whether the text may begin a provision: a capital, a
// figure, a bracket or a quotation mark, or nothing.
func opensSentence(s string) bool {
	if s == "" {
		return true
	}
	c := s[0]
	return isUpper(c) || isDigit(c) || c == '(' || c == '"' || c >= 0x80 || c == '.'
}
