package law

import (
	"fmt"
	"strings"
)

// TitleRef is what the title of an instrument tells.
type TitleRef struct {
	Type   Type
	Region Region // "" for national law, and for a regional title that names no region
	Year   int
	Number string
	About  string // after TENTANG, "" when the title does not go so far
	Maker  string // the office with its region, "" when the title does not tell
}

// ID returns the identity. It wraps [ErrInvalid] where the title of a regional
// instrument does not name its region.
func (t TitleRef) ID() (ID, error) {
	if t.Type == "uud" {
		return ConstitutionID, nil
	}
	if t.Type.Regional() && t.Region == National {
		return "", fmt.Errorf("%w: title names no region", ErrInvalid)
	}
	return NewID(t.Region, t.Type, t.Year, t.Number)
}

// ReadTitle reads the title of an instrument in every spelling that texts and
// citations use: "PERATURAN BUPATI GARUT NOMOR : 1 TAHUN 2007 TENTANG …",
// "UU No. 23 Th. 2014", "PP 18/2016", "98/PMK.05/2008" behind a ministry. It
// takes the first instrument of the text that has number and year.
func ReadTitle(text string) (TitleRef, bool) { return readTitle(text, false) }

// readTitle does so, on demand only with names in capitals: in a text that
// holds more than the title, other instruments are named in small letters.
func readTitle(text string, capitals bool) (TitleRef, bool) {
	s := tokenize(text)
	for i := range s.toks {
		if raw := s.raw(i); capitals && raw != strings.ToUpper(raw) {
			continue
		}
		in, ok := s.instrument(i, home{})
		if !ok || in.own || in.back || in.bare || in.year == 0 || in.typ != "uud" && in.number == "" {
			continue
		}
		t := TitleRef{Type: in.typ, Region: in.region, Year: in.year, Number: CleanNumber(in.number)}
		t.About = s.about(in.end)
		t.Maker = makerOf(t.Type, t.Region)
		return t, true
	}
	return TitleRef{}, false
}

// about returns the words after TENTANG, with blanks folded.
func (s *scan) about(i int) string {
	for ; i < len(s.toks); i++ {
		if s.at(i) == "tentang" {
			return strings.TrimRight(strings.Join(strings.Fields(s.text[s.toks[i].end:]), " "), " .;")
		}
		if s.toks[i].word {
			return ""
		}
	}
	return ""
}

func makerOf(t Type, r Region) string {
	office := t.Maker()
	if office == "" || r == National || !t.Regional() {
		return office
	}
	return office + " " + r.Place()
}

// Title returns the full title: "Peraturan Bupati Garut Nomor 12 Tahun 2021
// tentang …", "Peraturan Daerah Kabupaten Garut Nomor 3 Tahun 2005 tentang …".
func (m Meta) Title() string {
	s := m.ID.Name()
	if m.About != "" {
		s += " tentang " + m.About
	}
	return s
}

// Name returns the title of the instrument without its subject: "Peraturan
// Bupati Garut Nomor 12 Tahun 2021".
func (id ID) Name() string {
	if id == ConstitutionID {
		return Type("uud").Name() + " Tahun 1945"
	}
	t := id.Type()
	name := t.Name()
	if r := id.Region(); r != National {
		if officeLevel(t) != "" && t.Maker() != "" {
			name += " " + r.Place()
		} else {
			name += " " + r.Name()
		}
	}
	return fmt.Sprintf("%s Nomor %s Tahun %d", name, strings.ToUpper(id.Number()), id.Year())
}

// Short returns the short name: "Perbup Garut 12/2021", "UU 23/2014".
func (m Meta) Short() string { return m.ID.Short() }

// Short returns the short name: "Perbup Garut 12/2021", "UU 23/2014".
func (id ID) Short() string {
	if id == ConstitutionID {
		return "UUD 1945"
	}
	name := id.Type().Short()
	if r := id.Region(); r != National {
		name += " " + shortRegion(id.Type(), r)
	}
	return fmt.Sprintf("%s %s/%d", name, strings.ToUpper(id.Number()), id.Year())
}

// shortRegion leaves the level out where the type tells it.
func shortRegion(t Type, r Region) string {
	place := titleWords(placeSlug(r))
	place = strings.Replace(strings.Replace(place, "Dki ", "DKI ", 1), "Di Y", "DI Y", 1)
	switch {
	case officeLevel(t) != "" || r.Level() == LevelProvince && provinceNames[placeSlug(r)] != "":
		return place
	case r.Level() == LevelCity:
		return "Kota " + place
	case r.Level() == LevelRegency:
		return "Kab. " + place
	}
	return place
}
