package finding

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// Expectation is what the drafters of a region expect of the map of authority.
// They write it in the region's harapan.md; see [ReadExpectations].
type Expectation struct {
	ID        string
	Kind      string // one of ExpectationKinds
	Act       authority.Act
	Service   string // service id, "*" for every service
	Territory string
	Threshold *authority.Threshold
	Span      law.Interval
	Holder    string // agency id, or "kelas:" and a class, for pemegang-adalah and tidak-boleh
	Reason    string
	Region    law.Region
	Position  law.Position
}

// ExpectationKinds lists what can be expected. "tepat-satu" and
// "paling-banyak-satu" count the most derived answerable holders, so that a
// giver who merely kept a power does not count.
var ExpectationKinds = []string{"tepat-satu", "paling-banyak-satu", "ada", "tidak-ada", "pemegang-adalah", "tidak-boleh"}

func expectationChecks() []check {
	return []check{{[]string{"K206", "K201"}, checkExpectations}}
}

// checkExpectations reports expectations that the corpus does not meet. A
// required cell without a holder is a gap (K201); the rest is K206.
func checkExpectations(w *World, emit func(Finding)) {
	for _, e := range w.in.Expectations {
		for _, service := range w.expected(e) {
			held := w.holdersOf(e, service)
			if ok, got := w.meets(e, held); !ok {
				emit(w.expectationFinding(e, service, held, got))
			}
		}
	}
}

func (w *World) expected(e Expectation) []string {
	if e.Service != "*" {
		return []string{e.Service}
	}
	var out []string
	for _, s := range w.in.Services {
		if !s.Proposed {
			out = append(out, s.ID)
		}
	}
	slices.Sort(out)
	return out
}

// holdersOf returns the conferring grants that cover the expected cell.
func (w *World) holdersOf(e Expectation, service string) []*fact {
	var out []*fact
	for _, id := range w.isA.Ancestors(service) {
		for _, f := range w.on(id, e.Territory) {
			if !f.Kind.Confers() && !strings.HasPrefix(e.Holder, "kelas:") || f.Enabling || f.HolderID == "" || e.Act != "" && f.Act != e.Act || w.whole(f.HolderID) {
				continue
			}
			if len(f.effective.Meet(spansOf(e.Span))) == 0 || w.in.AsOf != "" && f.effective.Contains(w.in.AsOf) == law.No {
				continue
			}
			if e.Threshold != nil && limitOn(f.Scope.Thresholds, e.Threshold.Dimension) != nil && compareThresholds(f.Scope.Thresholds, []authority.Threshold{*e.Threshold}) == Disjoint {
				continue
			}
			out = append(out, f)
		}
	}
	return w.mostDerived(out)
}

// mostDerived drops givers whose power another one of the list received.
func (w *World) mostDerived(list []*fact) []*fact {
	var out []*fact
	for _, g := range list {
		if !slices.ContainsFunc(list, func(h *fact) bool {
			return h != g && h.HolderID != g.HolderID && h.Kind != authority.Mandate && h.Act == g.Act && w.derives(h, g, w.in.AsOf)
		}) {
			out = append(out, g)
		}
	}
	return out
}

func (w *World) meets(e Expectation, held []*fact) (bool, []string) {
	var ids []string
	for _, f := range held {
		for _, id := range w.answerable(f.Grant, w.in.AsOf) {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	switch e.Kind {
	case "tepat-satu":
		return len(ids) == 1, ids
	case "paling-banyak-satu":
		return len(ids) <= 1, ids
	case "ada":
		return len(ids) > 0, ids
	case "tidak-ada":
		return len(ids) == 0, ids
	case "pemegang-adalah":
		return len(ids) == 1 && ids[0] == e.Holder, ids
	}
	return !slices.ContainsFunc(held, func(f *fact) bool { return w.isHolder(f, e.Holder) }), ids
}

func (w *World) isHolder(f *fact, holder string) bool {
	class, byClass := strings.CutPrefix(holder, "kelas:")
	if !byClass {
		return f.HolderID == holder
	}
	a := w.agencies[f.HolderID]
	return a != nil && a.Class == class || class == "hosting" && f.Kind == authority.Hosting
}

// readByMachine reports whether grants of the territory wait for a person: then
// a grant that nobody sees may only not have been read.
func (w *World) readByMachine(region string) bool {
	return slices.ContainsFunc(w.grants, func(f *fact) bool {
		return f.State == authority.Proposed && (region == "" || territory(f.Grant) == region)
	})
}

func (w *World) expectationFinding(e Expectation, service string, held []*fact, got []string) Finding {
	kind := "K206"
	if len(got) == 0 && (e.Kind == "tepat-satu" || e.Kind == "ada" || e.Kind == "pemegang-adalah") {
		kind = "K201"
	}
	b := w.start(kind)
	name := service
	if s := w.services[service]; s != nil {
		name = s.Name
	}
	b.service, b.region = service, e.Territory
	b.subject(Subject{Role: "layanan", Name: name, Service: service})
	b.anchors = []string{"harapan", e.Kind, string(e.Act), e.Holder}
	b.step(Step{Type: StepHuman, Condition: "harapan", Text: fmt.Sprintf("Diharapkan %s: %s “%s” di %s (%s; %s)", strings.ReplaceAll(e.Kind, "-", " "),
		actName(e.Act), name, territoryWords(e.Territory), e.Position, e.Reason)})
	var names []string
	window := spansOf(e.Span)
	for _, f := range held {
		names = append(names, b.holder("pemegang", f))
		anchors := b.anchors
		b.grant("pemegang-ditemukan", b.says(f), f)
		b.anchors = anchors
		window = window.Meet(f.effective)
	}
	if len(held) == 0 {
		b.guessed = b.guessed || w.readByMachine(e.Territory)
		b.absent("tanpa-pemegang", "Pemberian wewenang yang mencakup sel ini", "semua pemberian wewenang atas layanan ini dan yang lebih luas")
	} else {
		b.step(Step{Type: StepMath, Condition: "hasil-hitung", Text: fmt.Sprintf("Ditemukan %d pemegang: %s", len(got), strings.Join(names, ", "))})
	}
	b.suggest("Sesuaikan peraturan, atau ubah harapannya", "")
	return b.done(fmt.Sprintf("Harapan “%s” atas “%s” di %s tidak terpenuhi: %d pemegang", strings.ReplaceAll(e.Kind, "-", " "), name, territoryWords(e.Territory), len(got)), window.Window(w.in.AsOf))
}
