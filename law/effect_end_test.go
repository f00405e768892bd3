package law

import "testing"

func TestEndsThatAnInstrumentSetsItself(t *testing.T) {
	const id = ID("kab-sukamaju/perbup/2010/9")
	for _, c := range []struct {
		words            string
		day              Date
		status           Status
		from, to         Date
		unknown, noticed bool
	}{
		{"Peraturan Bupati ini mulai berlaku pada tanggal diundangkan sampai dengan tanggal 31 Desember 2010.", "2010-12-31", StatusInForce, "2010-03-02", "2011-01-01", false, false},
		{"Peraturan Bupati ini mulai berlaku pada tanggal diundangkan sampai dengan tanggal 31 Desember 2010.", "2011-01-01", StatusRevoked, "2010-03-02", "2011-01-01", false, true},
		{"Peraturan Bupati ini mulai berlaku pada tanggal diundangkan sampai dengan 30 April 2010.", "2010-05-01", StatusRevoked, "2010-03-02", "2010-05-01", false, true},
		{"Peraturan Bupati ini mulai berlaku pada tanggal diundangkan dan berlaku sampai dengan dilantiknya Kepala Dinas.", "2020-01-01", StatusInForce, "2010-03-02", "", true, true},
		{"Peraturan Bupati ini berlaku surut sampai tanggal 1 Januari 2010.", "2020-01-01", StatusInForce, "2010-01-01", "", false, false},
		{"Izin yang diterbitkan menurut Peraturan Bupati ini tetap berlaku sampai dengan tanggal 31 Desember 2010. Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.", "2020-01-01", StatusInForce, "2010-03-02", "", false, false},
	} {
		r := flat(id, "judul: PERATURAN BUPATI SUKAMAJU NOMOR 9 TAHUN 2010 TENTANG PASAR MALAM", "pasal-1: Pasar malam buka tiap Sabtu.", "pasal-2: "+c.words)
		r.Enacted, r.Promulgated = "2010-03-01", "2010-03-02"
		g := NewRegister([]Meta{r.Meta})
		g.Add(id, EffectsOf(r, nil))
		got := g.Standing(Ref{id, ""}, c.day)
		if got.Status != c.status || got.Span.From != c.from || got.Span.To != c.to || got.Span.EndUnknown != c.unknown || (got.Note != "") != c.noticed {
			t.Errorf("%s\non %s: %+v", c.words, c.day, got)
		}
	}
}

// One Pasal may end before the rest.
func TestEndOfAProvision(t *testing.T) {
	const id = ID("kab-sukamaju/perbup/2010/9")
	r := flat(id, "judul: PERATURAN BUPATI SUKAMAJU NOMOR 9 TAHUN 2010 TENTANG PASAR MALAM", "pasal-1: Pasar malam buka tiap Sabtu.",
		"pasal-2: Ketentuan sebagaimana dimaksud dalam Pasal 1 berlaku sampai dengan tanggal 30 Juni 2010.", "pasal-3: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.")
	r.Enacted, r.Promulgated = "2010-03-01", "2010-03-02"
	g := NewRegister([]Meta{r.Meta})
	g.Add(id, EffectsOf(r, nil))
	if got := g.Standing(Ref{id, "pasal-1"}, "2010-07-01"); got.Status != StatusRevoked {
		t.Errorf("Pasal 1: %+v", got)
	}
	if got := g.Standing(Ref{id, ""}, "2010-07-01"); got.Status != StatusInForce {
		t.Errorf("the whole: %+v", got)
	}
}
