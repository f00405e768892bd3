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
	"sync/atomic"
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

// poorPages lists the pages whose own text makes so little sense that their
// picture is read instead.
func poorPages(pages []page) []int {
	x := lexicon{}
	for i := range pages {
		x.add(pages[i].text())
	}
	var list []int
	for i := range pages {
		if share, words := x.share(pages[i].text()); words >= fewWords && share > poorShare {
			list = append(list, i)
		}
	}
	return list
}

// Shares of words outside the lexicon. Clean pages stay below a tenth; pages in
// another language are above, but their picture reads no better.
const (
	poorShare   = 0.18 // above it the text of a page is doubted
	betterShare = 0.7  // of the share of the page's text: below it the picture wins
)

// readPictures reads the pages without words from their pictures, and those
// whose words make little sense. It returns the numbers of the pages that were
// read so, and of those that were not read at all.
func (doc *document) readPictures(ctx context.Context, s source, path string, pages []page) (read, unread []int) {
	list, poor := picturePages(pages), poorPages(pages)
	if len(list)+len(poor) == 0 {
		return nil, nil
	}
	if missing := missingForOCR(ctx, s.box); missing != "" {
		if len(list) > 0 {
			doc.warn(codeMissing, fmt.Sprintf("%s tidak terpasang; ia yang membaca gambar halaman %s", missing, ranges(numbersOf(pages, list))),
				"pasang "+missing+", lalu ulangi")
		}
		if len(poor) > 0 {
			doc.warn("lapisan-teks-buruk", fmt.Sprintf("lapisan teks halaman %s buruk; %s, yang membaca gambarnya, tidak terpasang", ranges(numbersOf(pages, poor)), missing),
				"pasang "+missing+", lalu ulangi dengan --force")
		}
		return nil, numbersOf(pages, list)
	}
	if len(list) > maxOCR {
		doc.warn("ocr-dibatasi", fmt.Sprintf("%d halaman berupa gambar; %d yang pertama dibaca", len(list), maxOCR), "pecah berkasnya")
		unread, list = numbersOf(pages, list[maxOCR:]), list[:maxOCR]
	}
	poor = poor[:min(len(poor), maxOCR-len(list))]
	list = append(list, poor...)
	words, failed := ocrPages(ctx, s, path, numbersOf(pages, list))
	better := map[int]bool{}
	for k, i := range list {
		hopeless := k < len(list)-len(poor) // without the picture nothing is read
		switch {
		case failed[k] != nil && hopeless:
			doc.warn("ocr-gagal", fmt.Sprintf("halaman %d: %v", pages[i].number, failed[k]), "periksa halaman itu pada naskah asli")
			unread = append(unread, pages[i].number)
		case failed[k] == nil && (hopeless || readsBetter(words[k], pages[i].text())):
			if lines := layoutLines(words[k]); len(lines) > 0 {
				pages[i].lines, pages[i].ocr, better[i] = lines, true, !hopeless
				read = append(read, pages[i].number)
			}
		}
	}
	doc.tellPoor(pages, poor, better)
	slices.Sort(read)
	return read, unread
}

// tellPoor reports what became of the pages whose text was doubted.
func (doc *document) tellPoor(pages []page, poor []int, better map[int]bool) {
	var anew, kept []int
	for _, i := range poor {
		if better[i] {
			anew = append(anew, i)
		} else {
			kept = append(kept, i)
		}
	}
	if len(anew) > 0 {
		doc.warn("lapisan-teks-diganti", fmt.Sprintf("lapisan teks halaman %s buruk; dibaca ulang dari gambarnya", ranges(numbersOf(pages, anew))), "bandingkan dengan naskah asli")
	}
	if len(kept) > 0 {
		doc.warn("lapisan-teks-buruk", fmt.Sprintf("banyak kata halaman %s tidak dikenal; gambarnya tidak terbaca lebih baik", ranges(numbersOf(pages, kept))), "bandingkan dengan naskah asli")
	}
}

// readsBetter reports whether the words of the picture make more sense than
// those of the page, and are about as many.
func readsBetter(picture, text string) bool {
	x := lexicon{}
	x.add(picture)
	x.add(text)
	a, n := x.share(picture)
	b, m := x.share(text)
	return n*3 >= m*2 && a < b*betterShare
}

func numbersOf(pages []page, list []int) (out []int) {
	for _, i := range list {
		out = append(out, pages[i].number)
	}
	return out
}

// missingForOCR names what is not installed, "" when all is.
func missingForOCR(ctx context.Context, box sandbox) string {
	for _, name := range []string{"pdftoppm", "tesseract"} {
		if !installed(name) {
			return name
		}
	}
	if langs := models(ctx, box); langs != nil && !slices.Contains(langs, ocrLanguage) {
		return "tesseract-ocr-" + ocrLanguage
	}
	return ""
}

// OCRModels says whether scans can be read in Indonesian on this machine.
type OCRModels struct {
	Known      bool // tesseract is installed and lists its models
	Indonesian bool
}

// Models asks tesseract for its models.
func Models(ctx context.Context) OCRModels {
	langs := models(ctx, newSandbox(ctx))
	return OCRModels{Known: langs != nil, Indonesian: slices.Contains(langs, ocrLanguage)}
}

// models lists what tesseract can read; nil when it does not say.
func models(ctx context.Context, box sandbox) []string {
	out, err := program{name: "tesseract", box: box, args: []string{"--list-langs"}, dir: os.TempDir(), time: pictureTime, limit: 1 << 16}.run(ctx)
	if err != nil {
		return nil
	}
	return strings.Fields(string(out))
}

// ocrPages reads pages in parallel, as many as there are slots.
func ocrPages(ctx context.Context, s source, path string, numbers []int) ([]string, []error) {
	words, failed := make([]string, len(numbers)), make([]error, len(numbers))
	var wg sync.WaitGroup
	var done atomic.Int64
	for k, n := range numbers {
		wg.Go(func() {
			s.slots <- struct{}{}
			defer func() { <-s.slots }()
			if failed[k] = ctx.Err(); failed[k] == nil {
				words[k], failed[k] = ocrPage(ctx, s.box, path, n)
			}
			if read := int(done.Add(1)); s.page != nil {
				s.page(read, len(numbers))
			}
		})
	}
	wg.Wait()
	return words, failed
}

// ocrPage draws one page and reads it. A page that makes no sense is turned as
// the model of orientations says, else every way.
func ocrPage(ctx context.Context, box sandbox, path string, number int) (string, error) {
	dir, err := os.MkdirTemp("", "wewenang-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	n := strconv.Itoa(number)
	_, err = program{name: "pdftoppm", box: box, dir: dir, time: pictureTime, limit: 1 << 16,
		args: []string{"-f", n, "-l", n, "-singlefile", "-gray", "-scale-to", strconv.Itoa(pictureSide), path, "page"}}.run(ctx)
	if err != nil {
		return "", err
	}
	picture := filepath.Join(dir, "page.pgm")
	best, err := tesseract(ctx, box, dir, picture)
	if err != nil || sense(best) >= enoughSense || len(strings.TrimSpace(best)) < 40 {
		return best, err
	}
	turned := 0
	for _, quarters := range []int{quarterTurns(ctx, box, dir, picture), 2, 1, 3} {
		if quarters == 0 || sense(best) >= enoughSense {
			continue
		}
		for ; turned%4 != quarters; turned++ {
			if err := turnFile(picture); err != nil {
				return best, nil
			}
		}
		words, err := tesseract(ctx, box, dir, picture)
		if err == nil && sense(words) > sense(best) {
			best = words
		}
	}
	return best, nil
}

// quarterTurns asks how many quarters clockwise the picture has to be turned,
// 0 when that cannot be told.
func quarterTurns(ctx context.Context, box sandbox, dir, picture string) int {
	out, err := program{name: "tesseract", box: box, dir: dir, time: ocrTime, limit: 1 << 16, args: []string{picture, "-", "--dpi", "300", "--psm", "0"}}.run(ctx)
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(out)) {
		if degrees, ok := strings.CutPrefix(strings.TrimSpace(line), "Rotate: "); ok {
			if n, err := strconv.Atoi(degrees); err == nil {
				return n / 90 % 4
			}
		}
	}
	return 0
}

// tesseract reads one picture. The words come by way of a PDF without the
// picture, so that the layout is kept as with other PDF: tesseract alone prints
// the columns of Menimbang and Mengingat one below the other.
func tesseract(ctx context.Context, box sandbox, dir, picture string) (string, error) {
	_, err := program{name: "tesseract", box: box, dir: dir, time: ocrTime, limit: 1 << 16,
		args: []string{picture, "words", "-l", ocrLanguage, "--dpi", "300", "--psm", "4", "-c", "textonly_pdf=1", "pdf"}}.run(ctx)
	if err != nil {
		return "", err
	}
	pages, err := readPDF(ctx, box, filepath.Join(dir, "words.pdf"))
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
