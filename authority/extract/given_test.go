package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wewenang/law"
	"wewenang/law/markdown"

	"wewenang/authority/extract"
)

// TestGivenBy reads sentences whose subject tells what is done.
func TestGivenBy(t *testing.T) {
	for _, c := range []pattern{
		{name: "advice in a procedure", body: "Pertimbangan teknis Izin Apotek diberikan oleh Dinas Kesehatan.", want: []string{"pasal-2 | kontribusi |  | Dinas Kesehatan | pertimbangan | Izin Apotek"}},
		{name: "recommendation in a procedure", body: "Rekomendasi teknis atas permohonan Izin Apotek diterbitkan oleh Dinas.", want: []string{"pasal-2 | kontribusi |  | Dinas | rekomendasi | permohonan Izin Apotek"}},
		{name: "recommendation of its own", body: "Rekomendasi penggunaan bahan tambahan diberikan oleh Dinas.", want: []string{"pasal-2 | atribusi |  | Dinas | rekomendasi | penggunaan bahan tambahan"}},
		{name: "the paper itself", body: "Rekomendasi sebagaimana dimaksud pada ayat (1) diterbitkan oleh Kepala Dinas.", want: []string{"pasal-2 | atribusi |  | Kepala Dinas | rekomendasi | Rekomendasi"}},
		{name: "must not issue", body: "Izin Apotek tidak boleh diterbitkan oleh Camat.", want: []string{"pasal-2 | larangan |  | Camat | terbit | Izin Apotek"}},
		{name: "is not issued", body: "Izin Apotek tidak diperlukan oleh Camat."},
		{name: "a counter", body: "Loket penerimaan permohonan Izin Apotek disediakan oleh Mal Pelayanan Publik.", want: []string{"pasal-2 | hosting |  | Mal Pelayanan Publik | selenggara | Loket penerimaan permohonan Izin Apotek"}},
		{name: "limits stay out of the matter", body: "Izin Reklame dengan luas paling banyak 100 (seratus) meter persegi diterbitkan oleh Camat.", want: []string{"pasal-2 | atribusi |  | Camat | terbit | Izin Reklame"}},
		{name: "handing-on taken back", body: "Pelimpahan kewenangan penerbitan Izin Apotek kepada Camat ditarik kembali.", want: []string{"pasal-2 | penarikan | Bupati | Camat | terbit | Izin Apotek"}},
		{name: "taken back by its giver", body: "Bupati menarik kembali kewenangan penerbitan Izin Apotek yang dilimpahkan kepada Camat.", want: []string{"pasal-2 | penarikan | Bupati | Camat | terbit | Izin Apotek"}},
		{name: "may be taken back", body: "Bupati dapat menarik kembali kewenangan penerbitan Izin Apotek yang dilimpahkan kepada Camat.", want: []string{"pasal-2 | penarikan |  | Bupati | cabut | kewenangan penerbitan Izin Apotek yang dilimpahkan"}},
		{name: "assistance", body: "Penerbitan Izin Apotek ditugaskan kepada Camat dalam rangka tugas pembantuan.", want: []string{"pasal-2 | tugas-pembantuan | Bupati | Camat | terbit | Izin Apotek"}},
		{name: "assigned", body: "Penerbitan Izin Apotek ditugaskan kepada Camat.", want: []string{"pasal-2 | atribusi |  | Camat | terbit | Izin Apotek"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			title := strings.Replace(plain, "Peraturan Daerah Kabupaten", "Peraturan Bupati", 1)
			if diff := cmp.Diff(c.want, lines(grantsOf(title, "Pasal 2\n\n"+c.body))); diff != "" {
				t.Errorf("%s\n(-ingin +dapat)\n%s", c.body, diff)
			}
		})
	}
}

// TestDecisions reads what the maker of a decision does in it.
func TestDecisions(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{"KESATU: Membentuk Tim Pasar dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran.", "diktum-kesatu | atribusi |  | Bupati | tetapkan | Tim Pasar"},
		{"KESATU: Menetapkan standar pelayanan Izin Kios.", "diktum-kesatu | atribusi |  | Bupati | atur | standar pelayanan Izin Kios"},
		{"KESATU: Membuka Pasar Rekaan pada hari Senin.", ""},
	} {
		text := "# KEPUTUSAN BUPATI REKAAN NOMOR 3 TAHUN 2020 TENTANG PASAR\n\nBUPATI REKAAN,\n\nMEMUTUSKAN:\n\nMenetapkan: KEPUTUSAN BUPATI TENTANG PASAR.\n\n" + c.body + "\n"
		if got := strings.Join(lines(extract.Grants(markdown.ParseText("uji.md", []byte(text)))), "\n"); got != c.want {
			t.Errorf("%s: got %q, want %q", c.body, got, c.want)
		}
	}
}

// TestLimits reads the limits of a power and what other paragraphs say of it.
func TestLimits(t *testing.T) {
	handed := "(1) Bupati mendelegasikan kewenangan penerbitan Izin Apotek kepada Kepala DPM.\n\n(2) "
	for _, c := range []struct{ body, want string }{
		{"Izin Reklame dengan luas paling banyak 100 (seratus) meter persegi diterbitkan oleh Camat.", "luas 0-100 true"},
		{"Camat menerbitkan Izin Reklame dengan luas 50 (lima puluh) meter persegi sampai dengan kurang dari 200 (dua ratus) meter persegi.", "luas 50-200 false"},
		{"Camat menerbitkan Izin Reklame dengan luas di atas 50 (lima puluh) meter persegi sampai dengan 200 (dua ratus) meter persegi.", "luas 50-200 true"},
		{"Izin Usaha bagi usaha mikro dan usaha kecil diterbitkan oleh Camat.", "[mikro kecil]"},
		{"DPM berwenang menerbitkan Izin Reklame, kecuali Izin Reklame dengan luas paling banyak 10 (sepuluh) meter persegi.", "kecuali Izin Reklame dengan luas paling banyak 10 (sepuluh) meter persegi"},
		{handed + "Kewenangan sebagaimana dimaksud pada ayat (1) dapat didelegasikan lebih lanjut oleh Kepala DPM.", "sub ya"},
		{handed + "Kepala DPM dapat mendelegasikan kembali kewenangan sebagaimana dimaksud pada ayat (1) kepada pejabat di bawahnya.", "sub ya"},
		{handed + "Kewenangan sebagaimana dimaksud pada ayat (1) dapat disubdelegasikan.", "sub ya"},
		{handed + "Kewenangan sebagaimana dimaksud pada ayat (1) tidak dapat didelegasikan lagi.", "sub tidak"},
		{handed + "Bupati tidak lagi melaksanakan kewenangan yang telah didelegasikan sebagaimana dimaksud pada ayat (1).", "pemberi tidak"},
		{handed + "Kewenangan sebagaimana dimaksud pada ayat (1) tidak lagi dijalankan oleh Bupati.", "pemberi tidak"},
		{handed + "Bupati tidak dapat menggunakan sendiri kewenangan sebagaimana dimaksud pada ayat (1).", "pemberi tidak"},
		{handed + "Bupati tidak menerbitkan sendiri izin yang kewenangannya telah didelegasikan.", "pemberi tidak"},
		{"Penerbitan Izin Apotek wajib memperoleh rekomendasi teknis Dinas Kesehatan.", "mengikat ya"},
		{"Izin Apotek hanya dapat diterbitkan setelah memperoleh rekomendasi teknis dari Dinas Kesehatan.", "mengikat ya"},
		{"Dinas Kesehatan memberikan rekomendasi teknis atas Izin Apotek yang wajib dipenuhi.", "mengikat ya"},
		{"Izin Apotek diterbitkan oleh DPM bersama-sama dengan Dinas Kesehatan.", "bersama-sama dengan Dinas Kesehatan"},
		{"(1) Izin Apotek diterbitkan oleh DPM.\n\n(2) Penerbitan izin sebagaimana dimaksud pada ayat (1) dilakukan bersama-sama dengan Dinas Kesehatan.", "bersama-sama dengan dinas kesehatan"},
		{"(1) Izin Apotek diterbitkan oleh DPM.\n\n(2) Pembinaan apotek dilakukan bersama-sama dengan Dinas Kesehatan.", ""},
	} {
		got := grantsOf(plain, "Pasal 2\n\n"+c.body)
		if len(got) == 0 {
			t.Errorf("%s: nothing is read", c.body)
			continue
		}
		g := got[0]
		var said []string
		for _, x := range g.Scope.Thresholds {
			said = append(said, fmt.Sprintf("%s %v-%v %v", x.Dimension, x.From, x.To, x.ToClosed))
		}
		if len(g.Scope.Classes) > 0 {
			said = append(said, fmt.Sprint(g.Scope.Classes))
		}
		for _, x := range g.Scope.Exceptions {
			said = append(said, "kecuali "+x)
		}
		for name, v := range map[string]law.Truth{"sub": g.Sub, "pemberi": g.Retained, "mengikat": g.Binding} {
			if v != law.Undetermined {
				said = append(said, name+" "+v.String())
			}
		}
		if g.Joint != "" {
			said = append(said, g.Joint)
		}
		if text := strings.Join(said, "; "); text != c.want {
			t.Errorf("%s: got %q, want %q", c.body, text, c.want)
		}
	}
}
