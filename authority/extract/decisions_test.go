package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDecidingActs reads what kind of act a decision is from what is decided.
func TestDecidingActs(t *testing.T) {
	for _, c := range []pattern{
		{name: "division of tasks", body: "Penjabaran tugas pokok dan fungsi Dinas Kelautan ditetapkan dengan Peraturan Bupati.",
			want: []string{"pasal-2 | atribusi |  | Bupati | atur | Penjabaran tugas pokok dan fungsi Dinas Kelautan"}},
		{name: "measure against a receiver", body: "Penghentian penyaluran bantuan ditetapkan oleh Gubernur.",
			want: []string{"pasal-2 | atribusi |  | Gubernur | sanksi | Penghentian penyaluran bantuan"}},
		{name: "withdrawn licence", body: "Pencabutan izin usaha tambak ditetapkan oleh Bupati.",
			want: []string{"pasal-2 | atribusi |  | Bupati | cabut | Pencabutan izin usaha tambak"}},
		{name: "answer", body: "Camat memberikan jawaban apakah permohonan disetujui atau ditolak.",
			want: []string{"pasal-2 | atribusi |  | Camat | tetapkan | jawaban apakah permohonan disetujui atau ditolak"}},
		{name: "yes or no", body: "Kepala Dinas berwenang menerima atau menolak permohonan keringanan sewa kios.",
			want: []string{"pasal-2 | atribusi |  | Kepala Dinas | tetapkan | permohonan keringanan sewa kios"}},
		{name: "check of an application", body: "Kepala Dinas melakukan pengkajian terhadap permohonan izin tambak.",
			want: []string{"pasal-2 | atribusi |  | Kepala Dinas | verifikasi | permohonan izin tambak"}},
		{name: "study", body: "Kepala Dinas melakukan pengkajian terhadap pasar ikan.",
			want: []string{"pasal-2 | atribusi |  | Kepala Dinas | selenggara | pasar ikan"}},
		{name: "timetable", body: "Sekretariat bertugas mengatur jadwal sidang.",
			want: []string{"pasal-2 | atribusi |  | Sekretariat | selenggara | jadwal sidang"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, lines(grantsOf(plain, "Pasal 2\n\n"+c.body))); diff != "" {
				t.Errorf("%s\n(-ingin +dapat)\n%s", c.body, diff)
			}
		})
	}
}
