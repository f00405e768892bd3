package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// givenBy reads passive sentences whose subject, and not whose verb, tells what
// is done: advice that is given, a counter that is provided, a permit that an
// office must not issue.
func (r *reader) givenBy(p *law.Provision, s phrase, c clause) bool {
	subject := c.subject.trim()
	v := c.verb()
	if len(subject) == 0 || !isPassive(v) {
		return false
	}
	i := len(s) - len(c.rest)
	agent, _ := r.agentOf(s, i)
	hs := r.holders(agent)
	if len(hs) == 0 {
		return false
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodPassive, words: s}
	switch {
	case c.denied && deniedPassives[v]:
		f.kind, f.method = authority.Prohibition, methodProhibition
		r.add(f, hs, r.passiveDeeds(v, subject))
		return true
	case c.denied:
		return false
	case adviceActs[subject[0].w] != "" && givingPassives[v]:
		return r.advice(f, hs, subject)
	case v == "disediakan" && hostedThings[subject[0].w]:
		f.kind = authority.Hosting
		r.add(f, hs, r.oneDeed(authority.ActRun, subject))
		return true
	}
	return false
}

var (
	deniedPassives = set(`diterbitkan dikeluarkan dipungut ditandatangani dicabut ditetapkan`)
	givingPassives = set(`diberikan diterbitkan dikeluarkan disampaikan`)
	hostedThings   = set(`loket gerai konter ruang tempat portal aplikasi sistem`)
	adviceActs     = map[string]authority.Act{"rekomendasi": authority.ActRecommend, "pertimbangan": authority.ActConsider, "saran": authority.ActConsider, "masukan": authority.ActConsider}
)

// advice files "Pertimbangan teknis izin X diberikan oleh Y": a part in the
// procedure of the licence, and a paper of its own where it names none.
func (r *reader) advice(f found, hs []phrase, subject phrase) bool {
	act := adviceActs[subject[0].w]
	q := subject[1:]
	technical := q.word(0) == "teknis"
	for len(q) > 0 && (adviceKinds[q[0].w] || q[0].w == "untuk" || q[0].w == "bagi") {
		q = q[1:]
	}
	obj := r.cleanObject(q)
	if len(obj) == 0 {
		obj = subject[:1] // the paper itself, of which another paragraph speaks
	}
	if w := obj.word(0); technical || grantedThings[w] || r.licences[w] || w == "permohonan" || nounActs[w] == authority.ActIssue {
		f.kind = authority.Contribution
	}
	r.add(f, hs, []deed{{act: act, object: obj}})
	return true
}

// decides: "KESATU: Membentuk Tim Pasar …": a decision that names no subject is
// what its maker does.
func (r *reader) decides(p *law.Provision, s phrase, _ clause) bool {
	act := activeActs[s.word(0)]
	if s.word(0) == "membuka" && openedThings[s.word(1)] {
		act = authority.ActRun
	}
	if p.Kind != law.KindDiktum || act != authority.ActDecide && act != authority.ActRun || len(s) < 3 {
		return false
	}
	maker := r.makerName()
	if len(maker) == 0 {
		return false
	}
	obj := r.cleanObject(s[1:].cut(func(i int) bool {
		return s[1+i].w == "dengan" || s[1+i].w == "yang" || s[1+i].w == "sebagaimana" || s[1+i].s == ","
	}))
	if isRule(obj) {
		act = authority.ActRule
	}
	r.add(found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodActive, words: s}, []phrase{maker}, []deed{{act: act, object: obj}})
	return true
}

// openedThings are places of service that a decision opens.
var openedThings = set(`loket gerai konter unit pos kantor layanan pelayanan sentra balai klinik`)

// makerName names the maker of the instrument without its region: "Kepala Dinas
// Kesehatan" of "Kepala Dinas Kesehatan Kabupaten Rekaan".
func (r *reader) makerName() phrase {
	m := scan(r.r.Maker)
	if len(m) == 0 {
		return scan(r.maker)
	}
	if m[0].w != "kepala" {
		return scan(r.maker)
	}
	return m.cut(func(i int) bool { return i > 1 && (m[i].w == "kabupaten" || m[i].w == "kota" || m[i].w == "provinsi") })
}

// plainly drops words that only stress a verb and hide it from the frames: "hanya
// dapat diterbitkan", "tidak lagi melaksanakan".
func plainly(s phrase) phrase {
	s = ledBy(s)
	out := s[:0:0]
	for i, t := range s {
		if t.w == "hanya" && (s.word(i+1) == "dapat" || s.word(i+1) == "boleh") || t.w == "lagi" && s.word(i-1) == "tidak" || t.w == "sendiri" && isActive(s.word(i-1)) {
			continue
		}
		out = append(out, t)
	}
	return out
}

// ledBy drops who leads an office where its tasks follow: "Balai X dipimpin oleh
// seorang Kepala, mempunyai tugas Y".
func ledBy(s phrase) phrase {
	i := s.index("dipimpin oleh")
	if i < 1 {
		return s
	}
	start := i
	if s[i-1].w == "yang" {
		start--
	}
	for k := i + 2; k < len(s)-1 && k < i+10; k++ {
		if s[k].s == "," && (s[k+1].w == "mempunyai" || s[k+1].w == "bertugas" || s[k+1].w == "menyelenggarakan") {
			return append(append(phrase{}, s[:start]...), s[k+1:]...)
		}
	}
	return s
}
