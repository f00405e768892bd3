package importer

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"wewenang/law"
)

// MaxSize is the largest text that is read, in bytes. The largest statute at
// hand has 1.3 MB. Documents in other formats may be larger, see maxDocument.
const MaxSize = 8 << 20

// ErrBusy says that another import writes to the content folder.
var ErrBusy = errors.New("impor lain sedang menulis ke folder ini")

// Options say what to import and where to.
type Options struct {
	Inputs []string // files, or folders that are walked
	Feed   string   // file or address of a JDIHN feed, "" for none
	// Want tells which files of a folder are read; nil means every document.
	Want     func(path string, info fs.FileInfo) bool
	Out      string                // the content folder
	Force    bool                  // read documents again that were imported before
	Workers  int                   // 0 means one for each processor
	Progress func(done, total int) // may be nil; called from one goroutine at a time, as is Page
	// Page is told of every page of a document that was read from its picture,
	// which takes seconds; total counts the pages of the document that are to be
	// read so. It may be nil.
	Page func(name string, done, total int)
}

// Result tells what became of one document.
type Result struct {
	In       string        `json:"in"`                 // as given, or relative to the folder given
	Out      string        `json:"out"`                // relative to the content folder; "" when nothing was written
	ID       law.ID        `json:"id"`                 // "" when the document could not be identified
	Format   string        `json:"format,omitempty"`   // teks, PDF, HTML, DOCX, ODT; "" when not known
	Original string        `json:"original,omitempty"` // copy of the document beside the Markdown, relative as Out
	SHA256   string        `json:"sha256,omitempty"`   // of the original, in hexadecimal
	Skipped  bool          `json:"skipped,omitempty"`  // imported before, and not read again
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
	path    string                                         // to open
	name    string                                         // to report
	from    string                                         // address of a document of a feed; "" for files
	meta    *law.Meta                                      // what a feed says of it; nil without a feed
	fetch   func(context.Context) (path string, err error) // brings the file of a feed; nil when there is none
	problem string                                         // of its entry in the feed
	page    func(done, total int)                          // told of pages that were read from pictures
	slots   chan struct{}                                  // shared by all sources: pictures of pages that are read at a time
	box     sandbox                                        // in which programs run
}

// Import reads every document and writes the canonical Markdown, one by one as
// they are read. A document that cannot be read or written is reported and the
// rest goes on; the error is about the import as a whole: a missing input, an
// output folder that cannot be written, or a cancelled context. The report then
// holds what was done until then, and the next import goes on from there:
// documents that the folder's ledger knows by their hash are not read again.
func Import(ctx context.Context, o Options) (Report, error) {
	sources, err := collect(o)
	if err != nil {
		return Report{}, err
	}
	if err := os.MkdirAll(filepath.Join(o.Out, ledgerFolder), 0o755); err != nil {
		return Report{}, err
	}
	release, err := reserve(o.Out)
	if err != nil {
		return Report{}, err
	}
	defer release()
	known, err := openLedger(o.Out)
	if err != nil {
		return Report{}, err
	}
	if o.Feed != "" {
		listed, err := readFeed(ctx, o.Feed, o.Out, o.Force)
		if err != nil {
			return Report{}, err
		}
		sources = append(sources, listed...)
	}
	d := &desk{ledger: known, report: Report{Files: make([]Result, 0, len(sources))}}
	err = readAll(ctx, sources, o, known.done, d.file)
	return d.report, errors.Join(err, known.settle())
}

// collect lists the documents under the inputs in a stable order.
func collect(o Options) ([]source, error) {
	var list []source
	for _, in := range o.Inputs {
		info, err := os.Stat(in)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			list = append(list, source{path: in, name: in})
			continue
		}
		err = filepath.WalkDir(in, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !readable(p) {
				return err
			}
			if info, err := d.Info(); err != nil || o.Want != nil && !o.Want(p, info) {
				return err
			}
			rel, err := filepath.Rel(in, p)
			list = append(list, source{path: p, name: filepath.ToSlash(rel)})
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return list, nil
}

// readable tells which files of a folder are documents. Originals that an
// import kept are not read again.
func readable(p string) bool {
	base := filepath.Base(p)
	if strings.HasPrefix(base, ".") || strings.Contains(base, originalMark) {
		return false
	}
	_, ok := extensions[strings.ToLower(filepath.Ext(base))]
	return ok
}

// origin names a source for all times, unlike the name in reports, which other
// folders may hold too.
func (s source) origin() string {
	if s.from != "" || s.path == "" {
		return s.from
	}
	path, err := filepath.Abs(s.path)
	if err != nil {
		return s.path
	}
	return path
}
