package server

import (
	"encoding/xml"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

// A saved search is a feed as RFC 4287 asks for: one id, title, author and
// time, a link to itself and to the page, and the same of every entry.
func TestSearchFeedIsAtom(t *testing.T) {
	for _, path := range []string{"/cari.atom?q=izin", "/cari.atom?q=izin&jenis=perbup&pada=2022-01-01", "/cari.atom?q=zzz", "/cari.atom?q=%3Ca%26b%3E"} {
		w := get(newSite(t, &fakeShelf{lib: world()}), path)
		if w.Code != http.StatusOK || !strings.HasPrefix(w.Header().Get("Content-Type"), "application/atom+xml") {
			t.Fatalf("%s: status %d, %s", path, w.Code, w.Header().Get("Content-Type"))
		}
		var f atomFeed
		if err := xml.Unmarshal(w.Body.Bytes(), &f); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if f.Title == "" || f.Author.Name == "" || f.ID == "" || f.XMLName.Space != "http://www.w3.org/2005/Atom" {
			t.Errorf("%s: title %q, author %q, id %q, namespace %q", path, f.Title, f.Author.Name, f.ID, f.XMLName.Space)
		}
		if _, err := time.Parse(time.RFC3339, f.Updated); err != nil {
			t.Errorf("%s: updated %q: %v", path, f.Updated, err)
		}
		if self := f.Links[0]; self.Rel != "self" || !sameQuery(self.Href, path) {
			t.Errorf("%s: the link to itself is %+v", path, self)
		}
		checkEntries(t, path, f)
	}
}

func checkEntries(t *testing.T, path string, f atomFeed) {
	t.Helper()
	if strings.Contains(path, "q=izin&") || strings.HasSuffix(path, "q=izin") {
		if len(f.Entries) == 0 {
			t.Errorf("%s: no entries", path)
		}
	}
	ids := map[string]bool{}
	for _, e := range f.Entries {
		_, err := time.Parse(time.RFC3339, e.Updated)
		if e.Title == "" || ids[e.ID] || err != nil || !strings.HasPrefix(e.Link.Href, "http://") || e.Updated > f.Updated {
			t.Errorf("%s: entry %+v of a feed updated %s", path, e, f.Updated)
		}
		ids[e.ID] = true
	}
}

// sameQuery reports whether an absolute address asks what the path asks.
func sameQuery(href, path string) bool {
	u, err := url.Parse(href)
	v, err2 := url.Parse(path)
	return err == nil && err2 == nil && u.Path == v.Path && u.Query().Encode() == v.Query().Encode() && u.Host != ""
}

// Beyond the last counted page, the next one is reached from the last hit.
func TestSearchGoesOnByCursor(t *testing.T) {
	h := newSite(t, &fakeShelf{lib: world()})
	if w := get(h, "/cari?q=izin&sesudah=bukan+alamat"); w.Code != http.StatusBadRequest {
		t.Errorf("an unreadable cursor: status %d, want 400", w.Code)
	}
	if body := get(h, "/cari?q=izin&sesudah=kab-contoh/perbup/2021/12").Body.String(); !strings.Contains(body, "Lanjutan dari") {
		t.Error("a page reached by cursor does not say that its hits are not counted")
	}
}

func TestAnswerStandsAboveTheHits(t *testing.T) {
	body := get(newSite(t, &fakeShelf{lib: world()}), "/cari?q=siapa+yang+menerbitkan+izin+apotek").Body.String()
	for _, want := range []string{"Yang berwenang menurut peta wewenang", `class="fact-where"`, "Ditampilkan 1 dari 2", "lebih dari satu instansi disebut memegang", "/temuan/k101-5f0c2e"} {
		if !strings.Contains(body, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}
