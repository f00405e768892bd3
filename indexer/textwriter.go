package indexer

import (
	"context"
	"errors"

	"wewenang/authority"
	"wewenang/law"
)

// The search part of a generation lives in one folder (search/) that only the
// files of this package named text*, search* and their helpers read or write:
//
//	bleve/        the word index, one segment, built offline
//	units.bin     columns: what each unit (provision, heading, title) is
//	words.bin     vocabulary and the words of every unit as numbers
//	text.bin      the words of every unit as printed, for snippets
//
// The build makes it with a [textWriter], which takes care of bleve by itself:
//
//	w, err := newTextWriter(dir, tmp)       // tmp on the same file system
//	for each Document in ascending identity { err = w.Add(doc) }
//	sum, err := w.Close()                   // merges, reads back, compares, syncs nothing
//	s, err := openSearcher(dir, source)     // read-only
//	res, err := s.Search(ctx, query)

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
type textWriter struct{}

func newTextWriter(dir, tmp string) (*textWriter, error) { return nil, errors.ErrUnsupported }

// Add takes one regulation in.
func (w *textWriter) Add(d Document) error { return errors.ErrUnsupported }

// Close finishes the index and reads it back.
func (w *textWriter) Close() (textSummary, error) { return textSummary{}, errors.ErrUnsupported }

// Abort gives up and removes temporary files.
func (w *textWriter) Abort() {}

// searcher answers queries from one generation. It is safe for concurrent use.
type searcher struct{}

func openSearcher(dir string, src searchSource) (*searcher, error) {
	return nil, errors.ErrUnsupported
}

// Search answers a query.
func (s *searcher) Search(ctx context.Context, q law.Query) (law.Results, error) {
	return law.Results{}, errors.ErrUnsupported
}

// Suggest completes what is being typed.
func (s *searcher) Suggest(ctx context.Context, typed string, n int) ([]law.Hit, error) {
	return nil, errors.ErrUnsupported
}

// Close releases the index.
func (s *searcher) Close() error { return nil }
