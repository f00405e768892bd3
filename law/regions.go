package law

import "strings"

// RegionLevel tells what kind of region a slug names.
type RegionLevel string

// The levels.
const (
	LevelNational RegionLevel = ""
	LevelProvince RegionLevel = "prov"
	LevelRegency  RegionLevel = "kab"
	LevelCity     RegionLevel = "kota"
)

// Level returns the level that the slug begins with.
func (r Region) Level() RegionLevel {
	level, _, _ := strings.Cut(string(r), "-")
	return RegionLevel(level)
}

// provinces lists the provinces under their present name and slug, with the
// names that they bore or are shortened to.
var provinces = []struct {
	slug, name string
	aliases    []string
}{
	{"aceh", "Provinsi Aceh", []string{"Nanggroe Aceh Darussalam", "Daerah Istimewa Aceh", "Nangroe Aceh Darussalam", "NAD", "DI Aceh"}},
	{"sumatera-utara", "Provinsi Sumatera Utara", []string{"Sumut", "Sumatra Utara"}},
	{"sumatera-barat", "Provinsi Sumatera Barat", []string{"Sumbar", "Sumatra Barat"}},
	{"riau", "Provinsi Riau", nil},
	{"kepulauan-riau", "Provinsi Kepulauan Riau", []string{"Kepri"}},
	{"jambi", "Provinsi Jambi", nil},
	{"sumatera-selatan", "Provinsi Sumatera Selatan", []string{"Sumsel", "Sumatra Selatan"}},
	{"kepulauan-bangka-belitung", "Provinsi Kepulauan Bangka Belitung", []string{"Bangka Belitung", "Babel", "Kep Bangka Belitung"}},
	{"bengkulu", "Provinsi Bengkulu", nil},
	{"lampung", "Provinsi Lampung", nil},
	{"dki-jakarta", "Provinsi Daerah Khusus Ibukota Jakarta", []string{"Daerah Khusus Ibukota Jakarta", "Daerah Khusus Ibu Kota Jakarta", "Daerah Khusus Jakarta", "D K I Jakarta", "DKI Djakarta", "Jakarta", "Jakarta Raya", "Daerah Khusus Ibukota Jakarta Raya"}},
	{"jawa-barat", "Provinsi Jawa Barat", []string{"Jabar"}},
	{"banten", "Provinsi Banten", nil},
	{"jawa-tengah", "Provinsi Jawa Tengah", []string{"Jateng"}},
	{"di-yogyakarta", "Daerah Istimewa Yogyakarta", []string{"Daerah Istimewa Yogyakarta", "D I Yogyakarta", "DI Jogjakarta", "Daerah Istimewa Jogjakarta", "Yogyakarta", "DIY"}},
	{"jawa-timur", "Provinsi Jawa Timur", []string{"Jatim"}},
	{"bali", "Provinsi Bali", nil},
	{"nusa-tenggara-barat", "Provinsi Nusa Tenggara Barat", []string{"NTB"}},
	{"nusa-tenggara-timur", "Provinsi Nusa Tenggara Timur", []string{"NTT"}},
	{"kalimantan-barat", "Provinsi Kalimantan Barat", []string{"Kalbar"}},
	{"kalimantan-tengah", "Provinsi Kalimantan Tengah", []string{"Kalteng"}},
	{"kalimantan-selatan", "Provinsi Kalimantan Selatan", []string{"Kalsel"}},
	{"kalimantan-timur", "Provinsi Kalimantan Timur", []string{"Kaltim"}},
	{"kalimantan-utara", "Provinsi Kalimantan Utara", []string{"Kaltara"}},
	{"sulawesi-utara", "Provinsi Sulawesi Utara", []string{"Sulut"}},
	{"gorontalo", "Provinsi Gorontalo", nil},
	{"sulawesi-tengah", "Provinsi Sulawesi Tengah", []string{"Sulteng"}},
	{"sulawesi-barat", "Provinsi Sulawesi Barat", []string{"Sulbar"}},
	{"sulawesi-selatan", "Provinsi Sulawesi Selatan", []string{"Sulsel"}},
	{"sulawesi-tenggara", "Provinsi Sulawesi Tenggara", []string{"Sultra"}},
	{"maluku", "Provinsi Maluku", nil},
	{"maluku-utara", "Provinsi Maluku Utara", []string{"Malut"}},
	{"papua", "Provinsi Papua", []string{"Irian Jaya"}},
	{"papua-barat", "Provinsi Papua Barat", []string{"Irian Jaya Barat"}},
	{"papua-selatan", "Provinsi Papua Selatan", nil},
	{"papua-tengah", "Provinsi Papua Tengah", nil},
	{"papua-pegunungan", "Provinsi Papua Pegunungan", nil},
	{"papua-barat-daya", "Provinsi Papua Barat Daya", nil},
}

var provinceSlugs, provinceNames = func() (map[string]string, map[string]string) {
	slugs, names := make(map[string]string), make(map[string]string)
	for _, p := range provinces {
		names[p.slug] = p.name
		slugs[p.slug] = p.slug
		for _, a := range p.aliases {
			slugs[CleanNumber(a)] = p.slug
		}
	}
	return slugs, names
}()

// Name returns the name with capitals: "Kabupaten Garut", "Kota Bandung",
// "Provinsi Jawa Barat". National law is "Nasional".
func (r Region) Name() string {
	level, rest, _ := strings.Cut(string(r), "-")
	switch RegionLevel(level) {
	case LevelNational:
		return "Nasional"
	case LevelRegency:
		return "Kabupaten " + titleWords(rest)
	case LevelCity:
		return "Kota " + titleWords(rest)
	case LevelProvince:
		if name := provinceNames[rest]; name != "" {
			return name
		}
		return "Provinsi " + titleWords(rest)
	}
	return titleWords(string(r))
}

// Place returns the name without its level, as titles of heads of regions use
// it: "Garut" in "Bupati Garut".
func (r Region) Place() string {
	_, rest, _ := strings.Cut(string(r), "-")
	switch rest {
	case "dki-jakarta":
		return "Daerah Khusus Ibukota Jakarta"
	case "di-yogyakarta":
		return "Daerah Istimewa Yogyakarta"
	}
	return titleWords(rest)
}

// RegionNamed reads the name of a region in any spelling that tells its level:
// "Kabupaten Daerah Tingkat II Garut", "Propinsi Djawa Barat", "Kotamadya
// Bandung", "Daerah Khusus Ibukota Jakarta". Names of provinces are known
// without the word.
func RegionNamed(words string) (Region, bool) {
	return regionOf(strings.Split(CleanNumber(words), "-"), "")
}

// levelWords open a region's name. The level "" keeps what is known so far.
var levelWords = []struct {
	words string
	level RegionLevel
}{
	{"kotamadya daerah tingkat ii", LevelCity}, {"kotamadya", LevelCity}, {"kotapraja", LevelCity},
	{"kota besar", LevelCity}, {"kota kecil", LevelCity}, {"kota administratif", LevelCity}, {"kota", LevelCity},
	{"kabupaten", LevelRegency}, {"kab", LevelRegency},
	{"propinsi", LevelProvince}, {"provinsi", LevelProvince}, {"prov", LevelProvince}, {"prop", LevelProvince},
	{"daerah tingkat i", LevelProvince}, {"tingkat i", LevelProvince}, {"dati i", LevelProvince},
	{"daerah tingkat ii", ""}, {"tingkat ii", ""}, {"dati ii", ""}, {"swatantra tingkat ii", ""},
	{"daerah tingkat 1", LevelProvince}, {"daerah tingkat 11", ""}, {"tingkat 11", ""},
}

// regionOf reads the words of a name. level is what an office before it tells:
// a Bupati rules a kabupaten.
func regionOf(words []string, level RegionLevel) (Region, bool) {
	words, level = cutLevel(words, level)
	if len(words) == 0 {
		return "", false
	}
	for i, w := range words {
		if old, ok := strings.CutPrefix(w, "dj"); ok {
			words[i] = "j" + old
		}
	}
	slug := strings.Join(words, "-")
	if prov, ok := provinceSlugs[slug]; ok && (level == LevelProvince || level == "") {
		return Region("prov-" + prov), true
	}
	if level == "" || !isSlug(slug) {
		return "", false
	}
	return Region(string(level) + "-" + slug), true
}

// cutLevel takes the words that tell the level off the front.
func cutLevel(words []string, level RegionLevel) ([]string, RegionLevel) {
	for again := true; again; {
		again = false
		for _, lw := range levelWords {
			rest, ok := cutWords(words, lw.words)
			known := level == LevelRegency || level == LevelCity
			if !ok || len(rest) == 0 || known && lw.level != "" && lw.level != level {
				continue
			}
			words, again = rest, true
			if lw.level != "" {
				level = lw.level
			}
			break
		}
	}
	return words, level
}

func cutWords(words []string, prefix string) ([]string, bool) {
	for want := range strings.SplitSeq(prefix, " ") {
		if len(words) == 0 || words[0] != want {
			return nil, false
		}
		words = words[1:]
	}
	return words, true
}
