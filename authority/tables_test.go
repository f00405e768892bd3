package authority

import (
	"slices"
	"strings"
	"testing"

	"wewenang/law"
)

// sheetOf makes a table of lines whose fields are parted by "|".
func sheetOf(file, heading string, lines ...string) law.Table {
	t := law.Table{File: file, Heading: heading}
	for i, line := range lines {
		var row []law.Cell
		for j, s := range strings.Split(line, "|") {
			row = append(row, law.Cell{Text: strings.TrimSpace(s), Line: i + 3, Column: j + 1})
		}
		if i == 0 {
			t.Header = row
		} else {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

func problemText(problems []law.Problem) string {
	var out []string
	for _, p := range problems {
		out = append(out, p.Error())
	}
	return strings.Join(out, "\n")
}

func TestReadAgencies(t *testing.T) {
	got, problems := ReadAgencies(lembah, []law.Table{
		sheetOf("instansi.md", "Instansi", "id|nama|singkatan|kelas|atasan|urusan|sejak|sampai|sumber",
			"bupati|Bupati Lembah||kepala-daerah|||||",
			"dpmptsp|Dinas Penanaman Modal|DPM|dinas|bupati|penanaman modal; energi|2017-01-01||perda/2016/6#pasal-3",
			"kantor|Kantor Izin||badan|bupati|||||"),
		sheetOf("instansi.md", "Nama", "id|nama|singkatan|sejak|sampai|sumber", "dpmptsp|Kantor Modal|KM||2017-01-01|"),
		sheetOf("instansi.md", "Peristiwa", "id|peristiwa|tanggal|menjadi|urusan|sumber", "kantor|gabung|2017-01-01|dpmptsp||perda/2016/6"),
	})
	if len(problems) > 0 || len(got) != 3 {
		t.Fatalf("%d agencies, problems %s", len(got), problemText(problems))
	}
	d := got[1]
	if d.ID != "kab-lembah/dpmptsp" || d.Superior != "kab-lembah/bupati" || !slices.Equal(d.Affairs, []string{"penanaman modal", "energi"}) ||
		d.Source.String() != "kab-lembah/perda/2016/6#pasal-3" || d.NameOn("2016-05-01").Name != "Kantor Modal" || d.NameOn("2018-05-01").Short != "DPM" {
		t.Errorf("dpmptsp: %+v", d)
	}
	if k := got[2]; k.Exists.To != "2017-01-01" || k.Events[0].To[0] != "kab-lembah/dpmptsp" {
		t.Errorf("kantor: %+v", k)
	}
}

func TestReadAgenciesTellsWhatIsWrong(t *testing.T) {
	_, problems := ReadAgencies(lembah, []law.Table{
		sheetOf("instansi.md", "Instansi", "id|nama|singkatn|kelas|atasan|sejak|sampai|sumber",
			"a|Badan A||bdn|b|2019-01-01|2018-01-01|bukan rujukan",
			"b|Badan B||badan|a|kemarin||",
			"a|Badan C||badan|||",
			"C D|Badan D||badan|||",
			"e|||badan|hantu||"),
		sheetOf("instansi.md", "Peristiwa", "id|peristiwa|tanggal|menjadi", "x|gabung|2020-01-01|a", "a|hilang|2020-01-01|a", "b|gabung|2020-01-01|hantu"),
		sheetOf("instansi.md", "Lain-lain", "satu|dua"),
	})
	text := problemText(problems)
	for _, want := range []string{
		"instansi.md:3:3: kolom \"singkatn\" tidak dikenal (mungkin maksudnya singkatan)",
		"kelas \"bdn\" tidak dikenal (mungkin maksudnya badan)",
		"\"sampai\" tidak sesudah \"sejak\"",
		"sumber \"bukan rujukan\" bukan identitas",
		"tanggal \"kemarin\" tidak terbaca",
		"id \"a\" sudah dipakai di baris 4",
		"tulis c-d",
		"kolom \"nama\" kosong",
		"instansi \"x\" tidak ada di tabel Instansi",
		"peristiwa \"hilang\" tidak dikenal",
		"instansi \"hantu\" tidak ada",
		"\"atasan\" berputar",
		"tabel di bawah \"Lain-lain\" tidak dibaca",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("problems lack %q:\n%s", want, text)
		}
	}
}

func TestReadServices(t *testing.T) {
	got, problems := ReadServices(lembah, []law.Table{sheetOf("layanan.md", "Layanan", "id|nama|sinonim|bagian dari|termasuk|menggantikan|urusan|tingkat",
		"izin|Izin Usaha|||||perdagangan|", "izin-toko|Izin Toko|Izin Warung; IT||izin|||", "pbg|PBG|||luar|||pusat")}, Service{ID: "luar"})
	if len(problems) > 0 || len(got) != 3 || got[1].IsA != "izin" || !slices.Equal(got[1].Synonyms, []string{"Izin Warung", "IT"}) || got[2].Level != "pusat" {
		t.Errorf("%+v, problems %s", got, problemText(problems))
	}
	_, problems = ReadServices(lembah, []law.Table{sheetOf("layanan.md", "", "id|nama|termasuk|bagian dari", "a|A|b|", "b|B|a|", "c|C||izim")}, Service{ID: "izin"})
	text := problemText(problems)
	for _, want := range []string{"\"termasuk\" berputar: ", "layanan \"izim\" tidak ada (mungkin maksudnya izin)", "layanan.md:"} {
		if !strings.Contains(text, want) {
			t.Errorf("problems lack %q:\n%s", want, text)
		}
	}
}

func TestGraphAnswers(t *testing.T) {
	services := []Service{{ID: "izin"}, {ID: "izin-apotek", IsA: "izin"}}
	grants := []Grant{
		{ID: "a", Rule: "kab-lembah/perda/2019/4", At: "pasal-12", Kind: Attribution, Act: ActIssue, HolderID: "kab-lembah/bupati", ServiceID: "izin", State: Accepted, Confidence: 1, From: "2019-01-01"},
		{ID: "b", Rule: "kab-lembah/perbup/2022/1", At: "pasal-5", Kind: Delegation, Act: ActIssue, GiverID: "kab-lembah/bupati", HolderID: "kab-lembah/dpmptsp", ServiceID: "izin-apotek", State: Accepted, Confidence: 1, From: "2022-01-01"},
		{ID: "c", Rule: "kab-lembah/kepkadis/2023/1", At: "diktum-kesatu", Kind: Mandate, Act: ActSign, GiverID: "kab-lembah/dpmptsp", HolderID: "kab-lembah/seksi", ServiceID: "izin-apotek", State: Proposed, Confidence: 0.7,
			Basis: []law.Ref{{ID: "kab-lembah/perbup/2022/1", At: "pasal-5"}}, From: "2023-01-01", To: "2024-01-01"},
		{ID: "d", Rule: "kab-lembah/kepkadis/2023/2", At: "diktum-kesatu", Kind: Delegation, Act: ActIssue, HolderID: "kab-lembah/x", ServiceID: "izin-apotek", Basis: []law.Ref{{ID: "uu/2014/23", At: "pasal-1"}}},
		{ID: "e", Rule: "kab-lembah/kepkadis/2023/3", At: "diktum-kesatu", Kind: Delegation, Act: ActIssue, HolderID: "kab-lembah/y", ServiceID: "lain"},
	}
	g := NewGraph(nil, services, grants).WithStanding(func(ref law.Ref, asOf law.Date) law.Standing {
		if ref.ID == "kab-lembah/perda/2019/4" {
			return law.Standing{Status: law.StatusRevoked, Reasons: []law.StandReason{{By: law.Ref{ID: "kab-lembah/perda/2023/9"}, Kind: law.EffectRevoke, Date: "2023-05-01"}}}
		}
		return law.Standing{Status: law.StatusInForce}
	})
	ids := func(list []*Grant) (out string) {
		for _, x := range list {
			out += x.ID
		}
		return out
	}
	for want, f := range map[string]Filter{"abcde": {}, "b": {Agency: "kab-lembah/dpmptsp"}, "c": {Giver: "kab-lembah/dpmptsp"}, "bcd": {Service: "izin-apotek"}, "a": {Rule: "kab-lembah/perda/2019/4", At: "pasal-12"},
		"": {Rule: "kab-lembah/perda/2019/4", At: "pasal-1"}, "abde": {AsOf: "2024-06-01"}, "bde": {Kind: Delegation}} {
		if got := ids(g.Grants(f)); got != want {
			t.Errorf("%+v: %s, want %s", f, got, want)
		}
	}
	for id, want := range map[string]struct{ path, ends string }{"c": {"cba", EndsAttribution}, "d": {"d ", EndsCorpus}, "e": {"e", EndsBroken}, "a": {"a", EndsAttribution}} {
		chains := g.Chains(id, "2024-06-01")
		path := ""
		for _, l := range chains[0].Links {
			if l.Grant == nil {
				path += " "
			} else {
				path += l.Grant.ID
			}
		}
		if len(chains) != 1 || path != want.path || !strings.HasPrefix(chains[0].Ends, want.ends) {
			t.Errorf("chain of %s: %q ends %q", id, path, chains[0].Ends)
		}
	}
	c := g.Chains("c", "2024-06-01")[0]
	if c.Weakest != 2 || c.Links[2].Words != "dicabut oleh kab-lembah/perda/2023/9 sejak 1 Mei 2023" {
		t.Errorf("weakest %d: %q", c.Weakest, c.Links[2].Words)
	}
	if n := len(g.Chains("izin-apotek", "2024-06-01")); n != 2 {
		t.Errorf("%d chains of the service on a day on which two grants hold", n)
	}
}

func TestTreeCutsCircles(t *testing.T) {
	tree := NewTree(map[string]string{"a": "b", "b": "c", "c": "a", "d": "c", "e": ""})
	if len(tree.Cycles()) != 1 || !tree.Under("d", "c") || tree.Under("e", "c") || tree.Parent("a") != "" {
		t.Errorf("cycles %v, parent of a %q", tree.Cycles(), tree.Parent("a"))
	}
	for _, x := range []string{"a", "b", "c", "d", "e"} {
		for _, y := range []string{"a", "b", "c", "d", "e"} {
			if tree.Under(x, y) != slices.Contains(tree.Ancestors(x), y) {
				t.Errorf("Under(%s,%s) and Ancestors disagree", x, y)
			}
		}
	}
}

func FuzzFoldIsStable(f *testing.F) {
	for _, s := range []string{"Kepala Dinas & Badan Kab. Lembah", "Walikota", "Ka. Bagian", "  ", "É-a", "PROPINSI\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("%q folds to %q, then %q", s, once, twice)
		}
		readOffice(s, lembah)
		FoldMatter(s, lembah)
		ReadThreshold(s)
	})
}

func TestChainReachesTheStatuteThatNamesTheOfficeInGeneral(t *testing.T) {
	g := NewGraph(nil, []Service{{ID: "izin"}}, []Grant{
		{ID: "u", Rule: "uu/2009/36", At: "pasal-3", Kind: Attribution, Act: ActIssue, HolderID: "nasional/bupati-wali-kota", ServiceID: "izin"},
		{ID: "v", Rule: "uu/2009/36", At: "pasal-4", Kind: Attribution, Act: ActIssue, HolderID: "nasional/gubernur", ServiceID: "izin"},
		{ID: "b", Rule: "kab-lembah/perbup/2022/1", At: "pasal-5", Kind: Delegation, Act: ActIssue, GiverID: "kab-lembah/bupati", HolderID: "kab-lembah/dpmptsp", ServiceID: "izin"},
	})
	chains := g.Chains("b", "")
	if len(chains) != 1 || len(chains[0].Links) != 2 || chains[0].Links[1].Grant.ID != "u" || chains[0].Ends != EndsAttribution {
		t.Errorf("chains %+v", chains)
	}
}
