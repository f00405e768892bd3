package law

import "iter"

// Kind is the kind of a node in the tree of a regulation, in the Indonesian
// word that also begins its address segment.
type Kind string

// The closed list of kinds. See UU 12/2011, Lampiran II numbers 1 to 197, for
// the order in which they nest.
const (
	KindJudul      Kind = "judul"     // the title as printed
	KindPembukaan  Kind = "pembukaan" // letterhead and opening words
	KindMenimbang  Kind = "menimbang" // considerations
	KindMengingat  Kind = "mengingat" // legal basis
	KindMemerhati  Kind = "memperhatikan"
	KindMembaca    Kind = "membaca"
	KindMenetapkan Kind = "menetapkan" // MEMUTUSKAN: Menetapkan …
	KindBuku       Kind = "buku"       // groups
	KindBab        Kind = "bab"        // groups
	KindBagian     Kind = "bagian"     // groups
	KindParagraf   Kind = "paragraf"   // groups
	KindPasal      Kind = "pasal"
	KindDiktum     Kind = "diktum"
	KindAyat       Kind = "ayat"
	KindHuruf      Kind = "huruf"      // a. and a)
	KindAngka      Kind = "angka"      // 1. and 1)
	KindPenutup    Kind = "penutup"    // closing words, places, dates, signatures
	KindPenjelasan Kind = "penjelasan" // elucidation; its own address space
	KindUmum       Kind = "umum"       // penjelasan.umum
	KindLampiran   Kind = "lampiran"
	KindTabel      Kind = "tabel"
	KindBaris      Kind = "baris"   // a table row; Cells holds its columns
	KindTeks       Kind = "teks"    // words without a number of their own
	KindHalaman    Kind = "halaman" // page furniture, kept but not read as law
)

var kindNames = map[Kind]string{
	KindJudul: "Judul", KindPembukaan: "Pembukaan", KindMenimbang: "Menimbang",
	KindMengingat: "Mengingat", KindMemerhati: "Memperhatikan", KindMembaca: "Membaca",
	KindMenetapkan: "Menetapkan", KindBuku: "Buku", KindBab: "BAB", KindBagian: "Bagian",
	KindParagraf: "Paragraf", KindPasal: "Pasal", KindDiktum: "Diktum", KindAyat: "ayat",
	KindHuruf: "huruf", KindAngka: "angka", KindPenutup: "Penutup",
	KindPenjelasan: "Penjelasan", KindUmum: "Umum", KindLampiran: "Lampiran",
	KindTabel: "tabel", KindBaris: "baris", KindTeks: "", KindHalaman: "",
}

// Groups reports whether nodes of the kind only group Pasal, so that they do
// not appear in the addresses below them.
func (k Kind) Groups() bool {
	return k == KindBuku || k == KindBab || k == KindBagian || k == KindParagraf
}

// Connector joins the items of a list (UU 12/2011 Lampiran II 88-91): the word
// before the last item rules the whole list.
type Connector string

// The connectors. The empty one means that the text does not say.
const (
	ConnectorNone  Connector = ""
	ConnectorAnd   Connector = "dan"
	ConnectorOr    Connector = "atau"
	ConnectorAndOr Connector = "dan/atau"
)

// Provision is a node of a regulation.
//
// Reading order is: Label, Heading, Text, then Children in order. Words that
// follow a list are a child of [KindTeks]. Nothing else holds words.
type Provision struct {
	Kind      Kind         `json:"kind"`
	Addr      Address      `json:"at"`                  // "" only for nodes that cannot be cited (teks, halaman)
	Label     string       `json:"label,omitempty"`     // as printed: "Pasal 5", "(2)", "a.", "KESATU"
	Heading   string       `json:"heading,omitempty"`   // title of a BAB, Bagian, Paragraf, Lampiran
	Text      string       `json:"text,omitempty"`      // own words without the children's; paragraphs split by "\n"
	Cells     []string     `json:"cells,omitempty"`     // of a table row
	Header    []string     `json:"header,omitempty"`    // of a table: its column names
	Connector Connector    `json:"connector,omitempty"` // of the list among Children
	Children  []*Provision `json:"children,omitempty"`
	Notes     []Annotation `json:"notes,omitempty"` // annotations that speak of this provision
	Line      int          `json:"line,omitempty"`  // of the source file, from 1
}

// All yields the provision and everything under it in reading order.
func (p *Provision) All() iter.Seq[*Provision] {
	return func(yield func(*Provision) bool) { p.walk(yield) }
}

func (p *Provision) walk(yield func(*Provision) bool) bool {
	if !yield(p) {
		return false
	}
	for _, c := range p.Children {
		if !c.walk(yield) {
			return false
		}
	}
	return true
}

// Annotation is a comment of the corpus that speaks of the provision before
// it, such as an accepted grant. It is not law.
type Annotation struct {
	Word   string            `json:"word"`             // wenang, terima, tolak, ubah, tafsir, abaikan, …
	Target string            `json:"target,omitempty"` // the identifier after the word
	Fields map[string]string `json:"fields,omitempty"`
	Line   int               `json:"line,omitempty"`
	Column int               `json:"column,omitempty"`
}
