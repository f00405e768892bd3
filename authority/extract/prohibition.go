package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// leadExclusion: "Pelimpahan … tidak meliputi: a. …".
func (r *reader) leadExclusion(_ *law.Provision, s phrase, c clause) (lead, bool) {
	if exclusionAt(s) < 0 || !r.hand.subject || len(r.hand.receiver) == 0 {
		return lead{}, false
	}
	return lead{mode: leadObjects, kind: authority.Prohibition, holders: r.hand.receiver, act: r.handAct(), method: methodExclusion}, true
}

func (r *reader) handAct() authority.Act {
	if r.hand.act != "" {
		return r.hand.act
	}
	return authority.ActRun
}

// exclusionAt returns where the words after "tidak meliputi" begin, -1 when
// the sentence excludes nothing.
func exclusionAt(s phrase) int {
	for i, t := range s {
		if t.w == "tidak" && (s.word(i+1) == "meliputi" || s.word(i+1) == "mencakup" || s.word(i+1) == "termasuk") {
			return i + 2
		}
		if t.w == "dikecualikan" && s.word(i+1) == "dari" {
			return -1
		}
	}
	return -1
}

// prohibition: "X tidak berwenang Y", "X dilarang Y", "tidak boleh
// dilimpahkan", "tidak mencakup Z".
func (r *reader) prohibition(p *law.Provision, s phrase, c clause) bool {
	f := found{at: p.Addr, prov: p, kind: authority.Prohibition, method: methodProhibition, words: s}
	if k := exclusionAt(s); k >= 0 && r.hand.subject && len(r.hand.receiver) > 0 && (s[:k].has(powerNouns) || k <= 2 || fieldAt(s[:k]) > 0) {
		f.method = methodExclusion
		r.add(f, r.hand.receiver, r.exclusions(s[k:]))
		return true
	}
	denied := c.denied || len(c.aux) > 0 && c.aux.has(set("tidak dilarang"))
	if !denied {
		return false
	}
	if handPassive[c.verb()] != "" && c.subject.has(powerNouns) {
		if hs := r.receiverIn(c.subject); len(hs) > 0 {
			r.add(f, hs, []deed{{act: r.handAct(), object: r.cleanObject(c.subject)}})
		} else if r.hand.subject && len(r.hand.receiver) > 0 {
			r.add(f, r.hand.receiver, []deed{{act: r.handAct(), object: r.cleanObject(c.subject)}})
		}
		return true
	}
	hs := r.holders(c.subject)
	if len(hs) == 0 {
		return true
	}
	if !r.deniesPower(c) || conductVerbs[c.verb()] || c.rest.has(conductWords) {
		return true
	}
	rest := c.rest
	if (rest.word(0) == "memiliki" || rest.word(0) == "mempunyai") && powerNouns[rest.word(1)] {
		rest = rest[2:]
	}
	if rest.word(0) == "lagi" {
		rest = rest[1:]
	}
	if rest.word(0) == "untuk" {
		rest = rest[1:]
	}
	if usesPower(rest) {
		r.add(f, hs, []deed{{act: r.handAct(), object: r.cleanObject(rest[1:])}})
		return true
	}
	if handActive[rest.word(0)] != "" {
		power := rest[1:]
		if rest = stripPower(power); len(rest) == 0 {
			r.add(f, hs, []deed{{act: r.handAct(), object: r.cleanObject(power)}})
			return true
		}
	}
	if r.powerEnds() {
		f.kind, f.giver, f.method = authority.Withdrawal, r.maker, methodWithdrawal
	}
	r.add(f, hs, r.deedsOf(rest))
	return true
}

// powerEnds reports a sentence that ends a power the office had until then,
// rather than forbid it something: "tidak lagi berwenang".
func (r *reader) powerEnds() bool {
	return r.full.index("tidak lagi berwenang") >= 0 || r.full.index("tidak berwenang lagi") >= 0
}

// receiverIn names the receiver in a subject such as "urusan yang dilimpahkan
// kepada Gubernur".
func (r *reader) receiverIn(p phrase) []phrase {
	for i, t := range p {
		if handPassive[t.w] != "" && (p.word(i+1) == "kepada" || p.word(i+1) == "pada") {
			return r.holders(r.agentAt(p, i+2))
		}
	}
	return nil
}

// conductVerbs and conductWords speak of private interests and manners of people
// in office, not of powers.
var (
	conductVerbs = set(`merangkap menjadi memiliki menerima menyalahgunakan meninggalkan membocorkan bertindak mencari memakai`)
	conductWords = set(`perdagangan pribadi partai hadiah merangkap keluarga jabatannya kepentingan sumpah`)
)

// issuing verbs, denied to an office, deny its power: "Camat tidak menerbitkan
// izin".
var issuing = set(`menerbitkan mengeluarkan meneruskan memungut`)

// deniesPower tells a denial of power from a mere negative statement.
func (r *reader) deniesPower(c clause) bool {
	if c.aux.has(set("dilarang berwenang diperkenankan diperbolehkan")) {
		return true
	}
	v := c.verb()
	if c.denied && usesPower(c.rest) {
		return true
	}
	if c.denied && issuing[v] && len(c.rest) > 1 {
		return true
	}
	return (v == "memiliki" || v == "mempunyai") && powerNouns[c.rest.word(1)] || handActive[v] != "" || c.aux.has(set("dapat")) && handActive[v] != ""
}

// usesPower reports the exercise of a power that has been handed on: "tidak
// menggunakan wewenang yang telah didelegasikan".
func usesPower(p phrase) bool {
	if p.word(0) != "menggunakan" && p.word(0) != "melaksanakan" || !powerNouns[p.word(1)] {
		return false
	}
	k := p.index("yang") + 1
	return k > 1 && (handPassive[p.word(k)] != "" || handPassive[p.word(k+1)] != "")
}

// exclusions splits what a handing-on leaves out in one sentence.
func (r *reader) exclusions(p phrase) []deed {
	var out []deed
	start := 0
	for i := 0; i <= len(p); i++ {
		if i < len(p) && !(p[i].w == "dan" && i > start && grantedThings[p.word(i+1)]) {
			continue
		}
		if obj := r.cleanObject(p[start:i]); len(obj) > 0 {
			out = append(out, deed{act: r.handAct(), object: obj})
		}
		start = i + 1
	}
	return out
}
