package indexer

import (
	"strings"
	"testing"

	"wewenang/law"
)

// Beside an instrument that the query names stands what changed it, what was
// made to carry it out and what it replaced, each with the reason.
func TestRelatives(t *testing.T) {
	lib := searchLibrary(t)
	for asked, want := range map[string]map[law.ID]string{
		"perbup rekaan 12/2007": {"kab-rekaan/perbup/2008/3": "mengubah"},
		"uu 907/2001":           {"pp/2002/909": "judulnya menyebut", "pp/2003/911": "dibuat untuk melaksanakan"},
		"pp 911/2003":           {"pp/2001/908": "dicabut oleh"},
		"pp 908/2001":           {"pp/2003/911": "mencabut"},
	} {
		r, err := lib.Search(t.Context(), law.Query{Text: asked})
		if err != nil {
			t.Fatal(err)
		}
		for id, why := range want {
			found := false
			for i, h := range r.Hits {
				if h.ID == id {
					found = true
					if i == 0 || !strings.Contains(h.Why, why) {
						t.Errorf("%s: %s is hit %d because %q; want it behind the named one because it is %q", asked, id, i, h.Why, why)
					}
				}
			}
			if !found {
				t.Errorf("%s does not show %s", asked, id)
			}
		}
	}
}
