package indexer

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"wewenang/law"
)

// searchDeadline is how long a search may take when the caller sets no
// earlier one.
const searchDeadline = 500 * time.Millisecond

// searcher answers queries from one generation. It is safe for concurrent use.
type searcher struct {
	src     searchSource
	index   *wordIndex
	units   *unitTable
	words   *wordTable
	text    *os.File
	weights weights

	stats      *searcher // counts words besides its own, nil for none: for a few texts, those of the corpus
	saturation []float32 // by unit, see saturate
	spanEnd    []uint32  // unit after the last one that a heading or title covers
	headings   []uint32  // units that are headings
	regs       []regInfo // by number of the regulation in the columns
	titles     *titleTable
	powers     *powerTable
	names      *nameTable
	granted    []bool // units that make a grant
	facets     *facetColumns
	days       dayColumns
	cache      *resultCache
	scratch    sync.Pool // of *collector
}

// regInfo is what ranking and answers need of a regulation.
type regInfo struct {
	meta     law.Meta
	title    string // in full
	typ      law.Type
	region   law.Region
	year     int
	day      int32 // see dayOf
	standing law.Standing
	prior    prior // by how much its rank and standing lift its hits
}

func openSearcher(dir string, src searchSource) (s *searcher, err error) {
	s = &searcher{src: src, weights: defaultWeights, cache: newResultCache(256)}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.Close())
			s = nil
		}
	}()
	if s.units, err = readUnits(filepath.Join(dir, unitsFile)); err != nil {
		return s, err
	}
	if s.words, err = readWords(filepath.Join(dir, wordsFile), s.units.len()); err != nil {
		return s, err
	}
	if s.text, err = os.Open(filepath.Join(dir, textFile)); err != nil {
		return s, err
	}
	if s.index, err = openWordIndex(filepath.Join(dir, wordIndexFolder)); err != nil {
		return s, err
	}
	s.measureSpans()
	s.saturate()
	if err = s.readRegulations(); err != nil {
		return s, err
	}
	s.titles = newTitleTable(s)
	s.names = newNameTable(s)
	s.facets = newFacetColumns(s)
	s.powers = newPowerTable(s)
	s.markGranted()
	s.scratch.New = func() any { return newCollector(s) }
	return s, nil
}

// Close releases the index. The searcher may have been opened in part.
func (s *searcher) Close() error {
	var err error
	if s.index != nil {
		err = s.index.Close()
	}
	if s.text != nil {
		err = errors.Join(err, s.text.Close())
	}
	if s.units != nil {
		err = errors.Join(err, s.units.release())
	}
	if s.words != nil {
		err = errors.Join(err, s.words.release())
	}
	return err
}

// measureSpans finds how far each heading reaches.
func (s *searcher) measureSpans() {
	s.spanEnd = make([]uint32, s.units.len())
	for u := range uint32(s.units.len()) {
		s.spanEnd[u] = u + 1
		if unitKind(s.units.kind[u]) == unitHeading {
			s.headings = append(s.headings, u)
		}
		for h := s.units.above[u]; ; h = s.units.above[h] {
			s.spanEnd[h] = u + 1
			if s.units.above[h] >= h {
				break
			}
		}
	}
}

func (s *searcher) readRegulations() error {
	metas := make(map[law.ID]law.Meta, s.units.ids.len())
	for _, m := range s.src.Metas() {
		metas[m.ID] = m
	}
	s.regs = make([]regInfo, s.units.ids.len())
	for i := range s.regs {
		id := s.units.id(uint32(i))
		m, ok := metas[id]
		if !ok {
			return fmt.Errorf("search index holds %s, which the corpus does not", id)
		}
		st := s.src.Standing(law.Ref{ID: id}, s.src.AsOf())
		s.regs[i] = regInfo{meta: m, title: readable(m.Title()), typ: id.Type(), region: id.Region(), year: id.Year(), day: dayOf(&m),
			standing: st, prior: s.weights.prior(m, st, s.units.cited[i])}
	}
	return nil
}

// Search answers a query.
func (s *searcher) Search(ctx context.Context, q law.Query) (law.Results, error) {
	began := time.Now()
	key := cacheKey(q)
	if r, ok := s.cache.get(key); ok {
		r.TookMS = milliseconds(began)
		return r, nil
	}
	r, complete, err := s.find(ctx, &answer{q: q})
	if err != nil {
		return law.Results{}, err
	}
	if complete {
		s.cache.put(key, r)
	}
	r.TookMS = milliseconds(began)
	return r, nil
}

// find answers within the deadline and reports whether it came to the end.
func (s *searcher) find(ctx context.Context, a *answer) (law.Results, bool, error) {
	ctx, cancel := context.WithTimeout(ctx, searchDeadline)
	defer cancel()
	return s.search(ctx, a)
}

// size is how many units words are counted in.
func (s *searcher) size() int {
	if s.stats != nil {
		return s.units.len() + s.stats.size()
	}
	return s.units.len()
}

func milliseconds(since time.Time) float64 {
	return float64(time.Since(since).Microseconds()) / 1000
}
