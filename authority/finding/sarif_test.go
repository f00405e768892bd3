package finding_test

import (
	"bytes"
	"os"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"wewenang/authority/finding"
	"wewenang/content"
	"wewenang/indexer"
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

// TestSARIFMeetsTheSchema validates a report against the schema of the
// standard (OASIS SARIF 2.1.0, errata 01), which is not kept here:
// WEWENANG_SARIF_SCHEMA names a copy of sarif-schema-2.1.0.json.
func TestSARIFMeetsTheSchema(t *testing.T) {
	file := os.Getenv("WEWENANG_SARIF_SCHEMA")
	if file == "" {
		t.Skip("WEWENANG_SARIF_SCHEMA names no schema")
	}
	data, err := finding.SARIF(demonstration(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	validateJSON(t, file, data)
	empty, err := finding.SARIF(finding.Report{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	validateJSON(t, file, empty)
}

func validateJSON(t *testing.T, schema string, data []byte) {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(schema)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(doc); err != nil {
		t.Error(err)
	}
}
