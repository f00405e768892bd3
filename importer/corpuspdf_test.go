package importer

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"wewenang/law"
	"wewenang/law/markdown"
)

// floor is the least that a folder of real documents must reach.
type floor struct {
	folder   string
	identity float64 // share of documents identified from their pages alone
	equal    float64 // share of documents with the very sequence of articles
	f1       float64 // of the articles in order
	median   float64 // of the agreement in words
	words    bool    // a document that agrees less than 0.95 must be flagged
	table    float64 // of the rows of tables that a person counts, those that have an address
	perPage  float64 // pages per second on one core; 0 for scans
}

var floors = []floor{
	{folder: "bersih", identity: 1, equal: 0.97, f1: 0.99, median: 0.985, words: true, perPage: 20},
	{folder: "bising", identity: 0.85, f1: 0.93},
	{folder: "sulut", identity: 0.9, f1: 0.95, table: 0.95, perPage: 20},
	{folder: "daerah", identity: 0.9, f1: 0.95, perPage: 20},
	{folder: "pindai", identity: 0.7, f1: 0.9},
}

// expected is what a person reads in a document.
type expected struct {
	id       string
	pasal    []string
	rows     int             // of tables in annexes
	clean    *law.Regulation // of the same instrument; nil when there is none
	faithful float64         // share of the words read that the document's own text holds
	apart    string          // why document and clean text cannot be compared; "" when they can
}

// TestCorpusDocuments reads the documents in the folder dokumen of the corpus
// that WEWENANG_CORPUS names, and prints how well. What is right comes from a
// clean text of the same instrument where one lies beside a document, else from
// testdata/dokumen.csv, which was made by reading them. Names of files are
// hidden from the reader.
func TestCorpusDocuments(t *testing.T) {
	corpus := os.Getenv("WEWENANG_CORPUS")
	if corpus == "" {
		t.Skip("WEWENANG_CORPUS is not set")
	}
	byHand := readExpected(t)
	box := newSandbox(t.Context())
	for _, f := range floors {
		if only := os.Getenv("WEWENANG_ONLY"); only != "" && !strings.Contains(only, f.folder) {
			continue
		}
		files, err := filepath.Glob(filepath.Join(corpus, "dokumen", f.folder, "*.pdf"))
		if err != nil || len(files) == 0 {
			t.Logf("no documents in dokumen/%s: %v", f.folder, err)
			continue
		}
		sum := score{floor: f}
		for _, path := range files {
			want, ok := expect(t, path, byHand)
			if !ok {
				continue
			}
			start := time.Now()
			doc := readHidden(t, path, box)
			sum.took += time.Since(start)
			want.faithful = faithful(t, path, doc, box)
			sum.add(t, filepath.Base(path), doc, want)
		}
		sum.judge(t)
	}
}

// readHidden reads a document under a name that tells nothing.
func readHidden(t *testing.T, path string, box sandbox) *document {
	t.Helper()
	hidden := filepath.Join(t.TempDir(), "naskah.pdf")
	if err := os.Symlink(path, hidden); err != nil {
		t.Fatal(err)
	}
	doc := document{Result: Result{In: "naskah.pdf", Pages: 1}}
	doc.read(t.Context(), source{path: hidden, name: "naskah.pdf", slots: make(chan struct{}, 2), box: box})
	if out := os.Getenv("WEWENANG_IMPORT_OUT"); out != "" && doc.regulation != nil {
		name := strings.TrimSuffix(filepath.Base(path), ".pdf") + ".md"
		if err := os.WriteFile(filepath.Join(out, name), doc.render(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return &doc
}

// faithful is the share of the words read that the document's own text holds,
// each as often; 1 for pages without text.
func faithful(t *testing.T, path string, doc *document, box sandbox) float64 {
	t.Helper()
	if doc.regulation == nil || doc.Quality.OCR > 0 {
		return 1
	}
	layer, err := program{name: "pdftotext", box: box, dir: t.TempDir(), time: pdfTime, limit: maxPDFText, args: []string{"-raw", "-nodiag", path, "-"}}.run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]int{}
	for w := range strings.FieldsSeq(printable(string(layer))) {
		have[bareWord(w)]++
	}
	total, held := 0, 0
	for _, part := range doc.regulation.Parts {
		for w := range strings.FieldsSeq(words(part)) {
			if w = bareWord(w); w == "" {
				continue
			}
			total++
			if have[w]--; have[w] >= 0 {
				held++
			}
		}
	}
	return float64(held) / float64(max(total, 1))
}

// readExpected reads the table made by hand, by folder and file.
func readExpected(t *testing.T) map[string]expected {
	t.Helper()
	f, err := os.Open("testdata/dokumen.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]expected{}
	for _, row := range rows[1:] {
		e := expected{id: row[2]}
		fmt.Sscan(row[4], &e.rows)
		for span := range strings.FieldsSeq(row[3]) {
			var from, to int
			if n, _ := fmt.Sscanf(span, "%d-%d", &from, &to); n != 2 {
				e.pasal = append(e.pasal, span)
				continue
			}
			for ; from <= to; from++ {
				e.pasal = append(e.pasal, fmt.Sprint(from))
			}
		}
		out[row[0]+"/"+row[1]] = e
	}
	return out
}

// expect finds out what is right for a document; false when nobody knows.
func expect(t *testing.T, path string, byHand map[string]expected) (expected, bool) {
	t.Helper()
	e, known := byHand[filepath.Base(filepath.Dir(path))+"/"+filepath.Base(path)]
	if h, ok := readHint(filepath.Base(path)); ok && !known {
		id, err := h.id()
		e.id, known = string(id), err == nil
	}
	clean, err := os.ReadFile(strings.TrimSuffix(path, ".pdf") + ".md")
	if err == nil {
		e.clean = markdown.ParseText("bersih.md", clean)
		e.pasal = articles(e.clean)
	}
	return e, known
}

// score counts what was read in one folder.
type score struct {
	floor
	documents, identified, compared, same, pages, ocr int
	truth, found, hits, rows, rowHits, anyRows        int
	likeness, faithful                                []float64
	unflagged                                         []string
	took                                              time.Duration
}

func (s *score) add(t *testing.T, name string, doc *document, want expected) {
	t.Helper()
	s.documents++
	s.pages += doc.Pages
	if doc.regulation == nil {
		t.Errorf("%s: not read: %v", name, doc.Problems)
		return
	}
	named := string(doc.ID) == want.id
	if named {
		s.identified++
	}
	if doc.Quality.OCR > 0 {
		s.ocr++
	}
	found := rowsOf(doc.regulation)
	s.rows, s.anyRows, s.rowHits = s.rows+want.rows, s.anyRows+found, s.rowHits+min(found, want.rows)
	if s.folder == "pindai" && (doc.Quality.Unread > 0 || doc.Quality.OCR < 1) {
		t.Errorf("%s: pages without words: %+v", name, doc.Quality)
	}
	got := articles(doc.regulation)
	like := 1.0
	if want.clean != nil {
		if like = similarity(plainWords(want.clean), plainWords(doc.regulation)); doc.Quality.Part != "" {
			want.apart, like = "the document holds the elucidation alone", 1
		}
	}
	if want.apart == "" && (want.clean != nil || want.pasal != nil) {
		s.compare(want.pasal, got, like)
	}
	flagged := doc.Quality.Grade != gradeGood
	s.faithful = append(s.faithful, want.faithful)
	// A clean text may itself be the worse one: then the words read are those of
	// the document all the same, and the grade is good. The report names the
	// document in any case.
	badly := s.words && like < 0.95 && want.apart == ""
	if !named && !flagged || badly && (len(doc.Problems) == 0 || want.faithful < 0.98 && !flagged) {
		s.unflagged = append(s.unflagged, fmt.Sprintf("%s (%.4f)", name, like))
	}
	if !named || want.apart != "" || like < 0.95 || !slices.Equal(want.pasal, got) {
		t.Logf("  %s: %q; articles %v read %v; words %.4f, faithful %.4f; %s %.3f, unknown %.3f; %s", name, doc.ID, brief(want.pasal), brief(got), like, want.faithful, doc.Quality.Grade, doc.Quality.Score, doc.Quality.Unknown, want.apart)
	}
}

// rowsOf counts the rows of tables that have an address of their own.
func rowsOf(r *law.Regulation) int {
	n := 0
	for p := range r.All() {
		if kind, _ := p.Addr.Last(); p.Kind == law.KindBaris && kind == law.KindBaris {
			n++
		}
	}
	return n
}

func (s *score) compare(want, got []string, like float64) {
	s.compared++
	s.truth, s.found, s.hits = s.truth+len(want), s.found+len(got), s.hits+common(want, got)
	if slices.Equal(want, got) {
		s.same++
	}
	s.likeness = append(s.likeness, like)
}

// judge prints the line of the folder and holds it against its floors.
func (s *score) judge(t *testing.T) {
	t.Helper()
	slices.Sort(s.likeness)
	slices.Sort(s.faithful)
	identity := float64(s.identified) / float64(s.documents)
	equal := float64(s.same) / float64(max(1, s.compared))
	f1 := 2 * float64(s.hits) / float64(max(1, s.truth+s.found))
	median, least := s.likeness[len(s.likeness)/2], s.likeness[0]
	speed := float64(s.pages) / s.took.Seconds()
	t.Logf("%-7s %2d documents, %4d pages, %d by OCR: identity %.3f, articles equal %d of %d (%.3f), F1 %.4f, words median %.4f least %.4f, faithful least %.4f, rows of tables %d of %d, %.0f pages/s",
		s.folder, s.documents, s.pages, s.ocr, identity, s.same, s.compared, equal, f1, median, least, s.faithful[0], s.anyRows, s.rows, speed)
	for _, c := range []struct {
		what       string
		got, least float64
	}{{"identity", identity, s.identity}, {"equal sequences", equal, s.equal}, {"F1", f1, s.f1}, {"median agreement", median, s.median}, {"rows of tables", float64(s.rowHits) / float64(max(1, s.rows)), s.table}} {
		if c.got < c.least {
			t.Errorf("%s: %s %.4f, want %.4f", s.folder, c.what, c.got, c.least)
		}
	}
	if s.perPage > 0 && speed < s.perPage {
		t.Logf("%s: %.1f pages/s is below %.0f", s.folder, speed, s.perPage)
	}
	if len(s.unflagged) > 0 {
		t.Errorf("%s: read badly and not flagged: %v", s.folder, s.unflagged)
	}
}

func brief(list []string) string {
	if len(list) < 8 {
		return strings.Join(list, " ")
	}
	return fmt.Sprintf("%s … %s (%d)", list[0], list[len(list)-1], len(list))
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

// plainWords lists the words from the considerations to the last article,
// without furniture, marks of emphasis and the hyphens of line ends.
func plainWords(r *law.Regulation) []string {
	var b strings.Builder
	for _, part := range r.Parts {
		switch part.Kind {
		case law.KindPenjelasan, law.KindJudul, law.KindPembukaan, law.KindPenutup, law.KindLampiran:
			continue
		}
		b.WriteString(words(part) + " ")
	}
	s := strings.NewReplacer("- ", "-", "\u2010 ", "-", "\u2010", "-", "\u00AD ", "-", "_", " ", "*", " ", "(", " ", ")", " ", ".", " ", ",", " ", ";", " ", ":", " ", "/", " ").Replace(b.String())
	return strings.Fields(strings.ToLower(s))
}

// similarity is the share of words that two texts have in common in order.
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
