// Package law models Indonesian legislation: regulations, their provisions,
// the citations and effects between them, and their standing on a day.
//
// The package is pure. It reads no file, keeps no state and imports the
// standard library alone, so that every statement it makes can be tested with
// values written in a test.
//
// # The model on one page
//
//   - A [Regulation] is one instrument, known by its [ID]: region, type, year
//     and number. It is a tree of provisions.
//   - A [Provision] is a node of that tree. Nodes that can be cited (pasal,
//     ayat, huruf, angka, diktum, annex rows) carry an [Address]; nodes that
//     only group (buku, bab, bagian, paragraf) do not lengthen the addresses
//     below them, because a Pasal is counted through the whole regulation.
//   - A [Citation] is a mention of another instrument or provision.
//   - An [Effect] is what a provision does to another one: amend, insert,
//     delete, revoke, commence. An effect that is not understood is kept with
//     the reason; it is never dropped and never guessed.
//   - A [Standing] says whether a regulation holds on a [Date], in words that
//     a reader knows: berlaku, diubah, dicabut, belum berlaku, tidak diketahui.
//
// Words of the law are never altered. What a scanner misread stays as printed
// in [Provision.Label] and [Provision.Text]; only the address is normalised.
package law
