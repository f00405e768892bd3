package indexer

import (
	"errors"
	"fmt"
	"time"

	"github.com/blevesearch/bleve/v2"
	index "github.com/blevesearch/bleve_index_api"
)

// wordIndex is a bleve index opened for reading. Postings are read from it
// directly; what they add up to is decided in this package.
type wordIndex struct {
	bleve  bleve.Index
	reader index.IndexReader
}

func openWordIndex(path string) (*wordIndex, error) {
	b, err := bleve.OpenUsing(path, map[string]any{"read_only": true, "bolt_timeout": (2 * time.Second).String()})
	if err != nil {
		return nil, fmt.Errorf("word index %s: %w", path, err)
	}
	adv, err := b.Advanced()
	if err != nil {
		return nil, errors.Join(err, b.Close())
	}
	r, err := adv.Reader()
	if err != nil {
		return nil, errors.Join(err, b.Close())
	}
	return &wordIndex{bleve: b, reader: r}, nil
}

// Close releases the index.
func (w *wordIndex) Close() error {
	return errors.Join(w.reader.Close(), w.bleve.Close())
}
