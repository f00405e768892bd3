package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"wewenang/law"
)

// shown is the record of a regulation or provision.
type shown struct {
	ID        law.ID              `json:"id"`
	At        law.Address         `json:"at"`
	AsOf      law.Date            `json:"as_of"`
	Standing  law.Status          `json:"standing"`
	Detail    law.Standing        `json:"standing_detail"` // since when, by what, and what is not known
	Title     string              `json:"title"`
	Text      string              `json:"text"`
	Outline   []law.Address       `json:"outline"`
	Effects   []law.Effect        `json:"effects"`
	Citations []extractedCitation `json:"citations"`
	worded

	marked string // the text with a line behind every changed provision
}

func (a *app) showCommand() *cobra.Command {
	var data, date string
	var original bool
	cmd := &cobra.Command{
		Use:   "show --data DIR ADDRESS [--as-of D] [--original]",
		Short: "Tunjukkan peraturan atau ketentuan: teks, kerangka, status",
		Example: `  wewenang show --data data uu/2014/23#pasal-5.ayat-1
  wewenang show --data data --as-of 2023-01-01 kab-contoh/perbup/2021/12`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("sebut satu alamat")
			}
			ref, err := readRef(args[0])
			if err != nil {
				return err
			}
			asOf, err := a.asOf(date)
			if err != nil {
				return err
			}
			return a.withLibrary(cmd.Context(), data, func(ctx context.Context, lib library) error {
				rec, err := a.show(ctx, lib, ref, asOf, original)
				if err != nil {
					return err
				}
				if a.format == "json" {
					return a.printJSON(rec)
				}
				a.printShown(rec)
				return nil
			})
		},
	}
	dataFlag(cmd, &data)
	cmd.Flags().StringVar(&date, "as-of", "", "per tanggal TTTT-BB-HH (bila kosong: hari ini)")
	cmd.Flags().BoolVar(&original, "original", false, "naskah asli, tanpa perubahan oleh peraturan lain")
	return a.withFormat(cmd, "json")
}

func (a *app) show(ctx context.Context, lib library, ref law.Ref, asOf law.Date, original bool) (shown, error) {
	effects, err := lib.Effects(ctx, ref.ID)
	if err != nil {
		return shown{}, err
	}
	cites, err := lib.Citations(ctx, ref.ID)
	if err != nil {
		return shown{}, err
	}
	meta, _ := lib.Meta(ref.ID)
	rec := shown{ID: ref.ID, At: ref.At, AsOf: asOf, Detail: lib.Standing(ref, asOf), Title: meta.Title(),
		Effects: []law.Effect{}, Citations: []extractedCitation{}}
	rec.Standing = rec.Detail.Status
	if err := a.showText(ctx, lib, &rec, notHeld(lib, cites, ref.At), original); err != nil {
		return shown{}, err
	}
	for _, e := range effects {
		if ref.At.Covers(e.At) {
			rec.Effects = append(rec.Effects, e)
		}
	}
	for _, c := range citationRecords(cites) {
		if ref.At.Covers(c.At) {
			rec.Citations = append(rec.Citations, c)
		}
	}
	return rec, nil
}

// showText fills in the words: those of the day, or the original ones.
func (a *app) showText(ctx context.Context, lib library, rec *shown, missing int, original bool) error {
	if !original {
		t, err := wordingOf(ctx, lib, rec.ID.At(rec.At), rec.AsOf)
		if err != nil {
			return err
		}
		rec.worded = a.wordedRecord(t, rec.At, missing)
		rec.Text, rec.Outline, rec.marked = t.text(nil), t.outline(), t.text(a.markLine)
		return nil
	}
	r, err := lib.Regulation(ctx, rec.ID)
	if err != nil {
		return err
	}
	nodes := r.Parts
	if rec.At != "" {
		p := r.Find(rec.At)
		if p == nil {
			return fmt.Errorf("%w: %s tidak ada dalam %s", law.ErrNotFound, rec.At.Words(), r.Short())
		}
		nodes = []*law.Provision{p}
	}
	rec.worded = worded{Changed: []changedUnit{}, Applied: []law.Change{}, NotApplied: []law.Unapplied{}, Later: []law.Change{}, NotHeld: missing,
		Line: a.say("naskah asli, tanpa perubahan oleh peraturan lain", "original text, without changes by other regulations")}
	rec.Text, rec.Outline = plainText(nodes), outline(nodes)
	rec.marked = rec.Text
	return nil
}

// outline lists the addresses under the nodes in printed order.
func outline(nodes []*law.Provision) []law.Address {
	out := []law.Address{}
	for _, n := range nodes {
		for p := range n.All() {
			if p.Addr != "" {
				out = append(out, p.Addr)
			}
		}
	}
	return out
}

// plainText prints the words of the nodes, one line for each own part.
func plainText(nodes []*law.Provision) string {
	var b strings.Builder
	for _, n := range nodes {
		for p := range n.All() {
			if p.Kind == law.KindHalaman {
				continue
			}
			parts := append([]string{p.Label, p.Heading, p.Text}, strings.Join(p.Header, " | "), strings.Join(p.Cells, " | "))
			line := strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
			if line != "" {
				b.WriteString(line + "\n")
			}
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func (a *app) printShown(rec shown) {
	fmt.Fprintf(a.out, "%s\n%s", rec.Title, rec.ID)
	if rec.At != "" {
		fmt.Fprintf(a.out, "  %s", rec.At.Words())
	}
	fmt.Fprintf(a.out, "\n%s\n%s\n", a.standingLine(rec.Detail), rec.Line)
	a.printUnapplied(rec.NotApplied)
	fmt.Fprintf(a.out, "\n%s\n", rec.marked)
}

// printUnapplied warns of changes in force that the text does not show.
func (a *app) printUnapplied(list []law.Unapplied) {
	for _, u := range list {
		fmt.Fprintf(a.out, "  ! %s%s: %s (%s)\n", u.From.Short(), spaced(u.Effect.At.Words()),
			a.say("belum diterapkan", "not applied"), strings.TrimSpace(u.Effect.TargetAt.Words()+" "+u.Reason))
	}
}

// maxReasons bounds how many changes and revocations one line lists.
const maxReasons = 6

// standingLine says in words how something stands on a day.
func (a *app) standingLine(s law.Standing) string {
	line := fmt.Sprintf(a.say("Status per %s: %s", "Standing as of %s: %s"), s.AsOf, s.Status)
	rest := len(s.Reasons) - maxReasons
	for _, r := range s.Reasons[:min(len(s.Reasons), maxReasons)] {
		line += fmt.Sprintf("; %s %s %s", r.Kind, a.say("oleh", "by"), r.By)
		if !r.Applied {
			line += a.say(" (belum diterapkan)", " (not applied)")
		}
	}
	if rest > 0 {
		line += fmt.Sprintf(a.say("; dan %d lainnya", "; and %d more"), rest)
	}
	if s.Note != "" {
		line += "; " + s.Note
	}
	return line
}
