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
	return c.elsewhere(p)
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
		if n != top && n.Kind == KindPasal && pasalLabel(n.Label) == p.units[0].num && !strings.HasPrefix(string(n.Addr), string(KindPenjelasan)) {
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
func pasalLabel(label string) string {
	s := tokenize(label)
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
