package server

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"wewenang/law"
	"wewenang/templates"
)

// clock stands still.
func clock() time.Time { return time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC) }

func newSite(t testing.TB, shelf Shelf) http.Handler {
	t.Helper()
	h, err := New(Config{Shelf: shelf, Templates: templates.FS, Now: clock, Version: "uji", Examples: []law.SourceFile{{Name: "contoh.md", Data: []byte("Pasal 1\nContoh.")}}})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func get(h http.Handler, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w
}

func TestLibraryIsReleased(t *testing.T) {
	shelf := &fakeShelf{lib: world()}
	h := newSite(t, shelf)
	for _, path := range []string{"/", "/cari?q=apotek", "/tidak/ada", "/api/v1/search?q=x", "/kab-contoh/perbup/2021/12", "/cari?hal=10000"} {
		get(h, path)
	}
	if shelf.open != 0 {
		t.Errorf("%d libraries are still taken", shelf.open)
	}
}

func TestEveryAnswerCarriesTheHeaders(t *testing.T) {
	h := newSite(t, &fakeShelf{lib: world()})
	for _, path := range []string{"/", "/cari", "/tidak-ada", "/healthz", "/api/v1/search?q=x", "/static/tidak.css", "/kab-contoh/perbup/2021/12.json"} {
		head := get(h, path).Header()
		for name, want := range map[string]string{"Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin"} {
			if !strings.HasPrefix(head.Get(name), want) {
				t.Errorf("%s: %s = %q, want %q", path, name, head.Get(name), want)
			}
		}
		if ctype := head.Get("Content-Type"); !strings.Contains(ctype, "charset") {
			t.Errorf("%s: Content-Type = %q", path, ctype)
		}
	}
}
