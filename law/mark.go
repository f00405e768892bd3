package law

import "cmp"

// Mark says which other instrument gave a provision the form that it has.
type Mark struct {
	Kind   EffectKind `json:"kind"` // ubah, sisip, tambah, hapus, ganti-frasa
	By     Ref        `json:"by"`
	Since  Date       `json:"since"`
	Partly bool       `json:"partly,omitempty"` // only some of its words come from there
}

// Marks tells, for every provision whose words do not all stem from the
// instrument itself, what put them there. Provisions that came together with
// the one above them are told by its mark alone.
func (c *Consolidated) Marks() map[*Wording]Mark {
	kinds := make(map[Ref]EffectKind, len(c.Applied)) // by instrument and place
	for _, ch := range c.Applied {
		kinds[Ref{ch.From, ch.Effect.TargetAt}] = ch.Effect.Kind
	}
	out := make(map[*Wording]Mark)
	var walk func(w *Wording, above Ref)
	walk = func(w *Wording, above Ref) {
		m, changed := c.mark(w)
		came := Ref{m.By.ID, Address(m.Since)}
		switch {
		case changed && came != above:
			m.Kind = kindOf(kinds, m, w)
			out[w] = m
			above = came
		case !changed:
			above = Ref{}
		}
		if m.Partly {
			above = Ref{}
		}
		for _, ch := range w.Children {
			walk(ch, above)
		}
	}
	for _, w := range c.Parts {
		walk(w, Ref{})
	}
	return out
}

// mark looks at the words of one provision.
func (c *Consolidated) mark(w *Wording) (Mark, bool) {
	if w.By.ID != c.ID {
		return Mark{By: w.By, Since: w.Since}, true
	}
	for _, r := range w.Runs {
		if r.By.ID != c.ID {
			return Mark{By: r.By, Since: r.Since, Partly: true}, true
		}
	}
	return Mark{}, false
}

// kindOf finds the command that gave a provision its form: that on itself, or
// on what it lies in.
func kindOf(kinds map[Ref]EffectKind, m Mark, w *Wording) EffectKind {
	switch {
	case w.Deleted:
		return EffectDelete
	case m.Partly:
		return EffectReplacePhrase
	}
	for a := w.Addr; a != ""; a = a.Parent() {
		if k := kinds[Ref{m.By.ID, a}]; k != "" && k != EffectDelete && k != EffectRevokePart {
			return k
		}
	}
	return cmp.Or(kinds[Ref{m.By.ID, w.Addr}], EffectAmend)
}
