package importer

import (
	"bytes"
	"fmt"
	"os"

	"wewenang/law"
	"wewenang/law/markdown"
)

// metadataOf reports whether a document is metadata alone for a text that the
// folder holds, and names that text.
func (d *desk) metadataOf(doc *document) bool {
	name := doc.ID.Path() + ".md"
	if !doc.regulation.MetaOnly || !exists(d.path(name)) {
		return false
	}
	doc.Out, doc.Skipped, doc.fed = name, true, &doc.regulation.Meta
	return true
}

// complete fills what a feed says into the front matter of the text that the
// folder holds. Nothing else of the file is touched, and nothing that a person
// wrote: there only what is missing is filled.
func (d *desk) complete(doc *document) {
	if doc.fed == nil || doc.Out == "" || doc.ID == "" {
		return
	}
	old, err := os.ReadFile(d.path(doc.Out))
	if err != nil {
		return
	}
	r, err := markdown.Parse(doc.Out, old)
	if err != nil {
		doc.warn("metadata-tidak-dilengkapi", err.Error(), "perbaiki berkas itu, lalu ulangi")
		return
	}
	before, known := d.at(doc.Out)
	ours := known && !d.edited(before)
	filled := r.Meta
	fill(&filled, *doc.fed)
	if was, is := r.Stated, filled.Stated; was != "" && was != is {
		if !ours {
			filled.Stated = was
		}
		doc.warn("keadaan-berbeda", fmt.Sprintf("%s tertulis %s, umpan menyebut %s; sekarang tertulis %s", doc.Out, was, is, filled.Stated), "periksa mana yang benar")
	}
	if filled == r.Meta {
		return
	}
	head := markdown.File(r.Meta, nil)
	if !bytes.HasPrefix(old, head) {
		doc.warn("metadata-tidak-dilengkapi", "kepala berkas "+doc.Out+" tidak dalam bentuk baku", "jalankan wewenang fmt, lalu ulangi")
		return
	}
	text := append(markdown.File(filled, nil), old[len(head):]...)
	if err := d.save(doc.Out, text); err != nil {
		doc.fail(CodeUnwritten, err.Error(), writeHelp(err))
		return
	}
	if ours {
		before.Written = sumBytes(text)
		if before.Base > 0 {
			before.Base += len(text) - len(old)
		}
		d.note(doc, before)
	}
}

// note writes a line of the ledger about a file that stands already.
func (d *desk) note(doc *document, e entry) {
	if err := d.add(e); err != nil {
		doc.warn("catatan-tidak-tertulis", err.Error(), "berkasnya sendiri sudah tertulis")
	}
}

// takesOver reports whether the folder holds only the metadata of the
// instrument, which the text then goes on with. What a person wrote there wins
// over what the text is read to say.
func (d *desk) takesOver(doc *document) bool {
	r, err := readFiled(d.path(doc.Out))
	if err != nil || !r.MetaOnly || len(r.Parts) > 0 {
		return false
	}
	m := &doc.regulation.Meta
	fill(m, r.Meta)
	if before, known := d.at(doc.Out); known && !d.edited(before) {
		return true
	}
	for _, f := range []struct {
		to   *law.Date
		from law.Date
	}{{&m.Enacted, r.Enacted}, {&m.Promulgated, r.Promulgated}, {&m.InForce, r.InForce}, {&m.Ends, r.Ends}} {
		if f.from != "" {
			*f.to = f.from
		}
	}
	for _, f := range []struct {
		to   *string
		from string
	}{{&m.About, r.About}, {&m.Maker, r.Maker}, {&m.Source, r.Source}} {
		if f.from != "" {
			*f.to = f.from
		}
	}
	return true
}

// fill takes from a feed what a text does not tell, and the standing, which
// only others can tell.
func fill(m *law.Meta, from law.Meta) {
	if m.About == "" || m.About == unreadAbout {
		m.About = from.About
	}
	if m.Promulgated == "" {
		m.Promulgated = from.Promulgated
	}
	if m.Maker == "" {
		m.Maker = from.Maker
	}
	if isRemote(from.Source) && !isRemote(m.Source) {
		m.Source = from.Source
	}
	if from.Stated != "" {
		m.Stated = from.Stated
	}
}
