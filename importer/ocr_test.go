package importer

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// pictureOf draws the first page of a PDF and lays the picture, upside down,
// into another PDF.
func pictureOf(t *testing.T, pdf []byte) []byte {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "in.pdf"), pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := program{name: "pdftoppm", dir: dir, time: time.Minute, limit: 1000,
		args: []string{"-singlefile", "-gray", "-scale-to", strconv.Itoa(pictureSide / 2), "in.pdf", "page"}}.run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	picture, err := os.ReadFile(filepath.Join(dir, "page.pgm"))
	for range 2 {
		if err == nil {
			picture, err = turn(picture)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	var w, h int
	if _, err := fmt.Fscanf(bytes.NewReader(picture), "P5\n%d %d", &w, &h); err != nil {
		t.Fatal(err)
	}
	const draw = "q 595 0 0 842 0 0 cm /I Do Q"
	var b bytes.Buffer
	fmt.Fprintf(&b, "%%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"+
		"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>\nendobj\n"+
		"4 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n"+
		"5 0 obj\n<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Length %d >>\nstream\n",
		len(draw), draw, w, h, w*h)
	b.Write(picture[len(picture)-w*h:])
	b.WriteString("\nendstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n")
	return b.Bytes()
}

func TestScanUpsideDownIsRead(t *testing.T) {
	needs(t, "pdftotext", "pdftoppm", "tesseract")
	if missing := missingForOCR(t.Context(), newSandbox(t.Context())); missing != "" {
		needs(t, missing) // the model of the language
	}
	f, _ := importOne(t, "pindai.pdf", pictureOf(t, makePDF(pageOne)))
	if f.ID != "kab-tirtamaya/perbup/2021/12" || f.Quality.OCR != 1 || f.Quality.Unread != 0 || hasCode(f, "ocr") == "" {
		t.Errorf("read as %q, %+v, %v", f.ID, f.Quality, f.Problems)
	}
}
