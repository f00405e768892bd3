package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// leadOf reads the words before a list. Frames that are complete without the
// list are filed on the way.
func (r *reader) leadOf(p *law.Provision, s phrase) lead {
	if len(s) == 0 {
		return lead{}
	}
	if s.at(0, "maksud dan tujuan") || s.index("yang") == len(s.trimEnd())-1 && len(s) > 3 {
		return lead{mode: leadSkip}
	}
	c := r.clauseOf(s)
	for _, try := range []func(*law.Provision, phrase, clause) (lead, bool){
		r.leadWithdrawal, r.leadExclusion, r.leadExecutes, r.leadPairs, r.leadHandover, r.leadKinds, r.leadStructure, r.leadHaving, r.leadOwner, r.leadOwners, r.leadCovers, r.leadPowerOf, r.leadConsult, r.leadPassive, r.leadActive, r.leadSubject, r.leadRelative,
	} {
		if l, ok := try(p, s, c); ok {
			return l
		}
	}
	r.sentence(p, s)
	if opensConditions(s) {
		return lead{mode: leadSkip}
	}
	return lead{}
}

// opensConditions reports words that end in what opens a list of conditions.
func opensConditions(s phrase) bool {
	s = s.trimEnd()
	switch s.word(len(s) - 1) {
	case "apabila", "bilamana", "jika":
		return true
	}
	return false
}

// acting reports whether the first item of a list begins with an act, as the
// predicates of a subject do.
func (r *reader) acting(p *law.Provision) bool {
	for _, item := range itemsOf(p) {
		s := trimLight(withoutReferences(r.tokens(item.Text)).trim())
		_, ok := r.startsWithAct(s)
		return ok || len(s) > 0 && (isActive(s[0].w) || idleVerbs[s[0].w])
	}
	return false
}

// leadStructure: "Dinas terdiri dari:" lists units; what it says of itself is no
// power, and its items speak for themselves.
func (r *reader) leadStructure(p *law.Provision, s phrase, c clause) (lead, bool) {
	if !s.has(structureWords) {
		return lead{}, false
	}
	if hs := r.holders(c.subject); len(hs) > 0 && c.verb() == "menetapkan" && c.rest.index("yang terdiri") > 1 {
		return lead{mode: leadObjects, holders: hs, act: authority.ActDecide, kind: authority.Attribution, method: methodObjectList, enabling: c.enabling}, true
	}
	if s.index("oleh") > 0 && s.has(set("dibentuk")) {
		r.sentence(p, s) // "Tim dibentuk oleh Bupati dengan anggota terdiri dari:"
	}
	return lead{}, true
}

// structureWords open lists of units, not of powers.
var structureWords = set(`terdiri membawahi membawahkan membawah`)

// leadHaving: "Dinas mempunyai tugas:", "Kewenangan DPRD meliputi:".
func (r *reader) leadHaving(p *law.Provision, s phrase, c clause) (lead, bool) {
	l := lead{mode: leadDeeds, kind: authority.Attribution, method: methodTaskList}
	if c.subject.trim().word(0) == "penyedia" {
		l.kind = authority.Hosting
	}
	hs, rest, ok := r.having(c)
	if ok && len(hs) == 0 && len(c.subject.trim()) == 0 {
		hs = r.holderAbove(p)
	}
	if ok && len(hs) > 0 {
		l.holders = hs
		l.enabling = c.enabling
		if ds := r.deedsOf(rest); len(ds) > 0 && endsWith(rest, "berupa") && reachesOver(rest) {
			s = s.trimEnd()
			r.sentence(p, s[:len(s)-1]) // the list only says to what kinds of things the power reaches
			return lead{mode: leadSkip}, true
		}
		rest = rest.trim()
		switch {
		case len(rest) == 1 && activeActs[rest[0].w] != "":
			l.mode, l.act = leadObjects, activeActs[rest[0].w]
			return l, true
		case len(rest) == 0 || rest.at(0, "sebagai berikut") || rest.at(0, "hal-hal") || rest.at(0, "meliputi") || lightWords[rest.word(0)] && len(rest) <= 2:
			return l, true
		case rest.at(0, "membantu") && endsWith(rest, "hal"):
			return l, true
		}
		if ds := r.deedsOf(rest); len(ds) > 0 && endsOpen(s) {
			return r.openTask(p, s, l, ds), true
		}
		return l, true
	}
	if hs := r.ownerOf(s); len(hs) > 0 {
		l.holders = hs
		l.method = methodPowerList
		return l, true
	}
	return lead{}, false
}

// leadCovers: "Camat menyelenggarakan tugas umum pemerintahan yang meliputi: a.
// mengoordinasikan …": the items say what the office does.
func (r *reader) leadCovers(p *law.Provision, s phrase, c clause) (lead, bool) {
	hs := r.holders(c.subject)
	k := c.rest.index("meliputi")
	if l, ok := r.leadActs(s, c, hs); ok {
		return l, true
	}
	if act := activeActs[c.verb()]; act != "" && len(hs) > 0 && !c.denied && k > 1 && len(c.rest[k+1:].trim()) == 0 && !r.acting(p) {
		return lead{mode: leadObjects, holders: hs, act: act, kind: authority.Attribution, method: methodObjectList, enabling: c.enabling}, true
	}
	if len(hs) == 0 || c.denied || k < 2 || len(c.rest[k+1:].trim()) > 3 || !isActive(c.verb()) || !lightWords[c.verb()] {
		return lead{}, false
	}
	l := lead{mode: leadDeeds, holders: hs, kind: authority.Attribution, method: methodTaskList, enabling: c.enabling}
	if r.acting(p) && !r.bareForms(p) {
		return l, true
	}
	return lead{}, false
}

// leadPowerOf: "Wewenang menghapuskan piutang adalah: a. Kepala Dinas untuk …": the
// items are who has the power.
func (r *reader) leadPowerOf(_ *law.Provision, s phrase, _ clause) (lead, bool) {
	k := s.trimEnd()
	if !powerNouns[s.word(0)] || !isActive(s.word(1)) && actNoun(s.word(1)) == "" || len(k) < 4 || k.last() != "adalah" && k.last() != "oleh" && k.last() != "pada" {
		return lead{}, false
	}
	ds := r.deedsOf(k[1 : len(k)-1])
	return lead{mode: leadHolders, deeds: ds, kind: authority.Attribution, method: methodAgentList}, len(ds) > 0
}

// leadConsult: "Pengambilan sampel dilaksanakan setelah berkoordinasi dengan: a. …":
// the items are who is consulted.
func (r *reader) leadConsult(_ *law.Provision, s phrase, c clause) (lead, bool) {
	k := s.trimEnd()
	if hs := r.holders(c.subject); len(hs) > 0 && (matterMarks[k.last()] || k.last() == "hal") && coordinates(c) {
		return lead{mode: leadObjects, holders: hs, act: authority.ActCoordinate, kind: authority.Coordination, method: methodCoordination, enabling: c.enabling}, true
	}
	if k.last() != "dengan" || k.word(len(k)-2) != "berkoordinasi" && k.word(len(k)-2) != "berkonsultasi" {
		return lead{}, false
	}
	ds := r.oneDeed(authority.ActCoordinate, c.subject)
	return lead{mode: leadHolders, deeds: ds, kind: authority.Coordination, method: methodCoordination}, len(ds) > 0 && !r.officeAt(c.subject.trim(), 0)
}

// coordinates reports "berkoordinasi dengan", "melakukan koordinasi dengan".
func coordinates(c clause) bool {
	v := c.verb()
	return v == "berkoordinasi" || v == "berkonsultasi" || v == "melakukan" && (c.rest.word(1) == "koordinasi" || c.rest.word(1) == "konsultasi")
}

// leadActs: "Dinas melakukan pembinaan dan pengawasan terhadap: a. …": the items
// are what the acts are done to.
func (r *reader) leadActs(s phrase, c clause, hs []phrase) (lead, bool) {
	if len(hs) == 0 || c.denied || !lightWords[c.verb()] || s[len(s)-1].s != ":" {
		return lead{}, false
	}
	l := lead{mode: leadObjects, holders: hs, kind: authority.Attribution, method: methodObjectList, enabling: c.enabling}
	for _, t := range c.rest[1:].trim() {
		switch act := nounActs[t.w]; {
		case isJoin(t):
		case act == "":
			return lead{}, false
		default:
			l.acts = append(l.acts, act)
		}
	}
	if len(l.acts) == 0 || !matterMarks[c.rest.trimEnd().last()] {
		return lead{}, false
	}
	l.act = l.acts[0]
	return l, true
}

func (p phrase) last() string { return p.word(len(p) - 1) }

// holderAbove names who has the task that stands last in the same Pasal: the
// subject of a list of functions that names none.
func (r *reader) holderAbove(p *law.Provision) []phrase {
	for i := len(r.out) - 1; i >= 0; i-- {
		f := r.out[i]
		if f.method == methodTask && pasalOf(f.at) == pasalOf(p.Addr) {
			return []phrase{scan(f.holder)}
		}
	}
	return nil
}

// reachesOver reports "terhadap", also where the print ran it into the next word.
func reachesOver(p phrase) bool {
	for _, t := range p {
		if strings.HasPrefix(t.w, "terhadap") {
			return true
		}
	}
	return false
}

// openTask reads "mempunyai tugas melaksanakan X yang meliputi:": the items
// say what X is.
// A list of bare acts says in which forms.
func (r *reader) openTask(p *law.Provision, s phrase, l lead, ds []deed) lead {
	if r.bareForms(p) {
		r.add(found{at: p.Addr, prov: p, kind: l.kind, enabling: l.enabling, method: methodTask, words: s}, l.holders, ds)
		return lead{mode: leadSkip}
	}
	if len(ds) == 1 && len(ds[0].object) > 0 && ds[0].act != authority.ActRun {
		l.mode, l.act = leadObjects, ds[0].act
	}
	return l
}

// bareForms reports a list of acts that name no matter: "a. penetapan kebijakan; b.
// pengaturan; c. pengawasan".
func (r *reader) bareForms(p *law.Provision) bool {
	items := itemsOf(p)
	n := 0
	for _, item := range items {
		if r.bareAct(withoutReferences(scan(item.Text))) {
			n++
		}
	}
	return n >= 2 && 2*n > len(items)
}

// bareAct reports an act of at most two words, without a matter.
func (r *reader) bareAct(s phrase) bool {
	s = s.trim()
	return len(s) == 1 && actNoun(s[0].w) != "" || len(s) == 2 && nounActs[s[0].w] != "" || onlySteps(s)
}

// onlySteps reports acts in a row and nothing that they are done to:
// "pengendalian/pengarahan dan bimbingan", "pelayanan umum dan teknis".
func onlySteps(s phrase) bool {
	for i, t := range s {
		first := i == 0 || isJoin(s[i-1]) || s[i-1].s == "/"
		step := first && (actNoun(t.w) != "" || t.w == "pelayanan") || !first && stepWords[t.w]
		if !step && !isJoin(t) && t.s != "/" && t.w != "teknis" {
			return false
		}
	}
	return len(s) > 0
}

// stepWords go with an act and name no matter.
var stepWords = set(`umum teknis keputusan administratif . ;`)

func endsWith(p phrase, w string) bool {
	p = p.trimEnd()
	return len(p) > 0 && p[len(p)-1].w == w
}

func (p phrase) trimEnd() phrase {
	for len(p) > 0 && p[len(p)-1].punct {
		p = p[:len(p)-1]
	}
	return p
}

// endsOpen reports a lead-in that its list completes.
func endsOpen(s phrase) bool {
	return len(s) > 0 && s[len(s)-1].s == ":" || s.index("meliputi") > 0
}

// ownerOf reads "Kewenangan Bupati meliputi …", "Tugas Tim adalah …".
func (r *reader) ownerOf(s phrase) []phrase {
	i := 0
	if s.word(0) == "pelaksanaan" && powerNouns[s.word(1)] {
		s = s[1:]
	}
	for powerNouns[s.word(i)] || s.word(i) == "dan" || s.word(i) == "pokok" || s.word(i) == "," || i > 0 && ownerLinks[s.word(i)] && !(s[i].upper() && r.officeAt(s, i)) {
		i++
	}
	if i == 0 {
		return nil
	}
	a := r.agentAt(s, i)
	if len(a) == 0 && officeHeads[s.word(i)] {
		a = s[i:].cut(func(k int) bool { return s[i+k].w == "meliputi" || s[i+k].w == "adalah" || s[i+k].punct })
		if len(a) > 5 || i+len(a) >= len(s) {
			return nil
		}
	}
	if len(a) == 0 {
		return nil
	}
	rest := s[i+len(a):]
	for len(rest) > 0 && rest[0].s == "," {
		rest = rest[1:]
	}
	if len(rest) == 0 || rest.word(0) == "meliputi" || rest.word(0) == "adalah" || s.word(0) == "tugas" && lightWords[rest.word(0)] && isActive(rest.word(0)) || rest.word(0) == "terdiri" || rest.s0() == ":" || rest.word(0) == "antara" || rest.word(0) == "mencakup" || (rest.word(0) == "dalam" || rest.word(0) == "atas" || rest.word(0) == "terhadap") && (rest.index("meliputi") > 0 || endsWith(rest, "adalah")) {
		if hs := r.holders(a); len(hs) > 0 {
			return hs
		}
		return []phrase{a.trim()}
	}
	return nil
}

var ownerLinks = set(`pemerintah pemerintahan lingkup di yang menjadi`)

func (p phrase) s0() string {
	if len(p) == 0 {
		return ""
	}
	return p[0].s
}

// leadSubject: "Bupati selaku Kepala Pemerintahan Daerah: a. menetapkan …".
func (r *reader) leadSubject(p *law.Provision, s phrase, c clause) (lead, bool) {
	if !r.acting(p) || c.subject.index("karena") >= 0 || c.subject.index("apabila") >= 0 {
		return lead{}, false
	}
	rest := c.rest.trim()
	if c.denied || len(rest) > 1 || len(rest) == 1 && !lightWords[rest[0].w] {
		return lead{}, false
	}
	hs := r.holders(c.subject)
	if len(hs) == 0 {
		return lead{}, false
	}
	return lead{mode: leadDeeds, holders: hs, kind: authority.Attribution, method: methodSubjectList, enabling: c.enabling}, true
}

// leadActive: "Kuasa Pengguna Anggaran menetapkan: a. …".
func (r *reader) leadActive(_ *law.Provision, s phrase, c clause) (lead, bool) {
	hs := r.holders(c.subject)
	if len(hs) == 0 || c.denied || len(c.rest) == 0 {
		return lead{}, false
	}
	v := c.verb()
	act, ok := activeActs[v]
	if !ok || s[len(s)-1].s != ":" {
		return lead{}, false
	}
	rest := c.rest[1:].trim()
	if len(rest) > 0 && !rest.at(0, "hal-hal") && !rest.at(0, "sebagai berikut") && !rest.at(0, "antara lain") {
		return lead{}, false
	}
	return lead{mode: leadObjects, holders: hs, act: act, kind: authority.Attribution, method: methodObjectList, enabling: c.enabling}, true
}

// leadPassive: "Penempatan dilakukan oleh: a. …".
func (r *reader) leadPassive(_ *law.Provision, s phrase, c clause) (lead, bool) {
	i := s.index("oleh")
	if i < 0 || len(s[i+1:].trim()) > 2 || !isPassive(c.verb()) {
		return lead{}, false
	}
	ds := r.passiveDeeds(c.verb(), c.subject)
	return lead{mode: leadHolders, deeds: ds, kind: authority.Attribution, method: methodAgentList, enabling: c.enabling}, len(ds) > 0
}

// leadRelative: "peraturan yang ditetapkan oleh Kepala, mengenai: 1. …".
func (r *reader) leadRelative(_ *law.Provision, s phrase, c clause) (lead, bool) {
	i := s.index("yang ditetapkan oleh")
	if i < 0 {
		return lead{}, false
	}
	a := r.agentAt(s, i+3)
	rest := s[min(len(s), i+3+len(a)):].trim()
	if len(a) == 0 || len(rest) > 1 {
		return lead{}, false
	}
	act := authority.ActDecide
	if s[:i].has(instrumentWords) || s[:i].has(ruleThings) {
		act = authority.ActRule
	}
	return lead{mode: leadObjects, holders: r.holders(a), act: act, kind: authority.Attribution, method: methodRelative}, true
}
