package indexer

import (
	"context"
	"fmt"
	"runtime/debug"

	"wewenang/authority/finding"
	"wewenang/law"
)

// report computes the findings of the day of the build, so that the first
// reader finds them in the generation.
func (g *generation) report(ctx context.Context, day law.Date) (r finding.Report, err error) {
	defer func() {
		if p := recover(); p != nil {
			g.Log.Error("findings panicked", "panic", p, "stack", string(debug.Stack()))
			err = fmt.Errorf("findings: %v", p)
		}
	}()
	in, err := g.corpus.Input(ctx)
	if err != nil {
		return r, err
	}
	in.AsOf = day
	return finding.Check(finding.NewWorld(in)), context.Cause(ctx)
}
