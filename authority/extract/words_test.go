package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wewenang/authority"
)

func TestScan(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Kepala Dinas c.q. Sekretaris", "kepala dinas c.q sekretaris"},
		{"peraturan perundang-\nundangan", "peraturan perundang-undangan"},
		{"pem- berian izin", "pemberian izin"},
		{"suami-isteri dan sama-sama", "suami-isteri dan sama-sama"},
		{"paling luas 2.030,5 ha", "paling luas 2.030,5 ha"},
		{"a.n. Bupati", "a.n bupati"},
	} {
		var words []string
		for _, tok := range scan(c.text) {
			words = append(words, tok.w)
		}
		if got := strings.Join(words, " "); got != c.want {
			t.Errorf("scan(%q) = %q, ingin %q", c.text, got, c.want)
		}
	}
}

func TestWithoutReferences(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Izin sebagaimana dimaksud dalam Pasal 3 ayat (1) huruf a dan huruf b diterbitkan oleh Dinas", "Izin diterbitkan oleh Dinas"},
		{"Izin sebagaimana dimaksud pada ayat (2) dan ayat (3) berlaku", "Izin berlaku"},
		{"Tugas tersebut pada ayat (1) Pasal ini dilaksanakan", "Tugas dilaksanakan"},
		{"Kewenangan sebagaimana dimaksud dalam Pasal 2, Pasal 3, dan Pasal 4 dapat ditarik", "Kewenangan dapat ditarik"},
		{"Untuk melaksanakan tugas sebagaimana dimaksud dalam Pasal 5 Dinas mempunyai fungsi", "Untuk melaksanakan tugas, Dinas mempunyai fungsi"},
		{"Dinas membina pasar", "Dinas membina pasar"},
	} {
		if got := withoutReferences(scan(c.text)).text(); got != c.want {
			t.Errorf("%q\ndapat %q\ningin %q", c.text, got, c.want)
		}
	}
}

func TestSentencesOf(t *testing.T) {
	text := "PD. Pasar Rekaan dikelola oleh Direksi. Bupati No. 2 membina pasar."
	var got []string
	for _, s := range sentencesOf(scan(text)) {
		got = append(got, s.text())
	}
	want := []string{"PD. Pasar Rekaan dikelola oleh Direksi", "Bupati No. 2 membina pasar"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestThresholds(t *testing.T) {
	for _, c := range []struct {
		text string
		want []authority.Threshold
	}{
		{"bangunan paling luas 150 m² di kawasan", []authority.Threshold{{Dimension: "luas", Unit: "m2", To: 150, NoFrom: true, ToClosed: true, Words: "paling luas 150 m²"}}},
		{"modal lebih dari Rp500.000.000,00 (lima ratus juta rupiah)", []authority.Threshold{{Dimension: "nilai", Unit: "rupiah", From: 5e8, NoTo: true, FromOpen: true, Words: "lebih dari Rp500.000.000,00 (lima ratus juta rupiah)"}}},
		{"gedung sampai dengan 4 (empat) lantai", []authority.Threshold{{Dimension: "tinggi", Unit: "lantai", To: 4, NoFrom: true, ToClosed: true, Words: "sampai dengan 4 (empat) lantai"}}},
		{"luas lebih dari 100 m2 sampai dengan 500 m2", []authority.Threshold{{Dimension: "luas", Unit: "m2", From: 100, To: 500, FromOpen: true, ToClosed: true, Words: "lebih dari 100 m2 sampai dengan 500 m2"}}},
		{"paling lama 3 (tiga) bulan", []authority.Threshold{{Dimension: "waktu", Unit: "bulan", To: 3, NoFrom: true, ToClosed: true, Words: "paling lama 3 (tiga) bulan"}}},
		{"kurang dari 10 GT", []authority.Threshold{{Dimension: "tonase", Unit: "gt", To: 10, NoFrom: true, Words: "kurang dari 10 GT"}}},
		{"sampai dengan selesai", nil},
		{"lebih dari satu orang", nil},
	} {
		if diff := cmp.Diff(c.want, thresholdsOf(scan(c.text))); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
	}
}

// TestDeeds holds the grammar of coordination: which acts share an object and
// which words only look like a new act.
func TestDeeds(t *testing.T) {
	d := &document{}
	for _, c := range []struct{ text, want string }{
		{"pembinaan dan pengawasan terhadap pasar rakyat", "bina: pasar rakyat; awasi: pasar rakyat"},
		{"pendaftaran dan penerbitan kartu keluarga", "daftar: kartu keluarga; terbit: kartu keluarga"},
		{"penerbitan akta pengakuan dan pengesahan anak", "terbit: akta pengakuan dan pengesahan anak"},
		{"perumusan kebijakan teknis dan pelaksanaan kegiatan pameran buku", "selenggara: pameran buku"},
		{"penerbitan rekomendasi perizinan angkutan", "rekomendasi: perizinan angkutan"},
		{"menyusun rencana pasar sesuai dengan ketentuan", "selenggara: rencana pasar"},
		{"pengelolaan administrasi kepegawaian", ""},
		{"pengumpulan data sebagai bahan pelaksanaan kegiatan siaran keliling", "selenggara: siaran keliling"},
		{"melakukan pemeriksaan dan penelitian berkas permohonan izin", "verifikasi: berkas permohonan izin"},
		{"pembinaan industri rumah tangga serta pelestarian kerajinan daerah", "bina: industri rumah tangga; selenggara: kerajinan daerah"},
	} {
		var got []string
		for _, x := range d.deedsOf(scan(c.text)) {
			got = append(got, string(x.act)+": "+x.object.text())
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%q\ndapat %q\ningin %q", c.text, s, c.want)
		}
	}
}
