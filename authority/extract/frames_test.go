package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFrames reads invented sentences whose frame spreads over more than one
// phrase, item or paragraph, and the like that give nothing.
func TestFrames(t *testing.T) {
	for _, c := range frames {
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

var frames = []pattern{
	// lists of tasks
	{name: "unit of the books", title: office, body: "Urusan Perbendaharaan mempunyai tugas melaksanakan pembayaran gaji dan honorarium."},
	{name: "unit of a service", title: office, body: "Urusan Imunisasi mempunyai tugas melaksanakan pembinaan kader imunisasi.",
		want: []string{"pasal-2 | atribusi |  | Urusan Imunisasi | bina | kader imunisasi"}},
	{name: "steps without a matter", title: office, body: "Bidang Gizi mempunyai fungsi:\na. pelaksanaan monitoring, evaluasi dan pelaporan;\nb. pelaksanaan monitoring dan evaluasi gizi balita.",
		want: []string{"pasal-2.huruf-b | atribusi |  | Bidang Gizi | awasi | gizi balita"}},
	{name: "coordination in its own field", title: office, body: "Bidang Gizi mempunyai fungsi:\na. pelaksanaan koordinasi dan konsultasi dengan instansi terkait sesuai dengan bidang tugas gizi masyarakat;\nb. pelaksanaan koordinasi dan konsultasi dengan instansi terkait sesuai dengan bidang tugasnya.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Bidang Gizi | koordinasi | gizi masyarakat"}},
	{name: "functions without a subject", title: office, body: "(1) Bidang Gizi mempunyai tugas melaksanakan pembinaan gizi balita.\n\n(2) Untuk menyelenggarakan tugas tersebut pada ayat (1) Pasal ini, mempunyai fungsi:\na. pengawasan mutu makanan balita;\nb. pembinaan kader posyandu.",
		want: []string{"pasal-2.ayat-1 | atribusi |  | Bidang Gizi | bina | gizi balita",
			"pasal-2.ayat-2.huruf-a | atribusi |  | Bidang Gizi | awasi | mutu makanan balita",
			"pasal-2.ayat-2.huruf-b | atribusi |  | Bidang Gizi | bina | kader posyandu"}},
	{name: "functions of nobody", body: "Untuk menjaga kebersihan, mempunyai fungsi:\na. pengawasan mutu makanan;\nb. pembinaan kader posyandu."},
	{name: "list of businesses", body: "Perusahaan Daerah Pasar menyelenggarakan usaha-usaha:\na. mengelola kios pasar;\nb. memungut sewa kios.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Perusahaan Daerah Pasar | selenggara | kios pasar",
			"pasal-2.huruf-b | atribusi |  | Perusahaan Daerah Pasar | pungut | sewa kios"}},
	{name: "kinds of things", body: "Kepala Dinas berwenang dan bertanggung jawab menghapus catatan terhadap barang berupa:\na. kios rusak;\nb. meja rusak.",
		want: []string{"pasal-2 | atribusi |  | Kepala Dinas | selenggara | catatan terhadap barang"}},
	{name: "training as a thing", title: office, body: "Seksi Gizi mempunyai tugas melaksanakan bimbingan kegiatan pendidikan dan pelatihan serta penyuluhan kesehatan.",
		want: []string{"pasal-2 | atribusi |  | Seksi Gizi | bina | kegiatan pendidikan dan pelatihan serta penyuluhan kesehatan"}},
	{name: "entitled together", body: "Bupati, DPRD, dan Kepala Dinas adalah pengguna gedung yang berhak dan bertanggung jawab memelihara gedung pasar.",
		want: []string{"pasal-2 | atribusi |  | Bupati | selenggara | gedung pasar", "pasal-2 | atribusi |  | DPRD | selenggara | gedung pasar",
			"pasal-2 | atribusi |  | Kepala Dinas | selenggara | gedung pasar"}},
	{name: "asks for advice", body: "Kepala DPM dapat meminta pertimbangan teknis terhadap pemberian izin klinik kepada Bupati melalui Kepala Dinas.",
		want: []string{"pasal-2 | kontribusi |  | Bupati | pertimbangan | pemberian izin klinik", "pasal-2 | kontribusi |  | Kepala Dinas | pertimbangan | pemberian izin klinik"}},
	{name: "asks for papers", body: "Pemohon dapat meminta salinan formulir kepada Kepala Dinas."},
	{name: "acts on behalf", body: "Kepala DPM dalam memberikan izin apotek bertindak untuk dan atas nama Bupati.",
		want: []string{"pasal-2 | mandat | Bupati | Kepala DPM | terbit | izin apotek"}},
	{name: "takes a decision", body: "Bupati mengambil keputusan apakah menerima atau menolak permohonan keberatan.",
		want: []string{"pasal-2 | atribusi |  | Bupati | tetapkan | permohonan keberatan"}},
	{name: "meets to decide", body: "Dewan Pasar melakukan sidang untuk menetapkan besarnya sewa kios.",
		want: []string{"pasal-2 | atribusi |  | Dewan Pasar | tetapkan | besarnya sewa kios"}},
	{name: "only meets", body: "Dewan Pasar mengadakan rapat atas permintaan Bupati."},
	{name: "entrusted officer", body: "Hak dan kewajiban.\n\nPasal 3\n\nDalam bab ini yang dimaksud dengan:\na. Juru Pungut adalah setiap orang yang ditunjuk dan diserahi tugas oleh Bupati untuk memungut retribusi pasar.",
		want: []string{"pasal-3.huruf-a | delegasi | Bupati | Juru Pungut | pungut | retribusi pasar"}},
	{name: "entitled officer", body: "Hak dan kewajiban.\n\nPasal 3\n\nDalam bab ini yang dimaksud dengan:\na. Pengelola Pasar adalah pejabat yang berwenang dan bertanggung jawab melakukan pembinaan pedagang pasar.\nb. Pemakai Pasar adalah pejabat pemegang kewenangan penggunaan kios pasar.\nc. Penataan adalah kegiatan yang dilakukan oleh Dinas dalam mengatur kios pasar.\nd. Pemungutan adalah kegiatan yang dilakukan oleh setiap orang dalam berdagang.",
		want: []string{"pasal-3.huruf-a | atribusi |  | Pengelola Pasar | bina | pedagang pasar",
			"pasal-3.huruf-b | atribusi |  | Pemakai Pasar | selenggara | penggunaan kios pasar",
			"pasal-3.huruf-c | atribusi |  | Dinas | atur | kios pasar"}},
	{name: "power by virtue of office", body: "Hak dan kewajiban.\n\nPasal 3\n\nDalam bab ini yang dimaksud dengan:\na. Pemegang Kuasa Pasar adalah Bupati yang karena jabatannya mempunyai kewenangan menyelenggarakan pengelolaan pasar.",
		want: []string{"pasal-3.huruf-a | atribusi |  | Bupati | selenggara | pengelolaan pasar"}},
	{name: "forms of a power", body: "Bupati melimpahkan kekuasaannya yang berupa perencanaan, pelaksanaan, penatausahaan, pelaporan dan pengawasan pasar kepada Camat.",
		want: []string{"pasal-2 | delegasi | Bupati | Camat | selenggara | perencanaan, pelaksanaan, penatausahaan, pelaporan dan pengawasan pasar"}},
	{name: "chosen for a post", body: "Bupati dapat menunjuk seorang pegawai pasar sebagai pelaksana tugas Kepala Pasar.",
		want: []string{"pasal-2 | atribusi |  | Bupati | tetapkan | pelaksana tugas Kepala Pasar"}},
	{name: "pay is no power", body: "Kepala Dinas menerima honorarium."},
	{name: "adverbs as items", body: "Dewan Pasar melakukan pengawasan pasar:\na. berkala;\nb. sewaktu-waktu.",
		want: []string{"pasal-2 | atribusi |  | Dewan Pasar | awasi | pengawasan pasar"}},
	{name: "preparation without a matter", title: office, body: "Seksi Gizi mempunyai tugas melaksanakan penyusunan petunjuk dan bimbingan pelayanan gizi.",
		want: []string{"pasal-2 | atribusi |  | Seksi Gizi | bina | pelayanan gizi"}},
	{name: "what an office may issue", body: "Kepala DPM berwenang menerbitkan:\na. izin apotek; dan\nb. izin klinik.",
		want: []string{"pasal-2.huruf-a | atribusi |  | Kepala DPM | terbit | izin apotek", "pasal-2.huruf-b | atribusi |  | Kepala DPM | terbit | izin klinik"}},
	{name: "gives a counter", body: "Kepala Pasar menyediakan gerai pelayanan perizinan.",
		want: []string{"pasal-2 | hosting |  | Kepala Pasar | selenggara | gerai pelayanan perizinan"}},
	{name: "does not issue", body: "Camat tidak menerbitkan izin apotek.",
		want: []string{"pasal-2 | larangan |  | Camat | terbit | izin apotek"}},
	{name: "does not smoke", body: "Camat tidak merokok di kantor."},
	{name: "advice without a matter", body: "Kepala Dinas memberikan rekomendasi kepada Kepala DPM."},
	{name: "withdrawn by the text", title: hand, body: "Kewenangan penerbitan izin apotek yang dilimpahkan kepada Camat ditarik kembali.",
		want: []string{"pasal-2 | penarikan | Bupati | Camat | terbit | izin apotek"}},
	{name: "annex of a sentence", body: "Bupati mendelegasikan kewenangan penerbitan perizinan sebagaimana tercantum dalam Lampiran kepada Kepala DPM.\n\nLAMPIRAN\n\n| No | Jenis Izin |\n|---|---|\n| 1 | Izin Apotek |\n| 2 | Izin Klinik |",
		want: []string{"pasal-2 | delegasi | Bupati | Kepala DPM | terbit | penerbitan perizinan",
			"lampiran-1.tabel-1.baris-1 | delegasi | Bupati | Kepala DPM | terbit | Izin Apotek",
			"lampiran-1.tabel-1.baris-2 | delegasi | Bupati | Kepala DPM | terbit | Izin Klinik"}},
	{name: "annex of forms", body: "Bupati mendelegasikan kewenangan penerbitan izin apotek kepada Kepala DPM.\n\nLAMPIRAN\n\n| No | Jenis Izin |\n|---|---|\n| 1 | Izin Apotek |",
		want: []string{"pasal-2 | delegasi | Bupati | Kepala DPM | terbit | izin apotek"}},
	{name: "its execution", title: office, body: "Komite Gizi mempunyai tugas menyusun standar makanan balita, memantau pelaksanaannya.",
		want: []string{"pasal-2 | atribusi |  | Komite Gizi | selenggara | standar makanan balita", "pasal-2 | atribusi |  | Komite Gizi | awasi | standar makanan balita"}},
	{name: "a verb anew", title: office, body: "Seksi Gizi mempunyai tugas mengolah resep makanan, melakukan pengukuran berat balita.",
		want: []string{"pasal-2 | atribusi |  | Seksi Gizi | selenggara | resep makanan", "pasal-2 | atribusi |  | Seksi Gizi | selenggara | berat balita"}},
	{name: "through its assembly", body: "Kepala Pasar diangkat oleh Pemerintah Daerah melalui RUPS.",
		want: []string{"pasal-2 | atribusi |  | Pemerintah Daerah | tetapkan | Kepala Pasar"}},

	// passives and side phrases
	{name: "must be done", body: "Terhadap timbangan pasar wajib untuk dilakukan pemeriksaan secara berkala oleh Dinas.",
		want: []string{"pasal-2 | atribusi |  | Dinas | awasi | timbangan pasar"}},
	{name: "on the strength of consent", body: "Kepala Dinas menjual kios pasar berdasarkan persetujuan Bupati.",
		want: []string{"pasal-2 | atribusi |  | Kepala Dinas | selenggara | kios pasar", "pasal-2 | atribusi |  | Bupati | tetapkan | kios pasar"}},

	// handing on
	{name: "receiver before the power", title: hand, body: "Bupati melimpahkan kepada Kepala DPM kewenangan penerbitan izin apotek.",
		want: []string{"pasal-2 | delegasi | Bupati | Kepala DPM | terbit | izin apotek"}},
	{name: "receiver before a list", title: hand, body: "Bupati mendelegasikan kepada Kepala DPM kewenangan penerbitan:\na. izin apotek; dan\nb. izin klinik.",
		want: []string{"pasal-2.huruf-a | delegasi | Bupati | Kepala DPM | terbit | izin apotek",
			"pasal-2.huruf-b | delegasi | Bupati | Kepala DPM | terbit | izin klinik"}},
	{name: "goods handed over", body: "Pengelola pasar menyerahkan kepada Dinas kunci kios."},
	{name: "two verbs of handing on", title: hand, body: "Bupati mendelegasikan atau melimpahkan sementara kewenangan penerbitan izin apotek kepada Kepala DPM.",
		want: []string{"pasal-2 | delegasi | Bupati | Kepala DPM | terbit | izin apotek"}},
	{name: "handed on in absence", title: hand, body: "Dalam hal Kepala DPM berhalangan, Bupati melimpahkan kewenangan penerbitan izin apotek kepada Sekretaris Daerah.",
		want: []string{"pasal-2 | delegasi | Bupati | Sekretaris Daerah | terbit | izin apotek"}},
	{name: "what the handing-on consists of", title: hand,
		body: "(1) Bupati mendelegasikan kewenangan penerbitan izin kesehatan kepada Kepala DPM.\n\n(2) Pendelegasian kewenangan penerbitan izin kesehatan sebagaimana dimaksud pada ayat (1) terdiri atas:\na. izin apotek; dan\nb. izin klinik.",
		want: []string{"pasal-2.ayat-2.huruf-a | delegasi | Bupati | Kepala DPM | terbit | izin apotek",
			"pasal-2.ayat-2.huruf-b | delegasi | Bupati | Kepala DPM | terbit | izin klinik"}},
	{name: "what it consists of in one sentence", title: hand,
		body: "(1) Bupati mendelegasikan kewenangan di bidang kesehatan kepada Kepala DPM.\n\n(2) Kewenangan yang didelegasikan sebagaimana dimaksud pada ayat (1) terdiri atas penerbitan izin apotek.",
		want: []string{"pasal-2.ayat-1 | delegasi | Bupati | Kepala DPM | selenggara | kesehatan",
			"pasal-2.ayat-2 | delegasi | Bupati | Kepala DPM | terbit | izin apotek"}},

	// broken print
	{name: "word in pieces", body: "Dewan Pasar membina pedagang pasar. Dewan Pasar mengawasi kios pasar. De w a n P a s a r menetapkan tata tertib pedagang. Huruf a b c d e f g h.",
		want: []string{"pasal-2 | atribusi |  | Dewan Pasar | bina | pedagang pasar",
			"pasal-2 | atribusi |  | Dewan Pasar | awasi | kios pasar",
			"pasal-2 | atribusi |  | Dewan Pasar | atur | tata tertib pedagang"}},
}
