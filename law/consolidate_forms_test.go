package law

import (
	"strings"
	"testing"
)

// nested builds a regulation from "address: text" lines. A Pasal lies in the
// group printed before it, as it does in a parsed text.
func nested(id ID, lines ...string) *Regulation {
	r := flat(id, lines...)
	r.Parts = grouped(r.Parts)
	for p := range r.All() {
		p.Children = grouped(p.Children)
	}
	return r
}

func grouped(list []*Provision) []*Provision {
	var out []*Provision
	var group *Provision
	for _, p := range list {
		switch {
		case p.Kind.Groups():
			group = p
		case p.Kind == KindPasal && group != nil:
			group.Children = append(group.Children, p)
			continue
		default:
			group = nil
		}
		out = append(out, p)
	}
	return out
}

// formsBase is the act that the forms below change.
func formsBase() *Regulation {
	r := nested(baseID,
		"bab-i: ", "pasal-1: Dalam Peraturan Daerah ini yang dimaksud dengan:", "pasal-1.angka-1: Los adalah tempat berjualan.", "pasal-1.angka-2: Dinas adalah Dinas Pasar.",
		"bab-ii: ", "pasal-2: Izin memuat:", "pasal-2.huruf-a: nama; dan", "pasal-2.huruf-b: letak.", "pasal-3: Izin diterbitkan Kepala Dinas.",
		"bab-iii: ", "pasal-4: Retribusi dipungut harian.", "pasal-5: ", "pasal-5.ayat-1: Tarif ditetapkan Bupati.", "pasal-5.ayat-2: Tarif tercantum dalam Lampiran.",
		"lampiran-1: Tarif los Rp1.000,00.")
	r.Promulgated = "2010-06-01"
	for p := range r.All() {
		if p.Addr == "bab-iii" {
			p.Heading = "RETRIBUSI"
		}
	}
	return r
}

func amender(day Date, lines ...string) []Change {
	lines = append([]string{"judul: PERATURAN DAERAH KABUPATEN SUKAMAJU NOMOR 7 TAHUN 2012 TENTANG PERUBAHAN ATAS PERATURAN DAERAH KABUPATEN SUKAMAJU NOMOR 4 TAHUN 2010",
		"pasal-i: Beberapa ketentuan dalam Peraturan Daerah Nomor 4 Tahun 2010 diubah sebagai berikut:"}, lines...)
	r := nested("kab-sukamaju/perda/2012/7", lines...)
	return ChangesOf(r, EffectsOf(r, nil), day)
}

// TestForms carries out the forms of the amendment grammar one by one. got is
// the wording of a place, "-" where it is deleted; warn is how many changes are
// listed as not applied.
func TestForms(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		at    Address
		got   string
		warn  int
	}{
		{"a new chapter with its text", []string{"pasal-i.angka-1: Di antara BAB II dan BAB III disisipkan 1 (satu) bab, yakni BAB IIA sehingga berbunyi sebagai berikut:",
			"pasal-i.angka-1.bab-iia: ", "pasal-i.angka-1.pasal-3a: Izin berlaku satu tahun."}, "pasal-3a", "Izin berlaku satu tahun.", 0},
		{"a new item", []string{"pasal-i.angka-1: Di antara huruf a dan huruf b Pasal 2 disisipkan 1 (satu) huruf, yakni huruf a1 sehingga Pasal 2 berbunyi sebagai berikut:",
			"pasal-i.angka-1.pasal-2: Izin memuat:", "pasal-i.angka-1.pasal-2.huruf-a: nama;", "pasal-i.angka-1.pasal-2.huruf-a1: umur; dan", "pasal-i.angka-1.pasal-2.huruf-b: letak."},
			"pasal-2", "Izin memuat:\nnama;\numur; dan\nletak.", 0},
		{"one definition of many", []string{"pasal-i.angka-1: Ketentuan Pasal 1 angka 2 diubah sehingga berbunyi sebagai berikut:",
			"pasal-i.angka-1.pasal-1: ", "pasal-i.angka-1.pasal-1.angka-2: Dinas adalah Dinas Perdagangan."},
			"pasal-1", "Dalam Peraturan Daerah ini yang dimaksud dengan:\nLos adalah tempat berjualan.\nDinas adalah Dinas Perdagangan.", 0},
		{"a definition is added", []string{"pasal-i.angka-1: Ketentuan Pasal 1 ditambah 1 (satu) angka, yakni angka 3 sehingga berbunyi sebagai berikut:",
			"pasal-i.angka-1.pasal-1: ", "pasal-i.angka-1.pasal-1.angka-3: Camat adalah kepala kecamatan."}, "pasal-1.angka-3", "Camat adalah kepala kecamatan.", 0},
		{"words everywhere", []string{`pasal-i.angka-1: Frasa "Kepala Dinas" diganti menjadi "Camat".`}, "pasal-3", "Izin diterbitkan Camat.", 0},
		{"a number stays when its words go", []string{"pasal-i.angka-1: Pasal 3 dihapus."}, "pasal-3", "-", 0},
		{"an annex", []string{"pasal-i.angka-1: Lampiran diubah sehingga menjadi sebagaimana tercantum dalam Lampiran Peraturan Daerah ini.", "lampiran-1: Tarif los Rp2.000,00."},
			"lampiran-1", "Tarif los Rp2.000,00.", 0},
		{"a part of an annex", []string{"pasal-i.angka-1: Lampiran angka romawi IV diubah sehingga menjadi sebagaimana tercantum dalam Lampiran Peraturan Daerah ini.", "lampiran-1: Tarif los Rp2.000,00."},
			"lampiran-1", "Tarif los Rp1.000,00.", 1},
		{"a verse more than the command says", []string{"pasal-i.angka-1: Ketentuan Pasal 5 ayat (1) diubah sehingga Pasal 5 berbunyi sebagai berikut:",
			"pasal-i.angka-1.pasal-5: ", "pasal-i.angka-1.pasal-5.ayat-1: Tarif ditetapkan Camat.", "pasal-i.angka-1.pasal-5.ayat-3: Tarif ditinjau tiap tahun."},
			"pasal-5.ayat-1", "Tarif ditetapkan Camat.", 2},
		{"misread letters in a count", []string{"pasal-i.angka-1: Di antara Pasal 3 dan Pasal 4 disisipkan 2 (dua) pasal, yakni Pasal 3A dan Pasal 38 sehingga berbunyi sebagai berikut:",
			"pasal-i.angka-1.pasal-3a: Satu.", "pasal-i.angka-1.pasal-38: Dua."}, "pasal-3b", "Dua.", 0},
		{"a chapter between titled chapters, in one line", []string{`pasal-i.angka-1: Menambah BAB baru di antara BAB II tentang Izin dan BAB III tentang Retribusi, yang dijadikan BAB IIA tentang Sewa, yang berbunyi sebagai berikut: "BAB IIA SEWA LOS" 2. Pasal 3 dihapus.`},
			"bab-iia", "SEWA LOS\nBAB IIA", 0},
		{"verse numbers apart from their words", []string{"pasal-i.angka-1: Ketentuan Pasal 5 diubah sehingga Pasal 5 berbunyi sebagai berikut:",
			"pasal-i.angka-1.pasal-5: ", "pasal-i.angka-1.pasal-5.ayat-1: (2t (3) Tarif ditetapkan Camat. Tarif tercantum dalam Keputusan Bupati."},
			"pasal-5", "Tarif ditetapkan Bupati.\nTarif tercantum dalam Lampiran.", 1},
		{"references to verses in a row", []string{"pasal-i.angka-1: Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:",
			"pasal-i.angka-1.pasal-3: Tarif menurut Pasal 5 ayat (1) (2) berlaku bagi izin."}, "pasal-3", "Tarif menurut Pasal 5 ayat (1) (2) berlaku bagi izin.", 0},
		{"a command behind a list of definitions", []string{"pasal-i.angka-1: Ketentuan Pasal 1 angka 2 diubah, sehingga Pasal 1 berbunyi sebagai berikut:",
			"pasal-i.angka-1.pasal-1: Dalam Peraturan Daerah ini yang dimaksud dengan:", "pasal-i.angka-1.pasal-1.angka-1: Los adalah tempat berjualan.",
			"pasal-i.angka-1.pasal-1.angka-2: Dinas adalah Dinas Perdagangan. 2. Ketentuan dalam Pasal 3 diubah, sehingga berbunyi sebagai berikut:",
			"pasal-i.angka-1.pasal-3: Izin diterbitkan Bupati."}, "pasal-1.angka-2", "Dinas adalah Dinas Perdagangan.", 0},
		{"the verb is lost", []string{"pasal-i.angka-1: Ketentuan Pasal 3, sehingga Pasal 3 berbunyi sebagai berikut:", "pasal-i.angka-1.pasal-3: Izin diterbitkan Bupati."},
			"pasal-3", "Izin diterbitkan Bupati.", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			con := Consolidate(formsBase(), amender("2012-03-01", c.lines...), "2013-01-01")
			got := "?"
			if w := con.Find(c.at); w != nil {
				if got = w.Full(); w.Deleted {
					got = "-"
				}
			}
			if got != c.got || len(con.NotApplied) != c.warn {
				var why []string
				for _, u := range con.NotApplied {
					why = append(why, string(u.Effect.TargetAt)+" "+u.Reason)
				}
				t.Errorf("%s reads %q, want %q; told %q", c.at, got, c.got, strings.Join(why, " | "))
			}
		})
	}
}

// An act that comes to act earlier is carried out earlier, whatever its number.
func TestOrderOfCommencement(t *testing.T) {
	late := act("kab-sukamaju/perda/2011/2", "2014-01-01", "pasal-i.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:", "pasal-i.angka-1.pasal-2: Izin diterbitkan Bupati.")
	early := act("kab-sukamaju/perda/2013/5", "2013-06-01", "pasal-i.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:", "pasal-i.angka-1.pasal-2: Izin diterbitkan Camat.")
	changes := append(late, early...)
	for day, want := range map[Date]string{"2013-05-31": "Kepala Dinas.", "2013-06-01": "Camat.", "2014-01-01": "Bupati."} {
		if got := Consolidate(baseText(), changes, day).Find("pasal-2").Full(); !strings.HasSuffix(got, want) {
			t.Errorf("%s: %q, want %q", day, got, want)
		}
	}
}

// An act that acts backwards is part of the text from that earlier day.
func TestRetroactiveChange(t *testing.T) {
	r := nested("kab-sukamaju/perda/2012/7", "judul: PERUBAHAN ATAS PERATURAN DAERAH KABUPATEN SUKAMAJU NOMOR 4 TAHUN 2010",
		"pasal-i: Beberapa ketentuan dalam Peraturan Daerah Nomor 4 Tahun 2010 diubah sebagai berikut:",
		"pasal-i.angka-1: Pasal 4 dihapus.", "pasal-ii: Peraturan Daerah ini mulai berlaku pada tanggal diundangkan dan berlaku surut sejak tanggal 1 Januari 2012.")
	r.Promulgated = "2012-05-02"
	changes := ChangesOf(r, EffectsOf(r, nil), "")
	if c := Consolidate(baseText(), changes, "2012-01-01"); !c.Find("pasal-4").Deleted {
		t.Error("the change does not act backwards")
	}
	if c := Consolidate(baseText(), changes, "2011-12-31"); c.Find("pasal-4").Deleted {
		t.Error("the change acts before its day")
	}
}

// An omnibus act opens lists inside lists whose structure a scan lost.
func TestListInsideNewWords(t *testing.T) {
	r := nested("uu/2012/7", "judul: UNDANG-UNDANG NOMOR 7 TAHUN 2012 TENTANG PENATAAN PASAR",
		"pasal-8: Beberapa ketentuan dalam Undang-Undang Nomor 4 Tahun 2010 tentang Los diubah sebagai berikut:",
		"pasal-8.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:", "pasal-8.angka-1.pasal-2: Izin diterbitkan Menteri.",
		"pasal-8.angka-1.pasal-9: Beberapa ketentuan dalam Undang-Undang Nomor 5 Tahun 2011 tentang Kios diubah sebagai berikut:",
		"pasal-8.angka-1.pasal-9.angka-1: Pasal 3 dihapus.", "pasal-8.angka-1.pasal-9.angka-2: Ketentuan Pasal 4 diubah sehingga berbunyi sebagai berikut:",
		"pasal-8.angka-1.pasal-9.angka-2.pasal-4: Kios dicatat.")
	got := told(EffectsOf(r, nil))
	for _, want := range []string{"pasal-8.angka-1 ubah uu/2010/4 pasal-2 = pasal-8.angka-1.pasal-2\n", "pasal-8.angka-1.pasal-9.angka-1 hapus uu/2011/5 pasal-3\n",
		"pasal-8.angka-1.pasal-9.angka-2 ubah uu/2011/5 pasal-4 = pasal-8.angka-1.pasal-9.angka-2.pasal-4\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not among\n%s", want, got)
		}
	}
}
