package law

import "strings"

// A maker is an office of the state whose rules are typed by its short name:
// a ministry ("permen-keu") or an agency ("peraturan-bkpm").
type maker struct {
	short   string   // as in types: "keu", "bkpm"
	ministr bool     // led by a minister
	name    string   // after "Menteri" or "Peraturan": "Keuangan", "Badan …"
	aliases []string // other names borne in time, and abbreviations
}

// makers is data: the ministries and agencies under the names that they bear
// or bore. A name that is not here still gets a type, made from its words.
var makers = []maker{
	{"agama", true, "Agama", nil},
	{"atrbpn", true, "Agraria dan Tata Ruang/Kepala Badan Pertanahan Nasional", []string{"Agraria dan Tata Ruang", "ATR/BPN", "Agraria/Kepala Badan Pertanahan Nasional"}},
	{"bappenas", true, "Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional", []string{"Perencanaan Pembangunan Nasional", "PPN/Kepala Bappenas", "PPN"}},
	{"bumn", true, "Badan Usaha Milik Negara", []string{"BUMN", "MBU"}},
	{"dag", true, "Perdagangan", []string{"M-DAG"}},
	{"dagri", true, "Dalam Negeri", []string{"Dalam Negeri dan Otonomi Daerah"}},
	{"desa", true, "Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi", []string{"Desa PDTT"}},
	{"dik", true, "Pendidikan Nasional", []string{"diknas"}},
	{"dikbud", true, "Pendidikan dan Kebudayaan", nil},
	{"dikbudristek", true, "Pendidikan, Kebudayaan, Riset, dan Teknologi", nil},
	{"esdm", true, "Energi dan Sumber Daya Mineral", nil},
	{"han", true, "Pertahanan", nil},
	{"hub", true, "Perhubungan", nil},
	{"humham", true, "Hukum dan Hak Asasi Manusia", []string{"Hukum dan HAM", "kumham", "Kehakiman dan Hak Asasi Manusia"}},
	{"hut", true, "Kehutanan", nil},
	{"hutbun", true, "Kehutanan dan Perkebunan", nil},
	{"kes", true, "Kesehatan", nil},
	{"keu", true, "Keuangan", nil},
	{"kominfo", true, "Komunikasi dan Informatika", nil},
	{"kopukm", true, "Koperasi dan Usaha Kecil dan Menengah", []string{"Koperasi, Usaha Kecil dan Menengah", "Koperasi dan UKM", "Koperasi, Usaha Kecil, dan Menengah"}},
	{"kp", true, "Kelautan dan Perikanan", nil},
	{"lh", true, "Lingkungan Hidup", nil},
	{"lhk", true, "Lingkungan Hidup dan Kehutanan", nil},
	{"lu", true, "Luar Negeri", nil},
	{"naker", true, "Ketenagakerjaan", nil},
	{"nakertrans", true, "Tenaga Kerja dan Transmigrasi", nil},
	{"panrb", true, "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", []string{"PAN-RB", "PAN RB", "PAN dan RB"}},
	{"pan", true, "Pendayagunaan Aparatur Negara", nil},
	{"par", true, "Pariwisata", nil},
	{"parekraf", true, "Pariwisata dan Ekonomi Kreatif", nil},
	{"budpar", true, "Kebudayaan dan Pariwisata", nil},
	{"pdt", true, "Pembangunan Daerah Tertinggal", nil},
	{"perin", true, "Perindustrian", []string{"M-IND"}},
	{"perindag", true, "Perindustrian dan Perdagangan", nil},
	{"pora", true, "Pemuda dan Olahraga", []string{"Pemuda dan Olah Raga"}},
	{"pppa", true, "Pemberdayaan Perempuan dan Perlindungan Anak", []string{"PP dan PA"}},
	{"pr", true, "Perumahan Rakyat", nil},
	{"pu", true, "Pekerjaan Umum", nil},
	{"pupr", true, "Pekerjaan Umum dan Perumahan Rakyat", nil},
	{"kimpraswil", true, "Permukiman dan Prasarana Wilayah", nil},
	{"ristek", true, "Riset dan Teknologi", nil},
	{"ristekdikti", true, "Riset, Teknologi, dan Pendidikan Tinggi", nil},
	{"sesneg", true, "Sekretaris Negara", []string{"Sekretariat Negara"}},
	{"sos", true, "Sosial", nil},
	{"tan", true, "Pertanian", nil},
	{"investasi", true, "Investasi/Kepala Badan Koordinasi Penanaman Modal", []string{"Investasi"}},
	{"anri", false, "Arsip Nasional", nil},
	{"bakamla", false, "Badan Keamanan Laut", nil},
	{"bapeten", false, "Badan Pengawas Tenaga Nuklir", nil},
	{"bappebti", false, "Badan Pengawas Perdagangan Berjangka Komoditi", nil},
	{"basarnas", false, "Badan Nasional Pencarian dan Pertolongan", []string{"Badan SAR Nasional"}},
	{"batan", false, "Badan Tenaga Nuklir Nasional", nil},
	{"bawaslu", false, "Badan Pengawas Pemilihan Umum", nil},
	{"baznas", false, "Badan Amil Zakat Nasional", nil},
	{"bekraf", false, "Badan Ekonomi Kreatif", nil},
	{"bi", false, "Bank Indonesia", nil},
	{"big", false, "Badan Informasi Geospasial", nil},
	{"bkkbn", false, "Badan Kependudukan dan Keluarga Berencana Nasional", nil},
	{"bkn", false, "Badan Kepegawaian Negara", nil},
	{"bkpm", false, "Badan Koordinasi Penanaman Modal", nil},
	{"bmkg", false, "Badan Meteorologi, Klimatologi, dan Geofisika", nil},
	{"bnn", false, "Badan Narkotika Nasional", nil},
	{"bnp2tki", false, "Badan Nasional Penempatan dan Perlindungan Tenaga Kerja Indonesia", nil},
	{"bnpb", false, "Badan Nasional Penanggulangan Bencana", nil},
	{"bnpp", false, "Badan Nasional Pengelola Perbatasan", nil},
	{"bnpt", false, "Badan Nasional Penanggulangan Terorisme", nil},
	{"bph-migas", false, "Badan Pengatur Hilir Minyak dan Gas Bumi", []string{"BPH Migas"}},
	{"bpip", false, "Badan Pembinaan Ideologi Pancasila", nil},
	{"bpjskes", false, "Badan Penyelenggara Jaminan Sosial Kesehatan", []string{"BPJS Kesehatan"}},
	{"bpjstk", false, "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan", []string{"BPJS Ketenagakerjaan"}},
	{"bpk", false, "Badan Pemeriksa Keuangan", nil},
	{"bpkp", false, "Badan Pengawasan Keuangan dan Pembangunan", nil},
	{"bpn", false, "Badan Pertanahan Nasional", nil},
	{"bpom", false, "Badan Pengawas Obat dan Makanan", []string{"Badan POM"}},
	{"bppt", false, "Badan Pengkajian dan Penerapan Teknologi", nil},
	{"bps", false, "Badan Pusat Statistik", nil},
	{"bsn", false, "Badan Standardisasi Nasional", nil},
	{"bssn", false, "Badan Siber dan Sandi Negara", []string{"Lembaga Sandi Negara"}},
	{"djsn", false, "Dewan Jaminan Sosial Nasional", nil},
	{"dkpp", false, "Dewan Kehormatan Penyelenggara Pemilihan Umum", nil},
	{"dpr", false, "Dewan Perwakilan Rakyat", nil},
	{"dpd", false, "Dewan Perwakilan Daerah", nil},
	{"mpr", false, "Majelis Permusyawaratan Rakyat", nil},
	{"dprd", false, "Dewan Perwakilan Rakyat Daerah", nil},
	{"jagung", false, "Jaksa Agung", []string{"Kejaksaan", "Kejaksaan Agung"}},
	{"ki", false, "Komisi Informasi", []string{"Komisi Informasi Pusat"}},
	{"kki", false, "Konsil Kedokteran Indonesia", nil},
	{"komnas-ham", false, "Komisi Nasional Hak Asasi Manusia", []string{"Komnas HAM"}},
	{"kpk", false, "Komisi Pemberantasan Korupsi", []string{"Pimpinan Komisi Pemberantasan Korupsi"}},
	{"kpu", false, "Komisi Pemilihan Umum", nil},
	{"kppu", false, "Komisi Pengawas Persaingan Usaha", nil},
	{"ky", false, "Komisi Yudisial", nil},
	{"lan", false, "Lembaga Administrasi Negara", nil},
	{"lapan", false, "Lembaga Penerbangan dan Antariksa Nasional", nil},
	{"lipi", false, "Lembaga Ilmu Pengetahuan Indonesia", nil},
	{"lkpp", false, "Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah", nil},
	{"lps", false, "Lembaga Penjamin Simpanan", nil},
	{"lpsk", false, "Lembaga Perlindungan Saksi dan Korban", nil},
	{"ma", false, "Mahkamah Agung", nil},
	{"mk", false, "Mahkamah Konstitusi", nil},
	{"ojk", false, "Otoritas Jasa Keuangan", nil},
	{"ombudsman", false, "Ombudsman", []string{"Sekretaris Jenderal Ombudsman"}},
	{"perpusnas", false, "Perpustakaan Nasional", nil},
	{"polri", false, "Kepolisian Negara", []string{"Kapolri", "Kepolisian"}},
	{"ppatk", false, "Pusat Pelaporan dan Analisis Transaksi Keuangan", nil},
}

// coordinating ministers have types of their own: "permenko-perekonomian".
var coordinators = []maker{
	{"perekonomian", true, "Perekonomian", []string{"Ekonomi"}},
	{"maritim", true, "Kemaritiman", []string{"Kemaritiman dan Investasi", "Maritim"}},
	{"kesra", true, "Kesejahteraan Rakyat", nil},
	{"pmk", true, "Pembangunan Manusia dan Kebudayaan", nil},
	{"polhukam", true, "Politik, Hukum, dan Keamanan", nil},
}

var (
	ministriesByKey  = makersByKey(makers, true)
	agenciesByKey    = makersByKey(makers, false)
	coordinatorByKey = makersByKey(coordinators, true)
)

func makersByKey(list []maker, ministries bool) map[string]*maker {
	m := make(map[string]*maker)
	for i := range list {
		mk := &list[i]
		if mk.ministr != ministries {
			continue
		}
		for _, n := range append([]string{mk.name, mk.short}, mk.aliases...) {
			m[nameKey(n)] = mk
		}
	}
	return m
}

// nameKey folds a name so that spellings of one office or region meet: lower
// case, single hyphens, without "dan", "Republik Indonesia", "RI" and a
// leading "Negara" or "Kepala".
func nameKey(s string) string {
	words := strings.Split(CleanNumber(s), "-")
	out := words[:0]
	for i, w := range words {
		switch {
		case w == "dan", w == "ri", isRepublic(w):
			continue
		case w == "indonesia" && i > 0 && isRepublic(words[i-1]):
			continue
		case len(out) == 0 && (w == "negara" || w == "kepala"):
			continue
		}
		out = append(out, w)
	}
	return strings.Join(out, "-")
}

// isRepublic knows the word "republik" also where a scanner misread it.
func isRepublic(w string) bool {
	return len(w) >= 7 && len(w) <= 10 && w[:2] == "re" && (w[len(w)-2:] == "ik" || w[len(w)-2:] == "lk")
}
