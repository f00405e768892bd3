package law_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"wewenang/law"
)

// chainTexts is a chain with its texts read and its changes gathered.
type chainTexts struct {
	base    *law.Regulation
	changes []law.Change
	days    []law.Date
}

// readChains reads the chains of WEWENANG_GOLD from the texts of
// WEWENANG_CORPUS.
func readChains(t testing.TB) []chainTexts {
	t.Helper()
	gold, corpus := os.Getenv("WEWENANG_GOLD"), os.Getenv("WEWENANG_CORPUS")
	if gold == "" || corpus == "" {
		t.Skip("WEWENANG_GOLD and WEWENANG_CORPUS name no folders")
	}
	var chains []chain
	readJSON(t, filepath.Join(gold, "chains.json"), &chains)
	var out []chainTexts
	for _, ch := range chains {
		c := chainTexts{base: readRegulation(t, corpus, ch.Base.Doc)}
		c.base.Enacted, c.base.Promulgated, c.base.InForce = ch.Base.Disahkan, ch.Base.Diundangkan, ch.Base.Berlaku
		for _, s := range append([]step{ch.Base}, ch.Steps...) {
			c.days = append(c.days, slices.DeleteFunc([]law.Date{s.Disahkan, s.Diundangkan, s.Berlaku}, func(d law.Date) bool { return d == "" })...)
		}
		for _, s := range ch.Steps {
			r := readRegulation(t, corpus, s.Doc)
			r.Enacted, r.Promulgated, r.InForce = s.Disahkan, s.Diundangkan, s.Berlaku
			c.changes = append(c.changes, law.ChangesOf(r, law.EffectsOf(r, nil), s.Berlaku)...)
		}
		slices.Sort(c.days)
		c.days = slices.Compact(c.days)
		out = append(out, c)
	}
	return out
}

// TestChains consolidates every chain on every day of it and holds what must be
// true of each wording: every word names an instrument that the chain has, and
// every change is applied, listed or still to come. The time is told, not
// tested.
func TestChains(t *testing.T) {
	wordings, slowest, longest := 0, time.Duration(0), ""
	for _, ch := range readChains(t) {
		known := map[law.ID]bool{ch.base.ID: true}
		own := 0
		for _, c := range ch.changes {
			known[c.From] = true
			if c.Effect.Target == ch.base.ID {
				own++
			}
		}
		for _, day := range ch.days {
			start := time.Now()
			c := law.Consolidate(ch.base, ch.changes, day)
			if took := time.Since(start); took > slowest {
				slowest, longest = took, string(ch.base.ID)+"@"+string(day)
			}
			wordings++
			if told := len(c.Applied) + len(c.NotApplied) + len(c.Overtaken) + len(c.Later); told < own {
				t.Errorf("%s@%s: %d changes, only %d are told", ch.base.ID, day, own, told)
			}
			for w := range c.All() {
				for _, r := range w.Runs {
					if !known[r.By.ID] || r.Since > day && r.By.ID != ch.base.ID {
						t.Errorf("%s@%s %s: words by %q since %q", ch.base.ID, day, w.Addr, r.By.ID, r.Since)
					}
				}
			}
		}
	}
	t.Logf("%d wordings, the slowest took %v (%s)", wordings, slowest.Round(time.Millisecond), longest)
}

// BenchmarkChains consolidates every chain on its last day.
func BenchmarkChains(b *testing.B) {
	chains := readChains(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, ch := range chains {
			law.Consolidate(ch.base, ch.changes, ch.days[len(ch.days)-1])
		}
	}
}
