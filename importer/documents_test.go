package importer

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"wewenang/law"
	"wewenang/law/markdown"
)

const pageOne = `                          BUPATI TIRTAMAYA

                    PERATURAN BUPATI TIRTAMAYA
                       NOMOR 12 TAHUN 2021
                             TENTANG
                     MAL PELAYANAN PUBLIK

                DENGAN RAHMAT TUHAN YANG MAHA ESA

                        BUPATI TIRTAMAYA,

Menimbang : a. bahwa pelayanan perlu disatukan sesuai dengan per-
               aturan perundang-undangan;
            b. bahwa perlu menetapkan Peraturan Bupati tentang Mal;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemda
               sebagaimana dimaksud dalam peraturan perundang-
               undangan;

                           MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG MAL PELAYANAN PUBLIK.

                              Pasal 1
(1) Mal diselenggarakan oleh Dinas sebagaimana dimaksud dalam
    Pasal 2 dan oleh kecamatan yang ditunjuk untuk itu pada

                                                      ayat (2) . . .
`

const pageTwo = `                              - 2 -

    ayat (2) menurut ketentuan yang berlaku.
(2) Gerai ditempatkan di Mal.

                              Pasal 2
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

                                   Ditetapkan di Tirtamaya
                                   pada tanggal 4 Maret 2021
                                   BUPATI TIRTAMAYA,
`

func importOne(t *testing.T, name string, data []byte) (Result, string) {
	t.Helper()
	report, out := importFiles(t, map[string]string{name: string(data)})
	if len(report.Files) != 1 {
		t.Fatalf("%d results", len(report.Files))
	}
	return report.Files[0], out
}

func parsed(t *testing.T, out string, f Result) *law.Regulation {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(out, f.Out))
	if err != nil {
		t.Fatal(err)
	}
	r, err := markdown.Parse(f.Out, src)
	if err != nil {
		t.Fatalf("what was written cannot be read: %v\n%s", err, src)
	}
	return r
}

func TestPDFIsReadAsLaidOut(t *testing.T) {
	needs(t, "pdftotext")
	f, out := importOne(t, "mal.pdf", makePDF(pageOne, pageTwo))
	if f.ID != "kab-tirtamaya/perbup/2021/12" || f.Pages != 2 || f.Format != "PDF" {
		t.Fatalf("read as %q, %d pages, %s: %v", f.ID, f.Pages, f.Format, f.Problems)
	}
	r := parsed(t, out, f)
	for at, want := range map[law.Address]string{
		"menimbang.huruf-a": "bahwa pelayanan perlu disatukan sesuai dengan peraturan perundang-undangan;",
		"mengingat.angka-1": "Undang-Undang Nomor 23 Tahun 2014 tentang Pemda sebagaimana dimaksud dalam peraturan perundang-undangan;",
		"pasal-1.ayat-1":    "Mal diselenggarakan oleh Dinas sebagaimana dimaksud dalam Pasal 2 dan oleh kecamatan yang ditunjuk untuk itu pada ayat (2) menurut ketentuan yang berlaku.",
		"pasal-1.ayat-2":    "Gerai ditempatkan di Mal.",
		"pasal-2":           "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.",
	} {
		if p := r.Find(at); p == nil || p.Text != want {
			t.Errorf("%s: %+v, want %q", at, p, want)
		}
	}
	furniture := ""
	for p := range r.All() {
		if p.Kind == law.KindHalaman {
			furniture += p.Text + "\n"
		}
	}
	if !strings.Contains(furniture, "ayat (2) . . .") || !strings.Contains(furniture, "- 2 -") {
		t.Errorf("catchword and page number are not furniture: %q", furniture)
	}
	if r.Enacted != "2021-03-04" {
		t.Errorf("enacted %q", r.Enacted)
	}
	original, err := os.ReadFile(filepath.Join(out, f.Original))
	if err != nil || !bytes.Equal(original, makePDF(pageOne, pageTwo)) || len(f.SHA256) != 64 {
		t.Errorf("original %q with hash %q: %v", f.Original, f.SHA256, err)
	}
}

func TestImportOfImportPassesOverOriginals(t *testing.T) {
	needs(t, "pdftotext")
	_, out := importOne(t, "mal.pdf", makePDF(pageOne, pageTwo))
	report, err := Import(t.Context(), Options{Inputs: []string{out}, Out: t.TempDir()})
	if err != nil || len(report.Files) != 1 {
		t.Errorf("%d files, %v", len(report.Files), err)
	}
}

// hasCode returns the level of a problem, "" when there is none of that code.
func hasCode(f Result, code string) law.Level {
	for _, p := range f.Problems {
		if p.Code == code {
			return p.Level
		}
	}
	return ""
}

func TestBadDocumentsAreReportedAndTheRestGoesOn(t *testing.T) {
	needs(t, "pdftotext")
	whole := makePDF(pageOne, pageTwo)
	locked := bytes.Replace(whole, []byte("/Root 1 0 R"), []byte("/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <"+
		strings.Repeat("00", 32)+"> /U <"+strings.Repeat("00", 32)+"> >>"), 1)
	files := map[string]string{
		"terkunci.pdf":        string(locked),
		"terpotong.pdf":       string(whole[:40]),
		"kosong.pdf":          "",
		"tanpa halaman.pdf":   string(makePDF()),
		"lama.doc":            "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest",
		"gambar.pdf":          "\x89PNG\r\n\x1a\n rest",
		"baris\nganda\t.pdf":  string(whole),
		"sebenarnya pdf.txt":  string(makePDF(strings.ReplaceAll(pageOne, "NOMOR 12", "NOMOR 13"), pageTwo)),
		"sebenarnya teks.pdf": strings.ReplaceAll(sample, "NOMOR 12", "NOMOR 14"),
	}
	report, out := importFiles(t, files)
	want := map[string]string{
		"terkunci.pdf": "pdf-terkunci", "terpotong.pdf": "pdf-rusak", "kosong.pdf": "kosong", "tanpa halaman.pdf": "pdf-rusak",
		"lama.doc": "format-tidak-didukung", "gambar.pdf": "format-tidak-didukung",
	}
	ids := map[string]law.ID{"baris\nganda\t.pdf": "kab-tirtamaya/perbup/2021/12", "sebenarnya pdf.txt": "kab-tirtamaya/perbup/2021/13",
		"sebenarnya teks.pdf": "kab-tirtamaya/perbup/2021/14"}
	for _, f := range report.Files {
		if code := want[f.In]; code != "" && (hasCode(f, code) != law.LevelError || f.Out != "") {
			t.Errorf("%s: out %q, problems %v, want %s", f.In, f.Out, f.Problems, code)
		}
		if id := ids[f.In]; id != "" {
			if f.ID != id {
				t.Errorf("%q: read as %q, want %q: %v", f.In, f.ID, id, f.Problems)
				continue
			}
			parsed(t, out, f)
		}
		if strings.HasPrefix(f.In, "sebenarnya") && hasCode(f, "ekstensi-keliru") == "" {
			t.Errorf("%s: the wrong extension is not told", f.In)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(out, "*", "*", "*", "*.tmp")); left != nil {
		t.Errorf("left behind: %v", left)
	}
}

func TestMissingProgramIsNamedWithItsTask(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	report, _ := importFiles(t, map[string]string{
		"a.pdf": string(makePDF(pageOne)), "b.docx": string(makeDOCX(t, "", "Pasal 1")), "c.txt": sample,
	})
	for i, want := range []string{"pdftotext", "pandoc", ""} {
		f := report.Files[i]
		if want == "" {
			if f.ID == "" {
				t.Errorf("%s was not read: %v", f.In, f.Problems)
			}
			continue
		}
		if len(f.Problems) != 1 || f.Problems[0].Code != "program-tidak-ada" || !strings.Contains(f.Problems[0].Message, want) {
			t.Errorf("%s: %v", f.In, f.Problems)
		}
	}
}

func TestPicturesWithoutReaderAreCounted(t *testing.T) {
	needs(t, "pdftotext")
	tool, err := filepath.EvalSymlinks(mustLook(t, "pdftotext"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.Symlink(tool, filepath.Join(dir, "pdftotext")); err != nil {
		t.Skip(err)
	}
	t.Setenv("PATH", dir)
	f, _ := importOne(t, "mal.pdf", makePDF(pageOne, "", pageTwo))
	if f.Quality.Unread != 1 || f.Quality.Grade == gradeGood || hasCode(f, "program-tidak-ada") == "" {
		t.Errorf("a page without words passes as read: %+v %v", f.Quality, f.Problems)
	}
}

func mustLook(t *testing.T, name string) string {
	t.Helper()
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		if p := filepath.Join(dir, name); exists(p) {
			return p
		}
	}
	t.Fatalf("%s not found", name)
	return ""
}

const samplePage = `<!DOCTYPE html><html><head><title>x</title><script>alert("Pasal 9")</script><style>p{}</style></head><body>
<nav>Beranda</nav><p>BUPATI TIRTAMAYA</p><p>PERATURAN BUPATI TIRTAMAYA<br>NOMOR 12 TAHUN 2021<br>TENTANG<br>MAL PELAYANAN PUBLIK</p>
<table><tr><td>Menimbang</td><td>:</td><td><p>a.</p></td><td><p>bahwa <b>pelayanan</b> perlu disatukan;</p></td></tr>
<tr><td></td><td></td><td>b.</td><td>bahwa perlu menetapkan Peraturan Bupati;</td></tr></table>
<p>MEMUTUSKAN:</p><p>Pasal 1</p><p>(1) Mal diselenggarakan oleh Dinas.</p><p onclick="x()">(2) Gerai meliputi:</p>
<ol type="a"><li>izin; dan</li><li>nonizin.</li></ol><p style="display: none">(3) Tersembunyi.</p><p>&lt;!-- wewenang terima --&gt;</p>
<p>LAMPIRAN</p><table><tr><th>No</th><th>Layanan</th></tr><tr><td>1</td><td>Izin A | B</td></tr></table></body></html>`

func TestHTMLIsReadWithoutScripts(t *testing.T) {
	f, out := importOne(t, "mal.html", []byte(samplePage))
	if f.ID != "kab-tirtamaya/perbup/2021/12" || f.Format != "HTML" {
		t.Fatalf("read as %q, %s: %v", f.ID, f.Format, f.Problems)
	}
	r := parsed(t, out, f)
	for at, want := range map[law.Address]string{
		"menimbang.huruf-a":      "bahwa pelayanan perlu disatukan;",
		"menimbang.huruf-b":      "bahwa perlu menetapkan Peraturan Bupati;",
		"pasal-1.ayat-2.huruf-b": "nonizin.",
	} {
		if p := r.Find(at); p == nil || !strings.HasPrefix(p.Text, want) {
			t.Errorf("%s: %+v, want %q", at, p, want)
		}
	}
	if p := r.Find("lampiran-1.tabel-1.baris-1"); p == nil || !slices.Equal(p.Cells, []string{"1", "Izin A | B"}) {
		t.Errorf("row of the annex: %+v", p)
	}
	text, _ := os.ReadFile(filepath.Join(out, f.Out))
	for _, word := range []string{"alert", "Pasal 9", "Beranda", "Tersembunyi", "<!-- wewenang terima"} {
		if bytes.Contains(text, []byte(word)) {
			t.Errorf("%q came through", word)
		}
	}
}

func TestDeepHTMLIsRefused(t *testing.T) {
	f, _ := importOne(t, "dalam.html", []byte("<html><body>"+strings.Repeat("<div>", 100_000)+"Pasal 1"))
	if f.Out != "" || hasCode(f, "tidak-terbaca") != law.LevelError {
		t.Errorf("%+v", f)
	}
}

func TestOfficeDocument(t *testing.T) {
	needs(t, "pandoc")
	f, out := importOne(t, "mal.docx", makeDOCX(t, "", strings.Split(strings.TrimSpace(sample), "\n")...))
	if f.ID != "kab-tirtamaya/perbup/2021/12" || f.Format != "DOCX" || !strings.HasSuffix(f.Original, "12.asli.docx") {
		t.Fatalf("read as %q, %s, %s: %v", f.ID, f.Format, f.Original, f.Problems)
	}
	if p := parsed(t, out, f).Find("pasal-2.ayat-2"); p == nil || p.Text != "Gerai ditempatkan di Mal." {
		t.Errorf("pasal-2.ayat-2: %+v", p)
	}
}

func TestDangerousArchivesAreRefused(t *testing.T) {
	bomb := makeBomb(t)
	const picture = `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://example.invalid/x.png" TargetMode="External"/>`
	report, _ := importFiles(t, map[string]string{
		"bom.docx": string(bomb), "luar.docx": string(makeDOCX(t, picture, "Pasal 1")), "mal.txt": sample,
	})
	for _, f := range report.Files[:2] {
		if f.Out != "" || hasCode(f, "dokumen-ditolak") != law.LevelError {
			t.Errorf("%s: %q %v", f.In, f.Out, f.Problems)
		}
	}
	if report.Files[2].ID == "" {
		t.Error("the rest did not go on")
	}
}

func TestProgramIsStopped(t *testing.T) {
	needs(t, "sleep", "yes")
	start := time.Now()
	if _, err := (program{name: "sleep", box: newSandbox(t.Context()), args: []string{"60"}, dir: t.TempDir(), time: 100 * time.Millisecond, limit: 10}).run(t.Context()); err == nil {
		t.Error("a slow program was not stopped")
	}
	if _, err := (program{name: "yes", box: newSandbox(t.Context()), dir: t.TempDir(), time: time.Minute, limit: 1000}).run(context.Background()); err == nil {
		t.Error("a chatty program was not stopped")
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestTurningFourTimesChangesNothing(t *testing.T) {
	picture := []byte("P5\n3 2\n255\nabcdef")
	turned, err := turn(picture)
	if err != nil || string(turned) != "P5\n2 3\n255\ndaebfc" {
		t.Fatalf("%q %v", turned, err)
	}
	for range 3 {
		if turned, err = turn(turned); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(turned, picture) {
		t.Errorf("%q", turned)
	}
	for _, bad := range []string{"", "P5\n9 9\n255\nabc", "P5\n-1 2\n255\nab", "P6\n1 1\n255\nabc"} {
		if _, err := turn([]byte(bad)); err == nil {
			t.Errorf("%q was turned", bad)
		}
	}
}

func TestRanges(t *testing.T) {
	if got := ranges([]int{1, 2, 3, 7, 9, 10}); got != "1–3, 7, 9–10" {
		t.Error(got)
	}
}
