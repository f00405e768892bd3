package markdown

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGolden reads each text of testdata and compares the tree ("susunan") and
// the canonical form ("baku"). All regions and acts there are invented.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r := ParseText(file, a.Files[0].Data)
			got := []txtar.File{a.Files[0], {Name: "susunan", Data: []byte(outline(r))}, {Name: "baku", Data: Format(r)}}
			if *update {
				a.Files = got
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if len(a.Files) != len(got) {
				t.Fatalf("%s has %d parts, want %d; run with -update", file, len(a.Files), len(got))
			}
			for i := range got[1:] {
				if d := cmp.Diff(string(a.Files[i+1].Data), string(got[i+1].Data)); d != "" {
					t.Errorf("%s (-want +got):\n%s", got[i+1].Name, d)
				}
			}
			checkKept(t, a.Files[0].Data)
		})
	}
}

// checkKept states the two properties of every text: no word is lost, and the
// canonical form is a fixed point.
func checkKept(t *testing.T, src []byte) {
	t.Helper()
	r := ParseText("x.md", src)
	if l := lost(string(src), r); l != "" && counts(src, r) {
		t.Errorf("words lost: %s", l)
	}
	once := Format(r)
	again := ParseText("x.md", once)
	if d := cmp.Diff(string(once), string(Format(again))); d != "" {
		t.Errorf("formatting twice differs (-once +twice):\n%s", d)
	}
	if counts(once, r) {
		t.Errorf("Format loses or adds words:\n%s", once)
	}
}
