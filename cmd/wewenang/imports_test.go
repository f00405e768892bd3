package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "wewenang/"

// allowed is the import table of the design: what each folder may import of
// ours. A new folder needs a new line here.
var allowed = map[string][]string{
	"law":               {},
	"law/docx":          {"law"},
	"law/jdihn":         {"law"},
	"law/markdown":      {"law"},
	"authority":         {"law"},
	"authority/extract": {"law", "authority"},
	"authority/finding": {"law", "authority"},
	"store":             {"law", "authority"},
	"importer":          {"law", "law/jdihn", "law/markdown", "indexer/bahasa"},
	"indexer":           {"law", "law/markdown", "authority", "authority/extract", "authority/finding", "store", "indexer/bahasa"},
	"indexer/bahasa":    {},
	"server":            {"law", "law/docx", "authority", "authority/finding"},
	"templates":         {},
	"content":           {},
	"eval":              {"law", "authority"},
	"bench":             {"law", "indexer", "indexer/bahasa"},
	"bench/run":         {"bench", "indexer"},
	"bench/peers":       {"law", "bench", "indexer"},
	"cmd/wewenang":      {"*"},
}

// homes names the only folder that may import an outside library.
var homes = map[string][]string{
	"github.com/yuin/goldmark":         {"law/markdown"},
	"go.yaml.in/yaml":                  {"law/markdown"},
	"github.com/dgraph-io/badger":      {"store"},
	"github.com/blevesearch/bleve":     {"indexer"},
	"github.com/fsnotify/fsnotify":     {"indexer"},
	"github.com/gorilla/mux":           {"server/routes.go"},
	"github.com/prometheus/":           {"server"},
	"github.com/spf13/cobra":           {"cmd/wewenang"},
	"golang.org/x/term":                {"cmd/wewenang"},
	"github.com/RoaringBitmap/roaring": {"indexer"},
	"golang.org/x/net":                 {"importer"},
	"golang.org/x/sys":                 {"indexer", "store"},
	"github.com/klauspost/compress":    {"store"},
	"github.com/dgraph-io/ristretto":   {"store"},
	"github.com/mattn/go-sqlite3":      {"bench/peers"},
	"modernc.org/sqlite":               {"bench/peers"},
	"github.com/jackc/pgx":             {"bench/peers"},
}

// pure folders import nothing but the standard library and their own row.
var pure = []string{"law", "authority", "authority/extract", "authority/finding", "eval", "indexer/bahasa", "content", "templates"}

// TestImportsPointDown parses the imports of every file that is built into the
// program and holds them against the table.
func TestImportsPointDown(t *testing.T) {
	root := filepath.Join("..", "..")
	seen := make(map[string]bool)
	for _, file := range sourceFiles(t, root) {
		folder := path.Dir(file)
		seen[folder] = true
		if _, known := allowed[folder]; !known {
			t.Errorf("%s: folder %s is not in the import table", file, folder)
			continue
		}
		for _, imp := range importsOf(t, filepath.Join(root, file)) {
			if why := refuse(file, folder, imp); why != "" {
				t.Errorf("%s imports %s: %s", file, imp, why)
			}
		}
	}
	for folder := range allowed {
		if !seen[folder] {
			t.Errorf("the import table names %s, which holds no Go file", folder)
		}
	}
}

func refuse(file, folder, imp string) string {
	if ours, ok := strings.CutPrefix(imp, module); ok {
		if list := allowed[folder]; !slices.Contains(list, ours) && !slices.Contains(list, "*") {
			return "not in the row of " + folder
		}
		return ""
	}
	if first, _, _ := strings.Cut(imp, "/"); !strings.Contains(first, ".") {
		return ""
	}
	if slices.Contains(pure, folder) {
		return folder + " uses the standard library alone"
	}
	for prefix, home := range homes {
		if strings.HasPrefix(imp, prefix) {
			if slices.Contains(home, folder) || slices.Contains(home, file) {
				return ""
			}
			return "its home is " + strings.Join(home, ", ")
		}
	}
	return "the library has no home in the table"
}

func sourceFiles(t *testing.T, root string) []string {
	t.Helper()
	var files []string
	err := fs.WalkDir(os.DirFS(root), ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (strings.HasPrefix(d.Name(), ".") && p != "." || d.Name() == "testdata"):
			return fs.SkipDir
		case strings.HasSuffix(p, ".go") && !strings.HasSuffix(p, "_test.go"):
			files = append(files, p)
		}
		return nil
	})
	if err != nil || len(files) == 0 {
		t.Fatalf("walking the source: %d files, %v", len(files), err)
	}
	return files
}

func importsOf(t *testing.T, file string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, spec := range f.Imports {
		p, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
	return list
}
