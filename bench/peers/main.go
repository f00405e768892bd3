// Command peers builds the texts of an index into SQLite FTS5 and PostgreSQL,
// asks them and the index the same queries, with counts by type, year, region
// and standing and with snippets, and prints what each took and the ratios:
//
//	cd bench/peers && go run -tags sqlite_fts5 . --data DIR [--postgres DSN]
//
// DIR is a data folder made by "wewenang index". SQLite runs as pure Go and,
// where cgo is there, as C; PostgreSQL runs when DSN names a database that may
// be filled. run.sh starts a throw-away PostgreSQL where one is installed.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"

	"wewenang/bench"
	"wewenang/indexer"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

// options are the flags.
type options struct {
	data, postgres, work string
	pure                 bool
	n, rounds            int
	seed                 uint64
}

func parse(args []string) (o options, err error) {
	f := flag.NewFlagSet("peers", flag.ContinueOnError)
	f.StringVar(&o.data, "data", "", "data folder of the index")
	f.StringVar(&o.postgres, "postgres", "", "a PostgreSQL database to fill; empty: none")
	f.BoolVar(&o.pure, "pure", true, "SQLite as pure Go too, which takes long")
	f.StringVar(&o.work, "work", "", "folder for the databases; empty: a temporary one")
	f.IntVar(&o.n, "n", 60, "queries of a class")
	f.IntVar(&o.rounds, "rounds", 3, "times that each is asked; the best counts")
	f.Uint64Var(&o.seed, "seed", 1, "of the draw")
	return o, f.Parse(args)
}

func run(ctx context.Context, args []string) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	opened, err := indexer.Open(ctx, o.data, nil)
	if err != nil {
		return err
	}
	defer opened.Close()
	if o.work == "" {
		if o.work, err = os.MkdirTemp("", "wewenang-peers-"); err != nil {
			return err
		}
		defer os.RemoveAll(o.work)
	}
	queries, err := bench.Draw(ctx, opened, o.n, o.seed)
	if err != nil {
		return err
	}
	opened.CacheAnswers(0)
	c := opened.Corpus()
	fmt.Printf("%d regulations, %d provisions, %d processors\n", c.Regulations, c.Provisions, runtime.NumCPU())
	rivals, err := build(ctx, o, opened.Library)
	if err != nil {
		return err
	}
	defer func() {
		for _, e := range rivals {
			e.Close()
		}
	}()
	return compare(ctx, o, opened.Library, rivals, queries)
}

// build fills every engine that is there.
func build(ctx context.Context, o options, lib *indexer.Library) ([]*rival, error) {
	var list []*rival
	for _, d := range []dialect{sqliteGo, sqliteC, postgres} {
		source := filepath.Join(o.work, d.name+".db")
		switch {
		case d.server:
			if source = o.postgres; source == "" {
				continue
			}
		case d.name == sqliteC.name && !cgoEnabled, d.name == sqliteGo.name && !o.pure:
			continue
		}
		r, err := open(ctx, d, source)
		if err != nil {
			return list, fmt.Errorf("%s: %w", d.name, err)
		}
		list = append(list, r)
		if err := r.fill(ctx, lib); err != nil {
			return list, fmt.Errorf("%s: %w", d.name, err)
		}
		fmt.Println(r.cost)
	}
	return list, nil
}
