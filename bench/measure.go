package bench

import (
	"context"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"

	"wewenang/indexer"
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

// Measure asks engines the queries and times each by its best of some rounds.
// All are asked one query before the next, so that other work on the machine
// falls on all alike; a query that takes longer than slow is asked once.
// Classes that an engine does not know are left out of its list.
func Measure(ctx context.Context, engines []Engine, queries []Query, rounds int) ([][]Timing, error) {
	out := make([][]Timing, len(engines))
	for _, c := range Classes {
		tallies := make([]classTally, len(engines))
		for _, q := range queries {
			if q.Class != c {
				continue
			}
			for i, e := range engines {
				if err := tallies[i].ask(ctx, e, q, rounds); err != nil {
					return nil, fmt.Errorf("%s: %s: %q: %w", e.Name(), c, q.Law.Text, err)
				}
			}
		}
		for i := range engines {
			if len(tallies[i].took) > 0 {
				out[i] = append(out[i], tallies[i].timing(c))
			}
		}
	}
	return out, nil
}

// slow is beyond what a query is asked again for.
const slow = 300 * time.Millisecond

// classTally is what one engine took for the queries of one class.
type classTally struct {
	took   []time.Duration
	totals []int
	cpu    time.Duration
	rounds int
}

func (t *classTally) ask(ctx context.Context, e Engine, q Query, rounds int) error {
	var least time.Duration
	var r law.Results
	cpu := indexer.CPUTime()
	for i := 0; i < max(rounds, 1) && (i == 0 || least < slow); i++ {
		began := time.Now()
		var known bool
		var err error
		r, known, err = e.Search(ctx, q)
		if err != nil || !known {
			return err
		}
		if took := time.Since(began); i == 0 || took < least {
			least = took
		}
		t.rounds++
	}
	t.cpu += indexer.CPUTime() - cpu
	t.took, t.totals = append(t.took, least), append(t.totals, r.Total)
	return nil
}

func (t *classTally) timing(c Class) Timing {
	slices.Sort(t.totals)
	out := Timing{Class: c, Queries: len(t.took), Total: t.totals[len(t.totals)/2], CPU: t.cpu / time.Duration(t.rounds)}
	out.Median, out.P99, out.Max = Spread(t.took)
	return out
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
