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

// section opens Menimbang, Mengingat and the like. A section that is named
// again goes on: collections repeat the word before every reason.
func (b *builder) section(bl *block) bool {
	kind := law.Kind(bl.mark.word)
	if bl.mark.word == "mendengar" {
		kind = law.KindMembaca
	}
	b.zone = zonePreamble
	if len(b.path) > 0 && b.path[0].node.Kind == kind && (b.path[0].node.Text != "" || len(b.path[0].node.Children) > 0) {
		b.close(levelPart + 1)
		n := &law.Provision{Kind: law.KindTeks, Label: bl.mark.label, Text: bl.mark.rest, Line: bl.no}
		b.add(frame{level: levelPart + 1, base: b.path[0].base, node: n}, bl)
		b.tail = bl.mark.rest
		return true
	}
	b.part(kind, bl.mark.label, bl)
	b.rest(bl)
	return true
}

// rest reads the words behind a mark that may themselves begin with a mark.
func (b *builder) rest(bl *block) {
	if bl.mark.rest == "" {
		return
	}
	b.tail = bl.mark.rest
	b.top().node.Text = bl.mark.rest
}

func (b *builder) decide(bl *block) bool {
	if b.zone == zoneDecide && bl.mark.word == "menetapkan" {
		if f := b.path[0]; f.node.Kind == law.KindMenetapkan && f.node.Text == "" && len(f.node.Children) == 0 {
			f.node.Label += " " + bl.mark.label
			b.rest(bl)
			return true
		}
		return false
	}
	if b.zone == zoneDecide {
		return false
	}
	b.zone = zoneDecide
	b.part(law.KindMenetapkan, bl.mark.label, bl)
	b.rest(bl)
	return true
}

func (b *builder) opening(bl *block) bool {
	b.part(law.KindPembukaan, "", bl)
	b.top().node.Text = bl.mark.rest
	b.tail = bl.mark.rest
	return true
}

func (b *builder) agree(bl *block) bool {
	b.part(law.KindTeks, "", bl)
	b.top().node.Text = bl.mark.rest
	b.tail = bl.mark.rest
	return true
}

// closing opens the closing words, or adds a line to them.
func (b *builder) closing(bl *block) bool {
	switch b.zone {
	case zoneClosing:
		addText(b.path[0].node, bl.mark.rest, seamParagraph, bl.no)
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
	if b.zone == zoneElucidation || b.zone < zoneBody || b.zone == zoneAnnex && bl.weak {
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

// openElucidation opens the part with a new address space.
func (b *builder) openElucidation(bl *block) *frame {
	b.zone = zoneElucidation
	return b.part(law.KindPenjelasan, "", bl)
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
	b.tail = bl.mark.rest
	return true
}

func (b *builder) lampiran(bl *block) bool {
	if !b.started() && b.zone != zoneDecide {
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

// head reads the title and the letterhead.
func (b *builder) head(bl *block, words string) {
	title, rest := words, ""
	if i := officeAfterTitle(words); i > 0 {
		title, rest = strings.TrimSpace(words[:i]), words[i:]
	}
	heading := strings.HasPrefix(bl.text, "#")
	switch f := b.top(); {
	case f == nil && !heading && !b.beginsTitle(words):
		b.part(law.KindPembukaan, "", bl)
		addText(b.top().node, words, seamSpace, bl.no)
	case f == nil || f.node.Kind == law.KindPembukaan && !b.titled && (heading || b.beginsTitle(words)):
		b.part(law.KindJudul, "", bl)
		b.titled = true
		addText(b.top().node, title, seamSpace, bl.no)
	case f.node.Kind == law.KindJudul && isOffice(words):
		b.part(law.KindPembukaan, "", bl)
		addText(b.top().node, words, seamSpace, bl.no)
	default:
		addText(f.node, title, bl.seam(false), bl.no)
	}
	if rest != "" && b.top().node.Kind == law.KindJudul {
		b.part(law.KindPembukaan, "", bl)
		addText(b.top().node, rest, seamSpace, bl.no)
	}
	b.tail = words
}

var titleWords = [...]string{"peraturan", "undang-undang", "keputusan", "instruksi", "qanun", "ketetapan", "rancangan",
	"salinan peraturan", "salinan keputusan", "penetapan", "surat edaran", "maklumat", "undang undang"}

// beginsTitle reports whether the line names a kind of instrument.
func (b *builder) beginsTitle(words string) bool {
	for _, w := range titleWords {
		if i, ok := fold(words, w); ok && wordEnd(words, i) {
			return true
		}
	}
	return false
}

// isOffice tells the line "BUPATI CONTOH," under the title.
func isOffice(s string) bool {
	if !strings.HasSuffix(s, ",") || len(s) > 80 {
		return false
	}
	for _, w := range [...]string{"presiden", "bupati", "gubernur", "walikota", "wali kota", "menteri", "kepala", "ketua", "dewan", "direktur", "badan"} {
		if _, ok := fold(s, w); ok {
			return true
		}
	}
	return false
}

// officeAfterTitle finds "PRESIDEN REPUBLIK INDONESIA," glued to the title.
func officeAfterTitle(s string) int {
	upper := strings.ToUpper(s)
	i := strings.LastIndex(upper, " PRESIDEN REPUBLIK INDONESIA")
	if i < 0 || len(upper) != len(s) || !strings.Contains(upper[:i], "TENTANG") {
		return -1
	}
	if tail := strings.TrimSpace(upper[i+len(" PRESIDEN REPUBLIK INDONESIA"):]); tail != "" && tail != "," {
		return -1
	}
	return i + 1
}
