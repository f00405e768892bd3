package bench

import (
	"context"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"

	"wewenang/law"
)

// Engine is something that answers queries.
type Engine interface {
	Name() string
	// Search answers with snippets and counts by type, year, region and
	// standing; it reports whether the engine knows such queries at all.
	Search(ctx context.Context, q Query) (law.Results, bool, error)
}

// Ours is an index of this program as an engine.
type Ours struct {
	Library interface {
		Search(ctx context.Context, q law.Query) (law.Results, error)
	}
}

// Name implements [Engine].
func (Ours) Name() string { return "wewenang" }

// Search implements [Engine].
func (o Ours) Search(ctx context.Context, q Query) (law.Results, bool, error) {
	r, err := o.Library.Search(ctx, q.Law)
	return r, true, err
}

// Timing is what the queries of one class took.
type Timing struct {
	Class            Class
	Queries          int
	Median, P99, Max time.Duration
	CPU              time.Duration // of this process, mean of all rounds
	Total            int           // answers of the middle query
}

// Measure asks an engine the queries one after the other and times each by its
// best of some rounds, so that other work on the machine counts little.
// Classes that the engine does not know are left out.
func Measure(ctx context.Context, e Engine, queries []Query, rounds int) ([]Timing, error) {
	var out []Timing
	for _, c := range Classes {
		var took []time.Duration
		var totals []int
		before := CPUTime()
		for _, q := range queries {
			if q.Class != c {
				continue
			}
			d, r, known, err := best(ctx, e, q, rounds)
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %q: %w", e.Name(), c, q.Law.Text, err)
			}
			if known {
				took, totals = append(took, d), append(totals, r.Total)
			}
		}
		if len(took) > 0 {
			slices.Sort(totals)
			t := Timing{Class: c, Queries: len(took), Total: totals[len(totals)/2]}
			t.Median, t.P99, t.Max = Spread(took)
			t.CPU = (CPUTime() - before) / time.Duration(len(took)*max(rounds, 1))
			out = append(out, t)
		}
	}
	return out, nil
}

func best(ctx context.Context, e Engine, q Query, rounds int) (least time.Duration, r law.Results, known bool, err error) {
	for i := range max(rounds, 1) {
		began := time.Now()
		r, known, err = e.Search(ctx, q)
		took := time.Since(began)
		if err != nil || !known {
			return 0, r, known, err
		}
		if i == 0 || took < least {
			least = took
		}
	}
	return least, r, true, nil
}

// Spread returns the middle of some durations, that below which 99 of 100 are,
// and the longest. It sorts them.
func Spread(took []time.Duration) (median, p99, longest time.Duration) {
	if len(took) == 0 {
		return 0, 0, 0
	}
	slices.Sort(took)
	n := len(took)
	return took[n/2], took[min(n-1, (99*n+99)/100-1)], took[n-1]
}

// Print writes the timings as a table, in milliseconds.
func Print(w io.Writer, list []Timing) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "class\tqueries\tanswers\tmedian ms\tp99 ms\tmax ms\tCPU ms\t")
	for _, x := range list {
		fmt.Fprintf(t, "%s\t%d\t%d\t%.3f\t%.3f\t%.3f\t%.3f\t\n", x.Class, x.Queries, x.Total, ms(x.Median), ms(x.P99), ms(x.Max), ms(x.CPU))
	}
	return t.Flush()
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
