package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// annexes files the entries of annexes that hold what an instrument hands on.
// Only an instrument whose subject is the handing-on, and whose body points to
// its annex, is read so: other annexes are forms, charts and tariffs.
func (r *reader) annexes() {
	r.annexOffices()
	if !r.hand.subject {
		outer := r.hand
		defer func() { r.hand = outer }()
		if !r.handsOverAnnex() {
			return
		}
	}
	if len(r.hand.receiver) == 0 || !r.pointsToAnnex() {
		return
	}
	for _, p := range r.r.Parts {
		if p.Kind != law.KindLampiran || !r.speaksOfPower(p) {
			continue
		}
		r.annexList(p)
	}
}

// handsOverAnnex takes giver, receiver and kind from the sentence that hands on
// what an annex lists, in an instrument about something else.
func (r *reader) handsOverAnnex() bool {
	at := law.Address("")
	var receivers []phrase
	for _, f := range r.out {
		if f.enabling || f.method != methodHandover && (f.act != authority.ActIssue || !listedObjects[scan(f.object).word(0)]) || !strings.Contains(lower(f.prov.Text), "tercantum dalam lampiran") {
			continue
		}
		if r.hand.subject || f.at != at && at != "" {
			break
		}
		at = f.at
		receivers = append(receivers, scan(f.holder))
		r.hand = handover{known: true, giver: f.giver, receiver: receivers, act: f.act, kind: f.kind}
	}
	return at != ""
}

// listedObjects begin an object that an annex spells out.
var listedObjects = set(`izin ijin perizinan perijinan jenis-jenis jenis rekomendasi dokumen surat pelayanan`)

func (r *reader) pointsToAnnex() bool {
	for p := range r.r.All() {
		if (p.Kind == law.KindPasal || p.Kind == law.KindAyat || p.Kind == law.KindDiktum) && strings.Contains(strings.ToLower(p.Text), "lampiran") {
			return true
		}
	}
	return false
}

// speaksOfPower reports an annex headed as a list of powers, permits or
// affairs.
func (r *reader) speaksOfPower(p *law.Provision) bool {
	head := strings.ToLower(p.Heading + " " + p.Text)
	return len(head) < 3 || hasAny(head, "kewenangan", "wewenang", "urusan", "perizinan", "perijinan", "izin", "rincian", "jenis")
}

func (r *reader) annexList(p *law.Provision) {
	for _, c := range p.Children {
		if items := itemsOf(c); len(items) > 0 || c.Kind == law.KindTabel {
			r.annexList(c)
			continue
		}
		switch c.Kind {
		case law.KindHuruf, law.KindAngka:
			r.annexEntry(c, scan(c.Text))
		case law.KindBaris:
			r.annexRow(c, p.Header)
		case law.KindTeks:
			if s := scan(c.Text); c.Addr == "" && len(s) > 1 && grantedThings[s[0].w] {
				line := *c
				line.Addr = p.Addr // a line without a number of its own
				r.annexEntry(&line, s)
			}
		}
	}
}

func (r *reader) annexEntry(c *law.Provision, s phrase) {
	s = withoutReferences(s)
	if len(s) == 0 || len(s) > 60 {
		return
	}
	// A step of a procedure has a subject and a verb of its own.
	if cl := r.clauseOf(s); len(cl.rest) > 1 && len(r.holders(cl.subject)) > 0 && (isActive(cl.verb()) || isPassive(cl.verb())) {
		r.sentence(c, s)
		return
	}
	f := found{at: c.Addr, prov: c, kind: r.hand.kind, giver: r.hand.giver, method: methodAnnex, words: s}
	r.add(f, r.hand.receiver, r.entryDeeds(s))
}

// entryDeeds reads an entry of a list: one record with the deciding act.
func (r *reader) entryDeeds(s phrase) []deed {
	obj := r.cleanObject(s)
	switch {
	case len(obj) == 0:
		return nil
	case s.word(0) == "rekomendasi":
		return []deed{{act: authority.ActRecommend, object: obj}}
	case grantedThings[s.word(0)]:
		return []deed{{act: authority.ActIssue, object: obj}}
	}
	if act, ok := r.startsWithAct(s); ok && act != authority.ActRun {
		if ds := r.deedsOf(s); len(ds) > 0 {
			return ds
		}
	}
	return []deed{{act: r.handAct(), object: obj}}
}

// annexRow takes the cell that names the matter: that below a heading such as
// "jenis izin" or "kewenangan", or the longest one.
func (r *reader) annexRow(row *law.Provision, header []string) {
	best := -1
	for i, h := range header {
		if i < len(row.Cells) && hasAny(strings.ToLower(h), "jenis", "kewenangan", "izin", "urusan", "uraian", "perizinan") {
			best = i
			break
		}
	}
	if best < 0 {
		for i, cell := range row.Cells {
			if best < 0 || len(cell) > len(row.Cells[best]) {
				best = i
			}
		}
	}
	if best < 0 || best >= len(row.Cells) || len(row.Cells[best]) < 6 {
		return
	}
	r.annexEntry(row, scan(row.Cells[best]))
}
