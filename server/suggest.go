package server

import (
	"strings"
	"unicode/utf8"

	"wewenang/law"
)

// suggestion completes what is being typed.
type suggestion struct {
	Text  string             `json:"text"`  // what to search for
	Kind  law.SuggestionKind `json:"kind"`  // peraturan, instansi or layanan
	Label string             `json:"label"` // the kind in words, and the title of a regulation
	URL   string             `json:"url"`   // where it leads
}

// Bounds of suggesting, in letters and answers.
const (
	shortestTyped = 2
	longestTyped  = 80
	suggestions   = 8
)

func apiSuggest(q *request) (response, error) {
	typed := clip(q.text("q"), longestTyped)
	out := struct {
		Items []suggestion `json:"items"`
	}{Items: []suggestion{}}
	if utf8.RuneCountInString(typed) < shortestTyped {
		return asJSON(out)
	}
	list, err := q.lib.Suggest(q.Context(), typed, suggestions)
	if err != nil {
		return response{}, err
	}
	for _, x := range list {
		out.Items = append(out.Items, q.suggestion(x))
	}
	return asJSON(out)
}

func (q *request) suggestion(x law.Suggestion) suggestion {
	out := suggestion{Text: x.Text, Kind: x.Kind, Label: q.base.Word("suggest", x.Kind)}
	switch x.Kind {
	case law.SuggestRegulation:
		out.Text = strings.TrimSpace(q.ruleName(x.Ref.ID) + " " + x.Ref.At.Words())
		out.Label, out.URL = x.Text, q.base.Rule(x.Ref.ID, x.Ref.At)
	case law.SuggestAgency:
		out.URL = q.agencyLink(x.Entity, x.Text).URL
	case law.SuggestService:
		out.URL = q.serviceLink(x.Entity, x.Text).URL
	}
	return out
}
