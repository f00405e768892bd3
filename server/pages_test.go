package server

import (
	"encoding/xml"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
)

// everyPage is one address for each template and each way of filling it.
var everyPage = []string{
	"/", "/cari", "/cari?q=izin", "/cari?q=zzz&jenis=perda", "/cari?q=apotik", "/cari?q=perbup+contoh+12/2021+pasal+5",
	"/cari?q=siapa+yang+menerbitkan+izin+apotek", "/cari?q=izin&urut=date&hal=100", "/cari?q=izin&sesudah=kab-contoh/perbup/2021/12", "/cari/bantuan",
	"/kab-contoh/perbup/2021/12", "/kab-contoh/perbup/2021/12/pasal-5", "/kab-contoh/perbup/2021/12/pasal-5.ayat-2.huruf-b",
	"/kab-contoh/perbup/2021/12@2020-01-01", "/kab-contoh/perda/2019/4", "/kab-contoh/kepbup/2018/7", "/nasional/uu/2014/23", "/kab-contoh/perbup/2021/12/lampiran-1",
	"/kab-contoh/perbup/2021/12?naskah=asli", "/kab-contoh/perbup/2021/12/pasal-5a", "/kab-contoh/perbup/2021/12/banding", "/kab-contoh/perbup/2021/12/pasal-5/banding?dari=2021-04-01&sampai=2023-01-01",
	"/kab-contoh/perda/2019/4/banding", "/instansi", "/instansi?nama=dinas&daerah=kab-contoh", "/instansi/kab-contoh/dpmptsp", "/instansi/kab-contoh/bupati", "/instansi/kab-contoh/bapenda",
	"/layanan", "/layanan?nama=apotek", "/layanan/izin-apotek", "/layanan/izin-reklame", "/layanan/izin-kesehatan",
	"/peta", "/peta?fokus=izin-apotek", "/peta?jenis=mandat&pada=2019-08-01", "/peta?fokus=tidak-ada",
	"/peta?pada=2018-06-01&dan=2026-01-01", "/peta?pada=2018-06-01&dan=2026-01-01&sisi=b&fokus=izin-apotek", "/peta?daerah=kab-contoh&dengan=nasional", "/peta?dengan=kab-contoh", "/peta?dan=2026-11-23",
	"/usulan", "/usulan?keadaan=diterima&keyakinan=tinggi", "/usulan?cara=pola&urut=keyakinan&hal=9", "/usulan?daerah=kab-lain", "/usulan?pada=2019-06-01&layanan=izin-apotek",
	"/layanan/izin-apotek?daerah=kab-contoh", "/layanan/izin-apotek?pada=2010-01-01",
	"/matriks", "/matriks?daerah=kab-contoh", "/matriks?daerah=kab-lain",
	"/temuan", "/temuan?jenis=K101&instansi=kab-contoh/dinkes", "/temuan?jenis=K999", "/temuan/k101-5f0c2e", "/temuan/k301-77aa01", "/temuan/jenis/K101", "/temuan/jenis/K204",
	"/periksa", "/periksa?contoh=contoh.md", "/cakupan", "/tidak/ada",
}

func TestEveryPageInBothLanguages(t *testing.T) {
	for name, lib := range map[string]*fakeLibrary{"full": world(), "empty": emptyWorld()} {
		h := newSite(t, &fakeShelf{lib: lib})
		for _, path := range everyPage {
			for _, lang := range []string{"id", "en"} {
				w := get(h, withLang(path, lang))
				if w.Code >= 500 {
					t.Errorf("%s %s %s: status %d", name, lang, path, w.Code)
				}
				if name == "full" && w.Code != http.StatusOK && path != "/tidak/ada" {
					t.Errorf("%s %s: status %d", lang, path, w.Code)
				}
				if err := balanced(w.Body.String()); err != nil {
					t.Errorf("%s %s %s: %v", name, lang, path, err)
				}
				if !strings.Contains(w.Body.String(), `<html lang="`+lang+`"`) {
					t.Errorf("%s %s: the page does not say its language", lang, path)
				}
			}
		}
	}
}

func withLang(path, lang string) string {
	if strings.Contains(path, "?") {
		return path + "&lang=" + lang
	}
	return path + "?lang=" + lang
}

func TestFailingLibraryGivesAnErrorPage(t *testing.T) {
	lib := world()
	lib.fail = errors.New("disk on fire")
	shelf := &fakeShelf{lib: lib}
	h := newSite(t, shelf)
	for _, path := range []string{"/cari?q=x", "/kab-contoh/perbup/2021/12", "/temuan", "/temuan/k101-5f0c2e", "/api/v1/findings"} {
		w := get(h, path)
		if w.Code != http.StatusInternalServerError || strings.Contains(w.Body.String(), "disk on fire") {
			t.Errorf("%s: status %d, body tells the cause: %v", path, w.Code, strings.Contains(w.Body.String(), "disk on fire"))
		}
	}
	shelf.err = errors.New("no generation")
	for _, path := range []string{"/", "/cari", "/readyz", "/api/v1/search"} {
		if w := get(h, path); w.Code != http.StatusServiceUnavailable {
			t.Errorf("%s without a library: status %d", path, w.Code)
		}
	}
}

// voids are the elements of HTML that have no end.
var voids = map[string]bool{"meta": true, "link": true, "input": true, "br": true, "hr": true, "img": true}

// balanced checks that every tag that opens closes, in order.
func balanced(page string) error {
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.AutoClose = nil
	var open []string
	for {
		tok, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		switch e := tok.(type) {
		case xml.StartElement:
			if !voids[e.Name.Local] {
				open = append(open, e.Name.Local)
			}
		case xml.EndElement:
			if voids[e.Name.Local] {
				continue
			}
			if len(open) == 0 || open[len(open)-1] != e.Name.Local {
				return errors.New("</" + e.Name.Local + "> closes " + strings.Join(open, " "))
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return errors.New("left open: " + strings.Join(open, " "))
	}
	return nil
}
