package markdown

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// BenchmarkParseText reads a text of 200 articles.
func BenchmarkParseText(b *testing.B) {
	src := manyArticles(b, 200)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		ParseText("x.md", src)
	}
}

// manyArticles repeats the articles of a golden text under rising numbers.
func manyArticles(b *testing.B, n int) []byte {
	b.Helper()
	a, err := txtar.ParseFile(filepath.Join("testdata", "tersembunyi.txtar"))
	if err != nil {
		b.Fatal(err)
	}
	var buf bytes.Buffer
	buf.Write(a.Files[0].Data)
	for i := 5; i < n; i++ {
		buf.WriteString("Pasal " + strconv.Itoa(i) + "\n(1) Izin sebagaimana dimaksud dalam Pasal 2 ayat (1) diterbitkan oleh Dinas. (2) Izin berlaku 5 (lima) tahun: a. sejak terbit; dan b. selama usaha berjalan.\n")
	}
	return buf.Bytes()
}

// BenchmarkCorpus reads the files under WEWENANG_CORPUS.
func BenchmarkCorpus(b *testing.B) {
	root := os.Getenv("WEWENANG_CORPUS")
	if root == "" {
		b.Skip("WEWENANG_CORPUS names no folder")
	}
	files, _ := filepath.Glob(filepath.Join(root, "*", "*.md"))
	more, _ := filepath.Glob(filepath.Join(root, "*", "*", "*.md"))
	files = append(files, more...)
	var texts [][]byte
	size := 0
	for i := 0; i < len(files); i += 20 {
		src, err := os.ReadFile(files[i])
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, src)
		size += len(src)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, src := range texts {
			ParseText("x.md", src)
		}
	}
}
