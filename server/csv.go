package server

import (
	"bytes"
	"encoding/csv"
	"strings"
)

// csvFile is a download that spreadsheets open: UTF-8 with a mark in front,
// and no cell that they would take for a formula.
func csvFile(name string, table [][]string) (response, error) {
	b := bytes.NewBufferString("\ufeff")
	w := csv.NewWriter(b)
	for _, row := range table {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = noFormula(cell)
		}
		if err := w.Write(safe); err != nil {
			return response{}, err
		}
	}
	w.Flush()
	return response{body: b.Bytes(), ctype: "text/csv; charset=utf-8", filename: name}, w.Error()
}

func noFormula(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
