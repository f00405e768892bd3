package extract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wewenang/authority"
	"wewenang/authority/extract"
	"wewenang/law/markdown"
)

// regulation wraps the words of a test in an invented regulation.
func regulation(title, body string) string {
	return "# " + title + "\n\nMEMUTUSKAN:\n\nMenetapkan: " + strings.ToUpper(title) + ".\n\nPasal 1\n\nDalam peraturan ini yang dimaksud dengan:\n" +
		"1. Daerah adalah Kabupaten Rekaan.\n2. Bupati adalah Bupati Rekaan.\n3. Dinas adalah Dinas Kesehatan Kabupaten Rekaan.\n" +
		"4. Dinas Penanaman Modal yang selanjutnya disingkat DPM adalah Dinas Penanaman Modal Kabupaten Rekaan.\n\n" + body + "\n"
}

const (
	plain  = "Peraturan Daerah Kabupaten Rekaan Nomor 3 Tahun 2020 tentang Pelayanan"
	hand   = "Peraturan Bupati Rekaan Nomor 4 Tahun 2021 tentang Pelimpahan Kewenangan kepada Kepala DPM"
	office = "Peraturan Bupati Rekaan Nomor 5 Tahun 2021 tentang Kedudukan, Susunan Organisasi, Tugas dan Fungsi Dinas"
)

func lines(list []authority.Grant) []string {
	var out []string
	for _, g := range list {
		out = append(out, strings.Join([]string{string(g.At), string(g.Stated), g.Giver, g.Holder, string(g.Act), g.Object}, " | "))
	}
	return out
}

func grantsOf(title, body string) []authority.Grant {
	return extract.Grants(markdown.ParseText("uji.md", []byte(regulation(title, body))))
}

// TestPatterns reads one invented sentence for every pattern.
func TestPatterns(t *testing.T) {
	readPatterns(t, patterns)
}

// readPatterns reads invented sentences and compares what they grant.
func readPatterns(t *testing.T, list []pattern) {
	t.Helper()
	for _, c := range list {
		t.Run(c.name, func(t *testing.T) {
			title := c.title
			if title == "" {
				title = plain
			}
			got := lines(grantsOf(title, "Pasal 2\n\n"+c.body))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s\n(-ingin +dapat)\n%s", c.body, diff)
			}
		})
	}
}

type pattern struct {
	name, title, body string
	want              []string
}

var patterns = []pattern{
	{name: "defined receiver", body: "Hak dan kewajiban.\n\nPasal 3\n\nDalam bab ini yang dimaksud dengan:\na. Camat adalah pemimpin kecamatan yang memperoleh pelimpahan kewenangan dari Bupati untuk menangani sebagian urusan otonomi daerah, dan menyelenggarakan ketertiban pasar.",
		want: []string{"pasal-3.huruf-a | delegasi | Bupati | Camat | selenggara | sebagian urusan otonomi daerah",
			"pasal-3.huruf-a | atribusi |  | Camat | selenggara | ketertiban pasar"}},
	{name: "receivers in the items", body: "Bupati mendelegasikan kewenangan penerbitan:\na. izin klinik kepada Kepala Dinas; dan\nb. izin pasar kepada Camat.",
		want: []string{"pasal-2.huruf-a | delegasi | Bupati | Kepala Dinas | terbit | izin klinik", "pasal-2.huruf-b | delegasi | Bupati | Camat | terbit | izin pasar"}},
	{name: "act handed on", body: "Pemindahan pegawai pasar dapat dilimpahkan kepada Sekretaris Daerah.",
		want: []string{"pasal-2 | delegasi |  | Sekretaris Daerah | selenggara | pegawai pasar"}},
	{name: "comma in a name", body: "Izin pasar diterbitkan oleh Dinas Perdagangan, Koperasi, dan Perindustrian.",
		want: []string{"pasal-2 | atribusi |  | Dinas Perdagangan, Koperasi, dan Perindustrian | terbit | Izin pasar"}},
	{name: "list after an auxiliary", body: "Dalam menyelenggarakan pencegahan, penanganan dan pemulihan, Bupati wajib:\na. melakukan pemantauan kualitas air;\nb. membentuk tim koordinasi.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Bupati | awasi | kualitas air", "pasal-2.huruf-b | atribusi |  | Bupati | tetapkan | tim koordinasi"}},
	{name: "passive printed apart", body: "Kartu sehat di tetapkan oleh Bupati.",
		want: []string{"pasal-2 | atribusi |  | Bupati | tetapkan | Kartu sehat"}},
	{name: "sanction", body: "Bupati mengenakan sanksi administratif kepada pengelola pasar.",
		want: []string{"pasal-2 | atribusi |  | Bupati | sanksi | sanksi administratif"}},
	{name: "permit and its matter", body: "Bupati dapat memberi izin kepada penyewa untuk mengangsur sewa kios.",
		want: []string{"pasal-2 | atribusi |  | Bupati | terbit | mengangsur sewa kios"}},
	{name: "main task", body: "Tugas pokok Dinas adalah melaksanakan kewenangan Kabupaten di bidang pertanahan.",
		want: []string{"pasal-2 | atribusi |  | Dinas | selenggara | kewenangan Kabupaten di bidang pertanahan"}},
	{name: "consent that is sought", body: "Dinas menyampaikan rencana kerja pasar kepada Bupati untuk mendapat persetujuan.",
		want: []string{"pasal-2 | atribusi |  | Dinas | selenggara | rencana kerja pasar", "pasal-2 | atribusi |  | Bupati | tetapkan | rencana kerja pasar"}},
	{name: "helped subject", body: "Bupati dibantu Camat mengadakan pembinaan terhadap pedagang.",
		want: []string{"pasal-2 | atribusi |  | Bupati | bina | pedagang", "pasal-2 | kontribusi |  | Camat | bina | pedagang"}},
	{name: "misprinted reference", body: "Penjabaran tugas sebagaimana dimasud pada ayat (1) diatur oleh Bupati.",
		want: []string{"pasal-2 | atribusi |  | Bupati | atur | Penjabaran tugas"}},
	{name: "signature in passing", body: "Setiap kepindahan diterbitkan surat keterangan pindah yang ditandatangani oleh Camat.",
		want: []string{"pasal-2 | atribusi |  | Camat | tanda-tangan | surat keterangan pindah"}},
	// giving
	{name: "mendelegasikan", title: hand, body: "Bupati mendelegasikan kewenangan penerbitan izin apotek kepada Kepala DPM.",
		want: []string{"pasal-2 | delegasi | Bupati | Kepala DPM | terbit | izin apotek"}},
	{name: "tanpa subjek", title: hand, body: "Mendelegasikan kewenangan penerbitan izin apotek kepada Kepala DPM.",
		want: []string{"pasal-2 | delegasi | Bupati | Kepala DPM | terbit | izin apotek"}},
	{name: "didelegasikan", title: hand, body: "Kewenangan penerbitan izin klinik didelegasikan kepada Kepala DPM.",
		want: []string{"pasal-2 | delegasi | Bupati | Kepala DPM | terbit | izin klinik"}},
	{name: "melimpahkan", title: hand, body: "Bupati melimpahkan sebagian kewenangan di bidang kebersihan pasar kepada Camat.",
		want: []string{"pasal-2 | delegasi | Bupati | Camat | selenggara | kebersihan pasar"}},
	{name: "dilimpahkan oleh", title: hand, body: "Kewenangan pemungutan retribusi pasar dilimpahkan oleh Bupati kepada Kepala DPM.",
		want: []string{"pasal-2 | delegasi | Bupati | Kepala DPM | pungut | retribusi pasar"}},
	{name: "mandat", body: "Bupati memberikan mandat penandatanganan surat keterangan kepada Sekretaris Daerah.",
		want: []string{"pasal-2 | mandat | Bupati | Sekretaris Daerah | tanda-tangan | surat keterangan"}},
	{name: "atas nama aktif", body: "Kepala Dinas atas nama Bupati menerbitkan izin mendirikan klinik.",
		want: []string{"pasal-2 | mandat | Bupati | Kepala Dinas | terbit | izin mendirikan klinik"}},
	{name: "atas nama pasif", body: "Izin apotek diterbitkan oleh Kepala Dinas atas nama Bupati.",
		want: []string{"pasal-2 | mandat | Bupati | Kepala Dinas | terbit | Izin apotek"}},
	{name: "diberi wewenang", body: "Kepala Dinas diberi wewenang untuk menutup klinik tanpa izin.",
		want: []string{"pasal-2 | atribusi |  | Kepala Dinas | sanksi | klinik tanpa izin"}},
	{name: "menugaskan", body: "Bupati menugaskan Inspektorat untuk melakukan pemeriksaan khusus atas pengelolaan pasar.",
		want: []string{"pasal-2 | tugas-pembantuan | Bupati | Inspektorat | awasi | khusus atas pengelolaan pasar"}},
	{name: "menunjuk", body: "Bupati menunjuk Kepala Dinas untuk melaksanakan pengawasan terhadap apotek.",
		want: []string{"pasal-2 | atribusi |  | Bupati | tetapkan | Kepala Dinas", "pasal-2 | atribusi |  | Kepala Dinas | awasi | apotek"}},
	{name: "membentuk", body: "Bupati membentuk Tim Penilai Kesehatan.",
		want: []string{"pasal-2 | atribusi |  | Bupati | tetapkan | Tim Penilai Kesehatan"}},
	{name: "atas pelimpahan: daftar", title: hand, body: "Kewenangan yang dilimpahkan kepada Kepala DPM meliputi:\na. izin apotek;\nb. izin klinik; dan\nc. rekomendasi lokasi.",
		want: []string{"pasal-2.huruf-a | delegasi | Bupati | Kepala DPM | terbit | izin apotek",
			"pasal-2.huruf-b | delegasi | Bupati | Kepala DPM | terbit | izin klinik",
			"pasal-2.huruf-c | delegasi | Bupati | Kepala DPM | rekomendasi | rekomendasi lokasi"}},

	// having
	{name: "berwenang", body: "Dinas berwenang mencabut izin apotek.",
		want: []string{"pasal-2 | atribusi |  | Dinas | cabut | izin apotek"}},
	{name: "mempunyai wewenang: daftar", body: "Dinas mempunyai wewenang:\na. memeriksa berkas permohonan izin apotek;\nb. menerbitkan izin apotek.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Dinas | verifikasi | berkas permohonan izin apotek",
			"pasal-2.huruf-b | atribusi |  | Dinas | terbit | izin apotek"}},
	{name: "menjadi wewenang", body: "Penertiban pedagang pasar menjadi wewenang Camat.",
		want: []string{"pasal-2 | atribusi |  | Camat | awasi | pedagang pasar"}},
	{name: "berada pada", body: "Kewenangan penerbitan izin apotek berada pada Bupati.",
		want: []string{"pasal-2 | atribusi |  | Bupati | terbit | izin apotek"}},
	{name: "izin diberikan oleh", body: "Izin apotek diberikan oleh Kepala Dinas.",
		want: []string{"pasal-2 | atribusi |  | Kepala Dinas | terbit | Izin apotek"}},
	{name: "ditetapkan dengan keputusan", body: "Besarnya tarif layanan ditetapkan dengan Keputusan Bupati.",
		want: []string{"pasal-2 | atribusi |  | Bupati | tetapkan | Besarnya tarif layanan"}},
	{name: "diatur dengan peraturan", body: "Ketentuan lebih lanjut mengenai tata cara pengaduan diatur dengan Peraturan Bupati.",
		want: []string{"pasal-2 | atribusi |  | Bupati | atur | tata cara pengaduan"}},
	{name: "ditandatangani oleh", body: "Surat izin ditandatangani oleh Kepala Dinas.",
		want: []string{"pasal-2 | atribusi |  | Kepala Dinas | tanda-tangan | Surat izin"}},
	{name: "dipungut oleh", body: "Retribusi parkir dipungut oleh Dinas Perhubungan.",
		want: []string{"pasal-2 | atribusi |  | Dinas Perhubungan | pungut | Retribusi parkir"}},
	{name: "dilaksanakan oleh", body: "Pengawasan mutu air minum dilaksanakan oleh Dinas.",
		want: []string{"pasal-2 | atribusi |  | Dinas | awasi | mutu air minum"}},
	{name: "dilaksanakan oleh: daftar", body: "Pelayanan imunisasi dilaksanakan oleh:\na. Dinas; dan\nb. Puskesmas.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Dinas | selenggara | Pelayanan imunisasi",
			"pasal-2.huruf-b | atribusi |  | Puskesmas | selenggara | Pelayanan imunisasi"}},
	{name: "tugas", title: office, body: "Seksi Imunisasi mempunyai tugas melaksanakan pembinaan pelayanan imunisasi serta tugas lain yang diberikan oleh Kepala Dinas.",
		want: []string{"pasal-2 | atribusi |  | Seksi Imunisasi | bina | pelayanan imunisasi"}},
	{name: "fungsi: daftar", title: office, body: "Untuk melaksanakan tugas sebagaimana dimaksud dalam Pasal 1, Dinas menyelenggarakan fungsi:\na. perumusan kebijakan teknis di bidang kesehatan;\nb. pembinaan dan pengawasan puskesmas;\nc. pelaksanaan tugas lain yang diberikan oleh Bupati.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Dinas | selenggara | kebijakan teknis di bidang kesehatan",
			"pasal-2.huruf-b | atribusi |  | Dinas | bina | pembinaan dan pengawasan puskesmas",
			"pasal-2.huruf-b | atribusi |  | Dinas | awasi | pembinaan dan pengawasan puskesmas"}},
	{name: "sebagian tugas", title: office, body: "Bidang Gizi mempunyai tugas melaksanakan sebagian tugas Dinas di bidang gizi masyarakat.",
		want: []string{"pasal-2 | atribusi |  | Bidang Gizi | selenggara | gizi masyarakat"}},
	{name: "dokumen satu per satu", title: office, body: "Seksi Pencatatan mempunyai tugas melaksanakan penerbitan akta kelahiran, akta kematian dan kartu keluarga.",
		want: []string{"pasal-2 | atribusi |  | Seksi Pencatatan | terbit | akta kelahiran",
			"pasal-2 | atribusi |  | Seksi Pencatatan | terbit | akta kematian",
			"pasal-2 | atribusi |  | Seksi Pencatatan | terbit | kartu keluarga"}},
	{name: "subjek: daftar", body: "Bupati:\na. menetapkan rencana induk pasar; dan\nb. membina pedagang kaki lima.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Bupati | tetapkan | rencana induk pasar",
			"pasal-2.huruf-b | atribusi |  | Bupati | bina | pedagang kaki lima"}},
	{name: "objek: daftar", body: "Bupati menetapkan:\na. kawasan tanpa rokok; dan\nb. petugas pengawas pasar.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Bupati | tetapkan | kawasan tanpa rokok",
			"pasal-2.huruf-b | atribusi |  | Bupati | tetapkan | petugas pengawas pasar"}},
	{name: "dua pemegang", body: "Dinas dan Camat melakukan pembinaan terhadap kader posyandu.",
		want: []string{"pasal-2 | atribusi |  | Dinas | bina | kader posyandu", "pasal-2 | atribusi |  | Camat | bina | kader posyandu"}},
	{name: "penerima terbuka", body: "Izin klinik dicabut oleh Bupati atau pejabat yang ditunjuk.",
		want: []string{"pasal-2 | atribusi |  | Bupati atau pejabat yang ditunjuk | cabut | Izin klinik"}},
	{name: "kelas instansi", body: "Pembinaan kader dilakukan oleh masing-masing Perangkat Daerah.",
		want: []string{"pasal-2 | atribusi |  | Perangkat Daerah | bina | Pembinaan kader"}},

	// channels and coordination
	{name: "diajukan kepada melalui", body: "Permohonan izin apotek diajukan kepada Bupati melalui Kepala Dinas.",
		want: []string{"pasal-2 | atribusi |  | Bupati | terima | Permohonan izin apotek", "pasal-2 | atribusi |  | Kepala Dinas | terima | Permohonan izin apotek"}},
	{name: "kepada cq", body: "Pemohon mengajukan permohonan izin apotek kepada Bupati c.q. Kepala Dinas.",
		want: []string{"pasal-2 | atribusi |  | Kepala Dinas | terima | permohonan izin apotek"}},
	{name: "dalam hal ini", body: "Pemerintah Daerah dalam hal ini Dinas menyelenggarakan pelatihan kader.",
		want: []string{"pasal-2 | atribusi |  | Dinas | selenggara | pelatihan kader"}},
	{name: "dikoordinasikan", body: "Pelayanan gawat darurat dikoordinasikan oleh Dinas.",
		want: []string{"pasal-2 | koordinasi |  | Dinas | koordinasi | Pelayanan gawat darurat"}},
	{name: "setelah berkoordinasi", body: "Kepala Dinas menetapkan petunjuk teknis imunisasi setelah berkoordinasi dengan Camat.",
		want: []string{"pasal-2 | atribusi |  | Kepala Dinas | atur | petunjuk teknis imunisasi", "pasal-2 | koordinasi |  | Kepala Dinas | koordinasi | petunjuk teknis imunisasi"}},
	{name: "atas usul", body: "Kepala Puskesmas ditetapkan oleh Bupati atas usul Kepala Dinas.",
		want: []string{"pasal-2 | atribusi |  | Bupati | tetapkan | Kepala Puskesmas", "pasal-2 | kontribusi |  | Kepala Dinas | rekomendasi | Kepala Puskesmas"}},
	{name: "dengan persetujuan", body: "Tarif layanan ditetapkan oleh Bupati dengan persetujuan DPRD.",
		want: []string{"pasal-2 | atribusi |  | Bupati | tetapkan | Tarif layanan", "pasal-2 | atribusi |  | DPRD | tetapkan | Tarif layanan"}},
	{name: "dibantu oleh", body: "Pengawasan apotek dilakukan oleh Dinas dibantu oleh Camat.",
		want: []string{"pasal-2 | atribusi |  | Dinas | awasi | Pengawasan apotek", "pasal-2 | kontribusi |  | Camat | awasi | Pengawasan apotek"}},
	{name: "pertimbangan tim", body: "Tim Teknis memberikan pertimbangan izin klinik kepada Kepala Dinas.",
		want: []string{"pasal-2 | kontribusi |  | Tim Teknis | pertimbangan | izin klinik"}},

	// limits, responsibility, end
	{name: "bertanggung jawab atas", body: "Kepala Dinas bertanggung jawab atas penyelenggaraan imunisasi.",
		want: []string{"pasal-2 | atribusi |  | Kepala Dinas | selenggara | imunisasi"}},
	{name: "tidak berwenang", body: "Camat tidak berwenang menerbitkan izin apotek.",
		want: []string{"pasal-2 | larangan |  | Camat | terbit | izin apotek"}},
	{name: "mencabut izin", body: "Bupati dapat mencabut izin klinik.",
		want: []string{"pasal-2 | atribusi |  | Bupati | cabut | izin klinik"}},
	{name: "penyidik", body: "Penyidik berwenang:\na. menerima laporan tentang adanya tindak pidana;\nb. melakukan penyitaan benda atau surat; dan\nc. mengadakan tindakan lain menurut hukum.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Penyidik | terima | laporan tentang adanya tindak pidana",
			"pasal-2.huruf-b | atribusi |  | Penyidik | selenggara | penyitaan benda atau surat"}},

	// duties of citizens
	{name: "wajib memiliki izin", body: "Setiap orang yang mendirikan apotek wajib memiliki izin apotek dari Bupati.",
		want: []string{"pasal-2 | atribusi |  | Bupati | terbit | izin apotek"}},
	{name: "didaftarkan pada", body: "Setiap perjanjian sewa kios wajib didaftarkan pada Dinas.",
		want: []string{"pasal-2 | atribusi |  | Dinas | daftar | perjanjian sewa kios"}},
	{name: "keberatan", body: "Pemohon dapat mengajukan keberatan atas penolakan izin kepada Bupati.",
		want: []string{"pasal-2 | atribusi |  | Bupati | aduan | keberatan atas penolakan izin"}},
	{name: "kecuali dengan izin", body: "Setiap orang dilarang menebang pohon pelindung jalan, kecuali dengan izin Kepala Dinas.",
		want: []string{"pasal-2 | atribusi |  | Kepala Dinas | terbit | pohon pelindung jalan"}},
}

// TestNegatives holds sentences with the same words that give nothing.
func TestNegatives(t *testing.T) {
	for _, body := range []string{
		"Setiap orang wajib menjaga kebersihan lingkungan.",
		"Dinas dipimpin oleh seorang Kepala Dinas yang berada di bawah dan bertanggung jawab kepada Bupati melalui Sekretaris Daerah.",
		"Kepala Dinas wajib menyampaikan laporan pelaksanaan tugas secara berkala kepada Bupati.",
		"Izin tidak dapat dipindahtangankan.",
		"Ketentuan mengenai pajak diatur dengan Peraturan Daerah.",
		"Retribusi dipungut sesuai dengan ketentuan peraturan perundang-undangan.",
		"Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.",
		"Pada saat Peraturan Daerah ini berlaku, Peraturan Bupati Nomor 1 Tahun 2001 dicabut dan dinyatakan tidak berlaku.",
		"Setiap pimpinan satuan organisasi wajib menerapkan prinsip koordinasi, integrasi dan sinkronisasi.",
		"Susunan organisasi Dinas terdiri dari:\na. Kepala Dinas;\nb. Sekretariat; dan\nc. Bidang Gizi.",
		"Setiap orang yang melanggar ketentuan Pasal 2 dipidana dengan pidana kurungan paling lama 3 (tiga) bulan.",
		"Pegawai berhak memperoleh cuti tahunan.",
		"Kota Rekaan mempunyai fungsi:\na. permukiman;\nb. perdagangan.",
		"Peralatan pemantau berfungsi sebagai alat pemantau kinerja.",
		"Biaya yang dikeluarkan oleh Pemerintah Daerah untuk mencetak kartu.",
	} {
		if got := lines(grantsOf(plain, "Pasal 2\n\n"+body)); got != nil {
			t.Errorf("%s\ndapat %q, ingin tidak ada", body, got)
		}
	}
}

// TestWithdrawal reads a withdrawal with its grounds, inside a regulation that
// hands a power on.
func TestWithdrawal(t *testing.T) {
	body := "Pasal 2\n\nBupati mendelegasikan kewenangan penerbitan izin apotek kepada Kepala DPM.\n\n" +
		"Pasal 3\n\nKewenangan sebagaimana dimaksud dalam Pasal 2 dapat ditarik kembali oleh Bupati, sebagian atau seluruhnya, apabila:\n" +
		"a. Kepala DPM mengusulkan untuk ditarik kembali seluruh kewenangan;\nb. Kepala DPM dinilai tidak mampu melaksanakan kewenangan.\n\n" +
		"Pasal 4\n\nKewenangan sebagaimana dimaksud dalam Pasal 2 tidak meliputi:\na. izin rumah sakit; dan\nb. izin pabrik obat.\n\n" +
		"Pasal 5\n\nKepala DPM bertanggung jawab atas pelaksanaan penerbitan izin apotek.\n"
	want := []string{
		"pasal-2 | delegasi | Bupati | Kepala DPM | terbit | izin apotek",
		"pasal-3 | penarikan |  | Bupati | cabut | Kewenangan",
		"pasal-3.huruf-a | kontribusi |  | Kepala DPM | rekomendasi | kewenangan",
		"pasal-4.huruf-a | larangan |  | Kepala DPM | terbit | izin rumah sakit",
		"pasal-4.huruf-b | larangan |  | Kepala DPM | terbit | izin pabrik obat",
		"pasal-5 | delegasi | Bupati | Kepala DPM | terbit | izin apotek",
	}
	if diff := cmp.Diff(want, lines(grantsOf(hand, body))); diff != "" {
		t.Error(diff)
	}
}
