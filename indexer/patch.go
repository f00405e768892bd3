package indexer

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"wewenang/authority"
	"wewenang/law"
	"wewenang/store"
)

// patch is what changed since a generation was built, laid over it so that a
// saved file can be found and read at once. Texts, metadata, effects and
// standing are those of the changed files; the map of authority, findings and
// mentions by others stay those of the generation until the next one is built.
type patch struct {
	base      *Library
	release   func() // lets the base go
	dir       string // of the search over the changed regulations
	search    *searcher
	texts     map[law.ID]*law.Regulation
	citations map[law.ID][]law.Citation
	hidden    []bool // by regulation of the base: changed or gone
	cache     *resultCache
}

// maxPatch is how many changed regulations a patch takes. Beyond it the next
// generation is waited for.
const maxPatch = 50

// changed is a file of the content as it is now.
type changed struct {
	regulation *law.Regulation
	citations  []law.Citation
	rule       store.Rule
}

// patched returns a library that shows the base with some regulations changed,
// added or gone. The base must stay open until release is called, which Close of
// the new library does.
func (l *Library) patched(now []changed, gone []law.ID, release func()) (lib *Library, err error) {
	p := &patch{base: l, release: release, texts: map[law.ID]*law.Regulation{},
		citations: map[law.ID][]law.Citation{}, hidden: make([]bool, len(l.search.regs)), cache: newResultCache(1024)}
	rules := make(map[law.ID]store.Rule, len(l.rules))
	for _, r := range l.rules {
		rules[r.Meta.ID] = r
	}
	for _, id := range gone {
		delete(rules, id)
		p.hide(id)
	}
	for _, c := range now {
		id := c.rule.Meta.ID
		rules[id], p.texts[id], p.citations[id] = c.rule, c.regulation, c.citations
		p.hide(id)
	}
	out := &Library{manifest: l.manifest, store: l.store, search: l.search, log: l.log, corpus: l.corpus,
		graph: l.graph, expected: l.expected, patch: p}
	out.corpus.Regulations = len(rules)
	out.enter(slices.SortedFunc(maps.Values(rules), compareRules))
	if p.dir, err = os.MkdirTemp("", "wewenang-patch-"); err != nil {
		release()
		return nil, err
	}
	if p.search, err = out.searchOf(p.dir, now); err != nil {
		return nil, errors.Join(err, p.close())
	}
	return out, nil
}

func compareRules(a, b store.Rule) int { return cmp.Compare(a.Meta.ID, b.Meta.ID) }

func (p *patch) hide(id law.ID) {
	if reg, ok := p.base.search.titlesIndex(id); ok {
		p.hidden[reg] = true
	}
}

// close removes what the patch has made and lets the base go.
func (p *patch) close() error {
	var err error
	if p.search != nil {
		err = p.search.Close()
	}
	err = errors.Join(err, os.RemoveAll(p.dir))
	p.release()
	return err
}

// searchOf builds and opens a search over changed regulations alone. Words
// count there as they do in the base.
func (l *Library) searchOf(dir string, now []changed) (*searcher, error) {
	w, err := newTextWriter(filepath.Join(dir, searchFolder), dir)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(now, func(a, b changed) int { return compareRules(a.rule, b.rule) })
	for _, c := range now {
		doc := Document{Regulation: c.regulation, Standing: l.Standing(law.Ref{ID: c.rule.Meta.ID}, l.corpus.AsOf)}
		if err := w.Add(doc); err != nil {
			w.Abort()
			return nil, err
		}
	}
	if _, err := w.Close(); err != nil {
		return nil, err
	}
	s, err := openSearcher(filepath.Join(dir, searchFolder), patchSource{source: source{l}, now: now, graph: authority.NewGraph(nil, nil, nil)})
	if err == nil {
		s.stats = l.patch.base.search
	}
	return s, err
}

// patchSource is the library as the search over changed regulations sees it.
type patchSource struct {
	source
	now   []changed
	graph *authority.Graph
}

func (s patchSource) Metas() []law.Meta {
	metas := make([]law.Meta, len(s.now))
	for i, c := range s.now {
		metas[i] = c.rule.Meta
	}
	return metas
}

func (s patchSource) Graph() *authority.Graph { return s.graph }

// text returns a changed regulation. A nil patch has none.
func (p *patch) text(id law.ID) (*law.Regulation, bool) {
	if p == nil {
		return nil, false
	}
	r, ok := p.texts[id]
	return r, ok
}

// mentions returns the citations of a changed regulation.
func (p *patch) mentions(id law.ID) ([]law.Citation, bool) {
	if p == nil {
		return nil, false
	}
	list, ok := p.citations[id]
	return list, ok
}

// Search answers from the base without what has changed, and from what has
// changed; answers of both stand by their scores on the first page.
func (p *patch) Search(ctx context.Context, q law.Query) (law.Results, error) {
	began := time.Now()
	key := cacheKey(q)
	r, ok := p.cache.get(key)
	if !ok {
		var err error
		var complete bool
		if r, complete, err = p.find(ctx, key); err != nil {
			return r, err
		}
		if complete {
			p.cache.put(key, r)
		}
	}
	r.TookMS = milliseconds(began)
	return r, nil
}

func (p *patch) find(ctx context.Context, q law.Query) (law.Results, bool, error) {
	a := &answer{q: q, hidden: p.hidden}
	r, complete, err := p.base.search.find(ctx, a)
	if err != nil {
		return r, false, err
	}
	first := q
	first.From, first.Size = 0, maxSize
	mine, whole, err := p.search.find(ctx, &answer{q: first, level: a.level})
	switch {
	case err != nil || mine.Total == 0:
		return r, complete, err
	case mine.Identity != nil && r.Identity == nil, r.Total == 0 && q.From == 0:
		mine.Hits = mine.Hits[:min(len(mine.Hits), q.Size)]
		return mine, whole, nil
	}
	r.Total += mine.Total
	r.Facets = addFacets(r.Facets, mine.Facets)
	r.Identity = cmp.Or(mine.Identity, r.Identity)
	if q.From == 0 {
		r.Hits = append(slices.Clone(r.Hits), mine.Hits...)
		if q.Sort == "" {
			slices.SortStableFunc(r.Hits, func(x, y law.Hit) int { return compareDown(x.Score, y.Score) })
		}
		r.Hits = r.Hits[:min(len(r.Hits), q.Size)]
	}
	return r, complete && whole, nil
}

// suggest completes from what has changed and from the base.
func (p *patch) suggest(ctx context.Context, typed string, n int) ([]law.Suggestion, error) {
	mine, err := p.search.Suggest(ctx, typed, n)
	if err != nil {
		return nil, err
	}
	theirs, err := p.base.search.Suggest(ctx, typed, n)
	theirs = slices.DeleteFunc(theirs, func(x law.Suggestion) bool {
		reg, ok := p.base.search.titlesIndex(x.Ref.ID)
		return ok && p.hidden[reg]
	})
	list := append(mine, theirs...)
	return list[:min(n, len(list))], err
}

// addFacets adds the counts of b to those of a.
func addFacets(a, b map[string][]law.Facet) map[string][]law.Facet {
	out := make(map[string][]law.Facet, len(a))
	for name, list := range a {
		list = slices.Clone(list)
		for _, x := range b[name] {
			if i := slices.IndexFunc(list, func(f law.Facet) bool { return f.Value == x.Value }); i >= 0 {
				list[i].Count += x.Count
			} else {
				list = append(list, x)
			}
		}
		slices.SortStableFunc(list, func(x, y law.Facet) int { return y.Count - x.Count })
		out[name] = list[:min(len(list), maxFacetValues)]
	}
	return out
}
