package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestForms reads invented sentences of the rarer forms: orders, denials, powers
// that rest with an office, acts whose objects stand in a list or in the next
// paragraph, broken print, and what only looks like a power.
func TestForms(t *testing.T) {
	for _, c := range forms {
		t.Run(c.name, func(t *testing.T) {
			title := c.title
			if title == "" {
				title = plain
			}
			if diff := cmp.Diff(c.want, lines(grantsOf(title, "Pasal 2\n\n"+c.body))); diff != "" {
				t.Errorf("%s\n(-ingin +dapat)\n%s", c.body, diff)
			}
		})
	}
}

var forms = []pattern{
	{name: "orders it done", body: "Kepala Pasar memerintahkan penutupan kios yang tidak bertera.",
		want: []string{"pasal-2 | atribusi |  | Kepala Pasar | tetapkan | penutupan kios yang tidak bertera"}},
	{name: "rests with and is handed on", body: "Kewenangan penerbitan izin kios berada pada Bupati dan dilimpahkan kepada Kepala DPM.",
		want: []string{"pasal-2 | delegasi | Bupati | Kepala DPM | terbit | izin kios",
			"pasal-2 | atribusi |  | Bupati | terbit | izin kios"}},
	{name: "every operator", body: "Setiap penyelenggara klinik wajib memiliki izin klinik dari Kepala DPM.",
		want: []string{"pasal-2 | atribusi |  | Kepala DPM | terbit | izin klinik"}},
	{name: "complaints are received", body: "Dinas menerima pengaduan masyarakat tentang mutu makanan.",
		want: []string{"pasal-2 | atribusi |  | Dinas | aduan | pengaduan masyarakat tentang mutu makanan"}},
	{name: "may not", body: "Camat tidak boleh menerbitkan izin apotek.",
		want: []string{"pasal-2 | larangan |  | Camat | terbit | izin apotek"}},
	{name: "is not permitted", body: "Camat tidak diperkenankan memungut sewa kios.",
		want: []string{"pasal-2 | larangan |  | Camat | pungut | sewa kios"}},
	{name: "carries out what was handed on", body: "Kepala DPM melaksanakan kewenangan penerbitan izin kios yang dilimpahkan oleh Bupati.",
		want: []string{"pasal-2 | delegasi | Bupati | Kepala DPM | terbit | izin kios"}},
	{name: "act with objects below", title: office, body: "Bidang Gizi mempunyai tugas:\na. pembinaan, meliputi:\n1. kader posyandu; dan\n2. penyuluh gizi.\nb. pengawasan mutu makanan.",
		want: []string{"pasal-2.huruf-a.angka-1 | atribusi |  | Bidang Gizi | bina | kader posyandu",
			"pasal-2.huruf-a.angka-2 | atribusi |  | Bidang Gizi | bina | penyuluh gizi",
			"pasal-2.huruf-b | atribusi |  | Bidang Gizi | awasi | mutu makanan"}},
	{name: "supervises what the list names", body: "Dinas melakukan pengawasan terhadap:\na. mutu makanan; dan\nb. kebersihan kios.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Dinas | awasi | mutu makanan",
			"pasal-2.huruf-b | atribusi |  | Dinas | awasi | kebersihan kios"}},
	{name: "what is supervised stands next", body: "(1) Dinas melakukan pembinaan dan pengawasan pasar.\n\n(2) Pengawasan sebagaimana dimaksud pada ayat (1) meliputi:\na. timbangan pedagang; dan\nb. kebersihan kios.",
		want: []string{"pasal-2.ayat-1 | atribusi |  | Dinas | bina | pembinaan dan pengawasan pasar",
			"pasal-2.ayat-2.huruf-a | atribusi |  | Dinas | awasi | timbangan pedagang",
			"pasal-2.ayat-2.huruf-b | atribusi |  | Dinas | awasi | kebersihan kios"}},
	{name: "papers that a request needs", body: "Permohonan izin kios dilampiri:\na. surat keterangan domisili dari Lurah; dan\nb. fotokopi kartu penduduk.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Lurah | terbit | surat keterangan domisili"}},
	{name: "a unit by its place", body: "UPT Pasar adalah unit pelaksana teknis Dinas yang melaksanakan pengelolaan pasar.",
		want: []string{"pasal-2 | atribusi |  | UPT Pasar | selenggara | pengelolaan pasar"}},
	{name: "draws in", body: "Dinas dalam melakukan pemeriksaan timbangan melibatkan Camat.",
		want: []string{"pasal-2 | kontribusi |  | Camat | awasi | pemeriksaan timbangan"}},
	{name: "is the coordinator", body: "Sekretaris Daerah adalah koordinator pengelolaan barang milik daerah.",
		want: []string{"pasal-2 | koordinasi |  | Sekretaris Daerah | koordinasi | pengelolaan barang milik daerah"}},
	{name: "linked references", body: "Izin kios sebagaimana dimaksud pada [ayat (1)](/aturan/x#ayat-1) diterbitkan oleh Kepala DPM.",
		want: []string{"pasal-2 | atribusi |  | Kepala DPM | terbit | Izin kios"}},
	{name: "prefix apart", body: "Izin kios di terbitkan oleh Kepala DPM.",
		want: []string{"pasal-2 | atribusi |  | Kepala DPM | terbit | Izin kios"}},
	{name: "broken hyphen", body: "Izin kios diterbit- kan oleh Kepala DPM.",
		want: []string{"pasal-2 | atribusi |  | Kepala DPM | terbit | Izin kios"}},
	{name: "taxpayer's duty", body: "Wajib Pajak mengajukan permohonan keringanan pajak kepada Dinas.",
		want: []string{"pasal-2 | atribusi |  | Dinas | terima | permohonan keringanan pajak"}},
	{name: "with a copy", body: "Kepala DPM menerbitkan izin kios dengan tembusan kepada Camat.",
		want: []string{"pasal-2 | atribusi |  | Kepala DPM | terbit | izin kios"}},
	{name: "coordinated with a list", body: "Pengambilan contoh makanan dilaksanakan setelah berkoordinasi dengan:\na. Camat; dan\nb. Kepala Pasar.",
		want: []string{"pasal-2.huruf-a | koordinasi |  | Camat | koordinasi | Pengambilan contoh makanan",
			"pasal-2.huruf-b | koordinasi |  | Kepala Pasar | koordinasi | Pengambilan contoh makanan"}},
	{name: "who has the power below", body: "Wewenang menghapuskan sewa kios adalah:\na. Bupati; dan\nb. Kepala Dinas.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Bupati | selenggara | sewa kios",
			"pasal-2.huruf-b | atribusi |  | Kepala Dinas | selenggara | sewa kios"}},
	{name: "conduct of members", body: "Anggota Dewan Pasar mempunyai kewajiban:\na. bersikap jujur;\nb. menjaga nama baik Dewan Pasar;\nc. menghindari gratifikasi."},
	{name: "dress", body: "Kepala Dinas wajib memakai pakaian dinas harian."},
	{name: "coordination without a matter", body: "Kepala Dinas wajib melakukan koordinasi dengan Camat."},
	{name: "deadlines", body: "Kepala DPM memberikan jawaban dalam jangka waktu 3 (tiga) hari."},
	{name: "bare acts", body: "Pengelolaan pasar diselenggarakan oleh Dinas dan mempunyai fungsi:\na. pengorganisasian;\nb. pengawasan;\nc. pembiayaan.",
		want: []string{"pasal-2 | atribusi |  | Dinas | selenggara | Pengelolaan pasar"}},
	{name: "sibling says retained", title: hand, body: "(1) Bupati mendelegasikan kewenangan penerbitan izin apotek kepada Kepala DPM.\n\n(2) Pendelegasian sebagaimana dimaksud pada ayat (1) tidak mengurangi kewenangan Bupati.",
		want: []string{"pasal-2.ayat-1 | delegasi | Bupati | Kepala DPM | terbit | izin apotek"}},
	{name: "single words but one", title: office, body: "Bidang Gizi mempunyai fungsi:\na. pembinaan kader posyandu;\nb. pengawasan mutu makanan;\nc. penyuluhan.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Bidang Gizi | bina | kader posyandu",
			"pasal-2.huruf-b | atribusi |  | Bidang Gizi | awasi | mutu makanan",
			"pasal-2.huruf-c | atribusi |  | Bidang Gizi | bina | penyuluhan"}},
	{name: "unit with a name of two fields", body: "Kepala Bagian Hukum dan Organisasi menetapkan jadwal sidang pasar.",
		want: []string{"pasal-2 | atribusi |  | Kepala Bagian Hukum dan Organisasi | tetapkan | jadwal sidang pasar"}},
	{name: "office told by its field", body: "Susunan pasar ditetapkan oleh Bupati setelah mendapat persetujuan dari Menteri yang bertanggung jawab di bidang perdagangan.",
		want: []string{"pasal-2 | atribusi |  | Bupati | tetapkan | Susunan pasar",
			"pasal-2 | atribusi |  | Menteri yang bertanggung jawab di bidang perdagangan | tetapkan | Susunan pasar"}},
	{name: "account given", body: "Kepala Pasar berkewajiban memberikan laporan atas sewa kios kepada Bupati."},
	{name: "objection to one office only", body: "Pedagang dapat mengajukan keberatan hanya kepada Kepala Dinas.",
		want: []string{"pasal-2 | atribusi |  | Kepala Dinas | aduan | keberatan"}},
}
