package authority

import "wewenang/law"

// Date gives every grant the days on which its provision holds, as the
// register of effects knows them, where the grant does not state days of its
// own that are narrower. Rules that the register does not know are left alone.
func Date(grants []Grant, standing StandingFunc, asOf law.Date) {
	type key struct {
		id law.ID
		at law.Address
	}
	known := map[key]law.Standing{}
	for i := range grants {
		g := &grants[i]
		k := key{g.Rule, g.At}
		s, ok := known[k]
		if !ok {
			s = standing(g.Rule.At(g.At), asOf)
			known[k] = s
		}
		if g.From == "" || s.Span.From > g.From {
			g.From = s.Span.From
		}
		if s.Span.To != "" && (g.To == "" || s.Span.To < g.To) {
			g.To, g.EndReason = s.Span.To, StandingWords(s)
		}
	}
}
