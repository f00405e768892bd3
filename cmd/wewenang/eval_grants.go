package main

import (
	"fmt"
	"path/filepath"

	"wewenang/authority"
	"wewenang/authority/extract"
	"wewenang/eval"
	"wewenang/law"
)

// grantScores compare proposed grants with labels: together, by document, by
// fold, and by how sure the program was.
type grantScores struct {
	eval.GrantScore
	ByDoc       map[string]docScore `json:"by_doc"`
	Calibration eval.Calibration    `json:"calibration"`
	Folds       *grantFolds         `json:"folds,omitempty"`
	Errors      []grantError        `json:"errors"`
	units       []eval.Unit
	judged      []eval.Judged
}

// docScore are the two scores of one document.
type docScore struct {
	Detection eval.Score `json:"detection"`
	Full      eval.Score `json:"full"`
}

type grantError struct {
	Doc    string `json:"doc"`
	Missed bool   `json:"missed"`
	eval.GoldGrant
	Method string `json:"method,omitempty"`
}

func (e *evaluation) scoreGrants() error {
	out, err := e.grantsIn(e.gold)
	if err != nil || out == nil {
		return err
	}
	if e.folds == "region" {
		out.Folds = foldGrants(out.units, out.judged)
	}
	if e.unseen != "" {
		fresh, err := e.grantsIn(e.unseen)
		if err != nil {
			return err
		}
		e.scores.Unseen = fresh
	}
	e.scores.Grants = out
	return nil
}

// grantsIn scores the labelled grants of a folder, nil when it holds none.
func (e *evaluation) grantsIn(dir string) (*grantScores, error) {
	files, err := filepath.Glob(filepath.Join(dir, "grants", "*.json"))
	if err != nil || len(files) == 0 {
		return nil, err
	}
	out := &grantScores{ByDoc: map[string]docScore{}}
	for _, file := range files {
		var label eval.GoldGrants
		if err := readLabel(file, &label); err != nil {
			return nil, err
		}
		r, err := labelledText(dir, label.Doc)
		if err != nil {
			return nil, err
		}
		proposed := extract.Grants(r)
		s := eval.ScoreGrants(label.Grants, comparable(proposed), abbreviations(r))
		out.GrantScore = out.GrantScore.Add(s)
		out.ByDoc[label.Doc] = docScore{s.Detection, s.Full}
		out.addErrors(label, s, proposed)
		out.judge(foldOf(r), label.Grants, s, proposed)
	}
	out.Calibration = eval.Calibrate(out.judged)
	return out, nil
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
	e.printCalibration(e.say("keyakinan", "confidence"), g.Calibration)
	e.printFolds(g)
	if !list {
		return
	}
	for _, m := range g.Errors {
		fmt.Fprintf(e.out, "  %-7s %s  %s  %s %s  %s: %s  %s\n", verdict(m.Missed), m.Doc, m.At, m.Kind, m.Act, m.Holder, clip(m.Object, 70), m.Method)
	}
}
