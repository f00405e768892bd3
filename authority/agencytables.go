package authority

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/law"
)

var (
	agencyColumns = []string{"id*", "nama*", "singkatan", "kelas", "pimpinan", "atasan", "urusan", "sejak", "sampai", "sumber", "catatan"}
	nameColumns   = []string{"id*", "nama*", "singkatan", "sejak", "sampai", "sumber", "catatan"}
	eventColumns  = []string{"id*", "peristiwa*", "tanggal*", "menjadi", "urusan", "sumber", "catatan"}
)

// Classes lists the classes of agencies that a table may name.
var Classes = []string{"kepala-daerah", "dprd", "sekretariat", "inspektorat", "dinas", "badan", "satuan",
	"kecamatan", "kelurahan", "desa", "rsud", "uptd", "bumd", "bagian", "bidang", "tim", "gerai", "vertikal",
	"kementerian", "lembaga", "lain"}

// EventKinds lists what can happen to an agency.
var EventKinds = []string{"ganti-nama", "gabung", "pecah", "bubar", "alih-urusan"}

// ReadAgencies reads the agencies of a region from its tables. The agencies
// known from elsewhere are those that superiors and successors may name
// besides. Problems carry the place of the cell.
func ReadAgencies(region law.Region, tables []law.Table, known ...Agency) ([]Agency, []law.Problem) {
	r := agencyReader{region: region, index: map[string]int{}, line: map[string]law.Cell{}}
	for _, a := range known {
		r.others = append(r.others, a.ID)
	}
	for _, kind := range []string{"instansi", "nama", "peristiwa"} {
		for _, t := range tables {
			if agencyTable(t) == kind {
				r.read(t, kind)
			}
		}
	}
	for _, t := range tables {
		if agencyTable(t) == "" {
			r.problems = append(r.problems, law.Problem{
				Position: law.Position{File: t.File, Line: firstCell(t).Line, Column: firstCell(t).Column},
				Level:    law.LevelWarning, Code: "table-unknown", Message: fmt.Sprintf("tabel di bawah %q tidak dibaca", t.Heading),
				Help: "judul tabel: Instansi, Nama atau Peristiwa"})
		}
	}
	r.finish()
	return r.list, r.problems
}

// agencyTable tells what a table is by its heading, else by its columns.
func agencyTable(t law.Table) string {
	has := func(name string) bool {
		return slices.ContainsFunc(t.Header, func(c law.Cell) bool { return strings.EqualFold(strings.TrimSpace(c.Text), name) })
	}
	heading := strings.ToLower(t.Heading)
	switch {
	case strings.Contains(heading, "peristiwa"), has("peristiwa"):
		return "peristiwa"
	case strings.HasPrefix(heading, "nama"), strings.HasPrefix(heading, "riwayat nama"):
		return "nama"
	case strings.Contains(heading, "instansi"), has("kelas"), has("atasan"):
		return "instansi"
	}
	return ""
}

type agencyReader struct {
	region   law.Region
	list     []Agency
	index    map[string]int
	line     map[string]law.Cell // where an agency is listed
	others   []string
	links    []agencyLink
	problems []law.Problem
	file     string
}

// agencyLink is a mention of another agency, checked when all are read.
type agencyLink struct {
	sheet *Sheet
	cell  law.Cell
	id    string
}

func (r *agencyReader) read(t law.Table, kind string) {
	columns := map[string][]string{"instansi": agencyColumns, "nama": nameColumns, "peristiwa": eventColumns}[kind]
	s, ok := OpenSheet(t, r.region, columns, &r.problems)
	if !ok {
		return
	}
	r.file = t.File
	for _, row := range t.Rows {
		switch kind {
		case "instansi":
			r.agency(s, row)
		case "nama":
			r.name(s, row)
		default:
			r.event(s, row)
		}
	}
}

// full makes an agency id of what a cell says.
func (r *agencyReader) full(id string) string {
	if id == "" || strings.Contains(id, "/") {
		return id
	}
	return RegionSegment(r.region) + "/" + id
}

// RegionSegment is the region as ids of agencies spell it.
func RegionSegment(region law.Region) string {
	if region == law.National {
		return law.NationalSegment
	}
	return string(region)
}

func (r *agencyReader) agency(s *Sheet, row []law.Cell) {
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
	a := Agency{ID: r.full(id), Region: r.region, Class: s.Text(row, "kelas"), Head: s.Text(row, "pimpinan"),
		Superior: r.full(s.Text(row, "atasan")), Affairs: s.List(row, "urusan"),
		Exists: s.Span(row), Source: s.Source(row), Note: s.Text(row, "catatan"),
		Names: []Name{{Name: name, Short: s.Text(row, "singkatan")}}}
	if _, twice := r.index[a.ID]; twice {
		s.Problem(cell, "table-id-twice", fmt.Sprintf("id %q sudah dipakai di baris %d", id, r.line[a.ID].Line), "beri id lain")
		return
	}
	if a.Class != "" && !slices.Contains(Classes, a.Class) {
		s.Problem(s.Cell(row, "kelas"), "table-class", fmt.Sprintf("kelas %q tidak dikenal", a.Class), didYouMean(a.Class, Classes))
	}
	r.index[a.ID], r.line[a.ID] = len(r.list), cell
	r.list = append(r.list, a)
	r.link(s, s.Cell(row, "atasan"), a.Superior)
}

func (r *agencyReader) link(s *Sheet, cell law.Cell, id string) {
	if id != "" {
		r.links = append(r.links, agencyLink{s, cell, id})
	}
}

// of finds the agency that a row speaks of.
func (r *agencyReader) of(s *Sheet, row []law.Cell) *Agency {
	id, ok := s.Required(row, "id")
	if !ok {
		return nil
	}
	if i, ok := r.index[r.full(id)]; ok {
		return &r.list[i]
	}
	s.Problem(s.Cell(row, "id"), "table-id-unknown", fmt.Sprintf("instansi %q tidak ada di tabel Instansi", id), didYouMean(id, r.shortIDs()))
	return nil
}

func (r *agencyReader) shortIDs() []string {
	ids := make([]string, len(r.list))
	for i, a := range r.list {
		ids[i] = a.ID[strings.LastIndexByte(a.ID, '/')+1:]
	}
	return ids
}

func (r *agencyReader) name(s *Sheet, row []law.Cell) {
	a := r.of(s, row)
	name, ok := s.Required(row, "nama")
	if a == nil || !ok {
		return
	}
	n := Name{Name: name, Short: s.Text(row, "singkatan"), Span: s.Span(row)}
	s.Source(row)
	for i, old := range a.Names { // the row gives the time of a name already listed
		if strings.EqualFold(old.Name, name) {
			a.Names[i] = n
			return
		}
	}
	a.Names = append(a.Names, n)
}

func (r *agencyReader) event(s *Sheet, row []law.Cell) {
	a := r.of(s, row)
	kind, ok := s.Required(row, "peristiwa")
	if a == nil || !ok {
		return
	}
	if !slices.Contains(EventKinds, kind) {
		s.Problem(s.Cell(row, "peristiwa"), "table-event", fmt.Sprintf("peristiwa %q tidak dikenal", kind), didYouMean(kind, EventKinds))
		return
	}
	s.Required(row, "tanggal")
	e := Event{Kind: kind, Date: s.Date(row, "tanggal"), Affairs: s.List(row, "urusan"), Source: s.Source(row), Note: s.Text(row, "catatan")}
	for _, id := range s.List(row, "menjadi") {
		e.To = append(e.To, r.full(id))
		r.link(s, s.Cell(row, "menjadi"), r.full(id))
	}
	a.Events = append(a.Events, e)
	if a.Exists.To == "" && kind != "ganti-nama" && kind != "alih-urusan" && !slices.Contains(e.To, a.ID) {
		a.Exists.To, a.Exists.Reason = e.Date, kind
	}
}

func (r *agencyReader) finish() {
	parents := map[string]string{}
	for i := range r.list {
		parents[r.list[i].ID] = r.list[i].Superior
		closeNames(&r.list[i])
	}
	all := append(r.shortIDs(), r.others...)
	for _, l := range r.links {
		if _, ok := r.index[l.id]; !ok && !slices.Contains(r.others, l.id) {
			l.sheet.Problem(l.cell, "table-id-unknown", fmt.Sprintf("instansi %q tidak ada", l.cell.Text), didYouMean(l.cell.Text, all))
		}
	}
	for _, circle := range NewTree(parents).Cycles() {
		r.problems = append(r.problems, circleProblem(r.file, r.line[circle[0]], "atasan", circle))
	}
}

func circleProblem(file string, cell law.Cell, column string, circle []string) law.Problem {
	return law.Problem{Position: law.Position{File: file, Line: cell.Line, Column: cell.Column}, Level: law.LevelError,
		Code: "table-cycle", Message: fmt.Sprintf("%q berputar: %s", column, strings.Join(append(circle, circle[0]), " → ")),
		Help: "putuskan lingkaran itu di salah satu baris"}
}

// closeNames orders the names by time and lets a name without a time fill
// what the others leave open: before the first or after the last.
func closeNames(a *Agency) {
	if len(a.Names) < 2 {
		return
	}
	open := a.Names[0]
	if open.Span != (law.Interval{}) {
		slices.SortStableFunc(a.Names, func(x, y Name) int { return strings.Compare(string(x.Span.From), string(y.Span.From)) })
		return
	}
	rest := a.Names[1:]
	slices.SortStableFunc(rest, func(x, y Name) int { return strings.Compare(string(x.Span.From), string(y.Span.From)) })
	if last := rest[len(rest)-1].Span.To; last != "" {
		open.Span.From = last
		a.Names = append(slices.Clone(rest), open)
	} else {
		open.Span.To = rest[0].Span.From
		a.Names = append([]Name{open}, rest...)
	}
}
