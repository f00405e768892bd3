package markdown

import "wewenang/law"

// placeGroup opens a BUKU, BAB, Bagian or Paragraf.
func (b *builder) placeGroup(bl *block) bool {
	m := &bl.mark
	if m.heading == 0 && b.cites(bl) {
		return false
	}
	b.implicitArticle(bl)
	level := levelBuku + int(m.kind-markBuku)
	choice := choose(m.nums, b.groups[level])
	num := m.nums[choice]
	shift := 0
	if b.quoting() && (bl.quote || !b.quotes && b.quotedGroup(level)) {
		shift = storey
	}
	if !b.believesGroup(bl, level, num) || !b.enterBody(bl, num) {
		return false
	}
	m.take(choice)
	b.closeUmum()
	b.openGroup(bl, level, shift, num)
	if shift == 0 {
		b.groups[level] = num
		for l := level + 1; l < levelPasal; l++ {
			b.groups[l] = number{}
		}
	}
	b.tail = m.rest
	return true
}

// believesGroup weighs whether "BAB II" or "Bagian Kedua" is a heading.
func (b *builder) believesGroup(bl *block, level int, num number) bool {
	m := &bl.mark
	if m.heading > 0 || num.follows(b.groups[level]) {
		return true
	}
	if !bl.weak && (m.kind == markBab || m.kind == markBuku || !lowerStart(m.rest)) {
		return true
	}
	return num.n == 1 && isUpperStart(m.rest)
}

// openGroup adds the node. Groups lengthen the addresses of groups alone.
func (b *builder) openGroup(bl *block, level, shift int, num number) {
	kind := [...]law.Kind{law.KindBuku, law.KindBab, law.KindBagian, law.KindParagraf}[level-levelBuku]
	b.close(level + shift)
	var base, under law.Address
	if up := b.top(); up != nil {
		base, under = up.base, up.base
		if up.node.Kind.Groups() {
			under = up.node.Addr
		}
	}
	printed := num.String()
	if kind == law.KindBab || kind == law.KindBuku {
		printed = romanOf(num.n) + num.suffix
	}
	n := &law.Provision{Kind: kind, Addr: under.Child(kind, printed), Label: bl.mark.label, Heading: bl.mark.rest}
	b.add(frame{level: level + shift, base: base, node: n}, bl)
}
