package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// responsible: "Kepala X bertanggung jawab atas Y".
func (r *reader) responsible(p *law.Provision, s phrase, c clause) bool {
	k := 0
	switch {
	case c.verb() == "bertanggung" && c.rest.word(1) == "jawab":
		k = 2
	case c.verb() == "bertanggungjawab":
		k = 1
	default:
		return false
	}
	for c.rest.word(k) == "penuh" || c.rest.word(k) == "secara" || c.rest.word(k) == "langsung" {
		k++
	}
	w := c.rest.word(k)
	hs := r.holders(c.subject)
	if len(hs) == 0 || w != "atas" && w != "terhadap" && w != "dalam" && w != "untuk" && !isActive(w) {
		return true
	}
	if isActive(w) {
		k--
	}
	if r.ownHouse(c.rest[k:]) {
		return true
	}
	q := c.rest[k+1:]
	if q.index("kerahasiaannya") >= 0 || q.trim().word(0) == "pelaporan" || q.trim().word(0) == "laporan" {
		return true
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodResponsible, words: s}
	if r.hand.subject && r.receives(hs[0]) {
		f.kind, f.giver = r.hand.kind, r.hand.giver
	}
	if f.kind == authority.Attribution {
		r.inherit(&f, hs)
	}
	if c.subject.index("sebagai penyedia") > 0 {
		f.kind = authority.Hosting
	}
	for _, x := range r.deedsOf(q) {
		g := f
		if f.kind != authority.Attribution && x.act == authority.ActRun && powerNouns[x.object.trim().word(0)] && len(x.object) <= 2 {
			x.act = r.handAct()
		}
		if x.act == authority.ActDecide {
			g.kind, g.giver = authority.Attribution, ""
		}
		r.add(g, hs, []deed{x})
	}
	return true
}

// receives reports whether the holder is the receiver of the handing-on that
// the instrument is about.
func (r *reader) receives(h phrase) bool {
	for _, x := range r.hand.receiver {
		a, b := lower(h.text()), lower(x.text())
		if a == b || hasAny(b, a) || hasAny(a, b) {
			return true
		}
	}
	return false
}

// active: "Bupati menetapkan X", "Dinas melakukan pembinaan terhadap Y".
func (r *reader) active(p *law.Provision, s phrase, c clause) bool {
	v := c.verb()
	if v == "" || c.denied || !isActive(v) {
		return false
	}
	hs := r.holders(c.subject)
	if len(hs) == 0 {
		return false
	}
	rest := c.rest
	if reportVerbs[v] {
		return r.submit(p, s, c, hs)
	}
	if idleVerbs[v] && !(v == "membantu" && isActive(rest.word(1))) || r.ownHouse(rest) || handActive[v] != "" && (rest.word(1) == "kepada" || stripPower(rest[1:]).words() == 0) {
		return false
	}
	if v == "memfasilitasi" && r.officeAt(rest, 1) {
		if k := rest.index("dalam"); k > 0 && isActive(rest.word(k+1)) {
			obj := r.cleanObject(rest[k+2:])
			r.add(found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodActive, words: s}, hs, []deed{{act: authority.ActRun, object: append(phrase{rest[k+1]}, obj...)}})
			return true
		}
	}
	if v == "membantu" && isActive(rest.word(1)) && !idleVerbs[rest.word(1)] {
		rest, v = rest[1:], rest.word(1)
	}
	if v == "meminta" || v == "menginstruksikan" || v == "mendorong" {
		to := 1
		if rest.word(to) == "kepada" {
			to++
		}
		if a := r.agentAt(rest, to); len(a) > 0 {
			if k := rest.index("untuk"); k > 0 {
				r.add(found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodActive, words: s}, hs, generalDeeds(r.deedsOf(rest[k+1:])))
			}
			return true
		}
	}
	if v == "mengajukan" && (c.rest.has(set("keberatan banding")) || c.rest.has(set("permohonan")) && c.rest.has(set("kepada"))) {
		return false
	}
	if v == "meminta" && rest.word(1) == "bantuan" {
		return true // help for the office itself
	}
	if v == "mengenakan" && !rest.has(levies) {
		return true // what people wear
	}
	if v == "menerima" && !r.finance && !rest.has(receivedThings) && !(rest.word(1) == "pembayaran" && rest.has(levies)) {
		return true // a benefit
	}
	if v == "berkoordinasi" || v == "berkonsultasi" || v == "mengajukan" && privateSubject(c.subject) {
		return false
	}
	if k := r.appointing(p, s, c, hs); k {
		return true
	}
	ds := r.onTopic(permitted(r.deedsOf(rest), rest), c)
	if bare := r.bareAdvice(rest); len(bare) > 0 {
		ds = r.adviceOn(p, rest, bare)
	} else if rest.word(2) == "kepada" && adviceNouns[rest.word(1)] {
		return true // consent without a matter: who receives it is not the matter
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodActive, words: s}
	if r.hosting(ds, rest) {
		f.kind = authority.Hosting
	}
	if strings.HasPrefix(holderText(hs[0]), "penyedia") || c.subject.index("sebagai penyedia") > 0 {
		f.kind = authority.Hosting
	}
	for _, x := range ds {
		g := f
		g.kind = sideKind(f.kind, x)
		if g.kind == authority.Attribution && checksBefore(x, rest) {
			g.kind, x.act = authority.Contribution, authority.ActVerify
		}
		if r.hand.subject && x.act == r.hand.act && x.act != authority.ActRun && r.receives(hs[0]) && f.kind == authority.Attribution {
			g.kind, g.giver = r.hand.kind, r.hand.giver
		}
		r.add(g, hs, []deed{x})
	}
	return len(ds) > 0
}

// onTopic gives acts that name only how they are done the matter that the sentence
// begins with: "Terhadap permohonan itu, Dinas melakukan penelitian
// administratif".
func (r *reader) onTopic(ds []deed, c clause) []deed {
	if len(ds) == 0 {
		return ds
	}
	for _, x := range ds {
		if !x.object.only(manners) {
			return ds
		}
	}
	topic := c.adjunct.trimEnd()
	if w := topic.word(0); w != "terhadap" && w != "atas" {
		topic = c.subject.cut(func(i int) bool { return c.subject[i].s == "," })
		if len(topic) == len(c.subject) || r.officeAt(topic.trim(), 0) {
			return ds
		}
	}
	obj := r.cleanObject(topic)
	if len(obj) == 0 {
		return ds
	}
	return []deed{{act: ds[0].act, object: obj}}
}

// manners tell how a check is done.
var manners = set(`penelitian evaluasi peninjauan pemeriksaan verifikasi seleksi administratif administrasi teknis lapangan setempat lokasi`)

// levies are what an authority lays on somebody.
var levies = set(`sanksi tarif pajak retribusi denda biaya bunga pungutan iuran bea cukai hukuman`)

// checksFor reports a technical team that checks an application on which another
// decides.
func checksFor(h phrase, x deed) bool {
	return x.act == authority.ActVerify && x.object.word(0) == "permohonan" && (h.word(0) == "tim" || h.word(0) == "petugas" || h.word(0) == "pemeriksa")
}

// checksBefore reports a check of one office before another decides: "melakukan
// pemeriksaan gambar rencana sebelum IMB diterbitkan".
func checksBefore(x deed, rest phrase) bool {
	if x.act != authority.ActSupervise && x.act != authority.ActVerify || !rest[:min(len(rest), 4)].has(checkNouns) {
		return false
	}
	k := rest.index("sebelum")
	for i := k + 2; k > 0 && i < len(rest) && i < k+7; i++ {
		switch rest[i].w {
		case "diterbitkan", "dikeluarkan", "diberikan", "ditetapkan", "disetujui":
			return true
		}
	}
	return false
}

var checkNouns = set(`pemeriksaan penelitian pengujian verifikasi memeriksa meneliti menguji memverifikasi`)

// permitted gives a bare permit the matter that it is for: "memberi izin kepada
// penyewa untuk mengangsur sewa".
func permitted(ds []deed, rest phrase) []deed {
	k := rest.index("untuk")
	if len(ds) != 1 || ds[0].act != authority.ActIssue || k < 0 || !isActive(rest.word(k+1)) ||
		len(ds[0].object) != 1 || !licenceWords[ds[0].object[0].w] {
		return ds
	}
	q := rest[k+1:]
	q = q.cut(func(i int) bool { return i > 0 && objectStop(q, 0, i) }).trim()
	return []deed{{act: authority.ActIssue, object: q}}
}

// sideKind gives advice and coordination outside lists of tasks their own
// kinds: they are no power to decide.
func sideKind(kind authority.Kind, x deed) authority.Kind {
	switch {
	case kind != authority.Attribution:
		return kind
	case x.act == authority.ActConsider, x.act == authority.ActRecommend:
		return authority.Contribution
	case x.act == authority.ActCoordinate:
		return authority.Coordination
	}
	return kind
}

// generalDeeds makes every act the general one: who asks for an audit does not
// audit.
func generalDeeds(ds []deed) []deed {
	for i := range ds {
		ds[i].act = authority.ActRun
	}
	return distinct(ds)
}

// privateSubject reports bodies that are bound like citizens.
func privateSubject(p phrase) bool {
	p = p.trim()
	return citizens[p.word(0)] || p.has(privateWords) || privateRunner(p)
}

// privateRunner reports who runs a business: "penyelenggara reklame", "pengelola
// pasar swasta". One who runs a public service is named as such.
func privateRunner(p phrase) bool {
	if p.word(0) != "penyelenggara" && p.word(0) != "pengelola" || len(p) < 2 || p[1].upper() {
		return false
	}
	return !publicMatters[p.word(1)] && !officeHeads[p.word(1)]
}

var publicMatters = set(`pelayanan pemerintahan ptsp urusan keuangan kegiatan anggaran barang`)

var privateWords = set(`swasta perusahaan pengusaha pemohon pemegang`)

// hosting recognises giving room, a counter, a system or access to data.
func (r *reader) hosting(ds []deed, rest phrase) bool {
	return len(ds) > 0 && (rest.at(0, "memberikan akses") || rest.index("interkoneksi") > 0 || rest.at(0, "menyediakan loket") || rest.at(0, "menyediakan gerai") || rest.at(0, "menyediakan konter") || rest.at(0, "menyediakan tempat") || rest.at(0, "menyediakan ruang"))
}

// submit: sending a draft or plan for another's decision is a task; reports
// and copies are not.
func (r *reader) submit(p *law.Provision, s phrase, c clause, hs []phrase) bool {
	if w := c.rest.word(1); c.verb() == "menyampaikan" && (w == "usul" || w == "usulan") && len(c.rest) > 3 {
		if obj := r.cleanObject(c.rest[2:]); len(obj) > 0 {
			r.add(found{at: p.Addr, prov: p, kind: authority.Contribution, enabling: c.enabling, method: methodActive, words: s}, hs, []deed{{act: authority.ActRecommend, object: obj}})
			return true
		}
	}
	obj := r.cleanObject(c.rest[1:])
	if k := c.rest.index("kepada"); c.verb() == "menyampaikan" && k > 1 && toCitizen[c.rest.word(k+1)] && !told[obj.word(0)] {
		r.add(found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodActive, words: s}, hs, []deed{{act: authority.ActHandOver, object: obj}})
		return true
	}
	if c.verb() != "menyampaikan" || !seeksConsent(s) && (!obj.has(drafts) || obj.word(0) == "peraturan" || obj.word(0) == "laporan" || obj.word(0) == "hasil") {
		return true
	}
	r.add(found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodActive, words: s}, hs, []deed{{act: authority.ActRun, object: obj}})
	return true
}

var (
	toCitizen = set(`pemohon wajib pelapor pengadu pemegang`)
	told      = set(`laporan pemberitahuan informasi hasil hal tembusan pendapat`)
)

var drafts = set(`rancangan nota rencana raperda rapbd perubahan usulan draf`)

// ownHouse reports predicates about the office's own people and manners.
func (r *reader) ownHouse(rest phrase) bool {
	for _, w := range []string{"bawahannya", "bawahan", "anggotanya", "unsur-unsur pembantu", "rapat-rapat berkala", "rapat berkala", "waskat", "sistem pengendalian intern", "rapat secara berkala"} {
		if rest.index(w) >= 0 {
			return true
		}
	}
	return r.internal(rest[1:]) && len(rest) < 8
}

// postAt returns where the post begins for which somebody is chosen: "menunjuk
// seorang pejabat sebagai pelaksana tugas Kepala Dinas", 0 for nowhere.
func postAt(p phrase) int {
	for i := 0; i < len(p)-2 && i < 30; i++ {
		switch {
		case p.at(i, "sebagai pelaksana tugas"), p.at(i, "sebagai pejabat sementara"), p.at(i, "sebagai pejabat pelaksana"):
			return i + 1
		case p.at(i, "untuk menjadi"):
			return i + 2
		}
	}
	return 0
}

// appointing: "menetapkan/mengangkat X untuk/sebagai pelaksana Y": the giver
// decides X, and X has the task.
func (r *reader) appointing(p *law.Provision, s phrase, c clause, hs []phrase) bool {
	v := c.verb()
	if v != "menetapkan" && v != "mengangkat" && v != "menunjuk" && v != "membentuk" {
		return false
	}
	rest := c.rest[1:]
	if k := postAt(rest); k > 0 {
		f := found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodActive, words: s}
		r.add(f, hs, []deed{{act: authority.ActDecide, object: r.cleanObject(rest[k:])}})
		return true
	}
	a := r.agentAt(rest, 0)
	if len(a) == 0 {
		return false
	}
	k := len(a)
	if i := a.index("yang bertugas"); i > 0 {
		a, k = a[:i], i
	} else if i := a.index("yang"); i > 2 {
		a = a[:i]
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodActive, words: s}
	appointed := r.cleanObject(a)
	r.add(f, hs, []deed{{act: authority.ActDecide, object: appointed}})
	if rest.at(k, "yang bertugas") {
		f.method = methodAppointed
		r.add(f, []phrase{r.clean(a)}, r.deedsOf(rest[k+2:]))
	}
	if rest.word(k) == "untuk" && isActive(rest.word(k+1)) || rest.at(k, "sebagai pelaksana") {
		f.method = methodAppointed
		deeds := r.deedsOf(rest[k+1:])
		if len(deeds) == 0 && rest.word(k+2) == "tugas" {
			deeds = r.oneDeed(authority.ActRun, rest[k+2:].cut(func(j int) bool { return j > 0 && objectStop(rest[k+2:], 0, j) }))
		}
		r.add(f, []phrase{r.clean(a)}, deeds)
	}
	return true
}
