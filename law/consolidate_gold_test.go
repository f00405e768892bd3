package law_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"wewenang/eval"
	"wewenang/law"
	"wewenang/law/markdown"
)

// chain is an instrument with those that amend it, in order.
type chain struct {
	Base  step
	Steps []step
}

type step struct {
	Doc         law.ID
	Disahkan    law.Date
	Diundangkan law.Date
	Berlaku     law.Date
}

// TestConsolidatedGold compares wordings on a day with those read by hand. It
// needs the labels (WEWENANG_GOLD) and the texts (WEWENANG_CORPUS).
func TestConsolidatedGold(t *testing.T) {
	gold, corpus := os.Getenv("WEWENANG_GOLD"), os.Getenv("WEWENANG_CORPUS")
	if gold == "" || corpus == "" {
		t.Skip("WEWENANG_GOLD and WEWENANG_CORPUS name no folders")
	}
	var chains []chain
	var wordings []struct {
		Doc   law.ID
		At    law.Address
		Date  law.Date
		Text  string
		State string
	}
	readJSON(t, filepath.Join(gold, "chains.json"), &chains)
	readJSON(t, filepath.Join(gold, "consolidated.json"), &wordings)
	right, silent := 0, 0
	for _, w := range wordings {
		c := consolidate(t, corpus, chains, w.Doc, w.Date)
		got, state := "", "belum-ada"
		if n := c.Find(w.At); n != nil && !c.NotYet {
			state = "berlaku"
			if got = n.Full(); n.Deleted {
				state = "dihapus"
			}
		}
		if state == w.State && (state != "berlaku" || eval.NearWords(got, w.Text)) {
			right++
			continue
		}
		warned := len(c.NotApplied) > 0
		if !warned {
			silent++
		}
		t.Logf("%s %s on %s: %s, want %s; warned %v\n got %s\nwant %s", w.Doc, w.At, w.Date, state, w.State, warned, got, w.Text)
	}
	t.Logf("%d of %d wordings right, %d wrong without a warning", right, len(wordings), silent)
	if right < len(wordings) {
		t.Error("not every wording is right")
	}
}

func readJSON(t testing.TB, file string, to any) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(data, to)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func consolidate(t *testing.T, corpus string, chains []chain, id law.ID, day law.Date) *law.Consolidated {
	t.Helper()
	base := readRegulation(t, corpus, id)
	var changes []law.Change
	for _, ch := range chains {
		if ch.Base.Doc != id {
			continue
		}
		base.Enacted, base.Promulgated, base.InForce = ch.Base.Disahkan, ch.Base.Diundangkan, ch.Base.Berlaku
		for _, s := range ch.Steps {
			r := readRegulation(t, corpus, s.Doc)
			r.Enacted, r.Promulgated, r.InForce = s.Disahkan, s.Diundangkan, s.Berlaku
			changes = append(changes, law.ChangesOf(r, law.EffectsOf(r, law.CitationsOf(r)), s.Berlaku)...)
		}
	}
	return law.Consolidate(base, changes, day)
}

func readRegulation(t testing.TB, corpus string, id law.ID) *law.Regulation {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(corpus, string(id)+".md"))
	if err != nil {
		t.Fatal(err)
	}
	r := markdown.ParseText(string(id)+".md", data)
	r.ID = id
	return r
}
