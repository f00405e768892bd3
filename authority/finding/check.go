package finding

import (
	"cmp"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// check computes the findings of one or more kinds. It is a conjunction of
// named conditions; every condition that holds is one step of the proof.
type check struct {
	kinds []string
	run   func(w *World, emit func(Finding))
}

// checks lists all families. Their order does not matter for the result.
func checks() []check {
	return slices.Concat(whoChecks(), absenceChecks(), foundationChecks(), hierarchyChecks(), referenceChecks(), organisationChecks(), qualityChecks(), expectationChecks())
}

// Check reports the findings of the world as of its day: sorted, nested under
// their causes and with suppressions applied. Two runs give the same report.
func Check(w *World) Report {
	findings := w.nest(w.raw())
	findings = w.onDay(findings)
	findings = append(findings, w.reservations(findings)...)
	findings = w.suppress(findings)
	sortFindings(findings)
	return Report{AsOf: w.in.AsOf, Coverage: coverage(w.in.Rules), Findings: findings}
}

// raw runs the checks and drops findings with a fingerprint already given.
func (w *World) raw() []Finding {
	out := []Finding{}
	seen := map[string]bool{}
	for _, c := range checks() {
		if !w.wants(c.kinds) {
			continue
		}
		c.run(w, func(f Finding) {
			if !seen[f.Fingerprint] && w.wants([]string{f.Kind}) {
				seen[f.Fingerprint] = true
				out = append(out, f)
			}
		})
	}
	return out
}

func (w *World) wants(kinds []string) bool {
	if len(w.in.Options.Kinds) == 0 {
		return true
	}
	return slices.ContainsFunc(kinds, func(k string) bool { return slices.Contains(w.in.Options.Kinds, k) })
}

// onDay keeps the findings whose window holds the day of the report.
func (w *World) onDay(list []Finding) []Finding {
	if w.in.AsOf == "" {
		return list
	}
	return slices.DeleteFunc(list, func(f Finding) bool { return f.Window.Contains(w.in.AsOf) == law.No })
}

// rootOrder ranks kinds as causes; a finding may only be caused by one of a
// lower rank. Pair findings and gaps follow what broke beneath them.
var rootOrder = map[string]int{"K303": 1, "K302": 2, "K301": 3, "K308": 3, "K304": 3, "K305": 3, "K306": 3, "K307": 3, "K601": 4,
	"K101": 5, "K102": 5, "K103": 5, "K110": 5, "K401": 5, "K403": 5, "K201": 6, "K204": 6, "K202": 6, "K206": 6, "K503": 6}

// nest points consequences to their cause: a finding with a higher rank that
// speaks of a grant which a cause speaks of as its own.
// A pair that competes only where a basis has ended is no finding of its own:
// it is a shadow of the cause.
func (w *World) nest(list []Finding) []Finding {
	cause := map[string]int{} // grant, or cited place, → index of the gravest cause
	for i := range list {
		rank := rootOrder[list[i].Kind]
		if rank == 0 || rank > 5 {
			continue
		}
		for _, key := range nestKeys(&list[i]) {
			if j, ok := cause[key]; !ok || rank < rootOrder[list[j].Kind] {
				cause[key] = i
			}
		}
	}
	for i := range list {
		rank := rootOrder[list[i].Kind]
		for _, key := range nestKeys(&list[i]) {
			j, ok := cause[key]
			if !ok || j == i || rank <= rootOrder[list[j].Kind] || list[i].Root != "" {
				continue
			}
			list[i].Root = list[j].Fingerprint
			if list[i].shadow {
				list[j].Shadows = append(list[j].Shadows, list[i].Title)
			}
		}
	}
	return slices.DeleteFunc(list, func(f Finding) bool { return f.shadow })
}

// nestKeys are what a finding can share with its cause: grants, and for what
// rests on an ended basis the basis too.
func nestKeys(f *Finding) []string {
	var keys []string
	for _, s := range f.Subjects {
		if s.Grant != "" {
			keys = append(keys, string(s.Rule)+" "+s.Grant)
		}
		if s.Role == "dasar" || f.Kind == "K503" && s.Role == "yang dirujuk" {
			keys = append(keys, f.Subjects[0].Rule.At(s.At).String()+" "+string(s.Rule))
		}
	}
	return keys
}

var severityOrder = []Severity{Critical, High, Medium, Low, Info}

// Rank orders severities, 0 the gravest.
func (s Severity) Rank() int {
	if i := slices.Index(severityOrder, s); i >= 0 {
		return i
	}
	return len(severityOrder)
}

func sortFindings(list []Finding) {
	slices.SortFunc(list, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Severity.Rank(), b.Severity.Rank()), strings.Compare(a.Kind, b.Kind),
			strings.Compare(firstPlace(a), firstPlace(b)), strings.Compare(a.Fingerprint, b.Fingerprint))
	})
}

func firstPlace(f Finding) string {
	for _, s := range f.Subjects {
		if s.Rule != "" {
			return string(s.Rule) + "#" + string(s.At)
		}
	}
	return ""
}

// coverage tells what a report on the rules could not see.
func coverage(rules []Rule) Coverage {
	var c Coverage
	held := make(map[law.ID]bool, len(rules))
	for i := range rules {
		held[rules[i].Meta.ID] = true
	}
	for i := range rules {
		r := &rules[i]
		c.Regulations++
		if r.Meta.MetaOnly {
			c.MetaOnly++
		}
		for _, cite := range r.Citations {
			if cite.Same {
				continue
			}
			c.Citations++
			if held[cite.Target] {
				c.CitationsInside++
			}
		}
		for _, e := range r.Effects {
			if !e.Applied {
				c.Unapplied++
			}
		}
		for _, g := range r.Grants {
			if g.State == authority.Rejected {
				continue
			}
			c.Grants++
			if g.State.Settled() {
				c.Settled++
			}
		}
	}
	return c
}
