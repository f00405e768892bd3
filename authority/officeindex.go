package authority

import (
	"slices"
	"strings"

	"wewenang/law"
)

// officeIndex finds known agencies by folded name.
type officeIndex struct {
	list   []Agency
	byID   map[string]int
	names  map[officeKey][]officeEntry
	affair map[officeKey][]int
	folded map[law.Region][]string // names per region, for the nearest ones
}

type officeKey struct {
	region law.Region
	name   string
}

type officeEntry struct {
	agency int
	span   law.Interval
}

func newOfficeIndex(agencies []Agency) *officeIndex {
	x := &officeIndex{byID: map[string]int{}, names: map[officeKey][]officeEntry{}, affair: map[officeKey][]int{}, folded: map[law.Region][]string{}}
	for _, a := range agencies {
		if _, twice := x.byID[a.ID]; twice || a.ID == "" {
			continue
		}
		i := len(x.list)
		x.list = append(x.list, a)
		x.byID[a.ID] = i
		x.addNames(i)
	}
	return x
}

func (x *officeIndex) addNames(i int) {
	a := &x.list[i]
	add := func(name string, span law.Interval) {
		n := readOffice(name, a.Region).folded
		if n == "" {
			return
		}
		key := officeKey{a.Region, n}
		for _, e := range x.names[key] {
			if e == (officeEntry{i, span}) {
				return
			}
		}
		x.names[key] = append(x.names[key], officeEntry{i, span})
		x.folded[a.Region] = append(x.folded[a.Region], n)
	}
	for _, n := range a.Names {
		add(n.Name, n.Span)
		if inner := insideParenthesis(n.Name); inner != "" {
			add(inner, n.Span)
		}
		for _, short := range SplitList(n.Short) {
			add(short, n.Span)
			add("Kepala "+short, n.Span)
		}
	}
	if a.Head != "" {
		add(a.Head, law.Interval{})
	}
	for _, u := range a.Affairs {
		key := officeKey{a.Region, Fold(u)}
		x.affair[key] = append(x.affair[key], i)
	}
}

func insideParenthesis(s string) string {
	_, rest, ok := strings.Cut(s, "(")
	if !ok {
		return ""
	}
	inner, _, _ := strings.Cut(rest, ")")
	return strings.TrimSpace(inner)
}

// find returns the one agency that bears the name on the day of the mention,
// else the one that ever bore it; "" when none or several do.
func (x *officeIndex) find(words string, m mention) string {
	for _, name := range spellings(words, m.region) {
		for _, region := range []law.Region{m.region, law.National} {
			if id := x.pick(x.names[officeKey{region, name}], m.date); id != "" {
				return id
			}
		}
	}
	return ""
}

// spellings are the folded forms under which a mention may be listed.
func spellings(words string, region law.Region) []string {
	n := readOffice(words, region)
	out := []string{n.folded}
	if rest, ok := cutWord(n.folded, "kepala"); ok && rest != "" {
		out = append(out, rest) // "Kepala DPMPTSP"
	}
	if inner := insideParenthesis(words); inner != "" {
		out = append(out, Fold(inner))
	}
	switch n.folded {
	case "kepala daerah", "bupati wali kota":
		out = append(out, headOfRegion(region))
	}
	return out
}

func headOfRegion(region law.Region) string {
	switch {
	case strings.HasPrefix(string(region), "kota-"):
		return "wali kota"
	case strings.HasPrefix(string(region), "prov-"):
		return "gubernur"
	}
	return "bupati"
}

func (x *officeIndex) pick(entries []officeEntry, day law.Date) string {
	distinct := func(fits func(officeEntry) bool) (found, n int) {
		found = -1
		for _, e := range entries {
			if fits(e) && e.agency != found {
				found, n = e.agency, n+1
			}
		}
		return found, n
	}
	if day != "" {
		alive := func(e officeEntry) bool {
			return e.span.Contains(day) != law.No && x.list[e.agency].Exists.Contains(day) != law.No
		}
		if i, n := distinct(alive); n == 1 {
			return x.list[i].ID
		}
	}
	if i, n := distinct(func(officeEntry) bool { return true }); n == 1 {
		return x.list[i].ID
	}
	return ""
}

// holding returns the agencies of the region that have the affair on the day.
// Of an affair made of several ("penanaman modal dan pelayanan terpadu satu
// pintu") an agency must have every part.
func (x *officeIndex) holding(affair string, m mention) []string {
	if ids := x.having(affair, m); len(ids) > 0 {
		return ids
	}
	var out []string
	for i, part := range strings.Split(affair, " dan ") {
		ids := x.having(part, m)
		if i > 0 {
			ids = slices.DeleteFunc(ids, func(id string) bool { return !slices.Contains(out, id) })
		}
		if out = ids; len(out) == 0 {
			return nil
		}
	}
	return out
}

func (x *officeIndex) having(affair string, m mention) []string {
	var out []string
	for _, i := range x.affair[officeKey{m.region, Fold(affair)}] {
		if m.date == "" || x.list[i].Exists.Contains(m.date) != law.No {
			out = append(out, x.list[i].ID)
		}
	}
	return out
}

// near is a remark with the known names that are spelt most alike.
func (x *officeIndex) near(folded string, region law.Region) string {
	names := Nearest(folded, x.folded[region], 3)
	if len(names) == 0 {
		return ""
	}
	return "tidak ada di tabel instansi; nama terdekat: " + strings.Join(names, ", ")
}
