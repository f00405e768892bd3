package law

import (
	"slices"
	"strconv"
	"strings"
)

// Reasons of commands that the structure of an amending act shows and its words
// do not give.
const (
	reasonUnread  = "perintah perubahan tidak terbaca"
	reasonNoOrder = "perintah perubahan bagi bunyi ini tidak terbaca"
)

// swallowedCommands reads the commands that run on behind the words of p.
func (e *effecter) swallowedCommands(p *Provision, at Address, doc ID) {
	list := e.lost[p]
	for i, l := range list {
		e.read[l.number] = true
		if l.at == 0 {
			continue // read as a command of its own
		}
		end := len(p.Text)
		if i+1 < len(list) {
			end = list[i+1].at
		}
		part := &Provision{Kind: KindAngka, Addr: p.Addr, Text: p.Text[l.text:end]}
		before := len(e.out)
		e.command(part, tokenize(part.Text), at, context{at: at, doc: doc, command: true, body: true}, frame{amended: doc})
		if len(e.out) == before {
			e.add(Effect{At: at, Kind: EffectUnread, Target: doc, Words: tidy(part.Text), Reason: reasonUnread})
		}
	}
}

// unheard lists what a list of commands holds besides those that were read:
// numbers that are missing from the count, and new words that no command
// speaks of. Without that list the text would be wrong in silence.
func (e *effecter) unheard(p *Provision, at Address, doc ID, from int) {
	own := e.out[from:]
	missing, last := []string(nil), 0
	for _, ch := range p.Children {
		kind, num := ch.Addr.Last()
		n, err := strconv.Atoi(num)
		if kind != KindAngka || err != nil {
			continue
		}
		for k := last + 1; k < n && n-last <= 40; k++ {
			if !e.read[k] {
				missing = append(missing, strconv.Itoa(k))
			}
		}
		last = max(last, n)
		orphaned := e.orphans(ch, doc, own)
		if !orphaned && !commandedBelow(own, ch.Addr) && !answered(own, ch) {
			e.add(Effect{At: ch.Addr, Kind: EffectUnread, Target: doc, Words: tidy(ch.Text), Reason: reasonUnread})
		}
	}
	if len(missing) > 0 && last > 1 {
		e.add(Effect{At: at, Kind: EffectUnread, Target: doc, Words: tidy(p.Text),
			Reason: "perintah perubahan angka " + strings.Join(missing, ", ") + " tidak terbaca"})
	}
}

// commandedBelow reports whether an effect stands at or under an address.
func commandedBelow(list []Effect, at Address) bool {
	for _, f := range list {
		if at.Covers(f.At) {
			return true
		}
	}
	return false
}

// answered reports whether a numbered item only holds what others command.
func answered(list []Effect, ch *Provision) bool {
	for _, f := range list {
		if f.NewText != "" && ch.Addr.Covers(f.NewText) {
			return true
		}
	}
	return false
}

// orphans lists every Pasal of new words under a command that no effect takes
// up, and reports whether there is any.
func (e *effecter) orphans(command *Provision, doc ID, own []Effect) (any bool) {
	own = slices.Clone(own)
	var visit func(p *Provision)
	visit = func(p *Provision) {
		for _, ch := range p.Children {
			if ch.Kind != KindPasal {
				if !slices.ContainsFunc(own, func(f Effect) bool { return ch.Kind.Groups() && f.NewText == ch.Addr }) {
					visit(ch)
				}
				continue
			}
			_, num := ch.Addr.Last()
			target := Address("").Child(KindPasal, num)
			if !claimed(own, command.Addr, ch.Addr, target) {
				any = true
				e.add(Effect{At: ch.Addr, Kind: EffectUnread, Target: doc, TargetAt: target, Words: tidy(ch.Label), Reason: reasonNoOrder})
			}
		}
	}
	visit(command)
	return any
}

// claimed reports whether an effect takes up new words: it names them, what
// holds them or a part of them, or the same command speaks of that Pasal.
func claimed(list []Effect, command, at, target Address) bool {
	for _, f := range list {
		if f.NewText != "" && (f.NewText.Covers(at) || at.Covers(f.NewText)) || command.Covers(f.At) && (f.TargetAt == "" || target.Covers(pasalOf(f.TargetAt)) && pasalOf(f.TargetAt) != "") {
			return true
		}
	}
	return false
}

// leadsCommands reports whether a provision holds a list of commands.
func leadsCommands(p *Provision) bool {
	n := 0
	for _, ch := range p.Children {
		if kind, _ := ch.Addr.Last(); kind == KindAngka && isCommand(ch.Text) {
			n++
		}
	}
	return n > 1
}

// opensList reports whether a text opens a list of commands on an instrument:
// "Beberapa ketentuan dalam Undang-Undang Nomor … diubah sebagai berikut".
func (s *scan) opensList() bool {
	for i := 0; i < len(s.toks) && i < 12; i++ {
		if s.at(i) != "beberapa" || s.at(i+1) != "ketentuan" {
			continue
		}
		for j := i + 2; j < len(s.toks); j++ {
			if s.changes(j) {
				return s.has(j, j+4, "berikut")
			}
		}
	}
	return false
}

// silent lists the instrument that the title says is amended when no command
// on it could be read. A title may also speak of an amendment that it carries
// out or builds on; those begin with other words.
func (e *effecter) silent() {
	if e.base == "" || e.reg.About != "" && !tokenize(e.reg.About).has(0, 5, "perubahan", "mengubah", "merubah", "tambahan", "tidak") {
		return
	}
	at := Address("")
	for _, f := range e.out {
		if f.Target == e.base && f.Kind != EffectKeep {
			return
		}
	}
	for p := range e.reg.All() {
		if p.Kind == KindPasal || p.Kind == KindDiktum {
			at = p.Addr
			break
		}
	}
	if at != "" {
		e.add(Effect{At: at, Kind: EffectUnread, Target: e.base, Words: e.reg.About, Reason: reasonUnread})
	}
}
