package markdown

import (
	"strings"
	"testing"
	"time"
)

// TestHostile reads shapes on which parsers take quadratic time. Each has
// 64 KB, which linear reading does in a fraction of a second.
func TestHostile(t *testing.T) {
	const size = 64 << 10
	shapes := map[string]string{
		"lines of one paragraph": "a\n", "one line": "a ", "blank lines": "\n", "ayat": "(1) A. ", "ayat lines": "(1) A.\n", "items": "a. b; ", "item lines": "a. b;\n",
		"bullets": "- - - ", "bullet lines": "- a\n", "quotes": "> ", "quote lines": "> a\n", "headings": "# a\n", "Pasal": "Pasal 1 ", "Pasal lines": "Pasal 1\n",
		"rising Pasal": "Pasal 1\nPasal 2\nx\n", "BAB": "BAB I\n", "glued BAB": "BAB IIIIIIII", "numerals": "I", "brackets": "(", "links": "[](", "emphasis": "*a_ ",
		"marks": "*_", "page numbers": "- 1 -\nfoo\n", "page numbers inside": "a - 1 - ", "sites": "http://a ", "catchwords": "Pasal 1… ", "dots": "...", "ellipses": "… ",
		"citations": "dimaksud dalam\nPasal 5 ayat (2)\n", "commands": "1. Ketentuan Pasal 5 diubah sehingga berbunyi:\nPasal 5\na\n", "comments": "<!-- a -->\n",
		"open comments": "<!-- ", "notes": "<!-- wewenang terima u oleh: x -->\n", "tables": "| a |\n|---|\n| b |\n", "wide table": "| a ", "digits": "1 ", "wide numbers": "9",
		"closings": "Ditetapkan di A\n", "sections": "Menimbang: a\n", "dicta": "KEDUA : a\n", "Ayat": "Ayat (1) a. ", "LAMPIRAN": "LAMPIRAN I\n", "UMUM": "I. UMUM ", "deep": "a. b:\n1. c:\na) d:\n1) e:\n",
		"bahwa": "bahwa a\n", "quotation marks": "\"", "spaces": "  ", "P a s a l": "P a s a l ", "indented": "a\n\n    b\n\n", "slashes": "a/", "hyphens": "a-", "colons": ":",
	}
	if testing.Short() {
		t.Skip("takes seconds")
	}
	heads := []string{"", "Menetapkan: X\nPasal 1\nBeberapa ketentuan diubah sebagai berikut:\n", "Menetapkan: X\nPasal 1\nA.\nDitetapkan di B\nPENJELASAN\nII. PASAL DEMI PASAL\nPasal 1\n"}
	for name, unit := range shapes {
		for i, head := range heads {
			start := time.Now()
			ParseText("x.md", []byte(head+strings.Repeat(unit, size/len(unit))))
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%s behind head %d took %v", name, i, took)
			}
		}
	}
}
