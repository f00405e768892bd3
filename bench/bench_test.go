package bench_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"wewenang/bench"
	demo "wewenang/content"
	"wewenang/indexer"
	"wewenang/law"
)

func noon() time.Time { return time.Date(2026, 5, 6, 12, 0, 0, 0, time.UTC) }

func library(t testing.TB, content fs.FS) indexer.Opened {
	t.Helper()
	data := filepath.Join(t.TempDir(), "data")
	if _, err := indexer.Build(t.Context(), indexer.Options{Content: content, Data: data, Now: noon}); err != nil {
		t.Fatal(err)
	}
	lib, err := indexer.Open(t.Context(), data, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { lib.Close() })
	return lib
}

// The same seed draws the same queries, and those that ask for the very words
// of a text find it.
func TestDraw(t *testing.T) {
	lib := library(t, demo.FS())
	queries, err := bench.Draw(t.Context(), lib, 5, 7)
	if err != nil {
		t.Fatal(err)
	}
	again, err := bench.Draw(t.Context(), lib, 5, 7)
	if err != nil || !slices.EqualFunc(queries, again, func(a, b bench.Query) bool { return a.Law == b.Law && a.Class == b.Class }) {
		t.Errorf("another draw of the same seed differs, %v", err)
	}
	seen := map[bench.Class]bool{}
	for _, q := range queries {
		seen[q.Class] = true
		exact, ok := q.Exact()
		if !ok {
			continue
		}
		r, err := lib.Search(t.Context(), exact)
		if err != nil || r.Total == 0 {
			t.Errorf("%s %q: %d regulations, %v", q.Class, exact.Text, r.Total, err)
		}
	}
	for _, c := range []bench.Class{bench.Identity, bench.Rare, bench.Common, bench.Question, bench.Phrase, bench.CommonPhrase, bench.Prefix, bench.Filtered} {
		if !seen[c] {
			t.Errorf("no query of class %s", c)
		}
	}
}

func TestMeasureTimesEveryClass(t *testing.T) {
	lib := library(t, demo.FS())
	queries, err := bench.Draw(t.Context(), lib, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	list, err := bench.Measure(t.Context(), []bench.Engine{bench.Ours{Library: lib}}, queries, 1)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, x := range list[0] {
		n += x.Queries
		if x.Median > x.P99 || x.P99 > x.Max {
			t.Errorf("%s: median %v, p99 %v, max %v", x.Class, x.Median, x.P99, x.Max)
		}
	}
	if n != len(queries) {
		t.Errorf("%d of %d queries timed", n, len(queries))
	}
}

// Queries built to be dear are answered, and what is left out is told.
func TestShapesAreBounded(t *testing.T) {
	lib := library(t, demo.FS())
	told := map[string]bool{"regular expression": true, "leading star": true, "star after one letter": true,
		"10,000 words": true, "one word of 1 MB": true, "last page": true}
	for _, s := range bench.Shapes() {
		r, err := lib.Search(t.Context(), s.Query)
		if err != nil {
			t.Errorf("%s: %v", s.Name, err)
		}
		if told[s.Name] && len(r.Notes) == 0 {
			t.Errorf("%s: nothing tells what was left out", s.Name)
		}
	}
}

func TestSpread(t *testing.T) {
	var took []time.Duration
	for i := range 200 {
		took = append(took, time.Duration(200-i))
	}
	median, p99, longest := bench.Spread(took)
	if median != 101 || p99 != 198 || longest != 200 {
		t.Errorf("median %d, p99 %d, max %d of 1 to 200", median, p99, longest)
	}
	if m, p, l := bench.Spread(nil); m != 0 || p != 0 || l != 0 {
		t.Error("nothing took time")
	}
}

// A server that fails is told apart from one that answers.
func TestLoadCountsFailures(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("q") == "galat" {
			http.Error(w, "no", http.StatusServiceUnavailable)
			return
		}
		w.Header().Set("Server-Timing", "app;dur=1.500")
	}))
	defer server.Close()
	queries := []bench.Query{{Law: law.Query{Text: "izin"}}, {Law: law.Query{Text: "galat"}}}
	served, err := bench.Load{URL: server.URL, Queries: queries, Workers: 2, For: 100 * time.Millisecond}.Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if served.Answers == 0 || served.Failed == 0 || served.FirstFailure == nil {
		t.Errorf("%d answers, %d failed, first %v", served.Answers, served.Failed, served.FirstFailure)
	}
	if served.ServerMedian != 1500*time.Microsecond {
		t.Errorf("server median %v, want 1.5 ms", served.ServerMedian)
	}
}

// A repeated corpus holds every regulation under several numbers, and each
// finds what the first one finds.
func TestRepeat(t *testing.T) {
	content := fstest.MapFS{
		"kab-rekaan/perbup/2020/7.md": {Data: []byte("---\njenis: perbup\ndaerah: kab-rekaan\nnomor: 7\ntahun: 2020\ntentang: Izin Rakit\nnaskah: contoh\n---\n\n### Pasal 1\n\nCamat menerbitkan izin rakit.\n")},
		"kab-rekaan/instansi.md":      {Data: []byte("# Instansi\n")},
	}
	to := t.TempDir()
	n, err := bench.Repeat(content, to, 3)
	if err != nil {
		t.Fatal(err)
	}
	lib := library(t, os.DirFS(to))
	var ids []string
	for _, m := range lib.Metas() {
		ids = append(ids, string(m.ID))
	}
	if n != 3 {
		t.Errorf("%d regulations written", n)
	}
	want := []string{"kab-rekaan/perbup/2020/7", "kab-rekaan/perbup/2020/7-u2", "kab-rekaan/perbup/2020/7-u3"}
	if !slices.Equal(ids, want) {
		t.Errorf("found %v", ids)
	}
	if r, err := lib.Search(t.Context(), law.Query{Text: "izin rakit"}); err != nil || r.Total != 3 {
		t.Errorf("%d of 3 found, %v", r.Total, err)
	}
}

// BenchmarkSearch times a search of each class without the cache of answers,
// on the demonstration corpus or on the index that WEWENANG_DATA names.
func BenchmarkSearch(b *testing.B) {
	var lib indexer.Opened
	if data := os.Getenv("WEWENANG_DATA"); data != "" {
		var err error
		if lib, err = indexer.Open(b.Context(), data, nil); err != nil {
			b.Fatal(err)
		}
		defer lib.Close()
	} else {
		lib = library(b, demo.FS())
	}
	queries, err := bench.Draw(b.Context(), lib, 100, 1)
	if err != nil {
		b.Fatal(err)
	}
	lib.CacheAnswers(0)
	for _, c := range bench.Classes {
		mine := slices.DeleteFunc(slices.Clone(queries), func(q bench.Query) bool { return q.Class != c })
		if len(mine) == 0 {
			continue
		}
		b.Run(string(c), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				if _, err := lib.Search(b.Context(), mine[i%len(mine)].Law); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// The picture is well-formed and draws a line for every class that was timed.
func TestPlotAndTable(t *testing.T) {
	timing := func(d time.Duration) []bench.Timing {
		return []bench.Timing{{Class: bench.Rare, Median: d, P99: 2 * d}, {Class: bench.Phrase, Median: 3 * d, P99: 5 * d}}
	}
	points := []bench.Point{{Provisions: 1000, Timings: timing(time.Millisecond)}, {Provisions: 2_500_000, Timings: timing(8 * time.Millisecond)}}
	var picture, table bytes.Buffer
	if err := errors.Join(bench.WritePlot(&picture, points), bench.WriteTable(&table, points)); err != nil {
		t.Fatal(err)
	}
	lines := 0
	for d := xml.NewDecoder(&picture); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "polyline" {
			lines++
		}
	}
	if lines != 2 {
		t.Errorf("%d lines, want 2", lines)
	}
	for _, want := range []string{"| provisions | 1,000 | 2,500,000 |", "| rare word, ms | 1.00 (2.0) | 8.00 (16.0) |", "| typo, ms | – | – |"} {
		if !strings.Contains(table.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, table.String())
		}
	}
}
