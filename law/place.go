package law

import "strconv"

// unit is one step of a place as words name it: "ayat (2)", "huruf a".
type unit struct {
	kind Kind
	num  string
}

// place is a provision as words name it: "Pasal 5 ayat (2) huruf a". A place
// that does not begin with a Pasal, an annex, a dictum or a group is relative
// to where it stands.
type place struct {
	units      []unit
	start, end int  // tokens
	penjelasan bool // "Penjelasan Pasal 5"
	upward     bool // named upwards: "ayat (4) Pasal 21"
}

// absolute reports whether the place does not depend on where it stands.
func (p place) absolute() bool {
	if len(p.units) == 0 {
		return p.penjelasan
	}
	switch p.units[0].kind {
	case KindPasal, KindLampiran, KindDiktum, KindBab, KindBuku:
		return true
	}
	return false
}

// address joins the units below base.
func (p place) address(base Address) Address {
	if p.penjelasan {
		base = base.Child(KindPenjelasan, "")
	}
	for _, u := range p.units {
		base = base.Child(u.kind, u.num)
	}
	return base
}

// places reads a list of places at token i: "Pasal 5 ayat (1) dan ayat (2),
// Pasal 7, dan Pasal 9 sampai dengan Pasal 12". It returns the token after the
// list, and i itself when no place stands there. uud keeps letters that would
// otherwise be read as digits ("28I").
func (s *scan) places(i int, uud bool) ([]place, int) {
	first, j := s.element(i, uud)
	if j == i {
		return nil, i
	}
	list := []place{first}
	for {
		k, ranged := s.separator(j)
		if k == j {
			return list, j
		}
		last := list[len(list)-1]
		el, end := s.nextElement(k, last, uud)
		if end == k {
			return list, j
		}
		if el.upward {
			for n := range list {
				list[n] = inherit(el, list[n])
			}
		}
		el = inherit(last, el)
		if ranged {
			list = spread(list, el)
		} else {
			list = append(list, el)
		}
		j = end
	}
}

// nextElement reads an element of a list behind a separator: a place with its
// unit words, or a number alone ("dan (2)", ", b").
func (s *scan) nextElement(k int, last place, uud bool) (place, int) {
	if m := s.optional(k, "pada", "dalam"); m > k {
		if el, end := s.element(m, uud); end > m {
			return el, end
		}
		return place{}, k
	}
	if el, end := s.element(k, uud); end > k {
		return el, end
	}
	if len(last.units) == 0 {
		return place{}, k
	}
	kind := last.units[len(last.units)-1].kind
	num, end := s.bareNumber(k, kind)
	if end == k {
		return place{}, k
	}
	return place{units: []unit{{kind, num}}, start: k, end: end}, end
}

// separator skips what joins the elements of a list.
func (s *scan) separator(j int) (next int, ranged bool) {
	if k := s.any(j, "sampai dengan", "s / d", "s . d .", "s . d", "s / d .", "sd", "sampai", "hingga"); k >= 0 {
		return k, true
	}
	k := j
	if s.at(k) == "," {
		k++
	}
	for _, p := range []string{"dan / atau", "dan atau", "dan", "atau", "serta", "maupun", "danf atau", "jo .", "juncto"} {
		if m := s.any(k, p); m >= 0 {
			return m, false
		}
	}
	return k, false
}

// element reads one place: units that follow each other directly.
func (s *scan) element(i int, uud bool) (place, int) {
	p := place{start: i}
	j := i
	if k := s.explained(j); k > j {
		p.penjelasan, j = true, k
	}
	for {
		u, end, ok := s.unit(j, uud)
		if !ok || len(p.units) > 0 && !nests(p.units, u) {
			break
		}
		p.upward = p.upward || len(p.units) > 0 && level(u.kind) < level(p.units[0].kind)
		p.units = addUnit(p.units, u)
		j = s.groupAbove(end, u.kind)
		if m := s.any(j, "pasal ini", "ayat ini", "huruf ini"); m >= 0 {
			j = m
			break
		}
	}
	if len(p.units) == 0 {
		return place{}, i
	}
	p.end = j
	return p, j
}

// groupAbove skips the preposition between a part and the group that it is of:
// "Bagian Keempat pada BAB I".
func (s *scan) groupAbove(j int, kind Kind) int {
	if kind != KindBagian && kind != KindParagraf {
		return j
	}
	if k := s.optional(j, "pada", "dalam", "dari"); s.at(k) == "bab" || s.at(k) == "bagian" {
		return k
	}
	return j
}

// explained skips "Penjelasan" before a Pasal.
func (s *scan) explained(i int) int {
	if s.at(i) != "penjelasan" {
		return i
	}
	if k := s.optional(i+1, "atas", "dari", "umum"); s.at(k) == "pasal" && hasDigit(s.raw(k+1)) {
		return k
	}
	return i
}

// nests reports whether a further unit belongs to the same place: a Pasal
// comes once, an ayat does not follow an ayat.
func nests(units []unit, u unit) bool {
	if u.kind == KindLampiran || u.kind == KindDiktum || u.kind == KindBab {
		return units[0].kind == KindBagian || units[0].kind == KindParagraf
	}
	for _, v := range units {
		if v.kind == u.kind && u.kind != KindAngka && u.kind != KindHuruf {
			return false
		}
	}
	return true
}

// addUnit puts a unit where it belongs: words also count upwards ("ayat (4)
// Pasal 21", "huruf b ayat (1) Pasal 5").
func addUnit(units []unit, u unit) []unit {
	at := len(units)
	for at > 0 && level(u.kind) < level(units[at-1].kind) {
		at--
	}
	units = append(units, unit{})
	copy(units[at+1:], units[at:])
	units[at] = u
	return units
}

// level orders the kinds that may be named upwards.
func level(k Kind) int {
	switch k {
	case KindPasal, KindLampiran, KindDiktum, KindBab, KindBuku:
		return 0
	case KindAyat, KindBagian:
		return 1
	}
	return 2
}

// inherit completes an element from the one before it: in "Pasal 5 ayat (1)
// dan ayat (2)" the second is of Pasal 5 as well.
func inherit(last, el place) place {
	if len(el.units) > 0 && el.units[0].kind == KindPasal {
		el.penjelasan = el.penjelasan || last.penjelasan
	}
	if el.absolute() || len(el.units) == 0 {
		return el
	}
	cut := len(last.units)
	for i, u := range last.units {
		if u.kind == el.units[0].kind || level(u.kind) > level(el.units[0].kind) {
			cut = i
			break
		}
	}
	el.units = append(append([]unit(nil), last.units[:cut]...), el.units...)
	el.penjelasan = last.penjelasan
	return el
}

// spreadMost bounds a range; a wider one keeps its two ends.
const spreadMost = 400

// spread appends the range from the last element of the list up to el. Every
// place of it carries the words of the whole range.
func spread(list []place, el place) []place {
	from := &list[len(list)-1]
	el.start = from.start
	from.end = el.end
	n := len(from.units)
	between := []string(nil)
	if n > 0 && len(el.units) > 0 && n == len(el.units) && from.units[n-1].kind == el.units[n-1].kind {
		between = numbersBetween(from.units[n-1].num, el.units[n-1].num)
	} else if n > 0 && len(el.units) > 0 && from.units[0].kind == KindPasal && el.units[0].kind == KindPasal {
		n = 1
		between = numbersBetween(from.units[0].num, el.units[0].num)
	}
	base := from.units[:max(0, n-1)]
	kind := from.units[max(0, n-1)].kind
	for _, num := range between {
		p := el
		p.penjelasan = from.penjelasan
		p.units = append(append([]unit(nil), base...), unit{kind, num})
		list = append(list, p)
	}
	return append(list, el)
}

// numbersBetween lists what lies strictly between two numbers or letters.
func numbersBetween(a, b string) []string {
	var out []string
	if x, err := strconv.Atoi(a); err == nil {
		y, err := strconv.Atoi(b)
		if err != nil || y-x > spreadMost {
			return nil
		}
		for x++; x < y; x++ {
			out = append(out, strconv.Itoa(x))
		}
		return out
	}
	n := len(a) - 1
	if len(a) != len(b) || a[:n] != b[:n] {
		return nil
	}
	for c := a[n] + 1; c < b[n]; c++ {
		out = append(out, a[:n]+string(c))
	}
	return out
}
