package indexer

import (
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// markGranted notes which units make a grant, or hold the provision that does.
// They are what a question for authority is after.
func (s *searcher) markGranted() {
	s.granted = make([]bool, s.units.len())
	g := s.src.Graph()
	if g == nil {
		return
	}
	places := make(map[law.ID]map[law.Address]bool)
	for _, grant := range g.Grants(authority.Filter{}) {
		if grant.State == authority.Rejected {
			continue
		}
		if places[grant.Rule] == nil {
			places[grant.Rule] = make(map[law.Address]bool)
		}
		for at := grant.At; at != ""; at = at.Parent() {
			places[grant.Rule][at] = true
		}
	}
	for u := range s.granted {
		at := places[s.regs[s.units.reg[u]].meta.ID]
		s.granted[u] = at != nil && at[s.units.address(uint32(u))]
	}
}

// asksForAuthority reports whether a question is about who may do something.
func asksForAuthority(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "siapa", "siapakah", "pejabat", "instansi", "kewenangan", "wewenang", "berwenang", "tugas":
			return true
		}
		return strings.HasPrefix(w, "delegasi") || strings.HasPrefix(w, "pendelegasian") || strings.HasPrefix(w, "pelimpahan")
	})
}
