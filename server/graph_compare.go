package server

import (
	"cmp"

	"wewenang/authority"
)

// comparison is two sides of the map with what differs between them.
type comparison struct {
	*sides
	q      *request
	parts  map[string]string // agencies of the second region to those of the first
	back   map[string]string // and the other way
	pairs  []pair
	Groups []changeGroup
	Same   int
	Side   string // "a" or "b" when one side alone is drawn
}

// changeGroup is a headed list of differences of one mark.
type changeGroup struct {
	Mark  mark
	Sign  string
	Word  string
	Lines []changeLine
	Count int // Lines may hold fewer
}

// changeLine is one difference, with the provisions that say so.
type changeLine struct {
	Service link
	Act     string
	What    []string // which sides of a changed power differ
	A, B    *fact
}

const maxChanges = 120 // of one group; the JSON holds all

// compare pairs the grants of two sides.
func (q *request) compare(s *sides) *comparison {
	c := &comparison{sides: s, q: q, Side: q.text("sisi")}
	if s.ByRegion {
		c.parts, c.back = q.counterparts(s.A.filter.Region, s.B.filter.Region), map[string]string{}
		for there, here := range c.parts {
			c.back[here] = there
		}
	}
	a, b := q.grantsOf(s)
	c.pairs = pairUp(a, b, c.parts, s.ByRegion)
	for _, m := range []mark{markChanged, markRemoved, markAdded} {
		g := changeGroup{Mark: m, Sign: m.symbol(), Word: c.word(m)}
		for _, p := range c.pairs {
			if p.Mark != m {
				continue
			}
			if g.Count++; len(g.Lines) < maxChanges {
				g.Lines = append(g.Lines, c.line(p))
			}
		}
		c.Groups = append(c.Groups, g)
	}
	for _, p := range c.pairs {
		if p.Mark == markSame {
			c.Same++
		}
	}
	return c
}

// Differences is the number of pairs that are not the same.
func (c *comparison) Differences() int { return len(c.pairs) - c.Same }

func (c *comparison) holder(x *authority.Grant) string {
	return (&pairing{parts: c.parts}).holder(x)
}

// word tells a mark in the words of what is compared.
func (c *comparison) word(m mark) string {
	b := &c.q.base
	switch {
	case m == markAdded && c.ByRegion:
		return b.say("compare.only", c.B.Label)
	case m == markRemoved && c.ByRegion:
		return b.say("compare.only", c.A.Label)
	case m == markChanged && c.ByRegion:
		return b.say("compare.differs")
	}
	return b.Word("mark", m)
}

func (c *comparison) line(p pair) changeLine {
	x := p.A
	if x == nil {
		x = p.B
	}
	l := changeLine{Service: c.q.serviceLink(x.ServiceID, x.Object), Act: c.q.base.Word("act", x.Act)}
	if p.A != nil {
		f := c.factOn(c.A, p.A)
		l.A = &f
	}
	if p.B != nil {
		f := c.factOn(c.B, p.B)
		l.B = &f
	}
	if p.A != nil && p.B != nil {
		l.What = c.differences(p.A, p.B)
	}
	return l
}

// factOn prints a grant as of the day of its side.
func (c *comparison) factOn(s side, x *authority.Grant) fact {
	f := c.q.fact(x)
	f.Rank = c.q.standingOf(c.q.lib.Standing(x.Rule.At(x.At), s.filter.AsOf))
	return f
}

// differences names what a changed power differs in.
func (c *comparison) differences(a, b *authority.Grant) []string {
	var out []string
	add := func(differ bool, key string) {
		if differ {
			out = append(out, c.q.base.Word("differ", key))
		}
	}
	add(c.holder(a) != c.holder(b), "holder")
	add(a.Kind != b.Kind, "kind")
	add(!c.ByRegion && (a.Rule != b.Rule || a.At != b.At), "provision")
	add(a.GiverID != b.GiverID && !c.ByRegion, "giver")
	return out
}

// drawn is the union of both sides as far as the picture has room: first what
// differs, then what is the same.
func (c *comparison) drawn(limit int) []drawn {
	var list []drawn
	nodes := map[string]bool{}
	add := func(x *authority.Grant, m mark, s sideSet) bool {
		nodes["r"+string(x.Rule)], nodes["a"+c.holder(x)], nodes["s"+serviceKey(x)] = true, true, true
		if len(nodes) > limit {
			return false
		}
		list = append(list, drawn{x, m, s})
		return true
	}
	for _, p := range c.pairs {
		room := true
		switch {
		case p.A == p.B:
			room = add(p.A, p.Mark, sideSet{true, true})
		default:
			if p.A != nil {
				room = add(p.A, p.Mark, sideSet{a: true})
			}
			if room && p.B != nil {
				room = add(p.B, p.Mark, sideSet{b: true})
			}
		}
		if !room {
			break
		}
	}
	return list
}

// compareNodes marks the cards: one that stands on one side alone, and one of
// which something differs. An agency that bears another name on the other day
// says so.
func (d *drawing) compareNodes() {
	for c := range d.boxes {
		for i := range d.boxes[c] {
			box := &d.boxes[c][i]
			switch {
			case !box.sides.a:
				box.Mark = markAdded
			case !box.sides.b:
				box.Mark = markRemoved
			case len(box.marks) > 1 || !box.marks[markSame]:
				box.Mark = markChanged
			default:
				continue
			}
			if c == 0 && d.rivals.ByRegion {
				continue // every rule belongs to one region alone
			}
			d.note(c, i, box.Mark.symbol()+" "+d.rivals.word(box.Mark))
		}
	}
	for i := range d.boxes[1] {
		if other := d.otherName(d.layout.columns[1][i].key, d.boxes[1][i].Name); other != "" {
			d.note(1, i, other)
		}
	}
}

func (d *drawing) note(c, i int, words string) {
	d.boxes[c][i].Lines = append(d.boxes[c][i].Lines, textLine{Text: clip(words, columnWrap[c]+3), Note: true})
	d.layout.columns[c][i].lines++
}

// otherName is how an agency, or its counterpart, is called on the other side,
// where that differs from what its card says.
func (d *drawing) otherName(id, shown string) string {
	c := d.rivals
	for _, s := range []side{c.A, c.B} {
		of := id
		if c.ByRegion && s.filter.Region == c.B.filter.Region {
			of = c.back[id]
		}
		a := d.q.lib.Graph().Agency(of)
		if a == nil {
			continue
		}
		n := a.NameOn(s.filter.AsOf)
		if name := cmp.Or(n.Short, n.Name); name != shown {
			return s.Label + ": " + name
		}
	}
	return ""
}

// shows reports whether something that stands on some sides is printed.
func (d *drawing) shows(s sideSet) bool {
	switch {
	case d.rivals == nil:
		return true
	case d.rivals.Side == "a":
		return s.a
	case d.rivals.Side == "b":
		return s.b
	}
	return true
}
