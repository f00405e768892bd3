package finding

import (
	"wewenang/authority"
	"wewenang/law"
)

// Causes of a dualism, as far as the texts tell.
const (
	CauseOneText    = "satu-naskah"      // one instrument names both
	CauseReform     = "reorganisasi"     // one of the offices came out of a reorganisation
	CauseNoRepeal   = "tanpa-pencabutan" // a later rule on the same subject ends nothing
	CauseTwoMakers  = "dua-pembuat"      // rules of different makers
	CauseTwoSponsor = "dua-pemrakarsa"   // one maker, rules on different subjects
)

// cause tells what brought a competing pair about.
func (w *World) cause(p pair) string {
	a, b := p.a.rule, p.b.rule
	switch {
	case a == b:
		return CauseOneText
	case w.reformed(p.a.HolderID, a.start(), b.start()) || w.reformed(p.b.HolderID, a.start(), b.start()):
		return CauseReform
	case a.Meta.ID.Type() != b.Meta.ID.Type() || a.Meta.ID.Region() != b.Meta.ID.Region():
		return CauseTwoMakers
	case a.Meta.About != "" && b.Meta.About != "" && alike(a.Meta.About, b.Meta.About):
		return CauseNoRepeal
	}
	return CauseTwoSponsor
}

// reformed reports whether an office was made, renamed, merged or split between
// the beginnings of two rules.
func (w *World) reformed(id string, from, to law.Date) bool {
	a := w.agencies[id]
	if a == nil || from == "" || to == "" {
		return false
	}
	if from > to {
		from, to = to, from
	}
	between := func(d law.Date) bool { return d > from && d <= to }
	if between(a.Exists.From) {
		return true
	}
	for _, e := range a.Events {
		if between(e.Date) {
			return true
		}
	}
	for i := range w.in.Agencies {
		for _, e := range w.in.Agencies[i].Events {
			if between(e.Date) && leadsTo(e, id) {
				return true
			}
		}
	}
	return false
}

func leadsTo(e authority.Event, id string) bool {
	for _, to := range e.To {
		if to == id {
			return true
		}
	}
	return false
}
