package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// owner: "X menjadi kewenangan Y", "kewenangan X berada pada Y", "merupakan
// tanggung jawab Y".
func (r *reader) owner(p *law.Provision, s phrase, c clause) bool {
	for i, t := range s {
		if t.w != "menjadi" && t.w != "merupakan" && t.w != "adalah" && !((t.w == "berada" || t.w == "ada") && (s.word(i+1) == "pada" || s.word(i+1) == "di" && t.w == "berada")) {
			continue
		}
		if relativeBefore(s, i) >= 0 || i == 0 {
			continue
		}
		if deniedAt(s, i) {
			return true
		}
		k := i + 1
		placed := t.w == "berada" || t.w == "ada"
		if placed {
			k++
			charge := len(withoutCharge(s)) < len(s) && actNoun(withoutCharge(s).word(0)) != ""
			if !s[:i].has(powerNouns) && !charge || (t.w == "ada" || charge) && s.word(i-1) == "tetap" {
				return false
			}
		} else {
			if s.word(k) == "pemegang" && powerNouns[s.word(k+1)] {
				return r.powerHolder(p, s, c, k+1)
			}
			for powerNouns[s.word(k)] || s.word(k) == "tanggungjawab" || s.word(k) == "tanggung" || s.word(k) == "jawab" || s.word(k) == "dan" && k > i+1 {
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
		if placed {
			subject = stripPower(withoutCharge(subject))
		}
		ds := r.deedsOf(subject)
		r.add(f, hs, ds)
		return len(ds) > 0
	}
	return false
}

// deniedAt tells that the link at i is said not to hold, so that it gives nobody
// anything: "tidak menjadi", "bukan merupakan", "tidak lagi berada".
func deniedAt(s phrase, i int) bool {
	if s.word(i-1) == "lagi" {
		i--
	}
	return s.word(i-1) == "tidak" || s.word(i-1) == "bukan"
}

// withoutCharge drops "Tanggung jawab" from what somebody is in charge of.
func withoutCharge(p phrase) phrase {
	switch {
	case p.at(0, "tanggung jawab"):
		return p[2:]
	case p.word(0) == "tanggungjawab":
		return p[1:]
	}
	return p
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
