package finding

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

func referenceChecks() []check {
	return []check{
		{[]string{"K501"}, checkMissingProvision},
		{[]string{"K502"}, checkMissingInstrument},
		{[]string{"K503"}, checkEndedReference},
		{[]string{"K504"}, checkShiftedTerms},
		{[]string{"K505"}, checkIdentity},
	}
}

// checkMissingProvision reports citations of a provision that an instrument of
// the corpus does not have and never had: neither its own words nor those of
// an amendment print it.
func checkMissingProvision(w *World, emit func(Finding)) {
	amenders := w.amenders()
	for _, id := range w.order {
		r := w.rules[id]
		for _, c := range r.Citations {
			target := c.Target
			if c.Same || target == id {
				target = id
			}
			if target == "" || c.Problem != "" || !plainPath(c.TargetAt) || strings.HasPrefix(c.Text, "(") || target == id && amending(r) || !plainPath(c.At) && amending(r) || w.rules[target] != nil && amending(w.rules[target]) || strings.HasPrefix(string(c.At), "penjelasan") || strings.HasPrefix(string(c.At), "lampiran") || quotesNewText(c) {
				continue
			}
			if target == id && w.copied(id) && w.nextHeading(id, c) {
				continue
			}
			if w.has(target.At(c.TargetAt)) != law.No || !w.beyond(target, c, w.rules[target]) || w.addedLater(target, c.TargetAt, amenders[target]) {
				continue
			}
			emit(w.missingProvisionFinding(id, c, target))
		}
	}
}

// nextHeading reports whether a mention in the last Pasal of a copy names the
// Pasal after it: the heading that print and machine let run into the text.
func (w *World) nextHeading(id law.ID, c law.Citation) bool {
	last := w.lastOf(id)[law.Address("").Child(law.KindPasal, "")]
	kind, number := law.Address(c.TargetAt.Segments()[0]).Last()
	_, own := law.Address(c.At.Segments()[0]).Last()
	return kind == law.KindPasal && ordinal(number) == last+1 && ordinal(own) == last && len(c.TargetAt.Segments()) == 1
}

// beyond reports whether a path leaves the text at its end: the place above
// exists and its parts of that kind stop short of the number. A number that is
// missing in the middle was misread, not left out; so was a place without any
// part of the kind.
func (w *World) beyond(id law.ID, c law.Citation, r *Rule) bool {
	at := c.TargetAt
	for {
		parent := at.Parent()
		if parent == "" || w.addresses(id)[parent] {
			break
		}
		at = parent
	}
	kind, number := at.Last()
	last := w.lastOf(id)[at.Parent().Child(kind, "")]
	want := ordinal(number)
	return last > 0 && want > last && want < last+200 && r != nil && trusted(r, c, want-last, last)
}

// lastOf maps "pasal", "pasal-5.ayat" to the greatest number printed there.
func (w *World) lastOf(id law.ID) map[law.Address]int {
	if m, ok := w.lasts[id]; ok {
		return m
	}
	m := map[law.Address]int{}
	for a := range w.addresses(id) {
		kind, number := a.Last()
		key := a.Parent().Child(kind, "")
		m[key] = max(m[key], ordinal(number))
	}
	w.lasts[id] = m
	return m
}

// ordinal is the order of a number or letter among its kind, 0 when it has
// none: "14a" follows 14 and counts as it.
func ordinal(number string) int {
	if n, err := strconv.Atoi(strings.TrimRight(number, "abcdefghijklmnopqrstuvwxyz")); err == nil {
		return n
	}
	if len(number) == 1 && number[0] >= 'a' && number[0] <= 'z' {
		return int(number[0]-'a') + 1
	}
	return slices.Index([]string{"", "kesatu", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh", "kesebelas", "keduabelas"}, number)
}

// amending reports whether an act changes others: what it calls "Pasal 5" may
// be theirs.
func amending(r *Rule) bool {
	return slices.ContainsFunc(r.Effects, func(e law.Effect) bool {
		return e.Target != "" && e.Target != r.Meta.ID && e.Kind != law.EffectRevoke && e.Kind != law.EffectKeep && e.Kind != law.EffectCommence
	})
}

// trusted reports whether a place past the end of a text is a slip of the
// drafter. Copies made by machine lose ayat and take the Pasal of another
// instrument for their own; there only a Pasal cited in full and just past the
// end is told.
func trusted(r *Rule, c law.Citation, over, last int) bool {
	if r.Meta.Manuscript != law.ManuscriptCopy {
		return true
	}
	kind, _ := c.TargetAt.Last()
	if (c.Same || c.Target == r.Meta.ID) && len(c.TargetAt.Segments()) == 1 {
		return false // the reading lost the Pasal, or took that of another text for its own
	}
	return strings.Contains(strings.ToLower(c.Text), "pasal") && (kind == law.KindPasal || kind == law.KindAyat) && last > 2 && over <= 3
}

// plainPath reports whether a path runs through the numbered body; annexes,
// elucidations and the Roman articles of amending acts are numbered too loosely
// to judge.
func plainPath(at law.Address) bool {
	first, _, _ := strings.Cut(string(at), ".")
	kind, number, _ := strings.Cut(first, "-")
	return kind == string(law.KindPasal) && number != "" && number[0] >= '0' && number[0] <= '9' || kind == string(law.KindDiktum)
}

// quotesNewText reports whether a citation stands in wording that an amending
// act gives to another instrument, where "Pasal 5" means that instrument's.
func quotesNewText(c law.Citation) bool {
	first, _, _ := strings.Cut(string(c.At), ".")
	return c.Same && (first == "pasal-i" || first == "pasal-ii" || strings.Contains(string(c.At), ".pasal-"))
}

// amenders maps an instrument to those that amend it.
func (w *World) amenders() map[law.ID][]law.ID {
	out := map[law.ID][]law.ID{}
	for _, id := range w.order {
		for _, e := range w.rules[id].Effects {
			if e.Target != "" && e.Target != id && (e.Kind == law.EffectAmend || e.Kind == law.EffectInsert || e.Kind == law.EffectAdd) && !slices.Contains(out[e.Target], id) {
				out[e.Target] = append(out[e.Target], id)
			}
		}
	}
	return out
}

// addedLater reports whether an amendment of the target prints the path. An
// amendment without words in the corpus may have added anything.
func (w *World) addedLater(target law.ID, at law.Address, amenders []law.ID) bool {
	for _, by := range amenders {
		set := w.addresses(by)
		if len(set) == 0 {
			return true
		}
		for a := range set {
			if strings.HasSuffix(string(a), "."+string(at)) {
				return true
			}
		}
		for _, e := range w.rules[by].Effects {
			if e.Target == target && e.TargetAt != "" && e.TargetAt.Covers(at) {
				return true
			}
		}
	}
	return false
}

func (w *World) missingProvisionFinding(id law.ID, c law.Citation, target law.ID) Finding {
	b := w.start("K501")
	b.provision("rujukan", id.At(c.At))
	b.provision("yang dirujuk", target.At(c.TargetAt))
	one := b.cite("rujukan", refWords(id.At(c.At))+" merujuk “"+c.Text+"”", id.At(c.At), "")
	b.anchor(target.At(c.TargetAt))
	b.step(Step{Type: StepAbsent, Condition: "ketentuan-tidak-ada", Text: refWords(target.At(c.TargetAt)) + " tidak ada dalam naskah", From: []int{one},
		Searched: []string{string(target), "perubahan atas " + string(target)}})
	if near := w.nearPaths(target, c.TargetAt); len(near) > 0 {
		b.suggest("Mungkin yang dimaksud: "+strings.Join(near, "; "), "")
	}
	b.suggest("Betulkan rujukannya", "")
	b.guessed = true // the structure of the text was read by machine
	b.open = w.copied(target) || w.copied(id)
	return b.done(fmt.Sprintf("%s merujuk %s yang tidak ada", refWords(id.At(c.At)), refWords(target.At(c.TargetAt))), w.ruleSpan(id))
}

// nearPaths lists the nearest existing provisions: the longest existing part
// of the path and its neighbours.
func (w *World) nearPaths(id law.ID, at law.Address) []string {
	set := w.addresses(id)
	for p := at.Parent(); p != ""; p = p.Parent() {
		if set[p] {
			return []string{refWords(id.At(p))}
		}
	}
	var names []string
	for a := range set {
		if a.Parent() == "" && plainPath(a) {
			names = append(names, string(a))
		}
	}
	var out []string
	first, _, _ := strings.Cut(string(at), ".")
	for _, n := range authority.Nearest(first, names, 2) {
		out = append(out, refWords(id.At(law.Address(n))))
	}
	return out
}

// checkMissingInstrument reports instruments that rules of the corpus cite as
// the basis of a grant, or in their recitals, and that the corpus lacks: once
// for each instrument.
func checkMissingInstrument(w *World, emit func(Finding)) {
	from := map[law.ID][]law.Ref{}
	for _, id := range w.order {
		for _, c := range w.rules[id].Citations {
			if c.Target == "" || c.Target == id || c.Target.Type() == "uud" || strings.HasPrefix(string(c.At), string(law.KindJudul)) {
				continue
			}
			if _, held := w.rules[c.Target]; !held && len(from[c.Target]) < 10 {
				from[c.Target] = append(from[c.Target], id.At(c.At))
			}
		}
	}
	for _, target := range sortedIDs(from) {
		b := w.start("K502")
		b.subject(Subject{Role: "yang dirujuk", Name: ruleWords(target), Rule: target})
		for _, ref := range from[target][:min(5, len(from[target]))] {
			b.provision("rujukan", ref)
		}
		b.cite("rujukan", refWords(from[target][0])+" merujuk "+ruleWords(target), from[target][0], "")
		b.absent("di-luar-korpus", "Naskah atau data "+ruleWords(target), "semua peraturan dalam korpus")
		b.anchors = []string{string(target)}
		b.suggest("Peroleh naskahnya", "")
		emit(b.done(ruleWords(target)+" dirujuk tetapi tidak ada dalam korpus", law.Interval{}))
	}
}

func sortedIDs[V any](m map[law.ID]V) []law.ID {
	out := make([]law.ID, 0, len(m))
	for id := range m {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

// checkEndedReference reports operative citations of what has ended. Recitals
// tell history, and a rule may speak of what it ends itself.
func checkEndedReference(w *World, emit func(Finding)) {
	for _, id := range w.order {
		r := w.rules[id]
		said := map[law.Ref]bool{}
		for _, c := range r.Citations {
			ref := c.Target.At(c.TargetAt)
			if c.Target == "" || c.Same || c.Target == id || !plainPath(c.At) || said[ref] || w.speaksOfEffect(r, c) || w.basisAt(id.At(c.At), c.Target) {
				continue
			}
			if _, held := w.rules[c.Target]; !held {
				continue
			}
			_, end := w.provisionSpan(ref, false)
			if end == nil || end.day == "" || end.by.ID == id {
				continue
			}
			window := law.Interval{From: end.day, To: w.ruleSpan(id).To}
			if start := r.start(); start > window.From {
				window.From = start
			}
			if isEmpty(window) || r.start() == "" {
				continue
			}
			said[ref] = true
			emit(w.endedReferenceFinding(r, c, *end, window))
		}
	}
}

// basisAt reports whether a provision cites the instrument as the basis of a
// power. Whether a power lives on when its basis ends is K301's question, which
// knows savings clauses and other bases.
func (w *World) basisAt(at law.Ref, basis law.ID) bool {
	return slices.ContainsFunc(w.byRule[at.ID], func(f *fact) bool {
		return (f.At.Covers(at.At) || at.At.Covers(f.At)) && slices.ContainsFunc(f.founded, func(fd foundation) bool { return fd.ref.ID == basis })
	})
}

// copied reports whether the corpus holds a copy of an instrument whose words a
// machine took from print.
func (w *World) copied(id law.ID) bool {
	r := w.rules[id]
	return r != nil && r.Meta.Manuscript == law.ManuscriptCopy
}

// speaksOfEffect reports whether a citation stands in a provision that itself
// changes, ends or keeps something of the cited instrument.
func (w *World) speaksOfEffect(r *Rule, c law.Citation) bool {
	return slices.ContainsFunc(r.Effects, func(e law.Effect) bool {
		return (e.Target == c.Target || e.Target == "") && (e.At.Covers(c.At) || c.At.Covers(e.At))
	})
}

func (w *World) endedReferenceFinding(r *Rule, c law.Citation, end ending, window law.Interval) Finding {
	id := r.Meta.ID
	b := w.start("K503")
	b.provision("rujukan", id.At(c.At))
	b.provision("yang dirujuk", c.Target.At(c.TargetAt))
	one := b.cite("rujukan", refWords(id.At(c.At))+" merujuk “"+c.Text+"”", id.At(c.At), "")
	two := b.cite("berakhir", refWords(c.Target.At(c.TargetAt))+" "+endWords(end)+dayWords(end.day), end.by, "")
	b.anchors = []string{id.At(c.At).String(), c.Target.At(c.TargetAt).String()}
	b.guessed = w.copied(id) || w.copied(end.by.ID)
	if end.day <= r.start() {
		b.f.Severity = Medium
		b.math("waktu", "Sudah berakhir sebelum "+ruleWords(id)+" berlaku", one, two)
	} else {
		b.math("waktu", ruleWords(id)+" masih berlaku sesudahnya", one, two)
	}
	b.suggest("Ganti dengan "+ruleWords(end.by.ID), fmt.Sprintf("Rujukan kepada %s diganti dengan %s.", ruleWords(c.Target), ruleWords(end.by.ID)))
	return b.done(fmt.Sprintf("%s merujuk %s yang telah berakhir", refWords(id.At(c.At)), refWords(c.Target.At(c.TargetAt))), window)
}
