package eval

import (
	"math"
	"slices"
	"strings"

	"wewenang/law"
)

// QueryGold is a query with the answers that a person judged.
type QueryGold struct {
	Q        string     `json:"q"`
	Intent   string     `json:"intent"` // identitas, topik, kewenangan, tanya
	Relevant []Relevant `json:"relevant"`
}

// Relevant is one judged answer; grade 3 answers, 2 helps, 1 touches.
type Relevant struct {
	Doc   string      `json:"doc"`
	At    law.Address `json:"at"` // "" when the whole regulation is wanted
	Grade int         `json:"grade"`
}

// Answer is one hit of the program in the order given.
type Answer struct {
	Doc string
	At  law.Address
}

// QueryScore holds the measures of one query or their means.
//
// Recall has several readings, because a query may have more judged documents
// than fit in five places, and because a document that only touches the matter
// (grade 1) may or may not count. Recall, the strictest, divides by everything
// judged; no program can reach more than its Ceiling.
type QueryScore struct {
	Queries      int     `json:"queries"`
	NDCG         float64 `json:"ndcg_10"`          // of documents
	MRR          float64 `json:"mrr_10"`           // of documents
	Recall       float64 `json:"recall_5"`         // judged documents among the first five, of all judged ones
	Ceiling      float64 `json:"recall_5_ceiling"` // the most that Recall could be
	RecallRoom   float64 `json:"recall_5_room"`    // the same, of as many as there is room for
	RecallHelps  float64 `json:"recall_5_helps"`   // of the documents of grade 2 and 3 alone
	HelpsRoom    float64 `json:"recall_5_helps_room"`
	ProvisionMRR float64 `json:"provision_mrr"` // over the queries that name provisions
	provisions   int
}

// ScoreQuery judges one answer list. A provision counts when the hit is the
// judged one, inside it, or directly above it.
func ScoreQuery(gold QueryGold, answers []Answer) QueryScore {
	grades := gold.grades()
	docs := documents(answers)
	s := QueryScore{Queries: 1, NDCG: ndcg(grades, docs)}
	s.recall(grades, docs)
	for i, d := range docs[:min(10, len(docs))] {
		if grades[d] > 0 {
			s.MRR = 1 / float64(i+1)
			break
		}
	}
	if !slices.ContainsFunc(gold.Relevant, func(r Relevant) bool { return r.At != "" }) {
		return s
	}
	s.provisions = 1
	for i, a := range answers[:min(10, len(answers))] {
		if slices.ContainsFunc(gold.Relevant, a.answers) {
			s.ProvisionMRR = 1 / float64(i+1)
			break
		}
	}
	return s
}

// Mean averages the measures of queries.
func Mean(scores []QueryScore) QueryScore {
	var sum QueryScore
	for _, s := range scores {
		sum.Queries += s.Queries
		sum.NDCG += s.NDCG
		sum.MRR += s.MRR
		sum.Recall += s.Recall
		sum.Ceiling += s.Ceiling
		sum.RecallRoom += s.RecallRoom
		sum.RecallHelps += s.RecallHelps
		sum.HelpsRoom += s.HelpsRoom
		sum.ProvisionMRR += s.ProvisionMRR
		sum.provisions += s.provisions
	}
	n := float64(max(sum.Queries, 1))
	for _, mean := range []*float64{&sum.NDCG, &sum.MRR, &sum.Recall, &sum.Ceiling, &sum.RecallRoom, &sum.RecallHelps, &sum.HelpsRoom} {
		*mean /= n
	}
	sum.ProvisionMRR /= float64(max(sum.provisions, 1))
	return sum
}

func (g QueryGold) grades() map[string]int {
	grades := make(map[string]int)
	for _, r := range g.Relevant {
		grades[r.Doc] = max(grades[r.Doc], r.Grade)
	}
	return grades
}

func (a Answer) answers(r Relevant) bool {
	return r.At != "" && a.At != "" && a.Doc == r.Doc && (r.At.Covers(a.At) || r.At.Parent() == a.At)
}

func documents(answers []Answer) []string {
	var docs []string
	for _, a := range answers {
		if !slices.Contains(docs, a.Doc) {
			docs = append(docs, a.Doc)
		}
	}
	return docs
}

// recallDepth is how many documents recall looks at.
const recallDepth = 5

// recall fills in the readings of recall. What asks for nothing is whole.
func (s *QueryScore) recall(grades map[string]int, docs []string) {
	docs = docs[:min(recallDepth, len(docs))]
	for _, reading := range []struct {
		least       int // the lowest grade that counts
		all, inRoom *float64
	}{{1, &s.Recall, &s.RecallRoom}, {2, &s.RecallHelps, &s.HelpsRoom}} {
		wanted, found := 0, 0
		for _, g := range grades {
			if g >= reading.least {
				wanted++
			}
		}
		for _, d := range docs {
			if grades[d] >= reading.least {
				found++
			}
		}
		*reading.all = ratio(found, wanted)
		*reading.inRoom = ratio(found, min(wanted, recallDepth))
	}
	s.Ceiling = ratio(min(len(grades), recallDepth), len(grades))
}

// ndcg is the discounted gain of the first ten documents over the best
// possible one, with the gain 2^grade - 1.
func ndcg(grades map[string]int, docs []string) float64 {
	var best []int
	for _, g := range grades {
		best = append(best, g)
	}
	slices.SortFunc(best, func(a, b int) int { return b - a })
	var got []int
	for _, d := range docs {
		got = append(got, grades[d])
	}
	if ideal := gain(best); ideal > 0 {
		return gain(got) / ideal
	}
	return 1
}

func gain(grades []int) float64 {
	var sum float64
	for i, g := range grades[:min(10, len(grades))] {
		sum += (math.Exp2(float64(g)) - 1) / math.Log2(float64(i+2))
	}
	return sum
}

// Rank returns the place of the first document of the highest grade judged,
// counted from 1; 0 when it is not among the first ten.
func Rank(gold QueryGold, answers []Answer) int {
	grades := gold.grades()
	best := 0
	for _, g := range grades {
		best = max(best, g)
	}
	docs := documents(answers)
	for i, d := range docs[:min(10, len(docs))] {
		if grades[d] == best {
			return i + 1
		}
	}
	return 0
}

// Changed lists the lines of a golden file that are gone, with "-", and those
// that are new, with "+", each with its key, the first word, side by side.
func Changed(old, now []string) []string {
	was := make(map[string]string, len(old))
	for _, line := range old {
		key, _, _ := strings.Cut(line, " ")
		was[key] = line
	}
	var out []string
	for _, line := range now {
		key, _, _ := strings.Cut(line, " ")
		if before, ok := was[key]; !ok || before != line {
			if ok {
				out = append(out, "- "+before)
			}
			out = append(out, "+ "+line)
		}
		delete(was, key)
	}
	for _, line := range old {
		key, _, _ := strings.Cut(line, " ")
		if _, gone := was[key]; gone {
			out = append(out, "- "+line)
		}
	}
	return out
}
