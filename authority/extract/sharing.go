package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// entitled: "Bupati, DPRD dan Kepala Dinas adalah pengguna anggaran yang berhak
// dan bertanggung jawab menggunakan anggaran": each of them has the power.
func (r *reader) entitled(p *law.Provision, s phrase, c clause) bool {
	if c.verb() != "adalah" {
		return false
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodOwner, words: s}
	deeds := r.entitledTo(s[len(c.subject):])
	r.add(f, r.holders(c.subject), deeds)
	return len(deeds) > 0
}

// entitledTo reads what stands after "yang berhak dan bertanggung jawab".
func (r *reader) entitledTo(s phrase) []deed {
	for i := range s {
		if s[i].w != "yang" || !entitling[s.word(i+1)] {
			continue
		}
		k := i + 1
		for entitling[s.word(k)] || s.word(k) == "dan" || s.word(k) == "jawab" || s.word(k) == "untuk" {
			k++
		}
		if isActive(s.word(k)) {
			return r.deedsOf(s[k:])
		}
	}
	return nil
}

var entitling = set(`berhak berwenang bertanggung bertanggungjawab`)

// definedUsers: "Pengguna Anggaran adalah Bupati, DPRD dan Dinas yang berhak …":
// the offices that the meaning lists have the power.
func (r *reader) definedUsers(f found, m phrase) bool {
	i := m.index("yang")
	if i < 2 || !entitling[m.word(i+1)] || !r.officeAt(m, 0) {
		return false
	}
	hs := r.holders(m[:i])
	deeds := r.entitledTo(m)
	if len(hs) < 2 || len(deeds) == 0 {
		return false
	}
	r.add(f, hs, deeds)
	return true
}

// asking: "Kepala Dinas meminta pertimbangan terhadap X kepada Y melalui Z": Y
// and Z give it.
func (r *reader) asking(p *law.Provision, s phrase, c clause) bool {
	if c.verb() != "meminta" {
		return false
	}
	act := authority.Act("")
	switch c.rest.word(1) {
	case "pertimbangan", "saran", "masukan":
		act = authority.ActConsider
	case "rekomendasi":
		act = authority.ActRecommend
	}
	to := c.rest.index("kepada")
	if act == "" || to < 3 || !r.officeAt(c.rest, to+1) {
		return false
	}
	matter := c.rest[2:to]
	for adviceKinds[matter.word(0)] {
		matter = matter[1:]
	}
	obj := r.cleanObject(matter)
	f := found{at: p.Addr, prov: p, kind: authority.Contribution, method: methodAdvice, words: s}
	r.add(f, r.channel(r.agentAt(c.rest, to+1)), []deed{{act: act, object: obj}})
	return true
}

var adviceKinds = set(`teknis tertulis terhadap atas mengenai tentang dan saran masukan pertimbangan`)
