package indexer

import (
	"context"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/blevesearch/bleve/v2"

	"wewenang/law"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// searchLibrary builds the fictional corpus of testdata/search, which is one
// file of parts that begin with "-- path --".
func searchLibrary(t *testing.T) Opened {
	t.Helper()
	data, err := os.ReadFile("testdata/search/corpus.txt")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for part := range strings.SplitSeq("\n"+string(data), "\n-- ") {
		if name, text, ok := strings.Cut(part, " --\n"); ok {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	o := options(t, fsys)
	o.Now = func() time.Time { return time.Date(2110, 1, 1, 0, 0, 0, 0, time.UTC) }
	mustBuild(t, o)
	return mustOpen(t, o)
}

// The golden file shows what every query finds, so that a change of ranking is
// seen as a diff.
func TestRanking(t *testing.T) {
	lib := searchLibrary(t)
	queries, err := os.ReadFile("testdata/search/queries.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for q := range strings.Lines(string(queries)) {
		if q = strings.TrimSpace(q); strings.HasPrefix(q, "#") {
			continue
		}
		r, err := lib.Search(t.Context(), law.Query{Text: q})
		if err != nil {
			t.Fatalf("%s: %v", q, err)
		}
		print1(&b, q, r)
	}
	const golden = "testdata/search/ranking.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("ranking changed; run with -update and read the diff\n%s", firstDifference(b.String(), string(want)))
	}
}

func print1(b *strings.Builder, q string, r law.Results) {
	fmt.Fprintf(b, "%s (%d)\n", q, r.Total)
	if r.Identity != nil {
		fmt.Fprintf(b, "\tis %s\n", r.Identity)
	}
	for _, h := range r.Hits {
		fmt.Fprintf(b, "\t%s %s\n", h.ID.At(h.At), marked(h.Snippet))
		for _, m := range h.More {
			fmt.Fprintf(b, "\t\t%s %s\n", m.At, marked(m.Snippet))
		}
	}
	if r.DidYouMean != "" {
		fmt.Fprintf(b, "\tdid you mean: %s\n", r.DidYouMean)
	}
	for _, n := range r.Notes {
		fmt.Fprintf(b, "\tnote: %s\n", n)
	}
}

// marked prints a snippet with its hits in brackets.
func marked(spans []law.Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Hit {
			b.WriteString("[" + s.Text + "]")
		} else {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, g[i], w[i])
		}
	}
	return "lengths differ"
}

// What the collector meets for a single stem is what bleve itself finds, and
// the facets count every regulation of the answer once.
func TestCountsEqualThoseOfBleve(t *testing.T) {
	t.Run("rare stems", func(t *testing.T) { compareWithBleve(t, searchLibrary(t).search) })
	t.Run("common stems", func(t *testing.T) {
		o := options(t, content(commonStem+5))
		mustBuild(t, o)
		compareWithBleve(t, mustOpen(t, o).search)
	})
}

func compareWithBleve(t *testing.T, s *searcher) {
	for i := range s.words.stems.len() {
		stem := s.words.stems.at(uint32(i))
		want := regulationsOf(t, s, stem)
		q := newQuestion("", s.df, s.units.len())
		id, n := s.df(stem)
		q.concepts = []concept{{word: stem, stem: stem, id: id, own: n, df: n, idf: 1}}
		q.total = 1
		c := newCollector(s)
		if complete, err := c.collect(t.Context(), &q, nil); err != nil || !complete {
			t.Fatalf("%s: complete %v, %v", stem, complete, err)
		}
		c.survey(&q, closeLook, perRegulation)
		var got []uint32
		for _, reg := range c.found {
			if c.best[reg] > 0.999 {
				got = append(got, reg)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%q: met in regulations %v, bleve finds %v", stem, got, want)
		}
	}
}

// regulationsOf asks bleve which regulations hold a stem.
func regulationsOf(t *testing.T, s *searcher, stem string) []uint32 {
	t.Helper()
	var regs []uint32
	for _, field := range []string{fieldTitle, fieldHeading, fieldBody} {
		q := bleve.NewTermQuery(stem)
		q.SetField(field)
		req := bleve.NewSearchRequestOptions(q, s.units.len(), 0, false)
		res, err := s.index.bleve.Search(req)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range res.Hits {
			internal, err := s.index.reader.InternalID(h.ID)
			if err != nil {
				t.Fatal(err)
			}
			regs = append(regs, s.units.reg[s.units.order[internal.Value()]])
		}
	}
	slices.Sort(regs)
	return slices.Compact(regs)
}

func TestFacetsCountTheAnswer(t *testing.T) {
	lib := searchLibrary(t)
	for _, text := range []string{"izin", "perda 4/2005", "kewenangan camat", "jenis:perda", `"izin praktik dokter"`} {
		r, err := lib.Search(t.Context(), law.Query{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"jenis", "tahun", "daerah", "status"} {
			sum := 0
			for _, f := range r.Facets[name] {
				sum += f.Count
				narrowed, err := lib.Search(t.Context(), narrow(law.Query{Text: text}, name, f.Value))
				if err != nil {
					t.Fatal(err)
				}
				if narrowed.Total > f.Count {
					t.Errorf("%q: %s %s counts %d, filtering by it finds %d", text, name, f.Value, f.Count, narrowed.Total)
				}
			}
			if sum != r.Total {
				t.Errorf("%q: %s counts %d in sum, total is %d", text, name, sum, r.Total)
			}
		}
	}
}

func narrow(q law.Query, facet, value string) law.Query {
	switch facet {
	case "jenis":
		q.Type = law.Type(value)
	case "tahun":
		q.Text += " tahun:" + value
	case "daerah":
		q.Region = value
	case "status":
		q.Status = law.Status(value)
	}
	return q
}

func TestPaging(t *testing.T) {
	lib := searchLibrary(t)
	var all []law.ID
	for from := 0; ; from += 2 {
		r, err := lib.Search(t.Context(), law.Query{Text: "izin", From: from, Size: 2})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Hits) == 0 {
			if len(all) != r.Total {
				t.Errorf("pages hold %d hits, total is %d", len(all), r.Total)
			}
			break
		}
		for _, h := range r.Hits {
			if slices.Contains(all, h.ID) {
				t.Errorf("%s is on two pages", h.ID)
			}
			all = append(all, h.ID)
		}
	}
	r, err := lib.Search(t.Context(), law.Query{Text: "izin", From: 100_000, Size: -7})
	if err != nil || len(r.Hits) != 0 || len(r.Notes) == 0 {
		t.Errorf("page 10,000: %d hits, notes %q, %v; want none and a note", len(r.Hits), r.Notes, err)
	}
}

// Hostile shapes are answered in time, with what was understood.
func TestBoundedShapes(t *testing.T) {
	lib := searchLibrary(t)
	for name, text := range map[string]string{
		"10,000 terms": strings.Repeat("izin usaha industri camat ", 2500),
		"one word":     strings.Repeat("a", 1<<20),
		"stars":        strings.Repeat("*", 2000),
		"regexp":       "/.*a.{12}/",
		"prefixes":     strings.Repeat("pen* ", 16),
		"phrases":      strings.Repeat(`"izin usaha" `, 8),
		"exclusions":   strings.Repeat("-izin ", 16),
		"only talk":    "apa itu yang",
		"nothing":      " ",
		"binary":       "\x00\xff\xfe",
	} {
		began := time.Now()
		if _, err := lib.Search(t.Context(), law.Query{Text: text}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(began); took > 2*searchDeadline {
			t.Errorf("%s took %v", name, took)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if r, err := lib.Search(ctx, law.Query{Text: "izin usaha"}); err == nil && len(r.Notes) == 0 {
		t.Error("a search cut short says nothing about it")
	}
}

func TestSuggest(t *testing.T) {
	lib := searchLibrary(t)
	for typed, want := range map[string]law.ID{
		"izin usa":        "kab-rekaan/perda/2005/4",
		"perbup 12/2007":  "kab-rekaan/perbup/2007/12",
		"pelimpahan kewe": "kota-andaian/perwali/2004/19",
		"pelayanan publ":  "uu/2001/907",
	} {
		hits, err := lib.Suggest(t.Context(), typed, 5)
		if err != nil || len(hits) == 0 || hits[0].Ref.ID != want {
			t.Errorf("Suggest(%q) = %v, %v; want %s first", typed, hits, err, want)
		}
	}
	hits, err := lib.Suggest(t.Context(), "dinas penan", 5)
	if err != nil || !slices.ContainsFunc(hits, func(h law.Suggestion) bool {
		return h.Kind == law.SuggestAgency && h.Text == "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"
	}) {
		t.Errorf("an agency is not suggested: %v, %v", hits, err)
	}
	if hits, err := lib.Suggest(t.Context(), "", 5); err != nil || len(hits) != 0 {
		t.Errorf("nothing typed suggests %v, %v", hits, err)
	}
}

// Searches run side by side and answer as they do alone.
func TestConcurrentSearches(t *testing.T) {
	lib := searchLibrary(t)
	texts := []string{"izin usaha industri", "perbup 12/2007", "reklam*", `"izin praktik dokter"`, "izin -apotek", "camat"}
	want := make(map[string]int)
	for _, text := range texts {
		r, err := lib.Search(t.Context(), law.Query{Text: text, Sort: "rank"})
		if err != nil {
			t.Fatal(err)
		}
		want[text] = r.Total
	}
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for k := range 40 {
				text := texts[(i+k)%len(texts)]
				r, err := lib.Search(t.Context(), law.Query{Text: text, From: k % 3})
				if err != nil || r.Total != want[text] {
					t.Errorf("%q finds %d, %v; alone %d", text, r.Total, err, want[text])
				}
			}
		})
	}
	wg.Wait()
}

func TestSorting(t *testing.T) {
	lib := searchLibrary(t)
	for sort, key := range map[string]func(law.Hit) int{
		"date": func(h law.Hit) int { return -h.Year },
		"rank": func(h law.Hit) int { return rankOrder(h.ID) },
	} {
		r, err := lib.Search(t.Context(), law.Query{Text: "izin masyarakat", Sort: sort})
		if err != nil || len(r.Hits) < 3 {
			t.Fatalf("%s: %d hits, %v", sort, len(r.Hits), err)
		}
		if !slices.IsSortedFunc(r.Hits, func(a, b law.Hit) int { return key(a) - key(b) }) {
			t.Errorf("hits are not sorted by %s", sort)
		}
	}
}

// A unit of the index is always cut so that its text and address belong
// together, and every regulation has its title first.
func TestUnitsAreWhole(t *testing.T) {
	lib := searchLibrary(t)
	s := lib.search
	for reg := range uint32(len(s.regs)) {
		r, err := lib.Regulation(t.Context(), s.regs[reg].meta.ID)
		if err != nil {
			t.Fatal(err)
		}
		for u := s.units.first[reg]; u < s.units.end(reg); u++ {
			at := s.units.address(u)
			if at != "" && r.Find(at) == nil {
				t.Errorf("%s: unit %d is at %q, which the regulation does not have", r.ID, u, at)
			}
			if text, err := s.unitText(u); err != nil || text == "" {
				t.Errorf("%s: unit %d at %q has no text: %v", r.ID, u, at, err)
			}
		}
		if k := unitKind(s.units.kind[s.units.first[reg]]); k != unitTitle {
			t.Errorf("%s begins with a unit of kind %d", r.ID, k)
		}
	}
}
