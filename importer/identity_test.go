package importer

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"wewenang/law"
)

func TestHintOfFileName(t *testing.T) {
	for _, tc := range []struct {
		name string
		want law.ID // "" when the name tells nothing
	}{
		{"uu/2014/23.md", "uu/2014/23"},
		{"arsip/kab-tirtamaya/perbup/2021/12.txt", "kab-tirtamaya/perbup/2021/12"},
		{"uu-2014-23.md", "uu/2014/23"},
		{"Perkab_Tirta_Maya_2005_03.md", "kab-tirta-maya/perda/2005/3"},
		{"Perwali_Wanasari_2018_19.md", "kota-wanasari/perwali/2018/19"},
		{"Permen_Dagri_2014_70.md", "permen-dagri/2014/70"},
		{"Peraturan_BKPM_2018_3.md", "peraturan-bkpm/2018/3"},
		{"permenkeu/2012/107.md", "permen-keu/2012/107"},
		{"PERGUB_Tirta_Raya_NO_12_TAHUN_2017.pdf", "prov-tirta-raya/pergub/2017/12"},
		{"perbup-wanasari-7-2021.pdf", "kab-wanasari/perbup/2021/7"},
		{"Perda_2009_05.md", ""}, // no region
		{"scan0001.md", ""},
		{"rancangan akhir 2021.md", ""},
	} {
		h, ok := readHint(tc.name)
		id, _ := h.id()
		if !ok {
			id = ""
		}
		if id != tc.want {
			t.Errorf("readHint(%q) = %q, want %q", tc.name, id, tc.want)
		}
	}
}

func TestOwnTitleEndsAtTentang(t *testing.T) {
	for _, tc := range []struct {
		text, want, about string
	}{
		{"BUPATI TIRTAMAYA PERATURAN BUPATI TIRTAMAYA NOMOR 12 TAHUN 2021 TENTANG MAL PELAYANAN DENGAN RAHMAT TUHAN YANG MAHA ESA",
			"kab-tirtamaya/perbup/2021/12", "MAL PELAYANAN"},
		{"PERATURAN PEMERINTAH NOMOR 1 8 TAHUN 2016 TENT ANG PERANGKAT", "pp/2016/18", "PERANGKAT"},
		{"UNDANG-UNDANG REPUBLIK INDONESI,A (UU) NOMOR 7 TAHUN 2OI9 (7/2019) TENTANG EKSTRADISI", "uu/2019/7", "EKSTRADISI"},
		{"PERATURAN GUBERNUR TIRTA RAYA NOMOR36a TAHUN2015 TENTANG BANTUAN", "prov-tirta-raya/pergub/2015/36a", "BANTUAN"},
		{"PERATURAN BUPATI TIRTAMAYA NOMOR 3 TAHUN 2021 TENTANG PERUBAHAN ATAS PERATURAN BUPATI NOMOR 1 TAHUN 2020 TENTANG JASA UMUM DAERAH BUPATI TIRTAMAYA, MENIMBANG",
			"kab-tirtamaya/perbup/2021/3", "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 1 TAHUN 2020 TENTANG JASA UMUM DAERAH"},
		// The closing says which year it is; small letters are no Roman number.
		{"PERATURAN GUBERNUR TIRTA RAYA NdMOR : 3 TAHUN 2iD9 TENTANG BANTUAN", "prov-tirta-raya/pergub/2019/3", "BANTUAN"},
		{"PERATURAN GUBERNUR TIRTA RAYA NOMOR ii a TAHUN 2016 TENTANG BANTUAN", "prov-tirta-raya/pergub/2016/11a", "BANTUAN"},
		{"PERATURAN GUBERNUR TIRTA RAYA NOMOR 3 TAHUN 2iD7 TENTANG BANTUAN", "", ""},
		// The number of the amended rule is not the number of this one.
		{"PERATURAN PEMERINTAH REPUBLIK INDONESIA TENTANG PERUBAHAN PERATURAN PEMERINTAH NO. 10 TAHUN 1951", "", ""},
		// A text that starts in the middle of a sentence has no title.
		{"untuk melaksanakan Undang-Undang Nomor 1 Tahun 1958 tentang Tanah", "", ""},
	} {
		title, ok := (&titleHead{year: 2019}).read(tc.text)
		id, _ := title.ID()
		if !ok {
			id = ""
		}
		if string(id) != tc.want || ok && title.About != tc.about {
			t.Errorf("read(%q) = %q about %q, want %q about %q", tc.text, id, title.About, tc.want, tc.about)
		}
	}
}

func TestLetterheadNamesTheRegion(t *testing.T) {
	r := &law.Regulation{Parts: []*law.Provision{{Kind: law.KindJudul,
		Text: "BUPATI HULU TIRTA, PROVINSI CONTOH PERATURAN DAERAH NOMOR 6 TAHUN 2023 TENTANG PASAR"}}}
	if got := letterhead(r); got != "kab-hulu-tirta" {
		t.Errorf("letterhead = %q", got)
	}
}

func TestTitleFromElsewhere(t *testing.T) {
	const body = "\nMenimbang : a. bahwa perlu;\nMEMUTUSKAN:\nPasal 1\nIsi.\nPasal 2\nIsi.\n"
	for name, tc := range map[string]struct {
		text string
		want law.ID
	}{
		"region of the letterhead, in the spelling of the text": {"GUBERNUR TIRTA RAYA\nPERATURAN GUBERNUR TIRTA ROYA\nNOMOR 5 TAHUN 2015\nTENTANG\nPAJAK\nGUBERNUR TIRTA RAYA,", "prov-tirta-raya/pergub/2015/5"},
		"type and number of the name, region of the letterhead": {"GUBERNUR TIRTA RAYA\nPERATURAN GUBERNUR TIRTA RAYA\nNOMOR ii a TAHUN 2016\nTENTANG\nPESISIR", "prov-tirta-raya/pergub/2016/11a"},
		"number of the elucidation":                             {"UNDANG-UNDANG REPUBLIK INDONESIA\nNOMOR TAHUN 2019\nTENTANG\nEKSTRADISI" + body + "Ditetapkan di Jakarta\n\nPENJELASAN\nATAS\nUNDANG-UNDANG REPUBLIK INDONESIA\nNOMOR 9 TAHUN 2019\nTENTANG\nEKSTRADISI\n\nI. UMUM\nIsi.", "uu/2019/9"},
	} {
		r, problems := Read("PERGUB_11a_2016.pdf", []byte(tc.text+body))
		if !strings.HasPrefix(name, "type") {
			r, problems = Read("naskah.pdf", []byte(tc.text+body))
		}
		if r.ID != tc.want {
			t.Errorf("%s: %q, want %q: %v", name, r.ID, tc.want, problems)
		}
		if len(problems) == 0 && tc.want.Type().Regional() {
			t.Errorf("%s: no problem is told", name)
		}
	}
}

func TestNearly(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"INDONESI,A", "INDONESIA", true}, {"REPUELIK", "REPUBLIK", true}, {"prov-sulawasi-utara", "prov-sulawesi-utara", true},
		{"kab-tegal", "kota-tegal", false}, {"UNDANG", "INDONESIA", false}, {"", "", true}, {"kab-a", "kab-b", false},
	} {
		if got := nearly(tc.a, tc.b); got != tc.want {
			t.Errorf("nearly(%q, %q) = %v", tc.a, tc.b, got)
		}
	}
}

// What a title is read to say otherwise than it prints is told, and stays.
func TestRepairsOfTitlesAreTold(t *testing.T) {
	f, out := importOne(t, "naskah.txt", []byte(strings.Replace(sample, "NOMOR 12 TAHUN 2021", "NOM0R l2 TAHUN 2O2l", 1)))
	if f.ID != "kab-tirtamaya/perbup/2021/12" {
		t.Fatalf("read as %q: %v", f.ID, f.Problems)
	}
	told := fmt.Sprint(f.Problems)
	text := readPlace(t, out, f.Out)
	for _, printed := range []string{"NOM0R", "l2", "2O2l"} {
		if !strings.Contains(told, strconv.Quote(printed)) || !strings.Contains(text, printed) {
			t.Errorf("%q is not told or not kept: %s", printed, told)
		}
	}
}
