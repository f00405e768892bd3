package importer

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"wewenang/law"
)

// folder writes documents into a new folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func numbered(n int) string {
	return strings.Replace(sample, "NOMOR 12", fmt.Sprintf("NOMOR %d", n), 1)
}

// snapshot lists the files of a content folder with their words.
func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.Contains(p, ledgerFolder) {
			return err
		}
		data, err := os.ReadFile(p)
		rel, _ := filepath.Rel(dir, p)
		out[rel] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestInterruptedImportGoesOn(t *testing.T) {
	files := map[string]string{}
	for n := range 12 {
		files[fmt.Sprintf("naskah-%02d.txt", n)] = numbered(n + 1)
	}
	in, out, whole := folder(t, files), t.TempDir(), t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	report, err := Import(ctx, Options{Inputs: []string{in}, Out: out, Workers: 1, Progress: func(done, _ int) {
		if done == 4 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) || len(report.Files) < 4 || len(report.Files) == len(files) {
		t.Fatalf("%d files, %v", len(report.Files), err)
	}
	again, err := Import(t.Context(), Options{Inputs: []string{in}, Out: out})
	if err != nil {
		t.Fatal(err)
	}
	skipped := 0
	for _, f := range again.Files {
		if f.Skipped {
			skipped++
		}
	}
	if skipped != len(report.Files) || len(again.Files) != len(files) {
		t.Errorf("%d of %d were read again, %d files", len(report.Files)-skipped, len(report.Files), len(again.Files))
	}
	if _, err := Import(t.Context(), Options{Inputs: []string{in}, Out: whole}); err != nil {
		t.Fatal(err)
	}
	a, b := snapshot(t, out), snapshot(t, whole)
	for name, text := range b {
		if a[name] != text {
			t.Errorf("%s differs from that of an import in one go", name)
		}
	}
}

func TestImportedFilesAreKeptApart(t *testing.T) {
	in, out := folder(t, map[string]string{"mal.txt": sample}), t.TempDir()
	run := func(force bool) Result {
		t.Helper()
		report, err := Import(t.Context(), Options{Inputs: []string{in}, Out: out, Force: force})
		if err != nil {
			t.Fatal(err)
		}
		return report.Files[0]
	}
	first := run(false)
	path := filepath.Join(out, first.Out)
	if f := run(false); !f.Skipped || f.ID != first.ID {
		t.Errorf("read again: %+v", f)
	}
	if f := run(true); f.Skipped || f.Out != first.Out {
		t.Errorf("not read again when asked to: %+v", f)
	}

	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if f := run(false); f.Skipped || !exists(path) {
		t.Errorf("a file that is gone was not written again: %+v", f)
	}

	edited, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	edited = append(edited, "\n<!-- wewenang abaikan alasan: sudah ditinjau -->\n"...)
	if err := os.WriteFile(path, edited, 0o644); err != nil {
		t.Fatal(err)
	}
	f := run(true)
	if kept, _ := os.ReadFile(path); string(kept) != string(edited) || hasCode(f, "berkas-disunting") == "" || f.Out == first.Out {
		t.Errorf("what a person wrote was overwritten: %+v", f)
	}
}

// The same identity from another document, and a text that nobody imported,
// are never overwritten.
func TestIdentityThatIsTaken(t *testing.T) {
	out := t.TempDir()
	other := strings.Replace(sample, "disatukan", "digabung", 1)
	for i, in := range []string{folder(t, map[string]string{"satu.txt": sample}), folder(t, map[string]string{"dua.txt": other}), folder(t, map[string]string{"tiga.txt": sample})} {
		report, err := Import(t.Context(), Options{Inputs: []string{in}, Out: out})
		if err != nil {
			t.Fatal(err)
		}
		f := report.Files[0]
		switch {
		case i == 1 && (hasCode(f, "identitas-ganda") != law.LevelError || !strings.HasPrefix(f.Out, duplicateFolder)):
			t.Errorf("another document: %+v", f)
		case i == 2 && (hasCode(f, "berkas-sama") == "" || !f.Skipped):
			t.Errorf("the same document under another name: %+v", f)
		}
	}
	strange := t.TempDir()
	path := filepath.Join(strange, "kab-tirtamaya/perbup/2021/12.md")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("tulisan orang"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Import(t.Context(), Options{Inputs: []string{folder(t, map[string]string{"mal.txt": sample})}, Out: strange}); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(path); string(data) != "tulisan orang" {
		t.Errorf("overwritten: %q", data)
	}
}

// small is a disk that takes so many bytes.
type small struct {
	file
	left *int
}

func (s small) Write(p []byte) (int, error) {
	if *s.left -= len(p); *s.left < 0 {
		n, _ := s.file.Write(p[:len(p)/2])
		return n, &os.PathError{Op: "write", Path: "isi", Err: syscall.ENOSPC}
	}
	return s.file.Write(p)
}

func TestFullDiskIsToldAndTheRestGoesOn(t *testing.T) {
	out := t.TempDir()
	l, err := openLedger(out)
	if err != nil {
		t.Fatal(err)
	}
	left := 4000
	l.create = func(path string) (file, error) {
		f, err := openFile(path)
		return small{f, &left}, err
	}
	d := &desk{ledger: l}
	for n := range 6 {
		name := fmt.Sprintf("naskah-%d.txt", n)
		path := filepath.Join(folder(t, map[string]string{name: numbered(n + 1)}), name)
		doc := readOnce(t.Context(), source{path: path, name: name}, false, l.done)
		d.file(&doc)
		if n == 4 {
			left = 1 << 20 // somebody made room
		}
	}
	written := 0
	for i, f := range d.report.Files {
		full := hasCode(f, "tidak-tertulis") == law.LevelError
		if full == (f.Out != "") {
			t.Errorf("%d: out %q, %v", i, f.Out, f.Problems)
		}
		if !full {
			written++
			parsed(t, out, f)
		}
	}
	if written < 2 || written == 6 || d.report.Files[5].Out == "" {
		t.Errorf("%d written, the last at %q", written, d.report.Files[5].Out)
	}
	if files := snapshot(t, out); len(files) != written {
		t.Errorf("%d files stand in the folder, %d were written", len(files), written)
	}
	if left, _ := filepath.Glob(filepath.Join(out, ledgerFolder, tempPattern)); left != nil {
		t.Errorf("left behind: %v", left)
	}
}

func TestLedgerSurvivesATornLine(t *testing.T) {
	in, out := folder(t, map[string]string{"mal.txt": sample}), t.TempDir()
	for range 2 {
		if _, err := Import(t.Context(), Options{Inputs: []string{in}, Out: out, Force: true}); err != nil {
			t.Fatal(err)
		}
		f, err := os.OpenFile(filepath.Join(out, ledgerFolder, ledgerName), os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.WriteString(`{"source":"abc","resu`); err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
	report, err := Import(t.Context(), Options{Inputs: []string{in}, Out: out})
	if err != nil || !report.Files[0].Skipped {
		t.Errorf("%+v %v", report.Files, err)
	}
}

// A supplement that holds the elucidation alone gives way to the instrument,
// whichever comes first.
func TestPartsGiveWayToTheWhole(t *testing.T) {
	const part = "PENJELASAN\nATAS\nPERATURAN BUPATI TIRTAMAYA\nNOMOR 12 TAHUN 2021\nTENTANG\nMAL PELAYANAN PUBLIK\nI. UMUM\nMal perlu diatur.\nII. PASAL DEMI PASAL\nPasal 1\nCukup jelas.\n"
	for name, order := range map[string][]string{"part first": {part, sample}, "whole first": {sample, part}} {
		out := t.TempDir()
		for i, text := range order {
			if _, err := Import(t.Context(), Options{Inputs: []string{folder(t, map[string]string{fmt.Sprintf("naskah-%d.txt", i): text})}, Out: out}); err != nil {
				t.Fatal(err)
			}
		}
		files := snapshot(t, out)
		whole := files[filepath.FromSlash("kab-tirtamaya/perbup/2021/12.md")]
		if len(files) != 2 || !strings.Contains(whole, "### Pasal 2") {
			t.Errorf("%s: %d files, the whole is\n%s", name, len(files), whole)
		}
		aside := 0
		for path := range files {
			if strings.HasPrefix(path, partFolder) {
				aside++
			}
		}
		if aside != 1 {
			t.Errorf("%s: %d parts set aside", name, aside)
		}
	}
}

// Documents are read while others are filed; the ledger serves both at once.
func TestManyDocumentsAreReadAndFiledAtOnce(t *testing.T) {
	const many = 400
	files := map[string]string{}
	for n := range many {
		files[fmt.Sprintf("naskah-%03d.txt", n)] = numbered(n + 1)
	}
	in, out := folder(t, files), t.TempDir()
	for _, again := range []bool{false, true} {
		report, err := Import(t.Context(), Options{Inputs: []string{in}, Out: out, Workers: 8})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range report.Files {
			if r.ID == "" || r.Skipped != again {
				t.Fatalf("%s: identity %q, skipped %v", r.In, r.ID, r.Skipped)
			}
		}
		if len(report.Files) != many {
			t.Errorf("%d of %d documents are reported", len(report.Files), many)
		}
	}
}
