package indexer

import (
	"sync"
	"sync/atomic"

	"wewenang/law"
)

// standingDays is for how many days standings are kept, those asked for last.
const standingDays = 4

// dayColumns keeps how regulations stand on days other than that of the index.
// A standing is worked out when it is first asked for.
type dayColumns struct {
	mu   sync.Mutex
	days []dayColumn // latest first
}

type dayColumn struct {
	day law.Date
	of  []atomic.Pointer[law.Standing] // by regulation
}

// on returns the column of a day for so many regulations.
func (d *dayColumns) on(day law.Date, regs int) []atomic.Pointer[law.Standing] {
	d.mu.Lock()
	defer d.mu.Unlock()
	for i, c := range d.days {
		if c.day == day {
			copy(d.days[1:i+1], d.days[:i])
			d.days[0] = c
			return c.of
		}
	}
	c := dayColumn{day: day, of: make([]atomic.Pointer[law.Standing], regs)}
	d.days = append([]dayColumn{c}, d.days[:min(len(d.days), standingDays-1)]...)
	return c.of
}

// standing says how a regulation stands on the day asked for.
func (a *answer) standing(reg uint32) *law.Standing {
	if a.q.AsOf == "" || a.q.AsOf == a.s.src.AsOf() {
		return &a.s.regs[reg].standing
	}
	if a.day == nil {
		a.day = a.s.days.on(a.q.AsOf, len(a.s.regs))
	}
	if st := a.day[reg].Load(); st != nil {
		return st
	}
	st := a.s.src.Standing(law.Ref{ID: a.s.regs[reg].meta.ID}, a.q.AsOf)
	a.day[reg].Store(&st)
	return &st
}
