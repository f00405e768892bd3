package server

import (
	"archive/zip"
	"bytes"
	"io"
	"net/http"
	"strings"
	"testing"
)

// TestDownloadWord opens the Word file of a day: the words of the amending rule
// are tracked changes by it, and what it could not change is said.
func TestDownloadWord(t *testing.T) {
	h := newSite(t, &fakeShelf{lib: world()})
	w := get(h, "/kab-contoh/perbup/2021/12@2023-01-01.docx")
	if w.Code != http.StatusOK || !strings.Contains(w.Header().Get("Content-Disposition"), "kab-contoh-perbup-2021-12@2023-01-01.docx") {
		t.Fatalf("%d %q", w.Code, w.Header().Get("Content-Disposition"))
	}
	z, err := zip.NewReader(bytes.NewReader(w.Body.Bytes()), int64(w.Body.Len()))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<w:ins ", `w:date="2022-01-01T00:00:00Z"`, "Izin tidak dipungut biaya.", "1 perubahan belum diterapkan", "bunyi baru tidak terbaca"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no %q in the document", want)
		}
	}
	if w := get(h, "/kab-contoh/perbup/2021/12@2023-01-01/pasal-5a.docx"); w.Code != http.StatusOK {
		t.Errorf("a provision: %d", w.Code)
	}
	if w := get(h, "/kab-contoh/perbup/2021/12/pasal-99.docx"); w.Code != http.StatusNotFound {
		t.Errorf("a provision that does not exist: %d", w.Code)
	}
}
