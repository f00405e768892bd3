package indexer

import (
	"cmp"
	"maps"
	"slices"

	"wewenang/law"
)

// maxMissing bounds the list of instruments that are cited and not held.
const maxMissing = 100

// links are the citations of a corpus, seen from their targets.
type links struct {
	to       map[law.ID][]law.Backlink // mentions by other instruments
	total    int                       // citations
	resolved int                       // those whose target the corpus holds
}

// backlinks turns the citations around.
func (c *Corpus) backlinks() (links, error) {
	held := map[law.ID]bool{}
	for _, e := range c.entries {
		held[e.id] = true
	}
	l := links{to: map[law.ID][]law.Backlink{}}
	for _, e := range c.entries {
		list, err := c.citationsOf(e)
		if err != nil {
			return l, err
		}
		for _, x := range list {
			l.total++
			if x.Same || held[x.Target] {
				l.resolved++
			}
			if !x.Same && x.Target != "" && x.Target != e.id {
				l.to[x.Target] = append(l.to[x.Target],
					law.Backlink{From: e.id.At(x.At), At: x.TargetAt, Text: x.Text})
			}
		}
	}
	return l, nil
}

// count tells what the corpus holds.
func (c *Corpus) count(l links) law.Corpus {
	out := law.Corpus{
		Regulations: len(c.entries), Agencies: len(c.Agencies), Services: len(c.Services),
		Citations: l.total, CitationsResolved: l.resolved,
		ByRegion: map[string]int{}, ByType: map[string]int{},
		Problems: c.Problems, Missing: c.missing(l),
	}
	for _, r := range c.rules {
		out.Provisions += r.Provisions
		out.ByRegion[cmp.Or(string(r.Meta.ID.Region()), law.NationalSegment)]++
		out.ByType[string(r.Meta.ID.Type())]++
		out.Fiction = out.Fiction || r.Meta.Manuscript == law.ManuscriptExample
		if r.Meta.MetaOnly {
			out.MetaOnly++
		}
		out.Effects += len(r.Effects)
		for _, x := range r.Effects {
			if !x.Applied {
				out.EffectsUnapplied++
			}
		}
	}
	out.Grants = len(c.grants)
	for _, g := range c.grants {
		if g.State.Settled() {
			out.GrantsSettled++
		}
	}
	return out
}

// missing lists the instruments that are cited and not held, the most cited
// first.
func (c *Corpus) missing(l links) []law.MissingTarget {
	lack := maps.Clone(l.to)
	for _, e := range c.entries {
		delete(lack, e.id)
	}
	out := make([]law.MissingTarget, 0, len(lack))
	for id, list := range lack {
		out = append(out, law.MissingTarget{ID: id, Count: len(list)})
	}
	slices.SortFunc(out, func(a, b law.MissingTarget) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.ID, b.ID))
	})
	return out[:min(maxMissing, len(out))]
}
