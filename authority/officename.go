package authority

import (
	"strings"

	"wewenang/law"
)

// officeName is a mention of an office, folded for comparison.
type officeName struct {
	folded string // "dinas kesehatan", without region and without the word for its head
	head   bool   // the words named its head
}

// regionKinds spell out the first part of a region's name.
var regionKinds = map[string]string{"kab": "kabupaten", "kota": "kota", "prov": "provinsi"}

// regionWords are the words by which a region's own rules call it.
func regionWords(region law.Region) []string {
	slug := string(region)
	kind, name, ok := strings.Cut(slug, "-")
	if !ok {
		return nil
	}
	name = strings.ReplaceAll(name, "-", " ")
	long := regionKinds[kind]
	if long == "" {
		return nil
	}
	return []string{long + " " + name, "pemerintah " + long + " " + name, name}
}

// readOffice folds a mention: its region and the word for its head are taken
// off, so that "Kepala Dinas Kesehatan Kabupaten Contoh" and "Dinas Kesehatan"
// are one name.
func readOffice(words string, region law.Region) officeName {
	n := officeName{folded: trimRegion(withoutRole(Fold(cutParenthesis(words))), region)}
	for _, acting := range []string{"plt", "plh", "pj", "pjs", "penjabat", "pelaksana tugas", "pelaksana harian"} {
		if rest, ok := cutWord(n.folded, acting); ok && rest != "" {
			n.folded = rest
			break
		}
	}
	for _, h := range headWords {
		if rest, ok := cutWord(n.folded, h.head); ok {
			n.head = true
			n.folded = strings.TrimSpace(h.office + " " + rest)
			break
		}
	}
	if region != law.National {
		n.folded = ownGovernment(n.folded, Fold(words), region)
	}
	return n
}

// withoutRole takes off in which role an office acts and whom it acts beside:
// "Badan Keuangan selaku Bendahara Umum Daerah", "Pemerintah Daerah dan
// masyarakat".
func withoutRole(folded string) string {
	for _, mark := range []string{" selaku ", " sebagai ", " bertindak ", " di lingkungan pemerintah ", " di lingkungan sekretariat daerah", " dilarang"} {
		if head, _, ok := strings.Cut(folded, mark); ok && head != "" {
			folded = head
		}
	}
	return strings.TrimSuffix(strings.TrimSuffix(folded, " dan masyarakat"), " bersama masyarakat")
}

// ownGovernment brings the many names of the region's head and government in
// its own rules together.
func ownGovernment(folded, printed string, region law.Region) string {
	switch {
	case headOfGovernment(folded), folded == "bupati wali kota":
		return headOfRegion(region)
	case folded == "pemerintah" && printed != "pemerintah", folded == "pemerintah kabupaten", folded == "pemerintah kota", folded == "pemerintah provinsi" && strings.HasPrefix(string(region), "prov-"):
		return "pemerintah daerah"
	}
	return folded
}

// headOfGovernment reports whether folded words name the head of the region
// in the spelling of an older law: "kepala daerah", "bupati kepala daerah
// tingkat ii", "walikotamadya kepala daerah".
func headOfGovernment(folded string) bool {
	for _, w := range []string{"bupati", "wali kota", "walikotamadya", "wali kotamadya", "gubernur"} {
		if rest, ok := cutWord(folded, w); ok && rest != "" {
			folded = rest
			break
		}
	}
	rest, ok := cutWord(folded, "kepala daerah")
	return ok && (rest == "" || strings.HasPrefix(rest, "tingkat") || strings.HasPrefix(rest, "kabupaten") || strings.HasPrefix(rest, "kota") || strings.HasPrefix(rest, "istimewa"))
}

// cutParenthesis removes "(…)" from a name.
func cutParenthesis(s string) string {
	for {
		i := strings.IndexByte(s, '(')
		if i < 0 {
			return s
		}
		j := strings.IndexByte(s[i:], ')')
		if j < 0 {
			return s[:i]
		}
		s = s[:i] + " " + s[i+j+1:]
	}
}

// trimRegion takes the region's name, "daerah" and "setempat" off the end.
func trimRegion(folded string, region law.Region) string {
	for i, w := range regionWords(region) {
		rest, ok := strings.CutSuffix(folded, " "+w)
		if ok && (i < 2 || strings.Contains(rest, " ") || aloneOffices[rest] == "kepala-daerah" || rest == "dprd") {
			folded = rest
			break
		}
	}
	for _, w := range []string{" republik indonesia", " setempat"} {
		folded = strings.TrimSuffix(folded, w)
	}
	kind, _, _ := strings.Cut(string(region), "-")
	if w := regionKinds[kind]; w != "" && strings.Count(folded, " ") > 1 && !strings.HasPrefix(folded, "pemerintah") {
		folded = strings.TrimSuffix(folded, " "+w) // "Dinas Kehutanan Kabupaten"
	}
	return folded
}

// headWords pair the word for a head with the office that he leads. An office
// and its head are one holder (UU 30/2014 Pasal 1: the power belongs to the
// office). Longer heads stand first.
var headWords = []struct {
	head, office string
}{
	{"sekretaris daerah", "sekretariat daerah"},
	{"sekretaris dprd", "sekretariat dprd"},
	{"sekretaris dewan", "sekretariat dprd"},
	{"kepala dinas", "dinas"},
	{"kepala badan", "badan"},
	{"kepala kantor", "kantor"},
	{"kepala bagian", "bagian"},
	{"kepala bidang", "bidang"},
	{"kepala seksi", "seksi"},
	{"kepala satuan", "satuan"},
	{"kepala satpol", "satpol"},
	{"kepala unit", "unit"},
	{"kepala upt", "upt"},
	{"kepala uptd", "uptd"},
	{"kepala puskesmas", "puskesmas"},
	{"kepala rumah sakit", "rumah sakit"},
	{"kepala lembaga", "lembaga"},
	{"kepala pusat", "pusat"},
	{"kepala balai", "balai"},
	{"kepala kepolisian", "kepolisian"},
	{"kepala kejaksaan", "kejaksaan"},
	{"kepala staf", "kepala staf"},
	{"kepala inspektorat", "inspektorat"},
	{"kepala sekretariat", "sekretariat"},
	{"kepala kelurahan", "kelurahan"},
	{"kepala kecamatan", "kecamatan"},
	{"direktur jenderal", "direktorat jenderal"},
	{"direktur rumah sakit", "rumah sakit"},
	{"direktur rsud", "rsud"},
	{"inspektur jenderal", "inspektorat jenderal"},
	{"inspektur daerah", "inspektorat daerah"},
	{"inspektur", "inspektorat"},
	{"sekretaris jenderal", "sekretariat jenderal"},
	{"menteri koordinator", "kementerian koordinator"},
	{"menteri", "kementerian"},
	{"ketua dprd", "dprd"},
	{"ketua komisi", "komisi"},
	{"ketua badan", "badan"},
	{"camat", "kecamatan"},
	{"lurah", "kelurahan"},
}

// cutWord takes whole leading words off.
func cutWord(s, words string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(s, words)
	if !ok || rest != "" && rest[0] != ' ' {
		return s, false
	}
	return strings.TrimSpace(rest), true
}

// officeWords begin the name of an office that stands for itself once a
// further word follows.
var officeWords = []string{"dinas", "badan", "kantor", "sekretariat", "inspektorat", "satuan", "satpol", "bagian", "bidang",
	"kecamatan", "kelurahan", "rumah sakit", "rsud", "unit", "upt", "uptd", "uptb", "balai", "puskesmas", "kementerian",
	"direktorat", "komisi", "lembaga", "perusahaan", "perumda", "perseroda", "pt", "kepolisian", "kejaksaan", "pengadilan",
	"kodim", "polres", "pusat", "otoritas", "bank", "dewan", "majelis", "mahkamah", "tim", "panitia", "gugus", "forum",
	"gerai", "mal", "laboratorium", "museum", "seksi", "subbagian", "staf ahli", "asisten", "direktur", "kepala", "pemerintah"}

// aloneOffices are whole names although they are a single word or general.
var aloneOffices = map[string]string{
	"presiden": "lembaga", "wakil presiden": "lembaga", "dprd": "dprd", "dpr": "lembaga", "mpr": "lembaga", "dpd": "lembaga",
	"dewan perwakilan rakyat daerah": "dprd", "dewan perwakilan rakyat": "lembaga",
	"sekretariat daerah": "sekretariat", "sekretariat dprd": "sekretariat",
	"inspektorat": "inspektorat", "inspektorat daerah": "inspektorat", "kecamatan": "kecamatan", "kelurahan": "kelurahan",
	"satpol pp": "satuan", "satuan polisi pamong praja": "satuan", "puskesmas": "uptd", "rsud": "rsud",
	"gubernur": "kepala-daerah", "bupati": "kepala-daerah", "wali kota": "kepala-daerah", "bupati wali kota": "kepala-daerah",
	"wakil bupati": "kepala-daerah", "wakil wali kota": "kepala-daerah", "wakil gubernur": "kepala-daerah",
	"kepala desa": "desa", "pemerintah desa": "desa", "badan permusyawaratan desa": "desa", "bpd": "desa",
	"pemerintah daerah": "pemda", "pemerintah kabupaten": "pemda", "pemerintah kota": "pemda", "pemerintah provinsi": "pemda",
	"pemerintah": "pemerintah", "pemerintah pusat": "pemerintah", "asisten": "", "direktur": "", "kepala": "",
}

// genericOffices look like offices and name none in particular: a class, a
// role or whoever is meant by context. They stay unresolved.
var genericOffices = []string{"badan usaha", "badan hukum", "badan publik", "badan layanan umum", "unit kerja", "unit organisasi", "unit usaha",
	"satuan kerja", "satuan pendidikan", "perusahaan", "lembaga lain", "kantor", "bagian", "bidang", "seksi", "tim teknis", "tim",
	"dinas terkait", "badan terkait", "dinas teknis", "instansi", "perangkat daerah", "organisasi perangkat daerah", "opd", "skpd",
	"satuan kerja perangkat daerah", "pejabat", "petugas", "lembaga", "unit", "dinas", "badan", "kepala", "direktur", "pusat", "panitia", "forum",
	"bagian wilayah", "kementerian", "kementerian lembaga", "lembaga pemerintah", "lembaga negara", "lembaga terkait", "kementerian terkait", "pihak"}

// classOf guesses the class of an office from its first words.
func classOf(folded string) string {
	if c, ok := aloneOffices[folded]; ok && c != "" {
		return c
	}
	if vertical(folded) {
		return "vertikal"
	}
	for _, c := range []struct{ words, class string }{
		{"dinas", "dinas"}, {"badan", "badan"}, {"kantor", "badan"}, {"sekretariat", "sekretariat"}, {"inspektorat", "inspektorat"},
		{"satuan", "satuan"}, {"satpol", "satuan"}, {"bagian", "bagian"}, {"bidang", "bidang"}, {"seksi", "bidang"}, {"kecamatan", "kecamatan"},
		{"kelurahan", "kelurahan"}, {"rumah sakit", "rsud"}, {"rsud", "rsud"}, {"unit", "uptd"}, {"upt", "uptd"}, {"uptd", "uptd"},
		{"puskesmas", "uptd"}, {"kementerian", "kementerian"}, {"direktorat", "kementerian"}, {"tim", "tim"}, {"panitia", "tim"}, {"dewan komisaris", "bumd"}, {"dewan pengawas", "bumd"}, {"direksi", "bumd"}, {"dewan perwakilan rakyat daerah", "dprd"}, {"pt", "bumd"},
		{"gugus", "tim"}, {"gerai", "gerai"}, {"mal", "gerai"}, {"perusahaan", "bumd"}, {"perumda", "bumd"}, {"lembaga", "lembaga"},
	} {
		if _, ok := cutWord(folded, c.words); ok {
			return c.class
		}
	}
	return "lain"
}
