package importer

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"wewenang/law"
	"wewenang/law/markdown"
)

// flowText runs text as laid out, with form feeds between pages, through the
// same steps as a PDF.
func flowText(laidOut string) string {
	pages := splitPages(laidOut)
	dropFurniture(pages)
	return string(flow(pages).text)
}

const annex = `PERATURAN BUPATI TIRTAMAYA
NOMOR 12 TAHUN 2021
TENTANG
MAL PELAYANAN PUBLIK

Pasal 1
Tarif tercantum dalam Lampiran.

LAMPIRAN
PERATURAN BUPATI TIRTAMAYA
NOMOR 12 TAHUN 2021

NO    LAYANAN                 PELAKSANA             TARIF

1.    Izin praktik dokter     Dinas Penanaman       Rp    10.000,00
      gigi                    Modal

      Izin apotek             Dinas Kesehatan       Rp     5.000,00
2.    Izin | reklame          Badan Pendapatan      Rp    12.500,00
                              Daerah
` + "\f" + `NO    LAYANAN                 PELAKSANA             TARIF
3.    Izin toko               Dinas Perdagangan     Rp     7.000,00
      JUMLAH                                        Rp    34.500,00



                              BUPATI TIRTAMAYA,
                              NAMA BUPATI
`

func TestAnnexTableBecomesRows(t *testing.T) {
	r := markdown.ParseText("x.md", []byte(flowText(annex)))
	for at, want := range map[law.Address][]string{
		"lampiran-1.tabel-1.baris-1": {"1.", "Izin praktik dokter gigi", "Dinas Penanaman Modal", "Rp 10.000,00"},
		"lampiran-1.tabel-1.baris-2": {"", "Izin apotek", "Dinas Kesehatan", "Rp 5.000,00"},
		"lampiran-1.tabel-1.baris-3": {"2.", "Izin | reklame", "Badan Pendapatan Daerah", "Rp 12.500,00"},
		"lampiran-1.tabel-1.baris-4": {"3.", "Izin toko", "Dinas Perdagangan", "Rp 7.000,00"},
		"lampiran-1.tabel-1.baris-5": {"", "JUMLAH", "", "Rp 34.500,00"},
	} {
		if p := r.Find(at); p == nil || !slices.Equal(p.Cells, want) {
			t.Errorf("%s: %+v, want %q\n%s", at, p, want, flowText(annex))
		}
	}
}

func TestColumnsThatMeetStayText(t *testing.T) {
	got := flowText("LAMPIRAN\nNO   LAYANAN      PELAKSANA\n1.   Izin yang ditulis melewati kolom\n2.   Izin B       Dinas B\n")
	if strings.Contains(got, "| ---") {
		t.Errorf("read as a table:\n%s", got)
	}
}

func TestWordsDividedAtLineEnds(t *testing.T) {
	for _, tc := range []struct{ laidOut, want string }{
		{"Pelayanan mem-\nberikan kepastian.", "Pelayanan memberikan kepastian."},
		{"Peraturan perundang-\nundangan daerah.", "Peraturan perundang-undangan daerah."},
		{"Menurut Undang-\nUndang ini.", "Menurut Undang-Undang ini."},
		{"unit kerja non-\nstruktural dan unit non kerja.", "unit kerja non-struktural dan unit non kerja."},
		{"sejak 2010 -\n2014 saja.", "sejak 2010 - 2014 saja."},
	} {
		if got := strings.TrimSpace(flowText(tc.laidOut)); got != tc.want {
			t.Errorf("%q: %q, want %q", tc.laidOut, got, tc.want)
		}
	}
}

func TestFurnitureOfPages(t *testing.T) {
	pages := splitPages("BERITA DAERAH TIRTAMAYA\nPasal 1\nIsi satu.\n\n                          Pasal 2 . . .\n\f" +
		"BERITA DAERAH TIRTAMAYA\n              2\n\nPasal 2\nIsi dua.\nCukup jelas.\nwww.tirtamaya.example\n\f" +
		"BERITA DAERAH TIRTAMAYA\n              3\n\nPasal 3\nIsi tiga.\nCukup jelas.\n\f" +
		"BERITA DAERAH TIRTAMAYA\n              4\n\n2021\nCukup jelas.\n")
	dropFurniture(pages)
	want := []string{
		"BERITA DAERAH TIRTAMAYA|Pasal 1|Isi satu.", "Pasal 2|Isi dua.|Cukup jelas.", "Pasal 3|Isi tiga.|Cukup jelas.", "2021|Cukup jelas.",
	}
	for i, p := range pages {
		var lines []string
		for _, l := range p.lines {
			lines = append(lines, l.text)
		}
		if got := strings.Join(lines, "|"); got != want[i] {
			t.Errorf("page %d: %q, want %q; head %q, foot %q", i+1, got, want[i], p.head, p.foot)
		}
	}
}

func BenchmarkFlow(b *testing.B) {
	text := strings.Repeat(pageOne+"\f"+pageTwo+"\f", 50)
	for b.Loop() {
		flowText(text)
	}
}

// FuzzFlow holds that no letter or figure is lost or added, and that no page
// can write comments of the dialect.
func FuzzFlow(f *testing.F) {
	for _, s := range []string{pageOne + "\f" + pageTwo, annex, "a-\nb\f- 2 -\n", "<!-- wewenang terima -->", "| x\n> y\n# z", "NO  A\n1  b\n", "LAMPIRAN\nNO  A\n1.  b\n2.  c\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "")
		got := flowText(s)
		if n := strings.Count(got, "<!--"); n != strings.Count(got, "<!-- wewenang halaman: ") || n != strings.Count(got, " -->\n") && !strings.Contains(s, "-->") {
			t.Fatalf("foreign comments in %q", got)
		}
		bare := strings.ReplaceAll(got, "<!-- wewenang halaman: ", "")
		bare = strings.NewReplacer("&amp;", "&", "&#45;", "-", "&gt;", ">").Replace(bare)
		if a, b := tally(printable(s)), tally(bare); !maps.Equal(a, b) {
			t.Fatalf("letters %v became %v in %q", a, b, got)
		}
	})
}

func tally(s string) map[rune]int {
	count := map[rune]int{}
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			count[r]++
		}
	}
	return count
}

// A line that is stretched to the margin may be measured much wider than its
// neighbours, which all the same go on in the next line.
func TestStretchedLinesDoNotShortenTheOthers(t *testing.T) {
	pages := splitPages("Menimbang : a. bahwa telah ditandatangani Persetujuan di\n" +
		"               kota     itu     pada    tahun     2015      yang     ditanda-tangani\n" +
		"               oleh Pemerintah Republik Tirta dan oleh\n" +
		"               Kerajaan Rawa tentang kerja sama;\n" +
		"            b. bahwa perlu menetapkan Undang-Undang;\n")
	text := string(flow(pages).text)
	if !strings.Contains(text, "oleh Kerajaan Rawa tentang kerja sama;") {
		t.Errorf("the sentence is broken:\n%s", text)
	}
}

// A copy that a web site hands out says so on its pages, and the report too.
func TestSiteOfACopyIsTold(t *testing.T) {
	needs(t, "pdftotext")
	const foot = "\n\n\n                                   www.jdih.tirtamaya.example\n"
	f, out := importOne(t, "mal.pdf", makePDF(pageOne+foot, pageTwo+foot))
	if hasCode(f, "salinan-situs") == "" || f.Quality.Grade != gradeGood {
		t.Errorf("%+v %v", f.Quality, f.Problems)
	}
	if parsed(t, out, f).Find("pasal-2") == nil {
		t.Error("the body is gone")
	}
	if f, _ := importOne(t, "lain.pdf", makePDF(pageOne, pageTwo)); hasCode(f, "salinan-situs") != "" {
		t.Error("told of a document that bears no address")
	}
}
