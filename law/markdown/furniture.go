package markdown

import (
	"slices"
	"strings"

	"wewenang/law"
)

// isFurniture reports whether a block is page furniture: a page number, an
// address of a web site, the letterhead of every page, a catchword.
func (b *builder) isFurniture(bl *block) bool {
	t := bl.text
	if t == "" || len(t) > 90 || bl.mark.heading > 0 {
		return false
	}
	if isPageNumber(t) || isURL(t) && !b.namesSite() {
		return true
	}
	if bl.mark.kind != markNone && b.isCatchword(t) || t[0] == '/' && announces(t) {
		return true
	}
	if b.zone == zoneHead || b.zone == zoneClosing {
		return false
	}
	if strings.EqualFold(strings.TrimRight(t, ". "), letterhead) && (!bl.weak || b.beforePageNumber()) {
		return true
	}
	return isGazetteHead(t)
}

// letterhead stands above the number of every page.
const letterhead = "presiden republik indonesia"

// beforePageNumber reports whether a page number follows.
func (b *builder) beforePageNumber() bool {
	return b.i+1 < len(b.blocks) && isPageNumber(b.blocks[b.i+1].text)
}

// furnitureAt returns where page furniture that begins at position i inside a
// line ends, 0 when there is none.
func furnitureAt(s string, i int) int {
	switch s[i] {
	case 'h', 'w':
		if rest := s[i:]; strings.HasPrefix(rest, "http") || strings.HasPrefix(rest, "www.") {
			end := wordLength(rest)
			if isURL(rest[:end]) {
				return i + end
			}
		}
	case 'P':
		if n, ok := fold(s[i:], letterhead); ok && strings.HasPrefix(strings.TrimLeft(s[i+n:], " "), "-") {
			return i + n
		}
	case 'S':
		if strings.HasPrefix(s[i:], "SK No ") {
			return sheetEnd(s, i)
		}
	case 'N':
		if strings.HasPrefix(s[i:], "NO.") {
			return gazetteEnd(s, i)
		}
	case '-':
		j := i + 1
		for j < len(s) && (s[j] == ' ' || isDigit(s[j])) {
			j++
		}
		if j < len(s) && s[j] == '-' && (i == 0 || s[i-1] == ' ') && (j+1 == len(s) || s[j+1] == ' ') && isPageNumber(s[i:j+1]) {
			return j + 1
		}
	}
	return 0
}

// sheetEnd returns where "SK No 019121 A", the number of a printed sheet, ends.
func sheetEnd(s string, i int) int {
	j := i + len("SK No ")
	k := j
	for k < len(s) && isDigit(s[k]) {
		k++
	}
	if k-j < 5 || !wordEnd(s, k) {
		return 0
	}
	if k+1 < len(s) && s[k] == ' ' && isUpper(s[k+1]) && wordEnd(s, k+2) {
		k += 2
	}
	return k
}

// gazetteEnd returns where "NO. 12 2005 SERI E" ends, 0 when it is not that.
func gazetteEnd(s string, i int) int {
	j := i + len("NO.")
	for j < len(s) && (s[j] == ' ' || isDigit(s[j])) {
		j++
	}
	if j < i+8 || !strings.HasPrefix(s[j:], "SERI ") {
		return 0
	}
	j += len("SERI ")
	for j < len(s) && s[j] != ' ' {
		j++
	}
	return j
}

// namesSite reports whether the sentence so far goes on with an address of the
// web.
func (b *builder) namesSite() bool {
	if endsSentence(b.tail) && !strings.HasSuffix(b.tail, ":") {
		return false
	}
	switch lastWord(b.tail) {
	case "alamat", "situs", "laman", "website", "web", "portal", "url", "internet", "online":
		return true
	}
	return citing(b.tail)
}

// isPageNumber tells "- 11 -", "-3-", "– 4 –", "Halaman 3 dari 9".
func isPageNumber(s string) bool {
	lower := strings.ToLower(s)
	for _, p := range [...]string{"halaman ", "hal. ", "page "} {
		if rest, ok := strings.CutPrefix(lower, p); ok {
			return rest != "" && isDigit(rest[0]) && len(rest) < 12
		}
	}
	inner := strings.Trim(s, "-–— .")
	if inner == s || inner == "" || len(inner) > 4 {
		return false
	}
	if s[0] != '-' && s[0] != 0xE2 {
		return false
	}
	for i := range len(inner) {
		if !isDigit(inner[i]) {
			return false
		}
	}
	last := s[len(s)-1]
	return last == '-' || last >= 0x80
}

func isURL(s string) bool {
	if strings.Contains(s, " ") {
		return false
	}
	for _, p := range [...]string{"http://", "https://", "www."} {
		if strings.HasPrefix(strings.ToLower(s), p) {
			return true
		}
	}
	return false
}

// isGazetteHead tells the running heads of gazettes: "NO. 1 2007 SERI C",
// "2017, No. 1234", "No.244 4", "SK No 123456 A".
func isGazetteHead(s string) bool {
	if len(s) > 30 || strings.IndexByte("SsNn0123456789", s[0]) < 0 {
		return false
	}
	digits, letters := 0, 0
	for i := range len(s) {
		switch {
		case isDigit(s[i]):
			digits++
		case isWordByte(s[i]):
			letters++
		}
	}
	if digits < 3 || strings.Count(s, " ") > 5 {
		return false
	}
	lower := strings.ToLower(s)
	switch {
	case strings.HasPrefix(lower, "sk no"):
		return letters <= 5
	case strings.HasPrefix(lower, "no.") && strings.Contains(lower, " seri "):
		return letters <= 8
	case isDigit(s[0]) && (strings.Contains(lower, ", no.") || strings.Contains(lower, ", no ")):
		return letters <= 2
	}
	return false
}

// isCatchword tells "Pasal 19…" or "(2) Ketua,…" at the foot of a page, which
// only announces the words of the next one, and a Pasal printed twice with
// nothing between.
func (b *builder) isCatchword(t string) bool {
	m := &b.blocks[b.i].mark
	if m.kind == markPasal && (m.rest == "" || noise(m.rest)) && b.samePasalNext(m) {
		return true
	}
	if m.kind != markNone && m.heading == 0 && b.beginsNext(m) {
		return true
	}
	body := strings.TrimRight(t, " .…")
	if !announces(t) || len(body) > 60 {
		return false
	}
	for j := b.i + 1; j < len(b.blocks) && j <= b.i+3; j++ {
		if strings.HasPrefix(b.blocks[j].text, body) {
			return true
		}
	}
	return m.kind <= markPasal && strings.Trim(m.rest, " .…") == ""
}

// beginsNext reports whether an item or ayat of a few words is the beginning of
// the next one, with the same number: the page broke behind them.
func (b *builder) beginsNext(m *mark) bool {
	rest := strings.TrimRight(m.rest, " .…")
	if m.kind != markItem && m.kind != markAyat || rest == "" || len(rest) > 40 || b.i+1 >= len(b.blocks) {
		return false
	}
	next := &b.blocks[b.i+1].mark
	return next.kind == m.kind && next.nums[0] == m.nums[0] && len(next.rest) > len(rest) && strings.HasPrefix(next.rest, rest)
}

// noise reports whether the text is too short and broken to be words.
func noise(s string) bool {
	letters := 0
	for i := range len(s) {
		if isLower(s[i]) || isUpper(s[i]) {
			letters++
		}
	}
	return len(s) < 14 && letters < 4 || len(s) < 60 && strings.HasSuffix(s, "-") && strings.ToUpper(s) == s
}

// samePasalNext reports whether the next words are the same heading again, at
// most a broken line apart.
func (b *builder) samePasalNext(m *mark) bool {
	for j := b.i + 1; j < len(b.blocks) && j <= b.i+3; j++ {
		next := &b.blocks[j]
		if next.mark.kind == markPasal && next.mark.style == m.style && !citesOn(next.mark.rest) && shareNumber(m.nums, next.mark.nums) {
			return j == b.i+1 && m.rest == "" || !next.weak && next.mark.rest == ""
		}
		if len(next.text) > 80 || len(next.text) > 20 && endsSentence(next.text) {
			break
		}
	}
	return false
}

func shareNumber(a, b []number) bool {
	for _, n := range a {
		if slices.Contains(b, n) {
			return true
		}
	}
	return false
}

// twoLineCatchword tells "MEMUTUSKAN:" with the dots on the next line, before
// the same words again.
func (b *builder) twoLineCatchword(bl *block) bool {
	if bl.mark.kind == markNone || bl.mark.heading > 0 || bl.mark.rest != "" || b.i+2 >= len(b.blocks) || len(bl.text) > 60 {
		return false
	}
	dots := b.blocks[b.i+1].text
	return announces(dots) && strings.Trim(dots, " .…") == "" && strings.HasPrefix(b.blocks[b.i+2].text, bl.text)
}

// furniture keeps the words as a node of their own under the innermost open
// node, so that the sentence around them stays whole.
func (b *builder) furniture(words string) {
	n := &law.Provision{Kind: law.KindHalaman, Text: words, Line: b.blocks[b.i].no}
	if f := b.top(); f != nil {
		f.node.Children = append(f.node.Children, n)
		return
	}
	b.reg.Parts = append(b.reg.Parts, n)
}

// connector reads the word before the last item of a list.
func connector(p *law.Provision) law.Connector {
	var items []*law.Provision
	for _, c := range p.Children {
		if c.Kind == law.KindHuruf || c.Kind == law.KindAngka || c.Kind == law.KindTeks && c.Label == "-" {
			items = append(items, c)
		}
	}
	if len(items) < 2 {
		return law.ConnectorNone
	}
	text := lastWords(items[len(items)-2])
	switch lastWord(text) {
	case "dan/atau":
		return law.ConnectorAndOr
	case "dan", "serta":
		return law.ConnectorAnd
	case "atau":
		return law.ConnectorOr
	}
	return law.ConnectorNone
}

// lastWords returns the words with which a node ends.
func lastWords(p *law.Provision) string {
	if kids := own(p.Children); len(kids) > 0 {
		return lastWords(kids[len(kids)-1])
	}
	return p.Text
}
