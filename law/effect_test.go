package law

import (
	"fmt"
	"strings"
	"testing"
)

// told prints effects one a line: kind, target, place, new text; "?" with the
// reason where it is not applied.
func told(effects []Effect) string {
	var b strings.Builder
	for _, e := range effects {
		fmt.Fprintf(&b, "%s %s %s %s", e.At, e.Kind, e.Target, e.TargetAt)
		if e.NewText != "" {
			fmt.Fprintf(&b, " = %s", e.NewText)
		}
		if e.OldWords != "" || e.NewWords != "" {
			fmt.Fprintf(&b, " %q>%q", e.OldWords, e.NewWords)
		}
		if e.Date != "" {
			fmt.Fprintf(&b, " @%s", e.Date)
		}
		if !e.Applied {
			fmt.Fprintf(&b, " ? %s", e.Reason)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestEffects(t *testing.T) {
	const self = ID("kab-sukamaju/perda/2012/7")
	frame := []string{"judul: PERATURAN DAERAH KABUPATEN SUKAMAJU NOMOR 7 TAHUN 2012 TENTANG PERUBAHAN ATAS PERATURAN DAERAH KABUPATEN SUKAMAJU NOMOR 4 TAHUN 2010",
		"pasal-i: Beberapa ketentuan dalam Peraturan Daerah Nomor 4 Tahun 2010 tentang Pasar diubah sebagai berikut:"}
	const base = "kab-sukamaju/perda/2010/4"
	for _, c := range []struct {
		name    string
		amends  bool
		lines   []string
		effects string
	}{
		{"replace a verse", true, []string{"pasal-i.angka-1: Ketentuan ayat (2) Pasal 5 diubah sehingga Pasal 5 berbunyi sebagai berikut:",
			"pasal-i.angka-1.pasal-5: ", "pasal-i.angka-1.pasal-5.ayat-2: Tarif ditetapkan Bupati."},
			"pasal-i.angka-1 ubah " + base + " pasal-5.ayat-2 = pasal-i.angka-1.pasal-5.ayat-2"},
		{"verse named by its result", true, []string{"pasal-i.angka-1: Ketentuan ayat (2) diubah dan ayat (3) dihapus sehingga Pasal 5 berbunyi sebagai berikut:",
			"pasal-i.angka-1.pasal-5: ", "pasal-i.angka-1.pasal-5.ayat-2: Tarif."},
			"pasal-i.angka-1 ubah " + base + " pasal-5.ayat-2 = pasal-i.angka-1.pasal-5.ayat-2|pasal-i.angka-1 hapus " + base + " pasal-5.ayat-3"},
		{"insert articles", true, []string{"pasal-i.angka-1: Di antara Pasal 5 dan Pasal 6 disisipkan 2 (dua) pasal, yakni Pasal 5A dan Pasal 5B sehingga berbunyi:",
			"pasal-i.angka-1.pasal-5a: Satu.", "pasal-i.angka-1.pasal-5b: Dua."},
			"pasal-i.angka-1 sisip " + base + " pasal-5a = pasal-i.angka-1.pasal-5a|pasal-i.angka-1 sisip " + base + " pasal-5b = pasal-i.angka-1.pasal-5b"},
		{"several in one", true, []string{"pasal-i.angka-1: Ketentuan Pasal 5 ayat (1) diubah, di antara ayat (2) dan ayat (3) disisipkan 1 (satu) ayat, yakni ayat (2a), dan ayat (4) dihapus sehingga berbunyi:",
			"pasal-i.angka-1.pasal-5: ", "pasal-i.angka-1.pasal-5.ayat-1: Satu.", "pasal-i.angka-1.pasal-5.ayat-2a: Dua a."},
			"pasal-i.angka-1 ubah " + base + " pasal-5.ayat-1 = pasal-i.angka-1.pasal-5.ayat-1|pasal-i.angka-1 sisip " + base + " pasal-5.ayat-2a = pasal-i.angka-1.pasal-5.ayat-2a|pasal-i.angka-1 hapus " + base + " pasal-5.ayat-4"},
		{"append", true, []string{"pasal-i.angka-1: Ketentuan Pasal 5 ditambah 1 (satu) ayat, yakni ayat (4) sehingga berbunyi:", "pasal-i.angka-1.pasal-5: ", "pasal-i.angka-1.pasal-5.ayat-4: Empat."},
			"pasal-i.angka-1 tambah " + base + " pasal-5.ayat-4 = pasal-i.angka-1.pasal-5.ayat-4"},
		{"active voice", true, []string{"pasal-i.angka-1: Menghapus ketentuan Pasal 4 dan Pasal 6."},
			"pasal-i.angka-1 hapus " + base + " pasal-4|pasal-i.angka-1 hapus " + base + " pasal-6"},
		{"what stays", true, []string{"pasal-i.angka-1: Ketentuan Pasal 72 tetap, Penjelasan Pasal 72 diubah sebagaimana tercantum dalam penjelasan."},
			"pasal-i.angka-1 ubah " + base + " penjelasan.pasal-72 ? bunyi baru tidak ditemukan"},
		{"words", true, []string{`pasal-i.angka-1: Frasa "Kepala Dinas" dalam Pasal 5 dan Pasal 7 diganti dengan frasa "Camat".`},
			"pasal-i.angka-1 ganti-frasa " + base + ` pasal-5 "Kepala Dinas">"Camat"|pasal-i.angka-1 ganti-frasa ` + base + ` pasal-7 "Kepala Dinas">"Camat"`},
		{"new words in the command", true, []string{`pasal-i.angka-1: Pada Pasal 14 ditambahkan 1 (satu) huruf, yakni huruf g yang berbunyi sebagai berikut: "g. los basah."`},
			"pasal-i.angka-1 tambah " + base + ` pasal-14.huruf-g "">"los basah."`},
		{"not understood", true, []string{"pasal-i.angka-1: Ketentuan mengenai tarif diubah seperlunya."},
			"pasal-i.angka-1 ubah " + base + "  ? perintah perubahan tidak terbaca"},
		{"elucidation is no command", true, []string{"pasal-i.angka-1: Pasal 9 dihapus.", "pasal-ii: Ayat (1) Huruf a Cukup jelas. Huruf b Dihapus."},
			"pasal-i.angka-1 hapus " + base + " pasal-9"},
		{"revoke with its amendments", false, []string{"pasal-9: Pada saat Peraturan Daerah ini mulai berlaku, Peraturan Daerah Nomor 3 Tahun 2001 sebagaimana telah diubah dengan Peraturan Daerah Nomor 8 Tahun 2004 tentang Perubahan atas Peraturan Daerah Nomor 3 Tahun 2001 dicabut dan dinyatakan tidak berlaku."},
			"pasal-9 cabut kab-sukamaju/perda/2001/3 |pasal-9 cabut kab-sukamaju/perda/2004/8 "},
		{"revoke a list", false, []string{"pasal-9: Pada saat Peraturan Daerah ini mulai berlaku:", "pasal-9.huruf-a: Peraturan Daerah Nomor 1 Tahun 1999; dan",
			"pasal-9.huruf-b: Peraturan Daerah Nomor 2 Tahun 1999, dicabut dan dinyatakan tidak berlaku."},
			"pasal-9.huruf-a cabut kab-sukamaju/perda/1999/1 |pasal-9.huruf-b cabut kab-sukamaju/perda/1999/2 "},
		{"revoke a part", false, []string{"pasal-9: Ketentuan Pasal 5 Peraturan Daerah Nomor 1 Tahun 1999 dicabut."}, "pasal-9 cabut-sebagian kab-sukamaju/perda/1999/1 pasal-5"},
		{"revoke by topic", false, []string{"pasal-9: Peraturan Daerah Nomor 1 Tahun 1999 sepanjang mengatur retribusi dicabut."},
			"pasal-9 cabut-sebagian kab-sukamaju/perda/1999/1  ? dicabut sepanjang pokok tertentu; ketentuannya tidak disebut"},
		{"revoke without a name", false, []string{"pasal-9: Semua ketentuan yang bertentangan dengan Peraturan Daerah ini dinyatakan tidak berlaku."},
			"pasal-9 cabut   ? peraturan yang dicabut tidak disebut"},
		{"permits made under it are not it", false, []string{"pasal-9: Izin yang diterbitkan berdasarkan Peraturan Daerah Nomor 1 Tahun 1999 dinyatakan tidak berlaku."}, ""},
		{"not yet revoked", false, []string{"pasal-9: Peraturan Daerah Nomor 1 Tahun 1999 tetap berlaku sepanjang belum dicabut."}, "pasal-9 tetap-berlaku kab-sukamaju/perda/1999/1 "},
		{"implementing rules stay", false, []string{"pasal-9: Semua peraturan pelaksanaan dari Peraturan Daerah Nomor 1 Tahun 1999 dinyatakan masih tetap berlaku."},
			"pasal-9 tetap-berlaku kab-sukamaju/perda/1999/1  ? peraturan pelaksanaan tidak disebut satu per satu"},
		{"commence when promulgated", false, []string{"pasal-9: Peraturan Daerah ini mulai berlaku pada tanggal diundangkan."}, "pasal-9 berlaku =  @2012-05-02"},
		{"commence later", false, []string{"pasal-9: Peraturan Daerah ini mulai berlaku setelah 30 (tiga puluh) hari terhitung sejak tanggal diundangkan."}, "pasal-9 berlaku =  @2012-06-01"},
		{"commence on a day", false, []string{"pasal-9: Peraturan Daerah ini mulai berlaku pada tanggal 1 Januari 2013."}, "pasal-9 berlaku =  @2013-01-01"},
		{"commence backwards", false, []string{"pasal-9: Peraturan Daerah ini mulai berlaku pada tanggal diundangkan dan berlaku surut sejak tanggal 1 Januari 2012."}, "pasal-9 berlaku =  @2012-01-01"},
		{"a part commences later", false, []string{"pasal-9: Ketentuan Pasal 4 mulai berlaku pada tanggal 1 Juli 2013."}, "pasal-9 berlaku = pasal-4 @2013-07-01"},
		{"a condition is no commencement", false, []string{"pasal-9: Pada saat Peraturan Daerah ini mulai berlaku, los lama ditutup."}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := c.lines
			if c.amends {
				lines = append(append([]string(nil), frame...), lines...)
			}
			r := flat(self, lines...)
			r.Enacted, r.Promulgated = "2012-05-01", "2012-05-02"
			got := strings.ReplaceAll(strings.TrimSuffix(told(EffectsOf(r, nil)), "\n"), "berlaku "+string(self), "berlaku =")
			if want := strings.ReplaceAll(c.effects, "|", "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestClosingDates(t *testing.T) {
	r := flat("kab-sukamaju/perda/2012/7", "penutup: Ditetapkan di Sukamaju\\npada tanggal 1 Mei 2012\\nBUPATI\\nDiundangkan di Sukamaju\\npada tanggal 2 Mei 2012")
	enacted, promulgated := ClosingDates(r)
	if enacted != "2012-05-01" || promulgated != "2012-05-02" {
		t.Errorf("enacted %q, promulgated %q", enacted, promulgated)
	}
	r = flat("kab-sukamaju/perda/2012/7", "penutup: Ditetapkan di Sukamaju pada tanggal … Diundangkan di Sukamaju pada tanggal 2 Mei 2012")
	if enacted, promulgated = ClosingDates(r); enacted != "" || promulgated != "2012-05-02" {
		t.Errorf("an empty day was read: %q, %q", enacted, promulgated)
	}
}

// What is worded like a command is told, also where the grammar does not hear
// it; an ordinary sentence about an amendment is none.
func TestOverlookedCommands(t *testing.T) {
	for text, want := range map[string]Address{
		"Izin diterbitkan Camat. Pasal 4 ayat (2), kata pertama diubah menurut lampiran.":                "pasal-4",
		"Izin diterbitkan Camat. Pasal 4 dapat diubah dengan Peraturan Bupati.":                          "",
		"Izin sebagaimana dimaksud dalam Pasal 4 diubah oleh Camat.":                                     "",
		"Izin diterbitkan Camat. Ketentuan sebagaimana dimaksud dalam Pasal 4 dihapus bila tidak perlu.": "",
	} {
		effects := EffectsOf(nested("kab-sukamaju/perda/2012/7",
			"judul: PERATURAN DAERAH KABUPATEN SUKAMAJU NOMOR 7 TAHUN 2012 TENTANG PERUBAHAN ATAS PERATURAN DAERAH KABUPATEN SUKAMAJU NOMOR 4 TAHUN 2010",
			"pasal-i: Beberapa ketentuan dalam Peraturan Daerah Nomor 4 Tahun 2010 diubah sebagai berikut:",
			"pasal-i.angka-1: Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:", "pasal-i.angka-1.pasal-2: "+text), nil)
		got := Address("")
		for _, e := range effects {
			if e.Kind == EffectUnread {
				got = e.TargetAt
			}
		}
		if got != want {
			t.Errorf("%s: told %q, want %q", text, got, want)
		}
	}
}
