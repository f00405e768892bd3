package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"wewenang/authority"
	"wewenang/authority/extract"
	"wewenang/importer"
	"wewenang/law"
)

// extracted is what is read from one file, in the shape of the label files.
// Only the part that was asked for is there, also when it is empty; mentions
// and effects whose target the words do not tell stand apart.
type extracted struct {
	Doc        string              `json:"doc"` // file name without its extension
	ID         string              `json:"id,omitempty"`
	Grants     []extractedGrant    `json:"grants,omitzero"`
	Citations  []extractedCitation `json:"citations,omitzero"`
	Effects    []extractedEffect   `json:"effects,omitzero"`
	Unresolved any                 `json:"unresolved,omitempty"`
}

type extractedGrant struct {
	At         law.Address    `json:"at"`
	Kind       authority.Kind `json:"kind"`     // by the words used
	Assessed   authority.Kind `json:"assessed"` // by the ordered test of UU 30/2014
	Giver      string         `json:"giver"`
	Holder     string         `json:"holder"`
	Act        authority.Act  `json:"act"`
	Object     string         `json:"object"`
	Quote      string         `json:"quote"`
	Confidence float64        `json:"confidence"`
	Enabling   bool           `json:"enabling,omitempty"`
	Method     string         `json:"method"`
}

type extractedCitation struct {
	At       law.Address `json:"at"`
	Text     string      `json:"text"`
	Target   string      `json:"target"`
	TargetAt law.Address `json:"target_at"`
	Same     bool        `json:"same"`
	Problem  string      `json:"problem,omitempty"`
}

type extractedEffect struct {
	At       law.Address    `json:"at"`
	Kind     law.EffectKind `json:"kind"`
	Target   string         `json:"target"`
	TargetAt law.Address    `json:"target_at"`
	Date     law.Date       `json:"date"`
	Applied  bool           `json:"applied"`
	Reason   string         `json:"reason,omitempty"`
	Words    string         `json:"words"`
}

func (a *app) extractCommand() *cobra.Command {
	what := "grants"
	cmd := &cobra.Command{
		Use:   "extract [--what grants|citations|effects] FILE…",
		Short: "Usulan dari teks saja: pemberian wewenang, rujukan, atau akibat",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("sebut berkas yang dibaca")
			}
			if what != "grants" && what != "citations" && what != "effects" {
				return usagef("--what %q: pilih grants, citations, atau effects", what)
			}
			records, err := extractAll(args, what)
			if a.format == "json" {
				return errors.Join(a.printJSON(records), err)
			}
			a.printExtracted(records)
			return err
		},
	}
	cmd.Flags().StringVar(&what, "what", what, "yang dibaca: grants, citations, atau effects")
	return a.withFormat(cmd, "json")
}

// extractAll reads every file; one that cannot be read does not stop the rest.
func extractAll(files []string, what string) ([]extracted, error) {
	records := make([]extracted, 0, len(files))
	var failed []error
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err == nil && len(data) > importer.MaxSize {
			err = fmt.Errorf("%s: %d MB, batasnya %d MB", f, len(data)>>20, importer.MaxSize>>20)
		}
		if err != nil {
			failed = append(failed, inputError{err})
			continue
		}
		r, _ := importer.Read(f, data)
		records = append(records, extractOne(f, r, what))
	}
	return records, errors.Join(failed...)
}

func extractOne(file string, r *law.Regulation, what string) extracted {
	base := filepath.Base(file)
	rec := extracted{Doc: strings.TrimSuffix(base, filepath.Ext(base)), ID: r.ID.AtRegion()}
	if r.ID == "" {
		rec.ID = ""
	}
	r.Definitions = law.DefinitionsOf(r)
	switch what {
	case "grants":
		rec.Grants = grantRecords(extract.Grants(r))
	case "citations":
		var rest []extractedCitation
		rec.Citations, rest = part(citationRecords(law.CitationsOf(r)), func(c extractedCitation) bool { return c.Target != "" })
		rec.Unresolved = rest
	case "effects":
		var rest []extractedEffect
		rec.Effects, rest = part(effectRecords(law.EffectsOf(r, law.CitationsOf(r))), func(e extractedEffect) bool { return e.Target != "" })
		rec.Unresolved = rest
	}
	return rec
}

// part divides a list; neither half is nil, so that both print as lists.
func part[T any](list []T, keep func(T) bool) (yes, no []T) {
	yes, no = []T{}, []T{}
	for _, x := range list {
		if keep(x) {
			yes = append(yes, x)
		} else {
			no = append(no, x)
		}
	}
	return yes, no
}

func grantRecords(grants []authority.Grant) []extractedGrant {
	out := make([]extractedGrant, len(grants))
	for i, g := range grants {
		out[i] = extractedGrant{g.At, g.Stated, g.Kind, g.Giver, g.Holder, g.Act, g.Object, g.Quote, g.Confidence, g.Enabling, g.Method}
	}
	return out
}

func citationRecords(cites []law.Citation) []extractedCitation {
	out := make([]extractedCitation, len(cites))
	for i, c := range cites {
		out[i] = extractedCitation{c.At, c.Text, atRegion(c.Target), c.TargetAt, c.Same, c.Problem}
	}
	return out
}

func effectRecords(effects []law.Effect) []extractedEffect {
	out := make([]extractedEffect, len(effects))
	for i, e := range effects {
		out[i] = extractedEffect{e.At, e.Kind, atRegion(e.Target), e.TargetAt, e.Date, e.Applied, e.Reason, e.Words}
	}
	return out
}

func atRegion(id law.ID) string {
	if id == "" {
		return ""
	}
	return id.AtRegion()
}

func (a *app) printExtracted(records []extracted) {
	for _, rec := range records {
		fmt.Fprintf(a.out, "%s  %s\n", rec.Doc, rec.ID)
		for _, g := range rec.Grants {
			fmt.Fprintf(a.out, "  %-28s %-12s %-12s %s: %s  (%.2f)\n", g.At, g.Kind, g.Act, g.Holder, g.Object, g.Confidence)
		}
		for _, c := range rec.Citations {
			fmt.Fprintf(a.out, "  %-28s %s → %s %s\n", c.At, c.Text, c.Target, c.TargetAt)
		}
		for _, e := range rec.Effects {
			fmt.Fprintf(a.out, "  %-28s %-14s %s %s\n", e.At, e.Kind, e.Target, e.TargetAt)
		}
	}
}
