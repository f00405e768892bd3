package markdown

import (
	"strings"

	"wewenang/law"
)

// placeGroup opens a BUKU, BAB, Bagian or Paragraf.
func (b *builder) placeGroup(bl *block) bool {
	m := &bl.mark
	if m.heading == 0 && b.cites(bl) {
		return false
	}
	b.implicitArticle(bl)
	level := levelBuku + int(m.kind-markBuku)
	shift := 0
	if b.quoting() && (bl.quote || !b.quotes && b.quotedGroup(bl, level)) {
		shift = storey
	}
	last := b.groups[level]
	choice := choose(m.nums, last)
	num := m.nums[choice]
	strong := m.heading > 0 || !bl.weak && (m.kind == markBab || m.kind == markBuku || !lowerStart(m.rest))
	if !strong && !num.follows(last) && (num.n != 1 || !isUpperStart(m.rest)) {
		return false
	}
	if !b.enterBody(bl, num) {
		return false
	}
	m.take(choice)
	b.closeUmum()
	kind := [...]law.Kind{law.KindBuku, law.KindBab, law.KindBagian, law.KindParagraf}[m.kind-markBuku]
	b.close(level + shift)
	base, under := law.Address(""), law.Address("")
	if up := b.top(); up != nil {
		base = up.base
		under = base
		if up.node.Kind.Groups() {
			under = up.node.Addr
		}
	}
	printed := num.String()
	if kind == law.KindBab || kind == law.KindBuku {
		printed = romanOf(num.n) + num.suffix
	}
	n := &law.Provision{Kind: kind, Addr: under.Child(kind, printed), Label: m.label, Heading: m.rest}
	f := b.add(frame{level: level + shift, base: base, node: n}, bl)
	if shift == 0 {
		b.groups[level] = num
		for l := level + 1; l < levelPasal; l++ {
			b.groups[l] = number{}
		}
	}
	_ = f
	b.tail = m.rest
	return true
}

func isUpperStart(s string) bool { return s != "" && isUpper(s[0]) }

// enterBody passes from the preamble to the operative text where a group or a
// Pasal may begin it.
func (b *builder) enterBody(bl *block, num number) bool {
	switch b.zone {
	case zoneHead, zonePreamble:
		if (bl.weak || num.n != 1) && bl.mark.heading == 0 {
			return false
		}
	case zoneDecide:
	case zoneClosing:
		if bl.mark.kind != markPasal {
			if bl.weak {
				return false
			}
			b.openElucidation(bl)
			return true
		}
		return b.leaveClosing(bl, num)
	default:
		return true
	}
	b.zone = zoneBody
	b.path = b.path[:0]
	return true
}

// leaveClosing decides on a Pasal behind the closing words: the body goes on
// when the number does, else an elucidation without its title begins.
func (b *builder) leaveClosing(bl *block, num number) bool {
	switch {
	case bl.weak || bl.mark.rest != "" && bl.mark.heading == 0:
		return false
	case num.follows(b.pasal) && b.pasal.n > 0:
		b.zone = zoneBody
		pasal := b.pasal
		b.path = b.path[:0]
		b.pasal = pasal
	default:
		b.openElucidation(bl)
	}
	return true
}

// choose returns the reading that the sequence expects, else the first.
func choose(nums []number, last number) int {
	for i, n := range nums {
		if n.follows(last) {
			return i
		}
	}
	for i, n := range nums {
		if n.after(last) && n.n <= last.n+3 {
			return i
		}
	}
	if len(nums) > 1 && len(nums[0].suffix) == 1 && strings.Contains("olis", nums[0].suffix) {
		return 1
	}
	return 0
}

// placePasal opens a Pasal, of the act itself or of the text that it quotes.
func (b *builder) placePasal(bl *block) bool {
	m := &bl.mark
	b.implicitArticle(bl)
	if b.quotedPasal(bl) {
		return b.placeQuoted(bl)
	}
	choice := choose(m.nums, b.pasal)
	num := m.take(choice)
	if !b.believes(bl, num) || !b.enterBody(bl, num) {
		return false
	}
	b.closeUmum()
	b.close(levelPasal)
	b.openPasal(bl, num, 0)
	b.pasal = num
	return true
}

// closeUmum ends the general part of an elucidation, which holds no Pasal.
func (b *builder) closeUmum() {
	if len(b.path) > 1 && b.path[1].node.Kind == law.KindUmum {
		b.path = b.path[:1]
	}
}

// openPasal adds the node. shift is the storey of new text.
func (b *builder) openPasal(bl *block, num number, shift int) *frame {
	base := law.Address("")
	if up := b.top(); up != nil {
		base = up.base
	}
	printed := num.String()
	if b.roman && (bl.mark.style == styleRoman || shift == 0 && num.n == 1) {
		printed = romanOf(num.n) + num.suffix
	}
	n := &law.Provision{Kind: law.KindPasal, Addr: base.Child(law.KindPasal, printed), Label: bl.mark.label, Text: bl.mark.rest}
	f := b.add(frame{level: levelPasal + shift, base: n.Addr, node: n, num: num}, bl)
	b.tail = bl.mark.rest
	return f
}

// believes weighs whether "Pasal n" is a heading: by heading marks, by the
// words around it and by the sequence.
func (b *builder) believes(bl *block, num number) bool {
	m := &bl.mark
	if m.heading > 0 {
		return true
	}
	if b.cites(bl) {
		return false
	}
	alone := m.rest == "" && !bl.weak
	expected := num.follows(b.pasal)
	after := b.following(bl, b.i)
	ends := endsSentence(b.tail)
	switch {
	case b.zone == zoneElucidation && b.pasal.n == 0:
		return alone || num.n == 1 && ends
	case b.zone == zoneElucidation:
		return alone || expected || ends && num.after(b.pasal) && num.n < b.pasal.n+20
	case alone:
		return true
	case expected:
		return ends || strings.HasSuffix(m.label, ".") || opensSentence(after)
	}
	if !num.after(b.pasal) || num.n > b.pasal.n+5 {
		return false
	}
	if b.underHeading() || m.rest == "" && ends {
		return true
	}
	return opensSentence(after) && ends && (!bl.weak || strings.HasPrefix(after, "("))
}

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
	return citing(b.tail)
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

// underHeading reports whether the words read last are the title of a group.
func (b *builder) underHeading() bool {
	f := b.top()
	return f != nil && f.node.Kind.Groups() && f.node.Text == "" && len(f.node.Children) == 0
}

// lastRaw is the last word in its own case.
func lastRaw(s string) string {
	return s[strings.LastIndexByte(s, ' ')+1:]
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

// placeAyat opens "(2)": an ayat, or an item of a list in brackets.
func (b *builder) placeAyat(bl *block) bool {
	m := &bl.mark
	if citingAyat(b.tail) || !m.believableAyat() {
		return false
	}
	if i := b.openList(styleNumberBoth, m.nums); i >= 0 {
		return b.continueList(i, bl)
	}
	holder, last := b.ayatHolder()
	if holder < 0 {
		return b.placeItem(bl)
	}
	choice := choose(m.nums, last)
	num := m.nums[choice]
	if f := b.top(); f.level%storey >= levelItem && num.n == 1 && strings.HasSuffix(b.tail, ":") {
		return b.placeItem(bl)
	}
	first := num.n == 1 && last.n == 0
	if bl.weak && !num.follows(last) && !first || bl.weak && last.n == 0 && num.n > 1 {
		return false
	}
	m.take(choice)
	h := b.path[holder]
	b.path = b.path[:holder+1]
	n := &law.Provision{Kind: law.KindAyat, Addr: h.base.Child(law.KindAyat, num.String()), Label: m.label, Text: m.rest}
	level := h.level/storey*storey + levelAyat
	if level < h.level {
		level += storey // new text right under a command
	}
	b.add(frame{level: level, base: n.Addr, node: n, num: num, depth: 1}, bl)
	h.last = num
	b.tail = m.rest
	return true
}

// believableAyat leaves out "(2), tercantum" and "(30) hari".
func (m *mark) believableAyat() bool {
	if m.rest == "" {
		return true
	}
	return strings.IndexByte(",;.)/", m.rest[0]) < 0 && m.nums[0].n <= 150
}

// ayatHolder finds the open node that takes an ayat, and its last ayat.
func (b *builder) ayatHolder() (int, number) {
	for i := len(b.path) - 1; i >= 0; i-- {
		f := b.path[i]
		switch k := f.node.Kind; {
		case k == law.KindPasal || k == law.KindDiktum:
			return i, f.last
		case k == law.KindAngka && f.level < storey && b.isCommand(f.node.Text) && b.zone == zoneBody:
			return i, f.last
		case k.Groups() && b.zone == zoneBody:
			return i, f.last
		case f.level == levelPart:
			return -1, number{}
		}
	}
	return -1, number{}
}

// placeDiktum opens KESATU, KEDUA … of a decision.
func (b *builder) placeDiktum(bl *block) bool {
	m := &bl.mark
	num := m.nums[0]
	if b.zone < zoneDecide || b.zone > zoneBody || b.pasal.n > 0 || b.groups[levelBab].n > 0 {
		return false
	}
	if !num.follows(b.diktum) && (bl.weak || num.n != 1 && m.heading == 0 && !strings.HasSuffix(m.label, ":")) {
		return false
	}
	b.zone = zoneBody
	b.path = b.path[:0]
	b.diktum = num
	n := &law.Provision{Kind: law.KindDiktum, Addr: law.Address("").Child(law.KindDiktum, m.word), Label: m.label, Text: m.rest}
	b.add(frame{level: levelPasal, base: n.Addr, node: n, num: num}, bl)
	b.tail = m.rest
	return true
}
