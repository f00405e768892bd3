package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// leadMode is what the items of a list are to their lead-in.
type leadMode int

const (
	leadNone    leadMode = iota // sentences of their own
	leadDeeds                   // predicates: "mempunyai tugas: a. menyusun …"
	leadObjects                 // objects: "menetapkan: a. pejabat …"
	leadHolders                 // agents: "dilaksanakan oleh: a. Dinas …"
	leadGrounds                 // conditions: "apabila: a. … mengusulkan"
	leadPaired                  // objects, each with its receiver
	leadSkip                    // neither
)

// lead is what the words before a list say about its items.
type lead struct {
	mode     leadMode
	holders  []phrase
	kind     authority.Kind
	giver    string
	act      authority.Act
	acts     []authority.Act // of leadObjects: more acts than one
	deeds    []deed          // of leadHolders: what is done
	enabling bool
	method   method
}

// list reads the items below a lead-in. The outer lead holds where the words
// of the item itself say nothing.
func (r *reader) list(p *law.Provision, s phrase, items []*law.Provision, outer lead) {
	l := lead{}
	if act := r.nestedAct(s, outer); act != "" {
		l = outer
		l.act = act
	} else if l = r.leadOf(p, s); l.mode == leadNone && outer.mode != leadNone {
		l = outer
	}
	if l.mode == leadSkip {
		return
	}
	outerOwn := r.own
	if len(l.holders) > 0 {
		r.own = lower(l.holders[0].text())
	}
	for _, item := range items {
		r.item(p, item, l)
	}
	r.own = outerOwn
}

// nestedAct returns the act that an item with a list of its own names: "a.
// pengaturan, meliputi: 1. …" below a list of tasks.
func (r *reader) nestedAct(s phrase, outer lead) authority.Act {
	if outer.mode != leadDeeds || len(outer.holders) == 0 {
		return ""
	}
	s = s.trim()
	act := nounActs[s.word(0)]
	if act == "" || act == authority.ActRun || !(len(s) == 1 || s.word(1) == "meliputi" || s.word(1) == "terhadap" && len(s) == 2 || s.at(1, "terdiri atas")) {
		return ""
	}
	return act
}

func (r *reader) item(p, item *law.Provision, l lead) {
	if r.definitionAt(item.Addr) {
		return
	}
	if nested := itemsOf(item); len(nested) > 0 {
		inner := withoutReferences(r.tokens(item.Text))
		r.list(item, inner, nested, l)
		return
	}
	for i, s := range sentencesOf(r.tokens(item.Text)) {
		if i > 0 && l.mode != leadNone {
			r.sentence(item, s)
			continue
		}
		r.itemSentence(p, item, withoutReferences(s), s, l)
	}
}

func (r *reader) itemSentence(p, item *law.Provision, s, full phrase, l lead) {
	f := found{at: item.Addr, prov: item, kind: l.kind, giver: l.giver, enabling: l.enabling, method: l.method, words: full}
	switch l.mode {
	case leadDeeds:
		if _, acts := r.startsWithAct(trimLight(s)); !acts && len(l.holders) > 0 && territories[l.holders[0].word(0)] {
			return // what a place is for, not what an office does
		}
		if s.word(0) == "tidak" || s.has(set("berhalangan")) || conductVerb(s) || s.has(conductItems) || r.residual(s) || s.word(0) == "kepada" || isReport(s) || reportVerbs[s.word(0)] && !s.has(drafts) && !seeksConsent(s) {
			return
		}
		if c := r.clauseOf(s); len(c.subject) > 0 && len(c.rest) > 0 && r.officeAt(s, 0) && !isActNounPhrase(s) {
			r.sentence(item, full)
			return
		}
		if r.bareForms(p) && r.bareAct(s) && (s.trim().words() == 1 || onlySteps(s.trim())) {
			return
		}
		if isInvestigator(l.holders) {
			before := len(r.out)
			r.add(f, l.holders, r.measure(s))
			if len(r.out) > before {
				r.contributions(item, s, clause{}, before)
			}
			return
		}
		before := len(r.out)
		r.add(f, l.holders, r.nestedDeeds(cutTail(s), l))
		if len(r.out) > before && !isActNounPhrase(s) {
			r.contributions(item, s, clause{}, before)
			r.sought(item, s, before)
		}
	case leadObjects:
		r.add(f, l.holders, r.itemDeeds(s, l))
	case leadHolders:
		r.agentItem(f, s, l)
	case leadPaired:
		r.pair(f, s, l)
	case leadGrounds:
		r.ground(item, s, full, l)
	case leadNone:
		r.sentence(item, full)
	}
}

// nestedDeeds reads an item of a list of tasks. Below an item that names an act,
// what names none of its own is the object of that act.
func (r *reader) nestedDeeds(s phrase, l lead) []deed {
	if l.act == "" {
		return r.deedsOf(s)
	}
	if act, ok := r.startsWithAct(s); ok && act != authority.ActRun {
		return r.deedsOf(s)
	}
	return r.oneDeed(l.act, s)
}

// isReport reports "penyampaian laporan …": what is only told to somebody.
func isReport(s phrase) bool {
	s = s.trim()
	k := 0
	for lightWords[s.word(k)] {
		k++
	}
	return (s.word(k) == "penyampaian" || s.word(k) == "pemberian") && (s.word(k+1) == "laporan" || s.word(k+1) == "tembusan" || s.word(k+1) == "pertanggungjawaban" && s.word(k+2) == "kepada")
}

// conductItems speak of how people in office behave.
var conductItems = set(`netralitas imparsialitas kehormatan kewibawaan martabat sumpah/janji kesopanan kesusilaan keteladanan integritas intervensi gratifikasi penyalahgunaan
	suami/isteri suami/istri`)

// conductVerb reports an item about manners: "menjunjung tinggi sumpah".
func conductVerb(s phrase) bool {
	switch s.word(0) {
	case "menjunjung", "menahan", "mengundurkan", "bersikap", "berlaku", "menghindari", "menghormati", "mematuhi", "menaati", "mentaati", "mengikuti":
		return true
	case "menjaga":
		return s.word(1) == "nama"
	case "menolak", "menyatakan", "mencegah":
		return s.word(1) == "untuk" || s.word(1) == "secara" || s.word(1) == "segala" || s.word(1) == "atau"
	}
	return false
}

// bodies begin the names of private bodies to which a rule opens a service.
var bodies = set(`lembaga perusahaan badan organisasi yayasan koperasi masyarakat kelompok perguruan swasta`)

// territories are places that plans give functions to.
var territories = set(`kota kawasan kecamatan kelurahan desa kabupaten pusat taman jalan wilayah`)

// isAcronym reports a name in capitals: "PJTKI".
func isAcronym(t token) bool {
	return !t.punct && len(t.s) >= 3 && t.upper() && t.s == strings.ToUpper(t.s)
}

// isInvestigator reports officers whose listed powers are measures of an
// investigation.
func isInvestigator(hs []phrase) bool {
	return len(hs) > 0 && hs[0].has(set("penyidik ppns"))
}

// measure reads an investigator's power as one record with the measure as its
// object; receiving reports is an act of its own.
func (r *reader) measure(s phrase) []deed {
	s = s.trim()
	act := authority.ActRun
	switch {
	case s.word(0) == "menerima" && s.has(set("pengaduan")):
		act = authority.ActComplaint
	case s.word(0) == "menerima" && s.has(set("laporan keterangan")):
		act = authority.ActReceive
	case s.index("menurut hukum") >= 0 && (s.index("tindakan lain") >= 0 || s.index("tindak lain") >= 0):
		return nil
	}
	k := 0
	for k < len(s) && (isActive(s[k].w) || idleVerbs[s[k].w] || isJoin(s[k]) || lightWords[s[k].w] && s[k].w != "tindakan") {
		k++
	}
	for s.word(k) == "berhenti" || (s.word(k) == "seorang" || s.word(k) == "seseorang" && s.word(k+1) == "tersangka") && k+1 < len(s) {
		k++
	}
	obj := s[k:].cut(func(i int) bool {
		return i > 0 && (fieldAt(s[k+i:min(len(s), k+i+2)]) > 0 && act != authority.ActRun || measureEnds[s[k+i].w] && !(s[k+i].w == "tentang" && act != authority.ActRun) && !(s[k+i].w == "yang" && (s[k+i-1].w == "seseorang" || s[k+i-1].w == "orang")) || s.at(k+i, "dalam rangka") || s.at(k+i, "dalam pelaksanaan") || s.at(k+i, "dalam hubungannya") || s[k+i].w == "dan" && isActive(s.word(k+i+1)) && !(i == 1 && s[k].w == "seseorang") || i > 3 && act != authority.ActRun && (s[k+i].w == "mengenai" || s[k+i].w == "tentang"))
	}).trim()
	if len(obj) == 0 || obj.word(0) == "laporan" && act == authority.ActRun {
		return nil
	}
	return []deed{{act: act, object: obj}}
}

// measureEnds end the words of an investigator's measure.
var measureEnds = set(`agar sehingga tentang sehubungan yang ; : setelah sebagaimana apabila jika sesuai berdasarkan serta menurut`)

// agentItem reads an item that names who does what the lead-in says, a private
// body too, and perhaps for what: "PJTKI untuk pengiriman …".
func (r *reader) agentItem(f found, s phrase, l lead) {
	who, deeds := s, l.deeds
	if i := s.index("untuk"); i > 0 {
		who = s[:i]
		if _, acts := r.startsWithAct(s[i+1:]); acts {
			if ds := r.deedsOf(s[i+1:]); len(ds) > 0 {
				deeds = ds
			}
		}
	}
	hs := r.holders(who)
	if len(hs) == 0 {
		if q := r.clean(who); len(q) > 0 && len(q) < 10 && (isAcronym(q[0]) || bodies[q[0].w]) {
			hs = []phrase{q}
		}
	}
	if len(deeds) > 0 && deeds[0].object.at(0, "peran serta") {
		return // taking part is no power
	}
	r.add(f, hs, deeds)
}

func isActNounPhrase(s phrase) bool { return actNoun(s.word(0)) != "" }

// itemDeeds reads an item that is an object, or an act with its object.
func (r *reader) itemDeeds(s phrase, l lead) []deed {
	obj := r.cleanObject(s)
	if len(obj) == 0 || r.residual(s) || l.method == methodHandoverList && isLimit(s) {
		return nil
	}
	if l.act == "" {
		return r.deedsOf(s)
	}
	if l.act == authority.ActReceive && handlesComplaints("menerima", obj) {
		l.act = authority.ActComplaint
	}
	if l.method == methodHandoverList {
		switch {
		case obj.word(0) == "rekomendasi":
			return []deed{{act: authority.ActRecommend, object: obj}}
		case grantedThings[obj.word(0)]:
			return []deed{{act: authority.ActIssue, object: obj}}
		}
	}
	if l.kind == authority.Prohibition || l.method == methodHandoverList {
		if act, ok := r.startsWithAct(s); ok && act != authority.ActRun && len(s) > 1 {
			return r.deedsOf(s)
		}
	}
	out := []deed{{act: l.act, object: obj}}
	for _, act := range l.acts[min(1, len(l.acts)):] {
		out = append(out, deed{act: act, object: obj})
	}
	return distinct(out)
}

// seeksConsent reports that something is sent to another office for its
// decision, and not merely for its information.
func seeksConsent(s phrase) bool {
	for _, w := range []string{"untuk mendapat", "untuk memperoleh", "untuk disahkan", "untuk disetujui", "untuk ditetapkan", "guna mendapat"} {
		if s.index(w) >= 0 {
			return true
		}
	}
	return false
}

// isLimit reports an item that limits what is handed on and names no part of it.
func isLimit(s phrase) bool {
	if grantedThings[s.word(0)] || isActive(s.word(0)) || actNoun(s.word(0)) != "" && !notActNouns[s.word(0)] && s.word(0) != "penanaman" {
		return false
	}
	for _, w := range []string{"terdapat modal", "ruang lingkupnya"} {
		if s.index(w) >= 0 {
			return true
		}
	}
	for _, w := range []string{"menjadi kewenangan", "lintas provinsi", "lintas kabupaten"} {
		if i := s.index(w); i >= 0 && i <= 2 {
			return true
		}
	}
	return false
}

// residual reports the catch-all item of a list of tasks.
func (d *document) residual(s phrase) bool {
	for _, w := range []string{"tugas lain", "tugas-tugas lain", "tugas kedinasan lain", "tugas lainnya", "tugas-tugas lainnya",
		"fungsi lain", "tugas kedinasan lainnya", "tugas-tugas kedinasan", "tindakan lain menurut", "kegiatan lain yang", "kegiatan lain di", "kegiatan lainnya yang", "tugas tambahan"} {
		if i := s.index(w); i >= 0 && i <= 4 {
			return true
		}
	}
	return false
}

// cutTail drops "serta tugas lain yang diberikan …" from a list of acts.
func cutTail(s phrase) phrase {
	for _, w := range []string{"serta melaksanakan tugas", "serta melakukan tugas", "dan melaksanakan tugas lain", "dan tugas lain", "serta tugas lain", "dan tugas-tugas lain", "serta tugas-tugas", "serta melaksanakan tugas-tugas", "serta melakukan tugas-tugas", "dan melaksanakan tugas-tugas"} {
		if i := s.index(w); i > 0 {
			s = s[:i]
		}
	}
	for _, w := range []string{"pelaksanaan tugas-tugas lain", "pelaksanaan tugas lain", "melaksanakan tugas lain"} {
		if i := s.index(w); i > 2 && s[i-1].s == "." && len(s[i-2].w) == 1 {
			s = s[:i-2] // the next item was run into this one
		}
	}
	return s
}
