package law

import (
	"slices"
	"testing"
)

func TestSwallowedCommands(t *testing.T) {
	for text, want := range map[string][]Address{
		"Izin diterbitkan Camat. 2 Ketentuan Pasal 250 diubah sehingga berbunyi sebagai berikut:":       {"pasal-250"},
		"Tarif tetap. 6. Di antara Pasal 292 dan Pasal 293 disisipkan 1 (satu) pasal, yakni Pasal 292A": {"pasal-292"},
		"Ketentuan Pasal 5 berlaku juga bagi pedagang.":                                                 nil,
		"Izin sebagaimana dimaksud dalam Pasal 5 ayat (2) Ketentuan Pasal 6 berlaku.":                   nil,
	} {
		if got := swallowed(text); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

// A command that runs on behind the new words of another is cut off and read,
// also where its number does not continue the count.
func TestCommandsBehindNewWords(t *testing.T) {
	changes := act("kab-sukamaju/perda/2012/7", "2012-03-01",
		"pasal-i.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:",
		"pasal-i.angka-1.pasal-2: Izin los diterbitkan Camat. 2. Ketentuan Pasal 4 diubah sehingga berbunyi sebagai berikut: Los boleh dijual. 3. Pasal 1 dihapus.")
	c := Consolidate(baseText(), changes, "2013-01-01")
	if got := c.Find("pasal-2").Full(); got != "Izin los diterbitkan Camat." {
		t.Errorf("Pasal 2 reads %q", got)
	}
	if len(c.Without("pasal-4")) != 1 || len(c.Without("pasal-2")) != 0 || !c.Find("pasal-1").Deleted {
		t.Errorf("warnings %+v", c.NotApplied)
	}
	changes = act("kab-sukamaju/perda/2012/7", "2012-03-01",
		"pasal-i.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:",
		"pasal-i.angka-1.pasal-2: Izin los diterbitkan Camat. 12 Ketentuan Pasal 4 diubah sehingga berbunyi sebagai berikut: Los boleh dijual.")
	c = Consolidate(baseText(), changes, "2013-01-01")
	if got := c.Find("pasal-2").Full(); got != "Izin los diterbitkan Camat." || len(c.Without("pasal-2")) != 0 || len(c.Without("pasal-4")) != 1 {
		t.Errorf("applied %d, warnings %+v", len(c.Applied), c.NotApplied)
	}
}

// What the list of commands does not give is told, never passed over.
func TestUnheardCommands(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		want  string
	}{
		"a number is missing": {[]string{"pasal-i.angka-1: Ketentuan Pasal 2 dihapus.", "pasal-i.angka-3: Ketentuan Pasal 4 dihapus."},
			"pasal-i  perintah perubahan angka 2 tidak terbaca"},
		"a command says nothing": {[]string{"pasal-i.angka-1: Ketentuan Pasal 2 dihapus.", "pasal-i.angka-2: Penomoran disesuaikan.", "pasal-i.angka-3: Ketentuan Pasal 4 dihapus."},
			"pasal-i.angka-2  perintah perubahan tidak terbaca"},
		"new words without a command": {[]string{"pasal-i.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:", "pasal-i.angka-1.pasal-2: Izin los diterbitkan Camat.",
			"pasal-i.angka-1.pasal-3: Retribusi dihitung bulanan.", "pasal-i.angka-2: Ketentuan Pasal 4 dihapus."},
			"pasal-i.angka-1.pasal-3 pasal-3 perintah perubahan bagi bunyi ini tidak terbaca"},
	} {
		t.Run(name, func(t *testing.T) {
			con := Consolidate(baseText(), act("kab-sukamaju/perda/2012/7", "2012-03-01", c.lines...), "2013-01-01")
			var got []string
			for _, u := range con.NotApplied {
				got = append(got, string(u.Effect.At)+" "+string(u.Effect.TargetAt)+" "+u.Reason)
			}
			if !slices.Equal(got, []string{c.want}) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestOwnHeading(t *testing.T) {
	for title, want := range map[string]string{
		"PEMBUKUAN 17. Judul Bagian Pertama diubah sehingga berbunyi sebagai berikut": "PEMBUKUAN",
		"TARIF TAHUN 2012. KETENTUAN LAIN":                                            "TARIF TAHUN 2012. KETENTUAN LAIN",
	} {
		if got := ownHeading(title); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// The first command may stand in the words that open the list.
func TestListOpenedInItsFirstCommand(t *testing.T) {
	r := flat("kab-sukamaju/perda/2012/7", "judul: PERATURAN DAERAH KABUPATEN SUKAMAJU NOMOR 7 TAHUN 2012 TENTANG PENATAAN",
		"pasal-5: Beberapa ketentuan dalam Peraturan Daerah Nomor 4 Tahun 2010 diubah sebagai berikut: 1. Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:",
		"pasal-5.pasal-2: Izin los diterbitkan Camat. 2 Ketentuan Pasal 4 diubah sehingga berbunyi sebagai berikut:",
		"pasal-5.pasal-4: Los boleh dijual.")
	changes := ChangesOf(r, EffectsOf(r, nil), "2012-03-01")
	c := Consolidate(baseText(), changes, "2013-01-01")
	for at, want := range map[Address]string{"pasal-2": "Izin los diterbitkan Camat.", "pasal-4": "Los boleh dijual."} {
		if got := c.Find(at).Full(); got != want {
			t.Errorf("%s reads %q, want %q", at, got, want)
		}
	}
	if len(c.NotApplied) > 0 {
		t.Errorf("warnings %+v", c.NotApplied)
	}
}
