package indexer

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
	"wewenang/store"
)

// writeGraph fills the store of the generation.
func (g *generation) writeGraph(ctx context.Context, counts law.Corpus, l links, report finding.Report) error {
	w, err := store.Create(filepath.Join(g.dir, graphFolder), g.corpus.codec)
	if err != nil {
		return err
	}
	if err := g.fillGraph(ctx, w, counts, l, report); err != nil {
		return errors.Join(err, w.Abort())
	}
	return w.Close()
}

// fillGraph writes the records in the order that the store asks for.
func (g *generation) fillGraph(ctx context.Context, w *store.Writer, counts law.Corpus, l links, report finding.Report) error {
	for _, id := range slices.Sorted(maps.Keys(l.to)) {
		if err := w.Backlinks(id, l.to[id]); err != nil {
			return err
		}
	}
	c := g.corpus
	for _, e := range c.entries {
		if e.citations == nil {
			continue
		}
		if err := w.Citations(e.id, e.citations); err != nil {
			return err
		}
	}
	if err := w.Findings(report.AsOf, report); err != nil {
		return err
	}
	err := w.Lists(store.Lists{Corpus: counts, Rules: c.rules, Agencies: c.Agencies,
		Services: c.Services, Grants: c.grants, Expectations: c.Expectations})
	if err != nil {
		return err
	}
	for _, e := range c.entries {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		if err := w.Regulation(e.id, e.regulation); err != nil {
			return err
		}
	}
	return nil
}

// writeSearch fills the word index of the generation.
func (g *generation) writeSearch(ctx context.Context, asOf law.Date, l links) (textSummary, error) {
	w, err := newTextWriter(filepath.Join(g.dir, searchFolder), g.dir)
	if err != nil {
		return textSummary{}, err
	}
	g.bar.start(phaseWrite, len(g.corpus.entries))
	if err := g.fillSearch(ctx, w, asOf, l); err != nil {
		w.Abort()
		return textSummary{}, err
	}
	s, err := w.Close()
	g.bar.done()
	if err == nil && s.Regulations != len(g.corpus.entries) {
		err = fmt.Errorf("%w: word index holds %d of %d regulations",
			ErrBroken, s.Regulations, len(g.corpus.entries))
	}
	return s, err
}

func (g *generation) fillSearch(ctx context.Context, w *textWriter, asOf law.Date, l links) error {
	reg := newRegister(g.corpus.rules)
	i := 0
	for r, err := range ahead(ctx, g.corpus.Regulations()) {
		if err != nil {
			return err
		}
		doc := Document{Regulation: r, Standing: reg.Standing(law.Ref{ID: r.ID}, asOf),
			Grants: unrejected(g.corpus.grantsOf(i)), CitedBy: len(l.to[r.ID])}
		if err := w.Add(doc); err != nil {
			return err
		}
		g.bar.add(1)
		i++
	}
	return context.Cause(ctx)
}

func unrejected(list []authority.Grant) []authority.Grant {
	return slices.DeleteFunc(slices.Clone(list), func(g authority.Grant) bool {
		return g.State == authority.Rejected
	})
}
