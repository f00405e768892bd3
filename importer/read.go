package importer

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"unicode/utf8"

	"wewenang/law"
	"wewenang/law/markdown"
)

// document is a source after reading.
type document struct {
	Result
	number     int                // in the order of the inputs
	stopped    bool               // the import ended while it was read
	force      bool               // it was to be read again
	path       string             // of the original; "" when it is text, which is kept whole
	from       string             // where it came from: a path or an address
	fed        *law.Meta          // what a feed says of it; nil without a feed
	sum        string             // SHA-256 of the original
	pageOf     func(line int) int // the page of a line of the text; nil without pages
	regulation *law.Regulation    // nil when the source could not be read
	body       []byte             // its canonical form without front matter
}

// window is how many documents may be read ahead of the one that is filed next.
const window = 256

// readAll reads the sources in parallel and files them in their order. Those
// that done knows are not read again.
func readAll(ctx context.Context, sources []source, o Options, done func(sum string) (Result, bool), file func(*document)) error {
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	box := newSandbox(ctx)
	jobs, read, ahead := make(chan int), make(chan document), make(chan struct{}, window)
	var wg sync.WaitGroup
	var told sync.Mutex // Progress and Page are called one at a time
	for range cmp.Or(o.Workers, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range jobs {
				s := sources[i]
				s.slots, s.box = slots, box
				s.page = func(done, total int) {
					if o.Page != nil {
						told.Lock()
						defer told.Unlock()
						o.Page(oneLine(s.name), done, total)
					}
				}
				doc := readOnce(ctx, s, o.Force, done)
				doc.number, doc.stopped = i, ctx.Err() != nil
				read <- doc
			}
		})
	}
	go func() {
		defer close(jobs)
		for i := range sources {
			select {
			case ahead <- struct{}{}:
				jobs <- i
			case <-ctx.Done():
				return
			}
		}
	}()
	go func() { wg.Wait(); close(read) }()
	count := 0
	if o.Progress != nil {
		o.Progress(0, len(sources))
	}
	return inOrder(ctx, read, func(doc *document) {
		file(doc)
		<-ahead
		if count++; o.Progress != nil {
			told.Lock()
			defer told.Unlock()
			o.Progress(count, len(sources))
		}
	})
}

// readOnce reads a source unless it was imported before.
func readOnce(ctx context.Context, s source, force bool, done func(sum string) (Result, bool)) document {
	doc := document{Result: Result{In: s.name, Pages: 1, Problems: []law.Problem{}}, force: force, from: s.origin(), fed: s.meta}
	if s.meta != nil || s.problem != "" {
		doc.readEntry(ctx, s, force, done)
	} else {
		doc.readFile(ctx, s, force, done)
	}
	return doc
}

// readFile reads a file unless it was imported before.
func (doc *document) readFile(ctx context.Context, s source, force bool, done func(sum string) (Result, bool)) {
	var err error
	if doc.sum, err = sumFile(s.path); err != nil {
		doc.fail("tidak-terbaca", err.Error(), "periksa berkas asalnya")
		return
	}
	if before, ok := done(doc.sum); ok && !force {
		doc.skip(before)
		return
	}
	doc.read(ctx, s)
}

// read turns one source into a regulation.
func (doc *document) read(ctx context.Context, s source) {
	kind, err := sniff(s.path)
	if err != nil {
		doc.fail("tidak-terbaca", err.Error(), "periksa berkas asalnya")
		return
	}
	doc.Format = string(kind)
	if named := extensions[strings.ToLower(filepath.Ext(s.path))]; named != "" && named != kind {
		doc.warn("ekstensi-keliru", fmt.Sprintf("nama berkas berakhiran %s, isinya %s; dibaca sebagai %s", filepath.Ext(s.path), kind, kind), "")
	}
	switch kind {
	case formatText:
		doc.readText(s)
	case formatPDF:
		doc.readPDF(ctx, s)
	case formatHTML:
		doc.readHTML(s)
	case formatDOCX, formatODT:
		doc.readOffice(ctx, s, kind)
	default:
		doc.fail("format-tidak-didukung", fmt.Sprintf("berkas %s belum dapat dibaca", kind), unsupportedHelp[kind])
	}
	if doc.regulation != nil && kind != formatText {
		doc.path, doc.SHA256 = s.path, doc.sum
	}
}

// unsupportedHelp says what to do about formats without a reader.
var unsupportedHelp = map[format]string{
	formatDOC:   "simpan sebagai DOCX atau PDF dari pengolah kata",
	formatRTF:   "simpan sebagai DOCX atau PDF dari pengolah kata",
	formatImage: "gabungkan gambar halaman menjadi PDF",
	formatZip:   "buka arsipnya, lalu impor berkas di dalamnya",
	formatOther: "periksa berkas asalnya",
}

// readText reads Markdown and plain text.
func (doc *document) readText(s source) {
	data, err := load(s.path, MaxSize)
	if err != nil {
		doc.fail("tidak-terbaca", err.Error(), "periksa berkas asalnya")
		return
	}
	if !utf8.Valid(data) {
		data = fromLatin1(data)
		doc.warn("penyandian", "berkas bukan UTF-8; dibaca sebagai Latin-1", "")
	}
	if len(bytes.TrimSpace(data)) == 0 {
		doc.fail("kosong", "berkas tidak berisi teks", "periksa berkas asalnya")
		return
	}
	doc.Pages = 1 + bytes.Count(data, []byte("\f"))
	doc.convert(s, data)
}

// readHTML reads a page of the web.
func (doc *document) readHTML(s source) {
	data, err := load(s.path, maxHTML)
	if err == nil {
		if !utf8.Valid(data) {
			data = fromLatin1(data)
		}
		data, err = htmlText(data)
	}
	doc.convertText(s, data, err)
}

// convertText goes on with the text that a reader took from a document.
func (doc *document) convertText(s source, text []byte, err error) {
	switch {
	case err != nil:
		doc.fail("tidak-terbaca", err.Error(), "periksa berkas asalnya")
	case len(bytes.TrimSpace(text)) == 0:
		doc.fail("kosong", "berkas tidak berisi teks", "periksa berkas asalnya")
	default:
		doc.convert(s, text)
	}
}

// maxHTML is the largest page of the web that is read, in bytes.
const maxHTML = 32 << 20

// readPDF reads the text of the pages.
func (doc *document) readPDF(ctx context.Context, s source) {
	path, err := filepath.Abs(s.path) // a name may begin with "-"
	if err != nil {
		doc.fail("tidak-terbaca", err.Error(), "periksa berkas asalnya")
		return
	}
	pages, err := readPDF(ctx, s.box, path)
	if err != nil {
		doc.failPDF(err)
		return
	}
	doc.Pages = len(pages)
	if doc.Pages == maxPages {
		doc.warn("pdf-terlalu-tebal", fmt.Sprintf("hanya %d halaman pertama yang dibaca", maxPages), "pecah berkasnya")
	}
	scanned, unread := doc.readPictures(ctx, s, path, pages)
	doc.Quality.OCR = float64(len(scanned)) / float64(len(pages))
	doc.Quality.Unread = len(unread)
	if len(scanned) > 0 {
		doc.warn("ocr", fmt.Sprintf("halaman %s dibaca dari gambar (OCR)", ranges(scanned)), "bandingkan dengan naskah asli")
	}
	doc.readPages(s, pages)
}

// readPages turns pages as laid out into a regulation.
func (doc *document) readPages(s source, pages []page) {
	dropFurniture(pages)
	if site := siteOf(pages); site != "" {
		doc.warn("salinan-situs", fmt.Sprintf("halaman-halamannya memuat alamat %s: ini salinan yang dibagikan situs itu, katanya dapat berbeda dari naskah yang ditandatangani", site),
			"bandingkan dengan naskah resmi bila kata-katanya menentukan")
	}
	f := flow(pages)
	if len(bytes.TrimSpace(f.text)) == 0 {
		doc.fail("tanpa-teks", "tidak ada teks pada satu halaman pun", "periksa berkas asalnya")
		return
	}
	doc.pageOf = f.page
	for _, r := range f.repairs {
		doc.warn(codeRepaired, fmt.Sprintf("halaman %d: %q dibaca sebagai %s, satu-satunya nomor yang urut di situ", r.page, r.from, r.to), "")
	}
	doc.convert(s, f.text)
}

// load reads a file of at most so many bytes.
func load(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > limit {
		return nil, fmt.Errorf("berkas %d MB, batasnya %d MB", info.Size()>>20, limit>>20)
	}
	return os.ReadFile(path)
}

// parse takes the words of the front matter where there is one that can be
// read; otherwise it finds out what the document is.
func (doc *document) parse(s source, data []byte) *law.Regulation {
	if hasFrontMatter(data) {
		r, err := markdown.Parse(s.name, data)
		if err == nil {
			if s.meta != nil {
				fill(&r.Meta, *s.meta)
			}
			return r
		}
		doc.warn("kepala-berkas", err.Error(), "kepala berkas dibaca sebagai teks")
	}
	r := markdown.ParseText(s.name, data)
	readDates(r)
	doc.identify(s, r)
	r.Source = oneLine(s.name)
	r.Manuscript = law.ManuscriptCopy
	if s.meta != nil {
		fill(&r.Meta, *s.meta)
	}
	return r
}

// oneLine levels white space, which names of files may hold in any form.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

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
		Position: law.Position{File: oneLine(doc.In)}, Level: level, Code: code, Message: message, Help: help})
}

func fromLatin1(data []byte) []byte {
	runes := make([]rune, len(data))
	for i, b := range data {
		runes[i] = rune(b)
	}
	return []byte(string(runes))
}
