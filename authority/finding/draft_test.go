package finding

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"wewenang/law"
)

// Scenarios of drafts have a section "rancangan" that names the rules of the
// scenario which are drafts, and state what they change:
//
//	selisih   state kind grants…
//	sel       service act: before → after
//	instansi-berubah   agency verdict
//	catatan-rancangan  codes of the problems
func TestDrafts(t *testing.T) {
	for _, s := range readScenarios(t, "testdata/rancangan/selisih.txt") {
		t.Run(s.name, func(t *testing.T) {
			in, drafts := s.drafts(t)
			report := CheckDraft(in, drafts, DraftOptions{Start: law.Date(strings.Join(s.sections["berlaku"], ""))})
			s.compare(t, "selisih", changesOf(report))
			s.compare(t, "sel", cellsOf(report))
			var agencies, codes []string
			for _, a := range report.Draft.Agencies {
				if a.Verdict != "sama" {
					agencies = append(agencies, strings.TrimPrefix(a.Agency, "kab-lembah/")+" "+a.Verdict)
				}
			}
			s.compare(t, "instansi-berubah", agencies)
			for _, p := range report.Draft.Problems {
				codes = append(codes, p.Code)
			}
			slices.Sort(codes)
			s.compare(t, "catatan-rancangan", slices.Compact(codes))
			if again := CheckDraft(in, drafts, DraftOptions{Start: report.Draft.Start}); fmt.Sprint(again.Findings) != fmt.Sprint(report.Findings) {
				t.Error("two runs differ")
			}
		})
	}
}

func (s scenario) compare(t *testing.T, section string, got []string) {
	t.Helper()
	want, asked := s.sections[section]
	if !asked {
		return
	}
	want = slices.Clone(want)
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%s: got\n\t%s\nwant\n\t%s", section, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

// drafts takes the rules named as drafts out of the input.
func (s scenario) drafts(t *testing.T) (Input, []Rule) {
	in := s.input(t)
	var drafts []Rule
	for _, line := range s.sections["rancangan"] {
		id := (&stage{t: t}).ref(line).ID
		i := slices.IndexFunc(in.Rules, func(r Rule) bool { return r.Meta.ID == id })
		d := in.Rules[i]
		d.Meta.Manuscript = law.ManuscriptDraft
		drafts = append(drafts, d)
		in.Rules = slices.Delete(slices.Clone(in.Rules), i, i+1)
	}
	return in, drafts
}

func changesOf(r Report) []string {
	var out []string
	for _, f := range r.Findings {
		if !slices.Contains(quiet, f.Kind) && f.State != StateSame {
			words := strings.Fields(summary(f))
			out = append(out, strings.Join(append([]string{f.State, f.Kind}, words[2:]...), " "))
		}
	}
	return out
}

func cellsOf(r Report) []string {
	var out []string
	for _, c := range r.Draft.Cells {
		list := func(ids []string) string {
			return cmp.Or(strings.ReplaceAll(strings.Join(ids, ", "), "kab-lembah/", ""), "-")
		}
		out = append(out, fmt.Sprintf("%s %s: %s → %s", c.Service, c.Act, list(c.Before), list(c.After)))
	}
	return out
}

// What a draft changes is what the whole check says after it is enacted, less
// what it said before.
func TestDraftEqualsEnactment(t *testing.T) {
	for _, s := range readScenarios(t, "testdata/rancangan/selisih.txt") {
		in, drafts := s.drafts(t)
		in.AsOf = ""
		before := prints(Check(NewWorld(in)))
		whole := in
		whole.Rules = slices.Clone(in.Rules)
		for _, d := range drafts {
			d.AsIf = cmp.Or(law.Date(strings.Join(s.sections["berlaku"], "")), d.Meta.InForce)
			whole.Rules = append(whole.Rules, d)
		}
		after := prints(Check(NewWorld(whole)))
		var want []string
		for p := range after {
			if !before[p] {
				want = append(want, p)
			}
		}
		in.AsOf = "2024-06-01"
		var got []string
		for _, f := range CheckDraft(in, drafts, DraftOptions{Start: law.Date(strings.Join(s.sections["berlaku"], ""))}).Findings {
			if f.State == StateNew && f.Kind != "K701" {
				got = append(got, f.Kind+" "+f.Fingerprint)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: draft says %v, enactment %v", s.name, got, want)
		}
	}
}

func prints(r Report) map[string]bool {
	out := map[string]bool{}
	for _, f := range r.Findings {
		if f.Kind != "K701" {
			out[f.Kind+" "+f.Fingerprint] = true
		}
	}
	return out
}

func TestDraftLeavesOtherRegionsOut(t *testing.T) {
	c := cone{rules: map[law.ID]bool{}, services: map[string]bool{"izin-apotek": true}, regions: map[law.Region]bool{"kab-lembah": true}}
	of := func(rule law.ID) Finding { return Finding{Subjects: []Subject{{Rule: rule, Service: "izin-apotek"}}} }
	for rule, want := range map[law.ID]bool{"kab-lembah/perbup/2020/1": true, "kab-bukit/perbup/2020/1": false, "uu/2014/23": true} {
		if got := c.touches(of(rule)); got != want {
			t.Errorf("%s: touched %v, want %v", rule, got, want)
		}
	}
	list := c.near([]AgencyChange{{Agency: "kab-lembah/dinkes", Verdict: "sama"}, {Agency: "kab-bukit/dinkes", Verdict: "sama"}, {Agency: "kab-bukit/camat", Verdict: "menambah"}})
	if len(list) != 2 || list[0].Agency != "kab-lembah/dinkes" || list[1].Agency != "kab-bukit/camat" {
		t.Errorf("offices %v", list)
	}
}
