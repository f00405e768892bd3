package content_test

import (
	"slices"
	"testing"

	"wewenang/authority/extract"
	"wewenang/authority/finding"
	"wewenang/content"
	"wewenang/eval"
	"wewenang/indexer"
	"wewenang/law"
)

// How far the program may be from the keys. These numbers only fall.
const (
	missedGrants = 0.05 // share of the expected grants that no proposal meets
	falseGrants  = 0.05 // share of the proposals that meet no expected grant
)

// What the words give, read by the program alone, is held against what a
// person wrote down for every regulation of the story.
func TestGrantsAreReadFromTheWords(t *testing.T) {
	all := load(t)
	var docs []grantKey
	key(t, "kunci-wenang.json", &docs)
	expected, missed, proposals, strange := 0, 0, 0, 0
	for _, d := range docs {
		r := all[d.Doc]
		var want, got []eval.GoldGrant
		optional := map[law.Address]bool{}
		for _, g := range d.Grants {
			want = append(want, eval.GoldGrant{At: g.At, Kind: g.Kind, Giver: g.Giver, Holder: g.Holder, Act: g.Act, Object: g.Object})
			optional[g.At] = optional[g.At] || g.Optional
			if !g.Optional {
				expected++
			}
		}
		for _, g := range extract.Grants(r) {
			got = append(got, eval.GrantOf(g))
		}
		score := eval.ScoreGrants(want, got, shortNames(r))
		proposals, strange = proposals+len(got), strange+len(score.False)
		for _, m := range score.Misses {
			if !optional[m.At] {
				missed++
				t.Logf("not read: %s#%s %s %s %s %q", d.Doc, m.At, m.Kind, m.Holder, m.Act, m.Object)
			}
		}
		for _, i := range score.False {
			t.Logf("read besides: %s#%s %s %s %s %q", d.Doc, got[i].At, got[i].Kind, got[i].Holder, got[i].Act, got[i].Object)
		}
	}
	if share := float64(missed) / float64(expected); share > missedGrants {
		t.Errorf("%d of %d expected grants are not read (%.2f)", missed, expected, share)
	}
	if share := float64(strange) / float64(proposals); share > falseGrants {
		t.Errorf("%d of %d proposals are not expected (%.2f)", strange, proposals, share)
	}
}

func shortNames(r *law.Regulation) map[string]string {
	short := map[string]string{}
	for _, d := range r.Definitions {
		for _, alias := range d.Aliases {
			short[alias] = d.Term
		}
	}
	return short
}

// planted is a problem of the key.
type planted struct {
	Kind      string   `json:"kind"`
	Rules     []law.ID `json:"rules"`
	Addresses []string `json:"addresses"`
	Service   string   `json:"service"`
	On        law.Date `json:"on"` // day on which it shows, that of the key when empty
	Optional  bool     `json:"optional"`
}

// met reports whether the finding is the planted one.
func (p planted) met(f finding.Finding) bool {
	if f.Kind != p.Kind {
		return false
	}
	if len(p.Addresses) == 0 && p.Service == "" {
		return true
	}
	for _, s := range f.Subjects {
		switch ref := s.Rule.At(s.At).String(); {
		case slices.Contains(p.Addresses, ref), slices.Contains(p.Rules, s.Rule) && s.At == "":
			return true
		case len(p.Addresses) == 0 && s.Service == p.Service:
			return true
		}
	}
	return false
}

// Every planted problem is found on its day, and nothing else.
func TestPlantedProblemsAreFound(t *testing.T) {
	var keys struct {
		AsOf         law.Date  `json:"as_of"`
		Findings     []planted `json:"findings"`
		Consequences []planted `json:"consequences"`
	}
	key(t, "kunci-temuan.json", &keys)
	corpus, err := indexer.Load(t.Context(), indexer.Options{Content: content.FS()})
	if err != nil {
		t.Fatal(err)
	}
	in, err := corpus.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	reports := map[law.Date][]finding.Finding{}
	on := func(day law.Date) []finding.Finding {
		if reports[day] == nil {
			in.AsOf = day
			reports[day] = finding.Check(finding.NewWorld(in)).Findings
		}
		return reports[day]
	}
	for _, p := range keys.Findings {
		day := keys.AsOf
		if p.On != "" {
			day = p.On
		}
		if !slices.ContainsFunc(on(day), p.met) && !p.Optional {
			t.Errorf("not found on %s: %s %v %s", day, p.Kind, p.Addresses, p.Service)
		}
	}
	for _, f := range on(keys.AsOf) {
		known := func(p planted) bool { return p.met(f) }
		if !slices.ContainsFunc(keys.Findings, known) && !slices.ContainsFunc(keys.Consequences, known) {
			t.Errorf("found besides: %s %s", f.Kind, f.Title)
		}
	}
}
