package finding

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// checkShiftedTerms reports a full term or short form that two rules of one
// region give to different offices at the same time, where grants hang on it.
func checkShiftedTerms(w *World, emit func(Finding)) {
	type key struct {
		region law.Region
		term   string
	}
	uses := map[key][]*fact{}
	var order []key
	for _, f := range w.grants {
		term := authority.Fold(f.Holder)
		if f.HolderID == "" || !ownTerm(f.rule, term) || !distinct(f.Holder) || w.proposedAgency(f.HolderID) {
			continue
		}
		k := key{f.Rule.Region(), term}
		if uses[k] == nil {
			order = append(order, k)
		}
		uses[k] = append(uses[k], f)
	}
	for _, k := range order {
		w.shifted(uses[k], emit)
	}
}

func (w *World) proposedAgency(id string) bool {
	a := w.agencies[id]
	return !w.settled[id] && (a == nil || a.Proposed)
}

// ownTerm reports whether the rule defines the term.
func ownTerm(r *Rule, term string) bool {
	return slices.ContainsFunc(r.Definitions, func(d law.Definition) bool {
		return authority.Fold(d.Term) == term || slices.ContainsFunc(d.Aliases, func(a string) bool { return authority.Fold(a) == term })
	})
}

// distinct reports whether a term says more than "Dinas" or "Kepala Dinas",
// which every rule gives its own meaning.
func distinct(term string) bool {
	words := strings.Fields(term)
	return len(words) > 2 || len(words) == 2 && words[0] != "Kepala" || len(words) == 1 && len(term) > 3 && strings.ToUpper(term) == term
}

func (w *World) shifted(list []*fact, emit func(Finding)) {
	for i, x := range list {
		for _, y := range list[i+1:] {
			meet := x.nominal.Meet(y.nominal)
			if x.Rule == y.Rule || len(meet) == 0 || w.sameHolder(x, y, meet[0].From) != law.No {
				continue
			}
			b := w.start("K504")
			one := b.grant("istilah-pertama", "“"+x.Holder+"” dalam "+ruleWords(x.Rule)+" berarti "+w.holderName(x.HolderID, x.Holder), x)
			two := b.grant("istilah-kedua", "“"+y.Holder+"” dalam "+ruleWords(y.Rule)+" berarti "+w.holderName(y.HolderID, y.Holder), y)
			b.holder("istilah", x)
			b.holder("istilah", y)
			b.math("pemegang-berubah", "Perbedaan itu mengubah pemegang wewenang, bukan hanya susunan kata", one, two)
			b.anchors = []string{string(x.Rule), string(y.Rule), authority.Fold(x.Holder)}
			b.suggest("Samakan definisinya", "")
			emit(b.done(fmt.Sprintf("Istilah “%s” menunjuk instansi yang berbeda dalam %s dan %s", x.Holder, ruleWords(x.Rule), ruleWords(y.Rule)), meet.Window(w.in.AsOf)))
			return
		}
	}
}

// checkIdentity reports citations whose title belongs to another instrument of
// the corpus of the same type than the one that number and year name.
func checkIdentity(w *World, emit func(Finding)) {
	titles := map[string]law.ID{}
	for _, id := range w.order {
		if about := titleKey(id, w.rules[id].Meta.About); about != "" {
			titles[about] = id
		}
	}
	for _, id := range w.order {
		for _, c := range w.rules[id].citedAll() {
			r := w.rules[c.Target]
			if r == nil || r.Meta.About == "" || alike(c.About, r.Meta.About) {
				continue
			}
			if other := titles[titleKey(c.Target, c.About)]; other != "" && other != c.Target && other != id {
				emit(w.identityFinding(id, c, other))
			}
		}
	}
}

// citedAll are the titles by which a rule cites others.
func (r *Rule) citedAll() []CitedTitle {
	out := slices.Clone(r.Cited)
	for _, c := range r.Citations {
		if about := citedTitle(c.Text); about != "" && !c.Same {
			out = append(out, CitedTitle{c.At, c.Target, about})
		}
	}
	return out
}

func (w *World) identityFinding(id law.ID, c CitedTitle, other law.ID) Finding {
	b := w.start("K505")
	b.provision("rujukan", id.At(c.At))
	b.provision("menurut nomor", law.Ref{ID: c.Target})
	b.provision("menurut judul", law.Ref{ID: other})
	one := b.cite("rujukan", refWords(id.At(c.At))+" merujuk "+ruleWords(c.Target)+" tentang “"+shorten(c.About, 20)+"”", id.At(c.At), "")
	b.math("judul-lain", fmt.Sprintf("%s berjudul “%s”; judul yang disebut adalah judul %s", ruleWords(c.Target), shorten(w.rules[c.Target].Meta.About, 20), ruleWords(other)), one)
	b.guessed = w.copied(id)
	b.anchor(law.Ref{ID: c.Target})
	b.suggest("Betulkan nomor, tahun atau judulnya: "+ruleWords(other), "")
	return b.done(fmt.Sprintf("Nomor dan judul dalam rujukan %s tidak menunjuk peraturan yang sama", refWords(id.At(c.At))), w.ruleSpan(id))
}

func titleKey(id law.ID, about string) string {
	if about = authority.Fold(about); len(strings.Fields(about)) < 2 {
		return ""
	}
	return string(id.Region()) + "|" + string(id.Type()) + "|" + about
}

// citedTitle returns the words after "tentang" up to the gazette.
func citedTitle(text string) string {
	i := strings.Index(strings.ToLower(text), "tentang ")
	if i < 0 {
		return ""
	}
	title := text[i+len("tentang "):]
	for _, stop := range []string{"(", " sebagaimana", ";", ","} {
		title, _, _ = strings.Cut(title, stop)
	}
	return strings.TrimSpace(title)
}

// alike reports whether two titles share at least half of the words of the
// shorter one.
func alike(a, b string) bool {
	x, y := strings.Fields(authority.Fold(a)), strings.Fields(authority.Fold(b))
	shared := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			shared++
		}
	}
	return 2*shared >= min(len(x), len(y))
}
