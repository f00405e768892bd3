package markdown

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wewenang/law"
)

const wholeFront = `---
jenis: perbup
daerah: kab-argasena
nomor: 012
tahun: 2021
tentang: "Mal Pelayanan: satu pintu"
ditetapkan: 2021-03-04
diundangkan: 2021-03-05
berlaku: 2021-03-05
berakhir: 2026-01-01
naskah: contoh
sumber: https://hukum.contoh.example/12
pembuat: Bupati Argasena
mutu: rekaan
metadata: tidak
status: diubah
asli: 12.asli.pdf
sha256: 0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
---

### Pasal 1

Isi.
`

func TestFrontMatter(t *testing.T) {
	r, err := Parse("a.md", []byte(wholeFront))
	if err != nil {
		t.Fatal(err)
	}
	want := law.Meta{
		ID: "kab-argasena/perbup/2021/12", About: "Mal Pelayanan: satu pintu",
		Enacted: "2021-03-04", Promulgated: "2021-03-05", InForce: "2021-03-05", Ends: "2026-01-01",
		Manuscript: law.ManuscriptExample, Source: "https://hukum.contoh.example/12", Maker: "Bupati Argasena", Quality: "rekaan",
		Stated: law.StatusAmended, Original: "12.asli.pdf", SHA256: strings.Repeat("0f", 32),
	}
	if d := cmp.Diff(want, r.Meta); d != "" {
		t.Errorf("meta (-want +got):\n%s", d)
	}
	if p := r.Find("pasal-1"); p == nil || p.Line != 21 {
		t.Errorf("pasal-1 = %+v, want it on line 21", p)
	}
	again, err := Parse("a.md", Format(r))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(r.Meta, again.Meta); d != "" {
		t.Errorf("meta after Format (-want +got):\n%s", d)
	}
}

// A file that an editor of another system saved reads the same.
func TestFrontMatterLineEnds(t *testing.T) {
	windows := "\uFEFF" + strings.ReplaceAll(wholeFront, "\n", "\r\n")
	got, err := Parse("a.md", []byte(windows))
	if err != nil {
		t.Fatal(err)
	}
	want, _ := Parse("a.md", []byte(wholeFront))
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("CRLF and BOM (-want +got):\n%s", d)
	}
}

func TestFrontMatterProblems(t *testing.T) {
	const good = "jenis: perbup\nnomor: 1\ntahun: 2020\ntentang: Uji\n"
	tests := []struct {
		name, src, code, want string
	}{
		{"no front matter", "### Pasal 1\n", "front-matter-missing", "a.md:1:1"},
		{"never closed", "---\n" + good, "front-matter-missing", "a.md:1:1"},
		{"unknown key", "---\n" + good + "ditetapkn: 2020-01-01\n---\n", "front-matter-unknown-key", "a.md:6:1: kunci \"ditetapkn\" tidak dikenal (maksudnya ditetapkan?)"},
		{"duplicate key", "---\n" + good + "nomor: 2\n---\n", "front-matter", "a.md:6:"},
		{"missing key", "---\njenis: uu\nnomor: 1\ntahun: 2020\n---\n", "front-matter-missing-key", "a.md:2:1: kunci \"tentang\" tidak ada"},
		{"bad date", "---\n" + good + "berlaku: 2020-02-31\n---\n", "front-matter-date", "a.md:6:10"},
		{"bad year", "---\njenis: uu\nnomor: 1\ntahun: dua ribu\ntentang: x\n---\n", "front-matter-value", "a.md:4:8"},
		{"bad region", "---\n" + good + "daerah: Kab Contoh\n---\n", "front-matter-value", "a.md:6:9"},
		{"bad manuscript", "---\n" + good + "naskah: contohh\n---\n", "front-matter-value", "maksudnya contoh?"},
		{"anchor", "---\n" + good + "sumber: &a x\n---\n", "front-matter-yaml", "a.md:6:"},
		{"alias", "---\njenis: &j uu\nnomor: *j\ntahun: 2020\ntentang: x\n---\n", "front-matter-yaml", "jangkar"},
		{"tag", "---\n" + good + "sumber: !!str x\n---\n", "front-matter-yaml", "a.md:6:"},
		{"list", "---\n" + good + "sumber: [a, b]\n---\n", "front-matter-value", "a.md:6:9"},
		{"broken YAML", "---\n" + good + "sumber: \"x\n---\n", "front-matter-yaml", "a.md:"},
		{"too large", "---\n" + good + "sumber: " + strings.Repeat("x\n", maxFront) + "---\n", "front-matter-too-large", "a.md:"},
		{"not UTF-8", "---\n" + good + "---\n\n### Pasal 1\n\nab\xff\n", "encoding", "a.md:10:3: bita 0xFF bukan UTF-8"},
		{"file too large", strings.Repeat("x", maxFile+1), "file-too-large", "a.md"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse("a.md", []byte(tt.src))
			if !errors.Is(err, law.ErrInvalid) {
				t.Fatalf("error = %v, want one that is law.ErrInvalid", err)
			}
			var p law.Problem
			if !errors.As(err, &p) || !strings.HasPrefix(p.Code, tt.code) {
				t.Errorf("code = %q, want %q", p.Code, tt.code)
			}
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error = %q, want it to hold %q", err, tt.want)
			}
		})
	}
}

// Every problem of a file is reported, not the first one alone.
func TestParseReportsAll(t *testing.T) {
	src := "---\njenis: perbup\nnomor: 1\ntahun: 2020\ntentang: x\nberlaku: besok\nnaskah: asli\n---\n\n### Pasal 1\n\nIsi.\n\n<!-- wewenang trima u-1 oleh: x -->\n"
	r, err := Parse("a.md", []byte(src))
	for _, want := range []string{"a.md:6:10", "a.md:7:9", "a.md:14:15"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error = %v, want it to hold %q", err, want)
		}
	}
	if r == nil || r.Find("pasal-1") == nil {
		t.Error("the text was not read as far as it could be")
	}
}

// The name of the original leads to a file in the same folder and nowhere else.
func TestFrontMatterRefusesPathsOfOriginals(t *testing.T) {
	for _, line := range []string{"asli: ../12.pdf", "asli: /etc/passwd", `asli: 'a\b.pdf'`, "asli: .env", "sha256: xyz", "status: hilang"} {
		_, err := Parse("a.md", []byte("---\njenis: perbup\ndaerah: kab-argasena\nnomor: 1\ntahun: 2020\ntentang: Pasar\n"+line+"\n---\n"))
		if err == nil || !strings.Contains(err.Error(), "7:") {
			t.Errorf("%s: %v, want a problem on line 7", line, err)
		}
	}
}
