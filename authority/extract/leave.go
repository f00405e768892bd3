package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// leave: "kecuali dengan izin X".
func (r *reader) leave(p *law.Provision, s phrase) {
	i := s.index("kecuali")
	if i < 0 {
		return
	}
	for k := i + 1; k < len(s) && k < i+8; k++ {
		if (s[k].w == "izin" || s[k].w == "ijin" || s[k].w == "persetujuan") && (r.officeAt(s, k+1) || s.word(k+1) == "dari" || s.word(k+1) == "tertulis") {
			j := k + 1
			for s.word(j) == "dari" || s.word(j) == "tertulis" {
				j++
			}
			c := r.clauseOf(s)
			obj := r.cleanObject(c.rest)
			if len(obj) > 1 && isActive(obj[0].w) {
				obj = obj[1:]
			}
			f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodLeave, words: s}
			r.add(f, r.holders(r.agentAt(s, j)), []deed{{act: authority.ActIssue, object: obj}})
			return
		}
	}
}
