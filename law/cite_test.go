package law

import (
	"fmt"
	"strings"
	"testing"
)

// flat builds a regulation from "address: text" lines. Kind and order follow
// the address; a text may hold \n for a line break.
func flat(id ID, lines ...string) *Regulation {
	r := &Regulation{Meta: Meta{ID: id}}
	for _, line := range lines {
		at, text, _ := strings.Cut(line, ": ")
		kind, _ := Address(at).Last()
		p := &Provision{Kind: kind, Addr: Address(at), Text: strings.ReplaceAll(text, `\n`, "\n")}
		if parent := r.Find(Address(at).Parent()); parent != nil && at != string(Address(at).Parent()) {
			parent.Children = append(parent.Children, p)
			continue
		}
		r.Parts = append(r.Parts, p)
	}
	return r
}

// shown prints citations one a line: "at -> target at [words]".
func shown(cites []Citation) string {
	var b strings.Builder
	for _, c := range cites {
		target := string(c.Target)
		if c.Same {
			target = "="
		}
		if c.Problem != "" {
			target = "?"
		}
		fmt.Fprintf(&b, "%s -> %s %s\n", c.At, target, c.TargetAt)
	}
	return b.String()
}

func TestCitations(t *testing.T) {
	const self = ID("kab-sukamaju/perda/2010/4")
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"instrument with gazette", []string{"mengingat.angka-1: Undang-Undang Nomor 23 Tahun 2004 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 9 Tahun 2009;"},
			"mengingat.angka-1 -> uu/2004/23 |mengingat.angka-1 -> uu/2009/9 "},
		{"places of one instrument", []string{"mengingat.angka-1: Pasal 20, Pasal 21, dan Pasal 28I ayat (2) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;"},
			"mengingat.angka-1 -> uud/1945 pasal-20|mengingat.angka-1 -> uud/1945 pasal-21|mengingat.angka-1 -> uud/1945 pasal-28i.ayat-2"},
		{"own region", []string{"pasal-9: Peraturan Daerah Nomor 28 Tahun 2001 dan Peraturan Bupati Sukamaju Nomor 3 Tahun 2002"},
			"pasal-9 -> kab-sukamaju/perda/2001/28 |pasal-9 -> kab-sukamaju/perbup/2002/3 "},
		{"shared type", []string{"pasal-9: Peraturan Daerah Nomor 28 Tahun 2001, Nomor 2 Tahun 2002 dan Nomor 3 Tahun 2003"},
			"pasal-9 -> kab-sukamaju/perda/2001/28 |pasal-9 -> kab-sukamaju/perda/2002/2 |pasal-9 -> kab-sukamaju/perda/2003/3 "},
		{"shared year", []string{"pasal-9: Undang-Undang Nomor 12, 13 dan 14 Tahun 1950, Undang-undang No. 56 Prp. tahun 1960"},
			"pasal-9 -> uu/1950/12 |pasal-9 -> uu/1950/13 |pasal-9 -> uu/1950/14 |pasal-9 -> perpu/1960/56 "},
		{"ayat where it stands", []string{"pasal-3: x", "pasal-3.ayat-2: Izin sebagaimana dimaksud pada ayat (1) dan ayat (3a) huruf b"},
			"pasal-3.ayat-2 -> = pasal-3.ayat-1|pasal-3.ayat-2 -> = pasal-3.ayat-3a.huruf-b"},
		{"list of items", []string{"pasal-9: sebagaimana dimaksud dalam Pasal 23 huruf a, huruf b, dan huruf c"},
			"pasal-9 -> = pasal-23.huruf-a|pasal-9 -> = pasal-23.huruf-b|pasal-9 -> = pasal-23.huruf-c"},
		{"bare numbers", []string{"pasal-9: dalam Pasal 27 dan 28, Pasal 30 ayat (1), (2) dan (3), Pasal 31 huruf a, b"},
			"pasal-9 -> = pasal-27|pasal-9 -> = pasal-28|pasal-9 -> = pasal-30.ayat-1|pasal-9 -> = pasal-30.ayat-2|pasal-9 -> = pasal-30.ayat-3|pasal-9 -> = pasal-31.huruf-a|pasal-9 -> = pasal-31.huruf-b"},
		{"range", []string{"pasal-9: dalam Pasal 5 sampai dengan Pasal 8 dan Pasal 10 ayat (1) sampai dengan ayat (3)"},
			"pasal-9 -> = pasal-5|pasal-9 -> = pasal-6|pasal-9 -> = pasal-7|pasal-9 -> = pasal-8|pasal-9 -> = pasal-10.ayat-1|pasal-9 -> = pasal-10.ayat-2|pasal-9 -> = pasal-10.ayat-3"},
		{"upwards", []string{"pasal-9: sebagaimana dimaksud huruf b ayat (1) Pasal 5"}, "pasal-9 -> = pasal-5.ayat-1.huruf-b"},
		{"considerations", []string{"menimbang.huruf-c: pertimbangan dimaksud dalam huruf a dan huruf b"},
			"menimbang.huruf-c -> = menimbang.huruf-a|menimbang.huruf-c -> = menimbang.huruf-b"},
		{"place of another", []string{"pasal-9: Pasal 5 ayat (2) huruf a angka 1 Undang-Undang Nomor 30 Tahun 2004"},
			"pasal-9 -> uu/2004/30 pasal-5.ayat-2.huruf-a.angka-1"},
		{"annex", []string{"pasal-9: tercantum dalam Lampiran dan Lampiran II Peraturan Daerah ini"},
			"pasal-9 -> = lampiran-1|pasal-9 -> = lampiran-2"},
		{"dictum", []string{"diktum-ketiga: sebagaimana dimaksud dalam Diktum KESATU dan Diktum KEDUA BELAS"},
			"diktum-ketiga -> = diktum-kesatu|diktum-ketiga -> = diktum-kedua-belas"},
		{"itself is no mention", []string{"judul: PERATURAN DAERAH KABUPATEN SUKAMAJU NOMOR 4 TAHUN 2010", "pasal-9: Peraturan Daerah ini mulai berlaku"}, ""},
		{"back reference", []string{"pasal-9: Undang-Undang Nomor 5 Tahun 1990 mengatur hal itu; Pasal 3 Undang-Undang tersebut berlaku."},
			"pasal-9 -> uu/1990/5 |pasal-9 -> uu/1990/5 pasal-3"},
		{"law without number", []string{"pasal-9: Pasal 362 Kitab Undang-Undang Hukum Pidana"}, "pasal-9 -> ? pasal-362"},
		{"region not named", []string{"pasal-9: Peraturan Gubernur Nomor 3 Tahun 2009"}, "pasal-9 -> ? "},
		{"scanner's digits", []string{"pasal-9: dalam Pasal 7l ayat (21 Undang-\nUndang Nomor L2 Tahun 2OII"}, "pasal-9 -> uu/2011/12 pasal-71.ayat-2"},
		{"a year that cannot be", []string{"pasal-9: Undang-Undang Nomor 18 Tahun 2073"}, "pasal-9 -> ? "},
		{"numbers that count", []string{"pasal-9: ayat dalam kitab, angka 5 (lima) persen, Pasal 3, 3 (tiga) orang saksi"}, "pasal-9 -> = pasal-3"},
		{"behind the instrument", []string{"menimbang.huruf-b: Undang-Undang Nomor 23 Tahun 2002 tentang Perlindungan Anak, khususnya Pasal 27 dan 28 mengenai akta"},
			"menimbang.huruf-b -> uu/2002/23 pasal-27|menimbang.huruf-b -> uu/2002/23 pasal-28"},
		{"catchword", []string{"pasal-9: demikian adanya. Pasal 10…"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := strings.TrimSuffix(shown(CitationsOf(flat(self, c.lines...))), "\n")
			if want := strings.ReplaceAll(c.want, "|", "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestCitationsOfAmendingAct(t *testing.T) {
	r := flat("uu/2019/15",
		"judul: UNDANG-UNDANG NOMOR 15 TAHUN 2019 TENTANG PERUBAHAN ATAS UNDANG-UNDANG NOMOR 12 TAHUN 2011",
		"pasal-i: Beberapa ketentuan dalam Undang-Undang Nomor 12 Tahun 2011 diubah sebagai berikut:",
		"pasal-i.angka-1: Ketentuan ayat (4) Pasal 21 diubah sehingga Pasal 21 berbunyi sebagai berikut:",
		"pasal-i.angka-1.pasal-21: ",
		"pasal-i.angka-1.pasal-21.ayat-4: sebagaimana dimaksud pada ayat (3) dan Pasal 19 Undang-Undang ini",
		"pasal-i.angka-2: Di antara Pasal 71 dan Pasal 72 disisipkan 1 (satu) pasal, yakni Pasal 71A:",
		"pasal-i.angka-3: Di antara ayat (1) dan ayat (2) Pasal 80 disisipkan 1 (satu) ayat, yakni ayat (1a):",
		"pasal-ii: Undang-Undang ini mulai berlaku pada tanggal diundangkan.")
	want := `judul -> uu/2011/12 
pasal-i -> uu/2011/12 
pasal-i.angka-1 -> uu/2011/12 pasal-21.ayat-4
pasal-i.angka-1 -> uu/2011/12 pasal-21
pasal-i.angka-1.pasal-21.ayat-4 -> uu/2011/12 pasal-21.ayat-3
pasal-i.angka-1.pasal-21.ayat-4 -> uu/2011/12 pasal-19
pasal-i.angka-2 -> uu/2011/12 pasal-71
pasal-i.angka-2 -> uu/2011/12 pasal-72
pasal-i.angka-2 -> uu/2011/12 pasal-71a
pasal-i.angka-3 -> uu/2011/12 pasal-80.ayat-1
pasal-i.angka-3 -> uu/2011/12 pasal-80.ayat-2
pasal-i.angka-3 -> uu/2011/12 pasal-80.ayat-1a
`
	if got := shown(CitationsOf(r)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestCitationOffsets(t *testing.T) {
	r := flat("kab-sukamaju/perda/2010/4", "pasal-2: sesuai Pasal 5 ayat (1) Undang-Undang Nomor 3 Tahun 1999 dan ayat (2)")
	for _, c := range CitationsOf(r) {
		if text := r.Find(c.At).Text; text[c.Start:c.End] != c.Text {
			t.Errorf("%q at %d:%d is %q", c.Text, c.Start, c.End, text[c.Start:c.End])
		}
	}
}
