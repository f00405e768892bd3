package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"wewenang/importer"
	"wewenang/law"
)

func (a *app) importCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "import FILE|DIR… --out DIR",
		Short: "Ubah naskah (PDF, DOCX, ODT, HTML, teks, Markdown) menjadi Markdown baku, dengan laporan mutu",
		Example: `  wewenang import --out content naskah/
  wewenang import --format json --out content perda-7-2018.txt`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || out == "" {
				return usagef("sebut berkas atau folder yang diimpor, dan --out DIR tujuannya")
			}
			progress := a.progress(a.say("mengimpor", "importing"))
			report, err := importer.Import(cmd.Context(), importer.Options{Inputs: args, Out: out, Progress: progress.set})
			progress.end()
			if err != nil {
				return inputError{err}
			}
			if a.format == "json" {
				return a.printJSON(report)
			}
			a.printImport(report)
			return nil
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "folder isi (content) tujuan")
	return a.withFormat(cmd, "json")
}

func (a *app) printImport(report importer.Report) {
	grades := make(map[string]int)
	named := 0
	for _, f := range report.Files {
		grades[f.Quality.Grade]++
		if f.ID != "" {
			named++
		}
		for _, p := range f.Problems {
			if p.Level == law.LevelError || len(report.Files) <= 20 {
				a.printProblem(p)
			}
		}
	}
	fmt.Fprintf(a.out, a.say("%d berkas, %d beridentitas; mutu baik %d, sedang %d, rendah %d\n",
		"%d files, %d identified; quality good %d, fair %d, low %d\n"),
		len(report.Files), named, grades["baik"], grades["sedang"], grades["rendah"])
}

// progress shows how far a long job is: a moving line on a terminal, a line
// every few seconds elsewhere.
type progress struct {
	a     *app
	what  string
	start time.Time
	last  time.Time
	drawn bool
}

func (a *app) progress(what string) *progress {
	return &progress{a: a, what: what, start: a.now(), last: a.now()}
}

// set is called with the work done so far.
func (p *progress) set(done, total int) {
	now := p.a.now()
	pause := 5 * time.Second
	if p.a.terminal {
		pause = 100 * time.Millisecond
	}
	if now.Sub(p.last) < pause {
		return
	}
	p.last = now
	left := time.Duration(float64(now.Sub(p.start)) / float64(max(done, 1)) * float64(total-done)).Round(time.Second)
	line := fmt.Sprintf("%s %d/%d, %s %s", p.what, done, total, p.a.say("kira-kira lagi", "about"), left)
	if p.a.terminal {
		fmt.Fprintf(p.a.err, "\r\x1b[K%s", line)
		p.drawn = true
		return
	}
	fmt.Fprintln(p.a.err, line)
}

func (p *progress) end() {
	if p.drawn {
		fmt.Fprint(p.a.err, "\r\x1b[K")
	}
}
