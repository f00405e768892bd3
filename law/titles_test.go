package law

import "testing"

func TestReadTitle(t *testing.T) {
	for _, c := range []struct{ text, id, about string }{
		{"PERATURAN BUPATI SUKAMAJU NOMOR : 6 TAHUN 2023 TENTANG PELAYANAN PASAR", "kab-sukamaju/perbup/2023/6", "PELAYANAN PASAR"},
		{"Peraturan Bupati Sukamaju No. 12 Th. 2021", "kab-sukamaju/perbup/2021/12", ""},
		{"PERATURAN DAERAH KABUPATEN DAERAH TINGKAT II SUKAMAJU NOMOR 24 TAHUN 1998", "kab-sukamaju/perda/1998/24", ""},
		{"PERATURAN DAERAH KOTAMADYA DAERAH TINGKAT II MEKARSARI NOMOR 5 TAHUN 1990", "kota-mekarsari/perda/1990/5", ""},
		{"Peraturan Daerah Propinsi Djawa Barat Nomor 2 Tahun 1965", "prov-jawa-barat/perda/1965/2", ""},
		{"Peraturan Daerah Propinsi Daerah Tingkat I Jawa Barat Nomor 2 Tahun 1985", "prov-jawa-barat/perda/1985/2", ""},
		{"Peraturan Daerah Khusus Ibukota Jakarta Nomor 11 Tahun 1988", "prov-dki-jakarta/perda/1988/11", ""},
		{"Peraturan Gubernur Nanggroe Aceh Darussalam Nomor 3 Tahun 2006", "prov-aceh/pergub/2006/3", ""},
		{"Peraturan Gubernur Daerah Khusus Ibukota Jakarta Nomor 3 Tahun 2006", "prov-dki-jakarta/pergub/2006/3", ""},
		{"Peraturan Wali Kota Mekarsari Nomor 7A Tahun 2019", "kota-mekarsari/perwali/2019/7a", ""},
		{"Peraturan Walikota  Mekarsari Nomor 007 Tahun 2019", "kota-mekarsari/perwali/2019/7", ""},
		{"Keputusan Bupati Sukamaju Nomor 188.342/Kep.55-Huk/2007", "kab-sukamaju/kepbup/2007/188-342-kep-55-huk", ""},
		{"Keputusan Bupati Sukamaju Nomor 470/61/2019", "kab-sukamaju/kepbup/2019/470-61", ""},
		{"Qanun Kabupaten Sukamaju Nomor 4 Tahun 2010", "kab-sukamaju/qanun/2010/4", ""},
		{"UNDANG-UNDANG REPUBLIK INDONESIA UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 23 TAHUN 2014 TENTANG PEMERINTAHAN DAERAH", "uu/2014/23", "PEMERINTAHAN DAERAH"},
		{"UU No. 23 Th. 2014", "uu/2014/23", ""},
		{"PP 18/2016", "pp/2016/18", ""},
		{"Undang-\nUndang Nomor L2 Tahun 2OI9", "uu/2019/12", ""},
		{"Undang-Undang Darurat Nomor 7 Tahun 1955", "uudrt/1955/7", ""},
		{"Peraturan Pemerintah Pengganti Undang-Undang Republik Indonesia Nomor 1 Tahun 2014", "perpu/2014/1", ""},
		{"Ketetapan MPR Nomor XV/MPR/1998 tentang Otonomi", "tap/1998/xv", "Otonomi"},
		{"Peraturan Menteri Keuangan Nomor 98/PMK.05/2008", "permen-keu/2008/98", ""},
		{"Peraturan Menteri Keuangan Republik Indonesia Nomor 53 Tahun 2019", "permen-keu/2019/53", ""},
		{"Peraturan Menteri Perindustrian Nomor 147/M- IND/PER/10/2009", "permen-perin/2009/147", ""},
		{"Peraturan Menteri Kehutanan Nomor P.49/Menhut-II/2007", "permen-hut/2007/49", ""},
		{"Peraturan Menteri Perhubungan Nomor PM 161 Tahun 2015", "permen-hub/2015/161", ""},
		{"Keputusan Menteri Perhubungan Nomor KM. 35 Tahun 2003", "kepmen-hub/2003/35", ""},
		{"Peraturan Menteri Hukum dan HAM Nomor M.HH-01.AH.01.01 Tahun 2011", "permen-humham/2011/m-hh-01-ah-01-01", ""},
		{"Peraturan Menteri Negara Badan Usaha Milik Negara Nomor PER-01/MBU/2012", "permen-bumn/2012/1", ""},
		{"Peraturan Menteri Energi dan Sumber Daya Mineral Nomor 0003 Tahun 2005", "permen-esdm/2005/3", ""},
		{"Peraturan Menteri Koordinator Bidang Perekonomian Republik Indonesia Nomor 9 Tahun 2014", "permenko-perekonomian/2014/9", ""},
		{"Peraturan Menteri Agraria Dan Tata Ruang/ Kepala Badan Pertanahan Nasional Republik Indonesia Nomor 16 Tahun 2015", "permen-atrbpn/2015/16", ""},
		{"Permendagri 24/2006", "permen-dagri/2006/24", ""},
		{"Peraturan Kepala Badan Koordinasi Penanaman Modal Nomor 6 Tahun 2010", "peraturan-bkpm/2010/6", ""},
		{"Peraturan Bank Indonesia Nomor 8/15/PBI/2006", "peraturan-bi/2006/8", ""},
		{"Peraturan Pemerintah 1950 No. 41", "pp/1950/41", ""},
		{"UNDANG-UNDANG REPUELIK INDONESTA NOMOR I7 TAHUN 2019", "uu/2019/17", ""},
		{"PERATURAN DESA MAKMUR NOMOR 2 TAHUN 2020", "", ""},
		{"Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "uud/1945", ""},
		{"PERATURAN DAERAH NOMOR 6 TAHUN 2023 TENTANG PAJAK", "", "PAJAK"},
	} {
		got, ok := ReadTitle(c.text)
		if !ok {
			t.Errorf("ReadTitle(%q) found none", c.text)
			continue
		}
		id, _ := got.ID()
		if string(id) != c.id || got.About != c.about {
			t.Errorf("ReadTitle(%q) = %s about %q, want %s about %q (%+v)", c.text, id, got.About, c.id, c.about, got)
		}
	}
}

func TestReadTitleFindsNone(t *testing.T) {
	for _, text := range []string{"", "peraturan perundang-undangan", "Peraturan Bupati ini", "Kitab Undang-Undang Hukum Pidana",
		"Undang-Undang tentang Pemerintahan Daerah", "Pasal 5 ayat (2)"} {
		if got, ok := ReadTitle(text); ok {
			t.Errorf("ReadTitle(%q) = %+v, want none", text, got)
		}
	}
}

func TestTitle(t *testing.T) {
	for _, c := range []struct{ id, about, title, short string }{
		{"kab-sukamaju/perbup/2021/12", "Pasar", "Peraturan Bupati Sukamaju Nomor 12 Tahun 2021 tentang Pasar", "Perbup Sukamaju 12/2021"},
		{"kab-sukamaju/perda/2005/3", "", "Peraturan Daerah Kabupaten Sukamaju Nomor 3 Tahun 2005", "Perda Kab. Sukamaju 3/2005"},
		{"kota-mekarsari/perwali/2019/7a", "", "Peraturan Wali Kota Mekarsari Nomor 7A Tahun 2019", "Perwali Mekarsari 7A/2019"},
		{"uu/2014/23", "Pemerintahan Daerah", "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "UU 23/2014"},
		{"permen-dagri/2006/24", "", "Peraturan Menteri Dalam Negeri Nomor 24 Tahun 2006", "Permendagri 24/2006"},
		{"peraturan-bkpm/2010/6", "", "Peraturan Badan Koordinasi Penanaman Modal Nomor 6 Tahun 2010", "Peraturan BKPM 6/2010"},
		{"prov-jawa-barat/pergub/2010/6", "", "Peraturan Gubernur Jawa Barat Nomor 6 Tahun 2010", "Pergub Jawa Barat 6/2010"},
		{"prov-dki-jakarta/perda/1988/11", "", "Peraturan Daerah Provinsi Daerah Khusus Ibukota Jakarta Nomor 11 Tahun 1988", "Perda DKI Jakarta 11/1988"},
		{"uud/1945", "", "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UUD 1945"},
	} {
		m := Meta{ID: ID(c.id), About: c.about}
		if m.Title() != c.title || m.Short() != c.short {
			t.Errorf("%s: %q, %q; want %q, %q", c.id, m.Title(), m.Short(), c.title, c.short)
		}
	}
}

func TestReadDate(t *testing.T) {
	for text, want := range map[string]Date{
		"pada tanggal 4 Maret 2021": "2021-03-04", "17 OKTOBER 2014": "2014-10-17", "1 Pebruari 2OI9": "2019-02-01",
		"tanggal 30 Nopember 1998": "1998-11-30", "2021-03-04": "2021-03-04", "04-03-2021": "2021-03-04",
		"31 Februari 2020": "", "2010 Maret": "", "": "",
	} {
		if got, _ := ReadDate(text); got != want {
			t.Errorf("ReadDate(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestRegionNamed(t *testing.T) {
	for words, want := range map[string]Region{
		"Kabupaten Sukamaju": "kab-sukamaju", "KABUPATEN DAERAH TINGKAT II SUKA MAJU": "kab-suka-maju", "Kota Mekarsari": "kota-mekarsari",
		"Kotamadya Mekarsari": "kota-mekarsari", "Propinsi Djawa Barat": "prov-jawa-barat", "Daerah Istimewa Yogyakarta": "prov-di-yogyakarta",
		"Provinsi Nanggroe Aceh Darussalam": "prov-aceh", "Daerah Khusus Ibukota Jakarta": "prov-dki-jakarta", "Sukamaju": "", "": "",
	} {
		if got, _ := RegionNamed(words); got != want {
			t.Errorf("RegionNamed(%q) = %q, want %q", words, got, want)
		}
	}
}

func TestRankIsPartial(t *testing.T) {
	for _, c := range []struct {
		a, b ID
		want Order
	}{
		{"uu/2014/23", "pp/2016/18", Higher},
		{"permen-dagri/2006/24", "kab-sukamaju/perda/2005/3", Incomparable},
		{"prov-jawa-barat/perda/2005/3", "kab-sukamaju/perda/2005/3", Higher},
		{"prov-jawa-barat/pergub/2005/3", "kab-sukamaju/perda/2005/3", Incomparable},
		{"kab-sukamaju/perbup/2005/3", "kab-sukamaju/perda/2005/3", Lower},
		{"kab-sukamaju/kepbup/2005/3", "uu/2014/23", Incomparable},
	} {
		if got := c.a.Rank().Compare(c.b.Rank()); got != c.want {
			t.Errorf("%s to %s: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}
