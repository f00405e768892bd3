package extract

import (
	"strings"

	"wewenang/authority"
)

// verbRow lists the forms in which one act appears.
type verbRow struct {
	act     authority.Act
	active  string // meN- and ber- forms
	passive string // di- forms
	noun    string // the act as a noun
}

// verbTable is the closed list of narrow acts with their words. Whatever is
// not in it and looks like a verb is [authority.ActRun].
var verbTable = []verbRow{
	{authority.ActIssue, "menerbitkan mengeluarkan mengizinkan", "diterbitkan dikeluarkan diizinkan diijinkan", "penerbitan perizinan perijinan"},
	{authority.ActVerify, "memverifikasi meneliti mengecek menguji memvalidasi memverfikasi menyeleksi melegalisasi melegalisir menera", "ditera diverifikasi diteliti diuji divalidasi diseleksi dilegalisasi dilegalisir", "verifikasi legalisasi pengujian pengecekan validasi seleksi penyeleksian"},
	{authority.ActRecommend, "merekomendasikan mengusulkan", "direkomendasikan diusulkan", "rekomendasi usul usulan pengusulan"},
	{authority.ActConsider, "", "dipertimbangkan", "pertimbangan saran masukan telaahan"},
	{authority.ActSign, "menandatangani", "ditandatangani", "penandatanganan penandatangan"},
	{authority.ActHandOver, "menyerahkan menyetor menyetorkan", "diserahkan disetor disetorkan", "penyerahan penyetoran"},
	{authority.ActRegister, "mendaftar mendaftarkan mencatat mencatatkan meregistrasi", "didaftar didaftarkan dicatat dicatatkan", "pendaftaran pencatatan registrasi"},
	{authority.ActCollect, "memungut menagih", "dipungut ditagih", "pemungutan penagihan"},
	{authority.ActSupervise, "mengawasi mengendalikan memantau mengevaluasi menilai memeriksa mengaudit menertibkan memonitor mengontrol mensupervisi",
		"diawasi dikendalikan dipantau dievaluasi dinilai diperiksa diaudit ditertibkan dimonitor direviu diinspeksi",
		"pengawasan pengendalian pemantauan monitoring evaluasi penilaian pemeriksaan audit penertiban reviu review supervisi inspeksi pengevaluasian pemonitoran pengendaliaan wasdal"},
	{authority.ActGuide, "membina membimbing mengarahkan menyuluh", "dibina dibimbing", "pembinaan bimbingan pembimbingan pengarahan penyuluhan"},
	{authority.ActRevoke, "mencabut membatalkan", "dicabut dibatalkan", "pencabutan pembatalan"},
	{authority.ActSanction, "menghukum menindak menutup menjatuhkan menyegel membongkar membekukan", "dijatuhkan disegel dibongkar dibekukan", "penindakan penjatuhan pengenaan penyegelan penutupan pembongkaran pembekuan"},
	{authority.ActComplaint, "", "", "pengaduan keberatan"},
	{authority.ActCoordinate, "mengkoordinasikan mengoordinasikan mengkoordinir berkoordinasi mengkoordinasi mengkordinasikan berkonsultasi",
		"dikoordinasikan dikoordinir dikonsultasikan", "koordinasi pengkoordinasian pengoordinasian pengkoordinasi"},
	{authority.ActRule, "mengatur", "diatur", "pengaturan"},
	{authority.ActDecide, "menetapkan menunjuk mendirikan membentuk mengangkat memberhentikan mengesahkan menyetujui mengukuhkan menentukan memutuskan melantik memerintahkan mensahkan",
		"ditetapkan ditunjuk dibentuk diangkat diberhentikan disahkan disetujui dikukuhkan ditentukan diputuskan dilantik",
		"penetapan penunjukan penunjukkan pendirian pembentukan pengangkatan pemberhentian pengesahan persetujuan pengukuhan penentuan"},
	{authority.ActReceive, "menerima", "diterima", "penerimaan"},
}

// lightWords carry no act of their own: the act stands after them.
var lightWords = set(`melaksanakan melakukan menyelenggarakan pelaksanaan penyelenggaraan kegiatan proses memproses
	pemrosesan pengurusan-urusan tugas-tugas urusan-urusan tindakan upaya usaha-usaha penyelenggaraaan melaksankan malaksanakan`)

// generalNouns are acts of the kind selenggara as nouns that do not have the
// shape pe-…-an.
var generalNouns = set(`fasilitasi sosialisasi promosi analisis analisa kajian survei survey inventarisasi identifikasi
	dokumentasi publikasi kerjasama rehabilitasi konservasi mediasi intensifikasi ekstensifikasi eksplorasi advokasi
	standarisasi optimalisasi operasionalisasi administrasi penanggulangan`)

// nonVerbs begin like an active verb and are none.
var nonVerbs = set(`menteri mengenai melalui menurut mesin media mekanisme metode meter medis menengah mengingat menimbang
	mereka mental merek mess merah metal mewah mekanik melekat melayu mebel mei menara merpati mendatang mendadak mendasar menerus
	mendesak memadai menyeluruh mengikat memberatkan meningkat merata melintang memanjang menahun mencukupi memungkinkan melainkan`)

// idleVerbs are verbs that give no power when an office is their subject.
var idleVerbs = set(`meliputi merupakan menjadi memuat meninggal mencakup menyangkut mengandung memperhatikan
	memenuhi melebihi membawahi membawahkan membahayakan mengakibatkan mengacu mempunyai memiliki mempedomani memedomani
	mendapat mendapatkan memperoleh mengikuti mematuhi mentaati menaati menggunakan mempergunakan melanggar menggugat
	melampirkan mencantumkan melampaui mengalami merasa mewakili menyimpang menyatakan menyebutkan menduduki membayar
	menghadiri menjabat membantu memerlukan membutuhkan menunggu mempengaruhi
	melengkapi menyertakan menjalani memahami mulai melarang menunjukkan bertindak
	menghormati memakai memasuki membawa meninggalkan membiarkan merusak mencemarkan menghalangi
	menghindari mengundurkan menguasai menyewa membeli mempunyi memimpin
	menerapkan mengutamakan membuktikan merahasiakan memelihara-rahasia mengembalikan menandakan mencerminkan menggambarkan menjunjung menahan memegang menyatakan menaati
	memperlakukan mengandalkan menyesuaikan menghendaki membocorkan menolak-balik mempunyain menugaskan-diri mengharapkan mengetahui mengganti menanggung menyertai mempertimbangkan mengakhiri`)

// reportVerbs send words to somebody; they are no power over a matter.
var reportVerbs = set(`melaporkan menyampaikan memberitahukan mempertanggungjawabkan mempertanggung-jawabkan bertanggungjawab`)

var (
	activeActs  = map[string]authority.Act{}
	passiveActs = map[string]authority.Act{}
	nounActs    = map[string]authority.Act{}
)

func init() {
	for _, row := range verbTable {
		fill(activeActs, row.active, row.act)
		fill(passiveActs, row.passive, row.act)
		fill(nounActs, row.noun, row.act)
	}
}

func fill(m map[string]authority.Act, words string, act authority.Act) {
	for w := range strings.FieldsSeq(words) {
		m[w] = act
	}
}

// isActive reports whether a word looks like an active verb.
func isActive(w string) bool {
	if activeActs[w] != "" {
		return true
	}
	return len(w) > 5 && strings.HasPrefix(w, "me") && strings.IndexByte("mnlrwy", w[2]) >= 0 &&
		!nonVerbs[w] && !strings.HasSuffix(w, "nya")
}

// isPassive reports whether a word looks like a passive verb.
func isPassive(w string) bool {
	if passiveActs[w] != "" {
		return true
	}
	if half, rest, ok := strings.Cut(w, "-"); ok && half == rest {
		return false // "dinas-dinas"
	}
	return (len(w) > 6 || passiveRoots[w]) && strings.HasPrefix(w, "di") && !notPassive[w] && !strings.HasSuffix(w, "nya") && !strings.HasSuffix(w, "si") &&
		!strings.HasPrefix(w, "direktorat") && !strings.HasPrefix(w, "dibidang") && !shortDinas(w)
}

// shortDinas reports the short name of a Dinas, which begins like a passive verb:
// "Disdukcapil", "Diskominfo", "Disperindag". Verbs have a vowel after dis-, or
// one of the few beginnings of borrowed words.
func shortDinas(w string) bool {
	if !strings.HasPrefix(w, "dis") || len(w) < 5 {
		return false
	}
	switch w[3] {
	case 'b', 'd', 'h', 'n', 'm':
		return true
	case 'k':
		return strings.HasPrefix(w, "diskom") || strings.HasPrefix(w, "diskop") || strings.HasPrefix(w, "diskan")
	case 'p':
		return strings.HasPrefix(w, "dispe") || strings.HasPrefix(w, "dispar") || strings.HasPrefix(w, "dispor") || strings.HasPrefix(w, "dispus")
	}
	return false
}

var (
	passiveRoots = set(`dibuat diatur dibina diurus dimuat diubah disita dibeli dijual diberi`)
	notPassive   = set(`dinamis diagnosis diagnosa diabetes disabilitas difteri dikdasmen diktatorial disinsentif disposisi dinding dinamika diagram dialog dimana direktori distrik diktum dirjen diluar dinding diesel dilarang diskon dividen deviden diatasnya dibawahnya disana disini
		dinas direksi direktur direktorat disiplin distribusi dimensi divisi dibidang diantara dilingkungan diperiode digital diskusi
		dispensasi dimaksud diluar didalam disamping dinamis dinyatakan distributor dihitung dibawah diatas disertai didahului
		direktorat-jenderal diploma dikenai dini diri`)
)

// plainNouns are general acts as nouns that open a new act also in the middle
// of a phrase, where a mere shape would not tell.
var plainNouns = set(`penyusunan perumusan pengelolaan pengembangan pelaksanaan perencanaan penyiapan pengumpulan pengolahan
	penyajian pemeliharaan pemberdayaan peningkatan pembangunan penyediaan penyimpanan pengadaan penempatan pemberian pembuatan
	penyebaran penyaluran pelestarian perlindungan penanganan penataan pengusahaan penghapusan pemanfaatan pendataan penyelesaian
	penanggulangan penyelenggaraan pengkajian penganalisaan penyiapan pengumpulan penatausahaan penyebarluasan peningkatan pengamanan
	fasilitasi sosialisasi promosi analisis kajian inventarisasi identifikasi pelaporan perencanaan penyampaian mempersiapkan pelayanan
	penghimpunan pengurusan pemantapan pembahasan penyimpanan pengendapan penyusunan pengadministrasian pelatihan`)

// actNoun returns the act that a noun names, "" when it is no act. Nouns of the
// shape pe-…-an that the table does not list name [authority.ActRun].
func actNoun(w string) authority.Act {
	if a := nounActs[w]; a != "" {
		return a
	}
	if generalNouns[w] || lightWords[w] {
		return authority.ActRun
	}
	if n := strings.TrimSuffix(w, "nya"); n != w && nounActs[n] != "" {
		return nounActs[n]
	}
	if len(w) >= 8 && strings.HasPrefix(w, "pe") && strings.HasSuffix(w, "an") && !notActNouns[w] {
		return authority.ActRun
	}
	return ""
}

var notActNouns = set(`peraturan perundang-undangan pemerintahan perusahaan pekerjaan pendapatan pendidikan perhubungan perikanan
	pertanian peternakan perkebunan pertambangan perdagangan perindustrian perumahan pelayanan penerangan pengairan perpustakaan
	perbankan persyaratan perjanjian perjalanan perkawinan perceraian perkotaan pedesaan perdesaan pemukiman permukiman pekuburan
	pemakaman penyidikan pelabuhan penerbangan pelayaran perairan pertanahan perbatasan permodalan persaingan perseroan persekutuan
	perorangan perseorangan pengetahuan penduduk perhutanan perekonomian peralatan perlengkapan penghasilan pengeluaran
	perkantoran pertokoan pesawat pengadilan permintaan permohonan perbendaharaan peninggalan pegunungan penghargaan
	pertanggungjawaban perhitungan perkembangan pertumbuhan kependudukan penginapan perkumpulan perkoperasian pelanggaran
	perseroan-terbatas peternak pepohonan pembukuan peribadatan pekarangan perasuransian pelatihan pendaftaran-penduduk`)
