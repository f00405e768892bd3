package indexer

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"wewenang/law"
)

// unread is a regulation that answers and was not looked at closely.
type unread struct {
	reg   uint32
	score float32
}

// spot is a place in the list of answers.
type spot struct {
	g     *ranked // nil for one that was not looked at
	reg   uint32
	key   int32 // what the reader sorts by, ascending
	score float64
}

// order sorts the answers as asked. Those that were not looked at come after
// the others and are put in order only when the page reaches them.
func (a *answer) order(byReg map[uint32]*ranked) {
	a.total = len(byReg) + len(a.rest)
	key := a.sortKey()
	a.list = make([]spot, 0, len(byReg))
	for _, g := range byReg {
		x := spot{g: g, reg: g.reg, score: g.score}
		switch {
		case key != nil:
			x.key = key(g.reg)
		case !g.named:
			x.key = 1
		}
		a.list = append(a.list, x)
	}
	slices.SortFunc(a.list, compareSpots)
	if key == nil && a.q.After == "" && a.q.From+a.q.Size <= len(a.list) {
		return
	}
	rest := make([]spot, len(a.rest))
	for i, r := range a.rest {
		rest[i] = spot{reg: r.reg, score: float64(r.score)}
		if key != nil {
			rest[i].key = key(r.reg)
		}
	}
	if key == nil {
		slices.SortFunc(rest, compareSpots)
		a.list = append(a.list, rest...)
		return
	}
	a.list = append(a.list, rest...)
	slices.SortFunc(a.list, compareSpots)
}

func compareSpots(x, y spot) int {
	return cmp.Or(cmp.Compare(x.key, y.key), compareDown(x.score, y.score), cmp.Compare(x.reg, y.reg))
}

// at returns the answer at a place of the list.
func (a *answer) at(i int) ranked {
	if x := a.list[i]; x.g == nil {
		return ranked{reg: x.reg, score: x.score}
	}
	return *a.list[i].g
}

// sortKey returns what the reader asks to sort by, nil for relevance.
func (a *answer) sortKey() func(reg uint32) int32 {
	switch a.q.Sort {
	case "":
		return nil
	case "date":
		return func(reg uint32) int32 { return -a.s.regs[reg].day }
	case "rank":
		return func(reg uint32) int32 { return int32(rankOrder(a.s.regs[reg].meta.ID)) }
	}
	return func(uint32) int32 { return 0 }
}

// dateOf returns the day of promulgation, else that of enactment, else the
// year, in a form that sorts.
func dateOf(m *law.Meta) string {
	return cmp.Or(string(m.Promulgated), string(m.Enacted), itoa(m.ID.Year()))
}

// dayOf returns the same as a number: 20210304.
func dayOf(m *law.Meta) int32 {
	n, err := strconv.Atoi((strings.ReplaceAll(dateOf(m), "-", "") + "0000")[:8])
	if err != nil {
		return int32(m.ID.Year()) * 10000
	}
	return int32(n)
}

// rankOrder puts instruments outside the ladder last.
func rankOrder(id law.ID) int {
	if r := id.Rank(); r != law.RankNone {
		return int(r)
	}
	return 100
}
