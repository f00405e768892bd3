package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"wewenang/bench"
	"wewenang/indexer"
)

// compare asks everyone the same and prints what it took.
func compare(ctx context.Context, o options, lib *indexer.Library, rivals []*rival, queries []bench.Query) error {
	engines := []bench.Engine{bench.Ours{Library: lib}}
	for _, r := range rivals {
		engines = append(engines, r)
	}
	timings, err := bench.Measure(ctx, engines, queries, o.rounds)
	if err != nil {
		return err
	}
	for i, e := range engines {
		fmt.Printf("\n%s\n", e.Name())
		if err := bench.Print(os.Stdout, timings[i]); err != nil {
			return err
		}
		if i > 0 {
			if err := ratios(e.Name(), timings[0], timings[i]); err != nil {
				return err
			}
		}
	}
	fmt.Println()
	for _, r := range rivals {
		if err := counts(ctx, lib, r, queries); err != nil {
			return err
		}
	}
	return nil
}

// ratios prints how many times as long the rival takes.
func ratios(name string, ours, theirs []bench.Timing) error {
	t := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "%s takes\tmedian\tp99\t\n", name)
	for _, b := range theirs {
		for _, a := range ours {
			if a.Class == b.Class {
				fmt.Fprintf(t, "%s\t%.1f x\t%.1f x\t\n", a.Class, times(b.Median, a.Median), times(b.P99, a.P99))
			}
		}
	}
	return t.Flush()
}

func times(b, a time.Duration) float64 { return float64(b) / float64(max(a, time.Microsecond)) }

// counts holds the numbers of regulations against each other where both mean
// the same: those with a text that holds the very words.
func counts(ctx context.Context, lib *indexer.Library, r *rival, queries []bench.Query) error {
	equal, asked := map[bench.Class]int{}, map[bench.Class]int{}
	for _, q := range queries {
		exact, ok := q.Exact()
		if !ok {
			continue
		}
		ours, err := lib.Search(ctx, exact)
		if err != nil {
			return err
		}
		var theirs int
		err = r.db.QueryRowContext(ctx, strings.ReplaceAll(r.count, "%type", ""), r.match(q)).Scan(&theirs)
		if err != nil {
			return err
		}
		asked[q.Class]++
		if ours.Total == theirs {
			equal[q.Class]++
		}
	}
	fmt.Printf("regulations counted alike by %s:", r.name)
	for _, c := range bench.Classes {
		if asked[c] > 0 {
			fmt.Printf(" %s %d of %d;", c, equal[c], asked[c])
		}
	}
	fmt.Println()
	return nil
}
