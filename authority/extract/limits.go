package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// withdrawal: "Kewenangan … dapat ditarik kembali oleh X", "X dapat menarik
// kembali Y", "mengambil alih kewenangan".
func (r *reader) withdrawal(p *law.Provision, s phrase, c clause) bool {
	f := found{at: p.Addr, prov: p, kind: authority.Withdrawal, act: authority.ActRevoke, method: methodWithdrawal, words: s, enabling: c.enabling}
	if i := s.index("ditarik kembali"); i >= 0 && c.verb() == "ditarik" {
		by := indexFrom(s, i, "oleh")
		obj := r.cleanObject(c.subject)
		holders := []phrase{}
		if by > 0 {
			holders = r.holders(r.agentAt(s, by+1))
		} else if loser := r.receiverIn(c.subject); len(loser) > 0 && s.word(i-1) != "dapat" {
			r.withdrawn(f, loser, c.subject)
			return true
		}
		r.add(f, holders, []deed{{act: authority.ActRevoke, object: obj}})
		return true
	}
	k := -1
	switch {
	case c.verb() == "menarik" && c.rest.word(1) == "kembali":
		k = 2
	case c.verb() == "mengambil" && c.rest.word(1) == "alih":
		k = 2
	case c.verb() == "mengambilalih":
		k = 1
	}
	if k < 0 {
		return false
	}
	obj := r.cleanObject(c.rest[k:])
	if !obj.has(powerNouns) && !obj.has(handObjects) {
		return false
	}
	r.add(f, r.holders(c.subject), []deed{{act: authority.ActRevoke, object: obj}})
	return true
}

// withdrawn: "Kewenangan X yang dilimpahkan kepada Y ditarik kembali": Y loses the
// act.
func (r *reader) withdrawn(f found, loser []phrase, subject phrase) {
	k := subject.index("yang")
	if k < 1 {
		return
	}
	f.giver = r.ownerIn(subject)
	if f.giver == "" {
		f.giver = r.maker
	}
	r.add(f, loser, r.deedsOf(stripPower(subject[:k])))
}

// leadWithdrawal reads a withdrawal with a list of its grounds.
func (r *reader) leadWithdrawal(p *law.Provision, s phrase, c clause) (lead, bool) {
	if !r.withdrawal(p, s, c) {
		return lead{}, false
	}
	return lead{mode: leadGrounds, kind: authority.Contribution, method: methodGround, act: authority.ActRecommend}, true
}

// ground: "X mengusulkan untuk ditarik kembali sebagian kewenangan".
func (r *reader) ground(item *law.Provision, s, full phrase, l lead) {
	c := r.clauseOf(s)
	if c.verb() != "mengusulkan" || c.denied {
		return
	}
	obj := phrase(nil)
	for i, t := range s {
		if (powerNouns[t.w] || t.w == "pendelegasian") && i > len(c.subject) {
			obj = s[i:].cut(func(k int) bool { return k > 0 && (s[i+k].w == "untuk" || s[i+k].w == "ditarik") })
			break
		}
	}
	if len(obj) == 0 {
		return
	}
	r.add(found{at: item.Addr, prov: item, kind: l.kind, method: l.method, words: full}, r.holders(c.subject), []deed{{act: l.act, object: r.cleanObject(obj)}})
}

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
	if rest.word(0) == "untuk" {
		rest = rest[1:]
	}
	if handActive[rest.word(0)] != "" {
		rest = stripPower(rest[1:])
		if len(rest) == 0 {
			return true
		}
	}
	r.add(f, hs, r.deedsOf(rest))
	return true
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
	if c.aux.has(set("dilarang berwenang")) {
		return true
	}
	v := c.verb()
	if c.denied && issuing[v] && len(c.rest) > 1 {
		return true
	}
	return (v == "memiliki" || v == "mempunyai") && powerNouns[c.rest.word(1)] || handActive[v] != "" || c.aux.has(set("dapat")) && handActive[v] != ""
}

var notPowerLists = set(`pertanggungjawaban pelaporan pembinaan pembiayaan tujuan ruang maksud pengawasan pendanaan laporan asas prinsip evaluasi`)

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

// owner: "X menjadi kewenangan Y", "kewenangan X berada pada Y", "merupakan
// tanggung jawab Y".
func (r *reader) owner(p *law.Provision, s phrase, c clause) bool {
	for i, t := range s {
		if t.w != "menjadi" && t.w != "merupakan" && t.w != "adalah" && !(t.w == "berada" && (s.word(i+1) == "pada" || s.word(i+1) == "di")) {
			continue
		}
		if relativeBefore(s, i) >= 0 || i == 0 {
			continue
		}
		k := i + 1
		if t.w == "berada" {
			k++
			if !s[:i].has(powerNouns) {
				return false
			}
		} else {
			if s.word(k) == "pemegang" && powerNouns[s.word(k+1)] {
				return r.powerHolder(p, s, c, k+1)
			}
			for powerNouns[s.word(k)] || s.word(k) == "tanggung" || s.word(k) == "jawab" || s.word(k) == "dan" && k > i+1 {
				k++
			}
			if k == i+1 && !(t.w == "adalah" && roleHeads[c.subject.trim().word(0)]) {
				return false
			}
		}
		a := r.agentAt(s, k)
		if len(a) == 0 {
			return false
		}
		if t.w == "adalah" && k == i+1 {
			return r.role(p, s, c, a)
		}
		hs := r.holders(a)
		f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodOwner, words: s}
		if len(hs) > 0 && r.hand.subject && r.receives(hs[0]) {
			f.kind, f.giver = r.hand.kind, r.hand.giver
		}
		subject := c.subject
		if t.w == "berada" {
			subject = stripPower(subject)
		}
		ds := r.deedsOf(subject)
		r.add(f, hs, ds)
		return len(ds) > 0
	}
	return false
}

var roleHeads = set(`pejabat instansi dinas petugas`)

// role: "Pejabat yang berwenang mencabut izin adalah Bupati".
func (r *reader) role(p *law.Provision, s phrase, c clause, a phrase) bool {
	q := c.subject.trim()
	i := q.index("yang")
	if i < 0 {
		return false
	}
	k := i + 1
	for q.word(k) == "berwenang" || q.word(k) == "bertugas" || q.word(k) == "untuk" || q.word(k) == "diberi" || powerNouns[q.word(k)] {
		k++
	}
	if k == i+1 {
		return false
	}
	ds := r.deedsOf(q[k:])
	r.add(found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodOwner, words: s}, r.holders(a), ds)
	return len(ds) > 0
}

// powerHolder: "Bupati adalah pemegang kekuasaan pengelolaan keuangan".
func (r *reader) powerHolder(p *law.Provision, s phrase, c clause, k int) bool {
	hs := r.holders(c.subject)
	r.add(found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodOwner, words: s}, hs, r.deedsOf(stripPower(s[k:])))
	return len(hs) > 0
}

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
		if k := s.index("dalam"); s.word(i-1) == "bertindak" && k > 0 && k < i && isActive(s.word(k+1)) {
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
		r.add(f, hs, r.deedsOf(inner.rest))
		return true
	}
	return false
}

// leadHandover: the list of what is handed on, in the same sentence as the
// handing-on or in one that points back to it.
func (r *reader) leadHandover(p *law.Provision, s phrase, c clause) (lead, bool) {
	for _, f := range r.handoverFrames(s, c) {
		if f.relative || len(f.receivers) == 0 {
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
