package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// withdrawal: "Kewenangan … dapat ditarik kembali oleh X", "X dapat menarik
// kembali Y", "mengambil alih kewenangan".
func (r *reader) withdrawal(p *law.Provision, s phrase, c clause) bool {
	f := found{at: p.Addr, prov: p, kind: authority.Withdrawal, act: authority.ActRevoke, method: methodWithdrawal, words: s, enabling: c.enabling}
	if i := s.index("ditarik kembali"); i >= 0 && c.verb() == "ditarik" && !drafts[c.subject.trim().word(0)] {
		by := indexFrom(s, i, "oleh")
		obj := r.cleanObject(c.subject)
		holders := []phrase{}
		if s.word(i+2) == "dari" && r.officeAt(s, i+3) {
			r.withdrawn(f, r.holders(r.agentAt(s, i+3)), c.subject)
			return true
		}
		if by > 0 {
			holders = r.holders(r.agentAt(s, by+1))
		} else if loser := r.loserIn(c.subject); len(loser) > 0 && s.word(i-1) != "dapat" {
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
	if loser := r.loserIn(c.rest[k:]); len(loser) > 0 && !c.enabling && !c.denied {
		f.giver = r.giverOf(s[:len(s)-len(c.rest)], c)
		r.withdrawn(f, loser, c.rest[k:])
		return true
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
	for _, mark := range []string{"kepada", "dari"} {
		if k < 0 {
			k = subject.index(mark)
		}
	}
	if k < 0 {
		k = len(subject)
	}
	if k < 1 {
		return
	}
	if f.giver == "" {
		f.giver = r.ownerIn(subject)
	}
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

// loserIn names who had the power that is taken back: "kewenangan yang
// dilimpahkan kepada Camat", "pelimpahan kewenangan X kepada Camat".
func (r *reader) loserIn(p phrase) []phrase {
	if hs := r.receiverIn(p); len(hs) > 0 {
		return hs
	}
	if i := p.index("dari"); i > 1 && powerNouns[p.trim().word(0)] && stripPower(p[:i]).words() > 0 {
		return r.holders(r.agentAt(p, i+1))
	}
	i := p.index("kepada")
	if w := p.trim().word(0); i < 2 || w != "pelimpahan" && w != "pendelegasian" && w != "mandat" {
		return nil
	}
	return r.holders(r.agentAt(p, i+1))
}
