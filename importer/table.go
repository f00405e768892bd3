package importer

import (
	"slices"
	"strings"
	"unicode"
)

// grid is a table: a header and rows with as many cells.
type grid struct {
	header []string
	rows   [][]string
}

// isTableHead tells the header of a table by its first column: "No.", "NOMOR".
func isTableHead(l line) bool {
	first, rest, _ := strings.Cut(l.text, " ")
	return rest != "" && numberHead(first) && strings.Contains(strings.TrimSpace(l.raw), "  ") && !startsWithDigit(rest)
}

// headAt finds the line of a header that names the column of numbers, among
// the first lines of a table; -1 when there is none. Lines of the header may
// stand above it.
func headAt(lines []line) int {
	for i := 0; i < min(4, len(lines)); i++ {
		if isTableHead(lines[i]) {
			return i
		}
		if startsProvision(lines[i].text) || i+1 < len(lines) && lines[i+1].blank || isUpperItem(lines[i].text) {
			return -1
		}
	}
	return -1
}

// isUpperItem tells "A. PENGEMUDI", a heading between tables.
func isUpperItem(s string) bool {
	return len(s) > 2 && s[0] >= 'A' && s[0] <= 'Z' && s[1] == '.' && s[2] == ' '
}

// tableAt reads the table that begins with the first of the lines, and tells
// how many it takes; 0 when none begins. Only tables whose columns stay apart
// in every line are taken, others remain text.
func tableAt(lines []line) (grid, int) {
	head := headAt(lines)
	if head < 0 {
		return grid{}, 0
	}
	first := head + 1
	for first < len(lines) && first < head+7 && !startsRow(lines[first], lines[head].indent) {
		first++
	}
	if first >= len(lines) || !startsRow(lines[first], lines[head].indent) {
		return grid{}, 0
	}
	need := 1
	for _, l := range lines[:first] {
		need = max(need, len(splitWide(l.raw))-1)
	}
	if need > 3 {
		need--
	}
	// Narrow gutters are looked for where wide ones leave two columns in one.
	for _, width := range []int{2, 1} {
		used, gutters := reach(lines, first, need, width)
		if used-first >= leastRows[width] && !joinsColumns(lines[head].raw, gutters) {
			return makeGrid(lines[:first], lines[first:used], gutters), used
		}
	}
	return grid{}, 0
}

// leastRows is how many lines below the header show that a gutter of the width
// is one and no chance.
var leastRows = map[int]int{2: 1, 1: 6}

// joinsColumns reports whether two columns of the header stand between the
// same gutters.
func joinsColumns(head string, gutters []gutter) bool {
	runes := []rune(head)
	from := 0
	for _, g := range append(gutters, gutter{len(runes), len(runes)}) {
		to := min(g.end, len(runes))
		if len(splitWide(string(runes[min(from, to):to]))) > 1 {
			return true
		}
		from = to
	}
	return false
}

// continuesTable reads rows at the top of a page that go on with a table of so
// many columns.
func continuesTable(lines []line, columns int) (rows [][]string, used int) {
	if len(lines) == 0 || !startsRow(lines[0], lines[0].indent) {
		return nil, 0
	}
	used, gutters := reach(lines, 0, columns-1, 2)
	for i := len(gutters) - 1; i > 0 && len(gutters) >= columns; i-- {
		if isNarrow(gutters, i) {
			gutters = slices.Delete(gutters, i, i+1)
		}
	}
	if used == 0 || len(gutters) != columns-1 {
		return nil, 0
	}
	return readRows(lines[:used], gutters), used
}

// startsRow reports whether a line begins with the number of a row under the
// header of the numbers.
func startsRow(l line, indent int) bool {
	first, rest, _ := strings.Cut(l.text, " ")
	first = strings.Trim(first, ".()")
	return rest != "" && digitsOnly(first) && len(first) <= 4 && l.indent <= indent+5 && l.indent >= indent-5
}

// reach adds lines to a table, whose rows begin at first, as long as enough
// gutters of the width stay open. It returns how many lines the table takes,
// and its gutters.
func reach(lines []line, first, need, width int) (used int, gutters []gutter) {
	var taken []bool
	for i, l := range lines {
		if i > first && endsTable(l) {
			break
		}
		wider := occupy(taken, l.raw)
		open := openGutters(wider, width)
		if i >= first && len(open) < need {
			break
		}
		taken, gutters, used = wider, open, i+1
	}
	return used, gutters
}

// endsTable tells the line behind a table: a heading, a signature, or words far
// below.
func endsTable(l line) bool {
	numbered := startsRow(l, l.indent)
	if l.gap >= 3 && !numbered || isHeading(l.text) || hasAnyPrefix(l.text, partWords) || isUpperItem(l.text) {
		return true
	}
	return hasAnyPrefix(l.text, []string{"GUBERNUR ", "BUPATI ", "WALI KOTA ", "WALIKOTA ", "MENTERI ", "PRESIDEN "}) && strings.HasSuffix(l.text, ",")
}

// occupy marks the columns where a line has words.
func occupy(taken []bool, raw string) []bool {
	out := append([]bool(nil), taken...)
	column := 0
	for _, r := range raw {
		if column == len(out) {
			out = append(out, false)
		}
		out[column] = out[column] || r != ' '
		column++
	}
	return out
}

// gutter is white space between columns, from start to before end.
type gutter struct{ start, end int }

func openGutters(taken []bool, width int) []gutter {
	var list []gutter
	start := -1
	seen := false
	for i, t := range taken {
		switch {
		case t && seen && start >= 0 && i-start >= width:
			list = append(list, gutter{start, i})
			start = -1
		case t:
			start = -1
		case start < 0:
			start = i
		}
		seen = seen || t
	}
	return list
}

// splitWide splits a line at wide spaces.
func splitWide(raw string) []string {
	var cells []string
	for part := range strings.SplitSeq(raw, "  ") {
		if part = strings.TrimSpace(part); part != "" {
			cells = append(cells, part)
		}
	}
	return cells
}

// cutCells cuts a line in the middle of the gutters.
func cutCells(raw string, gutters []gutter) []string {
	runes := []rune(raw)
	cells := make([]string, 0, len(gutters)+1)
	from := 0
	for _, g := range gutters {
		to := min(g.end, len(runes))
		cells = append(cells, strings.Join(strings.Fields(string(runes[min(from, to):to])), " "))
		from = to
	}
	return append(cells, strings.Join(strings.Fields(string(runes[min(from, len(runes)):])), " "))
}

// makeGrid reads header and rows. A column without a header belongs to the one
// at its left, or where it is as narrow as "Rp", to the one at its right.
func makeGrid(head, body []line, gutters []gutter) grid {
	header := make([]string, len(gutters)+1)
	for _, l := range head {
		addCells(header, cutCells(l.raw, gutters))
	}
	for i := len(header) - 1; i > 0; i-- {
		if header[i] != "" {
			continue
		}
		drop := i - 1
		if i < len(gutters) && isNarrow(gutters, i) {
			drop = i
		}
		gutters = slices.Delete(slices.Clone(gutters), drop, drop+1)
		header = slices.Delete(header, i, i+1)
	}
	return grid{header, readRows(body, gutters)}
}

// isNarrow reports whether the column before gutter i is no wider than "Rp".
func isNarrow(gutters []gutter, i int) bool {
	return gutters[i].start-gutters[i-1].end <= 3
}

func addCells(row, cells []string) {
	for i, c := range cells {
		row[i] = strings.TrimSpace(row[i] + " " + c)
	}
}

// readRows puts the lines together to rows. A row begins with its number; where
// white space parts the rows, a number may stand in the middle of its row.
func readRows(lines []line, gutters []gutter) [][]string {
	var rows [][]string
	for len(lines) > 0 {
		n := 1
		for n < len(lines) && !lines[n].blank {
			n++
		}
		rows = readChunk(rows, lines[:n], gutters)
		lines = lines[n:]
	}
	return rows
}

func readChunk(rows [][]string, lines []line, gutters []gutter) [][]string {
	numbers, middle := 0, true // a lone number may stand in the middle
	cut := make([][]string, len(lines))
	for i, l := range lines {
		cut[i] = cutCells(l.raw, gutters)
		if isRowNumber(cut[i][0]) {
			numbers++
		} else if numbers == 0 && isSubRow(cut[i]) {
			middle = false
		}
	}
	for i, cells := range cut {
		begins := isRowNumber(cells[0]) && (numbers > 1 || i == 0 || !middle) || i == 0 && numbers == 1 && middle
		if begins || isSubRow(cells) || len(rows) == 0 {
			rows = append(rows, make([]string, len(cells)))
		}
		addCells(rows[len(rows)-1], cells)
	}
	return rows
}

func isRowNumber(s string) bool {
	s = strings.Trim(s, ".() ")
	return digitsOnly(s) && len(s) <= 4
}

// isSubRow tells a row without a number: a sum, or figures in most columns.
func isSubRow(cells []string) bool {
	filled, figures, sum := 0, 0, false
	for _, c := range cells {
		if c == "" {
			continue
		}
		filled++
		if strings.ContainsFunc(c, unicode.IsDigit) && !strings.ContainsFunc(strings.TrimPrefix(c, "Rp"), unicode.IsLetter) {
			figures++
		}
		switch strings.ToUpper(c) {
		case "TOTAL", "JUMLAH", "JUMLAH TOTAL":
			sum = true
		}
	}
	full := len(cells) > 2 && filled == len(cells)-1
	return cells[0] == "" && (sum || figures > 0 && full || figures > 1 && filled*10 >= len(cells)*6)
}

// addTable takes a table, or the rows that go on with the open one.
func (w *flower) addTable(g grid) {
	if w.grid != nil && len(g.header) == len(w.grid.header) && squeezed(strings.Join(g.header, "")) == squeezed(strings.Join(w.grid.header, "")) {
		w.grid.rows = append(w.grid.rows, g.rows...)
		w.pending = append(w.pending, g.header...)
		return
	}
	pending := w.pending
	w.closeTable()
	w.pending = pending
	w.flush()
	w.started = w.number
	w.grid = &g
}

// closeTable writes the open table in the form of the dialect.
func (w *flower) closeTable() {
	if w.grid == nil {
		return
	}
	w.emit("", w.started)
	w.emit(tableRow(w.grid.header), w.started)
	w.emit(strings.Repeat("| --- ", len(w.grid.header))+"|", w.started)
	for _, row := range w.grid.rows {
		w.emit(tableRow(row), w.started)
	}
	w.emit("", w.started)
	w.grid, w.last, w.full = nil, line{}, false
}

func tableRow(cells []string) string {
	var b strings.Builder
	for _, c := range cells {
		c = strings.ReplaceAll(strings.ReplaceAll(c, "<!--", "< !--"), "|", `\|`)
		b.WriteString("| " + c + " ")
	}
	return b.String() + "|"
}
