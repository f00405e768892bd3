package indexer

import (
	"context"
	"errors"

	"wewenang/law"
)

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
