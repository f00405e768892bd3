package extract_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wewenang/authority"
	"wewenang/authority/extract"
	"wewenang/law"
	"wewenang/law/markdown"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads whole invented regulations and compares the proposals with
// the golden file beside them.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no regulations in testdata: %v", err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(lines(extract.Grants(markdown.ParseText(file, src))), "\n") + "\n"
		golden := strings.TrimSuffix(file, ".md") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("%s (-ingin +dapat)\n%s", golden, diff)
		}
	}
}

// check holds what is true of every proposal from any text.
func check(t *testing.T, r *law.Regulation, grants []authority.Grant) {
	t.Helper()
	ids := map[string]bool{}
	for _, g := range grants {
		p := r.Find(g.At)
		switch {
		case p == nil:
			t.Errorf("%s: address does not exist", g.At)
			continue
		case !slices.ContainsFunc(slices.Collect(r.All()), func(q *law.Provision) bool {
			return strings.Contains(q.Text, g.Quote) || strings.Contains(strings.Join(q.Cells, " "), g.Quote)
		}):
			t.Errorf("%s: quote %q is not in the text", g.At, g.Quote)
		case len(strings.Fields(g.Quote)) > 25:
			t.Errorf("%s: quote of %d words", g.At, len(strings.Fields(g.Quote)))
		case !g.Stated.Valid() || !g.Kind.Valid() || !g.Act.Valid():
			t.Errorf("%s: kind %q, %q or act %q is not in the list", g.At, g.Stated, g.Kind, g.Act)
		case g.Holder == "" || g.Object == "" || g.State != authority.Proposed || g.Method == "" || g.TextHash == "":
			t.Errorf("%s: incomplete proposal %+v", g.At, g)
		case g.Confidence <= 0 || g.Confidence > 1:
			t.Errorf("%s: confidence %v", g.At, g.Confidence)
		case ids[g.ID]:
			t.Errorf("%s: id %s twice", g.At, g.ID)
		}
		ids[g.ID] = true
	}
}

// TestProperties holds the properties on the golden regulations, and that a
// second reading gives the same.
func TestProperties(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.md")
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r := markdown.ParseText(file, src)
		first := extract.Grants(r)
		check(t, r, first)
		if diff := cmp.Diff(first, extract.Grants(markdown.ParseText(file, src))); diff != "" {
			t.Errorf("%s: a second reading differs: %s", file, diff)
		}
	}
}

// TestIDsFollowWords holds that an id stays while the words stand: white space
// does not change it, another object does.
func TestIDsFollowWords(t *testing.T) {
	id := func(body string) string {
		g := grantsOf(plain, "Pasal 2\n\n"+body)
		if len(g) != 1 {
			t.Fatalf("%q: %d grants", body, len(g))
		}
		return g[0].ID
	}
	a := id("Dinas berwenang mencabut izin apotek.")
	if b := id("Dinas berwenang mencabut\nizin  apotek."); a != b {
		t.Errorf("white space changed the id: %s, %s", a, b)
	}
	if b := id("Dinas berwenang mencabut izin klinik."); a == b {
		t.Error("another object has the same id")
	}
}

func TestEnablingAndScope(t *testing.T) {
	g := grantsOf(plain, "Pasal 2\n\nCamat dapat menerbitkan izin reklame paling luas 4 m².")
	if len(g) != 1 || !g[0].Enabling {
		t.Fatalf("dapat %+v, ingin satu usulan yang membuka kemungkinan", g)
	}
	if len(g[0].Scope.Thresholds) != 1 || g[0].Scope.Thresholds[0].To != 4 {
		t.Errorf("dapat %+v", g[0].Scope)
	}
}

// TestAssessment runs the ordered test: what is stated is kept, what is
// assessed may differ and says why.
func TestAssessment(t *testing.T) {
	body := "Pasal 2\n\nBupati melimpahkan kewenangan penerbitan izin apotek kepada Kepala DPM.\n\nPasal 3\n\nKepala DPM menandatangani izin apotek untuk dan atas nama Bupati.\n\n" +
		"Pasal 4\n\nKepala DPM bertanggung jawab atas penerbitan izin apotek.\n"
	g := grantsOf(hand, body)
	if len(g) == 0 || g[0].Stated != authority.Mandate || g[0].Kind != authority.Mandate {
		t.Fatalf("dapat %v", lines(g))
	}
	var answers []string
	for _, c := range g[0].Reasons {
		answers = append(answers, c.Answer)
	}
	for _, want := range []string{"ya", "penerima", "tidak: atas nama pemberi, tetapi penerima bertanggung jawab"} {
		if !slices.Contains(answers, want) {
			t.Errorf("jawaban %q tidak ada dalam %q", want, answers)
		}
	}
}

func TestNil(t *testing.T) {
	if extract.Grants(nil) != nil || len(extract.Grants(&law.Regulation{})) != 0 {
		t.Error("no regulation gives grants")
	}
}

// FuzzGrants holds the properties on any text.
func FuzzGrants(f *testing.F) {
	for _, p := range patterns {
		f.Add(p.body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		r := markdown.ParseText("uji.md", []byte(regulation(hand, "Pasal 2\n\n"+body)))
		check(t, r, extract.Grants(r))
	})
}
