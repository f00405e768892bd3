package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"wewenang/importer"
	"wewenang/law"
)

// importing is one run of import.
type importing struct {
	*app
	to, feed, inbox string
	force           bool
}

func (a *app) importCommand() *cobra.Command {
	m := importing{app: a}
	cmd := &cobra.Command{
		Use:   "import FILE|DIR… --out DIR | --jdihn FILE|URL --out DIR | --watch DIR --out DIR",
		Short: "Ubah naskah (PDF, DOCX, ODT, HTML, teks, Markdown, umpan JDIHN) menjadi Markdown baku, dengan laporan mutu",
		Long: `Ubah naskah menjadi Markdown baku di folder isi. Naskah asal disimpan di sampingnya dengan sidik SHA-256.
Yang sudah diimpor tidak diulang; yang sudah disunting orang tidak ditimpa; impor yang terputus dilanjutkan.`,
		Example: `  wewenang import --out content naskah/
  wewenang import --out content --jdihn https://jdih.example.go.id/umpan.json
  wewenang import --out content --watch kotak-masuk/
  wewenang import --format json --out content perda-7-2018.txt`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if m.to == "" || len(args) == 0 && m.feed == "" && m.inbox == "" {
				return usagef("sebut berkas atau folder yang diimpor, --jdihn, atau --watch; dan --out DIR tujuannya")
			}
			if m.inbox != "" {
				if len(args) > 0 || m.feed != "" || a.format == "json" {
					return usagef("--watch DIR berdiri sendiri: tanpa berkas lain, --jdihn, atau --format json")
				}
				return m.watch(cmd.Context())
			}
			return m.run(cmd.Context(), importer.Options{Inputs: args, Feed: m.feed})
		},
	}
	f := cmd.Flags()
	f.StringVar(&m.to, "out", "", "folder isi (content) tujuan")
	f.StringVar(&m.feed, "jdihn", "", "umpan JDIHN: berkas atau alamat")
	f.StringVar(&m.inbox, "watch", "", "kotak masuk: folder yang diikuti sampai dihentikan")
	f.BoolVar(&m.force, "force", false, "baca ulang juga yang sudah pernah diimpor")
	return a.withFormat(cmd, "json")
}

func (m importing) run(ctx context.Context, o importer.Options) error {
	report, err := m.read(ctx, o)
	switch {
	case err != nil && ctx.Err() != nil:
		m.note("dihentikan; %d berkas selesai, perintah yang sama melanjutkannya", "stopped; %d files done, the same command goes on", len(report.Files))
		return inputError{err}
	case err != nil:
		return inputError{err}
	case m.format == "json":
		err = m.printJSON(report)
	default:
		m.printImport(report)
	}
	if err == nil && len(lost(report)) > 0 {
		return errFindings
	}
	return err
}

// lost lists the documents of which nothing stands in the content folder.
func lost(report importer.Report) (names []string) {
	for _, f := range report.Files {
		if f.Out == "" {
			names = append(names, f.In)
		}
	}
	return names
}

func (m importing) read(ctx context.Context, o importer.Options) (importer.Report, error) {
	progress := m.progress(m.say("mengimpor", "importing"))
	o.Out, o.Force, o.Progress, o.Page = m.to, m.force, progress.set, progress.page
	report, err := importer.Import(ctx, o)
	progress.end()
	return report, err
}

func (a *app) printImport(report importer.Report) {
	grades := make(map[string]int)
	named, skipped := 0, 0
	for _, f := range report.Files {
		if f.Quality.Grade != "" {
			grades[f.Quality.Grade]++
		}
		if f.ID != "" {
			named++
		}
		if f.Skipped {
			skipped++
			continue
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
	if n := len(lost(report)); n > 0 {
		fmt.Fprintf(a.out, a.say("%d tidak dapat diimpor; sebabnya tertulis di atas\n", "%d could not be imported; the reasons are above\n"), n)
	}
	if skipped > 0 {
		fmt.Fprintf(a.out, a.say("%d sudah ada dan tidak dibaca ulang\n", "%d were there and not read again\n"), skipped)
	}
}

// progress shows how far a long job is: a moving line on a terminal, a line
// every few seconds elsewhere.
type progress struct {
	a           *app
	what        string
	start       time.Time
	last        time.Time
	drawn       bool
	done, total int
}

func (a *app) progress(what string) *progress {
	return &progress{a: a, what: what, start: a.now(), last: a.now()}
}

// set is called with the work done so far.
func (p *progress) set(done, total int) {
	p.done, p.total = done, total
	p.show("")
}

// page is called with the pages of a document that were read from pictures.
func (p *progress) page(name string, done, total int) {
	p.show(fmt.Sprintf(p.a.say(", OCR %s halaman %d/%d", ", OCR %s page %d/%d"), name, done, total))
}

// show prints the line, if the last one is old enough.
func (p *progress) show(detail string) {
	now := p.a.now()
	pause := 5 * time.Second
	if p.a.terminal {
		pause = 100 * time.Millisecond
	}
	if now.Sub(p.last) < pause {
		return
	}
	p.last = now
	line := fmt.Sprintf("%s %d/%d", p.what, p.done, p.total)
	if p.done > 0 {
		left := time.Duration(float64(now.Sub(p.start)) / float64(p.done) * float64(p.total-p.done)).Round(time.Second)
		line += fmt.Sprintf(", %s %s", p.a.say("kira-kira lagi", "about"), left)
	}
	line += detail
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
