package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// paperFrom: "surat keterangan sehat dari Puskesmas": an item of what an
// applicant must hand in names who issues the paper.
func (r *reader) paperFrom(p *law.Provision, s phrase, c clause) {
	if p.Kind != law.KindHuruf && p.Kind != law.KindAngka || len(c.rest) > 0 || len(c.adjunct) > 0 {
		return
	}
	from := 0
	for i := 1; i < len(s)-1; i++ {
		if s[i].w == "dari" && r.officeAt(s, i+1) {
			from = i
			break
		}
		if handedIn[s[i-1].w] && s[i].upper() && r.officeAt(s, i) && handedIn[s[0].w] && i <= 3 {
			obj := r.cleanObject(s[:i])
			f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodPaper, words: s}
			if len(obj) < 2 {
				return
			}
			r.add(f, r.holders(r.agentAt(s, i)), []deed{{act: licenceAct(obj.word(0)), object: obj}})
			return
		}
	}
	start := lastPaper(s[:from])
	if from == 0 || start < 0 {
		return
	}
	obj := r.cleanObject(s[start:from])
	if len(obj) < 2 {
		return
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodPaper, words: s}
	r.add(f, r.holders(r.agentAt(s, from+1)), []deed{{act: licenceAct(obj.word(0)), object: obj}})
}

// lastPaper returns where the last paper begins that an item names, -1 when its
// words begin with none.
func lastPaper(p phrase) int {
	if !handedIn[p.word(0)] && !papers[p.word(0)] {
		return -1
	}
	for i := len(p) - 1; i > 0; i-- {
		if isJoin(p[i-1]) && handedIn[p[i].w] {
			return i
		}
	}
	if !handedIn[p.word(0)] {
		return -1
	}
	return 0
}

// handedIn are papers that an office issues and an applicant hands in.
var handedIn = set(`surat rekomendasi izin ijin sertifikat persetujuan pengesahan pertimbangan keterangan pengakuan dispensasi`)
