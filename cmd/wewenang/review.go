package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/indexer"
	"wewenang/law"
	"wewenang/law/markdown"
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
	lost, err := lostDecisions(content, corpus.Problems, in.Rules)
	if err != nil {
		return nil, err
	}
	queue = append(queue, lost...)
	slices.SortStableFunc(queue, func(x, y proposal) int {
		return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(y.Confidence, x.Confidence), cmp.Compare(x.ID, y.ID))
	})
	return queue, nil
}

// lostDecisions are decisions whose words are read no longer, so that nothing
// else in the queue would bring them back.
func lostDecisions(content string, problems []law.Problem, rules []finding.Rule) ([]proposal, error) {
	var out []proposal
	seen := make(map[string]bool)
	for _, p := range problems {
		if p.Code != "K702" || seen[p.Position.File] {
			continue
		}
		seen[p.Position.File] = true
		i := slices.IndexFunc(rules, func(r finding.Rule) bool { return r.File == p.Position.File })
		if i < 0 {
			continue
		}
		r, err := readRegulation(content, p.Position.File)
		if err != nil {
			return nil, err
		}
		for _, o := range authority.Orphans(r, rules[i].Grants) {
			out = append(out, proposalOfOrphan(r, o))
		}
	}
	return out, nil
}

// proposalOfOrphan shows what was decided over the words that stand there now.
// To reject it says that those words grant nothing.
func proposalOfOrphan(r *law.Regulation, o authority.Orphan) proposal {
	p := proposal{ID: o.Note.Target, Rule: r.ID, At: o.At, File: r.File, State: authority.Stale, Findings: []string{"K702"},
		Note: "ketetapan " + o.Note.Word + " atas bunyi yang sudah berubah; tolak bila ketentuan ini kini tidak memberi wewenang"}
	if at := r.Find(o.At); at != nil {
		p.Quote, p.TextHash = at.Text, authority.ProvisionHash(at)
	}
	return p
}

func readRegulation(content, file string) (*law.Regulation, error) {
	src, err := os.ReadFile(filepath.Join(content, filepath.FromSlash(file)))
	if err != nil {
		return nil, err
	}
	return markdown.Parse(file, src)
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
