// Package docx writes the wording of an instrument as a Word document (Office
// Open XML, ECMA-376) in which the changes by other instruments stand as
// tracked changes.
//
// The author of a change is the instrument that made it, its date the day from
// which it acts. Accepting all changes in a word processor gives the wording of
// the day, rejecting them the first wording. The document has no macros, no
// links to outside and no field; the same input gives the same bytes.
package docx

import (
	"archive/zip"
	"io"
	"strconv"
	"time"

	"wewenang/law"
)

// Document is what is written.
type Document struct {
	Title string
	Notes []string // said below the title, such as which changes are missing
	Units []law.Unit
	Name  func(law.ID) string // how an instrument is called; nil for its short name
}

// files are the parts of the package besides the text.
var files = []struct{ name, text string }{
	{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
		`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`},
	{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
	{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`},
	{"word/styles.xml", `<w:styles xmlns:w="` + namespace + `">` +
		`<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>` +
		style("Title", "Title", 32) + style("Heading1", "heading 1", 28) + style("Heading2", "heading 2", 26) +
		`<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Normal"/><w:rPr><w:i/></w:rPr></w:style></w:styles>`},
}

const (
	header    = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
)

func style(id, name string, size int) string {
	return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:basedOn w:val="Normal"/>` +
		`<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:sz w:val="` + strconv.Itoa(size) + `"/></w:rPr></w:style>`
}

// Write writes the document. The error is that of w.
func Write(w io.Writer, d Document) error {
	z := zip.NewWriter(w)
	for _, f := range files {
		if err := put(z, f.name, []byte(header+f.text)); err != nil {
			return err
		}
	}
	if err := put(z, "word/document.xml", newBody(d).bytes()); err != nil {
		return err
	}
	return z.Close()
}

// put adds one part. The first day that the format can say stands for its time,
// so that the same text gives the same file.
func put(z *zip.Writer, name string, data []byte) error {
	part, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		return err
	}
	_, err = part.Write(data)
	return err
}
