package law

import "slices"

// setAside moves unapplied changes to Overtaken that no longer matter: what
// they touch was given new words as a whole, or was deleted, on a later day.
func (c *Consolidated) setAside() {
	c.NotApplied = slices.DeleteFunc(c.NotApplied, func(u Unapplied) bool {
		if !c.overtaken(u) {
			return false
		}
		c.Overtaken = append(c.Overtaken, u)
		return true
	})
}

// overtaken asks for two things, since a warning too many does less harm than
// one too few: a later command for the place or what holds it, and no words
// there that are as old as the change.
func (c *Consolidated) overtaken(u Unapplied) bool {
	at := u.Effect.TargetAt
	if u.Date == "" || at == "" || u.Effect.Target != c.ID {
		return false
	}
	renewed := slices.ContainsFunc(c.Applied, func(ch Change) bool {
		switch ch.Effect.Kind {
		case EffectAmend, EffectDelete, EffectRevokePart:
			return ch.Date > u.Date && ch.Effect.TargetAt != "" && ch.Effect.TargetAt.Covers(at)
		}
		return false
	})
	if !renewed {
		return false
	}
	w := c.Find(at)
	if w == nil {
		return true
	}
	old := false
	w.walk(func(n *Wording) bool {
		old = old || n.Since <= u.Date && (n.Deleted || len(n.Children) == 0 || len(n.Runs) > 0)
		return !old
	})
	return !old
}
