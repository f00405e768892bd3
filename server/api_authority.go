package server

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"mime"
	"slices"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
)

// list is a page of a JSON list.
type list[T any] struct {
	AsOf  law.Date `json:"as_of"`
	Total int      `json:"total"`
	Items []T      `json:"items"`
	Next  string   `json:"next,omitempty"`
}

const maxListed = 1000

// listOf cuts a list to the page that from and size ask for.
func listOf[T any](q *request, all []T) (response, error) {
	from, err := q.number("from", 0, 0, 1<<30)
	if err != nil {
		return response{}, err
	}
	size, err := q.number("size", 200, 1, maxListed)
	if err != nil {
		return response{}, err
	}
	start := min(from, len(all))
	end := min(start+size, len(all))
	out := list[T]{AsOf: q.base.AsOf, Total: len(all), Items: orEmpty(all[start:end])}
	if end < len(all) {
		out.Next = q.base.Switch("from", itoa(end))
	}
	return asJSON(out)
}

func apiAgencies(q *request) (response, error) {
	region := q.text("daerah")
	return listOf(q, slices.DeleteFunc(slices.Clone(q.lib.Graph().Agencies()), func(a authority.Agency) bool {
		return region != "" && regionSlug(a.Region) != region
	}))
}

func apiAgency(q *request) (response, error) {
	a := q.lib.Graph().Agency(q.vars["id"])
	if a == nil {
		return response{}, fmt.Errorf("%w: agency %q", law.ErrNotFound, clip(q.vars["id"], 80))
	}
	out := agencyAnswer{Agency: a, AsOf: q.base.AsOf, Parts: []agencyPartAnswer{}}
	for _, p := range q.agencyParts(a) {
		part := agencyPartAnswer{Part: p.Key}
		for _, x := range p.all {
			part.Grants = append(part.Grants, x.ID)
		}
		out.Parts = append(out.Parts, part)
	}
	return asJSON(out)
}

// agencyAnswer is an agency with what it does with power on the day.
type agencyAnswer struct {
	*authority.Agency
	AsOf  law.Date           `json:"as_of"`
	Parts []agencyPartAnswer `json:"parts"`
}

type agencyPartAnswer struct {
	Part   string   `json:"part"`   // decides, runs, may, advises, hosts, barred, withdrawn, gave, took, past or later
	Grants []string `json:"grants"` // ids
}

func apiServices(q *request) (response, error) { return listOf(q, q.lib.Graph().Services()) }

// serviceAnswer is a service with the ways to the source of each power on it.
type serviceAnswer struct {
	*authority.Service
	AsOf    law.Date           `json:"as_of"`
	Answers []serviceAnswerIn  `json:"answers"`
	Grants  []*authority.Grant `json:"grants"`
	Chains  []authority.Chain  `json:"chains"`
}

// serviceAnswerIn tells who must serve in one region, by ids of grants.
type serviceAnswerIn struct {
	Region   string   `json:"region"` // slug, or law.NationalSegment
	Deciding []string `json:"deciding"`
	Running  []string `json:"running"` // where nobody decides
	Others   []string `json:"others"`
}

func (q *request) answersIn(id string) []serviceAnswerIn {
	grants := q.serviceGrants(id)
	out := make([]serviceAnswerIn, 0, len(grants.holding))
	ids := func(list []fact) []string {
		names := make([]string, 0, len(list))
		for _, f := range list {
			names = append(names, f.ID)
		}
		return names
	}
	for _, place := range slices.Sorted(maps.Keys(grants.holding)) {
		a := q.answer(place, grants.holding[place])
		out = append(out, serviceAnswerIn{place, ids(a.Deciding), ids(a.Running), ids(a.Others)})
	}
	return out
}

func apiService(q *request) (response, error) {
	id := q.vars["id"]
	s := q.lib.Graph().Service(id)
	if s == nil {
		return response{}, fmt.Errorf("%w: service %q", law.ErrNotFound, clip(id, 80))
	}
	return asJSON(serviceAnswer{Service: s, AsOf: q.base.AsOf, Answers: q.answersIn(id),
		Grants: orEmpty(q.lib.Graph().Grants(authority.Filter{Service: id, AsOf: q.base.AsOf})), Chains: orEmpty(q.lib.Graph().Chains(id, q.base.AsOf))})
}

func apiGrants(q *request) (response, error) {
	f, err := q.reviewFilter()
	if err != nil {
		return response{}, err
	}
	return listOf(q, q.reviewed(f))
}

func apiFindings(q *request) (response, error) {
	r, err := q.findings(q.Context())
	if err != nil {
		return response{}, err
	}
	r.Findings = orEmpty(q.chosen(r.Findings))
	return asJSON(r)
}

func apiFinding(q *request) (response, error) {
	r, err := q.findings(q.Context())
	if err != nil {
		return response{}, err
	}
	i := slices.IndexFunc(r.Findings, func(f finding.Finding) bool { return f.ID == q.vars["id"] })
	if i < 0 {
		return response{}, fmt.Errorf("%w: finding %q as of %s", law.ErrNotFound, clip(q.vars["id"], 60), q.base.AsOf)
	}
	return asJSON(r.Findings[i])
}

// checkRequest is the JSON body of a check.
type checkRequest struct {
	Drafts []draftRequest `json:"drafts"`
	AsOf   law.Date       `json:"as_of,omitempty"`
	Start  law.Date       `json:"start,omitempty"`
}

type draftRequest struct {
	Name string `json:"name,omitempty"`
	Text string `json:"text"`
}

// apiCheck takes drafts as JSON, or one as plain Markdown with the days in the
// query.
func apiCheck(q *request) (response, error) {
	body, err := io.ReadAll(q.Body)
	if err != nil {
		return response{}, badBody(err)
	}
	in := checkRequest{AsOf: law.Date(q.text("pada")), Start: law.Date(q.text("berlaku"))}
	var drafts []law.SourceFile
	switch ctype, _, _ := mime.ParseMediaType(q.Header.Get("Content-Type")); ctype {
	case "application/json":
		if err := json.Unmarshal(body, &in); err != nil {
			return response{}, fmt.Errorf("%w: body: %w", law.ErrInvalid, err)
		}
		for i, d := range in.Drafts {
			drafts = append(drafts, law.SourceFile{Name: draftName(d.Name, i), Data: []byte(d.Text)})
		}
	case "text/markdown", "text/plain":
		drafts = []law.SourceFile{{Name: draftName("", 0), Data: body}}
	default:
		return response{}, fmt.Errorf("%w: %q, want application/json or text/markdown", errUnsupported, clip(ctype, 60))
	}
	_, err1 := law.ParseDate(string(in.AsOf))
	_, err2 := law.ParseDate(string(in.Start))
	if err := errors.Join(err1, err2, checkDrafts(drafts)); err != nil {
		return response{}, err
	}
	if in.AsOf == "" {
		in.AsOf = q.base.AsOf
	}
	r, err := q.lib.Check(q.Context(), drafts, in.AsOf, in.Start)
	r.Findings = orEmpty(r.Findings)
	return response{json: r}, err
}
