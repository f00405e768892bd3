package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"wewenang/law"
)

// app is the world of one run: everything that a command may touch.
type app struct {
	in       io.Reader
	out, err io.Writer
	now      func() time.Time
	getenv   func(string) string
	terminal bool   // whether err is a terminal
	lang     string // "id" or "en"
	format   string // "text" or "json", of commands that print data
}

// run carries out the command line and returns the exit code.
func (a *app) run(ctx context.Context, args []string) int {
	root := a.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err != nil && !errors.Is(err, errFindings) {
		a.complain(err)
	}
	return exitCode(err)
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "wewenang",
		Short:         "Peraturan dan peta kewenangan: siapa diberi wenang apa oleh ketentuan mana",
		Long:          rootHelp,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("perintah %q tidak dikenal%s", args[0], suggestion(cmd, args[0]))
			}
			return cmd.Help()
		},
	}
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.PersistentFlags().StringVar(&a.lang, "lang", "id", "bahasa pesan: id atau en")
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if a.lang != "id" && a.lang != "en" {
			return usagef("--lang %q: pilih id atau en", a.lang)
		}
		return nil
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(a.commands()...)
	return root
}

const rootHelp = `Wewenang membaca peraturan dalam Markdown dan menjawab: ketentuan mana memberi
wewenang apa kepada instansi mana, sejak kapan, dan adakah yang bertabrakan.

Data keluar di keluaran baku, pesan di keluaran galat.
Kode keluar: 0 selesai, 1 ada temuan atau perbedaan, 2 perintah keliru,
3 masukan tidak dapat dipakai, 4 galat dalam program.`

func suggestion(cmd *cobra.Command, word string) string {
	cmd.SuggestionsMinimumDistance = 2
	names := cmd.SuggestionsFor(word)
	if len(names) == 0 {
		return "; lihat wewenang --help"
	}
	return "; maksud Anda " + strings.Join(names, " atau ") + "?"
}

// say picks the message in the reader's language.
func (a *app) say(id, en string) string {
	if a.lang == "en" {
		return en
	}
	return id
}

// note writes one line of talk.
func (a *app) note(id, en string, args ...any) {
	fmt.Fprintf(a.err, a.say(id, en)+"\n", args...)
}

// complain prints an error once. Problems of files come one a line, so that
// editors can jump to them.
func (a *app) complain(err error) {
	problems := problemsIn(err)
	if len(problems) == 0 {
		fmt.Fprintf(a.err, "wewenang: %v\n", err)
		return
	}
	for _, p := range problems {
		a.printProblem(p)
	}
}

func (a *app) printProblem(p law.Problem) {
	fmt.Fprintf(a.err, "%s: %s\n", p.Position, p.Message)
	if p.Source != "" {
		fmt.Fprintf(a.err, "  %s\n  %s^\n", p.Source, strings.Repeat(" ", max(p.Column-1, 0)))
	}
	if p.Help != "" {
		fmt.Fprintf(a.err, "  %s: %s\n", a.say("bantuan", "help"), p.Help)
	}
}

func problemsIn(err error) []law.Problem {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var out []law.Problem
		for _, e := range joined.Unwrap() {
			out = append(out, problemsIn(e)...)
		}
		return out
	}
	var p law.Problem
	if errors.As(err, &p) {
		return []law.Problem{p}
	}
	if inner := errors.Unwrap(err); inner != nil {
		return problemsIn(inner)
	}
	return nil
}

// withFormat gives a command the flag --format.
func (a *app) withFormat(cmd *cobra.Command, formats ...string) *cobra.Command {
	cmd.Flags().StringVar(&a.format, "format", "text", "bentuk keluaran: text, "+strings.Join(formats, ", "))
	run := cmd.RunE
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if a.format == "text" {
			return run(cmd, args)
		}
		for _, f := range formats {
			if a.format == f {
				return run(cmd, args)
			}
		}
		return usagef("--format %q: pilih text, %s", a.format, strings.Join(formats, ", "))
	}
	return cmd
}

// printJSON writes one document to standard output.
func (a *app) printJSON(v any) error {
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

func (a *app) logger() *slog.Logger {
	return slog.New(slog.NewTextHandler(a.err, nil))
}

func (a *app) today() law.Date { return law.DateOf(a.now()) }

// asOf reads a date flag; the empty one is today.
func (a *app) asOf(s string) (law.Date, error) {
	if s == "" {
		return a.today(), nil
	}
	d, err := law.ParseDate(s)
	if err != nil {
		return "", usagef("tanggal %q: tulis TTTT-BB-HH, misalnya 2023-01-01", s)
	}
	return d, nil
}

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }
