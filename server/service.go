package server

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// servicesView lists the services with who decides on them.
type servicesView struct {
	Base
	Choices choices
	Lines   []listLine // of the tables
	Read    []listLine // read out of texts by machine
	Total   int
	Rest    int
	Search  string
}

func (*servicesView) view() string { return "services" }

func servicesPage(q *request) (response, error) {
	v := &servicesView{Base: q.page("services", q.base.say("services.title")), Search: q.text("nama")}
	region := q.text("daerah")
	v.Choices = choices{q.regionChoice(region)}
	var shown []*authority.Service
	all := q.lib.Graph().Services()
	for i := range all {
		s := &all[i]
		if region != "" && s.Region != "" && regionSlug(s.Region) != region ||
			v.Search != "" && !hasWords(v.Search, append([]string{s.Name, s.ID}, s.Synonyms...)...) {
			continue
		}
		if v.Total++; len(shown) < maxLines {
			shown = append(shown, s)
		}
	}
	for _, s := range shown {
		line := listLine{Name: link{s.Name, v.Link("/layanan/"+s.ID, "daerah", region)}, Note: strings.Join(s.Synonyms, ", "), Extra: q.deciders(s.ID, region)}
		if s.Proposed {
			v.Read = append(v.Read, line)
		} else {
			v.Lines = append(v.Lines, line)
		}
	}
	v.Rest = v.Total - len(shown)
	return show(v)
}

const maxDecidersNamed = 6

// deciders lists the agencies with a power to decide on a service on the day.
func (q *request) deciders(service, region string) []link {
	var out []link
	for _, g := range q.lib.Graph().Grants(authority.Filter{Service: service, AsOf: q.base.AsOf, Region: region}) {
		if !settles(g) {
			continue
		}
		if l := q.agencyLink(g.HolderID, g.Holder); !slices.Contains(out, l) {
			if out = append(out, l); len(out) == maxDecidersNamed {
				break
			}
		}
	}
	return out
}

// settles reports whether a grant makes its holder a master of the service.
func settles(g *authority.Grant) bool {
	return g.Kind.Confers() && g.Act.Decides() && !g.Enabling && g.State != authority.Rejected
}

// serviceView answers "who may do this, under which rule, since when".
type serviceView struct {
	Base
	Service  *authority.Service
	IsA      link
	PartOf   link
	Follows  link
	Narrower []link
	Region   string // the one chosen, "" for all
	Regions  choice
	Answers  []answer    // who must serve, by region
	Broader  []link      // services that this one is a kind or a part of and on which somebody decides
	Others   []fact      // who helps, advises, hosts
	Versus   []elsewhere // who decides in other regions
	Powers   []power     // of those who decide, with the way to their source
	Past     []fact
	Hidden   int // facts of Others and Past that are not listed
	Findings []findingLine
	Pending  bool // findings are still being computed
}

func (*serviceView) view() string { return "service" }

func servicePage(q *request) (response, error) {
	id, err := cleanKey(q.vars["id"])
	if err != nil {
		return response{}, err
	}
	s := q.lib.Graph().Service(id)
	if s == nil {
		return response{}, fmt.Errorf("%w: service %q", law.ErrNotFound, clip(id, 80))
	}
	v := &serviceView{Base: q.page("services", s.Name), Service: s, IsA: q.related(s.IsA), PartOf: q.related(s.PartOf), Follows: q.related(s.Follows), Region: q.text("daerah")}
	all := q.lib.Graph().Services()
	for i := range all {
		if n := &all[i]; (n.IsA == id || n.PartOf == id) && len(v.Narrower) < maxLines {
			v.Narrower = append(v.Narrower, q.related(n.ID))
		}
	}
	v.fill(q, id)
	v.Findings = q.findingsAbout(func(s subject) bool { return s.Service == id })
	v.Pending = q.pending
	return show(v)
}

func (q *request) related(id string) link {
	if id == "" {
		return link{}
	}
	return q.serviceLink(id, id)
}

// serviceGrants are the grants on one service, sorted by what they say on the
// day.
type serviceGrants struct {
	holding map[string][]*authority.Grant // by the region in which they act
	past    []*authority.Grant
}

func (q *request) serviceGrants(id string) serviceGrants {
	out := serviceGrants{holding: map[string][]*authority.Grant{}}
	for _, g := range q.lib.Graph().Grants(authority.Filter{Service: id}) {
		if q.lib.Graph().Span(g).Contains(q.base.AsOf) == law.No || g.State == authority.Rejected {
			out.past = append(out.past, g)
			continue
		}
		place := cmp.Or(g.Territory(), law.NationalSegment)
		out.holding[place] = append(out.holding[place], g)
	}
	return out
}

const maxOpenRegions = 3 // answered in full when none is chosen

// fill sorts the grants into the answer of each region, who else takes part
// and what no longer holds.
func (v *serviceView) fill(q *request, id string) {
	grants := q.serviceGrants(id)
	places := make([]string, 0, len(grants.holding))
	for place := range grants.holding {
		places = append(places, place)
	}
	slices.SortFunc(places, func(a, b string) int { return cmp.Compare(regionName(a), regionName(b)) })
	v.Regions = q.placeChoice(v.Region, places)
	answered := 0
	for _, place := range places {
		a := q.answer(place, grants.holding[place])
		chosen := v.Region == place || v.Region == "" && answered < maxOpenRegions
		if len(a.Deciding) > 0 {
			v.Versus = append(v.Versus, elsewhere{Place: a.Place, Slug: place, Facts: a.Deciding, Here: chosen, URL: v.Link("/layanan/"+id, "daerah", place)})
		}
		if !chosen || len(a.Deciding)+len(a.Running)+len(a.Others) == 0 {
			continue
		}
		if answered++; len(a.Deciding)+len(a.Running) > 0 {
			v.Answers = append(v.Answers, a)
		}
		v.Others = append(v.Others, a.Others...)
		v.Powers = append(v.Powers, q.powers(a)...)
	}
	v.Broader = q.broader(id, v.Region)
	for _, g := range grants.past {
		if v.Region == "" || g.Territory() == v.Region {
			v.Past = append(v.Past, q.standingFact(g))
		}
	}
	v.Hidden = max(0, len(v.Past)-maxFacts) + max(0, len(v.Others)-maxFacts)
	v.Past, v.Others = v.Past[:min(len(v.Past), maxFacts)], v.Others[:min(len(v.Others), maxFacts)]
}

// standingFact is a grant with whether its provision holds.
func (q *request) standingFact(g *authority.Grant) fact {
	f := q.fact(g)
	f.Rank = q.standing(g.Rule.At(g.At))
	return f
}

func (q *request) placeChoice(chosen string, places []string) choice {
	list := make([]option, 0, len(places))
	for _, p := range places {
		list = append(list, option{Value: p, Label: regionName(p)})
	}
	return q.choice("daerah", chosen, list)
}

// broader lists the services above one on which somebody decides: where the
// service itself has no decider, the answer may stand there.
func (q *request) broader(id, region string) []link {
	var out []link
	seen := map[string]bool{id: true}
	for next := q.lib.Graph().Service(id); next != nil; {
		up := cmp.Or(next.IsA, next.PartOf)
		if up == "" || seen[up] {
			break
		}
		seen[up] = true
		if len(q.deciders(up, region)) > 0 {
			out = append(out, q.related(up))
		}
		next = q.lib.Graph().Service(up)
	}
	return out
}
