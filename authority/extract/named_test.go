package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNamed reads offices that a sentence names besides its subject.
func TestNamed(t *testing.T) {
	for _, c := range []pattern{
		{name: "punishes", body: "Bangunan yang didirikan tanpa izin dikenai teguran tertulis oleh Kepala Dinas.", want: []string{"pasal-2 | atribusi |  | Kepala Dinas | sanksi | teguran tertulis"}},
		{name: "nobody punishes", body: "Pedagang yang melanggar dikenai sanksi administratif."},
		{name: "imposes", body: "Kepala Dinas berwenang mengenakan paksaan pemerintah.", want: []string{"pasal-2 | atribusi |  | Kepala Dinas | sanksi | paksaan pemerintah"}},
		{name: "formed for something", body: "Dibentuk Dinas Pasar Tipe A yang menyelenggarakan urusan pemerintahan bidang pasar.", want: []string{"pasal-2 | atribusi |  | Dinas Pasar | selenggara | urusan pemerintahan bidang pasar"}},
		{name: "advice before a decision", body: "Izin Kios diterbitkan setelah Kepala Dinas memberikan rekomendasi keamanan bangunan.", want: []string{"pasal-2 | kontribusi |  | Kepala Dinas | rekomendasi | keamanan bangunan"}},
		{name: "kind of advice", body: "Izin Kios hanya dapat diterbitkan setelah memperoleh rekomendasi fiskal dari Kepala Dinas.", want: []string{"pasal-2 | kontribusi |  | Kepala Dinas | rekomendasi | Izin Kios"}},
		{name: "patron", body: "Bupati merupakan pembina pasar rakyat.", want: []string{"pasal-2 | atribusi |  | Bupati | bina | pasar rakyat"}},
		{name: "patron of staff", body: "Bupati merupakan pembina kepegawaian."},
		{name: "gazette of a cited rule", body: "Dinas melaksanakan penghapusan piutang pasar sebagaimana dimaksud dalam Pasal 27 Peraturan Daerah Kabupaten Rekaan Nomor 4 Tahun 2012 tentang Pasar Daerah (Lembaran Daerah Kabupaten Rekaan Tahun 2012 Nomor 4).", want: []string{"pasal-2 | atribusi |  | Dinas | selenggara | piutang pasar"}},
		{name: "two kinds of service", body: "Bupati berwenang menyelenggarakan pelayanan perizinan dan nonperizinan.", want: []string{"pasal-2 | atribusi |  | Bupati | selenggara | perizinan dan nonperizinan"}},
		{name: "a counter receives", body: "Loket Pasar menerima:\na. permohonan izin kios;\nb. laporan sewa kios.", want: []string{"pasal-2.huruf-a | atribusi |  | Loket Pasar | terima | permohonan izin kios", "pasal-2.huruf-b | atribusi |  | Loket Pasar | terima | laporan sewa kios"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, lines(grantsOf(plain, "Pasal 2\n\n"+c.body))); diff != "" {
				t.Errorf("%s\n(-ingin +dapat)\n%s", c.body, diff)
			}
		})
	}
}
