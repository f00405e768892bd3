package markdown

import (
	"strings"

	"wewenang/law"
)

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
