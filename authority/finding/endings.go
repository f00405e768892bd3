package finding

import (
	"cmp"
	"slices"

	"wewenang/law"
)

// ending is an effect that ends a rule, or one of its provisions.
type ending struct {
	at   law.Address // "" for the whole rule
	day  law.Date    // first day on which it no longer holds, "" when unknown
	by   law.Ref
	kind law.EffectKind
}

// keep is a clause that lets rules go on although what they rest on ended.
type keep struct {
	by    law.Ref
	words string
}

// indexEffects gathers what ends what. A rule that is revoked stays revoked
// when the revoking rule is revoked in its turn (UU 12/2011 Lampiran II 160).
func (w *World) indexEffects() {
	w.endings, w.keeps = map[law.ID][]ending{}, map[law.ID][]keep{}
	for _, id := range w.order {
		r := w.rules[id]
		start := r.start()
		for _, e := range r.Effects {
			day := cmp.Or(e.Date, start)
			by := id.At(e.At)
			switch {
			case e.Kind == law.EffectKeep:
				w.keeps[id] = append(w.keeps[id], keep{by, e.Words})
			case e.Target == "" || e.Target == id, !e.Applied && (e.Kind == law.EffectAmend || e.Kind == law.EffectDelete):
				// A change that was not carried out leaves the old words standing; K703 tells of it.
			case w.compareRank(id, e.Target) == Lower:
				// A lower rule ends no higher one: it speaks of it, or was misread.
			case e.Kind == law.EffectRevoke, e.Kind == law.EffectRevokePart && e.TargetAt != "", e.Kind == law.EffectDelete && e.TargetAt != "",
				e.Kind == law.EffectAmend && e.TargetAt != "":
				w.endings[e.Target] = append(w.endings[e.Target], ending{e.TargetAt, day, by, e.Kind})
			}
		}
	}
	for id := range w.endings {
		slices.SortStableFunc(w.endings[id], func(a, b ending) int {
			return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.by.String(), b.by.String()))
		})
	}
}

// provisionSpan is the time in which a provision holds. An amendment leaves it
// standing with other words, unless replaced asks for the time of the old ones.
func (w *World) provisionSpan(ref law.Ref, replaced bool) (Spans, *ending) {
	r, ok := w.rules[ref.ID]
	if !ok {
		return nil, nil
	}
	iv := law.Interval{From: r.start(), To: r.Meta.Ends}
	if iv.From == "" {
		iv.From = firstDayOfYear(ref.ID.Year())
	}
	var last *ending
	for i, e := range w.endings[ref.ID] {
		if !e.at.Covers(ref.At) || e.kind == law.EffectAmend && !replaced {
			continue
		}
		switch {
		case e.day == "":
			iv.EndUnknown, iv.Reason = true, endWords(e)
			last = &w.endings[ref.ID][i]
		case endsBefore(e.day, iv.To):
			iv.To, iv.Reason, iv.EndUnknown = e.day, endWords(e), false
			last = &w.endings[ref.ID][i]
		}
	}
	return spansOf(iv), last
}

func firstDayOfYear(year int) law.Date {
	if year == 0 {
		return ""
	}
	return law.Date(formatYear(year) + "-01-01")
}

func endWords(e ending) string {
	verb := map[law.EffectKind]string{law.EffectRevoke: "dicabut", law.EffectRevokePart: "dicabut", law.EffectDelete: "dihapus", law.EffectAmend: "diubah"}[e.kind]
	return verb + " oleh " + refWords(e.by)
}

// savedFrom returns the clause in the rule that ended a basis by which the
// instrument goes on, nil when there is none.
func (w *World) savedFrom(e *ending, rule law.ID, basis law.ID) *keep {
	if e == nil {
		return nil
	}
	r := w.rules[e.by.ID]
	if r == nil {
		return nil
	}
	for _, eff := range r.Effects {
		if eff.Kind == law.EffectKeep && (eff.Target == "" || eff.Target == rule || eff.Target == basis) {
			return &keep{e.by.ID.At(eff.At), eff.Words}
		}
	}
	return nil
}
