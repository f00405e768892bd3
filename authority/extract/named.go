package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// sanctioned: "Bangunan tanpa izin dikenai teguran tertulis oleh Kepala Dinas": who
// punishes, with what.
func (r *reader) sanctioned(p *law.Provision, s phrase, c clause) bool {
	i := len(c.adjunct)
	for i < len(s) && !(punishing[s[i].w] && sanctionThings[s.word(i+1)] && s.word(i-1) != "yang" && s.word(i-1) != "tidak") {
		i++
	}
	rest := s[i:]
	by := rest.index("oleh")
	if by < 2 || !r.officeAt(rest, by+1) {
		return false
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodPassive, words: s}
	r.add(f, r.holders(r.agentAt(rest, by+1)), r.oneDeed(authority.ActSanction, rest[1:by]))
	return true
}

var punishing = set(`dikenai dikenakan diberi diberikan dijatuhi`)

// sanctionThings punish whoever gets them.
var sanctionThings = set(`sanksi teguran peringatan paksaan`)

// formed: "Dibentuk Dinas Pasar yang menyelenggarakan urusan pasar": what a new
// office is for.
func (r *reader) formed(p *law.Provision, s phrase, _ clause) bool {
	i := 0
	for i < 8 && s.word(i) != "dibentuk" && s.word(i) != "" {
		i++
	}
	if s.word(i) != "dibentuk" || !r.officeAt(s, i+1) {
		return false
	}
	k := s.index("yang")
	if k < i+2 || k > i+16 {
		return false
	}
	switch s.word(k + 1) {
	case "menyelenggarakan", "melaksanakan", "menangani", "mengelola", "bertugas":
	default:
		return false
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodPosition, words: s}
	before := len(r.out)
	r.add(f, r.holders(s[i+1:k]), r.deedsOf(s[k+1:]))
	return len(r.out) > before
}

// afterAdvice: "PBG diterbitkan setelah Kepala DPU memberikan rekomendasi standar
// teknis": the part that another office has in a procedure.
func (r *reader) afterAdvice(p *law.Provision, s phrase, before int) {
	i := s.index("setelah")
	if i < 1 || !r.officeAt(s, i+1) {
		return
	}
	a := r.agentAt(s, i+1)
	k := i + 1 + len(a)
	act := adviceActs[s.word(k+1)]
	if v := s.word(k); act == "" || v != "memberikan" && v != "menerbitkan" && v != "mengeluarkan" && v != "menyampaikan" {
		return
	}
	q := s[k+2:]
	for len(q) > 0 && adviceKinds[q[0].w] {
		q = q[1:]
	}
	obj := r.cleanObject(q)
	if len(obj) == 0 && len(r.out) > before {
		obj = scan(r.out[before].object)
	}
	r.add(found{at: p.Addr, prov: p, kind: authority.Contribution, method: methodAdvice, words: s}, r.holders(a), []deed{{act: act, object: obj}})
}

// patron: "Bupati merupakan pembina pelayanan publik".
func (r *reader) patron(p *law.Provision, s phrase, c clause) bool {
	if v := c.verb(); v != "merupakan" && v != "adalah" || c.rest.word(1) != "pembina" || len(c.rest) < 4 || r.organisation {
		return false
	}
	obj := r.cleanObject(c.rest[2:])
	if obj.has(staffWords) || obj.word(0) == "yang" {
		return false
	}
	r.add(found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodOwner, words: s}, r.holders(c.subject), []deed{{act: authority.ActGuide, object: obj}})
	return true
}

// kindOf skips what kind of advice is meant: "rekomendasi fiskal dari X".
func (r *reader) kindOf(s phrase, k int) int {
	for n := 0; n < 3; n++ {
		if s.word(k+n) == "dari" && r.officeAt(s, k+n+1) {
			return k + n + 1
		}
		if k+n >= len(s) || s[k+n].punct || s[k+n].upper() {
			break
		}
	}
	return k
}

// gazetteAt returns the end of "(Lembaran Daerah … Nomor 4)" at token j.
func gazetteAt(p phrase, j int) int {
	if p.word(j) != "(" || p.word(j+1) != "lembaran" && p.word(j+1) != "berita" && p.word(j+1) != "tambahan" {
		return j
	}
	for k := j + 2; k < len(p) && k < j+40; k++ {
		if p[k].s == ")" {
			return k + 1
		}
	}
	return j
}

// sanctionOf drops whom a sanction hits from what it is.
func sanctionOf(x deed) phrase {
	if x.act == authority.ActSanction {
		if i := x.object.index("terhadap"); i > 1 {
			return x.object[:i].trim()
		}
	}
	return x.object
}
