package finding

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// summary prints a finding as scenarios expect it.
func summary(f Finding) string {
	var grants []string
	for _, s := range f.Subjects {
		if s.Grant != "" && !slices.Contains(grants, s.Grant) {
			grants = append(grants, s.Grant)
		}
	}
	slices.Sort(grants)
	words := append([]string{f.Kind, string(f.Confidence)}, grants...)
	return strings.Join(words, " ")
}

// quiet kinds are not compared unless the scenario speaks of them.
var quiet = []string{"K104", "K502", "K701"}

// asked reports whether a scenario with such words compares the finding.
func asked(f Finding, words string) bool {
	return f.State != StateSuppressed && (!slices.Contains(quiet, f.Kind) || strings.Contains(words, f.Kind))
}

func (s scenario) check(t *testing.T) {
	in := s.input(t)
	report := Check(NewWorld(in))
	want := slices.DeleteFunc(slices.Clone(s.sections["temuan"]), func(l string) bool { return l == "kosong" })
	var got []string
	for _, f := range report.Findings {
		if !asked(f, strings.Join(want, "\n")+s.name) {
			continue
		}
		got = append(got, summary(f))
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
		for _, f := range report.Findings {
			t.Logf("%s %s", f.Kind, f.Title)
		}
	}
	again := Check(NewWorld(in))
	if a, b := fmt.Sprint(report.Findings), fmt.Sprint(again.Findings); a != b {
		t.Error("two runs differ")
	}
	for _, f := range report.Findings {
		soundProof(t, f)
	}
	everyPlaceCounts(t, in, report.Findings)
}

// soundProof checks what every finding promises.
func soundProof(t *testing.T, f Finding) {
	t.Helper()
	if len(f.Proof) == 0 || f.Title == "" || f.Fingerprint == "" || len(f.Suggestions) == 0 || f.GoneWhen == "" {
		t.Errorf("%s is not complete: %+v", f.Kind, f)
	}
	names := kindOf(f.Kind).Conditions
	for i, s := range f.Proof {
		if s.N != i+1 || !slices.ContainsFunc(names, func(c NamedCondition) bool { return c.Name == s.Condition }) {
			t.Errorf("%s step %d: condition %q is not documented", f.Kind, s.N, s.Condition)
		}
		for _, n := range s.From {
			if n >= s.N || n < 1 {
				t.Errorf("%s step %d follows from %d", f.Kind, s.N, n)
			}
		}
	}
	text := strings.ToLower(fmt.Sprintf("%+v", f))
	for _, word := range []string{"salah ", "melanggar", "ilegal", "kesalahan"} {
		if strings.Contains(strings.ReplaceAll(text, "salah satu", ""), word) {
			t.Errorf("%s says %q: %s", f.Kind, word, text)
		}
	}
}

func TestScenarios(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no scenarios", err)
	}
	for _, file := range files {
		for _, s := range readScenarios(t, file) {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txt")+"/"+s.name, s.check)
		}
	}
}
