package finding

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"wewenang/authority"
	"wewenang/law"
)

// What doctrine says and may be said otherwise is data with its source.
//
//go:embed data/rank.tsv
var rankData string

//go:embed data/forms.tsv
var formData string

//go:embed data/affairs.tsv
var affairData string

// rows splits a data file into its fields, comments left out.
func rows(data string) [][]string {
	var out [][]string
	for line := range strings.SplitSeq(data, "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

type rankRow struct {
	level         int
	field, source string
}

var ranks = sync.OnceValue(func() map[law.Type]rankRow {
	out := map[law.Type]rankRow{}
	for _, r := range rows(rankData) {
		level, _ := strconv.Atoi(r[1])
		out[law.Type(r[0])] = rankRow{level, r[2], r[3]}
	}
	return out
})

func rankOf(t law.Type) (rankRow, bool) {
	if strings.HasPrefix(string(t), "permen") || strings.HasPrefix(string(t), "peraturan-") {
		t = "permen"
	}
	r, ok := ranks()[t]
	return r, ok
}

// Order is how two instruments stand to each other.
type Order int8

// The answers of a comparison of rank. Incomparable is an answer of its own.
const (
	Incomparable Order = iota
	SameRank
	Higher
	Lower
)

// compareRank tells how a stands to b in the partial order of instruments.
func (w *World) compareRank(a, b law.ID) Order {
	x, okX := rankOf(a.Type())
	y, okY := rankOf(b.Type())
	switch {
	case !okX || !okY:
		return Incomparable
	case x.field == "daerah" && y.field == "daerah" && a.Region() != b.Region():
		return Incomparable
	case (x.field == "menteri") != (y.field == "menteri") && x.field != "negara" && y.field != "negara" && !w.in.Options.MinisterialRank:
		return Incomparable
	case x.level == y.level:
		return SameRank
	case x.level < y.level:
		return Higher
	}
	return Lower
}

// forms returns the types that may carry a kind, and the source of that.
func (w *World) forms(k authority.Kind) (types []string, source string) {
	reading := "umum"
	if w.in.Options.StrictDelegation {
		reading = "ketat"
	}
	for _, r := range rows(formData) {
		if r[0] == string(k) && (r[1] == reading || types == nil) {
			types, source = strings.Fields(r[2]), r[3]
		}
	}
	return types, source
}

func formAllowed(types []string, t law.Type) bool {
	if strings.HasPrefix(string(t), "permen") || strings.HasPrefix(string(t), "peraturan-") {
		t = "permen"
	}
	return slices.Contains(types, "*") || slices.Contains(types, string(t))
}

// affairLevel returns the one level that an affair belongs to, "" when the
// levels share it or the data do not say.
func affairLevel(affair string) (level, source string) {
	folded := authority.Fold(affair)
	for _, r := range rows(affairData) {
		if folded != "" && authority.Fold(r[0]) == folded {
			return r[1], r[2]
		}
	}
	return "", ""
}
