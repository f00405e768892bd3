package law

import (
	"slices"
	"strings"
)

// leftOver lists what new words hold besides what their command speaks of: a
// Pasal is printed whole, its command names one verse, and a further verse has
// changed as well. Such words are not put in place, and must not go unseen.
func (c *Consolidated) leftOver(group []Change) {
	var seen []Address
	for _, ch := range group {
		at, pasal := lastPasal(ch.Effect.NewText), pasalOf(ch.Effect.TargetAt)
		if at == "" || pasal == "" || ch.Effect.TargetAt == pasal || slices.Contains(seen, pasal) || !ch.Effect.Applied {
			continue
		}
		seen = append(seen, pasal)
		src := c.source(ch, at)
		if src == nil {
			continue
		}
		w := wordingOf(src, origin{from: ch.From, cut: src.Addr, paste: pasal, since: ch.Date})
		if old := c.Find(pasal); old != nil && len(old.Children) > 0 {
			c.compareNew(ch, old, w, group)
		}
	}
}

// compareNew lists the parts of printed words that the text does not have, and
// where the words are those of the whole Pasal, the parts that they lack.
func (c *Consolidated) compareNew(ch Change, old, now *Wording, group []Change) {
	spoken := func(at Address) bool {
		return slices.ContainsFunc(group, func(g Change) bool { return g.Effect.TargetAt.Covers(at) || at.Covers(g.Effect.TargetAt) })
	}
	whole := false
	for _, part := range now.Children {
		if part.Addr == "" || reads(part) == "tetap" || spoken(part.Addr) {
			continue
		}
		whole = true
		if prev := child(old, part); prev == nil || !alike(foldWords(prev.Full()), foldWords(part.Full())) {
			c.notSpoken(ch, part.Addr, "bunyi barunya berbeda, tetapi tidak disebut oleh perintahnya")
		}
	}
	for _, prev := range old.Children {
		if whole && prev.Addr != "" && !prev.Deleted && prev.By.ID != ch.From && child(now, prev) == nil && !spoken(prev.Addr) {
			c.notSpoken(ch, prev.Addr, "tidak ada lagi dalam bunyi baru, tetapi tidak disebut oleh perintahnya")
		}
	}
}

func (c *Consolidated) notSpoken(ch Change, at Address, reason string) {
	ch.Effect = Effect{At: ch.Effect.At, Kind: EffectUnread, Target: c.ID, TargetAt: at, NewText: ch.Effect.NewText, Words: ch.Effect.Words}
	c.fail([]Change{ch}, reason)
}

// alike reports whether two folded texts differ no more than reading errors of
// a scan do: their figures are the same, and so is nearly their length.
func alike(a, b string) bool {
	if a == b {
		return true
	}
	short, long := min(len(a), len(b)), max(len(a), len(b))
	return long-short <= 3+long/20 && figures(a) == figures(b)
}

func figures(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}
