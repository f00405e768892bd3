package importer

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth is how deep elements may be nested.
const maxDepth = 400

var errTooDeep = errors.New("unsur HTML bersarang terlalu dalam")

// htmlText takes the words of a page, one block a line. Scripts, styles, forms
// and navigation go; lists get the marks that a browser would print; tables of
// data become tables of the dialect, tables of layout become lines.
func htmlText(data []byte) ([]byte, error) {
	doc, err := html.ParseWithOptions(bytes.NewReader(data), html.ParseOptionEnableScripting(false))
	if err != nil {
		return nil, err
	}
	w := htmlWriter{}
	if err := w.node(doc, 0); err != nil {
		return nil, err
	}
	w.end()
	return []byte(w.out.String()), nil
}

type htmlWriter struct {
	out  strings.Builder
	line strings.Builder // the block being read
}

// unseen elements hold no words of the document.
var unseen = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Nav: true,
	atom.Form: true, atom.Button: true, atom.Select: true, atom.Textarea: true, atom.Iframe: true, atom.Object: true,
	atom.Embed: true, atom.Svg: true, atom.Canvas: true, atom.Audio: true, atom.Video: true, atom.Applet: true, atom.Math: true,
}

// blocks begin and end a line.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Br: true, atom.Hr: true, atom.Li: true, atom.Ul: true, atom.Ol: true, atom.Dl: true,
	atom.Dt: true, atom.Dd: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Table: true, atom.Tr: true, atom.Caption: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Body: true,
	atom.Header: true, atom.Footer: true, atom.Aside: true, atom.Blockquote: true, atom.Pre: true, atom.Center: true, atom.Address: true,
}

func (w *htmlWriter) node(n *html.Node, depth int) error {
	if depth > maxDepth {
		return errTooDeep
	}
	switch n.Type {
	case html.TextNode:
		w.line.WriteString(n.Data)
		return nil
	case html.CommentNode, html.DoctypeNode:
		return nil
	}
	if unseen[n.DataAtom] || hidden(n) {
		return nil
	}
	if n.DataAtom == atom.Table {
		if rows := dataTable(n); rows != nil {
			w.table(rows)
			return nil
		}
	}
	if blocks[n.DataAtom] {
		w.end()
		defer w.end()
	}
	if n.DataAtom == atom.Li {
		w.line.WriteString(itemMark(n))
	}
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		w.line.WriteByte(' ')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := w.node(c, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// end writes the open block as one line.
func (w *htmlWriter) end() {
	text := strings.Join(strings.Fields(printable(w.line.String())), " ")
	if text != "" && isLabel(text) {
		w.line.Reset()
		w.line.WriteString(text + " ")
		return
	}
	w.line.Reset()
	if text == "" {
		return
	}
	if item, ok := strings.CutPrefix(text, "- "); ok && startsItem(item) {
		text = item
	}
	w.out.WriteString(strings.ReplaceAll(strings.TrimLeft(text, "|#> "), "<!--", "< !--"))
	w.out.WriteByte('\n')
}

// isLabel reports whether a line is a mark that awaits its words, as the cells
// of a table of layout print it: "Menimbang :", "a.", "Mengingat : 1.".
func isLabel(s string) bool {
	head, rest, _ := strings.Cut(s, ":")
	switch strings.ToLower(strings.TrimSpace(head)) {
	case "menimbang", "mengingat", "memperhatikan", "menetapkan", "membaca", "":
		rest = strings.TrimSpace(rest)
		return rest == "" || isMark(rest)
	}
	return isMark(s)
}

// isMark reports whether the word is the mark of an item and nothing else.
func isMark(s string) bool {
	return !strings.Contains(s, " ") && startsItem(s+" x")
}

func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && strings.Contains(strings.ReplaceAll(strings.ToLower(a.Val), " ", ""), "display:none") {
			return true
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// itemMark is the mark that a browser prints before the item of a list.
func itemMark(n *html.Node) string {
	if n.Parent == nil || n.Parent.DataAtom != atom.Ol {
		return "- "
	}
	number := 1
	if start, err := strconv.Atoi(attr(n.Parent, "start")); err == nil {
		number = start
	}
	for s := n.PrevSibling; s != nil; s = s.PrevSibling {
		if s.DataAtom == atom.Li {
			number++
		}
	}
	if value, err := strconv.Atoi(attr(n, "value")); err == nil {
		number = value
	}
	if t := attr(n.Parent, "type"); (t == "a" || t == "A") && number >= 1 && number <= 26 {
		return string(rune(t[0]-1+byte(number))) + ". "
	}
	return strconv.Itoa(number) + ". "
}

// dataTable returns the rows of a table of data, nil for a table of layout: one
// with a header, and cells that hold no tables.
func dataTable(n *html.Node) [][]string {
	var rows [][]string
	head := false
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.Table:
			return nil
		case atom.Th:
			head = true
		case atom.Tr:
			rows = append(rows, cellsOf(d))
		}
	}
	if len(rows) < 2 || len(rows[0]) < 2 || !head && !numberHead(rows[0][0]) {
		return nil
	}
	width := 0
	for _, r := range rows {
		width = max(width, len(r))
	}
	if width > 64 {
		return nil
	}
	for i := range rows {
		for len(rows[i]) < width {
			rows[i] = append(rows[i], "")
		}
	}
	return rows
}

// numberHead tells the header of the column that numbers the rows.
func numberHead(s string) bool {
	switch strings.ToUpper(strings.TrimRight(s, ". ")) {
	case "NO", "NOMOR", "NO. URUT", "NO URUT":
		return true
	}
	return false
}

// cellsOf reads the cells of a row; a wide cell is followed by empty ones.
func cellsOf(tr *html.Node) []string {
	var cells []string
	for c := range tr.ChildNodes() {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		var b strings.Builder
		for d := range c.Descendants() {
			if d.Type == html.TextNode && !unseen[d.Parent.DataAtom] {
				b.WriteString(d.Data)
			} else if blocks[d.DataAtom] {
				b.WriteByte(' ')
			}
		}
		cells = append(cells, strings.Join(strings.Fields(printable(b.String())), " "))
		span, _ := strconv.Atoi(attr(c, "colspan"))
		for i := 1; i < span && len(cells) < 64; i++ {
			cells = append(cells, "")
		}
	}
	return cells
}

func (w *htmlWriter) table(rows [][]string) {
	w.end()
	w.out.WriteByte('\n')
	for i, row := range rows {
		w.out.WriteString(strings.ReplaceAll(tableRow(row), "<!--", "< !--") + "\n")
		if i == 0 {
			w.out.WriteString(strings.Repeat("| --- ", len(row)) + "|\n")
		}
	}
	w.out.WriteByte('\n')
}
