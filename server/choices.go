package server

import (
	"cmp"
	"slices"

	"wewenang/authority"
	"wewenang/law"
)

// choice is a filter of a list: a select with its options.
type choice struct {
	Name    string
	Label   string
	Options []option
}

type option struct {
	Value, Label string
	Selected     bool
}

// choices are the filters of a page.
type choices []choice

// maxOptions bounds a select; longer lists are searched, not scrolled.
const maxOptions = 400

func (q *request) choice(name, chosen string, options []option) choice {
	all := []option{{Value: "", Label: q.base.say("filter.all")}}
	for _, o := range options[:min(len(options), maxOptions)] {
		o.Selected = o.Value == chosen
		all = append(all, o)
	}
	if chosen != "" && !slices.ContainsFunc(all, func(o option) bool { return o.Selected }) {
		all = append(all, option{chosen, clip(chosen, 60), true})
	}
	return choice{Name: name, Label: q.base.say("filter." + name), Options: all}
}

// regionSlug is how a region is spelt in a query.
func regionSlug(r law.Region) string { return cmp.Or(string(r), law.NationalSegment) }

func (q *request) regionChoice(chosen string) choice {
	seen := map[string]bool{}
	var list []option
	add := func(r law.Region) {
		if slug := regionSlug(r); !seen[slug] {
			seen[slug] = true
			list = append(list, option{Value: slug, Label: r.Name()})
		}
	}
	for r := range q.base.Corpus.ByRegion {
		add(law.Region(r))
	}
	for i := range q.lib.Graph().Agencies() {
		add(q.lib.Graph().Agencies()[i].Region)
	}
	sortOptions(list)
	return q.choice("daerah", chosen, list)
}

func sortOptions(list []option) {
	slices.SortFunc(list, func(a, b option) int { return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.Value, b.Value)) })
}

// agencyChoice are the agencies that hold most powers.
func (q *request) agencyChoice(chosen, region string) choice {
	agencies, _ := q.endChoices(authority.Filter{Agency: chosen, Region: region, AsOf: q.base.AsOf})
	return agencies
}

// serviceChoice are the services on which most powers are given.
func (q *request) serviceChoice(chosen string) choice {
	_, services := q.endChoices(authority.Filter{Service: chosen, AsOf: q.base.AsOf})
	return services
}

// maxBusy bounds the agencies and services that a select offers; the others
// are reached through their own pages.
const maxBusy = 200

// endChoices are the busiest agencies and services of the region that is
// chosen.
func (q *request) endChoices(f authority.Filter) (agencies, services choice) {
	most := q.site.memo.busiest(q.lib.Graph(), f.Region)
	agencies = q.choice("instansi", f.Agency, optionsOf(most.agencies, q.agencyOption(f.Region == "")))
	services = q.choice("layanan", f.Service, optionsOf(most.services, func(id string) string { return clip(q.serviceLink(id, id).Text, 80) }))
	name(&agencies, f.Agency, q.agencyLink(f.Agency, f.Agency).Text)
	name(&services, f.Service, q.serviceLink(f.Service, f.Service).Text)
	return agencies, services
}

func optionsOf(ids []string, name func(string) string) []option {
	list := make([]option, 0, len(ids))
	for _, id := range ids {
		list = append(list, option{Value: id, Label: name(id)})
	}
	sortOptions(list)
	return list
}

// agencyOption names an agency, with its region where several are listed.
func (q *request) agencyOption(regions bool) func(string) string {
	return func(id string) string {
		a := q.lib.Graph().Agency(id)
		switch {
		case a == nil:
			return id
		case regions && a.Region != law.National:
			return clip(q.agencyName(a), 60) + ", " + a.Region.Name()
		}
		return clip(q.agencyName(a), 60)
	}
}

// name puts words to an option that was chosen though it is not in the list.
func name(c *choice, chosen, words string) {
	for i := range c.Options {
		if o := &c.Options[i]; o.Selected && chosen != "" && o.Label == clip(chosen, 60) {
			o.Label = clip(words, 80)
		}
	}
}

// listed makes a filter of a closed list of words.
func listed[T ~string](q *request, name, words, chosen string, values []T) choice {
	list := make([]option, 0, len(values))
	for _, v := range values {
		list = append(list, option{Value: string(v), Label: q.base.Word(words, v)})
	}
	return q.choice(name, chosen, list)
}

// grantFilter reads which grants a page, or a program, asks for.
func (q *request) grantFilter() (authority.Filter, error) {
	f := authority.Filter{Region: q.text("daerah"), Agency: q.text("instansi"), Service: q.text("layanan"),
		Kind: authority.Kind(q.text("jenis")), Act: authority.Act(q.text("tindakan")), State: authority.State(q.text("keadaan")), AsOf: q.base.AsOf}
	switch {
	case f.Kind != "" && !f.Kind.Valid():
		return f, invalid("jenis", string(f.Kind))
	case f.Act != "" && !f.Act.Valid():
		return f, invalid("tindakan", string(f.Act))
	case f.State != "" && !slices.Contains(states, f.State):
		return f, invalid("keadaan", string(f.State))
	}
	return f, nil
}

var states = []authority.State{authority.Proposed, authority.Accepted, authority.Changed, authority.Rejected, authority.Stale}

// grantChoices are the filters of [request.grantFilter] as selects.
func (q *request) grantChoices(f authority.Filter) choices {
	agencies, services := q.endChoices(f)
	return choices{q.regionChoice(f.Region), agencies, services,
		listed(q, "jenis", "kind", string(f.Kind), authority.Kinds), listed(q, "tindakan", "act", string(f.Act), authority.Acts),
		listed(q, "keadaan", "state", string(f.State), states)}
}
