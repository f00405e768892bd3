package extract

// Closed word classes of the language of regulations. Nothing here names an
// office or an act; those stand in offices.go and verbs.go.
var (
	// leadingParticles never begin a holder or an object.
	leadingParticles = set(`oleh kepada pada dalam dari bagi untuk atas terhadap tentang mengenai dan atau serta maka
		adalah yaitu yakni bahwa juga agar dengan secara di ke hal akan dapat telah para seluruh semua`)

	// trailingParticles never end them.
	trailingParticles = set(`oleh kepada pada dalam dari bagi untuk atas terhadap tentang mengenai dan atau serta
		adalah yaitu yakni bahwa juga agar dengan secara di yang akan dapat telah harus wajib tidak sebagai melalui
		berikut antara selaku maka maupun kemudian selanjutnya terlebih dahulu sudah masih meliputi sepanjang`)

	// auxiliaries stand between a subject and its verb.
	auxiliaries = set(`dapat wajib harus akan telah berwenang berhak berkewajiban bertugas diwajibkan diharuskan
		aktif boleh diperkenankan diperbolehkan juga sudah segera terlebih dahulu selalu masih tetap hanya`)

	// adjunctStarts open a phrase before the subject that ends at a comma.
	adjunctStarts = set(`sepanjang atas dalam untuk apabila jika bilamana setelah selain berdasarkan dengan pada guna terhadap bagi
		selama sebelum sejak sesuai bila agar sebagai setiap sebagaimana karena kecuali manakala sehubungan terhitung paling selambat-lambatnya`)

	// subjectEnds end the subject when they follow it.
	subjectEnds = set(`dalam untuk sebagaimana sesuai setelah dengan karena berdasarkan secara apabila agar guna
		adalah merupakan atas sebelum yaitu ialah jika sejak dimaksud paling selambat-lambatnya wajib dapat harus sebagai
		pada dari terhadap kepada menurut tersebut walaupun meskipun sewaktu-waktu`)

	// objectEnds end the object of a verb.
	objectEnds = set(`sesuai berdasarkan agar sehingga apabila jika selambat-lambatnya setelah sebelum sebagaimana
		sepanjang kecuali bilamana paling melalui guna menurut meliputi oleh dimana sejak setinggi-tingginya
		sekurang-kurangnya terdiri yaitu yakni maka antara ditetapkan diatur dilakukan dilaksanakan secara sebagai
		serendah-rendahnya dikenakan kemudian`)

	referenceVerbs = set(`yang telah di maksud dimaksud dimaksudkan tersebut disebut disebutkan diatur tercantum ditetapkan terlampir dirinci diuraikan dimaksukan dimaksdu adimaksud imaksud dimasksud dimakud`)
	referencePreps = set(`pada dalam di`)
	provisionWords = set(`pasal ayat huruf angka butir diktum lampiran bab pasal-pasal`)
	joinWords      = set(`dan , atau / serta jo`)

	instrumentWords = set(`peraturan undang-undang undang keputusan qanun perda surat`)

	// citizens begin subjects that are bound by the rule, not empowered by it.
	citizens = set(`setiap barangsiapa barang siapa pemohon pemilik pengusaha perusahaan wajib masyarakat penduduk orang
		pemegang pelaku badan-badan tenaga pekerja pelamar pegawai calon pihak keluarga wisatawan konsumen importir eksportir
		debitur nasabah kreditur penyedia peserta siswa mahasiswa anak ibu bayi warga peternak petani nelayan penumpang pengemudi
		produsen distributor penanam investor kontraktor penghuni penyewa pembeli penjual pedagang subjek subyek objek obyek
		apabila bagi penerima terdakwa tersangka`)

	// housekeeping names the internal matters of an office, which are no public
	// service.
	housekeeping = set(`kepegawaian ketatausahaan kearsipan rumah-tangga kerumahtanggaan surat-menyurat suratmenyurat menyurat
		perlengkapan kesekretariatan protokol keprotokolan tatausaha ketatalaksanaan ekspedisi penggandaan perkantoran`)
	housekeepingPairs = []string{"urusan rumah tangga", "rumah tangga dinas", "rumah tangga kantor", "rumah tangga badan", "rumah tangga dan", "tata usaha", "tugas lain", "tugas-tugas lain", "tugas kedinasan lain",
		"tugas kedinasan", "perjalanan dinas", "surat menyurat", "administrasi umum", "urusan umum", "administrasi kepegawaian",
		"administrasi keuangan", "program kerja", "fungsi lain", "kegiatan lain yang", "laporan kegiatan", "laporan pelaksanaan tugas",
		"kepada atasan", "kepada bawahan", "pembagian tugas", "dalam negeri lainnya yang ditugaskan", "tindakan lain menurut hukum",
		"tugas-tugas lainnya", "tugas lainnya", "vertikal dan horizontal", "hubungan kerja", "kerjasama dengan semua instansi", "unsur-unsurnya", "kekayaan negara yang menjadi", "pelaksanaan tugas kementerian", "laporan hasil evaluasi", "unsur-unsur pembantu", "pelaksanaan tugas pokoknya", "tugas pokok dan fungsi masing-masing", "tugas dan fungsi masing-masing", "pelaksanaan tugasnya", "satuan organisasi", "evaluasi dan pelaporan", "pelaksanaan tugas bawahan", "hasil pelaksanaan tugas",
		"arsip", "administrasi dinas", "administrasi badan", "administrasi kantor", "administrasi kecamatan", "administrasi sekretariat", "administrasi inspektorat"}
)
