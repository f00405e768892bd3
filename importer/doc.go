// Package importer turns foreign documents into the Markdown of a content
// folder.
//
// For each document it reads the structure, finds out which instrument it is
// (from title, letterhead and closing; the file name or a feed helps where those
// cannot be read), writes the canonical form to the place that the identity
// names and reports on the quality of what it read. Nothing is lost: a stretch
// that is not understood stays as text where it stood, and a document that
// cannot be identified is kept in a folder of its own until a person names it.
//
// # Folders and the ledger
//
// A file takes its name when all of it is on the disk. What a person changed,
// what another document wrote and what was there before is never overwritten:
// the new text goes to _ganda. A document is the same one when it lies at the same
// place; names of files repeat in other folders. A document that holds only the
// elucidation or an annex gives way to the instrument and goes to _bagian; one
// without an identity goes to _tanpa-identitas. An annex of its own also stands
// behind the text of its instrument, byte for byte behind what is there, with the
// file it came from named in a comment. The ledger in _impor knows every document
// by its SHA-256, so that an import that was interrupted, or that found the disk
// full, goes on with the next one. One import at a time writes to a folder.
//
// # Feeds
//
// A JDIHN feed names documents, which are fetched with limits of size and time:
// from addresses inside the own network only on the host of the feed,
// from paths only below its folder. The feed fills what a text does not tell,
// and the standing; where there is no file its metadata stand alone. A feed that
// is read again brings standings and documents that changed: servers are asked by
// the marks they gave, and what they gave without marks is fetched again by force
// alone. A standing that a person wrote stays and is told.
//
// # Quality
//
// What is judged is the tree that every later reader finds in the written file:
// missing numbers of articles, ayat, letters and figures, lists that break off,
// words outside the lexicon, pages read from pictures. Each flaw has its line in
// the Markdown and its page in the document. A number that scanning spoilt is
// put right only where the sequence leaves no other; the report tells it, and
// what the page prints stays in a comment.
//
// # Formats
//
// The first bytes tell the format, not the name. Markdown, plain text and HTML
// need nothing else. PDF is read by pdftotext as laid out; pages that are
// pictures, and pages whose own text makes no sense, by pdftoppm and tesseract;
// DOCX and ODT by pandoc. These programs run without shell and input, in a folder
// of their own, with limits of time, memory, written bytes and output, and
// without network where the machine allows it. One that is missing is named
// together with what it would have done, and the other documents go on. The
// original of a document that is no text is kept beside the Markdown,
// 12.asli.pdf beside 12.md, and front matter and report hold its SHA-256.
//
// # Pages
//
// Running heads, page numbers and catchwords become comments behind the
// paragraph that the page broke; words divided at the end of a line are joined
// where the text itself shows that they are one; tables of annexes become
// tables where their columns stay apart in every line.
package importer
