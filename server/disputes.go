package server

import (
	"slices"

	"wewenang/authority/finding"
	"wewenang/law"
)

// disputed are the kinds of findings that make an answer to "who decides" a
// doubtful one.
var disputed = []string{"K101", "K102", "K103", "K110", "K401"}

// Bounds of the warnings above the hits of a search: how many are shown, and the
// size of a corpus of which the findings of any day may be asked for on the way.
const (
	maxDisputes   = 3
	sideFindsRule = 3000
)

// disputes are the findings that put an answer in doubt: two offices hold what
// it tells of. Findings that have to be made first in a large corpus are not
// waited for by those who only search.
func (q *request) disputes(a *law.Answer) []finding.Finding {
	if a == nil || a.Past || q.base.AsOf != q.base.Corpus.AsOf && q.base.Corpus.Regulations > sideFindsRule {
		return nil
	}
	about := func(s finding.Subject) bool {
		return s.Grant != "" && slices.ContainsFunc(a.Holdings, func(h law.Holding) bool {
			return h.Grant == s.Grant && h.Ref.ID == s.Rule
		})
	}
	var out []finding.Finding
	for _, f := range q.sideReport(sidePatience).Findings {
		if slices.Contains(disputed, f.Kind) && f.State != finding.StateSuppressed && slices.ContainsFunc(f.Subjects, about) {
			if out = append(out, f); len(out) == maxDisputes {
				break
			}
		}
	}
	return out
}

// dispute is a finding that puts an answer in doubt, as JSON.
type dispute struct {
	ID         string             `json:"id"`
	Kind       string             `json:"kind"`
	Title      string             `json:"title"`
	Severity   finding.Severity   `json:"severity"`
	Confidence finding.Confidence `json:"confidence"`
}

func disputesJSON(list []finding.Finding) []dispute {
	var out []dispute
	for _, f := range list {
		out = append(out, dispute{f.ID, f.Kind, f.Title, f.Severity, f.Confidence})
	}
	return out
}
