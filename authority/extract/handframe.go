package extract

import "wewenang/authority"

// handFrame is one handing-on as a sentence says it.
type handFrame struct {
	kind      authority.Kind
	giver     string
	receivers []phrase
	deeds     []deed
	enabling  bool
	open      bool // no object in the sentence
	relative  bool
}

// handoverFrames reads the handing-on in a sentence, active or passive.
func (d *document) handoverFrames(s phrase, c clause) []handFrame {
	var out []handFrame
	for i, t := range s {
		if kind, ok := handActive[t.w]; ok {
			if f, ok := d.activeHandover(s, c, i, kind); ok {
				out = append(out, f)
			}
		} else if kind, ok := handPassive[t.w]; ok {
			if f, ok := d.passiveHandover(s, c, i, kind); ok {
				out = append(out, f)
			}
		} else if n := givesPower(s, i); n > 0 {
			if f, ok := d.powerGiven(s, c, i, n); ok {
				out = append(out, f)
			}
		}
	}
	return out
}

// activeHandover reads "Bupati mendelegasikan kewenangan X kepada Y".
func (d *document) activeHandover(s phrase, c clause, i int, kind authority.Kind) (handFrame, bool) {
	f := handFrame{kind: kind, enabling: c.enabling || s.word(i-1) == "dapat"}
	if s.word(i-1) == "yang" || s.word(i-1) == "untuk" || s.word(i-1) == "dalam" || s.word(i-1) == "tidak" || s.word(i-2) == "tidak" {
		return f, false
	}
	if isJoin(at(s, i+1)) && handActive[s.word(i+2)] != "" {
		return f, false // "mendelegasikan atau melimpahkan": the second verb is read
	}
	to := indexFrom(s, i, "kepada")
	if to < 0 {
		to = indexFrom(s, i, "pada")
	}
	switch {
	case to == i+1 && kind != authority.Assistance:
		return d.receiverFirst(s, c, to, f)
	case kind == authority.Assistance && (to < 0 || d.officeAt(s, i+1)), s.word(i) == "memerintahkan" && d.officeAt(s, i+1):
		return d.assign(s, c, i, f)
	case s.word(i) == "memerintahkan":
		return f, false
	case to < 0:
		return f, false
	}
	a := d.agentAt(s, to+1)
	if len(a) == 0 {
		return f, false
	}
	object := s[i+1 : to]
	if !object.has(handObjects) {
		return f, false
	}
	f.receivers = d.holders(a)
	f.giver = d.giverOf(s[:i], c)
	f.deeds = d.powerDeeds(object, s[to+1+len(a):])
	f.open = len(f.deeds) == 0
	return f, len(f.receivers) > 0
}

// receiverFirst reads "Bupati melimpahkan kepada Y kewenangan X": the power
// stands behind its receiver.
func (d *document) receiverFirst(s phrase, c clause, to int, f handFrame) (handFrame, bool) {
	k := to + 1
	for k < len(s) && !powerNouns[s[k].w] && s[k].w != "sebagian" && s[k].w != "seluruh" {
		k++
	}
	if k >= len(s) {
		return f, false
	}
	f.receivers = d.holders(d.agentAt(s[:k], to+1))
	f.giver = d.giverOf(s[:to-1], c)
	f.deeds = d.powerDeeds(s[k:], nil)
	f.open = len(f.deeds) == 0
	return f, len(f.receivers) > 0
}

// assign reads "Bupati menugaskan Y untuk melakukan X".
func (d *document) assign(s phrase, c clause, i int, f handFrame) (handFrame, bool) {
	a := d.agentAt(s, i+1)
	rest := s[min(len(s), i+1+len(a)):]
	k := rest.index("untuk")
	if len(a) == 0 {
		return f, false
	}
	if k >= 0 {
		f.deeds = d.deedsOf(rest[k+1:])
	}
	f.receivers = d.holders(a)
	f.giver = d.giverOf(s[:i], c)
	f.open = len(f.deeds) == 0
	return f, len(f.receivers) > 0
}

// giverOf names who hands on: the subject before the verb, or the maker of the
// instrument when there is none.
func (d *document) giverOf(before phrase, c clause) string {
	if hs := d.holders(c.subject); len(hs) > 0 {
		return holderText(hs[0])
	}
	for k := len(before) - 1; k >= 0; k-- {
		if d.officeAt(before, k) && (k == 0 || !d.officeAt(before, k-1) || before[k-1].punct) {
			if hs := d.holders(before[k:]); len(hs) > 0 {
				return holderText(hs[0])
			}
		}
	}
	return d.maker
}

// passiveHandover reads "X dilimpahkan oleh G kepada Y".
func (d *document) passiveHandover(s phrase, c clause, i int, kind authority.Kind) (handFrame, bool) {
	f := handFrame{kind: kind, enabling: s.word(i-1) == "dapat", relative: s.word(i-1) == "yang" || s.word(i-2) == "yang"}
	if s.word(i-1) == "tidak" || s.word(i-2) == "tidak" || s.word(i-1) == "belum" || s[:i].has(wishes) {
		return f, false
	}
	to := indexFrom(s, i, "kepada")
	if to < 0 || to-i > 14 {
		to = indexFrom(s, i, "pada")
	}
	if to < 0 || to-i > 14 {
		return f, false
	}
	a := d.agentAt(s, to+1)
	subject := s[:i]
	if len(a) == 0 || !(subject.has(handObjects) || f.kind == authority.Assistance || kind == authority.Delegation && actNoun(c.subject.trim().word(0)) != "") {
		return f, false
	}
	f.receivers = d.holders(a)
	if by := indexFrom(s, i, "oleh"); by >= 0 && by < to {
		if hs := d.holders(d.agentAt(s, by+1)); len(hs) > 0 {
			f.giver = holderText(hs[0])
		}
	}
	if f.giver == "" {
		f.giver = d.ownerIn(subject)
	}
	if f.giver == "" && kind != authority.Assistance {
		f.giver = d.maker
	}
	f.deeds = d.powerDeeds(c.subject, s[to+1+len(a):])
	f.open = len(f.deeds) == 0
	return f, len(f.receivers) > 0
}

// wishes open what is only asked for: "agar X diserahkan kepada Y".
var wishes = set(`agar supaya`)

// ownerIn finds whose power it is in words such as "kewenangan Menteri di
// bidang …", "menjadi wewenang Walikota", "berada pada Bupati".
func (d *document) ownerIn(p phrase) string {
	for i := range p {
		if (powerNouns[p[i].w] || p[i].w == "pada" && i > 0 && p[i-1].w == "berada") && d.officeAt(p, i+1) {
			a := d.agentAt(p, i+1)
			if k := a.index("di"); k > 0 {
				a = a[:k]
			}
			if hs := d.holders(a); len(hs) > 0 {
				return holderText(hs[0])
			}
		}
	}
	return ""
}

// givesPower returns the length of "diberi kewenangan", "memberikan mandat",
// "memperoleh pelimpahan" at token i, 0 for none.
func givesPower(s phrase, i int) int {
	switch s[i].w {
	case "diberi", "diberikan", "memberikan", "memberi", "diserahi", "mendapat", "memperoleh", "menerima":
	default:
		return 0
	}
	switch s.word(i + 1) {
	case "wewenang", "kewenangan", "mandat", "kuasa", "tugas", "pelimpahan", "pendelegasian", "kekuasaan":
		return 2
	case "sebagian":
		if powerNouns[s.word(i+2)] {
			return 3
		}
	}
	return 0
}

// powerGiven reads "Y diberi kewenangan (oleh G) untuk X" and "G memberikan
// mandat X kepada Y".
func (d *document) powerGiven(s phrase, c clause, i, n int) (handFrame, bool) {
	f := handFrame{kind: authority.Attribution, enabling: c.enabling}
	if i < len(c.adjunct) || s.word(i-1) == "setelah" || s.word(i-1) == "sebelum" {
		return f, false
	}
	if s.word(i-1) == "yang" || s.word(i-2) == "yang" {
		f.relative = true
	}
	if s.word(i+1) == "mandat" || s.word(i+1) == "kuasa" {
		f.kind = authority.Mandate
	}
	if isActive(s[i].w) && s[i].w != "mendapat" && s[i].w != "memperoleh" && s[i].w != "menerima" || s[i].w == "memberi" {
		to := indexFrom(s, i, "kepada")
		if to < 0 {
			return f, false
		}
		a := d.agentAt(s, to+1)
		if f.kind == authority.Attribution {
			f.kind = authority.Delegation
		}
		f.receivers, f.giver = d.holders(a), d.giverOf(s[:i], c)
		f.deeds = d.powerDeeds(s[i+n:to], s[to+1+len(a):])
		return f, len(f.receivers) > 0 && len(f.deeds) > 0
	}
	f.receivers = d.holders(c.subject)
	rest := s[i+n:]
	for k := 0; k < len(rest) && k < 8; k++ {
		if (rest[k].w == "oleh" || rest[k].w == "dari") && d.officeAt(rest, k+1) {
			a := d.agentAt(rest, k+1)
			f.giver = d.giverName(a)
			f.kind = authority.Delegation
			rest = rest[k+1+len(a):]
			break
		}
	}
	if k := rest.index("untuk"); k >= 0 && k < 12 {
		rest = rest[k+1:]
	}
	if k := rest.index("sebagai penyidik"); k >= 0 && k <= 2 && (rest.word(k+2) == "terhadap" || rest.word(k+2) == "atas") {
		if obj := d.cleanObject(rest[k+3:]); len(obj) > 0 {
			f.deeds = []deed{{act: authority.ActRun, object: obj}}
		}
	} else {
		f.deeds = d.deedsOf(rest)
	}
	f.kind = advised(f.kind, f.deeds)
	return f, len(f.receivers) > 0 && len(f.deeds) > 0 && !f.relative
}

// advised is the kind of a power that is only to advise: "diberi tugas
// memberikan rekomendasi teknis Izin X". It decides nothing.
func advised(kind authority.Kind, deeds []deed) authority.Kind {
	for i, x := range deeds {
		if kind != authority.Attribution || x.act != authority.ActRecommend && x.act != authority.ActConsider {
			return kind
		}
		if x.object.word(0) == "teknis" && len(x.object) > 1 && x.object[1].upper() {
			deeds[i].object = x.object[1:]
		}
	}
	return authority.Contribution
}

func (d *document) giverName(a phrase) string {
	if hs := d.holders(a); len(hs) > 0 {
		return holderText(hs[0])
	}
	return ""
}

// powerDeeds reads what a handed-on power is: the words after "kewenangan",
// or, when there are none, what follows the receiver after "untuk" or "di
// bidang".
func (d *document) powerDeeds(object, after phrase) []deed {
	object = trimTrailing(stripPower(object), "sebagian")
	if object.words() > 0 {
		if manyForms(object) || onlyForms(object) {
			return []deed{{act: authority.ActRun, object: d.cleanObject(object)}}
		}
		return d.deedsOf(object)
	}
	for i, t := range after {
		switch {
		case t.w == "untuk" && i+1 < len(after):
			return d.deedsOf(after[i+1:])
		case t.w == "rangka" && after.word(i-1) == "dalam" && i+1 < len(after):
			return d.deedsOf(after[i+1:])
		case t.w == "dibidang", t.w == "di" && after.word(i+1) == "bidang":
			return d.deedsOf(after[i:])
		}
	}
	return nil
}

// onlyForms reports a power told by two forms or more and by no matter:
// "pengaturan, pengawasan, dan pengendalian".
func onlyForms(p phrase) bool {
	joins := 0
	for _, t := range p {
		switch {
		case isJoin(t):
			joins++
		case nounActs[t.w] == "":
			return false
		}
	}
	return joins > 0
}

// manyForms reports a power told by its forms: "perencanaan, pelaksanaan,
// pelaporan dan pengawasan X".
func manyForms(p phrase) bool {
	n := 0
	for _, s := range segmentsOf(p) {
		if actNoun(p[s.start].w) != "" || officeSteps[p[s.start].w] {
			n++
		}
	}
	return n >= 4
}

// stripPower drops "sebagian kewenangan", "kedudukan, tugas dan kewenangan
// Menteri di bidang" from the front.
func stripPower(p phrase) phrase {
	p = withoutReferences(p).trim()
	i := 0
	if p.word(0) == "kembali" || p.word(0) == "lagi" {
		i = 1 // handed on once more
	}
	for i < len(p) {
		w := p[i].w
		switch {
		case powerNouns[w] || w == "sebagian" || w == "sementara" || w == "seluruh" || w == "kedudukan" || w == "seluruhnya" || w == "pelimpahan" || w == "setiap" || w == "pertanggungjawaban" || i > 0 && w == "kewajiban" || i > 0 && (w == "dimaksud" || w == "tersebut" || w == "itu") || w == "yang" && (p.word(i+1) == "berupa" || p.word(i+1) == "meliputi"):
			i++
		case w == "berupa" || w == "meliputi" && i > 0, (w == "dan" || p[i].s == "," || w == "atau" || w == "/" || w == "serta") && (powerNouns[p.word(i+1)] || p.word(i+1) == "dan" && powerNouns[p.word(i+2)] || p.word(i+1) == "kewajiban" || p.word(i+1) == "dan" && p.word(i+2) == "pertanggungjawaban" || p.word(i+1) == "seluruh" || p.word(i+1) == "sebagian" || p.word(i+1) == "tanggung"):
			i++
		case w == "tanggung" && p.word(i+1) == "jawab":
			i += 2
		default:
			return ownerless(p[i:].trim())
		}
	}
	return nil
}

// ownerless drops the owner of a power: "Menteri Keuangan di bidang X".
func ownerless(p phrase) phrase {
	if len(p) == 0 || !strongHeads[p[0].w] {
		return p
	}
	for i := 1; i < len(p) && i < 10; i++ {
		if p[i].w == "di" && p.word(i+1) == "bidang" || p[i].w == "dibidang" || p[i].w == "dalam" || p[i].w == "untuk" {
			return p[i:]
		}
	}
	return nil
}

func indexFrom(s phrase, i int, w string) int {
	for k := i; k < len(s); k++ {
		if s[k].w == w {
			return k
		}
		if s[k].s == ";" {
			return -1
		}
	}
	return -1
}
