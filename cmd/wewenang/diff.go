package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"wewenang/law"
)

// differences is the comparison of two wordings as a record.
type differences struct {
	ID             law.ID          `json:"id"`
	At             law.Address     `json:"at"`
	From           law.Date        `json:"from"`
	To             law.Date        `json:"to"`
	Differ         bool            `json:"differ"`
	Units          []law.Unit      `json:"units"` // those that are not the same
	FromNotApplied []law.Unapplied `json:"from_changes_not_applied"`
	ToNotApplied   []law.Unapplied `json:"to_changes_not_applied"`
}

func (a *app) diffCommand() *cobra.Command {
	var data string
	cmd := &cobra.Command{
		Use:   "diff --data DIR ADDRESS DATE1 DATE2",
		Short: "Bandingkan bunyi peraturan pada dua tanggal",
		Long: `Membandingkan bunyi peraturan atau ketentuan pada dua tanggal: ketentuan dengan
ketentuan lebih dulu, lalu kata demi kata di dalamnya. Kode keluar 1 bila berbeda.`,
		Example: `  wewenang diff --data data uu/2014/23 2014-12-01 2015-12-01`,
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 3 {
				return usagef("sebut satu alamat dan dua tanggal")
			}
			ref, err := readRef(args[0])
			if err != nil {
				return err
			}
			var days [2]law.Date
			for i := range days {
				if days[i], err = a.asOf(args[i+1]); err != nil {
					return err
				}
			}
			return a.withLibrary(cmd.Context(), data, func(ctx context.Context, lib library) error {
				return a.diff(ctx, lib, ref, days)
			})
		},
	}
	dataFlag(cmd, &data)
	return a.withFormat(cmd, "json")
}

func (a *app) diff(ctx context.Context, lib library, ref law.Ref, days [2]law.Date) error {
	old, err := lib.Wording(ctx, ref.ID, days[0])
	if err != nil {
		return err
	}
	now, err := lib.Wording(ctx, ref.ID, days[1])
	if err != nil {
		return err
	}
	rec := differences{ID: ref.ID, At: ref.At, From: days[0], To: days[1], Units: []law.Unit{},
		FromNotApplied: orNone(old.Without(ref.At)), ToNotApplied: orNone(now.Without(ref.At))}
	found := false
	for _, u := range law.Redline(old, now) {
		here := ref.At.Covers(u.Addr)
		found = found || here
		if here && u.State != law.UnitSame {
			rec.Units = append(rec.Units, u)
		}
	}
	if !found {
		return fmt.Errorf("%w: %s tidak ada dalam %s pada kedua tanggal", law.ErrNotFound, ref.At.Words(), now.Short())
	}
	rec.Differ = len(rec.Units) > 0
	if a.format == "json" {
		err = a.printJSON(rec)
	} else {
		a.printDifferences(rec)
	}
	if err == nil && rec.Differ {
		err = errFindings
	}
	return err
}

// printDifferences prints deletions as [-words-] and insertions as {+words+}.
func (a *app) printDifferences(rec differences) {
	fmt.Fprintf(a.out, "%s%s: %s → %s\n", rec.ID.Name(), spaced(rec.At.Words()), rec.From, rec.To)
	a.printUnapplied(rec.ToNotApplied)
	if !rec.Differ {
		fmt.Fprintln(a.out, a.say("tidak ada perbedaan bunyi", "no difference in wording"))
	}
	for _, u := range rec.Units {
		fmt.Fprintf(a.out, "\n%s: %s (%s, %s)\n", u.Addr.Words(), u.State, u.By.ID.Short()+spaced(u.By.At.Words()), u.Since)
		var b strings.Builder
		for _, p := range u.Pieces {
			switch p.Op {
			case law.OpDelete:
				b.WriteString("[-" + p.Text + "-]")
			case law.OpInsert:
				b.WriteString("{+" + p.Text + "+}")
			default:
				b.WriteString(p.Text)
			}
		}
		fmt.Fprintf(a.out, "  %s\n", b.String())
	}
}
