package finding

import (
	"encoding/json"
	"errors"
	flags "flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wewenang/law"
)

func TestEveryKindIsDocumentedAndShown(t *testing.T) {
	shown := map[string]bool{}
	steps := map[string]bool{}
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		for _, s := range readScenarios(t, file) {
			for _, f := range Check(NewWorld(s.input(t))).Findings {
				shown[f.Kind] = true
				for _, p := range f.Proof {
					steps[f.Kind+" "+p.Condition] = true
				}
			}
		}
	}
	for _, k := range Kinds() {
		if !shown[k.ID] {
			t.Errorf("no scenario shows %s", k.ID)
		}
		if k.Name == "" || k.Meaning == "" || k.GoneWhen == "" || k.Severity.Rank() == len(severityOrder) || len(k.Not) == 0 || len(k.Ways) == 0 {
			t.Errorf("%s is not described in full: %+v", k.ID, k)
		}
		for _, c := range k.Conditions {
			if !steps[k.ID+" "+c.Name] {
				t.Errorf("%s: no proof has the condition %q", k.ID, c.Name)
			}
		}
	}
	for _, c := range checks() {
		for _, id := range c.kinds {
			if kindOf(id).Name == "" {
				t.Errorf("%s is computed and not documented", id)
			}
		}
	}
}

func TestExplain(t *testing.T) {
	page, err := Explain("k101")
	if err != nil || !strings.Contains(page, "# K101 dualisme") || !strings.Contains(page, "masa-bertindih") {
		t.Errorf("page %q, error %v", page, err)
	}
	if _, err := Explain("K999"); !errors.Is(err, law.ErrNotFound) {
		t.Errorf("unknown kind: %v", err)
	}
	for _, k := range Kinds() {
		page, _ := Explain(k.ID)
		text := strings.ReplaceAll(strings.ToLower(page), "salah satu", "")
		for _, word := range []string{"salah", "melanggar", "ilegal"} {
			if strings.Contains(text, word) {
				t.Errorf("%s says %q", k.ID, word)
			}
		}
	}
}

func oneReport(t *testing.T) Report {
	t.Helper()
	return Check(NewWorld(readScenarios(t, "testdata/siapa.txt")[0].input(t)))
}

var update = flags.Bool("update", false, "rewrite the golden files")

func TestTextReport(t *testing.T) {
	var b strings.Builder
	if err := WriteText(&b, oneReport(t)); err != nil {
		t.Fatal(err)
	}
	golden := "testdata/laporan.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || string(want) != b.String() {
		t.Errorf("report differs from %s (write it with -update): %v\n%s", golden, err, b.String())
	}
}

func TestSARIF(t *testing.T) {
	report := oneReport(t)
	report.Findings[0].State, report.Findings[0].Reason = StateSuppressed, "menunggu perda"
	data, err := SARIF(report, nil)
	if err != nil {
		t.Fatal(err)
	}
	var log struct {
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID              string
				RuleIndex           int
				Level               string
				Message             struct{ Text string }
				PartialFingerprints map[string]string
				BaselineState       string
				CodeFlows           []struct {
					ThreadFlows []struct{ Locations []struct{ Location any } }
				}
				Suppressions []struct{ Kind, Status, Justification string }
			}
		}
	}
	if err := json.Unmarshal(data, &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if log.Version != "2.1.0" || len(run.Results) != len(report.Findings) || len(run.Tool.Driver.Rules) != len(Kinds()) {
		t.Errorf("version %s, %d results, %d rules", log.Version, len(run.Results), len(run.Tool.Driver.Rules))
	}
	for i, r := range run.Results {
		f := report.Findings[i]
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID || r.RuleID != f.Kind || r.Message.Text != f.Title ||
			!slices.Contains([]string{"error", "warning", "note"}, r.Level) || !slices.Contains([]string{"new", "unchanged", "updated", "absent"}, r.BaselineState) ||
			len(r.CodeFlows[0].ThreadFlows[0].Locations) != len(f.Proof) || r.PartialFingerprints["wewenang/v1"] != f.Fingerprint {
			t.Errorf("result %d: %+v", i, r)
		}
	}
	if s := run.Results[0].Suppressions; len(s) != 1 || s[0].Kind != "external" || s[0].Status != "accepted" || s[0].Justification != "menunggu perda" {
		t.Errorf("suppressions %+v", s)
	}
}

func TestBaseline(t *testing.T) {
	report := oneReport(t)
	data, err := BaselineOf(report).JSON()
	if err != nil {
		t.Fatal(err)
	}
	base, err := ReadBaseline(data)
	if err != nil {
		t.Fatal(err)
	}
	old := oneReport(t)
	if gone := ApplyBaseline(&old, base); len(gone) > 0 || old.Fails(Info, true) || !old.Fails(Critical, false) {
		t.Errorf("a report against itself: gone %v, %v", gone, old.Findings)
	}
	delete(base.Fingerprints, report.Findings[0].Fingerprint)
	base.Fingerprints["0000000000000000"] = "K101"
	fresh := oneReport(t)
	if gone := ApplyBaseline(&fresh, base); !slices.Equal(gone, []string{"0000000000000000"}) || fresh.Findings[0].State != StateNew || !fresh.Fails(Critical, true) {
		t.Errorf("a new finding: gone %v, state %s", gone, fresh.Findings[0].State)
	}
	for _, bad := range []string{"", "{}", `{"format":2,"fingerprints":{}}`, "["} {
		if _, err := ReadBaseline([]byte(bad)); !errors.Is(err, law.ErrInvalid) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestSuppressionTakesAFindingOut(t *testing.T) {
	s := readScenarios(t, "testdata/siapa.txt")[0]
	id := oneReport(t).Findings[0].ID
	for note, want := range map[string]string{
		"sampai: 2030-01-01 | alasan: menunggu perda": StateSuppressed,
		"sampai: 2024-01-01 | alasan: menunggu perda": StateSame,
		"sampai: 2030-01-01":                          StateSame,
	} {
		s.sections["catatan"] = []string{fmt.Sprintf("perbup/2024/3#pasal-7 | abaikan | K101 %s | %s", id, note)}
		report := Check(NewWorld(s.input(t)))
		i := slices.IndexFunc(report.Findings, func(f Finding) bool { return f.ID == id })
		if report.Findings[i].State != want {
			t.Errorf("%s: state %s, want %s", note, report.Findings[i].State, want)
		}
		if told := slices.ContainsFunc(report.Findings, func(f Finding) bool { return f.Kind == "K702" }); told == (want == StateSuppressed) {
			t.Errorf("%s: K702 %v", note, told)
		}
	}
}

func TestReadExpectations(t *testing.T) {
	cell := func(texts ...string) (row []law.Cell) {
		for i, s := range texts {
			row = append(row, law.Cell{Text: s, Line: 9, Column: 1 + i})
		}
		return row
	}
	table := law.Table{File: "harapan.md", Header: cell("harapan", "tindakan", "layanan", "wilayah", "ambang", "per", "pemegang", "alasan"), Rows: [][]law.Cell{
		cell("tepat-satu", "terbit", "izin-apotek", "", "semua", "sejak 2024-01-01", "", "SPM"),
		cell("pemegang-adalah", "pungut", "pajak-reklame", "", "", "2024-06-01", "bapenda", ""),
		cell("tepat-dua", "terbit", "izin-apotek", "", "", "", "", ""),
		cell("ada", "terbitkan", "izin-apotek", "", "", "", "", ""),
		cell("ada", "terbit", "izin-apotek", "", "", "kapan saja", "", ""),
	}}
	got, problems := ReadExpectations(region, []law.Table{table})
	if len(got) != 2 || got[0].Span.From != "2024-01-01" || got[1].Holder != "kab-lembah/bapenda" || got[1].Span.To != "2024-06-02" {
		t.Errorf("expectations %+v", got)
	}
	var text []string
	for _, p := range problems {
		text = append(text, p.Error())
	}
	all := strings.Join(text, "\n")
	for _, want := range []string{"mungkin maksudnya tepat-satu", "mungkin maksudnya terbit", "waktu \"kapan saja\" tidak terbaca", "harapan.md:9:"} {
		if !strings.Contains(all, want) {
			t.Errorf("problems lack %q:\n%s", want, all)
		}
	}
}

func TestNoteProblems(t *testing.T) {
	n := func(word, target string, pairs ...string) Note {
		fields := map[string]string{}
		for i := 0; i+1 < len(pairs); i += 2 {
			fields[pairs[i]] = pairs[i+1]
		}
		return Note{Annotation: law.Annotation{Word: word, Target: target, Fields: fields, Line: 12, Column: 1}}
	}
	good := Rule{File: "3.md", Notes: []Note{n("abaikan", "k103-77abcd", "sampai", "2027-01-01", "alasan", "disengaja"), n("tafsir", "k406-1", "alasan", "perda baru")}}
	if got := NoteProblems(good); len(got) > 0 {
		t.Errorf("good notes: %v", got)
	}
	bad := Rule{File: "3.md", Notes: []Note{n("abaikan", "", "sampai", "besok"), n("tafsir", "k406-1")}}
	got := NoteProblems(bad)
	if len(got) != 4 || !strings.HasPrefix(got[0].Error(), "3.md:12:1: ") {
		t.Errorf("bad notes: %v", got)
	}
}

func TestBaselineOfAnotherCorpus(t *testing.T) {
	report := oneReport(t)
	if BaselineOf(report).Foreign(report) || !(Baseline{Fingerprints: map[string]string{"0": "K101"}}).Foreign(report) || (Baseline{}).Foreign(report) {
		t.Error("baseline of its own corpus is foreign, or that of another is not")
	}
}
