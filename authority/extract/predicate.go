package extract

import (
	"strings"

	"wewenang/authority"
)

// deed is an act with the words of its object.
type deed struct {
	act    authority.Act
	object phrase
}

// deedsOf reads what a predicate says is done, verb or noun first: "melakukan
// pembinaan dan pengawasan terhadap X", "pendaftaran dan penerbitan KTP".
//
// The words are cut at their joins into segments. A segment that begins with an
// act opens a group of acts with one object; one that does not goes on with the
// object before it.
func (d *document) deedsOf(p phrase) []deed {
	p = materialFor(trimLight(p))
	g := grouper{d: d, p: p}
	for _, s := range segmentsOf(p) {
		g.take(s)
	}
	for i := range g.groups {
		x := &g.groups[i]
		x.words = p[x.start:x.end]
		x.lead = p[joinBefore(p, x.verb):x.start]
		x.bare = p[min(x.first, x.start):x.start]
	}
	return d.deedsOfGroups(g.groups)
}

// materialFor drops "pengumpulan data sebagai bahan" from what the data are for.
func materialFor(p phrase) phrase {
	k := p.index("sebagai bahan")
	if k < 1 || k > 8 || k+2 >= len(p) {
		return p
	}
	for _, t := range p[:k] {
		if !genericWords[t.w] && !isJoin(t) && actNoun(t.w) == "" && t.w != "data" && t.w != "informasi" && t.w != "dan" {
			return p
		}
	}
	return p[k+2:]
}

// joinBefore returns where the joins before token i begin.
func joinBefore(p phrase, i int) int {
	for i > 0 && isJoin(p[i-1]) {
		i--
	}
	return i
}

// segment is a part of a phrase between joins.
type segment struct {
	join       string // the word before it
	start, end int
}

func segmentsOf(p phrase) []segment {
	var out []segment
	s := segment{}
	depth := 0
	for i := 0; i < len(p); i++ {
		switch p[i].s {
		case "(":
			depth++
		case ")":
			depth = max(0, depth-1)
		}
		if depth > 0 || !isJoin(p[i]) && !(p[i].s == "/" && nounActs[p.word(i-1)] != "" && nounActs[p.word(i+1)] != "") {
			continue
		}
		s.end = i
		if s.end > s.start {
			out = append(out, s)
		}
		join := p[i].w
		for i+1 < len(p) && isJoin(p[i+1]) {
			i++
			join = p[i].w
		}
		s = segment{join: join, start: i + 1}
	}
	s.end = len(p)
	if s.end > s.start {
		out = append(out, s)
	}
	return out
}

func isJoin(t token) bool {
	switch t.w {
	case ",", "dan", "atau", "serta", "dan/atau", "maupun", ";":
		return true
	}
	return false
}

// group is a run of acts that share an object.
type group struct {
	heads      []head
	start, end int // of the object in the phrase
	verb       int // where the group begins
	first      int // its first act
	closed     bool
	bahan      bool   // only prepares: "penyiapan bahan …"
	lead       phrase // the words from the join to the object
	words      phrase // the object as it stands
	bare       phrase // the acts as they stand
	object     phrase // cleaned
}

type head struct {
	act authority.Act
	w   string
}

// narrow reports whether the group has an act of the closed list.
func (g group) narrow() bool {
	for _, h := range g.heads {
		if h.act != authority.ActRun {
			return true
		}
	}
	return false
}

// grouper makes groups of segments.
type grouper struct {
	d       *document
	p       phrase
	groups  []group
	stopped bool // the object ended at a stop word; only a verb begins anew
	purpose bool // that word opened a purpose, to which further verbs belong
}

// opening is what stands at the front of a segment.
type opening struct {
	head  head
	has   bool // there is an act
	light bool // a word such as "melaksanakan" stands before it
	verb  bool
	bahan bool
	at    int // where the act stands
	rest  int // where the object begins
}

func (g *grouper) take(s segment) {
	o := g.d.open(g.p, s, len(g.groups) == 0)
	if s.join == ";" || s.join == "serta" {
		g.purpose = false
	}
	if s.join == ";" {
		g.stopped = false
	}
	if g.stopped && (g.purpose || !(o.verb || o.light)) {
		return
	}
	cur := g.last()
	switch {
	case !o.has && !o.light:
		g.goOn(s)
		return
	case cur != nil && g.partOfObject(cur, s, o):
		g.goOn(s)
		if s.join == "dan" || s.join == "atau" {
			cur.closed = true
		}
		return
	case cur != nil && cur.end == cur.start && !(cur.closed && s.join == ",") && !cur.bahan && !(o.light && o.verb):
		if o.has {
			cur.heads = append(cur.heads, o.head)
		}
		cur.bahan = cur.bahan || o.bahan
		cur.start, cur.end = o.rest, o.rest
		if s.join == "dan" || s.join == "serta" {
			cur.closed = true
		}
	default:
		n := group{start: o.rest, end: o.rest, verb: s.start, first: o.at, bahan: o.bahan}
		if o.has {
			n.heads = []head{o.head}
		}
		g.groups = append(g.groups, n)
	}
	g.stopped = false
	g.object(o.rest, s.end)
}

func (g *grouper) last() *group {
	if len(g.groups) == 0 {
		return nil
	}
	return &g.groups[len(g.groups)-1]
}

// goOn adds a segment to the object of the last group.
func (g *grouper) goOn(s segment) {
	cur := g.last()
	if cur == nil {
		g.groups = append(g.groups, group{start: s.start, end: s.start, verb: s.start})
		cur = g.last()
	}
	if cur.end == cur.start {
		cur.start = s.start
		cur.end = s.start
	}
	if (s.join == "dan" || s.join == "serta") && cur.end > cur.start {
		cur.closed = true
	}
	g.object(s.start, s.end)
}

// object extends the object of the last group over a run of words up to the
// first word that ends it.
func (g *grouper) object(start, end int) {
	cur := g.last()
	for i := start; i < end; i++ {
		if objectStop(g.p, cur.start, i) {
			g.stopped = true
			switch g.p[i].w {
			case "untuk", "guna", "agar", "sebagai", "sehingga":
				g.purpose = true
			}
			return
		}
		cur.end = i + 1
	}
}

// partOfObject reports a segment that looks like a new act and belongs to the
// object: "akta pengakuan dan pengesahan anak", "data pendaftaran dan
// pencatatan penduduk".
func (g *grouper) partOfObject(cur *group, s segment, o opening) bool {
	if cur.end == cur.start {
		return false
	}
	if o.verb && !o.light && (s.join == "dan" || s.join == "atau") && inRelative(g.p[cur.start:cur.end]) {
		return true
	}
	if o.verb || o.light && (o.has || s.join != "dan") {
		return false
	}
	if o.head.act == authority.ActRun && s.join != "serta" && g.p[cur.start:cur.end].has(openObjects) {
		return true
	}
	last := g.p[cur.end-1].w
	actNounLast := actNoun(last) != "" && !lightWords[last]
	if o.light && !o.verb && !o.has && s.join == "dan" && actNounLast {
		return true
	}
	if cur.closed && s.join != "serta" && s.join != "," {
		return actNounLast && cur.end-cur.start >= 2
	}
	if cur.closed {
		return false
	}
	bare := o.rest >= s.end
	if actNounLast && cur.end-cur.start == 1 && isActive(g.p[cur.first].w) && s.join != "serta" {
		return true
	}
	return actNounLast && (cur.end-cur.start >= 2 || cur.bahan || bare)
}

// openObjects are nouns whose complement may hold acts joined by "dan":
// "kegiatan pembangunan sarana dan pemberdayaan masyarakat".
var openObjects = set(`kegiatan terhadap`)

// inRelative reports an object that ends in a relative clause with a verb:
// "pejabat yang bertugas menguji tagihan" (dan memerintahkan pembayaran).
func inRelative(p phrase) bool {
	for i, t := range p {
		if (t.w == "dalam" || t.w == "untuk") && isActive(p.word(i+1)) {
			return true
		}
	}
	i := p.index("yang")
	return i >= 0 && (isActive(p.word(i+1)) || p.word(i+1) == "bertugas" || p.word(i+1) == "berwenang")
}

// open reads the front of a segment.
func (d *document) open(p phrase, s segment, first bool) opening {
	i := s.start
	o := opening{}
	for i < s.end {
		w := p[i].w
		if first && len(p) > i && leadingParticles[w] && w != "pada" {
			i++
			continue
		}
		if n := lightAt(p, i, s.end); n > 0 {
			o.light = true
			o.verb = o.verb || isActive(w)
			i += n
			continue
		}
		break
	}
	o.rest = i
	if i >= s.end || d.matterAt(p, i) > 1 {
		return o
	}
	n, act := d.headAt(p, i, first || o.light)
	if n == 0 {
		return o
	}
	o.has, o.verb, o.at = true, o.verb || isActive(p[i].w), i
	o.head = head{act, p[i+n-1].w}
	i += n
	for i < s.end && (p.word(i) == "kembali" || p.word(i) == "dan/atau" || p.word(i) == "secara" && false) {
		i++
	}
	if p.word(i) == "bahan" || p.word(i) == "bahan-bahan" {
		o.bahan = true
		o.head = head{authority.ActRun, "bahan"}
		i++
	}
	o.rest = i
	return o
}

// lightAt returns how many words at i carry no act of their own.
func lightAt(p phrase, i, end int) int {
	w := p[i].w
	next := ""
	if i+1 < end {
		next = p[i+1].w
	}
	switch {
	case lightWords[w]:
		return 1
	case w == "sebagian" && powerNouns[next] && actNoun(p.word(i+2)) != "":
		return 2
	case w == "tugas" && officeHeads[next] && p.word(i+2) == "dalam" && i+2 < end:
		return 3
	case w == "urusan" && next != "" && next != "pemerintahan" && next != "pemerintah" && i > 0:
		return 1
	case w == "hal" || w == "hal-hal":
		return 1
	case (w == "teknis" || w == "operasional") && i > 0 && lightWords[p[i-1].w] && nounActs[next] != "":
		return 1
	case (w == "memberikan" || w == "memberi" || w == "pemberian") && adviceAfter(p, i+1, end) > 0:
		return adviceAfter(p, i+1, end)
	case (w == "memberikan" || w == "memberi" || w == "pemberian" || w == "melayani" || w == "pelayanan") && (nounActs[next] != "" || next == "pelayanan" || next == "petunjuk"):
		return 1
	case w == "rangka", w == "fungsi" && nounActs[next] != "", w == "kewenangan" && actNoun(next) != "", w == "wewenang" && actNoun(next) != "":
		return 1
	}
	return 0
}

// adviceAfter returns how many words to skip from "memberikan" to the advice that
// is given: "memberikan informasi, saran dan pertimbangan".
func adviceAfter(p phrase, i, end int) int {
	for k := i; k < len(p) && k < i+5; k++ {
		if nounActs[p[k].w] == authority.ActConsider {
			return k - i + 1
		}
		if !isJoin(p[k]) && p[k].w != "informasi" && p[k].w != "penilaian" && p[k].w != "telaahan" && p[k].w != "rekomendasi" && p[k].w != "masukan" {
			return 0
		}
	}
	return 0
}

// headAt reads an act word at token i. Nouns that only have the shape of an act
// count where an act must stand: at the start, or after a light word.
func (d *document) headAt(p phrase, i int, must bool) (int, authority.Act) {
	w := p.word(i)
	next := p.word(i + 1)
	switch {
	case w == "":
		return 0, ""
	case (w == "penerbitan" || w == "menerbitkan" || w == "mengeluarkan" || w == "memberikan" || w == "pemberian") && next == "rekomendasi":
		return 2, authority.ActRecommend
	case w == "memberikan" || w == "memberi" || w == "pemberian":
		if grantedThings[next] {
			return 1, authority.ActIssue
		}
		return 1, authority.ActRun
	case w == "petunjuk" && i > 0 && (p[i-1].w == "pemberian" || p[i-1].w == "memberikan" || p[i-1].w == "memberi"):
		return 1, authority.ActGuide
	case w == "penelitian":
		if isScience(p, i) {
			return 1, authority.ActRun
		}
		return 1, authority.ActVerify
	}
	if isActive(w) || idleVerbs[w] {
		if a := activeActs[w]; a != "" {
			return 1, a
		}
		return 1, authority.ActRun
	}
	a := actNoun(w)
	if a == authority.ActRun && !must && !plainNouns[w] {
		return 0, ""
	}
	if a == "" {
		return 0, ""
	}
	return 1, a
}

// startsWithAct reads the act at the front of a phrase.
func (d *document) startsWithAct(p phrase) (authority.Act, bool) {
	p = p.trim()
	if len(p) == 0 {
		return "", false
	}
	o := d.open(p, segment{end: len(p)}, true)
	return o.head.act, o.has
}

// grantedThings are handed to people: giving them is issuing.
var grantedThings = set(`izin ijin surat nomor akta akte kartu dispensasi lisensi sertifikat persetujuan tanda legalisasi
	cuti perpanjangan keterangan legalitas kutipan salinan`)

func isScience(p phrase, i int) bool {
	n := p.word(i + 1)
	return n == "dan" && p.word(i+2) == "pengembangan" || n == "ilmiah"
}

// objectStop reports words after which nothing belongs to the object that
// began at start.
func objectStop(p phrase, start, i int) bool {
	w := p[i].w
	next := p.word(i + 1)
	switch w {
	case ";", ":":
		return true
	case "dalam":
		return i > start && stopsAfterIn[next]
	case "untuk":
		if next == "mendapatkan" || next == "memperoleh" || next == "mendapat" {
			return false
		}
		return i > start && (isActive(next) || isPassive(next) || next == "dapat" || next == "menjadi" || next == "jangka" || next == "kepentingan" || next == "itu")
	case "dengan", "bagi", "berikut":
		return i > start
	case "yang":
		return i > start+1 && idleRelative[next]
	case "atas":
		return i > start && next == "nama"
	case "berkenaan", "sehubungan", "berhubung", "disertai":
		return i > start
	case "termasuk", "bertanggung", "bertanggungjawab", "selambat":
		return i > start
	case "antara":
		return i > start && next == "lain"
	case "di":
		return i > start && (next == "wilayah" || next == "lingkungan" && p.word(i+2) == "kerjanya")
	case "pada":
		return i > start && (next == "tanggal" || next == "setiap" || next == "saat" || next == "waktu" || next == "minggu" || next == "tahun")
	case "setiap":
		return i > start && isNumberToken(at(p, i+1))
	case "sebagai":
		return true
	}
	return (i > start || hardStops[w]) && objectEnds[w]
}

var hardStops = set(`berdasarkan sesuai oleh melalui agar sehingga apabila setelah sebelum sepanjang kecuali menurut meliputi paling guna selambat-lambatnya`)

var stopsAfterIn = set(`rangka hal jangka bentuk melaksanakan waktu pelaksanaan rapat peraturan lampiran`)

var idleRelative = set(`merupakan menjadi dibutuhkan ada berlaku meliputi terdiri dipimpinnya disampaikan bersangkutan dapat
	mencakup selanjutnya didalamnya berada ditetapkan ditugaskan akan berasal berisi`)

// trimLight drops what stands before the acts: "membantu Bupati dalam",
// "bersama Bupati".
func trimLight(p phrase) phrase {
	p = p.trim()
	if p.word(0) == "sebagai" && p.word(1) != "berikut" {
		p = p[1:]
	}
	if p.word(0) == "bersama" || p.word(0) == "bersama-sama" {
		for i := 1; i < len(p) && i < 12; i++ {
			if isActive(p[i].w) {
				return p[i:]
			}
		}
	}
	if p.word(0) == "membantu" {
		for i := 1; i < len(p) && i < 25; i++ {
			w := p[i].w
			if i > 1 && (isActive(w) || lightWords[w] || nounActs[w] != "" || actNoun(w) != "" && (p.word(i-1) == "dalam" || p.word(i-1) == "hal")) {
				return p[i:]
			}
		}
	}
	return p
}

// deedsOfGroups turns groups into deeds: acts without an object of their own
// take that of another group, general groups side by side are one, and what
// only keeps house is left out.
func (d *document) deedsOfGroups(groups []group) []deed {
	groups = d.join(groups)
	var out []deed
	if len(groups) == 1 && len(groups[0].object) == 0 && len(groups[0].words) == 0 {
		return d.bareDeeds(groups[0])
	}
	for i, g := range groups {
		obj := d.objectFor(groups, i)
		if len(obj) == 0 || d.internal(obj) {
			continue
		}
		out = append(out, d.deedsOfGroup(g, obj)...)
	}
	return distinct(out)
}

// bareDeeds reads acts that have no object at all: "penyuluhan", "pembinaan dan
// pengawasan" are the matter themselves.
func (d *document) bareDeeds(g group) []deed {
	obj := g.bare.trim()
	if len(obj) == 0 || g.bahan || isActive(obj[0].w) || len(g.heads) == 1 && vague[obj[0].w] && !g.narrow() {
		return nil
	}
	return d.deedsOfGroup(g, obj)
}

// objectFor returns the object of a group, or the one that it shares.
func (d *document) objectFor(groups []group, i int) phrase {
	g := groups[i]
	if len(g.object) > 0 {
		return g.object
	}
	switch {
	case i+1 < len(groups) && !g.narrow():
		return nil
	case i+1 < len(groups) && (g.closed || len(groups[i+1].words) > 0 && (groups[i+1].words[0].w == "pada" || groups[i+1].words[0].w == "kepada")):
		return groups[len(groups)-1].object
	case i+1 < len(groups):
		return groups[i+1].object
	case i > 0 && g.narrow():
		return groups[i-1].object
	}
	return nil
}

// deedsOfGroup gives every act of a group its object; acts of the closed list
// displace the general one.
func (d *document) deedsOfGroup(g group, obj phrase) []deed {
	if len(g.heads) == 0 {
		return []deed{{authority.ActRun, obj}}
	}
	var out []deed
	acts := make([]authority.Act, len(g.heads))
	special := false
	for i, h := range g.heads {
		acts[i] = d.actFor(h, obj)
		special = special || acts[i] != authority.ActRun
	}
	for _, act := range acts {
		if act == authority.ActRun && special && len(g.heads) > 1 {
			continue
		}
		for _, o := range d.documentsIn(act, obj) {
			out = append(out, deed{act, o})
		}
	}
	return distinct(out)
}

// documentsIn splits a joint object into the documents or levies that are
// issued, registered or collected one by one.
func (d *document) documentsIn(act authority.Act, obj phrase) []phrase {
	if act != authority.ActIssue && act != authority.ActRegister && act != authority.ActCollect {
		return []phrase{obj}
	}
	var out []phrase
	start := 0
	for i := 1; i < len(obj); i++ {
		if isJoin(obj[i-1]) && papers[obj[i].w] && obj[i-1].w != "dan/atau" {
			out = append(out, obj[start:i].trim())
			start = i
		}
	}
	return append(out, obj[start:].trim())
}

var papers = set(`akta akte kartu surat izin ijin nomor retribusi pajak sertifikat kutipan tanda perjanjian kesepakatan`)

// actFor settles acts that depend on their object.
func (d *document) actFor(h head, obj phrase) authority.Act {
	switch h.act {
	case authority.ActReceive:
		if !obj.has(receivedThings) {
			return authority.ActRun
		}
	case authority.ActSupervise:
		if (h.w == "pemeriksaan" || h.w == "memeriksa") && obj.has(files) {
			return authority.ActVerify
		}
	case authority.ActRegister:
		if d.finance || obj.has(accounts) {
			return authority.ActRun
		}
	case authority.ActDecide:
		if h.w == "menetapkan" && obj.has(ruleThings) && !obj.has(notRules) || h.w == "penetapan" && obj.has(ruleThings) && !obj.has(notRules) {
			return authority.ActRule
		}
	case authority.ActIssue:
		if h.w == "mengeluarkan" && obj.has(money) {
			return authority.ActRun
		}
	case authority.ActHandOver:
		if d.finance && obj.has(money) {
			return authority.ActRun
		}
	case authority.ActRule:
		if obj.has(money) {
			return authority.ActRun
		}
	case authority.ActRun:
		if (h.w == "menempatkan" || h.w == "menugaskan") && obj.has(staff) {
			return authority.ActDecide
		}
		if strings.HasPrefix(h.w, "menyusun") || h.w == "membuat" {
			if obj.at(0, "tata tertib") {
				return authority.ActRule
			}
		}
	}
	return h.act
}

var (
	receivedThings = set(`permohonan pengaduan berkas data laporan pendaftaran usul keberatan aduan dokumen surat informasi`)
	files          = set(`berkas dokumen kelengkapan persyaratan permohonan administrasi`)
	accounts       = set(`kas piutang transaksi akuntansi aset`)
	money          = set(`uang dana kas biaya anggaran`)
	staff          = set(`pejabat petugas pegawai penghubung`)
	ruleThings     = set(`tata pedoman petunjuk kriteria standar prosedur norma syarat-syarat persyaratan syarat sop ketentuan juklak juknis pola`)
	notRules       = set(`rencana besarnya besaran kebijakan kebijaksanaan tim`)
)

func distinct(list []deed) []deed {
	var out []deed
	for _, x := range list {
		dup := false
		for _, y := range out {
			dup = dup || y.act == x.act && fold(y.object.text()) == fold(x.object.text())
		}
		if !dup {
			out = append(out, x)
		}
	}
	return out
}
