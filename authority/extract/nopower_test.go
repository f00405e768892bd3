package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNoPower reads sentences that have the shape of a grant and give nothing, or
// give one thing where there seem to be several.
func TestNoPower(t *testing.T) {
	for _, c := range []pattern{
		{name: "its own work", body: "Balai Garam mempunyai fungsi:\na. pembinaan dan pelaksanaan tugas;\nb. pengujian mutu garam.",
			want: []string{"pasal-2.huruf-b | atribusi |  | Balai Garam | verifikasi | mutu garam"}},
		{name: "steps without a matter", body: "Kantor Arsip mempunyai fungsi:\na. pengorganisasian;\nb. pengendalian dan bimbingan;\nc. pelayanan umum dan teknis."},
		{name: "all of government", body: "Camat mempunyai tugas membantu Bupati dalam penyelenggaraan pemerintahan, pembangunan dan pembinaan kemasyarakatan.",
			want: []string{"pasal-2 | atribusi |  | Camat | selenggara | pemerintahan, pembangunan dan pembinaan kemasyarakatan"}},
		{name: "reasons", body: "Jika permohonan ditolak, Bupati memberikan alasan-alasan penolakan."},
		{name: "purpose", body: "Maksud dan tujuan peraturan ini adalah:\na. memberikan kewenangan kepada Dinas untuk memungut retribusi kios."},
		{name: "conditions", body: "Anggota Tim Garam diberhentikan apabila:\na. dijatuhi sanksi oleh Bupati."},
		{name: "what a town is for", body: "Kota Rekaan berfungsi sebagai pusat pelayanan garam."},
		{name: "reference cut in two", body: "Untuk melaksanakan tugas sebagaimana dimaksud Pasal 4, Peraturan Daerah ini Dinas Kesehatan mempunyai tugas membina klinik.",
			want: []string{"pasal-2 | atribusi |  | Dinas Kesehatan | bina | klinik"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, lines(grantsOf(plain, "Pasal 2\n\n"+c.body))); diff != "" {
				t.Errorf("%s\n(-ingin +dapat)\n%s", c.body, diff)
			}
		})
	}
}
