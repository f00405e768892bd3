package markdown

import (
	"strings"

	"wewenang/law"
)

// place opens the node that a mark begins. It reports false when the words are
// not a mark here, so that they belong to the sentence before.
func (b *builder) place(bl *block) bool {
	switch bl.mark.kind {
	case markBuku, markBab, markBagian, markParagraf:
		return b.placeGroup(bl)
	case markPasal:
		return b.placePasal(bl)
	case markAyat:
		return b.placeAyat(bl)
	case markItem:
		return b.placeItem(bl)
	case markBullet:
		return b.placeBullet(bl)
	case markDiktum:
		return b.placeDiktum(bl)
	case markElucidation:
		return b.zone == zoneElucidation && b.placeInner(bl)
	}
	return b.placePart(bl)
}

// started reports whether the operative text has begun.
func (b *builder) started() bool { return b.zone >= zoneBody }

// placePart opens the parts of a regulation that are known by their words.
func (b *builder) placePart(bl *block) bool {
	switch bl.mark.kind {
	case markSection:
		return !b.started() && b.section(bl)
	case markDecide:
		return !b.started() && b.decide(bl)
	case markOpening:
		return b.zone == zoneHead && b.opening(bl)
	case markAgree:
		return b.zone == zonePreamble && len(b.reg.Parts) > 0 && b.agree(bl)
	case markReason:
		return b.reason(bl)
	case markClosing:
		return b.closing(bl)
	case markPenjelasan:
		return b.elucidation(bl)
	case markUmum:
		return b.umum(bl)
	case markEach:
		return b.each(bl)
	case markLampiran:
		return b.lampiran(bl)
	}
	return false
}

// closing opens the closing words, or adds a line to them.
func (b *builder) closing(bl *block) bool {
	switch b.zone {
	case zoneClosing:
		b.addText(b.path[0].node, bl.mark.rest, seamParagraph, bl.no)
		b.tail = bl.mark.rest
		return true
	case zoneBody, zoneDecide:
		if b.quoting() && bl.quote || b.pasal.n == 0 && b.diktum.n == 0 && !b.roman {
			return false
		}
		b.zone = zoneClosing
		pasal := b.pasal
		b.part(law.KindPenutup, "", bl)
		b.pasal = pasal
		b.top().node.Text = bl.mark.rest
		b.tail = bl.mark.rest
		return true
	}
	return false
}

func (b *builder) elucidation(bl *block) bool {
	if b.zone == zoneElucidation || b.zone < zoneBody && !b.explainsAlone(bl) || b.zone == zoneAnnex && bl.weak {
		return false
	}
	if b.zone == zoneBody && citing(b.tail) && bl.mark.heading == 0 {
		return false
	}
	b.openElucidation(bl)
	b.top().node.Label = bl.mark.label
	b.top().node.Heading = bl.mark.rest
	b.tail = bl.mark.rest
	return true
}

// explainsAlone tells the head of a supplement to the gazette, which prints the
// elucidation without its act: "PENJELASAN / ATAS UNDANG-UNDANG …".
func (b *builder) explainsAlone(bl *block) bool {
	if b.zone != zoneHead || bl.weak {
		return false
	}
	next := bl.mark.rest
	if next == "" {
		next = b.following(bl, b.i)
	}
	word, _ := cutWord(next)
	return strings.EqualFold(word, "atas")
}

// openElucidation opens the part with a new address space.
func (b *builder) openElucidation(bl *block) *frame {
	b.zone = zoneElucidation
	return b.part(law.KindPenjelasan, "", bl)
}

// titleElucidation makes a node of the title of the elucidation, which cites
// the act that it explains.
func titleElucidation(r *law.Regulation) {
	for _, p := range r.Parts {
		if p.Kind == law.KindPenjelasan && p.Heading != "" {
			title := &law.Provision{Kind: law.KindJudul, Addr: p.Addr.Child(law.KindJudul, ""), Text: p.Heading, Line: p.Line}
			p.Heading, p.Children = "", append([]*law.Provision{title}, p.Children...)
		}
	}
}

func (b *builder) umum(bl *block) bool {
	if b.zone == zoneClosing {
		b.openElucidation(bl)
	}
	if b.zone != zoneElucidation || b.pasal.n > 0 {
		return false
	}
	if len(b.path) > 1 && b.path[1].node.Kind == law.KindUmum && bl.weak {
		return false
	}
	n := &law.Provision{Kind: law.KindUmum, Addr: b.path[0].base.Child(law.KindUmum, ""), Label: bl.mark.label, Text: bl.mark.rest}
	b.add(frame{level: levelBuku, base: n.Addr, node: n}, bl)
	b.tail = bl.mark.rest
	return true
}

func (b *builder) each(bl *block) bool {
	if b.zone == zoneClosing {
		b.openElucidation(bl)
	}
	if b.zone != zoneElucidation || b.pasal.n > 0 {
		return false
	}
	n := &law.Provision{Kind: law.KindTeks, Label: bl.mark.label, Text: bl.mark.rest}
	b.add(frame{level: levelBuku, base: b.path[0].base, node: n}, bl)
	b.close(levelBuku)
	b.tail = bl.mark.rest
	return true
}

func (b *builder) lampiran(bl *block) bool {
	if !b.started() && b.zone != zoneDecide && !b.annexAlone(bl) {
		return false
	}
	if b.zone == zoneBody && (citing(b.tail) || bl.weak) && bl.mark.heading == 0 {
		return false
	}
	if bl.mark.heading == 0 && !endsSentence(b.tail) && lowerStart(bl.mark.rest) {
		return false
	}
	b.zone = zoneAnnex
	b.annex++
	num := number{n: b.annex}
	if bl.mark.nums != nil {
		num = bl.mark.nums[0]
		b.annex = num.n
	}
	f := b.part(law.KindLampiran, bl.mark.label, bl)
	f.node.Addr = law.Address("").Child(law.KindLampiran, num.String())
	f.base = f.node.Addr
	f.node.Heading = bl.mark.rest
	b.tail = bl.mark.rest
	return true
}

// annexAlone reports whether a text begins with an annex and holds nothing else:
// annexes are handed out as files of their own. The title of the instrument
// follows the word, and neither an opening nor articles come after it; a form
// far below may have an opening of its own.
func (b *builder) annexAlone(bl *block) bool {
	if b.zone != zoneHead || b.titled || !b.beginsTitle(b.following(bl, b.i)) {
		return false
	}
	for i := b.i + 1; i < len(b.blocks); i++ {
		switch b.blocks[i].mark.kind {
		case markPasal:
			return false
		case markSection, markDecide, markOpening:
			if i < b.i+headBlocks {
				return false
			}
		}
	}
	return true
}

// headBlocks is how many blocks a letterhead and a title have at most.
const headBlocks = 30
