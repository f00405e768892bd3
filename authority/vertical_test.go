package authority

import (
	"testing"

	"wewenang/law"
)

// Bodies of the state that sit in a region are no agencies of it, and those of two
// regions are two.
func TestVerticalBodies(t *testing.T) {
	for words, want := range map[string]struct{ id, class string }{
		"Kepala Kepolisian Resor Lembah":              {"kab-lembah/kepolisian-resor", "vertikal"},
		"Kejaksaan Negeri":                            {"kab-lembah/kejaksaan-negeri", "vertikal"},
		"Kepala Kantor Pertanahan Kabupaten Lembah":   {"kab-lembah/kantor-pertanahan", "vertikal"},
		"Kantor Pelayanan Pajak Pratama":              {"kab-lembah/kantor-pelayanan-pajak-pratama", "vertikal"},
		"Badan Pusat Statistik Kabupaten Lembah":      {"kab-lembah/badan-pusat-statistik", "vertikal"},
		"Kepolisian Negara Republik Indonesia":        {"nasional/kepolisian-negara", "vertikal"},
		"Kementerian Agama":                           {"nasional/kementerian-agama", "kementerian"},
		"Dinas Pertanahan":                            {"kab-lembah/dinas-pertanahan", "dinas"},
		"Kepala Dinas Kehutanan Kabupaten":            {"kab-lembah/dinas-kehutanan", "dinas"},
		"Satuan Polisi di lingkungan Pemerintah Kota": {"kab-lembah/satuan-polisi", "satuan"},
	} {
		docs := []Document{{Meta: law.Meta{ID: "kab-lembah/perbup/2020/3"}, Grants: []Grant{{Holder: words}}}}
		list, _ := Resolve(nil, nil, docs)
		got := docs[0].Grants[0].HolderID
		if len(list) != 1 || got != want.id || list[0].Class != want.class {
			t.Errorf("%q is %q of %+v, want %+v", words, got, list, want)
		}
	}
}
