package law

import "strings"

// typePhrase is one spelling of a type.
type typePhrase struct {
	words []string
	typ   Type
	short bool // an abbreviation, which may go without "Nomor"
}

// spellings lists how texts name the types of the table. A longer spelling
// stands before the one that it begins with.
var spellings = []struct {
	phrase string
	typ    Type
}{
	{"undang undang dasar", "uud"}, {"uud nri", "uud"}, {"uud", "uud"},
	{"undang undang darurat", "uudrt"}, {"undang undang drt", "uudrt"}, {"uu darurat", "uudrt"}, {"uu drt", "uudrt"},
	{"undang undang", "uu"}, {"undangundang", "uu"}, {"uu", "uu"},
	{"peraturan pemerintah pengganti undang undang", "perpu"}, {"peraturan pemerintah pengganti undangundang", "perpu"},
	{"perpu", "perpu"}, {"perppu", "perpu"},
	{"peraturan pemerintah", "pp"}, {"pp", "pp"},
	{"ketetapan majelis permusyawaratan rakyat", "tap"}, {"ketetapan mpr", "tap"}, {"ketetapan mprs", "tap"}, {"tap mpr", "tap"}, {"tap mprs", "tap"},
	{"penetapan presiden", "penpres"}, {"penpres", "penpres"},
	{"peraturan presiden", "perpres"}, {"perpres", "perpres"},
	{"keputusan presiden", "keppres"}, {"keppres", "keppres"}, {"kepres", "keppres"},
	{"instruksi presiden", "inpres"}, {"inpres", "inpres"},
	{"peraturan daerah khusus ibukota", "perda"}, {"peraturan daerah khusus", "perdasus"}, {"perdasus", "perdasus"}, {"perdasi", "perdasi"},
	{"peraturan daerah", "perda"}, {"perda", "perda"}, {"qanun", "qanun"},
	{"peraturan gubernur", "pergub"}, {"pergub", "pergub"},
	{"peraturan bupati", "perbup"}, {"perbup", "perbup"},
	{"peraturan walikota", "perwali"}, {"peraturan wali kota", "perwali"}, {"peraturan walikotamadya", "perwali"}, {"perwali", "perwali"}, {"perwal", "perwali"}, {"perwako", "perwali"},
	{"keputusan gubernur", "kepgub"}, {"kepgub", "kepgub"},
	{"keputusan bupati", "kepbup"}, {"kepbup", "kepbup"},
	{"keputusan walikota", "kepwali"}, {"keputusan wali kota", "kepwali"}, {"keputusan walikotamadya", "kepwali"}, {"kepwali", "kepwali"}, {"kepwal", "kepwali"},
	{"keputusan kepala dinas", "kepkadis"},
	{"instruksi gubernur", "ingub"}, {"instruksi bupati", "inbup"}, {"instruksi walikota", "inwali"}, {"instruksi wali kota", "inwali"},
	{"peraturan dewan perwakilan rakyat daerah", "perdprd"}, {"peraturan dprd", "perdprd"},
	{"keputusan dewan perwakilan rakyat daerah", "kepdprd"}, {"keputusan dprd", "kepdprd"},
	{"peraturan desa", "perdes"}, {"perdes", "perdes"}, {"peraturan kepala desa", "perkades"},
}

var typePhrases = func() map[string][]typePhrase {
	m := make(map[string][]typePhrase)
	for _, sp := range spellings {
		words := strings.Fields(sp.phrase)
		short := len(words[0]) <= 8 && words[0] != "undang" && words[0] != "qanun"
		m[words[0]] = append(m[words[0]], typePhrase{words, sp.typ, short})
	}
	return m
}()

// instrumentWords are the words with which the name of an instrument begins.
var instrumentWords = func() map[string]bool {
	m := map[string]bool{"peraturan": true, "keputusan": true, "instruksi": true, "surat": true, "pmk": true, "kmk": true}
	for w := range typePhrases {
		m[w] = true
	}
	for key := range ministriesByKey {
		if !strings.Contains(key, "-") {
			m["permen"+key], m["kepmen"+key] = true, true
		}
	}
	m["permen"], m["kepmen"] = true, true
	return m
}()

// familyHeads open the names of rules of ministries and agencies.
var familyHeads = []struct {
	phrase, prefix string
	table          map[string]*maker
}{
	{"peraturan menteri koordinator bidang", "permenko-", coordinatorByKey},
	{"peraturan menteri koordinator", "permenko-", coordinatorByKey},
	{"peraturan menteri negara", "permen-", ministriesByKey},
	{"peraturan menteri", "permen-", ministriesByKey},
	{"keputusan menteri koordinator bidang", "kepmenko-", coordinatorByKey},
	{"keputusan menteri koordinator", "kepmenko-", coordinatorByKey},
	{"keputusan menteri negara", "kepmen-", ministriesByKey},
	{"keputusan menteri", "kepmen-", ministriesByKey},
	{"instruksi menteri", "inmen-", ministriesByKey},
	{"surat edaran menteri", "semen-", ministriesByKey},
	{"peraturan direktur jenderal", "perdirjen-", nil},
	{"keputusan direktur jenderal", "kepdirjen-", nil},
	{"peraturan bersama", "peraturan-bersama", nil},
	{"keputusan bersama", "keputusan-bersama", nil},
	{"peraturan", "peraturan-", agenciesByKey},
	{"keputusan", "keputusan-", agenciesByKey},
	{"permen", "permen-", ministriesByKey},
	{"kepmen", "kepmen-", ministriesByKey},
}

// agencyOpeners are first words of agencies that the table does not know.
var agencyOpeners = map[string]bool{
	"badan": true, "lembaga": true, "komisi": true, "kepala": true, "ketua": true, "dewan": true, "otoritas": true,
	"direksi": true, "sekretaris": true, "pusat": true, "konsil": true, "majelis": true, "komite": true,
	"panglima": true, "pimpinan": true, "arsip": true, "perpustakaan": true, "gubernur": true, "kejaksaan": true,
}

// nameStops end the words of a maker: what follows them is another matter.
var nameStops = map[string]bool{
	"peraturan": true, "keputusan": true, "undang": true, "tentang": true, "yang": true, "sebagaimana": true,
	"untuk": true, "dengan": true, "telah": true, "mengenai": true, "dalam": true, "pada": true, "pasal": true,
	"oleh": true, "atau": true, "dapat": true, "harus": true, "wajib": true, "adalah": true, "atas": true,
	"berdasarkan": true, "mulai": true, "dicabut": true, "ditetapkan": true, "diatur": true, "serta": true,
	"instruksi": true, "nomor": true, "no": true, "lampiran": true, "sesuai": true, "ini": true, "tersebut": true,
	"dimaksud": true, "termaksud": true, "itu": true, "nomer": true, "tanggal": true, "tahun": true,
}

// family reads a rule of a ministry or agency.
func (s *scan) family(i int, h home) (instrument, bool) {
	if code, ok := s.glueForm(i); ok {
		return s.numbered(instrument{typ: code, start: i}, i+1, true)
	}
	for _, f := range familyHeads {
		j := s.phrase(i, strings.Fields(f.phrase)...)
		if j < 0 {
			continue
		}
		end := s.nameEnd(j)
		typ, problem, ok := makerType(f.prefix, f.table, s.span(j, end), h)
		if !ok {
			return instrument{}, false
		}
		in, ok := s.numbered(instrument{typ: typ, start: i}, end, end > j)
		if ok && in.problem == "" && !in.own && !in.back && !in.bare {
			in.problem = problem
		}
		return in, ok
	}
	return instrument{}, false
}

// glueForm reads types in one word: "Permendagri", "PMK".
func (s *scan) glueForm(i int) (Type, bool) {
	w := s.at(i)
	switch w {
	case "pmk":
		return "permen-keu", true
	case "kmk":
		return "kepmen-keu", true
	}
	for _, prefix := range []string{"permen", "kepmen"} {
		rest, ok := strings.CutPrefix(w, prefix)
		if m := ministriesByKey[rest]; ok && rest != "" && m != nil {
			return Type(prefix + "-" + m.short), true
		}
	}
	return "", false
}

// nameEnd finds where the words of a maker end: at "Nomor", at a number of its
// own, at a word that cannot belong to a name, or after 16 tokens.
func (s *scan) nameEnd(j int) int {
	start := j
	for ; j < len(s.toks) && j < start+18; j++ {
		w := s.at(j)
		switch {
		case w == "dalam" && s.at(j+1) == "negeri":
		case s.toks[j].word && (nameStops[w] || w[0] >= '0' && w[0] <= '9'):
			return j
		case !s.toks[j].word && w != "," && w != "/" && w != "-" && w != "." && w != "&":
			return j
		}
	}
	return start
}

// makerType finds the type from the words of the maker.
func makerType(prefix string, table map[string]*maker, words string, h home) (Type, string, bool) {
	if strings.HasSuffix(prefix, "bersama") {
		return Type(prefix), "", true
	}
	key := nameKey(words)
	switch m := table[key]; {
	case m != nil:
		return Type(prefix + m.short), "", true
	case key == "":
		return unnamedMaker(prefix, h)
	case prefix != "peraturan-" && prefix != "keputusan-":
		return Type(prefix + key), "", true
	}
	first := strings.ToLower(firstWord(words))
	if !agencyOpeners[first] {
		return "", "", false
	}
	return Type(prefix + key), "", true
}

// unnamedMaker stands for "Peraturan Menteri Nomor …": the ministry that the
// text belongs to.
func unnamedMaker(prefix string, h home) (Type, string, bool) {
	if prefix == "peraturan-" || prefix == "keputusan-" {
		return h.typ, "jenis peraturan tidak disebut", true
	}
	_, short, _ := strings.Cut(string(h.typ), "-")
	if short != "" && strings.Contains(string(h.typ), "men") {
		return Type(prefix + short), "", true
	}
	return Type(strings.TrimSuffix(prefix, "-")), "kementerian tidak disebut", true
}

func firstWord(s string) string {
	if f := strings.Fields(s); len(f) > 0 {
		return f[0]
	}
	return ""
}
