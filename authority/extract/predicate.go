package extract

import "wewenang/authority"

// deed is an act with the words of its object.
type deed struct {
	act    authority.Act
	object phrase
	head   string // the word from which the act was read
}

// deedsOf reads what a predicate says is done, verb or noun first: "melakukan
// pembinaan dan pengawasan terhadap X", "pendaftaran dan penerbitan KTP".
func (d *document) deedsOf(p phrase) []deed {
	p = trimLight(p)
	var groups []group
	for i := 0; i < len(p); {
		g, next := d.readGroup(p, i)
		if next <= i {
			break
		}
		groups = append(groups, g)
		i = next
	}
	return d.deedsOfGroups(groups)
}

// group is a run of acts that share an object.
type group struct {
	heads  []head
	object phrase
	bahan  bool // only prepares: "penyiapan bahan …"
}

type head struct {
	act authority.Act
	tok token
}

// readGroup reads the acts at token i and their object and returns where the
// next group begins.
func (d *document) readGroup(p phrase, i int) (group, int) {
	var g group
	i = skipJoins(p, i)
	for i < len(p) {
		n, act := headAt(p, i)
		if n == 0 {
			break
		}
		if act != "" {
			g.heads = append(g.heads, head{act, p[i]})
		}
		i += n
		if p.word(i) == "bahan" || p.word(i) == "bahan-bahan" {
			g.bahan = true
			g.heads = []head{{authority.ActRun, p[i]}}
			i++
			continue
		}
		k := skipJoins(p, i)
		if k > i {
			if n, _ := headAt(p, k); n == 0 || p.word(i) == "serta" && len(g.heads) == 0 {
				break
			}
			i = k
		}
	}
	start := i
	for i < len(p) && !d.groupEnds(p, start, i, g) {
		i++
	}
	g.object = p[start:i]
	if i < len(p) && objectStop(p, start, i) {
		// what follows a stop word belongs to the sentence, not to the object
		i = nextGroup(p, i)
	}
	return g, i
}

func skipJoins(p phrase, i int) int {
	for i < len(p) && (joinWords[p[i].w] || p[i].w == "dan/atau" || p[i].w == "maupun" || p[i].w == "untuk" || p[i].w == "secara" && false) {
		i++
	}
	return i
}

// headAt reads an act word at token i. The act is "" for words that carry none.
func headAt(p phrase, i int) (int, authority.Act) {
	w := p.word(i)
	switch {
	case w == "":
		return 0, ""
	case lightWords[w]:
		return 1, ""
	case w == "sebagian" && (p.word(i+1) == "tugas" || p.word(i+1) == "urusan" || p.word(i+1) == "kewenangan"):
		return 2, ""
	case (w == "memberikan" || w == "memberi" || w == "pemberian"):
		if grantedThings[p.word(i+1)] {
			return 1, authority.ActIssue
		}
		if actNoun(p.word(i+1)) != "" || p.word(i+1) == "petunjuk" || p.word(i+1) == "pelayanan" {
			return 1, ""
		}
		return 1, authority.ActRun
	case w == "petunjuk" && (p.word(i-1) == "pemberian" || p.word(i-1) == "memberikan" || p.word(i-1) == "memberi"):
		return 1, authority.ActGuide
	case w == "pelayanan" && nounActs[p.word(i+1)] != "":
		return 1, ""
	case w == "pelatihan" || w == "pendataan":
		return 1, authority.ActRun
	case w == "penelitian" && !isScience(p, i):
		return 1, authority.ActVerify
	}
	if isActive(w) || idleVerbs[w] {
		if a := activeActs[w]; a != "" {
			return 1, a
		}
		return 1, authority.ActRun
	}
	if a := actNoun(w); a != "" {
		return 1, a
	}
	return 0, ""
}

// grantedThings are handed to people: giving them is issuing.
var grantedThings = set(`izin ijin surat nomor akta akte kartu dispensasi lisensi sertifikat persetujuan tanda legalisasi
	cuti rekomendasi-izin perpanjangan keterangan legalitas`)

func isScience(p phrase, i int) bool {
	n := p.word(i + 1)
	return n == "dan" && p.word(i+2) == "pengembangan" || n == "ilmiah"
}

// groupEnds reports whether the object that began at start ends before i.
func (d *document) groupEnds(p phrase, start, i int, g group) bool {
	if p[i].s == ";" || p[i].s == ":" {
		return true
	}
	if objectStop(p, start, i) {
		return true
	}
	if !(joinWords[p[i].w] && p[i].s != "/" || p[i].w == "dan/atau") {
		return false
	}
	k := skipJoins(p, i)
	n, act := headAt(p, k)
	if n == 0 {
		return false
	}
	if isActive(p.word(k)) || p.word(k) == "melakukan" || p.word(k) == "melaksanakan" || p.word(k) == "menyelenggarakan" {
		return true
	}
	if act == "" && lightWords[p.word(k)] {
		return i > start || len(g.heads) > 0
	}
	if i == start {
		return false
	}
	return act != authority.ActRun && act != "" && p.word(k) != "pengaturan" || act == authority.ActRun && narrow(g)
}

// narrow reports whether the group has an act of the closed list.
func narrow(g group) bool {
	for _, h := range g.heads {
		if h.act != authority.ActRun {
			return true
		}
	}
	return false
}

// objectStop reports words after which nothing belongs to the object.
func objectStop(p phrase, start, i int) bool {
	w := p[i].w
	switch w {
	case "dalam":
		return i > start && (p.word(i+1) == "rangka" || p.word(i+1) == "hal" || p.word(i+1) == "jangka" || p.word(i+1) == "bentuk" || p.word(i+1) == "melaksanakan" || p.word(i+1) == "waktu")
	case "untuk":
		return i > start && (isActive(p.word(i+1)) || isPassive(p.word(i+1)) || p.word(i+1) == "mendapat" || p.word(i+1) == "memperoleh" || p.word(i+1) == "jangka")
	case "dengan":
		return i > start && p.word(i+1) != "kepentingan"
	case "yang":
		return i > start && idleRelative[p.word(i+1)]
	case "serta":
		return p.at(i, "serta melaksanakan tugas") || p.at(i, "serta tugas")
	case "termasuk", "bertanggung", "bertanggungjawab", "yakni", "antara":
		return i > start
	case "pada":
		return i > start && (p.word(i+1) == "tanggal" || p.word(i+1) == "setiap" || p.word(i+1) == "saat" || p.word(i+1) == "waktu" || p.word(i+1) == "minggu")
	case "selambat", "setiap":
		return i > start && w == "selambat" || isNumberToken(at(p, i+1))
	}
	return i > start && objectEnds[w]
}

var idleRelative = set(`merupakan menjadi dibutuhkan ada berlaku meliputi terdiri dipimpinnya disampaikan bersangkutan dapat
	mencakup selanjutnya didalamnya berada ditetapkan ditugaskan akan`)

// nextGroup skips the words after a stop up to a join with a new verb.
func nextGroup(p phrase, i int) int {
	for ; i < len(p); i++ {
		if (joinWords[p[i].w] || p[i].s == ";") && (isActive(p.word(i+1)) || lightWords[p.word(i+1)] && p.word(i+1) != "kegiatan") && !infinitive(p, i) {
			return i
		}
	}
	return len(p)
}

// infinitive reports whether the join at i continues "untuk …" or "dalam …".
func infinitive(p phrase, i int) bool {
	for k := i - 1; k >= 0 && k > i-8; k-- {
		if p[k].w == "untuk" || p[k].w == "dalam" && isActive(p.word(k+1)) || p[k].w == "yang" || p[k].w == "guna" {
			return true
		}
	}
	return false
}

// trimLight drops what stands before the acts: "membantu Bupati dalam",
// "hal-hal sebagai berikut".
func trimLight(p phrase) phrase {
	p = p.trim()
	if p.word(0) == "membantu" {
		for i := 1; i < len(p) && i < 25; i++ {
			if i > 1 && (isActive(p[i].w) || lightWords[p[i].w] || actNoun(p[i].w) != "" && nounActs[p[i].w] != "" || actNoun(p[i].w) == authority.ActRun && joinOrIn(p, i)) {
				return p[i:]
			}
		}
	}
	return p
}

func joinOrIn(p phrase, i int) bool { return p.word(i-1) == "dalam" || p.word(i-1) == "hal" }

// deedsOfGroups turns groups into deeds: acts without an object of their own
// take that of the next group, acts of the closed list displace the general
// one, and what only keeps house is left out.
func (d *document) deedsOfGroups(groups []group) []deed {
	var out []deed
	for i := range groups {
		g := groups[i]
		obj := d.objectOf(g)
		if len(obj) == 0 && i+1 < len(groups) {
			if d.bareStep(g) {
				continue
			}
			obj = d.objectOf(groups[i+1])
		}
		if len(obj) == 0 && len(out) > 0 && i > 0 && narrow(g) {
			obj = out[len(out)-1].object
		}
		if len(obj) == 0 || d.internal(obj) {
			continue
		}
		out = append(out, d.deedsOfGroup(g, obj)...)
	}
	return mergeRun(out)
}

// bareStep is a general act without an object: a step, not a power.
func (d *document) bareStep(g group) bool { return !narrow(g) }

func (d *document) deedsOfGroup(g group, obj phrase) []deed {
	if len(g.heads) == 0 {
		return []deed{{authority.ActRun, obj, ""}}
	}
	var out []deed
	seen := map[authority.Act]bool{}
	hasNarrow := narrow(g)
	for _, h := range g.heads {
		act := d.actFor(h, obj)
		if act == authority.ActRun && hasNarrow || seen[act] {
			continue
		}
		seen[act] = true
		out = append(out, deed{act, obj, h.tok.w})
	}
	return out
}

// actFor settles acts that depend on their object.
func (d *document) actFor(h head, obj phrase) authority.Act {
	switch h.act {
	case authority.ActReceive:
		if !obj.has(receivedThings) {
			return authority.ActRun
		}
	case authority.ActRegister:
		if d.finance || obj.has(accounts) {
			return authority.ActRun
		}
	case authority.ActDecide:
		if h.tok.w == "menetapkan" && obj.has(ruleThings) && !obj.has(notRules) {
			return authority.ActRule
		}
	case authority.ActRule:
		if obj.at(0, "dana") || obj.at(0, "penggunaan dana") {
			return authority.ActRun
		}
	}
	return h.act
}

var (
	receivedThings = set(`permohonan pengaduan berkas data laporan pendaftaran usul keberatan aduan dokumen surat informasi`)
	accounts       = set(`kas piutang transaksi akuntansi aset`)
	ruleThings     = set(`tata pedoman petunjuk kriteria standar prosedur norma syarat-syarat persyaratan syarat sop ketentuan juklak juknis pola`)
	notRules       = set(`rencana besarnya besaran kebijakan kebijaksanaan tim`)
)

// mergeRun joins general deeds side by side that share an act and were split
// by light words only.
func mergeRun(list []deed) []deed {
	var out []deed
	for _, x := range list {
		dup := false
		for _, y := range out {
			if y.act == x.act && y.object.text() == x.object.text() {
				dup = true
			}
		}
		if !dup {
			out = append(out, x)
		}
	}
	return out
}
