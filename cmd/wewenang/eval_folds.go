package main

import (
	"fmt"
	"math"
	"strings"

	"wewenang/authority"
	"wewenang/eval"
	"wewenang/law"
)

// regionGroups is the number of folds into which whole regions are pooled.
const regionGroups = 5

// grantFolds compares regions with one another: each with all others, groups of
// regions of about equal size, and the confidence that every region would get from
// the labels of the others.
type grantFolds struct {
	Groups   []eval.Fold      `json:"groups"`
	Regions  []eval.Fold      `json:"regions"`
	HeldOut  eval.Calibration `json:"held_out_calibration"`
	Patterns []eval.Pattern   `json:"patterns"`
}

func foldGrants(units []eval.Unit, judged []eval.Judged) *grantFolds {
	return &grantFolds{Groups: eval.GroupFolds(units, regionGroups), Regions: eval.RegionFolds(units),
		HeldOut: eval.Calibrate(eval.HeldOut(judged)), Patterns: eval.Patterns(judged)}
}

// judge keeps the verdicts on one document, by article and by proposal.
func (g *grantScores) judge(fold string, gold []eval.GoldGrant, s eval.GrantScore, proposed []authority.Grant) {
	units := map[law.Address]eval.Score{}
	count := func(at law.Address, c eval.Score) {
		top := articleOf(at)
		units[top] = units[top].Add(c)
	}
	right := make([]bool, len(proposed))
	for _, p := range s.Pairs {
		right[p.Pred] = true
		count(gold[p.Gold].At, eval.NewScore(1, 0, 0))
	}
	for _, m := range s.Misses {
		count(m.At, eval.NewScore(0, 0, 1))
	}
	for i, p := range proposed {
		if !right[i] {
			count(p.At, eval.NewScore(0, 1, 0))
		}
		g.judged = append(g.judged, eval.Judged{Fold: fold, Pattern: p.Method, Stated: p.Confidence, Right: right[i]})
	}
	for _, at := range append(addressesOf(gold), proposedAt(proposed)...) {
		if top := articleOf(at); units[top] != (eval.Score{}) {
			g.units = append(g.units, eval.Unit{Fold: fold, Score: units[top]})
			delete(units, top)
		}
	}
}

func addressesOf(gold []eval.GoldGrant) []law.Address {
	out := make([]law.Address, len(gold))
	for i, g := range gold {
		out[i] = g.At
	}
	return out
}

func proposedAt(proposed []authority.Grant) []law.Address {
	out := make([]law.Address, len(proposed))
	for i, g := range proposed {
		out[i] = g.At
	}
	return out
}

// articleOf is the first part of an address: labels inside an article stand and
// fall together.
func articleOf(at law.Address) law.Address {
	first, _, _ := strings.Cut(string(at), ".")
	return law.Address(first)
}

func (e *evaluation) printCalibration(name string, c eval.Calibration) {
	fmt.Fprintf(e.out, "  %s: %s %.3f, %s %.3f\n", name, e.say("dinyatakan rata-rata", "stated on average"), c.Stated, e.say("benar", "right"), c.Right)
	for _, b := range c.Bins {
		fmt.Fprintf(e.out, "    %.1f–%.1f: %4d %s %.3f, %s %.3f\n", b.From, b.To, b.Count, e.say("usulan, dinyatakan", "proposals, stated"), b.Mean, e.say("benar", "right"), b.Right)
	}
}

// printFolds prints how far regions lie apart, and how far texts that were never
// looked at lie from them.
func (e *evaluation) printFolds(g *grantScores) {
	if f := g.Folds; f != nil {
		fmt.Fprintf(e.out, "%s\n", e.say("daerah dalam lima kelompok, tiap kelompok terhadap yang lain", "regions in five groups, each against the others"))
		worst := e.printFoldList(f.Groups)
		fmt.Fprintf(e.out, "  %s %.1f %s\n", e.say("selisih terbesar", "largest gap"), 100*worst, e.say("poin F1", "points of F1"))
		fmt.Fprintf(e.out, "%s\n", e.say("tiap daerah terhadap daerah lain", "each region against the others"))
		e.printFoldList(f.Regions)
		e.printCalibration(e.say("keyakinan menurut label daerah lain", "confidence from the labels of other regions"), f.HeldOut)
		fmt.Fprintf(e.out, "%s\n", e.say("cara baca: benar dari usulan, bagian yang ditarik ke rata-rata", "patterns: right of proposals, share drawn to the mean"))
		for _, p := range f.Patterns {
			fmt.Fprintf(e.out, "  %-20s %4d / %4d  %.3f\n", p.Name, p.Right, p.Count, p.Share)
		}
		fmt.Fprintf(e.out, "  %s\n", e.say("Pola tidak disusun ulang untuk tiap kelompok: angka ini menunjukkan kerataan antardaerah, bukan mutu pada naskah baru. Untuk itu pakai --unseen.",
			"The patterns are not made anew for every fold: this tells how even regions are, not how new texts fare. Use --unseen for that."))
	}
	u := e.scores.Unseen
	if u == nil {
		return
	}
	fmt.Fprintf(e.out, "%s: P %.3f  R %.3f  F1 %.3f (%s %.3f), %s %+.1f %s\n", e.say("naskah yang tidak dilihat", "texts never looked at"), u.Detection.P, u.Detection.R, u.Detection.F1,
		e.say("lengkap", "full"), u.Full.F1, e.say("selisih", "gap"), 100*(u.Detection.F1-g.Detection.F1), e.say("poin F1", "points of F1"))
	e.printCalibration(e.say("keyakinan pada naskah itu", "confidence on those texts"), u.Calibration)
	fmt.Fprintf(e.out, "  %s %+.2f\n", e.say("geseran log-odds agar keduanya bertemu:", "shift of the log-odds for the two to meet:"), u.Calibration.Shift)
}

// printFoldList returns the largest gap.
func (e *evaluation) printFoldList(folds []eval.Fold) float64 {
	worst := 0.0
	for _, f := range folds {
		mark := ""
		if f.Apart() {
			mark = "  " + e.say("di luar kebetulan", "beyond chance")
		}
		fmt.Fprintf(e.out, "  %-28s %4d label  F1 %.3f [%.3f–%.3f]  %s %.3f  %+.1f%s\n", clip(strings.Join(f.Names, ", "), 28), f.Right+f.Missed, f.F1, f.Low, f.High,
			e.say("lainnya", "others"), f.Others.F1, 100*f.Gap(), mark)
		worst = max(worst, math.Abs(f.Gap()))
	}
	return worst
}
