package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"wewenang/authority/finding"
	"wewenang/indexer"
)

func (a *app) whyNotCommand() *cobra.Command {
	var content, date string
	cmd := &cobra.Command{
		Use:   "why-not --content DIR KIND GRANT GRANT",
		Short: "Mengapa dua pemberian wewenang bukan temuan: syarat pertama yang tidak terpenuhi",
		Example: `  wewenang why-not --content content K101 g-a1 u-19c4a0b1c2d3
  wewenang why-not --content content K103 g-a1 g-b2 --as-of 2024-06-01`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 3 || content == "" {
				return usagef("sebut folder isi (--content DIR), satu jenis dan dua pemberian, misalnya: K101 g-a1 u-19c4")
			}
			w, err := a.worldOf(cmd.Context(), content, date)
			if err != nil {
				return err
			}
			step, err := w.WhyNot(strings.ToUpper(args[0]), args[1], args[2])
			if err != nil {
				return err
			}
			return a.printWhyNot(args, step)
		},
	}
	cmd.Flags().StringVar(&content, "content", "", "folder isi")
	cmd.Flags().StringVar(&date, "as-of", "", "per tanggal TTTT-BB-HH (bila kosong: hari ini)")
	return a.withFormat(cmd, "json")
}

// worldOf reads a content folder into a world as of a day.
func (a *app) worldOf(ctx context.Context, content, date string) (*finding.World, error) {
	asOf, err := a.asOf(date)
	if err != nil {
		return nil, err
	}
	fsys, err := contentFolder(content)
	if err != nil {
		return nil, err
	}
	corpus, err := indexer.Load(ctx, a.indexOptions(fsys, ""))
	if err != nil {
		return nil, buildError(err)
	}
	in, err := corpus.Input(ctx)
	if err != nil {
		return nil, err
	}
	in.AsOf = asOf
	return finding.NewWorld(in), nil
}

func (a *app) printWhyNot(args []string, step finding.Step) error {
	exists := step.Condition == ""
	if a.format == "json" {
		out := map[string]any{"kind": strings.ToUpper(args[0]), "grants": args[1:], "found": exists}
		if !exists {
			out["failed"] = step
		}
		return a.printJSON(out)
	}
	if exists {
		fmt.Fprintf(a.out, a.say("%s terpenuhi: semua syaratnya ada pada %s dan %s\n", "%s holds: %s and %s meet all its conditions\n"), strings.ToUpper(args[0]), args[1], args[2])
		return nil
	}
	fmt.Fprintf(a.out, a.say("Bukan %s: syarat %q tidak terpenuhi\n%s\n", "Not %s: condition %q fails\n%s\n"), strings.ToUpper(args[0]), step.Condition, step.Text)
	return nil
}
