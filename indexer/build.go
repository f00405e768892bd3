package indexer

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"wewenang/law"
	"wewenang/store"
)

// Folders of a generation.
const (
	graphFolder  = "graph"
	searchFolder = "search"
)

// Build makes a generation from the content and lets the data folder's CURRENT
// name it. When the live generation already holds this content, it is left as
// it is and the summary says so.
//
// Nothing is visible until everything has been written, closed, read back,
// compared, hashed and synced. A build that fails, is cancelled or killed
// leaves the data folder as it was; its rest is removed at once or by the next
// build.
//
// Errors wrap [ErrBusy], [ErrNoSpace], [*ContentError] (with o.Strict) or the
// context's cause.
func Build(ctx context.Context, o Options) (Summary, error) {
	_, s, err := build(ctx, o.complete())
	return s, err
}

// build also returns the corpus it has read, nil when the content is unchanged.
func build(ctx context.Context, o Options) (*Corpus, Summary, error) {
	start := o.Now()
	if s, ok, err := unchanged(ctx, o); ok || err != nil {
		s.Seconds = o.Now().Sub(start).Seconds()
		return nil, s, err
	}
	d := folder(o.Data)
	if err := os.MkdirAll(o.Data, 0o755); err != nil {
		return nil, Summary{}, fmt.Errorf("make data folder: %w", err)
	}
	unlock, err := d.lock()
	if err != nil {
		return nil, Summary{}, err
	}
	defer unlock()
	if err := d.sweep(); err != nil {
		return nil, Summary{}, err
	}
	bar := newProgress(o)
	corpus, err := load(ctx, o, bar)
	if err != nil {
		return nil, Summary{}, err
	}
	if err := corpus.Err(); err != nil && o.Strict {
		return corpus, Summary{Problems: len(corpus.Problems)}, err
	}
	s, err := buildFrom(ctx, o, corpus, bar, start)
	return corpus, s, explainDisk(err)
}

// unchanged returns the summary of the live generation if it was made from
// this very content by this very program and all its files are whole. It only
// reads, so that a finished data folder may lie on a read-only disk.
func unchanged(ctx context.Context, o Options) (Summary, bool, error) {
	if o.Force {
		return Summary{}, false, nil
	}
	m, err := folder(o.Data).manifest(ctx)
	if err != nil || o.outdated(m) {
		if err != nil && !errors.Is(err, ErrNoGeneration) && ctx.Err() == nil {
			o.Log.Warn("live generation cannot be kept", "generation", m.Generation, "err", err)
		}
		return Summary{}, false, context.Cause(ctx)
	}
	hash, err := hashContent(ctx, o)
	if err != nil || hash != m.Content {
		return Summary{}, false, err
	}
	s := m.Summary
	s.Unchanged = true
	s.Details, err = problemsIn(o.Data, m)
	return s, err == nil, nil
}

// problemsIn returns the problems of the content that a generation was made of.
func problemsIn(data string, m Manifest) ([]law.Problem, error) {
	if m.Summary.Problems == 0 {
		return nil, nil
	}
	codec, err := store.NewCodec()
	if err != nil {
		return nil, err
	}
	r, err := store.Open(filepath.Join(data, m.Generation, graphFolder), codec)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	corpus, err := r.Corpus()
	return corpus.Problems, err
}

func (o Options) outdated(m Manifest) bool {
	return o.Program != "" && m.Program != o.Program
}

// buildFrom writes the corpus as a new generation and publishes it.
func buildFrom(ctx context.Context, o Options, c *Corpus, bar *progress, start time.Time) (Summary, error) {
	d := folder(o.Data)
	name, err := d.next()
	if err != nil {
		return Summary{}, err
	}
	if err := d.needSpace(c.sizeEstimate()); err != nil {
		return Summary{}, err
	}
	tmp := d.path(name + tmpSuffix)
	defer os.RemoveAll(tmp) // gone already when the build succeeds
	g := &generation{Options: o, corpus: c, name: name, dir: tmp, bar: bar}
	m, err := g.write(ctx)
	if err != nil {
		return Summary{}, err
	}
	if m.Files, err = sealFolder(ctx, tmp); err != nil {
		return Summary{}, fmt.Errorf("build %s: %w", name, err)
	}
	for _, f := range m.Files {
		m.Summary.Bytes += f.Size
	}
	m.Summary.Seconds = o.Now().Sub(start).Seconds()
	if err := g.seal(m); err != nil {
		return Summary{}, fmt.Errorf("build %s: %w", name, err)
	}
	if err := d.publish(name); err != nil {
		return Summary{}, err
	}
	if err := d.prune(name); err != nil {
		o.Log.Warn("old generations could not be removed", "err", err)
	}
	s := m.Summary
	s.Details = c.Problems
	return s, nil
}

// sizeEstimate returns the bytes that a generation of the corpus will take at
// most while it is built.
func (c *Corpus) sizeEstimate() int64 {
	size := int64(16 << 20)
	for _, e := range c.entries {
		size += 12 * int64(len(e.regulation)+len(e.citations))
	}
	return size
}

// needSpace refuses to start on a disk that would run full: the store writes
// through memory maps, and a full disk under one ends the process.
func (d folder) needSpace(need int64) error {
	free, known := d.freeSpace()
	if known && free < need {
		return fmt.Errorf("%w: %s has %d MB left, the build may need %d MB",
			ErrNoSpace, d, free>>20, need>>20)
	}
	return nil
}

func explainDisk(err error) error {
	if errors.Is(err, syscall.ENOSPC) {
		return fmt.Errorf("%w: %w", ErrNoSpace, err)
	}
	return err
}

// generation is a build under way.
type generation struct {
	Options
	corpus *Corpus
	name   string
	dir    string
	bar    *progress
}

// write fills the folder of the generation and reads it back.
func (g *generation) write(ctx context.Context) (Manifest, error) {
	m := Manifest{Format: Format, Words: searchVersion(), Generation: g.name, Content: g.corpus.Hash,
		Program: g.Program, Built: g.Now().UTC().Format(time.RFC3339)}
	if err := os.MkdirAll(g.dir, 0o755); err != nil {
		return m, fmt.Errorf("build %s: %w", g.name, err)
	}
	links, err := g.corpus.backlinks()
	if err != nil {
		return m, err
	}
	counts := g.corpus.count(links)
	counts.Generation, counts.Built = g.name, m.Built
	counts.AsOf = law.DateOf(g.Now())
	began, cpu := g.Now(), CPUTime()
	if m.Search, err = g.writeSearch(ctx, counts.AsOf, links); err != nil {
		return m, fmt.Errorf("build %s: %w", g.name, err)
	}
	m.Summary.Text = Cost{Seconds: g.Now().Sub(began).Seconds(), CPU: (CPUTime() - cpu).Seconds()}
	report, err := g.report(ctx, counts.AsOf)
	if err != nil {
		return m, fmt.Errorf("build %s: %w", g.name, err)
	}
	if err := g.writeGraph(ctx, counts, links, report); err != nil {
		return m, fmt.Errorf("build %s: %w", g.name, err)
	}
	m.Summary.Generation = g.name
	m.Summary.count(counts)
	if err := g.readBack(ctx, m); err != nil {
		return m, fmt.Errorf("build %s: reading back: %w", g.name, err)
	}
	return m, nil
}

// seal writes the manifest and makes everything survive a power cut.
func (g *generation) seal(m Manifest) error {
	data, err := m.encode()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(g.dir, manifestFile), data, 0o644); err != nil {
		return err
	}
	return syncTree(g.dir)
}
