package eval

import (
	"math"
	"slices"

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
type QueryScore struct {
	Queries      int     `json:"queries"`
	NDCG         float64 `json:"ndcg_10"`       // of documents
	MRR          float64 `json:"mrr_10"`        // of documents
	Recall       float64 `json:"recall_5"`      // judged documents among the first five, of all judged ones
	ProvisionMRR float64 `json:"provision_mrr"` // over the queries that name provisions
	provisions   int
}

// ScoreQuery judges one answer list. A provision counts when the hit is the
// judged one, inside it, or directly above it.
func ScoreQuery(gold QueryGold, answers []Answer) QueryScore {
	grades := gold.grades()
	docs := documents(answers)
	s := QueryScore{Queries: 1, NDCG: ndcg(grades, docs), Recall: recall(grades, docs, 5)}
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
		sum.ProvisionMRR += s.ProvisionMRR
		sum.provisions += s.provisions
	}
	n := float64(max(sum.Queries, 1))
	sum.NDCG, sum.MRR, sum.Recall = sum.NDCG/n, sum.MRR/n, sum.Recall/n
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

func recall(grades map[string]int, docs []string, n int) float64 {
	found := 0
	for _, d := range docs[:min(n, len(docs))] {
		if grades[d] > 0 {
			found++
		}
	}
	return ratio(found, len(grades))
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
