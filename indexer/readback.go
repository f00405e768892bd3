package indexer

import (
	"context"
	"fmt"
	"path/filepath"

	"wewenang/law"
	"wewenang/store"
)

// probes is how many regulations are looked up and searched for after a build.
const probes = 8

// readBack opens what was written as a reader does and compares it with the
// corpus. Without this step a trial published empty indexes.
func (g *generation) readBack(ctx context.Context, m Manifest) error {
	g.bar.start(phaseCheck, 3)
	defer g.bar.done()
	if err := g.verifyStore(ctx); err != nil {
		return err
	}
	g.bar.add(1)
	lib, err := openLibrary(g.dir, m, g.Log)
	if err != nil {
		return err
	}
	defer lib.Close()
	g.bar.add(1)
	if got := lib.Corpus().Regulations; got != len(g.corpus.entries) {
		return fmt.Errorf("%w: %d of %d regulations", ErrBroken, got, len(g.corpus.entries))
	}
	for _, r := range probesOf(g.corpus.rules) {
		if err := probe(ctx, lib, r.Meta); err != nil {
			return err
		}
	}
	g.bar.add(1)
	return nil
}

func (g *generation) verifyStore(ctx context.Context) error {
	r, err := store.Open(filepath.Join(g.dir, graphFolder), g.corpus.codec)
	if err != nil {
		return err
	}
	defer r.Close()
	return r.Verify(ctx)
}

// probesOf picks regulations spread over the list, the first and last with
// them.
func probesOf(rules []store.Rule) []store.Rule {
	if len(rules) <= probes {
		return rules
	}
	out := make([]store.Rule, probes)
	for i := range out {
		out[i] = rules[i*(len(rules)-1)/(probes-1)]
	}
	return out
}

// probe asks for a regulation by identity and by the words of its title; both
// answers are known.
func probe(ctx context.Context, lib *Library, meta law.Meta) error {
	r, err := lib.Regulation(ctx, meta.ID)
	if err != nil {
		return err
	}
	if r.Meta != meta {
		return fmt.Errorf("%w: %s has other metadata", ErrBroken, meta.ID)
	}
	return probeSearch(ctx, lib, meta)
}
