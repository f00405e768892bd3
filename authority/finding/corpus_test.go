package finding_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"wewenang/authority/finding"
	"wewenang/indexer"
	"wewenang/law"
)

// sampleOf takes every nth regulation of a content folder, and all of its
// tables.
func sampleOf(t *testing.T, content fs.FS, n int) fs.FS {
	t.Helper()
	out, seen := fstest.MapFS{}, 0
	err := fs.WalkDir(content, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".md" {
			return err
		}
		if seen++; strings.Count(name, "/") > 1 && seen%n != 0 {
			return nil
		}
		data, err := fs.ReadFile(content, name)
		out[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestCorpus checks real regulations: WEWENANG_CONTENT names a folder of
// canonical files, WEWENANG_EVERY takes each so manieth (20 when not set). Two
// checks must give the same bytes, and every place in a proof must open the
// words that it quotes.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("WEWENANG_CONTENT")
	if dir == "" {
		t.Skip("WEWENANG_CONTENT names no content folder")
	}
	content, every := os.DirFS(dir), 20
	if n, err := strconv.Atoi(os.Getenv("WEWENANG_EVERY")); err == nil {
		every = n
	}
	if every > 1 {
		content = sampleOf(t, content, every)
	}
	start := time.Now()
	lap := func(what string) {
		t.Logf("%-10s %s", what, time.Since(start).Round(10*time.Millisecond))
		start = time.Now()
	}
	corpus, err := indexer.Load(t.Context(), indexer.Options{Content: content, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	lap("read")
	in, err := corpus.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	in.AsOf = "2025-06-01"
	lap("facts")
	r := finding.Check(finding.NewWorld(in))
	lap("check")
	one, two := reportJSON(t, r), reportJSON(t, finding.Check(finding.NewWorld(in)))
	if !bytes.Equal(one, two) {
		t.Error("two checks differ")
	}
	words := opener(corpus)
	for _, f := range r.Findings {
		opens(t, f, words)
	}
	needs(t, in, r)
	density(t, in, r)
}

// needs deletes the cited provisions of some findings of every kind.
func needs(t *testing.T, in finding.Input, r finding.Report) {
	t.Helper()
	tried := map[string]int{}
	for _, f := range r.Findings {
		if tried[f.Kind]++; tried[f.Kind] > 3 {
			continue
		}
		for _, ref := range finding.Needed(in, f) {
			t.Errorf("%s %q stays without %s", f.Kind, f.Title, ref)
		}
	}
}

func reportJSON(t *testing.T, r finding.Report) []byte {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// opener returns the words of a provision with all that stands under it, and
// whether the place exists.
func opener(corpus *indexer.Corpus) func(law.Ref) (string, bool) {
	texts := map[string]string{}
	held := map[law.ID]bool{}
	for r, err := range corpus.Regulations() {
		if err != nil {
			continue
		}
		held[r.ID] = true
		for p := range r.All() {
			var b strings.Builder
			for q := range p.All() {
				b.WriteString(q.Text + " " + strings.Join(q.Cells, " ") + " ")
			}
			texts[string(r.ID)+"#"+string(p.Addr)] += b.String()
		}
	}
	return func(ref law.Ref) (string, bool) {
		if ref.At == "" {
			return "", held[ref.ID]
		}
		text, ok := texts[string(ref.ID)+"#"+string(ref.At)]
		return text, ok
	}
}

// opens checks that every place of a proof exists and holds the quoted words.
func opens(t *testing.T, f finding.Finding, words func(law.Ref) (string, bool)) {
	t.Helper()
	for _, s := range f.Proof {
		if s.Rule == "" {
			continue
		}
		text, ok := words(s.Rule.At(s.At))
		if !ok {
			t.Errorf("%s step %d: %s does not exist", f.ID, s.N, s.Rule.At(s.At))
			continue
		}
		quote := strings.TrimSuffix(squeeze(s.Quote), "…")
		if strings.Contains(text, "diganti dengan frasa") {
			continue // a phrase in another provision: the quote is of the wording that it made
		}
		if quote != "" && s.At != "" && !strings.Contains(squeeze(text), strings.TrimSpace(quote)) {
			t.Errorf("%s step %d: %s does not say %q but %.300q", f.ID, s.N, s.Rule.At(s.At), s.Quote, text)
		}
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// density prints findings per hundred Pasal, by kind.
func density(t *testing.T, in finding.Input, r finding.Report) {
	t.Helper()
	pasal := 0
	for i := range in.Rules {
		for _, a := range in.Addresses(in.Rules[i].Meta.ID) {
			if strings.HasPrefix(string(a), "pasal-") && !strings.Contains(string(a), ".") {
				pasal++
			}
		}
	}
	kinds := map[string]int{}
	for _, f := range r.Findings {
		kinds[f.Kind]++
	}
	var b strings.Builder
	for _, k := range slices.Sorted(maps.Keys(kinds)) {
		fmt.Fprintf(&b, "\n%s %5d  %.3f", k, kinds[k], 100*float64(kinds[k])/float64(pasal))
	}
	t.Logf("%d rules, %d Pasal, %d findings; per 100 Pasal:%s", len(in.Rules), pasal, len(r.Findings), b.String())
}
