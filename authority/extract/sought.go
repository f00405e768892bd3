package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// sought files the decision of the office to which a draft is sent for it:
// "menyampaikan rencana kerja kepada Dewan untuk mendapat persetujuan" says
// that the Dewan decides on the plan.
func (r *reader) sought(p *law.Provision, s phrase, before int) {
	at := -1
	for i := range s {
		if (s[i].w == "untuk" || s[i].w == "guna") && soughtAt(s, i+1) {
			at = i
			break
		}
	}
	if at < 0 {
		return
	}
	if s.word(at+2) == "oleh" && r.officeAt(s, at+3) {
		r.soughtFrom(p, s, r.holders(r.agentAt(s, at+3)), before)
		return
	}
	if s.word(at+2) == "dengan" && makerWords[s.word(at+3)] {
		if a := r.makerAfter(s, at+3); len(a) > 0 {
			r.soughtFrom(p, s, r.holders(a), before)
			return
		}
	}
	if a := r.namedAgent(s, min(at+3, len(s))); s.word(at+2) == "oleh" && len(a) > 0 {
		r.soughtFrom(p, s, []phrase{a.trim()}, before)
		return
	}
	to := -1
	for k := at - 1; k > 0 && k > at-14; k-- {
		if s[k].w == "kepada" && r.officeAt(s, k+1) {
			to = k
			break
		}
	}
	if to < 1 {
		return
	}
	a := r.agentAt(s[:at], to+1)
	hs := r.holders(a.cut(func(j int) bool { return a[j].w == "melalui" }))
	r.soughtFrom(p, s, hs, before)
}

// soughtFrom files the decision on what the sentence has been found to prepare.
func (r *reader) soughtFrom(p *law.Provision, s phrase, hs []phrase, before int) {
	for _, f := range r.out[min(before, len(r.out)):] {
		if f.at == p.Addr && f.object != "" && f.act == authority.ActRun {
			r.add(found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodAdvice, words: s}, hs, []deed{{act: authority.ActDecide, object: scan(f.object)}})
			return
		}
	}
}

// soughtAt reports the words of a decision that is asked for.
func soughtAt(s phrase, i int) bool {
	switch s.word(i) {
	case "mendapat", "mendapatkan", "memperoleh":
		return s.word(i+1) == "persetujuan" || s.word(i+1) == "pengesahan" || s.word(i+1) == "penetapan"
	case "disetujui", "disahkan", "ditetapkan":
		return true
	}
	return false
}
