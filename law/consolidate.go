package law

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// Change is an effect on the wording of an instrument, with the instrument
// that commands it and holds the new words.
type Change struct {
	By     *Regulation `json:"-"`
	From   ID          `json:"from"`
	Effect Effect      `json:"effect"`
	Date   Date        `json:"date,omitempty"` // from which it acts, "" when unknown
}

// Unapplied is a change that could not be carried out, with the reason.
type Unapplied struct {
	Change
	Reason string `json:"reason"`
}

// Consolidated is the wording of an instrument on a day. Every node and every
// run of words names the provision that put it there.
type Consolidated struct {
	Meta
	AsOf       Date        `json:"as_of"`
	Since      Date        `json:"since,omitempty"`   // commencement of the instrument, "" when unknown
	NotYet     bool        `json:"not_yet,omitempty"` // the day lies before the commencement; Parts is what will hold
	Parts      []*Wording  `json:"parts"`
	Applied    []Change    `json:"applied,omitempty"`
	NotApplied []Unapplied `json:"not_applied,omitempty"` // changes in force that the text does not show
	Overtaken  []Unapplied `json:"overtaken,omitempty"`   // could not be carried out, and later changes have taken their place
	Later      []Change    `json:"later,omitempty"`       // changes that act after the day

	runOns map[*Regulation]map[*Provision][]runOn // while changes are carried out: commands inside new words
}

// Wording is a provision as it reads on a day.
type Wording struct {
	Kind      Kind       `json:"kind"`
	Addr      Address    `json:"at"`
	Label     string     `json:"label,omitempty"`
	Heading   string     `json:"heading,omitempty"`
	Connector Connector  `json:"connector,omitempty"`
	Runs      []Run      `json:"runs,omitempty"` // own words
	Cells     []string   `json:"cells,omitempty"`
	Header    []string   `json:"header,omitempty"`
	By        Ref        `json:"by"`              // what gave it its present form
	Since     Date       `json:"since,omitempty"` // day from which it has it
	Deleted   bool       `json:"deleted,omitempty"`
	Children  []*Wording `json:"children,omitempty"`
}

// Run is words that one provision put there.
type Run struct {
	Text  string `json:"text"`
	By    Ref    `json:"by"`
	Since Date   `json:"since,omitempty"`
}

// ChangesOf turns the effects of a regulation on the wording of others into
// changes. day is the commencement of the regulation; it dates the effects
// that have no day of their own.
func ChangesOf(r *Regulation, effects []Effect, day Date) []Change {
	var out []Change
	for _, e := range effects {
		switch e.Kind {
		case EffectAmend, EffectInsert, EffectDelete, EffectAdd, EffectReplacePhrase, EffectRevokePart, EffectUnread:
			if e.Target == "" || e.Target == r.ID {
				continue
			}
			out = append(out, Change{By: r, From: r.ID, Effect: e, Date: cmp.Or(e.Date, day)})
		}
	}
	return out
}

// Consolidate returns the wording of base on a day. Changes are carried out in
// the order in which they come to act; those of one day by year and number of
// their instruments. Changes to other instruments are passed over. What cannot
// be carried out leaves the text as it was and is listed in NotApplied: a
// reader must always be shown that list with the text.
func Consolidate(base *Regulation, changes []Change, asOf Date) *Consolidated {
	since, _ := NewRegister([]Meta{base.Meta}).Commencement(base.ID)
	c := &Consolidated{Meta: base.Meta, AsOf: asOf, Since: since, NotYet: asOf < since}
	for _, p := range base.Parts {
		c.Parts = append(c.Parts, wordingOf(p, origin{from: base.ID, since: since}))
	}
	for _, group := range commands(base.ID, changes) {
		c.carryOut(group)
	}
	c.runOns = nil
	c.setAside()
	c.secondHand(changes)
	return c
}

// secondHand lists changes to the acts that change this instrument. What they
// mean for its own wording is for a person to say.
func (c *Consolidated) secondHand(changes []Change) {
	amenders := make(map[ID]bool)
	for _, ch := range changes {
		amenders[ch.From] = amenders[ch.From] || ch.Effect.Target == c.ID
	}
	for _, ch := range changes {
		if ch.Effect.Target != c.ID && amenders[ch.Effect.Target] && ch.Date <= c.AsOf {
			c.fail([]Change{ch}, "mengubah "+ch.Effect.Target.Name()+", yang mengubah naskah ini")
		}
	}
}

// commands sorts the changes and groups those of one command.
func commands(base ID, changes []Change) [][]Change {
	var own []Change
	for _, ch := range changes {
		if ch.Effect.Target == base {
			own = append(own, ch)
		}
	}
	slices.SortStableFunc(own, func(a, b Change) int {
		return cmp.Or(cmp.Compare(lastIfEmpty(a.Date), lastIfEmpty(b.Date)), cmp.Compare(a.From.Year(), b.From.Year()),
			compareNumbers("", a.From.Number(), b.From.Number()), cmp.Compare(a.From, b.From))
	})
	var out [][]Change
	for _, ch := range own {
		if n := len(out); n > 0 && out[n-1][0].From == ch.From && out[n-1][0].Effect.At == ch.Effect.At && out[n-1][0].Date == ch.Date {
			out[n-1] = append(out[n-1], ch)
			continue
		}
		out = append(out, []Change{ch})
	}
	return out
}

// carryOut carries out the changes of one command.
func (c *Consolidated) carryOut(group []Change) {
	switch first := group[0]; {
	case first.Date == "":
		c.fail(group, "tanggal berlakunya tidak diketahui")
		return
	case first.Date > c.AsOf:
		c.Later = append(c.Later, group...)
		return
	}
	if c.mixed(group) {
		return
	}
	restated := c.restate(group)
	for _, ch := range group {
		reason := ch.Effect.Reason
		if ch.Effect.Applied {
			reason = c.apply(ch, restated)
		}
		if reason != "" {
			c.fail([]Change{ch}, reason)
			continue
		}
		c.Applied = append(c.Applied, ch)
	}
	if restated == "" {
		c.leftOver(group)
	}
}

func (c *Consolidated) fail(group []Change, reason string) {
	for _, ch := range group {
		c.NotApplied = append(c.NotApplied, Unapplied{ch, reason})
	}
}

// All yields every node in reading order.
func (c *Consolidated) All() iter.Seq[*Wording] {
	return func(yield func(*Wording) bool) {
		for _, w := range c.Parts {
			if !w.walk(yield) {
				return
			}
		}
	}
}

func (w *Wording) walk(yield func(*Wording) bool) bool {
	if !yield(w) {
		return false
	}
	for _, ch := range w.Children {
		if !ch.walk(yield) {
			return false
		}
	}
	return true
}

// Find returns the first node with the address, nil when there is none.
func (c *Consolidated) Find(a Address) *Wording {
	for w := range c.All() {
		if w.Addr == a {
			return w
		}
	}
	return nil
}

// Text returns the own words of a node.
func (w *Wording) Text() string {
	var b strings.Builder
	for _, r := range w.Runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Full returns the words of a node and of those under it with their labels,
// one node a line. It is empty for a deleted node.
func (w *Wording) Full() string {
	if w.Deleted {
		return ""
	}
	var lines []string
	own := strings.TrimSpace(w.Text())
	if w.Kind != KindPasal {
		own = strings.TrimSpace(w.Label + " " + own)
	}
	for _, s := range []string{w.Heading, own, strings.Join(w.Cells, " | ")} {
		if s != "" {
			lines = append(lines, s)
		}
	}
	for _, ch := range w.Children {
		if s := ch.Full(); s != "" {
			lines = append(lines, s)
		}
	}
	return strings.Join(lines, "\n")
}

// Regulation returns the wording as a plain regulation, without the deleted
// nodes, for whatever reads regulations.
func (c *Consolidated) Regulation() *Regulation {
	r := &Regulation{Meta: c.Meta}
	for _, w := range c.Parts {
		r.Parts = append(r.Parts, w.provision())
	}
	return r
}

func (w *Wording) provision() *Provision {
	p := &Provision{Kind: w.Kind, Addr: w.Addr, Label: w.Label, Heading: w.Heading, Text: w.Text(),
		Cells: w.Cells, Header: w.Header, Connector: w.Connector}
	for _, ch := range w.Children {
		if !ch.Deleted {
			p.Children = append(p.Children, ch.provision())
		}
	}
	return p
}
