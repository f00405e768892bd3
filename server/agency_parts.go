package server

import (
	"cmp"
	"slices"

	"wewenang/authority"
	"wewenang/law"
)

// agencyPart is one thing that an agency does with power, on the page's day:
// it decides, runs, advises, hosts, was barred from, lost, gave away, or no
// longer holds.
type agencyPart struct {
	Key   string
	Name  string
	Text  string
	Facts []fact
	Total int // Facts may hold fewer
	Past  bool
	all   []*authority.Grant
}

const maxPartFacts = 50

// partKeys are the parts in the order in which the page shows them.
var partKeys = []string{"decides", "runs", "may", "advises", "hosts", "barred", "withdrawn", "gave", "took", "past", "later"}

// agencyParts sorts what speaks of an agency. Rejected proposals are left to
// the list of proposals.
func (q *request) agencyParts(a *authority.Agency) []agencyPart {
	sorted := map[string][]*authority.Grant{}
	put := func(key string, x *authority.Grant) { sorted[key] = append(sorted[key], x) }
	g := q.lib.Graph()
	held := map[string]bool{}
	for _, x := range g.Grants(authority.Filter{Agency: a.ID}) {
		if x.State == authority.Rejected {
			continue
		}
		if x.Kind.Confers() && x.ServiceID != "" {
			held[x.ServiceID] = true
		}
		put(q.partOf(x), x)
	}
	for _, x := range g.Grants(authority.Filter{Giver: a.ID, AsOf: q.base.AsOf}) {
		switch {
		case x.State == authority.Rejected || x.HolderID == a.ID:
		case x.Kind == authority.Withdrawal:
			put("took", x)
		default:
			put("gave", x)
		}
	}
	for _, x := range g.Grants(authority.Filter{Kind: authority.Withdrawal, AsOf: q.base.AsOf, Region: regionSlug(a.Region)}) {
		if held[x.ServiceID] && x.HolderID != a.ID && x.GiverID != a.ID && x.State != authority.Rejected {
			put("withdrawn", x)
		}
	}
	return q.filledParts(sorted)
}

// partOf tells what a grant to an agency makes of it on the page's day.
func (q *request) partOf(x *authority.Grant) string {
	span := q.lib.Graph().Span(x)
	switch {
	case span.Contains(q.base.AsOf) == law.No && span.From > q.base.AsOf:
		return "later"
	case span.Contains(q.base.AsOf) == law.No:
		return "past"
	case x.Kind == authority.Withdrawal && x.Giver == "":
		return "took"
	case x.Kind == authority.Withdrawal:
		return "withdrawn"
	case x.Kind == authority.Prohibition:
		return "barred"
	case x.Kind == authority.Hosting:
		return "hosts"
	case !x.Kind.Confers():
		return "advises"
	case x.Enabling:
		return "may"
	case settles(x):
		return "decides"
	}
	return "runs"
}

func (q *request) filledParts(sorted map[string][]*authority.Grant) []agencyPart {
	var out []agencyPart
	for _, key := range partKeys {
		list := sorted[key]
		if len(list) == 0 {
			continue
		}
		p := agencyPart{Key: key, Name: q.base.Word("part", key), Text: q.base.Word("parttext", key), Total: len(list), Past: key == "past", all: list}
		byService(list)
		for _, x := range list[:min(len(list), maxPartFacts)] {
			p.Facts = append(p.Facts, q.standingFact(x))
		}
		out = append(out, p)
	}
	return out
}

// byService brings the grants on one service together. What a person settled
// comes first, then what concerns a service that is known, then the making of
// rules.
func byService(list []*authority.Grant) {
	first := map[string]int{}
	for i, x := range list {
		if _, ok := first[serviceKey(x)]; !ok {
			first[serviceKey(x)] = i
		}
	}
	slices.SortStableFunc(list, func(a, b *authority.Grant) int {
		return cmp.Or(falseFirst(!a.State.Settled(), !b.State.Settled()), falseFirst(a.Act == authority.ActRule, b.Act == authority.ActRule),
			falseFirst(a.ServiceID == "", b.ServiceID == ""), first[serviceKey(a)]-first[serviceKey(b)])
	})
}
