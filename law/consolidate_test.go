package law

import (
	"strings"
	"testing"
)

// act builds an amending act of the base from "address: text" lines and the
// changes that it makes on a day.
func act(id ID, day Date, lines ...string) []Change {
	lines = append([]string{"judul: PERATURAN DAERAH KABUPATEN SUKAMAJU NOMOR " + id.Number() + " TAHUN 2012 TENTANG PERUBAHAN ATAS PERATURAN DAERAH KABUPATEN SUKAMAJU NOMOR 4 TAHUN 2010",
		"pasal-i: Beberapa ketentuan dalam Peraturan Daerah Nomor 4 Tahun 2010 diubah sebagai berikut:"}, lines...)
	r := flat(id, lines...)
	return ChangesOf(r, EffectsOf(r, nil), day)
}

const baseID = ID("kab-sukamaju/perda/2010/4")

func baseText() *Regulation {
	r := flat(baseID,
		"bab-i: ", "bab-ii: ")
	pasal := func(group *Provision, lines ...string) {
		sub := flat(baseID, lines...)
		group.Children = append(group.Children, sub.Parts...)
	}
	pasal(r.Parts[0], "pasal-1: Los adalah tempat berjualan.", "pasal-2: Izin los diterbitkan Kepala Dinas.")
	pasal(r.Parts[1],
		"pasal-3: ", "pasal-3.ayat-1: Retribusi los dipungut harian.", "pasal-3.ayat-2: Tarif ditetapkan Bupati.",
		"pasal-4: Los dilarang dijual.", "pasal-9: Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.")
	r.Promulgated = "2010-06-01"
	return r
}

// printed shows every node with words, one a line, and who wrote it.
func printed(c *Consolidated) string {
	var b strings.Builder
	for w := range c.All() {
		switch {
		case w.Deleted:
			b.WriteString(string(w.Addr) + " (dihapus " + w.By.ID.Number() + ")\n")
		case len(w.Runs) > 0:
			b.WriteString(string(w.Addr) + ":")
			for _, r := range w.Runs {
				b.WriteString(" " + strings.TrimSpace(r.Text) + " [" + r.By.ID.Number() + "]")
			}
			b.WriteString("\n")
		}
	}
	for _, u := range c.NotApplied {
		b.WriteString("! " + string(u.Effect.At) + " " + u.Reason + "\n")
	}
	return b.String()
}

func TestConsolidate(t *testing.T) {
	first := act("kab-sukamaju/perda/2012/7", "2012-03-01",
		"pasal-i.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:",
		"pasal-i.angka-1.pasal-2: Izin los diterbitkan Camat.",
		"pasal-i.angka-2: Di antara Pasal 2 dan Pasal 3 disisipkan 1 (satu) pasal, yakni Pasal 2A sehingga berbunyi:",
		"pasal-i.angka-2.pasal-2a: Izin berlaku 1 (satu) tahun.",
		"pasal-i.angka-3: Ketentuan Pasal 3 ayat (2) diubah sehingga Pasal 3 berbunyi sebagai berikut:",
		"pasal-i.angka-3.pasal-3: ",
		"pasal-i.angka-3.pasal-3.ayat-1: Retribusi los dipungut harian.",
		"pasal-i.angka-3.pasal-3.ayat-2: Tarif ditetapkan Kepala Dinas.",
		"pasal-i.angka-4: Ketentuan Pasal 4 dihapus.")
	second := act("kab-sukamaju/perda/2012/9", "2013-01-01",
		`pasal-i.angka-1: Frasa "Camat" dalam Pasal 2 diganti dengan frasa "Kepala Unit".`,
		"pasal-i.angka-2: Ketentuan Pasal 3 ditambah 1 (satu) ayat, yakni ayat (3) sehingga berbunyi sebagai berikut:",
		"pasal-i.angka-2.pasal-3: ",
		"pasal-i.angka-2.pasal-3.ayat-3: Tarif ditinjau tiap tahun.",
		"pasal-i.angka-3: Ketentuan Pasal 77 diubah sehingga berbunyi:",
		"pasal-i.angka-3.pasal-77: Tidak ada tempatnya.",
		`pasal-i.angka-4: Frasa "Gubernur" dalam Pasal 2 diganti dengan frasa "Bupati".`)
	changes := append(second, first...)
	for _, c := range []struct {
		day  Date
		want string
	}{
		{"2011-01-01", `pasal-1: Los adalah tempat berjualan. [4]
pasal-2: Izin los diterbitkan Kepala Dinas. [4]
pasal-3.ayat-1: Retribusi los dipungut harian. [4]
pasal-3.ayat-2: Tarif ditetapkan Bupati. [4]
pasal-4: Los dilarang dijual. [4]
pasal-9: Peraturan Daerah ini mulai berlaku pada tanggal diundangkan. [4]
`},
		{"2012-03-01", `pasal-1: Los adalah tempat berjualan. [4]
pasal-2: Izin los diterbitkan Camat. [7]
pasal-2a: Izin berlaku 1 (satu) tahun. [7]
pasal-3.ayat-1: Retribusi los dipungut harian. [4]
pasal-3.ayat-2: Tarif ditetapkan Kepala Dinas. [7]
pasal-4 (dihapus 7)
pasal-9: Peraturan Daerah ini mulai berlaku pada tanggal diundangkan. [4]
`},
		{"2013-01-01", `pasal-1: Los adalah tempat berjualan. [4]
pasal-2: Izin los diterbitkan [7] Kepala Unit [9] . [7]
pasal-2a: Izin berlaku 1 (satu) tahun. [7]
pasal-3.ayat-1: Retribusi los dipungut harian. [4]
pasal-3.ayat-2: Tarif ditetapkan Kepala Dinas. [7]
pasal-3.ayat-3: Tarif ditinjau tiap tahun. [9]
pasal-4 (dihapus 7)
pasal-9: Peraturan Daerah ini mulai berlaku pada tanggal diundangkan. [4]
! pasal-i.angka-3 Pasal 77 tidak ada dalam naskah yang diubah
! pasal-i.angka-4 kata “Gubernur” tidak ada di Pasal 2
`},
	} {
		got := Consolidate(baseText(), changes, c.day)
		if p := printed(got); p != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.day, p, c.want)
		}
	}
	if c := Consolidate(baseText(), nil, "2010-05-31"); !c.NotYet {
		t.Error("a day before promulgation is not marked")
	}
}

func TestConsolidateTellsOfChangedChanges(t *testing.T) {
	first := act("kab-sukamaju/perda/2012/7", "2012-03-01", "pasal-i.angka-1: Ketentuan Pasal 4 dihapus.")
	second := act("kab-sukamaju/perda/2013/1", "2013-03-01", "pasal-i.angka-1: Pasal 1 dihapus.")
	second[0].Effect.Target = "kab-sukamaju/perda/2012/7"
	c := Consolidate(baseText(), append(first, second...), "2014-01-01")
	if len(c.Applied) != 1 || len(c.NotApplied) != 1 {
		t.Errorf("applied %d, not applied %d", len(c.Applied), len(c.NotApplied))
	}
}

func TestConsolidateLeavesBaseAlone(t *testing.T) {
	base := baseText()
	before := Consolidate(base, nil, "2020-01-01").Parts[0].Full()
	changes := act("kab-sukamaju/perda/2012/7", "2012-03-01", `pasal-i.angka-1: Frasa "Los" dalam Pasal 1 diganti dengan frasa "Kios".`)
	Consolidate(base, changes, "2020-01-01")
	if after := Consolidate(base, nil, "2020-01-01").Parts[0].Full(); after != before {
		t.Errorf("consolidating changed the base:\n%s", after)
	}
}

func TestCompareNumbers(t *testing.T) {
	for kind, order := range map[Kind]string{
		KindPasal: "1 2 7 7a 7b 8 10 18", KindHuruf: "a a1 b c i v x z aa", KindBab: "i ii iv ix ixa x xii xiia xiii", KindAyat: "1 1a 2",
	} {
		list := strings.Fields(order)
		for i := 1; i < len(list); i++ {
			if compareNumbers(kind, list[i-1], list[i]) >= 0 {
				t.Errorf("%s %s does not come before %s", kind, list[i-1], list[i])
			}
		}
	}
}
