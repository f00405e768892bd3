package finding

import (
	"wewenang/authority"
	"wewenang/law"
)

// RuleOf takes from a parsed regulation what the checks need, so that its
// words need not be kept. Citations, effects and grants are as computed from
// it; the grants must have passed [authority.Apply] and [authority.Resolve].
func RuleOf(r *law.Regulation, citations []law.Citation, effects []law.Effect, grants []authority.Grant) Rule {
	out := Rule{Meta: r.Meta, File: r.File, Citations: citations, Effects: effects, Definitions: r.Definitions, Grants: grants, Deadlines: DeadlinesOf(r)}
	for p := range r.All() {
		for _, n := range p.Notes {
			if n.Word == WordSuppress || n.Word == "tafsir" {
				out.Notes = append(out.Notes, Note{At: p.Addr, Annotation: n})
			}
		}
	}
	return out
}
