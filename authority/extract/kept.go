package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// keeps: "Tanggung jawab atas X tetap berada pada Y", "Y tetap memegang
// kewenangan atas X": a handing-on or a counter leaves X with Y.
func (r *reader) keeps(p *law.Provision, s phrase, c clause) bool {
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodOwner, words: s}
	if k := s.index("memegang"); k > 0 && powerNouns[s.word(k+1)] && !c.denied {
		who := s[:k].trim()
		if who.last() == "tetap" {
			who = who[:len(who)-1].trim()
		}
		hs := r.holders(who)
		rest := s[k+2:]
		if len(hs) == 0 || !topicMarks[rest.word(0)] && rest.word(0) != "untuk" {
			return false
		}
		r.add(f, hs, r.keptDeeds(rest[1:]))
		return true
	}
	q := c.subject.trim()
	n := answerAt(q)
	if n == 0 || c.verb() != "berada" || c.rest.word(1) != "pada" {
		return false
	}
	hs := r.holders(r.agentAt(c.rest, 2))
	if len(hs) == 0 {
		return false
	}
	r.add(f, hs, r.keptDeeds(withoutReferences(q[n:])))
	return true
}

// keptDeeds makes one thing of what somebody keeps or answers for.
func (r *reader) keptDeeds(p phrase) []deed {
	obj := r.cleanObject(p)
	if obj.last() == "tetap" {
		obj = obj[:len(obj)-1].trim()
	}
	if len(obj) == 0 {
		return nil
	}
	return []deed{{act: authority.ActRun, object: obj}}
}

// answerAt returns where the matter begins after "tanggung jawab (dan tanggung
// gugat) atas", 0 when the words speak of something else.
func answerAt(p phrase) int {
	k := 0
	switch {
	case p.at(0, "tanggung jawab dan tanggung gugat"):
		k = 5
	case p.at(0, "tanggung jawab"):
		k = 2
	case p.word(0) == "tanggungjawab":
		k = 1
	default:
		return 0
	}
	if p.word(k) != "atas" && p.word(k) != "terhadap" {
		return 0
	}
	return k + 1
}

// bareAdvice reads advice that names only its receiver: "memberikan pertimbangan
// kepada Kepala Dinas". The paper itself stands for the matter.
func (d *document) bareAdvice(p phrase) []deed {
	switch p.word(0) {
	case "memberikan", "memberi", "pemberian", "menyampaikan":
	default:
		return nil
	}
	act, k := adviceActs[p.word(1)], 2
	if p.word(k) == "teknis" {
		k++
	}
	if act == "" || p.word(k) != "kepada" || !d.officeAt(p, k+1) {
		return nil
	}
	if a := d.agentAt(p, k+1); matterMarks[p.word(k+1+len(a))] {
		return nil
	}
	return []deed{{act: act, object: p[1:2]}}
}

// adviceOn gives bare advice the matter on which its receiver decides in the same
// Pasal.
func (r *reader) adviceOn(p *law.Provision, rest phrase, bare []deed) []deed {
	k := rest.index("kepada")
	hs := r.holders(r.agentAt(rest, k+1))
	if len(hs) == 0 {
		return bare
	}
	var out []deed
	for _, f := range r.out {
		if pasalOf(f.at) != pasalOf(p.Addr) || f.at == p.Addr || len(out) == 3 || !strings.EqualFold(f.holder, holderText(hs[0])) {
			continue
		}
		switch f.act {
		case authority.ActIssue, authority.ActDecide, authority.ActSign:
			out = append(out, deed{act: bare[0].act, object: scan(f.object)})
		}
	}
	if len(out) == 0 {
		return bare
	}
	return distinct(out)
}
