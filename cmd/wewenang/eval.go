package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"wewenang/eval"
	"wewenang/importer"
	"wewenang/law"
)

// scores is the answer of eval: one part for each kind of label found.
type scores struct {
	Grants     *grantScores     `json:"grants,omitempty"`
	Unseen     *grantScores     `json:"unseen,omitempty"`
	Citations  *citationScores  `json:"citations,omitempty"`
	Effects    *citationScores  `json:"effects,omitempty"`
	Queries    *queryScores     `json:"queries,omitempty"`
	Operations *operationScores `json:"operations,omitempty"`
	Notes      []string         `json:"notes,omitempty"`
}

type citationScores struct {
	eval.Score
	ByDoc  map[string]eval.Score `json:"by_doc"`
	Errors []eval.Mismatch       `json:"errors"`
}

func (a *app) evalCommand() *cobra.Command {
	var gold, data, folds, unseen, explain, operations, texts, golden string
	var list bool
	cmd := &cobra.Command{
		Use:   "eval --gold DIR [--data DIR]",
		Short: "Nilai bacaan program terhadap label buatan tangan",
		Long: `Menilai pemberian wewenang, rujukan, akibat, dan pencarian terhadap label buatan tangan.
Pencarian dinilai bila --data menunjuk indeks atas korpus yang dilabeli.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if gold == "" && operations == "" {
				return usagef("sebut folder label: --gold DIR")
			}
			e := evaluation{app: a, gold: gold, data: data, folds: folds, unseen: unseen}
			if operations != "" {
				return e.runOperations(operations, texts, list)
			}
			if explain != "" {
				return e.explainQuery(cmd.Context(), explain)
			}
			if err := e.run(cmd.Context()); err != nil {
				return err
			}
			if golden != "" {
				return e.compareGolden(golden)
			}
			if a.format == "json" {
				return a.printJSON(e.scores)
			}
			e.print(list)
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&golden, "golden", "", "bandingkan hasil setiap pertanyaan dengan berkas ini; ditulis bila belum ada")
	f.StringVar(&gold, "gold", "", "folder label")
	f.StringVar(&data, "data", "", "folder data untuk menilai pencarian")
	f.StringVar(&operations, "operations", "", "berkas daftar perubahan (JSON per baris, boleh .gz); hanya itu yang dinilai")
	f.StringVar(&texts, "texts", "", "folder naskah Markdown untuk --operations")
	f.StringVar(&folds, "folds", "", "bandingkan tiap daerah dengan daerah lain: region")
	f.StringVar(&unseen, "unseen", "", "folder label naskah yang tidak dilihat selama program ditulis, sebagai pembanding")
	f.StringVar(&explain, "explain", "", "tunjukkan jawaban dan nilai satu pertanyaan dari label")
	f.BoolVar(&list, "list", false, "sebut setiap yang terlewat dan keliru")
	return a.withFormat(cmd, "json")
}

// evaluation is one run over a folder of labels.
type evaluation struct {
	*app
	gold, data, folds, unseen string
	scores                    scores
}

func (e *evaluation) run(ctx context.Context) error {
	if _, err := os.Stat(e.gold); err != nil {
		return inputError{err}
	}
	if err := e.scoreGrants(); err != nil {
		return err
	}
	if err := e.scoreCitations(); err != nil {
		return err
	}
	if e.data == "" {
		e.scores.Notes = append(e.scores.Notes, e.say("pencarian tidak dinilai: --data tidak disebut", "search not scored: no --data"))
		return nil
	}
	return e.scoreQueries(ctx)
}

// labels lists the label files of one kind; a missing folder has none.
func (e *evaluation) labels(kind string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(e.gold, kind, "*.json"))
	return files, err
}

func readLabel(file string, v any) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, v); err != nil {
		return inputf("%s: %w", file, err)
	}
	return nil
}

// text reads the labelled text of a document.
func (e *evaluation) text(doc string) (*law.Regulation, error) { return labelledText(e.gold, doc) }

func labelledText(dir, doc string) (*law.Regulation, error) {
	file := filepath.Join(dir, "texts", strings.ReplaceAll(doc, "/", "-")+".md")
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	r, _ := importer.Read(doc+".md", data)
	r.Definitions = law.DefinitionsOf(r)
	return r, nil
}

func (e *evaluation) scoreCitations() error {
	files, err := e.labels("citations")
	if err != nil || len(files) == 0 {
		return err
	}
	cites := &citationScores{ByDoc: map[string]eval.Score{}}
	effects := &citationScores{ByDoc: map[string]eval.Score{}}
	for _, file := range files {
		var label eval.CitationFile
		if err := readLabel(file, &label); err != nil {
			return err
		}
		r, err := e.text(label.Doc)
		if errors.Is(err, fs.ErrNotExist) {
			e.scores.Notes = append(e.scores.Notes, err.Error())
			continue
		}
		if err != nil {
			return err
		}
		if id, err := law.ParseID(label.ID); err == nil {
			r.ID = id
		}
		found := law.CitationsOf(r)
		order := printedOrder(r)
		cites.add(eval.ScoreCitations(label, found, order))(label.Doc)
		effects.add(eval.ScoreEffects(label, law.EffectsOf(r, found), order))(label.Doc)
	}
	e.scores.Citations, e.scores.Effects = cites, effects
	return nil
}

func (c *citationScores) add(s eval.Score, errs []eval.Mismatch) func(doc string) {
	return func(doc string) {
		c.ByDoc[doc] = s
		c.Score = c.Score.Add(s)
		c.Errors = append(c.Errors, errs...)
	}
}

// printedOrder numbers the addresses of a regulation as they are printed.
func printedOrder(r *law.Regulation) func(law.Address) int {
	order := make(map[law.Address]int)
	for p := range r.All() {
		if _, again := order[p.Addr]; p.Addr != "" && !again {
			order[p.Addr] = len(order)
		}
	}
	return func(at law.Address) int {
		for ; at != ""; at = at.Parent() {
			if n, ok := order[at]; ok {
				return n
			}
		}
		return -1
	}
}

func (e *evaluation) print(list bool) {
	line := func(name string, s eval.Score) {
		fmt.Fprintf(e.out, "%-24s P %.3f  R %.3f  F1 %.3f  (%d benar, %d keliru, %d terlewat)\n", name, s.P, s.R, s.F1, s.Right, s.False, s.Missed)
	}
	if g := e.scores.Grants; g != nil {
		e.printGrantScores(line, list)
	}
	for _, part := range []struct {
		name string
		c    *citationScores
	}{{e.say("rujukan", "citations"), e.scores.Citations}, {e.say("akibat", "effects"), e.scores.Effects}} {
		if part.c == nil {
			continue
		}
		line(part.name, part.c.Score)
		if list {
			for _, m := range part.c.Errors {
				fmt.Fprintf(e.out, "  %-7s %s  %s  %s  %s\n", verdict(m.Missed), m.Doc, m.At, m.What, clip(m.Text, 80))
			}
		}
	}
	if e.scores.Queries != nil {
		e.printQueryScores(list)
	}
	for _, n := range e.scores.Notes {
		fmt.Fprintf(e.out, "· %s\n", n)
	}
}

func verdict(missed bool) string {
	if missed {
		return "lewat"
	}
	return "keliru"
}

func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}
