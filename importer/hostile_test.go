package importer

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wewenang/law"
)

func TestTwoThousandPages(t *testing.T) {
	needs(t, "pdftotext")
	pages := make([]string, 2000)
	pages[0] = pageOne
	for i := 1; i < len(pages); i++ {
		pages[i] = fmt.Sprintf("                              - %d -\n\n                              Pasal %d\n(1) Gerai ditempatkan di Mal pada lantai yang ditunjuk.\n(2) Lantai ditunjuk oleh Dinas untuk waktu satu tahun.\n", i+1, i+1)
	}
	f, out := importOne(t, "tebal.pdf", makePDF(pages...))
	if f.ID != "kab-tirtamaya/perbup/2021/12" || f.Pages != 2000 || f.Quality.Articles != 2000 {
		t.Fatalf("%q, %d pages, %d articles: %v", f.ID, f.Pages, f.Quality.Articles, f.Problems)
	}
	if p := parsed(t, out, f).Find("pasal-1999.ayat-2"); p == nil {
		t.Error("the last pages are missing")
	}
}

// bombPDF packs so many bytes of drawing commands into a page of a few kilobytes.
func bombPDF(size int) []byte {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	line := []byte("BT /F1 10 Tf 40 800 Td (" + strings.Repeat("Pasal bom ", 100) + ") Tj ET\n")
	for n := 0; n < size; n += len(line) {
		_, _ = z.Write(line) // memory does not fail
	}
	_ = z.Close()
	var b bytes.Buffer
	fmt.Fprintf(&b, "%%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"+
		"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>\nendobj\n"+
		"5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>\nendobj\n4 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n", packed.Len())
	b.Write(packed.Bytes())
	b.WriteString("\nendstream\nendobj\ntrailer\n<< /Size 6 /Root 1 0 R >>\n")
	return b.Bytes()
}

// A bomb is stopped by the limit that it meets first; what is left of the
// machine is not asked about.
func TestPDFBombIsHeld(t *testing.T) {
	needs(t, "pdftotext", "prlimit", "dd")
	data := bombPDF(64 << 20)
	if len(data) > 1<<20 {
		t.Fatalf("the bomb has %d bytes", len(data))
	}
	path := filepath.Join(folder(t, map[string]string{"bom.pdf": string(data)}), "bom.pdf")
	box := newSandbox(t.Context())
	bomb := program{name: "pdftotext", box: box, dir: t.TempDir(), limit: 1 << 20, time: time.Second, args: []string{"-layout", path, "-"}}
	if out, err := bomb.run(t.Context()); err == nil {
		t.Errorf("%d bytes came through", len(out))
	}
	glutton := program{name: "dd", box: box, dir: t.TempDir(), limit: 100, time: time.Minute, args: []string{"if=/dev/zero", "of=/dev/null", "bs=3G", "count=1"}}
	if _, err := glutton.run(t.Context()); err == nil {
		t.Error("a program took more memory than it may")
	}
}

func TestProgramHasNoNetworkAndBoundedFiles(t *testing.T) {
	needs(t, "sh")
	box := newSandbox(t.Context())
	if box.limits == "" {
		t.Skip("prlimit is not installed")
	}
	dir := t.TempDir()
	_, err := program{name: "sh", box: box, dir: dir, limit: 100, time: time.Minute, args: []string{"-c", "ulimit -f; head -c 600000000 /dev/zero > besar"}}.run(t.Context())
	if err == nil {
		t.Error("a program wrote a file beyond the limit")
	}
	if info, err := os.Stat(filepath.Join(dir, "besar")); err == nil && info.Size() > maxWritten {
		t.Errorf("%d bytes were written", info.Size())
	}
	if box.offline == nil {
		t.Skip("this machine cannot take the network from a program")
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	needs(t, "bash")
	dial := program{name: "bash", dir: dir, limit: 100, time: time.Minute,
		args: []string{"-c", fmt.Sprintf("exec 3<>/dev/tcp/127.0.0.1/%d", listener.Addr().(*net.TCPAddr).Port)}}
	if _, err := dial.run(t.Context()); err != nil {
		t.Fatalf("the listener cannot be reached at all: %v", err)
	}
	dial.box = box
	if _, err := dial.run(t.Context()); err == nil {
		t.Error("a program inside the sandbox reached the network")
	}
}

// A document that draws pictures from elsewhere is refused; one that only links
// is read.
func TestLinksOfDocuments(t *testing.T) {
	needs(t, "pandoc")
	const link = `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://example.invalid/" TargetMode="External"/>`
	const template = `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.invalid/t.dotm" TargetMode="External"/>`
	lines := strings.Split(strings.TrimSpace(sample), "\n")
	if f, _ := importOne(t, "tautan.docx", makeDOCX(t, link, lines...)); f.ID == "" {
		t.Errorf("a link that loads nothing: %v", f.Problems)
	}
	if f, _ := importOne(t, "templat.docx", makeDOCX(t, template, lines...)); f.Out != "" || hasCode(f, "dokumen-ditolak") != law.LevelError {
		t.Errorf("a template from elsewhere: %q %v", f.Out, f.Problems)
	}
}

// No name of a file leads out of the content folder or breaks a line of the
// report.
func TestNamesOfFiles(t *testing.T) {
	words := "Catatan rapat tanpa judul peraturan, nomor %d."
	files := map[string]string{}
	for i, name := range []string{"baris\nganda.txt", "-rf.txt", "..txt", "tab\tdan\rbalik.txt", "<img src=x>.txt", strings.Repeat("panjang", 30) + ".txt", "日本.txt", "a;b|c&d$(x).txt"} {
		files[name] = fmt.Sprintf(words, i)
	}
	report, out := importFiles(t, files)
	places := map[string]bool{}
	for _, f := range report.Files {
		if !filepath.IsLocal(f.Out) || strings.ContainsAny(f.Out, "\n\r\t<>;|&$ ") || places[f.Out] {
			t.Errorf("%q was put at %q", f.In, f.Out)
		}
		places[f.Out] = true
		for _, p := range f.Problems {
			if strings.ContainsAny(p.Error(), "\n\r\t") {
				t.Errorf("%q: a report of several lines: %q", f.In, p.Error())
			}
		}
		if !exists(filepath.Join(out, f.Out)) {
			t.Errorf("%q: nothing at %q", f.In, f.Out)
		}
	}
}

func TestCutAtEveryPlace(t *testing.T) {
	needs(t, "pdftotext")
	whole := makePDF(pageOne, pageTwo)
	files := map[string]string{"utuh.pdf": string(whole)}
	for i := 1; i < 12; i++ {
		files[fmt.Sprintf("potong-%02d.pdf", i)] = string(whole[:len(whole)*i/12])
	}
	report, out := importFiles(t, files)
	for _, f := range report.Files {
		if f.Out == "" && len(f.Problems) == 0 {
			t.Errorf("%s: nothing written and nothing told", f.In)
		}
		if f.Out != "" && f.ID != "" {
			parsed(t, out, f)
		}
	}
	if last := report.Files[len(report.Files)-1]; last.ID == "" {
		t.Errorf("the whole file was not read: %v", last.Problems)
	}
}

func TestEmptyArchivesAndLyingNames(t *testing.T) {
	report, _ := importFiles(t, map[string]string{
		"kosong.docx": string(makeZip(t, nil)), "arsip.docx": string(makeZip(t, map[string]string{"a.txt": "x"})),
		"teks.docx": "hanya teks", "halaman.pdf": "<html><body><p>Catatan</p></body></html>", "gambar.md": "\x89PNG\r\n\x1a\n", "biner.txt": "a\x00b",
	})
	for _, f := range report.Files {
		if len(f.Problems) == 0 {
			t.Errorf("%s: read as %s and nothing told", f.In, f.Format)
		}
	}
}

func TestDownloadsAreBounded(t *testing.T) {
	for _, address := range []string{"127.0.0.1:80", "10.1.2.3:443", "192.168.0.1:80", "169.254.169.254:80", "[::1]:80", "[fe80::1]:80", "0.0.0.0:80", "[::ffff:127.0.0.1]:80"} {
		if err := refuseInside("tcp", address, nil); !errors.Is(err, errInside) {
			t.Errorf("%s: %v", address, err)
		}
	}
	if err := refuseInside("tcp", "93.184.216.34:443", nil); err != nil {
		t.Error(err)
	}
}
