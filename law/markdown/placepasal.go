package markdown

import (
	"strings"

	"wewenang/law"
)

func isUpperStart(s string) bool { return s != "" && isUpper(s[0]) }

// enterBody passes from the preamble to the operative text where a group or a
// Pasal may begin it.
func (b *builder) enterBody(bl *block, num number) bool {
	switch b.zone {
	case zoneHead, zonePreamble:
		first := num.n == 1 && (!bl.weak || strings.HasSuffix(bl.mark.label, ".") && endsSentence(b.tail))
		if !first && bl.mark.heading == 0 {
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

// underHeading reports whether the words read last are the title of a group.
func (b *builder) underHeading() bool {
	f := b.top()
	return f != nil && f.node.Kind.Groups() && f.node.Text == "" && len(f.node.Children) == 0
}

// lastRaw is the last word in its own case.
func lastRaw(s string) string {
	return s[strings.LastIndexByte(s, ' ')+1:]
}
