package authority

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/law"
)

// Document is what the resolver needs of one regulation. Grants are filled in
// place.
type Document struct {
	Meta        law.Meta
	Definitions []law.Definition
	Grants      []Grant
}

// Resolve ties the words of grants to agencies and services: by region and
// date, exact name, short form, the document's own definitions, an office and
// its head, the affair, and names borne earlier or later. It merges nothing
// that is merely alike: a mention that names an office which no table knows
// becomes a proposed agency of its own with the nearest known names as a note,
// and an object that names a matter becomes a proposed service by its exact
// folded words. Mentions of a class or a role ("pejabat yang ditunjuk") and
// general objects ("urusan pemerintahan") stay unresolved.
//
// It fills HolderID, GiverID, Signs and ServiceID where they are empty, and
// returns all agencies and services, the known ones first. Equal input gives
// equal output; the order of documents does not matter for ids.
func Resolve(agencies []Agency, services []Service, docs []Document) ([]Agency, []Service) {
	r := NewResolver(agencies, services)
	for i := range docs {
		r.Document(&docs[i])
	}
	return r.Agencies(), r.Services()
}

// Resolver is [Resolve] one document at a time. It is not safe for concurrent
// use.
type Resolver struct {
	offices  *officeIndex
	matters  *matterIndex
	newOnes  map[string]*Agency
	shorts   map[string][]string // short forms that documents define for new ones
	newMatts map[string]*Service
}

// NewResolver prepares the names of the agencies and services.
func NewResolver(agencies []Agency, services []Service) *Resolver {
	return &Resolver{offices: newOfficeIndex(agencies), matters: newMatterIndex(services),
		newOnes: map[string]*Agency{}, shorts: map[string][]string{}, newMatts: map[string]*Service{}}
}

// Document resolves the grants of one regulation in place.
func (r *Resolver) Document(d *Document) {
	m := mention{region: d.Meta.ID.Region(), date: metaDate(d.Meta), terms: termsOf(d.Definitions), rule: d.Meta}
	offices, matters := map[string]string{}, map[string]matterMatch{}
	office := func(words string, g *Grant) string {
		id, seen := offices[words]
		if !seen {
			id = r.agency(words, m, g.At)
			offices[words] = id
		}
		if two := m.several(words); id == "" && two != "" && !strings.Contains(g.Note, two) {
			g.Note = strings.TrimSpace(g.Note + " " + two)
		}
		return id
	}
	for i := range d.Grants {
		g := &d.Grants[i]
		r.byID(g, m.region)
		if g.HolderID == "" {
			g.HolderID = office(g.Holder, g)
		}
		if g.HolderID == "" && g.State.Settled() {
			g.HolderID = r.named(g.Holder, m, g.At)
		}
		if g.GiverID == "" && g.Giver != "" {
			g.GiverID = office(g.Giver, g)
		}
		if g.Signs == "" && readOffice(g.Holder, m.region).head {
			g.Signs = g.Holder
		}
		if g.ServiceID == "" {
			found, seen := matters[g.Object]
			if !seen {
				found = r.service(g.Object, m, g.At)
				matters[g.Object] = found
			}
			g.ServiceID = found.id
			if found.limit != "" && !g.Scope.reads(found.limit) {
				g.Scope.Unread = append(slices.Clone(g.Scope.Unread), found.limit)
			}
		}
	}
}

// named makes a candidate of the id that a person wrote for a holder which no
// table knows.
func (r *Resolver) named(id string, m mention, at law.Address) string {
	if id == "" || Slug(id) != id {
		return ""
	}
	full := RegionSegment(m.region) + "/" + id
	r.add(full, Agency{ID: full, Region: m.region, Class: "lain", Names: []Name{{Name: id}}, Proposed: true, Source: m.rule.ID.At(at),
		Note: r.offices.near(id, m.region)})
	return full
}

// byID takes holder and giver for ids where a person wrote ids, and shows
// their names instead.
func (r *Resolver) byID(g *Grant, region law.Region) {
	known := func(words *string, id *string) {
		if *id != "" || *words == "" || strings.ContainsAny(*words, " ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			return
		}
		for _, full := range []string{*words, RegionSegment(region) + "/" + *words, law.NationalSegment + "/" + *words} {
			if i, ok := r.offices.byID[full]; ok {
				*id, *words = full, r.offices.list[i].NameOn(g.From).Name
				return
			}
		}
	}
	known(&g.Holder, &g.HolderID)
	known(&g.Giver, &g.GiverID)
	if i, ok := r.matters.byID[g.Object]; ok && g.ServiceID == g.Object {
		g.Object = r.matters.list[i].Name
	}
}

// metaDate is the day on which the words of a rule were chosen.
func metaDate(m law.Meta) law.Date {
	for _, d := range []law.Date{m.Enacted, m.Promulgated, m.InForce} {
		if d != "" {
			return d
		}
	}
	return ""
}

// mention is the context of words to resolve.
type mention struct {
	region law.Region
	date   law.Date
	terms  map[string]string // folded term or alias → its meaning, or the full term
	rule   law.Meta
}

// several says that the document gives the words to two offices, "" when it
// does not.
func (m mention) several(words string) string {
	term := readOffice(words, m.region).folded
	if rest, head := cutWord(term, "kepala"); head && m.terms[term] == "" {
		term = rest
	}
	two, ok := strings.CutPrefix(m.terms[term], severalMeanings)
	if !ok {
		return ""
	}
	return fmt.Sprintf("naskah memberi %q dua arti: %s", strings.TrimSpace(words), two)
}

// agency resolves the words of one mention to an agency id, "" when they name
// no office in particular. What the document defines counts before what the
// tables say of the same words; a definition that leads to no known office
// leaves the tables to say.
func (r *Resolver) agency(words string, m mention, at law.Address) string {
	if m.several(words) != "" {
		return ""
	}
	steps := r.meanings(strings.TrimSpace(words), m)
	for i := len(steps) - 1; i >= 0; i-- {
		if id := r.offices.find(steps[i], m); id != "" {
			return id
		}
	}
	last := steps[len(steps)-1]
	if affair := affairOf(last); affair != "" {
		return r.byAffair(last, affair, m, at)
	}
	id := r.propose(last, m, at)
	if short := strings.TrimPrefix(strings.TrimSpace(steps[0]), "Kepala "); id != "" && len(steps) > 1 && acronym(short) && !slices.Contains(r.shorts[id], short) {
		r.shorts[id] = append(r.shorts[id], short)
	}
	return id
}

// meanings follows the definitions of the document from the words on. A
// definition may lead to another one, never round and round. In a decision of
// the head of an office, "Kepala Dinas" is whoever made it.
func (r *Resolver) meanings(words string, m mention) []string {
	steps := []string{words}
	for range 3 {
		n := readOffice(words, m.region)
		if aloneOffices[n.folded] != "" {
			break // "DPRD adalah badan legislatif daerah" explains the office, it does not rename it
		}
		meaning, ok := m.terms[n.folded]
		if rest, head := cutWord(n.folded, "kepala"); !ok && head {
			meaning, ok = m.terms[rest]
		}
		next := ""
		if ok {
			next = officeInMeaning(meaning)
		} else if n.head && slices.Contains(genericOffices, n.folded) && m.region != law.National && readOffice(m.rule.Maker, m.region).folded != n.folded {
			next = m.rule.Maker
		}
		if next == "" || Fold(next) == n.folded || slices.Contains(steps, next) {
			break
		}
		words = next
		steps = append(steps, next)
	}
	return steps
}

// byAffair resolves a descriptor such as "Perangkat Daerah yang membidangi
// urusan perdagangan".
func (r *Resolver) byAffair(words, affair string, m mention, at law.Address) string {
	if ids := r.offices.holding(affair, m); len(ids) == 1 {
		return ids[0]
	} else if len(ids) > 1 {
		return "" // two offices share the affair: K107 tells
	}
	level := officeRegion(words, m)
	if Fold(affair) == "" || strings.Count(affair, " ") > 7 {
		return ""
	}
	id := RegionSegment(level) + "/urusan-" + Slug(affair)
	r.add(id, Agency{ID: id, Region: level, Class: classOf(readOffice(words, m.region).folded), Affairs: []string{affair}, Note: "disebut menurut urusannya, tidak dengan nama",
		Names: []Name{{Name: strings.TrimSpace(words)}}, Proposed: true, Source: m.rule.ID.At(at)})
	return id
}

// propose makes a candidate of a mention that names an office.
func (r *Resolver) propose(words string, m mention, at law.Address) string {
	n := readOffice(words, m.region)
	if !namesOffice(n.folded, words) {
		return ""
	}
	region := officeRegion(words, m)
	id := RegionSegment(region) + "/" + Slug(n.folded)
	if n.folded == "wali kota" {
		id = RegionSegment(region) + "/wali-kota"
	}
	r.add(id, Agency{ID: id, Region: region, Class: classOf(n.folded), Names: []Name{{Name: displayName(words, n)}},
		Proposed: true, Source: m.rule.ID.At(at), Note: r.offices.near(n.folded, region)})
	return id
}

// add keeps the candidate whose source comes first, so that the order of
// documents does not matter.
func (r *Resolver) add(id string, a Agency) {
	if old, ok := r.newOnes[id]; ok && old.Source.String() <= a.Source.String() {
		return
	}
	r.newOnes[id] = &a
}

// Agencies returns the known agencies and then the proposed ones by id.
func (r *Resolver) Agencies() []Agency {
	out := slices.Clone(r.offices.list)
	for _, id := range sortedKeys(r.newOnes) {
		if _, known := r.offices.byID[id]; known {
			continue
		}
		a := *r.newOnes[id]
		if shorts := slices.Sorted(slices.Values(r.shorts[id])); len(shorts) > 0 {
			a.Names = slices.Clone(a.Names)
			a.Names[0].Short = strings.Join(shorts, "; ")
		}
		out = append(out, a)
	}
	return out
}

// Services returns the known services and then the proposed ones by id.
func (r *Resolver) Services() []Service {
	out := slices.Clone(r.matters.list)
	for _, id := range sortedKeys(r.newMatts) {
		out = append(out, *r.newMatts[id])
	}
	return out
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// reads reports whether a scope holds already what words limit, as read or as
// words: "untuk luas sampai dengan 100 m2", "bagi usaha mikro", "di wilayah
// kecamatan".
func (s Scope) reads(limit string) bool {
	if slices.Contains(s.Unread, limit) {
		return true
	}
	folded := " " + Fold(limit) + " "
	holds := func(words string) bool {
		words = Fold(words)
		return words != "" && strings.Contains(folded, " "+words+" ")
	}
	return holds(s.Area) || slices.ContainsFunc(s.Classes, holds) ||
		slices.ContainsFunc(s.Thresholds, func(t Threshold) bool { return holds(t.Words) })
}
