package markdown

import (
	"bytes"
	"slices"
	"strings"

	"wewenang/law"
)

// Format prints a regulation in canonical form. No word is lost, and the form
// is a fixed point: Format(Parse(Format(r))) prints the same bytes. A
// regulation without an identity, as [ParseText] returns it, has no front
// matter.
//
// A scanned text may hold words that look like a provision where none can be
// told for certain. They are settled by reading the printed form again until
// it stays the same.
func Format(r *law.Regulation) []byte {
	_, body := Settle(r)
	return File(r.Meta, body)
}

// Settle returns the tree that every later reader finds in the canonical form
// of a regulation, and that form without front matter. Lines of the tree count
// from the first of the form.
func Settle(r *law.Regulation) (*law.Regulation, []byte) {
	tree, body := r, printParts(r.Parts)
	for range maxReadings {
		tree = read(r.File, string(body), 1)
		next := printParts(tree.Parts)
		if bytes.Equal(next, body) {
			break
		}
		body = next
	}
	tree.Meta = r.Meta
	return tree, body
}

// File prints front matter before a body in canonical form. Without an identity
// there is no front matter.
func File(m law.Meta, body []byte) []byte {
	var p printer
	if m.ID != "" {
		p.front(m)
	}
	if p.buf.Len() > 0 && len(body) > 0 {
		p.buf.WriteByte('\n')
	}
	return append(p.buf.Bytes(), body...)
}

// maxReadings bounds the readings of [Format]. Two were enough for every one of
// ten thousand real files.
const maxReadings = 8

func printParts(parts []*law.Provision) []byte {
	var p printer
	for _, part := range parts {
		p.node(part, 0)
	}
	return p.buf.Bytes()
}

// printer writes paragraphs. Between two of them stands an empty line, except
// between the lines of a list.
type printer struct {
	buf    bytes.Buffer
	quote  bool // inside new text of an amending act
	quoted bool // the last line was new text
	inList bool // the last line was an ayat or an item
}

// line writes one line; fresh puts an empty line before it.
func (p *printer) line(indent int, text string, fresh bool) {
	if fresh && p.buf.Len() > 0 {
		if p.quote && p.quoted {
			p.buf.WriteString(">")
		}
		p.buf.WriteByte('\n')
	}
	p.quoted = p.quote
	if p.quote {
		p.buf.WriteString("> ")
	}
	for range indent {
		p.buf.WriteString("    ")
	}
	p.buf.WriteString(text)
	p.buf.WriteByte('\n')
}

// node prints a provision. indent counts the steps before its mark.
func (p *printer) node(n *law.Provision, indent int) {
	switch n.Kind {
	case law.KindHalaman:
		p.furniture(n, indent)
	case law.KindTabel:
		p.table(n, indent)
	case law.KindAyat, law.KindHuruf, law.KindAngka:
		p.item(n, indent)
	case law.KindTeks:
		if n.Label == "-" {
			p.item(n, indent)
			return
		}
		text := join(n.Label, n.Text)
		if _, ok := scanEach(n.Label); ok {
			text = "### " + text
		}
		p.paragraphs(indent, text)
		p.notes(n, indent)
		p.children(n, indent)
	default:
		p.head(n, indent)
	}
}

// head prints titles, parts, groups, Pasal and dictum words.
func (p *printer) head(n *law.Provision, indent int) {
	mark := headingMark(n.Kind)
	switch {
	case mark != "":
		title := join(n.Label, n.Heading)
		text := n.Text
		if n.Kind == law.KindJudul {
			title, text = n.Text, ""
		}
		if n.Kind == law.KindPenjelasan && len(n.Children) > 0 && n.Children[0].Kind == law.KindJudul {
			title = join(title, n.Children[0].Text)
		}
		if title != "" {
			p.line(indent, join(mark, title), true)
		}
		p.paragraphs(indent, text)
	case n.Kind == law.KindMenetapkan:
		label := n.Label
		if i := strings.LastIndexByte(label[:max(0, len(label)-3)], ':'); i > 0 {
			p.paragraphs(indent, label[:i+1])
			label = strings.TrimSpace(label[i+1:])
		}
		p.paragraphs(indent, join(label, n.Text))
	default:
		p.paragraphs(indent, join(n.Label, n.Text))
	}
	p.inList = false
	p.notes(n, indent)
	p.children(n, indent)
}

func headingMark(k law.Kind) string {
	switch k {
	case law.KindJudul:
		return "#"
	case law.KindBuku, law.KindBab, law.KindPenjelasan, law.KindLampiran:
		return "##"
	case law.KindBagian, law.KindPasal, law.KindUmum:
		return "###"
	case law.KindParagraf:
		return "####"
	}
	return ""
}

// paragraphs prints the paragraphs of a text.
func (p *printer) paragraphs(indent int, text string) {
	if text == "" {
		return
	}
	for para := range strings.SplitSeq(text, "\n") {
		p.line(indent, para, true)
	}
	p.inList = false
}

// item prints an ayat or an item of a list, with what it holds one step in.
func (p *printer) item(n *law.Provision, indent int) {
	first, more, _ := strings.Cut(n.Text, "\n")
	p.line(indent, join(n.Label, first), !p.inList || n.Label == "")
	p.inList = n.Label != ""
	p.paragraphs(indent+1, more)
	p.children(n, indent+1)
	p.notes(n, indent)
}

func (p *printer) children(n *law.Provision, indent int) {
	for _, c := range n.Children {
		if n.Kind == law.KindPenjelasan && c.Kind == law.KindJudul {
			continue
		}
		at := indent
		if c.Kind == law.KindHalaman && slices.Contains([]law.Kind{law.KindAyat, law.KindHuruf, law.KindAngka}, n.Kind) {
			at = indent - 1
		}
		if (c.Kind == law.KindPasal || c.Kind.Groups()) && isQuoted(n) && !p.quote {
			p.quote, p.inList = true, false
			p.node(c, 0)
			p.quote, p.inList = false, false
			continue
		}
		p.node(c, at)
	}
}

// isQuoted reports whether Pasal and BAB below n are new text of another act.
func isQuoted(n *law.Provision) bool {
	switch n.Kind {
	case law.KindPasal, law.KindAyat, law.KindHuruf, law.KindAngka, law.KindDiktum:
		return true
	}
	return false
}

func (p *printer) furniture(n *law.Provision, indent int) {
	text := "wewenang halaman: " + escapeComment(n.Text)
	if n.Label == remarkLabel {
		text = n.Text
	}
	for i, l := range strings.Split("<!-- "+text+" -->", "\n") {
		p.line(indent, l, i == 0)
		indent = 0
	}
	p.inList = false
}

// notes prints the annotations of a provision.
func (p *printer) notes(n *law.Provision, indent int) {
	for _, note := range n.Notes {
		head := join("<!-- wewenang "+note.Word, note.Target)
		if len(note.Fields) > 4 {
			p.line(indent, head, true)
			for _, k := range sortedKeys(note.Fields) {
				p.line(indent, k+": "+note.Fields[k], false)
			}
			p.line(indent, "-->", false)
		} else {
			var pairs []string
			for _, k := range sortedKeys(note.Fields) {
				pairs = append(pairs, k+": "+note.Fields[k])
			}
			p.line(indent, join(head, strings.Join(pairs, "; "))+" -->", true)
		}
		p.inList = false
	}
}

// sortedKeys orders the keys as the list of keys does.
func sortedKeys(fields map[string]string) []string {
	keys := make([]string, 0, len(fields))
	for k := range fields {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		ia, ib := slices.Index(noteKeys, a), slices.Index(noteKeys, b)
		if ia != ib {
			return ia - ib
		}
		return strings.Compare(a, b)
	})
	return keys
}

func (p *printer) table(n *law.Provision, indent int) {
	p.line(indent, row(n.Header), true)
	rule := make([]string, max(1, len(n.Header)))
	for i := range rule {
		rule[i] = "---"
	}
	p.line(indent, row(rule), false)
	for _, r := range n.Children {
		if r.Kind == law.KindBaris {
			p.line(indent, row(r.Cells), false)
		}
	}
	p.inList = false
}

func row(cells []string) string {
	var b strings.Builder
	b.WriteByte('|')
	for _, c := range cells {
		b.WriteString(" " + strings.ReplaceAll(c, "|", "\\|") + " |")
	}
	return b.String()
}
