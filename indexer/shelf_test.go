package indexer

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"wewenang/law"
)

func openShelf(t *testing.T, o Options) *Shelf {
	t.Helper()
	o.look = 10 * time.Millisecond
	s, err := OpenShelf(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// eventually waits for something that a background goroutine brings about.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("waited in vain for %s", what)
}

func counts(t *testing.T, s *Shelf) law.Corpus {
	t.Helper()
	lib, release, err := s.Take()
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	return lib.Corpus()
}

func TestShelfBuildsWhatIsMissing(t *testing.T) {
	t.Parallel()
	s := openShelf(t, options(t, content(2)))
	if c := counts(t, s); c.Regulations != 2 {
		t.Errorf("corpus = %+v", c)
	}
	if err := s.Problem(); err != nil {
		t.Error(err)
	}
}

func TestShelfWithoutContentServesWhatIsThere(t *testing.T) {
	t.Parallel()
	o := options(t, content(2))
	if _, err := OpenShelf(t.Context(), Options{Data: o.Data, Now: noon}); !errors.Is(err, ErrNoGeneration) {
		t.Errorf("nothing there: %v", err)
	}
	mustBuild(t, o)
	o.Content = nil
	if c := counts(t, openShelf(t, o)); c.Regulations != 2 {
		t.Errorf("corpus = %+v", c)
	}
}

// While generations come and go, every request is answered, and every answer
// is of one generation.
func TestSwitchingFailsNoRequest(t *testing.T) {
	t.Parallel()
	o := options(t, content(3))
	mustBuild(t, o)
	s := openShelf(t, Options{Data: o.Data, Now: noon})
	ctx, stop := context.WithCancel(t.Context())
	var answers atomic.Int64
	var readers sync.WaitGroup
	for range 8 {
		readers.Go(func() {
			for ; ctx.Err() == nil; time.Sleep(time.Millisecond) {
				if err := oneRequest(t.Context(), s); err != nil {
					t.Error(err)
					return
				}
				answers.Add(1)
			}
		})
	}
	for n := range 4 {
		fsys := content(3)
		put(fsys, 1, fmt.Sprint("Edisi ", n))
		o.Content = fsys
		want := mustBuild(t, o).Generation
		eventually(t, want, func() bool { return counts(t, s).Generation == want })
	}
	stop()
	readers.Wait()
	t.Logf("%d answers over 4 generations", answers.Load())
	if got := strings.Count(listing(t, o.Data), "gen-"); got != keep {
		t.Errorf("%d generations kept", got)
	}
}

func oneRequest(ctx context.Context, s *Shelf) error {
	lib, release, err := s.Take()
	if err != nil {
		return err
	}
	defer release()
	r, err := lib.Regulation(ctx, id(1))
	if err != nil {
		return err
	}
	if meta, _ := lib.Meta(id(1)); meta.About != r.About {
		return fmt.Errorf("an answer of two generations: %q and %q", meta.About, r.About)
	}
	res, err := lib.Search(ctx, law.Query{Text: "izin usaha"})
	if err == nil && res.Total == 0 {
		err = errors.New("no answer to a search")
	}
	return err
}

func TestLibraryOutlivesItsReplacement(t *testing.T) {
	t.Parallel()
	o := options(t, content(1))
	s := openShelf(t, o)
	old, release, err := s.Take()
	if err != nil {
		t.Fatal(err)
	}
	o.Content = content(2)
	mustBuild(t, o)
	eventually(t, "the new generation", func() bool { return counts(t, s).Regulations == 2 })
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := old.Regulation(t.Context(), id(1)); err != nil {
		t.Errorf("a library in use was closed: %v", err)
	}
	release()
	release() // lets go once
	if _, _, err := s.Take(); !errors.Is(err, ErrNoGeneration) {
		t.Errorf("Take of a closed shelf: %v", err)
	}
}

func TestShelfFallsBackAndHeals(t *testing.T) {
	t.Parallel()
	o := twoGenerations(t)
	damages["flipped bit"](t, filepath.Join(o.Data, "gen-000002", "graph", "MANIFEST"))
	s := openShelf(t, o)
	eventually(t, "a whole generation", func() bool {
		return counts(t, s).Generation == "gen-000003" && s.Problem() == nil
	})
	if c := counts(t, s); c.Regulations != 3 {
		t.Errorf("corpus = %+v", c)
	}
}

func TestErrorsInFilesKeepTheOldAndVanish(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.CopyFS(dir, content(2)); err != nil {
		t.Fatal(err)
	}
	o := options(t, os.DirFS(dir))
	s := openShelf(t, o)
	watching, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- Watch(watching, dir, s.Rebuild) }()

	path := filepath.Join(dir, filepath.FromSlash(file(1)))
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	save(t, path, strings.Replace(string(good), "ditetapkan: 2020-03-04", "ditetapkan: 4 Maret", 1))
	eventually(t, "the problem", func() bool { return s.Problem() != nil })
	if msg := s.Problem().Error(); !strings.Contains(msg, file(1)+":7:") || !strings.Contains(msg, "^") {
		t.Errorf("problem = %s", msg)
	}
	if c := counts(t, s); c.Regulations != 2 || c.Generation != "gen-000001" {
		t.Errorf("while there is an error: %+v", c)
	}
	save(t, path, strings.Replace(string(good), "tentang: ", "tentang: Sudah ", 1))
	eventually(t, "the mended file", func() bool {
		return s.Problem() == nil && counts(t, s).Generation == "gen-000002"
	})
	save(t, filepath.Join(dir, "kab-rekaan", "perbup", "2020", "3.md"), regulationFile(3, "Tambahan", "ini"))
	eventually(t, "the new file", func() bool { return counts(t, s).Regulations == 3 })
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// A generation without the files that have errors says so also after a restart.
func TestErrorsInFilesAreToldAgain(t *testing.T) {
	t.Parallel()
	fsys := content(2)
	fsys[file(2)].Data = []byte("tanpa kepala\n")
	o := options(t, fsys)
	for range 2 {
		s := openShelf(t, o)
		eventually(t, "the problem", func() bool { return s.Problem() != nil })
		if c := counts(t, s); c.Regulations != 1 || c.Generation != "gen-000001" {
			t.Errorf("corpus = %+v", c)
		}
	}
}

func save(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
