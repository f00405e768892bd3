package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// passives files the passive clauses of a sentence that name their agent.
func (r *reader) passives(p *law.Provision, s phrase, c clause, before int) {
	for i := range s {
		if !isPassive(s[i].w) || handPassive[s[i].w] != "" && len(r.out) > before {
			continue
		}
		if infinitiveMarks[s.word(i-1)] && !(i == 1 && s[0].w == "pelaksanaan") && !(s.word(i-1) == "untuk" && (s.word(i-2) == "wajib" || s.word(i-2) == "harus")) || s.word(i-1) == "tidak" || s.word(i-1) == "belum" || s.word(i-2) == "tidak" && (auxiliaries[s[i-1].w] || s[i-1].w == "boleh") || r.inCondition(s, c, i) || afterTime(s, i) {
			continue
		}
		r.passive(p, s, c, i)
	}
}

// afterTime reports a verb that only tells when: "pada saat pelayanan diberikan
// oleh Dinas", "sejak permohonan disetujui oleh Bupati".
func afterTime(s phrase, i int) bool {
	for k := i - 1; k > 0 && k > i-12; k-- {
		if s[k].punct || s[k].w == "yang" {
			return false
		}
		if timeMarks[s[k].w] {
			return s.word(k+1) != "tanggal" && !obliging[s.word(i-1)]
		}
	}
	return false
}

var timeMarks = set(`saat sejak ketika sewaktu`)

// inCondition reports whether token i stands in the words before the subject.
func (r *reader) inCondition(s phrase, c clause, i int) bool {
	return len(c.adjunct) > 0 && i < len(c.adjunct)
}

func (r *reader) passive(p *law.Provision, s phrase, c clause, i int) {
	v := s[i].w
	if idlePassives[v] {
		return
	}
	agent, m := r.agentOf(s, i)
	if len(agent) == 0 {
		return
	}
	if agent[0].start == at(s, i+1).start && appointVerbs[v] && (len(c.subject.trim()) == 0 || locative[c.subject.word(0)]) {
		return // "di kecamatan dapat ditetapkan X": X is what is laid down
	}
	hs := r.holders(agent)
	if len(hs) == 0 && (namingVerbs[v] || agent.index("pada") > 0) && !r.officeAt(agent, 0) {
		hs = []phrase{agent.trim()}
	}
	if len(hs) == 0 || len(hs[0]) == 0 {
		return
	}
	if v == "ditanggung" && !public[hs[0][0].w] {
		return // what people pay themselves
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: s.word(i-1) == "dapat", method: m, words: s}
	subject := c.subject
	if rel, own := relativeOf(s, i); rel >= 0 {
		if !relativeVerbs[v] || rel < len(c.adjunct) || (v == "disahkan" || v == "diterbitkan" || v == "dikeluarkan") && s.word(i-1) == "telah" {
			return
		}
		if m == methodRule && (s.word(i-1) == "sudah" || s.word(i-1) == "telah") {
			return // a decision that has been made already
		}
		subject = r.relativeSubject(s, c, rel, i, own)
		if len(subject) == 0 {
			return
		}
		f.method = methodRelative
	} else if at := subjectStart(s, i, c); at != nil {
		subject = at
	}
	handed := r.byHandover(s)
	if r.idlePassive(s, c, subject, i) || (v == "diangkat" || v == "diberhentikan" || v == "ditunjuk") && !r.personnel && r.organisation && handed == "" {
		return
	}
	if handed != "" {
		f.kind, f.giver = authority.Delegation, handed
	}
	if locative[subject.word(0)] {
		subject = nil
	}
	ds := r.passiveDeeds(v, subject)
	if after := r.postposed(s, c, i); len(after) > 0 {
		ds = after
	}
	if f.method == methodRelative && len(ds) > 0 {
		ds = relativeDeed(v, ds[0])
	}
	switch v {
	case "dikoordinasikan", "dikoordinir", "dikonsultasikan":
		f.kind = authority.Coordination
	case "diusulkan":
		f.kind = authority.Contribution
	case "dibantu":
		f.kind = authority.Contribution
	}
	if v == "diselenggarakan" || v == "dilaksanakan" || v == "dilakukan" {
		if r.hand.subject && len(hs) > 0 && r.receives(hs[0]) {
			f.kind, f.giver = r.hand.kind, r.hand.giver
		}
	}
	r.add(f, hs, ds)
}

// public are those whose paying for somebody is a service.
var public = set(`pemerintah negara daerah kabupaten kota provinsi desa dinas badan kementerian pemda`)

// idlePassive reports a passive verb, standing at i, that gives no power: the
// first of two joined ones, a report handed in, help given to the office itself.
func (r *reader) idlePassive(s phrase, c clause, subject phrase, i int) bool {
	v := s[i].w
	if i >= 2 && joinWords[s[i-1].w] && isPassive(s[i-2].w) && (s[i-1].s != "," || relativeBefore(s, i-2) < 0) {
		return true // the first of two joined verbs has been read
	}
	if s[0].w == "penyampaian" || subject.trim().word(0) == "penyampaian" || subject.trim().word(0) == "laporan" || subject.trim().word(0) == "pelaporan" && !r.finance && passiveActs[v] == "" {
		return true
	}
	if v == "diajukan" && !c.subject.has(drafts) {
		return true
	}
	if r.organisation && subject.has(staffWords) {
		return true
	}
	if adviceActs[subject.trim().word(0)] != "" && givingPassives[v] && relativeBefore(s, i) < 0 {
		return true // read as advice
	}
	if v == "dibantu" && (r.officeAt(c.subject.trim(), 0) || c.subject.trim().word(0) == "setiap") {
		return true
	}
	return false
}

// relativeDeed keeps what "yang …" says of its noun where that is a power.
func relativeDeed(v string, d deed) []deed {
	if v == "dikeluarkan" && d.object.has(money) || copies[d.object.word(0)] && v != "dilegalisir" && v != "dilegalisasi" {
		return nil
	}
	if d.object.words() == 1 && places[d.object.trim().word(0)] {
		return nil
	}
	if (v == "dilakukan" || v == "dilaksanakan") && !carriedOut(d) {
		return nil
	}
	if d.act == authority.ActRun && (v != "diselenggarakan" && v != "dikelola" && v != "dilaksanakan" && v != "dilakukan" || d.object.words() < 2) {
		return nil
	}
	return []deed{d}
}

// carriedOut reports an act of two words or more that a relative clause ascribes:
// "pelatihan perangkat desa yang dilaksanakan oleh Dinas".
func carriedOut(x deed) bool {
	w := x.object.trim().word(0)
	return x.object.words() >= 2 && (x.act != authority.ActRun || actNoun(w) != "" || w == "pelatihan")
}

// staffWords speak of the people of an office and their ranks.
var staffWords = set(`eselon kepangkatan kepegawaian penggajian kepangkatannya`)

// copies are papers that an applicant must hand in.
var copies = set(`fotokopi fotocopy foto salinan copy asli tembusan photo photocopy`)

// places are bare times and places that a relative clause speaks of in passing.
var places = set(`tempat batas lokasi jadwal tanggal hari`)

// locative words begin a place, not a subject: "di lingkungan Dinas dapat
// dibentuk UPT".
var locative = set(`di pada dalam`)

// byHandover names the giver in "atas pelimpahan kewenangan dari Bupati".
func (r *reader) byHandover(s phrase) string {
	for i, t := range s {
		if t.w != "atas" || s.word(i+1) != "pelimpahan" && s.word(i+1) != "pendelegasian" {
			continue
		}
		for k := i + 2; k < len(s) && k < i+7; k++ {
			if s[k].w == "dari" {
				return r.giverName(r.agentAt(s, k+1))
			}
		}
	}
	return ""
}

// postposed reads a subject that stands behind its verb: "wajib dilakukan
// pemeriksaan oleh X", "dapat dibentuk UPT", "ditetapkan sebagai Y oleh X".
func (r *reader) postposed(s phrase, c clause, i int) []deed {
	v := s[i].w
	next := s.word(i + 1)
	end := i + 1
	for end < len(s) && !postposedEnds[s[end].w] && !makerWords[s[end].w] {
		end++
	}
	noun := s[i+1 : end].trim()
	switch {
	case appointVerbs[v] && !(bareAgents[v] && r.officeAt(s, i+1)) && s[i:min(len(s), i+12)].index("sebagai") > 0:
		k := i + s[i:].index("sebagai") + 1
		end = k
		for end < len(s) && !postposedEnds[s[end].w] {
			end++
		}
		return r.oneDeed(authority.ActDecide, s[k:end])
	case len(noun) == 0:
		return nil
	case (v == "dilakukan" || v == "diadakan" || v == "dilaksanakan" || v == "diberikan" || v == "dikenakan") && actNoun(next) != "" && !lightWords[next]:
		act, _ := r.startsWithAct(noun)
		if noun.words() > 1 {
			if ds := r.deedsOf(noun); len(ds) > 0 && v != "dikenakan" {
				return ds
			}
			return r.oneDeed(act, noun)
		}
		subject := c.subject
		if len(subject.trim()) == 0 && c.adjunct.word(0) == "terhadap" {
			subject = c.adjunct[1:]
		}
		return r.oneDeed(act, subject)
	case (v == "diterbitkan" || v == "dikeluarkan") && end < len(s) && s[end].w == "oleh" && at(s, i+1).upper() && len(c.subject.trim()) > 0:
		return r.oneDeed(passiveActs[v], noun)
	case (len(c.subject.trim()) == 0 || locative[c.subject.word(0)]) && (passiveActs[v] != "" || v == "diadakan" || v == "diberikan"):
		act := passiveActs[v]
		if act == "" {
			act = authority.ActRun
		}
		if v == "diberikan" && grantedThings[noun.word(0)] {
			act = authority.ActIssue
		}
		return r.oneDeed(act, noun)
	}
	return nil
}

var (
	postposedEnds = set(`oleh dengan sesuai berdasarkan untuk secara pada melalui apabila kepada atas setelah paling selambat-lambatnya setiap dalam guna agar terhadap ; ,`)
	appointVerbs  = set(`diangkat ditunjuk ditetapkan dipekerjakan dikukuhkan`)
)

// subjectStart finds the subject of a second main verb: what stands between
// the join before it and the verb, nil to take the subject of the sentence.
func subjectStart(s phrase, i int, c clause) phrase {
	for k := i - 1; k > len(c.adjunct)+len(c.subject); k-- {
		if s[k].s == ";" || s[k].w == "dan" && k == i-1 || s[k].w == "maka" {
			return nil
		}
		if s[k].s == "," || s[k].w == "serta" || s[k].w == "sedangkan" {
			q := s[k+1 : i].trim()
			if q.words() >= 2 && q.words() <= 14 && !adjunctStarts[q.word(0)] && !objectEnds[q.word(0)] && !q.has(passiveOnly) {
				return q
			}
			return nil
		}
	}
	return nil
}

var passiveOnly = set(`yang akan dapat`)

// passiveDeeds reads what is done from a passive verb and its subject.
func (r *reader) passiveDeeds(v string, subject phrase) []deed {
	subject = withoutManner(subject.trim())
	if namingVerbs[v] && v != "ditetapkan" && r.officeAt(subject, 0) {
		subject = r.bodyOf(subject)
	}
	if len(subject) == 0 {
		return nil
	}
	switch v {
	case "dilakukan", "dilaksanakan", "diselenggarakan", "dikelola", "diproses", "ditangani", "dijalankan", "dibantu", "diurus", "dikerjakan", "disusun", "dibuat", "disiapkan", "difasilitasi":
		if _, ok := r.startsWithAct(subject); ok {
			if ds := r.deedsOf(cutRelative(subject)); len(ds) > 0 {
				return ds
			}
		}
		return r.oneDeed(authority.ActRun, subject)
	case "diajukan":
		return r.oneDeed(authority.ActRun, subject)
	case "dipilih":
		return r.oneDeed(authority.ActDecide, subject)
	case "diatur":
		return r.oneDeed(authority.ActRule, subject)
	case "ditetapkan", "ditentukan":
		if isRule(subject) {
			return r.oneDeed(authority.ActRule, subject)
		}
		if act := decidedMeasure(subject); act != "" {
			return r.oneDeed(act, subject)
		}
		return r.oneDeed(authority.ActDecide, subject)
	case "diberikan":
		if subject.word(0) == "sanksi" {
			return r.oneDeed(authority.ActSanction, subject)
		}
		if first := subject.trim().word(0); benefits[first] {
			return r.oneDeed(authority.ActRun, subject)
		}
		return r.oneDeed(authority.ActIssue, subject)
	}
	if subject.word(0) == "sanksi" && (v == "dikenakan" || v == "dijatuhkan") {
		return r.oneDeed(authority.ActSanction, subject)
	}
	if a := passiveActs[v]; a != "" {
		return r.oneDeed(a, subject)
	}
	if r.quietPassive(v, subject) {
		return nil
	}
	return r.oneDeed(authority.ActRun, subject)
}

// bodyOf cuts what tells where a body is formed: "Dewan Pengawas pada rumah sakit
// yang …".
func (r *reader) bodyOf(p phrase) phrase {
	i := p.index("pada")
	if i < 1 || p[i:].index("yang") < 0 {
		return p
	}
	return p[:i].trim()
}

// benefits are given and not issued.
var benefits = set(`penghargaan bantuan insentif tunjangan santunan hadiah uang pelayanan biaya honorarium beasiswa hibah subsidi imbalan bimbingan pelatihan petunjuk kompensasi`)

// withoutManner drops "dalam pelaksanaannya" from a subject.
func withoutManner(p phrase) phrase {
	for _, mark := range []string{"dalam pelaksanaannya", "pelaksanaannya"} {
		if i := p.index(mark); i > 0 {
			return p[:i].trim()
		}
	}
	return p
}

func cutRelative(p phrase) phrase {
	if i := p.index("yang"); i > 3 {
		return p[:i]
	}
	return p
}

func (r *reader) oneDeed(act authority.Act, subject phrase) []deed {
	obj := r.cleanSubject(stripFurther(subject))
	if obj.at(0, "yang bersangkutan") {
		return nil
	}
	if len(obj) == 0 || obj.words() == 0 {
		return nil
	}
	return []deed{{act: act, object: obj}}
}

// stripFurther drops "Ketentuan lebih lanjut mengenai" from a topic.
func stripFurther(p phrase) phrase {
	p = p.trim()
	i := 0
	if p.word(0) == "ketentuan" || p.word(0) == "ketentuan-ketentuan" || p.word(0) == "pengaturan" || p.word(0) == "hal-hal" && p.word(1) == "mengenai" || p.word(0) == "hal" {
		i = 1
		for p.word(i) == "lebih" || p.word(i) == "lanjut" || p.word(i) == "lain" || p.word(i) == "teknis" && (p.word(i+1) == "mengenai" || p.word(i+1) == "tentang") {
			i++
		}
		if p.word(i) != "mengenai" && p.word(i) != "tentang" {
			return p
		}
		return p[i+1:]
	}
	return p
}

// obliging words stand before the main verb of a sentence.
var obliging = set(`harus wajib dapat`)
