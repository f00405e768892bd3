package indexer

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"runtime/debug"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/authority/finding"
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
	entries, err := inParallel(ctx, o.Workers, src.regulations, func(name string) (*entry, error) {
		defer bar.add(1)
		return l.regulation(name)
	})
	if err != nil {
		return nil, err
	}
	c := &Corpus{codec: codec, files: map[string]*entry{}}
	if o.previous != nil {
		c.rereadings = o.previous.rereadings
	}
	sums, err := l.tables(c, src.tables)
	if err != nil {
		return nil, err
	}
	for i, e := range entries {
		c.files[src.regulations[i]] = e
		sums = append(sums, e.sum)
	}
	c.Hash = contentHash(src.all(), sums)
	if err := c.gather(entries); err != nil {
		return nil, err
	}
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
	e.id, e.problems = r.ID, r.Problems
	if p, bad := pathProblem(e.file, r.ID); bad {
		e.problems = append(e.problems, p)
	}
	citations := readCitations(r)
	f := facts{Meta: r.Meta, Definitions: r.Definitions}
	f.Effects = readEffects(r, citations)
	grants, problems := readGrants(r)
	f.Grants = grants
	e.problems = append(append(e.problems, problems...), noteProblems(r)...)
	for p := range r.All() {
		f.Provisions++
		f.Annotated = f.Annotated || len(p.Notes) > 0
	}
	return l.pack(e, r, citations, f)
}

func (l *loader) pack(e *entry, r *law.Regulation, citations []law.Citation, f facts) (err error) {
	if len(citations) > 0 {
		if e.citations, err = l.codec.Pack(citations); err != nil {
			return err
		}
	}
	if e.facts, err = l.codec.Pack(f); err != nil {
		return err
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
		_, problems = finding.ReadExpectations(regionOf(name), tables)
	}
	return problems
}

// gather takes the good entries into c, each identity once. Of two files with
// one identity the first by path stays.
func (c *Corpus) gather(entries []*entry) error {
	owner := map[law.ID]string{}
	for _, e := range entries {
		c.Problems = append(c.Problems, e.problems...)
		if e.failed() || e.id == "" {
			continue
		}
		if other, taken := owner[e.id]; taken {
			c.Problems = append(c.Problems, duplicateProblem(e.file, e.id, other))
			continue
		}
		owner[e.id] = e.file
		c.entries = append(c.entries, e)
	}
	slices.SortFunc(c.entries, func(a, b *entry) int {
		return strings.Compare(string(a.id), string(b.id))
	})
	sortProblems(c.Problems)
	return c.resolve()
}

// resolve ties the grants to the agencies and services of the tables and
// proposes those that no table names.
func (c *Corpus) resolve() error {
	all, err := c.unpackFacts()
	if err != nil {
		return err
	}
	grants := 0
	for i, e := range c.entries {
		grants += len(all[i].Grants)
		c.rules = append(c.rules, store.Rule{Meta: all[i].Meta, File: e.file, Provisions: all[i].Provisions, Effects: all[i].Effects})
	}
	changed, err := c.reread(all)
	if err != nil {
		return err
	}
	added := c.merge(all, changed)
	c.grants = make([]authority.Grant, 0, grants+grants/32)
	resolver := authority.NewResolver(
		firstOf(c.Agencies, agencyID), firstOf(c.Services, serviceID))
	var annotated []*entry
	for i, e := range c.entries {
		f := &all[i]
		if f.Annotated {
			annotated = append(annotated, e)
		}
		d := authority.Document{Meta: f.Meta, Definitions: f.Definitions, Grants: f.Grants}
		resolver.Document(&d)
		c.grantAt = append(c.grantAt, len(c.grants))
		c.grants = append(c.grants, d.Grants...)
		if f.Annotated && len(added[i]) > 0 {
			if err := c.decide(e, d.Grants, added[i]); err != nil {
				return err
			}
		}
		for _, more := range added[i] {
			resolver.Document(&more)
			c.grants = append(c.grants, more.Grants...)
		}
		*f = facts{}
	}
	c.grantAt = append(c.grantAt, len(c.grants))
	c.Agencies = firstOf(resolver.Agencies(), agencyID)
	c.Services = firstOf(resolver.Services(), serviceID)
	return c.checkNotes(annotated)
}

// unpackFacts returns what was found in every entry. Names and identities in
// them lie together: a corpus says the same ones over and over.
func (c *Corpus) unpackFacts() ([]facts, error) {
	together := new(store.Sharer)
	return inParallel(context.Background(), 0, c.entries, func(e *entry) (f facts, err error) {
		if err := c.codec.Unpack(e.facts, &f); err != nil {
			return f, fmt.Errorf("%s: %w", e.file, err)
		}
		together.Share(&f.Meta)
		together.Share(&f.Effects)
		together.Share(&f.Grants)
		return f, nil
	})
}

// checkNotes reports annotations that name agencies or services which no table
// lists.
func (c *Corpus) checkNotes(annotated []*entry) error {
	g := authority.NewGraph(c.Agencies, c.Services, nil)
	for _, e := range annotated {
		r, err := c.unpack(e)
		if err != nil {
			return err
		}
		c.Problems = append(c.Problems, authority.CheckIDs(r, g)...)
	}
	sortProblems(c.Problems)
	return nil
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
	sums, err := inParallel(ctx, o.Workers, names, func(name string) (fileSum, error) {
		data, err := readFile(o.Content, name)
		return sha256.Sum256(data), err
	})
	return contentHash(names, sums), err
}
