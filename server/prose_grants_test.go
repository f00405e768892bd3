package server

import (
	"strings"
	"testing"

	"wewenang/authority"
	"wewenang/law"
)

// TestGrantsOfChangedProvision: a changed provision shows what the provisions
// that wrote its words grant, and of a command on words in many places only
// what stands here.
func TestGrantsOfChangedProvision(t *testing.T) {
	own, whole, phrase := law.Ref{ID: mall, At: "pasal-3"}, law.Ref{ID: amending, At: "pasal-i.angka-1.pasal-2"}, law.Ref{ID: amending, At: "pasal-i.angka-2"}
	w := &prose{text: &reworded{of: map[*law.Provision]*law.Wording{}}, given: map[law.Ref][]*authority.Grant{
		whole: {{ID: "a", Quote: "Camat menerbitkan izin"}}, phrase: {{ID: "b", Quote: "Unit berwenang"}, {ID: "c", Quote: "Unit menagih"}}}}
	for name, c := range map[string]struct {
		wording law.Wording
		want    string
	}{
		"printed anew":      {law.Wording{By: whole, Runs: []law.Run{{Text: "Camat menerbitkan izin.", By: whole}}}, "a"},
		"a word replaced":   {law.Wording{By: own, Runs: []law.Run{{Text: "Kepala ", By: own}, {Text: "Unit", By: phrase}, {Text: " berwenang.", By: own}}}, "b"},
		"deleted":           {law.Wording{By: whole, Deleted: true}, ""},
		"not yet rewritten": {law.Wording{By: own, Runs: []law.Run{{Text: "Bupati berwenang.", By: own}}}, ""},
	} {
		p := &law.Provision{}
		w.text.of[p] = &c.wording
		got := ""
		for _, g := range w.newGrants(p) {
			got += g.ID
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestCitationsOfChangedWords: words that another instrument gave lead where
// they point.
func TestCitationsOfChangedWords(t *testing.T) {
	lib := world()
	lib.cites[amending] = []law.Citation{{At: "pasal-i.angka-2.pasal-5a", Text: "tidak", Start: 5, End: 10, Target: mall, TargetAt: "pasal-1"}}
	body := get(newSite(t, &fakeShelf{lib: lib}), "/kab-contoh/perbup/2021/12@2023-01-01").Body.String()
	if !strings.Contains(body, `<a class="cite" href="#pasal-1">tidak</a> dipungut`) {
		t.Error("the changed words have no link")
	}
}
