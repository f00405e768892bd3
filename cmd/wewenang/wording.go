package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"wewenang/law"
)

// worded is the wording of a regulation or provision on a day as a record.
type worded struct {
	Changed    []changedUnit   `json:"changed"` // provisions whose words came from elsewhere
	Applied    []law.Change    `json:"changes_applied"`
	NotApplied []law.Unapplied `json:"changes_not_applied"`
	Later      []law.Change    `json:"changes_later"`
	NotHeld    int             `json:"cited_not_held"`    // instruments that it cites and the corpus lacks
	NotYet     bool            `json:"not_yet,omitempty"` // the day lies before the commencement: the text is what will hold
	State      string          `json:"state"`             // berlaku, dihapus or belum berlaku: of the words at the place
	Line       string          `json:"wording"`           // what the text is worth, in words
}

// changedUnit is a provision with what put its words there.
type changedUnit struct {
	At law.Address `json:"at"`
	law.Mark
}

// textOn is the text that is shown: the nodes of the wording, nil where the
// original text is shown instead.
type textOn struct {
	c     *law.Consolidated
	nodes []*law.Wording
	marks map[*law.Wording]law.Mark
}

// findWording takes a place out of a wording. What lies in a deleted provision
// is that provision.
func findWording(c *law.Consolidated, at law.Address) (textOn, error) {
	t := textOn{c: c, nodes: c.Parts, marks: c.Marks()}
	if at == "" {
		return t, nil
	}
	w := c.Find(at)
	for up := at.Parent(); w == nil && up != ""; up = up.Parent() {
		if above := c.Find(up); above != nil && above.Deleted {
			w = above
		}
	}
	if w == nil {
		return t, fmt.Errorf("%w: %s tidak ada dalam %s per %s", law.ErrNotFound, at.Words(), c.Short(), c.AsOf)
	}
	t.nodes = []*law.Wording{w}
	return t, nil
}

// walk visits the nodes with their marks in reading order.
func (t textOn) walk(visit func(*law.Wording, law.Mark, bool)) {
	var down func(list []*law.Wording)
	down = func(list []*law.Wording) {
		for _, w := range list {
			m, marked := t.marks[w]
			visit(w, m, marked)
			down(w.Children)
		}
	}
	down(t.nodes)
}

// text prints the words, one line for each own part. note, where given, adds
// a line behind a provision that was changed.
func (t textOn) text(note func(law.Mark) string) string {
	var b strings.Builder
	t.walk(func(w *law.Wording, m law.Mark, marked bool) {
		parts := append([]string{w.Label, w.Heading, w.Text()}, strings.Join(w.Header, " | "), strings.Join(w.Cells, " | "))
		line := strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
		if w.Deleted && len(t.nodes) > 1 {
			line = strings.TrimSpace(w.Label + " (dihapus)")
		} else if w.Deleted {
			line = ""
		}
		if line != "" && w.Kind != law.KindHalaman {
			b.WriteString(line + "\n")
		}
		if marked && note != nil {
			b.WriteString("    " + note(m) + "\n")
		}
	})
	return strings.TrimSuffix(b.String(), "\n")
}

// outline lists the addresses under the nodes in reading order.
func (t textOn) outline() []law.Address {
	out := []law.Address{}
	t.walk(func(w *law.Wording, _ law.Mark, _ bool) {
		if w.Addr != "" && !w.Deleted {
			out = append(out, w.Addr)
		}
	})
	return out
}

// record gathers what a reader must know of the text at a place.
func (a *app) wordedRecord(t textOn, at law.Address, notHeld int) worded {
	rec := worded{Changed: []changedUnit{}, Applied: changesAt(t.c.Applied, at), NotApplied: orNone(t.c.Without(at)),
		Later: changesAt(t.c.Later, at), NotHeld: notHeld, NotYet: t.c.NotYet}
	switch {
	case t.c.NotYet:
		rec.State = "belum berlaku"
	case len(t.nodes) == 1 && t.nodes[0].Deleted:
		rec.State = "dihapus"
	default:
		rec.State = "berlaku"
	}
	t.walk(func(w *law.Wording, m law.Mark, marked bool) {
		if marked {
			rec.Changed = append(rec.Changed, changedUnit{w.Addr, m})
		}
	})
	rec.Line = a.wordingLine(t.c, len(rec.NotApplied), notHeld)
	return rec
}

// wordingLine says for which day the text holds and what it leaves out.
func (a *app) wordingLine(c *law.Consolidated, notApplied, notHeld int) string {
	line := fmt.Sprintf(a.say("teks per %s, %d perubahan belum diterapkan, %d peraturan yang dirujuk tidak ada di korpus",
		"text as of %s, %d changes not applied, %d cited regulations not in the corpus"), c.AsOf, notApplied, notHeld)
	if c.NotYet {
		line += fmt.Sprintf(a.say("; baru mulai berlaku %s", "; comes into force only on %s"), c.Since)
	}
	return line
}

// markLine tells which instrument put words in place.
func (a *app) markLine(m law.Mark) string {
	what := map[law.EffectKind][2]string{
		law.EffectInsert: {"disisipkan oleh", "inserted by"}, law.EffectAdd: {"ditambahkan oleh", "added by"},
		law.EffectDelete: {"dihapus oleh", "deleted by"}, law.EffectReplacePhrase: {"sebagian kata diganti oleh", "some words replaced by"},
	}[m.Kind]
	if what[0] == "" {
		what = [2]string{"diubah oleh", "changed by"}
	}
	return fmt.Sprintf("[%s %s%s, %s %s]", a.say(what[0], what[1]), m.By.ID.Short(), spaced(m.By.At.Words()), a.say("sejak", "since"), m.Since)
}

func spaced(s string) string {
	if s == "" {
		return ""
	}
	return " " + s
}

// changesAt keeps the changes that touch a place.
func changesAt(list []law.Change, at law.Address) []law.Change {
	out := []law.Change{}
	for _, ch := range list {
		if to := ch.Effect.TargetAt; at == "" || to.Covers(at) || at.Covers(to) {
			out = append(out, ch)
		}
	}
	return out
}

func orNone[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// notHeld counts the instruments that citations name and the corpus lacks.
func notHeld(lib library, cites []law.Citation, at law.Address) int {
	var missing []law.ID
	for _, c := range cites {
		if c.Target == "" || c.Same || !at.Covers(c.At) || slices.Contains(missing, c.Target) {
			continue
		}
		if _, held := lib.Meta(c.Target); !held {
			missing = append(missing, c.Target)
		}
	}
	return len(missing)
}

// wordingOf asks for the wording at a place of an instrument.
func wordingOf(ctx context.Context, lib library, ref law.Ref, asOf law.Date) (textOn, error) {
	c, err := lib.Wording(ctx, ref.ID, asOf)
	if err != nil {
		return textOn{}, err
	}
	return findWording(c, ref.At)
}
