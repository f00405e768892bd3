package markdown

import "strings"

// cites reports whether the words around a mark make it a citation.
func (b *builder) cites(bl *block) bool {
	m := &bl.mark
	if continuesCitation(m) || m.kind == markPasal && m.rest == "" && b.nextCites(bl) {
		return true
	}
	if b.underHeading() || b.sureHeading(bl) {
		return false
	}
	if namesAct(m.rest) && !endsSentence(b.tail) {
		return true
	}
	if !bl.weak && m.rest == "" && !strings.HasSuffix(m.label, ",") {
		return !endsSentence(b.tail) && citingWords[lastWord(b.tail)]
	}
	return citing(b.tail) && !b.mistypedStop(bl)
}

// mistypedStop reports whether the comma before the expected Pasal ends a
// sentence.
func (b *builder) mistypedStop(bl *block) bool {
	m := &bl.mark
	return m.nums != nil && m.nums[choose(m.nums, b.pasal)].follows(b.pasal) && commaForStop(strings.TrimRight(b.tail, " "), m)
}

// commaForStop tells the comma before "Pasal 50. Dalam …" that stands for a full
// stop: nothing is cited before it, and the number has a full stop and a
// sentence of its own behind it.
func commaForStop(before string, m *mark) bool {
	before, comma := strings.CutSuffix(before, ",")
	return comma && m.kind == markPasal && strings.HasSuffix(m.label, ".") && isUpperStart(m.rest) &&
		before != "" && isLower(before[len(before)-1]) && !citingWords[lastWord(before)]
}

// sureHeading reports whether the expected Pasal stands on a line of its own
// before its first ayat: a heading, whatever the damaged line before says.
func (b *builder) sureHeading(bl *block) bool {
	m := &bl.mark
	if m.kind != markPasal || bl.weak || m.rest != "" || !m.nums[choose(m.nums, b.pasal)].follows(b.pasal) || b.i+1 >= len(b.blocks) {
		return false
	}
	next := &b.blocks[b.i+1].mark
	return next.kind == markAyat && next.nums[0].n == 1 && isUpperStart(next.rest)
}

// nextCites reports whether the next line goes on citing: "Pasal 5" and then
// "ayat (2)".
func (b *builder) nextCites(bl *block) bool {
	if strings.HasSuffix(bl.mark.label, ".") || b.i+1 >= len(b.blocks) {
		return false
	}
	next := &b.blocks[b.i+1]
	if next.blank || next.text == "" {
		return false
	}
	return citesOn(next.text)
}

// following returns the words behind a mark, also where they begin with a mark
// themselves.
func (b *builder) following(bl *block, i int) string {
	if bl.mark.rest != "" || i+1 >= len(b.blocks) {
		return bl.mark.rest
	}
	return b.blocks[i+1].text
}

// continuesCitation reports whether the words behind "Pasal 5" go on citing.
func continuesCitation(m *mark) bool {
	return !strings.HasSuffix(m.label, ".") && citesOn(m.rest)
}

// citesOn reports whether words go on citing: "ayat (2)", ", Pasal 6".
func citesOn(s string) bool {
	if s == "" {
		return false
	}
	if strings.IndexByte(",;)/", s[0]) >= 0 {
		return true
	}
	if len(s) > 3 && isUpper(s[0]) && s[1] == ' ' && isLower(s[2]) {
		s = s[2:] // "Pasal 14 D ayat (1)", "Pasal 14 D diubah"
	}
	switch word, _ := cutWord(s); word {
	case "ayat", "huruf", "angka", "dan", "atau", "sampai", "jo", "jo.", "s/d", "s.d.", "juncto", "di", "tersebut", "ini", "itu", "yang", "diubah", "dihapus", "menjadi":
		return true
	}
	return false
}

// namesAct reports whether the words name the act that a citation points into.
func namesAct(s string) bool {
	for _, w := range [...]string{"Undang-Undang", "Undang-undang", "UU", "Peraturan", "Konstitusi", "KUHP"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
