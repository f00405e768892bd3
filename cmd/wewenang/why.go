package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"wewenang/authority"
	"wewenang/law"
)

func (a *app) whyCommand() *cobra.Command {
	var data, date string
	cmd := &cobra.Command{
		Use:   "why --data DIR GRANT|SERVICE",
		Short: "Rantai wewenang sampai ke sumbernya, setiap mata rantai dengan kutipannya",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("sebut satu pemberian (u-…, g-…) atau satu layanan")
			}
			asOf, err := a.asOf(date)
			if err != nil {
				return err
			}
			return a.withLibrary(cmd.Context(), data, func(_ context.Context, lib library) error {
				g := lib.Graph()
				if g.Grant(args[0]) == nil && g.Service(args[0]) == nil {
					return fmt.Errorf("%w: pemberian atau layanan %q", law.ErrNotFound, args[0])
				}
				chains := g.Chains(args[0], asOf)
				if a.format == "json" {
					return a.printJSON(map[string]any{"id": args[0], "as_of": asOf, "chains": chains})
				}
				a.printChains(args[0], asOf, chains)
				return nil
			})
		},
	}
	dataFlag(cmd, &data)
	cmd.Flags().StringVar(&date, "as-of", "", "per tanggal TTTT-BB-HH (bila kosong: hari ini)")
	return a.withFormat(cmd, "json")
}

func (a *app) printChains(id string, asOf law.Date, chains []authority.Chain) {
	fmt.Fprintf(a.out, a.say("%s per %s: %d rantai\n", "%s as of %s: %d chains\n"), id, asOf, len(chains))
	for i, c := range chains {
		fmt.Fprintf(a.out, "\n%d.\n", i+1)
		for j, l := range c.Links {
			a.printLink(l, j == c.Weakest && len(c.Links) > 1)
		}
		fmt.Fprintf(a.out, "   %s: %s\n", a.say("berakhir", "ends"), c.Ends)
	}
}

func (a *app) printLink(l authority.Link, weakest bool) {
	mark := ""
	if weakest {
		mark = a.say("  ← terlemah", "  ← weakest")
	}
	if x := l.Grant; x != nil {
		fmt.Fprintf(a.out, "   %s %s → %s: %s %s  [%s]%s\n", x.Kind, x.Giver, x.Holder, x.Act, x.Object, x.State, mark)
	}
	fmt.Fprintf(a.out, "     %s  “%s”\n     %s\n", l.Rule.At(l.At), l.Quote, l.Words)
}
