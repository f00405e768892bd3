package server

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"wewenang/authority"
	"wewenang/law"
)

// memo keeps what every map page needs of a graph and no request changes: the
// grants by weight, and the busiest agencies and services of each region. It
// speaks of one graph and is begun anew when another is served.
type memo struct {
	mu      sync.Mutex
	graph   *authority.Graph
	order   []int32 // of the grants, the weightiest first
	methods []string
	ends    map[string]*busiest // by region slug; "" for all
	days    []wholeDay          // the last days for which the whole map was asked, the latest first
}

// wholeDay is what holds on a day, the weightiest first.
type wholeDay struct {
	day    law.Date
	grants []*authority.Grant
}

// maxDays is how many days the memo keeps: a comparison asks for two, and readers
// go back and forth between comparisons.
const maxDays = 4

// busiest are the ids that the most grants name.
type busiest struct{ agencies, services []string }

// fill makes the memo speak of a graph.
func (m *memo) fill(g *authority.Graph) {
	if m.graph != g {
		m.graph, m.order, m.methods, m.ends = g, byWeight(g), methodsOf(g), map[string]*busiest{}
		m.days = nil
	}
}

// weightiest returns the order of a graph's grants by weight.
func (m *memo) weightiest(g *authority.Graph) []int32 {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.fill(g)
	return m.order
}

// onDay returns all that holds on a day, the weightiest first. The list is
// shared and must not be changed.
func (m *memo) onDay(g *authority.Graph, day law.Date) []*authority.Grant {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.fill(g)
	i := slices.IndexFunc(m.days, func(d wholeDay) bool { return d.day == day })
	if i < 0 {
		m.days = append([]wholeDay{{day, g.InOrder(m.order, authority.Filter{AsOf: day})}}, m.days[:min(len(m.days), maxDays-1)]...)
		return m.days[0].grants
	}
	found := m.days[i]
	m.days = slices.Insert(slices.Delete(m.days, i, i+1), 0, found)
	return found.grants
}

// patterns returns the ways in which the grants of a graph were read.
func (m *memo) patterns(g *authority.Graph) []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.fill(g)
	return m.methods
}

// busiest returns the ids that the most grants of a region name.
func (m *memo) busiest(g *authority.Graph, region string) *busiest {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.fill(g)
	if b := m.ends[region]; b != nil {
		return b
	}
	agencies, services := map[string]int{}, map[string]int{}
	for _, x := range g.Grants(authority.Filter{Region: region}) {
		agencies[x.HolderID]++
		services[x.ServiceID]++
	}
	b := &busiest{mostNamed(agencies), mostNamed(services)}
	m.ends[region] = b
	return b
}

// weight orders grants: first those between agencies and services that the
// tables list, then those that a person settled, then those that decide.
// Rejected ones come last.
func weight(g *authority.Graph, x *authority.Grant) float32 {
	w := 16*float32(listedEnds(g, x)) + float32(x.Confidence)
	if x.State.Settled() {
		w += 8
	}
	if settles(x) {
		w += 4
	}
	if x.State == authority.Rejected {
		w -= 100
	}
	return w
}

// byWeight orders all grants of a graph, the weightiest first.
func byWeight(g *authority.Graph) []int32 {
	all := g.All()
	weights, order := make([]float32, len(all)), make([]int32, len(all))
	for i := range all {
		weights[i], order[i] = weight(g, &all[i]), int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Or(cmp.Compare(weights[b], weights[a]), cmp.Compare(a, b)) })
	return order
}

// listedEnds counts the ends of a grant that the region's tables list, as
// opposed to those known from words alone.
func listedEnds(g *authority.Graph, x *authority.Grant) int {
	n := 0
	if a := g.Agency(x.HolderID); a != nil && !a.Proposed {
		n++
	}
	if s := g.Service(x.ServiceID); s != nil && !s.Proposed {
		n++
	}
	return n
}

func methodsOf(g *authority.Graph) []string {
	seen := map[string]bool{}
	all := g.All()
	for i := range all {
		if m := all[i].Method; m != "" && !seen[m] {
			seen[m] = true
		}
	}
	var out []string
	for m := range seen {
		out = append(out, m)
	}
	slices.Sort(out)
	return out
}

// mostNamed returns the ids with the highest counts, in the order of ids.
func mostNamed(n map[string]int) []string {
	delete(n, "")
	ids := slices.SortedFunc(maps.Keys(n), func(a, b string) int { return cmp.Or(n[b]-n[a], cmp.Compare(a, b)) })
	ids = ids[:min(len(ids), maxBusy)]
	slices.Sort(ids)
	return ids
}

// weighty returns the grants that a filter selects, the weightiest first and
// rejected ones last. The list must not be changed.
func (q *request) weighty(f authority.Filter) []*authority.Grant {
	g := q.lib.Graph()
	if f == (authority.Filter{AsOf: f.AsOf}) {
		return q.site.memo.onDay(g, f.AsOf)
	}
	if f.Agency == "" && f.Giver == "" && f.Service == "" && f.Rule == "" && (f.Region == "" || f.Region == law.NationalSegment) {
		return g.InOrder(q.site.memo.weightiest(g), f)
	}
	list := g.Grants(f)
	slices.SortStableFunc(list, func(a, b *authority.Grant) int { return cmp.Compare(weight(g, b), weight(g, a)) })
	return list
}
