package markdown

import "testing"

func TestBareAyat(t *testing.T) {
	const head = "PERATURAN DAERAH KABUPATEN TIRTA NOMOR 4 TAHUN 2009\n\nMEMUTUSKAN:\nMenetapkan : PERATURAN DAERAH.\n\nPasal 2\n\n"
	for name, c := range map[string]struct{ body, at, text string }{
		"one bracket":       {"1) Bupati menetapkan tarif.\n2) Camat memungut retribusi.\n", "pasal-2.ayat-2", "Camat memungut retribusi."},
		"list below":        {"1) Bupati menetapkan tarif.\n2) Camat memungut:\n a. sewa kios; dan\n b. sewa los.\n", "pasal-2.ayat-2.huruf-b", "sewa los."},
		"dots that cite":    {"1. Bupati menetapkan tarif.\n2. Tarif sebagaimana dimaksud pada ayat (1) dipungut Camat.\n", "pasal-2.ayat-1", "Bupati menetapkan tarif."},
		"dots":              {"1. Bupati menetapkan tarif.\n2. Camat memungut retribusi.\n", "pasal-2.angka-2", "Camat memungut retribusi."},
		"items of a list":   {"1) Sewa kios;\n2) Sewa los.\n", "pasal-2.angka-2", "Sewa los."},
		"items of a phrase": {"Retribusi meliputi:\n1) Sewa kios.\n2) Sewa los.\n", "pasal-2.angka-2", "Sewa los."},
		"bracket and dot":   {"(1). Bupati menetapkan tarif.\n(2). Camat memungut retribusi.\n", "pasal-2.ayat-2", "Camat memungut retribusi."},
	} {
		t.Run(name, func(t *testing.T) {
			for _, src := range []string{head + c.body, string(Format(ParseText("t.md", []byte(head+c.body))))} {
				for p := range ParseText("t.md", []byte(src)).All() {
					if string(p.Addr) == c.at && p.Text == c.text {
						src = ""
					}
				}
				if src != "" {
					t.Errorf("no %s with %q in\n%s", c.at, c.text, src)
				}
			}
		})
	}
}
