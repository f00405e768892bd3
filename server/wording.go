package server

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"wewenang/law"
)

// originalWord is the value of "naskah" that asks for the text as first
// enacted.
const originalWord = "asli"

// reworded is the text of the page's day: the words of an instrument with the
// changes that others made to them.
type reworded struct {
	*law.Consolidated
	of    map[*law.Provision]*law.Wording
	marks map[*law.Wording]law.Mark
	cites map[law.Ref][]law.Citation // of the words that others put there, by the provision that did
}

// reword puts the words of the page's day in the place of those of the
// instrument, when others have changed them and the reader does not ask for the
// original.
func (q *request) reword(d *ruleData) error {
	c, err := q.lib.Wording(q.Context(), d.rule.ID, q.base.AsOf)
	if err != nil {
		return err
	}
	if len(c.Applied)+len(c.NotApplied)+len(c.Later) == 0 {
		return nil
	}
	d.text = &reworded{Consolidated: c, of: map[*law.Provision]*law.Wording{}}
	if q.text("naskah") == originalWord || len(c.Applied) == 0 {
		return nil
	}
	d.text.marks = c.Marks()
	if err := q.citeChanged(d.text); err != nil {
		return err
	}
	rule := *d.rule
	rule.Parts = d.text.provisions(c.Parts)
	d.rule = &rule
	return nil
}

// citeChanged gathers the citations in the words that other instruments gave.
func (q *request) citeChanged(t *reworded) error {
	t.cites = map[law.Ref][]law.Citation{}
	read := map[law.ID]bool{}
	for _, ch := range t.Applied {
		if read[ch.From] || ch.Effect.NewText == "" {
			continue
		}
		read[ch.From] = true
		list, err := q.lib.Citations(q.Context(), ch.From)
		if err != nil && !errors.Is(err, law.ErrNotFound) {
			return err
		}
		for _, c := range list {
			if c.Same { // of the act that changes, not of the one that is read
				c.Target, c.Same = ch.From, false
			}
			t.cites[ch.From.At(c.At)] = append(t.cites[ch.From.At(c.At)], c)
		}
	}
	return nil
}

// shown reports whether the page prints the words of the day.
func (t *reworded) shown() bool { return t != nil && t.marks != nil }

// provisions copies wordings as provisions, deleted ones with their numbers.
func (t *reworded) provisions(list []*law.Wording) []*law.Provision {
	out := make([]*law.Provision, 0, len(list))
	for _, w := range list {
		p := &law.Provision{Kind: w.Kind, Addr: w.Addr, Label: w.Label, Heading: w.Heading, Text: w.Text(),
			Cells: w.Cells, Header: w.Header, Connector: w.Connector, Children: t.provisions(w.Children)}
		t.of[p] = w
		out = append(out, p)
	}
	return out
}

// find returns the provision at a place; for what lay in a deleted one, that.
func (d ruleData) find(at law.Address) (*law.Provision, error) {
	if p := d.rule.Find(at); p != nil {
		return p, nil
	}
	for up := at.Parent(); up != "" && d.text.shown(); up = up.Parent() {
		if p := d.rule.Find(up); p != nil && d.text.of[p] != nil && d.text.of[p].Deleted {
			return p, nil
		}
	}
	return nil, fmt.Errorf("%w: %s has no %s", law.ErrNotFound, d.rule.ID, at)
}

// textView is what a page says of the text that it prints.
type textView struct {
	Original   bool   // the text as first enacted is shown
	Line       string // for which day it holds and what it leaves out
	NotApplied []unapplied
	More       int // further changes not applied, not listed
	Versions   []versionRow
	Other      string // address of the original, or of the text of the day
	Compare    string // address of the comparison
	From, To   law.Date
}

// unapplied is a change in force that the text does not show.
type unapplied struct {
	By    link
	Place link
	Date  string
	Why   string
}

// versionRow is a day on which the wording changes.
type versionRow struct {
	Date       string
	URL        string
	By         []link
	Applied    int
	NotApplied int
	Current    bool
	Compare    string // with the version before
}

const (
	maxUnapplied = 100
	maxVersions  = 200
)

// textView gathers what a reader must know of the text, nil when no other
// instrument touches it.
func (q *request) textView(d ruleData, at law.Address) *textView {
	if d.text == nil {
		return nil
	}
	b, c := &q.base, d.text.Consolidated
	missing := c.Without(at)
	v := &textView{Original: q.text("naskah") == originalWord, NotApplied: q.unapplied(missing), Versions: q.versions(c)}
	v.More = len(missing) - len(v.NotApplied)
	v.Line = b.say("wording.line", b.Date(c.AsOf), b.Num(touching(c.Applied, at)), b.Num(len(missing)), b.Num(q.notHeld(d.cites)))
	if c.NotYet && c.Since != "" {
		v.Line = b.say("wording.notyet", b.Date(c.Since)) + " " + v.Line
	}
	v.Other = b.Switch("naskah", originalWord)
	if v.Original {
		v.Line, v.Other = b.say("wording.original"), b.Switch("naskah", "")
	}
	v.From, v.To = c.Since, c.AsOf
	if len(v.Versions) > 1 {
		v.Compare = "/" + c.ID.Path() + comparePath
	}
	return v
}

// touching counts the changes to a place or to what lies in or around it.
func touching(list []law.Change, at law.Address) int {
	n := 0
	for _, ch := range list {
		if to := ch.Effect.TargetAt; to.Covers(at) || at.Covers(to) {
			n++
		}
	}
	return n
}

// notHeld counts the instruments that citations name and the corpus lacks.
func (q *request) notHeld(cites []law.Citation) int {
	seen := map[law.ID]bool{}
	n := 0
	for _, c := range cites {
		if c.Target == "" || c.Same || seen[c.Target] {
			continue
		}
		seen[c.Target] = true
		if _, held := q.lib.Meta(c.Target); !held {
			n++
		}
	}
	return n
}

func (q *request) unapplied(list []law.Unapplied) []unapplied {
	var out []unapplied
	for _, u := range list[:min(len(list), maxUnapplied)] {
		row := unapplied{By: q.refLink(u.From.At(u.Effect.At)), Why: u.Reason}
		if at := u.Effect.TargetAt; at != "" {
			row.Place = link{at.Words(), q.base.Provision(u.Effect.Target, at)}
		}
		if u.Date != "" {
			row.Date = q.base.Date(u.Date)
		}
		out = append(out, row)
	}
	return out
}

// versions lists the days on which the wording changes.
func (q *request) versions(c *law.Consolidated) []versionRow {
	all := c.Versions()
	path, _, _ := cutDay(q.URL.Path) // the path has been read before
	current := 0
	for i, v := range all {
		if v.From != "" && v.From <= c.AsOf {
			current = i
		}
	}
	var out []versionRow
	for i, v := range all[:min(len(all), maxVersions)] {
		row := versionRow{Date: q.base.Date(v.From), Applied: v.Applied, NotApplied: v.NotApplied, Current: i == current && !c.NotYet}
		if v.From != "" {
			row.URL = q.base.Link(path, "pada", string(v.From))
		}
		for _, id := range v.By {
			row.By = append(row.By, link{q.ruleName(id), q.base.Rule(id, "")})
		}
		if i > 0 && v.From != "" {
			before := cmp.Or(all[i-1].From, v.From.AddDays(-1))
			row.Compare = q.base.Link("/"+c.ID.Path()+comparePath, "dari", string(before), "sampai", string(v.From))
		}
		out = append(out, row)
	}
	return out
}

// pendingAt sorts the changes that the text does not show by the unit they touch.
func (q *request) pendingAt(c *law.Consolidated) map[law.Address][]reason {
	out := map[law.Address][]reason{}
	for key, list := range c.Pending() {
		for _, u := range list[:min(len(list), 8)] {
			out[key] = append(out[key], q.reason(law.StandReason{By: u.From.At(u.Effect.At), Kind: u.Effect.Kind, At: u.Effect.TargetAt, Date: u.Date}))
		}
	}
	return out
}

// came says under a provision's number which instrument put its words there.
func (w *prose) came(p *law.Provision) {
	if !w.text.shown() {
		return
	}
	node := w.text.of[p]
	m, marked := w.text.marks[node]
	if !marked {
		if node != nil && node.Deleted {
			w.put(`<p class="came">`)
			w.esc(w.q.base.say("wording.gone"))
			w.put(`</p>`)
		}
		return
	}
	b := &w.q.base
	w.put(`<p class="came" lang="`, b.Lang, `">`)
	w.esc(b.Word("came", m.Kind) + " ")
	by := w.q.refLink(m.By)
	w.link(by)
	w.esc(" " + b.say("span.since", b.Date(m.Since)))
	w.put(`</p>`)
}

// altered reports whether others changed the words of a provision itself.
func (t *reworded) altered(p *law.Provision) bool {
	if !t.shown() || t.of[p] == nil {
		return false
	}
	w := t.of[p]
	return w.Deleted || w.By.ID != t.ID || slices.ContainsFunc(w.Runs, func(r law.Run) bool { return r.By.ID != t.ID })
}

// changedUnits lists for programs which provisions others have put in place.
func (t *reworded) changedUnits(at law.Address) []changedUnit {
	out := []changedUnit{}
	if !t.shown() {
		return out
	}
	for w := range t.All() {
		if m, ok := t.marks[w]; ok && at.Covers(w.Addr) {
			out = append(out, changedUnit{w.Addr, m})
		}
	}
	return slices.Clip(out)
}

// changedUnit is a provision with what put its words there.
type changedUnit struct {
	At law.Address `json:"at"`
	law.Mark
}
