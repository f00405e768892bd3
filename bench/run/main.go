// Command run measures searches from the command line:
//
//	go run ./bench/run classes --data DIR              time each class on an index
//	go run ./bench/run shapes --data DIR               time queries built to be dear
//	go run ./bench/run growth --svg FILE DIR DIR...    indexes of several sizes, as table and picture
//	go run ./bench/run load --data DIR --url URL       load a running server
//	go run ./bench/run repeat --content DIR --out DIR --regulations N   a smaller or larger corpus
//
// DIR is a data folder made by "wewenang index"; queries are drawn from it.
package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/signal"
	"runtime"
	"runtime/pprof"
	"slices"
	"time"

	"wewenang/bench"
	"wewenang/indexer"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("say what to measure: classes, shapes, growth, load, repeat")
	}
	switch args[0] {
	case "classes":
		return classes(ctx, args[1:])
	case "growth":
		return growth(ctx, args[1:])
	case "shapes":
		return shapes(ctx, args[1:])
	case "load":
		return load(ctx, args[1:])
	case "repeat":
		return repeat(args[1:])
	}
	return fmt.Errorf("%q is not known: classes, shapes, growth, load, repeat", args[0])
}

// classes times every class on an index, without the cache of answers.
func classes(ctx context.Context, args []string) error {
	f := flag.NewFlagSet("classes", flag.ContinueOnError)
	data := f.String("data", "", "data folder")
	n := f.Int("n", 100, "queries of a class")
	rounds := f.Int("rounds", 3, "times that each is asked; the best counts")
	seed := f.Uint64("seed", 1, "of the draw")
	only := f.String("only", "", "one class alone")
	profile := f.String("cpuprofile", "", "file for a profile of the processor")
	if err := f.Parse(args); err != nil {
		return err
	}
	opened, err := indexer.Open(ctx, *data, nil)
	if err != nil {
		return err
	}
	defer opened.Close()
	queries, err := bench.Draw(ctx, opened, *n, *seed)
	if err != nil {
		return err
	}
	if *only != "" {
		queries = slices.DeleteFunc(queries, func(q bench.Query) bool { return string(q.Class) != *only })
	}
	opened.CacheAnswers(0)
	runtime.GC()
	if *profile != "" {
		out, err := os.Create(*profile)
		if err != nil {
			return err
		}
		defer out.Close()
		if err := pprof.StartCPUProfile(out); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	c := opened.Corpus()
	fmt.Printf("%d regulations, %d provisions; best of %d, one at a time\n", c.Regulations, c.Provisions, *rounds)
	list, err := bench.Measure(ctx, []bench.Engine{bench.Ours{Library: opened}}, queries, *rounds)
	if err != nil {
		return err
	}
	return bench.Print(os.Stdout, list[0])
}

// shapes times queries that are built to be dear.
func shapes(ctx context.Context, args []string) error {
	f := flag.NewFlagSet("shapes", flag.ContinueOnError)
	data := f.String("data", "", "data folder")
	rounds := f.Int("rounds", 5, "times that each is asked; the best and the worst are printed")
	if err := f.Parse(args); err != nil {
		return err
	}
	opened, err := indexer.Open(ctx, *data, nil)
	if err != nil {
		return err
	}
	defer opened.Close()
	opened.CacheAnswers(0)
	for _, s := range bench.Shapes() {
		var took []time.Duration
		var notes []string
		for range *rounds {
			began := time.Now()
			r, err := opened.Search(ctx, s.Query)
			if err != nil {
				return fmt.Errorf("%s: %w", s.Name, err)
			}
			took, notes = append(took, time.Since(began)), r.Notes
		}
		fmt.Printf("%-28s %8.1f ms, worst %8.1f  %q\n", s.Name, slices.Min(took).Seconds()*1000, slices.Max(took).Seconds()*1000, notes)
	}
	return nil
}

// load asks a running server, first queries that it has not seen, then the
// same few over and over.
func load(ctx context.Context, args []string) error {
	f := flag.NewFlagSet("load", flag.ContinueOnError)
	data := f.String("data", "", "data folder that the server serves")
	url := f.String("url", "http://localhost:8080", "address of the server")
	workers := f.Int("workers", 4, "clients at a time")
	length := f.Duration("for", 20*time.Second, "length of each part")
	seed := f.Uint64("seed", uint64(time.Now().UnixNano()), "of the draw; another one for another run, since the server remembers answers")
	if err := f.Parse(args); err != nil {
		return err
	}
	opened, err := indexer.Open(ctx, *data, nil)
	if err != nil {
		return err
	}
	defer opened.Close()
	fresh, err := mixed(ctx, opened, 3000, *seed)
	if err != nil {
		return err
	}
	few, err := mixed(ctx, opened, 40, *seed+1)
	if err != nil {
		return err
	}
	for _, part := range []struct {
		name    string
		queries []bench.Query
	}{{"new", fresh}, {"warming", few}, {"known", few}} {
		l := bench.Load{URL: *url, Queries: part.queries, Workers: *workers, For: *length}
		if part.name == "warming" {
			l.For = min(*length, 10*time.Second)
		}
		served, err := l.Run(ctx)
		if err != nil {
			return err
		}
		fmt.Printf("%-8s %v\n", part.name, served)
	}
	return nil
}

// mixed draws queries of all classes in mixed order.
func mixed(ctx context.Context, src bench.Source, n int, seed uint64) ([]bench.Query, error) {
	queries, err := bench.Draw(ctx, src, n, seed)
	random := rand.New(rand.NewPCG(seed, 2))
	random.Shuffle(len(queries), func(i, j int) { queries[i], queries[j] = queries[j], queries[i] })
	return queries, err
}

// repeat writes a smaller or larger content folder.
func repeat(args []string) error {
	f := flag.NewFlagSet("repeat", flag.ContinueOnError)
	content := f.String("content", "", "content folder")
	out := f.String("out", "", "folder to write")
	regulations := f.Int("regulations", 25_000, "how many are written")
	if err := f.Parse(args); err != nil {
		return err
	}
	n, err := bench.Repeat(os.DirFS(*content), *out, *regulations)
	fmt.Printf("%d regulations in %s\n", n, *out)
	return err
}
