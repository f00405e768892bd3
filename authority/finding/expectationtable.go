package finding

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// ReadExpectations reads the tables of a region's harapan.md:
//
//	harapan*   tepat-satu, paling-banyak-satu, ada, tidak-ada, pemegang-adalah, tidak-boleh
//	tindakan   an act ("terbit"); empty means any
//	layanan*   service id, or * for every service of the tables
//	wilayah    region slug; empty means the region of the file
//	ambang     "semua", or a limit as in annotations ("luas <= 100 m2")
//	per        "selalu", a day, "sejak 2024-01-01", or "2024-01-01..2025-01-01"
//	pemegang   agency id, or "kelas:gerai"; for pemegang-adalah and tidak-boleh
//	alasan     why
//
// Problems carry the place of the cell.
func ReadExpectations(region law.Region, tables []law.Table) ([]Expectation, []law.Problem) {
	var out []Expectation
	var problems []law.Problem
	for _, t := range tables {
		s, ok := authority.OpenSheet(t, region, []string{"id", "harapan*", "tindakan", "layanan*", "wilayah", "ambang", "per", "pemegang", "alasan", "sumber", "catatan"}, &problems)
		if !ok {
			continue
		}
		for i, row := range t.Rows {
			if e, ok := readExpectation(s, row, region, i+1); ok {
				out = append(out, e)
			}
		}
	}
	return out, problems
}

func readExpectation(s *authority.Sheet, row []law.Cell, region law.Region, n int) (Expectation, bool) {
	kind, okKind := s.Required(row, "harapan")
	service, okService := s.Required(row, "layanan")
	if !okKind || !okService {
		return Expectation{}, false
	}
	c := s.Cell(row, "harapan")
	e := Expectation{ID: s.Text(row, "id"), Kind: kind, Act: authority.Act(s.Text(row, "tindakan")), Service: service, Territory: s.Text(row, "wilayah"),
		Reason: s.Text(row, "alasan"), Region: region, Holder: s.Text(row, "pemegang"), Position: law.Position{File: s.File(), Line: c.Line, Column: c.Column}}
	if e.ID == "" {
		e.ID = fmt.Sprintf("harapan-%d", n)
	}
	if e.Territory == "" {
		e.Territory = string(region)
	}
	if !slices.Contains(ExpectationKinds, kind) {
		s.Problem(c, "expectation-kind", fmt.Sprintf("harapan %q tidak dikenal", kind), nearest(kind, ExpectationKinds))
		return e, false
	}
	if e.Act != "" && !e.Act.Valid() {
		acts := make([]string, len(authority.Acts))
		for i, a := range authority.Acts {
			acts[i] = string(a)
		}
		s.Problem(s.Cell(row, "tindakan"), "expectation-act", fmt.Sprintf("tindakan %q tidak dikenal", e.Act), nearest(string(e.Act), acts))
		return e, false
	}
	if (kind == "pemegang-adalah" || kind == "tidak-boleh") && e.Holder == "" {
		s.Problem(s.Cell(row, "pemegang"), "expectation-holder", "kolom \"pemegang\" kosong", "isi id instansi atau kelas:…")
		return e, false
	}
	if e.Holder != "" && !strings.HasPrefix(e.Holder, "kelas:") && !strings.Contains(e.Holder, "/") {
		e.Holder = authority.RegionSegment(region) + "/" + e.Holder
	}
	return e, readPeriod(s, row, &e) && readLimit(s, row, &e)
}

func nearest(word string, known []string) string {
	if near := authority.Nearest(word, known, 1); len(near) > 0 {
		return "mungkin maksudnya " + near[0]
	}
	return "yang dikenal: " + strings.Join(known, ", ")
}

func readLimit(s *authority.Sheet, row []law.Cell, e *Expectation) bool {
	c := s.Cell(row, "ambang")
	if c.Text == "" || c.Text == "semua" {
		return true
	}
	t, ok := authority.ReadThreshold(c.Text)
	if !ok {
		s.Problem(c, "expectation-threshold", fmt.Sprintf("ambang %q tidak terbaca", c.Text), "tulis seperti luas <= 100 m2")
		return false
	}
	e.Threshold = &t
	return true
}

func readPeriod(s *authority.Sheet, row []law.Cell, e *Expectation) bool {
	c := s.Cell(row, "per")
	from, to := strings.TrimSpace(strings.TrimPrefix(c.Text, "sejak ")), ""
	switch a, b, isRange := strings.Cut(from, ".."); {
	case c.Text == "" || c.Text == "selalu":
		return true
	case isRange:
		from, to = a, b
	}
	x, errX := law.ParseDate(from)
	y, errY := law.ParseDate(to)
	if errX != nil || errY != nil {
		s.Problem(c, "expectation-period", fmt.Sprintf("waktu %q tidak terbaca", c.Text), "tulis selalu, 2024-01-01, sejak 2024-01-01 atau 2024-01-01..2025-01-01")
		return false
	}
	if !strings.HasPrefix(c.Text, "sejak") && y == "" {
		y = x.AddDays(1)
	}
	e.Span = law.Interval{From: x, To: y}
	return true
}
