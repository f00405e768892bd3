package extract_test

import "testing"

// TestKept reads who keeps a power or answers for it beside the one who acts, and
// who takes part in the procedure of another.
func TestKept(t *testing.T) {
	readPatterns(t, []pattern{
		{name: "answers for what another signs", body: "Tanggung jawab dan tanggung gugat atas naskah perizinan tetap berada pada Bupati.",
			want: []string{"pasal-2 | atribusi |  | Bupati | selenggara | naskah perizinan"}},
		{name: "where the responsibility lies, but not for what", body: "Tanggung jawab berada pada Bupati."},
		{name: "keeps the power over a counter", body: "Dinas tetap memegang kewenangan atas pelayanan kesehatan yang dibuka di gerai.",
			want: []string{"pasal-2 | atribusi |  | Dinas | selenggara | pelayanan kesehatan yang dibuka di gerai"}},
		{name: "does not use what is handed on", title: hand, body: "(1) Bupati melimpahkan kewenangan penerbitan izin apotek kepada Kepala DPM.\n\n(2) Bupati tidak menggunakan sendiri kewenangan yang telah dilimpahkan.",
			want: []string{"pasal-2.ayat-1 | delegasi | Bupati | Kepala DPM | terbit | izin apotek", "pasal-2.ayat-2 | larangan |  | Bupati | terbit | kewenangan yang telah dilimpahkan"}},
		{name: "does not use a car", body: "Camat tidak menggunakan kendaraan dinas."},
		{name: "answers for what was handed on", body: "(1) Bupati mendelegasikan kewenangan penerbitan izin apotek kepada Kepala DPM.\n\n(2) Kepala DPM bertanggung jawab atas pelaksanaan wewenang sebagaimana dimaksud pada ayat (1).",
			want: []string{"pasal-2.ayat-1 | delegasi | Bupati | Kepala DPM | terbit | izin apotek", "pasal-2.ayat-2 | delegasi | Bupati | Kepala DPM | selenggara | wewenang"}},
		{name: "signs for a head who is absent", body: "Dalam hal Kepala DPM berhalangan, izin apotek ditandatangani oleh Sekretaris DPM atas nama Kepala DPM.",
			want: []string{"pasal-2 | mandat | Kepala DPM | Sekretaris DPM | tanda-tangan | izin apotek"}},
		{name: "signs in whose name", body: "(1) Penandatanganan izin apotek dimandatkan oleh Bupati kepada Kepala DPM.\n\n(2) Kepala DPM menandatangani untuk dan atas nama Bupati.",
			want: []string{"pasal-2.ayat-1 | mandat | Bupati | Kepala DPM | tanda-tangan | izin apotek", "pasal-2.ayat-2 | mandat | Bupati | Kepala DPM | tanda-tangan | izin apotek"}},
		{name: "receiver by its part", title: hand, body: "Penerima mandat menandatangani naskah dinas perizinan atas nama Bupati.",
			want: []string{"pasal-2 | mandat | Bupati | Penerima mandat | tanda-tangan | naskah dinas perizinan"}},
		{name: "checks before another decides", body: "Kepala Dinas melakukan pemeriksaan teknis denah apotek sebelum izin diterbitkan.",
			want: []string{"pasal-2 | kontribusi |  | Kepala Dinas | verifikasi | denah apotek"}},
		{name: "a team checks an application", body: "Tim Teknis mempunyai tugas:\na. melakukan pemeriksaan lapangan atas permohonan izin; dan\nb. memberikan rekomendasi kepada Kepala Dinas Penanaman Modal dan Pelayanan Perizinan.",
			want: []string{"pasal-2.huruf-a | kontribusi |  | Tim Teknis | verifikasi | permohonan izin", "pasal-2.huruf-b | atribusi |  | Tim Teknis | rekomendasi | rekomendasi"}},
		{name: "consults in a case", body: "Dalam hal apotek berada di kawasan rumah sakit, DPM berkoordinasi dengan Dinas.",
			want: []string{"pasal-2 | koordinasi |  | DPM | koordinasi | apotek berada di kawasan rumah sakit"}},
	})
}

// TestNamesAndTopics reads names that hold "dan", names that look like verbs,
// officials named with their office, and what a complaint is about.
func TestNamesAndTopics(t *testing.T) {
	readPatterns(t, []pattern{
		{name: "short name like a verb", body: "Permohonan dokumen penduduk diajukan kepada Kepala Disdukcapil melalui Camat.",
			want: []string{"pasal-2 | atribusi |  | Kepala Disdukcapil | terima | Permohonan dokumen penduduk", "pasal-2 | atribusi |  | Camat | terima | Permohonan dokumen penduduk"}},
		{name: "official of an office", body: "Pemeriksaan kelaikan fungsi dilakukan oleh penilik gedung pada DPM.",
			want: []string{"pasal-2 | atribusi |  | penilik gedung pada DPM | verifikasi | kelaikan fungsi"}},
		{name: "field with a noun of action", body: "Dinas menyelenggarakan urusan pemerintahan bidang administrasi penduduk dan pencatatan sipil.",
			want: []string{"pasal-2 | atribusi |  | Dinas | selenggara | urusan pemerintahan bidang administrasi penduduk dan pencatatan sipil"}},
		{name: "complaint about something", body: "Pedagang dapat menyampaikan pengaduan kepada Dinas mengenai pungutan tanpa bukti.",
			want: []string{"pasal-2 | atribusi |  | Dinas | aduan | pungutan tanpa bukti"}},
		{name: "who runs a business applies", body: "Penyelenggara reklame mengajukan permohonan pendaftaran kepada Kepala DPM.",
			want: []string{"pasal-2 | atribusi |  | Kepala DPM | terima | permohonan pendaftaran"}},
		{name: "relief in a case", body: "Bupati berwenang memberikan keringanan retribusi pasar.",
			want: []string{"pasal-2 | atribusi |  | Bupati | tetapkan | keringanan retribusi pasar"}},
		{name: "a sickness is fought", title: office, body: "Dinas menyelenggarakan fungsi:\na. pencegahan dan pengendalian penyakit; dan\nb. pengendalian harga beras.",
			want: []string{"pasal-2.huruf-a | atribusi |  | Dinas | selenggara | pencegahan dan pengendalian penyakit", "pasal-2.huruf-b | atribusi |  | Dinas | awasi | harga beras"}},
		{name: "complaints received in a list", body: "Loket Pasar menerima:\na. pengaduan pedagang; dan\nb. permohonan izin kios.",
			want: []string{"pasal-2.huruf-a | atribusi |  | Loket Pasar | aduan | pengaduan pedagang", "pasal-2.huruf-b | atribusi |  | Loket Pasar | terima | permohonan izin kios"}},
		{name: "who takes the money", body: "Dinas menerima pembayaran retribusi pasar.",
			want: []string{"pasal-2 | atribusi |  | Dinas | pungut | pembayaran retribusi pasar"}},
		{name: "offices in a table", body: "Instansi dan pelayanan di mal tercantum dalam Lampiran.\n\nLAMPIRAN\n\n| No | Instansi | Jenis Pelayanan |\n|---|---|---|\n| 1 | Dinas Sosial | pendaftaran penerima bantuan |\n| 2 | | izin pengumpulan sumbangan |\n| 3 | Toko Maju | penjualan alat tulis |",
			want: []string{"lampiran-1.tabel-1.baris-1 | atribusi |  | Dinas Sosial | daftar | penerima bantuan", "lampiran-1.tabel-1.baris-2 | atribusi |  | Dinas Sosial | terbit | izin pengumpulan sumbangan"}},
	})
}

// A quote shows the matter, also behind a long reference to the legal basis.
func TestQuoteBeginsAtTheClause(t *testing.T) {
	body := "Pasal 2\n\nBerdasarkan Pasal 3 ayat (2) Peraturan Daerah Kabupaten Rekaan Nomor 4 Tahun 2018 tentang Pelayanan Satu Pintu (Lembaran Daerah Kabupaten Rekaan Tahun 2018 Nomor 4), Bupati mendelegasikan kewenangan penerbitan izin apotek kepada Kepala DPM."
	g := grantsOf(hand, body)
	if want := "Bupati mendelegasikan kewenangan penerbitan izin apotek kepada Kepala DPM"; len(g) != 1 || g[0].Quote != want {
		t.Fatalf("dapat %+v", g)
	}
}
