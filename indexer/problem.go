package indexer

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"wewenang/law"
)

// ContentError says that content was not published because files have errors.
type ContentError struct {
	Problems []law.Problem // errors only, in order of files and lines
}

// Error lists every error with its place and the line it speaks of.
func (e *ContentError) Error() string {
	parts := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		parts[i] = Describe(p)
	}
	return strings.Join(parts, "\n")
}

// Unwrap lets errors.Is(err, law.ErrInvalid) hold.
func (e *ContentError) Unwrap() error { return law.ErrInvalid }

// contentError returns an error when one of the problems is one.
func contentError(problems []law.Problem) error {
	var errs []law.Problem
	for _, p := range problems {
		if p.Level == law.LevelError {
			errs = append(errs, p)
		}
	}
	if len(errs) == 0 {
		return nil
	}
	return &ContentError{Problems: errs}
}

// Describe prints a problem with its source line and a caret under the column:
//
//	kab-contoh/perbup/2021/12.md:5:13: tanggal tidak dikenal (tulis YYYY-MM-DD)
//	    ditetapkan: 4 Maret
//	                ^
func Describe(p law.Problem) string {
	out := p.Error()
	if p.Source == "" {
		return out
	}
	out += "\n    " + p.Source
	if p.Column > 0 {
		out += "\n    " + caretIndent(p.Source, p.Column-1) + "^"
	}
	return out
}

// caretIndent returns white space as wide as the first n runes of the line.
func caretIndent(line string, n int) string {
	var b strings.Builder
	for _, r := range line {
		if n--; n < 0 {
			break
		}
		if r != '\t' {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}

// maxSourceLine bounds the source line kept with a problem, in runes.
const maxSourceLine = 200

// quoteSource sets the source lines of the problems of one file.
func quoteSource(problems []law.Problem, src []byte) {
	var lines [][]byte
	for i, p := range problems {
		if p.Line == 0 {
			continue
		}
		if lines == nil {
			lines = bytes.Split(src, []byte("\n"))
		}
		if p.Line <= len(lines) {
			problems[i].Source = shorten(string(bytes.TrimRight(lines[p.Line-1], "\r")))
		}
	}
}

func shorten(line string) string {
	if utf8.RuneCountInString(line) <= maxSourceLine {
		return line
	}
	return string([]rune(line)[:maxSourceLine]) + "…"
}

// sortProblems orders problems by file, line and column.
func sortProblems(list []law.Problem) {
	slices.SortStableFunc(list, func(a, b law.Problem) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
}

func duplicateProblem(file string, id law.ID, other string) law.Problem {
	return law.Problem{
		Position: law.Position{File: file, Line: 1, Column: 1},
		Level:    law.LevelError, Code: "duplicate-identity",
		Message: fmt.Sprintf("identitas %s sudah dipakai oleh %s", id, other),
		Help:    "satu identitas satu berkas: hapus salah satu atau perbaiki nomor dan tahunnya",
	}
}
