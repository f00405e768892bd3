package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// handover is the handing-on of power that a whole instrument is about. Items
// elsewhere in it take its giver, receiver and kind.
type handover struct {
	known    bool
	subject  bool // the title says that the instrument is about it
	giver    string
	receiver []phrase
	act      authority.Act
	kind     authority.Kind
	behalf   map[string]bool // offices in whose name the instrument lets others act
}

var (
	// handVerbs hand on when their object is a power.
	handActive = map[string]authority.Kind{
		"mendelegasikan": authority.Delegation, "melimpahkan": authority.Delegation, "menyerahkan": authority.Delegation,
		"memandatkan": authority.Mandate, "menguasakan": authority.Mandate, "menugaskan": authority.Assistance, "mensubstitusikan": authority.Delegation,
		"mendelegasi": authority.Delegation, "meneruslimpahkan": authority.Delegation, "mensubdelegasikan": authority.Delegation, "menugasi": authority.Assistance, "memerintahkan": authority.Delegation,
	}
	handPassive = map[string]authority.Kind{
		"didelegasikan": authority.Delegation, "dilimpahkan": authority.Delegation, "diserahkan": authority.Delegation,
		"dimandatkan": authority.Mandate, "dikuasakan": authority.Mandate, "ditugaskan": authority.Assistance, "ditugasi": authority.Assistance,
	}
	powerNouns = set(`kewenangan wewenang kekuasaan urusan tugas hak fungsi mandat pelimpahan pendelegasian kewenangannya wewenangnya
		kekuasaannya tugasnya kewewenangan pelaksanaannya fungsi-fungsi`)
	handObjects = set(`kewenangan wewenang kekuasaan urusan tugas mandat pelaksanaan pengelolaan penerbitan penandatanganan pemberian
		kewenangannya wewenangnya kekuasaannya sebagian penyelenggaraan pemungutan kekuasaan fungsi kedudukan pelayanan penetapan kuasa`)
)

// findHandover reads the frame of the instrument before its items.
func (d *document) findHandover() handover {
	h := handover{subject: hasAny(d.title, "pelimpahan", "pendelegasian", "pemberian mandat", "didelegasikan kepada", "dilimpahkan kepada", "dimandatkan kepada", "penyerahan wewenang", "penyerahan kewenangan", "penyerahan urusan", "penyerahan sebagian", "dekonsentrasi", "pemberian kuasa", "penugasan", "pelimpahan"), kind: authority.Delegation, behalf: map[string]bool{}}
	for p := range d.r.All() {
		if p.Kind != law.KindPasal && p.Kind != law.KindAyat && p.Kind != law.KindDiktum && p.Kind != law.KindHuruf && p.Kind != law.KindAngka || p.Text == "" || !operativeAddress(p.Addr) {
			continue
		}
		if !h.subject && !strings.Contains(p.Text, "nama") {
			continue
		}
		for _, s := range sentencesOf(d.tokens(p.Text)) {
			d.handoverIn(&h, s)
		}
	}
	if !h.known && h.subject {
		d.handoverFromTitle(&h)
	}
	return h
}

func operativeAddress(a law.Address) bool {
	s := string(a)
	return !strings.HasPrefix(s, "penjelasan") && !strings.HasPrefix(s, "menimbang") && !strings.HasPrefix(s, "mengingat") && !strings.HasPrefix(s, "lampiran")
}

func (d *document) handoverIn(h *handover, s phrase) {
	for i, t := range s {
		k := onBehalfAt(s, i)
		if k == 0 || t.w == "" || s.at(i+k, "pemerintah") || s.at(i+k, "negara") || s.at(i+k, "daerah") || !d.officeAt(s, i+k) {
			continue
		}
		if h.subject {
			h.kind = authority.Mandate
		}
		h.behalf[s[i+k].w] = true
	}
	if !h.subject || h.known && len(h.receiver) > 0 && h.giver != "" {
		return
	}
	s = withoutReferences(s)
	c := d.clauseOf(s)
	fs := d.handoverFrames(s, c)
	for _, f := range fs {
		if f.kind == authority.Assistance || f.enabling && !h.subject || !h.subject {
			continue
		}
		h.known = true
		h.giver = f.giver
		h.receiver = f.receivers
		if len(f.deeds) > 0 && h.act == "" {
			h.act = f.deeds[0].act
		}
		return
	}
}

// handoverFromTitle reads "Pelimpahan … Bupati kepada Camat" of a title.
func (d *document) handoverFromTitle(h *handover) {
	if i := strings.Index(d.title, "kepada "); i >= 0 {
		p := scan(d.title[i:])
		if a := d.agentAt(p, 1); len(a) > 0 {
			h.known, h.giver = true, d.maker
			h.receiver = []phrase{a[:min(len(a), 8)]}
		}
	}
}

// onBehalfAt returns the length of "atas nama", "a.n.", "untuk dan atas nama"
// at token i.
func onBehalfAt(s phrase, i int) int {
	switch {
	case s.at(i, "untuk dan atas nama"):
		return 4
	case s.at(i, "untuk atas nama"), s.at(i, "dan atas nama"):
		return 3
	case s.at(i, "atas nama"):
		return 2
	case s.word(i) == "a.n" || s.word(i) == "an" && s.word(i+1) == ".":
		if s.word(i+1) == "." {
			return 2
		}
		return 1
	}
	return 0
}

// handover files the handing-on that a sentence says.
func (r *reader) handover(p *law.Provision, s phrase, c clause) bool {
	filed := false
	for _, f := range r.handoverFrames(s, c) {
		if f.relative && !(powerNouns[c.subject.trim().word(0)] && c.verb() == "adalah") {
			continue
		}
		deeds := f.deeds
		if len(deeds) == 0 {
			deeds = r.openDeeds(c)
		}
		if len(deeds) == 0 {
			deeds = r.referredDeeds(p.Addr, r.full)
		}
		if len(deeds) == 0 {
			filed = true
			continue
		}
		r.add(found{at: p.Addr, prov: p, kind: r.handKind(f), giver: r.handGiver(f), enabling: f.enabling, method: handMethod(f), words: s}, f.receivers, deeds)
		filed = true
	}
	return filed
}

// openDeeds gives a handing-on without an object what the words before it are
// about: "Dalam melakukan pengawasan, Bupati dapat melimpahkan …".
func (r *reader) openDeeds(c clause) []deed {
	if c.adjunct.word(0) != "dalam" && c.adjunct.word(0) != "untuk" || !isActive(c.adjunct.word(1)) {
		return nil
	}
	if c.adjunct.word(2) == "tugas" && nounActs[c.adjunct.word(3)] != "" && len(c.adjunct.trim()) <= 4 {
		return []deed{{act: nounActs[c.adjunct.word(3)], object: c.adjunct[2:4]}}
	}
	return r.deedsOf(c.adjunct[1:])
}

func handMethod(f handFrame) method {
	if f.kind == authority.Assistance {
		return methodAssign
	}
	return methodHandover
}

// handKind is mandate where the instrument says anywhere that the receiver
// acts on behalf of the giver.
func (r *reader) handKind(f handFrame) authority.Kind {
	switch {
	case f.kind == authority.Assistance && f.giver == "" && r.full.index("tugas pembantuan") < 0:
		return authority.Attribution
	case f.kind == authority.Delegation && r.hand.subject && r.hand.kind == authority.Mandate:
		return authority.Mandate
	case f.kind == authority.Delegation && f.giver != "" && r.hand.behalf[lower(strings.Fields(f.giver)[0])]:
		return authority.Mandate
	}
	return f.kind
}

func (r *reader) handGiver(f handFrame) string {
	if r.handKind(f) == authority.Attribution {
		return ""
	}
	if f.giver == "" && r.handKind(f) == authority.Assistance {
		return r.maker
	}
	return f.giver
}
