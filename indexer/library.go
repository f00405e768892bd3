package indexer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"runtime/debug"

	"wewenang/authority"
	"wewenang/law"
	"wewenang/store"
)

// Library answers from one generation and never changes. Every method may be
// called concurrently until Close. Words of regulations stay on disk; metadata,
// effects and the map of authority are held in memory.
type Library struct {
	manifest Manifest
	store    *store.Reader
	search   *searcher
	log      *slog.Logger

	corpus   law.Corpus
	rules    []store.Rule   // in ascending order of identity
	metas    []law.Meta     // of the rules
	place    map[law.ID]int // in rules
	register *law.Register
	graph    *authority.Graph
	expected []law.Table // tables of expectations
	cases    casebook
	findings findingCache
	wordings wordingCache
	patch    *patch // nil for a generation as it was built
}

// openLibrary opens the generation in dir, whose files have been verified.
func openLibrary(dir string, m Manifest, log *slog.Logger) (lib *Library, err error) {
	codec, err := store.NewCodec()
	if err != nil {
		return nil, err
	}
	l := &Library{manifest: m, log: log}
	defer func() {
		if p := recover(); p != nil { // bleve panics on some damaged files
			err = fmt.Errorf("%w: %v", ErrBroken, p)
		}
		if err != nil {
			err = errors.Join(err, l.Close())
			lib = nil
		}
	}()
	if l.store, err = store.Open(filepath.Join(dir, graphFolder), codec); err != nil {
		return nil, err
	}
	if err := l.readLists(); err != nil {
		return nil, err
	}
	if l.search, err = openSearcher(filepath.Join(dir, searchFolder), source{l}); err != nil {
		return nil, err
	}
	return l, nil
}

// readLists loads what is held in memory.
func (l *Library) readLists() error {
	lists, err := l.store.Lists()
	if err != nil {
		return err
	}
	l.corpus, l.expected = lists.Corpus, lists.Expectations
	l.enter(lists.Rules)
	l.graph = authority.NewGraph(lists.Agencies, lists.Services, lists.Grants).WithStanding(l.Standing).WithTexts(l.held, l.mentions)
	return nil
}

// enter takes the rules, in ascending order of identity.
func (l *Library) enter(rules []store.Rule) {
	l.rules = rules
	l.metas = make([]law.Meta, len(l.rules))
	l.place = make(map[law.ID]int, len(l.rules))
	for i, r := range l.rules {
		l.metas[i] = r.Meta
		l.place[r.Meta.ID] = i
	}
	l.register = newRegister(l.rules)
}

// Close releases the generation when findings that are being computed are done.
// No other method may be under way or called after.
func (l *Library) Close() error {
	l.findings.wait()
	if l.patch != nil { // everything else is the base's
		return l.patch.close()
	}
	var err error
	if l.search != nil {
		err = l.search.Close()
	}
	if l.store != nil {
		err = errors.Join(err, l.store.Close())
	}
	return err
}

// Generation returns the name of the generation.
func (l *Library) Generation() string { return l.manifest.Generation }

// Search answers a query within ctx's deadline.
func (l *Library) Search(ctx context.Context, q law.Query) (r law.Results, err error) {
	defer l.rescue("search", &err)
	if l.patch != nil {
		return l.patch.Search(ctx, q)
	}
	return l.search.Search(ctx, q)
}

// Suggest completes what is being typed, at most n answers.
func (l *Library) Suggest(ctx context.Context, typed string, n int) (list []law.Suggestion, err error) {
	defer l.rescue("suggest", &err)
	if l.patch != nil {
		return l.patch.suggest(ctx, typed, n)
	}
	return l.search.Suggest(ctx, typed, n)
}

// rescue turns a panic of an engine into an error of one request.
func (l *Library) rescue(what string, err *error) {
	if p := recover(); p != nil {
		l.log.Error("engine panicked", "in", what, "panic", p, "stack", string(debug.Stack()))
		*err = fmt.Errorf("%s: %w: %v", what, ErrBroken, p)
	}
}

// Regulation returns an instrument with its words.
func (l *Library) Regulation(ctx context.Context, id law.ID) (*law.Regulation, error) {
	if err := l.check(ctx, id); err != nil {
		return nil, err
	}
	if r, ok := l.patch.text(id); ok {
		return r, nil
	}
	return l.store.Regulation(id)
}

// Meta returns what is known of an instrument besides its words.
func (l *Library) Meta(id law.ID) (law.Meta, bool) {
	i, ok := l.place[id]
	if !ok {
		return law.Meta{}, false
	}
	return l.metas[i], true
}

// Metas returns what is known of every instrument, in ascending order of
// identity. The slice must not be changed.
func (l *Library) Metas() []law.Meta { return l.metas }

// Standing says whether a regulation or provision holds on the day.
func (l *Library) Standing(ref law.Ref, asOf law.Date) law.Standing {
	return l.register.Standing(ref, asOf)
}

// held returns an instrument with its words, nil when there is none or it
// cannot be read: a chain of authority then says that it ends there.
func (l *Library) held(id law.ID) *law.Regulation {
	r, err := l.Regulation(context.Background(), id)
	if err != nil && !errors.Is(err, law.ErrNotFound) {
		l.log.Error("chain lacks a regulation", "id", id, "err", err)
	}
	return r
}

func (l *Library) mentions(id law.ID) []law.Citation {
	list, err := l.Citations(context.Background(), id)
	if err != nil && !errors.Is(err, law.ErrNotFound) {
		l.log.Error("chain lacks the mentions of a regulation", "id", id, "err", err)
	}
	return list
}

// Citations returns the mentions made by an instrument, in printed order.
func (l *Library) Citations(ctx context.Context, id law.ID) ([]law.Citation, error) {
	if err := l.check(ctx, id); err != nil {
		return nil, err
	}
	if list, ok := l.patch.mentions(id); ok {
		return list, nil
	}
	return l.store.Citations(id)
}

// CitedBy returns the mentions of an instrument, held or not, and of its
// provisions by other instruments.
func (l *Library) CitedBy(ctx context.Context, id law.ID) ([]law.Backlink, error) {
	if err := context.Cause(ctx); err != nil {
		return nil, err
	}
	return l.store.Backlinks(id)
}

// Effects returns what an instrument does to others and itself. The slice must
// not be changed.
func (l *Library) Effects(ctx context.Context, id law.ID) ([]law.Effect, error) {
	if err := l.check(ctx, id); err != nil {
		return nil, err
	}
	return l.rules[l.place[id]].Effects, nil
}

// check refuses identities that the corpus does not hold.
func (l *Library) check(ctx context.Context, id law.ID) error {
	if err := context.Cause(ctx); err != nil {
		return err
	}
	if _, ok := l.place[id]; !ok {
		return fmt.Errorf("regulation %s: %w", id, law.ErrNotFound)
	}
	return nil
}

// Graph returns the map of authority.
func (l *Library) Graph() *authority.Graph { return l.graph }

// Corpus counts what the generation holds.
func (l *Library) Corpus() law.Corpus { return l.corpus }

// source is the library as its own searcher sees it.
type source struct{ *Library }

func (s source) AsOf() law.Date { return s.corpus.AsOf }

// Summary tells what the build of the generation did.
func (l *Library) Summary() Summary { return l.manifest.Summary }
