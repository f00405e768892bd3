package importer

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wewenang/law"
	"wewenang/law/markdown"
)

const sample = `BUPATI TIRTAMAYA
PERATURAN BUPATI TIRTAMAYA
NOMOR 12 TAHUN 2021
TENTANG
MAL PELAYANAN PUBLIK
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI TIRTAMAYA,
Menimbang : a. bahwa pelayanan perlu disatukan;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG MAL PELAYANAN PUBLIK.
BAB I KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan Daerah adalah Kabupaten Tirtamaya.
Pasal 2
(1) Mal diselenggarakan oleh Dinas.
(2) Gerai ditempatkan di Mal.
Pasal 3
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Tirtamaya
pada tanggal 4 Maret 2021
BUPATI TIRTAMAYA,
ttd
Diundangkan di Tirtamaya
pada tanggal 5 Maret 2021
`

func importFiles(t *testing.T, files map[string]string) (Report, string) {
	t.Helper()
	in, out := t.TempDir(), t.TempDir()
	for name, text := range files {
		path := filepath.Join(in, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	report, err := Import(t.Context(), Options{Inputs: []string{in}, Out: out})
	if err != nil {
		t.Fatal(err)
	}
	return report, out
}

func TestImportReadsIdentityDatesAndWords(t *testing.T) {
	report, out := importFiles(t, map[string]string{"mal.txt": sample})
	f := report.Files[0]
	if f.ID != "kab-tirtamaya/perbup/2021/12" || f.Out != "kab-tirtamaya/perbup/2021/12.md" {
		t.Fatalf("read as %q at %q", f.ID, f.Out)
	}
	src, err := os.ReadFile(filepath.Join(out, f.Out))
	if err != nil {
		t.Fatal(err)
	}
	r, err := markdown.Parse(f.Out, src)
	if err != nil {
		t.Fatalf("what was written cannot be read: %v", err)
	}
	if r.Enacted != "2021-03-04" || r.Promulgated != "2021-03-05" {
		t.Errorf("dates %q and %q", r.Enacted, r.Promulgated)
	}
	if r.Find("pasal-2.ayat-2") == nil {
		t.Error("Pasal 2 ayat (2) is missing")
	}
	for word := range strings.FieldsSeq(sample) {
		if !strings.Contains(string(src), word) {
			t.Errorf("the word %q was lost", word)
		}
	}
}

func TestImportIsIdempotent(t *testing.T) {
	report, out := importFiles(t, map[string]string{"mal.txt": sample})
	again := t.TempDir()
	second, err := Import(t.Context(), Options{Inputs: []string{out}, Out: again})
	if err != nil {
		t.Fatal(err)
	}
	first, _ := os.ReadFile(filepath.Join(out, report.Files[0].Out))
	copied, _ := os.ReadFile(filepath.Join(again, second.Files[0].Out))
	if string(first) != string(copied) {
		t.Error("importing an imported file changed it")
	}
}

func TestImportKeepsWhatItCannotName(t *testing.T) {
	report, out := importFiles(t, map[string]string{
		"a.txt": sample, "b.txt": strings.Replace(sample, "disatukan", "digabung", 1), // one identity twice
		"catatan.txt": "Catatan rapat tanpa judul peraturan.",
		"kosong.txt":  "  \n",
	})
	codes := map[string]string{}
	for _, f := range report.Files {
		for _, p := range f.Problems {
			if p.Level == law.LevelError {
				codes[f.In] = p.Code
			}
		}
		if f.In != "kosong.txt" {
			if _, err := os.Stat(filepath.Join(out, f.Out)); err != nil {
				t.Errorf("%s: not kept: %v", f.In, err)
			}
		}
	}
	want := map[string]string{"b.txt": "identitas-ganda", "catatan.txt": "tanpa-identitas", "kosong.txt": "kosong"}
	for file, code := range want {
		if codes[file] != code {
			t.Errorf("%s: problem %q, want %q", file, codes[file], code)
		}
	}
}

func TestImportStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	in := t.TempDir()
	if err := os.WriteFile(filepath.Join(in, "mal.txt"), []byte(sample), 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "out")
	if _, err := Import(ctx, Options{Inputs: []string{in}, Out: out}); err == nil {
		t.Error("a cancelled import reported success")
	}
}
