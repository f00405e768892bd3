package indexer

import (
	"slices"
	"testing"

	"wewenang/law"
)

// Pages beyond those that are counted are reached from the last hit of the page
// before.
func TestPagingByCursor(t *testing.T) {
	lib := searchLibrary(t)
	var all []law.ID
	q := law.Query{Text: "izin", Size: 2}
	for {
		r, err := lib.Search(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Hits) == 0 {
			if len(all) != r.Total || len(all) < 3 {
				t.Errorf("pages hold %d hits, total is %d", len(all), r.Total)
			}
			break
		}
		for _, h := range r.Hits {
			if slices.Contains(all, h.ID) {
				t.Fatalf("%s is on two pages", h.ID)
			}
			all = append(all, h.ID)
		}
		q.After = all[len(all)-1]
	}
	r, err := lib.Search(t.Context(), law.Query{Text: "izin", After: "uu/1900/1"})
	if err != nil || len(r.Hits) == 0 || len(r.Notes) == 0 {
		t.Errorf("after a hit that is not there: %d hits, notes %q, %v; want the first page and a note", len(r.Hits), r.Notes, err)
	}
}

// Filters by day count from promulgation or enactment, those by title need
// every word.
func TestFiltersOfText(t *testing.T) {
	lib := searchLibrary(t)
	for text, want := range map[string][]law.ID{
		"jenis:perda sejak:2006":                   {"kab-rekaan/perda/2006/7"},
		"jenis:perda sampai:2003-12":               {"kota-andaian/perda/2003/2"},
		"jenis:perda sejak:2005-03-01 sampai:2005": {"kab-rekaan/perda/2005/4"},
		"judul:\"usaha industri\"":                 {"kab-rekaan/perda/2005/4"},
		"jenis:perda -judul:industri -tahun:2003":  {"kab-rekaan/perda/2006/7"},
	} {
		r, err := lib.Search(t.Context(), law.Query{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		var got []law.ID
		for _, h := range r.Hits {
			got = append(got, h.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s finds %v, want %v", text, got, want)
		}
	}
}
