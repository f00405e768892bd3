package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// nominal: "sebagai dasar pengesahan rencana tebangan oleh Kepala Dinas": an act
// as a noun whose agent stands behind it. Only acts that decide count: general
// ones are named in passing too often.
func (r *reader) nominal(p *law.Provision, s phrase, c clause, before int) {
	for i := range s {
		act := nounActs[s[i].w]
		if !nominalActs[act] || i < len(c.adjunct) {
			continue
		}
		by := nominalAgent(s, i)
		if by < 0 || !r.officeAt(s, by+1) {
			continue
		}
		obj := r.cleanObject(s[i+1 : by])
		if len(obj) == 0 || adverbs[obj.word(0)] || qualified[s.word(i-1)] || nounActs[s.word(i-1)] != "" && qualified[s.word(i-2)] || r.saidAt(p.Addr, act, before) {
			continue
		}
		f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodNominal, words: s}
		r.add(f, r.holders(r.agentAt(s, by+1)), []deed{{act: act, object: obj}})
	}
}

var nominalActs = map[authority.Act]bool{authority.ActIssue: true, authority.ActDecide: true, authority.ActSign: true, authority.ActRevoke: true}

// qualified words before an act speak of it as of something that is laid down
// elsewhere: "pengawasan atas pelaksanaan kewenangan penerbitan izin oleh X".
var qualified = set(`kewenangan wewenang ketentuan tata proses prosedur`)

var adverbs = set(`tetap bersama kembali lebih langsung sementara`)

// nominalAgent returns where "oleh" stands behind the act at token i, -1 when a
// verb or the end of the words comes first.
func nominalAgent(s phrase, i int) int {
	for k := i + 1; k < len(s) && k < i+9; k++ {
		switch w := s[k].w; {
		case w == "oleh":
			return k
		case s[k].punct, w == "yang", isActive(w), isPassive(w), auxiliaries[w]:
			return -1
		}
	}
	return -1
}

// saidAt reports that the sentence has already been found to say an act.
func (r *reader) saidAt(at law.Address, act authority.Act, before int) bool {
	for _, f := range r.out[min(before, len(r.out)):] {
		if f.at == at && f.act == act {
			return true
		}
	}
	return false
}
