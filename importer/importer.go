package importer

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"wewenang/law"
	"wewenang/law/markdown"
)

// MaxSize is the largest document that is read, in bytes. The largest statute
// at hand has 1.3 MB.
const MaxSize = 8 << 20

// Options say what to import and where to.
type Options struct {
	Inputs   []string              // files, or folders that are walked
	Out      string                // the content folder
	Workers  int                   // 0 means one for each processor
	Progress func(done, total int) // may be nil; called from one goroutine at a time
}

// Result tells what became of one document.
type Result struct {
	In       string        `json:"in"`  // as given, or relative to the folder given
	Out      string        `json:"out"` // relative to the content folder; "" when nothing was written
	ID       law.ID        `json:"id"`  // "" when the document could not be identified
	Pages    int           `json:"pages"`
	Quality  Quality       `json:"quality"`
	Problems []law.Problem `json:"problems"`
}

// Report lists the results in the order of the inputs.
type Report struct {
	Files []Result `json:"files"`
}

// source is one document to read.
type source struct {
	path string // to open
	name string // to report
}

// Import reads every document and writes the canonical Markdown. A document
// that cannot be read is reported and the rest goes on; the error is about the
// import as a whole: a missing input, an output folder that cannot be written,
// or a cancelled context.
func Import(ctx context.Context, o Options) (Report, error) {
	sources, err := collect(o.Inputs)
	if err != nil {
		return Report{}, err
	}
	if err := os.MkdirAll(o.Out, 0o755); err != nil {
		return Report{}, err
	}
	read, err := readAll(ctx, sources, o)
	if err != nil {
		return Report{}, err
	}
	return write(ctx, o.Out, read)
}

// collect lists the documents under the inputs in a stable order.
func collect(inputs []string) ([]source, error) {
	var list []source
	for _, in := range inputs {
		info, err := os.Stat(in)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			list = append(list, source{in, in})
			continue
		}
		err = filepath.WalkDir(in, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !readable(p) {
				return err
			}
			rel, err := filepath.Rel(in, p)
			list = append(list, source{p, filepath.ToSlash(rel)})
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return list, nil
}

func readable(p string) bool {
	switch strings.ToLower(filepath.Ext(p)) {
	case ".md", ".markdown", ".txt":
		return true
	}
	return false
}

// document is a source after reading.
type document struct {
	Result
	text []byte // canonical form; nil when the source could not be read
}

func readAll(ctx context.Context, sources []source, o Options) ([]document, error) {
	docs := make([]document, len(sources))
	jobs := make(chan int)
	var wg sync.WaitGroup
	var mu sync.Mutex
	done := 0
	for range cmp.Or(o.Workers, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range jobs {
				docs[i] = read(sources[i])
				mu.Lock()
				done++
				if o.Progress != nil {
					o.Progress(done, len(sources))
				}
				mu.Unlock()
			}
		})
	}
	for i := range sources {
		if ctx.Err() != nil {
			break
		}
		jobs <- i
	}
	close(jobs)
	wg.Wait()
	return docs, ctx.Err()
}

// read turns one source into canonical Markdown.
func read(s source) document {
	doc := document{Result: Result{In: s.name, Pages: 1, Problems: []law.Problem{}}}
	data, err := load(s.path)
	if err != nil {
		doc.fail("tidak-terbaca", err.Error(), "periksa berkas asalnya")
		return doc
	}
	if !utf8.Valid(data) {
		data = fromLatin1(data)
		doc.warn("penyandian", "berkas bukan UTF-8; dibaca sebagai Latin-1", "")
	}
	if len(bytes.TrimSpace(data)) == 0 {
		doc.fail("kosong", "berkas tidak berisi teks", "periksa berkas asalnya")
		return doc
	}
	doc.convert(s, data)
	return doc
}

func load(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > MaxSize {
		return nil, fmt.Errorf("berkas %d MB, batasnya %d MB", info.Size()>>20, MaxSize>>20)
	}
	return os.ReadFile(path)
}

// convert reads structure, identity and quality.
func (doc *document) convert(s source, data []byte) {
	doc.Pages = 1 + bytes.Count(data, []byte("\f"))
	r := doc.parse(s, data)
	doc.Problems = append(doc.Problems, r.Problems...)
	doc.ID = r.ID
	doc.Quality = measure(r)
	doc.Problems = append(doc.Problems, doc.Quality.problems(s.name)...)
	if r.Quality == "" {
		r.Quality = doc.Quality.remark()
	}
	doc.text = markdown.Format(r)
}

// parse takes the words of the front matter where there is one that can be
// read; otherwise it finds out what the document is.
func (doc *document) parse(s source, data []byte) *law.Regulation {
	if hasFrontMatter(data) {
		r, err := markdown.Parse(s.name, data)
		if err == nil {
			return r
		}
		doc.warn("kepala-berkas", err.Error(), "kepala berkas dibaca sebagai teks")
	}
	r := markdown.ParseText(s.name, data)
	doc.identify(s, r)
	r.Source = s.name
	r.Manuscript = law.ManuscriptCopy
	readDates(r)
	return r
}

func hasFrontMatter(data []byte) bool {
	head := bytes.TrimPrefix(data, []byte("\ufeff"))
	return bytes.HasPrefix(head, []byte("---\n")) || bytes.HasPrefix(head, []byte("---\r\n"))
}

// Read parses one document, canonical or raw, without writing anything: what
// [Import] would make of it. Problems tell what could not be read.
func Read(name string, data []byte) (*law.Regulation, []law.Problem) {
	doc := document{Result: Result{In: name}}
	if !utf8.Valid(data) {
		data = fromLatin1(data)
	}
	r := doc.parse(source{path: name, name: name}, data)
	return r, append(doc.Problems, r.Problems...)
}

func (doc *document) warn(code, message, help string) {
	doc.problem(law.LevelWarning, code, message, help)
}

func (doc *document) fail(code, message, help string) {
	doc.problem(law.LevelError, code, message, help)
}

func (doc *document) problem(level law.Level, code, message, help string) {
	doc.Problems = append(doc.Problems, law.Problem{
		Position: law.Position{File: doc.In}, Level: level, Code: code, Message: message, Help: help})
}

// write files the documents. It runs after all are read, so that two documents
// of one identity are seen whatever the order in which they were read.
func write(ctx context.Context, out string, docs []document) (Report, error) {
	report := Report{Files: make([]Result, len(docs))}
	taken := make(map[string]string)
	for i := range docs {
		if ctx.Err() != nil {
			return report, ctx.Err()
		}
		doc := &docs[i]
		if doc.text != nil {
			doc.place(taken)
			if err := save(filepath.Join(out, filepath.FromSlash(doc.Out)), doc.text); err != nil {
				return report, err
			}
		}
		report.Files[i] = doc.Result
	}
	return report, nil
}

// place decides where the document goes.
func (doc *document) place(taken map[string]string) {
	base := strings.TrimSuffix(doc.In, filepath.Ext(doc.In))
	if doc.ID == "" {
		doc.Out = unnamedFolder + "/" + safeName(base) + ".md"
		return
	}
	doc.Out = doc.ID.Path() + ".md"
	if other, clash := taken[doc.Out]; clash {
		doc.fail("identitas-ganda", fmt.Sprintf("identitas %s sudah dipakai %s", doc.ID, other),
			"bandingkan kedua berkas, lalu simpan satu saja")
		doc.Out = duplicateFolder + "/" + safeName(base) + ".md"
		return
	}
	taken[doc.Out] = doc.In
}

// save writes a file whole or not at all.
func save(path string, data []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, data) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	tmp := path + ".tmp"
	if err := os.WriteFile(tmp, data, 0o644); err != nil {
		return errors.Join(err, os.Remove(tmp))
	}
	return os.Rename(tmp, path)
}

func safeName(s string) string {
	clean := func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_':
			return r
		}
		return '_'
	}
	parts := strings.FieldsFunc(strings.Map(clean, s), func(r rune) bool { return r == '_' })
	return strings.Join(slices.Compact(parts), "_")
}

func fromLatin1(data []byte) []byte {
	runes := make([]rune, len(data))
	for i, b := range data {
		runes[i] = rune(b)
	}
	return []byte(string(runes))
}
