package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"wewenang/eval"
	"wewenang/law"
)

// queryScores are the means over all queries, by intent and one by one.
type queryScores struct {
	All      eval.QueryScore            `json:"all"`
	ByIntent map[string]eval.QueryScore `json:"by_intent"`
	MedianMS float64                    `json:"median_ms"`
	P99MS    float64                    `json:"p99_ms"`
	Queries  []queryResult              `json:"queries"`
}

type queryResult struct {
	Q      string          `json:"q"`
	Intent string          `json:"intent"`
	Score  eval.QueryScore `json:"score"`
	TookMS float64         `json:"took_ms"`
	Rank   int             `json:"rank"` // of the first document of the highest grade, 0 beyond ten
	Docs   []string        `json:"docs"` // the first ten, best first
}

func (e *evaluation) readQueries() ([]eval.QueryGold, error) {
	files, err := e.labels("queries")
	var all []eval.QueryGold
	for _, f := range files {
		var list []eval.QueryGold
		if err := readLabel(f, &list); err != nil {
			return nil, err
		}
		all = append(all, list...)
	}
	return all, err
}

func (e *evaluation) scoreQueries(ctx context.Context) error {
	golds, err := e.readQueries()
	if err != nil || len(golds) == 0 {
		return err
	}
	return e.withLibrary(ctx, e.data, func(ctx context.Context, lib library) error {
		out := &queryScores{ByIntent: map[string]eval.QueryScore{}}
		by := make(map[string][]eval.QueryScore)
		var all []eval.QueryScore
		var times []float64
		for _, gold := range golds {
			res, err := lib.Search(ctx, law.Query{Text: gold.Q, Size: 20})
			if err != nil {
				return err
			}
			answers := answersOf(lib, res, gold)
			s := eval.ScoreQuery(gold, answers)
			all = append(all, s)
			by[gold.Intent] = append(by[gold.Intent], s)
			times = append(times, res.TookMS)
			out.Queries = append(out.Queries, queryResult{gold.Q, gold.Intent, s, res.TookMS, eval.Rank(gold, answers), firstDocs(answers, 10)})
		}
		out.All = eval.Mean(all)
		for intent, list := range by {
			out.ByIntent[intent] = eval.Mean(list)
		}
		out.MedianMS, out.P99MS = eval.Percentile(times, 0.5), eval.Percentile(times, 0.99)
		e.scores.Queries = out
		return nil
	})
}

// answersOf writes the hits with the names that the labels use: the identity,
// or the name of the file that a regulation was imported from.
func answersOf(lib library, res law.Results, gold eval.QueryGold) []eval.Answer {
	wanted := make(map[string]bool)
	for _, r := range gold.Relevant {
		wanted[r.Doc] = true
	}
	var out []eval.Answer
	add := func(h law.Hit) { out = append(out, eval.Answer{Doc: docName(lib, h.ID, wanted), At: h.At}) }
	for _, h := range res.Hits {
		add(h)
		for _, m := range h.More {
			add(m)
		}
	}
	return out
}

func docName(lib library, id law.ID, wanted map[string]bool) string {
	if wanted[string(id)] {
		return string(id)
	}
	if m, ok := lib.Meta(id); ok {
		base := filepath.Base(m.Source)
		if name := strings.TrimSuffix(base, filepath.Ext(base)); wanted[name] {
			return name
		}
	}
	return string(id)
}

func firstDocs(answers []eval.Answer, n int) []string {
	var out []string
	for _, a := range answers {
		if len(out) == n {
			break
		}
		if len(out) == 0 || out[len(out)-1] != a.Doc {
			out = append(out, a.Doc)
		}
	}
	return out
}

func (e *evaluation) printQueryScores(list bool) {
	q := e.scores.Queries
	line := func(name string, s eval.QueryScore) {
		fmt.Fprintf(e.out, "%-24s nDCG@10 %.3f  MRR@10 %.3f  recall@5 %.3f  MRR ketentuan %.3f  (%d)\n",
			name, s.NDCG, s.MRR, s.Recall, s.ProvisionMRR, s.Queries)
	}
	line(e.say("pencarian", "search"), q.All)
	for _, intent := range []string{"identitas", "topik", "kewenangan", "tanya"} {
		if s, ok := q.ByIntent[intent]; ok {
			line("  "+intent, s)
		}
	}
	fmt.Fprintf(e.out, "  recall@5 %.3f dari %.3f yang mungkin · dari yang muat di lima tempat %.3f · nilai 2 dan 3 saja %.3f, yang muat %.3f\n",
		q.All.Recall, q.All.Ceiling, q.All.RecallRoom, q.All.RecallHelps, q.All.HelpsRoom)
	fmt.Fprintf(e.out, "%-24s median %.1f ms, p99 %.1f ms\n", "", q.MedianMS, q.P99MS)
	if !list {
		return
	}
	for _, r := range q.Queries {
		fmt.Fprintf(e.out, "  %.2f %.2f %.2f %5.1f ms  %-10s %s\n", r.Score.NDCG, r.Score.MRR, r.Score.ProvisionMRR, r.TookMS, r.Intent, r.Q)
	}
}

// explainQuery shows the answers of one labelled query beside their grades.
func (e *evaluation) explainQuery(ctx context.Context, text string) error {
	golds, err := e.readQueries()
	if err != nil {
		return err
	}
	if e.data == "" {
		return usagef("--explain memerlukan --data DIR")
	}
	gold := eval.QueryGold{Q: text}
	for _, g := range golds {
		if strings.EqualFold(g.Q, text) {
			gold = g
		}
	}
	return e.withLibrary(ctx, e.data, func(ctx context.Context, lib library) error {
		res, err := lib.Search(ctx, law.Query{Text: text, Size: 20, Explain: true})
		if err != nil {
			return err
		}
		for _, n := range res.Notes {
			fmt.Fprintln(e.out, n)
		}
		e.printAnswer(res.Answer)
		for i, h := range res.Hits {
			for k, a := range answersOf(lib, law.Results{Hits: []law.Hit{h}}, gold) {
				if k > 0 {
					fmt.Fprintf(e.out, "             %s\n", a.At)
					continue
				}
				fmt.Fprintf(e.out, "%2d. grade %d  %s %s  %s\n    %s\n", i+1, gradeOf(gold, a), a.Doc, a.At, h.Why, scoreWords(h))
			}
		}
		for _, r := range gold.Relevant {
			fmt.Fprintf(e.out, "    label %d  %s %s\n", r.Grade, r.Doc, r.At)
		}
		s := eval.ScoreQuery(gold, answersOf(lib, res, gold))
		fmt.Fprintf(e.out, "nDCG@10 %.3f  MRR@10 %.3f  recall@5 %.3f\n", s.NDCG, s.MRR, s.Recall)
		return nil
	})
}

// scoreWords writes a score as the sum and product that it is.
func scoreWords(h law.Hit) string {
	var sum, factors []string
	for _, p := range h.Parts {
		words := fmt.Sprintf("%s %.2f", p.Name, p.Value)
		if p.Factor {
			factors = append(factors, words)
			continue
		}
		sum = append(sum, words)
	}
	if len(sum) == 0 {
		return fmt.Sprintf("%.2f", h.Score)
	}
	return fmt.Sprintf("%.2f = (%s) × %s", h.Score, strings.Join(sum, " + "), strings.Join(factors, " × "))
}

func gradeOf(gold eval.QueryGold, a eval.Answer) int {
	best := 0
	for _, r := range gold.Relevant {
		if r.Doc == a.Doc {
			best = max(best, r.Grade)
		}
	}
	return best
}
