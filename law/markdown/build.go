package markdown

import (
	"strings"

	"wewenang/law"
)

// zone is the part of a regulation that is being read.
type zone uint8

const (
	zoneHead zone = iota // title and letterhead
	zonePreamble
	zoneDecide // MEMUTUSKAN: Menetapkan
	zoneBody
	zoneClosing
	zoneElucidation
	zoneAnnex
)

// Levels order the open nodes: a node closes every open node of its own level
// and above. New text of an amending act repeats the order one storey higher.
const (
	levelPart = iota
	levelBuku
	levelBab
	levelBagian
	levelParagraf
	levelPasal
	levelAyat
	levelItem
	storey = 100
)

// frame is an open node.
type frame struct {
	node   *law.Provision
	base   law.Address // under which the children stand
	level  int
	indent int // white space before its mark in the source
	depth  int // indentation of its unmarked paragraphs in canonical form
	style  style
	num    number
	last   number          // the last ayat, or Pasal of new text, below it
	quoted map[number]bool // the Pasal of new text below it
}

// builder grows the tree of a regulation block by block.
type builder struct {
	reg    *law.Regulation
	blocks []block
	i      int // the block being read
	zone   zone
	path   []*frame // open nodes from the outside in
	tail   string   // the words read last, to tell citations from headings
	titled bool     // a title has begun
	quotes bool     // the source marks new text by ">"
	roman  bool     // the articles of the act itself are Roman
	amends bool     // the title names a change of another act
	pasal  number   // the last Pasal of the space being read
	groups [levelPasal]number
	diktum number
	annex  int // annexes so far
	tables map[*law.Provision]int
	kids   map[*law.Provision]*law.Provision // the last child that is not furniture
	reach  int                               // open nodes deeper than this take no more words
	long   longText
}

// build makes the tree of the blocks under r.
func build(r *law.Regulation, blocks []block) {
	b := &builder{reg: r, blocks: blocks, tables: map[*law.Provision]int{}, kids: map[*law.Provision]*law.Provision{}}
	b.survey()
	for b.i = 0; b.i < len(blocks); b.i++ {
		b.read(&blocks[b.i])
	}
	letterReasons(r)
	bareAyat(r)
	titleElucidation(r)
	for p := range r.All() {
		p.Connector = connector(p)
	}
}

// survey looks for what decides the reading of the whole text: whether new
// text is marked as a quotation, and whether the articles are Roman.
func (b *builder) survey() {
	var s romans
	before := ""
	for i := range b.blocks {
		bl := &b.blocks[i]
		b.quotes = b.quotes || bl.quote
		m := &bl.mark
		s.body = s.body || m.kind == markPasal && !bl.weak
		b.amends = b.amends || !s.body && strings.Contains(strings.ToUpper(bl.text), "PERUBAHAN")
		s.closed = s.closed || m.kind == markClosing && s.body && !bl.weak
		if m.kind == markPasal && !citing(before) && !continuesCitation(m) && s.see(m) {
			words := b.following(bl, i)
			orders := b.isCommand(words) || strings.Contains(words, "berbunyi")
			b.amends = b.amends || orders
			s.orders = s.orders || orders
		}
		before = bl.text
	}
	b.roman = s.own(b.amends)
}

// romans is what the numbers of all Pasal of a text say about those of the act
// itself.
type romans struct {
	first, second bool // Pasal I, Pasal II
	arabic        bool // Pasal 2
	plain         bool // the act closed behind Arabic Pasal, before any Roman one
	orders        bool // Pasal I commands a change
	body, closed  bool // a Pasal has been seen; the closing words behind it
}

// see takes one number and reports whether it is Pasal I.
func (s *romans) see(m *mark) bool {
	roman := m.style == styleRoman
	s.plain = s.plain || s.closed && s.arabic && !s.first && !s.second
	s.first = s.first || roman && m.nums[0].n == 1
	s.second = s.second || roman && m.nums[0].n == 2
	s.arabic = s.arabic || !roman && m.nums[0].n == 2
	return roman && m.nums[0].n == 1
}

// own reports whether the act's own articles are Roman. A single Pasal I that
// commands nothing, before Pasal 2, is a 1 that was cast as a letter.
func (s *romans) own(amends bool) bool {
	switch {
	case s.plain:
		return false
	case s.arabic && s.first && !s.second && !s.orders:
		return false
	}
	return (s.first || s.second) && (amends || !s.arabic)
}

func (b *builder) read(bl *block) {
	switch {
	case bl.comment != nil:
		b.comment(bl)
	case bl.table != nil:
		b.table(bl)
	case b.twoLineCatchword(bl):
		b.furniture(join(bl.text, b.blocks[b.i+1].text))
		b.i++
	case bl.cite || b.isFurniture(bl):
		b.furniture(bl.text)
	default:
		bl.weak = bl.weak && !b.bare()
		if bl.mark.kind == markNone || !b.place(bl) {
			b.text(bl)
		}
	}
}

// bare reports whether the open node is a heading without words below it, so
// that what follows stands at the start of a line in canonical form.
func (b *builder) bare() bool {
	f := b.top()
	if f == nil || f.node.Kind != law.KindPasal && f.node.Kind != law.KindUmum {
		return false
	}
	return f.node.Text == "" && b.kids[f.node] == nil
}

// top is the innermost open node, nil when none is open.
func (b *builder) top() *frame {
	if len(b.path) == 0 {
		return nil
	}
	return b.path[len(b.path)-1]
}

// close ends every open node of the level and above.
func (b *builder) close(level int) {
	for len(b.path) > 0 && b.top().level >= level {
		b.path = b.path[:len(b.path)-1]
	}
}

// add opens a node at the level, under what remains open.
func (b *builder) add(f frame, bl *block) *frame {
	b.close(f.level)
	if bl != nil {
		f.node.Line = bl.no
		f.indent = bl.indent
	}
	if up := b.top(); up != nil {
		b.child(up.node, f.node)
	} else {
		b.reg.Parts = append(b.reg.Parts, f.node)
	}
	b.path = append(b.path, &f)
	b.reach = len(b.path)
	return b.top()
}

// child appends a node that is not page furniture.
func (b *builder) child(up, n *law.Provision) {
	up.Children = append(up.Children, n)
	b.kids[up] = n
}

// part opens a top-level node.
func (b *builder) part(kind law.Kind, label string, bl *block) *frame {
	addr := law.Address(kind)
	if kind == law.KindTeks {
		addr = ""
	}
	b.tail = ""
	f := b.add(frame{level: levelPart, base: addr, node: &law.Provision{Kind: kind, Addr: addr, Label: label}}, bl)
	b.pasal, b.groups = number{}, [levelPasal]number{}
	return f
}
