package indexer

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"wewenang/law"
)

const amended = `---
jenis: perda
daerah: kab-rekaan
nomor: %d
tahun: %d
tentang: %s
ditetapkan: %d-03-01
diundangkan: %d-03-02
naskah: contoh
---
# PERATURAN DAERAH KABUPATEN REKAAN NOMOR %d TAHUN %d TENTANG %s

%s`

func perda(n, year int, about, body string) *fstest.MapFile {
	return &fstest.MapFile{Data: fmt.Appendf(nil, amended, n, year, about, year, year, n, year, strings.ToUpper(about), body)}
}

// amendedContent is a base, an amendment that is understood and one that is
// not, and an act that changes the first amendment.
func amendedContent() fstest.MapFS {
	fsys := content(1)
	fsys["kab-rekaan/perda/2010/4.md"] = perda(4, 2010, "Pasar", `### Pasal 1

Los adalah tempat berjualan.

### Pasal 2

(1) Izin los diterbitkan Kepala Dinas.

(2) Izin berlaku satu tahun.

### Pasal 3

Los dilarang dijual.

### Pasal 4

Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
`)
	fsys["kab-rekaan/perda/2012/7.md"] = perda(7, 2012, "Perubahan atas Peraturan Daerah Kabupaten Rekaan Nomor 4 Tahun 2010 tentang Pasar", `### Pasal I

Beberapa ketentuan dalam Peraturan Daerah Kabupaten Rekaan Nomor 4 Tahun 2010 tentang Pasar diubah sebagai berikut:

1. Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:

   Pasal 1

   Los adalah tempat berjualan di dalam pasar.

2. Di antara Pasal 2 dan Pasal 3 disisipkan 1 (satu) pasal, yakni Pasal 2A sehingga berbunyi sebagai berikut:

   Pasal 2A

   Izin los tidak dipungut biaya.

3. Ketentuan Pasal 3 dihapus.

### Pasal II

Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
`)
	fsys["kab-rekaan/perda/2013/9.md"] = perda(9, 2013, "Perubahan Kedua atas Peraturan Daerah Kabupaten Rekaan Nomor 4 Tahun 2010 tentang Pasar", `### Pasal I

Beberapa ketentuan dalam Peraturan Daerah Kabupaten Rekaan Nomor 4 Tahun 2010 tentang Pasar diubah sebagai berikut:

1. Ketentuan Pasal 77 diubah sehingga berbunyi sebagai berikut:

   Pasal 77

   Tidak ada tempatnya.

### Pasal II

Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
`)
	return fsys
}

func TestWording(t *testing.T) {
	o := options(t, amendedContent())
	mustBuild(t, o)
	lib := mustOpen(t, o)
	const market law.ID = "kab-rekaan/perda/2010/4"
	for _, c := range []struct {
		day            law.Date
		one, two, gone string
		applied, not   int
		later          int
	}{
		{"2011-01-01", "Los adalah tempat berjualan.", "", "Los dilarang dijual.", 0, 0, 4},
		{"2012-03-02", "Los adalah tempat berjualan di dalam pasar.", "Izin los tidak dipungut biaya.", "", 3, 0, 1},
		{"2020-01-01", "Los adalah tempat berjualan di dalam pasar.", "Izin los tidak dipungut biaya.", "", 3, 1, 0},
		{"2024-01-01", "Los adalah tempat berjualan di dalam pasar.", "Izin los tidak dipungut biaya.", "", 3, 1, 0},
	} {
		w, err := lib.Wording(t.Context(), market, c.day)
		if err != nil {
			t.Fatal(err)
		}
		if w.AsOf != c.day || len(w.Applied) != c.applied || len(w.NotApplied) != c.not || len(w.Later) != c.later {
			t.Errorf("%s: as of %s, %d applied, %d not, %d later", c.day, w.AsOf, len(w.Applied), len(w.NotApplied), len(w.Later))
		}
		for at, want := range map[law.Address]string{"pasal-1": c.one, "pasal-2a": c.two, "pasal-3": c.gone} {
			got := ""
			if n := w.Find(at); n != nil {
				got = n.Full()
			}
			if got != want {
				t.Errorf("%s %s: %q, want %q", c.day, at, got, want)
			}
		}
	}
}

func TestWordingIsKept(t *testing.T) {
	o := options(t, amendedContent())
	mustBuild(t, o)
	lib := mustOpen(t, o)
	const market law.ID = "kab-rekaan/perda/2010/4"
	first, err := lib.Wording(t.Context(), market, "2014-01-01")
	if err != nil {
		t.Fatal(err)
	}
	second, err := lib.Wording(t.Context(), market, "2024-01-01")
	if err != nil || first.Parts[0] != second.Parts[0] {
		t.Errorf("days between which nothing changes do not share their wording (%v)", err)
	}
	if _, err := lib.Wording(t.Context(), "kab-rekaan/perda/1999/1", ""); !errors.Is(err, law.ErrNotFound) {
		t.Errorf("wording of what is not held: %v", err)
	}
	if w, err := lib.Wording(t.Context(), market, "2009-01-01"); err != nil || !w.NotYet || w.Since != "2010-03-02" {
		t.Errorf("before its first day: %+v, %v", w, err)
	}
	if v := second.Versions(); len(v) != 3 || v[1].From != "2012-03-02" || v[1].Applied != 3 || v[2].NotApplied != 1 {
		t.Errorf("versions %+v", v)
	}
}
