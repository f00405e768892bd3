package markdown

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"wewenang/law"
)

// noteWords are the words of annotations, noteKeys the keys of all of them.
// Which key a word needs is for those to say who use the annotation.
var (
	noteWords = []string{"wenang", "terima", "tolak", "ubah", "tafsir", "abaikan", "halaman"}
	noteKeys  = []string{"jenis", "dari", "kepada", "tindakan", "objek", "layanan", "wilayah", "tempat", "kelas", "ambang", "kecuali",
		"dasar", "subdelegasi", "retensi", "bersama", "mengikat", "syarat", "dapat", "sejak", "sampai", "kutipan", "penanda-tangan",
		"pada", "oleh", "alasan", "teks", "status", "catatan", "nilai"}
)

// readNote reads the lines of a comment
//
//	<!-- wewenang WORD [target] key: value; key: value -->
//
// or the same with one pair a line.
func readNote(lines []piece, file string) (law.Annotation, []law.Problem) {
	n := noteReader{file: file, note: law.Annotation{Fields: map[string]string{}}}
	first := lines[0]
	n.note.Line = first.no
	open := strings.Index(first.text, "<!--")
	n.note.Column = column(first.text, open)
	multi := len(lines) > 1
	for i, l := range lines {
		text, from := l.text, 0
		if i == 0 {
			from = open + len("<!--")
		}
		if end := strings.Index(text, "-->"); end >= from {
			text = text[:end]
		}
		if i == 0 {
			from = n.head(text, from, l.no)
		}
		n.pairs(text, from, l.no, multi && i > 0)
	}
	return n.note, n.problems
}

type noteReader struct {
	file     string
	note     law.Annotation
	last     string // the key read last
	problems []law.Problem
}

// column counts runes from 1.
func column(s string, i int) int { return utf8.RuneCountInString(s[:i]) + 1 }

func (n *noteReader) fail(line, column int, code, message, help string) {
	n.problems = append(n.problems, problem(n.file, line, column, code, message, help))
}

// head reads the keyword, the word and the target, and returns where the pairs
// begin.
func (n *noteReader) head(text string, from, line int) int {
	_, from = nextWord(text, from) // "wewenang"
	word, end := nextWord(text, from)
	n.note.Word = word
	if !known(noteWords, word) {
		n.fail(line, column(text, end-len(word)), "annotation-word", fmt.Sprintf("kata %q tidak dikenal", word), didYouMean(word, noteWords))
	}
	for from = end; ; from = end {
		word, end = nextWord(text, from)
		if word == "" || strings.HasSuffix(word, ":") {
			return from
		}
		n.note.Target = join(n.note.Target, word)
	}
}

// nextWord returns the word at or after i and where it ends.
func nextWord(s string, i int) (string, int) {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	j := i
	for j < len(s) && s[j] != ' ' && s[j] != '\t' {
		j++
	}
	return s[i:j], j
}

// pairs reads "key: value; key: value". On a line of its own a value keeps its
// semicolons.
func (n *noteReader) pairs(text string, from, line int, whole bool) {
	for from < len(text) {
		end := len(text)
		if i := strings.IndexByte(text[from:], ';'); i >= 0 && !whole {
			end = from + i
		}
		n.pair(text, from, end, line)
		from = end + 1
	}
}

func (n *noteReader) pair(text string, from, end, line int) {
	part := strings.TrimSpace(text[from:end])
	if part == "" {
		return
	}
	at := column(text, from+strings.Index(text[from:], part))
	key, value, ok := strings.Cut(part, ":")
	if !ok || strings.Contains(strings.TrimSpace(key), " ") {
		if n.last == "" {
			n.fail(line, at, "annotation-pair", fmt.Sprintf("%q bukan pasangan kunci: nilai", part), "tulis kunci: nilai; kunci: nilai")
			return
		}
		n.note.Fields[n.last] += "; " + part
		return
	}
	key = strings.TrimSpace(key)
	switch _, twice := n.note.Fields[key]; {
	case !known(noteKeys, key):
		n.fail(line, at, "annotation-key", fmt.Sprintf("kunci %q tidak dikenal", key), didYouMean(key, noteKeys))
	case twice:
		n.fail(line, at, "annotation-twice", fmt.Sprintf("kunci %q ditulis dua kali", key), "hapus salah satunya")
	}
	n.last = key
	n.note.Fields[key] = strings.TrimSpace(value)
}

// commentText returns the words between "<!--" and "-->".
func commentText(lines []piece) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l.text)
	}
	s := strings.TrimSpace(b.String())
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<!--"), "-->")
	return strings.TrimSpace(s)
}

func cutWord(s string) (word, rest string) {
	word, end := nextWord(s, 0)
	return word, strings.TrimSpace(s[end:])
}

var commentEscapes = strings.NewReplacer("&", "&amp;", "--", "-&#45;", ">", "&gt;")
var commentUnescapes = strings.NewReplacer("&amp;", "&", "&#45;", "-", "&gt;", ">")

// escapeComment makes words safe inside a comment, where "--" may not stand.
func escapeComment(s string) string {
	return commentEscapes.Replace(s)
}

func unescapeComment(s string) string { return commentUnescapes.Replace(s) }
