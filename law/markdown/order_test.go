package markdown

import (
	"slices"
	"strings"
	"testing"

	"wewenang/law"
)

// inOrder prints the words of a tree as they are read from top to bottom.
func inOrder(r *law.Regulation) []string {
	var out []string
	for p := range r.All() {
		out = append(out, strings.Fields(p.Label+" "+p.Heading+" "+p.Text)...)
	}
	return out
}

// Paragraphs that stand free between the items of a list change places with no
// item, neither in the tree nor in what is printed from it.
func TestWordsKeepTheirOrder(t *testing.T) {
	for name, c := range map[string]struct {
		src string
		at  map[law.Address]string
	}{
		"between the items of a list": {"Pasal 1\n\n(1) Dinas bertugas:\n\na. membina;\n\nTermasuk pembinaan pedagang.\n\nb. mengawasi.\n\n(2) Dinas melapor.\n",
			map[law.Address]string{"pasal-1.ayat-1.huruf-a": "membina;\nTermasuk pembinaan pedagang.", "pasal-1.ayat-1.huruf-b": "mengawasi.", "pasal-1.ayat-2": "Dinas melapor."}},
		"before a second list": {"Pasal 1\n\nDinas bertugas:\n\na. membina; dan\n\nb. mengawasi.\n\nUntuk tugas itu Dinas menyusun:\n\n1. rencana; dan\n\n2. laporan.\n",
			map[law.Address]string{"pasal-1.huruf-b": "mengawasi.", "pasal-1.angka-1": "rencana; dan", "pasal-1.angka-2": "laporan."}},
		"below an item in capitals": {"Pasal 1\n\nMulai berlaku.\n\nLAMPIRAN\n\nA. TUGAS DINAS\n\nDinas bertugas:\n\na. membina; dan\n\nb. mengawasi.\n\nB. FUNGSI DINAS\n\nDinas berfungsi membina.\n",
			map[law.Address]string{"lampiran-1.huruf-a.huruf-b": "mengawasi.", "lampiran-1.huruf-b": "FUNGSI DINAS\nDinas berfungsi membina."}},
	} {
		r := ParseText("urut.txt", []byte(c.src))
		if got := inOrder(r); !slices.Equal(got, strings.Fields(c.src)) {
			t.Errorf("%s: read as %q", name, got)
		}
		printed := Format(r)
		if got := inOrder(ParseText("urut.md", printed)); !slices.Equal(got, strings.Fields(c.src)) {
			t.Errorf("%s: printed as\n%s", name, printed)
		}
		for at, want := range c.at {
			if p := r.Find(at); p == nil || p.Text != want {
				t.Errorf("%s: %s is %+v, want %q", name, at.Words(), p, want)
			}
		}
	}
}

// An annex that is a file of its own is an annex, and its title no more than
// the title; a decree whose rules stand in its annex keeps them.
func TestAnnexAlone(t *testing.T) {
	const head = "SALINAN\n\nLAMPIRAN II\nPERATURAN BUPATI RAWABENING\nNOMOR 7 TAHUN 2019\nTENTANG\nTATA KERJA DINAS\n\nURAIAN TUGAS\n\n"
	r := ParseText("lampiran.txt", []byte(head+"Dinas bertugas:\n\na. membina; dan\n\nb. mengawasi.\n"))
	for _, reg := range []*law.Regulation{r, ParseText("lampiran.md", Format(r))} {
		p := reg.Find("lampiran-2")
		if p == nil || p.Heading != "PERATURAN BUPATI RAWABENING NOMOR 7 TAHUN 2019 TENTANG TATA KERJA DINAS" || reg.Find("lampiran-2.huruf-b") == nil {
			t.Errorf("%+v\n%s", p, Format(reg))
		}
	}
	if r := ParseText("naskah.txt", []byte(head+"Pasal 1\n\nDinas membina pedagang.\n")); r.Find("pasal-1") == nil || r.Find("lampiran-2") != nil {
		t.Errorf("articles in an annex\n%s", Format(r))
	}
}
