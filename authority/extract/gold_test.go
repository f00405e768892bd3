package extract_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wewenang/authority/extract"
	"wewenang/eval"
	"wewenang/law"
	"wewenang/law/markdown"
)

// Floors of the score on labelled texts: what has once been reached is not lost
// unseen.
const (
	floorPrecision = 0.89
	floorRecall    = 0.83
	floorFullF1    = 0.81
)

// TestGoldScore scores the proposals on the labelled texts in the folder that
// WEWENANG_GOLD names.
func TestGoldScore(t *testing.T) {
	dir := os.Getenv("WEWENANG_GOLD")
	if dir == "" {
		t.Skip("WEWENANG_GOLD is not set")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "grants", "*.json"))
	var total eval.GrantScore
	for _, file := range files {
		label, r := labelled(t, dir, file)
		proposed := extract.Grants(r)
		check(t, r, proposed)
		pred := make([]eval.GoldGrant, len(proposed))
		for i, g := range proposed {
			pred[i] = eval.GrantOf(g)
		}
		short := map[string]string{}
		for _, d := range law.DefinitionsOf(r) {
			for _, alias := range d.Aliases {
				short[alias] = d.Term
			}
		}
		s := eval.ScoreGrants(label.Grants, pred, short)
		t.Logf("%-32s P %.3f R %.3f full F1 %.3f", label.Doc, s.Detection.P, s.Detection.R, s.Full.F1)
		total = total.Add(s)
	}
	t.Logf("detection P %.3f R %.3f F1 %.3f, full F1 %.3f", total.Detection.P, total.Detection.R, total.Detection.F1, total.Full.F1)
	if total.Detection.P < floorPrecision || total.Detection.R < floorRecall || total.Full.F1 < floorFullF1 {
		t.Errorf("below the floors %.2f, %.2f, %.2f", floorPrecision, floorRecall, floorFullF1)
	}
}

func labelled(t *testing.T, dir, file string) (eval.GoldGrants, *law.Regulation) {
	t.Helper()
	var label eval.GoldGrants
	src, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(src, &label)
	}
	if err != nil {
		t.Fatal(err)
	}
	name := strings.TrimSuffix(filepath.Base(file), ".json") + ".md"
	text, err := os.ReadFile(filepath.Join(dir, "texts", name))
	if err != nil {
		t.Fatal(err)
	}
	return label, markdown.ParseText(name, text)
}
