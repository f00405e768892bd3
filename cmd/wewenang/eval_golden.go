package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"wewenang/eval"
)

// goldenLine is the result of one labelled query. Of the query it holds a hash
// alone, so that the file may be kept where the labels may not.
func goldenLine(q queryResult, rank int) string {
	s := q.Score
	return fmt.Sprintf("%x %-10s rank %-2d nDCG@10 %.3f MRR@10 %.3f recall@5 %.3f provision %.3f",
		sha256.Sum256([]byte(q.Q)), q.Intent, rank, s.NDCG, s.MRR, s.Recall, s.ProvisionMRR)
}

// compareGolden writes the results of all queries to a file, or shows which
// ones differ from it.
func (e *evaluation) compareGolden(file string) error {
	if e.scores.Queries == nil {
		return usagef("--golden memerlukan --data DIR dan label pertanyaan")
	}
	var lines []string
	for _, q := range e.scores.Queries.Queries {
		lines = append(lines, goldenLine(q, q.Rank))
	}
	text := strings.Join(lines, "\n") + "\n"
	old, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return os.WriteFile(file, []byte(text), 0o644)
	}
	if err != nil {
		return err
	}
	changed := eval.Changed(strings.Split(strings.TrimSpace(string(old)), "\n"), lines)
	for _, c := range changed {
		fmt.Fprintln(e.out, c)
	}
	if len(changed) > 0 {
		return errFindings
	}
	return nil
}
