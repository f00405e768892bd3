package indexer

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
	"wewenang/store"
)

// maxFile is the size above which a file is not read as a regulation. The
// largest statute at hand has 1.3 MB.
const maxFile = 32 << 20

// Load reads the content folder of o.Content. Problems of files are collected,
// never returned: the error is about the folder itself or a cancelled ctx. A
// file with an error is left out; see [Corpus.Problems] and [Corpus.Err].
func Load(ctx context.Context, o Options) (*Corpus, error) {
	return load(ctx, o.complete(), newProgress(o))
}

func load(ctx context.Context, o Options, bar *progress) (*Corpus, error) {
	src, err := walk(o.Content)
	if err != nil {
		return nil, err
	}
	codec, err := store.NewCodec()
	if err != nil {
		return nil, err
	}
	l := &loader{Options: o, codec: codec}
	bar.start(phaseRead, len(src.regulations))
	entries, err := eachFile(ctx, o.Workers, src.regulations, func(name string) (*entry, error) {
		defer bar.add(1)
		return l.regulation(name)
	})
	if err != nil {
		return nil, err
	}
	c := &Corpus{codec: codec, files: map[string]*entry{}}
	sums, err := l.tables(c, src.tables)
	if err != nil {
		return nil, err
	}
	for i, e := range entries {
		c.files[src.regulations[i]] = e
		sums = append(sums, e.sum)
	}
	c.Hash = contentHash(src.all(), sums)
	c.gather(entries)
	bar.done()
	return c, nil
}

// loader reads single files.
type loader struct {
	Options
	codec *store.Codec
}

// regulation takes one file through the stages. Only a file that cannot be
// read from the folder is an error.
func (l *loader) regulation(name string) (*entry, error) {
	src, err := readFile(l.Content, name)
	if err != nil {
		return nil, err
	}
	e := &entry{file: name, sum: sha256.Sum256(src)}
	if old := l.unchanged(e); old != nil {
		return old, nil
	}
	if err := l.stages(e, src); err != nil {
		e.problems = append(e.problems, problemsOf(name, err)...)
	}
	quoteSource(e.problems, src)
	return e, nil
}

func (l *loader) unchanged(e *entry) *entry {
	if l.previous == nil {
		return nil
	}
	if old := l.previous.files[e.file]; old != nil && old.sum == e.sum {
		return old
	}
	return nil
}

// stages fills e. A stage that panics makes an error of the file.
func (l *loader) stages(e *entry, src []byte) (err error) {
	defer func() {
		if p := recover(); p != nil {
			l.Log.Error("reading panicked", "file", e.file, "panic", p, "stack", string(debug.Stack()))
			err = fmt.Errorf("galat internal saat membaca berkas: %v", p)
		}
	}()
	if len(src) > maxFile {
		return fmt.Errorf("berkas %d bita melebihi batas %d", len(src), maxFile)
	}
	r, err := parseRegulation(e.file, src)
	if err != nil {
		return err
	}
	r.File = e.file
	r.Definitions = readDefinitions(r)
	citations := readCitations(r)
	e.meta, e.definitions, e.problems = r.Meta, r.Definitions, r.Problems
	e.effects = readEffects(r, citations)
	grants, problems := readGrants(r)
	e.grants, e.agencies = grants, readAgencies(r)
	e.problems = append(e.problems, problems...)
	if p, bad := pathProblem(e.file, r.ID); bad {
		e.problems = append(e.problems, p)
	}
	for p := range r.All() {
		e.provisions++
		for _, n := range p.Notes {
			e.notes = append(e.notes, store.Note{At: p.Addr, Annotation: n})
		}
	}
	return l.pack(e, r, citations)
}

func (l *loader) pack(e *entry, r *law.Regulation, citations []law.Citation) (err error) {
	if len(citations) > 0 {
		if e.citations, err = l.codec.Pack(citations); err != nil {
			return err
		}
	}
	e.regulation, err = l.codec.Pack(r)
	return err
}

// tables reads the tables of all regions into c and returns the sums of their
// files.
func (l *loader) tables(c *Corpus, names []string) ([]fileSum, error) {
	sums := make([]fileSum, 0, len(names))
	for _, name := range names {
		src, err := readFile(l.Content, name)
		if err != nil {
			return nil, err
		}
		sums = append(sums, sha256.Sum256(src))
		problems := c.addTables(name, src)
		quoteSource(problems, src)
		c.Problems = append(c.Problems, problems...)
	}
	return sums, nil
}

func (c *Corpus) addTables(name string, src []byte) []law.Problem {
	tables, err := parseTables(name, src)
	if err != nil {
		return problemsOf(name, err)
	}
	var problems []law.Problem
	switch {
	case strings.HasSuffix(name, "/"+agenciesFile):
		var list []authority.Agency
		list, problems = authority.ReadAgencies(regionOf(name), tables)
		c.Agencies = append(c.Agencies, list...)
	case strings.HasSuffix(name, "/"+servicesFile):
		var list []authority.Service
		list, problems = authority.ReadServices(regionOf(name), tables)
		c.Services = append(c.Services, list...)
	default:
		c.Expectations = append(c.Expectations, tables...)
	}
	return problems
}

// gather takes the good entries into c, each identity once. Of two files with
// one identity the first by path stays.
func (c *Corpus) gather(entries []*entry) {
	owner := map[law.ID]string{}
	for _, e := range entries {
		c.Problems = append(c.Problems, e.problems...)
		if e.failed() || e.meta.ID == "" {
			continue
		}
		if other, taken := owner[e.meta.ID]; taken {
			c.Problems = append(c.Problems, duplicateProblem(e.file, e.meta.ID, other))
			continue
		}
		owner[e.meta.ID] = e.file
		c.entries = append(c.entries, e)
	}
	slices.SortFunc(c.entries, func(a, b *entry) int {
		return strings.Compare(string(a.meta.ID), string(b.meta.ID))
	})
	c.resolve()
	sortProblems(c.Problems)
}

// resolve ties the grants to the agencies and services of the tables and
// proposes those that no table names. Entries may be shared with an earlier
// corpus, so their grants are copied.
func (c *Corpus) resolve() {
	for _, e := range c.entries {
		c.Agencies = append(c.Agencies, e.agencies...)
	}
	resolver := authority.NewResolver(
		firstOf(c.Agencies, agencyID), firstOf(c.Services, serviceID))
	for _, e := range c.entries {
		d := authority.Document{Meta: e.meta, Definitions: e.definitions, Grants: slices.Clone(e.grants)}
		resolver.Document(&d)
		c.grants = append(c.grants, d.Grants)
	}
	c.Agencies = firstOf(resolver.Agencies(), agencyID)
	c.Services = firstOf(resolver.Services(), serviceID)
}

func agencyID(a authority.Agency) string   { return a.ID }
func serviceID(s authority.Service) string { return s.ID }

// firstOf sorts the list by id and keeps the first of those that share one.
func firstOf[T any](list []T, id func(T) string) []T {
	slices.SortStableFunc(list, func(a, b T) int { return strings.Compare(id(a), id(b)) })
	return slices.CompactFunc(list, func(a, b T) bool { return id(a) == id(b) })
}

func readFile(fsys fs.FS, name string) ([]byte, error) {
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("read content: %w", err)
	}
	return src, nil
}

// hashContent returns what [Load] would find as [Corpus.Hash].
func hashContent(ctx context.Context, o Options) (string, error) {
	src, err := walk(o.Content)
	if err != nil {
		return "", err
	}
	names := src.all()
	sums, err := eachFile(ctx, o.Workers, names, func(name string) (fileSum, error) {
		data, err := readFile(o.Content, name)
		return sha256.Sum256(data), err
	})
	return contentHash(names, sums), err
}

// eachFile calls f for every name, several at a time, and returns the results
// in the order of names. It stops at the first error or when ctx ends.
func eachFile[T any](ctx context.Context, workers int, names []string, f func(string) (T, error)) ([]T, error) {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	out, next, done := make([]T, len(names)), make(chan int), make(chan struct{})
	for range workers {
		go func() {
			defer func() { done <- struct{}{} }()
			for i := range next {
				var err error
				if out[i], err = f(names[i]); err != nil {
					cancel(err)
				}
			}
		}()
	}
	for i := 0; i < len(names) && ctx.Err() == nil; i++ {
		next <- i
	}
	close(next)
	for range workers {
		<-done
	}
	return out, context.Cause(ctx)
}
