package server

import (
	"context"
	"fmt"
	"time"

	"wewenang/authority/finding"
)

// findings asks for the report of the page's day and waits no longer than the
// context allows. The first report of a large corpus takes longer than a reader
// waits; it goes on being made, for the next reader to have at once.
func (q *request) findings(ctx context.Context) (finding.Report, error) {
	lib, release, err := q.site.Shelf.Take() // a hold of its own: the work may outlast the request
	if err != nil {
		return finding.Report{}, fmt.Errorf("%w: %w", errNoLibrary, err)
	}
	type answer struct {
		report finding.Report
		err    error
	}
	done := make(chan answer, 1)
	go func() {
		var a answer
		defer func() {
			if cause := recover(); cause != nil {
				a.err = fmt.Errorf("findings: panic: %v", cause)
			}
			release()
			done <- a
		}()
		a.report, a.err = lib.Findings(context.WithoutCancel(ctx), q.base.AsOf)
	}()
	select {
	case a := <-done:
		return a.report, a.err
	case <-ctx.Done():
		return finding.Report{}, ctx.Err()
	}
}

// sidePatience is how long a page waits for findings that only adorn it.
const sidePatience = 150 * time.Millisecond

// sideReport returns the findings for a page that can do without them.
func (q *request) sideReport(patience time.Duration) finding.Report {
	ctx, cancel := context.WithTimeout(q.Context(), patience)
	defer cancel()
	r, err := q.findings(ctx)
	if err != nil {
		q.pending = true
		q.site.Log.Warn("findings left out of a page", "path", q.URL.Path, "err", err)
	}
	return r
}
