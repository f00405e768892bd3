package importer

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// format is what a document is by its first bytes, whatever its name says.
type format string

// The formats that are told apart. Those without a reader are named so that
// the report can say what to do.
const (
	formatText  format = "teks"
	formatPDF   format = "PDF"
	formatHTML  format = "HTML"
	formatDOCX  format = "DOCX"
	formatODT   format = "ODT"
	formatDOC   format = "DOC"
	formatRTF   format = "RTF"
	formatImage format = "gambar"
	formatZip   format = "ZIP"
	formatOther format = "biner"
)

// extensions of documents that are looked for in folders.
var extensions = map[string]format{
	".md": formatText, ".markdown": formatText, ".txt": formatText,
	".pdf": formatPDF, ".html": formatHTML, ".htm": formatHTML, ".xhtml": formatHTML,
	".docx": formatDOCX, ".odt": formatODT, ".doc": formatDOC, ".rtf": formatRTF,
}

// headSize is how much of a file is looked at to tell its format.
const headSize = 4 << 10

// sniff tells the format of a file.
func sniff(path string) (format, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	head := make([]byte, headSize)
	n, err := io.ReadFull(f, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return "", err
	}
	kind := sniffBytes(head[:n])
	if kind == formatZip {
		return sniffZip(path), nil
	}
	if kind == formatText && extensions[strings.ToLower(filepath.Ext(path))] == formatHTML {
		return formatHTML, nil
	}
	return kind, nil
}

// magic holds the first bytes of formats.
var magic = []struct {
	bytes string
	kind  format
}{
	{"PK\x03\x04", formatZip}, {"PK\x05\x06", formatZip},
	{"\xD0\xCF\x11\xE0", formatDOC}, {`{\rtf`, formatRTF},
	{"\x89PNG", formatImage}, {"\xFF\xD8\xFF", formatImage}, {"II*\x00", formatImage}, {"MM\x00*", formatImage}, {"GIF8", formatImage},
}

// sniffBytes tells the format from the first bytes of a file.
func sniffBytes(head []byte) format {
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.bytes)) {
			return m.kind
		}
	}
	// Readers of PDF accept the mark anywhere in the first 1,024 bytes.
	if bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")) {
		return formatPDF
	}
	text := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n"))
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body", "<?xml"} {
		if bytes.HasPrefix(text, []byte(start)) {
			if start != "<?xml" || bytes.Contains(text, []byte("<html")) {
				return formatHTML
			}
		}
	}
	if bytes.IndexByte(head, 0) >= 0 {
		return formatOther
	}
	return formatText
}

// sniffZip tells office documents from other archives by what they hold.
func sniffZip(path string) format {
	z, err := zip.OpenReader(path)
	if err != nil {
		return formatZip
	}
	defer z.Close()
	for _, f := range z.File {
		switch f.Name {
		case "word/document.xml":
			return formatDOCX
		case "content.xml":
			return formatODT
		}
	}
	return formatZip
}
