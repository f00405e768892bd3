package law

import (
	"strings"
	"testing"
)

// FuzzConsolidate feeds any words as commands and new text of an amending act.
// Whatever they say, every change is told as applied, not applied or to come,
// every word of the text names an instrument that is known to have put it
// there, and the original is untouched.
func FuzzConsolidate(f *testing.F) {
	for _, s := range [][2]string{
		{"Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:", "Izin diterbitkan Camat. 2. Ketentuan Pasal 4 dihapus."},
		{`Frasa "Los" diganti menjadi "Kios".`, ""}, {"Di antara Pasal 2 dan Pasal 3 disisipkan 2 (dua) pasal, yakni Pasal 2A dan Pasal 28", "Teks."},
		{"Ketentuan Pasal 3 ayat (2) dihapus, sehingga Pasal 3 berbunyi sebagai berikut:", "dihapus"}, {"Lampiran angka romawi IV diubah", "x"},
		{"Beberapa ketentuan dalam Peraturan Daerah Nomor 4 Tahun 2010 diubah sebagai berikut: 1. Ketentuan Pasal 2 diubah", "9999999999999999999. Ketentuan Pasal 4 diubah 3. 3. 3."},
	} {
		f.Add(s[0], s[1])
	}
	before := printed(Consolidate(baseText(), nil, "2020-01-01"))
	f.Fuzz(func(t *testing.T, command, text string) {
		lines := []string{"pasal-i.angka-1: " + command, "pasal-i.angka-1.pasal-2: " + text, "pasal-i.angka-3: " + text, "pasal-i.angka-3.pasal-3: ", "pasal-i.angka-3.pasal-3.ayat-2: " + command}
		changes := act("kab-sukamaju/perda/2012/7", "2012-03-01", lines...)
		base := baseText()
		own := 0
		for _, ch := range changes {
			if ch.Effect.Target == baseID {
				own++
			}
		}
		for _, day := range []Date{"2011-01-01", "2020-01-01"} {
			c := Consolidate(base, changes, day)
			if told := len(c.Applied) + len(c.NotApplied) + len(c.Overtaken) + len(c.Later); told < own {
				t.Errorf("%s: %d changes, %d are told", day, own, told)
			}
			for w := range c.All() {
				for _, r := range w.Runs {
					if r.By.ID != baseID && (r.By.ID != "kab-sukamaju/perda/2012/7" || r.Since != "2012-03-01") {
						t.Errorf("%s %s: words by %v since %q", day, w.Addr, r.By, r.Since)
					}
				}
			}
			for _, u := range Redline(Consolidate(base, nil, day), c) {
				for _, p := range u.Pieces {
					if p.Op == OpInsert && p.By.ID == "" && strings.TrimSpace(p.Text) != "" {
						t.Errorf("%s: inserted %q by no one", u.Addr, p.Text)
					}
				}
			}
		}
		if after := printed(Consolidate(base, nil, "2020-01-01")); after != before {
			t.Errorf("the base changed:\n%s", after)
		}
	})
}
