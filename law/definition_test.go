package law

import (
	"strings"
	"testing"
)

func TestDefinitions(t *testing.T) {
	item := func(n, text string) *Provision {
		return &Provision{Kind: KindAngka, Addr: Address("pasal-1.angka-" + n), Text: text}
	}
	r := &Regulation{Parts: []*Provision{
		{Kind: KindBab, Addr: "bab-i", Heading: "KETENTUAN UMUM", Children: []*Provision{
			{Kind: KindPasal, Addr: "pasal-1", Text: "Dalam Peraturan Bupati ini yang dimaksud dengan:", Children: []*Provision{
				item("1", "Daerah adalah Kabupaten Sukamaju."),
				item("2", "Dinas Pasar Kabupaten Sukamaju yang selanjutnya disebut Dinas adalah perangkat daerah\nyang mengurus pasar."),
				item("3", "Anggaran Pendapatan dan Belanja Daerah, yang selanjutnya disingkat APBD, adalah rencana keuangan tahunan."),
				item("4", "Surat Izin Los (SIL) adalah izin menempati los."),
				item("5", "Kepala Pasar selanjutnya disebut Kepala"),
			}},
		}},
		{Kind: KindPasal, Addr: "pasal-2", Text: "Dengan peraturan ini dibentuk Unit Pelayanan Pasar yang selanjutnya disebut UPP."},
		{Kind: KindPasal, Addr: "pasal-3", Text: "Yang dimaksud dengan pedagang adalah orang yang berjualan di pasar."},
		{Kind: KindPasal, Addr: "pasal-4", Text: "Pasar adalah milik bersama."},
		{Kind: KindPenjelasan, Addr: "penjelasan", Text: "Yang dimaksud dengan los adalah tempat."},
	}}
	want := []string{
		"pasal-1.angka-1 Daerah = Kabupaten Sukamaju",
		"pasal-1.angka-2 Dinas Pasar Kabupaten Sukamaju|Dinas = perangkat daerah yang mengurus pasar",
		"pasal-1.angka-3 Anggaran Pendapatan dan Belanja Daerah|APBD = rencana keuangan tahunan",
		"pasal-1.angka-4 Surat Izin Los|SIL = izin menempati los",
		"pasal-1.angka-5 Kepala Pasar|Kepala =",
		"pasal-2 Unit Pelayanan Pasar|UPP =",
		"pasal-3 pedagang = orang yang berjualan di pasar",
	}
	var got []string
	for _, d := range DefinitionsOf(r) {
		names := strings.Join(append([]string{d.Term}, d.Aliases...), "|")
		got = append(got, strings.TrimSpace(string(d.At)+" "+names+" = "+d.Meaning))
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}
