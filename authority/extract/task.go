package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// having splits a clause at "mempunyai tugas", "berwenang" and returns the
// holders and what follows.
func (r *reader) having(c clause) ([]phrase, phrase, bool) {
	rest := c.rest
	for _, t := range c.aux {
		switch t.w {
		case "berwenang", "bertugas":
			return r.taskHolders(c.subject), afterDuty(rest), true
		case "berkewajiban", "berhak":
			return r.holders(c.subject), trimUntil(afterDuty(rest)), true
		}
	}
	i := 0
	switch c.verb() {
	case "mempunyai", "memiliki", "mengemban", "menyelenggarakan", "mempunyi", "melaksanakan", "menjalankan":
		i = 1
	case "berfungsi":
		if q := c.subject.trim(); territories[q.word(0)] && rest.word(1) == "sebagai" {
			return nil, nil, true // what a place is for
		}
		if k := rest.index("dalam melakukan"); k > 0 {
			return r.taskHolders(c.subject), rest[k+1:], true
		}
		return r.taskHolders(c.subject), rest[1:], true
	case "bertugas", "berwenang":
		return r.taskHolders(c.subject), afterDuty(rest[1:]), true
	default:
		return nil, nil, false
	}
	k := i
	if (rest.word(k) == "usaha-usaha" || rest.word(k) == "usaha" || rest.word(k) == "kegiatan") && k+1 < len(rest) && rest[k+1].s == ":" {
		return r.taskHolders(c.subject), rest[k+1:], true
	}
	for k < len(rest) && (powerNouns[rest[k].w] || k == i && misspeltPower(rest[k].w) || rest[k].w == "pokok" || rest[k].w == "dan" && powerNouns[rest.word(k+1)] || rest[k].s == "," && powerNouns[rest.word(k+1)] ||
		rest[k].w == "tanggung" || rest[k].w == "jawab" || rest[k].w == "kewajiban" || rest[k].w == "dan" && (rest.word(k+1) == "kewajiban" || rest.word(k+1) == "tanggung") || rest[k].s == "/") {
		k++
	}
	if k == i || (c.verb() == "melaksanakan" || c.verb() == "menyelenggarakan" || c.verb() == "menjalankan") && !(rest.word(k) == "" || rest[k].s == ":" || rest.at(k, "sebagai berikut") || rest.at(k, "meliputi")) {
		return nil, nil, false
	}
	if rest.word(i) == "hak" && (len(r.holders(c.subject)) == 0 || k == i+1 && plainThing(rest, k)) {
		return nil, nil, true // what citizens have a right to
	}
	for k < len(rest) && (rest[k].w == "untuk" || rest[k].w == "sebagai" && rest.word(k+1) != "berikut" || rest[k].w == "dalam") {
		k++
	}
	return r.taskHolders(c.subject), rest[k:], true
}

// plainThing reports a noun at token k, so that "mempunyai hak X" is what somebody
// gets and not what he may do.
func plainThing(p phrase, k int) bool {
	w := p.word(k)
	return w != "" && !at(p, k).punct && !isActive(w) && w != "untuk" && w != "dan" && w != "sebagai" && w != "dalam" && actNoun(w) == ""
}

// trimUntil drops "untuk" from the front.
func trimUntil(p phrase) phrase {
	for p.word(0) == "untuk" {
		p = p[1:]
	}
	return p
}

// afterDuty drops the second half of "berwenang dan bertanggung jawab".
func afterDuty(rest phrase) phrase {
	switch {
	case rest.at(0, "dan bertanggung jawab"):
		return rest[3:]
	case rest.at(0, "dan bertanggungjawab"):
		return rest[2:]
	}
	return rest
}

// ownerTask: "Tugas pokok Dinas adalah melaksanakan X".
func (r *reader) ownerTask(p *law.Provision, s phrase, c clause) bool {
	hs := r.ownerOf(s)
	if len(hs) == 0 {
		return false
	}
	k := -1
	for i, t := range s {
		if t.w == "adalah" || t.w == "meliputi" || t.w == "mencakup" || t.w == "ialah" || t.w == "yaitu" {
			k = i
			break
		}
		if i > 2 && lightWords[t.w] && isActive(t.w) && !s.has(set("adalah")) {
			k = i - 1
			break
		}
	}
	if k < 0 {
		return false
	}
	rest := s[k+1:]
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, method: methodTask, words: s}
	r.inherit(&f, hs)
	if ds, ok := r.partTask(rest); ok {
		r.add(f, hs, ds)
		return true
	}
	r.add(f, hs, r.deedsOf(cutTail(rest)))
	return true
}

// inherit takes kind and giver from the provision pointed to, where the same
// office has been handed the power.
func (r *reader) inherit(f *found, hs []phrase) {
	for _, place := range referredPlaces(f.at, r.full) {
		for _, x := range r.out {
			if x.kind == authority.Delegation && inPlace(place, x.at) && strings.EqualFold(x.holder, holderText(hs[0])) {
				f.kind, f.giver = x.kind, x.giver
				return
			}
		}
	}
}

// taskHolders accepts any subject of "mempunyai tugas", an office by its
// grammar even when the word lists do not know it.
func (r *reader) taskHolders(subject phrase) []phrase {
	if i := subject.index("ini"); i > 0 && i <= 3 && instrumentWords[subject.word(0)] && r.officeAt(subject, i+1) {
		subject = subject[i+1:] // the end of a reference
	}
	if hs := r.holders(subject); len(hs) > 0 {
		return hs
	}
	p := r.clean(subject)
	for i := len(p) - 2; i > 0; i-- {
		if p[i].s == "," && r.officeAt(p, i+1) {
			return r.holders(p[i+1:])
		}
	}
	if p.at(0, "badan usaha") || p.at(0, "badan hukum") {
		return nil
	}
	if len(p) == 0 || citizens[p[0].w] && p[0].w != "penyedia" || len(p) > 14 || p[0].w == "yang" || things[p[0].w] || powerNouns[p[0].w] && p[0].w != "urusan" {
		return nil
	}
	return []phrase{p}
}

// things have functions and no tasks.
var things = set(`peralatan alat sistem kawasan jalan bangunan gedung ruang saluran jembatan tanda surat rambu hutan sungai danau taman
	lahan terminal pelabuhan pasar kartu formulir tanah kendaraan kapal kereta fasilitas sarana prasarana perangkat-lunak rencana rtrw dokumen pajak retribusi`)

// task: "Seksi X mempunyai tugas melaksanakan Y", "Dinas berwenang menutup Z".
func (r *reader) task(p *law.Provision, s phrase, c clause) bool {
	hs, rest, ok := r.having(c)
	if !ok {
		return false
	}
	if len(hs) == 0 || c.denied {
		return true
	}
	r.own = lower(hs[0].text())
	defer func() { r.own = "" }()
	f := found{at: p.Addr, prov: p, kind: authority.Attribution, enabling: c.enabling, method: methodTask, words: s}
	if r.privateRight(c) || c.aux.has(set("berkewajiban")) && r.ownHouse(rest) {
		return true
	}
	rest = cutTail(r.assisted(f, hs, afterColon(rest)))
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

// afterColon drops "meliputi:" before a row of tasks.
func afterColon(p phrase) phrase {
	for len(p) > 1 && (p[0].w == "meliputi" || p[0].s == ":" || p[0].w == "yaitu" || p[0].w == "yakni") {
		p = p[1:]
	}
	return p
}

// privateRight reports what citizens have a right to.
func (r *reader) privateRight(c clause) bool {
	q := c.subject.trim()
	if c.aux.has(set("berhak")) && (receiving[c.verb()] || c.verb() == "atas") {
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
	if k := ownField(rest); i < 0 && k > 0 {
		obj := r.cleanObject(rest[k:])
		return []deed{{act: authority.ActRun, object: obj}}, len(obj) > 0
	}
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

// ownField returns where the power begins in "melaksanakan kewenangan
// Pemerintah Daerah di bidang X", 0 when the words are others.
func ownField(rest phrase) int {
	i := 0
	for lightWords[rest.word(i)] {
		i++
	}
	if i == 0 || !powerNouns[rest.word(i)] || !strongHeads[rest.word(i+1)] && !weakHeads[rest.word(i+1)] {
		return 0
	}
	k := fieldAt(rest)
	if k < 0 || k > i+8 || rest[:k].has(set("meliputi yang")) {
		return 0
	}
	return i
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
		case t.w == "dengan" && i > 1 && (p[i-1].w == "berkenaan" || p[i-1].w == "berkaitan") && p[i-2].w == "yang":
			return i + 1
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

// misspeltPower reports a word that is "fungsi" or the like but for a letter.
func misspeltPower(w string) bool {
	for _, x := range []string{"fungsi", "tugas", "wewenang", "kewenangan"} {
		if len(w) >= 5 && w[0] == x[0] && law.EditDistance(w, x) <= 1 {
			return true
		}
	}
	return false
}
