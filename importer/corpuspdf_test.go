package importer

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wewenang/law"
	"wewenang/law/markdown"
)

// TestCorpusDocuments reads a folder of documents, named by WEWENANG_DOCS, some
// with a clean text of the same name beside them, and compares identity, the
// sequence of articles and the words. Names of files are hidden from the
// reader.
func TestCorpusDocuments(t *testing.T) {
	dir := os.Getenv("WEWENANG_DOCS")
	if dir == "" {
		t.Skip("WEWENANG_DOCS is not set")
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no documents in %s: %v", dir, err)
	}
	var named, identified, same int
	var truth, found, hits int
	var likeness []float64
	for _, file := range files {
		hidden := filepath.Join(t.TempDir(), "naskah.pdf")
		if err := os.Symlink(file, hidden); err != nil {
			t.Fatal(err)
		}
		doc := read(t.Context(), source{path: hidden, name: "naskah.pdf", slots: make(chan struct{}, 2)})
		if doc.text == nil {
			t.Logf("%s: not read: %v", filepath.Base(file), doc.Problems)
			continue
		}
		if out := os.Getenv("WEWENANG_IMPORT_OUT"); out != "" {
			name := strings.TrimSuffix(filepath.Base(file), ".pdf") + ".md"
			if err := os.WriteFile(filepath.Join(out, name), doc.text, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := markdown.Parse("x.md", doc.text)
		if err != nil { // without an identity there is no front matter
			got = markdown.ParseText("x.md", doc.text)
		}
		if want := wantedID(file); want != "" {
			named++
			if strings.HasSuffix(string(doc.ID), want) {
				identified++
			} else {
				t.Logf("%s: identity %q, want …%s (%s %.2f)", filepath.Base(file), doc.ID, want, doc.Quality.Grade, doc.Quality.Score)
			}
		}
		clean, err := os.ReadFile(strings.TrimSuffix(file, ".pdf") + ".md")
		if err != nil {
			t.Logf("%s: %s, %d articles, gaps %v, %s %.3f", filepath.Base(file), doc.ID, doc.Quality.Articles, doc.Quality.Gaps, doc.Quality.Grade, doc.Quality.Score)
			continue
		}
		want := markdown.ParseText("y.md", clean)
		a, b := articles(want), articles(got)
		n := common(a, b)
		truth, found, hits = truth+len(a), found+len(b), hits+n
		if slices.Equal(a, b) {
			same++
		}
		like := similarity(plainWords(want), plainWords(got))
		likeness = append(likeness, like)
		if !slices.Equal(a, b) || like < 0.985 {
			t.Logf("%s: articles %d of %d (read %d), words %.4f, %s %.3f", filepath.Base(file), n, len(a), len(b), like, doc.Quality.Grade, doc.Quality.Score)
		}
	}
	t.Logf("identity %d of %d", identified, named)
	if len(likeness) > 0 {
		slices.Sort(likeness)
		t.Logf("articles equal in %d of %d, F1 %.4f; words: median %.4f, least %.4f", same, len(likeness),
			2*float64(hits)/float64(max(1, truth+found)), likeness[len(likeness)/2], likeness[0])
	}
}

// wantedID reads type, year and number from names such as "uu-2008-1.pdf".
func wantedID(file string) string {
	h, ok := readHint(filepath.Base(file))
	if !ok {
		return ""
	}
	id, _ := h.id()
	return string(id)
}

// articles lists the articles of the body in order.
func articles(r *law.Regulation) []string {
	var list []string
	for p := range r.All() {
		if kind, number := p.Addr.Last(); kind == law.KindPasal && p.Addr.Parent() == "" {
			list = append(list, number)
		}
	}
	return list
}

// plainWords lists the words of the instrument up to the elucidation, without
// furniture, marks of emphasis and the hyphens of line ends.
func plainWords(r *law.Regulation) []string {
	var b strings.Builder
	for _, part := range r.Parts {
		if part.Kind == law.KindPenjelasan || part.Kind == law.KindJudul || part.Kind == law.KindPenutup || part.Kind == law.KindLampiran {
			continue
		}
		b.WriteString(words(part) + " ")
	}
	s := strings.NewReplacer("- ", "-", "\u2010 ", "-", "\u2010", "-", "\u00AD ", "-", "_", " ", "*", " ", "(", " ", ")", " ", ".", " ", ",", " ", ";", " ", ":", " ", "/", " ").Replace(b.String())
	return strings.Fields(strings.ToLower(s))
}

// similarity is the share of words that two texts have in common in order, by
// the longest common subsequence within a band.
func similarity(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	return 2 * float64(common(a, b)) / float64(len(a)+len(b))
}

// common is the length of the longest common subsequence, by Myers' greedy
// method, which is quick for texts that differ little.
func common[T comparable](a, b []T) int {
	n, m := len(a), len(b)
	limit := n + m
	v := make([]int, 2*limit+2)
	for d := 0; d <= limit; d++ {
		for k := -d; k <= d; k += 2 {
			x := 0
			if k == -d || k != d && v[limit+k-1] < v[limit+k+1] {
				x = v[limit+k+1]
			} else {
				x = v[limit+k-1] + 1
			}
			for x < n && x-k >= 0 && x-k < m && a[x] == b[x-k] {
				x++
			}
			v[limit+k] = x
			if x >= n && x-k >= m {
				return (n + m - d) / 2
			}
		}
	}
	return 0
}
