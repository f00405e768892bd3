package authority

import "wewenang/law"

// Filter selects grants. Empty fields select everything.
type Filter struct {
	Region  string // region slug of the rule, or law.NationalSegment
	Agency  string // agency id: its grants and those of its head
	Service string // service id
	Rule    law.ID
	At      law.Address // with Rule: this provision and everything under it
	Kind    Kind
	Act     Act
	State   State
	AsOf    law.Date // grants whose span holds (or may hold) on the day
}

// Graph is the map of authority of one corpus, held in arrays for walking.
// It is immutable once built and safe for concurrent use.
type Graph struct {
	agencies []Agency
	services []Service
	grants   []Grant
}

// NewGraph builds the graph. The slices are kept, not copied.
func NewGraph(agencies []Agency, services []Service, grants []Grant) *Graph {
	return &Graph{agencies: agencies, services: services, grants: grants}
}
