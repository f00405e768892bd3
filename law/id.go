package law

import (
	"fmt"
	"strconv"
	"strings"
)

// ID names one instrument for ever: "uu/2014/23" for a national one and
// "kab-contoh/perbup/2021/12" for a regional one. It never depends on a file
// name. Build one with [NewID] or [ParseID]; a non-empty ID is well formed.
type ID string

// Type is the kind of instrument in its short lower-case form, such as "uu",
// "perda", "perbup" or "permen-dagri".
type Type string

// Region is the slug of a region: "kab-garut", "kota-bandung",
// "prov-jawa-barat". The empty region stands for national law.
type Region string

// National is the region of instruments made by the state as a whole.
const National Region = ""

// NationalSegment is how [National] is spelt where a path needs a word:
// folders of the corpus and addresses of pages.
const NationalSegment = "nasional"

// ConstitutionID is the identity of the constitution, the one instrument that
// has no number.
const ConstitutionID ID = "uud/1945"

// NewID returns the identity of an instrument. Number and year may be as
// printed; leading zeros are dropped and the number is lower-cased. It returns
// an error wrapping [ErrInvalid] when a part is empty or holds a character
// that an identity cannot carry.
func NewID(region Region, typ Type, year int, number string) (ID, error) {
	number = CleanNumber(number)
	switch {
	case typ == "uud" && region == National:
		return ConstitutionID, nil
	case typ == "" || !isSlug(string(typ)):
		return "", fmt.Errorf("%w: type %q", ErrInvalid, typ)
	case year < 1800 || year > 2200:
		return "", fmt.Errorf("%w: year %d", ErrInvalid, year)
	case number == "" || !isSlug(number):
		return "", fmt.Errorf("%w: number %q", ErrInvalid, number)
	case region != National && !isSlug(string(region)):
		return "", fmt.Errorf("%w: region %q", ErrInvalid, region)
	}
	parts := []string{string(typ), strconv.Itoa(year), number}
	if region != National {
		parts = append([]string{string(region)}, parts...)
	}
	return ID(strings.Join(parts, "/")), nil
}

// ParseID reads the form that [ID] prints, the page form with a leading
// "nasional/", and the form "perda/2005/6@kota-bandung".
func ParseID(s string) (ID, error) {
	s, region, at := strings.Cut(strings.Trim(s, "/"), "@")
	parts := strings.Split(s, "/")
	if s == string(ConstitutionID) || s == NationalSegment+"/"+string(ConstitutionID) {
		return ConstitutionID, nil
	}
	switch {
	case at && len(parts) == 3:
		parts = append([]string{region}, parts...)
	case at || len(parts) < 3 || len(parts) > 4:
		return "", fmt.Errorf("%w: identity %q, want [region/]type/year/number", ErrInvalid, s)
	}
	if len(parts) == 4 && parts[0] == NationalSegment {
		parts = parts[1:]
	}
	if len(parts) == 3 {
		parts = append([]string{""}, parts...)
	}
	year, err := strconv.Atoi(parts[2])
	if err != nil {
		return "", fmt.Errorf("%w: year %q in identity %q", ErrInvalid, parts[2], s)
	}
	return NewID(foldRegion(parts[0]), Type(parts[1]), year, parts[3])
}

// longLevels are the level words of regions as files of labels spell them.
var longLevels = map[string]string{"kab-": "kabupaten-", "prov-": "provinsi-"}

// foldRegion brings a region into the short form of identities.
func foldRegion(s string) Region {
	for short, long := range longLevels {
		if rest, ok := strings.CutPrefix(s, long); ok {
			return Region(short + rest)
		}
	}
	return Region(s)
}

// long writes the region with its level in full: "kabupaten-garut".
func (r Region) long() string {
	for short, long := range longLevels {
		if rest, ok := strings.CutPrefix(string(r), short); ok {
			return long + rest
		}
	}
	return string(r)
}

// Region returns the region of the instrument, [National] for national law.
func (id ID) Region() Region { r, _, _, _ := id.split(); return r }

// Type returns the type of the instrument.
func (id ID) Type() Type { _, t, _, _ := id.split(); return t }

// Year returns the year of the instrument, 0 for the empty ID.
func (id ID) Year() int { _, _, y, _ := id.split(); return y }

// Number returns the number of the instrument.
func (id ID) Number() string { _, _, _, n := id.split(); return n }

// Path returns the identity with a word for every region:
// "nasional/uu/2014/23". It is the path of the file in a corpus (without its
// extension) and of the reading page.
func (id ID) Path() string {
	if id.Region() == National {
		return NationalSegment + "/" + string(id)
	}
	return string(id)
}

// AtRegion returns the identity with the region behind, its level in full:
// "uu/2014/23", "perda/2005/6@kota-bandung", "perda/2007/1@kabupaten-garut".
func (id ID) AtRegion() string {
	r, t, y, n := id.split()
	s := strings.TrimSuffix(fmt.Sprintf("%s/%d/%s", t, y, n), "/")
	if r != National {
		s += "@" + r.long()
	}
	return s
}

// At returns the reference to a provision of the instrument:
// "kab-contoh/perbup/2021/12#pasal-5.ayat-2".
func (id ID) At(a Address) Ref { return Ref{ID: id, At: a} }

func (id ID) split() (Region, Type, int, string) {
	if id == ConstitutionID {
		return National, "uud", 1945, ""
	}
	parts := strings.Split(string(id), "/")
	if len(parts) == 3 {
		parts = append([]string{""}, parts...)
	}
	if len(parts) != 4 {
		return "", "", 0, ""
	}
	year, _ := strconv.Atoi(parts[2])
	return Region(parts[0]), Type(parts[1]), year, parts[3]
}

// Ref points at a regulation (empty At) or at one of its provisions.
type Ref struct {
	ID ID      `json:"id"`
	At Address `json:"at"`
}

// ParseRef reads "id" or "id#address".
func ParseRef(s string) (Ref, error) {
	id, at, _ := strings.Cut(s, "#")
	parsed, err := ParseID(id)
	if err != nil {
		return Ref{}, err
	}
	a, err := ParseAddress(at)
	return Ref{ID: parsed, At: a}, err
}

// String prints the form that [ParseRef] reads.
func (r Ref) String() string {
	if r.At == "" {
		return string(r.ID)
	}
	return string(r.ID) + "#" + string(r.At)
}

// CleanNumber brings the number of an instrument into the form that an
// identity carries: lower case, no leading zeros, every run of other
// characters than letters and digits one hyphen.
func CleanNumber(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	out := strings.TrimSuffix(b.String(), "-")
	if trimmed := strings.TrimLeft(out, "0"); trimmed != "" && trimmed != out {
		return trimmed
	}
	return out
}

func isSlug(s string) bool {
	for i, r := range s {
		ok := r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' && i > 0
		if !ok {
			return false
		}
	}
	return s != "" && !strings.HasSuffix(s, "-")
}
