package indexer

import (
	"strings"

	"wewenang/law"
)

// unitKind says what a unit is, and so how much its words count.
type unitKind uint8

// The kinds of unit.
const (
	unitTitle       unitKind = iota // the title of a regulation
	unitHeading                     // a heading, or the lead of a long list; it speaks for all units below it
	unitBody                        // pasal, ayat, diktum and their parts
	unitDefinition                  // a term of the general provisions
	unitElucidation                 // penjelasan
	unitPreamble                    // menimbang
	unitBasis                       // mengingat
	unitAnnex                       // lampiran
	unitKinds                       // how many there are
)

// unit is what a search can find: a provision small enough to be read at a
// glance, a heading, or the title of a regulation.
type unit struct {
	at    law.Address
	kind  unitKind
	text  string // as printed
	above int    // index of the heading that covers it, in the same regulation; the title covers all
}

// Lengths in bytes. A list longer than unitBytes is found item by item; a
// paragraph longer than chunkBytes is cut in pieces.
const (
	unitBytes  = 1400
	chunkBytes = 3000
	leadBytes  = 400
)

// unitsOf cuts a regulation into units. The first is its title.
func unitsOf(r *law.Regulation) []unit {
	c := &cutter{units: []unit{{kind: unitTitle, text: r.About}}}
	for _, p := range r.Parts {
		c.part(p)
	}
	return c.units
}

type cutter struct {
	units []unit
	buf   strings.Builder
}

// part cuts a top-level part.
func (c *cutter) part(p *law.Provision) {
	switch p.Kind {
	case law.KindJudul, law.KindPembukaan, law.KindPenutup, law.KindHalaman, law.KindMenetapkan:
	case law.KindMenimbang, law.KindMemerhati, law.KindMembaca:
		c.node(p, unitPreamble, 0, "")
	case law.KindMengingat:
		c.node(p, unitBasis, 0, "")
	case law.KindPenjelasan:
		c.node(p, unitElucidation, 0, "")
	case law.KindLampiran:
		c.node(p, unitAnnex, 0, "")
	default:
		c.node(p, unitBody, 0, "")
	}
}

// node cuts a provision and what is under it. Nodes without an address of
// their own take at, that of the node above.
func (c *cutter) node(p *law.Provision, kind unitKind, above int, at law.Address) {
	if p.Addr != "" {
		at = p.Addr
	}
	switch {
	case p.Kind == law.KindHalaman:
		return
	case p.Kind.Groups() || p.Kind == law.KindPenjelasan || p.Kind == law.KindLampiran:
		above = c.heading(at, p.Heading, above)
		c.leaf(p.Text, kind, above, at)
	case len(p.Children) == 0 || !c.mustSplit(p):
		c.leaf(c.words(p), kind, above, at)
		return
	default:
		if p.Kind == law.KindPasal && definesTerms(p) {
			kind = unitDefinition
		}
		c.leaf(ownWords(p), kind, above, at)
		above = c.heading(at, lead(p.Heading+" "+p.Text), above)
	}
	for _, child := range p.Children {
		c.node(child, kind, above, at)
	}
}

// mustSplit reports whether the children of p are better found one by one.
func (c *cutter) mustSplit(p *law.Provision) bool {
	if size(p) > unitBytes || p.Kind == law.KindTabel {
		return true
	}
	for _, child := range p.Children {
		switch child.Kind {
		case law.KindAyat, law.KindPasal, law.KindDiktum, law.KindTabel, law.KindUmum:
			return true
		}
		if child.Kind.Groups() || c.mustSplitDeep(child) {
			return true
		}
	}
	return p.Kind == law.KindPasal && definesTerms(p)
}

func (c *cutter) mustSplitDeep(p *law.Provision) bool {
	for _, child := range p.Children {
		if child.Kind == law.KindAyat || child.Kind == law.KindPasal || c.mustSplitDeep(child) {
			return true
		}
	}
	return false
}

// heading adds a unit that speaks for those after it, and returns its index.
func (c *cutter) heading(at law.Address, words string, above int) int {
	if strings.TrimSpace(words) == "" {
		return above
	}
	c.units = append(c.units, unit{at: at, kind: unitHeading, text: words, above: above})
	return len(c.units) - 1
}

// leaf adds a unit, in pieces when it is long, unless it says nothing.
func (c *cutter) leaf(text string, kind unitKind, above int, at law.Address) {
	text = strings.TrimSpace(text)
	if len(text) < 3 || kind == unitElucidation && saysNothing(text) {
		return
	}
	for len(text) > chunkBytes {
		cut := strings.LastIndexAny(text[:chunkBytes], "\n;.")
		if cut < chunkBytes/2 {
			cut = strings.LastIndexByte(text[:chunkBytes], ' ')
		}
		if cut < chunkBytes/2 {
			cut = runeStart(text, chunkBytes) - 1
		}
		c.units = append(c.units, unit{at: at, kind: kind, text: text[:cut+1], above: above})
		text = strings.TrimSpace(text[cut+1:])
	}
	c.units = append(c.units, unit{at: at, kind: kind, text: text, above: above})
}

// words returns everything printed at and under p, in reading order.
func (c *cutter) words(p *law.Provision) string {
	c.buf.Reset()
	c.write(p, true)
	return c.buf.String()
}

func (c *cutter) write(p *law.Provision, first bool) {
	if !first {
		c.buf.WriteByte('\n')
	}
	if p.Kind != law.KindPasal {
		c.piece(p.Label)
	}
	c.piece(p.Heading)
	c.piece(p.Text)
	c.piece(strings.Join(p.Cells, " | "))
	for _, child := range p.Children {
		if child.Kind != law.KindHalaman {
			c.write(child, false)
		}
	}
}

func (c *cutter) piece(s string) {
	if s == "" {
		return
	}
	if s0 := c.buf.String(); s0 != "" && s0[len(s0)-1] != '\n' {
		c.buf.WriteByte(' ')
	}
	c.buf.WriteString(s)
}

func ownWords(p *law.Provision) string {
	parts := []string{p.Heading, p.Text, strings.Join(p.Header, " | "), strings.Join(p.Cells, " | ")}
	if p.Kind != law.KindPasal {
		parts[0] = p.Label + " " + p.Heading
		if strings.TrimSpace(p.Heading+p.Text+parts[2]+parts[3]) == "" {
			return ""
		}
	}
	return strings.TrimSpace(strings.Join(parts, " "))
}

// size returns the bytes of all words at and under p.
func size(p *law.Provision) int {
	n := len(p.Heading) + len(p.Text)
	for _, cell := range p.Cells {
		n += len(cell)
	}
	for _, child := range p.Children {
		n += size(child)
	}
	return n
}

// lead shortens words to what a list is about.
func lead(words string) string {
	if len(words) <= leadBytes {
		return words
	}
	return words[:runeStart(words, leadBytes)]
}

// runeStart returns the start of the character that covers byte i.
func runeStart(s string, i int) int {
	for i > 0 && i < len(s) && s[i]&0xC0 == 0x80 {
		i--
	}
	return i
}

// definesTerms reports whether the Pasal opens with the words that introduce
// definitions (UU 12/2011 Lampiran II number 101).
func definesTerms(p *law.Provision) bool {
	text := p.Text
	if text == "" && len(p.Children) > 0 {
		text = p.Children[0].Text
	}
	return len(p.Children) > 2 && strings.Contains(lead(text), "dimaksud dengan")
}

// saysNothing reports whether an elucidation only says that the provision is
// clear.
func saysNothing(text string) bool {
	return len(text) < 60 && strings.Contains(strings.ToLower(text), "cukup jelas")
}
