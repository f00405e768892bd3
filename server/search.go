package server

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
	"strconv"

	"wewenang/law"
)

// searchView is the page of answers.
type searchView struct {
	Base
	Query    law.Query
	Results  law.Results
	Identity link
	Hits     []hit
	Answer   []fact        // grants that answer a question for authority
	Disputes []findingLine // that put the answer in doubt
	Facets   []facetGroup
	Active   []link // filters in force; following one drops it
	Asked    bool
	Beyond   bool // hits are no longer counted
	First    int
	Last     int
	Prev     string
	Next     string
	Hidden   map[string]string // fields that the search form hands on
	NoFilter string            // the same words without any filter
	Sorts    []link            // ways to sort; the one in force has no address
	Feed     string            // address of the same search as a feed
}

type hit struct {
	law.Hit
	URL      string
	Place    string
	Region   string
	Standing standing
	More     []hit
}

type facetGroup struct {
	Name   string
	Label  string
	Values []facetValue // the most frequent
	Rest   []facetValue // folded away
}

type facetValue struct {
	Label  string
	Count  int
	URL    string
	Active bool
}

func (*searchView) view() string { return "search" }

// facetNames are the filters of a search, in the order shown.
var facetNames = [...]string{"jenis", "daerah", "tahun", "status", "instansi", "layanan"}

const (
	pageSize   = 10
	maxPage    = 100
	facetsOpen = 7  // values shown of a facet
	facetsKept = 60 // values shown or folded
)

func searchPage(q *request) (response, error) {
	query, err := q.query()
	if err != nil {
		return response{}, err
	}
	v := &searchView{Base: q.page("search", q.base.say("search.title")), Query: query}
	if query.Text != "" {
		v.Title = query.Text + " – " + v.Title
	}
	v.Query.Text = clip(query.Text, 256)
	v.Active, v.Hidden = q.activeFilters()
	v.NoFilter = v.Link("/cari", "q", v.Query.Text)
	v.Asked = query.Text != "" || len(v.Active) > 0
	if !v.Asked {
		return show(v)
	}
	if v.Results, err = q.lib.Search(q.Context(), query); err != nil {
		return response{}, err
	}
	v.fill(q)
	return response{page: v, keep: !v.Results.Cut && !q.pending}, nil
}

// query reads a search from the address.
func (q *request) query() (law.Query, error) {
	out := law.Query{Text: q.text("q"), Type: law.Type(q.text("jenis")), Region: q.text("daerah"),
		Agency: q.text("instansi"), Service: q.text("layanan"), Status: law.Status(q.text("status")),
		Sort: q.text("urut"), AsOf: q.base.AsOf, Size: pageSize}
	if after := q.text("sesudah"); after != "" {
		id, err := law.ParseID(after)
		if err != nil {
			return out, err
		}
		out.After = id
	}
	page, err := q.number("hal", 1, 1, maxPage)
	if err != nil {
		return out, err
	}
	out.From = (page - 1) * pageSize
	out.Year, err = q.number("tahun", 0, 1800, 2200)
	return out, err
}

func (v *searchView) fill(q *request) {
	for _, h := range v.Results.Hits {
		v.Hits = append(v.Hits, q.hit(h))
	}
	if ref := v.Results.Identity; ref != nil {
		v.Identity = link{Text: q.ruleName(ref.ID), URL: v.Rule(ref.ID, ref.At)}
		if ref.At != "" {
			v.Identity.Text += " " + ref.At.Words()
		}
	}
	if a := v.Results.Answer; a != nil {
		for _, h := range a.Holdings {
			if g := q.lib.Graph().Grant(h.Grant); g != nil {
				v.Answer = append(v.Answer, q.fact(g))
			}
		}
	}
	for _, f := range q.disputes(v.Results.Answer) {
		v.Disputes = append(v.Disputes, q.findingLine(f))
	}
	for _, name := range facetNames {
		if g := v.facet(q, name); len(g.Values) > 0 {
			v.Facets = append(v.Facets, g)
		}
	}
	v.First, v.Last = v.Query.From+1, v.Query.From+len(v.Hits)
	v.Beyond = v.Query.After != ""
	page := v.Query.From/pageSize + 1
	if page > 1 {
		v.Prev = v.page(page - 1)
	}
	if v.Last < v.Results.Total && len(v.Hits) > 0 {
		v.Next = v.page(page + 1)
		if page == maxPage || v.Query.After != "" {
			v.Next = v.after(v.Hits[len(v.Hits)-1].ID)
		}
	}
	v.sorts()
	v.Feed = v.feedPath()
}

// sortNames are the ways to sort, as in addresses.
var sortNames = [...]string{"", "date", "rank"}

func (v *searchView) sorts() {
	for _, name := range sortNames {
		l := link{Text: v.Word("sort", cmp.Or(name, "fit"))}
		if name != v.Query.Sort {
			l.URL = v.Switch("urut", name)
		}
		v.Sorts = append(v.Sorts, l)
	}
}

// after is the address of the page behind a hit: pages that are no longer
// counted are reached one from the other.
func (v *searchView) after(last law.ID) string {
	u := url.Values{}
	maps.Copy(u, v.query)
	u.Del("hal")
	u.Set("sesudah", string(last))
	return withQuery(v.Path, u)
}

func (v *searchView) page(n int) string {
	u := url.Values{}
	maps.Copy(u, v.query)
	u.Set("hal", strconv.Itoa(n))
	return withQuery(v.Path, u)
}

func (q *request) hit(h law.Hit) hit {
	out := hit{Hit: h, URL: q.base.Rule(h.ID, h.At), Place: h.At.Words(), Region: h.Region.Name(), Standing: q.standingOf(h.Standing)}
	out.Title = cmp.Or(h.Title, q.ruleName(h.ID))
	for _, m := range h.More {
		out.More = append(out.More, q.hit(m))
	}
	return out
}

func (v *searchView) facet(q *request, name string) facetGroup {
	g := facetGroup{Name: name, Label: v.say("facet." + name)}
	chosen := q.text(name)
	list := v.Results.Facets[name]
	for _, f := range list[:min(len(list), facetsKept)] {
		active := f.Value == chosen
		value := f.Value
		if active {
			value = ""
		}
		g.Values = append(g.Values, facetValue{Label: q.facetLabel(name, f.Value, f.Label), Count: f.Count, URL: v.Switch(name, value), Active: active})
	}
	if len(g.Values) > facetsOpen+1 {
		g.Values, g.Rest = g.Values[:facetsOpen], g.Values[facetsOpen:]
	}
	return g
}

// facetLabel prints the value of a filter in words.
func (q *request) facetLabel(name, value, label string) string {
	switch name {
	case "status":
		return q.base.Word("status", value)
	case "daerah":
		return regionName(value)
	case "instansi":
		return q.agencyLink(value, label).Text
	case "layanan":
		return q.serviceLink(value, label).Text
	case "jenis":
		return cmp.Or(label, law.Type(value).Name())
	}
	return cmp.Or(label, value)
}

// activeFilters lists the filters of the address, each with a way to drop it,
// and the same as hidden fields of the search form.
func (q *request) activeFilters() ([]link, map[string]string) {
	hidden := q.base.Carry()
	var out []link
	for _, name := range append(slices.Clone(facetNames[:]), "urut") {
		value := q.text(name)
		if value == "" {
			continue
		}
		hidden[name] = value
		if name != "urut" {
			out = append(out, link{Text: q.facetLabel(name, value, ""), URL: q.base.Switch(name, "")})
		}
	}
	return out, hidden
}
