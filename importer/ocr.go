package importer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Limits of reading pictures of pages.
const (
	pictureTime = time.Minute     // to draw one page
	ocrTime     = 2 * time.Minute // to read one page
	pictureSide = 3508            // pixels of the longer side: A4 at 300 dpi
	maxOCR      = 400             // pages of one document
)

// ocrLanguage is the model that tesseract reads with.
const ocrLanguage = "ind"

// picturePages lists the pages without words of their own.
func picturePages(pages []page) []int {
	var list []int
	for i := range pages {
		if pages[i].letters() < minLetters {
			list = append(list, i)
		}
	}
	return list
}

// readPictures reads the pages without words from their pictures. It returns
// the numbers of the pages that were read so, and of those that were not.
func (doc *document) readPictures(ctx context.Context, path string, pages []page, slots chan struct{}) (read, unread []int) {
	list := picturePages(pages)
	if len(list) == 0 {
		return nil, nil
	}
	numbers := func(list []int) (out []int) {
		for _, i := range list {
			out = append(out, pages[i].number)
		}
		return out
	}
	if missing := doc.missingForOCR(ctx); missing != "" {
		doc.warn("program-tidak-ada", fmt.Sprintf("%s tidak terpasang; ia yang membaca gambar halaman %s", missing, ranges(numbers(list))),
			"pasang "+missing+", lalu ulangi")
		return nil, numbers(list)
	}
	if len(list) > maxOCR {
		doc.warn("ocr-dibatasi", fmt.Sprintf("%d halaman berupa gambar; %d yang pertama dibaca", len(list), maxOCR), "pecah berkasnya")
		unread, list = numbers(list[maxOCR:]), list[:maxOCR]
	}
	words, failed := ocrPages(ctx, path, numbers(list), slots)
	for k, i := range list {
		if failed[k] != nil {
			doc.warn("ocr-gagal", fmt.Sprintf("halaman %d: %v", pages[i].number, failed[k]), "periksa halaman itu pada naskah asli")
			unread = append(unread, pages[i].number)
			continue
		}
		if lines := layoutLines(words[k]); len(lines) > 0 {
			pages[i].lines, pages[i].ocr = lines, true
			read = append(read, pages[i].number)
		}
	}
	return read, unread
}

// missingForOCR names what is not installed, "" when all is.
func (doc *document) missingForOCR(ctx context.Context) string {
	for _, name := range []string{"pdftoppm", "tesseract"} {
		if !installed(name) {
			return name
		}
	}
	out, err := program{name: "tesseract", args: []string{"--list-langs"}, dir: os.TempDir(), time: pictureTime, limit: 1 << 16}.run(ctx)
	if err == nil && !slices.Contains(strings.Fields(string(out)), ocrLanguage) {
		return "tesseract-ocr-" + ocrLanguage
	}
	return ""
}

// ocrPages reads pages in parallel, as many as there are slots.
func ocrPages(ctx context.Context, path string, numbers []int, slots chan struct{}) ([]string, []error) {
	words, failed := make([]string, len(numbers)), make([]error, len(numbers))
	var wg sync.WaitGroup
	for k, n := range numbers {
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			if failed[k] = ctx.Err(); failed[k] == nil {
				words[k], failed[k] = ocrPage(ctx, path, n)
			}
		})
	}
	wg.Wait()
	return words, failed
}

// ocrPage draws one page and reads it; a page that makes no sense is turned.
func ocrPage(ctx context.Context, path string, number int) (string, error) {
	dir, err := os.MkdirTemp("", "wewenang-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	n := strconv.Itoa(number)
	_, err = program{name: "pdftoppm", dir: dir, time: pictureTime, limit: 1 << 16,
		args: []string{"-f", n, "-l", n, "-singlefile", "-gray", "-scale-to", strconv.Itoa(pictureSide), path, "page"}}.run(ctx)
	if err != nil {
		return "", err
	}
	picture := filepath.Join(dir, "page.pgm")
	best, err := tesseract(ctx, dir, picture)
	if err != nil || sense(best) >= enoughSense || len(best) < 200 {
		return best, err
	}
	for range 3 {
		if err := turnFile(picture); err != nil {
			return best, nil
		}
		words, err := tesseract(ctx, dir, picture)
		if err == nil && sense(words) > sense(best) {
			best = words
		}
		if sense(best) >= enoughSense {
			break
		}
	}
	return best, nil
}

// tesseract reads one picture. The words come by way of a PDF without the
// picture, so that the layout is kept as with other PDF: tesseract alone prints
// the columns of Menimbang and Mengingat one below the other.
func tesseract(ctx context.Context, dir, picture string) (string, error) {
	_, err := program{name: "tesseract", dir: dir, time: ocrTime, limit: 1 << 16,
		args: []string{picture, "words", "-l", ocrLanguage, "--dpi", "300", "--psm", "4", "-c", "textonly_pdf=1", "pdf"}}.run(ctx)
	if err != nil {
		return "", err
	}
	pages, err := readPDF(ctx, filepath.Join(dir, "words.pdf"))
	if err != nil || len(pages) == 0 {
		return "", err
	}
	return pages[0].text(), nil
}

// enoughSense is the share of common words in a page that was read the right
// way up. Indonesian prose has about one in five.
const enoughSense = 0.04

// sense is the share of the commonest words of legal Indonesian.
func sense(text string) float64 {
	total, common := 0, 0
	for w := range strings.FieldsSeq(text) {
		total++
		switch strings.ToLower(w) {
		case "dan", "yang", "untuk", "dengan", "pada", "dalam", "tahun", "nomor", "peraturan", "daerah", "pasal", "tentang", "ayat", "oleh", "ini", "atau":
			common++
		}
	}
	return float64(common) / float64(max(total, 1))
}

// turnFile turns a portable graymap by a quarter.
func turnFile(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	turned, err := turn(data)
	if err != nil {
		return err
	}
	return os.WriteFile(path, turned, 0o600)
}

var errPicture = errors.New("gambar halaman tidak terbaca")

// turn turns a portable graymap (P5, one byte a pixel) by a quarter, clockwise.
func turn(data []byte) ([]byte, error) {
	var w, h, depth int
	if n, err := fmt.Fscanf(bytes.NewReader(data), "P5\n%d %d\n%d", &w, &h, &depth); err != nil || n != 3 || depth != 255 || w <= 0 || h <= 0 {
		return nil, errPicture
	}
	if len(data) < w*h || w*h/w != h {
		return nil, errPicture
	}
	pixels := data[len(data)-w*h:]
	out := fmt.Appendf(make([]byte, 0, len(data)), "P5\n%d %d\n255\n", h, w)
	for x := range w {
		for y := h - 1; y >= 0; y-- {
			out = append(out, pixels[y*w+x])
		}
	}
	return out, nil
}

// ranges prints numbers as a person writes them: "1–3, 7".
func ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		part := strconv.Itoa(numbers[i])
		if j > i {
			part += "–" + strconv.Itoa(numbers[j])
		}
		parts = append(parts, part)
		i = j + 1
	}
	return strings.Join(parts, ", ")
}
