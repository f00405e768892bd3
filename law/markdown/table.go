package markdown

import (
	"fmt"
	"strings"

	"wewenang/law"
)

// maxColumns is the widest table that is read.
const maxColumns = 64

// isDelimiter tells the second line of a GFM table: "| --- | :-: |".
func isDelimiter(s string) bool {
	s = strings.TrimSpace(s)
	if !strings.Contains(s, "-") || !strings.Contains(s, "|") {
		return false
	}
	for _, c := range cells(s) {
		t := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(c), ":"), ":")
		if t == "" || strings.Trim(t, "-") != "" {
			return false
		}
	}
	return true
}

// cells cuts a row at its bars. A bar behind a backslash belongs to the cell.
func cells(s string) []string {
	s = strings.TrimSpace(s)
	s = strings.TrimPrefix(s, "|")
	var out []string
	var b strings.Builder
	closed := false
	for i := 0; i < len(s); i++ {
		closed = false
		switch {
		case s[i] == '\\' && i+1 < len(s) && s[i+1] == '|':
			b.WriteByte('|')
			i++
		case s[i] == '|':
			out = append(out, strings.TrimSpace(b.String()))
			b.Reset()
			closed = true
		default:
			b.WriteByte(s[i])
		}
	}
	if !closed {
		out = append(out, strings.TrimSpace(b.String()))
	}
	return out
}

// table adds a table under the innermost open node that may hold one.
func (b *builder) table(bl *block) {
	if len(b.path) == 0 {
		b.part(law.KindTeks, "", bl)
	}
	b.path = b.path[:b.depthOf(b.owner(bl))+1]
	up := b.top()
	b.tables[up.node]++
	t := &law.Provision{
		Kind: law.KindTabel, Addr: up.base.Child(law.KindTabel, itoa(b.tables[up.node])),
		Header: cells(bl.table[0].text), Line: bl.no,
	}
	if len(t.Header) > maxColumns {
		b.fault(bl.no, "table-shape", fmt.Sprintf("tabel berisi %d kolom, paling banyak %d", len(t.Header), maxColumns), "pecah tabel itu")
	}
	for i, row := range bl.table[2:] {
		if n := len(cells(row.text)); n != len(t.Header) {
			b.fault(row.no, "table-shape", fmt.Sprintf("baris berisi %d sel, judulnya %d", n, len(t.Header)), "samakan jumlah sel; tulis \\| untuk garis tegak di dalam sel")
		}
		t.Children = append(t.Children, &law.Provision{
			Kind: law.KindBaris, Addr: t.Addr.Child(law.KindBaris, itoa(i+1)), Cells: cells(row.text), Line: row.no,
		})
	}
	b.child(up.node, t)
	b.reach = len(b.path)
	b.tail = ""
}

func (b *builder) depthOf(f *frame) int {
	for i, g := range b.path {
		if g == f {
			return i
		}
	}
	return len(b.path) - 1
}

// fault reports a problem of the source.
func (b *builder) fault(line int, code, message, help string) {
	b.reg.Problems = append(b.reg.Problems, problem(b.reg.File, line, 1, code, message, help))
}
