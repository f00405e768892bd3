package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// TestCorpusAnswers takes real texts (WEWENANG_CORPUS) the whole way, import,
// index, search, and holds what the program reads against labels
// (WEWENANG_GOLD). The floors are what users were promised; the README states
// what is reached.
func TestCorpusAnswers(t *testing.T) {
	corpus, gold := os.Getenv("WEWENANG_CORPUS"), os.Getenv("WEWENANG_GOLD")
	if corpus == "" || gold == "" {
		t.Skip("WEWENANG_CORPUS and WEWENANG_GOLD are not set")
	}
	content, data := filepath.Join(t.TempDir(), "content"), filepath.Join(t.TempDir(), "data")
	command(t, "import", "--out", content, corpus)
	command(t, "index", "--content", content, "--data", data)
	var got scores
	if err := json.Unmarshal(command(t, "eval", "--gold", gold, "--data", data, "--format", "json"), &got); err != nil {
		t.Fatal(err)
	}
	for _, floor := range []struct {
		what        string
		value, want float64
	}{
		{"citations, precision", got.Citations.P, 0.95},
		{"citations, recall", got.Citations.R, 0.90},
		{"effects, F1", got.Effects.F1, 0.93},
		{"grants, precision of detection", got.Grants.Detection.P, 0.70},
		{"grants, recall of detection", got.Grants.Detection.R, 0.50},
		{"identity queries, MRR@10", got.Queries.ByIntent["identitas"].MRR, 0.95},
		{"all queries, nDCG@10", got.Queries.All.NDCG, 0.60},
		{"all queries, recall@5", got.Queries.All.Recall, 0.65},
	} {
		t.Logf("%s: %.3f", floor.what, floor.value)
		if floor.value < floor.want {
			t.Errorf("%s: %.3f, promised %.2f", floor.what, floor.value, floor.want)
		}
	}
}

// command runs a subcommand and returns its standard output.
func command(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, talk bytes.Buffer
	a := &app{in: bytes.NewReader(nil), out: &out, err: &talk, now: fixedDay, getenv: os.Getenv}
	if code := a.run(t.Context(), args); code != exitDone {
		t.Fatalf("wewenang %v: exit %d\n%s", args, code, talk.String())
	}
	return out.Bytes()
}
