package main

import (
	"fmt"
	"maps"
	"math"
	"slices"

	"wewenang/authority"
	"wewenang/authority/extract"
	"wewenang/eval"
	"wewenang/law"
)

// grantScores compare proposed grants with labels: together, by document, by
// fold, and by how sure the program was.
type grantScores struct {
	eval.GrantScore
	ByDoc  map[string]docScore `json:"by_doc"`
	Folds  map[string]docScore `json:"folds,omitempty"`
	Bins   []confidenceBin     `json:"calibration"`
	Errors []grantError        `json:"errors"`
}

// docScore are the two scores of one document or fold.
type docScore struct {
	Detection eval.Score `json:"detection"`
	Full      eval.Score `json:"full"`
}

// confidenceBin tells how often proposals of about one confidence were right.
type confidenceBin struct {
	From  float64 `json:"from"`
	To    float64 `json:"to"`
	Count int     `json:"count"`
	Mean  float64 `json:"mean_confidence"`
	Right float64 `json:"share_right"`
}

type grantError struct {
	Doc    string `json:"doc"`
	Missed bool   `json:"missed"`
	eval.GoldGrant
	Method string `json:"method,omitempty"`
}

func (e *evaluation) scoreGrants() error {
	files, err := e.labels("grants")
	if err != nil || len(files) == 0 {
		return err
	}
	out := &grantScores{ByDoc: map[string]docScore{}}
	folds := make(map[string]eval.GrantScore)
	bins := make([]confidenceBin, 10)
	for _, file := range files {
		var label eval.GoldGrants
		if err := readLabel(file, &label); err != nil {
			return err
		}
		r, err := e.text(label.Doc)
		if err != nil {
			return err
		}
		proposed := extract.Grants(r)
		s := eval.ScoreGrants(label.Grants, comparable(proposed), abbreviations(r))
		out.GrantScore = out.GrantScore.Add(s)
		out.ByDoc[label.Doc] = docScore{s.Detection, s.Full}
		out.addErrors(label, s, proposed)
		fillBins(bins, s, proposed)
		fold := foldOf(r)
		folds[fold] = folds[fold].Add(s)
	}
	out.Bins = finishBins(bins)
	if e.folds == "region" {
		out.Folds = make(map[string]docScore)
		for name, s := range folds {
			out.Folds[name] = docScore{s.Detection, s.Full}
		}
	}
	e.scores.Grants = out
	return nil
}

func comparable(grants []authority.Grant) []eval.GoldGrant {
	out := make([]eval.GoldGrant, len(grants))
	for i, g := range grants {
		out[i] = eval.GrantOf(g)
	}
	return out
}

// abbreviations maps the short names that a document defines to their meaning.
func abbreviations(r *law.Regulation) map[string]string {
	short := make(map[string]string)
	for _, d := range r.Definitions {
		for _, alias := range d.Aliases {
			short[alias] = d.Term
		}
	}
	return short
}

func foldOf(r *law.Regulation) string {
	if region := r.ID.Region(); region != law.National {
		return string(region)
	}
	return law.NationalSegment
}

func (g *grantScores) addErrors(label eval.GoldGrants, s eval.GrantScore, proposed []authority.Grant) {
	for _, m := range s.Misses {
		g.Errors = append(g.Errors, grantError{Doc: label.Doc, Missed: true, GoldGrant: m})
	}
	for _, i := range s.False {
		g.Errors = append(g.Errors, grantError{Doc: label.Doc, GoldGrant: eval.GrantOf(proposed[i]), Method: proposed[i].Method})
	}
}

func fillBins(bins []confidenceBin, s eval.GrantScore, proposed []authority.Grant) {
	right := make(map[int]bool, len(s.Pairs))
	for _, p := range s.Pairs {
		right[p.Pred] = true
	}
	for i, g := range proposed {
		b := &bins[min(int(g.Confidence*10), 9)]
		b.Count++
		b.Mean += g.Confidence
		if right[i] {
			b.Right++
		}
	}
}

func finishBins(bins []confidenceBin) []confidenceBin {
	var out []confidenceBin
	for i, b := range bins {
		if b.Count == 0 {
			continue
		}
		b.From, b.To = float64(i)/10, float64(i+1)/10
		b.Mean = math.Round(1000*b.Mean/float64(b.Count)) / 1000
		b.Right = math.Round(1000*b.Right/float64(b.Count)) / 1000
		out = append(out, b)
	}
	return out
}

func (e *evaluation) printGrantScores(line func(string, eval.Score), list bool) {
	g := e.scores.Grants
	line(e.say("wewenang, deteksi", "grants, detection"), g.Detection)
	line(e.say("wewenang, lengkap", "grants, full"), g.Full)
	for _, k := range authority.Kinds {
		if s, ok := g.ByKind[k]; ok {
			line("  "+string(k), s)
		}
	}
	for _, act := range authority.Acts {
		if s, ok := g.ByAct[act]; ok {
			line("  "+string(act), s)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(g.Folds)) {
		line("  "+name, g.Folds[name].Detection)
	}
	for _, b := range g.Bins {
		fmt.Fprintf(e.out, "  keyakinan %.1f–%.1f: %4d usulan, rata-rata %.3f, benar %.3f\n", b.From, b.To, b.Count, b.Mean, b.Right)
	}
	if !list {
		return
	}
	for _, m := range g.Errors {
		fmt.Fprintf(e.out, "  %-7s %s  %s  %s %s  %s: %s  %s\n", verdict(m.Missed), m.Doc, m.At, m.Kind, m.Act, m.Holder, clip(m.Object, 70), m.Method)
	}
}
