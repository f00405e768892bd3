package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestOwnerLeads reads lists below a noun that means a power.
func TestOwnerLeads(t *testing.T) {
	list := "\na. menguji timbangan;\nb. menerbitkan sertifikat timbangan."
	read := func(at, holder string) []string {
		return []string{at + ".huruf-a | atribusi |  | " + holder + " | verifikasi | timbangan", at + ".huruf-b | atribusi |  | " + holder + " | terbit | sertifikat timbangan"}
	}
	for _, c := range []struct {
		lead, at, holder string // no holder: nothing is read
	}{
		{"Rincian tugas UPT Metrologi adalah:", "pasal-2", "UPT Metrologi"},
		{"Uraian tugas Kepala Pasar sebagai berikut:", "pasal-2", "Kepala Pasar"},
		{"Adapun tugas Tim Pasar adalah:", "pasal-2", "Tim Pasar"},
		{"Tugas-tugas Badan Pasar:", "pasal-2", "Badan Pasar"},
		{"Tugas dan wewenang dari Kepala Pasar yaitu:", "pasal-2", "Kepala Pasar"},
		{"Tugas dan kewajiban Ketua Dewan Pasar adalah:", "pasal-2", "Ketua Dewan Pasar"},
		{"Tugas pokok dan fungsi Tim Pasar sebagaimana dimaksud pada ayat (1) sebagai berikut:", "pasal-2", "Tim Pasar"},
		{"Kewenangan yang dimiliki Bupati adalah:", "pasal-2", "Bupati"},
		{"Kewenangan dan tanggung jawab operasional yang dimiliki Bupati sebagaimana dimaksud dalam Pasal 4 ayat (2) huruf b, meliputi:", "pasal-2", "Bupati"},
		{"Kewenangan Pemerintah Daerah dalam pengelolaan pasar meliputi:", "pasal-2", "Pemerintah Daerah"},
		{"Kewenangan pengelolaan pasar oleh Bupati meliputi:", "pasal-2", "Bupati"},
		{"Kepala Pasar memiliki fungsi-fungsi sebagai berikut:", "pasal-2", "Kepala Pasar"},
		{"Lembaga Mutu Pasar dalam melaksanakan tugas sebagaimana dimaksud pada ayat (4) huruf b dan huruf c:", "pasal-2", "Lembaga Mutu Pasar"},
		{"Pusat Niaga dalam melaksanakan tugas pokok dan fungsi sebagaimana dimaksud dalam Pasal 3 dan Pasal 4 melakukan:", "pasal-2", "Pusat Niaga"},
		{"(1) Pengawas Pasar berkedudukan di pasar induk.\n\n(2) Dalam melaksanakan tugas pengawasan sebagaimana dimaksud pada ayat (1) adalah:", "pasal-2.ayat-2", "Pengawas Pasar"},
		{"Tugas pedagang meliputi:", "", ""},
		{"Dinas dalam melaksanakan tugas sebagaimana dimaksud dalam Pasal 3 menerapkan prinsip:", "", ""},
		{"Rincian biaya UPT Metrologi adalah:", "", ""},
	} {
		var want []string
		if c.holder != "" {
			want = read(c.at, c.holder)
		}
		if diff := cmp.Diff(want, lines(grantsOf(plain, "Pasal 2\n\n"+c.lead+list))); diff != "" {
			t.Errorf("%s\n(-ingin +dapat)\n%s", c.lead, diff)
		}
	}
	owners := "Pengenaan sanksi administratif sebagaimana dimaksud dalam Pasal 3 merupakan kewenangan:\na. Bupati;\nb. Camat."
	want := []string{"pasal-2.huruf-a | atribusi |  | Bupati | sanksi | sanksi administratif", "pasal-2.huruf-b | atribusi |  | Camat | sanksi | sanksi administratif"}
	if diff := cmp.Diff(want, lines(grantsOf(plain, "Pasal 2\n\n"+owners))); diff != "" {
		t.Errorf("%s\n(-ingin +dapat)\n%s", owners, diff)
	}
	kinds := "(1) Pemungutan retribusi dilaksanakan oleh Dinas.\n\n(2) Retribusi sebagaimana dimaksud pada ayat (1) terdiri atas:\na. retribusi pasar; dan\nb. retribusi parkir."
	want = []string{"pasal-2.ayat-2.huruf-a | atribusi |  | Dinas | pungut | retribusi pasar", "pasal-2.ayat-2.huruf-b | atribusi |  | Dinas | pungut | retribusi parkir"}
	if diff := cmp.Diff(want, lines(grantsOf(plain, "Pasal 2\n\n"+kinds))); diff != "" {
		t.Errorf("%s\n(-ingin +dapat)\n%s", kinds, diff)
	}
}
