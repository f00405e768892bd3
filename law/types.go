package law

import "strings"

// typeInfo is a row of the table of types.
type typeInfo struct {
	typ    Type
	name   string   // full Indonesian name
	short  string   // as in short citations
	also   []string // other spellings and abbreviations met in texts
	rank   Rank
	office string // regional office that makes it, "" when the type names none
}

// typeTable lists the types whose name says all but region, number and year.
// Rules of ministries and agencies are formed from the table of makers.
var typeTable = []typeInfo{
	{"uud", "Undang-Undang Dasar Negara Republik Indonesia", "UUD", nil, RankConstitution, ""},
	{"tap", "Ketetapan Majelis Permusyawaratan Rakyat", "TAP MPR", []string{"Ketetapan MPR", "Ketetapan MPRS", "TAP MPRS", "Ketetapan Majelis Permusyawaratan Rakyat Sementara"}, RankAssembly, ""},
	{"uu", "Undang-Undang", "UU", []string{"Undangundang", "Undang"}, RankLaw, ""},
	{"uudrt", "Undang-Undang Darurat", "UU Drt", []string{"UU Darurat", "Undang-Undang Drt"}, RankLaw, ""},
	{"perpu", "Peraturan Pemerintah Pengganti Undang-Undang", "Perpu", []string{"Perppu"}, RankLaw, ""},
	{"pp", "Peraturan Pemerintah", "PP", []string{"Peraturan Pemerintah Pusat"}, RankGovernment, ""},
	{"penpres", "Penetapan Presiden", "Penpres", nil, RankPresident, ""},
	{"perpres", "Peraturan Presiden", "Perpres", nil, RankPresident, ""},
	{"keppres", "Keputusan Presiden", "Keppres", []string{"Kepres"}, RankNone, ""},
	{"inpres", "Instruksi Presiden", "Inpres", nil, RankNone, ""},
	{"perda", "Peraturan Daerah", "Perda", nil, RankRegencyAct, ""},
	{"perdasus", "Peraturan Daerah Khusus", "Perdasus", nil, RankProvinceAct, ""},
	{"perdasi", "Peraturan Daerah Provinsi", "Perdasi", nil, RankProvinceAct, ""},
	{"qanun", "Qanun", "Qanun", nil, RankRegencyAct, ""},
	{"pergub", "Peraturan Gubernur", "Pergub", nil, RankGovernor, "Gubernur"},
	{"perbup", "Peraturan Bupati", "Perbup", nil, RankRegent, "Bupati"},
	{"perwali", "Peraturan Wali Kota", "Perwali", []string{"Peraturan Walikota", "Perwal", "Perwako", "Peraturan Walikotamadya"}, RankRegent, "Wali Kota"},
	{"kepgub", "Keputusan Gubernur", "Kepgub", []string{"Keputusan Gubernur Kepala Daerah"}, RankNone, "Gubernur"},
	{"kepbup", "Keputusan Bupati", "Kepbup", []string{"Keputusan Bupati Kepala Daerah"}, RankNone, "Bupati"},
	{"kepwali", "Keputusan Wali Kota", "Kepwali", []string{"Keputusan Walikota", "Kepwal", "Keputusan Walikotamadya"}, RankNone, "Wali Kota"},
	{"kepkadis", "Keputusan Kepala Dinas", "Kepkadis", nil, RankNone, "Kepala Dinas"},
	{"ingub", "Instruksi Gubernur", "Ingub", nil, RankNone, "Gubernur"},
	{"inbup", "Instruksi Bupati", "Inbup", nil, RankNone, "Bupati"},
	{"inwali", "Instruksi Wali Kota", "Inwali", []string{"Instruksi Walikota"}, RankNone, "Wali Kota"},
	{"perdprd", "Peraturan Dewan Perwakilan Rakyat Daerah", "Peraturan DPRD", nil, RankRegent, ""},
	{"kepdprd", "Keputusan Dewan Perwakilan Rakyat Daerah", "Keputusan DPRD", nil, RankNone, ""},
	{"perdes", "Peraturan Desa", "Perdes", nil, RankVillage, ""},
	{"perkades", "Peraturan Kepala Desa", "Perkades", nil, RankVillage, ""},
}

// typeFamilies are the prefixes of types that carry a maker: "permen-keu".
// The order matters: a longer prefix stands before the one that it begins with.
var typeFamilies = []struct {
	prefix, name, short, maker string
	rank                       Rank
}{
	{"permenko-", "Peraturan Menteri Koordinator Bidang ", "Permenko ", "Menteri Koordinator Bidang ", RankMinister},
	{"permen-", "Peraturan Menteri ", "Permen", "Menteri ", RankMinister},
	{"kepmenko-", "Keputusan Menteri Koordinator Bidang ", "Kepmenko ", "Menteri Koordinator Bidang ", RankNone},
	{"kepmen-", "Keputusan Menteri ", "Kepmen", "Menteri ", RankNone},
	{"inmen-", "Instruksi Menteri ", "Inmen", "Menteri ", RankNone},
	{"semen-", "Surat Edaran Menteri ", "SE Men", "Menteri ", RankNone},
	{"perdirjen-", "Peraturan Direktur Jenderal ", "Perdirjen ", "Direktur Jenderal ", RankNone},
	{"kepdirjen-", "Keputusan Direktur Jenderal ", "Kepdirjen ", "Direktur Jenderal ", RankNone},
	{"peraturan-", "Peraturan ", "Peraturan ", "", RankMinister},
	{"keputusan-", "Keputusan ", "Keputusan ", "", RankNone},
}

var typesByCode = func() map[Type]*typeInfo {
	m := make(map[Type]*typeInfo, len(typeTable))
	for i := range typeTable {
		m[typeTable[i].typ] = &typeTable[i]
	}
	return m
}()

// Name returns the full Indonesian name of the type: "Peraturan Bupati",
// "Peraturan Menteri Dalam Negeri". A type that the tables do not know is
// named by its own words.
func (t Type) Name() string {
	if info := typesByCode[t]; info != nil {
		return info.name
	}
	for _, f := range typeFamilies {
		if rest, ok := strings.CutPrefix(string(t), f.prefix); ok {
			return f.name + makerName(f.prefix, rest)
		}
	}
	return titleWords(string(t))
}

// Short returns the abbreviation of the type: "Perbup", "Permendagri",
// "Peraturan BKPM".
func (t Type) Short() string {
	if info := typesByCode[t]; info != nil {
		return info.short
	}
	for _, f := range typeFamilies {
		rest, ok := strings.CutPrefix(string(t), f.prefix)
		switch {
		case !ok:
			continue
		case f.prefix == "permen-" || f.prefix == "kepmen-" || f.prefix == "inmen-":
			return f.short + rest
		case f.prefix == "peraturan-" || f.prefix == "keputusan-":
			return f.short + strings.ToUpper(strings.ReplaceAll(rest, "-", " "))
		default:
			return f.short + titleWords(rest)
		}
	}
	return titleWords(string(t))
}

// Maker returns the office that makes instruments of the type, without its
// region: "Bupati", "Menteri Keuangan". It is empty where the type does not
// tell, as for perda.
func (t Type) Maker() string {
	switch info := typesByCode[t]; {
	case info == nil:
	case info.office != "":
		return info.office
	case t == "uu" || t == "uudrt" || t == "perpu" || t == "pp" || strings.HasSuffix(string(t), "pres"):
		return "Presiden"
	default:
		return ""
	}
	for _, f := range typeFamilies {
		if rest, ok := strings.CutPrefix(string(t), f.prefix); ok {
			return f.maker + makerName(f.prefix, rest)
		}
	}
	return ""
}

// Decides reports whether instruments of the type decide a case rather than
// lay down rules, so that they take effect when enacted and not when
// promulgated.
func (t Type) Decides() bool {
	s := string(t)
	return strings.HasPrefix(s, "kep") || strings.HasPrefix(s, "in") || strings.HasPrefix(s, "se")
}

// Regional reports whether instruments of the type belong to a region.
func (t Type) Regional() bool {
	info := typesByCode[t]
	return info != nil && (info.office != "" || info.rank >= RankProvinceAct || t == "kepdprd")
}

func makerName(prefix, short string) string {
	table := agenciesByKey
	switch prefix {
	case "permenko-", "kepmenko-":
		table = coordinatorByKey
	case "permen-", "kepmen-", "inmen-", "semen-":
		table = ministriesByKey
	}
	if m := table[short]; m != nil {
		return m.name
	}
	return titleWords(short)
}

// titleWords turns a slug into words with capitals: "aceh-utara" → "Aceh Utara".
func titleWords(slug string) string {
	words := strings.Split(slug, "-")
	for i, w := range words {
		if w != "" && w != "dan" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " ")
}
