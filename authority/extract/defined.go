package extract

import (
	"strings"

	"wewenang/authority"
)

// definitions files the definitions that name an office as agent of a concrete
// act.
func (r *reader) definitions() {
	for _, def := range r.defs {
		if len(def.names) == 0 || len(def.names[0]) == 0 {
			continue
		}
		r.decidedWithin(def)
		if r.stock(def) {
			continue
		}
		r.definition(def)
	}
}

// decidedWithin: "X adalah surat untuk membayar ke kas daerah atau tempat pembayaran
// lain yang ditetapkan oleh Y": a place that Y decides on, whatever X is.
func (r *reader) decidedWithin(def definition) {
	m := withoutReferences(def.meaning)
	for i := range m {
		if m[i].w != "ditetapkan" && m[i].w != "ditunjuk" && m[i].w != "ditentukan" {
			continue
		}
		rel := relativeBefore(m, i)
		noun := otherPlace(m, rel)
		if len(noun) == 0 {
			continue
		}
		if agent, how := r.agentOf(m, i); how == methodPassive {
			f := found{at: def.at, prov: def.prov, kind: authority.Attribution, method: methodDefinition, words: def.meaning}
			r.add(f, r.holders(agent), []deed{{act: authority.ActDecide, object: noun}})
		}
	}
}

// otherPlace reads "tempat pembayaran lain" before a relative clause.
func otherPlace(m phrase, rel int) phrase {
	for k := rel - 1; k >= 0 && k > rel-5; k-- {
		if strings.HasSuffix(m[k].w, "tempat") && m[k:rel].index("lain") > 0 && k+2 < rel {
			return m[k:rel]
		}
	}
	return nil
}

// stock reports the definitions that every instrument repeats.
func (r *reader) stock(def definition) bool {
	name := lower(def.names[0].text())
	for _, s := range stockTerms {
		if name == s {
			return true
		}
	}
	return strings.HasPrefix(name, "pelayanan terpadu") || hasAny(name, "jabatan fungsional", "otonomi", "desentralisasi", "penyidikan", "retribusi", "pajak", "surat ketetapan", "surat tagihan", "surat setoran", "lembaran daerah")
}

var stockTerms = []string{"pemerintah daerah", "pemerintahan daerah", "pemerintahan desa", "pemerintah desa", "pemerintah", "pemerintah pusat", "perangkat daerah",
	"satuan kerja perangkat daerah", "daerah", "daerah otonom", "pemerintah kecamatan", "dewan perwakilan rakyat daerah", "desa", "kelurahan",
	"kecamatan", "pemerintah kabupaten", "pemerintah kota", "otonomi daerah", "desentralisasi", "tugas pembantuan", "kewenangan",
	"anggaran pendapatan dan belanja daerah", "peraturan daerah", "badan", "menteri", "kementerian", "dewan", "organisasi"}

func (r *reader) definition(def definition) {
	m := withoutReferences(def.meaning)
	full := def.meaning
	f := found{at: def.at, prov: def.prov, kind: authority.Attribution, method: methodDefinition, words: full}
	holder := def.names[0]
	if r.definedHandover(f, m) {
		return
	}
	if i := m.index("bertindak sebagai"); i > 0 || m.index("bertindak selaku") > 0 {
		i = max(i, m.index("bertindak selaku"))
		r.add(f, []phrase{holder}, []deed{{act: authority.ActRun, object: r.cleanObject(m[i+2:])}})
	}
	if r.definedUsers(f, m) || r.definedReceiver(f, holder, m) {
		return
	}
	if r.officeMeaning(def) {
		r.definedOffice(f, holder, m)
		return
	}
	if q := m[min(len(m), m.index("yang")+1):]; m.index("yang") >= 0 && q.has(set("diserahi")) && givesPowerDef(q) > 0 {
		r.definedGiven(f, holder, q)
		return
	}
	if i := m.index("yang dilakukan oleh"); i >= 0 && i <= 3 {
		a := r.agentAt(m, i+3)
		if k := i + 3 + len(a); len(a) > 0 && m.word(k) == "dalam" && isActive(m.word(k+1)) {
			r.add(f, r.holders(a), r.deedsOf(m[k+1:]))
			return
		}
	}
	for i := range m {
		if !definingVerbs[m[i].w] || m.word(i-1) == "tidak" {
			continue
		}
		agent, mm := r.agentOf(m, i)
		if len(agent) == 0 || mm == methodRule && m[i].w != "ditunjuk" && m[i].w != "ditetapkan" {
			continue
		}
		act := passiveActs[m[i].w]
		if act == "" {
			act = authority.ActRun
			if m[i:].has(privateAgents) {
				continue // whoever runs it
			}
		}
		obj := r.cleanObject(holder)
		if m[i].w == "diberikan" {
			switch first := m.trim().word(0); {
			case grantedThings[first]:
				act = authority.ActIssue
			case first != "pelayanan" && first != "layanan":
				continue
			}
		}
		if bySubject(m, i) {
			obj = r.cleanObject(nounBefore(m, relativeBefore(m, i)))
		}
		r.add(f, r.holders(agent), []deed{{act: act, object: obj}})
		return
	}
}

// definedReceiver: "Camat adalah pemimpin kecamatan yang memperoleh pelimpahan
// kewenangan dari Bupati untuk menangani X, dan menyelenggarakan Y": X is handed
// on, Y is not.
func (r *reader) definedReceiver(f found, holder, m phrase) bool {
	i := m.index("pelimpahan")
	if i < 1 || m[i-1].w != "memperoleh" && m[i-1].w != "menerima" && m[i-1].w != "mendapat" {
		return false
	}
	var giver phrase
	k := i + 1
	for ; k < len(m) && m[k].w != "untuk"; k++ {
		if len(giver) == 0 && (m[k-1].w == "dari" || powerNouns[m[k-1].w]) {
			giver = r.agentAt(m, k)
		}
	}
	if k+1 >= len(m) || len(giver) == 0 {
		return false
	}
	rest, own := m[k+1:], phrase(nil)
	for j := 1; j < len(rest); j++ {
		if isJoin(rest[j-1]) && (rest[j].w == "menyelenggarakan" || rest[j].w == "melaksanakan") {
			rest, own = rest[:j-1], rest[j:]
			break
		}
	}
	g := f
	g.kind, g.giver = authority.Delegation, r.giverName(giver)
	r.add(g, []phrase{holder}, r.deedsOf(rest))
	r.add(f, []phrase{holder}, r.deedsOf(own))
	return true
}

// definedHandover: "Pendelegasian adalah pelimpahan kewenangan X … kepada Y" in an
// instrument that hands that power on to Y.
func (r *reader) definedHandover(f found, m phrase) bool {
	m = m.trim()
	if w := m.word(0); w != "pelimpahan" && w != "pendelegasian" && w != "penyerahan" && w != "pemberian" || !r.hand.subject {
		return false
	}
	to := m.index("kepada")
	if to < 0 {
		return true
	}
	hs := r.holders(r.agentAt(m, to+1))
	if len(hs) == 0 || !r.receives(hs[0]) {
		return true
	}
	ds := r.deedsOf(stripPower(m[1:to]))
	if len(ds) == 0 {
		ds = r.powerDeeds(nil, m[to+1+len(r.agentAt(m, to+1)):])
	}
	f.kind, f.giver = r.hand.kind, r.hand.giver
	for _, x := range ds {
		if x.act != authority.ActRun {
			r.add(f, hs, []deed{x})
		}
	}
	return true
}

// bySubject reports a verb that speaks of a part of the meaning and not of the
// term: "dengan upah yang besarnya ditetapkan oleh …" far from the start.
func bySubject(m phrase, i int) bool { return relativeBefore(m, i) > 14 }

var definingVerbs = set(`diterbitkan dikeluarkan ditetapkan ditentukan ditunjuk disahkan dibuat disusun diajukan dipungut diselenggarakan dikelola diangkat disiapkan diberikan`)

// privateAgents stand beside an office where a meaning does not care who acts:
// "dikelola oleh pemerintah, swasta, atau masyarakat".
var privateAgents = set(`swasta masyarakat perorangan perseorangan badan`)

func (r *reader) officeMeaning(def definition) bool {
	m := def.meaning.trim()
	return r.meansOffice(def, m)
}

// definedOffice: "X adalah pejabat yang mempunyai tugas Y", "… yang diberi
// wewenang oleh Z untuk Y".
func (r *reader) definedOffice(f found, holder, m phrase) {
	if i := m.index("pemegang"); i >= 0 && i <= 3 && powerNouns[m.word(i+1)] && m.word(i+2) != "yang" {
		r.add(f, []phrase{holder}, r.oneDeed(authority.ActRun, m[i+2:]))
		return
	}
	r.definedHelp(f, holder, m)
	for i, t := range m {
		if t.w != "yang" {
			continue
		}
		q := m[i+1:]
		switch {
		case (q.word(0) == "mempunyai" || q.word(0) == "memiliki") && (powerNouns[q.word(1)]):
			k := 2
			for powerNouns[q.word(k)] || q.word(k) == "dan" && (powerNouns[q.word(k+1)] || q.word(k+1) == "kewajiban") || q.word(k) == "kewajiban" || q.word(k) == "untuk" || q.word(k) == "pokok" {
				k++
			}
			r.add(f, []phrase{holder}, r.deedsOf(q[k:]))
		case entitling[q.word(0)] && q.word(2) != "atas" && q.word(2) != "terhadap" && len(r.entitledTo(m[i:])) > 0:
			r.add(f, []phrase{holder}, r.entitledTo(m[i:]))
		case q.word(0) == "ditunjuk" && q.index("untuk") > 0 && q.index("untuk") < 10 && isActive(q.word(q.index("untuk")+1)):
			r.add(f, []phrase{holder}, r.deedsOf(q[q.index("untuk")+1:]))
		case q.word(0) == "dibentuk" && q.word(1) == "oleh":
			r.definedBody(f, holder, q)
		case q.word(0) == "ditunjuk" && q.word(1) == "oleh" && q.index("dan mempunyai tugas") > 0:
			k := q.index("dan mempunyai tugas")
			r.add(f, r.holders(r.agentAt(q[:k], 2)), []deed{{act: authority.ActDecide, object: holder}})
			r.add(f, []phrase{holder}, r.deedsOf(q[k+3:]))
		case q.word(0) == "bertugas":
			r.add(f, []phrase{holder}, r.deedsOf(q[1:]))
		case givesPowerDef(q) > 0:
			r.definedGiven(f, holder, q)
		case q.word(0) == "menyelenggarakan" && q.word(1) == "urusan", q.word(0) == "menyelenggarakan" && q.word(1) == "fungsi":
			return
		case q.word(0) == "melaksanakan" || q.word(0) == "melakukan" || q.word(0) == "menyelenggarakan":
			r.add(f, []phrase{holder}, r.deedsOf(q))
		case q.word(0) == "bertanggung" && (q.word(2) == "terhadap" || q.word(2) == "atas"):
			r.add(f, []phrase{holder}, r.deedsOf(q[3:]))
		case q.word(0) == "ditugaskan" && q.word(1) == "oleh" && indexFrom(q, 0, "untuk") > 0:
			r.definedGiven(f, holder, q)
		case q.word(0) == "ditugaskan" && isActive(q.word(1)):
			r.add(f, []phrase{holder}, r.deedsOf(q[1:]))
		default:
			continue
		}
		return
	}
}

// definedBody: "X adalah tim yang dibentuk oleh Y untuk melakukan Z", "… oleh Y
// yang bertugas Z": Y forms X, and X does Z.
func (r *reader) definedBody(f found, holder, q phrase) {
	a := r.agentAt(q, 2)
	if i := a.index("yang bertugas"); i > 0 {
		a = a[:i]
	}
	if len(a) == 0 {
		return
	}
	r.add(f, r.holders(a), []deed{{act: authority.ActDecide, object: holder}})
	rest := q[2+len(a):]
	switch {
	case rest.word(0) == "untuk" && isActive(rest.word(1)):
		r.add(f, []phrase{holder}, r.deedsOf(rest[1:]))
	case rest.at(0, "yang bertugas"):
		r.add(f, []phrase{holder}, r.deedsOf(rest[2:]))
	}
}

// definedHelp: "X adalah dewan yang dibentuk untuk membantu Y dalam
// penyelenggaraan Z".
func (r *reader) definedHelp(f found, holder, m phrase) {
	for i := 1; i < len(m)-3; i++ {
		if m[i].w != "membantu" || m[i-1].w != "untuk" && m[i-1].w != "guna" || !r.officeAt(m, i+1) {
			continue
		}
		k := i + 1 + len(r.agentAt(m, i+1))
		if m.word(k) == "dalam" && actNoun(m.word(k+1)) != "" {
			end := k + 1
			for end < len(m) && !m[end].punct && m[end].w != "yang" {
				end++
			}
			r.add(f, []phrase{holder}, r.oneDeed(authority.ActRun, m[k+1:end]))
		}
		return
	}
}

func givesPowerDef(q phrase) int {
	for k := 0; k < 5 && k < len(q); k++ {
		if n := givesPower(q, k); n > 0 && isPassive(q[k].w) || q[k].w == "diserahi" || q[k].w == "diberi" {
			return k + 1
		}
	}
	return 0
}

func (r *reader) definedGiven(f found, holder, q phrase) {
	by := indexFrom(q, 0, "oleh")
	to := indexFrom(q, 0, "untuk")
	if to < 0 {
		return
	}
	if by >= 0 && by < to {
		a := r.agentAt(q, by+1)
		if g := r.giverName(a); g != "" && !hasAny(lower(g), "pejabat yang berwenang") {
			f.kind, f.giver = authority.Delegation, g
		} else if g != "" {
			return
		}
	}
	r.add(f, []phrase{holder}, r.deedsOf(q[to+1:]))
}
