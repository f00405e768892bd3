package server

import (
	"context"

	"wewenang/law"
)

// Wording puts the changes of the fake world into a text.
func (f *fakeLibrary) Wording(ctx context.Context, id law.ID, asOf law.Date) (*law.Consolidated, error) {
	r, err := f.Regulation(ctx, id)
	if err != nil {
		return nil, err
	}
	return law.Consolidate(r, f.changes, asOf), f.fail
}

const amending law.ID = "kab-contoh/perbup/2022/3"

// amendingRule changes the mall rule in one place, inserts in another, and
// says one thing that cannot be carried out.
func amendingRule() *law.Regulation {
	return &law.Regulation{
		Meta: law.Meta{ID: amending, About: "Perubahan atas Peraturan Bupati Contoh Nomor 12 Tahun 2021", InForce: "2022-01-01", Manuscript: law.ManuscriptExample},
		Parts: []*law.Provision{node(law.KindPasal, "pasal-i", "Pasal I", "Beberapa ketentuan diubah sebagai berikut:",
			node(law.KindAngka, "pasal-i.angka-1", "1.", "Ketentuan Pasal 5 ayat (2) huruf a diubah sehingga berbunyi sebagai berikut:",
				node(law.KindHuruf, "pasal-i.angka-1.pasal-5.ayat-2.huruf-a", "a.", "izin praktik dokter gigi; dan")),
			node(law.KindAngka, "pasal-i.angka-2", "2.", "Di antara Pasal 5 dan Pasal 6 disisipkan Pasal 5A:",
				node(law.KindPasal, "pasal-i.angka-2.pasal-5a", "Pasal 5A", "Izin tidak dipungut biaya.")),
			node(law.KindAngka, "pasal-i.angka-3", "3.", "Ketentuan Pasal 1 diubah."),
			node(law.KindAngka, "pasal-i.angka-4", "4.", "Huruf b dihapus."))},
	}
}

// wordChanges are what the amending rule does.
func wordChanges(r *law.Regulation) []law.Change {
	return law.ChangesOf(r, []law.Effect{
		{At: "pasal-i.angka-1", Kind: law.EffectAmend, Target: mall, TargetAt: "pasal-5.ayat-2.huruf-a", NewText: "pasal-i.angka-1.pasal-5.ayat-2.huruf-a", Applied: true},
		{At: "pasal-i.angka-2", Kind: law.EffectInsert, Target: mall, TargetAt: "pasal-5a", NewText: "pasal-i.angka-2.pasal-5a", Applied: true},
		{At: "pasal-i.angka-3", Kind: law.EffectAmend, Target: mall, TargetAt: "pasal-1", Reason: "bunyi baru tidak terbaca"},
		{At: "pasal-i.angka-4", Kind: law.EffectDelete, Target: mall, TargetAt: "pasal-5.ayat-2.huruf-b", Applied: true},
	}, "2022-01-01")
}
