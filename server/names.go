package server

import (
	"cmp"
	"strings"
	"unicode"

	"wewenang/law"
)

// fullTitle names an instrument in full; untitled ones by their identity.
func fullTitle(m law.Meta) string {
	title := shortTitle(m)
	if m.About != "" {
		title += " tentang " + m.About
	}
	return title
}

// shortTitle names an instrument as people speak of it.
func shortTitle(m law.Meta) string {
	name := strings.ToUpper(string(m.ID.Type()))
	if r := m.ID.Region(); r != law.National {
		name += " " + regionName(r)
	}
	return name + " " + strings.ToUpper(m.ID.Number()) + "/" + itoa(m.ID.Year())
}

// ruleName names an instrument that the corpus may not hold.
func (q *request) ruleName(id law.ID) string {
	m, ok := q.lib.Meta(id)
	if !ok {
		m.ID = id
	}
	return shortTitle(m)
}

// regionName prints a region slug: "Kabupaten Contoh".
func regionName(r law.Region) string {
	if r == law.National || r == law.NationalSegment {
		return "Nasional"
	}
	kind, rest, _ := strings.Cut(string(r), "-")
	kinds := map[string]string{"kab": "Kabupaten", "kota": "Kota", "prov": "Provinsi"}
	return cmp.Or(kinds[kind], capital(kind)) + " " + capital(strings.ReplaceAll(rest, "-", " "))
}

// capital gives every word a capital letter.
func capital(s string) string {
	start := true
	return strings.Map(func(r rune) rune {
		out := r
		if start {
			out = unicode.ToUpper(r)
		}
		start = r == ' '
		return out
	}, s)
}

// typeName prints the kind of an instrument.
func typeName(t law.Type) string { return strings.ToUpper(string(t)) }
