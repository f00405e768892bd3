package indexer

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/whitespace"
	"github.com/blevesearch/bleve/v2/mapping"
)

// Fields of the word index. Every unit has the one that its kind calls for.
const (
	fieldTitle   = "title"   // stems of the title of a regulation
	fieldHeading = "heading" // stems of a heading or lead
	fieldBody    = "body"    // stems of a provision
)

// indexed is a unit as bleve sees it: stems parted by spaces, made by package
// bahasa beforehand, so that bleve has nothing to analyse.
type indexed struct {
	Title   string `json:"title,omitempty"`
	Heading string `json:"heading,omitempty"`
	Body    string `json:"body,omitempty"`
}

// newMapping returns the static mapping of the word index. Nothing is stored
// and no positions are kept: text, snippets and phrases come from the columns
// beside the index, at a fraction of the cost (see package comment of columns
// in colfile.go and words in wordbook.go).
func newMapping() (*mapping.IndexMappingImpl, error) {
	m := bleve.NewIndexMapping()
	m.ScoringModel = "bm25"
	m.StoreDynamic, m.IndexDynamic, m.DocValuesDynamic = false, false, false
	err := m.AddCustomAnalyzer("stems", map[string]any{
		"type": custom.Name, "tokenizer": whitespace.Name, "char_filters": []string{}, "token_filters": []string{},
	})
	if err != nil {
		return nil, err
	}
	m.DefaultAnalyzer = "stems"
	doc := bleve.NewDocumentStaticMapping()
	for _, name := range []string{fieldTitle, fieldHeading, fieldBody} {
		f := bleve.NewTextFieldMapping()
		f.Analyzer = "stems"
		f.Store, f.IncludeTermVectors, f.IncludeInAll, f.DocValues = false, false, false, false
		doc.AddFieldMappingsAt(name, f)
	}
	m.DefaultMapping = doc
	return m, m.Validate()
}
