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
	holders := q.deciders(region)
	for i := range q.lib.Graph().Services() {
		s := &q.lib.Graph().Services()[i]
		names := append([]string{s.Name, s.ID}, s.Synonyms...)
		if region != "" && s.Region != "" && regionSlug(s.Region) != region || !hasWords(v.Search, names...) {
			continue
		}
		v.Total++
		line := listLine{Name: link{s.Name, v.Link("/layanan/" + s.ID)}, Note: strings.Join(s.Synonyms, ", "), Extra: holders[s.ID]}
		switch {
		case len(v.Lines)+len(v.Read) == maxLines:
		case s.Proposed:
			v.Read = append(v.Read, line)
		default:
			v.Lines = append(v.Lines, line)
		}
	}
	v.Rest = v.Total - len(v.Lines) - len(v.Read)
	return show(v)
}

// deciders lists, by service, the agencies with a power to decide on the day.
func (q *request) deciders(region string) map[string][]link {
	out := map[string][]link{}
	for _, g := range q.lib.Graph().Grants(authority.Filter{AsOf: q.base.AsOf, Region: region}) {
		if !settles(g) {
			continue
		}
		l := q.agencyLink(g.HolderID, g.Holder)
		if !slices.Contains(out[g.ServiceID], l) && len(out[g.ServiceID]) < 6 {
			out[g.ServiceID] = append(out[g.ServiceID], l)
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
	Deciding []regionFacts // who decides, by region
	Others   []fact        // who helps, advises, hosts
	Chains   []chainView
	Past     []fact
	Findings []findingLine
}

type regionFacts struct {
	Region string
	Facts  []fact
}

// chainView is a way from a grant to its source.
type chainView struct {
	Links  []chainLink
	Ends   string
	Broken bool
}

type chainLink struct {
	Where    link
	Holder   link
	Kind     string
	Via      string
	Quote    string
	Standing standing
	Weakest  bool
}

func (*serviceView) view() string { return "service" }

const maxChainsShown = 12

func servicePage(q *request) (response, error) {
	id, err := cleanKey(q.vars["id"])
	if err != nil {
		return response{}, err
	}
	s := q.lib.Graph().Service(id)
	if s == nil {
		return response{}, fmt.Errorf("%w: service %q", law.ErrNotFound, clip(id, 80))
	}
	v := &serviceView{Base: q.page("services", s.Name), Service: s, IsA: q.related(s.IsA), PartOf: q.related(s.PartOf), Follows: q.related(s.Follows)}
	for i := range q.lib.Graph().Services() {
		if n := &q.lib.Graph().Services()[i]; n.IsA == id || n.PartOf == id {
			v.Narrower = append(v.Narrower, q.related(n.ID))
		}
	}
	v.sortFacts(q, id)
	chains := q.lib.Graph().Chains(id, q.base.AsOf)
	v.Chains = q.chains(chains[:min(len(chains), maxChainsShown)])
	v.Findings = q.findingsAbout(func(s subject) bool { return s.Service == id })
	return show(v)
}

func (q *request) related(id string) link {
	if id == "" {
		return link{}
	}
	return q.serviceLink(id, id)
}

// sortFacts splits the grants into who decides, who else takes part, and what
// no longer holds.
func (v *serviceView) sortFacts(q *request, id string) {
	byRegion := map[law.Region][]fact{}
	for _, g := range q.lib.Graph().Grants(authority.Filter{Service: id}) {
		f := q.fact(g)
		f.Rank = q.standing(g.Rule.At(g.At))
		switch {
		case q.lib.Graph().Span(g).Contains(v.AsOf) == law.No || f.Rank.Status == law.StatusRevoked || g.State == authority.Rejected:
			v.Past = append(v.Past, f)
		case settles(g):
			byRegion[g.Rule.Region()] = append(byRegion[g.Rule.Region()], f)
		default:
			v.Others = append(v.Others, f)
		}
	}
	for region, facts := range byRegion {
		v.Deciding = append(v.Deciding, regionFacts{region.Name(), facts})
	}
	slices.SortFunc(v.Deciding, func(a, b regionFacts) int { return cmp.Compare(a.Region, b.Region) })
	v.Past, v.Others = v.Past[:min(len(v.Past), maxFacts)], v.Others[:min(len(v.Others), maxFacts)]
}

func (q *request) chains(list []authority.Chain) []chainView {
	out := make([]chainView, 0, len(list))
	for _, c := range list {
		v := chainView{Ends: q.chainEnd(c.Ends), Broken: strings.HasPrefix(c.Ends, authority.EndsBroken)}
		for i, l := range c.Links {
			cl := chainLink{Where: q.refLink(l.Rule.At(l.At)), Quote: l.Quote, Standing: q.standingOf(l.Standing), Weakest: i == c.Weakest && len(c.Links) > 1}
			if l.Via != "" {
				cl.Via = q.base.Word("via", l.Via)
			}
			if g := l.Grant; g != nil {
				cl.Holder, cl.Kind = q.agencyLink(g.HolderID, g.Holder), q.base.Word("kind", g.Kind)
			}
			v.Links = append(v.Links, cl)
		}
		out = append(out, v)
	}
	return out
}

// chainEnd says in words how far a chain gets.
func (q *request) chainEnd(ends string) string {
	if why, broken := strings.CutPrefix(ends, authority.EndsBroken); broken {
		return q.base.say("chain.broken", why)
	}
	return q.base.Word("chain", ends)
}
