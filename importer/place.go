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
	case doc.Skipped || doc.regulation == nil:
	case d.twin(doc):
	case d.completes(doc):
	default:
		d.place(doc)
		if err := d.write(doc); err != nil {
			doc.fail("tidak-tertulis", err.Error(), writeHelp(err))
			doc.Out, doc.Original = "", ""
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
	in := doc.In
	doc.Result = first
	doc.In, doc.Skipped = in, true
	doc.warn("berkas-sama", fmt.Sprintf("isinya sama persis dengan %s", first.In), "")
	return true
}

// completes fills the metadata of a feed into the text that the folder holds of
// the instrument already, if it does. Nothing else of the text is touched.
func (d *desk) completes(doc *document) bool {
	if !doc.regulation.MetaOnly {
		return false
	}
	name := doc.ID.Path() + ".md"
	old, err := os.ReadFile(d.path(name))
	if err != nil {
		return false
	}
	doc.Out, doc.Skipped = name, true
	r, err := markdown.Parse(name, old)
	if err != nil {
		doc.warn("metadata-tidak-dilengkapi", err.Error(), "perbaiki berkas itu, lalu ulangi")
		return true
	}
	fill(&r.Meta, doc.regulation.Meta)
	text := markdown.Format(r)
	before, known := d.at(name)
	known = known && !d.edited(before)
	if err := d.save(name, text); err != nil {
		doc.fail("tidak-tertulis", err.Error(), writeHelp(err))
		return true
	}
	if known {
		before.Written = sumBytes(text)
		if err := d.add(before); err != nil {
			doc.warn("catatan-tidak-tertulis", err.Error(), "")
		}
	}
	return true
}

// takesOver reports whether the folder holds only the metadata of the
// instrument, which the text then goes on with.
func (d *desk) takesOver(doc *document) bool {
	r, err := readFiled(d.path(doc.Out))
	if err != nil || !r.MetaOnly || len(r.Parts) > 0 {
		return false
	}
	fill(&doc.regulation.Meta, r.Meta)
	return true
}

// setAside moves a part of an instrument, with its original, out of the place
// that the whole instrument takes.
func (d *desk) setAside(e entry) error {
	base := partFolder + "/" + safeName(strings.TrimSuffix(e.Result.In, filepath.Ext(e.Result.In)))
	from := e.Result
	e.Result.Out = d.freeName(base, e.Result.In)
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
		doc.Out = d.freeName(unnamedFolder+"/"+base, doc.In)
		return
	}
	doc.Out = doc.ID.Path() + ".md"
	before, known := d.at(doc.Out)
	switch {
	case !known && !exists(d.path(doc.Out)), d.takesOver(doc):
		return
	case doc.Quality.Part != "" && before.Result.In != doc.In:
		doc.warn("bagian-terpisah", fmt.Sprintf("hanya %s dari %s, yang batang tubuhnya sudah ada", doc.Quality.Part, doc.ID), "gabungkan ke berkas peraturannya bila perlu")
		doc.Out = d.freeName(partFolder+"/"+base, doc.In)
		return
	case known && before.Result.Quality.Part != "" && doc.Quality.Part == "" && !d.edited(before) && d.setAside(before) == nil:
		return
	case !known:
		if old, err := os.ReadFile(d.path(doc.Out)); err == nil && slices.Equal(old, doc.render()) {
			return
		}
		doc.fail("identitas-ganda", fmt.Sprintf("identitas %s sudah ada di folder isi", doc.ID),
			"bandingkan kedua berkas, lalu simpan satu saja")
	case before.Result.In != doc.In:
		doc.fail("identitas-ganda", fmt.Sprintf("identitas %s sudah dipakai %s", doc.ID, before.Result.In),
			"bandingkan kedua berkas, lalu simpan satu saja")
	case d.edited(before):
		doc.warn("berkas-disunting", fmt.Sprintf("%s sudah disunting; hasil impor yang baru disimpan terpisah", doc.Out),
			"bandingkan kedua berkas, lalu simpan satu saja")
	default:
		return
	}
	doc.Out = d.freeName(duplicateFolder+"/"+base, doc.In)
}

// freeName adds a number to a name that another document took.
func (d *desk) freeName(base, in string) string {
	name := base + ".md"
	for i := 2; ; i++ {
		before, known := d.at(name)
		if known && before.Result.In == in && !d.edited(before) || !known && !exists(d.path(name)) {
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
	if err := d.add(entry{Source: doc.sum, Written: sumBytes(text), Result: doc.Result}); err != nil {
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
