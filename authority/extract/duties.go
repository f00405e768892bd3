package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// duties files the authorities that duties of citizens name: who issues the
// licence they must have, where they register, to whom they apply.
func (r *reader) duties(p *law.Provision, s phrase, c clause) {
	for i, t := range s {
		switch t.w {
		case "memiliki", "mendapat", "mendapatkan", "memperoleh", "mempunyai", "meminta", "mengajukan", "diwajibkan", "perpanjang", "diperpanjang":
			r.licence(p, s, c, i)
		}
		switch t.w {
		case "didaftarkan", "mendaftarkan", "terdaftar", "dicatatkan", "mencatatkan":
			r.registration(p, s, c, i)
		case "mengajukan", "diajukan", "dimohonkan", "dimohon", "memohon", "menyampaikan", "disampaikan", "ditujukan", "mengirimkan", "diserahkan":
			r.application(p, s, c, i)
		}
	}
	r.leave(p, s)
}

// licence: "wajib memiliki izin X dari Y".
func (r *reader) licence(p *law.Provision, s phrase, c clause, i int) {
	if c.denied && s[:i].has(set("kecuali")) {
		return // an exception to what is forbidden
	}
	if i < len(c.adjunct) || len(r.holders(c.subject)) > 0 && !r.boundOffice(s, c) {
		return
	}
	if rel := relativeBefore(s, i); rel >= 0 && !s[i:].has(set("dari")) || s.word(i-1) == "telah" && relativeBefore(s, i) >= 0 && s[i].w != "memiliki" || (s.word(i-1) == "setelah" || s.word(i-1) == "sebelum") && consentWords[s.word(i+1)] {
		return
	}
	from := -1
	for k := i + 1; k < len(s) && k < i+30; k++ {
		if s[k].w == "dari" && r.officeAt(s, k+1) {
			from = k
			break
		}
		if n := consentOf(s, k); n > 0 && r.officeAt(s, n) && s[n].upper() && r.citizen(c.bound()) {
			from = n - 1
			break
		}
		if dutyVerbs[s[k].w] {
			return
		}
		if (isActive(s[k].w) || isPassive(s[k].w)) && k > i+1 && s.word(k-1) != "dan" && s.word(k-1) != "untuk" && s.word(k-1) != "yang" && !licenceWords[s[k-1].w] || s[k].s == ";" {
			return
		}
	}
	if from < 0 {
		return
	}
	obj := s[i+1 : from].trim()
	if s[from].w != "dari" {
		obj = s[i+1 : from+1].trim()
	}
	lic := licenceIn(obj)
	if lic < 0 {
		return
	}
	act := licenceAct(obj[lic].w)
	obj = r.cleanObject(obj[lic:])
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodDuty, words: s}
	if len(obj) == 1 || allLicence(obj) {
		obj = r.licensed(c)
	}
	if len(obj) == 0 {
		return
	}
	deeds := []deed{{act: act, object: obj}}
	if all := r.licensedDeeds(c, act, obj); len(all) > 1 {
		deeds = all
	}
	if s[i:from].index("pendaftaran") > 0 && act == authority.ActIssue {
		deeds = append(deeds, deed{act: authority.ActRegister, object: obj})
	}
	r.add(f, r.holders(r.agentAt(s, from+1)), deeds)
}

// citizen reports a subject that rules bind and do not empower.
func (r *reader) citizen(p phrase) bool {
	return citizens[p.word(0)] || r.citizenTerms[p.word(0)]
}

// consentOf returns where an office must stand that gives the consent at token k:
// "izin tertulis Bupati". 0 for no consent.
func consentOf(s phrase, k int) int {
	switch s[k].w {
	case "izin", "ijin", "persetujuan", "pengesahan":
	default:
		return 0
	}
	k++
	for s.word(k) == "tertulis" || s.word(k) == "dahulu" || s.word(k) == "terlebih" {
		k++
	}
	return k
}

// consentWords are what authorities give one another inside a procedure.
var consentWords = set(`persetujuan pengesahan rekomendasi pertimbangan petunjuk saran`)

var dutyVerbs = set(`memiliki mendapat mendapatkan memperoleh mempunyai mengajukan`)

// boundOffice reports an office that needs another's licence or consent.
func (r *reader) boundOffice(s phrase, c clause) bool {
	return c.aux.has(set("wajib harus diwajibkan"))
}

var licenceWords = set(`izin ijin pengesahan persetujuan rekomendasi lisensi sertifikat surat tanda dispensasi legalisasi akreditasi keterangan
	penetapan nomor pertimbangan kartu perpanjangan pendaftaran`)

func licenceIn(p phrase) int {
	for i, t := range p {
		if licenceWords[t.w] || isAcronym(t) {
			return i
		}
		if i > 5 {
			return -1
		}
	}
	return -1
}

func allLicence(p phrase) bool {
	for _, t := range p {
		if !licenceWords[t.w] && !joinWords[t.w] && t.w != "tertulis" && t.w != "baru" && t.w != "dahulu" && t.w != "terlebih" && t.w != "lebih" {
			return false
		}
	}
	return true
}

func licenceAct(w string) authority.Act {
	switch w {
	case "rekomendasi":
		return authority.ActRecommend
	case "pertimbangan":
		return authority.ActConsider
	}
	return authority.ActIssue
}

// bound is whom a duty binds: the subject, or what stands after "bagi" where the
// duty has none.
func (c clause) bound() phrase {
	q := c.subject.trim()
	if len(q) == 0 && c.adjunct.word(0) == "bagi" {
		q = c.adjunct.trim()
	}
	for len(q) > 0 && (q[0].w == "setiap" || q[0].w == "bagi") {
		q = q[1:]
	}
	return q
}

// licensed says what a bare licence is for: the subject, or what the person in
// it does: "orang yang akan melakukan perceraian".
func (r *reader) licensed(c clause) phrase {
	if c.adjunct.at(0, "dalam hal") && c.adjunct.has(licenceWords) {
		return r.cleanObject(c.adjunct[2:])
	}
	q := c.bound()
	if i := q.index("yang"); i > 0 {
		person := citizens[q[0].w] || r.citizenTerms[q[0].w]
		k := i + 1
		for auxiliaries[q.word(k)] {
			k++
		}
		if person && isActive(q.word(k)) && q.word(k) != "memenuhi" && (k > i+1 || doingVerbs[q.word(k)]) {
			return r.cleanObject(q[k+1:])
		}
		q = q[:i]
	}
	return r.cleanObject(q)
}

// licensedDeeds reads several things for which one licence is needed: "yang akan
// mendirikan apotek, membuka klinik, dan mengedarkan obat".
func (r *reader) licensedDeeds(c clause, act authority.Act, first phrase) []deed {
	q := c.bound()
	i := q.index("yang akan")
	if i < 1 || !r.citizen(q) || !isActive(q.word(i+2)) || len(first) == 0 {
		return nil
	}
	var out []deed
	start := i + 2
	for k := start + 1; k <= len(q); k++ {
		if k < len(q) && !(isActive(q[k].w) && isJoin(q[k-1])) {
			continue
		}
		if obj := r.cleanObject(q[start+1 : k]); len(obj) > 0 {
			out = append(out, deed{act: act, object: obj})
		}
		start = k
	}
	return out
}

var doingVerbs = set(`melakukan melaksanakan menyelenggarakan menjalankan mendirikan membuka membangun mengusahakan memasang mengedarkan`)

// registration: "didaftarkan pada Y".
func (r *reader) registration(p *law.Provision, s phrase, c clause, i int) {
	if i < len(c.adjunct) || len(r.holders(c.subject)) > 0 {
		return
	}
	for k := i + 1; k < len(s) && k < i+16; k++ {
		if (s[k].w != "pada" && s[k].w != "kepada" && s[k].w != "di" && s[k].w != "dari") || !r.officeAt(s, k+1) {
			continue
		}
		obj := s[i+1 : k]
		if s[i].w[0] == 'd' || s[i].w[0] == 't' || len(obj.trim()) < 2 && isPassive(s[i].w) || obj.word(0) == "dan" || len(obj.trim()) == 1 && obj.trim()[0].w == "diri" {
			obj = r.registered(c)
		}
		f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodDuty, words: s}
		if o := withoutOwner(r.cleanObject(obj)); len(o) > 0 {
			var ds []deed
			for _, x := range r.documentsIn(authority.ActRegister, o) {
				ds = append(ds, deed{act: authority.ActRegister, object: x})
			}
			r.add(f, r.channel(r.agentAt(s, k+1)), ds)
		}
		return
	}
}

// withoutOwner drops "-nya" from a single word: "mendaftarkan gudangnya".
func withoutOwner(p phrase) phrase {
	if len(p) != 1 || len(p[0].w) < 7 || !strings.HasSuffix(p[0].w, "nya") {
		return p
	}
	t := p[0]
	t.w, t.s, t.end = t.w[:len(t.w)-3], t.s[:len(t.s)-3], t.end-3
	return phrase{t}
}

func (r *reader) registered(c clause) phrase {
	q := c.bound()
	if i := q.index("yang"); i > 0 && (citizens[q[0].w] || r.citizenTerms[q[0].w]) {
		k := i + 1
		for auxiliaries[q.word(k)] {
			k++
		}
		if isActive(q.word(k)) {
			return q[k+1:]
		}
	}
	if i := q.index("yang"); i > 1 {
		return q[:i]
	}
	return q
}

// application: "mengajukan permohonan X kepada Y melalui Z".
func (r *reader) application(p *law.Provision, s phrase, c clause, i int) {
	if i < len(c.adjunct) || relativeBefore(s, i) >= 0 {
		return
	}
	k := indexFrom(s, i, "kepada")
	if k < 0 || k > i+24 || !r.officeAt(s, k+1) {
		return
	}
	obj := s[i+1 : k]
	passive := s[i].w[0] == 'd'
	if passive {
		obj = c.subject
	} else if hs := r.holders(c.subject); len(hs) > 0 && !privateSubject(c.subject) && !obj.has(set("keberatan banding")) {
		return
	}
	if len(obj.trim()) == 0 || !obj.has(applications) && !(passive && obj.has(applications)) && !(s[i].w == "mengajukan" && len(c.subject.trim()) > 0) && s[i].w != "dimohonkan" && s[i].w != "dimohon" && s[i].w != "memohon" {
		return
	}
	if (s[i].w == "disampaikan" || s[i].w == "diserahkan" || s[i].w == "menyampaikan") && !obj.has(requests) {
		return
	}
	act := authority.ActReceive
	if obj.has(set("keberatan pengaduan banding")) {
		act = authority.ActComplaint
	}
	if obj.has(set("laporan hasil tembusan rancangan")) && !obj.has(set("permohonan")) {
		return
	}
	o := r.applied(obj, s, c)
	if len(o) == 1 {
		o = fullName(s[:i], o)
	}
	if len(o) == 0 {
		return
	}
	if i > 1 && (s.word(i-1) == "tembusan" || s.word(i-2) == "tembusan") {
		return
	}
	a := r.agentAt(s, k+1)
	if about := s[min(len(s), k+1+len(a)):]; len(o) == 1 && complaintWords[o.word(0)] && topicMarks[about.word(0)] {
		if topic := topicOf(about[1:]); len(topic) > 0 {
			o = topic
		}
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodDuty, words: s}
	hs := r.channel(a)
	if at, ok := r.onBehalfPlace(); ok && at != "" && (a.index("c.q") > 0 || a.index("cq") > 0) && r.hand.giver == "" {
		f.kind, f.giver = authority.Mandate, r.giverName(a[:1])
	}
	if n := onBehalfAt(s, k+1+len(a)); n > 0 {
		f.kind = authority.Mandate
	}
	r.add(f, hs, []deed{{act: act, object: o}})
}

// fullName returns the fuller name that a word has earlier in the sentence: "merasa
// keberatan atas keputusan ini dapat mengajukan keberatan".
func fullName(before, word phrase) phrase {
	for k := range before {
		if before[k].w != word[0].w {
			continue
		}
		q := before[k:]
		q = q.cut(func(j int) bool {
			return j > 0 && (q[j].punct || q[j].w == "yang" || auxiliaries[q[j].w] || q[j].w == "kepada" || isActive(q[j].w) || isPassive(q[j].w))
		}).trim()
		if len(q) > 1 {
			return q
		}
	}
	return word
}

// requests are applications whatever the verb that carries them.
var requests = set(`permohonan permintaan usulan keberatan pengaduan lamaran pendaftaran pengajuan proposal aduan banding`)

var applications = set(`permohonan permintaan usulan keberatan pengaduan lamaran pendaftaran perpanjangan pengajuan izin ijin banding proposal aduan`)

// applied is what is asked for: the words after "permohonan", or, when there
// are none, what the sentence says it is for.
func (r *reader) applied(obj, s phrase, c clause) phrase {
	o := r.cleanObject(obj)
	if i := o.index("secara"); i > 0 {
		o = o[:i].trim()
	}
	if len(o) <= 2 && (o.word(0) == "permohonan" || o.word(0) == "permintaan" || o.word(0) == "perpanjangan") {
		if x := r.wanted(s, c); len(x) > 0 {
			return append(append(phrase{}, o...), x...)
		}
		if i := s.index("yang akan mengajukan"); i >= 0 {
			return r.cleanObject(s[i+3:].cut(func(k int) bool { return auxiliaries[s[i+3+k].w] }))
		}
	}
	return o
}

// wanted is what a bare application is for: "untuk mendapatkan X" before or behind
// it, or what the applicant is said to want: "yang ingin memperoleh X".
func (r *reader) wanted(s phrase, c clause) phrase {
	for _, p := range []phrase{c.adjunct, c.subject, c.rest} {
		for i := 1; i < len(p)-1; i++ {
			if receiving[p[i].w] && (wanting[p[i-1].w] || len(p) == len(c.adjunct) && i <= 3) {
				x := r.cleanObject(p[i+1:])
				return x.cut(func(k int) bool { return auxiliaries[x[k].w] || x[k].w == "bagi" }).trim()
			}
		}
	}
	return nil
}

// wanting stand before the verb of who wants to get something.
var wanting = set(`untuk guna akan ingin hendak bermaksud`)

// channel lists who receives: of "kepada X melalui Y" both, of "kepada X cq. Y"
// the one who acts.
func (r *reader) channel(a phrase) []phrase {
	if i := a.index("melalui"); i > 0 && r.officeAt(a, i+1) {
		return append(r.holders(a[:i]), r.holders(a[i+1:])...)
	}
	return r.holders(a)
}
