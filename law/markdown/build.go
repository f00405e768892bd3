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
	last   number // the last Pasal below it, of new text
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
}

// build makes the tree of the blocks under r.
func build(r *law.Regulation, blocks []block) {
	b := &builder{reg: r, blocks: blocks, tables: map[*law.Provision]int{}}
	b.survey()
	for b.i = 0; b.i < len(blocks); b.i++ {
		b.read(&blocks[b.i])
	}
	letterReasons(r)
	titleElucidation(r)
	for p := range r.All() {
		p.Connector = connector(p)
	}
}

// survey looks for what decides the reading of the whole text: whether new
// text is marked as a quotation, and whether the articles are Roman.
func (b *builder) survey() {
	first, second, body := false, false, false
	before := ""
	for i := range b.blocks {
		bl := &b.blocks[i]
		b.quotes = b.quotes || bl.quote
		m := &bl.mark
		body = body || m.kind == markPasal && !bl.weak
		b.amends = b.amends || !body && strings.Contains(strings.ToUpper(bl.text), "PERUBAHAN")
		if m.kind == markPasal && m.style == styleRoman && !citing(before) && !continuesCitation(m) {
			first = first || m.nums[0].n == 1
			second = second || m.nums[0].n == 2
		}
		before = bl.text
	}
	b.roman = second || first && b.amends
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
	return f.node.Text == "" && len(own(f.node.Children)) == 0
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
		up.node.Children = append(up.node.Children, f.node)
	} else {
		b.reg.Parts = append(b.reg.Parts, f.node)
	}
	b.path = append(b.path, &f)
	return b.top()
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

// text adds unmarked words.
func (b *builder) text(bl *block) {
	words := bl.text
	if bl.mark.kind != markNone || strings.HasPrefix(words, "#") {
		words, _ = cutHeading(words)
	}
	if words == "" {
		return
	}
	if b.zone == zoneHead {
		b.head(bl, words)
		return
	}
	if b.top() == nil {
		b.part(law.KindTeks, "", bl)
	}
	b.append(bl, words)
	b.tail = words
}

// append adds words to the open node that they belong to.
func (b *builder) append(bl *block, words string) {
	f := b.top()
	if b.takesHeading(f, bl, words) {
		f.node.Heading = join(f.node.Heading, words)
		return
	}
	fresh := bl.blank && !(lowerStart(words) && !endsSentence(b.tail)) || b.opensParagraph(bl, words)
	if fresh && bl.blank {
		f = b.owner(bl)
	}
	addText(f.node, words, bl.seam(fresh), bl.no)
}

// seam is what stands between words and those before them.
type seam string

const (
	seamSpace     seam = " "
	seamNone      seam = ""
	seamParagraph seam = "\n"
)

// seam tells how the words of a block that is not a provision go on.
func (bl *block) seam(fresh bool) seam {
	switch {
	case fresh:
		return seamParagraph
	case bl.glue:
		return seamNone
	}
	return seamSpace
}

// opensParagraph tells lines that begin a paragraph without a blank line: the
// reasons of Menimbang and the lines of the closing.
func (b *builder) opensParagraph(bl *block, words string) bool {
	if bl.mark.kind == markClosing {
		return true
	}
	return b.zone == zonePreamble && !bl.weak && strings.HasPrefix(words, "bahwa ") && !lowerTail(b.tail)
}

// lowerTail reports whether the words before end inside a sentence that goes
// on with "bahwa".
func lowerTail(s string) bool {
	switch lastWord(s) {
	case "menyatakan", "menentukan", "mengatur", "bahwa", "berpendapat", "menimbang", "dan", "menegaskan", "mengamanatkan", "menyebutkan":
		return !endsSentence(s)
	}
	return false
}

// takesHeading reports whether words behind the mark of a group are its title.
func (b *builder) takesHeading(f *frame, bl *block, words string) bool {
	n := f.node
	if n.Text != "" || len(own(n.Children)) > 0 {
		return false
	}
	group := n.Kind.Groups()
	switch {
	case !group && n.Kind != law.KindPenjelasan && n.Kind != law.KindLampiran:
		return false
	case n.Heading != "" && bl.weak:
		return true
	case n.Heading == "":
		return len(words) <= 200 && (!group || !strings.HasSuffix(words, ";"))
	case bl.blank:
		return false
	case group:
		return len(words) <= 120 && !lowerWords(words)
	}
	return len(words) < 200 && len(n.Heading) < 500
}

// lowerWords reports whether the words are a sentence rather than a title.
func lowerWords(s string) bool {
	return strings.HasSuffix(s, ".") && strings.ToUpper(s) != s
}

// owner finds the open node to which a paragraph behind a blank line belongs:
// by its indentation, and by the colon that awaits it.
func (b *builder) owner(bl *block) *frame {
	for i := len(b.path) - 1; i > 0; i-- {
		f := b.path[i]
		if f.depth*4 <= bl.indent || f.level/storey > 0 && bl.quote && f.depth == 0 {
			return f
		}
		if i == len(b.path)-1 && strings.HasSuffix(b.tail, ":") {
			return f
		}
	}
	return b.path[0]
}

// addText adds words to a node: to its own text, or behind its children.
func addText(n *law.Provision, words string, between seam, line int) {
	kids := own(n.Children)
	if len(kids) == 0 {
		if n.Text != "" {
			n.Text += string(between)
		}
		n.Text += words
		return
	}
	if last := kids[len(kids)-1]; last.Kind == law.KindTeks && last.Label == "" {
		addText(last, words, between, line)
		return
	}
	n.Children = append(n.Children, &law.Provision{Kind: law.KindTeks, Text: words, Line: line})
}

// own leaves the page furniture out.
func own(children []*law.Provision) []*law.Provision {
	for i, c := range children {
		if c.Kind == law.KindHalaman {
			out := append([]*law.Provision(nil), children[:i]...)
			for _, c := range children[i+1:] {
				if c.Kind != law.KindHalaman {
					out = append(out, c)
				}
			}
			return out
		}
	}
	return children
}

func join(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + " " + b
}
