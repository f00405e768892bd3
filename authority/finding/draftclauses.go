package finding

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// clauseProblems tells what a draft's own text leaves open: its date, what it
// cites, what it replaces.
func clauseProblems(w *World, drafts []Rule) []law.Problem {
	var out []law.Problem
	for _, d := range drafts {
		warn := func(code, message, help string) {
			out = append(out, law.Problem{Position: law.Position{File: d.File}, Level: law.LevelWarning, Code: code, Message: message, Help: help})
		}
		if d.stated() == "" && authority.Start(d.Meta) == "" {
			warn("draft-no-start", "rancangan tidak menyebut tanggal; dianggap berlaku "+d.AsIf.Words()+"", "beri tanggal dengan --berlaku")
		}
		if !slices.ContainsFunc(d.Effects, func(e law.Effect) bool { return e.Kind == law.EffectCommence }) {
			warn("draft-no-commencement", "rancangan tidak memuat ketentuan mulai berlaku", "tambahkan: Peraturan ini mulai berlaku pada tanggal diundangkan.")
		}
		out = append(out, unresolved(w, d)...)
		if old := w.replaced(d); old != "" {
			warn("draft-no-revocation", fmt.Sprintf("rancangan mengatur hal yang sama dengan %s tanpa mencabut atau mengubahnya", ruleWords(old)),
				fmt.Sprintf("pertimbangkan: Pada saat peraturan ini mulai berlaku, %s dicabut dan dinyatakan tidak berlaku.", ruleWords(old)))
		}
	}
	return out
}

func unresolved(w *World, d Rule) []law.Problem {
	var out []law.Problem
	said := map[law.ID]bool{}
	for _, c := range d.Citations {
		problem := func(code, message, help string) {
			out = append(out, law.Problem{Position: law.Position{File: d.File}, Level: law.LevelWarning, Code: code, Message: c.At.Words() + ": " + message, Help: help, Source: c.Text})
		}
		switch {
		case c.Same:
		case c.Target == "":
			problem("draft-citation", fmt.Sprintf("rujukan “%s” tidak dapat dibaca", shorten(c.Text, 12)), c.Problem)
		case said[c.Target]:
		case w.rules[c.Target] == nil:
			said[c.Target] = true
			problem("draft-outside", ruleWords(c.Target)+" tidak ada dalam korpus", "akibatnya tidak dapat diperiksa")
		default:
			span, end := w.provisionSpan(law.Ref{ID: c.Target}, false)
			if end != nil && end.by.ID != d.Meta.ID && span.Contains(d.AsIf) == law.No {
				said[c.Target] = true
				problem("draft-ended", ruleWords(c.Target)+" "+endWords(*end)+dayWords(end.day), "ganti dengan "+ruleWords(end.by.ID))
			}
		}
	}
	return out
}

// replaced finds a rule of the same type and region on the same subject that
// the draft neither revokes nor amends.
func (w *World) replaced(d Rule) law.ID {
	about := authority.Fold(d.Meta.About)
	if len(strings.Fields(about)) < 2 {
		return ""
	}
	for _, id := range w.order {
		r := w.rules[id]
		if id == d.Meta.ID || id.Type() != d.Meta.ID.Type() || id.Region() != d.Meta.ID.Region() || authority.Fold(r.Meta.About) != about {
			continue
		}
		if span, _ := w.provisionSpan(law.Ref{ID: id}, false); span.Contains(d.AsIf) != law.No && !slices.ContainsFunc(d.Effects, func(e law.Effect) bool { return e.Target == id }) {
			return id
		}
	}
	return ""
}
