package law_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wewenang/law"
	"wewenang/law/markdown"
)

// goldFile is a file of labels in the folder that WEWENANG_GOLD names.
type goldFile struct {
	Doc           string       `json:"doc"`
	LabelledUntil law.Address  `json:"labelled_until"`
	IgnoreAt      []string     `json:"ignore_at"`
	Citations     []goldRecord `json:"citations"`
	Effects       []goldRecord `json:"effects"`
}

type goldRecord struct {
	At       string   `json:"at"`
	AtAlt    []string `json:"at_alt"`
	Kind     string   `json:"kind"`
	Target   string   `json:"target"`
	TargetAt string   `json:"target_at"`
	Text     string   `json:"text"`
	Optional bool     `json:"optional"`
}

// tally counts matches of predictions with labels.
type tally struct{ right, said, wanted int }

func (t tally) String() string {
	p, r := float64(t.right)/float64(max(1, t.said)), float64(t.right)/float64(max(1, t.wanted))
	return fmt.Sprintf("precision %.3f recall %.3f F1 %.3f (%d right of %d said, %d wanted)", p, r, 2*p*r/(p+r+1e-9), t.right, t.said, t.wanted)
}

// TestGold scores citations and effects on labelled texts.
func TestGold(t *testing.T) {
	dir := os.Getenv("WEWENANG_GOLD")
	if dir == "" {
		t.Skip("WEWENANG_GOLD names no folder of labels")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "citations", "*.json"))
	var cites, effects tally
	for _, f := range files {
		var g goldFile
		data, err := os.ReadFile(f)
		if err != nil || json.Unmarshal(data, &g) != nil {
			t.Fatalf("%s: %v", f, err)
		}
		name := strings.TrimSuffix(filepath.Base(f), ".json")
		text, err := os.ReadFile(filepath.Join(dir, "texts", name+".md"))
		if err != nil {
			t.Fatal(err)
		}
		r := markdown.ParseText(name+".md", text)
		limit := orderOf(r)
		var said []goldRecord
		found := law.CitationsOf(r)
		for _, c := range found {
			if c.Target != "" {
				said = append(said, goldRecord{At: string(c.At), Target: c.Target.AtRegion(), TargetAt: string(c.TargetAt), Text: c.Text})
			}
		}
		score(t, name, &cites, g, g.Citations, said, limit)
		said = nil
		for _, e := range law.EffectsOf(r, found) {
			if e.Target != "" {
				said = append(said, goldRecord{At: string(e.At), Kind: string(e.Kind), Target: e.Target.AtRegion(), TargetAt: string(e.TargetAt), Text: e.Words})
			}
		}
		score(t, name, &effects, g, g.Effects, said, limit)
	}
	t.Logf("citations: %v", cites)
	t.Logf("effects:   %v", effects)
	if cites.right*100 < cites.said*95 || cites.right*100 < cites.wanted*90 {
		t.Errorf("citations below precision 0.95 or recall 0.90: %v", cites)
	}
	if f1 := 2 * float64(effects.right) / float64(effects.said+effects.wanted); f1 < 0.93 {
		t.Errorf("effects below F1 0.93: %v", effects)
	}
}

// orderOf tells how far a provision stands from the beginning.
func orderOf(r *law.Regulation) map[string]int {
	order := map[string]int{}
	for p := range r.All() {
		if _, ok := order[string(p.Addr)]; !ok && p.Addr != "" {
			order[string(p.Addr)] = len(order)
		}
	}
	return order
}

// score matches one to one and logs what differs.
func score(t *testing.T, name string, sum *tally, g goldFile, want, said []goldRecord, order map[string]int) {
	used := make([]bool, len(want))
	var one tally
	for _, s := range said {
		if ignored(s.At, g, order) {
			continue
		}
		i := slices.IndexFunc(want, func(w goldRecord) bool { return same(w, s) })
		switch {
		case i < 0:
			one.said++
			t.Logf("%s: extra   %s %s -> %s %s | %q", name, s.Kind, s.At, s.Target, s.TargetAt, s.Text)
		case !used[i] && !want[i].Optional:
			one.said++
			one.right++
			used[i] = true
		case used[i] && !want[i].Optional:
			one.said++
		}
	}
	for i, w := range want {
		if w.Optional {
			continue
		}
		one.wanted++
		if !used[i] {
			t.Logf("%s: missing %s %s -> %s %s | %q", name, w.Kind, w.At, w.Target, w.TargetAt, w.Text)
		}
	}
	t.Logf("%s: %v", name, one)
	sum.right, sum.said, sum.wanted = sum.right+one.right, sum.said+one.said, sum.wanted+one.wanted
}

func ignored(at string, g goldFile, order map[string]int) bool {
	for _, ig := range g.IgnoreAt {
		if at == ig || strings.HasPrefix(at, ig+".") {
			return true
		}
	}
	if g.LabelledUntil == "" {
		return false
	}
	last := -1
	for a, n := range order {
		if g.LabelledUntil.Covers(law.Address(a)) {
			last = max(last, n)
		}
	}
	return order[at] > last
}

// same compares a label with a prediction. Makers of ministerial rules may be
// spelt differently.
func same(w, s goldRecord) bool {
	target := w.Target
	if w.Kind != s.Kind || w.TargetAt != s.TargetAt || !sameTarget(target, s.Target) {
		return false
	}
	return w.At == s.At || slices.Contains(w.AtAlt, s.At)
}

func sameTarget(a, b string) bool {
	if a == b {
		return true
	}
	ta, ra, _ := strings.Cut(a, "/")
	tb, rb, _ := strings.Cut(b, "/")
	return ra == rb && strings.HasPrefix(ta, "permen") && strings.HasPrefix(tb, "permen")
}
