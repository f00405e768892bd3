package indexer

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"github.com/blevesearch/bleve/v2"

	"wewenang/authority"
	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// The search part of a generation lives in one folder that only this file and
// the searcher touch:
//
//	bleve/        the word index, one segment, built offline
//	units.bin     columns: what each unit (provision, heading, title) is
//	words.bin     vocabulary, and the words of every unit as numbers
//	text.bin      the words of every unit as printed, for snippets
//
// The build makes it with a [textWriter], which takes care of bleve by itself:
//
//	w, err := newTextWriter(dir, tmp)       // tmp on the same file system
//	for each Document in ascending identity { err = w.Add(doc) }
//	sum, err := w.Close()                   // merges, reads back, compares
//	s, err := openSearcher(dir, source)     // read-only
//	res, err := s.Search(ctx, query)
const (
	wordIndexFolder = "bleve"
	unitsFile       = "units.bin"
	wordsFile       = "words.bin"
	textFile        = "text.bin"
)

// textSummary counts what the writer put in and found again when reading back.
type textSummary struct {
	Regulations int `json:"regulations"`
	Units       int `json:"units"` // provisions, headings and titles that can be found
	Words       int `json:"words"` // distinct words
}

// searchSource is what the searcher needs from the rest of a generation. All
// of it is held in memory.
type searchSource interface {
	Metas() []law.Meta // of every regulation
	Standing(ref law.Ref, asOf law.Date) law.Standing
	Graph() *authority.Graph
	AsOf() law.Date     // the day that the index was built for
	Generation() string // keys the cache of results
}

// textWriter builds the search part of a generation. Add may be called from
// several goroutines; the order of calls is the order of the index.
type textWriter struct {
	mu      sync.Mutex
	dir     string
	builder bleve.Builder
	book    *wordbook
	scanner *bahasa.Scanner
	stems   strings.Builder
	cols    unitColumns
	text    *os.File
	textBuf *bufio.Writer
}

// newTextWriter begins the search folder dir, which must not exist yet or be
// empty. Temporary files go under tmp, on the same file system.
func newTextWriter(dir, tmp string) (*textWriter, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	m, err := newMapping()
	if err != nil {
		return nil, err
	}
	b, err := bleve.NewBuilder(filepath.Join(dir, wordIndexFolder), m,
		map[string]any{"buildPathPrefix": tmp, "batchSize": 4000, "mergeMax": 64})
	if err != nil {
		return nil, fmt.Errorf("word index: %w", err)
	}
	text, err := os.Create(filepath.Join(dir, textFile))
	if err != nil {
		return nil, errors.Join(err, b.Close())
	}
	return &textWriter{
		dir: dir, builder: b, book: newWordbook(), scanner: bahasa.NewScanner(""),
		text: text, textBuf: bufio.NewWriterSize(text, 1<<20),
	}, nil
}

// Add takes one regulation in.
func (w *textWriter) Add(d Document) error {
	units := unitsOf(d.Regulation)
	w.mu.Lock()
	defer w.mu.Unlock()
	first := w.cols.len()
	reg := w.cols.regulation(d)
	for _, u := range units {
		if err := w.unit(u, first, reg); err != nil {
			return fmt.Errorf("word index: %s: %w", d.Regulation.ID, err)
		}
	}
	return nil
}

func (w *textWriter) unit(u unit, first int, reg uint32) error {
	n := w.cols.len()
	w.book.add(w.scanner, u.text, u.kind == unitTitle || u.kind == unitHeading, &w.stems)
	w.cols.add(u, reg, uint32(first+u.above), len(u.text))
	if _, err := w.textBuf.WriteString(u.text); err != nil {
		return err
	}
	var doc indexed
	switch u.kind {
	case unitTitle:
		doc.Title = w.stems.String()
	case unitHeading:
		doc.Heading = w.stems.String()
	default:
		doc.Body = w.stems.String()
	}
	return w.builder.Index(unitName(uint32(n)), doc)
}

// unitName is the identity of a unit inside the word index.
func unitName(n uint32) string { return strconv.FormatUint(uint64(n), 36) }

// Close finishes the index, writes the columns and reads everything back. On
// an error the folder must be given up.
func (w *textWriter) Close() (textSummary, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	sum := textSummary{Regulations: len(w.cols.ids), Units: w.cols.len(), Words: len(w.book.words)}
	err := errors.Join(w.textBuf.Flush(), w.text.Close())
	if err != nil {
		return sum, err
	}
	if sum.Units == 0 {
		if err := w.builder.Index("none", indexed{}); err != nil {
			return sum, err
		}
	}
	if err := w.builder.Close(); err != nil {
		return sum, fmt.Errorf("word index: %w", err)
	}
	order, err := readBack(filepath.Join(w.dir, wordIndexFolder), sum.Units)
	if err != nil {
		return sum, err
	}
	w.cols.lengths, w.cols.order = w.book.lengths, order
	if err := w.cols.write(filepath.Join(w.dir, unitsFile)); err != nil {
		return sum, err
	}
	return sum, w.book.write(filepath.Join(w.dir, wordsFile))
}

// Abort gives up: it closes what is open. The caller removes the folder.
func (w *textWriter) Abort() {
	w.mu.Lock()
	defer w.mu.Unlock()
	_ = w.text.Close()
}

// readBack opens the finished word index and returns the unit that each of its
// internal numbers stands for. Every unit must be there exactly once.
func readBack(path string, units int) ([]uint32, error) {
	idx, err := openWordIndex(path)
	if err != nil {
		return nil, err
	}
	defer idx.Close()
	ids, err := idx.reader.DocIDReaderAll()
	if err != nil {
		return nil, fmt.Errorf("word index: %w", err)
	}
	defer ids.Close()
	order := make([]uint32, 0, units)
	seen := make([]bool, units)
	for {
		internal, err := ids.Next()
		if err != nil {
			return nil, fmt.Errorf("word index: reading back: %w", err)
		}
		if internal == nil {
			break
		}
		name, err := idx.reader.ExternalID(internal)
		if err != nil {
			return nil, fmt.Errorf("word index: reading back: %w", err)
		}
		n, err := strconv.ParseUint(name, 36, 32)
		if units == 0 && name == "none" {
			break
		}
		if err != nil || int(n) >= units || seen[n] || internal.Value() != uint64(len(order)) {
			return nil, fmt.Errorf("word index: reading back: unexpected entry %q at %d", name, internal.Value())
		}
		seen[n] = true
		order = append(order, uint32(n))
	}
	if len(order) != units {
		return nil, fmt.Errorf("word index: reading back: %d of %d entries", len(order), units)
	}
	return order, nil
}
