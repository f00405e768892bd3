package indexer

import (
	"strings"
	"testing"
)

func TestParseQuery(t *testing.T) {
	for _, c := range []struct{ typed, want, note string }{
		{"izin apotek", "izin apotek", ""},
		{`  "izin  apotek"  camat`, `"izin apotek" camat`, ""},
		{"“izin apotek”", `"izin apotek"`, ""},
		{`"belum ditutup`, `"belum ditutup"`, ""},
		{"izin -apotek", "izin -apotek", ""},
		{`-"izin apotek" dokter`, `-"izin apotek" dokter`, ""},
		{"izin - apotek", "izin apotek", ""},
		{"jenis:Perda tahun:2018 parkir", "jenis:perda tahun:2018 parkir", ""},
		{`daerah:"Kab Contoh" parkir`, `daerah:"kab contoh" parkir`, ""},
		{"-status:dicabut parkir", "-status:dicabut parkir", ""},
		{"pasal: 5", "pasal: 5", ""},
		{"warna:merah", "warna merah", "tidak dikenal"},
		{"sejak:2019-05 sampai:2020 parkir", "sejak:2019-05 sampai:2020 parkir", ""},
		{"sejak:kemarin parkir", "parkir", "tulis sejak:2019"},
		{"sampai:2019-13 parkir", "parkir", "tidak terbaca"},
		{"tahun:lama parkir", "parkir", "tulis tahun:2019"},
		{"tahun:2010- tahun:-2019", "tahun:2010- tahun:-2019", ""},
		{`judul:"izin usaha"`, `judul:"izin usaha"`, ""},
		{"reklam*", "reklam*", ""},
		{"re*", "re", "sedikitnya 3 huruf"},
		{"*izin", "izin", "di akhir kata"},
		{"iz*in", "izin", "di akhir kata"},
		{"/izin.*/", "/izin./", "Ekspresi reguler"},
		{"a OR b", "a OR b", ""},
		{"* ? - \"\" :", "", ""},
		{"uu 23/2014", "uu 23/2014", ""},
		{"", "", ""},
		{strings.Repeat("kata ", 40), strings.TrimSpace(strings.Repeat("kata ", 16)), "16 kata pertama"},
		{strings.Repeat("a", 300), strings.Repeat("a", 256), "256 huruf"},
		{"izin\x00\xffapotek", "izin apotek", ""},
	} {
		q := parseQuery(c.typed)
		if got := q.String(); got != c.want {
			t.Errorf("parseQuery(%q) = %q, want %q", c.typed, got, c.want)
		}
		if notes := strings.Join(q.notes, "\n"); !strings.Contains(notes, c.note) || c.note == "" && notes != "" {
			t.Errorf("parseQuery(%q) notes %q, want %q", c.typed, notes, c.note)
		}
	}
}

// Whatever is typed, the canonical form is bounded and parses to itself.
func FuzzParseQuery(f *testing.F) {
	for _, s := range []string{`a "b c" -d e* jenis:perda`, `-"`, `x:"y z`, "**", "--a", `"-a" b:-c`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		once := parseQuery(typed)
		if len(once.clauses) > maxTerms {
			t.Fatalf("%d clauses", len(once.clauses))
		}
		if twice := parseQuery(once.String()); twice.String() != once.String() {
			t.Fatalf("%q parses to %q, that to %q", typed, once, twice)
		}
	})
}
