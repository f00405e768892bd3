package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wewenang/authority"
	"wewenang/content"
)

// TestTwoHundredDecisions applies 200 decisions to the demonstration corpus by
// script, reads the corpus again and asks that none is lost and none returns;
// then that one changed word brings back the decision it touches, alone.
func TestTwoHundredDecisions(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, content.FS()); err != nil {
		t.Fatal(err)
	}
	decideMany(t, dir, 200)
}

// TestTwoHundredDecisionsOnRealTexts does the same with regional regulations
// as they were printed (WEWENANG_CORPUS).
func TestTwoHundredDecisionsOnRealTexts(t *testing.T) {
	corpus := os.Getenv("WEWENANG_CORPUS")
	if corpus == "" {
		t.Skip("WEWENANG_CORPUS is not set")
	}
	dir := filepath.Join(t.TempDir(), "content")
	command(t, "import", "--out", dir, filepath.Join(corpus, "daerah"))
	decideMany(t, dir, 200)
}

func decideMany(t *testing.T, dir string, n int) {
	before := queueOf(t, dir)
	if len(before) < n {
		t.Fatalf("%d proposals, %d are needed", len(before), n)
	}
	judged := everyNth(before, n)
	plain := wordsOf(t, dir)
	command(t, "review", "apply", writeDecisions(t, judged), "--content", dir)
	onlyAnnotated(t, plain, wordsOf(t, dir))

	rest := queueOf(t, dir)
	if want := len(before) - n; len(rest) != want {
		t.Errorf("%d proposals wait after %d decisions, want %d", len(rest), n, want)
	}
	for _, p := range judged {
		if i := slices.IndexFunc(rest, func(q proposal) bool { return q.ID == p.ID }); i >= 0 {
			t.Errorf("%s at %s#%s returned: %s", p.ID, p.Rule, p.At, rest[i].Note)
		}
	}
	for _, p := range touchable(t, dir, before, judged, 5) {
		changeOneWord(t, dir, p, rest)
	}
}

func queueOf(t *testing.T, dir string) []proposal {
	t.Helper()
	var got struct{ Proposals []proposal }
	if err := json.Unmarshal(command(t, "review", "--content", dir, "--format", "json"), &got); err != nil {
		t.Fatal(err)
	}
	return got.Proposals
}

// everyNth picks n of the list, spread over all of it.
func everyNth(list []proposal, n int) []proposal {
	picked := make([]proposal, n)
	for i := range picked {
		picked[i] = list[i*len(list)/n]
	}
	return picked
}

func writeDecisions(t *testing.T, judged []proposal) string {
	var list []decision
	for i, p := range judged {
		d := decision{ID: p.ID, Decision: authority.WordAccept, By: "bagian hukum", Date: "2026-03-01"}
		switch i % 3 {
		case 1:
			d.Decision, d.Reason = authority.WordReject, "bukan pemberian wewenang"
		case 2:
			d.Decision, d.Reason, d.Fields = authority.WordChange, "atas nama pemberi", map[string]string{"jenis": string(authority.Mandate)}
		}
		list = append(list, d)
	}
	data, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "putusan.json")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// wordsOf reads every file of a content folder.
func wordsOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := make(map[string]string)
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		out[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// onlyAnnotated holds that nothing but comments was added.
func onlyAnnotated(t *testing.T, before, after map[string]string) {
	t.Helper()
	for path, old := range before {
		if diff := cmp.Diff(withoutNotes(old), withoutNotes(after[path])); diff != "" {
			t.Errorf("%s: more than annotations changed\n%s", path, diff)
		}
	}
}

func withoutNotes(text string) string {
	var b strings.Builder
	inside := false
	for line := range strings.Lines(text) {
		trimmed := strings.TrimSpace(strings.TrimLeft(line, "> "))
		inside = inside || strings.HasPrefix(trimmed, "<!-- wewenang")
		if !inside && trimmed != "" {
			b.WriteString(line)
		}
		inside = inside && !strings.HasSuffix(trimmed, "-->")
	}
	return b.String()
}

// touchable are judged proposals, alone at their provision, whose quoted words
// stand once in their file.
func touchable(t *testing.T, dir string, all, judged []proposal, n int) []proposal {
	t.Helper()
	perPlace := make(map[string]int)
	for _, p := range all {
		perPlace[p.Rule.At(p.At).String()]++
	}
	var out []proposal
	for _, p := range judged {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(p.File)))
		if err != nil {
			t.Fatal(err)
		}
		if perPlace[p.Rule.At(p.At).String()] == 1 && strings.Count(string(data), p.Quote) == 1 && strings.Contains(p.Quote, p.Object) {
			out = append(out, p)
		}
	}
	if len(out) < n {
		t.Fatalf("%d proposals can be touched alone, %d are needed", len(out), n)
	}
	return everyNth(out, n)
}

// changeOneWord edits the last word of a judged provision's quote, asks that
// exactly its decision returns as stale, and puts the word back.
func changeOneWord(t *testing.T, dir string, p proposal, rest []proposal) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(p.File))
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	edited := strings.Replace(string(data), p.Quote, p.Quote+"nya", 1)
	if err := os.WriteFile(path, []byte(edited), 0o644); err != nil {
		t.Fatal(err)
	}
	known := make(map[string]bool)
	for _, q := range rest {
		known[q.ID] = true
	}
	var back []string
	for _, q := range queueOf(t, dir) {
		if !known[q.ID] {
			back = append(back, fmt.Sprintf("%s %s", q.Rule.At(q.At), q.State))
		}
	}
	if want := []string{p.Rule.At(p.At).String() + " " + string(authority.Stale)}; !slices.Equal(back, want) {
		t.Errorf("a word of %q changed: back came %v, want %v", p.Quote, back, want)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
