package finding

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"wewenang/authority"
	"wewenang/law"
)

// randomInput makes a small tangled world: offices, services in a tree, rules
// that give, hand on and revoke.
func randomInput(seed uint64) Input {
	rng := rand.New(rand.NewPCG(seed, 3))
	in := Input{Agencies: usualAgencies(), Services: usualServices()}
	holders := []string{"bupati", "dpmptsp", "dinkes", "dagang", "bapenda", "kec-hulu", "uptd-obat"}
	acts := []authority.Act{authority.ActIssue, authority.ActIssue, authority.ActCollect, authority.ActReceive, authority.ActRevoke}
	types := []law.Type{"perda", "perbup", "perbup", "kepbup"}
	for r := range 8 {
		id := law.ID(fmt.Sprintf("kab-lembah/%s/%d/%d", types[rng.IntN(len(types))], 2015+rng.IntN(9), r+1))
		rule := Rule{Meta: law.Meta{ID: id, InForce: law.Date(fmt.Sprintf("%d-%02d-01", id.Year(), 1+rng.IntN(12)))}}
		for p := range 1 + rng.IntN(4) {
			g := authority.Grant{ID: fmt.Sprintf("g%d-%d", r, p), Rule: id, At: law.Address(fmt.Sprintf("pasal-%d", p+2)), Kind: authority.Attribution, Act: acts[rng.IntN(len(acts))],
				HolderID: "kab-lembah/" + holders[rng.IntN(len(holders))], ServiceID: in.Services[rng.IntN(len(in.Services))].ID, Sub: law.Undetermined, Retained: law.Undetermined,
				Binding: law.Undetermined, State: authority.Accepted, Confidence: 1, Quote: "bunyi"}
			g.Holder, g.Object = g.HolderID, g.ServiceID
			if len(in.Rules) > 0 && rng.IntN(3) == 0 {
				parent := in.Rules[rng.IntN(len(in.Rules))].Grants[0]
				g.Kind, g.GiverID, g.Basis = authority.Delegation, parent.HolderID, []law.Ref{parent.Rule.At(parent.At)}
				g.ServiceID, g.Act = parent.ServiceID, parent.Act
			}
			if rng.IntN(4) == 0 {
				t, _ := authority.ReadThreshold([]string{"luas <= 100 m2", "luas > 100 m2", "luas 50..150 m2"}[rng.IntN(3)])
				g.Scope.Thresholds = []authority.Threshold{t}
			}
			rule.Grants = append(rule.Grants, g)
		}
		if len(in.Rules) > 2 && rng.IntN(3) == 0 {
			rule.Effects = append(rule.Effects, law.Effect{At: "pasal-90", Kind: law.EffectRevoke, Target: in.Rules[rng.IntN(len(in.Rules))].Meta.ID, Applied: true})
		}
		in.Rules = append(in.Rules, rule)
	}
	return in
}

// brief is what a report says, in a form that can be compared.
func brief(r Report) []string {
	var out []string
	for _, f := range r.Findings {
		out = append(out, fmt.Sprintf("%s %s %s %s..%s", f.Kind, f.Fingerprint, f.Confidence, f.Window.From, f.Window.To))
	}
	slices.Sort(out)
	return out
}

func overWorlds(t *testing.T, check func(t *testing.T, in Input)) {
	found := 0
	for seed := range uint64(40) {
		in := randomInput(seed)
		found += len(Check(NewWorld(in)).Findings)
		check(t, in)
		if t.Failed() {
			t.Fatalf("in world %d", seed)
		}
	}
	if found < 200 {
		t.Errorf("the worlds hold only %d findings", found)
	}
}

func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got\n\t%s\nwant\n\t%s", what, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

func TestOrderOfFilesDoesNotMatter(t *testing.T) {
	overWorlds(t, func(t *testing.T, in Input) {
		want := brief(Check(NewWorld(in)))
		other := in
		other.Rules = slices.Clone(in.Rules)
		slices.Reverse(other.Rules)
		other.Services = slices.Clone(in.Services)
		slices.Reverse(other.Services)
		other.Agencies = slices.Clone(in.Agencies)
		slices.Reverse(other.Agencies)
		same(t, "reversed", brief(Check(NewWorld(other))), want)
	})
}

func TestTwoRunsAreTheSame(t *testing.T) {
	overWorlds(t, func(t *testing.T, in Input) {
		a, b := Check(NewWorld(in)), Check(NewWorld(in))
		if fmt.Sprintf("%+v", a) != fmt.Sprintf("%+v", b) {
			t.Error("reports differ")
		}
	})
}

func TestAnotherRegionChangesNothing(t *testing.T) {
	overWorlds(t, func(t *testing.T, in Input) {
		want := brief(Check(NewWorld(in)))
		other := in
		other.Rules = slices.Clone(in.Rules)
		other.Rules = append(other.Rules, Rule{Meta: law.Meta{ID: "kab-bukit/perbup/2020/1", InForce: "2020-01-01"}, Grants: []authority.Grant{{ID: "z", Rule: "kab-bukit/perbup/2020/1", At: "pasal-2",
			Kind: authority.Attribution, Act: authority.ActIssue, HolderID: "kab-bukit/dinkes", ServiceID: "izin-apotek", State: authority.Accepted}}})
		same(t, "with kab-bukit", brief(Check(NewWorld(other))), want)
	})
}

func TestDatesShiftWindows(t *testing.T) {
	shift := func(d law.Date) law.Date {
		if d == "" {
			return ""
		}
		return law.Date(fmt.Sprintf("%04d%s", atoi(string(d[:4]))+10, d[4:]))
	}
	overWorlds(t, func(t *testing.T, in Input) {
		var want []string
		for _, f := range Check(NewWorld(in)).Findings {
			want = append(want, fmt.Sprintf("%s %s %s..%s", f.Kind, f.Fingerprint, shift(f.Window.From), shift(f.Window.To)))
		}
		moved := in
		moved.Rules = slices.Clone(in.Rules)
		for i := range moved.Rules {
			moved.Rules[i].Meta.InForce = shift(moved.Rules[i].Meta.InForce)
		}
		var got []string
		for _, f := range Check(NewWorld(moved)).Findings {
			got = append(got, fmt.Sprintf("%s %s %s..%s", f.Kind, f.Fingerprint, f.Window.From, f.Window.To))
		}
		slices.Sort(want)
		slices.Sort(got)
		same(t, "ten years later", got, want)
	})
}

func atoi(s string) (n int) {
	for _, r := range s {
		n = 10*n + int(r-'0')
	}
	return n
}

// A finding shows exactly inside its window.
func TestWindowsAreExact(t *testing.T) {
	overWorlds(t, func(t *testing.T, in Input) {
		all := Check(NewWorld(in)).Findings
		for _, f := range all {
			if f.Window.From == "" || !strings.HasPrefix(f.Kind, "K10") && f.Kind != "K401" || f.Kind == "K104" || f.Kind == "K105" {
				continue
			}
			for day, want := range map[law.Date]bool{f.Window.From.AddDays(-1): false, f.Window.From: true} {
				dated := in
				dated.AsOf = day
				got := slices.ContainsFunc(Check(NewWorld(dated)).Findings, func(x Finding) bool { return x.Fingerprint == f.Fingerprint })
				if got != want {
					t.Errorf("%s with window %v on %s: %v", f.Kind, f.Window, day, got)
				}
			}
		}
	})
}

// Without the cited provision the finding is gone.
func TestEverySideIsNeeded(t *testing.T) {
	overWorlds(t, func(t *testing.T, in Input) {
		for _, f := range Check(NewWorld(in)).Findings {
			if !slices.Contains([]string{"K101", "K102", "K103", "K401", "K106", "K304", "K307", "K308"}, f.Kind) {
				continue
			}
			for _, s := range f.Proof {
				if s.Type != StepQuote {
					continue
				}
				less := in
				less.Rules = slices.Clone(in.Rules)
				for i := range less.Rules {
					if less.Rules[i].Meta.ID == s.Rule {
						less.Rules[i].Grants = slices.DeleteFunc(slices.Clone(less.Rules[i].Grants), func(g authority.Grant) bool { return g.At == s.At })
					}
				}
				if slices.ContainsFunc(Check(NewWorld(less)).Findings, func(x Finding) bool { return x.Fingerprint == f.Fingerprint }) {
					t.Errorf("%s stays without %s#%s", f.Kind, s.Rule, s.At)
				}
			}
		}
	})
}

// An exception that covers the meeting field ends a pair; so does a person's
// "no".
func TestExceptionsAndRejectionsEndPairs(t *testing.T) {
	overWorlds(t, func(t *testing.T, in Input) {
		for _, f := range Check(NewWorld(in)).Findings {
			if f.Kind != "K101" && f.Kind != "K103" {
				continue
			}
			for what, change := range map[string]func(*authority.Grant){
				"exception": func(g *authority.Grant) {
					g.Scope.Exceptions = append(slices.Clone(g.Scope.Exceptions), f.Subjects[0].Service, f.Subjects[1].Service)
				},
				"rejection": func(g *authority.Grant) { g.State = authority.Rejected },
			} {
				other := in
				other.Rules = slices.Clone(in.Rules)
				for i := range other.Rules {
					other.Rules[i].Grants = slices.Clone(other.Rules[i].Grants)
					for j := range other.Rules[i].Grants {
						if g := &other.Rules[i].Grants[j]; g.Rule == f.Subjects[0].Rule && g.ID == f.Subjects[0].Grant {
							change(g)
						}
					}
				}
				if slices.ContainsFunc(Check(NewWorld(other)).Findings, func(x Finding) bool { return x.Fingerprint == f.Fingerprint }) {
					t.Errorf("%s stays after %s", f.Kind, what)
				}
			}
		}
	})
}

func TestWhyNotAgreesWithTheCheck(t *testing.T) {
	overWorlds(t, func(t *testing.T, in Input) {
		w := NewWorld(in)
		pairs := map[string]string{}
		w.pairs(func(p pair) { pairs[p.a.ID+" "+p.b.ID] = w.pairKind(p) })
		for _, a := range w.grants {
			for _, b := range w.grants {
				kind, competes := pairs[a.ID+" "+b.ID]
				if !competes {
					kind = "K101"
				}
				if _, swapped := pairs[b.ID+" "+a.ID]; swapped || a == b {
					continue
				}
				step, err := w.WhyNot(kind, a.ID, b.ID)
				if err != nil || (step.Condition == "") != competes {
					t.Errorf("%s %s %s: %q, competes %v, %v", kind, a.ID, b.ID, step.Condition, competes, err)
				}
			}
		}
	})
}

func TestSpansAreASet(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	random := func() Spans {
		var s Spans
		for range rng.IntN(4) {
			a, b := rng.IntN(28)+1, rng.IntN(28)+1
			s = append(s, law.Interval{From: law.Date(fmt.Sprintf("2020-01-%02d", min(a, b))), To: law.Date(fmt.Sprintf("2020-01-%02d", max(a, b)))})
		}
		return s.normal()
	}
	in := func(s Spans, d law.Date) bool { return s.Contains(d) == law.Yes }
	for range 2000 {
		a, b := random(), random()
		for day := range 30 {
			d := law.Date(fmt.Sprintf("2020-01-%02d", day+1))
			if in(a.Meet(b), d) != (in(a, d) && in(b, d)) || in(a.Join(b), d) != (in(a, d) || in(b, d)) || in(a.Without(b), d) != (in(a, d) && !in(b, d)) {
				t.Fatalf("%v and %v on %s", a, b, d)
			}
		}
	}
}

func TestScopeRelationsAreConsistent(t *testing.T) {
	limits := []string{"", "luas <= 100 m2", "luas < 100 m2", "luas > 100 m2", "luas >= 100 m2", "luas 50..150 m2", "luas 100..150 m2", "luas <= 1 ha"}
	var lists [][]authority.Threshold
	for _, l := range limits {
		if th, ok := authority.ReadThreshold(l); ok {
			lists = append(lists, []authority.Threshold{th})
		} else {
			lists = append(lists, nil)
		}
	}
	for i, a := range lists {
		for j, b := range lists {
			if x, y := compareThresholds(a, b), compareThresholds(b, a); x != y.Flip() || i == j && x != Equal {
				t.Errorf("%q and %q: %v and %v", limits[i], limits[j], x, y)
			}
		}
	}
}
