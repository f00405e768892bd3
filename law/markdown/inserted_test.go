package markdown

import (
	"testing"

	"wewenang/law"
)

// An inserted Pasal keeps its letter, also where the letter looks like a digit
// and command and new text are printed alike.
func TestInsertedPasalKeepsItsLetter(t *testing.T) {
	src := `Pasal I
Beberapa ketentuan dalam Peraturan Daerah Nomor 4 Tahun 2012 diubah sebagai berikut:
1. Di antara Pasal 4 dan Pasal 5 disisipkan 2 (dua) pasal, yakni Pasal 4A dan Pasal 4B sehingga berbunyi sebagai berikut:
Pasal 4A
Loket dibuka setiap hari kerja.
Pasal 4B
Loket ditutup pada hari libur.
Pasal II
Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.
`
	r := ParseText("sisip.txt", []byte(src))
	for _, at := range []law.Address{"pasal-i.angka-1.pasal-4a", "pasal-i.angka-1.pasal-4b", "pasal-ii"} {
		if r.Find(at) == nil {
			t.Errorf("%s is missing", at.Words())
		}
	}
	if r.Find("pasal-i.angka-1.pasal-48") != nil {
		t.Error("4B was read as 48")
	}
}
