package server

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
)

// openAPI reads the embedded document as plain values.
func openAPI(t *testing.T) map[string]any {
	t.Helper()
	var doc any
	if err := yaml.Unmarshal(openAPIDocument, &doc); err != nil {
		t.Fatal(err)
	}
	// Through JSON, so that the values are those that a JSON reader has.
	data, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]any{}
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func schemaFor(t *testing.T, doc map[string]any, pointer string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	if err := c.AddResource("openapi.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("openapi.json#" + pointer)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// answers pairs a request with the schema of its answer.
var answers = []struct{ method, path, body, schema string }{
	{"GET", "/search?q=izin", "", "SearchAnswer"},
	{"GET", "/search?q=tidak-ada-sama-sekali", "", "SearchAnswer"},
	{"GET", "/search?q=perbup+contoh+12/2021+pasal+5", "", "SearchAnswer"},
	{"GET", "/suggest?q=perb", "", "Suggestions"},
	{"GET", "/regulations/kab-contoh/perbup/2021/12", "", "RegulationAnswer"},
	{"GET", "/regulations/kab-contoh/perda/2019/4/pasal-3@2020-01-01", "", "RegulationAnswer"},
	{"GET", "/regulations/uu/2014/23", "", "RegulationAnswer"},
	{"GET", "/agencies?size=2", "", "AgencyList"},
	{"GET", "/agencies/kab-contoh/dpmptsp", "", "AgencyAnswer"},
	{"GET", "/services", "", "ServiceList"},
	{"GET", "/services/izin-apotek", "", "ServiceAnswer"},
	{"GET", "/grants?instansi=kab-contoh/dpmptsp", "", "GrantList"},
	{"GET", "/graph", "", "GraphAnswer"},
	{"GET", "/graph?pada=2019-08-01&dan=2026-01-01", "", "GraphAnswer"},
	{"GET", "/graph?daerah=kab-contoh&dengan=nasional", "", "GraphAnswer"},
	{"GET", "/findings", "", "Report"},
	{"GET", "/findings/k101-5f0c2e", "", "Finding"},
	{"GET", "/corpus", "", "Corpus"},
	{"POST", "/check", `{"drafts": [{"name": "x.md", "text": "bukan peraturan"}], "start": "2027-01-01"}`, "Report"},
	{"GET", "/findings/tidak-ada", "", "Problem"},
	{"GET", "/search?size=0", "", "Problem"},
	{"POST", "/check", `{}`, "Problem"},
}

func TestAnswersFitTheDocument(t *testing.T) {
	doc := openAPI(t)
	for name, lib := range map[string]*fakeLibrary{"full": world(), "empty": emptyWorld()} {
		h := newSite(t, &fakeShelf{lib: lib})
		for _, a := range answers {
			r := httptest.NewRequest(a.method, "/api/v1"+a.path, strings.NewReader(a.body))
			r.Header.Set("Content-Type", "application/json")
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			schema := a.schema
			if w.Code != http.StatusOK {
				schema = "Problem"
			}
			if name == "full" && schema != a.schema {
				t.Errorf("%s %s: status %d", a.method, a.path, w.Code)
			}
			value, err := jsonschema.UnmarshalJSON(w.Body)
			if err != nil {
				t.Fatal(err)
			}
			if err := schemaFor(t, doc, "/components/schemas/"+schema).Validate(value); err != nil {
				t.Errorf("%s corpus, %s %s: %v", name, a.method, a.path, err)
			}
		}
	}
}

// TestEveryRouteIsDocumented asks each documented path and finds a route.
func TestEveryRouteIsDocumented(t *testing.T) {
	h := newSite(t, &fakeShelf{lib: world()})
	for path, item := range openAPI(t)["paths"].(map[string]any) {
		for method := range item.(map[string]any) {
			r := httptest.NewRequest(strings.ToUpper(method), "/api/v1"+strings.ReplaceAll(path, "{id}", "x"), nil)
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Code == http.StatusMethodNotAllowed || w.Code >= 500 {
				t.Errorf("%s %s: status %d", method, path, w.Code)
			}
		}
	}
}

// documented pairs schemas with the types that they describe.
var documented = map[string]any{
	"RegulationAnswer": regulationAnswer{}, "SearchAnswer": searchAnswer{}, "Corpus": law.Corpus{}, "Agency": authority.Agency{}, "Service": authority.Service{},
	"ServiceAnswer": serviceAnswer{}, "Grant": authority.Grant{}, "Scope": authority.Scope{}, "Threshold": authority.Threshold{}, "GraphAnswer": graphAnswer{},
	"GraphNode": graphNode{}, "GraphEdge": graphEdge{}, "GraphCompare": graphCompare{}, "GraphSide": graphSide{}, "GraphChange": graphChange{}, "GrantChain": authority.Chain{}, "GrantLink": authority.Link{}, "Report": finding.Report{},
	"Finding": finding.Finding{}, "Step": finding.Step{}, "Subject": finding.Subject{}, "Criterion": finding.Criterion{}, "Suggestion": finding.Suggestion{},
	"Coverage": finding.Coverage{}, "DraftReport": finding.DraftReport{}, "CellChange": finding.CellChange{}, "Problem": Problem{}, "Meta": law.Meta{},
	"Provision": law.Provision{}, "Citation": law.Citation{}, "Effect": law.Effect{}, "Standing": law.Standing{}, "Hit": law.Hit{}, "Answer": law.Answer{}, "Holding": law.Holding{}, "CheckRequest": checkRequest{},
}

func TestEveryFieldIsDocumented(t *testing.T) {
	schemas := openAPI(t)["components"].(map[string]any)["schemas"].(map[string]any)
	for name, value := range documented {
		props := schemas[name].(map[string]any)["properties"].(map[string]any)
		for _, field := range jsonFields(reflect.TypeOf(value)) {
			if props[field] == nil {
				t.Errorf("openapi.yaml: schema %s lacks %q of %T", name, field, value)
			}
		}
	}
}

// jsonFields lists the names under which a struct's fields appear in JSON.
func jsonFields(t reflect.Type) []string {
	var out []string
	for f := range t.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case name == "-" || !f.IsExported() && !f.Anonymous:
		case f.Anonymous && name == "":
			inner := f.Type
			if inner.Kind() == reflect.Pointer {
				inner = inner.Elem()
			}
			out = append(out, jsonFields(inner)...)
		case name == "":
			out = append(out, f.Name)
		default:
			out = append(out, name)
		}
	}
	return out
}
