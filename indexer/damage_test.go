package indexer

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// twoGenerations builds a small one and then a larger one.
func twoGenerations(t *testing.T) Options {
	t.Helper()
	o := options(t, content(2))
	mustBuild(t, o)
	o.Content = content(3)
	mustBuild(t, o)
	return o
}

// Whatever happens to a file of the live generation, the older one answers,
// and the next build makes a whole one again.
func TestDamageIsNoticedAndHealed(t *testing.T) {
	t.Parallel()
	base := twoGenerations(t)
	live := filepath.Join(base.Data, "gen-000002")
	var files []string
	err := filepath.WalkDir(live, func(path string, d fs.DirEntry, err error) error {
		if stat, e := d.Info(); err == nil && e == nil && !d.IsDir() && stat.Size() > 0 {
			rel, _ := filepath.Rel(base.Data, path)
			files = append(files, rel)
		}
		return err
	})
	if err != nil || len(files) < 5 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, rel := range files {
		for name, damage := range damages {
			t.Run(rel+"/"+name, func(t *testing.T) {
				t.Parallel()
				o := copyOf(t, base)
				damage(t, filepath.Join(o.Data, rel))
				wantFallback(t, o)
				if name == "flipped bit" {
					wantHealing(t, o)
				}
			})
		}
	}
}

var damages = map[string]func(*testing.T, string){
	"flipped bit": func(t *testing.T, path string) {
		rewrite(t, path, func(b []byte) []byte { b[len(b)/2] ^= 4; return b })
	},
	"cut in half": func(t *testing.T, path string) {
		rewrite(t, path, func(b []byte) []byte { return b[:len(b)/2] })
	},
	"emptied": func(t *testing.T, path string) {
		rewrite(t, path, func([]byte) []byte { return nil })
	},
	"removed": func(t *testing.T, path string) {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	},
}

func TestOtherDamage(t *testing.T) {
	t.Parallel()
	base := twoGenerations(t)
	for name, damage := range map[string]func(data string) error{
		"a file too many": func(data string) error {
			return os.WriteFile(filepath.Join(data, "gen-000002", "graph", "more"), nil, 0o644)
		},
		"another format": func(data string) error {
			return os.WriteFile(filepath.Join(data, "gen-000002", manifestFile), []byte(`{"format": 99}`), 0o644)
		},
		"CURRENT names a lost generation": func(data string) error {
			return os.RemoveAll(filepath.Join(data, "gen-000002"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			o := copyOf(t, base)
			if err := damage(o.Data); err != nil {
				t.Fatal(err)
			}
			wantFallback(t, o)
			wantHealing(t, o)
		})
	}
}

// wantFallback opens a data folder whose newest generation is damaged.
func wantFallback(t *testing.T, o Options) {
	t.Helper()
	before := bytesOf(t, o.Data)
	lib, err := Open(t.Context(), o.Data, nil)
	if err != nil {
		t.Fatal(err)
	}
	if lib.Degraded == nil || lib.Generation() != "gen-000001" || lib.Corpus().Regulations != 2 {
		t.Errorf("%s answers, degraded: %v", lib.Generation(), lib.Degraded)
	}
	if err := lib.Close(); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(before, bytesOf(t, o.Data)); diff != "" {
		t.Errorf("opening changed the data folder:\n%.500s", diff)
	}
}

// wantHealing builds over the damage.
func wantHealing(t *testing.T, o Options) {
	t.Helper()
	if s := mustBuild(t, o); s.Unchanged || s.Regulations != 3 {
		t.Errorf("build over damage: %+v", s)
	}
	if again := mustOpen(t, o); again.Degraded != nil || again.Corpus().Regulations != 3 {
		t.Errorf("after the build: %d regulations, degraded: %v", again.Corpus().Regulations, again.Degraded)
	}
}

func TestWithoutCurrentTheNewestAnswers(t *testing.T) {
	t.Parallel()
	for name, damage := range map[string]func(path string) error{
		"missing": os.Remove,
		"empty":   func(path string) error { return os.WriteFile(path, nil, 0o644) },
		"garbled": func(path string) error { return os.WriteFile(path, []byte("../../etc\n"), 0o644) },
	} {
		t.Run(name, func(t *testing.T) {
			o := copyOf(t, twoGenerations(t))
			if err := damage(filepath.Join(o.Data, currentFile)); err != nil {
				t.Fatal(err)
			}
			lib := mustOpen(t, o)
			if lib.Degraded == nil || lib.Generation() != "gen-000002" {
				t.Errorf("%s answers, degraded: %v", lib.Generation(), lib.Degraded)
			}
		})
	}
}

func TestNothingWholeIsNothingServed(t *testing.T) {
	t.Parallel()
	o := options(t, content(1))
	if _, err := Open(t.Context(), o.Data, nil); !errors.Is(err, ErrNoGeneration) {
		t.Errorf("absent data folder: %v", err)
	}
	mustBuild(t, o)
	damages["flipped bit"](t, filepath.Join(o.Data, "gen-000001", manifestFile))
	if _, err := Open(t.Context(), o.Data, nil); !errors.Is(err, ErrNoGeneration) || !errors.Is(err, ErrBroken) {
		t.Errorf("one broken generation: %v", err)
	}
}

func TestReadOnlyDataFolder(t *testing.T) {
	t.Parallel()
	o := twoGenerations(t)
	err := filepath.WalkDir(o.Data, func(path string, d fs.DirEntry, err error) error {
		if d.IsDir() {
			return os.Chmod(path, 0o555)
		}
		return os.Chmod(path, 0o444)
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = filepath.WalkDir(o.Data, func(path string, _ fs.DirEntry, _ error) error { return os.Chmod(path, 0o755) })
	})
	if lib := mustOpen(t, o); lib.Degraded != nil {
		t.Errorf("degraded: %v", lib.Degraded)
	}
}

func TestInspect(t *testing.T) {
	t.Parallel()
	o := twoGenerations(t)
	damages["flipped bit"](t, filepath.Join(o.Data, "gen-000001", "graph", "MANIFEST"))
	states, err := Inspect(t.Context(), o.Data)
	if err != nil || len(states) != 2 {
		t.Fatalf("states = %v, %v", states, err)
	}
	if s := states[0]; !s.Live || s.Err != nil || s.Summary.Regulations != 3 {
		t.Errorf("live generation: %+v", s)
	}
	if s := states[1]; s.Live || !errors.Is(s.Err, ErrBroken) {
		t.Errorf("damaged generation: %+v", s)
	}
}

func copyOf(t *testing.T, o Options) Options {
	t.Helper()
	data := filepath.Join(t.TempDir(), "data")
	if err := os.CopyFS(data, os.DirFS(o.Data)); err != nil {
		t.Fatal(err)
	}
	o.Data = data
	return o
}

func rewrite(t *testing.T, path string, change func([]byte) []byte) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, change(b), 0o644); err != nil {
		t.Fatal(err)
	}
}

func bytesOf(t *testing.T, dir string) map[string]fileSeal {
	t.Helper()
	seals, err := sealFolder(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	return seals
}
