package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// annexOffices files the rows of an annex that names in one column who serves and
// in another with what: the offices of a service mall, the units of a one-stop
// service. An instrument that hands powers on lists what it hands on; its annex
// is read as such.
func (r *reader) annexOffices() {
	if r.hand.subject || !r.pointsToAnnex() {
		return
	}
	for _, p := range r.r.Parts {
		if p.Kind == law.KindLampiran {
			r.officeTables(p)
		}
	}
}

func (r *reader) officeTables(p *law.Provision) {
	for _, c := range p.Children {
		if c.Kind != law.KindTabel {
			r.officeTables(c)
			continue
		}
		who, what := officeColumns(c)
		if who < 0 || what < 0 {
			continue
		}
		office := phrase(nil)
		for _, row := range c.Children {
			if row.Kind != law.KindBaris || len(row.Cells) <= max(who, what) {
				continue
			}
			if cell := scan(row.Cells[who]); len(cell) > 0 {
				office = cell // a merged cell leaves those below it empty
			}
			r.officeRow(row, office, scan(row.Cells[what]))
		}
	}
}

// officeColumns finds the two columns by their headings, -1 for none.
func officeColumns(table *law.Provision) (who, what int) {
	who, what = -1, -1
	for i, h := range table.Header {
		w := strings.Fields(strings.ToLower(h))
		switch {
		case len(w) == 0:
		case who < 0 && officeColumn[w[0]] && len(w) <= 4:
			who = i
		case what < 0 && serviceColumn[w[0]]:
			what = i
		case what < 0 && w[0] == "jenis" && len(w) > 1 && serviceColumn[w[1]]:
			what = i
		}
	}
	return who, what
}

var (
	officeColumn  = set(`instansi perangkat skpd opd penyelenggara dinas`)
	serviceColumn = set(`pelayanan layanan perizinan izin`)
)

func (r *reader) officeRow(row *law.Provision, office, service phrase) {
	if !r.officeAt(office, 0) || len(service) == 0 || len(service) > 40 {
		return
	}
	f := found{at: row.Addr, prov: row, kind: authority.Attribution, method: methodAnnex, words: service}
	hs := r.holders(office)
	if _, acts := r.startsWithAct(service); acts {
		r.add(f, hs, r.deedsOf(service))
		return
	}
	obj := r.cleanObject(service)
	if len(obj) == 0 {
		return
	}
	act := authority.ActRun
	if grantedThings[obj.word(0)] || r.licences[obj.word(0)] {
		act = authority.ActIssue
	}
	r.add(f, hs, []deed{{act: act, object: obj}})
}
