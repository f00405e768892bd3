package finding

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// RuleOf takes from a parsed regulation what the checks need, so that its
// words need not be kept. Citations, effects and grants are as computed from
// it; the grants must have passed [authority.Apply] and [authority.Resolve].
func RuleOf(r *law.Regulation, citations []law.Citation, effects []law.Effect, grants []authority.Grant) Rule {
	out := Rule{Meta: r.Meta, File: r.File, Citations: citations, Effects: effects, Definitions: r.Definitions, Grants: grants, Deadlines: DeadlinesOf(r)}
	out.Cited = citedTitles(r, citations)
	for p := range r.All() {
		for _, n := range p.Notes {
			if n.Word == WordSuppress || n.Word == "tafsir" {
				out.Notes = append(out.Notes, Note{At: p.Addr, Annotation: n})
			}
		}
	}
	return out
}

// CitedTitle is the title by which a provision cites an instrument, beside its
// number.
type CitedTitle struct {
	At     law.Address
	Target law.ID
	About  string
}

// citedTitles reads the titles that follow citations: "… Nomor 7 Tahun 2011
// tentang Retribusi Terminal".
func citedTitles(r *law.Regulation, citations []law.Citation) []CitedTitle {
	wanted := map[law.Address][]law.Citation{}
	for _, c := range citations {
		if c.Target != "" && !c.Same && c.TargetAt == "" {
			wanted[c.At] = append(wanted[c.At], c)
		}
	}
	var out []CitedTitle
	for p := range r.All() {
		for _, c := range wanted[p.Addr] {
			if c.End <= 0 || c.End >= len(p.Text) || p.Text[c.Start:c.End] != c.Text {
				continue
			}
			rest := p.Text[c.End:min(len(p.Text), c.End+maxTitle)]
			if words := strings.TrimLeft(rest, " \n"); len(words) > 8 && strings.EqualFold(words[:8], "tentang ") {
				if about := citedTitle(words); about != "" {
					out = append(out, CitedTitle{c.At, c.Target, strings.Clone(about)})
				}
			}
		}
	}
	return out
}

// maxTitle is how many bytes behind a number are read for a title.
const maxTitle = 240
