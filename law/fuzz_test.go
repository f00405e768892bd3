package law

import "testing"

// FuzzTitle feeds any words to the reading of titles: no panic, and what is
// read is a well-formed identity or an error.
func FuzzTitle(f *testing.F) {
	for _, s := range []string{"Peraturan Bupati Sukamaju Nomor 1 Tahun 2007 tentang Pasar", "UU No. 23 Th. 2014", "PP 18/2016",
		"Keputusan Menteri Perhubungan Nomor KM. 35 Tahun 2003", "PERATURAN DAERAH KABUPATEN", "Nomor Nomor", "Undang–Undang\u00a0Nomor 1 Tahun 1999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		ref, ok := ReadTitle(s)
		if !ok {
			return
		}
		id, err := ref.ID()
		if err != nil {
			return
		}
		back, err := ParseID(string(id))
		if err != nil || back != id {
			t.Errorf("ReadTitle(%q) gives %q, which reads back as %q, %v", s, id, back, err)
		}
		if id.Name() == "" || id.Short() == "" {
			t.Errorf("%q has no name", id)
		}
	})
}

// FuzzReadDate feeds any words to the reading of dates.
func FuzzReadDate(f *testing.F) {
	for _, s := range []string{"4 Maret 2021", "31 Februari 2020", "2021-03-04", "1-1-2O10", "99999999999 Mei 2010"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := ReadDate(s)
		if _, err := ParseDate(string(d)); err != nil || ok != (d != "") {
			t.Errorf("ReadDate(%q) = %q, %v: %v", s, d, ok, err)
		}
	})
}

// FuzzCitations feeds any text as a provision: no panic, offsets that hold the
// words, well-formed targets.
func FuzzCitations(f *testing.F) {
	for _, s := range []string{
		"sebagaimana dimaksud dalam Pasal 5 ayat (1) sampai dengan ayat (4) dan Pasal 7 huruf a, b",
		"Ketentuan Pasal 5 ayat (2) diubah, ayat (3) dihapus, dan di antara Pasal 7 dan Pasal 8 disisipkan 1 (satu) pasal, yakni Pasal 7A",
		"Pada saat Peraturan Daerah ini mulai berlaku, Peraturan Daerah Nomor 3 Tahun 2001 dicabut dan dinyatakan tidak berlaku.",
		"frasa “a” dalam Pasal 1 diganti dengan frasa “b”", "Pasal 1 sampai dengan Pasal 9999999", "ayat (21 Pasal 7l Pasal : (", "Lampiran XIV",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := flat("kab-sukamaju/perda/2010/4", "judul: Perubahan atas Peraturan Daerah Kabupaten Sukamaju Nomor 1 Tahun 2001")
		p := &Provision{Kind: KindPasal, Addr: "pasal-i", Text: s,
			Children: []*Provision{{Kind: KindAngka, Addr: "pasal-i.angka-1", Text: s}}}
		r.Parts = append(r.Parts, p)
		for _, c := range CitationsOf(r) {
			checkCitation(t, r, c)
		}
		for _, e := range EffectsOf(r, nil) {
			if _, err := ParseAddress(string(e.TargetAt)); err != nil {
				t.Errorf("effect on %q: %v", e.TargetAt, err)
			}
			if e.Applied && e.Target == "" {
				t.Errorf("applied to nothing: %+v", e)
			}
		}
		DefinitionsOf(r)
	})
}

func checkCitation(t *testing.T, r *Regulation, c Citation) {
	t.Helper()
	if c.Target != "" {
		if id, err := ParseID(string(c.Target)); err != nil || id != c.Target {
			t.Errorf("target %q: %v", c.Target, err)
		}
	} else if c.Problem == "" {
		t.Errorf("%q has neither target nor problem", c.Text)
	}
	if _, err := ParseAddress(string(c.TargetAt)); err != nil {
		t.Errorf("target address %q: %v", c.TargetAt, err)
	}
	if p := r.Find(c.At); c.Start >= 0 && (p == nil || p.Text[c.Start:c.End] != c.Text) {
		t.Errorf("%q does not stand at %d:%d", c.Text, c.Start, c.End)
	}
}
