package importer

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// pictureOf draws the first page of a PDF and lays the picture, turned by so many
// quarters, into another PDF, with a text layer that nobody sees.
func pictureOf(t *testing.T, pdf []byte, quarters int, layer string) []byte {
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
	for range quarters {
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
	draw := "q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr /F1 10 Tf 12 TL 40 800 Td "
	for line := range strings.Lines(layer) {
		draw += "(" + strings.NewReplacer(`\`, "", "(", `\(`, ")", `\)`, "\n", "").Replace(line) + ") Tj T* "
	}
	draw += "ET"
	var b bytes.Buffer
	fmt.Fprintf(&b, "%%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"+
		"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >> /Contents 4 0 R >>\nendobj\n"+
		"4 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n"+
		"5 0 obj\n<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Length %d >>\nstream\n",
		len(draw), draw, w, h, w*h)
	b.Write(picture[len(picture)-w*h:])
	b.WriteString("\nendstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n")
	return b.Bytes()
}

// scanned is a short page, for reading pictures is slow.
var scanned = pageOne[:strings.Index(pageOne, "Mengingat")] + "MEMUTUSKAN:\nMenetapkan : PERATURAN BUPATI TENTANG MAL PELAYANAN PUBLIK.\n\n                              Pasal 1\n(1) Dinas menyelenggarakan pelayanan perizinan menurut ketentuan ini.\n" +
	"(2) Pelayanan dilaporkan kepada Bupati setiap bulan pada tanggal lima.\n(3) Peraturan ini mulai berlaku pada tanggal diundangkan.\n"

func needsOCR(t *testing.T) {
	t.Helper()
	needs(t, "pdftotext", "pdftoppm", "tesseract")
	if missing := missingForOCR(t.Context(), newSandbox(t.Context())); missing != "" {
		needs(t, missing) // the model of the language
	}
}

// A text layer that makes no sense gives way to what the picture says; a good
// one is never read again.
func TestBadTextLayerIsReadAnew(t *testing.T) {
	needsOCR(t)
	spoilt := strings.NewReplacer("an ", "arn ", "el", "cl", "at", "al", "u", "ii", "m", "rn", "Pasal", "Pasai").Replace(scanned)
	f, out := importOne(t, "buruk.pdf", pictureOf(t, makePDF(scanned), 0, spoilt))
	if hasCode(f, "lapisan-teks-diganti") == "" || f.Quality.OCR != 1 || f.ID != "kab-tirtamaya/perbup/2021/12" {
		t.Fatalf("read as %q, %+v, %v", f.ID, f.Quality, f.Problems)
	}
	if p := parsed(t, out, f).Find("pasal-1.ayat-3"); p == nil || p.Text != "Peraturan ini mulai berlaku pada tanggal diundangkan." {
		t.Errorf("pasal-1.ayat-3: %+v", p)
	}
	if f, _ := importOne(t, "baik.pdf", pictureOf(t, makePDF(scanned), 0, scanned)); f.Quality.OCR != 0 {
		t.Errorf("a good text layer was read anew: %v", f.Problems)
	}
}

func TestScanUpsideDownIsRead(t *testing.T) {
	needsOCR(t)
	f, _ := importOne(t, "pindai.pdf", pictureOf(t, makePDF(scanned), 2, ""))
	if f.ID != "kab-tirtamaya/perbup/2021/12" || f.Quality.OCR != 1 || f.Quality.Unread != 0 || hasCode(f, "ocr") == "" {
		t.Errorf("read as %q, %+v, %v", f.ID, f.Quality, f.Problems)
	}
}

// Reading pictures takes seconds a page: each page is told, and not each
// document alone.
func TestPagesReadFromPicturesAreTold(t *testing.T) {
	needsOCR(t)
	in := folder(t, map[string]string{"kosong.pdf": string(makePDF(pageOne, "", pageTwo, "", ""))})
	var told []string
	_, err := Import(t.Context(), Options{Inputs: []string{in}, Out: t.TempDir(), Page: func(name string, done, total int) {
		told = append(told, fmt.Sprintf("%s %d/%d", name, done, total))
	}})
	if want := []string{"kosong.pdf 1/3", "kosong.pdf 2/3", "kosong.pdf 3/3"}; err != nil || !slices.Equal(slices.Sorted(slices.Values(told)), want) {
		t.Errorf("%v %v, want %v", told, err, want)
	}
}
