package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/indexer"
	"wewenang/law"
)

// proposal is a grant that waits for a person's word.
type proposal struct {
	ID         string          `json:"id"`
	Rule       law.ID          `json:"rule"`
	At         law.Address     `json:"at"`
	File       string          `json:"file"`
	Kind       authority.Kind  `json:"kind"`
	Assessed   authority.Kind  `json:"assessed"`
	Giver      string          `json:"giver"`
	Holder     string          `json:"holder"`
	Act        authority.Act   `json:"act"`
	Object     string          `json:"object"`
	Quote      string          `json:"quote"`
	Confidence float64         `json:"confidence"`
	State      authority.State `json:"state"` // diusulkan or usang
	Note       string          `json:"note,omitempty"`
	Findings   []string        `json:"findings"` // kinds of the findings that rest on it
	TextHash   string          `json:"text_hash"`
	weight     int             // severity of the gravest of them, 0 for none
}

func (a *app) reviewCommand() *cobra.Command {
	var content, by string
	var list bool
	cmd := &cobra.Command{
		Use:   "review [--content DIR]",
		Short: "Tinjau usulan pemberian wewenang satu per satu; putusan ditulis di samping ketentuannya",
		Long: `Menunjukkan usulan, yang menjadi bagian temuan terberat lebih dahulu, lalu menurut keyakinan.
Putusan ditulis sebagai anotasi tepat sesudah ketentuan; bunyi peraturan tidak berubah.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			queue, err := a.proposals(cmd.Context(), content)
			if err != nil {
				return err
			}
			if a.format == "json" {
				return a.printJSON(map[string]any{"proposals": queue})
			}
			if list {
				a.printProposals(queue)
				return nil
			}
			return a.walk(cmd.Context(), content, by, queue)
		},
	}
	f := cmd.PersistentFlags()
	f.StringVar(&content, "content", "content", "folder isi")
	f.StringVar(&by, "by", "", "nama yang memutus, misalnya \"bagian hukum\"")
	cmd.Flags().BoolVar(&list, "list", false, "hanya daftar usulan")
	cmd.AddCommand(a.applyCommand(&content, &by))
	return a.withFormat(cmd, "json")
}

// proposals lists what waits for a decision: inside findings first, the
// gravest first, then the surest.
func (a *app) proposals(ctx context.Context, content string) ([]proposal, error) {
	corpus, err := a.loadContent(ctx, content)
	if err != nil {
		return nil, err
	}
	in, err := corpus.Input(ctx)
	if err != nil {
		return nil, err
	}
	in.AsOf = a.today()
	queue := []proposal{}
	impact := impactOf(finding.Check(finding.NewWorld(in)))
	for _, r := range in.Rules {
		for i := range r.Grants {
			if g := &r.Grants[i]; g.State == authority.Proposed || g.State == authority.Stale {
				queue = append(queue, proposalOf(g, r.File, impact[g.ID]))
			}
		}
	}
	slices.SortStableFunc(queue, func(x, y proposal) int {
		return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(y.Confidence, x.Confidence), cmp.Compare(x.ID, y.ID))
	})
	return queue, nil
}

// loadContent reads a content folder for a command that works on files.
func (a *app) loadContent(ctx context.Context, content string) (*indexer.Corpus, error) {
	fsys, err := contentFolder(content)
	if err != nil {
		return nil, err
	}
	o := a.indexOptions(fsys, "")
	o.Progress = a.err
	corpus, err := indexer.Load(ctx, o)
	if err != nil {
		return nil, buildError(err)
	}
	return corpus, nil
}

// impact is what rests on a grant.
type impact struct {
	kinds  []string
	weight int
}

func impactOf(report finding.Report) map[string]impact {
	out := make(map[string]impact)
	for _, f := range report.Findings {
		weight := finding.Info.Rank() - f.Severity.Rank() + 1
		for _, s := range f.Subjects {
			if s.Grant == "" {
				continue
			}
			i := out[s.Grant]
			if !slices.Contains(i.kinds, f.Kind) {
				i.kinds = append(i.kinds, f.Kind)
			}
			i.weight = max(i.weight, weight)
			out[s.Grant] = i
		}
	}
	return out
}

func proposalOf(g *authority.Grant, file string, i impact) proposal {
	if i.kinds == nil {
		i.kinds = []string{}
	}
	return proposal{ID: g.ID, Rule: g.Rule, At: g.At, File: file, Kind: g.Stated, Assessed: g.Kind, Giver: g.Giver,
		Holder: g.Holder, Act: g.Act, Object: g.Object, Quote: g.Quote, Confidence: g.Confidence, State: g.State,
		Note: g.Note, Findings: i.kinds, TextHash: g.TextHash, weight: i.weight}
}

func (a *app) printProposals(queue []proposal) {
	for _, p := range queue {
		fmt.Fprintf(a.out, "%s  %s  %s  %s · %s · %s: %s  %.2f %v\n", p.ID, p.Rule.At(p.At), p.State, p.Kind, p.Act,
			p.Holder, p.Object, p.Confidence, p.Findings)
	}
	fmt.Fprintf(a.out, a.say("%d usulan menunggu putusan\n", "%d proposals wait for a decision\n"), len(queue))
}
