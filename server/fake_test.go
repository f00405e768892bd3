package server

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
)

// fakeLibrary answers from plain values. It is a stand-in for an index, not
// for a search engine: its Search finds what contains the words.
type fakeLibrary struct {
	rules    map[law.ID]*law.Regulation
	standing map[string]law.Standing
	cites    map[law.ID][]law.Citation
	backs    map[law.ID][]law.Backlink
	effects  map[law.ID][]law.Effect
	graph    *authority.Graph
	report   finding.Report
	corpus   law.Corpus
	changes  []law.Change
	fail     error // returned by every method that can fail

	searches int  // asked so far
	cut      bool // searches come to no end
}

func (f *fakeLibrary) Search(_ context.Context, q law.Query) (law.Results, error) {
	f.searches++
	res := law.Results{Query: q.Text, AsOf: q.AsOf, TookMS: 1.5, Facets: map[string][]law.Facet{}, Cut: f.cut}
	for _, id := range f.ids() {
		r := f.rules[id]
		if q.Type != "" && id.Type() != q.Type || q.Region != "" && string(id.Region()) != q.Region {
			continue
		}
		if h, ok := f.match(r, q.Text); ok {
			res.Hits = append(res.Hits, h)
			res.Facets["jenis"] = bump(res.Facets["jenis"], string(id.Type()))
			res.Facets["daerah"] = bump(res.Facets["daerah"], string(id.Region()))
			res.Facets["status"] = bump(res.Facets["status"], string(h.Standing.Status))
		}
	}
	res.Total = len(res.Hits)
	res.Hits = res.Hits[min(q.From, len(res.Hits)):]
	res.Hits = res.Hits[:min(max(q.Size, 1), len(res.Hits))]
	if q.Text == "perbup contoh 12/2021 pasal 5" {
		res.Identity = &law.Ref{ID: mall, At: "pasal-5"}
	}
	if q.Text == "apotik" {
		res.DidYouMean = "apotek"
		res.Notes = []string{`Kata "apotik" tidak ada dalam korpus.`}
	}
	if q.Text == "siapa yang menerbitkan izin apotek" && f.graph.Len() > 0 {
		g := f.graph.All()[0]
		res.Answer = &law.Answer{Who: true, Matter: "izin apotek", Total: 2, Holdings: []law.Holding{
			{Grant: g.ID, Ref: g.Rule.At(g.At), Kind: string(g.Kind), Act: string(g.Act), Holder: g.Holder, Object: g.Object, Quote: g.Quote}}}
	}
	return res, f.fail
}

func bump(list []law.Facet, value string) []law.Facet {
	if i := slices.IndexFunc(list, func(f law.Facet) bool { return f.Value == value }); i >= 0 {
		list[i].Count++
		return list
	}
	return append(list, law.Facet{Value: value, Label: value, Count: 1})
}

func (f *fakeLibrary) match(r *law.Regulation, words string) (law.Hit, bool) {
	if words == "" {
		return f.hit(r, nil, ""), true
	}
	for p := range r.All() {
		if i := strings.Index(strings.ToLower(p.Text), strings.ToLower(words)); i >= 0 {
			return f.hit(r, p, p.Text[i:i+len(words)]), true
		}
	}
	return law.Hit{}, false
}

func (f *fakeLibrary) hit(r *law.Regulation, p *law.Provision, word string) law.Hit {
	h := law.Hit{ID: r.ID, Title: string(r.ID), Type: r.ID.Type(), Year: r.ID.Year(), Region: r.ID.Region(), Score: 1,
		Standing: f.Standing(r.ID.At(""), "2026-11-23"), Snippet: []law.Span{{Text: r.About}}}
	if p != nil {
		before, after, _ := strings.Cut(p.Text, word)
		h.At = p.Addr
		h.Snippet = []law.Span{{Text: before}, {Text: word, Hit: true}, {Text: after}}
	}
	return h
}

func (f *fakeLibrary) ids() []law.ID {
	var out []law.ID
	for id := range f.rules {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

func (f *fakeLibrary) Suggest(context.Context, string, int) ([]law.Suggestion, error) {
	return []law.Suggestion{{Kind: law.SuggestRegulation, Ref: mall.At("pasal-5"), Text: "Perbup Contoh 12/2021"}}, f.fail
}

func (f *fakeLibrary) Regulation(_ context.Context, id law.ID) (*law.Regulation, error) {
	if r := f.rules[id]; r != nil {
		return r, f.fail
	}
	return nil, fmt.Errorf("%w: regulation %s", law.ErrNotFound, id)
}

func (f *fakeLibrary) Meta(id law.ID) (law.Meta, bool) {
	if r := f.rules[id]; r != nil {
		return r.Meta, true
	}
	return law.Meta{}, false
}

func (f *fakeLibrary) Standing(ref law.Ref, asOf law.Date) law.Standing {
	s, ok := f.standing[ref.String()]
	if !ok {
		s, ok = f.standing[string(ref.ID)]
	}
	if !ok {
		s.Status = law.StatusUnknown
	}
	s.AsOf = asOf
	return s
}

func (f *fakeLibrary) Citations(_ context.Context, id law.ID) ([]law.Citation, error) {
	return f.cites[id], f.fail
}

func (f *fakeLibrary) CitedBy(_ context.Context, id law.ID) ([]law.Backlink, error) {
	return f.backs[id], f.fail
}

func (f *fakeLibrary) Effects(_ context.Context, id law.ID) ([]law.Effect, error) {
	return f.effects[id], f.fail
}

func (f *fakeLibrary) Graph() *authority.Graph { return f.graph }

func (f *fakeLibrary) Findings(_ context.Context, asOf law.Date) (finding.Report, error) {
	r := f.report
	r.AsOf = asOf
	return r, f.fail
}

func (f *fakeLibrary) Check(_ context.Context, drafts []law.SourceFile, asOf, start law.Date) (finding.Report, error) {
	r := f.report
	r.AsOf = asOf
	r.Draft = &finding.DraftReport{Start: start,
		Cells:    []finding.CellChange{{Service: "izin-apotek", Act: authority.ActIssue, Territory: "kab-contoh", Before: []string{"kab-contoh/dinkes"}, After: []string{"kab-contoh/dinkes", "kab-contoh/dpmptsp"}}},
		Agencies: []finding.AgencyChange{{Agency: "kab-contoh/dpmptsp", Verdict: "menambah"}}}
	for _, d := range drafts {
		if strings.Contains(string(d.Data), "bukan peraturan") {
			p := law.Problem{Position: law.Position{File: d.Name, Line: 1, Column: 1}, Level: law.LevelError, Message: "tidak ada ketentuan yang terbaca"}
			r.Draft.Problems = append(r.Draft.Problems, p)
		}
	}
	return r, f.fail
}

func (f *fakeLibrary) Corpus() law.Corpus { return f.corpus }

// fakeShelf always hands out the same library.
type fakeShelf struct {
	lib     *fakeLibrary
	problem error
	err     error
	open    int // libraries taken and not released
}

func (s *fakeShelf) Take() (Library, func(), error) {
	if s.err != nil {
		return nil, nil, s.err
	}
	s.open++
	return s.lib, func() { s.open-- }, nil
}

func (s *fakeShelf) Problem() error { return s.problem }
