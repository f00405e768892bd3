package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wewenang/authority/extract"
	"wewenang/law"
	"wewenang/law/markdown"
)

// TestRaggedTable reads an annex whose rows have fewer or more cells than the
// heading: a row counts where its cell stands, and nothing else is made up.
func TestRaggedTable(t *testing.T) {
	body := "Pasal 2\n\nBupati mendelegasikan kewenangan penerbitan izin sebagaimana tercantum dalam Lampiran kepada Kepala DPM.\n\n" +
		"LAMPIRAN\n\n| No | Jenis Izin | Dasar |\n|---|---|---|\n| 1 | Izin Apotek | Pasal 2 |\n| 2 |\n| 3 | Izin Klinik | Pasal 2 | sisa | sisa |\n|  |  |  |\n"
	r := markdown.ParseText("uji.md", []byte(regulation(hand, body)))
	grants := extract.Grants(r)
	check(t, r, grants)
	got := lines(grants)
	for _, want := range []string{"Izin Apotek", "Izin Klinik"} {
		if !slices.ContainsFunc(got, func(s string) bool { return strings.HasSuffix(s, "| terbit | "+want) }) {
			t.Errorf("%s tidak terbaca dari %q", want, got)
		}
	}
	if n := len(got); n != 3 {
		t.Errorf("dapat %d usulan: %q", n, got)
	}
}

// TestAnnexWithoutLeadIn holds that an annex to which no provision points gives
// nothing.
func TestAnnexWithoutLeadIn(t *testing.T) {
	body := "Pasal 2\n\nBupati mendelegasikan kewenangan penerbitan izin apotek kepada Kepala DPM.\n\nLAMPIRAN\n\n1. Izin Klinik\n2. Izin Toko Obat\n"
	want := []string{"pasal-2 | delegasi | Bupati | Kepala DPM | terbit | izin apotek"}
	if diff := cmp.Diff(want, lines(grantsOf(hand, body))); diff != "" {
		t.Error(diff)
	}
}

// TestAbsentAnnex holds that a grant whose objects stand in an annex that the
// text lacks is kept and says so; so does one whose annex is there say nothing.
func TestAbsentAnnex(t *testing.T) {
	body := "Pasal 2\n\nBupati mendelegasikan kewenangan penerbitan perizinan sebagaimana tercantum dalam Lampiran II kepada Kepala DPM."
	g := grantsOf(hand, body)
	if len(g) != 1 || !strings.Contains(g[0].Note, "Lampiran tidak ada") || !slices.Contains(g[0].Scope.Unread, "tercantum dalam Lampiran II") {
		t.Fatalf("dapat %+v", g)
	}
	g = grantsOf(hand, strings.Replace(body, "Lampiran II", "Lampiran", 1)+"\n\nLAMPIRAN\n\n1. Izin Apotek\n2. Izin Klinik\n")
	for _, x := range g {
		if x.Note != "" || len(x.Scope.Unread) != 0 {
			t.Errorf("%s: %q %q", x.At, x.Note, x.Scope.Unread)
		}
	}
}

// TestMissingList reads lead-ins whose list does not follow.
func TestMissingList(t *testing.T) {
	for _, body := range []string{
		"Bupati berwenang menerbitkan:",
		"Dinas mempunyai tugas:",
		"Kewenangan yang dilimpahkan kepada Kepala DPM meliputi:",
	} {
		if got := lines(grantsOf(hand, "Pasal 2\n\n"+body)); got != nil {
			t.Errorf("%s: %q", body, got)
		}
	}
	g := grantsOf(plain, "Pasal 2\n\nDinas menyelenggarakan pelayanan kesehatan masyarakat:")
	if len(g) != 1 || !strings.Contains(g[0].Note, "daftar") {
		t.Errorf("dapat %+v", g)
	}
}

// TestLoopingDefinitions reads definitions that explain each other.
func TestLoopingDefinitions(t *testing.T) {
	body := "Pasal 2\n\nDalam bab ini yang dimaksud dengan:\na. Balai adalah unit yang dipimpin oleh Kepala Balai.\nb. Kepala Balai adalah kepala dari Balai.\nc. Unit adalah Unit sebagaimana dimaksud pada huruf c.\n\n" +
		"Pasal 3\n\nBalai menguji timbangan pasar."
	want := []string{"pasal-3 | atribusi |  | Balai | verifikasi | timbangan pasar"}
	if diff := cmp.Diff(want, lines(grantsOf(plain, body))); diff != "" {
		t.Error(diff)
	}
}

// TestFactsOfSiblings reads from a neighbouring paragraph whether a power may be
// handed on, and whether its giver keeps it.
func TestFactsOfSiblings(t *testing.T) {
	body := "Pasal 2\n\n(1) Bupati mendelegasikan kewenangan penerbitan izin apotek kepada Kepala DPM.\n\n(2) Kewenangan sebagaimana dimaksud pada ayat (1) tidak dapat dilimpahkan kepada pihak lain.\n\n(3) Pendelegasian sebagaimana dimaksud pada ayat (1) tidak mengurangi kewenangan Bupati."
	g := grantsOf(plain, body)
	if len(g) == 0 || g[0].Sub != law.No || g[0].Retained != law.Yes {
		t.Fatalf("dapat %+v", g)
	}
}
