package indexer

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"wewenang/law"
)

func TestProblemsOfAllFilesAreCollected(t *testing.T) {
	t.Parallel()
	fsys := content(3)
	fsys["kab-rekaan/perbup/2020/lain.md"] = fsys[file(1)] // the same identity
	fsys["kab-rekaan/perbup/2020/99.md"] = &fstest.MapFile{Data: []byte(regulationFile(4, "Letak", "ini"))}
	fsys["kab-rekaan/perbup/2020/8.md"] = &fstest.MapFile{Data: []byte("---\njenis: perbup\nnomer: 8\n---\nPasal 1\n")}
	fsys["kab-rekaan/perbup/2020/9.md"] = &fstest.MapFile{Data: []byte("tanpa kepala\n")}
	c, err := Load(t.Context(), options(t, fsys))
	if err != nil {
		t.Fatal(err)
	}
	if c.Len() != 4 {
		t.Errorf("%d regulations, want the three and the misplaced one", c.Len())
	}
	for _, want := range []struct{ file, code string }{
		{"kab-rekaan/perbup/2020/lain.md", "duplicate-identity"},
		{"kab-rekaan/perbup/2020/99.md", "path-identity"},
		{"kab-rekaan/perbup/2020/8.md", ""},
		{"kab-rekaan/perbup/2020/9.md", ""},
	} {
		if !hasProblem(c.Problems, want.file, want.code) {
			t.Errorf("no problem %q of %s in %v", want.code, want.file, c.Problems)
		}
	}
	var bad *ContentError
	if !errors.As(c.Err(), &bad) || !errors.Is(c.Err(), law.ErrInvalid) {
		t.Errorf("Err() = %v", c.Err())
	}
	for _, p := range bad.Problems {
		if p.Level != law.LevelError {
			t.Errorf("a warning counts as an error: %v", p)
		}
	}
}

func hasProblem(list []law.Problem, file, code string) bool {
	for _, p := range list {
		if p.File == file && (code == "" || p.Code == code) {
			return true
		}
	}
	return false
}

func TestWalkLooksIntoFoldersOfPlacesOnly(t *testing.T) {
	t.Parallel()
	fsys := fstest.MapFS{}
	for _, name := range []string{"FORMAT.md", "README.id.md", ".git/x/y.md", "kab-rekaan/instansi.md",
		"kab-rekaan/catatan.md", "kab-rekaan/perda/2020/1.md", "kab-rekaan/perda/2020/_2.md",
		"nasional/uu/2014/23.md", "kab-rekaan/perda/2020/1.pdf"} {
		fsys[name] = &fstest.MapFile{}
	}
	s, err := walk(fsys)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(s.all(), " ")
	want := "kab-rekaan/instansi.md kab-rekaan/perda/2020/1.md nasional/uu/2014/23.md"
	if got != want {
		t.Errorf("walk = %s\nwant   %s", got, want)
	}
}

func TestUnchangedFilesAreNotReadAgain(t *testing.T) {
	t.Parallel()
	fsys := content(3)
	o := options(t, fsys)
	first, err := Load(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	put(fsys, 2, "Judul Lain")
	o.previous = first
	second, err := Load(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if first.files[file(1)] != second.files[file(1)] {
		t.Error("an unchanged file was read again")
	}
	r, err := second.Regulation(id(2))
	if err != nil || r.About != "Judul Lain" {
		t.Errorf("changed file: %q, %v", r.About, err)
	}
	if first.Hash == second.Hash {
		t.Error("the hash does not tell the contents apart")
	}
}

func TestHashOfContentIsThatOfLoad(t *testing.T) {
	t.Parallel()
	o := options(t, content(7))
	c, err := Load(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	hash, err := hashContent(t.Context(), o)
	if err != nil || hash != c.Hash {
		t.Errorf("hashContent = %s, %v; Load has %s", hash, err, c.Hash)
	}
}

func TestDescribePointsAtTheColumn(t *testing.T) {
	t.Parallel()
	p := law.Problem{Position: law.Position{File: "kab-rekaan/perbup/2020/1.md", Line: 7, Column: 13},
		Level: law.LevelError, Message: "tanggal tidak dikenal", Help: "tulis YYYY-MM-DD"}
	quoteSource([]law.Problem{p}, nil)
	list := []law.Problem{p}
	quoteSource(list, []byte(strings.Repeat("\n", 6)+"ditetapkan: 4 Maret\n"))
	want := `kab-rekaan/perbup/2020/1.md:7:13: tanggal tidak dikenal (tulis YYYY-MM-DD)
    ditetapkan: 4 Maret
                ^`
	if got := Describe(list[0]); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
