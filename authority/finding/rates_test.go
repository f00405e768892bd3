package finding_test

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"wewenang/authority/finding"
	"wewenang/indexer"
	"wewenang/law"
)

// onlyAnnotated lists scenarios that are about what a person writes.
var onlyAnnotated = []string{"K101 tanpa tabel: id yang ditulis orang", "K702 bunyi berubah"}

// tally counts exact renderings.
type tally struct{ exact, all int }

func (c tally) rate() float64 { return float64(c.exact) / float64(max(c.all, 1)) }

// trial is one rendering and what came of it.
type trial struct {
	want, got []string // kind, confidence, grants
	wrong     []string // certain findings that nobody expects
	problems  []law.Problem
	files     map[string]string
}

func (t trial) exact() bool { return slices.Equal(t.want, t.got) && len(t.problems) == 0 }

// try writes a scenario as a content folder, reads it as the program reads any
// content and compares the findings with those that the scenario expects.
func try(t *testing.T, s finding.Scenario, seed uint64, annotated bool) trial {
	t.Helper()
	st := stage(s, seed, int(seed%families), annotated)
	st.lay(t)
	fsys := st.write()
	out := trial{files: map[string]string{}}
	for name, f := range fsys {
		out.files[name] = string(f.Data)
	}
	corpus, err := indexer.Load(t.Context(), indexer.Options{Content: fsys, Now: time.Now, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range corpus.Problems {
		if p.Level == law.LevelError {
			out.problems = append(out.problems, p)
		}
	}
	in, err := corpus.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	in.AsOf = law.Date(st.year("2024-06-01"))
	for _, l := range s.Sections["pada"] {
		in.AsOf = law.Date(st.year(l))
		if l == "selalu" {
			in.AsOf = ""
		}
	}
	out.compare(st, finding.Check(finding.NewWorld(in)), annotated)
	return out
}

func (out *trial) compare(st *staging, r finding.Report, annotated bool) {
	want := slices.DeleteFunc(slices.Clone(st.s.Sections["temuan"]), func(l string) bool { return l == "kosong" })
	for _, l := range want {
		out.want = append(out.want, st.expected(l, annotated))
	}
	certain := map[string]bool{}
	for _, l := range want {
		certain[st.expected(l, false)] = true
	}
	for _, f := range r.Findings {
		if !finding.Asked(f, st.s, strings.Join(want, "\n")) {
			continue
		}
		words := []string{f.Kind, string(f.Confidence)}
		var grants []string
		for _, s := range f.Subjects {
			if s.Grant != "" {
				grants = appendNew(grants, st.grantAt(s.Rule, s.At))
			}
		}
		slices.Sort(grants)
		words = append(words, grants...)
		bare := strings.Join(append([]string{f.Kind}, grants...), " ")
		if f.Confidence == finding.Certain && !certain[bare] {
			out.wrong = append(out.wrong, strings.Join(words, " ")+": "+f.Title)
		}
		if annotated {
			bare = strings.Join(words, " ")
		}
		out.got = append(out.got, bare)
	}
	slices.Sort(out.want)
	slices.Sort(out.got)
}

// expected is a line of a scenario, without its confidence where the grants
// are not a person's.
func (st *staging) expected(line string, annotated bool) string {
	f := strings.Fields(line)
	if !annotated {
		f = slices.Delete(f, 1, 2)
	}
	return strings.Join(f, " ")
}

// grantAt is the scenario's name of the grant that stands at a place.
func (st *staging) grantAt(rule law.ID, at law.Address) string {
	for place, id := range st.places {
		r, a, _ := strings.Cut(place, "#")
		if r == string(rule) && (law.Address(a).Covers(at) || at.Covers(law.Address(a))) {
			return id
		}
	}
	return string(at)
}

func allScenarios(t *testing.T) []finding.Scenario {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	written, _ := filepath.Glob("testdata/naskah/*.txt")
	files = append(files, written...)
	if err != nil || len(files) == 0 {
		t.Fatal("no scenarios", err)
	}
	var out []finding.Scenario
	for _, file := range files {
		out = append(out, finding.Scenarios(t, file)...)
	}
	return out
}

// TestWrittenAsRegulations writes every scenario as regulations, in invented
// regions, with other names, dates and numbers each time and in three wordings,
// and reads them as any content is read: once with grants that a person stated
// and once from the words alone. WEWENANG_RENDERINGS sets how many renderings
// of each; with -v it prints the rates by kind and what was not met.
func TestWrittenAsRegulations(t *testing.T) {
	n, short := 1, true
	if v, err := strconv.Atoi(os.Getenv("WEWENANG_RENDERINGS")); err == nil {
		n, short = v, false
	}
	for _, mode := range []struct {
		name      string
		annotated bool
		floor     float64
	}{{"dengan anotasi", true, 0.95}, {"dari naskah saja", false, 0.75}} {
		t.Run(mode.name, func(t *testing.T) {
			total, byKind := tally{}, map[string]*tally{}
			for i, s := range allScenarios(t) {
				if short && i%2 == 0 == mode.annotated && !writtenOut(s) {
					continue // every other one in either mode
				}
				if !mode.annotated && slices.Contains(onlyAnnotated, s.Name) {
					continue
				}
				c := rateOf(t, s, n, mode.annotated)
				kind := s.Name[:4]
				if writtenOut(s) {
					kind = "naskah " + kind
				}
				if byKind[kind] == nil {
					byKind[kind] = &tally{}
				}
				byKind[kind].exact, byKind[kind].all = byKind[kind].exact+c.exact, byKind[kind].all+c.all
				total.exact, total.all = total.exact+c.exact, total.all+c.all
			}
			report(t, total, byKind)
			if total.rate() < mode.floor {
				t.Errorf("%.1f %% of %d renderings are exact, want %.0f %%", 100*total.rate(), total.all, 100*mode.floor)
			}
		})
	}
}

// writtenOut reports whether a scenario gives its regulations in words.
func writtenOut(s finding.Scenario) bool {
	for name := range s.Sections {
		if strings.HasPrefix(name, "berkas ") {
			return true
		}
	}
	return false
}

func rateOf(t *testing.T, s finding.Scenario, n int, annotated bool) tally {
	t.Helper()
	h := fnv.New64a()
	h.Write([]byte(s.Name))
	c, shown := tally{}, false
	for i := range n {
		seed := h.Sum64() + uint64(i)
		r := try(t, s, seed, annotated)
		c.all++
		if len(r.wrong) > 0 {
			t.Errorf("%s (%d): certain, but not expected: %s", s.Name, seed%families, strings.Join(r.wrong, "; "))
		}
		if r.exact() {
			c.exact++
			continue
		}
		if shown {
			continue
		}
		shown = testing.Verbose()
		t.Logf("%s (wording %d)\n\tgot  %q\n\twant %q %v", s.Name, seed%families, r.got, r.want, r.problems)
		if os.Getenv("WEWENANG_SHOW") != "" && strings.Contains(s.Name, os.Getenv("WEWENANG_SHOW")) {
			for name, text := range r.files {
				t.Logf("--- %s\n%s", name, text)
			}
		}
	}
	return c
}

func report(t *testing.T, total tally, byKind map[string]*tally) {
	kinds := make([]string, 0, len(byKind))
	for k := range byKind {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	var b strings.Builder
	for _, k := range kinds {
		fmt.Fprintf(&b, "  %s %d/%d", k, byKind[k].exact, byKind[k].all)
	}
	t.Logf("exact %d of %d (%.1f %%):%s", total.exact, total.all, 100*total.rate(), b.String())
}
