package extract

import "strings"

// Words with which the name of an office, an official, a body or a forum
// begins.
var (
	// officeHeads begin a holder wherever they stand.
	officeHeads = set(`bupati walikota gubernur menteri presiden camat lurah dinas direktur direktorat sekretaris
		sekretariat inspektorat inspektur pejabat pemerintah tim panitia uptd upt komite komisi dewan dprd bpk bpd
		kementerian lembaga petugas bendahara penyidik skpd opd satpol ppns instansi pimpinan ketua wakil asisten koordinator
		administrator kepolisian kejaksaan mahkamah otorita balai puskesmas departemen bappeda bawasda kpu
		keuchik geuchik wedana penghulu tpad ppkd ppk pptk bud bpkp bnn bpom kantor kepala seksi subseksi subbagian
		subbidang cabang kelompok badan unit bagian bidang satuan perangkat pengguna kuasa rapat musyawarah jaksa hakim
		pengadilan polisi majelis staf atasan pengelola kecamatan kelurahan desa daerah anggota juru pemeriksa
		pengawas penyuluh pelaksana aparat aparatur organisasi pusat loka gugus forum pokja sentra dokter posyandu sekolah
		penanggungjawab penanggung direksi deputi sub pembina mpp kabupaten provinsi negara imigrasi jabatan penyelenggara
		pengurus pemda instalasi likuidatur rsud blud pdam rups rektor dekan syahbandar kapolres perumda komisaris bank dpmptsp bkpm bkd penilai auditor rt rw lpm lkmd bumd perum bumn dirjen sekjen irjen ditjen setjen kpp kppn kanwil kakanwil ombudsman bawaslu bpn pemprov pemkab pemkot mal loket`)

	// strongHeads begin a second holder after "dan": no name of an office goes
	// on with them.
	strongHeads = set(`bupati walikota gubernur menteri presiden camat lurah dprd bpk kepala ketua inspektur direktur
		pemerintah instansi sekretaris dinas wakil pejabat inspektorat kementerian bappeda skpd perangkat badan pimpinan tim anggota wali
		panitia penyidik dewan direksi komisaris rups unit satuan`)

	// weakHeads are common nouns too: they begin a holder only with a capital
	// letter, or when the instrument defines them.
	weakHeads = set(`bagian bidang satuan perangkat unit kelompok cabang badan daerah desa negara kabupaten
		provinsi pusat pelaksana jabatan penyelenggara anggota pengelola sub organisasi forum bank sekolah kantor lembaga pengawas urusan
		kecamatan kelurahan pembina pemeriksa dokter balai rapat musyawarah penilai penanggung juru sentra staf pengurus kuasa pengguna loket mal`)

	// structureHeads are the levels of an organisation: their names often hold
	// "dan" and words that are offices elsewhere.
	structureHeads = set(`seksi subseksi sub subbagian subbidang bidang bagian urusan bagian kelompok dinas badan kantor
		direktorat sekretariat unit cabang balai kepala`)

	// notOffices are phrases that begin like an office and are none.
	notOffices = []string{"badan usaha", "badan hukum", "kepala keluarga", "negara republik", "bagian dari", "daerah pabean",
		"pemerintah dengan", "unit usaha", "bidang usaha", "bidang tugas", "bidang tugasnya", "sekolah dasar", "kantor cabang perusahaan", "bank garansi",
		"pengelola usaha", "pejabat pembuat akta tanah yang melanggar", "penanggung pajak", "pengguna jasa", "badan jalan", "badan air",
		"bagian tidak", "bagian yang", "daerah milik", "daerah aliran", "daerah irigasi", "desa adat yang", "pusat perbelanjaan",
		"kelompok tani", "daerah ini", "desa ini", "satuan pendidikan", "satuan luas", "pusat kegiatan", "daerah yang", "badan yang",
		"daerah lain", "bidang tanah", "pengurus perusahaan", "pemerintah daerah ini", "kepala surat", "pimpinan perusahaan", "ketua koperasi", "pimpinan badan usaha", "sub sektor", "negara lain", "pusat dan", "unit kerja masing-masing"}

	// forums decide as bodies when something is settled in them.
	forums = set(`rapat musyawarah sidang rups`)

	// internalUnits keep house for their organisation; their tasks are no
	// public service.
	internalUnits = []string{"tata usaha", "urusan umum", "urusan kepegawaian", "urusan keuangan", "urusan perlengkapan",
		"sub bagian umum", "subbagian umum", "sub bagian kepegawaian", "sub bagian keuangan", "subbagian keuangan", "subbagian kepegawaian",
		"sub bagian perlengkapan", "subbag umum", "urusan rumah tangga", "sub bagian program", "urusan program", "sub bagian penyusunan program",
		"sub bagian rumah tangga", "subbagian tata usaha", "bagian keuangan dan", "sub bagian perencanaan", "subbagian perencanaan", "urusan surat",
		"urusan perbendaharaan", "urusan akuntansi", "urusan anggaran", "urusan penyusunan anggaran", "urusan penyusunan program",
		"sub bagian anggaran", "subbagian anggaran", "sub bagian perbendaharaan", "subbagian perbendaharaan", "sub bagian akuntansi", "subbagian akuntansi",
		"sub bagian penyusunan anggaran", "subbagian penyusunan program"}
)

// officeAt reports whether the name of an office begins at token i.
func (d *document) officeAt(p phrase, i int) bool {
	if i < 0 || i >= len(p) || p[i].punct {
		return false
	}
	if d.termAt(p, i) > 0 {
		return true
	}
	if d.shortName(p, i) {
		return true
	}
	w := p[i].w
	if w == "perusahaan" && (p.word(i+1) == "daerah" || p.at(i+1, "umum daerah")) && p[i].upper() || w == "pemegang" && p.word(i+1) == "saham" || w == "pd" && p[i].upper() || w == "akuntan" && p.word(i+1) == "publik" ||
		w == "rumah" && p.word(i+1) == "sakit" && (p[i].upper() || p.word(i+2) == "pemerintah" || p.word(i+2) == "umum") || w == "rukun" && (p.word(i+1) == "tetangga" || p.word(i+1) == "warga") {
		return true
	}
	if w == "penerima" && handRoles[p.word(i+1)] {
		return true
	}
	if w == "wali" && p.word(i+1) == "kota" || w == "masing-masing" && officeHeads[p.word(i+1)] {
		return true
	}
	if w == "para" || w == "setiap" {
		return d.officeAt(p, i+1) && w == "para"
	}
	if half, rest, ok := strings.Cut(w, "-"); ok && half == rest && officeHeads[half] && p[i].upper() {
		return true
	}
	if !officeHeads[w] || weakHeads[w] && !p[i].upper() && !weakAsOffice(p, i) {
		return false
	}
	for _, not := range notOffices {
		if p.at(i, not) {
			return false
		}
	}
	return !d.citizenTerms[w]
}

// handRoles follow "penerima" in the name of the office that a power goes to.
var handRoles = set(`mandat delegasi pelimpahan pendelegasian wewenang kewenangan kuasa`)

// weakAsOffice recognises offices printed in small letters by the word after
// the head: "satuan kerja", "perangkat daerah", "unit pelaksana".
func weakAsOffice(p phrase, i int) bool {
	switch p[i].w {
	case "satuan":
		return p.word(i+1) == "kerja" || p.word(i+1) == "polisi"
	case "perangkat":
		return p.word(i+1) == "daerah"
	case "unit":
		return p.at(i+1, "di lingkungan") || p.word(i+1) == "kerja" || p.word(i+1) == "pelaksana" || p.word(i+1) == "organisasi"
	case "musyawarah", "rapat":
		return true
	case "lembaga":
		return p.word(i+1) == "pemberdayaan" || p.word(i+1) == "teknis" || p.word(i+1) == "kemasyarakatan"
	case "penanggung":
		return p.word(i+1) == "jawab"
	case "pengguna":
		return p.word(i+1) == "anggaran" || p.word(i+1) == "barang"
	case "kuasa":
		return p.word(i+1) == "pengguna"
	case "anggota":
		return p.word(i+1) == "dprd"
	case "pengurus", "pembina":
		return p.word(i+1) == "kepegawaian" || p.word(i+1) == "barang"
	case "kelompok":
		return p.word(i+1) == "jabatan" || p.word(i+1) == "kerja"
	case "badan":
		return p.word(i+1) == "permusyawaratan" || p.word(i+1) == "kepegawaian" || p.word(i+1) == "pengawas" || p.word(i+1) == "pertanahan" || p.word(i+1) == "pengelola" || p.word(i+1) == "penanggulangan" || p.word(i+1) == "perencanaan" || p.word(i+1) == "koordinasi" || p.word(i+1) == "pelaksana"
	case "pengawas":
		return p.word(i+1) == "ketenagakerjaan" || p.word(i+1) == "internal"
	case "penyelenggara":
		return p.word(i+1) == "pelayanan" || p.word(i+1) == "ptsp"
	}
	return false
}
