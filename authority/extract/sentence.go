package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// sentence files what one sentence of a provision says.
func (r *reader) sentence(p *law.Provision, full phrase) { r.sentenceAt(p, p, full) }

// sentenceAt reads a sentence whose words stand in one node and whose address
// is that of another: words after a list belong to the provision above it.
func (r *reader) sentenceAt(p, words *law.Provision, full phrase) {
	if i := r.secondClause(full); i > 0 {
		r.sentenceAt(p, words, full[:i])
		full = full[i+1:]
	}
	s := withoutReferences(full)
	if len(s) < 3 || r.idle(s) {
		return
	}
	at := *p
	at.Text = words.Text
	c := r.clauseOf(s)
	before := len(r.out)
	for _, frame := range []func(*law.Provision, phrase, clause) bool{
		r.withdrawal, r.prohibition, r.handover, r.onBehalf, r.ownerTask, r.owner, r.task, r.responsible, r.active,
	} {
		if frame(&at, s, c) {
			break
		}
	}
	r.passives(&at, s, c, before)
	r.duties(&at, s, c)
	r.contributions(&at, s, c, before)
}

// secondClause returns where a second main clause with an office of its own
// begins: "…, dan selanjutnya pejabat X mengeluarkan …".
func (r *reader) secondClause(p phrase) int {
	for i := 3; i < len(p)-3; i++ {
		if p[i].w != "selanjutnya" && p[i].w != "kemudian" && p[i].w != "sedangkan" {
			continue
		}
		if (isJoin(p[i-1]) || p[i].w == "sedangkan") && r.officeAt(p, i+1) && r.mainVerb(p[i+1:]) > 0 {
			return i
		}
	}
	return -1
}

// idle reports sentences about entry into force, revocation of rules and other
// matters that never give power.
func (r *reader) idle(s phrase) bool {
	if s.has(linking) {
		return false
	}
	for _, w := range idleSentences {
		if s.index(w) >= 0 {
			return true
		}
	}
	return false
}

var linking = set(`dikoordinasikan dikoordinir dibina`)

var idleSentences = []string{"ini mulai berlaku", "ini berlaku pada", "dinyatakan tidak berlaku", "dinyatakan masih tetap berlaku", "dinyatakan tetap berlaku", "dicabut dan dinyatakan",
	"agar setiap orang", "memerintahkan pengundangan", "prinsip koordinasi", "tetap berlaku sepanjang", "berada di bawah dan bertanggung", "berada dibawah dan bertanggung",
	"memimpin dan mengkoordinasikan bawahan", "mengikuti dan mematuhi petunjuk", "penempatannya dalam lembaran", "penempatannya dalam berita",
	"tidak berlaku lagi", "dipidana", "diancam", "berhalangan", "pidana kurungan"}

// having splits a clause at "mempunyai tugas", "berwenang" and returns the
// holders and what follows.
func (r *reader) having(c clause) ([]phrase, phrase, bool) {
	rest := c.rest
	for _, t := range c.aux {
		switch t.w {
		case "berwenang", "bertugas":
			return r.taskHolders(c.subject), rest, true
		case "berkewajiban", "berhak":
			return r.holders(c.subject), rest, true
		}
	}
	i := 0
	switch c.verb() {
	case "mempunyai", "memiliki", "mengemban", "menyelenggarakan", "mempunyi", "melaksanakan", "menjalankan":
		i = 1
	case "berfungsi":
		return r.taskHolders(c.subject), rest[1:], true
	case "bertugas", "berwenang":
		return r.taskHolders(c.subject), rest[1:], true
	default:
		return nil, nil, false
	}
	k := i
	for k < len(rest) && (powerNouns[rest[k].w] || rest[k].w == "pokok" || rest[k].w == "dan" && powerNouns[rest.word(k+1)] || rest[k].s == "," && powerNouns[rest.word(k+1)] ||
		rest[k].w == "tanggung" || rest[k].w == "jawab" || rest[k].w == "kewajiban" || rest[k].w == "dan" && (rest.word(k+1) == "kewajiban" || rest.word(k+1) == "tanggung") || rest[k].s == "/") {
		k++
	}
	if k == i || (c.verb() == "melaksanakan" || c.verb() == "menyelenggarakan" || c.verb() == "menjalankan") && !(rest.word(k) == "" || rest[k].s == ":" || rest.at(k, "sebagai berikut") || rest.at(k, "meliputi")) {
		return nil, nil, false
	}
	for k < len(rest) && (rest[k].w == "untuk" || rest[k].w == "sebagai" && rest.word(k+1) != "berikut" || rest[k].w == "dalam") {
		k++
	}
	return r.taskHolders(c.subject), rest[k:], true
}

// ownerTask: "Tugas pokok Dinas adalah melaksanakan X".
func (r *reader) ownerTask(p *law.Provision, s phrase, c clause) bool {
	hs := r.ownerOf(s)
	if len(hs) == 0 {
		return false
	}
	k := -1
	for i, t := range s {
		if t.w == "adalah" || t.w == "meliputi" || t.w == "ialah" || t.w == "yaitu" {
			k = i
			break
		}
	}
	if k < 0 {
		return false
	}
	rest := s[k+1:]
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodTask, words: s}
	if ds, ok := r.partTask(rest); ok {
		r.add(f, hs, ds)
		return true
	}
	r.add(f, hs, r.deedsOf(cutTail(rest)))
	return true
}

// taskHolders accepts any subject of "mempunyai tugas", an office by its
// grammar even when the word lists do not know it.
func (r *reader) taskHolders(subject phrase) []phrase {
	if hs := r.holders(subject); len(hs) > 0 {
		return hs
	}
	p := r.clean(subject)
	if len(p) == 0 || citizens[p[0].w] && p[0].w != "penyedia" || len(p) > 14 || p[0].w == "yang" {
		return nil
	}
	return []phrase{p}
}

// task: "Seksi X mempunyai tugas melaksanakan Y", "Dinas berwenang menutup Z".
func (r *reader) task(p *law.Provision, s phrase, c clause) bool {
	hs, rest, ok := r.having(c)
	if !ok {
		return false
	}
	if len(hs) == 0 || c.denied {
		return true
	}
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodTask, words: s}
	if r.privateRight(c) {
		return true
	}
	rest = cutTail(r.assisted(f, hs, rest))
	if ds, ok := r.headTask(rest); ok {
		r.add(f, hs, ds)
		return true
	}
	if ds, ok := r.partTask(rest); ok {
		r.add(f, hs, ds)
		return true
	}
	r.add(f, hs, r.deedsOf(rest))
	return true
}

// privateRight reports what citizens have a right to.
func (r *reader) privateRight(c clause) bool {
	q := c.subject.trim()
	if c.aux.has(set("berhak")) && receiving[c.verb()] {
		return true
	}
	return c.aux.has(set("berhak")) && (len(q) > 0 && (citizens[q[0].w] || r.citizenTerms[q[0].w]))
}

var receiving = set(`memperoleh mendapat mendapatkan menerima`)

// assisted files "tugas pembantuan yang diberikan (oleh) G" and returns the
// words without it.
func (r *reader) assisted(f found, hs []phrase, rest phrase) phrase {
	i := rest.index("tugas pembantuan")
	if i < 0 {
		return rest
	}
	for k := i + 2; k < len(rest) && k < i+8; k++ {
		if a := r.agentAt(rest, k); len(a) > 0 && (rest[k-1].w == "oleh" || rest[k-1].w == "diberikan" || rest[k-1].w == "dari") {
			g := f
			g.kind, g.giver = authority.Assistance, r.clean(a).text()
			r.add(g, hs, []deed{{act: authority.ActRun, object: rest[i : i+2]}})
			return rest[:i].trim()
		}
	}
	return rest
}

// headTask reads "memimpin, mengkoordinasikan dan mengendalikan <own office>
// dalam melaksanakan X": one general power over X.
func (r *reader) headTask(rest phrase) ([]deed, bool) {
	rest = trimLight(rest)
	if rest.word(0) != "memimpin" && !(rest.word(0) == "membantu" && rest.index("memimpin") > 0) {
		return nil, false
	}
	i := rest.index("memimpin")
	q := rest[i:]
	if k := q.index("dalam melaksanakan"); k > 0 {
		return []deed{{act: authority.ActRun, object: r.cleanObject(q[k+2:])}}, true
	}
	k := 0
	for k < len(q) && (isActive(q[k].w) || idleVerbs[q[k].w] || joinWords[q[k].w]) {
		k++
	}
	if k < 3 {
		return nil, false
	}
	obj := r.cleanObject(q[k:])
	if len(obj) == 0 {
		return nil, false
	}
	return []deed{{act: authority.ActRun, object: obj}}, true
}

// partTask reads "melaksanakan sebagian tugas dinas di bidang X meliputi
// <steps>": X, and the narrower acts among the steps that have an object.
func (r *reader) partTask(rest phrase) ([]deed, bool) {
	i := rest.index("sebagian")
	if i < 0 || i > 6 || rest.word(i+1) != "tugas" && rest.word(i+1) != "tughas" && rest.word(i+1) != "urusan" && rest.word(i+1) != "kewenangan" {
		return nil, false
	}
	q := rest[i:]
	k := fieldAt(q)
	m := q.index("meliputi")
	if k < 0 && rest.word(i+1) == "tugas" && r.officeAt(q, 2) || k < 0 && rest.word(i+2) == "teknis" {
		obj := q.cut(func(j int) bool { return j > 2 && (q[j].w == "di" || objectStop(q, 0, j)) }).trim()
		return []deed{{act: authority.ActRun, object: obj}}, len(obj) > 2
	}
	if k < 0 || m >= 0 && m < k {
		return nil, false
	}
	end := len(q)
	if m > 0 {
		end = m
	}
	field := q[k:end]
	field = field.cut(func(j int) bool {
		return j > 0 && isJoin(field[j]) && (isActive(field.word(j+1)) || lightWords[field.word(j+1)])
	})
	obj := r.cleanObject(trimTrailing(field, "yang"))
	if len(obj) == 0 {
		return nil, false
	}
	ds := []deed{{act: authority.ActRun, object: obj}}
	if act, ok := r.startsWithAct(obj); ok && act != authority.ActRun {
		ds = r.deedsOf(obj)
	} else if obj.word(0) == "pelayanan" {
		ds = r.deedsOf(obj)
	}
	if m > 0 {
		for _, x := range r.deedsOf(q[m+1:]) {
			if x.act != authority.ActRun && sameAct(ds, x) {
				ds = append(ds, x)
			}
		}
	}
	return ds, true
}

func sameAct(ds []deed, x deed) bool {
	for _, y := range ds {
		if y.act == x.act {
			return false
		}
	}
	return true
}

func trimTrailing(p phrase, w string) phrase {
	if len(p) > 0 && p[len(p)-1].w == w {
		return p[:len(p)-1]
	}
	return p
}

// fieldAt returns where the matter after "di bidang" begins, -1 for nowhere.
func fieldAt(p phrase) int {
	for i, t := range p {
		switch {
		case t.w == "dibidang":
			return i + 1
		case (t.w == "di" || t.w == "dalam" || t.w == "pada") && p.word(i+1) == "bidang":
			return i + 2
		case len(t.w) > 8 && t.w[:8] == "dibidang":
			return i
		}
	}
	return -1
}

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
	if len(hs) == 0 || w != "atas" && w != "terhadap" && w != "dalam" && !isActive(w) {
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
	if len(hs) == 0 || c.adjunct.word(0) == "apabila" && s.index("maka") < 0 && false {
		return false
	}
	rest := c.rest
	if reportVerbs[v] {
		return r.submit(p, s, c, hs)
	}
	if idleVerbs[v] || r.ownHouse(rest) {
		return false
	}
	if v == "meminta" || v == "menginstruksikan" || v == "mendorong" {
		if a := r.agentAt(rest, 1); len(a) > 0 {
			if k := rest.index("untuk"); k > 0 {
				r.add(found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodActive, words: s}, hs, generalDeeds(r.deedsOf(rest[k+1:])))
			}
			return true
		}
	}
	if v == "mengajukan" && (c.rest.has(set("keberatan banding")) || c.rest.has(set("permohonan")) && c.rest.has(set("kepada"))) {
		return false
	}
	if v == "berkoordinasi" || v == "berkonsultasi" || v == "mengajukan" && privateSubject(c.subject) {
		return false
	}
	if k := r.appointing(p, s, c, hs); k {
		return true
	}
	ds := r.deedsOf(rest)
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
		if r.hand.subject && x.act == r.hand.act && x.act != authority.ActRun && r.receives(hs[0]) && f.kind == authority.Attribution {
			g.kind, g.giver = r.hand.kind, r.hand.giver
		}
		r.add(g, hs, []deed{x})
	}
	return len(ds) > 0
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
	return citizens[p.trim().word(0)] || p.has(privateWords)
}

var privateWords = set(`swasta perusahaan pengusaha pemohon pemegang`)

// hosting recognises giving room, a counter, a system or access to data.
func (r *reader) hosting(ds []deed, rest phrase) bool {
	return len(ds) > 0 && (rest.at(0, "memberikan akses") || rest.index("interkoneksi") > 0 || rest.at(0, "menyediakan loket") || rest.at(0, "menyediakan tempat") || rest.at(0, "menyediakan ruang"))
}

// submit: sending a draft or plan for another's decision is a task; reports
// and copies are not.
func (r *reader) submit(p *law.Provision, s phrase, c clause, hs []phrase) bool {
	obj := r.cleanObject(c.rest[1:])
	if c.verb() != "menyampaikan" || !seeksConsent(s) && (!obj.has(drafts) || obj.word(0) == "laporan" || obj.word(0) == "hasil") {
		return true
	}
	r.add(found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodActive, words: s}, hs, []deed{{act: authority.ActRun, object: obj}})
	return true
}

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

// appointing: "menetapkan/mengangkat X untuk/sebagai pelaksana Y": the giver
// decides X, and X has the task.
func (r *reader) appointing(p *law.Provision, s phrase, c clause, hs []phrase) bool {
	v := c.verb()
	if v != "menetapkan" && v != "mengangkat" && v != "menunjuk" && v != "membentuk" {
		return false
	}
	rest := c.rest[1:]
	a := r.agentAt(rest, 0)
	if len(a) == 0 {
		return false
	}
	k := len(a)
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodActive, words: s}
	appointed := r.cleanObject(a)
	r.add(f, hs, []deed{{act: authority.ActDecide, object: appointed}})
	if rest.word(k) == "untuk" && isActive(rest.word(k+1)) || rest.at(k, "sebagai pelaksana") {
		f.method = methodAppointed
		r.add(f, []phrase{r.clean(a)}, r.deedsOf(rest[k+1:]))
	}
	return true
}
