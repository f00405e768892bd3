package indexer

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"wewenang/law"
)

// onDisk writes a content folder.
func onDisk(t *testing.T, fsys fstest.MapFS) string {
	t.Helper()
	dir := t.TempDir()
	for name, f := range fsys {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		save(t, path, string(f.Data))
	}
	return dir
}

// patchedAfter builds a generation, changes the content and returns the library
// that shows the change ahead of the next generation, nil when there is none,
// and the one built anew.
func patchedAfter(t *testing.T, change func(dir string)) (patched, rebuilt *Library) {
	t.Helper()
	dir := onDisk(t, content(20))
	o := options(t, os.DirFS(dir)).complete()
	before := o.stamp()
	first := mustBuild(t, o)
	opened, err := Open(t.Context(), o.Data, nil)
	if err != nil {
		t.Fatal(err)
	}
	base := hold(opened.Library, func(error) {})
	t.Cleanup(base.drop)
	before.generation = first.Generation
	change(dir)
	s := &Shelf{o: o, base: base, state: opened, known: before}
	s.patchOnce()
	if h := s.live.Load(); h != nil {
		patched = h.lib
		t.Cleanup(h.drop)
	}
	mustBuild(t, o)
	return patched, mustOpen(t, o).Library
}

// What a patch shows is what the next generation shows: the same regulations
// for the same queries, the same texts and standing.
func TestPatchShowsWhatTheNextGenerationWill(t *testing.T) {
	patched, rebuilt := patchedAfter(t, func(dir string) {
		changedText := strings.ReplaceAll(regulationFile(3, "Izin Keramba", "Pasal 2 ayat (1) Peraturan Bupati Rekaan Nomor 2 Tahun 2020"),
			"Kepala Dinas.", "Kepala Dinas Perikanan Tangkap.")
		save(t, filepath.Join(dir, file(3)), changedText)
		save(t, filepath.Join(dir, file(21)), regulationFile(21, "Retribusi Perahu", "Pasal 2 ayat (1) Peraturan Bupati Rekaan Nomor 20 Tahun 2020"))
		if err := os.Remove(filepath.Join(dir, file(7))); err != nil {
			t.Fatal(err)
		}
	})
	if patched == nil {
		t.Fatal("no patch was made")
	}
	if got, want := len(patched.Metas()), len(rebuilt.Metas()); got != want {
		t.Errorf("%d regulations, the next generation has %d", got, want)
	}
	for _, text := range []string{"keramba", "perikanan tangkap", "retribusi perahu", `"perikanan tangkap"`, "perbup rekaan 3 tahun 2020",
		"perbup rekaan 21/2020", "wilayah 7", "izin usaha", "perizinan", "kera*", "jenis:perbup izin"} {
		q := law.Query{Text: text, Size: 50}
		if got, want := foundBy(t, patched, q), foundBy(t, rebuilt, q); !slices.Equal(got, want) {
			t.Errorf("%q:\n    patch finds %v\ngeneration finds %v", text, got, want)
		}
	}
	for _, n := range []int{3, 7, 21, 2} {
		got, err := patched.Regulation(t.Context(), id(n))
		want, wantErr := rebuilt.Regulation(t.Context(), id(n))
		if (err == nil) != (wantErr == nil) || err == nil && got.Meta != want.Meta {
			t.Errorf("%s: %v, %v; the next generation says %v, %v", id(n), got, err, want, wantErr)
		}
		if a, b := patched.Standing(law.Ref{ID: id(n)}, "2026-05-06"), rebuilt.Standing(law.Ref{ID: id(n)}, "2026-05-06"); a.Status != b.Status {
			t.Errorf("%s stands %s, in the next generation %s", id(n), a.Status, b.Status)
		}
	}
}

// foundBy lists the regulations that a query finds, in order of identity, after
// comparing the facet of types with them.
func foundBy(t *testing.T, lib *Library, q law.Query) []law.ID {
	t.Helper()
	r, err := lib.Search(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	found := map[law.ID]bool{}
	for _, h := range r.Hits {
		found[h.ID] = true
	}
	if len(found) != r.Total || r.Total > 0 && r.Facets["jenis"][0].Count != r.Total {
		t.Errorf("%q: %d found, total %d, facets %v", q.Text, len(found), r.Total, r.Facets["jenis"])
	}
	return slices.Sorted(maps.Keys(found))
}

// A patch shows nothing of a file with an error, of one that takes the identity
// of another, or of too many at once: those wait for the build, which tells.
func TestPatchLeavesToTheBuild(t *testing.T) {
	for name, change := range map[string]func(dir string){
		"nothing":          func(string) {},
		"a broken file":    func(dir string) { save(t, filepath.Join(dir, file(3)), "---\njenis: perbup\n") },
		"a taken identity": func(dir string) { save(t, filepath.Join(dir, file(30)), regulationFile(3, "Kembar", "Pasal 1")) },
		"many files": func(dir string) {
			for n := range maxPatch + 1 {
				save(t, filepath.Join(dir, file(100+n)), regulationFile(100+n, "Banyak", "Pasal 1"))
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			if patched, _ := patchedAfter(t, change); patched != nil {
				t.Errorf("a patch was made: %d texts", len(patched.patch.texts))
			}
		})
	}
}

// Under a shelf a saved file is found, and still is when the generation that
// holds it has taken over.
func TestShelfShowsChangesAheadOfTheBuild(t *testing.T) {
	dir := onDisk(t, content(3))
	s := openShelf(t, options(t, os.DirFS(dir)))
	first := generationOf(t, s)
	save(t, filepath.Join(dir, file(4)), regulationFile(4, "Izin Perahu Naga", "Pasal 1"))
	s.Rebuild()
	finds := func() bool {
		lib, release, err := s.Take()
		if err != nil {
			t.Fatal(err)
		}
		defer release()
		return len(foundBy(t, lib, law.Query{Text: "perahu naga"})) == 1
	}
	eventually(t, "the new file", finds)
	eventually(t, "the next generation", func() bool { return generationOf(t, s) != first })
	if !finds() {
		t.Error("the next generation does not show the file")
	}
}

func generationOf(t *testing.T, s *Shelf) string {
	t.Helper()
	lib, release, err := s.Take()
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	return lib.Generation()
}
