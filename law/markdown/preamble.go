package markdown

import (
	"strings"

	"wewenang/law"
)

// section opens Menimbang, Mengingat and the like. A section that is named
// again goes on: collections repeat the word before every reason.
func (b *builder) section(bl *block) bool {
	kind := law.Kind(bl.mark.word)
	if bl.mark.word == "mendengar" {
		kind = law.KindMembaca
	}
	b.zone = zonePreamble
	if len(b.path) > 0 && b.path[0].node.Kind == kind && (b.path[0].node.Text != "" || len(b.path[0].node.Children) > 0) {
		b.sectionAgain(bl)
		return true
	}
	b.part(kind, bl.mark.label, bl)
	b.rest(bl)
	return true
}

// sectionAgain reads a section word that stands before every reason: each
// reason is a letter of the section.
func (b *builder) sectionAgain(bl *block) {
	b.close(levelPart + 1)
	up := b.path[0]
	if n := up.node; n.Label != "" && n.Text != "" && b.kids[n] == nil {
		first := &law.Provision{Kind: law.KindHuruf, Addr: up.base.Child(law.KindHuruf, "a"), Label: n.Label, Text: n.Text, Line: n.Line}
		n.Label, n.Text = "", ""
		b.child(n, first)
		up.last = number{n: 1}
	}
	up.last.n++
	n := &law.Provision{Kind: law.KindHuruf, Addr: up.base.Child(law.KindHuruf, letterOf(up.last)), Label: bl.mark.label, Text: bl.mark.rest}
	b.add(frame{level: levelItem, base: n.Addr, node: n, depth: 1}, bl)
	b.tail = bl.mark.rest
}

// reason reads a line that begins with "bahwa": it opens the considerations
// where their own word is missing.
func (b *builder) reason(bl *block) bool {
	if b.zone != zoneHead || !b.titled || b.top() == nil {
		return false
	}
	b.zone = zonePreamble
	b.part(law.KindMenimbang, "", bl)
	b.rest(bl)
	return true
}

// implicitPart opens Menimbang at "a. bahwa …" and Mengingat at "1. Pasal …"
// where the words themselves are missing, as in many scanned texts.
func (b *builder) implicitPart(bl *block) bool {
	m := &bl.mark
	if m.nums[0].n != 1 || len(b.path) == 0 {
		return false
	}
	switch {
	case b.zone == zoneHead && b.titled && m.style == styleLetterDot && strings.HasPrefix(m.rest, "bahwa "):
		b.zone = zonePreamble
		b.part(law.KindMenimbang, "", bl)
	case b.zone == zonePreamble && b.path[0].node.Kind == law.KindMenimbang && m.style == styleNumberDot && basisStart(b.following(bl, b.i)) && !b.has(law.KindMengingat):
		b.part(law.KindMengingat, "", bl)
	default:
		return false
	}
	return b.addItem(bl, m.style, m.nums[0], len(b.path))
}

// has reports whether a part of the kind has been read.
func (b *builder) has(kind law.Kind) bool {
	for _, p := range b.reg.Parts {
		if p.Kind == kind {
			return true
		}
	}
	return false
}

// letterReasons makes letters of considerations that are printed without them.
func letterReasons(r *law.Regulation) {
	for _, p := range r.Parts {
		paras := strings.Split(p.Text, "\n")
		if p.Kind != law.KindMenimbang || len(paras) < 2 || len(own(p.Children)) > 0 {
			continue
		}
		kids := p.Children
		p.Text, p.Children = "", nil
		for i, text := range paras {
			num := number{n: i + 1}
			p.Children = append(p.Children, &law.Provision{Kind: law.KindHuruf, Addr: p.Addr.Child(law.KindHuruf, letterOf(num)), Text: text, Line: p.Line})
		}
		p.Children = append(p.Children, kids...)
	}
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

// head reads the title and the letterhead.
func (b *builder) head(bl *block, words string) {
	if i := titleInside(words); i > 0 && !b.titled && len(b.path) == 0 {
		b.head(bl, strings.TrimSpace(words[:i]))
		words = words[i:]
	}
	title, rest := words, ""
	if i := officeAfterTitle(words); i > 0 {
		title, rest = strings.TrimSpace(words[:i]), words[i:]
	}
	heading := strings.HasPrefix(bl.text, "#")
	switch f := b.top(); {
	case f == nil && !heading && !b.beginsTitle(words):
		b.part(law.KindPembukaan, "", bl)
		b.addText(b.top().node, words, seamSpace, bl.no)
	case f == nil || f.node.Kind == law.KindPembukaan && !b.titled && (heading || b.beginsTitle(words)):
		b.part(law.KindJudul, "", bl)
		b.titled = true
		b.addText(b.top().node, title, seamSpace, bl.no)
	case f.node.Kind == law.KindJudul && isOffice(words):
		b.part(law.KindPembukaan, "", bl)
		b.addText(b.top().node, words, seamSpace, bl.no)
	default:
		b.addText(f.node, title, bl.seam(bl.blank && f.node.Kind == law.KindPembukaan), bl.no)
	}
	if rest != "" && b.top().node.Kind == law.KindJudul {
		b.part(law.KindPembukaan, "", bl)
		b.addText(b.top().node, rest, seamSpace, bl.no)
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
	if strings.EqualFold(s, letterhead) {
		return true
	}
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

// titleInside finds where the title begins behind words of the margin.
func titleInside(s string) int {
	for _, w := range [...]string{" UNDANG-UNDANG REPUBLIK", " PERATURAN PEMERINTAH", " PERATURAN PRESIDEN", " PERATURAN MENTERI", " PERATURAN DAERAH"} {
		if i := strings.Index(s, w); i > 0 && i < 80 && strings.Contains(s[i:], " NOMOR ") {
			return i + 1
		}
	}
	return 0
}
