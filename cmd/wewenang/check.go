package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"wewenang/authority/finding"
	"wewenang/importer"
	"wewenang/indexer"
	"wewenang/law"
	"wewenang/law/markdown"
)

// checking is one run of the command check.
type checking struct {
	*app
	content, data           string
	date, start             string
	drafts, kinds           []string
	baseline, writeBaseline string
	failOn                  string
	watch                   bool
	faults                  int // errors in what was read, told already
}

// A check reads everything once and ends: on ten thousand regulations to collect
// rarely saves a fifth of its time.
const (
	checkMemory  = 3 << 30
	checkCollect = 200
)

func (a *app) checkCommand() *cobra.Command {
	c := checking{app: a}
	cmd := &cobra.Command{
		Use:   "check --content DIR [--draft FILE…] [--as-of D] [--baseline F]",
		Short: "Temuan dalam korpus, atau akibat sebuah rancangan",
		Example: `  wewenang check --content content
  wewenang check --content content --draft rancangan.md --berlaku 2026-06-01
  wewenang check --content content --baseline garis-dasar.json --fail-on tinggi --format sarif`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			c.drafts = append(c.drafts, args...)
			if c.content == "" {
				return usagef("sebut folder isi: --content DIR")
			}
			if finding.Severity(c.failOn).Rank() > finding.Info.Rank() {
				return usagef("--fail-on %q: pilih kritis, tinggi, sedang, rendah, atau info", c.failOn)
			}
			c.tuneMemory(checkMemory, checkCollect)
			if c.watch {
				return c.follow(cmd.Context())
			}
			return c.run(cmd.Context())
		},
	}
	f := cmd.Flags()
	f.StringVar(&c.content, "content", "", "folder isi")
	f.StringVar(&c.data, "data", "", "folder data: indeks yang dibuat dari isi ini menghemat pembacaan")
	f.StringArrayVar(&c.drafts, "draft", nil, "berkas rancangan (boleh berulang)")
	f.StringVar(&c.date, "as-of", "", "per tanggal TTTT-BB-HH (bila kosong: hari ini)")
	f.StringVar(&c.start, "berlaku", "", "tanggal mulai berlaku rancangan, bila rancangan tidak menyebutnya")
	f.StringVar(&c.baseline, "baseline", "", "garis dasar: hanya temuan baru yang dihitung")
	f.StringVar(&c.writeBaseline, "write-baseline", "", "tulis garis dasar dari temuan sekarang ke berkas ini")
	f.StringVar(&c.failOn, "fail-on", string(finding.Info), "kode keluar 1 mulai keparahan ini")
	f.StringSliceVar(&c.kinds, "kind", nil, "hanya jenis temuan ini, misalnya K101,K301")
	f.BoolVar(&c.watch, "watch", false, "ulangi setiap kali isi berubah")
	return a.withFormat(cmd, "json", "sarif")
}

func (c *checking) run(ctx context.Context) error {
	c.faults = 0
	report, paths, err := c.report(ctx)
	if err != nil {
		return err
	}
	if c.faults > 0 && c.writeBaseline != "" {
		return c.faulty()
	}
	onlyNew, err := c.applyBaseline(&report)
	if err != nil {
		return err
	}
	if err := c.print(report, paths); err != nil {
		return err
	}
	if c.faults > 0 {
		return c.faulty()
	}
	if c.writeBaseline != "" {
		return nil // what is frozen counts as known
	}
	if report.Fails(finding.Severity(c.failOn), onlyNew || len(c.drafts) > 0) {
		return errFindings
	}
	return nil
}

// faulty ends a check of input with errors: what it reports may lack the files
// that could not be read.
func (c *checking) faulty() error {
	return inputf(c.say("%d kekeliruan dalam berkas yang dibaca; hasil pemeriksaan belum lengkap",
		"%d errors in the files read; the result of the check is not complete"), c.faults)
}

// count adds the errors of a list to the faults: files and drafts that were
// left out, and annotations that set a finding aside without a reason or an end.
func (c *checking) count(list []law.Problem) {
	for _, p := range list {
		if p.Level == law.LevelError || strings.HasPrefix(p.Code, "note-") {
			c.faults++
		}
	}
}

// follow repeats the check whenever the content changes, until it is stopped.
func (c *checking) follow(ctx context.Context) error {
	return indexer.Watch(ctx, c.content, func() {
		if err := c.run(ctx); err != nil && !errors.Is(err, errFindings) {
			c.complain(err)
		}
	})
}

// report reads the content and checks it, or the drafts against it. Paths
// tells the file of an instrument.
func (c *checking) report(ctx context.Context) (finding.Report, func(law.ID) string, error) {
	asOf, err := c.asOf(c.date)
	if err != nil {
		return finding.Report{}, nil, err
	}
	start, err := c.optionalDate(c.start)
	if err != nil {
		return finding.Report{}, nil, err
	}
	fsys, err := contentFolder(c.content)
	if err != nil {
		return finding.Report{}, nil, err
	}
	in, done, err := c.facts(ctx, c.indexOptions(fsys, c.data))
	if err != nil {
		return finding.Report{}, nil, err
	}
	defer done()
	in.AsOf, in.Options.Kinds = asOf, c.kinds
	paths := filesOf(in)
	if len(c.drafts) == 0 {
		return finding.Check(finding.NewWorld(in)), paths, nil
	}
	drafts, err := readDrafts(c.drafts)
	if err != nil {
		return finding.Report{}, nil, err
	}
	report, err := indexer.CheckDrafts(in, drafts, start)
	if report.Draft != nil {
		c.count(report.Draft.Problems)
	}
	return report, paths, err
}

// facts gathers what the checks need: from the index that was made of this very
// content, or from the files.
func (c *checking) facts(ctx context.Context, o indexer.Options) (finding.Input, func(), error) {
	if c.data != "" {
		lib, summary, fresh, err := indexer.OpenFresh(ctx, o)
		if err != nil {
			return finding.Input{}, nil, buildError(err)
		}
		if fresh {
			c.tellProblems(summary.Details)
			in, err := lib.Input()
			return in, func() { lib.Close() }, err
		}
		c.note("tidak ada indeks dari isi ini di %s; berkasnya dibaca", "no index of this content in %s; reading the files", c.data)
	}
	o.Data, o.Progress = "", c.err
	corpus, err := indexer.Load(ctx, o)
	if err != nil {
		return finding.Input{}, nil, buildError(err)
	}
	c.tellProblems(corpus.Problems)
	in, err := corpus.Input(ctx)
	return in, func() {}, err
}

func (c *checking) tellProblems(list []law.Problem) {
	c.printProblems(list, 20)
	c.count(list)
}

func filesOf(in finding.Input) func(law.ID) string {
	files := make(map[law.ID]string, len(in.Rules))
	for _, r := range in.Rules {
		files[r.Meta.ID] = r.File
	}
	return func(id law.ID) string { return files[id] }
}

// readDrafts reads draft files. Raw text is named first, so that a draft out of
// a word processor needs no front matter.
func readDrafts(files []string) ([]law.SourceFile, error) {
	var drafts []law.SourceFile
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, inputError{err}
		}
		if len(data) > importer.MaxSize {
			return nil, inputf("%s: %d MB, batasnya %d MB", f, len(data)>>20, importer.MaxSize>>20)
		}
		if r, _ := importer.Read(f, data); r.ID != "" {
			data = markdown.Format(r)
		}
		drafts = append(drafts, law.SourceFile{Name: f, Data: data})
	}
	return drafts, nil
}

// applyBaseline marks what a baseline does not know as new, or writes one.
func (c *checking) applyBaseline(report *finding.Report) (onlyNew bool, err error) {
	if c.writeBaseline != "" {
		data, err := finding.BaselineOf(*report).JSON()
		if err != nil {
			return false, err
		}
		return false, os.WriteFile(c.writeBaseline, append(data, '\n'), 0o644)
	}
	if c.baseline == "" {
		return false, nil
	}
	data, err := os.ReadFile(c.baseline)
	if err != nil {
		return false, inputError{err}
	}
	b, err := finding.ReadBaseline(data)
	if err != nil {
		return false, err
	}
	if b.Foreign(*report) {
		return false, inputf(c.say("%s: tak satu pun temuannya ada di korpus ini; garis dasar dari korpus lain?",
			"%s: none of its findings is in this corpus; a baseline of another one?"), c.baseline)
	}
	gone := finding.ApplyBaseline(report, b)
	if len(gone) > 0 {
		c.note("%d temuan garis dasar sudah tidak ada; tulis ulang dengan --write-baseline",
			"%d findings of the baseline are gone; write it again with --write-baseline", len(gone))
	}
	return true, nil
}

func (c *checking) print(report finding.Report, paths func(law.ID) string) error {
	switch c.format {
	case "json":
		return c.printJSON(report)
	case "sarif":
		data, err := finding.SARIF(report, paths)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(c.out, "%s\n", data)
		return err
	}
	return finding.WriteText(c.out, report)
}
