package markdown

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"wewenang/law"
)

// maxFile is the largest file that is read, in bytes. The largest statute at
// hand takes 1.3 MB.
const maxFile = 8 << 20

// Parse reads a regulation file of a corpus: front matter, required, and text.
// The error joins every [law.Problem] of level error; each carries file, line
// and column. Warnings are in the Problems of the regulation. With an error
// the regulation is returned as far as it could be read, nil when not at all.
func Parse(file string, src []byte) (*law.Regulation, error) {
	body, problem := decode(file, src)
	if problem != nil {
		return nil, *problem
	}
	front, text, first, problem := cutFront(file, body)
	if problem != nil {
		return nil, *problem
	}
	meta, problems := readFront(file, front)
	r := read(file, text, first)
	r.Meta = meta
	r.Problems = append(problems, r.Problems...)
	return r, joined(r)
}

// joined takes the problems of level error out of the regulation.
func joined(r *law.Regulation) error {
	var errs []error
	var warnings []law.Problem
	for _, p := range r.Problems {
		if p.Level == law.LevelError {
			errs = append(errs, p)
		} else {
			warnings = append(warnings, p)
		}
	}
	r.Problems = warnings
	return errors.Join(errs...)
}

// ParseText reads text without front matter, such as words taken from a PDF.
// It never fails: bytes that are not UTF-8 become U+FFFD, what is no provision
// stays text, and a text beyond the limit is cut, with a Problem that says so.
// The Meta is empty; title, letterhead and closing words are the nodes judul,
// pembukaan and penutup.
func ParseText(file string, src []byte) *law.Regulation {
	if len(src) > maxFile {
		cut := src[:maxFile]
		for len(cut) > 0 && !utf8.RuneStart(src[len(cut)]) {
			cut = cut[:len(cut)-1]
		}
		r := ParseText(file, cut)
		r.Problems = append(r.Problems, problem(file, 0, 0, "file-too-large", fmt.Sprintf("berkas %d bita, dibaca %d", len(src), len(cut)), ""))
		return r
	}
	text := strings.ToValidUTF8(string(bytes.TrimPrefix(src, bom)), "\uFFFD")
	return read(file, text, 1)
}

// read builds the tree of text whose first line has the number first.
func read(file, text string, first int) *law.Regulation {
	r := &law.Regulation{File: file}
	build(r, readBlocks(splitLines(readLines(text, first))))
	return r
}

var bom = []byte("\uFEFF")

// decode checks size and encoding.
func decode(file string, src []byte) (string, *law.Problem) {
	if len(src) > maxFile {
		p := problem(file, 0, 0, "file-too-large", fmt.Sprintf("berkas %d bita, paling besar %d", len(src), maxFile), "pecah lampirannya ke berkas lain")
		return "", &p
	}
	src = bytes.TrimPrefix(src, bom)
	if utf8.Valid(src) {
		return string(src), nil
	}
	i := 0
	for i < len(src) {
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		i += n
	}
	lineStart := bytes.LastIndexByte(src[:i], '\n') + 1
	p := problem(file, 1+bytes.Count(src[:i], []byte("\n")), 1+utf8.RuneCount(src[lineStart:i]),
		"encoding", fmt.Sprintf("bita 0x%02X bukan UTF-8", src[i]), "simpan berkas sebagai UTF-8")
	return "", &p
}

// problem makes an error of a source file.
func problem(file string, line, column int, code, message, help string) law.Problem {
	return law.Problem{
		Position: law.Position{File: file, Line: line, Column: column},
		Level:    law.LevelError, Code: code, Message: message, Help: help,
	}
}
