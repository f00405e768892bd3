package server

import (
	"cmp"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// matrixView is the table of services and agencies. A cell names how the
// agency takes part; a finding on it is said in words.
type matrixView struct {
	Base
	Choices  choices
	Region   string
	Agencies []link
	Rows     []matrixRow
	RestA    int
	RestS    int
	CSV      string
	Kinds    []authority.Kind
}

type matrixRow struct {
	Service link
	Cells   []matrixCell
	Masters int // agencies that decide
}

type matrixCell struct {
	Facts    []fact
	Findings []findingLine
}

func (*matrixView) view() string { return "matrix" }

const (
	maxColumns = 40
	maxMatrix  = 250
)

func matrixPage(q *request) (response, error) {
	v := q.matrix(maxColumns, maxMatrix)
	return show(v)
}

func (q *request) matrix(columns, rows int) *matrixView {
	v := &matrixView{Base: q.page("matrix", q.base.say("matrix.title")), Region: q.text("daerah"), Kinds: authority.Kinds}
	v.Wide = true
	if v.Region == "" {
		v.Region = q.busiestRegion()
	}
	v.Choices = choices{q.regionChoice(v.Region), listed(q, "tindakan", "act", q.text("tindakan"), authority.Acts)}
	v.CSV = v.Link("/matriks.csv", "daerah", v.Region, "tindakan", q.text("tindakan"))
	grants := q.lib.Graph().Grants(authority.Filter{Region: v.Region, Act: authority.Act(q.text("tindakan")), AsOf: q.base.AsOf})
	grants = slices.DeleteFunc(grants, func(g *authority.Grant) bool {
		return g.HolderID == "" || g.ServiceID == "" || g.State == authority.Rejected
	})
	agencies, services := q.axes(grants)
	v.RestA, v.RestS = max(0, len(agencies)-columns), max(0, len(services)-rows)
	agencies, services = agencies[:min(len(agencies), columns)], services[:min(len(services), rows)]
	for _, a := range agencies {
		v.Agencies = append(v.Agencies, q.agencyLink(a.id, a.name))
	}
	v.fill(q, grants, agencies, services)
	return v
}

// axis is an agency or service with what it is sorted by.
type axis struct {
	id, name string
	read     bool // read out of texts by machine, not listed in a table
	grants   int
}

// axes lists agencies and services, those of the tables first; then agencies
// by number of grants and services by name.
func (q *request) axes(grants []*authority.Grant) (agencies, services []axis) {
	index := map[string]int{}
	for _, g := range grants {
		i, ok := index["a"+g.HolderID]
		if !ok {
			i = len(agencies)
			index["a"+g.HolderID] = i
			agencies = append(agencies, q.agencyAxis(g.HolderID))
		}
		agencies[i].grants++
		if _, ok := index["s"+g.ServiceID]; !ok {
			index["s"+g.ServiceID] = len(services)
			services = append(services, q.serviceAxis(g.ServiceID))
		}
	}
	slices.SortFunc(agencies, func(a, b axis) int {
		return cmp.Or(falseFirst(a.read, b.read), cmp.Compare(b.grants, a.grants), cmp.Compare(a.id, b.id))
	})
	slices.SortFunc(services, func(a, b axis) int {
		return cmp.Or(falseFirst(a.read, b.read), cmp.Compare(a.name, b.name), cmp.Compare(a.id, b.id))
	})
	return agencies, services
}

func (q *request) agencyAxis(id string) axis {
	a := q.lib.Graph().Agency(id)
	if a == nil {
		return axis{id: id, name: id, read: true}
	}
	return axis{id: id, name: q.agencyName(a), read: a.Proposed}
}

func (q *request) serviceAxis(id string) axis {
	s := q.lib.Graph().Service(id)
	if s == nil {
		return axis{id: id, name: id, read: true}
	}
	return axis{id: id, name: s.Name, read: s.Proposed}
}

func falseFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func (v *matrixView) fill(q *request, grants []*authority.Grant, agencies, services []axis) {
	cells := map[[2]string][]*authority.Grant{}
	for _, g := range grants {
		key := [2]string{g.ServiceID, g.HolderID}
		cells[key] = append(cells[key], g)
	}
	found := q.findingsByCell()
	for _, s := range services {
		row := matrixRow{Service: q.serviceLink(s.id, s.name)}
		for _, a := range agencies {
			key := [2]string{s.id, a.id}
			cell := matrixCell{Facts: q.facts(cells[key]), Findings: found[key]}
			slices.SortStableFunc(cell.Facts, deciding)
			if slices.ContainsFunc(cells[key], settles) {
				row.Masters++
			}
			row.Cells = append(row.Cells, cell)
		}
		v.Rows = append(v.Rows, row)
	}
	slices.SortStableFunc(v.Rows, func(a, b matrixRow) int { return falseFirst(!a.notable(), !b.notable()) })
}

// notable reports whether a row has a finding or more than one decider.
func (r matrixRow) notable() bool {
	return r.Masters > 1 || slices.ContainsFunc(r.Cells, func(c matrixCell) bool { return len(c.Findings) > 0 })
}

// findingsByCell sorts the findings by the service and agency they speak of.
func (q *request) findingsByCell() map[[2]string][]findingLine {
	out := map[[2]string][]findingLine{}
	for _, f := range q.sideReport(sidePatience).Findings {
		seen := map[[2]string]bool{}
		for _, s := range f.Subjects {
			key := [2]string{s.Service, s.Agency}
			if s.Service != "" && s.Agency != "" && !seen[key] {
				seen[key] = true
				out[key] = append(out[key], q.findingLine(f))
			}
		}
	}
	return out
}

// busiestRegion is the region whose rules make the most grants.
func (q *request) busiestRegion() string {
	count := map[law.Region]int{}
	for i := range q.lib.Graph().All() {
		g := &q.lib.Graph().All()[i]
		if g.HolderID != "" && g.ServiceID != "" {
			count[g.Rule.Region()]++
		}
	}
	best := law.Region("")
	for r, n := range count {
		if n > count[best] || n == count[best] && r < best {
			best = r
		}
	}
	if len(count) == 0 {
		return ""
	}
	return regionSlug(best)
}

// matrixCSV is the matrix as a table for a spreadsheet.
func matrixCSV(q *request) (response, error) {
	v := q.matrix(500, 5000)
	head := []string{v.say("matrix.service")}
	for _, a := range v.Agencies {
		head = append(head, a.Text)
	}
	table := [][]string{append(head, v.say("matrix.masters"))}
	for _, row := range v.Rows {
		line := []string{row.Service.Text}
		for _, cell := range row.Cells {
			var words []string
			for _, f := range cell.Facts {
				words = append(words, f.KindWord+" "+f.Act+" ("+f.Where.Text+" "+f.Rule+")")
			}
			line = append(line, strings.Join(words, "; "))
		}
		table = append(table, append(line, itoa(row.Masters)))
	}
	return csvFile("matriks-"+cmp.Or(v.Region, "semua")+".csv", table)
}
