package importer

import "strings"

// tableAt reads the table that begins with the first of the lines: its rows,
// the first being the header, and how many lines it takes; 0 when none begins.
func tableAt(lines []line) (rows [][]string, used int) {
	return nil, 0
}

// isTableHead tells the header of a table by its first column: "No.", "NOMOR".
func isTableHead(l line) bool {
	first, rest, _ := strings.Cut(l.text, " ")
	switch strings.ToUpper(strings.TrimRight(first, ".")) {
	case "NO", "NOMOR", "NO.URUT":
		return rest != "" && strings.Contains(strings.TrimSpace(l.raw), "  ")
	}
	return false
}

// table writes a table in the form of the dialect.
func (w *flower) table(rows [][]string) {
	w.flush()
	for i, row := range rows {
		if i == 0 {
			w.emit("", w.number)
		}
		w.emit(tableRow(row), w.number)
		if i == 0 {
			w.emit(strings.Repeat("| --- ", len(row))+"|", w.number)
		}
	}
	w.emit("", w.number)
	w.last, w.full = line{}, false
}

func tableRow(cells []string) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString("| " + strings.ReplaceAll(c, "|", `\|`) + " ")
	}
	return b.String() + "|"
}
