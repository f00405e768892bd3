package server

import (
	"cmp"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// graphView is the map: rules, agencies and services as a picture, and the
// same as a list.
type graphView struct {
	Base
	Choices choices
	Focus   string
	Title2  string // what is in focus, in words
	Picture picture
	List    []ruleFacts
	Grants  int
	Rest    int // grants left out of the picture
	JSON    string
	Compare *comparison // nil unless two days or regions are compared
	Day     law.Date    // the second day, as typed
	With    choice      // the second region
	Table   []serviceRow
}

type ruleFacts struct {
	Rule  link
	Facts []fact
}

func (*graphView) view() string { return "graph" }

// maxNodes bounds the picture; a reader narrows it down by filters. Without
// any, an overview of the weightiest grants is enough to start from.
const (
	maxNodes      = 150
	overviewNodes = 72
)

func graphPage(q *request) (response, error) {
	f, err := q.grantFilter()
	if err != nil {
		return response{}, err
	}
	focus := q.text("fokus")
	sides, err := q.sides(f, focus)
	if err != nil {
		return response{}, err
	}
	v := &graphView{Base: q.page("graph", q.base.say("graph.title")), Focus: focus, JSON: "/api/v1/graph?" + q.URL.RawQuery}
	v.Wide = true
	if focus != "" {
		v.Title2 = q.focusName(focus)
	}
	v.Day, v.With = law.Date(q.text("dan")), q.regionChoice(q.text("dengan"))
	v.With.Name, v.With.Label = "dengan", v.say("compare.with")
	limit := maxNodes
	if focus == "" && f == (authority.Filter{AsOf: f.AsOf}) {
		limit = overviewNodes
	}
	if sides != nil {
		f.Region = sides.A.filter.Region
		v.Choices = q.grantChoices(f)
		v.rivals(q, sides, focus, limit)
		return show(v)
	}
	v.Choices = q.grantChoices(f)
	grants := q.focused(f, focus)
	shown := withinNodes(grants, limit)
	v.Grants, v.Rest = len(shown), len(grants)-len(shown)
	v.Picture = q.draw(shown, focus)
	v.List = q.byRule(shown)
	return show(v)
}

// rivals fills the page with the comparison of two sides.
func (v *graphView) rivals(q *request, s *sides, focus string, limit int) {
	v.Compare = q.compare(s)
	list := v.Compare.drawn(limit)
	v.Grants = len(list)
	v.Rest = max(0, len(v.Compare.pairs)-len(list))
	v.Picture = q.drawAll(list, focus, v.Compare)
	if s.ByRegion {
		v.Table = v.Compare.table()
	}
}

// focused returns the grants to draw, the weightiest first. With a focus these
// are its own grants and, for each service they touch, who else decides on it.
func (q *request) focused(f authority.Filter, focus string) []*authority.Grant {
	g := q.lib.Graph()
	own := g.Grants(f)
	if focus != "" {
		own = slices.DeleteFunc(own, func(x *authority.Grant) bool { return !touches(x, focus) })
	}
	if f.State == "" {
		own = slices.DeleteFunc(own, func(x *authority.Grant) bool { return x.State == authority.Rejected })
	}
	own = byWeight(g, own)
	if focus == "" || len(own) > maxNodes {
		return own
	}
	seen := map[*authority.Grant]bool{}
	for _, x := range own {
		seen[x] = true
	}
	for _, x := range own {
		if x.ServiceID == "" {
			continue
		}
		for _, y := range g.Grants(authority.Filter{Service: x.ServiceID, AsOf: f.AsOf, Region: f.Region}) {
			if !seen[y] && settles(y) && y.Territory() == x.Territory() {
				seen[y] = true
				own = append(own, y)
			}
		}
	}
	return own
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

// touches reports whether a grant belongs to a rule, a provision of it, an
// agency or a service.
func touches(x *authority.Grant, focus string) bool {
	id, at, _ := strings.Cut(focus, "#")
	return string(x.Rule) == id && law.Address(at).Covers(x.At) || x.HolderID == focus || x.GiverID == focus || x.ServiceID == focus
}

// byWeight sorts grants: first those between agencies and services that the
// tables list, then those that a person settled, then those that decide.
func byWeight(g *authority.Graph, list []*authority.Grant) []*authority.Grant {
	type weighed struct {
		grant  *authority.Grant
		weight float64
	}
	all := make([]weighed, len(list))
	for i, x := range list {
		w := 16*float64(listedEnds(g, x)) + x.Confidence
		if x.State.Settled() {
			w += 8
		}
		if settles(x) {
			w += 4
		}
		all[i] = weighed{x, w}
	}
	slices.SortStableFunc(all, func(a, b weighed) int { return cmp.Compare(b.weight, a.weight) })
	for i := range all {
		list[i] = all[i].grant
	}
	return list
}

// withinNodes takes grants as long as the picture has room for their nodes.
func withinNodes(grants []*authority.Grant, limit int) []*authority.Grant {
	nodes := map[string]bool{}
	for i, x := range grants {
		nodes["r"+string(x.Rule)] = true
		nodes["a"+holderKey(x)] = true
		nodes["s"+serviceKey(x)] = true
		if len(nodes) > limit {
			return grants[:i]
		}
	}
	return grants
}

// holderKey and serviceKey name the ends of a grant, by id or by its words.
func holderKey(x *authority.Grant) string {
	return cmp.Or(x.HolderID, "~"+strings.ToLower(x.Holder))
}

func serviceKey(x *authority.Grant) string {
	return cmp.Or(x.ServiceID, "~"+strings.ToLower(x.Object))
}

func (q *request) focusName(focus string) string {
	if a := q.lib.Graph().Agency(focus); a != nil {
		return q.agencyName(a)
	}
	if s := q.lib.Graph().Service(focus); s != nil {
		return s.Name
	}
	if ref, err := law.ParseRef(focus); err == nil {
		return q.refLink(ref).Text
	}
	return clip(focus, 80)
}

func (q *request) byRule(list []*authority.Grant) []ruleFacts {
	index := map[law.ID]int{}
	var out []ruleFacts
	for _, x := range list {
		i, ok := index[x.Rule]
		if !ok {
			i = len(out)
			index[x.Rule] = i
			out = append(out, ruleFacts{Rule: link{q.ruleName(x.Rule), q.base.Rule(x.Rule, "")}})
		}
		out[i].Facts = append(out[i].Facts, q.fact(x))
	}
	return out
}
