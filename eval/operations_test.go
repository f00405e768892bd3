package eval

import (
	"slices"
	"strings"
	"testing"

	"wewenang/law"
)

const operationBase, operationAct = law.ID("kab-tirtamaya/perda/2010/4"), law.ID("kab-tirtamaya/perda/2012/7")

// operationTexts are an act and the base that it changes: the Pasal of each
// number with its words.
func operationTexts() (base, act *law.Regulation) {
	pasal := func(a law.Address, text string) *law.Provision {
		return &law.Provision{Kind: law.KindPasal, Addr: a, Text: text}
	}
	base = &law.Regulation{Meta: law.Meta{ID: operationBase, InForce: "2010-01-01"}, Parts: []*law.Provision{
		pasal("pasal-1", "Izin los pasar diterbitkan oleh Kepala Dinas yang membidangi pasar daerah."),
		pasal("pasal-2", "Retribusi dipungut setiap hari oleh petugas pasar yang ditunjuk Kepala Dinas."),
		pasal("pasal-3", "Los tidak dapat dialihkan."),
	}}
	act = &law.Regulation{Meta: law.Meta{ID: operationAct, InForce: "2012-01-01"}, Parts: []*law.Provision{
		{Kind: law.KindPasal, Addr: "pasal-i", Text: "Beberapa ketentuan dalam Peraturan Daerah Kabupaten Tirtamaya Nomor 4 Tahun 2010 diubah sebagai berikut:", Children: []*law.Provision{
			{Kind: law.KindAngka, Addr: "pasal-i.angka-1", Text: "Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:", Children: []*law.Provision{
				pasal("pasal-i.angka-1.pasal-1", "Izin los pasar diterbitkan oleh Camat atas nama Bupati sesudah mendengar paguyuban pedagang di pasar itu.")}},
			{Kind: law.KindAngka, Addr: "pasal-i.angka-2", Text: "Ketentuan Pasal 2 diubah."},
		}},
	}}
	return base, act
}

func TestVerdictsOnOperations(t *testing.T) {
	base, act := operationTexts()
	c := law.Consolidate(base, law.ChangesOf(act, law.EffectsOf(act, nil), "2012-01-01"), "2013-01-01")
	for _, o := range []struct {
		at   law.Address
		text string
		want OperationVerdict
	}{
		{"pasal-1", "Izin los pasar diterbitkan oleh Camat atas nama Bupati sesudah mendengar paguyuban pedagang di pasar itu.", OperationExact},
		{"pasal-1", "Pasal 1 Izin los pasar diterbitkan oleh Camat atas PRESIDEN REPUBLIK INDONESIA - 3 - oleh Camat atas nama Bupati sesudah mendengar paguyuban pedagang di pasar itu. Pasal II Mulai berlaku besok.", OperationExact},
		{"pasal-1", "Izin los pasar diterbitkan oleh Camat atas nama Bupati sesudah mendengar paguyuban pedagang di pasar ini.", OperationNear},
		{"pasal-1", "pasar diterbitkan oleh Camat atas nama Bupati sesudah mendengar paguyuban pedagang di pasar", OperationPart},
		{"pasal-1", "Izin los hanya diberikan kepada warga setempat yang telah berdagang lima tahun.", OperationUnlike},
		{"pasal-2", "Retribusi dipungut setiap bulan.", OperationListed},
		{"pasal-3", "Ketentuan Pasal 2 diubah.", OperationSilent}, // words of the act at a place that it does not change
	} {
		g := OperationGold{By: operationAct, Kind: law.EffectAmend, Target: operationBase, At: o.at, Text: []string{o.text}}
		if got := JudgeOperation(g, c, act); got != o.want {
			t.Errorf("%s %q: %s, want %s", o.at, o.text, got, o.want)
		}
	}
}

// An act that speaks of the base in no word is another act under the number;
// one that does, and is carried out nowhere, is wrong in silence.
func TestVerdictsOnSilentActs(t *testing.T) {
	base, act := operationTexts()
	c := law.Consolidate(base, nil, "2013-01-01")
	g := OperationGold{By: operationAct, Kind: law.EffectAmend, Target: operationBase, At: "pasal-3", Text: []string{"Los dapat dialihkan dengan izin."}}
	if got := JudgeOperation(g, c, act); got != OperationSilent {
		t.Errorf("an act that was not heard: %s", got)
	}
	act.Parts = act.Parts[:0]
	if got := JudgeOperation(g, c, act); got != OperationOther || got.Judges() {
		t.Errorf("an act that speaks of something else: %s", got)
	}
}

func TestFurnitureOfPages(t *testing.T) {
	for text, want := range map[string]string{
		"(2) Penerimaan PRESIDEN REPUBLIK INDONESIA - 5 - (2) Penerimaan pajak": "2 penerimaan pajak",
		"b. Kementerian - 24 - b. Kementerian lain":                             "b kementerian lain",
		"paling lama 5 (lima) tahun dan paling singkat 5 hari":                  "paling lama 5 lima tahun dan paling singkat 5 hari",
	} {
		if got := strings.Join(withoutFurniture(tokens(text)), " "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestVersesInOrder(t *testing.T) {
	got := inOrder([]string{"(10) j", "(2A) b2", "(1) a", "(2) b"})
	if want := []string{"(1) a", "(2) b", "(2A) b2", "(10) j"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestStandsIn(t *testing.T) {
	text := tokens("satu dua tiga empat lima enam tujuh delapan")
	for words, want := range map[string]float64{"tiga empat lima enam": 1, "tiga enam": 0.5, "tiga lain lima enam": 0.75, "": 1} {
		if got := standsIn(tokens(words), text); got != want {
			t.Errorf("%q: %v, want %v", words, got, want)
		}
	}
}
