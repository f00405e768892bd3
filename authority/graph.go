package authority

import (
	"cmp"
	"slices"

	"wewenang/law"
)

// Filter selects grants. Empty fields select everything.
type Filter struct {
	Region  string // region slug of the rule, or law.NationalSegment
	Agency  string // agency id: what it holds (an office and its head are one holder)
	Giver   string // agency id: what it gave away
	Service string // service id
	Rule    law.ID
	At      law.Address // with Rule: this provision and everything under it
	Kind    Kind
	Act     Act
	State   State
	AsOf    law.Date // grants whose span holds (or may hold) on the day
}

// StandingFunc says whether a regulation or provision holds on a day.
type StandingFunc func(ref law.Ref, asOf law.Date) law.Standing

// Graph is the map of authority of one corpus, held in arrays for walking.
// It is immutable once built and safe for concurrent use. What its methods
// return belongs to the graph and must not be changed.
type Graph struct {
	agencies []Agency  // by id
	services []Service // by id
	grants   []Grant   // in the order given
	standing StandingFunc
	spans    []law.Interval // by grant, as far as the standing of its provision narrows it; nil without standing

	regulation func(law.ID) *law.Regulation // both nil where a graph stands alone
	mentions   func(law.ID) []law.Citation

	agency  map[string]int32
	service map[string]int32
	grant   map[string]int32

	byHolder  map[string][]int32
	byGiver   map[string][]int32
	byService map[string][]int32
	byRule    map[law.ID][]int32
	byRegion  map[string][]int32 // by region slug

	tree *Tree // services by is-a
}

// NewGraph builds the graph and its indexes. The grants are kept, not copied,
// and answers list them in the order given; agencies and services are listed
// by id. Of two entries with one id the first one counts.
func NewGraph(agencies []Agency, services []Service, grants []Grant) *Graph {
	g := &Graph{
		agencies: sortedBy(agencies, func(a Agency) string { return a.ID }),
		services: sortedBy(services, func(s Service) string { return s.ID }),
		grants:   grants,
	}
	g.agency = indexByID(g.agencies, func(a *Agency) string { return a.ID })
	g.service = indexByID(g.services, func(s *Service) string { return s.ID })
	g.grant = indexByID(g.grants, func(x *Grant) string { return x.ID })
	g.byHolder = groupBy(grants, func(x *Grant) string { return x.HolderID })
	g.byGiver = groupBy(grants, func(x *Grant) string { return x.GiverID })
	g.byService = groupBy(grants, func(x *Grant) string { return x.ServiceID })
	g.byRule = groupBy(grants, func(x *Grant) law.ID { return x.Rule })
	g.byRegion = groupBy(grants, regionOf)
	g.tree = ServiceTree(g.services)
	return g
}

// WithStanding returns the same graph with a way to ask for the standing of
// rules: chains show it, and a grant holds no longer than its provision does.
// Without one every standing is unknown.
func (g *Graph) WithStanding(standing StandingFunc) *Graph {
	out := *g
	out.standing, out.spans = standing, make([]law.Interval, len(g.grants))
	known := map[law.Ref]law.Standing{}
	for i := range g.grants {
		x := &g.grants[i]
		ref := x.Rule.At(x.At)
		s, ok := known[ref]
		if !ok {
			s = standing(ref, endOfTime)
			known[ref] = s
		}
		out.spans[i] = narrowed(x, s)
	}
	return &out
}

// endOfTime is a day by which every end that the corpus knows has come.
const endOfTime law.Date = "9999-12-31"

func narrowed(x *Grant, s law.Standing) law.Interval {
	out := x.Span()
	out.From = max(out.From, s.Span.From)
	if s.Span.To != "" && (out.To == "" || s.Span.To < out.To) {
		out.To, out.Reason = s.Span.To, StandingWords(s)
	}
	return out
}

// Span returns the days on which a grant holds: its nominal ones, as far as its
// provision holds on them. Reason says why they end.
func (g *Graph) Span(x *Grant) law.Interval {
	if i, ok := g.grant[x.ID]; ok && g.spans != nil {
		return g.spans[i]
	}
	return x.Span()
}

// holds reports whether the grant with the index may hold on the day; any day
// will do when none is asked for.
func (g *Graph) holds(i int32, day law.Date) bool {
	if day == "" {
		return true
	}
	if g.spans != nil {
		return g.spans[i].Contains(day) != law.No
	}
	return g.grants[i].Span().Contains(day) != law.No
}

// Agency returns the agency with the id, nil when there is none.
func (g *Graph) Agency(id string) *Agency { return lookUp(g.agencies, g.agency, id) }

// Service returns the service with the id, nil when there is none.
func (g *Graph) Service(id string) *Service { return lookUp(g.services, g.service, id) }

// Grant returns the grant with the id, nil when there is none.
func (g *Graph) Grant(id string) *Grant { return lookUp(g.grants, g.grant, id) }

// Agencies returns all agencies by id.
func (g *Graph) Agencies() []Agency { return g.agencies }

// Services returns all services by id.
func (g *Graph) Services() []Service { return g.services }

// ServiceTree returns the is-a tree of the services.
func (g *Graph) ServiceTree() *Tree { return g.tree }

// Len returns the number of grants.
func (g *Graph) Len() int { return len(g.grants) }

// All returns every grant in the order in which the graph was given them.
func (g *Graph) All() []Grant { return g.grants }

// Grants returns the grants that the filter selects, in the graph's order.
func (g *Graph) Grants(f Filter) []*Grant {
	var out []*Grant
	if list, ok := g.shortest(f); ok {
		for _, i := range list {
			if f.selects(&g.grants[i]) && g.holds(i, f.AsOf) {
				out = append(out, &g.grants[i])
			}
		}
		return out
	}
	for i := range g.grants {
		if f.selects(&g.grants[i]) && g.holds(int32(i), f.AsOf) {
			out = append(out, &g.grants[i])
		}
	}
	return out
}

// InOrder returns the grants that the filter selects, in an order that the
// caller gives by the places of the grants in All.
func (g *Graph) InOrder(order []int32, f Filter) []*Grant {
	var out []*Grant
	for _, i := range order {
		if g.holds(i, f.AsOf) && f.selects(&g.grants[i]) {
			out = append(out, &g.grants[i])
		}
	}
	return out
}

// shortest picks the index list that leaves the least to look at.
func (g *Graph) shortest(f Filter) (list []int32, ok bool) {
	consider := func(use bool, l []int32) {
		if use && (!ok || len(l) < len(list)) {
			list, ok = l, true
		}
	}
	consider(f.Rule != "", g.byRule[f.Rule])
	consider(f.Agency != "", g.byHolder[f.Agency])
	consider(f.Giver != "", g.byGiver[f.Giver])
	consider(f.Service != "", g.byService[f.Service])
	consider(f.Region != "", g.byRegion[f.Region])
	return list, ok
}

func (f Filter) selects(x *Grant) bool {
	switch {
	case f.Rule != "" && (x.Rule != f.Rule || !f.At.Covers(x.At)),
		f.Agency != "" && x.HolderID != f.Agency,
		f.Giver != "" && x.GiverID != f.Giver,
		f.Service != "" && x.ServiceID != f.Service,
		f.Kind != "" && x.Kind != f.Kind,
		f.Act != "" && x.Act != f.Act,
		f.State != "" && x.State != f.State,
		f.Region != "" && regionOf(x) != f.Region:
		return false
	}
	return true
}

// regionOf is the slug of the region whose rule makes a grant.
func regionOf(x *Grant) string {
	return cmp.Or(string(x.Rule.Region()), law.NationalSegment)
}

func sortedBy[T any](list []T, key func(T) string) []T {
	out := slices.Clone(list)
	slices.SortStableFunc(out, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
	return out
}

func indexByID[T any](list []T, id func(*T) string) map[string]int32 {
	out := make(map[string]int32, len(list))
	for i := range list {
		key := id(&list[i])
		if _, taken := out[key]; !taken && key != "" {
			out[key] = int32(i)
		}
	}
	return out
}

func groupBy[K ~string](grants []Grant, key func(*Grant) K) map[K][]int32 {
	out := map[K][]int32{}
	for i := range grants {
		if k := key(&grants[i]); k != "" {
			out[k] = append(out[k], int32(i))
		}
	}
	return out
}

func lookUp[T any](list []T, index map[string]int32, id string) *T {
	if i, ok := index[id]; ok {
		return &list[i]
	}
	return nil
}
