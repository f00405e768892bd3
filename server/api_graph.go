package server

import (
	"wewenang/authority"
	"wewenang/law"
)

// graphAnswer is the map as nodes and edges.
type graphAnswer struct {
	AsOf    law.Date      `json:"as_of"`
	Nodes   []graphNode   `json:"nodes"`
	Edges   []graphEdge   `json:"edges"`
	Rest    int           `json:"rest"`              // grants left out
	Compare *graphCompare `json:"compare,omitempty"` // when two days or regions are compared
}

type graphNode struct {
	ID   string `json:"id"`
	Type string `json:"type"` // rule, agency or service
	Name string `json:"name"`
	URL  string `json:"url"`
}

type graphEdge struct {
	From  string          `json:"from"`
	To    string          `json:"to"`
	Grant string          `json:"grant"`
	Rule  law.ID          `json:"rule"`
	At    law.Address     `json:"at"`
	Kind  authority.Kind  `json:"kind"`
	Act   authority.Act   `json:"act"`
	State authority.State `json:"state"`
	Mark  mark            `json:"mark,omitempty"` // in a comparison: same, added, removed or changed
}

// graphCompare tells what differs between two sides: the counts of all and the
// first thousand differences.
type graphCompare struct {
	A       graphSide     `json:"a"`
	B       graphSide     `json:"b"`
	Same    int           `json:"same"`
	Changed int           `json:"changed"`
	Removed int           `json:"removed"`
	Added   int           `json:"added"`
	Changes []graphChange `json:"changes"`
}

type graphSide struct {
	AsOf   law.Date `json:"as_of"`
	Region string   `json:"region,omitempty"`
}

type graphChange struct {
	Mark mark             `json:"mark"`
	A    *authority.Grant `json:"a"` // null when added
	B    *authority.Grant `json:"b"` // null when removed
}

func apiGraph(q *request) (response, error) {
	f, err := q.grantFilter()
	if err != nil {
		return response{}, err
	}
	sides, err := q.sides(f, q.text("fokus"))
	if err != nil {
		return response{}, err
	}
	w := graphWriter{q: q, seen: map[string]bool{}, out: graphAnswer{AsOf: q.base.AsOf, Nodes: []graphNode{}, Edges: []graphEdge{}}}
	if sides != nil {
		w.compare(q.compare(sides))
		return asJSON(w.out)
	}
	all := q.focused(f, q.text("fokus"))
	shown := withinNodes(all, 10*maxNodes)
	w.out.Rest = len(all) - len(shown)
	for _, x := range shown {
		w.add(x, "")
	}
	return asJSON(w.out)
}

// graphWriter gathers nodes and edges.
type graphWriter struct {
	q    *request
	seen map[string]bool
	out  graphAnswer
}

func (w *graphWriter) compare(c *comparison) {
	list := c.drawn(10 * maxNodes)
	for _, x := range list {
		w.add(x.Grant, x.mark)
	}
	g := &graphCompare{A: graphSide{c.A.filter.AsOf, c.A.filter.Region}, B: graphSide{c.B.filter.AsOf, c.B.filter.Region}, Same: c.Same, Changes: []graphChange{}}
	for _, p := range c.pairs {
		if p.Mark != markSame && len(g.Changes) < maxListed {
			g.Changes = append(g.Changes, graphChange(p))
		}
	}
	for _, group := range c.Groups {
		switch group.Mark {
		case markChanged:
			g.Changed = group.Count
		case markRemoved:
			g.Removed = group.Count
		case markAdded:
			g.Added = group.Count
		}
	}
	w.out.Compare, w.out.Rest = g, max(0, len(c.pairs)-len(list))
}

func (w *graphWriter) node(kind, id string, l link) string {
	key := kind + ":" + id
	if !w.seen[key] {
		w.seen[key] = true
		w.out.Nodes = append(w.out.Nodes, graphNode{key, kind, l.Text, l.URL})
	}
	return key
}

func (w *graphWriter) add(x *authority.Grant, m mark) {
	q := w.q
	rule := w.node("rule", string(x.Rule), link{q.ruleName(x.Rule), q.base.Rule(x.Rule, "")})
	agency := w.node("agency", holderKey(x), q.agencyLink(x.HolderID, x.Holder))
	service := w.node("service", serviceKey(x), q.serviceLink(x.ServiceID, x.Object))
	edge := graphEdge{From: rule, To: agency, Grant: x.ID, Rule: x.Rule, At: x.At, Kind: x.Kind, Act: x.Act, State: x.State, Mark: m}
	w.out.Edges = append(w.out.Edges, edge)
	edge.From, edge.To = agency, service
	w.out.Edges = append(w.out.Edges, edge)
}
