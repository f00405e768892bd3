package authority

import (
	"fmt"
	"slices"

	"wewenang/law"
)

var serviceColumns = []string{"id*", "nama*", "sinonim", "bagian dari", "termasuk", "menggantikan", "sejak", "urusan", "tingkat", "sumber", "catatan"}

// ReadServices reads services from the tables of a region. The services known
// from elsewhere are those that a row may name besides. Problems carry the
// place of the cell.
func ReadServices(region law.Region, tables []law.Table, known ...Service) ([]Service, []law.Problem) {
	r := serviceReader{region: region, line: map[string]law.Cell{}, file: map[string]string{}}
	for _, t := range tables {
		r.read(t)
	}
	r.finish(known)
	return r.list, r.problems
}

type serviceReader struct {
	region   law.Region
	list     []Service
	line     map[string]law.Cell
	file     map[string]string
	links    []agencyLink
	problems []law.Problem
}

func (r *serviceReader) read(t law.Table) {
	s, ok := OpenSheet(t, r.region, serviceColumns, &r.problems)
	if !ok {
		return
	}
	for _, row := range t.Rows {
		r.service(s, row)
	}
}

func (r *serviceReader) service(s *Sheet, row []law.Cell) {
	id, okID := s.Required(row, "id")
	name, okName := s.Required(row, "nama")
	if !okID || !okName {
		return
	}
	cell := s.Cell(row, "id")
	if slug := Slug(id); slug != id {
		s.Problem(cell, "table-id", fmt.Sprintf("id %q bukan huruf kecil, angka dan tanda hubung", id), "tulis "+slug)
		return
	}
	if first, twice := r.line[id]; twice {
		s.Problem(cell, "table-id-twice", fmt.Sprintf("id %q sudah dipakai di baris %d", id, first.Line), "beri id lain")
		return
	}
	r.line[id], r.file[id] = cell, s.table.File
	r.list = append(r.list, Service{ID: id, Name: name, Region: r.region, Synonyms: s.List(row, "sinonim"),
		IsA: s.Text(row, "termasuk"), PartOf: s.Text(row, "bagian dari"), Follows: s.Text(row, "menggantikan"),
		Since: s.Date(row, "sejak"), Affair: s.Text(row, "urusan"), Level: s.Text(row, "tingkat"), Source: s.Source(row), Note: s.Text(row, "catatan")})
	for _, column := range []string{"termasuk", "bagian dari", "menggantikan"} {
		if c := s.Cell(row, column); c.Text != "" {
			r.links = append(r.links, agencyLink{s, c, c.Text})
		}
	}
}

// circles reports the circles of a column.
func (r *serviceReader) circles(column string, parents map[string]string) {
	for _, circle := range NewTree(parents).Cycles() {
		r.problems = append(r.problems, circleProblem(r.file[circle[0]], r.line[circle[0]], column, circle))
	}
}

func (r *serviceReader) finish(known []Service) {
	var ids []string
	for _, s := range append(slices.Clone(known), r.list...) {
		ids = append(ids, s.ID)
	}
	exists := map[string]bool{}
	for _, id := range ids {
		exists[id] = true
	}
	for _, l := range r.links {
		if !exists[l.id] {
			l.sheet.Problem(l.cell, "table-id-unknown", fmt.Sprintf("layanan %q tidak ada", l.id), didYouMean(l.id, ids))
		}
	}
	isA, partOf := map[string]string{}, map[string]string{}
	for _, s := range append(slices.Clone(known), r.list...) {
		isA[s.ID], partOf[s.ID] = s.IsA, s.PartOf
	}
	r.circles("termasuk", isA)
	r.circles("bagian dari", partOf)
}
