package authority

import (
	"testing"

	"wewenang/law"
)

const lembah = law.Region("kab-lembah")

func lembahAgencies() []Agency {
	return []Agency{
		{ID: "kab-lembah/bupati", Region: lembah, Class: "kepala-daerah", Names: []Name{{Name: "Bupati Lembah"}}},
		{ID: "kab-lembah/dpmptsp", Region: lembah, Class: "dinas", Affairs: []string{"penanaman modal"}, Names: []Name{
			{Name: "Kantor Pelayanan Perizinan", Short: "KPP", Span: law.Interval{To: "2017-01-01"}},
			{Name: "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", Short: "DPMPTSP", Span: law.Interval{From: "2017-01-01"}}}},
		{ID: "kab-lembah/dinkes", Region: lembah, Class: "dinas", Affairs: []string{"kesehatan"}, Names: []Name{{Name: "Dinas Kesehatan"}}},
		{ID: "kab-lembah/rsud", Region: lembah, Class: "rsud", Head: "Direktur Rumah Sakit", Names: []Name{{Name: "RSUD Lembah"}}},
	}
}

func TestResolveNamesOffices(t *testing.T) {
	defs := []law.Definition{
		{Term: "Dinas", Meaning: "Dinas Kesehatan Kabupaten Lembah"},
		{Term: "Kepala Dinas", Meaning: "pejabat yang memimpin Dinas"},
		{Term: "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", Aliases: []string{"Dinas Perizinan"}, Meaning: "perangkat daerah yang melaksanakan pelayanan terpadu"},
	}
	for words, want := range map[string]string{
		"Bupati":        "kab-lembah/bupati",
		"Kepala Daerah": "kab-lembah/bupati",
		"Kepala Dinas Kesehatan Kabupaten Lembah": "kab-lembah/dinkes",
		"Kepala Dinas":                      "kab-lembah/dinkes",
		"Dinas":                             "kab-lembah/dinkes",
		"DPMPTSP":                           "kab-lembah/dpmptsp",
		"Kepala DPMPTSP":                    "kab-lembah/dpmptsp",
		"Kepala Kantor Pelayanan Perizinan": "kab-lembah/dpmptsp",
		"Kepala Dinas Perizinan":            "kab-lembah/dpmptsp",
		"Direktur Rumah Sakit":              "kab-lembah/rsud",
		"Perangkat Daerah yang membidangi urusan kesehatan":   "kab-lembah/dinkes",
		"Perangkat Daerah yang membidangi urusan perdagangan": "kab-lembah/urusan-perdagangan",
		"Kepala Dinas Perdagangan":                            "kab-lembah/dinas-perdagangan",
		"Dinas Kesehatn":                                      "kab-lembah/dinas-kesehatn", // alike is not the same
		"Camat":                                               "kab-lembah/kecamatan",
		"Plt. Kepala Dinas Kesehatan":                         "kab-lembah/dinkes",
		"Penjabat Bupati Lembah":                              "kab-lembah/bupati",
		"Pemerintah Kabupaten Lembah":                         "kab-lembah/pemerintah-daerah",
		"Pemerintah Daerah":                                   "kab-lembah/pemerintah-daerah",
		"Bupati/Wali Kota":                                    "kab-lembah/bupati",
		"Bupati Kepala Daerah Tingkat II Lembah":              "kab-lembah/bupati",
		"Pemerintah":                                          "nasional/pemerintah",
		"pejabat yang ditunjuk":                               "",
		"Perangkat Daerah terkait":                            "",
		"petugas":                                             "",
		"Menteri Dalam Negeri":                                "nasional/kementerian-dalam-negeri",
	} {
		docs := []Document{{Meta: law.Meta{ID: "kab-lembah/perbup/2020/3", Enacted: "2020-02-01"}, Definitions: defs, Grants: []Grant{{Holder: words}}}}
		Resolve(lembahAgencies(), nil, docs)
		if got := docs[0].Grants[0].HolderID; got != want {
			t.Errorf("%q is %q, want %q", words, got, want)
		}
	}
}

func TestResolveKeepsSigner(t *testing.T) {
	docs := []Document{{Meta: law.Meta{ID: "kab-lembah/perbup/2020/3"}, Grants: []Grant{{Holder: "Kepala Dinas Kesehatan"}}}}
	Resolve(lembahAgencies(), nil, docs)
	if got := docs[0].Grants[0].Signs; got != "Kepala Dinas Kesehatan" {
		t.Errorf("signer %q", got)
	}
}

func TestResolveNamesMatters(t *testing.T) {
	services := []Service{
		{ID: "izin-apotek", Name: "Izin Apotek", Synonyms: []string{"Surat Izin Apotek"}},
		{ID: "izin-reklame", Name: "Izin Penyelenggaraan Reklame (IPR)"},
	}
	for words, want := range map[string]string{
		"Izin Apotek":                 "izin-apotek",
		"penerbitan Izin Apotek":      "izin-apotek",
		"surat izin apotek (SIA)":     "izin-apotek",
		"IPR":                         "izin-reklame",
		"izin toko obat":              "izin-toko-obat",
		"penerbitan izin toko obat":   "izin-toko-obat",
		"urusan pemerintahan":         "",
		"hal-hal lain":                "",
		"izin sebagaimana dimaksud":   "",
		"perizinan dan nonperizinan":  "",
		"izin":                        "",
		"tugas lain yang ditetapkan.": "",
	} {
		docs := []Document{{Meta: law.Meta{ID: "kab-lembah/perbup/2020/3"}, Grants: []Grant{{Object: words}}}}
		Resolve(nil, services, docs)
		if got := docs[0].Grants[0].ServiceID; got != want {
			t.Errorf("%q is %q, want %q", words, got, want)
		}
	}
}

func TestResolveIsIndependentOfOrder(t *testing.T) {
	doc := func(id law.ID, holder string) Document {
		return Document{Meta: law.Meta{ID: id}, Grants: []Grant{{Holder: holder, Object: "izin toko obat", At: "pasal-1"}}}
	}
	a := func() Document { return doc("kab-lembah/perbup/2020/3", "Dinas Perdagangan") }
	b := func() Document { return doc("kab-lembah/perbup/2019/1", "Kepala Dinas Perdagangan") }
	oneA, oneS := Resolve(nil, nil, []Document{a(), b()})
	twoA, twoS := Resolve(nil, nil, []Document{b(), a()})
	if oneA[0].Source != twoA[0].Source || oneS[0].Source != twoS[0].Source || oneA[0].Source.ID != "kab-lembah/perbup/2019/1" {
		t.Errorf("sources differ: %v %v, %v %v", oneA[0].Source, twoA[0].Source, oneS[0].Source, twoS[0].Source)
	}
}
