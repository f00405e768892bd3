package law

import "testing"

func TestOvertakenChanges(t *testing.T) {
	first := act("kab-sukamaju/perda/2012/7", "2012-03-01",
		`pasal-i.angka-1: Frasa "Gubernur" dalam Pasal 2 diganti dengan frasa "Bupati".`,
		`pasal-i.angka-2: Frasa "Gubernur" dalam Pasal 1 diganti dengan frasa "Bupati".`)
	second := act("kab-sukamaju/perda/2013/9", "2013-01-01",
		"pasal-i.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:",
		"pasal-i.angka-1.pasal-2: Izin los diterbitkan Camat.")
	changes := append(first, second...)
	for _, c := range []struct {
		day               Date
		warned, overtaken int
	}{{"2012-06-01", 2, 0}, {"2013-06-01", 1, 1}} {
		got := Consolidate(baseText(), changes, c.day)
		if len(got.NotApplied) != c.warned || len(got.Overtaken) != c.overtaken {
			t.Errorf("%s: %d warnings, %d overtaken", c.day, len(got.NotApplied), len(got.Overtaken))
		}
	}
}

func TestChangesOfTheSameDayAreNotOvertaken(t *testing.T) {
	changes := act("kab-sukamaju/perda/2012/7", "2012-03-01",
		`pasal-i.angka-1: Frasa "Gubernur" dalam Pasal 2 diganti dengan frasa "Bupati".`,
		"pasal-i.angka-2: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:",
		"pasal-i.angka-2.pasal-2: Izin los diterbitkan Camat.")
	if got := Consolidate(baseText(), changes, "2013-01-01"); len(got.NotApplied) != 1 {
		t.Errorf("%d warnings", len(got.NotApplied))
	}
}
