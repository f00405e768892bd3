package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"runtime/debug"

	"wewenang/bench"
	"wewenang/indexer"
)

// growth measures indexes of several sizes.
func growth(ctx context.Context, args []string) error {
	f := flag.NewFlagSet("growth", flag.ContinueOnError)
	svg := f.String("svg", "", "file for the picture; empty: none")
	n := f.Int("n", 50, "queries of a class")
	rounds := f.Int("rounds", 3, "times that each is asked; the best counts")
	if err := f.Parse(args); err != nil {
		return err
	}
	var points []bench.Point
	for _, data := range f.Args() {
		p, err := pointOf(ctx, data, *n, *rounds)
		if err != nil {
			return fmt.Errorf("%s: %w", data, err)
		}
		points = append(points, p)
	}
	if err := bench.WriteTable(os.Stdout, points); err != nil || *svg == "" {
		return err
	}
	var picture bytes.Buffer
	if err := bench.WritePlot(&picture, points); err != nil {
		return err
	}
	return os.WriteFile(*svg, picture.Bytes(), 0o644)
}

func pointOf(ctx context.Context, data string, n, rounds int) (bench.Point, error) {
	opened, err := indexer.Open(ctx, data, nil)
	if err != nil {
		return bench.Point{}, err
	}
	defer debug.FreeOSMemory()
	defer opened.Close()
	queries, err := bench.Draw(ctx, opened, n, 1)
	if err != nil {
		return bench.Point{}, err
	}
	opened.CacheAnswers(0)
	debug.FreeOSMemory()
	timings, err := bench.Measure(ctx, []bench.Engine{bench.Ours{Library: opened}}, queries, rounds)
	if err != nil {
		return bench.Point{}, err
	}
	s := opened.Summary()
	return bench.Point{Provisions: s.Provisions, Disk: s.Bytes, Build: s.Seconds, Resident: bench.Resident(), Timings: timings[0]}, nil
}
