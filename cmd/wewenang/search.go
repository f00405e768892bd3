package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"wewenang/law"
)

func (a *app) searchCommand() *cobra.Command {
	var data, asOf string
	var q law.Query
	cmd := &cobra.Command{
		Use:   "search --data DIR QUERY",
		Short: "Cari peraturan dan ketentuan",
		Example: `  wewenang search --data data "izin apotek"
  wewenang search --data data --format json "uu 23/2014 pasal 5 ayat 1"`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("sebut yang dicari")
			}
			q.Text = strings.Join(args, " ")
			var err error
			if q.AsOf, err = a.optionalDate(asOf); err != nil {
				return err
			}
			return a.withLibrary(cmd.Context(), data, func(ctx context.Context, lib library) error {
				res, err := lib.Search(ctx, q)
				if err != nil {
					return err
				}
				if a.format == "json" {
					return a.printJSON(searchRecord(res))
				}
				a.printResults(res)
				return nil
			})
		},
	}
	f := cmd.Flags()
	dataFlag(cmd, &data)
	f.StringVar((*string)(&q.Type), "jenis", "", "hanya jenis ini, misalnya perbup")
	f.IntVar(&q.Year, "tahun", 0, "hanya tahun ini")
	f.StringVar(&q.Region, "daerah", "", "hanya daerah ini, misalnya kab-contoh atau nasional")
	f.StringVar(&q.Agency, "instansi", "", "hanya yang memberi wewenang kepada instansi ini")
	f.StringVar(&q.Service, "layanan", "", "hanya yang mengatur layanan ini")
	f.StringVar((*string)(&q.Status), "status", "", "hanya status ini, misalnya berlaku")
	f.StringVar(&asOf, "as-of", "", "per tanggal TTTT-BB-HH")
	f.IntVar(&q.Size, "size", 10, "jumlah hasil, paling banyak 50")
	f.IntVar(&q.From, "from", 0, "lewati sekian hasil")
	return a.withFormat(cmd, "json")
}

// foundHit is a hit with its snippet as one line of text.
type foundHit struct {
	ID       law.ID      `json:"id"`
	At       law.Address `json:"at"`
	Title    string      `json:"title"`
	Standing law.Status  `json:"standing"`
	Score    float64     `json:"score"`
	Snippet  string      `json:"snippet"`
	Why      string      `json:"why,omitempty"`
	More     []foundHit  `json:"more,omitempty"`
}

type found struct {
	Query      string                 `json:"query"`
	AsOf       law.Date               `json:"as_of"`
	Total      int                    `json:"total"`
	TookMS     float64                `json:"took_ms"`
	Hits       []foundHit             `json:"hits"`
	Facets     map[string][]law.Facet `json:"facets"`
	Identity   *law.Ref               `json:"identity,omitempty"`
	Notes      []string               `json:"notes,omitempty"`
	DidYouMean string                 `json:"did_you_mean,omitempty"`
	Answer     *law.Answer            `json:"answer,omitempty"`
}

func searchRecord(res law.Results) found {
	return found{res.Query, res.AsOf, res.Total, res.TookMS, foundHits(res.Hits), res.Facets,
		res.Identity, res.Notes, res.DidYouMean, res.Answer}
}

func foundHits(hits []law.Hit) []foundHit {
	out := make([]foundHit, len(hits))
	for i, h := range hits {
		out[i] = foundHit{h.ID, h.At, h.Title, h.Standing.Status, h.Score, plainSnippet(h.Snippet, "", ""), h.Why, foundHits(h.More)}
	}
	return out
}

func plainSnippet(spans []law.Span, before, after string) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Hit {
			b.WriteString(before + s.Text + after)
			continue
		}
		b.WriteString(s.Text)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func (a *app) printResults(res law.Results) {
	fmt.Fprintf(a.out, a.say("%d hasil untuk %q per %s (%.1f ms)\n", "%d results for %q as of %s (%.1f ms)\n"),
		res.Total, res.Query, res.AsOf, res.TookMS)
	for _, n := range res.Notes {
		fmt.Fprintf(a.out, "  · %s\n", n)
	}
	if res.DidYouMean != "" {
		fmt.Fprintf(a.out, a.say("  · maksud Anda: %s?\n", "  · did you mean: %s?\n"), res.DidYouMean)
	}
	a.printAnswer(res.Answer)
	for i, h := range res.Hits {
		fmt.Fprintf(a.out, "%2d. %s  [%s]\n    %s", i+1, h.Title, h.Standing.Status, h.ID)
		if h.At != "" {
			fmt.Fprintf(a.out, "  %s", h.At.Words())
		}
		fmt.Fprintf(a.out, "\n    %s\n", plainSnippet(h.Snippet, "*", "*"))
		for _, m := range h.More {
			fmt.Fprintf(a.out, "    + %s: %s\n", m.At.Words(), plainSnippet(m.Snippet, "*", "*"))
		}
	}
}

// printAnswer shows the grants that answer a question for authority.
func (a *app) printAnswer(x *law.Answer) {
	if x == nil {
		return
	}
	if x.Past {
		fmt.Fprintln(a.out, a.say("  Tidak ada pemberian wewenang yang cocok dan masih berlaku; yang berikut berlaku sebelumnya:",
			"  No fitting grant still holds; these held before:"))
	}
	for _, h := range x.Holdings {
		sure := a.say("sudah diputuskan", "settled")
		if !h.Settled {
			sure = fmt.Sprintf(a.say("usulan mesin, keyakinan %.0f %%", "proposed by the machine, confidence %.0f %%"), 100*h.Confidence)
		}
		fmt.Fprintf(a.out, "  ▸ %s · %s · %s (%s)\n    %s – %s\n    “%s”\n", h.Holder, h.Act, h.Object, h.Kind, h.Ref, sure, h.Quote)
	}
}
