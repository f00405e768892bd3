package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wewenang/authority/extract"
	"wewenang/law/markdown"
)

const goodRule = `---
jenis: perbup
daerah: kab-rawabening
nomor: 4
tahun: 2019
tentang: Izin Klinik
berlaku: 2019-01-01
naskah: contoh
---

### Pasal 2

Dinas Perizinan menerbitkan Izin Klinik.
`

// refusals are inputs that a check cannot go by. Each must name the file, say
// what is amiss, end with code 3 and leave every file as it was.
var refusals = []struct {
	name  string
	files map[string]string // beside the good rule
	args  []string
	says  []string
}{
	{"draft that is no regulation", map[string]string{"rapat.txt": "Catatan rapat hari Senin.\nDihadiri lima orang.\n"}, []string{"--draft", "rapat.txt"},
		[]string{"rapat.txt:1:1", "tidak terbaca sebagai naskah peraturan"}},
	{"draft with the identity of a rule", map[string]string{"baru.md": strings.Replace(goodRule, "contoh", "rancangan", 1)}, []string{"--draft", "baru.md"},
		[]string{"baru.md:1:1", "kab-rawabening/perbup/2019/4 sudah dipakai isi/kab-rawabening/perbup/2019/4.md"}},
	{"contradictory annotations", map[string]string{"isi/kab-rawabening/perbup/2020/5.md": strings.Replace(goodRule, "nomor: 4\ntahun: 2019", "nomor: 5\ntahun: 2020", 1) +
		"\n<!-- wewenang terima PROPOSAL oleh: bagian hukum, 2024-01-01 -->\n\n<!-- wewenang tolak PROPOSAL alasan: hanya tempat; oleh: bagian hukum, 2024-01-02 -->\n"}, nil,
		[]string{"perbup/2020/5.md:", "sudah ditetapkan dengan"}},
	{"suppression without a reason", map[string]string{"isi/kab-rawabening/perbup/2020/5.md": strings.Replace(goodRule, "nomor: 4\ntahun: 2019", "nomor: 5\ntahun: 2020", 1) +
		"\n<!-- wewenang abaikan k101-77abcd sampai: 2030-01-01; oleh: bagian hukum, 2024-01-01 -->\n"}, nil,
		[]string{"perbup/2020/5.md:15:1", "tanpa alasan"}},
	{"baseline of another corpus", map[string]string{"garis.json": `{"format": 1, "as_of": "2026-01-01", "regulations": 3, "fingerprints": {"0011223344556677": "K101"}}`}, []string{"--baseline", "garis.json"},
		[]string{"garis.json", "garis dasar dari korpus lain"}},
	{"circle in the tree of services", map[string]string{"isi/kab-rawabening/layanan.md": "# Layanan\n\n| id | nama | termasuk |\n|---|---|---|\n| a | Izin A | b |\n| b | Izin B | a |\n"}, nil,
		[]string{"isi/kab-rawabening/layanan.md:5", "berputar: a → b → a"}},
}

func TestCheckRefusesBadInput(t *testing.T) {
	for _, c := range refusals {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			c.files["isi/kab-rawabening/perbup/2019/4.md"] = goodRule + "\n### Pasal 3\n\nSemua ketentuan yang bertentangan dengan Peraturan Bupati ini dicabut dan dinyatakan tidak berlaku.\n"
			for name, text := range c.files {
				write(t, name, strings.ReplaceAll(text, "PROPOSAL", onlyProposal(t, text)))
			}
			before := tree(t)
			args := append([]string{"check", "--content", "isi"}, c.args...)
			if len(c.args) == 0 {
				args = append(args, "--write-baseline", "baru.json")
			}
			out, complaint, code := run(t, args...)
			if code != exitInput {
				t.Errorf("exit code %d, want %d\n%s%s", code, exitInput, out, complaint)
			}
			for _, words := range c.says {
				if !strings.Contains(strings.ReplaceAll(complaint, "isi/", ""), strings.ReplaceAll(words, "isi/", "")) {
					t.Errorf("the complaint lacks %q:\n%s", words, complaint)
				}
			}
			if after := tree(t); after != before {
				t.Errorf("files changed:\n%s\nwere\n%s", after, before)
			}
		})
	}
}

// onlyProposal is the id of the only grant that a text states.
func onlyProposal(t *testing.T, text string) string {
	t.Helper()
	if !strings.Contains(text, "PROPOSAL") {
		return ""
	}
	r, err := markdown.Parse("uji.md", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	list := extract.Grants(r)
	if len(list) != 1 {
		t.Fatalf("%d proposals", len(list))
	}
	return list[0].ID
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// tree prints every file with its content.
func tree(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(".", func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(p)
		b.WriteString(p + "\n" + string(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func run(t *testing.T, args ...string) (out, complaint string, code int) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	a := &app{in: strings.NewReader(""), out: &stdout, err: &stderr, now: fixedDay, getenv: os.Getenv}
	code = a.run(t.Context(), args)
	return stdout.String(), stderr.String(), code
}
