package server

import "wewenang/law"

// ruleName names an instrument that the corpus need not hold.
func (q *request) ruleName(id law.ID) string {
	if m, ok := q.lib.Meta(id); ok {
		return m.Short()
	}
	return id.Short()
}

// regionName prints the region slug of a query, an ID or a scope.
func regionName(slug string) string {
	if slug == law.NationalSegment {
		slug = ""
	}
	return law.Region(slug).Name()
}
