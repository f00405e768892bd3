package indexer

import (
	"errors"
	"strings"
	"testing"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
)

// A draft may lack what only its making gives it.
func TestIncompleteDraftsAreRead(t *testing.T) {
	t.Parallel()
	in := finding.Input{AsOf: "2026-05-06", Rules: []finding.Rule{{Meta: law.Meta{ID: "kab-rekaan/perbup/2020/1"}}, {Meta: law.Meta{ID: "uu/2001/907"}}}}
	body := "\n\nPasal 1\n\nDalam peraturan ini yang dimaksud dengan Dinas adalah Dinas Perizinan.\n\nPasal 2\n\nDinas menerbitkan izin usaha.\n"
	for _, c := range []struct {
		name, text string
		want       law.ID
		about      string
	}{
		{"no number", "RANCANGAN\nPERATURAN BUPATI REKAAN\nNOMOR ... TAHUN 2027\nTENTANG\nIZIN USAHA" + body, "kab-rekaan/perbup/2027/rancangan", "IZIN USAHA"},
		{"no year", "PERATURAN BUPATI REKAAN\nTENTANG\nIZIN USAHA" + body, "kab-rekaan/perbup/2026/rancangan", "IZIN USAHA"},
		{"another region", "PERATURAN WALI KOTA CONTOH\nNOMOR     TAHUN 2027\nTENTANG\nIZIN USAHA" + body, "kota-contoh/perwali/2027/rancangan", "IZIN USAHA"},
		{"no title", strings.TrimSpace(body), "kab-rekaan/perkada/2026/rancangan", "Rancangan"},
		{"head without number", "---\njenis: perbup\ndaerah: kab-rekaan\ntahun: 2027\ntentang: Izin Usaha\nnaskah: rancangan\n---" + body, "kab-rekaan/perbup/2027/rancangan", "Izin Usaha"},
		{"complete", "PERATURAN BUPATI REKAAN\nNOMOR 12 TAHUN 2027\nTENTANG\nIZIN USAHA" + body, "kab-rekaan/perbup/2027/12", "IZIN USAHA"},
	} {
		r, err := parseDraft(law.SourceFile{Name: "r.txt", Data: []byte(c.text)}, in)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if r.ID != c.want || r.About != c.about || r.Find("pasal-2") == nil {
			t.Errorf("%s: %s about %q, want %s about %q", c.name, r.ID, r.About, c.want, c.about)
		}
	}
}

func TestWhatIsNoDraftIsRefused(t *testing.T) {
	t.Parallel()
	in := finding.Input{AsOf: "2026-05-06", Rules: []finding.Rule{{Meta: law.Meta{ID: "kab-rekaan/perbup/2020/1"}, File: "kab-rekaan/perbup/2020/1.md"}, {Meta: law.Meta{ID: "kab-lain/perbup/2020/1"}}}}
	for _, c := range []struct{ name, text, code string }{
		{"notes of a meeting", "Catatan rapat.\nHadir lima orang.", "draft-no-regulation"},
		{"a title alone", "PERATURAN BUPATI REKAAN\nNOMOR 12 TAHUN 2027\nTENTANG\nIZIN USAHA\n", "draft-no-regulation"},
		{"a sentence", "Camat menerbitkan izin usaha.\n", "draft-no-regulation"},
		{"an identity in use", "PERATURAN BUPATI REKAAN\nNOMOR 1 TAHUN 2020\nTENTANG\nIZIN USAHA\n\nPasal 1\n\nDinas menerbitkan izin usaha.\n", "draft-identity"},
	} {
		_, err := CheckDrafts(in, []law.SourceFile{{Name: "r.txt", Data: []byte(c.text)}}, "")
		var content *ContentError
		if !errors.As(err, &content) || content.Problems[0].Code != c.code {
			t.Errorf("%s: %v, want %s", c.name, err, c.code)
		}
	}
}

// A piece of a draft gets an answer: its places are those that it prints.
func TestFragmentsOfDraftsAreRead(t *testing.T) {
	t.Parallel()
	in := finding.Input{AsOf: "2026-05-06", Rules: []finding.Rule{{Meta: law.Meta{ID: "kab-rekaan/perbup/2020/1"}}}}
	for _, c := range []struct {
		text string
		at   law.Address
		line int
	}{
		{"Pasal 2\n\n(1) Camat menerbitkan izin usaha.\n(2) Pelayanan diberikan pada hari kerja.\n", "pasal-2.ayat-1", 3},
		{"Pasal 7\nCamat menerbitkan izin usaha.\n", "pasal-7", 1},
		{"BAB III\nPERIZINAN\n\nPasal 12\n\nCamat menerbitkan izin usaha.\n", "pasal-12", 4},
		{"(1) Camat menerbitkan izin usaha.\n(2) Camat melapor kepada Bupati.\n", "pasal-1.ayat-1", 1},
	} {
		r, err := parseDraft(law.SourceFile{Name: "r.txt", Data: []byte(c.text)}, in)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		p := r.Find(c.at)
		if p == nil || p.Text != "Camat menerbitkan izin usaha." || p.Line != c.line {
			t.Errorf("%q: %s is %+v", c.text, c.at, p)
		}
	}
}

// A draft whose title names no region is read for the one that its words point
// to, and says so.
func TestRegionOfADraft(t *testing.T) {
	t.Parallel()
	office := func(region law.Region, name string) authority.Agency {
		return authority.Agency{ID: string(region) + "/x", Region: region, Names: []authority.Name{{Name: name}}}
	}
	in := finding.Input{AsOf: "2026-05-06", Rules: []finding.Rule{{Meta: law.Meta{ID: "kab-rekaan/perbup/2020/1"}}, {Meta: law.Meta{ID: "kab-rekaan/perbup/2020/2"}}, {Meta: law.Meta{ID: "kota-lain/perwali/2020/1"}}},
		Agencies: []authority.Agency{office("kab-rekaan", "Dinas Pasar"), office("kota-lain", "Dinas Taman")}}
	for text, want := range map[string]law.Region{
		"Pasal 2\n\nDinas Taman menerbitkan izin usaha.\n":              "kota-lain",
		"Pasal 2\n\nDinas Pasar di Kota Lain menerbitkan izin usaha.\n": "kota-lain",
		"Pasal 2\n\nCamat menerbitkan izin usaha.\n":                    "kab-rekaan",
	} {
		r, err := parseDraft(law.SourceFile{Name: "r.txt", Data: []byte(text)}, in)
		if err != nil || r.ID.Region() != want {
			t.Errorf("%q: %v, %v", text, r, err)
			continue
		}
		if !hasProblem(r.Problems, "r.txt", "draft-region") {
			t.Errorf("%q: the guess is not told: %v", text, r.Problems)
		}
	}
	if _, err := parseDraft(law.SourceFile{Name: "r.txt", Data: []byte("Pasal 2\n\nCamat menerbitkan izin usaha.\n")}, finding.Input{}); err == nil {
		t.Error("a corpus without regions gives no region")
	}
}
