package indexer

import (
	"math"
	"slices"

	"wewenang/law"
)

// prior is by how much the standing of a regulation lifts its hits, whatever
// is asked: higher instruments, those in force and those that others cite a
// little, none so much as to hide another.
type prior struct {
	any   float64 // when its title says nothing of the question
	named float64 // when its title says all of it
}

// of returns the lift when the title tells the given share of the question.
// Rules of one ministry about its own affairs stand back only where their
// title does not say that the matter is theirs.
func (p prior) of(told float64) float64 {
	return p.any + (p.named-p.any)*told*told
}

func (w *weights) prior(m law.Meta, st law.Standing, cited uint32) prior {
	p := prior{1, 1}
	switch rank := m.ID.Rank(); rank {
	case law.RankConstitution, law.RankAssembly, law.RankLaw:
		p = prior{w.law, w.law}
	case law.RankGovernment:
		p = prior{w.decree, w.decree}
	case law.RankMinister, law.RankNone:
		p = prior{w.minister, w.ministerNamed}
	}
	lift := 1 + w.cited*math.Log1p(float64(cited))
	if st.Status == law.StatusRevoked {
		lift *= w.revoked
	}
	if m.MetaOnly {
		lift *= w.metaOnly
	}
	if age := w.today - m.ID.Year(); age > 0 {
		lift *= 1 - w.aged*math.Min(1, float64(age)/70)
	}
	return prior{p.any * lift, p.named * lift}
}

// addRegion takes the name of a region as told by the titles of its own
// instruments, which carry it before the words "tentang".
func (a *answer) addRegion(c *collector) {
	var mask uint16
	for i, con := range a.text.concepts {
		if slices.Contains(a.named.places, con.word) {
			mask |= 1 << i
		}
	}
	if mask == 0 {
		return
	}
	for reg, r := range a.s.regs {
		if a.filters.allow != nil && !a.filters.allow[reg] || !slices.Contains(a.named.regions, r.meta.ID.Region()) {
			continue
		}
		if c.titles[reg] == 0 {
			c.titled = append(c.titled, uint32(reg))
		}
		c.titles[reg] |= mask
	}
}
