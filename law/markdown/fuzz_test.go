package markdown

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// seeds adds the texts of testdata and shapes that broke other parsers.
func seeds(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(txtar.Parse(src).Files[0].Data)
	}
	for _, s := range []string{
		"", "\n", "#", "# ", "> ", ">>>> a", "- - - a", "(", "()", "(1", "a.", "1.", "Pasal", "Pasal ", "Pasal 1 1 1", "BAB", "BAB I",
		"BAB IVXLCDM", "<!--", "<!-- -->", "<!-- wewenang -->", "<!-- wewenang halaman: -->", "|", "|a|\n|-|\n|", "…", "Pasal 1…", "\x00", "\xff",
		"KEDUA PULUH", "Ayat (1)", "PENJELASAN\nI. UMUM\nPasal 1\nAyat (1) a", "LAMPIRAN", "*_*", "**__**", "- 1 -", "http://", "\"Pasal 1",
	} {
		f.Add([]byte(s))
	}
}

// FuzzFormat states that no input panics, loses a word, or has a canonical form
// that changes when it is formatted again.
func FuzzFormat(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		src = src[:min(len(src), 1<<16)] // more only costs time
		r := ParseText("x.md", src)
		special := bytes.Contains(src, []byte("<!--")) || bytes.Contains(src, []byte("wewenang")) || bytes.ContainsRune(src, '&')
		if clean := bytes.ToValidUTF8(src, []byte("\uFFFD")); !special && counts(clean, r) {
			t.Errorf("words lost: %s", lost(string(clean), r))
		}
		once := Format(r)
		if twice := Format(ParseText("x.md", once)); !bytes.Equal(once, twice) {
			t.Errorf("formatting twice differs:\n%q\n%q", once, twice)
		}
	})
}

// FuzzParse states that a file is read or refused, never both and never with a
// panic, and that what was read is written so that it reads the same.
func FuzzParse(f *testing.F) {
	f.Add([]byte(wholeFront))
	f.Add([]byte(noteFront + "### Pasal 1\n\n<!-- wewenang terima u-1 oleh: x -->\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		r, err := Parse("x.md", src)
		if err != nil {
			return
		}
		again, err := Parse("x.md", Format(r))
		if err != nil {
			t.Fatalf("the canonical form is refused: %v\n%s", err, Format(r))
		}
		if again.Meta != r.Meta {
			t.Errorf("meta changes:\n%+v\n%+v", r.Meta, again.Meta)
		}
	})
}

// FuzzFront states that a front matter is read or refused.
func FuzzFront(f *testing.F) {
	f.Add("jenis: perbup\nnomor: 1\ntahun: 2020\ntentang: x\n")
	f.Add("a: &a [*a]\n")
	f.Fuzz(func(t *testing.T, src string) {
		m, problems := readFront("x.md", src)
		if (m.ID == "") != (len(problems) > 0) {
			t.Errorf("identity %q with problems %v", m.ID, problems)
		}
	})
}

// FuzzTables states that tables are read or refused, and that no cell lies
// outside the text.
func FuzzTables(f *testing.F) {
	f.Add([]byte("# a\n| a | b |\n|---|---|\n| 1 | 2 |\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		tables, _ := Tables("x.md", src)
		lines := bytes.Count(src, []byte("\n")) + 1
		for _, table := range tables {
			for _, row := range table.Rows {
				if len(row) != len(table.Header) || row[0].Line > lines || row[0].Column < 1 {
					t.Errorf("row %+v of %d columns", row, len(table.Header))
				}
			}
		}
	})
}
