package markdown_test

import (
	"fmt"

	"wewenang/law/markdown"
)

func ExampleParse() {
	r, err := markdown.Parse("12.md", []byte(`---
jenis: perbup
daerah: kab-contoh
nomor: 12
tahun: 2021
tentang: Pelayanan
---

### Pasal 5

(1) Bupati mendelegasikan penerbitan izin kepada Camat. (2) Izin meliputi: a. izin keramaian; dan b. izin usaha mikro.
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.ID)
	for p := range r.All() {
		fmt.Printf("%s %q\n", p.Addr, p.Text)
	}
	// Output:
	// kab-contoh/perbup/2021/12
	// pasal-5 ""
	// pasal-5.ayat-1 "Bupati mendelegasikan penerbitan izin kepada Camat."
	// pasal-5.ayat-2 "Izin meliputi:"
	// pasal-5.ayat-2.huruf-a "izin keramaian; dan"
	// pasal-5.ayat-2.huruf-b "izin usaha mikro."
}

// An error says where, what, and what was probably meant.
func ExampleParse_problem() {
	_, err := markdown.Parse("12.md", []byte("---\njenis: perbup\nnomor: 12\ntahun: 2021\ntentng: Pelayanan\ntentang: Pelayanan\n---\n"))
	fmt.Println(err)
	// Output:
	// 12.md:5:1: kunci "tentng" tidak dikenal (maksudnya tentang?)
}

func ExampleFormat() {
	r := markdown.ParseText("kutipan.txt", []byte("Menetapkan : PERATURAN BUPATI. BAB IUMUM Pasal 1 (1) Camat memberi izin. (2) Izin berlaku setahun."))
	fmt.Printf("%s", markdown.Format(r))
	// Output:
	// Menetapkan : PERATURAN BUPATI.
	//
	// ## BAB I UMUM
	//
	// ### Pasal 1
	//
	// (1) Camat memberi izin.
	// (2) Izin berlaku setahun.
}
