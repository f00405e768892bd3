package indexer

import (
	"context"
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
}

type dayFindings struct {
	once   sync.Once
	report finding.Report
	err    error
}

func (c *findingCache) day(d law.Date) *dayFindings {
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
	f := new(dayFindings)
	c.byDay[d], c.order = f, append(c.order, d)
	return f
}

// Findings returns the findings of the corpus as of a day, "" for the day of
// the index.
func (l *Library) Findings(ctx context.Context, asOf law.Date) (finding.Report, error) {
	if err := context.Cause(ctx); err != nil {
		return finding.Report{}, err
	}
	if asOf == "" {
		asOf = l.corpus.AsOf
	}
	f := l.findings.day(asOf)
	f.once.Do(func() { f.report, f.err = l.computeFindings(asOf) })
	return f.report, f.err
}

func (l *Library) computeFindings(asOf law.Date) (r finding.Report, err error) {
	defer l.rescue("findings", &err)
	return finding.Report{AsOf: asOf}, nil
}

// Check tells what drafts would change if they began to hold on start.
func (l *Library) Check(ctx context.Context, drafts []law.SourceFile, asOf, start law.Date) (finding.Report, error) {
	return finding.Report{}, law.ErrInvalid
}
