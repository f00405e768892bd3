package importer

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wewenang/law"
)

const wholePlace = "kab-tirtamaya/perbup/2021/12.md"

// annexPDF is an annex as a file of its own, with a table.
func annexPDF(number, fee string) string {
	return string(makePDF(fmt.Sprintf(`                              LAMPIRAN %s
                              PERATURAN BUPATI TIRTAMAYA
                              NOMOR 12 TAHUN 2021
                              TENTANG
                              MAL PELAYANAN PUBLIK

        DAFTAR GERAI

No.    Nama Gerai          Lantai     Sewa
1.     Gerai Perizinan     Satu       %s
2.     Gerai Kesehatan     Dua        20.000
3.     Gerai Kependudukan  Dua        30.000
`, number, fee)))
}

// bring imports documents one after the other, each from a folder of its own.
func bring(t *testing.T, out string, files ...string) []Result {
	t.Helper()
	var list []Result
	for i, words := range files {
		name := fmt.Sprintf("naskah-%d.pdf", len(words)*10+i)
		report, err := Import(t.Context(), Options{Inputs: []string{folder(t, map[string]string{name: words})}, Out: out})
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, report.Files...)
	}
	return list
}

func readPlace(t *testing.T, out, place string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(out, place))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Annexes join their instrument in the order of their numbers, whichever comes
// first, and their rows have addresses.
func TestAnnexesJoinTheirInstrument(t *testing.T) {
	needs(t, "pdftotext")
	whole, one, two := string(makePDF(pageOne, pageTwo)), annexPDF("I", "10.000"), annexPDF("II", "11.000")
	for name, order := range map[string][]string{"whole first": {whole, two, one}, "whole between": {one, whole, two}, "whole last": {two, one, whole}} {
		out := t.TempDir()
		results := bring(t, out, order...)
		r := parsed(t, out, Result{Out: wholePlace})
		for at, sum := range map[law.Address]string{"lampiran-1.tabel-1.baris-1": "10.000", "lampiran-2.tabel-1.baris-1": "11.000", "lampiran-2.tabel-1.baris-3": "30.000"} {
			if p := r.Find(at); p == nil || len(p.Cells) != 4 || p.Cells[3] != sum {
				t.Errorf("%s: %s is %+v", name, at.Words(), p)
			}
		}
		if r.Find("pasal-2") == nil || r.Original != "12.asli.pdf" {
			t.Errorf("%s: the body is gone", name)
		}
		if hasCode(results[2], "lampiran-digabung") == "" {
			t.Errorf("%s: not told: %v", name, results[2].Problems)
		}
		text := readPlace(t, out, wholePlace)
		for _, pdf := range []string{one, two} {
			if strings.Count(text, sumBytes([]byte(pdf))) != 1 {
				t.Errorf("%s: the file of an annex is not named once", name)
			}
		}
		bring(t, out, order...)
		if readPlace(t, out, wholePlace) != text {
			t.Errorf("%s: another import changed the text", name)
		}
	}
}

// What a person wrote stays byte for byte: an annex goes behind it, once.
func TestAnnexNeverTouchesWhatAPersonWrote(t *testing.T) {
	needs(t, "pdftotext")
	out := t.TempDir()
	bring(t, out, string(makePDF(pageOne, pageTwo)))
	edited := readPlace(t, out, wholePlace) + "\n<!-- wewenang abaikan alasan: sudah ditinjau -->\n"
	if err := os.WriteFile(filepath.Join(out, wholePlace), []byte(edited), 0o644); err != nil {
		t.Fatal(err)
	}
	one := annexPDF("I", "10.000")
	for range 2 {
		bring(t, out, one, annexPDF("II", "11.000"))
		text := readPlace(t, out, wholePlace)
		if !strings.HasPrefix(text, edited) || strings.Count(text, "## LAMPIRAN") != 2 {
			t.Errorf("joined as\n%s", text)
		}
	}
	before := readPlace(t, out, wholePlace)
	again := bring(t, out, annexPDF("I", "99.000"))[0]
	if hasCode(again, "bagian-terpisah") == "" || readPlace(t, out, wholePlace) != before || !strings.HasPrefix(again.Out, partFolder) {
		t.Errorf("an annex that is there already: %+v", again)
	}
	if left, _ := filepath.Glob(filepath.Join(out, partFolder, "*.md")); len(left) != 3 {
		t.Errorf("parts kept apart: %v", left)
	}
}

// An import that was killed between an annex and its instrument goes on there.
func TestAnnexIsJoinedAfterAnInterruption(t *testing.T) {
	needs(t, "pdftotext")
	out, one := t.TempDir(), annexPDF("I", "10.000")
	bring(t, out, string(makePDF(pageOne, pageTwo)))
	alone := readPlace(t, out, wholePlace)
	bring(t, out, one)
	joined, ledger := readPlace(t, out, wholePlace), readPlace(t, out, ledgerFolder+"/"+ledgerName)
	lines := strings.SplitAfter(strings.TrimSpace(ledger), "\n")
	for name, text := range map[string]string{wholePlace: alone, ledgerFolder + "/" + ledgerName: strings.Join(lines[:len(lines)-1], "")} {
		if err := os.WriteFile(filepath.Join(out, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if f := bring(t, out, one)[0]; !f.Skipped || joined == alone || readPlace(t, out, wholePlace) != joined {
		t.Errorf("%+v\n%s", f, readPlace(t, out, wholePlace))
	}
}

// Names of files repeat in other folders; what lies there is another document.
func TestSameNameInAnotherFolder(t *testing.T) {
	out := t.TempDir()
	var places []string
	for _, words := range []string{"Catatan satu tanpa judul.\n", "Catatan dua tanpa judul.\n", strings.Replace(sample, "disatukan", "digabung", 1), sample} {
		report, err := Import(t.Context(), Options{Inputs: []string{folder(t, map[string]string{"pindai-001.txt": words})}, Out: out})
		if err != nil {
			t.Fatal(err)
		}
		places = append(places, report.Files[0].Out)
	}
	slices.Sort(places)
	if len(slices.Compact(places)) != 4 || len(snapshot(t, out)) != 4 {
		t.Errorf("one took the place of another: %v", places)
	}
	in := folder(t, map[string]string{"berubah.txt": numbered(40)})
	for i, words := range []string{numbered(40), strings.Replace(numbered(40), "disatukan", "digabung", 1)} {
		if err := os.WriteFile(filepath.Join(in, "berubah.txt"), []byte(words), 0o644); err != nil {
			t.Fatal(err)
		}
		report, err := Import(t.Context(), Options{Inputs: []string{in}, Out: out})
		if err != nil {
			t.Fatal(err)
		}
		if f := report.Files[0]; f.Out != "kab-tirtamaya/perbup/2021/40.md" || (hasCode(f, "naskah-berubah") != "") != (i == 1) {
			t.Errorf("a document that changed: %+v", f)
		}
	}
	if text := readPlace(t, out, "kab-tirtamaya/perbup/2021/40.md"); !strings.Contains(text, "digabung") {
		t.Error("the new words are not there")
	}
}
