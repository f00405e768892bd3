package law_test

import (
	"errors"
	"testing"

	"wewenang/law"
)

func TestIdentityHasOneSpelling(t *testing.T) {
	for _, tc := range []struct{ in, id, path, atRegion string }{
		{"uu/2014/23", "uu/2014/23", "nasional/uu/2014/23", "uu/2014/23"},
		{"nasional/uu/2014/23", "uu/2014/23", "nasional/uu/2014/23", "uu/2014/23"},
		{"/kab-tirtamaya/perbup/2021/012/", "kab-tirtamaya/perbup/2021/12", "kab-tirtamaya/perbup/2021/12", "perbup/2021/12@kabupaten-tirtamaya"},
		{"perda/2005/6@kota-wanasari", "kota-wanasari/perda/2005/6", "kota-wanasari/perda/2005/6", "perda/2005/6@kota-wanasari"},
		{"perda/2005/6@kabupaten-tirtamaya", "kab-tirtamaya/perda/2005/6", "kab-tirtamaya/perda/2005/6", "perda/2005/6@kabupaten-tirtamaya"},
		{"uu/1959/14A", "uu/1959/14a", "nasional/uu/1959/14a", "uu/1959/14a"},
	} {
		id, err := law.ParseID(tc.in)
		if err != nil {
			t.Errorf("ParseID(%q): %v", tc.in, err)
			continue
		}
		if string(id) != tc.id || id.Path() != tc.path || id.AtRegion() != tc.atRegion {
			t.Errorf("ParseID(%q) = %q, path %q, %q", tc.in, id, id.Path(), id.AtRegion())
		}
	}
}

func TestIdentityRefusesWhatIsNone(t *testing.T) {
	for _, in := range []string{"", "uu", "uu/2014", "uu/zaman/23", "uu/2014/", "a/b/c/d/e", "uu/2014/../etc", "uu/99999/1", "x@y"} {
		if id, err := law.ParseID(in); !errors.Is(err, law.ErrInvalid) {
			t.Errorf("ParseID(%q) = %q, %v; want ErrInvalid", in, id, err)
		}
	}
}

func FuzzParseRef(f *testing.F) {
	f.Add("kab-tirtamaya/perbup/2021/12#pasal-5.ayat-2")
	f.Add("uu/2014/23")
	f.Add("perda/2005/6@kota-wanasari#lampiran-1")
	f.Fuzz(func(t *testing.T, s string) {
		ref, err := law.ParseRef(s)
		if err != nil {
			return
		}
		again, err := law.ParseRef(ref.String())
		if err != nil || again != ref {
			t.Errorf("%q prints %q, which reads as %v, %v", s, ref, again, err)
		}
	})
}

func TestAddressesAreWholeTokens(t *testing.T) {
	check := func(a, b law.Address, want bool) {
		t.Helper()
		if got := a.Covers(b); got != want {
			t.Errorf("%q covers %q = %v", a, b, got)
		}
	}
	check("pasal-8", "pasal-8.ayat-1", true)
	check("pasal-8", "pasal-18", false)
	check("pasal-1", "pasal-18", false)
	check("pasal-14", "pasal-14a", false)
	check("", "lampiran-1", true)
	check("pasal-8.ayat-1", "pasal-8", false)
}

func TestAddressInWords(t *testing.T) {
	for at, want := range map[law.Address]string{
		"pasal-5a.ayat-2.huruf-a.angka-1":   "Pasal 5A ayat (2) huruf a angka 1",
		"diktum-kedua":                      "Diktum KEDUA",
		"penjelasan.pasal-6":                "Penjelasan Pasal 6",
		"bab-ii":                            "BAB II",
		law.Address("").Child("pasal", "7"): "Pasal 7",
	} {
		if got := at.Words(); got != want {
			t.Errorf("%q in words: %q, want %q", at, got, want)
		}
	}
}

func TestIntervalsAreHalfOpen(t *testing.T) {
	iv := law.Interval{From: "2020-01-01", To: "2021-01-01"}
	for day, want := range map[law.Date]law.Truth{
		"2019-12-31": law.No, "2020-01-01": law.Yes, "2020-12-31": law.Yes, "2021-01-01": law.No,
	} {
		if got := iv.Contains(day); got != want {
			t.Errorf("%s in %v: %v", day, iv, got)
		}
	}
	if _, meets := iv.Meet(law.Interval{From: "2021-01-01"}); meets {
		t.Error("touching spans have no day in common")
	}
	open := law.Interval{From: "2020-01-01", EndUnknown: true}
	if open.Contains("2030-01-01") != law.Undetermined {
		t.Error("a span whose end is unknown cannot answer yes")
	}
}

func TestTruthIsThreeValued(t *testing.T) {
	if law.Yes.And(law.Undetermined) != law.Undetermined || law.No.And(law.Undetermined) != law.No ||
		law.Yes.Or(law.Undetermined) != law.Yes || law.Undetermined.Not() != law.Undetermined {
		t.Error("not strong Kleene logic")
	}
}
