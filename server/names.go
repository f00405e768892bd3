package server

import "wewenang/law"

// ruleName names an instrument that the corpus need not hold.
func (q *request) ruleName(id law.ID) string {
	if name, ok := q.names[id]; ok {
		return name
	}
	name := id.Short()
	if m, ok := q.lib.Meta(id); ok {
		name = m.Short()
	}
	if q.names == nil {
		q.names = map[law.ID]string{}
	}
	q.names[id] = name
	return name
}

// regionName prints the region slug of a query, an ID or a scope.
func regionName(slug string) string {
	if slug == law.NationalSegment {
		slug = ""
	}
	return law.Region(slug).Name()
}
