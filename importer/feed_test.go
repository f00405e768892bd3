package importer

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wewenang/law"
	"wewenang/law/jdihn"
	"wewenang/law/markdown"
)

// importFeed imports a feed and returns the results by the number of the entry.
func importFeed(t *testing.T, feed, out string) []Result {
	t.Helper()
	report, err := Import(t.Context(), Options{Feed: feed, Out: out})
	if err != nil {
		t.Fatal(err)
	}
	return report.Files
}

func metaOf(t *testing.T, out string, id law.ID) law.Meta {
	t.Helper()
	name := id.Path() + ".md"
	src, err := os.ReadFile(filepath.Join(out, name))
	if err != nil {
		t.Fatal(err)
	}
	r, err := markdown.Parse(name, src)
	if err != nil {
		t.Fatal(err)
	}
	return r.Meta
}

func TestFeedBringsFilesAndFillsMetadata(t *testing.T) {
	neighbour := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, sample) }))
	defer neighbour.Close()
	asked := map[string]int{}
	undated := strings.Replace(strings.Replace(sample, "Diundangkan di Tirtamaya\npada tanggal 5 Maret 2021\n", "", 1), "NOMOR 12", "NOMOR", 1)
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked[r.URL.Path]++
		switch r.URL.Path {
		case "/umpan.json":
			fmt.Fprintf(w, `[
			{"jenis":"Peraturan Bupati","noPeraturan":"12","tahun_pengundangan":"2021","judul":"Mal Pelayanan Publik","teuBadan":"Indonesia. Kabupaten Tirtamaya",
			 "tanggal_pengundangan":"2021-03-05","status":"Dicabut dengan peraturan lain","fileDownload":"12.txt","urlDownload":"naskah/12.txt","urlDetailPeraturan":"https://jdih.example/12"},
			{"jenis":"Peraturan Bupati","noPeraturan":"13","tahun_pengundangan":"2021","judul":"Pasar","teuBadan":"Kabupaten Tirtamaya","urlDownload":"%s/dalam.txt"},
			{"jenis":"Peraturan Bupati","noPeraturan":"14","tahun_pengundangan":"2021","judul":"Terminal","teuBadan":"Kabupaten Tirtamaya","status":"berlaku","urlDownload":"naskah/hilang.pdf"},
			{"jenis":"Undang-Undang","noPeraturan":"9","tahun_pengundangan":"2031","judul":"Perpasaran","status":"-"},
			{"judul":"Catatan rapat"}, 7]`, neighbour.URL)
		case "/naskah/12.txt":
			fmt.Fprint(w, undated)
		default:
			http.NotFound(w, r)
		}
	}))
	defer site.Close()
	out := t.TempDir()
	files := importFeed(t, site.URL+"/umpan.json", out)
	if len(files) != 6 {
		t.Fatalf("%d results: %+v", len(files), files)
	}
	m := metaOf(t, out, "kab-tirtamaya/perbup/2021/12")
	if m.Promulgated != "2021-03-05" || m.Stated != law.StatusRevoked || m.MetaOnly || m.Source != "https://jdih.example/12" {
		t.Errorf("the feed did not fill the metadata: %+v", m)
	}
	if hasCode(files[0], "identitas-dari-nama-berkas") == "" {
		t.Errorf("an identity from the feed is not told: %v", files[0].Problems)
	}
	if m := metaOf(t, out, "kab-tirtamaya/perbup/2021/13"); !m.MetaOnly || hasCode(files[1], "tidak-terunduh") == "" || !strings.Contains(files[1].Problems[0].Message, "jaringan dalam") {
		t.Errorf("a file inside the network of another host: %+v %v", m, files[1].Problems)
	}
	if m := metaOf(t, out, "kab-tirtamaya/perbup/2021/14"); !m.MetaOnly || m.Stated != law.StatusInForce || hasCode(files[2], "tidak-terunduh") == "" {
		t.Errorf("a file that is gone: %+v %v", m, files[2].Problems)
	}
	if m := metaOf(t, out, "uu/2031/9"); !m.MetaOnly || m.About != "Perpasaran" || m.Stated != "" {
		t.Errorf("metadata alone: %+v", m)
	}
	for _, f := range files[4:] {
		if f.Out != "" || hasCode(f, "umpan") == "" {
			t.Errorf("no instrument: %+v", f)
		}
	}
	before := snapshot(t, out)
	for i, f := range importFeed(t, site.URL+"/umpan.json", out) {
		if i != 4 && i != 5 && !f.Skipped {
			t.Errorf("read again: %+v", f)
		}
	}
	if asked["/naskah/12.txt"] != 1 {
		t.Errorf("the file was fetched %d times", asked["/naskah/12.txt"])
	}
	for name, text := range snapshot(t, out) {
		if before[name] != text {
			t.Errorf("%s changed by a second import", name)
		}
	}
}

// A text that is there gets the standing of the feed; a text that comes takes
// the place of metadata.
func TestFeedAndTextMeet(t *testing.T) {
	const id = law.ID("kab-tirtamaya/perbup/2021/12")
	var b bytes.Buffer
	m := law.Meta{ID: id, About: "Mal Pelayanan Publik", Promulgated: "2021-03-05"}
	if err := jdihn.Encode(&b, []jdihn.Entry{jdihn.EntryOf(m, law.StatusRevoked, "https://jdih.example")}); err != nil {
		t.Fatal(err)
	}
	in := folder(t, map[string]string{"mal.txt": sample})
	feed := filepath.Join(folder(t, map[string]string{"umpan.json": b.String()}), "umpan.json")
	run := func(out string, o Options) {
		t.Helper()
		o.Out = out
		if _, err := Import(t.Context(), o); err != nil {
			t.Fatal(err)
		}
	}
	for name, steps := range map[string][]Options{
		"text first": {{Inputs: []string{in}}, {Feed: feed}, {Inputs: []string{in}}},
		"feed first": {{Feed: feed}, {Inputs: []string{in}}, {Feed: feed}},
	} {
		out := t.TempDir()
		for _, o := range steps {
			run(out, o)
		}
		if m := metaOf(t, out, id); m.MetaOnly || m.Stated != law.StatusRevoked || m.Enacted != "2021-03-04" {
			t.Errorf("%s: %+v", name, m)
		}
		if files := snapshot(t, out); len(files) != 1 {
			t.Errorf("%s: %d files", name, len(files))
		}
	}
}

func TestFeedStaysInItsFolder(t *testing.T) {
	dir := folder(t, map[string]string{"rahasia.txt": sample})
	inner := filepath.Join(dir, "umpan")
	if err := os.MkdirAll(inner, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"../rahasia.txt", filepath.Join(dir, "rahasia.txt"), "file:///etc/passwd", "ftp://jdih.example/1.pdf"} {
		feed := filepath.Join(inner, "umpan.json")
		words := fmt.Sprintf(`[{"jenis":"Undang-Undang","noPeraturan":"9","tahun":"2031","judul":"Perpasaran","urlDownload":%q}]`, path)
		if err := os.WriteFile(feed, []byte(words), 0o644); err != nil {
			t.Fatal(err)
		}
		out := t.TempDir()
		f := importFeed(t, feed, out)[0]
		if !metaOf(t, out, "uu/2031/9").MetaOnly || hasCode(f, "tidak-terunduh") == "" {
			t.Errorf("%s: %+v", path, f)
		}
	}
	if _, err := Import(t.Context(), Options{Feed: filepath.Join(dir, "tidak-ada.json"), Out: t.TempDir()}); err == nil {
		t.Error("a missing feed passed")
	}
}

// A feed that is read again brings the standing of today and documents that
// changed; what a person wrote stays.
func TestFeedIsReadAgain(t *testing.T) {
	standing, words, version, sent := "Berlaku", numbered(12), "satu", 0
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/umpan.json" {
			fmt.Fprintf(w, `[{"jenis":"Peraturan Bupati","noPeraturan":"12","tahun_pengundangan":"2021","judul":"Mal","teuBadan":"Kabupaten Tirtamaya","status":%q,"urlDownload":"12.txt"}]`, standing)
			return
		}
		w.Header().Set("ETag", `"`+version+`"`)
		if r.Header.Get("If-None-Match") == `"`+version+`"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		sent++
		fmt.Fprint(w, words)
	}))
	defer site.Close()
	const id = law.ID("kab-tirtamaya/perbup/2021/12")
	out := t.TempDir()
	read := func() Result { t.Helper(); return importFeed(t, site.URL+"/umpan.json", out)[0] }
	read()
	if f := read(); !f.Skipped || sent != 1 || metaOf(t, out, id).Stated != law.StatusInForce {
		t.Errorf("the same again: %+v, sent %d times", f, sent)
	}
	standing = "Dicabut dengan peraturan lain"
	if f := read(); !f.Skipped || metaOf(t, out, id).Stated != law.StatusRevoked || hasCode(f, "keadaan-berbeda") == "" {
		t.Errorf("another standing: %+v %+v", f, metaOf(t, out, id))
	}
	version, words = "dua", strings.Replace(words, "disatukan", "digabung", 1)
	if f := read(); f.Skipped || sent != 2 || hasCode(f, "naskah-berubah") == "" || !strings.Contains(readPlace(t, out, f.Out), "digabung") {
		t.Errorf("another document: %+v, sent %d times", f, sent)
	}
	path := filepath.Join(out, wholePlace)
	edited := strings.Replace(readPlace(t, out, wholePlace), "Gerai ditempatkan", "Gerai  ditempatkan", 1)
	if err := os.WriteFile(path, []byte(edited), 0o644); err != nil {
		t.Fatal(err)
	}
	standing = "Berlaku"
	if f := read(); readPlace(t, out, wholePlace) != edited || hasCode(f, "keadaan-berbeda") == "" {
		t.Errorf("what a person wrote was changed: %+v", f)
	}
}

// A text that is imported by itself is filled by the feed that names it later.
func TestFeedFillsWhatWasImportedBefore(t *testing.T) {
	dir, out := folder(t, map[string]string{"12.txt": sample}), t.TempDir()
	if _, err := Import(t.Context(), Options{Inputs: []string{dir}, Out: out}); err != nil {
		t.Fatal(err)
	}
	feed := filepath.Join(dir, "umpan.json")
	if err := os.WriteFile(feed, []byte(`[{"jenis":"Peraturan Bupati","noPeraturan":"12","tahun_pengundangan":"2021","judul":"Mal","teuBadan":"Kabupaten Tirtamaya","status":"Dicabut","urlDownload":"12.txt"}]`), 0o644); err != nil {
		t.Fatal(err)
	}
	f := importFeed(t, feed, out)[0]
	if m := metaOf(t, out, "kab-tirtamaya/perbup/2021/12"); !f.Skipped || m.Stated != law.StatusRevoked || m.MetaOnly {
		t.Errorf("%+v %+v", f, m)
	}
	if again, err := Import(t.Context(), Options{Inputs: []string{dir}, Out: out}); err != nil || !again.Files[0].Skipped {
		t.Errorf("read again: %+v %v", again, err)
	}
}
