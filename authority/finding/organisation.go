package finding

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

func organisationChecks() []check {
	return []check{
		{[]string{"K601", "K602"}, checkHolders},
		{[]string{"K603"}, checkDates},
		{[]string{"K604"}, checkSoon},
	}
}

// checkHolders reports grants whose holder was dissolved without a successor
// (K601), or split without saying who took the service over (K602).
func checkHolders(w *World, emit func(Finding)) {
	said := map[string]bool{} // a rule and its holder are named once
	for _, f := range w.decidersFirst() {
		a := w.agencies[f.HolderID]
		if key := string(f.Rule) + " " + f.HolderID; a == nil || !f.Kind.Confers() || said[key] {
			continue
		}
		own, _ := w.provisionSpan(grantRef(f.Grant), true)
		own = own.Meet(spansOf(f.Span()))
		for _, e := range a.Events {
			if own.Contains(e.Date) == law.No || e.Kind == "ganti-nama" || e.Source.ID != "" && w.has(e.Source) == law.No {
				continue
			}
			next := w.successors(a.ID, f.ServiceID, e.Date)
			window := own.Meet(spansOf(law.Interval{From: e.Date})).Window(w.in.AsOf)
			gone := len(next) == 0 || a.Exists.To != "" && a.Exists.To <= e.Date && len(next) == 1 && next[0] == a.ID
			switch {
			case gone:
				emit(w.goneFinding(f, e, window))
				said[string(f.Rule)+" "+f.HolderID] = true
			case len(next) > 1:
				emit(w.splitFinding(f, next, e, window))
			default:
				continue
			}
			break
		}
	}
}

// decidersFirst lists grants on agencies with a history, those that decide
// before the others.
func (w *World) decidersFirst() []*fact {
	var first, rest []*fact
	for _, f := range w.grants {
		if a := w.agencies[f.HolderID]; a == nil || len(a.Events) == 0 {
			continue
		}
		if w.decides(f) {
			first = append(first, f)
		} else {
			rest = append(rest, f)
		}
	}
	return append(first, rest...)
}

func (w *World) goneFinding(f *fact, e authority.Event, window law.Interval) Finding {
	b := w.start("K601")
	name := b.holder("pemegang", f)
	service := b.matter(f)
	one := b.grant("pemegang-disebut", b.says(f), f)
	two := b.step(Step{Type: StepHuman, Condition: "pemegang-berakhir", Text: fmt.Sprintf("%s berakhir (%s) pada %s menurut tabel instansi", name, e.Kind, e.Date.Words()),
		Rule: e.Source.ID, At: e.Source.At, Quote: w.words(e.Source)})
	b.math("masih-berlaku", "Pemberian wewenang itu masih berlaku sesudahnya, "+spanWords(window), one, two)
	b.absent("tanpa-penerus", "Instansi penerus untuk layanan ini", "tabel Peristiwa "+territoryWords(string(f.Rule.Region())))
	b.suggest("Sesuaikan nama pemegang, atau tambahkan ketentuan peralihan", fmt.Sprintf("Kewenangan %s atas %s beralih kepada ….", name, service))
	return b.done(fmt.Sprintf("%s yang berwenang atas “%s” telah berakhir tanpa penerus", name, service), window)
}

func (w *World) splitFinding(f *fact, next []string, e authority.Event, window law.Interval) Finding {
	b := w.start("K602")
	name := b.holder("pemegang", f)
	service := b.matter(f)
	var names []string
	for _, id := range next {
		names = append(names, w.holderName(id, ""))
	}
	one := b.grant("pemegang-disebut", b.says(f), f)
	two := b.step(Step{Type: StepHuman, Condition: "pemegang-dipecah", Text: fmt.Sprintf("%s menjadi %s pada %s menurut tabel instansi", name, strings.Join(names, " dan "), e.Date.Words()),
		Rule: e.Source.ID, At: e.Source.At, Quote: w.words(e.Source)})
	b.math("penerus-lebih-dari-satu", "Tabel tidak mengatakan siapa yang menerima layanan ini", one, two)
	b.open = true
	b.suggest("Petakan layanan ini pada satu penerus", "")
	return b.done(fmt.Sprintf("Wewenang %s atas “%s” dapat beralih kepada %d penerus", name, service, len(next)), window)
}

// checkDates reports dates that cannot all be true of one instrument.
func checkDates(w *World, emit func(Finding)) {
	for _, id := range w.order {
		r := w.rules[id]
		m := r.Meta
		switch {
		case m.Ends != "" && r.start() != "" && m.Ends <= r.start():
			emit(w.dateFinding(r, "berakhir-sebelum-mulai", fmt.Sprintf("berakhir %s, mulai %s", m.Ends.Words(), r.start().Words())))
		case m.Enacted != "" && m.Promulgated != "" && m.Enacted > m.Promulgated:
			emit(w.dateFinding(r, "diundangkan-sebelum-ditetapkan", fmt.Sprintf("ditetapkan %s, diundangkan %s", m.Enacted.Words(), m.Promulgated.Words())))
		case r.stated() != "" && m.Promulgated != "" && r.stated() < m.Promulgated && !retroactive(r):
			emit(w.dateFinding(r, "berlaku-sebelum-diundangkan", fmt.Sprintf("berlaku %s, diundangkan %s, tanpa klausul berlaku surut", r.stated().Words(), m.Promulgated.Words())))
		}
	}
	for _, f := range w.grants {
		if f.From != "" && f.To != "" && f.To <= f.From && f.EndReason == "" {
			b := w.start("K603")
			name := b.holder("pemegang", f)
			b.grant("berakhir-sebelum-mulai", fmt.Sprintf("%s: %s sampai %s", refWords(grantRef(f.Grant)), f.From.Words(), f.To.Words()), f)
			b.suggest("Betulkan tanggalnya", "")
			emit(b.done("Wewenang "+name+" berakhir sebelum mulai", law.Interval{}))
		}
	}
}

// retroactive reports whether the rule says that it acts from an earlier day.
func retroactive(r *Rule) bool {
	return slices.ContainsFunc(r.Effects, func(e law.Effect) bool {
		return e.Kind == law.EffectCommence && (strings.Contains(strings.ToLower(e.Words), "surut") || strings.Contains(strings.ToLower(e.Words), "dianggap"))
	})
}

func (w *World) dateFinding(r *Rule, condition, text string) Finding {
	b := w.start("K603")
	b.provision("peraturan", law.Ref{ID: r.Meta.ID})
	b.cite(condition, ruleWords(r.Meta.ID)+": "+text, law.Ref{ID: r.Meta.ID}, "")
	if condition == "berlaku-sebelum-diundangkan" {
		b.absent("tanpa-berlaku-surut", "Klausul bahwa peraturan ini berlaku surut", string(r.Meta.ID))
	}
	b.guessed = r.Meta.Manuscript == law.ManuscriptCopy // dates read by machine
	b.suggest("Periksa tanggal dalam naskah dan data peraturan", "")
	if condition == "berlaku-sebelum-diundangkan" {
		return b.done(fmt.Sprintf("%s berlaku sebelum diundangkan: %s", ruleWords(r.Meta.ID), text), law.Interval{})
	}
	return b.done(fmt.Sprintf("Tanggal %s tidak mungkin: %s", ruleWords(r.Meta.ID), text), law.Interval{})
}

// checkSoon reports powers whose own term ends shortly and that nothing
// follows.
func checkSoon(w *World, emit func(Finding)) {
	if w.in.AsOf == "" {
		return
	}
	days := w.in.Options.SoonDays
	if days == 0 {
		days = 180
	}
	limit := w.in.AsOf.AddDays(days)
	for _, f := range w.grants {
		if len(f.effective) == 0 || !w.decides(f) {
			continue
		}
		end := f.effective[len(f.effective)-1].To
		termed := end != "" && (end == f.rule.Meta.Ends || end == f.To)
		if !termed || end <= w.in.AsOf || end > limit || w.followed(f, end) {
			continue
		}
		b := w.start("K604")
		name := b.holder("pemegang", f)
		service := b.matter(f)
		one := b.grant("berlaku-terbatas", b.says(f), f)
		b.math("segera-berakhir", fmt.Sprintf("Berakhir %s, %d hari sesudah %s", end.Words(), daysBetween(w.in.AsOf, end), w.in.AsOf.Words()), one)
		b.absent("tanpa-tindak-lanjut", "Pemberian wewenang yang menyambung", "semua pemberian wewenang atas layanan ini")
		b.suggest("Perbarui sebelum berakhir", "")
		emit(b.done(fmt.Sprintf("Wewenang %s %s “%s” segera berakhir", name, actName(f.Act), service), law.Interval{From: end.AddDays(-days), To: end}))
	}
}

func (w *World) followed(f *fact, end law.Date) bool {
	if end != f.rule.Meta.Ends && end != f.To {
		return true
	}
	return slices.ContainsFunc(w.sameService(f), func(g *fact) bool {
		return g != f && g.Act == f.Act && w.decides(g) && territoryRegion(g) == territoryRegion(f) && g.nominal.Contains(end) != law.No
	})
}
