package markdown

import (
	"errors"
	"fmt"
	"strings"

	"wewenang/law"
)

// Tables reads the GFM tables of an ordinary Markdown file, such as the list
// of agencies of a region. Each table carries the nearest heading above it and
// each cell its line and column. A row that is longer or shorter than its
// header, and a table wider than 64 columns, is an error with its place; the
// tables are returned as far as they could be read.
func Tables(file string, src []byte) ([]law.Table, error) {
	body, p := decode(file, src)
	if p != nil {
		return nil, *p
	}
	t := tableReader{file: file, lines: strings.Split(body, "\n")}
	for t.i = 0; t.i < len(t.lines); t.i++ {
		t.line()
	}
	return t.tables, errors.Join(t.errs...)
}

type tableReader struct {
	file    string
	lines   []string
	i       int
	fenced  bool
	comment bool
	heading string
	tables  []law.Table
	errs    []error
}

func (t *tableReader) line() {
	l := strings.TrimSpace(t.lines[t.i])
	switch {
	case t.skips(l):
	case strings.HasPrefix(l, "#"):
		if h, n := cutHeading(l); n > 0 {
			t.heading = level(h)
		}
	case strings.Contains(l, "|") && t.i+1 < len(t.lines) && isDelimiter(t.lines[t.i+1]):
		t.table()
	}
}

// skips passes code and comments, in which a table is only shown.
func (t *tableReader) skips(l string) bool {
	if strings.HasPrefix(l, "```") || strings.HasPrefix(l, "~~~") {
		t.fenced = !t.fenced
		return true
	}
	if !t.comment && strings.HasPrefix(l, "<!--") {
		t.comment = true
	}
	if t.comment {
		t.comment = !strings.Contains(l, "-->")
		return true
	}
	return t.fenced
}

// table reads the table whose header is the current line.
func (t *tableReader) table() {
	header := t.row(t.i)
	columns := len(header)
	table := law.Table{File: t.file, Heading: t.heading, Header: header}
	start := t.i
	t.i++
	if n := len(cells(t.lines[t.i])); n != columns {
		t.fail(t.i, fmt.Sprintf("garis tabel berisi %d kolom, judulnya %d", n, columns))
	}
	for t.i+1 < len(t.lines) && strings.Contains(t.lines[t.i+1], "|") {
		t.i++
		row := t.row(t.i)
		if len(row) != columns {
			t.fail(t.i, fmt.Sprintf("baris berisi %d sel, judulnya %d", len(row), columns))
			continue
		}
		table.Rows = append(table.Rows, row)
	}
	if columns > maxColumns {
		t.fail(start, fmt.Sprintf("tabel berisi %d kolom, paling banyak %d", columns, maxColumns))
		return
	}
	t.tables = append(t.tables, table)
}

func (t *tableReader) fail(i int, message string) {
	t.errs = append(t.errs, problem(t.file, i+1, 1, "table-shape", message, "samakan jumlah sel; tulis \\| untuk garis tegak di dalam sel"))
}

// row reads the cells of a line with their columns.
func (t *tableReader) row(i int) []law.Cell {
	raw := strings.TrimRight(t.lines[i], "\r")
	start := len(raw) - len(strings.TrimLeft(raw, " \t"))
	if start < len(raw) && raw[start] == '|' {
		start++
	}
	var out []law.Cell
	for _, c := range cells(raw) {
		end := barAt(raw, start)
		field := raw[start:end]
		at := start + len(field) - len(strings.TrimLeft(field, " \t"))
		out = append(out, law.Cell{Text: level(c), Line: i + 1, Column: column(raw, at)})
		start = min(end+1, len(raw))
	}
	return out
}

// barAt returns where the next bar stands that ends a cell.
func barAt(s string, i int) int {
	for ; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && s[i+1] == '|' {
			i++
		} else if s[i] == '|' {
			return i
		}
	}
	return len(s)
}
