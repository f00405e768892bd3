package indexer

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"wewenang/authority/finding"
	"wewenang/law"
)

// What a library finds is what the content says: nothing is lost on the way
// through the store.
func TestFindingsAreThoseOfTheContent(t *testing.T) {
	t.Parallel()
	o := options(t, content(6))
	mustBuild(t, o)
	lib := mustOpen(t, o)
	c, err := Load(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	in, err := c.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	in.AsOf = "2026-05-06"
	want := finding.Check(finding.NewWorld(in))
	if len(want.Findings) == 0 || want.Coverage.Grants == 0 {
		t.Fatalf("the content has no findings: %+v", want.Coverage)
	}
	got, err := lib.Findings(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmpopts.IgnoreUnexported(finding.Finding{})); diff != "" {
		t.Errorf("(-content +library):\n%.2000s", diff)
	}
	a, _ := json.Marshal(want)
	b, _ := json.Marshal(got)
	if !bytes.Equal(a, b) {
		t.Errorf("as JSON they differ:\n%.1000s\n%.1000s", a, b)
	}
}

// The findings of the day of the build lie in the generation; those of another
// day are computed from its facts.
func TestFindingsOfTheBuildAreKept(t *testing.T) {
	t.Parallel()
	o := options(t, content(6))
	mustBuild(t, o)
	lib := mustOpen(t, o)
	if r, err := lib.Findings(t.Context(), ""); err != nil || r.AsOf != lib.corpus.AsOf || len(r.Findings) == 0 {
		t.Fatalf("findings of %s: %d, %v", r.AsOf, len(r.Findings), err)
	}
	if lib.cases.in.Rules != nil {
		t.Error("the facts were gathered for what the build has left")
	}
	other := lib.corpus.AsOf.AddDays(1)
	if r, err := lib.Findings(t.Context(), other); err != nil || r.AsOf != other || lib.cases.in.Rules == nil {
		t.Errorf("findings of %s: %s, %v", other, r.AsOf, err)
	}
}

func TestFreshGenerationStandsForItsContent(t *testing.T) {
	t.Parallel()
	o := options(t, content(3))
	if _, _, ok, err := OpenFresh(t.Context(), o); ok || err != nil {
		t.Errorf("without a generation: %v, %v", ok, err)
	}
	mustBuild(t, o)
	lib, s, ok, err := OpenFresh(t.Context(), o)
	if !ok || err != nil || s.Regulations != 3 {
		t.Fatalf("after the build: %+v, %v, %v", s, ok, err)
	}
	in, err := lib.Input()
	if err != nil || len(in.Rules) != 3 {
		t.Errorf("%d rules, %v", len(in.Rules), err)
	}
	lib.Close()
	o.Content = content(4)
	if _, _, ok, err := OpenFresh(t.Context(), o); ok || err != nil {
		t.Errorf("with other content: %v, %v", ok, err)
	}
}

func TestFindingsOfADayAreComputedOnce(t *testing.T) {
	t.Parallel()
	var c findingCache
	n := 0
	compute := func() (finding.Report, error) { n++; return finding.Report{}, nil }
	for range 3 {
		<-c.day("2026-01-01", compute).done
	}
	if n != 1 {
		t.Errorf("computed %d times", n)
	}
	for d := range 2 * maxDays {
		<-c.day(law.Date("2026-01-01").AddDays(d), compute).done
	}
	if len(c.byDay) != maxDays || len(c.order) != maxDays {
		t.Errorf("%d days are kept", len(c.byDay))
	}
}

func TestWaitingForFindingsEndsWithTheRequest(t *testing.T) {
	t.Parallel()
	o := options(t, content(2))
	mustBuild(t, o)
	lib := mustOpen(t, o)
	hold := make(chan struct{})
	lib.findings.day("2026-01-01", func() (finding.Report, error) { <-hold; return finding.Report{}, nil })
	defer close(hold)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := lib.Findings(ctx, "2026-01-01"); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
}

func TestDraftsAreChecked(t *testing.T) {
	t.Parallel()
	o := options(t, content(3))
	mustBuild(t, o)
	lib := mustOpen(t, o)
	text := strings.Replace(regulationFile(9, "Rancangan", "ini"), "naskah: contoh", "naskah: rancangan", 1)
	good := law.SourceFile{Name: "rancangan.md", Data: []byte(text)}
	bad := law.SourceFile{Name: "rusak.md", Data: []byte("---\njenis: perbup\nnomer: 1\n---\n")}

	r, err := lib.Check(t.Context(), []law.SourceFile{good, bad}, "", "2026-08-01")
	if err != nil {
		t.Fatal(err)
	}
	if r.Draft == nil || len(r.Draft.IDs) != 1 || r.Draft.IDs[0] != id(9) || r.Draft.Start != "2026-08-01" {
		t.Errorf("draft = %+v", r.Draft)
	}
	if !hasProblem(r.Draft.Problems, "rusak.md", "") {
		t.Errorf("the unreadable draft is not told: %v", r.Draft.Problems)
	}
	var content *ContentError
	if _, err := lib.Check(t.Context(), []law.SourceFile{bad}, "", ""); !errors.As(err, &content) {
		t.Errorf("unreadable drafts alone: %v", err)
	}
	if _, err := lib.Check(t.Context(), nil, "", ""); !errors.Is(err, law.ErrInvalid) {
		t.Errorf("no drafts: %v", err)
	}
}

// Who opens a shelf to serve from it has the findings of the day made before
// anybody asks, and those of the next day when it comes.
func TestShelfComputesFindingsAhead(t *testing.T) {
	t.Parallel()
	o := options(t, content(2))
	var later atomic.Bool
	o.Ahead, o.Now = 10, func() time.Time {
		if later.Load() {
			return noon().AddDate(0, 0, 1)
		}
		return noon()
	}
	s := openShelf(t, o)
	made := func(day law.Date) func() bool {
		return func() bool {
			lib, release, err := s.Take()
			if err != nil {
				t.Fatal(err)
			}
			defer release()
			lib.findings.mu.Lock()
			defer lib.findings.mu.Unlock()
			return lib.findings.byDay[day] != nil
		}
	}
	today := law.DateOf(noon())
	eventually(t, "findings of the day", made(today))
	later.Store(true)
	eventually(t, "findings of the next day", made(today.AddDays(1)))
}
