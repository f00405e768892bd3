package extract_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wewenang/authority/extract"
	"wewenang/law"
	"wewenang/law/markdown"
)

// yield counts what extraction finds in a set of texts.
type yield struct {
	texts, pasal, grants, none int
	spent                      time.Duration // in extraction alone
}

// add reads one text. A Pasal is operative when it belongs to the body; those of
// the first chapter that only explain words count too.
func (y *yield) add(name string, src []byte) {
	r := markdown.ParseText(name, src)
	start := time.Now()
	grants := extract.Grants(r)
	y.spent += time.Since(start)
	y.texts++
	y.grants += len(grants)
	if len(grants) == 0 {
		y.none++
	}
	for p := range r.All() {
		if p.Kind == law.KindPasal && !strings.HasPrefix(string(p.Addr), "penjelasan") {
			y.pasal++
		}
	}
}

// TestCorpusYield reads every text below the folder that WEWENANG_CORPUS names and
// reports how much it finds. It fails where texts with many Pasal yield nothing
// at all, as they would if a layer below changed its shape.
func TestCorpusYield(t *testing.T) {
	root := os.Getenv("WEWENANG_CORPUS")
	if root == "" {
		t.Skip("WEWENANG_CORPUS is not set")
	}
	byFolder := map[string]*yield{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".md" {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		folder, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
		if byFolder[folder] == nil {
			byFolder[folder] = &yield{}
		}
		byFolder[folder].add(filepath.Base(path), src)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	total := yield{}
	for folder, y := range byFolder {
		total.texts, total.pasal, total.grants, total.none, total.spent = total.texts+y.texts, total.pasal+y.pasal, total.grants+y.grants, total.none+y.none, total.spent+y.spent
		t.Logf("%-20s %6d texts, %7d pasal, %7d grants, %5.1f per 100 pasal", folder, y.texts, y.pasal, y.grants, per100(y))
	}
	t.Logf("all: %d texts (%d without a grant), %d pasal, %d grants, %.1f per 100 pasal, %.1f s of extraction", total.texts, total.none, total.pasal, total.grants, per100(&total), total.spent.Seconds())
	if total.pasal > 1000 && per100(&total) < 20 {
		t.Errorf("%.1f grants per 100 pasal", per100(&total))
	}
}

func per100(y *yield) float64 { return 100 * float64(y.grants) / float64(max(1, y.pasal)) }
