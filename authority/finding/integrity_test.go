package finding

import (
	"slices"
	"testing"

	"wewenang/authority"
	"wewenang/law"
)

// without is the input as if a provision, with all that stands under it, had
// never been written.
func without(in Input, ref law.Ref) Input {
	gone := func(at law.Address) bool { return at == ref.At || ref.At.Covers(at) }
	out := in
	out.Rules = slices.Clone(in.Rules)
	for i := range out.Rules {
		r := &out.Rules[i]
		if r.Meta.ID != ref.ID {
			continue
		}
		r.Grants = slices.DeleteFunc(slices.Clone(r.Grants), func(g authority.Grant) bool { return gone(g.At) })
		r.Citations = slices.DeleteFunc(slices.Clone(r.Citations), func(c law.Citation) bool { return gone(c.At) })
		r.Cited = slices.DeleteFunc(slices.Clone(r.Cited), func(c CitedTitle) bool { return gone(c.At) })
		r.Effects = slices.DeleteFunc(slices.Clone(r.Effects), func(e law.Effect) bool { return gone(e.At) })
		r.Definitions = slices.DeleteFunc(slices.Clone(r.Definitions), func(d law.Definition) bool { return gone(d.At) })
		r.Deadlines = slices.DeleteFunc(slices.Clone(r.Deadlines), func(d Deadline) bool { return gone(d.At) })
		r.Notes = slices.DeleteFunc(slices.Clone(r.Notes), func(n Note) bool { return gone(n.At) })
	}
	if in.Addresses != nil {
		out.Addresses = func(id law.ID) []law.Address {
			list := in.Addresses(id)
			if id != ref.ID {
				return list
			}
			return slices.DeleteFunc(slices.Clone(list), gone)
		}
	}
	return out
}

// oncePerInstrument are kinds reported once for a whole instrument or service:
// where one place is gone, another one may bear the same finding.
var oncePerInstrument = []string{"K104", "K105", "K205", "K502"}

// places are the provisions that a proof rests on.
func places(f Finding) []law.Ref {
	var out []law.Ref
	for _, s := range f.Proof {
		if ref := s.Rule.At(s.At); s.Rule != "" && s.At != "" && !slices.Contains(out, ref) {
			out = append(out, ref)
		}
	}
	return out
}

// needed reports the places without which a finding would still be found, with
// the same fingerprint.
func needed(in Input, f Finding) []law.Ref {
	var idle []law.Ref
	for _, ref := range places(f) {
		for _, g := range Check(NewWorld(without(in, ref))).Findings {
			if g.Fingerprint != f.Fingerprint {
				continue
			}
			if !slices.Contains(oncePerInstrument, f.Kind) || slices.Contains(places(g), ref) {
				idle = append(idle, ref)
			}
		}
	}
	return idle
}

// everyPlaceCounts deletes each cited provision in turn: the finding vanishes or
// becomes another one.
func everyPlaceCounts(t *testing.T, in Input, list []Finding) {
	t.Helper()
	for _, f := range list {
		for _, ref := range needed(in, f) {
			t.Errorf("%s %q stays without %s", f.Kind, f.Title, ref)
		}
	}
}
