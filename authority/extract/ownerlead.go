package extract

import (
	"wewenang/authority"
	"wewenang/law"
)

// leadOwner: "Rincian tugas UPT Pasar adalah:", "Tugas dan kewajiban Ketua Dewan
// meliputi:", "Kewenangan pengelolaan pasar oleh Bupati adalah:": a noun that
// means a power, whose it is, and a list of what it is.
func (r *reader) leadOwner(p *law.Provision, s phrase, _ clause) (lead, bool) {
	l := lead{mode: leadDeeds, kind: authority.Attribution, method: methodPowerList}
	if r.ownless(s) {
		l.holders = r.holderBefore(p)
		return l, len(l.holders) > 0
	}
	if l.holders = r.ownedBy(s); len(l.holders) > 0 {
		return l, true
	}
	l.holders = r.inOffice(p, s)
	return l, len(l.holders) > 0
}

// leadOwners: "Pengenaan sanksi merupakan kewenangan: a. Bupati; b. Camat".
func (r *reader) leadOwners(_ *law.Provision, s phrase, c clause) (lead, bool) {
	q := s.trimEnd()
	n := len(q)
	if n < 4 || !powerNouns[q[n-1].w] || q[n-2].w != "merupakan" && q[n-2].w != "menjadi" {
		return lead{}, false
	}
	ds := r.deedsOf(q[:n-2])
	return lead{mode: leadHolders, deeds: ds, kind: authority.Attribution, method: methodAgentList}, len(ds) > 0
}

// inOffice reads "Lembaga Mutu dalam melaksanakan tugas: a. menguji …" and "Dinas
// dibentuk untuk melaksanakan tugas: a. …": an office, a mention of its task and
// no other predicate.
func (r *reader) inOffice(p *law.Provision, s phrase) []phrase {
	s = s.trimEnd()
	if !r.officeAt(s, 0) || !r.acting(p) {
		return nil
	}
	k := -1
	for _, words := range []string{"dalam melaksanakan", "dalam menjalankan", "dalam menyelenggarakan", "dibentuk untuk melaksanakan", "dibentuk untuk menyelenggarakan"} {
		if i := s.index(words); i > 0 && (k < 0 || i < k) {
			k = i
		}
	}
	if k < 1 || k > 12 {
		return nil
	}
	tail := s[k+2:]
	if n := len(tail); n > 0 && (tail[n-1].w == "melakukan" || copulas[tail[n-1].w]) {
		tail = tail[:n-1]
	}
	for i, t := range tail {
		if !powerNouns[t.w] && !isJoin(t) && t.w != "pokok" && t.w != "dimaksud" && !(i == 0 && isActive(t.w)) {
			return nil
		}
	}
	return r.holders(s[:k])
}

// powerPhrase returns how many tokens at the front of a lead-in mean a power:
// "adapun rincian tugas pokok, fungsi dan tanggung jawab dari".
func powerPhrase(s phrase) int {
	i, power := 0, false
	for i < len(s) {
		switch w := s[i].w; {
		case powerNouns[w] && w != "hak" || powerPlurals[w]:
			power = true
			i++
		case w == "kewajiban" && i > 0, w == "pokok" && i > 0:
			i++
		case w == "tanggung" && s.word(i+1) == "jawab" && power:
			i += 2
		case powerOpenings[w] && !power, isJoin(s[i]) && i > 0 && !officeHeads[s.word(i+1)], s[i].s == "/" && power:
			i++
		case power && (w == "dari" || w == "bagi" || w == "para" || w == "masing-masing" || w == "setiap"):
			i++
		case power && w == "yang" && (s.word(i+1) == "dimiliki" || s.word(i+1) == "dipunyai"):
			i += 2
			if s.word(i) == "oleh" {
				i++
			}
		default:
			if !power {
				return 0
			}
			return i
		}
	}
	return 0
}

var (
	powerPlurals  = set(`tugas-tugas wewenang-wewenang fungsi-fungsi tugasnya kewenangan-kewenangan`)
	powerOpenings = set(`adapun rincian uraian penjabaran ruang lingkup pelaksanaan`)
	copulas       = set(`adalah meliputi ialah yaitu yakni mencakup`)
)

// ownedBy names whose power a lead-in speaks of, nil when it is no such lead-in.
func (r *reader) ownedBy(s phrase) []phrase {
	i := powerPhrase(s)
	if i == 0 {
		return nil
	}
	if !r.officeAt(s, i) {
		by := s.index("oleh")
		if k := s.index("yang dimiliki"); k > i && k < i+6 && r.officeAt(s, k+2) {
			by = k + 1
		} else if actNoun(s.word(i)) == "" || by < i || by > i+8 || !r.officeAt(s, by+1) || s[i:by].has(set("yang")) {
			return nil
		}
		i = by + 1
	}
	a := r.agentAt(s, i)
	if k := ownerEnd(a); k > 0 {
		a = a[:k]
	}
	if !endsInCopula(s[i+len(a):]) {
		return nil
	}
	return r.holders(a)
}

// ownerEnd cuts the words that open the list from the name before them.
func ownerEnd(a phrase) int {
	for k := 1; k < len(a); k++ {
		if copulas[a[k].w] || a.at(k, "sebagai berikut") || a.at(k, "antara lain") {
			return k
		}
	}
	return 0
}

// endsInCopula reports that nothing but the opening of a list, and perhaps its
// field, stands behind the owner: "dalam pengelolaan pasar adalah".
func endsInCopula(rest phrase) bool {
	rest = rest.trimEnd()
	if len(rest) == 0 {
		return true
	}
	q := rest
	for _, tail := range []string{"sebagai berikut", "antara lain", "terdiri atas", "terdiri dari", "hal-hal"} {
		if k := q.index(tail); k >= 0 && k >= len(q)-2 {
			q = q[:k].trim()
		}
	}
	if n := len(q); n > 0 && copulas[q[n-1].w] {
		q = q[:n-1].trim()
	} else if len(q) == len(rest) {
		return false
	}
	if len(q) == 0 {
		return true
	}
	return ownerFields[q[0].w] && len(q) <= 14
}

var ownerFields = set(`dalam di dibidang sebagai terhadap atas untuk pada berkaitan terkait`)

// ownless reports "Dalam melaksanakan tugas penyidikan adalah:": a power without
// an owner, which is the subject of the paragraph before.
func (r *reader) ownless(s phrase) bool {
	s = s.trimEnd()
	n := len(s)
	if n < 4 || n > 12 || s[0].w != "dalam" && s[0].w != "untuk" || !isActive(s[1].w) || !copulas[s[n-1].w] {
		return false
	}
	for i := 2; i < n; i++ {
		if r.officeAt(s, i) {
			return false
		}
	}
	return s.has(powerNouns)
}

// holderBefore names the subject of the paragraph before one.
func (r *reader) holderBefore(p *law.Provision) []phrase {
	if r.parent == nil {
		return nil
	}
	var before *law.Provision
	for _, c := range r.parent.Children {
		if c == p {
			break
		}
		before = c
	}
	if before == nil || before.Kind != law.KindAyat {
		return nil
	}
	c := r.clauseOf(withoutReferences(r.tokens(before.Text)))
	return r.holders(c.subject)
}

// leadKinds: "(2) Pajak sebagaimana dimaksud pada ayat (1) terdiri atas:" below "(1)
// Pemungutan pajak dilaksanakan oleh Badan": the list names the things that the
// paragraph before speaks of, one record each.
func (r *reader) leadKinds(p *law.Provision, s phrase, c clause) (lead, bool) {
	q := s.trimEnd()
	k := max(q.index("terdiri atas"), q.index("terdiri dari"), q.index("meliputi"))
	if k < 1 || k > 3 || k < len(q)-2 || r.parent == nil || r.acting(p) {
		return lead{}, false
	}
	for _, place := range referredPlaces(p.Addr, r.tokens(p.Text)) {
		for i, f := range r.out {
			if !inPlace(place, f.at) || !separate[f.act] || !sameThing(scan(f.object), q[:k]) {
				continue
			}
			l := lead{mode: leadObjects, holders: []phrase{scan(f.holder)}, act: f.act, kind: f.kind, giver: f.giver, enabling: f.enabling, method: methodObjectList}
			r.out = append(r.out[:i:i], r.out[i+1:]...)
			return l, true
		}
	}
	return lead{}, false
}

// separate acts are done to one thing at a time.
var separate = map[authority.Act]bool{authority.ActIssue: true, authority.ActCollect: true, authority.ActRegister: true}

// sameThing reports that an object is the thing named, or ends in it.
func sameThing(object, thing phrase) bool {
	n := len(thing)
	return n > 0 && len(object) >= n && len(object) <= n+1 && sameWords(thing, object[len(object)-n:])
}
