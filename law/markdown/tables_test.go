package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wewenang/law"
)

func TestTables(t *testing.T) {
	src := "# Instansi\n\n| id | nama |\n|---|:-:|\n| dinas | Dinas **Pasar** |\n| a \\| b | |\n\n```\n| bukan | tabel |\n|---|---|\n```\n\n## Peristiwa\n\nid | hari\n--- | ---\nx | 2020-01-01\n"
	got, err := Tables("instansi.md", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	want := []law.Table{
		{File: "instansi.md", Heading: "Instansi",
			Header: []law.Cell{{Text: "id", Line: 3, Column: 3}, {Text: "nama", Line: 3, Column: 8}},
			Rows: [][]law.Cell{
				{{Text: "dinas", Line: 5, Column: 3}, {Text: "Dinas Pasar", Line: 5, Column: 11}},
				{{Text: "a | b", Line: 6, Column: 3}, {Text: "", Line: 6, Column: 12}},
			}},
		{File: "instansi.md", Heading: "Peristiwa",
			Header: []law.Cell{{Text: "id", Line: 15, Column: 1}, {Text: "hari", Line: 15, Column: 6}},
			Rows:   [][]law.Cell{{{Text: "x", Line: 17, Column: 1}, {Text: "2020-01-01", Line: 17, Column: 5}}}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("tables (-want +got):\n%s", d)
	}
}

func TestTableProblems(t *testing.T) {
	wide := strings.Repeat("| x ", maxColumns+1) + "|\n" + strings.Repeat("|---", maxColumns+1) + "|\n"
	tests := []struct{ name, src, want string }{
		{"ragged row", "| a | b |\n|---|---|\n| 1 | 2 |\n| 1 |\n", "t.md:4:1: baris berisi 1 sel, judulnya 2"},
		{"ragged rule", "| a | b |\n|---|\n", "t.md:2:1"},
		{"too wide", wide, "t.md:1:1: tabel berisi 65 kolom, paling banyak 64"},
		{"not UTF-8", "| a\xff |\n|---|\n", "t.md:1:4"},
	}
	for _, tt := range tests {
		if _, err := Tables("t.md", []byte(tt.src)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error = %v, want %q", tt.name, err, tt.want)
		}
	}
}
