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
	if c.rest.word(1) == "koordinator" {
		f.kind, f.method = authority.Coordination, methodCoordination
		if obj := r.cleanObject(c.rest[2:]); len(obj) > 0 {
			r.add(f, r.holders(c.subject), []deed{{act: authority.ActCoordinate, object: obj}})
			return true
		}
	}
	if len(deeds) == 0 {
		r.position(f, r.holders(c.subject), c.rest[1:])
	}
	return len(deeds) > 0
}

// position: "Balai Latihan adalah unit pelaksana teknis yang melaksanakan latihan
// kerja": what an office is says what it does. It counts only where no sentence
// about the tasks of that office does.
func (r *reader) position(f found, hs []phrase, m phrase) {
	f.method = methodPosition
	for i, t := range m {
		if t.w != "yang" || i > 14 {
			continue
		}
		switch m.word(i + 1) {
		case "melaksanakan", "bertugas", "menangani", "melakukan":
			r.add(f, hs, r.deedsOf(m[i+2:]))
			return
		}
	}
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
	if i := s.index("yang karena jabatannya mempunyai"); i > 0 && powerNouns[s.word(i+4)] {
		return r.deedsOf(s[i+5:])
	}
	return nil
}

var entitling = set(`berhak berwenang bertanggung bertanggungjawab`)

// definedUsers: "Pengguna Anggaran adalah Bupati, DPRD dan Dinas yang berhak …":
// the offices that the meaning lists have the power.
func (r *reader) definedUsers(f found, m phrase) bool {
	i := m.index("yang")
	office := i > 0 && m.word(i+1) == "karena"
	if i < 1 || !entitling[m.word(i+1)] && !office || !r.officeAt(m, 0) {
		return false
	}
	hs := r.holders(m[:i])
	deeds := r.entitledTo(m)
	if len(hs) < 2 && !office || len(deeds) == 0 {
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
	if act != "" && r.officeAt(c.rest, 2) {
		i := max(c.adjunct.index("permohonan"), 0)
		f := found{at: p.Addr, prov: p, kind: authority.Contribution, method: methodAdvice, words: s}
		obj := c.adjunct[i:]
		obj = r.cleanObject(obj.cut(func(k int) bool { return k > 0 && isPassive(obj[k].w) }))
		if c.adjunct.word(i) == "permohonan" {
			r.add(f, r.holders(r.agentAt(c.rest, 2)), []deed{{act: act, object: obj}})
		}
		return true
	}
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

// resolving: "X mengambil keputusan menerima atau menolak Y", "X mengadakan sidang
// untuk menetapkan Y": X decides on Y. A meeting by itself is no power.
func (r *reader) resolving(p *law.Provision, s phrase, c clause) bool {
	hs := r.holders(c.subject)
	if len(hs) == 0 || c.denied {
		return false
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodActive, words: s}
	rest := c.rest
	switch {
	case r.answers(f, hs, s, c):
		return true
	case (c.verb() == "mengambil" || c.verb() == "memberikan" || c.verb() == "memberi") && rest.word(1) == "keputusan":
		k := 2
		for k < len(rest) && resolvingWords[rest[k].w] {
			k++
		}
		if k == 2 {
			return false
		}
		obj := r.cleanObject(rest[k:])
		r.add(f, hs, []deed{{act: authority.ActDecide, object: obj}})
		return len(obj) > 0
	case meetingVerbs[c.verb()] && (rest.word(1) == "sidang" || rest.word(1) == "rapat") && !at(rest, 1).upper():
		k := rest.index("untuk menetapkan")
		if k < 0 {
			k = rest.index("untuk memutuskan")
		}
		if k > 0 {
			q := rest[k+2:]
			for resolvingWords[q.word(0)] {
				q = q[1:]
			}
			if q.at(0, "yang bersangkutan") {
				q = q[2:]
			}
			r.add(f, hs, []deed{{act: authority.ActDecide, object: q.trim()}})
		}
		return true
	}
	return false
}

// answers: "Bupati dalam jangka waktu 6 bulan sejak diterimanya permohonan X harus
// memberikan keputusan": the office decides on what has been asked for.
func (r *reader) answers(f found, hs []phrase, s phrase, c clause) bool {
	if c.verb() != "memberikan" && c.verb() != "memberi" || c.rest.word(1) != "keputusan" || len(c.rest.trim()) > 2 {
		return false
	}
	i := s.index("diterimanya")
	if i < 0 || !requests[s.word(i+1)] && s.word(i+1) != "surat" {
		return false
	}
	q := s[i+1:]
	obj := r.cleanObject(q.cut(func(k int) bool { return q[k].punct || auxiliaries[q[k].w] }))
	r.add(f, hs, []deed{{act: authority.ActDecide, object: obj}})
	return len(obj) > 0
}

var (
	resolvingWords = set(`apakah menerima atau menolak atas terhadap tentang mengenai untuk`)
	meetingVerbs   = set(`mengadakan melakukan menyelenggarakan melaksanakan`)
)

// besides: "Selain pejabat yang bertugas menyidik tindak pidana, X …": the office
// that the words before the subject leave its task.
func (r *reader) besides(p *law.Provision, s phrase, c clause) {
	if c.adjunct.word(0) != "selain" || !r.officeAt(c.adjunct, 1) {
		return
	}
	i := c.adjunct.index("yang bertugas")
	if i < 2 || !isActive(c.adjunct.word(i+2)) {
		return
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodTask, words: s}
	r.add(f, r.holders(c.adjunct[1:i]), r.deedsOf(c.adjunct[i+2:]))
}

// involving: "Evaluasi pengelolaan batas wilayah melibatkan kementerian terkait":
// who is drawn in takes part, and drawing in is no power.
func (r *reader) involving(p *law.Provision, s phrase, c clause) bool {
	if c.verb() != "melibatkan" && c.verb() != "mengikutsertakan" || c.denied {
		return false
	}
	matter := c.subject
	if i := c.subject.index("dalam"); i > 0 && isActive(c.subject.word(i+1)) {
		matter = c.subject[i+1:]
	} else if r.officeAt(c.subject.trim(), 0) {
		if c.adjunct.word(0) != "terhadap" && c.adjunct.word(0) != "dalam" {
			return true
		}
		matter = c.adjunct[1:]
	}
	if _, acts := r.startsWithAct(matter); !acts {
		return true
	}
	f := found{at: p.Addr, prov: p, kind: authority.Contribution, enabling: c.enabling, method: methodAdvice, words: s}
	r.add(f, r.holders(r.agentAt(c.rest, 1)), r.deedsOf(matter))
	return true
}
