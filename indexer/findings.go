package indexer

import (
	"context"
	"runtime/debug"
	"sync"

	"wewenang/authority/finding"
	"wewenang/law"
)

// maxDays bounds how many days' findings are kept; old ones make room.
const maxDays = 8

// findingCache keeps the findings of a few days. Those of one day are computed
// once, also when many ask at the same time.
type findingCache struct {
	mu    sync.Mutex
	order []law.Date
	byDay map[law.Date]*dayFindings
	work  sync.WaitGroup
}

// dayFindings are the findings of one day, there when done is closed.
type dayFindings struct {
	done   chan struct{}
	report finding.Report
	err    error
}

// day returns the findings of a day, which compute makes if nobody has asked
// for them yet.
func (c *findingCache) day(d law.Date, compute func() (finding.Report, error)) *dayFindings {
	c.mu.Lock()
	defer c.mu.Unlock()
	if f := c.byDay[d]; f != nil {
		return f
	}
	if c.byDay == nil {
		c.byDay = map[law.Date]*dayFindings{}
	}
	if len(c.order) == maxDays {
		delete(c.byDay, c.order[0])
		c.order = c.order[1:]
	}
	f := &dayFindings{done: make(chan struct{})}
	c.byDay[d], c.order = f, append(c.order, d)
	c.work.Go(func() {
		defer close(f.done)
		f.report, f.err = compute()
	})
	return f
}

// wait returns when nothing is being computed.
func (c *findingCache) wait() { c.work.Wait() }

// Findings returns the findings of the corpus as of a day, "" for the day of
// the index. It gives up when ctx ends; the findings are computed all the same
// and are there for the next who asks. The report must not be changed.
func (l *Library) Findings(ctx context.Context, asOf law.Date) (finding.Report, error) {
	if asOf == "" {
		asOf = l.corpus.AsOf
	}
	if l.patch != nil { // of the generation, until the next one
		return l.patch.base.Findings(ctx, asOf)
	}
	f := l.findings.day(asOf, func() (finding.Report, error) { return l.computeFindings(asOf) })
	select {
	case <-f.done:
		return f.report, f.err
	case <-ctx.Done():
		return finding.Report{}, context.Cause(ctx)
	}
}

// computeFindings makes the findings of a day. Those of the day of the build
// lie in the generation.
func (l *Library) computeFindings(asOf law.Date) (r finding.Report, err error) {
	defer l.rescue("findings", &err)
	if asOf == l.corpus.AsOf {
		return l.builtFindings()
	}
	in, err := l.input()
	if err != nil {
		return r, err
	}
	defer debug.FreeOSMemory() // most of what a check needs is needed once
	in.AsOf = asOf
	return finding.Check(finding.NewWorld(in)), nil
}

// builtFindings are those that the build left.
func (l *Library) builtFindings() (r finding.Report, err error) {
	if err := l.store.Findings(l.corpus.AsOf, &r); err != nil {
		return r, err
	}
	if r.Findings == nil {
		r.Findings = []finding.Finding{}
	}
	return r, nil
}
