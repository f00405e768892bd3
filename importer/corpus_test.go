package importer

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wewenang/law"
	"wewenang/law/markdown"
)

// TestCorpusIdentity imports a folder of real texts, named by WEWENANG_CORPUS,
// and compares the identities read with those that paths and names of files
// tell. What was written must print the same bytes when it is read again.
func TestCorpusIdentity(t *testing.T) {
	dir := os.Getenv("WEWENANG_CORPUS")
	if dir == "" {
		t.Skip("WEWENANG_CORPUS is not set")
	}
	out := os.Getenv("WEWENANG_IMPORT_OUT")
	if out == "" {
		out = t.TempDir()
	}
	start := time.Now()
	report, err := Import(t.Context(), Options{Inputs: []string{dir}, Out: out})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files in %v", len(report.Files), time.Since(start))
	tally := map[string]*[2]int{}
	for _, f := range report.Files {
		if f.ID != "" && !f.Skipped && !settles(t, filepath.Join(out, f.Out)) {
			t.Errorf("%s: reads otherwise than it was written", f.In)
		}
		group, ok := judge(f)
		if group == "" {
			continue
		}
		if tally[group] == nil {
			tally[group] = new([2]int)
		}
		tally[group][1]++
		if ok {
			tally[group][0]++
		} else {
			t.Logf("%s: read as %q", f.In, f.ID)
		}
	}
	for group, least := range map[string]float64{"uu-pp": 0.99, "daerah": 0.95, "peraturan-menteri": 0.95} {
		n := tally[group]
		if n == nil {
			t.Logf("no files of %s", group)
			continue
		}
		share := float64(n[0]) / float64(n[1])
		t.Logf("%s: %d of %d (%.4f)", group, n[0], n[1], share)
		if share < least {
			t.Errorf("%s: identity right for %.4f, want %.2f", group, share, least)
		}
	}
}

// settles reports whether a file of the content folder is the canonical form of
// its own tree, so that every later reading finds the same tree.
func settles(t *testing.T, path string) bool {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := markdown.Parse(path, src)
	return err == nil && bytes.Equal(markdown.Format(r), src)
}

// judge compares the identity of a file with what its name tells. Names of
// makers and regions are spelt in many ways, so those are compared by their
// level, year and number.
func judge(f Result) (group string, ok bool) {
	h, named := readHint(f.In)
	if !named {
		return "", false
	}
	sameNumber := f.ID.Year() == h.year && f.ID.Number() == law.CleanNumber(h.number)
	switch first, _, _ := strings.Cut(filepath.ToSlash(f.In), "/"); first {
	case "uu", "pp":
		want, err := h.id()
		return "uu-pp", err == nil && f.ID == want
	case "daerah":
		level, _, _ := strings.Cut(string(h.region), "-")
		return "daerah", sameNumber && strings.HasPrefix(string(f.ID.Region()), level) && f.ID.Type() == h.typ
	case "peraturan-menteri":
		return "peraturan-menteri", sameNumber && f.ID.Type() == h.typ
	}
	return "", false
}
