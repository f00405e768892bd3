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
	if focus == "" {
		own := q.weighty(f)
		for f.State == "" && len(own) > 0 && own[len(own)-1].State == authority.Rejected {
			own = own[:len(own)-1] // they stand last
		}
		return own
	}
	own := q.touching(f, focus)
	if f.State == "" {
		own = slices.DeleteFunc(own, func(x *authority.Grant) bool { return x.State == authority.Rejected })
	}
	if len(own) > maxNodes {
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

// touching returns the grants that belong to a rule, a provision of it, an
// agency or a service, the weightiest first.
func (q *request) touching(f authority.Filter, focus string) []*authority.Grant {
	var ways []authority.Filter
	way := func(field func(*authority.Filter) *string) {
		w := f
		if at := field(&w); *at == "" || *at == focus {
			*at = focus
			ways = append(ways, w)
		}
	}
	way(func(w *authority.Filter) *string { return &w.Agency })
	way(func(w *authority.Filter) *string { return &w.Giver })
	way(func(w *authority.Filter) *string { return &w.Service })
	if ref, err := law.ParseRef(focus); err == nil {
		w := f
		w.Rule, w.At = ref.ID, ref.At
		ways = append(ways, w)
	}
	var out []*authority.Grant
	seen := map[*authority.Grant]bool{}
	for _, w := range ways {
		for _, x := range q.weighty(w) {
			if !seen[x] {
				seen[x] = true
				out = append(out, x)
			}
		}
	}
	return out
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
