package importer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"wewenang/law"
	"wewenang/law/markdown"
)

// desk files the documents one by one, in the order of the inputs.
type desk struct {
	*ledger
	report Report
}

// file gives a document its place and writes it. A document that cannot be
// written is reported, and the rest goes on.
func (d *desk) file(doc *document) {
	switch {
	case doc.Skipped || doc.regulation != nil && (d.twin(doc) || d.metadataOf(doc)):
		d.complete(doc)
		d.joinAnnexes(doc) // an interruption may have come before
	case doc.regulation != nil:
		d.place(doc)
		if err := d.write(doc); err != nil {
			doc.fail(CodeUnwritten, err.Error(), writeHelp(err))
			doc.Out, doc.Original = "", ""
		} else {
			d.joinAnnexes(doc)
		}
	}
	d.report.Files = append(d.report.Files, doc.Result)
}

// twin tells a document that was imported under another name before.
func (d *desk) twin(doc *document) bool {
	if before, _ := d.lastOf(doc.sum); doc.force && before.Result.In == doc.In {
		return false
	}
	first, ok := d.done(doc.sum)
	if !ok || first.In == doc.In {
		return false
	}
	doc.skip(first)
	return true
}

// skip reports what became of the document when it was imported before, maybe
// under another name.
func (doc *document) skip(before Result) {
	in := doc.In
	doc.Result, doc.Skipped = before, true
	doc.Problems = slices.Clone(before.Problems)
	if doc.In = in; in != before.In {
		doc.warn("berkas-sama", fmt.Sprintf("isinya sama persis dengan %s", before.In), "")
	}
}

// setAside moves a part of an instrument, with its original, out of the place
// that the whole instrument takes.
func (d *desk) setAside(e entry) error {
	base := partFolder + "/" + safeName(strings.TrimSuffix(e.Result.In, filepath.Ext(e.Result.In)))
	from := e.Result
	e.Result.Out = d.freeName(base, &document{Result: e.Result, from: e.From, regulation: &law.Regulation{}})
	if from.Original != "" {
		e.Result.Original = strings.TrimSuffix(e.Result.Out, ".md") + originalMark + strings.ToLower(from.Format)
		if err := d.copyFile(e.Result.Original, d.path(from.Original), from.SHA256); err != nil {
			return err
		}
	}
	r, err := readFiled(d.path(from.Out))
	if err != nil {
		return err
	}
	r.Original = filepath.Base(e.Result.Original)
	if from.Original == "" {
		r.Original = ""
	}
	text := markdown.Format(r)
	if err := d.save(e.Result.Out, text); err != nil {
		return err
	}
	e.Written = sumBytes(text)
	if err := d.add(e); err != nil {
		return err
	}
	d.forget(from.Out)
	err = os.Remove(d.path(from.Out))
	if from.Original != "" {
		err = errors.Join(err, os.Remove(d.path(from.Original)))
	}
	return err
}

// readFiled reads a file of the content folder.
func readFiled(path string) (*law.Regulation, error) {
	src, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return markdown.Parse(path, src)
}

// writeHelp says what to do about a file that could not be written.
func writeHelp(err error) string {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG) {
		return "kosongkan sebagian ruang, lalu jalankan lagi: yang sudah tertulis tidak diulang"
	}
	return "periksa izin dan ruang folder tujuan, lalu jalankan lagi"
}

// place decides where the document goes. Nothing is overwritten but what the
// same document wrote before and nobody changed since.
func (d *desk) place(doc *document) {
	base := safeName(strings.TrimSuffix(doc.In, filepath.Ext(doc.In)))
	if doc.ID == "" {
		doc.Out = d.freeName(unnamedFolder+"/"+base, doc)
		return
	}
	doc.Out = doc.ID.Path() + ".md"
	before, known := d.at(doc.Out)
	same := known && doc.wrote(before)
	switch {
	case !known && !exists(d.path(doc.Out)), d.takesOver(doc):
		return
	case doc.Quality.Part != "" && !same:
		if doc.Quality.Part != partAnnex {
			doc.apart(doc.Out, "batang tubuhnya sudah ada")
		}
		doc.Out = d.freeName(partFolder+"/"+base, doc)
		return
	case known && before.Result.Quality.Part != "" && doc.Quality.Part == "" && !d.edited(before) && d.setAside(before) == nil:
		return
	case !known && d.holds(doc.Out, doc):
		return
	case !same:
		d.tellTaken(doc, before.Result.In)
	case d.edited(before):
		doc.warn("berkas-disunting", fmt.Sprintf("%s sudah disunting; hasil impor yang baru disimpan terpisah", doc.Out),
			"bandingkan kedua berkas, lalu simpan satu saja")
	default:
		if before.Source != doc.sum {
			doc.warn("naskah-berubah", fmt.Sprintf("naskahnya lain dari impor sebelumnya (SHA-256 %.12s…); %s ditulis ulang", before.Source, doc.Out), "")
		}
		return
	}
	doc.Out = d.freeName(duplicateFolder+"/"+base, doc)
}

// wrote reports whether the entry is about the same document, in whatever
// state it was: the same place, for names alone repeat in other folders.
func (doc *document) wrote(e entry) bool {
	if e.From != "" && doc.from != "" {
		return e.From == doc.from
	}
	return e.Result.In == doc.In
}

// holds reports whether the folder has the very words of the document there.
func (d *desk) holds(place string, doc *document) bool {
	out := doc.Out
	doc.Out = place
	old, err := os.ReadFile(d.path(place))
	same := err == nil && slices.Equal(old, doc.render())
	doc.Out = out
	return same
}

// tellTaken reports that another text has the identity, and how alike they are.
func (d *desk) tellTaken(doc *document, by string) {
	how := ""
	if r, err := readFiled(d.path(doc.Out)); err == nil {
		how = fmt.Sprintf("; kata keduanya sama %.1f %%", 100*agreement(r, doc.regulation))
	}
	who := "sudah ada di folder isi"
	if by != "" {
		who = "sudah dipakai " + by
	}
	doc.fail("identitas-ganda", fmt.Sprintf("identitas %s %s%s", doc.ID, who, how), "bandingkan kedua berkas, lalu simpan satu saja")
}

// freeName adds a number to a name that another document took.
func (d *desk) freeName(base string, doc *document) string {
	name := base + ".md"
	for i := 2; ; i++ {
		before, known := d.at(name)
		if known && doc.wrote(before) && !d.edited(before) || !known && (!exists(d.path(name)) || d.holds(name, doc)) {
			return name
		}
		name = fmt.Sprintf("%s-%d.md", base, i)
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// write saves the original, then the Markdown, then the line of the ledger, so
// that nothing stands without what it names.
func (d *desk) write(doc *document) error {
	if doc.path != "" {
		doc.Original = strings.TrimSuffix(doc.Out, ".md") + originalMark + strings.ToLower(doc.Format)
		if err := d.copyFile(doc.Original, doc.path, doc.sum); err != nil {
			return err
		}
	}
	text := doc.render()
	before := bytes.Count(text[:len(text)-len(doc.body)], []byte("\n"))
	for i := range doc.Problems {
		if doc.Problems[i].Line > 0 { // of the body
			doc.Problems[i].File, doc.Problems[i].Line = doc.Out, doc.Problems[i].Line+before
		}
	}
	if err := d.save(doc.Out, text); err != nil {
		return err
	}
	if err := d.add(entry{Source: doc.sum, Written: sumBytes(text), From: doc.from, Result: doc.Result}); err != nil {
		doc.warn("catatan-tidak-tertulis", err.Error(), "berkasnya sendiri sudah tertulis; impor berikutnya membacanya sekali lagi")
	}
	return nil
}

// render prints the canonical form, with the name of the original beside it.
func (doc *document) render() []byte {
	r := doc.regulation
	if doc.path != "" {
		r.Original = filepath.Base(strings.TrimSuffix(doc.Out, ".md")) + originalMark + strings.ToLower(doc.Format)
		r.SHA256 = doc.sum
	}
	return markdown.File(r.Meta, doc.body)
}

// safeName makes a name of a file from words of any kind.
func safeName(s string) string {
	clean := func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
			return r
		}
		return '_'
	}
	parts := strings.FieldsFunc(strings.Map(clean, s), func(r rune) bool { return r == '_' })
	name := strings.Join(slices.Compact(parts), "_")
	if name == "" {
		return "berkas"
	}
	return name[:min(len(name), maxName)]
}

// maxName keeps a name and its suffixes below what file systems take.
const maxName = 180

// originalMark stands in the names of originals that are kept beside the
// Markdown: 12.asli.pdf beside 12.md.
const originalMark = ".asli."

// inOrder hands out the documents in the order of their numbers, as they come.
func inOrder(ctx context.Context, read <-chan document, file func(*document)) error {
	waiting := map[int]document{}
	next := 0
	for doc := range read {
		if doc.stopped {
			continue
		}
		waiting[doc.number] = doc
		for ready, ok := waiting[next]; ok; ready, ok = waiting[next] {
			delete(waiting, next)
			file(&ready)
			next++
		}
	}
	return ctx.Err()
}
