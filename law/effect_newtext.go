package law

import "strings"

// newText finds where the new wording of a place stands below the command: at
// the place itself or at the nearest place that holds it.
func (c *commandReader) newText(p place) Address {
	if len(p.units) > 0 && p.units[0].kind == KindLampiran {
		if a := p.address(""); c.e.has(a) {
			return a
		}
	}
	for n := len(p.units); n > 0; n-- {
		a := place{units: p.units[:n], penjelasan: p.penjelasan}.address(c.cmd)
		if c.e.has(a) {
			return a
		}
		if p.penjelasan {
			if a := (place{units: p.units[:n]}).address(c.cmd); c.e.has(a) {
				return a
			}
		}
	}
	if a := c.misprinted(p); a != "" {
		return a
	}
	return c.elsewhere(p)
}

// misprinted finds the new text of an inserted Pasal whose number was misread:
// under the number as printed in the command, or without its letter where the
// command inserts one Pasal and one stands below it.
func (c *commandReader) misprinted(p place) Address {
	if c.pending == "" || len(p.units) == 0 || p.units[0].kind != KindPasal || p.penjelasan {
		return ""
	}
	if a := (place{units: c.printed}).address(c.cmd); len(c.printed) > 0 && c.e.has(a) {
		return a
	}
	at := ""
	for _, ch := range c.p.Children {
		if kind, num := ch.Addr.Last(); kind == KindPasal && ch.Addr.Parent() == c.cmd {
			if at != "" {
				return ""
			}
			at = num
		}
	}
	if at == "" || strings.TrimRight(p.units[0].num, "abcdefghij") != at || at == p.units[0].num {
		return ""
	}
	return c.cmd.Child(KindPasal, at)
}

// looksLike are letters that scanners read as a figure.
var looksLike = map[byte]string{'1': "il", '8': "b", '0': "o", '5': "s", '6': "g", '9': "g", '2': "z", '4': "a"}

// inSequence puts back the letter of inserted numbers that was read as a
// figure, where the count proves it: 58g, 58h, 581 is 58g, 58h, 58i.
func inSequence(list []place) []place {
	out := append([]place(nil), list...)
	for i := 1; i < len(out); i++ {
		a, b := out[i-1].units, out[i].units
		if len(a) == 0 || len(a) != len(b) || a[len(a)-1].kind != b[len(b)-1].kind {
			continue
		}
		prev, num := a[len(a)-1].num, b[len(b)-1].num
		if len(prev) != len(num) || len(prev) < 2 || prev[:len(prev)-1] != num[:len(num)-1] {
			continue
		}
		next := prev[len(prev)-1] + 1
		if last := num[len(num)-1]; next > 'a' && next <= 'z' && strings.IndexByte(looksLike[last], next) >= 0 {
			units := append([]unit(nil), b...)
			units[len(units)-1].num = num[:len(num)-1] + string(next)
			out[i].units = units
		}
	}
	return out
}

// elsewhere looks for new text that stands apart from its command, or whose
// number was misread by its label: the one Pasal of that number in the same
// article of the amending act.
func (c *commandReader) elsewhere(p place) Address {
	if len(p.units) == 0 || p.units[0].kind != KindPasal || p.penjelasan {
		return ""
	}
	top := c.e.reg.Find(Address(c.cmd.Segments()[0]))
	if top == nil {
		return ""
	}
	var found []*Provision
	for n := range top.All() {
		if n != top && n.Kind == KindPasal && pasalLabel(n) == p.units[0].num && !strings.HasPrefix(string(n.Addr), string(KindPenjelasan)) {
			found = append(found, n)
		}
	}
	if len(found) != 1 {
		return ""
	}
	for n := len(p.units); n > 0; n-- {
		a := place{units: p.units[1:n]}.address(found[0].Addr)
		if c.e.has(a) {
			return a
		}
	}
	return ""
}

// pasalLabel reads the number of a printed heading: "Pasal 53B", "“Pasal 7".
func pasalLabel(p *Provision) string {
	if p.Label == "" {
		_, num := p.Addr.Last()
		return num
	}
	s := tokenize(p.Label)
	for i := range s.toks {
		if s.at(i) != "pasal" {
			continue
		}
		if u, _, ok := s.pasalUnit(i+1, false); ok {
			return u.num
		}
	}
	return ""
}

// inline gives the one effect of the command whose new words follow in the same
// text, between quotation marks: "… ditambahkan huruf g yang berbunyi: "g. …"",
// "… dijadikan BAB VA yang berbunyi: "BAB VA KETENTUAN KHUSUS"".
// The words must open with the number of the place and hold no further one.
func (c *commandReader) inline() {
	var open *Effect
	for i := range c.e.out {
		e := &c.e.out[i]
		if e.At != c.cmd || e.Reason != reasonNoText {
			continue
		}
		if open != nil {
			return
		}
		open = e
	}
	if open == nil {
		return
	}
	kind, num := open.TargetAt.Last()
	if words := c.labelled(kind, num); words != "" {
		open.NewWords, open.Applied, open.Reason = words, true, ""
	}
}

// labelled returns the words behind the label of a place: behind "(4)" of an
// ayat, behind "g." of a huruf.
func (c *commandReader) labelled(kind Kind, num string) string {
	for i := range c.toks {
		if w := c.at(i); w != "berikut" && w != "berbunyi" {
			continue
		}
		j := c.optional(i+1, "sebagai berikut")
		for quoteMark(c.raw(j)) || c.at(j) == ":" {
			j++
		}
		got, end := "", j
		switch kind {
		case KindBab:
			if c.at(j) == "bab" {
				got, end = strings.ToLower(c.raw(j+1)), j+2
			}
		case KindAyat:
			got, end = c.bracketed(j)
		case KindHuruf, KindAngka:
			if got, end = c.bareNumber(j, kind); c.at(end) == "." || c.at(end) == ")" {
				end++
			}
		}
		if got != num || end >= len(c.toks) || c.another(kind, end) {
			continue
		}
		words := c.text[c.toks[end].start:]
		if kind == KindBab { // the title alone
			if i := strings.IndexAny(words, "\"”“"); i >= 0 {
				words = words[:i]
			}
		}
		return strings.TrimRight(strings.TrimSpace(words), " \"”“")
	}
	return ""
}

// another reports whether a further number of the kind opens a line or a
// quotation, so that the words are not of one place alone.
func (c *commandReader) another(kind Kind, i int) bool {
	for ; i < len(c.toks); i++ {
		if !quoteMark(c.raw(i-1)) && !strings.Contains(c.text[c.toks[i-1].end:c.toks[i].start], "\n") {
			continue
		}
		if num, end := c.bareNumber(i, kind); num != "" && (kind == KindAyat || c.at(end) == ".") {
			return true
		}
	}
	return false
}

func quoteMark(s string) bool { return s == "\"" || s == "“" || s == "”" || s == "„" }
