package server

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// agenciesView lists the agencies, by region.
type agenciesView struct {
	Base
	Choices choices
	Groups  []listGroup
	Shown   int
	Total   int
	Rest    int
	Search  string
}

// listGroup is a headed run of lines.
type listGroup struct {
	Name  string
	Lines []listLine
}

type listLine struct {
	Name  link
	Note  string
	Count int
	Extra []link
}

func (*agenciesView) view() string { return "agencies" }

const maxLines = 600

func agenciesPage(q *request) (response, error) {
	v := &agenciesView{Base: q.page("agencies", q.base.say("agencies.title")), Search: q.text("nama")}
	region, groups := q.text("daerah"), map[string]int{}
	v.Choices = choices{q.regionChoice(region)}
	for i := range q.lib.Graph().Agencies() {
		a := &q.lib.Graph().Agencies()[i]
		name := a.NameOn(q.base.AsOf)
		if region != "" && regionSlug(a.Region) != region || !hasWords(v.Search, name.Name, name.Short, a.ID) {
			continue
		}
		v.Total++
		if v.Shown == maxLines {
			continue
		}
		v.Shown++
		g, ok := groups[string(a.Region)]
		if !ok {
			g = len(v.Groups)
			groups[string(a.Region)] = g
			v.Groups = append(v.Groups, listGroup{Name: a.Region.Name()})
		}
		line := listLine{Name: link{cmp.Or(name.Name, a.ID), v.Link("/instansi/" + a.ID)}, Note: name.Short, Count: q.held(a.ID)}
		v.Groups[g].Lines = append(v.Groups[g].Lines, line)
	}
	v.Rest = v.Total - v.Shown
	return show(v)
}

// held counts the grants to an agency that hold on the day.
func (q *request) held(id string) int {
	n := 0
	for _, x := range q.lib.Graph().Grants(authority.Filter{Agency: id, AsOf: q.base.AsOf}) {
		if x.State != authority.Rejected {
			n++
		}
	}
	return n
}

// hasWords reports whether one of the names contains what was typed.
func hasWords(typed string, names ...string) bool {
	if typed == "" {
		return true
	}
	typed = strings.ToLower(typed)
	return slices.ContainsFunc(names, func(n string) bool { return strings.Contains(strings.ToLower(n), typed) })
}

// agencyView is one agency: names, place in the order, what it holds and gave.
type agencyView struct {
	Base
	Agency   *authority.Agency
	Name     string
	Short    string
	Region   string
	Superior link
	Below    []link
	Names    []nameRow
	Events   []eventRow
	Source   link
	Parts    []agencyPart
	Findings []findingLine
	Pending  bool // findings are still being computed
}

type nameRow struct{ Name, Short, Span string }

type eventRow struct {
	What, Date string
	To         []link
	Source     link
	Note       string
}

func (*agencyView) view() string { return "agency" }

// maxFacts bounds a list of grants on one page; the list of proposals has all.
const maxFacts = 300

func agencyPage(q *request) (response, error) {
	id, err := cleanKey(q.vars["id"])
	if err != nil {
		return response{}, err
	}
	a := q.lib.Graph().Agency(id)
	if a == nil {
		return response{}, fmt.Errorf("%w: agency %q", law.ErrNotFound, clip(id, 80))
	}
	name := a.NameOn(q.base.AsOf)
	v := &agencyView{Base: q.page("agencies", name.Name), Agency: a, Name: name.Name, Short: name.Short, Region: a.Region.Name()}
	if a.Superior != "" {
		v.Superior = q.agencyLink(a.Superior, a.Superior)
	}
	all := q.lib.Graph().Agencies()
	for i := range all {
		if b := &all[i]; b.Superior == id && len(v.Below) < maxLines {
			v.Below = append(v.Below, q.agencyLink(b.ID, ""))
		}
	}
	for _, n := range a.Names {
		v.Names = append(v.Names, nameRow{n.Name, n.Short, v.Span(n.Span.From, n.Span.To)})
	}
	v.Events, v.Source = q.eventRows(a), q.refLink(a.Source)
	v.Parts = q.agencyParts(a)
	v.Findings = q.findingsAbout(func(s subject) bool { return s.Agency == id })
	v.Pending = q.pending
	return show(v)
}

func (q *request) eventRows(a *authority.Agency) []eventRow {
	var out []eventRow
	for _, e := range a.Events {
		row := eventRow{What: q.base.Word("event", e.Kind), Date: q.base.Date(e.Date), Note: e.Note, Source: q.refLink(e.Source)}
		for _, to := range e.To {
			row.To = append(row.To, q.agencyLink(to, to))
		}
		out = append(out, row)
	}
	return out
}

// refLink names a provision; the zero value for the empty reference.
func (q *request) refLink(r law.Ref) link {
	if r.ID == "" {
		return link{}
	}
	return link{strings.TrimSpace(r.At.Words() + " " + q.ruleName(r.ID)), q.base.Provision(r.ID, r.At)}
}

// deciding puts acts that settle a matter before those that help with it.
func deciding(a, b fact) int {
	rank := func(f fact) int {
		switch {
		case f.State == authority.Rejected:
			return 3
		case f.Decides && f.Kind.Confers() && !f.Enabling:
			return 0
		case f.Kind.Confers():
			return 1
		}
		return 2
	}
	return cmp.Compare(rank(a), rank(b))
}
