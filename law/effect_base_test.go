package law

import "testing"

// The act that is amended is not always printed so that it can be read. What
// amended it before, named last in the same words, is not what is meant.
func TestAmendedActIsNotItsEarlierAmendment(t *testing.T) {
	const former = " (Lembaran Daerah Tahun 2010 Nomor 4) sebagaimana telah diubah terakhir dengan Peraturan Daerah Kabupaten Sukamaju Nomor 7 Tahun 2012" +
		" tentang Perubahan Kedua atas Peraturan Daerah Kabupaten Sukamaju Nomor 4 Tahun 2010 tentang Pasar diubah sebagai berikut:"
	for lead, want := range map[string]ID{
		"Beberapa ketentuan dalam Peraturan Daerah Kabupaten Sukamaju Nomor 4 Tahun 2010 tentang Pasar" + former:                            baseID,
		"Beberapa ketentuan dalam Peraturn Dareah Nomor 4 Tahun 2010 tentang Pasar" + former:                                                baseID,
		"Beberapa ketentuan sebagaimana telah diubah dengan Peraturan Daerah Kabupaten Sukamaju Nomor 7 Tahun 2012 diubah sebagai berikut:": "kab-sukamaju/perda/2012/7",
	} {
		r := flat("kab-sukamaju/perda/2015/1", "judul: PERATURAN DAERAH KABUPATEN SUKAMAJU NOMOR 1 TAHUN 2015 TENTANG PENATAAN PASAR",
			"pasal-8: "+lead, "pasal-8.angka-1: Ketentuan Pasal 4 dihapus.")
		found := false
		for _, e := range EffectsOf(r, nil) {
			if e.Kind == EffectDelete {
				found = true
				if e.Target != want {
					t.Errorf("%s: target %s, want %s", lead[:60], e.Target, want)
				}
			}
		}
		if !found {
			t.Errorf("%s: no deletion was read", lead[:60])
		}
	}
}
