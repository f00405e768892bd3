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

func TestMixedWordsAreNotApplied(t *testing.T) {
	changes := act("kab-sukamaju/perda/2012/7", "2012-03-01",
		"pasal-i.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:",
		"pasal-i.angka-1.pasal-2: Izin los diterbitkan Camat. 2 Ketentuan Pasal 4 diubah sehingga berbunyi sebagai berikut: Los boleh dijual.")
	c := Consolidate(baseText(), changes, "2013-01-01")
	if len(c.Applied) != 0 || len(c.Without("pasal-2")) != 1 || len(c.Without("pasal-4")) != 1 {
		t.Errorf("applied %d, warnings %+v", len(c.Applied), c.NotApplied)
	}
}
