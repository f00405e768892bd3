package server

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// drawnGrants asks the map as JSON which grants it draws.
func drawnGrants(t *testing.T, body []byte) []string {
	t.Helper()
	var a graphAnswer
	if err := json.Unmarshal(body, &a); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range a.Edges {
		if !slices.Contains(out, e.Grant) {
			out = append(out, e.Grant)
		}
	}
	slices.Sort(out)
	return out
}

// TestEveryFilterOfTheMap checks that each filter selects the same grants in
// the page and for programs.
func TestEveryFilterOfTheMap(t *testing.T) {
	h := newSite(t, &fakeShelf{lib: world()})
	places := map[string]string{"u-1": "/perbup/2021/12/pasal-5.ayat-2.huruf-b", "u-2": "/perda/2019/4/pasal-3", "u-3": "/kepbup/2018/7/diktum-kesatu", "u-4": "/perbup/2021/12/pasal-5.ayat-1"}
	for query, want := range map[string]string{
		"":                                "u-1 u-2",
		"daerah=kab-contoh":               "u-1 u-2",
		"daerah=nasional":                 "",
		"instansi=kab-contoh/dinkes":      "u-2",
		"layanan=izin-apotek":             "u-1 u-2",
		"layanan=izin-reklame":            "", // its rule was revoked
		"jenis=delegasi":                  "u-1",
		"tindakan=terbit":                 "u-1 u-2",
		"tindakan=pungut":                 "",
		"keadaan=diterima":                "u-1",
		"keadaan=diusulkan":               "u-2",
		"keadaan=ditolak":                 "u-4",
		"pada=2018-06-01":                 "u-3",
		"pada=2020-06-01":                 "u-2",
		"fokus=izin-apotek":               "u-1 u-2",
		"fokus=kab-contoh/bupati":         "u-1 u-2", // what it gave, and who else decides there
		"fokus=kab-contoh/perda/2019/4":   "u-2 u-1",
		"jenis=mandat&pada=2018-06-01":    "u-3",
		"keadaan=usang":                   "",
		"fokus=kab-contoh/dinkes&jenis=x": "error",
	} {
		page, answer := get(h, "/peta?"+query), get(h, "/api/v1/graph?"+query)
		if want == "error" {
			if page.Code != 400 || answer.Code != 400 {
				t.Errorf("%s: status %d and %d", query, page.Code, answer.Code)
			}
			continue
		}
		ids := strings.Fields(want)
		slices.Sort(ids)
		if got := drawnGrants(t, answer.Body.Bytes()); !slices.Equal(got, ids) {
			t.Errorf("%s as JSON: %q, want %q", query, got, ids)
		}
		for id, place := range places {
			if shown := strings.Contains(page.Body.String(), place+`"`) || strings.Contains(page.Body.String(), place+`?`); shown != slices.Contains(ids, id) {
				t.Errorf("%s as a page: %s shown is %v", query, id, shown)
			}
		}
	}
}

// TestFiltersOfTheProposals checks the list that reviewers use, in the page and
// for programs.
func TestFiltersOfTheProposals(t *testing.T) {
	h := newSite(t, &fakeShelf{lib: world()})
	for query, want := range map[string]string{
		"": "u-1 u-2 u-3 u-4", "keadaan=ditolak": "u-4", "keyakinan=tinggi": "u-1", "keyakinan=sedang": "u-2 u-3", "keyakinan=rendah": "u-4",
		"cara=pola": "u-2", "cara=orang&keadaan=diterima": "u-1", "daerah=kab-contoh&jenis=mandat": "u-3", "pada=2020-06-01&cara=pola": "u-2", "pada=2018-06-01&cara=pola": "",
	} {
		page := get(h, "/usulan?"+query).Body.String()
		for _, id := range []string{"u-1", "u-2", "u-3", "u-4"} {
			if shown := strings.Contains(page, `id="`+id+`"`); shown != slices.Contains(strings.Fields(want), id) {
				t.Errorf("%s: %s shown is %v", query, id, shown)
			}
		}
	}
	var list struct{ Total int }
	for query, want := range map[string]int{"keyakinan=sedang&pada=2018-06-01": 1, "cara=pola&pada=2020-06-01": 1, "cara=tidak-ada": 0} {
		if err := json.Unmarshal(get(h, "/api/v1/grants?"+query).Body.Bytes(), &list); err != nil || list.Total != want {
			t.Errorf("%s: %d grants, want %d (%v)", query, list.Total, want, err)
		}
	}
	if w := get(h, "/usulan?keyakinan=mutlak"); w.Code != 400 {
		t.Errorf("an unknown band of confidence: status %d", w.Code)
	}
}

// TestServicePageAnswersFirst checks that a citizen reads who must serve, how
// sure that is and for which day, before anything else.
func TestServicePageAnswersFirst(t *testing.T) {
	h := newSite(t, &fakeShelf{lib: world()})
	page := get(h, "/layanan/izin-apotek?pada=2022-06-01").Body.String()
	last := -1
	for _, words := range []string{"Siapa yang harus melayani saya?", "Menurut naskah yang tersimpan di sini, per 1 Juni 2022", "Naskah menyebut lebih dari satu pemutus", "sudah diperiksa orang", "keyakinan sedang (82 %)", "Ketentuannya, sampai ke sumbernya", "Rantai dari 2 ketentuan", "mata rantai terlemah"} {
		i := strings.Index(page, words)
		if i < last || i < 0 {
			t.Errorf("%q stands at %d, what comes before it at %d", words, i, last)
		}
		last = max(last, i)
	}
	if page := get(h, "/layanan/izin-apotek?pada=2020-06-01").Body.String(); !strings.Contains(page, "Yang memutuskan:") || strings.Contains(page, "lebih dari satu pemutus") {
		t.Error("one decider is told as several")
	}
	if page := get(h, "/layanan/izin-apotek?pada=2010-06-01").Body.String(); !strings.Contains(page, "Belum terbaca siapa") {
		t.Error("silence is not told as silence")
	}
}
