package jdihn_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"wewenang/law"
	"wewenang/law/jdihn"
)

func TestFeedsOfMembersAreReadAsTheyAre(t *testing.T) {
	const odd = "\uFEFF" + `{"status": true, "data": [
		{"idData": 77, "TAHUN_PENGUNDANGAN": 2021, "tanggal_pengundangan": "5 Maret 2021", "jenis": "Peraturan Bupati", "no_peraturan": "012",
		 "judul": "Mal Pelayanan Publik", "teuBadan": "Indonesia. Kabupaten Tirtamaya", "status": "Tidak Berlaku", "urlDownload": "naskah/12.pdf", "isbn": null},
		{"id": "x9", "judul": "Peraturan Daerah Kota Argasena Nomor 3 Tahun 2019 tentang Perubahan atas Peraturan Daerah Nomor 1 Tahun 2011", "tglPengundangan": "07-02-2019", "statusPeraturan": "Diubah"},
		{"jenis": "Undang-Undang", "noPeraturan": "9", "tahun": "2031", "judul": "Perpasaran", "status": "-"},
		{"jenis": "Peraturan Bupati", "noPeraturan": "4", "tahun": "2020", "judul": "Tanpa daerah"},
		"bukan objek", null
	]}`
	entries, skipped, err := jdihn.Decode(strings.NewReader(odd))
	if err != nil || len(entries) != 4 || skipped != 2 {
		t.Fatalf("%d entries, %d skipped, %v", len(entries), skipped, err)
	}
	for i, want := range []law.Meta{
		{ID: "kab-tirtamaya/perbup/2021/12", About: "Mal Pelayanan Publik", Promulgated: "2021-03-05", Stated: law.StatusRevoked},
		{ID: "kota-argasena/perda/2019/3", About: "Perubahan atas Peraturan Daerah Nomor 1 Tahun 2011", Promulgated: "2019-02-07", Stated: law.StatusAmended},
		{ID: "uu/2031/9", About: "Perpasaran"},
	} {
		got, err := entries[i].Meta()
		if err != nil || got.ID != want.ID || got.About != want.About || got.Promulgated != want.Promulgated || got.Stated != want.Stated {
			t.Errorf("%d: %+v, %v, want %+v", i, got, err, want)
		}
	}
	if m, err := entries[3].Meta(); !errors.Is(err, law.ErrInvalid) {
		t.Errorf("a regional regulation without its region: %+v, %v", m, err)
	}
}

func TestFeedThatWasWrittenIsReadBack(t *testing.T) {
	want := []law.Meta{
		{ID: "kab-tirtamaya/perbup/2021/12", About: "Mal Pelayanan Publik", Promulgated: "2021-03-05"},
		{ID: "uu/2014/30", About: "Administrasi Pemerintahan"},
		{ID: "kab-tirtamaya/kepbup/2020/503-12", About: "Tim Teknis", Promulgated: "2020-01-02"},
	}
	var b bytes.Buffer
	var entries []jdihn.Entry
	for _, m := range want {
		entries = append(entries, jdihn.EntryOf(m, law.StatusRevoked, "https://jdih.example"))
	}
	if err := jdihn.Encode(&b, entries); err != nil {
		t.Fatal(err)
	}
	back, _, err := jdihn.Decode(&b)
	if err != nil || len(back) != len(want) {
		t.Fatalf("%d entries, %v", len(back), err)
	}
	for i, w := range want {
		got, err := back[i].Meta()
		if err != nil || got.ID != w.ID || got.About != w.About || got.Promulgated != w.Promulgated || got.Stated != law.StatusRevoked {
			t.Errorf("%+v, %v, want %+v", got, err, w)
		}
	}
}

func TestWhatIsNoFeedIsRefused(t *testing.T) {
	for _, s := range []string{"", "<html>", "12", `"teks"`, `{"data": "kosong"}`, `[1,2`, "{"} {
		if _, _, err := jdihn.Decode(strings.NewReader(s)); !errors.Is(err, jdihn.ErrFeed) {
			t.Errorf("%q: %v", s, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(`[{"idData":"1","judul":"Peraturan Bupati X Nomor 1 Tahun 2020 tentang Y"}]`)
	f.Add(`{"a":[{"no":1e300,"tahun":-0.5,"status":"dicabut"}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		entries, _, err := jdihn.Decode(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, e := range entries {
			if m, err := e.Meta(); err == nil {
				if _, err := law.ParseID(string(m.ID)); err != nil {
					t.Errorf("%q made the identity %q: %v", s, m.ID, err)
				}
			}
		}
	})
}
