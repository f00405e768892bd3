package indexer

import (
	"context"
	"fmt"

	"wewenang/law"
)

// probeSearch searches for a regulation by the words of its title among those
// of its type, year and region. It must be one of the answers.
func probeSearch(ctx context.Context, lib *Library, meta law.Meta) error {
	q := law.Query{Text: meta.About, Type: meta.ID.Type(), Year: meta.ID.Year(),
		Region: regionSlug(meta.ID.Region()), Size: 50}
	res, err := lib.Search(ctx, q)
	if err != nil {
		return fmt.Errorf("probe %s: %w", meta.ID, err)
	}
	for _, h := range res.Hits {
		if h.ID == meta.ID {
			return nil
		}
	}
	if res.Total > len(res.Hits) {
		return nil // many of one title: it may stand further down
	}
	return fmt.Errorf("%w: a search for the title of %s does not find it", ErrBroken, meta.ID)
}

func regionSlug(r law.Region) string {
	if r == law.National {
		return law.NationalSegment
	}
	return string(r)
}
