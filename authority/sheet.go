package authority

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/law"
)

// sheet reads one table by its column names and gathers problems.
type sheet struct {
	table    law.Table
	region   law.Region
	column   map[string]int
	problems *[]law.Problem
}

// openSheet checks the header against the known columns and the required ones
// (marked by a trailing "*").
func openSheet(t law.Table, region law.Region, columns []string, problems *[]law.Problem) (*sheet, bool) {
	s := &sheet{table: t, region: region, column: map[string]int{}, problems: problems}
	known := make([]string, len(columns))
	for i, c := range columns {
		known[i] = strings.TrimSuffix(c, "*")
	}
	for i, h := range t.Header {
		name := strings.ToLower(strings.Join(strings.Fields(h.Text), " "))
		switch _, twice := s.column[name]; {
		case twice:
			s.problem(h, "table-twice", fmt.Sprintf("kolom %q ada dua kali", name), "hapus salah satu")
		case !slices.Contains(known, name):
			s.problem(h, "table-column", fmt.Sprintf("kolom %q tidak dikenal", name), didYouMean(name, known))
		default:
			s.column[name] = i
		}
	}
	complete := true
	for _, c := range columns {
		name, required := strings.CutSuffix(c, "*")
		if _, ok := s.column[name]; required && !ok {
			complete = false
			s.problem(firstCell(t), "table-column-missing", fmt.Sprintf("kolom wajib %q tidak ada", name), "tambahkan kolom itu")
		}
	}
	return s, complete
}

func firstCell(t law.Table) law.Cell {
	if len(t.Header) == 0 {
		return law.Cell{}
	}
	return t.Header[0]
}

// cell returns the field of a row, empty when the row or table lacks it.
func (s *sheet) cell(row []law.Cell, name string) law.Cell {
	i, ok := s.column[name]
	if !ok || i >= len(row) {
		if len(row) > 0 {
			return law.Cell{Line: row[0].Line, Column: row[0].Column}
		}
		return law.Cell{}
	}
	c := row[i]
	c.Text = strings.TrimSpace(c.Text)
	if c.Text == "-" || c.Text == "–" {
		c.Text = ""
	}
	return c
}

func (s *sheet) text(row []law.Cell, name string) string { return s.cell(row, name).Text }

// list splits a cell at ";".
func (s *sheet) list(row []law.Cell, name string) []string {
	return SplitList(s.text(row, name))
}

// SplitList splits a value at ";" and drops empty parts.
func SplitList(v string) []string {
	var out []string
	for part := range strings.SplitSeq(v, ";") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// required returns the text of a cell that must not be empty.
func (s *sheet) required(row []law.Cell, name string) (string, bool) {
	c := s.cell(row, name)
	if c.Text == "" {
		s.problem(c, "table-empty", fmt.Sprintf("kolom %q kosong", name), "isi kolom itu")
	}
	return c.Text, c.Text != ""
}

func (s *sheet) date(row []law.Cell, name string) law.Date {
	c := s.cell(row, name)
	d, err := law.ParseDate(c.Text)
	if err != nil {
		s.problem(c, "table-date", fmt.Sprintf("tanggal %q tidak terbaca", c.Text), "tulis TTTT-BB-HH, misalnya 2021-03-04")
	}
	return d
}

func (s *sheet) span(row []law.Cell) law.Interval {
	iv := law.Interval{From: s.date(row, "sejak"), To: s.date(row, "sampai")}
	if iv.From != "" && iv.To != "" && iv.To <= iv.From {
		s.problem(s.cell(row, "sampai"), "table-span", "\"sampai\" tidak sesudah \"sejak\"", "periksa kedua tanggal")
	}
	return iv
}

// source reads the rule in a column; words that are no identity are returned
// as a note.
func (s *sheet) source(row []law.Cell) law.Ref {
	c := s.cell(row, "sumber")
	if c.Text == "" {
		return law.Ref{}
	}
	ref, err := RefIn(s.region, c.Text)
	if err != nil {
		s.problem(c, "table-source", fmt.Sprintf("sumber %q bukan identitas peraturan", c.Text),
			"tulis seperti perda/2016/6#pasal-3")
	}
	return ref
}

func (s *sheet) problem(c law.Cell, code, message, help string) {
	*s.problems = append(*s.problems, law.Problem{
		Position: law.Position{File: s.table.File, Line: c.Line, Column: c.Column},
		Level:    law.LevelError, Code: code, Message: message, Help: help, Source: c.Text,
	})
}

// RefIn reads a reference as written in a file of a region: a regional type
// without a region means that region.
func RefIn(region law.Region, s string) (law.Ref, error) {
	ref, err := law.ParseRef(strings.TrimSpace(s))
	if err != nil || ref.ID.Region() != law.National || !regional(ref.ID.Type()) {
		return ref, err
	}
	id, err := law.NewID(region, ref.ID.Type(), ref.ID.Year(), ref.ID.Number())
	return id.At(ref.At), err
}

// regional reports whether instruments of the type are made by regions.
func regional(t law.Type) bool {
	switch t {
	case "perda", "qanun", "perdasus", "perdasi", "pergub", "perbup", "perwali", "perwal", "perkada",
		"kepgub", "kepbup", "kepwali", "kepwal", "kepkadis", "perdes", "kepdes", "kepsekda", "ingub", "inbup", "inwali":
		return true
	}
	return strings.HasPrefix(string(t), "kepka") || strings.HasPrefix(string(t), "sk-") || strings.HasPrefix(string(t), "se-")
}
