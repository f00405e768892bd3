package law

import "testing"

func TestStanding(t *testing.T) {
	const old, amender, next, later, decree, dateless = ID("kab-a/perda/2001/1"), ID("kab-a/perda/2003/2"), ID("kab-a/perda/2005/3"),
		ID("kab-a/perda/2007/4"), ID("kab-a/kepbup/2004/9"), ID("kab-a/perda/2002/7")
	g := NewRegister([]Meta{
		{ID: old, Promulgated: "2001-02-01"}, {ID: amender, Promulgated: "2003-02-01"},
		{ID: next, Enacted: "2005-01-20", Promulgated: "2005-02-01"}, {ID: later, Promulgated: "2007-02-01"},
		{ID: decree, Enacted: "2004-05-05"}, {ID: dateless, Enacted: "2002-01-01"},
	})
	g.Add(amender, []Effect{
		{At: "pasal-i.angka-1", Kind: EffectAmend, Target: old, TargetAt: "pasal-5.ayat-1", NewText: "x", Applied: true},
		{At: "pasal-i.angka-2", Kind: EffectInsert, Target: old, TargetAt: "pasal-7a", NewText: "x", Applied: true},
		{At: "pasal-i.angka-3", Kind: EffectDelete, Target: old, TargetAt: "pasal-9", Applied: true},
	})
	g.Add(next, []Effect{
		{At: "pasal-10", Kind: EffectRevoke, Target: old, Applied: true},
		{At: "pasal-11", Kind: EffectCommence, Target: next, Date: "2005-03-01", Applied: true},
		{At: "pasal-11", Kind: EffectCommence, Target: next, TargetAt: "pasal-4", Date: "2006-01-01", Applied: true},
	})
	g.Add(later, []Effect{{At: "pasal-2", Kind: EffectRevoke, Target: next, Applied: true}, {At: "pasal-3", Kind: EffectRevoke, Target: later, Applied: true}})
	for _, c := range []struct {
		ref  Ref
		day  Date
		want Status
	}{
		{Ref{old, ""}, "2001-01-31", StatusNotYet},
		{Ref{old, ""}, "2001-02-01", StatusInForce},
		{Ref{old, ""}, "2003-02-01", StatusAmended},
		{Ref{old, ""}, "2005-02-28", StatusAmended},
		{Ref{old, ""}, "2005-03-01", StatusRevoked},
		{Ref{old, ""}, "2010-01-01", StatusRevoked}, // its revoker is revoked: nothing revives
		{Ref{old, "pasal-5"}, "2004-01-01", StatusAmended},
		{Ref{old, "pasal-5.ayat-2"}, "2004-01-01", StatusInForce},
		{Ref{old, "pasal-50"}, "2004-01-01", StatusInForce},
		{Ref{old, "pasal-7a"}, "2002-01-01", StatusNotYet},
		{Ref{old, "pasal-7a.ayat-1"}, "2004-01-01", StatusInForce},
		{Ref{old, "pasal-9.ayat-1"}, "2004-01-01", StatusRevoked},
		{Ref{old, "pasal-9"}, "2002-01-01", StatusInForce},
		{Ref{next, "pasal-4"}, "2005-06-01", StatusNotYet},
		{Ref{next, "pasal-5"}, "2005-06-01", StatusInForce},
		{Ref{next, ""}, "2007-02-01", StatusRevoked},
		{Ref{later, ""}, "2008-01-01", StatusInForce}, // an instrument does not revoke itself
		{Ref{decree, ""}, "2004-05-05", StatusInForce},
		{Ref{dateless, ""}, "2004-05-05", StatusUnknown},
		{Ref{dateless, ""}, "2001-05-05", StatusNotYet},
		{Ref{"kab-a/perda/1999/1", ""}, "2004-05-05", StatusUnknown},
	} {
		got := g.Standing(c.ref, c.day)
		if got.Status != c.want {
			t.Errorf("%s on %s: %s (%s), want %s", c.ref, c.day, got.Status, got.Note, c.want)
		}
		if got.Status == StatusUnknown && got.Note == "" {
			t.Errorf("%s on %s: unknown without a reason", c.ref, c.day)
		}
	}
}

func TestStandingOfCycle(t *testing.T) {
	const a, b = ID("kab-a/perda/2001/1"), ID("kab-a/perda/2002/2")
	g := NewRegister([]Meta{{ID: a, Promulgated: "2001-01-01"}, {ID: b, Promulgated: "2002-01-01"}})
	g.Add(a, []Effect{{Kind: EffectRevoke, Target: b, Applied: true}, {Kind: EffectAmend, Target: b, Applied: true}})
	g.Add(b, []Effect{{Kind: EffectRevoke, Target: a, Applied: true}, {Kind: EffectAmend, Target: a, Applied: true}})
	if s := g.Standing(Ref{ID: a}, "2003-01-01"); s.Status != StatusInForce && s.Status != StatusRevoked {
		t.Errorf("cycle: %+v", s)
	}
}

// What a feed states without a day is told, and weighs less than an instrument
// of the corpus.
func TestStandingStatedBySource(t *testing.T) {
	const gone, changed, ended, by = ID("kab-a/perda/2001/1"), ID("kab-a/perda/2001/2"), ID("kab-a/perda/2001/3"), ID("kab-a/perda/2005/4")
	g := NewRegister([]Meta{{ID: gone, Promulgated: "2001-01-01", Stated: StatusRevoked}, {ID: changed, Promulgated: "2001-01-01", Stated: StatusAmended},
		{ID: ended, Promulgated: "2001-01-01", Stated: StatusInForce}, {ID: by, Promulgated: "2005-01-01"}})
	g.Add(by, []Effect{{At: "pasal-3", Kind: EffectRevoke, Target: ended, Applied: true}})
	for _, c := range []struct {
		id   ID
		want Status
		note bool
	}{{gone, StatusUnknown, true}, {changed, StatusInForce, true}, {ended, StatusRevoked, false}} {
		s := g.Standing(Ref{ID: c.id}, "2010-01-01")
		if s.Status != c.want || (s.Note != "") != c.note {
			t.Errorf("%s: %s (%q), want %s", c.id, s.Status, s.Note, c.want)
		}
	}
}

func TestStandingKeepsDoubt(t *testing.T) {
	const a, b = ID("kab-a/perda/2001/1"), ID("kab-a/perda/2002/2")
	g := NewRegister([]Meta{{ID: a, Promulgated: "2001-01-01"}, {ID: b}})
	g.Add(b, []Effect{{At: "pasal-3", Kind: EffectRevoke, Target: a, Applied: true}})
	s := g.Standing(Ref{ID: a}, "2010-01-01")
	if s.Status != StatusUnknown || s.Note == "" || !s.Span.EndUnknown || len(s.Reasons) != 1 {
		t.Errorf("revoked on an unknown day: %+v", s)
	}
	if s.Span.Contains("2010-01-01") != Undetermined {
		t.Error("the span claims to know")
	}
}
