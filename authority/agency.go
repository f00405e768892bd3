package authority

import "wewenang/law"

// Agency is an office or official that can hold a power.
type Agency struct {
	ID       string       `json:"id"` // "kab-contoh/dpmptsp"; unique in the corpus
	Region   law.Region   `json:"region"`
	Class    string       `json:"class,omitempty"`    // kepala-daerah, sekretariat, dinas, badan, kecamatan, vertikal, tim, …
	Head     string       `json:"head,omitempty"`     // title of its head, where not the usual one of the class
	Superior string       `json:"superior,omitempty"` // agency id
	Names    []Name       `json:"names"`
	Affairs  []string     `json:"affairs,omitempty"` // urusan
	Exists   law.Interval `json:"exists"`
	Events   []Event      `json:"events,omitempty"`
	Proposed bool         `json:"proposed,omitempty"` // taken from definitions, not from a table
	Source   law.Ref      `json:"source"`             // rule that says so
	Note     string       `json:"note,omitempty"`
}

// Name is a name with the time in which it was borne.
type Name struct {
	Name  string       `json:"name"`
	Short string       `json:"short,omitempty"`
	Span  law.Interval `json:"span"`
}

// Event is a change of an agency: ganti-nama, gabung, pecah, bubar, alih-urusan.
type Event struct {
	Kind    string   `json:"kind"`
	Date    law.Date `json:"date"`
	To      []string `json:"to,omitempty"`      // successor agency ids
	Affairs []string `json:"affairs,omitempty"` // what passes, of a split or transfer; empty means everything
	Source  law.Ref  `json:"source"`
	Note    string   `json:"note,omitempty"`
}

// NameOn returns the name borne on the day, the last known one when no period
// fits.
func (a *Agency) NameOn(day law.Date) Name {
	for _, n := range a.Names {
		if n.Span.Contains(day) != law.No {
			return n
		}
	}
	if len(a.Names) == 0 {
		return Name{Name: a.ID}
	}
	return a.Names[len(a.Names)-1]
}

// Service is something a public body does for or towards people.
type Service struct {
	ID       string     `json:"id"` // "izin-apotek"; shared by all regions
	Name     string     `json:"name"`
	Synonyms []string   `json:"synonyms,omitempty"`
	IsA      string     `json:"is_a,omitempty"`    // broader service id
	PartOf   string     `json:"part_of,omitempty"` // whole of which this is a stage
	Follows  string     `json:"follows,omitempty"` // service id that this one succeeded
	Since    law.Date   `json:"since,omitempty"`
	Affair   string     `json:"affair,omitempty"` // urusan
	Level    string     `json:"level,omitempty"`  // level of government that it belongs to: pusat, provinsi, kabupaten/kota; several parted by ";"
	Region   law.Region `json:"region,omitempty"` // table that lists it
	Proposed bool       `json:"proposed,omitempty"`
	Source   law.Ref    `json:"source"` // rule that says so
	Note     string     `json:"note,omitempty"`
}
