package main

import (
	"context"
	"flag"
	"os"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"wewenang": func() {
			a := &app{in: os.Stdin, out: os.Stdout, err: os.Stderr, now: fixedDay, getenv: os.Getenv}
			os.Exit(a.run(context.Background(), os.Args[1:]))
		},
	})
}

// fixedDay is the day on which every script runs, so that answers "as of
// today" stay the same.
func fixedDay() time.Time { return time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC) }

var update = flag.Bool("update", false, "rewrite the expectations of the scripts")

// TestScripts runs the commands as a user would: each file under
// testdata/script holds a story, its input files and what must come out.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
	})
}
