package finding

import (
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// Relation compares two scopes, seen from the first.
type Relation int8

// The relations of two scopes.
const (
	Equal Relation = iota
	Narrower
	Wider
	Partial
	Unknown
	Disjoint
)

var relationWords = [...]string{"sama", "lebih sempit", "lebih luas", "bertindih sebagian", "tidak dapat dibandingkan", "terpisah"}

// String prints the Indonesian words.
func (r Relation) String() string { return relationWords[r] }

// Flip is the relation seen from the other side.
func (r Relation) Flip() Relation {
	switch r {
	case Narrower:
		return Wider
	case Wider:
		return Narrower
	}
	return r
}

// combine joins the relations of two axes: anything apart is apart, what is
// unknown never becomes apart or equal.
func combine(a, b Relation) Relation {
	switch {
	case a == Disjoint || b == Disjoint:
		return Disjoint
	case a == Unknown || b == Unknown:
		return Unknown
	case a == Equal:
		return b
	case b == Equal || a == b:
		return a
	}
	return Partial
}

// axis is the comparison on one axis, for the table of a proof.
type axis struct {
	name string
	rel  Relation
}

// compareScopes compares two grants on every axis but the act.
func (w *World) compareScopes(a, b *fact) (Relation, []axis) {
	axes := []axis{
		{"layanan", w.compareServices(a.ServiceID, b.ServiceID)},
		{"wilayah", compareTerritories(a.Grant, b.Grant)},
		{"kelas", compareClasses(a.Scope.Classes, b.Scope.Classes)},
		{"ambang", compareThresholds(a.Scope.Thresholds, b.Scope.Thresholds)},
		{"batas lain", compareUnread(a.Scope, b.Scope)},
	}
	rel := Equal
	for _, x := range axes {
		rel = combine(rel, x.rel)
	}
	return rel, axes
}

// compareServices compares by the is-a tree. A stage of a whole is another
// chain of acts, not an overlap.
func (w *World) compareServices(a, b string) Relation {
	switch {
	case a == "" || b == "":
		return Unknown
	case a == b || w.follows(a, b):
		return Equal
	case w.isA.Under(a, b):
		return Narrower
	case w.isA.Under(b, a):
		return Wider
	}
	return Disjoint
}

// compareTerritories compares region slugs and area slugs under them
// ("kab-contoh/kec-hulu"). The whole state holds every region.
func compareTerritories(a, b *authority.Grant) Relation {
	x, y := territory(a), territory(b)
	rel := Disjoint
	switch {
	case x == y:
		rel = Equal
	case x == "" || strings.HasPrefix(y, x+"/"):
		rel = Wider
	case y == "" || strings.HasPrefix(x, y+"/"):
		rel = Narrower
	}
	switch p, q := authority.Fold(a.Scope.Area), authority.Fold(b.Scope.Area); {
	case p == q:
		return rel
	case p == "":
		return combine(rel, Wider)
	case q == "":
		return combine(rel, Narrower)
	}
	return combine(rel, Unknown)
}

// territory is the region of a grant with the area inside it.
func territory(g *authority.Grant) string {
	t := g.Scope.Territory
	region := string(g.Rule.Region())
	switch {
	case t == "" || t == region:
		return region
	case t == law.NationalSegment:
		return ""
	case strings.Contains(t, "/"), strings.HasPrefix(t, "kab-"), strings.HasPrefix(t, "kota-"), strings.HasPrefix(t, "prov-"):
		return t
	}
	return region + "/" + t
}

func compareClasses(a, b []string) Relation {
	switch {
	case len(a) == 0 && len(b) == 0:
		return Equal
	case len(a) == 0:
		return Wider
	case len(b) == 0:
		return Narrower
	}
	shared := 0
	for _, c := range a {
		if slices.Contains(b, c) {
			shared++
		}
	}
	switch {
	case shared == 0:
		return Disjoint
	case shared == len(a) && shared == len(b):
		return Equal
	case shared == len(a):
		return Narrower
	case shared == len(b):
		return Wider
	}
	return Partial
}

// compareThresholds compares dimension by dimension; a side that does not
// limit a dimension is the wider one there.
func compareThresholds(a, b []authority.Threshold) Relation {
	rel := Equal
	for _, d := range dimensions(a, b) {
		x, y := limitOn(a, d), limitOn(b, d)
		switch {
		case x == nil:
			rel = combine(rel, Wider)
		case y == nil:
			rel = combine(rel, Narrower)
		case x.Unit != y.Unit:
			rel = combine(rel, Unknown)
		default:
			rel = combine(rel, compareLimits(*x, *y))
		}
	}
	return rel
}

func dimensions(a, b []authority.Threshold) []string {
	var out []string
	for _, t := range append(slices.Clone(a), b...) {
		if !slices.Contains(out, t.Dimension) {
			out = append(out, t.Dimension)
		}
	}
	return out
}

func limitOn(list []authority.Threshold, dimension string) *authority.Threshold {
	var out *authority.Threshold
	for i := range list {
		if list[i].Dimension != dimension {
			continue
		}
		if out == nil {
			out = &list[i]
		} else if list[i].Unit == out.Unit {
			merged := meetLimits(*out, list[i])
			out = &merged
		}
	}
	return out
}

func compareLimits(a, b authority.Threshold) Relation {
	if limitsApart(a, b) || limitsApart(b, a) {
		return Disjoint
	}
	low, high := compareLow(a, b), compareHigh(a, b)
	switch {
	case low == 0 && high == 0:
		return Equal
	case low >= 0 && high <= 0:
		return Narrower
	case low <= 0 && high >= 0:
		return Wider
	}
	return Partial
}

// limitsApart reports whether a ends before b begins. A single shared point is
// apart too: K203 speaks of it.
func limitsApart(a, b authority.Threshold) bool {
	if a.NoTo || b.NoFrom {
		return false
	}
	return a.To < b.From || a.To == b.From && !(a.From == a.To || b.From == b.To && !b.NoTo)
}

// compareLow orders the lower ends: -1 when a begins lower.
func compareLow(a, b authority.Threshold) int {
	switch {
	case a.NoFrom && b.NoFrom:
		return 0
	case a.NoFrom:
		return -1
	case b.NoFrom:
		return 1
	case a.From != b.From:
		return sign(a.From - b.From)
	}
	return flag(a.FromOpen) - flag(b.FromOpen)
}

// compareHigh orders the upper ends: 1 when a ends higher.
func compareHigh(a, b authority.Threshold) int {
	switch {
	case a.NoTo && b.NoTo:
		return 0
	case a.NoTo:
		return 1
	case b.NoTo:
		return -1
	case a.To != b.To:
		return sign(a.To - b.To)
	}
	return flag(a.ToClosed) - flag(b.ToClosed)
}

func meetLimits(a, b authority.Threshold) authority.Threshold {
	out := a
	if compareLow(a, b) < 0 {
		out.From, out.NoFrom, out.FromOpen = b.From, b.NoFrom, b.FromOpen
	}
	if compareHigh(a, b) > 0 {
		out.To, out.NoTo, out.ToClosed = b.To, b.NoTo, b.ToClosed
	}
	return out
}

func sign(f float64) int {
	switch {
	case f < 0:
		return -1
	case f > 0:
		return 1
	}
	return 0
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// compareUnread treats limits that could not be read as unknown, unless both
// sides print the same ones.
func compareUnread(a, b authority.Scope) Relation {
	x, y := slices.Clone(a.Unread), slices.Clone(b.Unread)
	slices.Sort(x)
	slices.Sort(y)
	if slices.Equal(x, y) {
		return Equal
	}
	return Unknown
}
