package authority

import (
	"strings"

	"wewenang/law"
)

// Upward is a grant that another one rests on.
type Upward struct {
	Grant *Grant
	Via   string // "dasar": cited by provision; "pemberi": the giver holds this power
}

// Founding reports whether an instrument of the type can create a power by
// attribution: the Constitution and statutes (UU 30/2014 Pasal 12), and
// regional regulations within the region's own affairs.
func Founding(t law.Type) bool {
	switch t {
	case "uud", "tap", "uu", "uudrt", "perpu", "perda", "qanun", "perdasus", "perdasi":
		return true
	}
	return false
}

// Bases returns the grants that x rests on, at most four: those stated in the
// provisions that it cites as its basis, otherwise those by which its giver
// holds the power.
func (g *Graph) Bases(x *Grant) []Upward {
	if ups := g.cited(x); len(ups) > 0 {
		return ups
	}
	return g.ofGiver(x)
}

// cited returns grants on the same matter in the provisions of x.Basis.
func (g *Graph) cited(x *Grant) []Upward {
	var out []Upward
	for _, ref := range x.Basis {
		for _, i := range g.byRule[ref.ID] {
			p := &g.grants[i]
			if p == x || !p.Kind.Confers() || !touches(ref.At, p.At) || !g.sameMatter(x, p) {
				continue
			}
			if out = append(out, Upward{p, "dasar"}); len(out) == maxBranches {
				return out
			}
		}
	}
	return out
}

// touches reports whether a cited place and the place of a grant lie on one
// line of the tree.
func touches(cited, at law.Address) bool { return cited.Covers(at) || at.Covers(cited) }

// ofGiver returns grants by which the giver of x holds what it hands on.
func (g *Graph) ofGiver(x *Grant) []Upward {
	if x.GiverID == "" || x.ServiceID == "" || x.Kind == Attribution {
		return nil
	}
	var out []Upward
	for _, service := range g.tree.Ancestors(x.ServiceID) {
		for _, i := range g.byService[service] {
			p := &g.grants[i]
			if p == x || !holdsAs(p, x.GiverID) || !p.Kind.Confers() || p.Enabling || !actReaches(p.Act, x.Act) {
				continue
			}
			if out = append(out, Upward{p, "pemberi"}); len(out) == maxBranches {
				return out
			}
		}
	}
	return out
}

// holdsAs reports whether p is held by the giver, also where a national rule
// names his office in general ("bupati/wali kota", "kepala daerah").
func holdsAs(p *Grant, giver string) bool {
	if p.HolderID == giver {
		return true
	}
	general, national := strings.CutPrefix(p.HolderID, law.NationalSegment+"/")
	if !national {
		return false
	}
	region, office, local := strings.Cut(giver, "/")
	if !local || region == law.NationalSegment {
		return false
	}
	switch general {
	case "kepala-daerah":
		return office == "bupati" || office == "wali-kota" || office == "gubernur"
	case "bupati-wali-kota":
		return office == "bupati" || office == "wali-kota"
	}
	return general == office
}

// sameMatter reports whether p can be the power that x hands on: its service
// is that of x or above it, or one of the two is not resolved.
func (g *Graph) sameMatter(x, p *Grant) bool {
	return x.ServiceID == "" || p.ServiceID == "" || g.tree.Under(x.ServiceID, p.ServiceID)
}

// actReaches reports whether a power for act p can be handed on as act x. Who
// may run or decide a matter may hand on the single acts that make it up.
func actReaches(p, x Act) bool {
	if p == x || p == ActRun {
		return true
	}
	switch x {
	case ActSign, ActReceive, ActVerify, ActHandOver, ActRegister:
		return p == ActIssue || p == ActDecide
	case ActIssue:
		return p == ActDecide
	}
	return false
}

// outside returns the provisions that x cites as its basis and at which the
// graph knows no grant.
func (g *Graph) outside(x *Grant) []law.Ref {
	var out []law.Ref
	for _, ref := range x.Basis {
		if ref.ID != "" && ref.ID != x.Rule {
			out = append(out, ref)
		}
	}
	return out
}
