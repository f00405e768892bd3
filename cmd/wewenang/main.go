// Command wewenang reads regulations kept as Markdown and answers which rule
// grants which agency which service.
//
// Every subcommand lives in a file of its own. Data goes to standard output
// and talk to standard error; exit codes are listed in exit.go.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	a := &app{
		in: os.Stdin, out: os.Stdout, err: os.Stderr,
		now: time.Now, getenv: os.Getenv, terminal: isTerminal(os.Stderr),
	}
	os.Exit(a.run(ctx, os.Args[1:]))
}
