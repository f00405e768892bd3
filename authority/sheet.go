package authority

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/law"
)

// Sheet reads one table of a Markdown file by its column names and gathers
// problems with their places.
type Sheet struct {
	table    law.Table
	region   law.Region
	column   map[string]int
	problems *[]law.Problem
}

// OpenSheet checks the header against the known columns and the required ones
// (marked by a trailing "*"); it reports whether the required ones are there.
func OpenSheet(t law.Table, region law.Region, columns []string, problems *[]law.Problem) (*Sheet, bool) {
	s := &Sheet{table: t, region: region, column: map[string]int{}, problems: problems}
	known := make([]string, len(columns))
	for i, c := range columns {
		known[i] = strings.TrimSuffix(c, "*")
	}
	for i, h := range t.Header {
		name := strings.ToLower(strings.Join(strings.Fields(h.Text), " "))
		switch _, twice := s.column[name]; {
		case twice:
			s.Problem(h, "table-twice", fmt.Sprintf("kolom %q ada dua kali", name), "hapus salah satu")
		case !slices.Contains(known, name):
			s.Problem(h, "table-column", fmt.Sprintf("kolom %q tidak dikenal", name), didYouMean(name, known))
		default:
			s.column[name] = i
		}
	}
	complete := true
	for _, c := range columns {
		name, required := strings.CutSuffix(c, "*")
		if _, ok := s.column[name]; required && !ok {
			complete = false
			s.Problem(firstCell(t), "table-column-missing", fmt.Sprintf("kolom wajib %q tidak ada", name), "tambahkan kolom itu")
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

// Cell returns the field of a row, empty when the row or table lacks it.
func (s *Sheet) Cell(row []law.Cell, name string) law.Cell {
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

// Text returns the words of a field.
func (s *Sheet) Text(row []law.Cell, name string) string { return s.Cell(row, name).Text }

// List splits a cell at ";".
func (s *Sheet) List(row []law.Cell, name string) []string {
	return SplitList(s.Text(row, name))
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

// Required returns the text of a cell that must not be empty.
func (s *Sheet) Required(row []law.Cell, name string) (string, bool) {
	c := s.Cell(row, name)
	if c.Text == "" {
		s.Problem(c, "table-empty", fmt.Sprintf("kolom %q kosong", name), "isi kolom itu")
	}
	return c.Text, c.Text != ""
}

// Date reads a field as a day and reports one that is none.
func (s *Sheet) Date(row []law.Cell, name string) law.Date {
	c := s.Cell(row, name)
	d, err := law.ParseDate(c.Text)
	if err != nil {
		s.Problem(c, "table-date", fmt.Sprintf("tanggal %q tidak terbaca", c.Text), "tulis TTTT-BB-HH, misalnya 2021-03-04")
	}
	return d
}

// Span reads the fields "sejak" and "sampai".
func (s *Sheet) Span(row []law.Cell) law.Interval {
	iv := law.Interval{From: s.Date(row, "sejak"), To: s.Date(row, "sampai")}
	if iv.From != "" && iv.To != "" && iv.To <= iv.From {
		s.Problem(s.Cell(row, "sampai"), "table-span", "\"sampai\" tidak sesudah \"sejak\"", "periksa kedua tanggal")
	}
	return iv
}

// Source reads the field "sumber" as a rule.
func (s *Sheet) Source(row []law.Cell) law.Ref {
	c := s.Cell(row, "sumber")
	if c.Text == "" {
		return law.Ref{}
	}
	ref, err := RefIn(s.region, c.Text)
	if err != nil {
		s.Problem(c, "table-source", fmt.Sprintf("sumber %q bukan identitas peraturan", c.Text),
			"tulis seperti perda/2016/6#pasal-3")
	}
	return ref
}

// Problem reports what is wrong with a field.
func (s *Sheet) Problem(c law.Cell, code, message, help string) {
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

// File is the name of the file that the table stands in.
func (s *Sheet) File() string { return s.table.File }
