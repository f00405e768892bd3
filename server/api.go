package server

import (
	"cmp"
	"strings"

	"wewenang/law"
)

// regulationAnswer is the JSON form of an instrument or provision, in the
// shape that the command "show" prints too.
type regulationAnswer struct {
	ID        law.ID           `json:"id"`
	At        law.Address      `json:"at"`
	AsOf      law.Date         `json:"as_of"`
	Standing  law.Standing     `json:"standing"`
	Title     string           `json:"title"`
	Meta      law.Meta         `json:"meta"`
	Text      string           `json:"text"`
	Outline   []law.Address    `json:"outline"`
	Parts     []*law.Provision `json:"parts"`
	Effects   []law.Effect     `json:"effects"`
	Citations []law.Citation   `json:"citations"`
	CitedBy   []law.Backlink   `json:"cited_by"`

	Changed    []changedUnit   `json:"changed"`             // provisions whose words others put in place
	Applied    []law.Change    `json:"changes_applied"`     // on the whole instrument
	NotApplied []law.Unapplied `json:"changes_not_applied"` // that touch the place
}

func regulationJSON(q *request, p place) (response, error) {
	d, err := readRule(q.Context(), q.lib, p.ID)
	if err != nil {
		return response{}, err
	}
	if err := q.reword(&d); err != nil {
		return response{}, err
	}
	parts := d.rule.Parts
	if p.At != "" {
		node, err := d.find(p.At)
		if err != nil {
			return response{}, err
		}
		parts = []*law.Provision{node}
	}
	a := regulationAnswer{ID: p.ID, At: p.At, AsOf: q.base.AsOf, Standing: q.lib.Standing(p.ID.At(p.At), q.base.AsOf),
		Title: d.rule.Meta.Title(), Meta: d.rule.Meta, Parts: orEmpty(parts), Outline: []law.Address{},
		Effects: orEmpty(effectsIn(d.effects, p.At)), Citations: []law.Citation{}, CitedBy: []law.Backlink{},
		Changed: d.text.changedUnits(p.At), Applied: []law.Change{}, NotApplied: []law.Unapplied{}}
	if d.text != nil {
		a.NotApplied = orEmpty(d.text.Without(p.At))
	}
	if d.text.shown() {
		a.Applied = orEmpty(d.text.Applied)
	}
	a.describe(d, p.At)
	return asJSON(a)
}

// describe adds outline, text and citations of what lies under at.
func (a *regulationAnswer) describe(d ruleData, at law.Address) {
	var text strings.Builder
	for _, part := range a.Parts {
		for p := range part.All() {
			if p.Addr != "" {
				a.Outline = append(a.Outline, p.Addr)
			}
			for _, s := range append([]string{p.Label, p.Heading, p.Text}, p.Cells...) {
				if s != "" {
					text.WriteString(s + "\n")
				}
			}
		}
	}
	a.Text = text.String()
	for _, c := range d.cites {
		if at.Covers(c.At) {
			a.Citations = append(a.Citations, c)
		}
	}
	for _, b := range d.backs {
		if at.Covers(b.At) {
			a.CitedBy = append(a.CitedBy, b)
		}
	}
}

// orEmpty makes a nil list an empty one, which JSON prints as [].
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func apiRegulation(q *request) (response, error) {
	p, err := readPlace("/" + q.vars["rest"])
	if err != nil {
		return response{}, err
	}
	p.Day = cmp.Or(p.Day, q.base.AsOf)
	q.base.AsOf = p.Day
	if at := q.text("at"); at != "" {
		if p.At, err = law.ParseAddress(at); err != nil {
			return response{}, err
		}
	}
	return regulationJSON(q, p)
}

// searchAnswer is the JSON form of a search.
type searchAnswer struct {
	law.Results
	Disputes []dispute `json:"disputes,omitempty"` // findings that put the answer in doubt
	Next     string    `json:"next,omitempty"`     // address of the next page
}

func apiSearch(q *request) (response, error) {
	query, err := q.query()
	if err != nil {
		return response{}, err
	}
	if query.Size, err = q.number("size", pageSize, 1, 50); err != nil {
		return response{}, err
	}
	if query.From, err = q.number("from", 0, 0, 1000); err != nil {
		return response{}, err
	}
	res, err := q.lib.Search(q.Context(), query)
	if err != nil {
		return response{}, err
	}
	res.Hits = orEmpty(res.Hits)
	if res.Facets == nil {
		res.Facets = map[string][]law.Facet{}
	}
	a := searchAnswer{Results: res, Disputes: disputesJSON(q.disputes(res.Answer))}
	if n := len(res.Hits); n > 0 && (query.After != "" && n == query.Size || query.After == "" && query.From+n < res.Total) {
		q.base.query.Del("from")
		a.Next = q.base.Switch("sesudah", string(res.Hits[n-1].ID))
	}
	return response{json: a, keep: !res.Cut && !q.pending}, nil
}

func apiCorpus(q *request) (response, error) { return asJSON(q.base.Corpus) }
