package finding

import (
	"cmp"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// DraftOptions settle what a draft leaves open.
type DraftOptions struct {
	Start    law.Date      // day from which the drafts are taken to hold; "" means what they say
	Problems []law.Problem // found while reading the drafts
}

// CheckDraft tells what drafts would change: the world before and after are
// checked and compared by fingerprint. Only what the drafts can touch is
// looked at. A draft that says no day is taken to hold from the day of the
// report. A draft with the identity of a rule of the corpus takes its place.
func CheckDraft(in Input, drafts []Rule, o DraftOptions) Report {
	after := in
	after.Rules = slices.Clone(in.Rules)
	report := Report{AsOf: in.AsOf, Draft: &DraftReport{Start: o.Start, Problems: o.Problems}}
	drafts = slices.Clone(drafts)
	for i := range drafts {
		d := &drafts[i]
		d.AsIf = cmp.Or(o.Start, d.start(), in.AsOf)
		report.Draft.Start = cmp.Or(report.Draft.Start, d.AsIf)
		report.Draft.IDs = append(report.Draft.IDs, d.Meta.ID)
		after.Rules = slices.DeleteFunc(after.Rules, func(r Rule) bool { return r.Meta.ID == d.Meta.ID })
		after.Rules = append(after.Rules, *d)
	}
	before := in
	before.AsOf, after.AsOf = "", ""
	cone := coneOf(in, drafts)
	w0, w1 := NewWorld(cone.cut(before)), NewWorld(cone.cut(after))
	old, new := Check(w0), Check(w1)
	report.Coverage = coverage(after.Rules)
	report.Findings = slices.DeleteFunc(compareFindings(old.Findings, new.Findings, drafts, report.Draft.Start), func(f Finding) bool {
		return f.State == StateSame && !cone.touches(f)
	})
	report.Draft.Cells = cellChanges(w0, w1, report.Draft.Start)
	report.Draft.Agencies = cone.near(agencyChanges(w0, w1, report.Draft.Start))
	report.Draft.Problems = append(report.Draft.Problems, clauseProblems(w1, drafts)...)
	return report
}

// cone is what drafts can touch.
type cone struct {
	services map[string]bool
	rules    map[law.ID]bool
	regions  map[law.Region]bool // of the rules; with a national draft, nil: every region
}

// coneOf gathers the services of the drafts and of the rules that they change,
// those above, below and beside them, the rules that they cite or change, and
// the rules that rest on these.
func coneOf(in Input, drafts []Rule) cone {
	c := cone{services: map[string]bool{}, rules: map[law.ID]bool{}}
	for _, d := range drafts {
		c.rules[d.Meta.ID] = true
		for _, e := range d.Effects {
			c.rules[e.Target] = true
		}
		for _, x := range d.Citations {
			c.rules[x.Target] = true
		}
		for _, g := range d.Grants {
			c.services[g.ServiceID] = true
		}
	}
	changed := map[law.ID]bool{}
	for _, d := range drafts {
		changed[d.Meta.ID] = true
		for _, e := range d.Effects {
			changed[e.Target] = true
		}
	}
	for i := range in.Rules {
		for _, g := range in.Rules[i].Grants {
			rests := slices.ContainsFunc(g.Basis, func(ref law.Ref) bool { return changed[ref.ID] })
			if changed[g.Rule] || rests {
				c.services[g.ServiceID] = true
				c.rules[g.Rule] = true
			}
		}
	}
	delete(c.services, "")
	delete(c.rules, "")
	c.spread(in.Services)
	if !slices.ContainsFunc(drafts, func(d Rule) bool { return d.Meta.ID.Region() == law.National }) {
		c.regions = map[law.Region]bool{}
		for id := range c.rules {
			c.regions[id.Region()] = true
		}
	}
	return c
}

// spread adds the services above and below, stages and successions.
func (c cone) spread(services []authority.Service) {
	isA, partOf := authority.ServiceTree(services), partTree(services)
	seeds := make([]string, 0, len(c.services))
	for s := range c.services {
		seeds = append(seeds, s)
	}
	for _, s := range services {
		for _, seed := range seeds {
			if isA.Under(s.ID, seed) || isA.Under(seed, s.ID) || partOf.Under(s.ID, seed) || partOf.Under(seed, s.ID) || s.Follows == seed || s.ID == seed && s.Follows != "" {
				c.services[s.ID] = true
				if s.ID == seed && s.Follows != "" {
					c.services[s.Follows] = true
				}
			}
		}
	}
}

// touches reports whether a finding speaks of something in the cone.
func (c cone) touches(f Finding) bool {
	return !c.elsewhere(f) && slices.ContainsFunc(f.Subjects, func(s Subject) bool { return c.rules[s.Rule] || c.services[s.Service] })
}

// elsewhere reports a finding among regions that the drafts have nothing to do
// with, though they share a service or a national rule.
func (c cone) elsewhere(f Finding) bool {
	regional := false
	for _, s := range f.Subjects {
		if s.Rule == "" || s.Rule.Region() == law.National {
			continue
		}
		if c.regions == nil || c.regions[s.Rule.Region()] {
			return false
		}
		regional = true
	}
	return regional
}

// near drops offices that keep what they had in a region that the drafts have
// nothing to do with.
func (c cone) near(list []AgencyChange) []AgencyChange {
	return slices.DeleteFunc(list, func(a AgencyChange) bool {
		place, _, _ := strings.Cut(a.Agency, "/")
		region := law.Region(place)
		return a.Verdict == "sama" && c.regions != nil && region != law.National && place != "nasional" && !c.regions[region]
	})
}

// cut keeps of an input what lies in the cone: grants on its services or of
// its rules, and the citations of its rules. Every rule keeps its metadata and
// effects, because they decide what holds.
func (c cone) cut(in Input) Input {
	out := in
	out.Rules = make([]Rule, len(in.Rules))
	for i, r := range in.Rules {
		whole := c.rules[r.Meta.ID]
		if !whole {
			r.Grants = slices.DeleteFunc(slices.Clone(r.Grants), func(g authority.Grant) bool { return !c.services[g.ServiceID] })
			if len(r.Grants) == 0 {
				r.Citations, r.Deadlines, r.Notes = nil, nil, nil
			}
		}
		out.Rules[i] = r
	}
	out.Expectations = slices.DeleteFunc(slices.Clone(in.Expectations), func(e Expectation) bool { return e.Service != "*" && !c.services[e.Service] })
	return out
}

// compareFindings marks what is new, gone, worse or the same. A finding of the
// world before that holds only until the drafts begin is gone.
func compareFindings(old, new []Finding, drafts []Rule, start law.Date) []Finding {
	was := map[string]Finding{}
	for _, f := range old {
		was[f.Fingerprint] = f
	}
	mine := func(f Finding) bool {
		return slices.ContainsFunc(f.Subjects, func(s Subject) bool {
			return slices.ContainsFunc(drafts, func(d Rule) bool { return d.Meta.ID == s.Rule })
		})
	}
	out := []Finding{}
	for _, f := range new {
		before, known := was[f.Fingerprint]
		delete(was, f.Fingerprint)
		over := start != "" && f.Window.To != "" && f.Window.To <= start
		switch {
		case over && known && endsBefore(f.Window.To, before.Window.To):
			f.State = StateGone
		case over && !mine(f):
			continue
		case !known:
			f.State = StateNew
		case f.Severity.Rank() < before.Severity.Rank() || endsBefore(before.Window.To, f.Window.To):
			f.State = StateWorse
		case f.State != StateSuppressed:
			f.State = StateSame
		}
		out = append(out, f)
	}
	for _, f := range old {
		if _, gone := was[f.Fingerprint]; gone {
			f.State = StateGone
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b Finding) int { return cmp.Compare(stateRank(a.State), stateRank(b.State)) })
	return out
}

func stateRank(s string) int {
	return slices.Index([]string{StateNew, StateWorse, StateGone, StateSame, StateSuppressed}, s)
}

// cellHolders maps every deciding cell of a world on a day to its holders.
func cellHolders(w *World, day law.Date) map[bucketKey][]string {
	out := map[bucketKey][]string{}
	for _, f := range w.grants {
		if !f.Kind.Confers() || f.Enabling || f.ServiceID == "" || f.HolderID == "" || f.nominal.Contains(day) == law.No {
			continue
		}
		k := bucketKey{f.ServiceID, f.Act, territoryRegion(f)}
		for _, id := range w.successors(f.HolderID, f.ServiceID, day) {
			if !slices.Contains(out[k], id) {
				out[k] = append(out[k], id)
			}
		}
	}
	for k := range out {
		slices.Sort(out[k])
	}
	return out
}

func cellChanges(w0, w1 *World, day law.Date) []CellChange {
	before, after := cellHolders(w0, day), cellHolders(w1, day)
	out := []CellChange{}
	for _, k := range unionKeys(before, after) {
		if !slices.Equal(before[k], after[k]) {
			out = append(out, CellChange{Service: k.service, Act: k.act, Territory: k.region, Before: notNil(before[k]), After: notNil(after[k])})
		}
	}
	return out
}

func notNil(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

func unionKeys(a, b map[bucketKey][]string) []bucketKey {
	var keys []bucketKey
	for k := range a {
		keys = append(keys, k)
	}
	for k := range b {
		if _, both := a[k]; !both {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(x, y bucketKey) int {
		return cmp.Or(strings.Compare(x.service, y.service), strings.Compare(string(x.act), string(y.act)), strings.Compare(x.region, y.region))
	})
	return keys
}

// agencyChanges tells for every agency whose cells change whether it gains,
// loses, or both.
func agencyChanges(w0, w1 *World, day law.Date) []AgencyChange {
	before, after := cellHolders(w0, day), cellHolders(w1, day)
	gains, loses := map[string]int{}, map[string]int{}
	stays := map[string]bool{}
	for _, k := range unionKeys(before, after) {
		for _, id := range after[k] {
			if !slices.Contains(before[k], id) {
				gains[id]++
			} else {
				stays[id] = true
			}
		}
		for _, id := range before[k] {
			if !slices.Contains(after[k], id) {
				loses[id]++
			}
		}
	}
	out := []AgencyChange{}
	for id := range gains {
		stays[id] = true
	}
	for id := range loses {
		stays[id] = true
	}
	for id := range stays {
		verdict := "sama"
		switch {
		case gains[id] > 0 && loses[id] > 0:
			verdict = "campuran"
		case gains[id] > 0:
			verdict = "menambah"
		case loses[id] > 0:
			verdict = "mengurangi"
		}
		out = append(out, AgencyChange{Agency: id, Verdict: verdict})
	}
	slices.SortFunc(out, func(a, b AgencyChange) int { return strings.Compare(a.Agency, b.Agency) })
	return out
}
