package importer

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"wewenang/law"
)

// Folders for what cannot be filed under an identity. Loaders of a content
// folder pass over names that begin with "_".
const (
	unnamedFolder   = "_tanpa-identitas"
	partFolder      = "_bagian"
	duplicateFolder = "_ganda"
)

// hint is what the name of a file says about the instrument in it.
type hint struct {
	typ    law.Type
	region law.Region
	year   int
	number string
	filed  bool // by folders of type and year, as a content folder is
	fed    bool // by the entry of a feed
}

// feedHint is what a feed says about the instrument.
func feedHint(id law.ID) hint {
	return hint{typ: id.Type(), region: id.Region(), year: id.Year(), number: id.Number(), fed: true}
}

// origin names where the hint comes from.
func (h hint) origin() string {
	if h.fed {
		return "umpan"
	}
	return "nama berkas"
}

// id returns the identity; a regional type needs its region.
func (h hint) id() (law.ID, error) {
	return law.TitleRef{Type: h.typ, Region: h.region, Year: h.year, Number: h.number}.ID()
}

// readHint understands two habits of naming: folders "uu/2014/23.md", with or
// without a region in front, and words joined by "_" or "-" that end in year
// and number, "Permen_Dagri_2014_70.md".
func readHint(name string) (hint, bool) {
	name = strings.TrimSuffix(strings.ReplaceAll(name, "\\", "/"), path.Ext(name))
	dirs := strings.Split(name, "/")
	if n := len(dirs); n >= 3 {
		h := hint{typ: law.Type(strings.ToLower(dirs[n-3])), number: dirs[n-1], filed: true}
		h.year, _ = strconv.Atoi(dirs[n-2])
		if n >= 4 {
			h.region = regionSlug(dirs[n-4])
		}
		if _, err := h.id(); err == nil && isYear(h.year) && startsWithDigit(h.number) {
			return h.known(), true
		}
	}
	return wordsHint(strings.FieldsFunc(dirs[len(dirs)-1], func(r rune) bool { return r == '_' || r == '-' }))
}

// regional maps the first word of a file name to type and class of region.
var regional = map[string]struct {
	typ    law.Type
	region string
}{
	"perkab": {"perda", "kab-"}, "perkot": {"perda", "kota-"}, "perprov": {"perda", "prov-"},
	"perbup": {"perbup", "kab-"}, "perwali": {"perwali", "kota-"}, "pergub": {"pergub", "prov-"},
	"perda": {"perda", ""}, "kepbup": {"kepbup", "kab-"}, "kepwali": {"kepwali", "kota-"}, "kepgub": {"kepgub", "prov-"},
}

// wordsHint reads the words of a name: type, maker or region, then year and
// number in either order. Without a region that the type needs, what was read
// is returned all the same.
func wordsHint(words []string) (hint, bool) {
	words = slices.DeleteFunc(words, func(w string) bool {
		switch strings.ToLower(w) {
		case "no", "nomor", "tahun", "th", "naskah", "salinan":
			return true
		}
		return false
	})
	n := len(words)
	if n < 3 {
		return hint{}, false
	}
	h := hint{number: words[n-1]}
	h.year, _ = strconv.Atoi(words[n-2])
	if last, _ := strconv.Atoi(words[n-1]); isYear(last) && !isYear(h.year) {
		h.year, h.number = last, words[n-2]
	}
	if !isYear(h.year) || !startsWithDigit(h.number) {
		return hint{}, false
	}
	head := strings.ToLower(strings.Join(words[:n-2], "-"))
	first, rest, _ := strings.Cut(head, "-")
	h.typ = law.Type(head)
	if r, ok := regional[first]; ok {
		if h.typ = r.typ; rest != "" && r.region != "" {
			h.region = law.Region(r.region + rest)
		}
	}
	_, err := h.id()
	return h.known(), err == nil
}

// known spells the joined short names of ministerial types as identities do.
func (h hint) known() hint {
	if rest, ok := strings.CutPrefix(string(h.typ), "permen"); ok && rest != "" && rest[0] != '-' && !strings.HasPrefix(string(h.typ), "permenko-") {
		h.typ = law.Type("permen-" + rest)
	}
	return h
}

func regionSlug(dir string) law.Region {
	for _, prefix := range []string{"kab-", "kota-", "prov-"} {
		if strings.HasPrefix(dir, prefix) {
			return law.Region(dir)
		}
	}
	return law.National
}

func isYear(y int) bool { return y >= 1800 && y <= 2200 }

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
