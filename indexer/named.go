package indexer

import (
	"slices"
	"strconv"
	"strings"

	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// named is what a query names outright: an instrument, a provision of it, its
// type or its region. Words that are no name are left for the search in texts.
type named struct {
	types   []law.Type
	regions []law.Region
	sure    bool     // the region is meant as such, not as a word
	places  []string // the words that name the region, where they are searched in texts too
	number  string
	year    int
	at      law.Address
	topic   string   // the words that are no name
	rest    string   // what is searched in texts
	regs    []uint32 // the instruments meant, best first
	notHeld string   // the name of an instrument that the corpus does not hold
	within  bool     // the topic is to be looked for inside what is named
	changes bool     // the query opens with a change of what is named
}

func (n *named) empty() bool { return len(n.regs) == 0 }

// lift is by how much a regulation gains for being of the type or region that
// the query speaks of.
func (n *named) lift(id law.ID) float64 {
	f := 1.0
	if len(n.types) > 0 && slices.Contains(n.types, id.Type()) {
		f *= 1.6
	}
	if len(n.regions) > 0 {
		switch {
		case slices.Contains(n.regions, id.Region()) && n.sure:
			f *= 1.5
		case slices.Contains(n.regions, id.Region()):
			f *= 1.25
		case id.Region() != law.National && n.sure:
			f *= 0.6
		}
	}
	if n.year != 0 && id.Year() == n.year {
		f *= 1.15
	}
	return f
}

// read finds the names in the words of a query.
func (t *titleTable) read(text string) named {
	r := &nameReader{t: t}
	for _, tok := range bahasa.Analyze(text) {
		r.words = append(r.words, t.split(tok.Word)...)
	}
	r.used = make([]bool, len(r.words))
	r.provision()
	r.typed()
	r.numbers()
	r.otherType(text)
	r.region()
	r.topic()
	r.resolve()
	return r.named
}

// split parts words that people glue together: "th2017", "uullaj".
func (t *titleTable) split(word string) []string {
	for _, p := range [...]string{"tahun", "thn", "th", "nomor", "no", "uu", "pp"} {
		rest, ok := strings.CutPrefix(word, p)
		if ok && rest != "" && strings.Trim(rest, "0123456789") == "" {
			return []string{p, rest}
		}
	}
	return []string{word}
}

type nameReader struct {
	named
	t       *titleTable
	words   []string
	used    []bool
	typeEnd int // word after the type, 0 when none was read
}

func (r *nameReader) at(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i]
}

func (r *nameReader) use(from, to int) {
	for i := from; i < to; i++ {
		r.used[i] = true
	}
}

// provision reads "pasal 5 ayat (2) huruf a angka 1" and "diktum kesatu".
func (r *nameReader) provision() {
	kinds := map[string]law.Kind{"pasal": law.KindPasal, "ps": law.KindPasal, "psl": law.KindPasal, "ayat": law.KindAyat,
		"huruf": law.KindHuruf, "angka": law.KindAngka, "diktum": law.KindDiktum}
	addr := law.Address("")
	start, end := -1, 0
	for i := 0; i+1 < len(r.words); i++ {
		k, ok := kinds[r.words[i]]
		if !ok || addr == "" && k != law.KindPasal && k != law.KindDiktum || addr != "" && i != end {
			continue
		}
		if k != law.KindHuruf && k != law.KindDiktum && !startsWithDigit(r.at(i+1)) {
			continue
		}
		if addr == "" {
			start = i
		}
		addr = addr.Child(k, r.at(i+1))
		end = i + 2
		i++
	}
	if addr != "" {
		r.named.at = addr
		r.use(start, end)
	}
}

// typed reads the type of an instrument, where the query opens with it or a
// number follows.
func (r *nameReader) typed() {
	for i := range r.words {
		n := r.longest(i, func(key string) bool { return r.t.types[key] != nil })
		if n == 0 || r.used[i] {
			continue
		}
		first := slices.Index(r.used, false) == i
		next := r.at(i + n)
		if !first && !isNumberWord(next) && !startsWithDigit(next) && r.placeAt(i+n) == 0 {
			continue
		}
		r.types = r.t.types[strings.Join(r.words[i:i+n], " ")]
		r.use(i, i+n)
		r.typeEnd = i + n
		return
	}
}

// longest returns how many words from i on make a key that is known.
func (r *nameReader) longest(i int, known func(string) bool) int {
	for n := min(r.t.longest, len(r.words)-i); n > 0; n-- {
		if known(strings.Join(r.words[i:i+n], " ")) {
			return n
		}
	}
	return 0
}

func (r *nameReader) placeAt(i int) int {
	if i >= len(r.words) {
		return 0
	}
	if n := r.longest(i, func(key string) bool { return r.t.places[key] != nil }); n > 0 {
		return n
	}
	if isLevelWord(r.at(i)) && r.placeAt(i+1) > 0 {
		return 1 + r.placeAt(i+1)
	}
	return 0
}

// numbers reads number and year: "no 23 tahun 2014", "23/2014", "19 2018".
func (r *nameReader) numbers() {
	for i := range r.words {
		if r.used[i] {
			continue
		}
		w := r.words[i]
		switch {
		case isNumberWord(w) && startsWithDigit(r.at(i+1)) && r.number == "":
			r.number = law.CleanNumber(r.at(i + 1))
			r.use(i, i+2)
		case isYearWord(w) && isYear(r.at(i+1)):
			r.year, _ = strconv.Atoi(r.at(i + 1))
			r.use(i, i+2)
		}
	}
	for i := range r.words {
		if r.used[i] || !startsWithDigit(r.words[i]) {
			continue
		}
		w := r.words[i]
		following := r.year == 0 && isYear(r.at(i+1)) && !r.used[min(i+1, len(r.used)-1)]
		switch {
		case r.number == "" && len(w) <= 4 && (following || r.typeEnd > 0 && !isYear(w)):
			r.number = law.CleanNumber(w)
			r.use(i, i+1)
		case r.year == 0 && isYear(w) && (r.number != "" || r.typeEnd > 0):
			r.year, _ = strconv.Atoi(w)
			r.use(i, i+1)
		}
	}
}

// region reads the name of a region. Behind the type of a regional instrument
// it is part of the name of one; else it also stays a word, because a national
// rule may speak of the region.
func (r *nameReader) region() {
	for i := range r.words {
		n := r.longest(i, func(key string) bool { return r.t.places[key] != nil })
		if n == 0 || r.used[i] {
			continue
		}
		regions := r.t.places[strings.Join(r.words[i:i+n], " ")]
		level := levelOf(r.at(i - 1))
		r.regions = slices.DeleteFunc(slices.Clone(regions), func(g law.Region) bool {
			return level != "" && g.Level() != level && !(level == law.LevelCity && g.Level() == law.LevelRegency && len(regions) == 1)
		})
		if len(r.regions) == 0 {
			r.regions = slices.Clone(regions)
		}
		r.sure = level != "" || r.regional() || n > 1
		if level != "" {
			i--
			n++
		}
		if r.regional() {
			r.use(i, i+n)
		} else {
			r.places = r.words[i : i+n]
		}
		return
	}
	r.aliasRegion()
}

// aliasRegion reads names of provinces that package law knows: "jabar".
func (r *nameReader) aliasRegion() {
	for i, w := range r.words {
		if r.used[i] || len(w) < 3 || bahasa.IsStop(w) {
			continue
		}
		if g, ok := law.RegionNamed(w); ok && slices.ContainsFunc(r.t.s.regs, func(x regInfo) bool { return x.meta.ID.Region() == g }) {
			r.regions, r.sure = []law.Region{g}, true
			r.use(i, i+1)
			return
		}
	}
}

func (r *nameReader) regional() bool {
	return slices.ContainsFunc(r.types, law.Type.Regional)
}

// topic keeps what is no name.
func (r *nameReader) topic() {
	var topic, rest []string
	for i, w := range r.words {
		if r.used[i] {
			continue
		}
		rest = append(rest, w)
		if !bahasa.IsStop(w) && !bahasa.IsTalk(w) && !isFiller(w) {
			topic = append(topic, w)
		}
	}
	r.named.topic, r.rest = strings.Join(topic, " "), strings.Join(rest, " ")
	r.changes = len(topic) > 0 && topic[0] == "perubahan" && r.words[0] == topic[0]
}

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func isYear(s string) bool {
	return len(s) == 4 && s >= "1800" && s < "2200" && strings.Trim(s, "0123456789") == ""
}

func isNumberWord(s string) bool {
	return s == "nomor" || s == "no" || s == "nomer" || s == "nmr" || s == "nr"
}

func isYearWord(s string) bool { return s == "tahun" || s == "th" || s == "thn" || s == "thun" }

// isFiller reports words that say nothing about a title.
func isFiller(s string) bool {
	switch s {
	case "terbaru", "baru", "terakhir", "lengkap", "isi", "bunyi", "teks", "pdf", "download", "unduh", "ri", "indonesia", "republik", "tentang":
		return true
	}
	return isNumberWord(s) || isYearWord(s)
}

func isLevelWord(s string) bool { return levelOf(s) != "" }

func levelOf(s string) law.RegionLevel {
	switch s {
	case "kabupaten", "kab":
		return law.LevelRegency
	case "kota", "kotamadya":
		return law.LevelCity
	case "provinsi", "propinsi", "prov":
		return law.LevelProvince
	}
	return ""
}
