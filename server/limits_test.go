package server

import (
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"wewenang/law"
	"wewenang/templates"
)

// upload posts a file to the draft check.
func upload(h http.Handler, name string, data []byte) *httptest.ResponseRecorder {
	var b bytes.Buffer
	m := multipart.NewWriter(&b)
	part, _ := m.CreateFormFile("berkas", name)
	_, _ = part.Write(data)
	_ = m.Close()
	r := httptest.NewRequest(http.MethodPost, "/periksa", &b)
	r.Header.Set("Content-Type", m.FormDataContentType())
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestUploads(t *testing.T) {
	h := newSite(t, &fakeShelf{lib: world()})
	for _, c := range []struct {
		why, name string
		data      []byte
		want      int
	}{
		{"a Markdown file", "rancangan.md", []byte("Pasal 1"), http.StatusOK},
		{"a text file with capitals", "RANCANGAN.TXT", []byte("Pasal 1"), http.StatusOK},
		{"another kind of file", "rancangan.pdf", []byte("%PDF-1.7"), http.StatusUnsupportedMediaType},
		{"a PDF in disguise", "rancangan.md", []byte("%PDF-1.7"), http.StatusUnsupportedMediaType},
		{"bytes that are no text", "rancangan.md", []byte{0xff, 0xfe, 0x00}, http.StatusUnsupportedMediaType},
		{"an empty file", "rancangan.md", nil, http.StatusBadRequest},
		{"just within the limit", "rancangan.md", bytes.Repeat([]byte("a"), 512<<10), http.StatusOK},
		{"over the limit", "rancangan.md", bytes.Repeat([]byte("a"), 600<<10), http.StatusRequestEntityTooLarge},
		{"sixty-four megabytes", "rancangan.md", bytes.Repeat([]byte("a"), 64<<20), http.StatusRequestEntityTooLarge},
	} {
		if w := upload(h, c.name, c.data); w.Code != c.want {
			t.Errorf("%s: status %d, want %d", c.why, w.Code, c.want)
		}
	}
}

func TestLongQueriesAreAnswered(t *testing.T) {
	h := newSite(t, &fakeShelf{lib: world()})
	w := get(h, "/cari?q="+strings.Repeat("izin+", 10_000))
	if w.Code != http.StatusOK || w.Body.Len() > 64<<10 {
		t.Errorf("status %d, %d bytes", w.Code, w.Body.Len())
	}
}

func TestPanicBecomesAPage(t *testing.T) {
	lib := world()
	lib.graph = nil // whoever asks the graph falls
	shelf := &fakeShelf{lib: lib}
	w := get(newSite(t, shelf), "/layanan")
	if w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), "</html>") {
		t.Errorf("status %d, page %q", w.Code, w.Body.String())
	}
	if shelf.open != 0 {
		t.Error("the library was not released")
	}
}

func TestETagKnowsTheGeneration(t *testing.T) {
	lib := world()
	h := newSite(t, &fakeShelf{lib: lib})
	tag := get(h, "/api/v1/agencies").Header().Get("ETag")
	ask := func() int {
		r := httptest.NewRequest(http.MethodGet, "/api/v1/agencies", nil)
		r.Header.Set("If-None-Match", tag)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w.Code
	}
	if tag == "" || ask() != http.StatusNotModified {
		t.Errorf("tag %q is not recognised", tag)
	}
	lib.corpus.Generation = "gen-8"
	if ask() != http.StatusOK {
		t.Error("a new generation was answered with the old tag")
	}
}

func TestAnswersAreCompressed(t *testing.T) {
	h := newSite(t, &fakeShelf{lib: world()})
	for _, path := range []string{"/", "/kab-contoh/perbup/2021/12", "/api/v1/services/izin-apotek", "/static/" + staticName(t, h)} {
		r := httptest.NewRequest(http.MethodGet, path, nil)
		r.Header.Set("Accept-Encoding", "br, gzip")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		z, err := gzip.NewReader(w.Body)
		if err != nil || w.Header().Get("Content-Encoding") != "gzip" {
			t.Errorf("%s: %v, encoding %q", path, err, w.Header().Get("Content-Encoding"))
			continue
		}
		packed, _ := io.ReadAll(z)
		if plain := get(h, path).Body.Bytes(); !bytes.Equal(packed, plain) {
			t.Errorf("%s: %d bytes unpacked, %d plain", path, len(packed), len(plain))
		}
	}
}

// staticName finds the hashed name of the style sheet in a page.
func staticName(t *testing.T, h http.Handler) string {
	t.Helper()
	_, rest, ok := strings.Cut(get(h, "/").Body.String(), `href="/static/`)
	name, _, ok2 := strings.Cut(rest, `"`)
	if !ok || !ok2 {
		t.Fatal("no style sheet in the page")
	}
	return name
}

func TestStaticFilesAreSmallAndLast(t *testing.T) {
	h := newSite(t, &fakeShelf{lib: world()})
	w := get(h, "/static/"+staticName(t, h))
	if !strings.Contains(w.Header().Get("Cache-Control"), "immutable") {
		t.Errorf("Cache-Control %q", w.Header().Get("Cache-Control"))
	}
	for name, most := range map[string]int{"wewenang.css": 12 << 10, "wewenang.js": 8 << 10} {
		data, err := fs.ReadFile(templates.FS, "static/"+name)
		if n := len(squeeze(data)); err != nil || n > most {
			t.Errorf("%s: %d bytes compressed, at most %d (%v)", name, n, most, err)
		}
	}
}

func TestOverlayShowsTheFault(t *testing.T) {
	shelf := &fakeShelf{lib: world()}
	shelf.problem = law.Problem{Position: law.Position{File: "kab-contoh/perbup/2021/12.md", Line: 7, Column: 3}, Level: law.LevelError,
		Message: "kunci tidak dikenal: nomer", Help: "maksud Anda: nomor", Source: "  nomer: 12"}
	h := newSite(t, shelf)
	for _, path := range []string{"/", "/temuan", "/tidak/ada"} {
		body := get(h, path).Body.String()
		for _, want := range []string{"12.md:7:3", "kunci tidak dikenal: nomer", "maksud Anda: nomor", "\n  ^"} {
			if !strings.Contains(body, want) {
				t.Errorf("%s lacks %q", path, want)
			}
		}
	}
	tag := get(h, "/").Header().Get("ETag")
	shelf.problem = nil
	if strings.Contains(get(h, "/").Body.String(), "12.md:7:3") || get(h, "/").Header().Get("ETag") == tag {
		t.Error("the notice stays when the fault is mended")
	}
}
