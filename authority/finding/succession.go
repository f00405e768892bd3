package finding

import (
	"slices"

	"wewenang/authority"
	"wewenang/law"
)

// successors follows an agency through mergers, splits, dissolutions and
// transfers of affairs to those that hold its powers on a service on the day.
// An empty answer means that nobody succeeded it.
func (w *World) successors(id, service string, day law.Date) []string {
	return w.follow(id, service, day, 0)
}

func (w *World) follow(id, service string, day law.Date, depth int) []string {
	a := w.agencies[id]
	if a == nil || depth > 12 {
		return []string{id}
	}
	for _, e := range a.Events {
		if e.Kind == "ganti-nama" && len(e.To) == 0 || day != "" && e.Date > day || day == "" && e.Date > w.in.AsOf && w.in.AsOf != "" {
			continue
		}
		if len(e.Affairs) > 0 && !w.inAffairs(service, e.Affairs) || e.Kind == "alih-urusan" && len(e.Affairs) == 0 {
			continue
		}
		var out []string
		for _, to := range e.To {
			if to == id {
				out = append(out, id)
				continue
			}
			out = append(out, w.follow(to, service, day, depth+1)...)
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	return []string{id}
}

// inAffairs reports whether a service belongs to one of the affairs.
func (w *World) inAffairs(service string, affairs []string) bool {
	for _, id := range w.isA.Ancestors(service) {
		if slices.Contains(affairs, id) {
			return true
		}
		if s := w.services[id]; s != nil && s.Affair != "" {
			for _, u := range affairs {
				if authority.Fold(u) == authority.Fold(s.Affair) {
					return true
				}
			}
		}
	}
	return false
}

// internalUnits are classes of units that answer through their superior.
var internalUnits = []string{"uptd", "bidang", "bagian", "seksi"}

// office is the agency that answers for a unit.
func (w *World) office(id string) string {
	for range 4 {
		a := w.agencies[id]
		if a == nil || a.Superior == "" || !slices.Contains(internalUnits, a.Class) || w.agencies[a.Superior] == nil {
			return id
		}
		id = a.Superior
	}
	return id
}

// answerable is ρ: who answers for the exercise of a grant on the day. The
// power under a mandate stays with the giver (UU 30/2014 Pasal 14).
func (w *World) answerable(g *authority.Grant, day law.Date) []string {
	holder := g.HolderID
	if g.Kind == authority.Mandate && g.GiverID != "" {
		holder = g.GiverID
	}
	if holder == "" {
		return nil
	}
	out := w.successors(holder, g.ServiceID, day)
	for i := range out {
		out[i] = w.office(out[i])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sameHolder compares who answers for two grants on a day: undetermined when a
// holder is unknown or a split leaves it open.
func (w *World) sameHolder(a, b *fact, day law.Date) law.Truth {
	x, y := w.local(w.answerable(a.Grant, day), b), w.local(w.answerable(b.Grant, day), a)
	if len(x) == 0 || len(y) == 0 {
		return law.Undetermined
	}
	shared := 0
	for _, id := range x {
		if slices.Contains(y, id) {
			shared++
		}
	}
	switch {
	case shared == 0:
		return law.No
	case len(x) == 1 && len(y) == 1:
		return law.Yes
	}
	return law.Undetermined
}

// alive is the time in which the holder of a grant exists, or somebody who
// succeeded it.
func (w *World) alive(g *authority.Grant) Spans {
	a := w.agencies[g.HolderID]
	if a == nil {
		return always()
	}
	iv := a.Exists
	if iv.To != "" {
		if next := w.successors(a.ID, g.ServiceID, iv.To); len(next) > 0 && !(len(next) == 1 && next[0] == a.ID) {
			iv.To = ""
		}
	}
	iv.From = "" // names in a rule may precede the entry of the table
	return spansOf(iv)
}
