package finding_test

import (
	"bytes"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"wewenang/authority/finding"
	"wewenang/content"
	"wewenang/indexer"
	"wewenang/law"
)

// embedded reads the demonstration corpus.
func embedded(t *testing.T) (*indexer.Corpus, finding.Input) {
	t.Helper()
	corpus, err := indexer.Load(t.Context(), indexer.Options{Content: content.FS(), Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	in, err := corpus.Input(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	in.AsOf = "2025-06-01"
	return corpus, in
}

// Every place in a proof of the demonstration opens the words that it quotes,
// and without it the finding is another one or none.
func TestProofsOfTheDemonstration(t *testing.T) {
	corpus, in := embedded(t)
	words := opener(corpus)
	for _, f := range finding.Check(finding.NewWorld(in)).Findings {
		opens(t, f, words)
		for _, ref := range finding.Needed(in, f) {
			t.Errorf("%s %q stays without %s", f.Kind, f.Title, ref)
		}
	}
}

// demonstration is the report on the embedded corpus, with a finding of every
// state.
func demonstration(t *testing.T) finding.Report {
	t.Helper()
	_, in := embedded(t)
	r := finding.Check(finding.NewWorld(in))
	if len(r.Findings) < 20 {
		t.Fatalf("%d findings", len(r.Findings))
	}
	for i, state := range []string{finding.StateNew, finding.StateGone, finding.StateWorse, finding.StateSuppressed, finding.StateSame} {
		r.Findings[i].State, r.Findings[i].Reason = state, "menunggu Perda"
	}
	return r
}

// TestSARIFMeetsTheSchema validates reports against the schema of the standard
// (OASIS SARIF 2.1.0, errata 01), of which a library of the format carries a
// copy in its source.
func TestSARIFMeetsTheSchema(t *testing.T) {
	schema := sarifSchema(t)
	for name, report := range map[string]finding.Report{"demonstration": demonstration(t), "empty": {}} {
		data, err := finding.SARIF(report, func(id law.ID) string { return id.Path() + ".md" })
		if err != nil {
			t.Fatal(err)
		}
		if err := meets(schema, data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A test that lets anything pass would prove nothing.
func TestSchemaRefusesWhatIsNoSARIF(t *testing.T) {
	schema := sarifSchema(t)
	data, err := finding.SARIF(demonstration(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	for from, to := range map[string]string{
		`"version": "2.1.0"`:          `"version": "2.2"`,
		`"level": "error"`:            `"level": "gawat"`,
		`"baselineState": "new"`:      `"baselineState": "baru"`,
		`"codeFlows": [`:              `"jalan": [`,
		`"kind": "external"`:          `"kind": "luar"`,
		`"threadFlows": [`:            `"threadFlow": [`,
		`"executionSuccessful": true`: `"executionSuccessful": "ya"`,
		`"startLine": 1`:              `"startLine": 0`,
		`"uriBaseId": "`:              `"uriBase": "`,
		`"partialFingerprints": {`:    `"sidikJari": {`,
		`"informationUri": "https://`: `"informationURL": "https://`,
		`"shortDescription": {`:       `"pendek": {`,
	} {
		if !bytes.Contains(data, []byte(from)) {
			continue // this report has no use for it
		}
		if meets(schema, bytes.Replace(data, []byte(from), []byte(to), 1)) == nil {
			t.Errorf("%s is accepted in the place of %s", to, from)
		}
	}
}

func meets(schema *jsonschema.Schema, data []byte) error {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return schema.Validate(doc)
}

// sarifSchema reads the schema out of the source of the library, which keeps it
// as a constant of its own.
func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	home, err := build.Import(reflect.TypeFor[sarif.Report]().PkgPath(), ".", build.FindOnly)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(home.Dir, "schema.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	ast.Inspect(file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && len(lit.Value) > len(text) {
			text, err = strconv.Unquote(lit.Value)
		}
		return err == nil
	})
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	const name = "sarif.json"
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
