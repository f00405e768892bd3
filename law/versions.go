package law

import (
	"cmp"
	"slices"
	"strings"
)

// Version is a day on which the wording of an instrument changes, and what
// changes it.
type Version struct {
	From       Date `json:"from"` // "" when it is not known
	By         []ID `json:"by"`   // the instrument itself for its first wording
	Applied    int  `json:"applied"`
	NotApplied int  `json:"not_applied"` // changes that the text cannot show
}

// Versions lists the days on which the wording changes, also those after the
// day asked for, in order; changes whose day is not known come last. Whether a
// later change can be carried out is told as far as its own command says.
func (c *Consolidated) Versions() []Version {
	list := []Version{{From: c.Since, By: []ID{c.ID}}}
	add := func(ch Change, applied bool) {
		i := slices.IndexFunc(list, func(v Version) bool { return v.From == ch.Date && v.By[0] != c.ID })
		if i < 0 {
			i = len(list)
			list = append(list, Version{From: ch.Date})
		}
		v := &list[i]
		if !slices.Contains(v.By, ch.From) {
			v.By = append(v.By, ch.From)
		}
		if applied {
			v.Applied++
		} else {
			v.NotApplied++
		}
	}
	for _, ch := range c.Applied {
		add(ch, true)
	}
	for _, u := range slices.Concat(c.NotApplied, c.Overtaken) {
		add(u.Change, false)
	}
	for _, ch := range c.Later {
		add(ch, ch.Effect.Applied)
	}
	slices.SortStableFunc(list[1:], func(a, b Version) int { return cmp.Compare(lastIfEmpty(a.From), lastIfEmpty(b.From)) })
	return list
}

// Without returns the changes that the text does not show and that touch a
// place or what lies in or around it; all of them for the whole instrument.
func (c *Consolidated) Without(at Address) []Unapplied {
	var out []Unapplied
	for _, u := range c.NotApplied {
		if at == "" || touches(c.placeOf(u), at) {
			out = append(out, u)
		}
	}
	return out
}

// placeOf returns the place of the instrument that an unapplied change is
// about. A change to an amending act counts for the Pasal whose words that act
// gives.
func (c *Consolidated) placeOf(u Unapplied) Address {
	at := u.Effect.TargetAt
	if i := strings.LastIndex(string(at), ".pasal-"); i >= 0 && u.Effect.Target != c.ID {
		return at[i+1:]
	}
	return at
}

// Pending sorts the changes that the text does not show by the Pasal or other
// part that they touch; those that touch the whole are left out.
func (c *Consolidated) Pending() map[Address][]Unapplied {
	out := make(map[Address][]Unapplied)
	for _, u := range c.NotApplied {
		head, _, _ := strings.Cut(string(c.placeOf(u)), ".")
		if head != "" {
			out[Address(head)] = append(out[Address(head)], u)
		}
	}
	return out
}

// ActsFrom returns the day from which an effect commanded by an instrument
// acts, "" when that is not known. It reports false for an effect that never
// came to act, because its instrument was revoked before.
func (g *Register) ActsFrom(from ID, e Effect) (Date, bool) {
	a := acting{from, e}
	a.Date = g.dateOf(a)
	return a.Date, !g.void(a)
}
