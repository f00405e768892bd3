package indexer

import (
	"testing"

	"wewenang/law"
)

// A question for authority is answered with the provision that gives it; a
// question that nothing answers well is met with silence.
func TestPowerQuestions(t *testing.T) {
	lib := searchLibrary(t)
	for _, c := range []struct {
		asked, holder, at string
		who               bool
	}{
		{"siapa yang berwenang mencabut izin usaha industri", "Bupati", "kab-rekaan/perda/2005/4#pasal-18", true},
		{"pejabat yang menerbitkan IMB rumah tinggal", "Camat", "kota-andaian/perwali/2004/19#pasal-4", true},
		{"kewenangan camat", "Camat", "kota-andaian/perwali/2004/19#pasal-3", false},
		{"siapa yang menerbitkan izin menangkap ikan hiu", "", "", true},
		{"dinas apa yang mencabut izin usaha industri", "Bupati", "kab-rekaan/perda/2005/4#pasal-18", true},
		{"siapa yang mengawasi izin usaha industri", "", "", true},
		{"siapa yang menerbitkan izin terbang ke xyzzy", "", "", true},
		{"siapa bupati rekaan", "", "", true},
		{"siapa yang menjual camat", "", "", true},
		{"izin usaha industri", "", "", false},
		{"perbup 12/2007", "", "", false},
	} {
		r, err := lib.Search(t.Context(), law.Query{Text: c.asked})
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case c.holder == "" && r.Answer != nil:
			t.Errorf("%q is answered with %+v; want silence", c.asked, r.Answer.Holdings[0])
		case c.holder == "":
		case r.Answer == nil:
			t.Errorf("%q is not answered", c.asked)
		default:
			h := r.Answer.Holdings[0]
			if h.Holder != c.holder || h.Ref.String() != c.at || h.Quote == "" || r.Answer.Who != c.who {
				t.Errorf("%q: %s at %s, quote %q, who %v; want %s at %s", c.asked, h.Holder, h.Ref, h.Quote, r.Answer.Who, c.holder, c.at)
			}
		}
	}
}
