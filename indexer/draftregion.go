package indexer

import (
	"cmp"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
)

// regionOfDraft is the region of a draft whose title names none: the one whose
// name, offices and services its words name most, of several the one with the
// most rules. It is a guess, which the warning about the missing title shows.
// "" means that the corpus holds no regional rule.
func regionOfDraft(text string, in finding.Input) law.Region {
	rules := map[law.Region]int{}
	for i := range in.Rules {
		if region := in.Rules[i].Meta.ID.Region(); region != law.National {
			rules[region]++
		}
	}
	folded := " " + authority.Fold(text) + " "
	score := map[law.Region]int{}
	said := func(region law.Region, points int, names ...string) {
		for _, n := range names {
			if n = authority.Fold(n); rules[region] > 0 && len(n) > 2 && strings.Contains(folded, " "+n+" ") {
				score[region] += points
				return
			}
		}
	}
	for _, a := range in.Agencies {
		if !a.Proposed {
			var names []string
			for _, n := range a.Names {
				names = append(names, n.Name, n.Short)
			}
			said(a.Region, 1, names...)
		}
	}
	regions := make([]law.Region, 0, len(rules))
	for region := range rules {
		said(region, 1000, region.Place())
		regions = append(regions, region)
	}
	if len(regions) == 0 {
		return law.National
	}
	return slices.MaxFunc(regions, func(a, b law.Region) int {
		return cmp.Or(cmp.Compare(score[a], score[b]), cmp.Compare(rules[a], rules[b]), strings.Compare(string(b), string(a)))
	})
}

// namesRegion reports whether a title tells the region of its instrument.
func namesRegion(title string) bool {
	before, _ := cutFold(title, " tentang ")
	before, _ = cutFold(before+" ", " nomor")
	t, ok := law.ReadTitle(strings.TrimSpace(before) + " Nomor 1 Tahun 2000 tentang Rancangan")
	return ok && (t.Region != law.National || !t.Type.Regional())
}

func manyRegions(in finding.Input) bool {
	first := law.National
	for i := range in.Rules {
		switch region := in.Rules[i].Meta.ID.Region(); {
		case region == law.National || region == first:
		case first != law.National:
			return true
		default:
			first = region
		}
	}
	return false
}
