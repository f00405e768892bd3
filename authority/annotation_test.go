package authority

import (
	"strings"
	"testing"

	"wewenang/law"
)

func ruleWithNotes(notes ...law.Annotation) (*law.Regulation, *law.Provision) {
	ayat := &law.Provision{Kind: law.KindAyat, Addr: "pasal-5.ayat-1", Label: "(1)", Notes: notes,
		Text: "Bupati mendelegasikan kewenangan penerbitan izin apotek kepada Kepala Dinas."}
	pasal := &law.Provision{Kind: law.KindPasal, Addr: "pasal-5", Label: "Pasal 5", Children: []*law.Provision{ayat}}
	return &law.Regulation{Meta: law.Meta{ID: "kab-lembah/perbup/2020/3", InForce: "2020-02-01"}, File: "3.md", Parts: []*law.Provision{pasal}}, ayat
}

func oneProposal() []Grant {
	return []Grant{{ID: "u-1", Rule: "kab-lembah/perbup/2020/3", At: "pasal-5.ayat-1", Kind: Delegation, Act: ActIssue,
		Holder: "Kepala Dinas", Object: "izin apotek", State: Proposed, Confidence: 0.8, TextHash: "aaaa0000"}}
}

func note(word, target string, pairs ...string) law.Annotation {
	n := law.Annotation{Word: word, Target: target, Fields: map[string]string{}, Line: 7, Column: 1}
	for i := 0; i+1 < len(pairs); i += 2 {
		n.Fields[pairs[i]] = pairs[i+1]
	}
	return n
}

func TestApplyDecides(t *testing.T) {
	for name, tc := range map[string]struct {
		notes   []law.Annotation
		want    State
		problem string
	}{
		"no decision":          {nil, Proposed, ""},
		"accepted":             {[]law.Annotation{note("terima", "u-1", "oleh", "bagian hukum, 2026-02-12")}, Accepted, ""},
		"accepted, same words": {[]law.Annotation{note("terima", "u-1", "teks", "aaaa0000")}, Accepted, ""},
		"accepted, new words":  {[]law.Annotation{note("terima", "u-1", "teks", "bbbb0000")}, Stale, "usang"},
		"rejected":             {[]law.Annotation{note("tolak", "u-1", "alasan", "hanya definisi")}, Rejected, ""},
		"rejected, no reason":  {[]law.Annotation{note("tolak", "u-1")}, Rejected, "tanpa alasan"},
		"changed":              {[]law.Annotation{note("ubah", "u-1", "jenis", "mandat", "alasan", "a.n.")}, Changed, ""},
		"changed to nothing":   {[]law.Annotation{note("ubah", "u-1", "jenis", "mandta", "alasan", "a.n.")}, Proposed, "mungkin maksudnya mandat"},
		"unknown key":          {[]law.Annotation{note("terima", "u-1", "olih", "x")}, Accepted, "mungkin maksudnya oleh"},
		"contradiction":        {[]law.Annotation{note("terima", "u-1"), note("tolak", "u-1", "alasan", "x")}, Proposed, "sudah ditetapkan"},
		"other words":          {[]law.Annotation{note("terima", "u-9")}, Stale, "tidak ada lagi"},
	} {
		r, _ := ruleWithNotes(tc.notes...)
		got, problems := Apply(r, oneProposal())
		if len(got) != 1 || got[0].State != tc.want {
			t.Errorf("%s: %+v, want state %s", name, got, tc.want)
		}
		var all []string
		for _, p := range problems {
			all = append(all, p.Error())
		}
		text := strings.Join(all, "\n")
		if tc.problem == "" && text != "" || !strings.Contains(text, tc.problem) || text != "" && !strings.HasPrefix(text, "3.md:7:1") {
			t.Errorf("%s: problems %q, want %q", name, text, tc.problem)
		}
	}
}

func TestApplyStatedGrantReplacesProposals(t *testing.T) {
	r, ayat := ruleWithNotes(note("wenang", "g-a1", "jenis", "delegasi", "dari", "bupati", "kepada", "dinkes", "tindakan", "terbit",
		"layanan", "izin-apotek", "ambang", "luas <= 100 m2", "dasar", "perda/2019/4#pasal-12", "subdelegasi", "tidak"))
	ayat.Notes[0].Fields["teks"] = ProvisionHash(ayat)
	got, problems := Apply(r, oneProposal())
	if len(problems) > 0 || len(got) != 1 {
		t.Fatalf("grants %+v, problems %v", got, problems)
	}
	g := got[0]
	if g.ID != "g-a1" || g.State != Accepted || g.From != "2020-02-01" || g.Sub != law.No || g.Basis[0].ID != "kab-lembah/perda/2019/4" || g.Scope.Thresholds[0].To != 100 {
		t.Errorf("got %+v", g)
	}
	docs := []Document{{Meta: r.Meta, Grants: got}}
	Resolve(lembahAgencies(), nil, docs)
	if g := docs[0].Grants[0]; g.HolderID != "kab-lembah/dinkes" || g.GiverID != "kab-lembah/bupati" || g.Holder != "Dinas Kesehatan" {
		t.Errorf("ids in annotations: %q %q %q", g.HolderID, g.GiverID, g.Holder)
	}
	ayat.Text += " Perubahan."
	if got, _ := Apply(r, nil); got[0].State != Stale {
		t.Errorf("changed words leave state %s", got[0].State)
	}
}

func TestReadThreshold(t *testing.T) {
	for s, want := range map[string]Threshold{
		"luas <= 100 m2":           {Dimension: "luas", Unit: "m2", To: 100, NoFrom: true, ToClosed: true},
		"luas<100 m²":              {Dimension: "luas", Unit: "m2", To: 100, NoFrom: true},
		"modal > Rp500.000.000 rp": {Dimension: "modal", Unit: "rupiah", From: 5e8, NoTo: true, FromOpen: true},
		"tinggi 2,5..8 meter":      {Dimension: "tinggi", Unit: "meter", From: 2.5, To: 8},
	} {
		got, ok := ReadThreshold(s)
		want.Words = s
		if !ok || got != want {
			t.Errorf("%q: %+v %v", s, got, ok)
		}
	}
	for _, s := range []string{"", "luas", "luas kecil sekali", "luas 9..3 m2"} {
		if got, ok := ReadThreshold(s); ok {
			t.Errorf("%q read as %+v", s, got)
		}
	}
}

func TestCheckIDsNamesTheNearest(t *testing.T) {
	r, _ := ruleWithNotes(note("wenang", "g-1", "kepada", "dinks", "dari", "bupati", "layanan", "izin-apotik"), note("wenang", "g-2", "kepada", "Kepala Dinas Apa Saja", "layanan", "izin-apotek"))
	problems := CheckIDs(r, NewGraph(lembahAgencies(), []Service{{ID: "izin-apotek"}}, nil))
	text := problemText(problems)
	if len(problems) != 2 || !strings.Contains(text, "3.md:7:1: instansi \"dinks\" tidak dikenal (mungkin maksudnya dinkes)") || !strings.Contains(text, "mungkin maksudnya izin-apotek") {
		t.Errorf("problems %s", text)
	}
}
