package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"wewenang/law"
	"wewenang/law/docx"
)

// units are a comparison with every kind of change.
func units() []law.Unit {
	by := law.Ref{ID: "kab-sukamaju/perda/2012/7", At: "pasal-i.angka-1"}
	return []law.Unit{
		{Kind: law.KindBab, Addr: "bab-i", Label: "BAB I", State: law.UnitSame, Pieces: []law.Piece{{Op: law.OpKeep, Text: "LOS & KIOS"}}},
		{Kind: law.KindPasal, Addr: "pasal-1", Label: "Pasal 1", Depth: 1, State: law.UnitChanged, By: by, Since: "2012-03-01", Pieces: []law.Piece{
			{Op: law.OpKeep, Text: "Izin diterbitkan "}, {Op: law.OpDelete, Text: "Bupati"}, {Op: law.OpInsert, Text: "Camat", By: by, Since: "2012-03-01"}, {Op: law.OpKeep, Text: "."}}},
		{Kind: law.KindPasal, Addr: "pasal-1a", Label: "Pasal 1A", Depth: 1, State: law.UnitInserted, By: by, Since: "2012-03-01", Pieces: []law.Piece{{Op: law.OpInsert, Text: "Izin berlaku satu tahun."}}},
		{Kind: law.KindPasal, Addr: "pasal-2", Label: "Pasal 2", Depth: 1, State: law.UnitDeleted, By: by, Pieces: []law.Piece{{Op: law.OpDelete, Text: "Los <dilarang> dijual.\nJuga kios."}}},
		{Kind: law.KindPasal, Addr: "pasal-3", Label: "Pasal 3", Depth: 1, State: law.UnitDeleted, Absent: true, Pieces: []law.Piece{{Op: law.OpDelete, Text: "Penutup."}}},
	}
}

func write(t *testing.T, d docx.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestWrite reads the document back: it is a zip whose every part is XML.
func TestWrite(t *testing.T) {
	data := write(t, docx.Document{Title: "Perda \x01 Sukamaju", Notes: []string{"teks per 2013"}, Units: units()})
	if !bytes.Equal(data, write(t, docx.Document{Title: "Perda \x01 Sukamaju", Notes: []string{"teks per 2013"}, Units: units()})) {
		t.Error("the same input gives other bytes")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var text string
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		for d := xml.NewDecoder(bytes.NewReader(part)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
		if f.Name == "word/document.xml" {
			text = string(part)
		}
	}
	for _, want := range []string{`w:author="Perda Kab. Sukamaju 7/2012 Pasal I angka 1"`, `w:date="2012-03-01T00:00:00Z"`, `>Camat</w:t>`, `<w:delText xml:space="preserve">Bupati</w:delText>`,
		`Los &lt;dilarang&gt; dijual.`, `<w:br/>`, `w:author="tidak diketahui"`} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
}

// TestPandoc opens the document with another program: accepting the changes
// gives the later wording, rejecting them the earlier one.
func TestPandoc(t *testing.T) {
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		t.Skip("pandoc is not installed")
	}
	file := filepath.Join(t.TempDir(), "a.docx")
	if err := os.WriteFile(file, write(t, docx.Document{Title: "Perda Sukamaju", Units: units()}), 0o600); err != nil {
		t.Fatal(err)
	}
	for mode, want := range map[string]string{
		"accept": "BAB I LOS & KIOS\n\nPasal 1 Izin diterbitkan Camat.\n\nPasal 1A Izin berlaku satu tahun.\n\nPasal 2",
		"reject": "BAB I LOS & KIOS\n\nPasal 1 Izin diterbitkan Bupati.\n\nPasal 2 Los <dilarang> dijual.\nJuga kios.\n\nPasal 3 Penutup.",
	} {
		out, err := exec.Command(pandoc, "--track-changes="+mode, "-t", "plain", "--wrap=none", file).Output()
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(string(out)); got != want {
			t.Errorf("%s:\n%q\nwant\n%q", mode, got, want)
		}
	}
}
