package law

import "strings"

// instrument is the name of an instrument as it stands in a text.
type instrument struct {
	typ        Type
	region     Region
	year       int
	number     string
	start, end int    // tokens
	own        bool   // "Peraturan Bupati ini"
	back       bool   // "Peraturan Daerah tersebut"
	bare       bool   // a type without number, such as "Undang-Undang tentang …"
	problem    string // why it has no identity
	also       []also // further numbers of the same type and year
}

// also is a number that shares type and year with the one before it: 19 in
// "Undang-Undang Nomor 3 dan 19 Tahun 1950".
type also struct {
	number     string
	start, end int // tokens
}

// id returns the identity, "" when the words do not tell it.
func (in instrument) id() ID {
	if in.own || in.back || in.bare || in.problem != "" {
		return ""
	}
	if in.typ == "uud" {
		return ConstitutionID
	}
	id, err := NewID(in.region, in.typ, in.year, in.number)
	if err != nil {
		return ""
	}
	return id
}

// home is the instrument in which a text stands. It supplies what a short name
// leaves out: its own region, its own ministry.
type home struct {
	id     ID
	typ    Type
	region Region
	sure   bool // stated by the metadata, not read from the text
}

// instrument reads the name of an instrument at token i.
func (s *scan) instrument(i int, h home) (instrument, bool) {
	if !instrumentWords[s.at(i)] {
		return instrument{}, false
	}
	for _, p := range typePhrases[s.at(i)] {
		if j := s.phrase(i, p.words...); j >= 0 {
			in, ok := s.named(i, j, p, h)
			return in.plausible(h), ok
		}
	}
	in, ok := s.family(i, h)
	return in.plausible(h), ok
}

// plausible marks what cannot be: a year after that of the text itself, a
// number of a law without a figure. Both are reading errors of the source, and
// an identity made from them would point at another instrument.
func (in instrument) plausible(h home) instrument {
	switch own := h.id.Year(); {
	case in.problem != "" || in.own || in.back || in.bare || in.typ == "uud":
	case h.sure && in.year > own+1:
		in.problem = "tahunnya sesudah peraturan yang menyebutnya"
	case in.typ.countsByFigure() && !hasDigit(in.number):
		in.problem = "nomor tidak terbaca"
	}
	return in
}

// named reads what follows a type of the table.
func (s *scan) named(i, j int, p typePhrase, h home) (instrument, bool) {
	in := instrument{typ: p.typ, start: i}
	switch {
	case p.typ == "uud":
		return s.constitution(in, j)
	case p.typ.Regional():
		return s.regional(in, j, p.short, h)
	}
	if p.typ == "tap" {
		j = s.optional(j, "sementara")
	}
	j = s.republic(j)
	return s.numbered(in, j, p.short)
}

// republic skips "Republik Indonesia" behind a type, also where it is misread.
func (s *scan) republic(j int) int {
	if isRepublic(s.at(j)) && strings.HasPrefix(s.at(j+1), "indon") {
		return s.optional(j+2, "serikat")
	}
	return s.optional(j, "negara republik indonesia", "r . i .", "ri")
}

// constitution reads "Undang-Undang Dasar [Negara Republik Indonesia] [Tahun] 1945".
func (s *scan) constitution(in instrument, j int) (instrument, bool) {
	if s.at(j) == "sementara" {
		return in, false
	}
	if k := s.optional(j, "negara", "tahun"); true {
		k = s.optional(k, "republik indonesia", "kesatuan republik indonesia", "r . i .", "ri")
		k = s.optional(k, "tahun")
		if y, ok := readYear(s.raw(k)); ok && y == 1945 {
			j = k + 1
		}
	}
	in.year, in.end = 1945, j
	return in, true
}

// follows classifies the word behind a type: this one, that one.
func (s *scan) follows(in instrument, j int) (instrument, bool) {
	in.end = j + 1
	switch s.at(j) {
	case "ini":
		in.own = true
	case "tersebut", "dimaksud", "termaksud", "itu", "tsb":
		in.back = true
	default:
		in.bare, in.end = true, j
	}
	return in, true
}

// numbered reads number and year behind type and maker. short says that the
// type is an abbreviation, which may go without "Nomor".
func (s *scan) numbered(in instrument, j int, short bool) (instrument, bool) {
	k, said := s.numberWord(j)
	if y, ok := readYear(s.raw(j)); ok && !said { // "Peraturan Pemerintah 1950 No. 41"
		if k, said = s.numberWord(j + 1); said {
			num, end := s.number(k)
			in.year, in.number, in.end = y, cleanFor(in.typ, num), end
			return in, true
		}
		k = j
	}
	if !said && !s.startsNumber(k, short) {
		return s.follows(in, j)
	}
	num, end := s.number(k)
	if end == k {
		return s.follows(in, j)
	}
	in.end = end
	in.year, in.number = splitNumber(in.typ, num)
	if t, e := s.emergency(in.typ, num, end); t != in.typ {
		in.typ, end, in.end = t, e, e
		num, _, _ = strings.Cut(num, "/")
		in.number = cleanFor(t, num)
	}
	if y, e, ok := s.yearAfter(end); ok {
		in.year, in.end = y, e
		if whole := wholeNumber(in.typ, num, y); whole != "" {
			in.number = whole
		}
	}
	if in.year == 0 {
		in = s.sharedYear(in, end)
	}
	if in.year == 0 {
		in.problem = "tahun tidak disebut"
	} else if in.number == "" {
		in.problem = "nomor tidak terbaca"
	}
	return in, true
}

// emergencyTypes are marks behind the number of a law, from the years in which
// laws of several kinds were counted together.
var emergencyTypes = map[string]Type{"prp": "perpu", "drt": "uudrt", "darurat": "uudrt", "pnps": "penpres", "prps": "penpres"}

// emergency reads such a mark: "No. 47 Prp. tahun 1960", "No. 19/Prp Tahun 1960".
func (s *scan) emergency(t Type, num string, j int) (Type, int) {
	if t != "uu" {
		return t, j
	}
	if _, mark, ok := strings.Cut(strings.ToLower(num), "/"); ok && emergencyTypes[mark] != "" {
		return emergencyTypes[mark], s.optional(j, ".")
	}
	k := s.optional(j, ".")
	if typ := emergencyTypes[s.at(k)]; typ != "" {
		return typ, s.optional(k+1, ".")
	}
	return t, j
}

// sharedYear looks for the year behind a list of numbers.
func (s *scan) sharedYear(in instrument, j int) instrument {
	var more []also
	for len(more) < 20 {
		k, ranged := s.separator(j)
		if k == j || ranged {
			return in
		}
		k, _ = s.numberWord(k)
		num, end := s.number(k)
		if end == k || !hasDigit(num) {
			return in
		}
		more = append(more, also{cleanFor(in.typ, num), k, end})
		j = end
		if y, e, ok := s.yearAfter(j); ok {
			in.year, in.end, in.also = y, e, more
			in.also[len(more)-1].end = e
			return in
		}
	}
	return in
}

// numberWord skips "Nomor" in its spellings.
func (s *scan) numberWord(j int) (int, bool) {
	switch s.at(j) {
	case "nomor", "no", "nomer", "nr", "nomot", "noomor":
	default:
		return j, false
	}
	for j++; s.at(j) == "." || s.at(j) == ":" || s.at(j) == ";" || s.at(j) == "nomor"; j++ {
	}
	return j, true
}

// startsNumber reports whether a number begins at j although no "Nomor" stands
// before it: "PP 18/2016", "Peraturan Menteri Keuangan 98/PMK.05/2008".
func (s *scan) startsNumber(j int, short bool) bool {
	if !hasDigit(s.raw(j)) {
		return false
	}
	if s.at(j+1) == "/" && s.glued(j+1) {
		return true
	}
	return short && yearWord(s.at(j+1))
}

func yearWord(w string) bool {
	return w == "tahun" || w == "thn" || w == "th" || w == "tahan" || w == "tabun"
}

// yearAfter reads the year behind a number: "Tahun 2014", "Th. 2014",
// "tanggal 3 Mei 1985".
func (s *scan) yearAfter(j int) (int, int, bool) {
	if y, ok := readYear(s.raw(j + 1)); ok && s.at(j) == "," && hasDigit(s.raw(j+1)) && !s.glued(j+2) {
		return y, j + 2, true
	}
	if yearWord(s.at(j+1)) && (s.at(j) == "," || s.at(j) == ".") || s.at(j) == "," && s.at(j+1) == "tanggal" {
		j++
	}
	switch {
	case yearWord(s.at(j)):
		for j++; s.at(j) == "." || s.at(j) == ":"; j++ {
		}
		raw := s.raw(j)
		if len(raw) > 4 && !hasDigit(raw[4:]) {
			raw = raw[:4] // "1966tentang"
		}
		y, ok := readYear(raw)
		return y, j + 1, ok
	case s.at(j) == "tanggal" || s.at(j) == "tertanggal" || s.at(j) == "tgl":
		if d, e, ok := s.date(s.optional(j+1, ".")); ok {
			return ID("x/" + string(d[:4]) + "/x").Year(), e, true
		}
	}
	return 0, j, false
}
