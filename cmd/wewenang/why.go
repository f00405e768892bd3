package main

import (
	"context"
	"fmt"
	"strings"

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
			why := ""
			if j == c.Weakest && len(c.Links) > 1 {
				why = a.say("  ← terlemah: ", "  ← weakest: ") + a.weakWords(c.Because)
			}
			a.printLink(l, why)
		}
		fmt.Fprintf(a.out, "   %s: %s\n", a.say("berakhir", "ends"), a.endWords(c.Ends))
		for _, cited := range c.Cited {
			fmt.Fprintf(a.out, "     %s %s\n", a.say("dasar hukum yang disebut pembukaannya:", "legal basis named in its opening:"), cited)
		}
	}
}

func (a *app) printLink(l authority.Link, why string) {
	if l.Via != "" {
		fmt.Fprintf(a.out, "   ↑ %s\n", l.Via)
	}
	if x := l.Grant; x != nil {
		fmt.Fprintf(a.out, "   %s %s → %s: %s %s  [%s %.0f %%]\n", x.Kind, x.Giver, x.Holder, x.Act, x.Object, x.State, 100*x.Confidence)
	}
	fmt.Fprintf(a.out, "     %s  “%s”\n     %s%s\n", l.Rule.At(l.At), l.Quote, l.Words, why)
}

// endWords tells how far a chain gets.
func (a *app) endWords(ends string) string {
	switch ends {
	case authority.EndsAttribution:
		return a.say("sampai pada aturan yang menciptakan wewenang", "at a rule that creates the power")
	case authority.EndsFounding:
		return a.say("sampai pada undang-undang atau perda yang disebut sebagai dasarnya", "at a statute or regional regulation named as its basis")
	case authority.EndsGiven:
		return a.say("pada undang-undang atau perda yang menyerahkannya sendiri; wewenang pemberi tidak terbaca", "at a statute or regional regulation that hands it on itself; the giver's own power was not read")
	case authority.EndsStated:
		return a.say("di peraturan pelaksana yang menyatakannya sendiri", "at an implementing rule that states it itself")
	case authority.EndsCorpus:
		return a.say("di luar naskah yang tersimpan", "outside the texts held")
	}
	why, _ := strings.CutPrefix(ends, authority.EndsBroken)
	return a.say("terputus: ", "broken: ") + why
}

// weakWords tells why a link is the weakest.
func (a *app) weakWords(because string) string {
	switch because {
	case authority.WeakRevoked:
		return a.say("tidak berlaku lagi", "no longer in force")
	case authority.WeakNotYet:
		return a.say("belum berlaku", "not yet in force")
	case authority.WeakUnknown:
		return a.say("keberlakuannya tidak diketahui", "whether it is in force is not known")
	case authority.WeakNoGrant:
		return a.say("disebut sebagai dasar, tidak terbaca sebagai pemberian wewenang", "named as the basis, no grant was read there")
	case authority.WeakUnreviewed:
		return a.say("usulan yang belum diperiksa orang", "a proposal not yet reviewed")
	}
	return a.say("paling kurang pasti", "the least certain")
}
