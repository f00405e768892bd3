package server

import (
	"cmp"
	"slices"

	"wewenang/authority"
)

// serviceRow is one service on both sides: who decides on it here and there.
type serviceRow struct {
	Service link
	Act     string
	Mark    mark
	Sign    string
	Word    string
	A, B    []fact
}

const maxTable = 150

// table lists the services on which somebody decides in both regions, those
// that differ first. What one region alone has stands in the list of
// differences.
func (c *comparison) table() []serviceRow {
	rows := map[string]*serviceRow{}
	var keys []string
	add := func(x *authority.Grant, m mark, first bool) {
		if x == nil || !settles(x) {
			return
		}
		key := serviceKey(x) + "\x00" + string(x.Act)
		r := rows[key]
		if r == nil {
			r = &serviceRow{Service: c.q.serviceLink(x.ServiceID, x.Object), Act: c.q.base.Word("act", x.Act), Mark: m}
			rows[key] = r
			keys = append(keys, key)
		}
		if r.Mark != m {
			r.Mark = markChanged
		}
		if first {
			r.A = append(r.A, c.q.fact(x))
		} else {
			r.B = append(r.B, c.q.fact(x))
		}
	}
	for _, p := range c.pairs {
		add(p.A, p.Mark, true)
		if p.B != p.A {
			add(p.B, p.Mark, false)
		}
	}
	out := make([]serviceRow, 0, len(keys))
	for _, k := range keys {
		r := rows[k]
		if len(r.A) == 0 || len(r.B) == 0 {
			continue
		}
		if r.Mark != markSame {
			r.Mark = markChanged
		}
		r.Sign, r.Word = r.Mark.symbol(), c.word(r.Mark)
		out = append(out, *r)
	}
	slices.SortStableFunc(out, func(a, b serviceRow) int {
		return cmp.Or(falseFirst(a.Mark == markSame, b.Mark == markSame), cmp.Compare(a.Service.Text, b.Service.Text))
	})
	return out[:min(len(out), maxTable)]
}
