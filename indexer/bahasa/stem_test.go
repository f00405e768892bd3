package bahasa

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Words that lawyers keep together must meet, and no others.
func TestFamiliesMeet(t *testing.T) {
	for _, family := range []string{
		"menetapkan penetapan ditetapkan ketetapan tetapkan",
		"mengelola pengelolaan dikelola pengelola",
		"menuntut penuntutan tuntutan dituntut penuntut",
		"bertugas penugasan menugaskan ditugaskan tugas",
		"mengenakan pengenaan dikenakan",
		"menata penataan ditata",
		"menanggung ditanggung tanggungan",
		"menunjuk penunjukan ditunjuk",
		"pemohon permohonan memohon dimohonkan",
		"kepemimpinan pemimpin memimpin dipimpin pimpinan",
		"mengawasi pengawasan diawasi pengawas",
		"berlaku memberlakukan diberlakukan pemberlakuan",
		"izin perizinan ijin perijinan mengizinkan diizinkan",
		"praktik praktek berpraktik",
		"wewenang berwenang kewenangan wewenangnya",
		"mendelegasikan pendelegasian delegasi didelegasikan",
		"melimpahkan pelimpahan dilimpahkan",
		"menyelenggarakan penyelenggaraan diselenggarakan penyelenggara",
		"menerbitkan penerbitan diterbitkan",
		"memungut pemungutan pungutan dipungut",
		"menandatangani penandatanganan ditandatangani",
		"melayani pelayanan dilayani layanan",
		"mengusahakan pengusahaan usaha berusaha",
		"memindahkan pemindahan dipindahkan",
		"memberhentikan pemberhentian diberhentikan",
	} {
		words := strings.Fields(family)
		for _, w := range words[1:] {
			if Stem(w) != Stem(words[0]) {
				t.Errorf("Stem(%q) = %q, want that of %q: %q", w, Stem(w), words[0], Stem(words[0]))
			}
		}
	}
}

func TestStrangersStayApart(t *testing.T) {
	for _, pair := range []string{
		"tugas petugas", "berlaku pelaku", "pemohon pohon", "pemerintah perintah",
		"kedudukan penduduk", "peraturan pengaturan", "perusahaan pengusahaan",
		"pelabuhan labuh", "kepala pala", "menteri teri", "bupati pati", "jabatan pejabat",
		"badan bada", "kesatuan bersatu", "daerah darah",
	} {
		a, b, _ := strings.Cut(pair, " ")
		if Stem(a) == Stem(b) {
			t.Errorf("%q and %q meet in %q", a, b, Stem(a))
		}
	}
}

// The golden file shows the stem of every word of a sample, so that a change
// of tables or rules is seen as a diff.
func TestGolden(t *testing.T) {
	words, err := os.ReadFile("testdata/words.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for w := range strings.FieldsSeq(string(words)) {
		b.WriteString(w + " " + Stem(w) + "\n")
	}
	if *update {
		if err := os.WriteFile("testdata/stems.golden", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/stems.golden")
	if err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != string(want) {
		t.Errorf("stems changed; run with -update and read the diff\n%s", firstDiff(got, string(want)))
	}
}

func firstDiff(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got " + g[i] + ", want " + w[i]
		}
	}
	return "lengths differ"
}

func TestScanner(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Pasal 8 dan Pasal 18", "pasal 8 dan pasal 18"},
		{"Pasal 14A ayat (1a)", "pasal 14a ayat 1a"},
		{"Rp1.000.000,00 (satu juta rupiah)", "rp1000000 00 satu juta rupiah"},
		{"PP 18/2016", "pp 18 2016"},
		{"Undang-Undang, dan/atau", "undang undang dan atau"},
		{"Wali Kota menanda-tangani", "walikota menandatangani"},
		{"Wali; Kota", "wali kota"},
		{"Jum'at Qur’an", "jumat quran"},
		{"1.2.3 angka 10.000", "1 2 3 angka 10000"},
		{"_miring_ **tebal**", "miring tebal"},
		{"", ""},
	} {
		var got []string
		for _, tok := range Analyze(c.text) {
			got = append(got, tok.Word)
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("Analyze(%q) = %q, want %q", c.text, g, c.want)
		}
	}
}

// Offsets always point at the words they were read from.
func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"Pasal 5 ayat (2)", "wali kota\n14A", "1.000.000", "a’b é\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, tok := range Analyze(s) {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(s) || tok.Word == "" {
				t.Fatalf("token %+v after offset %d in %q", tok, last, s)
			}
			last = tok.End
		}
	})
}

// A text is read through a memo, as the index does it.
func BenchmarkMemo(b *testing.B) {
	var m Memo
	words := [][]byte{[]byte("menetapkan"), []byte("penyelenggaraan"), []byte("perizinan")}
	for b.Loop() {
		for _, w := range words {
			m.Stem(w)
		}
	}
}

func BenchmarkStem(b *testing.B) {
	words := strings.Fields("menetapkan penyelenggaraan tugas dipertanggungjawabkan kabupaten tangerang perizinan izin mempekerjakan kualifikasi")
	for b.Loop() {
		for _, w := range words {
			Stem(w)
		}
	}
}

func TestKnownTellsWordsFromDebris(t *testing.T) {
	for word, want := range map[string]bool{"menetapkan": true, "pelayanan": true, "yang": true, "2014": true, "perizinan": true,
		"ketentuan": true, "pelayarran": false, "govemment": false, "xqz": false, "b3rlaku": false} {
		if Known(word) != want {
			t.Errorf("Known(%q) = %v", word, !want)
		}
	}
}
