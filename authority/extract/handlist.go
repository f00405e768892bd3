package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

var notPowerLists = set(`pertanggungjawaban pelaporan pembinaan pembiayaan tujuan ruang maksud pengawasan pendanaan laporan asas prinsip evaluasi`)

// onBehalf: "Y (untuk dan) atas nama X menerbitkan Z", "Z diterbitkan oleh Y
// atas nama X".
func (r *reader) onBehalf(p *law.Provision, s phrase, c clause) bool {
	for i := range s {
		n := onBehalfAt(s, i)
		if n == 0 {
			continue
		}
		giver := r.agentAt(s, i+n)
		if len(giver) == 0 || s.at(i+n, "pemerintah daerah") || s.at(i+n, "negara") || s.at(i+n, "daerah") {
			return false
		}
		f := found{at: p.Addr, prov: p, kind: authority.Mandate, method: methodOnBehalf, words: s, enabling: c.enabling}
		gs := r.holders(giver.cut(func(k int) bool { return k > 0 && (isActive(giver[k].w) || auxiliaries[giver[k].w]) }))
		if len(gs) == 0 {
			return false
		}
		f.giver = holderText(gs[0])
		if k := s.index("dalam"); (s.word(i-1) == "bertindak" || s.word(i-1) == "adalah") && k > 0 && k < i && isActive(s.word(k+1)) {
			r.add(f, r.holders(s[:k]), r.deedsOf(s[k+1:i-1]))
			return true
		}
		without := append(append(phrase{}, s[:i]...), s[i+n+len(gs[0]):]...)
		inner := r.clauseOf(without)
		if isPassive(inner.verb()) {
			for k := range without {
				if without[k].w == inner.verb() {
					if a, _ := r.agentOf(without, k); len(a) > 0 {
						r.add(f, r.holders(a), r.passiveDeeds(inner.verb(), inner.subject))
						return true
					}
				}
			}
			return false
		}
		hs := r.holders(inner.subject)
		if len(hs) == 0 || !isActive(inner.verb()) || idleVerbs[inner.verb()] && inner.verb() != "bertindak" {
			return false
		}
		ds := r.deedsOf(inner.rest)
		if len(ds) == 0 && activeActs[inner.verb()] == authority.ActSign {
			ds = r.signed(p)
		}
		r.add(f, hs, ds)
		return true
	}
	return false
}

// signed lists what the paragraphs of the same Pasal let somebody sign, for a
// sentence that only says in whose name.
func (r *reader) signed(p *law.Provision) []deed {
	var out []deed
	for _, f := range r.out {
		if f.act == authority.ActSign && f.kind == authority.Mandate && f.at != p.Addr && pasalOf(f.at) == pasalOf(p.Addr) {
			out = append(out, deed{authority.ActSign, scan(f.object)})
		}
	}
	return distinct(out)
}

// executes: "Camat melaksanakan kewenangan pemerintahan yang dilimpahkan oleh
// Bupati untuk menangani X": the power has been handed on to the subject.
func (r *reader) executes(p *law.Provision, s phrase, c clause) bool {
	hs := r.holders(c.subject)
	if len(hs) == 0 || c.denied || !lightWords[c.verb()] || !powerNouns[c.rest.word(1)] && !(c.rest.word(1) == "sebagian" && powerNouns[c.rest.word(2)]) {
		return false
	}
	i := c.rest.index("yang")
	if i < 2 || i > 8 || handPassive[c.rest.word(i+1)] != authority.Delegation || c.rest.word(i+2) != "oleh" {
		return false
	}
	a := r.agentAt(c.rest, i+3)
	if len(a) == 0 {
		return false
	}
	f := found{at: p.Addr, prov: p, kind: authority.Delegation, giver: r.giverName(a), enabling: c.enabling, method: methodHandover, words: s}
	rest := c.rest[i+3+len(a):]
	ds := r.powerDeeds(c.rest[1:i], nil)
	if len(ds) == 0 {
		ds = []deed{{act: authority.ActRun, object: c.rest[1:i].trim()}}
	}
	if rest.word(0) == "untuk" || rest.word(0) == "dalam" {
		if to := r.deedsOf(rest[1:].cut(func(k int) bool { return rest[1+k].w == "yang" && rest.word(k+2) == "meliputi" })); len(to) > 0 {
			ds = to
		}
	}
	r.add(f, hs, ds)
	return true
}

// leadExecutes: the same before a list of the aspects of the power.
func (r *reader) leadExecutes(p *law.Provision, s phrase, c clause) (lead, bool) {
	return lead{mode: leadSkip}, r.executes(p, s, c)
}

// leadHandover: the list of what is handed on, in the same sentence as the
// handing-on or in one that points back to it.
func (r *reader) leadHandover(p *law.Provision, s phrase, c clause) (lead, bool) {
	for _, f := range r.handoverFrames(s, c) {
		if f.relative || len(f.receivers) == 0 || c.rest.word(1) == "laporan" {
			continue
		}
		l := lead{mode: leadObjects, holders: f.receivers, kind: r.handKind(f), giver: r.handGiver(f), act: authority.ActRun, enabling: f.enabling, method: methodHandoverList}
		if len(f.deeds) > 0 {
			l.act = f.deeds[0].act
		}
		return l, true
	}
	if !r.hand.subject || len(r.hand.receiver) == 0 || !r.listsHandover(s, c) {
		return lead{}, false
	}
	return lead{mode: leadObjects, holders: r.hand.receiver, kind: r.hand.kind, giver: r.hand.giver, act: r.handAct(), method: methodHandoverList}, true
}

// listsHandover: "Kewenangan yang dilimpahkan meliputi:", "Urusan … adalah:".
func (r *reader) listsHandover(s phrase, c clause) bool {
	i := -1
	for k, t := range s {
		if t.w == "meliputi" || t.w == "adalah" || t.w == "yaitu" || t.w == "terdiri" || t.w == "yakni" || t.w == "mencakup" || t.w == "terhadap" && k > 0 && s[len(s)-1].s == ":" {
			i = k
			break
		}
	}
	if i <= 0 || s[:i].index("dimaksud dengan") >= 0 || s.index("ruang lingkup") >= 0 {
		return false
	}
	if notPowerLists[s.word(0)] {
		return false
	}
	for _, t := range s[:i] {
		if handPassive[t.w] != "" || t.w == "dekonsentrasi" && i <= 3 {
			return true
		}
	}
	return (i <= 4 || s.word(0) == "pendelegasian" || s.word(0) == "pelimpahan") && powerNouns[s.word(0)] && !r.officeAt(s, 1)
}

// listed: "Kewenangan yang didelegasikan terdiri atas penerbitan X": what is
// handed on, said in one sentence.
func (r *reader) listed(p *law.Provision, s phrase, c clause) bool {
	if !r.hand.subject || len(r.hand.receiver) == 0 || !r.listsHandover(s, c) {
		return false
	}
	for i, t := range s {
		if t.w != "terdiri" && t.w != "meliputi" && t.w != "mencakup" {
			continue
		}
		rest := s[i+1:]
		if rest.word(0) == "atas" || rest.word(0) == "dari" {
			rest = rest[1:]
		}
		ds := r.deedsOf(rest)
		r.add(found{at: p.Addr, prov: p, kind: r.hand.kind, giver: r.hand.giver, method: methodHandover, words: s}, r.hand.receiver, ds)
		return len(ds) > 0
	}
	return false
}
