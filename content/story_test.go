package content_test

import (
	"slices"
	"strings"
	"testing"

	"wewenang/authority/extract"
	"wewenang/authority/finding"
	"wewenang/content"
	"wewenang/eval"
	"wewenang/indexer"
	"wewenang/law"
)

// What the words give, read by the program alone, equals what a person wrote down
// for every regulation of the story: nothing is missing, nothing is besides, and
// address, kind, giver, holder and act are the same. Objects agree as labels and
// proposals do everywhere, for a matter may be named in more words or fewer.
func TestGrantsAreReadFromTheWords(t *testing.T) {
	all := load(t)
	var docs []grantKey
	key(t, "kunci-wenang.json", &docs)
	for _, d := range docs {
		r := all[d.Doc]
		var want, got []eval.GoldGrant
		for _, g := range d.Grants {
			want = append(want, eval.GoldGrant{At: g.At, Kind: g.Kind, Giver: g.Giver, Holder: g.Holder, Act: g.Act, Object: g.Object})
		}
		for _, g := range extract.Grants(r) {
			got = append(got, eval.GrantOf(g))
		}
		score := eval.ScoreGrants(want, got, shortNames(r))
		for _, p := range score.Pairs {
			if k, g := want[p.Gold], got[p.Pred]; !sameGrant(k, g) {
				t.Errorf("%s: the key says\n\t%s\nthe words are read as\n\t%s", d.Doc, k.Line(), g.Line())
			}
		}
		for _, m := range score.Misses {
			t.Errorf("%s: not read: %s", d.Doc, m.Line())
		}
		for _, i := range score.False {
			t.Errorf("%s: read besides: %s", d.Doc, got[i].Line())
		}
	}
}

func sameGrant(key, read eval.GoldGrant) bool {
	return key.At == read.At && key.Kind == read.Kind && key.Act == read.Act &&
		strings.EqualFold(key.Giver, read.Giver) && strings.EqualFold(key.Holder, read.Holder)
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
