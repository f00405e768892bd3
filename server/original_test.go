package server

import (
	"net/http"
	"strings"
	"testing"
	"testing/fstest"

	"wewenang/templates"
)

// withOriginals serves the world with a text whose original lies beside it.
func withOriginals(t *testing.T, name string) http.Handler {
	t.Helper()
	lib := world()
	r := *lib.rules[mall]
	r.Original, r.SHA256, r.Quality = name, strings.Repeat("ab", 32), "100 % halaman dibaca dari gambar (OCR); mutu baca rendah (0.31)"
	r.File = "kab-contoh/perbup/2021/12.md"
	lib.rules[mall] = &r
	files := fstest.MapFS{
		"kab-contoh/perbup/2021/12.md":        {Data: []byte("---\n")},
		"kab-contoh/perbup/2021/12.asli.pdf":  {Data: []byte("%PDF-1.4 contoh")},
		"kab-contoh/perbup/2021/12.asli.html": {Data: []byte("<script>alert(1)</script>")},
		"rahasia.pdf":                         {Data: []byte("rahasia")},
	}
	h, err := New(Config{Shelf: &fakeShelf{lib: lib}, Templates: templates.FS, Now: clock, Originals: files})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

const mallPage = "/kab-contoh/perbup/2021/12"

func TestOriginalIsADownloadThatRunsNothing(t *testing.T) {
	for name, ctype := range map[string]string{"12.asli.pdf": "application/pdf", "12.asli.html": "application/octet-stream"} {
		w := get(withOriginals(t, name), mallPage+originalPath)
		h := w.Header()
		if w.Code != http.StatusOK || h.Get("Content-Type") != ctype || !strings.HasPrefix(h.Get("Content-Disposition"), "attachment; filename=kab-contoh-perbup-2021-12.") ||
			h.Get("X-Content-Type-Options") != "nosniff" || !strings.Contains(h.Get("Content-Security-Policy"), "sandbox") || w.Body.Len() == 0 {
			t.Errorf("%s: %d %v %q", name, w.Code, h, w.Body)
		}
	}
}

func TestOriginalNeverLeavesItsFolder(t *testing.T) {
	for _, name := range []string{"../../../rahasia.pdf", "/rahasia.pdf", `..\rahasia.pdf`, "hilang.pdf", "", ".env", "."} {
		w := get(withOriginals(t, name), mallPage+originalPath)
		if w.Code != http.StatusNotFound || strings.Contains(w.Body.String(), "rahasia</") {
			t.Errorf("%q: %d", name, w.Code)
		}
	}
	h := withOriginals(t, "12.asli.pdf")
	for _, path := range []string{"/kab-contoh/perbup/2021/..%2f12" + originalPath, mallPage + "/pasal-5" + originalPath + "/x", "/kab-contoh/perbup/1999/9" + originalPath} {
		if w := get(h, path); w.Code == http.StatusOK {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	if w := get(newSite(t, &fakeShelf{lib: world()}), mallPage+originalPath); w.Code != http.StatusNotFound {
		t.Errorf("without a content folder: %d", w.Code)
	}
}

func TestReadingPageShowsOriginalAndQuality(t *testing.T) {
	body := get(withOriginals(t, "12.asli.pdf"), mallPage).Body.String()
	for _, want := range []string{`href="` + mallPage + originalPath + `"`, "sha256", "copy-rendah", "mutu baca rendah (0.31)"} {
		if !strings.Contains(body, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if body := get(newSite(t, &fakeShelf{lib: world()}), mallPage).Body.String(); strings.Contains(body, originalPath) || strings.Contains(body, "copy-") {
		t.Error("a page without an original links to one")
	}
}

// A text that names an original says why the page has no link to it.
func TestReadingPageSaysWhyThereIsNoOriginal(t *testing.T) {
	lib := world()
	r := *lib.rules[mall]
	r.Original, r.SHA256 = "12.asli.pdf", strings.Repeat("ab", 32)
	lib.rules[mall] = &r
	for why, h := range map[string]http.Handler{
		"tidak dibagikan di situs ini":     newSite(t, &fakeShelf{lib: lib}),
		"tidak ada lagi di samping naskah": withOriginals(t, "hilang.asli.pdf"),
	} {
		body := get(h, mallPage).Body.String()
		if !strings.Contains(body, why) || !strings.Contains(body, "asli.pdf") || !strings.Contains(body, "sha256") || strings.Contains(body, originalPath+`"`) {
			t.Errorf("%q is not on the page, or a link that leads nowhere is", why)
		}
	}
}

func TestCopyQuality(t *testing.T) {
	for remark, want := range map[string]string{"": "", "hasil pindai": "", "mutu baca sedang (0.90)": "sedang", "40 % halaman dibaca dari gambar (OCR)": "ocr", "2 halaman tidak terbaca; mutu baca rendah (0.20)": "rendah"} {
		if got := copyQuality(remark); got != want {
			t.Errorf("%q: %q, want %q", remark, got, want)
		}
	}
}
