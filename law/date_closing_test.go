package law

import "testing"

func TestMisreadClosingDates(t *testing.T) {
	for text, want := range map[string]Date{
		"Diundangkan di Sukamaju pada tanggal 27 Juni20l2":         "2012-06-27",
		"Diundangkan di Sukamaju pada tanggal 6 Desen: ber 2012":   "2012-12-06",
		"Diundangkan di Sukamaju pada tanggal 16 Agustus 2AL2":     "2012-08-16",
		"Diundangkan di Sukamaju pada tanggal 3 Januari2OI3":       "2013-01-03",
		"Diundangkan di Sukamaju pada tanggal 6 Juni 2007":         "2007-06-06", // what is legible holds
		"Diundangkan di Sukamaju pada tanggal 6 Jumi2012":          "",           // Juni or Juli
		"Diundangkan di Sukamaju pada tanggal 6 Agustus t0xx":      "",
		"Diundangkan di Sukamaju pada tanggal Juni 2012":           "",
		"Diundangkan di Sukamaju pada tanggal 31 November20t2":     "",
		"Diundangkan di Sukamaju pada tanggal 6 Agustus2018 SEKDA": "",
	} {
		r := flat("kab-sukamaju/perda/2012/7", "penutup: "+text)
		if _, got := ClosingDates(r); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// The year that a day of promulgation leaves open is the first one that does
// not lie before the enactment.
func TestMisreadYearFollowsEnactment(t *testing.T) {
	r := flat("kab-sukamaju/perda/2012/7", "penutup: Ditetapkan di Sukamaju pada tanggal 28 Desember 2012 Diundangkan di Sukamaju pada tanggal 4 Januari 20x^y")
	if enacted, promulgated := ClosingDates(r); enacted != "2012-12-28" || promulgated != "" {
		t.Errorf("%q, %q", enacted, promulgated)
	}
	r = flat("kab-sukamaju/perda/2012/7", "penutup: Ditetapkan di Sukamaju pada tanggal 28 Desember 2012 Diundangkan di Sukamaju pada tanggal 4 Januari 20lA")
	if _, promulgated := ClosingDates(r); promulgated != "2013-01-04" {
		t.Errorf("promulgated %q", promulgated)
	}
}
