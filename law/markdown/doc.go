// Package markdown reads and writes regulations kept as Markdown.
//
// # Reading
//
// The structure of a regulation comes from the grammar of the law, not from
// Markdown headings: BAB, Bagian, Paragraf, Pasal, "(1)", "a.", "1.", "a)",
// "1)", dictum words, Menimbang, Mengingat, MEMUTUSKAN, the closing words,
// PENJELASAN and LAMPIRAN are recognised with and without heading marks, also
// where they hide in the middle of a line. Reading runs in four steps:
//
//  1. lines: line ends, white space and emphasis marks are levelled
//  2. split: a line is cut wherever a provision may begin inside it
//  3. blocks: goldmark, with block parsers of our own and no inline parser,
//     tells marks, tables, comments and paragraphs apart
//  4. build: the tree grows block by block; what was cut out of a line, or may
//     be a citation, becomes a provision only where the sequence expects it
//     ("Pasal 5" after Pasal 4), and is joined to its sentence again elsewhere
//
// # Writing
//
// [Format] prints the canonical form: one paragraph a line, "## BAB II …",
// "### Pasal 5", "(1) …", lists indented by four spaces, new text of an
// amending act as a block quote. It loses no word, and
// Format(Parse(Format(r))) prints the same bytes.
//
// Page numbers, letterheads and catchwords that scanning left between the
// words are kept as comments, <!-- wewenang halaman: … -->, after the
// paragraph in which they stood.
package markdown
