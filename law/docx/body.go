package docx

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"

	"wewenang/law"
)

// body writes the text of a document.
type body struct {
	bytes.Buffer
	doc     Document
	changes int // numbered through the whole document
}

func newBody(d Document) *body {
	b := &body{doc: d}
	if b.doc.Name == nil {
		b.doc.Name = law.ID.Short
	}
	b.WriteString(header + `<w:document xmlns:w="` + namespace + `"><w:body>`)
	b.plain("Title", d.Title)
	for _, n := range d.Notes {
		b.plain("Note", n)
	}
	for _, u := range d.Units {
		b.unit(u)
	}
	b.WriteString(`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>`)
	return b
}

func (b *body) bytes() []byte { return b.Bytes() }

// plain writes a paragraph that no one changed.
func (b *body) plain(style, text string) {
	b.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`)
	b.run("t", text)
	b.WriteString(`</w:p>`)
}

// unit writes one provision as a paragraph: its number, then its words.
func (b *body) unit(u law.Unit) {
	if u.Label == "" && len(u.Pieces) == 0 || u.Kind == law.KindHalaman {
		return
	}
	label := law.Piece{Op: law.OpKeep, Text: u.Label, By: u.By, Since: u.Since}
	b.WriteString(`<w:p><w:pPr>` + paragraphStyle(u))
	switch {
	case u.State == law.UnitInserted:
		label.Op = law.OpInsert
		b.mark("ins", u)
	case u.Absent:
		label.Op = law.OpDelete
		b.mark("del", u)
	}
	b.WriteString(`</w:pPr>`)
	if u.Label != "" {
		label.Text += " "
		b.piece(label, u)
	}
	for _, p := range u.Pieces {
		b.piece(p, u)
	}
	b.WriteString(`</w:p>`)
}

// mark says that the paragraph itself came or went.
func (b *body) mark(kind string, u law.Unit) {
	b.WriteString(`<w:rPr>`)
	b.open(kind, u.By, u.Since)
	b.WriteString(`</w:` + kind + `></w:rPr>`)
}

// paragraphStyle makes groups and Pasal headings and sets items in by depth.
func paragraphStyle(u law.Unit) string {
	switch {
	case u.Kind.Groups(), u.Kind == law.KindLampiran, u.Kind == law.KindPenjelasan:
		return `<w:pStyle w:val="Heading1"/>`
	case u.Kind == law.KindPasal && len(u.Pieces) == 0:
		return `<w:pStyle w:val="Heading2"/>`
	case u.Kind == law.KindHuruf, u.Kind == law.KindAngka:
		return `<w:ind w:left="` + strconv.Itoa(360*min(u.Depth, 8)) + `"/>`
	}
	return ""
}

// piece writes a run of words, as a tracked change when it is one.
func (b *body) piece(p law.Piece, u law.Unit) {
	switch p.Op {
	case law.OpInsert:
		by, since := p.By, p.Since
		if by.ID == "" {
			by, since = u.By, u.Since
		}
		b.open("ins", by, since)
		b.run("t", p.Text)
		b.WriteString(`</w:ins>`)
	case law.OpDelete:
		b.open("del", u.By, u.Since)
		b.run("delText", p.Text)
		b.WriteString(`</w:del>`)
	default:
		b.run("t", p.Text)
	}
}

// open begins a tracked change.
func (b *body) open(kind string, by law.Ref, since law.Date) {
	b.changes++
	author := "tidak diketahui"
	if by.ID != "" {
		author = strings.TrimSpace(b.doc.Name(by.ID) + " " + by.At.Words())
	}
	b.WriteString(`<w:` + kind + ` w:id="` + strconv.Itoa(b.changes) + `" w:author="`)
	b.escape(author)
	b.WriteString(`"`)
	if since != "" {
		b.WriteString(` w:date="` + string(since) + `T00:00:00Z"`)
	}
	b.WriteString(`>`)
}

// run writes words; a new line in them stays one.
func (b *body) run(element, text string) {
	b.WriteString(`<w:r>`)
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			b.WriteString(`<w:br/>`)
		}
		b.WriteString(`<w:` + element + ` xml:space="preserve">`)
		b.escape(line)
		b.WriteString(`</w:` + element + `>`)
	}
	b.WriteString(`</w:r>`)
}

// escape writes text; what XML cannot hold becomes a replacement character.
func (b *body) escape(s string) {
	_ = xml.EscapeText(b, []byte(s)) // a buffer does not fail
}
