package server

import (
	"cmp"
	"slices"
	"strings"

	"wewenang/authority"
)

// proposalsView lists what the machine proposes and what persons decided, one
// line a grant, with its provision.
type proposalsView struct {
	Base
	Choices choices
	States  []stateCount // of the filter without its state
	State   authority.State
	Lines   []proposalLine
	Total   int
	From    int
	Pages   pager
	JSON    string
	Sorted  string
}

// proposalLine is a grant with the days that count and what became of it.
type proposalLine struct {
	fact
	Method   string
	Decision string // who decided, when and why
}

// stateCount is how many grants stand in a state, with the list of them.
type stateCount struct {
	Name, URL string
	N         int
	On        bool
}

// pager leads to the pages before and after.
type pager struct{ Prev, Next, This, Last string }

func (*proposalsView) view() string { return "proposals" }

const proposalsPerPage = 50

// certainties are the bands of confidence, the surest first.
var certainties = []certainty{{"tinggi", 0.85, 2}, {"sedang", 0.65, 0.85}, {"rendah", 0, 0.65}}

type certainty struct {
	name     string
	from, to float64
}

// reviewFilter is a filter of grants with what a reviewer asks besides.
type reviewFilter struct {
	authority.Filter
	Certainty string
	Method    string
}

func (q *request) reviewFilter() (reviewFilter, error) {
	f, err := q.grantFilter()
	r := reviewFilter{Filter: f, Certainty: q.text("keyakinan"), Method: q.text("cara")}
	if err == nil && r.Certainty != "" && !slices.ContainsFunc(certainties, func(c certainty) bool { return c.name == r.Certainty }) {
		return r, invalid("keyakinan", r.Certainty)
	}
	return r, err
}

// reviewed returns what the filter selects.
func (q *request) reviewed(r reviewFilter) []*authority.Grant {
	list := q.lib.Graph().Grants(r.Filter)
	if r.Certainty == "" && r.Method == "" {
		return list
	}
	return slices.DeleteFunc(list, func(x *authority.Grant) bool {
		return r.Method != "" && x.Method != r.Method || !inBand(r.Certainty, x.Confidence)
	})
}

func inBand(name string, confidence float64) bool {
	for _, c := range certainties {
		if c.name == name {
			return confidence >= c.from && confidence < c.to
		}
	}
	return true
}

func proposalsPage(q *request) (response, error) {
	r, err := q.reviewFilter()
	if err != nil {
		return response{}, err
	}
	if !q.base.AsOfGiven {
		r.AsOf = "" // a list for reviewers holds what is past as well
	}
	page, err := q.number("hal", 1, 1, 1<<20)
	if err != nil {
		return response{}, err
	}
	v := &proposalsView{Base: q.page("proposals", q.base.say("proposals.title")), State: r.State, Sorted: q.text("urut"), JSON: "/api/v1/grants?" + q.URL.RawQuery}
	state := r.State
	r.State = ""
	all := q.reviewed(r)
	v.countStates(all)
	v.Choices = q.reviewChoices(r, state)
	if state != "" {
		all = slices.DeleteFunc(all, func(x *authority.Grant) bool { return x.State != state })
	}
	if v.Sorted == "keyakinan" {
		slices.SortStableFunc(all, func(a, b *authority.Grant) int { return cmp.Compare(a.Confidence, b.Confidence) })
	}
	v.Total = len(all)
	v.cut(q, all, page)
	return show(v)
}

// cut takes one page of the list.
func (v *proposalsView) cut(q *request, all []*authority.Grant, page int) {
	last := max(1, (len(all)+proposalsPerPage-1)/proposalsPerPage)
	page = min(page, last)
	v.From = (page - 1) * proposalsPerPage
	for _, x := range all[v.From:min(len(all), v.From+proposalsPerPage)] {
		l := proposalLine{fact: q.standingFact(x), Method: q.methodName(x.Method)}
		if x.State != authority.Proposed {
			l.Decision = x.Note
		}
		v.Lines = append(v.Lines, l)
	}
	v.Pages = pager{This: itoa(page), Last: itoa(last)}
	if page > 1 {
		v.Pages.Prev = v.Switch("hal", itoa(page-1))
	}
	if page < last {
		v.Pages.Next = v.Switch("hal", itoa(page+1))
	}
}

func (v *proposalsView) countStates(all []*authority.Grant) {
	n := map[authority.State]int{}
	for _, x := range all {
		n[x.State]++
	}
	for _, s := range states {
		v.States = append(v.States, stateCount{Name: v.Word("state", s), URL: v.Switch("keadaan", string(s)), N: n[s], On: v.State == s})
	}
}

// methodName tells how a grant was read.
func (q *request) methodName(method string) string {
	if name := q.base.Word("method", method); name != method {
		return name
	}
	return strings.ReplaceAll(method, "-", " ")
}

func (q *request) reviewChoices(r reviewFilter, state authority.State) choices {
	f := r.Filter
	f.State = state
	out := q.grantChoices(f)
	bands := make([]option, 0, len(certainties))
	for _, c := range certainties {
		bands = append(bands, option{Value: c.name, Label: q.base.Word("certainty", c.name)})
	}
	patterns := q.site.memo.patterns(q.lib.Graph())
	methods := make([]option, 0, len(patterns))
	for _, m := range patterns {
		methods = append(methods, option{Value: m, Label: q.methodName(m)})
	}
	sortOptions(methods)
	return append(out, q.choice("keyakinan", r.Certainty, bands), q.choice("cara", r.Method, methods))
}
