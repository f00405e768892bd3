// Package importer turns foreign documents into the Markdown of a content
// folder.
//
// For each document it reads the structure, finds out which instrument it is
// (from title, letterhead and closing; the file name helps where those cannot
// be read), writes the canonical form to the place that the identity names and
// reports on the quality of what it read. Nothing is lost: a stretch that is
// not understood stays as text where it stood, and a document that cannot be
// identified is kept in a folder of its own until a person names it.
//
// # Formats
//
// The first bytes tell the format, not the name. Markdown, plain text and HTML
// need nothing else. PDF is read by pdftotext as laid out, pages that are
// pictures by pdftoppm and tesseract, DOCX and ODT by pandoc. These programs
// run without shell and input, in a folder of their own, with limits of time,
// memory and output; one that is missing is named together with what it would
// have done, and the other documents go on. The original of a document that is
// no text is kept beside the Markdown, 12.asli.pdf beside 12.md, and its
// SHA-256 stands in the report.
//
// # Pages
//
// Running heads, page numbers and catchwords become comments behind the
// paragraph that the page broke; words divided at the end of a line are joined
// where the text itself shows that they are one; tables of annexes become
// tables where their columns stay apart in every line.
package importer
