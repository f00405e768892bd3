package importer

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// watched is a file that notes in which order it is written, synced and closed.
type watched struct {
	file
	note func(string)
}

func (w watched) Write(p []byte) (int, error) { w.note("write"); return w.file.Write(p) }
func (w watched) Sync() error                 { w.note("sync"); return w.file.Sync() }
func (w watched) Close() error                { w.note("close"); return w.file.Close() }

// What the power cuts off is never a part of a file: its bytes are on the disk
// before it has its name.
func TestBytesAreOnTheDiskBeforeTheName(t *testing.T) {
	l, err := openLedger(reserved(t, t.TempDir()))
	if err != nil {
		t.Fatal(err)
	}
	const name = "kab-tirtamaya/perbup/2021/12.md"
	var steps []string
	l.create = func(path string) (file, error) {
		f, err := openFile(path)
		return watched{f, func(step string) {
			if exists(l.path(name)) {
				step += " too late"
			}
			steps = append(steps, step)
		}}, err
	}
	if err := l.save(name, []byte("isi\n")); err != nil {
		t.Fatal(err)
	}
	if want := []string{"write", "sync", "close"}; !slices.Equal(steps, want) || !exists(l.path(name)) {
		t.Errorf("%v, want %v and then the name", steps, want)
	}
	for _, dir := range []string{".", "kab-tirtamaya", "kab-tirtamaya/perbup/2021"} {
		if !l.touched[filepath.FromSlash(dir)] {
			t.Errorf("the name in %s is not brought to the disk: %v", dir, l.touched)
		}
	}
	if err := l.settle(); err != nil || len(l.touched) != 0 {
		t.Errorf("%v %v", err, l.touched)
	}
}

// reserved makes the folder of the importer in a content folder.
func reserved(t *testing.T, out string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(out, ledgerFolder), 0o755); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestOneImportAtATime(t *testing.T) {
	in, out := folder(t, map[string]string{"mal.txt": sample}), reserved(t, t.TempDir())
	release, err := reserve(out)
	if err != nil {
		t.Fatal(err)
	}
	half := filepath.Join(out, ledgerFolder, "sementara-1")
	if err := os.WriteFile(half, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Import(t.Context(), Options{Inputs: []string{in}, Out: out}); !errors.Is(err, ErrBusy) || !exists(half) {
		t.Errorf("a second import began: %v", err)
	}
	release()
	if _, err := Import(t.Context(), Options{Inputs: []string{in}, Out: out}); err != nil || exists(half) {
		t.Errorf("after the first had ended: %v", err)
	}
}
