package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wewenang/law"
)

const noteFront = "---\njenis: perbup\nnomor: 1\ntahun: 2020\ntentang: Uji\n---\n"

// An annotation speaks of the provision before it; its indentation tells which
// one where a list has just ended.
func TestNotesAttach(t *testing.T) {
	src := noteFront + `
### Pasal 1

(1) Camat menerbitkan:
    a. surat keterangan;
    b. surat pengantar.

    <!-- wewenang terima u-b oleh: hukum -->

<!-- wewenang terima u-ayat oleh: hukum -->

(2) Camat melapor.

<!-- wewenang tolak u-2 alasan: hanya laporan; bukan wewenang; oleh: hukum, 2026-01-02 -->

### Pasal 2

<!-- wewenang tafsir k406-3
nilai: tidak-berlaku
alasan: sudah ada perda; lihat berkas
-->

Isi.
`
	r, err := Parse("a.md", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	got := map[law.Address][]law.Annotation{}
	for p := range r.All() {
		for _, n := range p.Notes {
			n.Column = 0
			got[p.Addr] = append(got[p.Addr], n)
		}
	}
	want := map[law.Address][]law.Annotation{
		"pasal-1.ayat-1.huruf-b": {{Word: "terima", Target: "u-b", Fields: map[string]string{"oleh": "hukum"}, Line: 14}},
		"pasal-1.ayat-1":         {{Word: "terima", Target: "u-ayat", Fields: map[string]string{"oleh": "hukum"}, Line: 16}},
		"pasal-1.ayat-2":         {{Word: "tolak", Target: "u-2", Fields: map[string]string{"alasan": "hanya laporan; bukan wewenang", "oleh": "hukum, 2026-01-02"}, Line: 20}},
		"pasal-2":                {{Word: "tafsir", Target: "k406-3", Fields: map[string]string{"nilai": "tidak-berlaku", "alasan": "sudah ada perda; lihat berkas"}, Line: 24}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("notes (-want +got):\n%s", d)
	}
	again, err := Parse("a.md", Format(r))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(outline(r), outline(again)); d != "" {
		t.Errorf("notes after Format (-want +got):\n%s", d)
	}
}

func TestNoteProblems(t *testing.T) {
	tests := []struct{ note, want string }{
		{"<!-- wewenang trima u-1 oleh: x -->", "a.md:10:15: kata \"trima\" tidak dikenal (maksudnya terima?)"},
		{"<!-- wewenang terima u-1 ole: x -->", "a.md:10:26: kunci \"ole\" tidak dikenal (maksudnya oleh?)"},
		{"<!-- wewenang terima u-1 oleh: x; oleh: y -->", "a.md:10:35: kunci \"oleh\" ditulis dua kali"},
		{"<!-- wewenang ubah u-1\njenis: mandat\nkepda: camat\n-->", "a.md:12:1: kunci \"kepda\" tidak dikenal (maksudnya kepada?)"},
		{"<!-- wewenang ubah u-1\nmandat saja\n-->", "a.md:11:1"},
	}
	for _, tt := range tests {
		_, err := Parse("a.md", []byte(noteFront+"\n### Pasal 1\n\n"+tt.note+"\n"))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s\n\terror = %v\n\twant  %s", tt.note, err, tt.want)
		}
	}
}

// Words of page furniture may hold what a comment may not.
func TestFurnitureComment(t *testing.T) {
	for _, words := range []string{"-- 11 --", "- 2 -", "a & b --> c", "&#45;", "<b>"} {
		if got := unescapeComment(escapeComment(words)); got != words {
			t.Errorf("%q comes back as %q", words, got)
		}
		if s := escapeComment(words); strings.Contains(s, "--") || strings.Contains(s, ">") {
			t.Errorf("%q is not safe inside a comment", s)
		}
	}
}
