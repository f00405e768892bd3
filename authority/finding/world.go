package finding

import (
	"cmp"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// Rule is what the checks need of one instrument: everything but its words.
type Rule struct {
	Meta        law.Meta
	File        string
	Citations   []law.Citation
	Cited       []CitedTitle // titles that the citations give
	Effects     []law.Effect
	Definitions []law.Definition
	Grants      []authority.Grant // resolved: holder, giver and service ids are set
	Notes       []Note            // annotations "tafsir" and "abaikan"
	Deadlines   []Deadline        // transition duties, as [DeadlinesOf] reads them
	AsIf        law.Date          // of a draft: the day from which it is taken to hold
}

// Note is an annotation with the place it speaks of.
type Note struct {
	At law.Address
	law.Annotation
}

// Input is what a [World] is made from. The slices are kept, not copied.
type Input struct {
	AsOf         law.Date // the day of the report; "" reports every day
	Rules        []Rule
	Agencies     []authority.Agency
	Services     []authority.Service
	Expectations []Expectation
	// Addresses lists the provisions of an instrument that the corpus holds
	// with its words; nil for one without words. It may be nil altogether.
	Addresses func(law.ID) []law.Address
	// Quote returns the words of a provision, "" when unknown. It may be nil;
	// then the quotes of grants are the only words shown.
	Quote func(law.Ref) string
	// Options switch what doctrine leaves open.
	Options Options
}

// Options switch what doctrine leaves open. The zero value is the cautious
// reading that the documentation describes.
type Options struct {
	StrictDelegation bool     // UU 30/2014 Pasal 13: only PP, Perpres and Perda carry a delegation
	MinisterialRank  bool     // ministerial rules rank above regional ones
	SoonDays         int      // K604: days ahead; 0 means 180
	FragmentMin      int      // K105: least number of holders; 0 means 4
	Kinds            []string // run these kinds only; empty means all
}

// World holds the facts of a corpus, indexed for the checks. It is immutable
// for its callers; checks keep what they looked up, so that one world serves one
// check at a time.
type World struct {
	in       Input
	rules    map[law.ID]*Rule
	order    []law.ID
	agencies map[string]*authority.Agency
	services map[string]*authority.Service
	isA      *authority.Tree
	partOf   *authority.Tree
	children map[string][]string // services by is-a, downwards
	endings  map[law.ID][]ending
	keeps    map[law.ID][]keep

	grants   []*fact
	byRule   map[law.ID][]*fact
	byPlace  map[place][]*fact
	counters map[law.ID][]*fact // grants that give room to a service
	settled  map[string]bool    // services and agencies that a person's grant names
	heads    map[law.Region]string
	byHolder map[string][]*fact
	paths    map[law.ID]map[law.Address]bool
	lasts    map[law.ID]map[law.Address]int
	holders  map[bucketKey]int
}

// fact is a grant with what is computed of it.
type fact struct {
	*authority.Grant
	rule      *Rule
	region    string // in which it acts, "" for the whole state
	deciding  bool   // it claims to settle the matter
	nominal   Spans
	effective Spans
	founded   []foundation
	visit     int8 // of the walk that computes effective: 0 new, 1 under way, 2 done
	circle    []*fact
}

// NewWorld indexes the facts. Rejected proposals and drafts that are not being
// examined are left out.
func NewWorld(in Input) *World {
	w := &World{in: in, rules: map[law.ID]*Rule{}, agencies: map[string]*authority.Agency{}, services: map[string]*authority.Service{},
		byRule: map[law.ID][]*fact{}, byPlace: map[place][]*fact{}, counters: map[law.ID][]*fact{}, settled: map[string]bool{}, heads: map[law.Region]string{}, byHolder: map[string][]*fact{}, paths: map[law.ID]map[law.Address]bool{}, lasts: map[law.ID]map[law.Address]int{}, holders: map[bucketKey]int{}}
	for i := range in.Rules {
		r := &in.Rules[i]
		if _, twice := w.rules[r.Meta.ID]; twice || r.Meta.Manuscript == law.ManuscriptDraft && r.AsIf == "" {
			continue
		}
		w.rules[r.Meta.ID] = r
		w.order = append(w.order, r.Meta.ID)
	}
	slices.Sort(w.order)
	for i := range in.Agencies {
		a := &in.Agencies[i]
		w.agencies[a.ID] = a
		if a.Class == "kepala-daerah" && !a.Proposed && w.heads[a.Region] == "" {
			w.heads[a.Region] = a.ID
		}
	}
	for i := range in.Services {
		w.services[in.Services[i].ID] = &in.Services[i]
	}
	w.isA = authority.ServiceTree(in.Services)
	w.partOf = partTree(in.Services)
	w.children = map[string][]string{}
	for _, s := range in.Services {
		if p := w.isA.Parent(s.ID); p != "" {
			w.children[p] = append(w.children[p], s.ID)
		}
	}
	w.indexEffects()
	w.indexGrants()
	for _, f := range w.grants {
		f.deciding = w.claims(f)
	}
	w.found()
	return w
}

func partTree(services []authority.Service) *authority.Tree {
	parents := map[string]string{}
	for _, s := range services {
		parents[s.ID] = s.PartOf
	}
	return authority.NewTree(parents)
}

func (w *World) indexGrants() {
	for _, id := range w.order {
		r := w.rules[id]
		for i := range r.Grants {
			g := &r.Grants[i]
			if g.State == authority.Rejected {
				continue
			}
			f := &fact{Grant: g, rule: r}
			f.region, _, _ = strings.Cut(territory(g), "/")
			f.nominal = w.nominal(f)
			w.grants = append(w.grants, f)
		}
	}
	slices.SortStableFunc(w.grants, func(a, b *fact) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID))
	})
	for _, f := range w.grants {
		w.byRule[f.Rule] = append(w.byRule[f.Rule], f)
		if f.State.Settled() {
			w.settled[f.ServiceID], w.settled[f.HolderID], w.settled[f.GiverID] = true, true, true
		}
		if providesCounter(f.Grant) {
			w.counters[f.Rule] = append(w.counters[f.Rule], f)
		}
		if f.ServiceID != "" {
			k := place{f.ServiceID, f.region}
			w.byPlace[k] = append(w.byPlace[k], f)
		}
		if f.HolderID != "" {
			w.byHolder[f.HolderID] = append(w.byHolder[f.HolderID], f)
		}
	}
}

// place is a service in a region.
type place struct{ service, region string }

// on returns the grants on a service in a region.
func (w *World) on(service, region string) []*fact { return w.byPlace[place{service, region}] }

// knownService reports whether a table lists the service or a person named it.
func (w *World) knownService(id string) bool {
	s := w.services[id]
	return id != "" && (s != nil && !s.Proposed || w.settled[id])
}

// start is the day from which an instrument holds, as far as known.
func (r *Rule) start() law.Date {
	if r.AsIf != "" {
		return r.AsIf
	}
	return cmp.Or(r.stated(), authority.Start(r.Meta))
}

// stated is the day of commencement that the instrument itself names, in its
// metadata or in its closing provision; "" when it names none.
func (r *Rule) stated() law.Date {
	if r.Meta.InForce != "" {
		return r.Meta.InForce
	}
	for _, e := range r.Effects {
		if e.Kind == law.EffectCommence && e.Date != "" && (e.Target == "" || e.Target == r.Meta.ID) && e.TargetAt == "" {
			return e.Date
		}
	}
	return ""
}

// inside reports whether the corpus holds the instrument with its words.
func (w *World) inside(id law.ID) bool {
	r, ok := w.rules[id]
	return ok && !r.Meta.MetaOnly
}

// has reports whether an instrument has the provision: undetermined when its
// words are not in the corpus.
func (w *World) has(ref law.Ref) law.Truth {
	if ref.At == "" {
		return law.Yes
	}
	set := w.addresses(ref.ID)
	if len(set) == 0 {
		return law.Undetermined
	}
	if set[ref.At] {
		return law.Yes
	}
	return law.No
}

func (w *World) addresses(id law.ID) map[law.Address]bool {
	if set, ok := w.paths[id]; ok {
		return set
	}
	set := map[law.Address]bool{}
	if w.in.Addresses != nil && w.inside(id) {
		for _, a := range w.in.Addresses(id) {
			set[a] = true
		}
	}
	w.paths[id] = set
	return set
}

// words returns the words of a provision, "" when unknown.
func (w *World) words(ref law.Ref) string {
	if w.in.Quote == nil {
		return ""
	}
	return shorten(w.in.Quote(ref), 25)
}
