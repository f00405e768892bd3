package law

import (
	"slices"
	"strings"
)

// origin names the provision that words come from.
type origin struct {
	from  ID
	cut   Address // prefix of the source that the target does not have
	paste Address // what stands in its place
	above Address // the command that holds the source: what lies in a group of new words is counted from there
	since Date
}

// rebase turns an address of the source into one of the target.
func (o origin) rebase(a Address) Address {
	rest, ok := strings.CutPrefix(string(a), string(o.cut))
	if ok && o.cut != "" {
		return Address(strings.TrimPrefix(string(o.paste)+rest, "."))
	}
	if rest, ok = strings.CutPrefix(string(a), string(o.above)+"."); ok && o.above != "" {
		return Address(rest)
	}
	return a
}

// wordingOf copies a provision.
func wordingOf(p *Provision, o origin) *Wording {
	by := Ref{ID: o.from, At: p.Addr}
	w := &Wording{Kind: p.Kind, Addr: o.rebase(p.Addr), Label: p.Label, Heading: p.Heading, Connector: p.Connector,
		Cells: slices.Clone(p.Cells), Header: p.Header, By: by, Since: o.since}
	if p.Text != "" {
		w.Runs = []Run{{Text: p.Text, By: by, Since: o.since}}
	}
	for _, ch := range p.Children {
		w.Children = append(w.Children, wordingOf(ch, o))
	}
	if saysOnly(p, "dihapus", "dihapuskan", "dicabut") {
		w.Deleted, w.Runs = true, nil
	}
	return w
}

// saysOnly reports whether a provision consists of one of the words alone.
func saysOnly(p *Provision, words ...string) bool {
	return len(p.Children) == 0 && slices.Contains(words, strings.Trim(strings.ToLower(p.Text), " .;,()\"“”"))
}

// apply carries out one change and returns why it could not. restated is the
// Pasal that the command printed in full, already put in place.
func (c *Consolidated) apply(ch Change, restated Address) string {
	e := ch.Effect
	if restated != "" && restated.Covers(e.TargetAt) {
		return c.confirm(ch)
	}
	switch e.Kind {
	case EffectReplacePhrase:
		return c.rephrase(ch)
	case EffectDelete, EffectRevokePart:
		return c.remove(ch)
	case EffectInsert, EffectAdd:
		return c.insert(ch)
	}
	return c.replace(ch)
}

// newWording returns the new words of a change, with addresses of the target.
func (c *Consolidated) newWording(ch Change) *Wording {
	if e := ch.Effect; e.NewText == "" && e.NewWords != "" {
		kind, num := e.TargetAt.Last()
		by := Ref{ID: ch.From, At: e.At}
		w := &Wording{Kind: kind, Addr: e.TargetAt, Label: labelOf(kind, num), By: by, Since: ch.Date}
		if kind.Groups() {
			w.Label, w.Heading = strings.ToUpper(string(kind)+" "+num), e.NewWords
		} else {
			w.Runs = []Run{{e.NewWords, by, ch.Date}}
		}
		return w
	}
	src := c.source(ch, ch.Effect.NewText)
	if src == nil {
		return nil
	}
	paste := ch.Effect.TargetAt
	if src.Kind == KindPasal {
		paste = pasalOf(paste)
	}
	for paste != "" && src.Kind != KindPasal && !sameLast(paste, ch.Effect.NewText) {
		paste = paste.Parent()
	}
	if paste == "" {
		return nil
	}
	return wordingOf(src, origin{from: ch.From, cut: ch.Effect.NewText, paste: paste, above: ch.Effect.NewText.Parent(), since: ch.Date})
}

// source returns the new words at a place of the instrument that commands a
// change, without what belongs to other commands.
func (c *Consolidated) source(ch Change, at Address) *Provision {
	if at == "" {
		return nil
	}
	in, ok := c.runOns[ch.By]
	if !ok {
		in = runOnsIn(ch.By)
		if c.runOns == nil {
			c.runOns = map[*Regulation]map[*Provision][]runOn{}
		}
		c.runOns[ch.By] = in
	}
	return withoutRunOns(ch.By.Find(at), in)
}

// labelOf prints the number of an item as it stands before its words.
func labelOf(kind Kind, num string) string {
	if kind == KindAyat {
		return "(" + num + ")"
	}
	return num + "."
}

// sameLast reports whether two addresses end in the same segment.
func sameLast(a, b Address) bool {
	ka, na := a.Last()
	kb, nb := b.Last()
	return ka == kb && na == nb
}

// replace puts new words in the place of old ones.
func (c *Consolidated) replace(ch Change) string {
	w := c.newWording(ch)
	if w == nil {
		return "bunyi baru tidak ditemukan"
	}
	if w.Addr != ch.Effect.TargetAt {
		return "bunyi baru tidak memuat " + ch.Effect.TargetAt.Words()
	}
	list, i := c.locate(ch.Effect.TargetAt)
	if list == nil {
		return ch.Effect.TargetAt.Words() + " tidak ada dalam naskah yang diubah"
	}
	old := (*list)[i]
	if old.Kind.Groups() && len(w.Children) == 0 {
		old.Heading, old.By, old.Since = w.Heading, w.By, w.Since
		return ""
	}
	(*list)[i] = merge(old, w)
	return ""
}

// remove deletes a provision. Its number stays, its words go (UU 12/2011
// Lampiran II 236).
func (c *Consolidated) remove(ch Change) string {
	list, i := c.locate(ch.Effect.TargetAt)
	if list == nil {
		return ch.Effect.TargetAt.Words() + " tidak ada dalam naskah yang diubah"
	}
	old := (*list)[i]
	*old = Wording{Kind: old.Kind, Addr: old.Addr, Label: old.Label, By: Ref{ch.From, ch.Effect.At}, Since: ch.Date, Deleted: true}
	return ""
}

// insert puts a new provision between its neighbours.
func (c *Consolidated) insert(ch Change) string {
	w := c.newWording(ch)
	if w == nil || w.Addr != ch.Effect.TargetAt {
		return "bunyi yang disisipkan tidak ditemukan"
	}
	if list, i := c.locate(w.Addr); list != nil {
		old := (*list)[i]
		switch {
		case old.Deleted:
			(*list)[i] = w
			return ""
		case old.By.ID == ch.From && old.Since == ch.Date:
			return ""
		}
		return w.Addr.Words() + " sudah ada dalam naskah yang diubah"
	}
	list, i := c.gap(w)
	if list == nil {
		return "tempat menyisipkan " + w.Addr.Words() + " tidak ditemukan"
	}
	*list = slices.Insert(*list, i, w)
	return ""
}

// confirm checks a change whose Pasal was restated in full.
func (c *Consolidated) confirm(ch Change) string {
	w := c.Find(ch.Effect.TargetAt)
	switch ch.Effect.Kind {
	case EffectDelete, EffectRevokePart:
		if w != nil && !w.Deleted && w.By.ID != ch.From {
			return c.remove(ch)
		}
	case EffectReplacePhrase:
	default:
		if w == nil {
			return ch.Effect.TargetAt.Words() + " tidak ada dalam bunyi baru"
		}
	}
	return ""
}

// restate puts a Pasal in place that a command prints in full ("… sehingga
// Pasal 21 berbunyi sebagai berikut"), and returns its address. It declines
// where the printed text leaves out a part that the command does not touch.
func (c *Consolidated) restate(group []Change) Address {
	pasal := pasalOf(group[0].Effect.TargetAt)
	ch := group[0]
	for _, other := range group {
		if pasalOf(other.Effect.TargetAt) != pasal || other.Effect.TargetAt == pasal || !other.Effect.Applied {
			return ""
		}
	}
	src := c.source(ch, lastPasal(ch.Effect.NewText))
	for _, other := range group {
		if src == nil {
			src = c.source(ch, lastPasal(other.Effect.NewText))
		}
	}
	list, i := c.locate(pasal)
	if pasal == "" || src == nil || list == nil {
		return ""
	}
	w := wordingOf(src, origin{from: ch.From, cut: src.Addr, paste: pasal, since: ch.Date})
	if !covers(w, (*list)[i], group) {
		return ""
	}
	(*list)[i] = merge((*list)[i], w)
	return pasal
}

// lastPasal cuts an address behind its last Pasal: new text inside a command.
func lastPasal(a Address) Address {
	for a != "" {
		if k, _ := a.Last(); k == KindPasal {
			return a
		}
		a = a.Parent()
	}
	return ""
}

// pasalOf cuts an address behind its Pasal, "" when it has none.
func pasalOf(a Address) Address {
	units := upTo(unitsOf(a), KindPasal)
	if units == nil {
		return ""
	}
	return place{units: units}.address("")
}

// covers reports whether new words of a Pasal hold every verse or item of the
// old one that the command does not delete, and none that was cut short: then
// the Pasal reads as printed, whatever else its verses held.
func covers(now, old *Wording, group []Change) bool {
	commanded := func(a Address, kinds ...EffectKind) bool {
		return slices.ContainsFunc(group, func(ch Change) bool {
			return slices.Contains(kinds, ch.Effect.Kind) && (ch.Effect.TargetAt.Covers(a) || len(kinds) > 2 && a.Covers(ch.Effect.TargetAt))
		})
	}
	for _, prev := range old.Children {
		if prev.Addr == "" || prev.Deleted || commanded(prev.Addr, EffectDelete, EffectRevokePart) {
			continue
		}
		i := slices.IndexFunc(now.Children, func(w *Wording) bool { return w.Addr == prev.Addr })
		if i < 0 {
			return false
		}
		short := 2*len(foldWords(now.Children[i].Full())) < len(foldWords(prev.Full()))
		if short && reads(now.Children[i]) != "tetap" && !commanded(prev.Addr, EffectAmend, EffectReplacePhrase, EffectInsert, EffectAdd, EffectDelete) {
			return false
		}
	}
	return true
}
