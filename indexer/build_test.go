package indexer

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wewenang/law"
)

func TestBuildPublishesAGeneration(t *testing.T) {
	t.Parallel()
	o := options(t, content(5))
	s := mustBuild(t, o)
	if s.Generation != "gen-000001" || s.Unchanged || s.Regulations != 5 || s.Provisions < 5*6 || s.Bytes == 0 {
		t.Errorf("summary = %+v", s)
	}
	if got, want := listing(t, o.Data), "CURRENT LOCK gen-000001"; got != want {
		t.Errorf("data folder holds %q, want %q", got, want)
	}
	lib := mustOpen(t, o)
	if lib.Degraded != nil {
		t.Errorf("degraded: %v", lib.Degraded)
	}
	c := lib.Corpus()
	if c.Regulations != 5 || c.AsOf != "2026-05-06" || !c.Fiction || c.ByRegion["kab-rekaan"] != 5 {
		t.Errorf("corpus = %+v", c)
	}
	r, err := lib.Regulation(t.Context(), id(3))
	if err != nil {
		t.Fatal(err)
	}
	if p := r.Find("pasal-2.ayat-1"); p == nil || !strings.HasPrefix(p.Text, "Bupati mendelegasikan") {
		t.Errorf("pasal-2.ayat-1 = %+v", p)
	}
	if _, err := lib.Regulation(t.Context(), "uu/1900/1"); !errors.Is(err, law.ErrNotFound) {
		t.Errorf("unknown regulation: %v", err)
	}
}

func TestCitationsAreKeptBothWays(t *testing.T) {
	t.Parallel()
	o := options(t, content(3))
	s := mustBuild(t, o)
	if s.CitationsResolved < 2 || s.CitationsResolved >= s.Citations {
		t.Errorf("%d of %d citations resolved; want the two between regulations and not the one of the statute",
			s.CitationsResolved, s.Citations)
	}
	lib := mustOpen(t, o)
	links, err := lib.CitedBy(t.Context(), id(2))
	if err != nil || len(links) != 1 || links[0].From.String() != string(id(3))+"#pasal-2.ayat-2" || links[0].At != "pasal-2.ayat-1" {
		t.Errorf("cited by = %+v, %v", links, err)
	}
	list, err := lib.Citations(t.Context(), id(3))
	if err != nil || len(list) == 0 {
		t.Errorf("citations = %v, %v", list, err)
	}
	if m := lib.Corpus().Missing; len(m) != 1 || m[0].ID != "uu/2014/30" {
		t.Errorf("missing = %v", m)
	}
}

func TestUnchangedContentIsNotBuiltAgain(t *testing.T) {
	t.Parallel()
	o := options(t, content(3))
	first := mustBuild(t, o)
	again := mustBuild(t, o)
	if !again.Unchanged || again.Generation != first.Generation || again.Regulations != 3 {
		t.Errorf("second build: %+v", again)
	}
	for _, c := range []struct {
		why    string
		change func(*Options)
	}{
		{"another program", func(o *Options) { o.Program = "v2" }},
		{"force", func(o *Options) { o.Force = true }},
		{"a changed file", func(o *Options) { fsys := content(3); put(fsys, 2, "Perubahan"); o.Content = fsys }},
		{"a removed file", func(o *Options) { o.Content = content(2) }},
	} {
		changed := o
		c.change(&changed)
		if s := mustBuild(t, changed); s.Unchanged {
			t.Errorf("%s: taken as unchanged", c.why)
		}
	}
}

func TestThreeGenerationsAreKept(t *testing.T) {
	t.Parallel()
	o := options(t, content(1))
	o.Force = true
	for range keep + 1 {
		mustBuild(t, o)
	}
	if got, want := listing(t, o.Data), "CURRENT LOCK gen-000002 gen-000003 gen-000004"; got != want {
		t.Errorf("data folder holds %q, want %q", got, want)
	}
}

func TestRestsOfKilledBuildsAreRemoved(t *testing.T) {
	t.Parallel()
	o := options(t, content(1))
	mustBuild(t, o)
	if err := os.MkdirAll(filepath.Join(o.Data, "gen-000002.tmp", "graph"), 0o755); err != nil {
		t.Fatal(err)
	}
	o.Content = content(2)
	mustBuild(t, o)
	if got, want := listing(t, o.Data), "CURRENT LOCK gen-000001 gen-000002"; got != want {
		t.Errorf("data folder holds %q, want %q", got, want)
	}
}

func TestCancelledBuildLeavesNothing(t *testing.T) {
	t.Parallel()
	o := options(t, content(40))
	mustBuild(t, o)
	o.Force = true
	for _, after := range []string{"Membaca", "Menulis", "Memeriksa"} {
		ctx, cancel := context.WithCancel(t.Context())
		o.Progress = writerFunc(func(p []byte) {
			if bytes.HasPrefix(p, []byte(after)) {
				cancel()
			}
		})
		if _, err := Build(ctx, o); !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled after %s: err = %v", after, err)
		}
		if got, want := listing(t, o.Data), "CURRENT LOCK gen-000001"; got != want {
			t.Errorf("cancelled after %s: data folder holds %q, want %q", after, got, want)
		}
	}
}

type writerFunc func([]byte)

func (f writerFunc) Write(p []byte) (int, error) { f(p); return len(p), nil }

func TestEmptyContentIsServed(t *testing.T) {
	t.Parallel()
	o := options(t, content(0))
	if s := mustBuild(t, o); s.Regulations != 0 {
		t.Errorf("summary = %+v", s)
	}
	if got := mustOpen(t, o).Corpus().Regulations; got != 0 {
		t.Errorf("%d regulations", got)
	}
}

func TestOneBuilderAtATime(t *testing.T) {
	t.Parallel()
	o := options(t, content(1))
	mustBuild(t, o)
	unlock, err := folder(o.Data).lock()
	if err != nil {
		t.Fatal(err)
	}
	o.Content = content(2)
	_, err = Build(t.Context(), o)
	if !errors.Is(err, ErrBusy) || !strings.Contains(err.Error(), o.Data) {
		t.Errorf("second builder: %v", err)
	}
	mustOpen(t, o) // readers are not kept out
	unlock()
	mustBuild(t, o)
}

func TestUnwritableDataFolder(t *testing.T) {
	t.Parallel()
	parent := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(parent, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	o := options(t, content(1))
	o.Data = filepath.Join(parent, "data")
	if _, err := Build(t.Context(), o); err == nil || !strings.Contains(err.Error(), "data folder") {
		t.Errorf("err = %v", err)
	}
}

func TestBuildRefusesADiskThatWouldRunFull(t *testing.T) {
	t.Parallel()
	d := folder(t.TempDir())
	if err := d.needSpace(1 << 60); !errors.Is(err, ErrNoSpace) {
		t.Errorf("err = %v", err)
	}
	if err := d.needSpace(1); err != nil {
		t.Error(err)
	}
}

func TestTwoBuildsOfOneContentAnswerAlike(t *testing.T) {
	t.Parallel()
	a, b := options(t, content(12)), options(t, content(12))
	mustBuild(t, a)
	mustBuild(t, b)
	one, two := mustOpen(t, a), mustOpen(t, b)
	for _, q := range []string{"perizinan", "izin usaha", "kepala dinas", "perbup 7 tahun 2020"} {
		x, err := one.Search(t.Context(), law.Query{Text: q})
		if err != nil {
			t.Fatal(err)
		}
		y, err := two.Search(t.Context(), law.Query{Text: q})
		if err != nil {
			t.Fatal(err)
		}
		if x.Total == 0 || x.Total != y.Total || len(x.Hits) != len(y.Hits) {
			t.Fatalf("%q: %d and %d answers", q, x.Total, y.Total)
		}
		for i := range x.Hits {
			if x.Hits[i].ID != y.Hits[i].ID || x.Hits[i].At != y.Hits[i].At {
				t.Errorf("%q: answer %d is %s and %s", q, i, x.Hits[i].ID, y.Hits[i].ID)
			}
		}
	}
}
