package importer

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// Limits of reading a PDF.
const (
	maxPages   = 2500        // pages that are read
	pdfTime    = time.Minute // for the text of all pages
	maxPDFText = 64 << 20    // bytes of text
	minLetters = 20          // a page with fewer letters is a picture
)

// readPDF prints the pages of a PDF as laid out. The error says in the words
// of the report what is wrong with the file.
func readPDF(ctx context.Context, box sandbox, path string) ([]page, error) {
	dir, err := os.MkdirTemp("", "wewenang-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out, err := program{
		name: "pdftotext", box: box, dir: dir, time: pdfTime, limit: maxPDFText,
		// Diagonal words are stamps and watermarks.
		args: []string{"-layout", "-nodiag", "-enc", "UTF-8", "-eol", "unix", "-l", strconv.Itoa(maxPages), path, "-"},
	}.run(ctx)
	if err != nil {
		return nil, explainPDF(err)
	}
	if len(out) == 0 {
		return nil, errNoPages
	}
	return splitPages(strings.ToValidUTF8(string(out), "\uFFFD")), nil
}

var (
	errEncrypted = errors.New("PDF terkunci kata sandi")
	errBroken    = errors.New("PDF rusak atau terpotong")
	errNoPages   = errors.New("PDF tidak berhalaman")
)

// explainPDF turns what pdftotext says into the words of the report.
func explainPDF(err error) error {
	words := strings.ToLower(err.Error())
	for _, c := range []struct {
		sign string
		err  error
	}{
		{"password", errEncrypted}, {"permission", errEncrypted}, {"encrypt", errEncrypted},
		{"trailer", errBroken}, {"xref", errBroken}, {"may not be a pdf", errBroken}, {"couldn't", errBroken}, {"syntax", errBroken},
	} {
		if strings.Contains(words, c.sign) && !errors.Is(err, errMissing) {
			return fmt.Errorf("%w (%s)", c.err, err)
		}
	}
	return err
}

// failPDF reports why a PDF could not be read.
func (doc *document) failPDF(err error) {
	switch {
	case errors.Is(err, errMissing):
		doc.fail(codeMissing, err.Error()+"; ia yang mengambil teks dari PDF", "pasang poppler-utils, lalu ulangi")
	case errors.Is(err, errEncrypted):
		doc.fail("pdf-terkunci", err.Error(), "buka kuncinya atau minta naskah tanpa kata sandi")
	case errors.Is(err, errBroken), errors.Is(err, errNoPages):
		doc.fail("pdf-rusak", err.Error(), "unduh ulang naskah asalnya")
	default:
		doc.fail("tidak-terbaca", err.Error(), "periksa berkas asalnya")
	}
}
