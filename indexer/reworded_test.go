package indexer

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"wewenang/authority"
	"wewenang/law"
)

// delegating is a base whose Pasal 2 delegates, and two changes of it: one
// prints it anew with another holder, one replaces a word of it.
func delegating() fstest.MapFS {
	fsys := content(0)
	fsys["kab-rekaan/perda/2010/4.md"] = perda(4, 2010, "Pasar", `### Pasal 1

Dalam Peraturan Daerah ini yang dimaksud dengan:

1. Dinas adalah Dinas Perizinan Kabupaten Rekaan.
2. Unit adalah Unit Pasar Kabupaten Rekaan.

### Pasal 2

Bupati mendelegasikan kewenangan penerbitan izin usaha kepada Kepala Dinas.

### Pasal 3

Kepala Dinas berwenang menerbitkan izin los.
`)
	fsys["kab-rekaan/perda/2012/7.md"] = perda(7, 2012, "Perubahan atas Peraturan Daerah Kabupaten Rekaan Nomor 4 Tahun 2010 tentang Pasar", `### Pasal I

Beberapa ketentuan dalam Peraturan Daerah Kabupaten Rekaan Nomor 4 Tahun 2010 tentang Pasar diubah sebagai berikut:

1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:

   Pasal 2

   Bupati mendelegasikan kewenangan penerbitan izin usaha kepada Kepala Unit.

### Pasal II

Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
`)
	fsys["kab-rekaan/perda/2014/3.md"] = perda(3, 2014, "Perubahan Kedua atas Peraturan Daerah Kabupaten Rekaan Nomor 4 Tahun 2010 tentang Pasar", `### Pasal I

Beberapa ketentuan dalam Peraturan Daerah Kabupaten Rekaan Nomor 4 Tahun 2010 tentang Pasar diubah sebagai berikut:

1. Frasa "Kepala Dinas" dalam Pasal 3 diganti dengan frasa "Kepala Unit".

2. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:

   Pasal 2

   Bupati mendelegasikan kewenangan penerbitan izin usaha kepada Camat.

### Pasal II

Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
`)
	return fsys
}

// TestGrantsOfChangedWords: the grant of replaced words ends with the
// commencement of the new ones, whose grant cites the amending provision.
func TestGrantsOfChangedWords(t *testing.T) {
	corpus, err := Load(t.Context(), options(t, delegating()))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, g := range corpus.Grants() {
		if strings.Contains(g.Object, "izin usaha") || strings.Contains(g.Object, "izin los") {
			got = append(got, fmt.Sprintf("%s %s: %s, %s – %s", g.Rule, g.At, g.Holder, g.From, g.To))
		}
	}
	want := `kab-rekaan/perda/2010/4 pasal-2: Kepala Dinas, 2010-03-02 – 2012-03-02
kab-rekaan/perda/2010/4 pasal-3: Kepala Dinas, 2010-03-02 – 2014-03-02
kab-rekaan/perda/2012/7 pasal-i.angka-1.pasal-2: Kepala Unit, 2012-03-02 – 2014-03-02
kab-rekaan/perda/2014/3 pasal-i.angka-2.pasal-2: Camat, 2014-03-02 – 
kab-rekaan/perda/2014/3 pasal-i.angka-1: Kepala Unit, 2014-03-02 – `
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("got\n%s\nwant\n%s", s, want)
	}
}

// TestGraphOfChangedWords asks the graph of an index on three days.
func TestGraphOfChangedWords(t *testing.T) {
	o := options(t, delegating())
	mustBuild(t, o)
	lib := mustOpen(t, o)
	for day, want := range map[law.Date]string{"2011-01-01": "Kepala Dinas", "2013-01-01": "Kepala Unit", "2015-01-01": "Camat"} {
		var got []string
		for _, g := range lib.Graph().Grants(authority.Filter{AsOf: day}) {
			if strings.Contains(g.Object, "izin usaha") {
				got = append(got, g.Holder)
			}
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s: %s, want %s", day, s, want)
		}
	}
}
