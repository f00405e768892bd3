package law

import (
	"strconv"
	"strings"
)

// changeVerbs are the verbs of the amendment grammar.
var changeVerbs = map[string]EffectKind{
	"diubah": EffectAmend, "dirubah": EffectAmend, "diganti": EffectAmend, "dibaca": EffectAmend, "disempurnakan": EffectAmend,
	"disisipkan": EffectInsert, "disisipi": EffectInsert,
	"ditambahkan": EffectAdd, "ditambah": EffectAdd,
	"dihapus": EffectDelete, "dihapuskan": EffectDelete, "ditiadakan": EffectDelete, "dihilangkan": EffectDelete,
	"dicabut": EffectRevokePart,
}

// activeVerbs are the same verbs where the command itself speaks: "Mengubah
// ketentuan Pasal 5 sehingga …".
var activeVerbs = map[string]EffectKind{
	"mengubah": EffectAmend, "merubah": EffectAmend, "mengganti": EffectAmend, "menyempurnakan": EffectAmend,
	"menyisipkan": EffectInsert, "menambahkan": EffectAdd, "menambah": EffectAdd,
	"menghapus": EffectDelete, "menghapuskan": EffectDelete, "meniadakan": EffectDelete, "mencabut": EffectRevokePart,
}

const reasonNoText = "bunyi baru tidak ditemukan"

// commandReader reads one command of an amending act, clause by clause.
type commandReader struct {
	*scan
	e       *effecter
	p       *Provision
	cmd     Address
	doc     ID
	scope   []unit     // Pasal that the words around speak of
	subject []place    // named since the last verb
	active  EffectKind // an active verb that waits for its object
	pending EffectKind // an insertion that waits for what is inserted
	noun    Kind       // "1 (satu) pasal": what is inserted
	count   int        // and how many, 0 when not said in figures
	between bool       // behind "di antara", "setelah"
	phrases []string   // quoted words
	phrase  bool       // the command is about words, not provisions
	found   bool

	printed  []unit // the place that is inserted as printed, where its number was misread
	verbless bool   // no word of the command is a verb that amends
}

// command reads the text of a command and returns the place that commands
// below it are relative to.
func (e *effecter) command(p *Provision, s *scan, at Address, ctx context, fr frame) []unit {
	c := &commandReader{scan: s, e: e, p: p, cmd: at, doc: ctx.doc, scope: fr.place, verbless: !contains(s.text, amendingWords)}
	if hint := c.resultPasal(); hint != nil {
		c.scope = hint
	}
	for i := 0; i < len(s.toks); {
		i = c.step(i)
		if i < 0 {
			break
		}
	}
	c.settle()
	c.inline()
	if !c.found && c.unread() {
		e.add(Effect{At: at, Kind: EffectAmend, Target: c.doc, Words: tidy(p.Text), Reason: "perintah perubahan tidak terbaca"})
	}
	return c.scope
}

// step reads what stands at token i; it returns -1 where the command ends and
// the description of its result begins.
func (c *commandReader) step(i int) int {
	w := c.at(i)
	switch {
	case w == "sehingga" || w == "hingga" || w == "berbunyi":
		if c.pending == "" || w != "berbunyi" || len(c.subject) > 0 {
			return c.result(i)
		}
	case w == "tetap" && c.at(i+1) != "berlaku":
		c.subject = nil
	case w == "antara" || w == "diantara" || w == "setelah" || w == "sesudah":
		c.between = true
	case w == "frasa" || w == "frase" || w == "kata" || w == "istilah" || w == "kalimat" || w == "perkataan" || w == "sebutan":
		c.phrase = true
	case w == "“" || w == "\"" || w == "”" || w == "„":
		return c.quoted(i)
	case c.gazette(i):
		return c.gazetteEnd(i)
	case activeVerbs[w] != "":
		c.settle()
		if kind := activeVerbs[w]; kind == EffectInsert || kind == EffectAdd {
			c.pending, c.noun = kind, c.insertedNoun(i+1)
		} else {
			c.active = kind
		}
	case changeVerbs[w] != "":
		if !c.has(max(0, i-3), i, "telah", "terakhir", "kali", "sebagaimana") {
			return c.verb(i, changeVerbs[w])
		}
	case kindWords[w] != "" || w == "penjelasan":
		return c.named(i)
	case instrumentWords[w]:
		if in, ok := c.instrument(i, c.e.home); ok {
			return max(in.end, i+1)
		}
	}
	return i + 1
}

// resultPasal reads the Pasal that the command says it results in: "…
// sehingga Pasal 9 berbunyi". Verses named before are of that Pasal.
func (c *commandReader) resultPasal() []unit {
	for i := range c.toks {
		if w := c.at(i); w != "sehingga" && w != "hingga" {
			continue
		}
		j := c.optional(i+1, "keseluruhan", "ketentuan", "seluruh", "bunyi")
		if list, end := c.places(j, false); end > j && list[0].absolute() && !list[0].penjelasan {
			return upTo(list[0].units, KindPasal)
		}
	}
	return nil
}

// result ends the command. Words after "sehingga" only say what comes of it,
// unless a further verb follows behind a semicolon.
func (c *commandReader) result(i int) int {
	if c.pending == "" && !c.found && c.verbless && len(c.subject) > 0 {
		for _, p := range c.subject { // "Ketentuan Pasal 7 huruf c, sehingga berbunyi": the verb is lost
			c.effect(EffectAmend, p)
		}
	}
	for j := i; j < len(c.toks); j++ {
		if c.at(j) == ";" && j+1 < len(c.toks) {
			c.settle()
			return j + 1
		}
	}
	return -1
}

// named takes in a list of places: as what is inserted, as neighbours, or as
// the subject of the verb to come.
func (c *commandReader) named(i int) int {
	list, j := c.places(i, false)
	if j == i {
		return i + 1
	}
	if k := c.optional(j, "dari", "dalam", "pada"); instrumentWords[c.at(k)] {
		if in, ok := c.instrument(k, c.e.home); ok {
			j = in.end
		}
	}
	for n := range list {
		list[n] = c.inScope(list[n])
	}
	c.remember(list)
	switch {
	case c.between:
		// "di antara BAB V tentang … dan BAB VI tentang …": the other one is still to come
		c.between = len(list) == 1 && c.at(i-1) == "antara" && c.at(j) == "tentang"
	case c.pending != "" && c.has(j, j+3, "dijadikan"):
	case c.pending != "":
		c.insert(list)
	case c.active != "" && !c.phrase:
		for _, p := range list {
			c.effect(c.active, p)
		}
		c.active = ""
	case c.phrase || c.at(i-1) == "menjadi":
		if len(c.subject) == 0 {
			c.subject = list
		}
	default:
		c.subject = append(c.subject, list...)
	}
	return j
}

// inScope completes a relative place with the Pasal that the command is about.
func (c *commandReader) inScope(p place) place {
	if p.absolute() || len(c.scope) == 0 {
		return p
	}
	return inherit(place{units: c.scope}, p)
}

// remember keeps the Pasal named last for what follows.
func (c *commandReader) remember(list []place) {
	if p := list[len(list)-1]; p.absolute() {
		c.scope = p.units
	}
}

// verb acts on what was named before it.
func (c *commandReader) verb(i int, kind EffectKind) int {
	c.settle()
	switch {
	case kind == EffectInsert || kind == EffectAdd:
		if kind == EffectAdd && c.at(i+1) == "dan" || c.at(i-1) == "dan" && c.at(i-2) == "diubah" && c.has(i+1, i+3, "sebagai", "sehingga", "hingga") {
			return i + 1 // "diubah dan ditambah sebagai berikut"
		}
		c.pending, c.noun = kind, c.insertedNoun(i+1)
		return i + 1
	case c.phrase:
		return c.wording(i, kind)
	}
	for _, p := range c.subject {
		c.effect(kind, p)
	}
	c.subject = nil
	return i + 1
}

// insertedNoun reads "1 (satu) pasal" behind an insertion.
func (c *commandReader) insertedNoun(i int) Kind {
	c.count, _ = strconv.Atoi(c.at(i))
	for j := i; j < i+7; j++ {
		if w := c.at(j); kindWords[w] != "" {
			if hasDigit(c.raw(j+1)) || c.at(j+1) == "(" {
				return ""
			}
			return kindWords[w]
		}
	}
	return ""
}

// insert emits what a pending insertion puts in.
func (c *commandReader) insert(list []place) {
	rest := []place(nil)
	if c.count > 0 && c.noun != "" && len(list) > c.count && !list[0].penjelasan {
		list, rest = list[:c.count], list[c.count:] // "1 ayat, yakni ayat (2a), ayat (3) diubah"
	}
	for i, p := range inSequence(list) {
		if cut := upTo(p.units, c.noun); c.noun != "" && cut != nil {
			p.units = cut
		}
		c.printed = list[i].units
		c.effect(c.pending, p)
	}
	c.pending, c.subject, c.printed = "", rest, nil
}

// settle closes an insertion that never named what it inserts: the new text
// below the command tells.
func (c *commandReader) settle() {
	if c.pending == "" {
		return
	}
	kind := c.pending
	c.pending = ""
	for _, ch := range c.p.Children {
		if units := newTextUnits(ch.Addr, c.cmd); units != nil {
			c.effect(kind, place{units: units})
			return
		}
	}
	e := Effect{At: c.cmd, Kind: kind, Target: c.doc, Words: tidy(c.p.Text), Reason: "tempat yang disisipkan tidak disebut"}
	if len(c.scope) > 0 {
		e.TargetAt = place{units: c.scope[:1]}.address("")
	}
	c.found = true
	c.e.add(e)
}

// newTextUnits returns the place that new text below a command bears, nil for
// a child that is no Pasal or group.
func newTextUnits(a, command Address) []unit {
	rest, ok := strings.CutPrefix(string(a), string(command)+".")
	if !ok {
		return nil
	}
	units := unitsOf(Address(rest))
	if k := units[0].kind; k == KindPasal || k == KindBab {
		return units
	}
	return nil
}

// effect records one change with the place of its new wording.
func (c *commandReader) effect(kind EffectKind, p place) {
	c.found = true
	e := Effect{At: c.cmd, Kind: kind, Target: c.doc, TargetAt: p.address(""), Words: tidy(c.p.Text)}
	if kind != EffectDelete && kind != EffectRevokePart {
		e.NewText = c.newText(p)
	}
	switch {
	case e.Target == "":
		e.Reason = "peraturan yang diubah tidak diketahui"
	case !p.absolute():
		e.Reason = "pasal yang diubah tidak disebut"
	case e.NewText == "" && kind != EffectDelete && kind != EffectRevokePart:
		e.Reason = reasonNoText
	case kind != EffectDelete && kind != EffectRevokePart && c.annexPart(p):
		e.Reason = "hanya sebagian lampiran yang diubah"
	default:
		e.Applied = true
	}
	c.e.add(e)
}

// annexPart reports whether the words behind an annex go on to name a part of
// it that has no address: "Lampiran angka romawi IV", "Lampiran pada kolom 3".
func (c *commandReader) annexPart(p place) bool {
	if len(p.units) != 1 || p.units[0].kind != KindLampiran || p.end <= p.start {
		return false
	}
	switch c.at(c.optional(p.end, "pada", "khusus", "mengenai", ",")) {
	case "romawi", "angka", "huruf", "nomor", "butir", "bagian", "kolom", "tabel", "baris", "bab", "poin", "sub":
		return true
	}
	return false
}

// unread reports whether a text commands a change although nothing was read.
func (c *commandReader) unread() bool {
	for i := range c.toks {
		if activeVerbs[c.at(i)] != "" && i < 2 {
			return !c.leadsList()
		}
		kind, ok := changeVerbs[c.at(i)]
		if ok && kind != EffectAdd && !c.has(max(0, i-3), i, "telah", "terakhir", "kali", "sebagaimana") {
			return !c.has(i, i+3, "sebagai", "berikut") || !c.leadsList()
		}
	}
	return false
}

// leadsList reports whether commands of their own stand below.
func (c *commandReader) leadsList() bool {
	for _, ch := range c.p.Children {
		if k, _ := ch.Addr.Last(); k == KindAngka || k == KindHuruf {
			return true
		}
	}
	return false
}
