package markdown

import (
	"strings"

	"wewenang/law"
)

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
	f := b.path[min(len(b.path), b.reach)-1]
	if b.takesHeading(f, bl, words) {
		f.node.Heading = join(f.node.Heading, words)
		return
	}
	goesOn := b.zone != zoneClosing && lowerStart(words) && !endsSentence(b.tail)
	fresh := bl.blank && !goesOn || b.opensParagraph(bl, words)
	if fresh && bl.blank {
		f = b.owner(bl)
		b.reach = b.depthOf(f) + 1
	}
	b.addText(f.node, words, bl.seam(fresh), bl.no)
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
	if n.Text != "" || b.kids[n] != nil {
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
// by its indentation, and by the colon that awaits it. Words must never change
// places: one below an item in capitals, and one before the next item of an open
// list, belong to the item before it.
func (b *builder) owner(bl *block) *frame {
	if f := b.top(); b.reach >= len(b.path) && f.style != styleNone && b.kids[f.node] == nil && isAllCaps(f.node.Text) && !endsSentence(f.node.Text) {
		return f
	}
	f := b.laidOutOwner(bl)
	if at := b.awaited(); at > b.depthOf(f) {
		return b.path[at]
	}
	return f
}

// awaited returns the depth of the open item that the next mark of an item goes
// on from, -1 when it goes on from none.
func (b *builder) awaited() int {
	for j := b.i + 1; j < len(b.blocks) && j <= b.i+furthest; j++ {
		next := &b.blocks[j]
		switch next.mark.kind {
		case markNone:
			continue
		case markItem, markAyat:
			styles, nums := next.mark.itemReadings()
			for i, st := range styles {
				if at := b.openList(st, nums[i:i+1]); at >= 0 && at < b.reach {
					return at
				}
			}
		}
		return -1
	}
	return -1
}

// furthest is how many blocks ahead the next item is looked for.
const furthest = 6

// laidOutOwner finds the open node by the layout.
func (b *builder) laidOutOwner(bl *block) *frame {
	for i := min(len(b.path), b.reach) - 1; i > 0; i-- {
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
func (b *builder) addText(n *law.Provision, words string, between seam, line int) {
	last := b.kids[n]
	if last != nil && (last.Kind != law.KindTeks || last.Label != "") {
		b.child(n, &law.Provision{Kind: law.KindTeks, Text: words, Line: line})
		return
	}
	if last != nil {
		n = last
	}
	if n.Text != "" {
		b.long.add(n, string(between))
	}
	b.long.add(n, words)
}

// longText grows the text of one node without copying it for every line.
type longText struct {
	node *law.Provision
	buf  strings.Builder
}

func (t *longText) add(n *law.Provision, words string) {
	if t.node != n || t.buf.Len() != len(n.Text) {
		t.node = n
		t.buf = strings.Builder{}
		t.buf.WriteString(n.Text)
	}
	t.buf.WriteString(words)
	n.Text = t.buf.String()
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
