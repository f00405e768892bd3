package authority

import (
	"strings"
	"testing"

	"wewenang/law"
)

// A document that gives one abbreviation to two offices means neither by it
// until a person says which.
func TestResolveLeavesAnAbbreviationOfTwoOfficesOpen(t *testing.T) {
	docs := []Document{{Meta: law.Meta{ID: "kab-lembah/perbup/2020/3"}, Definitions: []law.Definition{
		{Term: "Dinas Pertanian", Aliases: []string{"DISPER"}, Meaning: "Dinas Pertanian Kabupaten Lembah"},
		{Term: "Dinas Perhubungan", Aliases: []string{"DISPER"}, Meaning: "Dinas Perhubungan Kabupaten Lembah"},
	}, Grants: []Grant{{Holder: "DISPER"}, {Holder: "Kepala DISPER"}, {Holder: "Dinas Pertanian"}}}}
	Resolve(nil, nil, docs)
	got := docs[0].Grants
	if got[0].HolderID != "" || got[1].HolderID != "" {
		t.Errorf("DISPER is %q, its head %q; want neither decided", got[0].HolderID, got[1].HolderID)
	}
	if !strings.Contains(got[0].Note, "Dinas Pertanian Kabupaten Lembah; Dinas Perhubungan Kabupaten Lembah") {
		t.Errorf("the note names no offices: %q", got[0].Note)
	}
	if got[2].HolderID != "kab-lembah/dinas-pertanian" {
		t.Errorf("the full name is %q", got[2].HolderID)
	}
}

// Definitions that lead in a circle name nothing and do not hang.
func TestResolveSurvivesDefinitionsInACircle(t *testing.T) {
	docs := []Document{{Meta: law.Meta{ID: "kab-lembah/perbup/2020/3"}, Definitions: []law.Definition{
		{Term: "Dinas", Meaning: "Badan"}, {Term: "Badan", Meaning: "Dinas"}, {Term: "Kantor", Meaning: "Kantor"},
	}, Grants: []Grant{{Holder: "Dinas"}, {Holder: "Badan"}, {Holder: "Kantor"}}}}
	Resolve(nil, nil, docs)
	for _, g := range docs[0].Grants {
		if g.HolderID != "" {
			t.Errorf("%q is %q", g.Holder, g.HolderID)
		}
	}
}

// The short form that a document defines is proposed with the office, whatever
// the order of documents.
func TestResolveProposesShortForms(t *testing.T) {
	defines := func() Document {
		return Document{Meta: law.Meta{ID: "kab-lembah/perbup/2021/9"}, Definitions: []law.Definition{
			{Term: "Dinas Tenaga Kerja", Aliases: []string{"DISNAKER"}, Meaning: "Dinas Tenaga Kerja Kabupaten Lembah"}},
			Grants: []Grant{{Holder: "Kepala DISNAKER"}}}
	}
	names := func() Document {
		return Document{Meta: law.Meta{ID: "kab-lembah/perbup/2020/3"}, Grants: []Grant{{Holder: "Dinas Tenaga Kerja"}}}
	}
	for _, docs := range [][]Document{{defines(), names()}, {names(), defines()}} {
		list, _ := Resolve(nil, nil, docs)
		if len(list) != 1 || list[0].ID != "kab-lembah/dinas-tenaga-kerja" || list[0].Names[0].Short != "DISNAKER" {
			t.Errorf("proposed %+v", list)
		}
	}
}

// A definition of an office that every region has explains it and makes no
// other office of it.
func TestResolveKeepsOfficesOfEveryRegion(t *testing.T) {
	docs := []Document{{Meta: law.Meta{ID: "kab-lembah/perda/2005/1"}, Definitions: []law.Definition{
		{Term: "Dewan Perwakilan Rakyat Daerah", Aliases: []string{"DPRD"}, Meaning: "Badan Legislatif Daerah Kabupaten Lembah"}},
		Grants: []Grant{{Holder: "DPRD"}}}}
	Resolve(nil, nil, docs)
	if got := docs[0].Grants[0].HolderID; got != "kab-lembah/dprd" {
		t.Errorf("DPRD is %q", got)
	}
}

// Roles, alternatives and areas are no offices of their own.
func TestResolveKeepsRolesApart(t *testing.T) {
	for words, want := range map[string]string{
		"Badan Keuangan Daerah selaku Bendahara Umum Daerah": "kab-lembah/badan-keuangan-daerah",
		"Badan Keuangan Daerah":                              "kab-lembah/badan-keuangan-daerah",
		"Pemerintah Daerah dan masyarakat":                   "kab-lembah/pemerintah-daerah",
		"Badan/Dinas/Bagian Keuangan":                        "",
		"Kecamatan se-Kabupaten Lembah":                      "",
		"bagian wilayah dari daerah kabupaten":               "",
		"Bupati/Wali Kota":                                   "kab-lembah/bupati",
	} {
		docs := []Document{{Meta: law.Meta{ID: "kab-lembah/perbup/2020/3"}, Grants: []Grant{{Holder: words}}}}
		Resolve(nil, nil, docs)
		if got := docs[0].Grants[0].HolderID; got != want {
			t.Errorf("%q is %q, want %q", words, got, want)
		}
	}
}
