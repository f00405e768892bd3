package finding

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

func absenceChecks() []check {
	return []check{
		{[]string{"K201", "K202"}, checkGaps},
		{[]string{"K203"}, checkNumberLine},
		{[]string{"K204"}, checkUnfounded},
		{[]string{"K205"}, checkMissingRules},
	}
}

// cells yields the deciding grants on every service that a table knows, by
// service, act and region in a stable order.
func (w *World) cells(yield func(k bucketKey, list []*fact)) {
	cells := map[bucketKey][]*fact{}
	for _, f := range w.grants {
		if w.knownService(f.ServiceID) && w.decides(f) && len(f.nominal) > 0 && f.Act != authority.ActRule {
			k := bucketKey{f.ServiceID, f.Act, territoryRegion(f)}
			cells[k] = append(cells[k], f)
		}
	}
	keys := make([]bucketKey, 0, len(cells))
	for k := range cells {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b bucketKey) int {
		return cmp.Or(strings.Compare(a.service, b.service), strings.Compare(string(a.act), string(b.act)), strings.Compare(a.region, b.region))
	})
	for _, k := range keys {
		slices.SortFunc(cells[k], byStart)
		yield(k, cells[k])
	}
}

// checkGaps reports times without a holder: between two holders (K202), or
// since the last one (K201).
func checkGaps(w *World, emit func(Finding)) {
	w.cells(func(k bucketKey, list []*fact) {
		covered := w.covering(k)
		for i, iv := range covered {
			switch {
			case iv.To == "" || iv.EndUnknown:
			case i+1 < len(covered):
				emit(w.gapFinding("K202", list, law.Interval{From: iv.To, To: covered[i+1].From}))
			case !w.succeeded(k.service) && w.stillUsed(k, iv.To):
				emit(w.gapFinding("K201", list, law.Interval{From: iv.To}))
			}
		}
	})
}

// covering is the time in which some grant, here or on a broader service,
// covers the cell.
func (w *World) covering(k bucketKey) Spans {
	var out Spans
	for _, id := range append(w.isA.Ancestors(k.service), w.related(k.service)...) {
		for _, f := range append(slices.Clip(w.on(id, k.region)), w.on(id, "")...) {
			if f.Kind.Confers() && !f.Enabling && (f.Act == k.act || f.Act == authority.ActRun) {
				out = out.Join(f.nominal)
			}
		}
	}
	return out
}

// stillUsed reports whether some rule still speaks of the service after the
// day, so that its end was hardly meant: a stage, a counter, a broader duty.
func (w *World) stillUsed(k bucketKey, day law.Date) bool {
	ids := []string{k.service}
	for _, s := range w.in.Services {
		if s.PartOf == k.service {
			ids = append(ids, s.ID)
		}
	}
	for _, id := range ids {
		for _, f := range w.on(id, k.region) {
			if f.Kind != authority.Withdrawal && f.Kind != authority.Prohibition && f.nominal.Contains(day) != law.No {
				return true
			}
		}
	}
	return false
}

// succeeded reports whether another service took the place of this one.
func (w *World) succeeded(service string) bool {
	return slices.ContainsFunc(w.in.Services, func(s authority.Service) bool { return s.Follows == service })
}

func (w *World) gapFinding(kind string, list []*fact, gap law.Interval) Finding {
	b := w.start(kind)
	last, next := list[0], (*fact)(nil)
	for _, f := range list {
		if lastDay(f) == gap.From {
			last = f
		}
		if next == nil && gap.To != "" && firstDay(f) == gap.To {
			next = f
		}
	}
	name := b.holder("pemegang terakhir", last)
	service := b.matter(last)
	from := []int{b.grant("pemegang-terakhir", b.says(last), last)}
	if next != nil {
		b.holder("pemegang berikut", next)
		from = append(from, b.grant("pemegang-berikut", b.says(next), next))
		b.math("berselang", fmt.Sprintf("Berselang %d hari: %s", daysBetween(gap.From, gap.To), spanWords(gap)), from...)
	} else {
		b.math("berakhir", fmt.Sprintf("Wewenang %s berakhir pada %s", name, gap.From.Words()), from...)
	}
	b.absent("tanpa-pemegang", "Pemberian wewenang yang berlaku atas layanan ini atau layanan yang lebih luas", "semua pemberian wewenang atas layanan ini di "+territoryWords(territoryRegion(last)))
	b.suggest("Tetapkan pemegangnya, atau beri ketentuan peralihan", fmt.Sprintf("Sampai ditetapkan pemegang baru, %s tetap %s %s.", name, actName(last.Act), service))
	return b.done(fmt.Sprintf("Tidak ada yang berwenang %s “%s” %s", actName(last.Act), service, spanWords(gap)), gap)
}

// checkNumberLine reports thresholds of one family that leave a hole or count
// their boundary twice.
func checkNumberLine(w *World, emit func(Finding)) {
	w.cells(func(k bucketKey, list []*fact) {
		if slices.ContainsFunc(list, func(f *fact) bool { return len(f.Scope.Thresholds) == 0 && w.shownOn(f) }) {
			return // somebody holds the whole line
		}
		for _, d := range lineDimensions(list) {
			w.walkLine(list, d, emit)
		}
	})
}

type lineKey struct{ dimension, unit string }

func lineDimensions(list []*fact) []lineKey {
	var out []lineKey
	for _, f := range list {
		for _, t := range f.Scope.Thresholds {
			if k := (lineKey{t.Dimension, t.Unit}); len(f.Scope.Thresholds) == 1 && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

func (w *World) walkLine(list []*fact, d lineKey, emit func(Finding)) {
	var line []*fact
	for _, f := range list {
		if len(f.Scope.Thresholds) == 1 && f.Scope.Thresholds[0].Dimension == d.dimension && f.Scope.Thresholds[0].Unit == d.unit && w.shownOn(f) {
			line = append(line, f)
		}
	}
	slices.SortStableFunc(line, func(a, b *fact) int { return compareLow(a.Scope.Thresholds[0], b.Scope.Thresholds[0]) })
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		meet := a.nominal.Meet(b.nominal)
		if len(meet) == 0 || !slices.Equal(a.Scope.Classes, b.Scope.Classes) || territory(a.Grant) != territory(b.Grant) {
			continue
		}
		if what := joinOf(a.Scope.Thresholds[0], b.Scope.Thresholds[0]); what != "" {
			emit(w.lineFinding(a, b, what, meet.Window(w.in.AsOf)))
		}
	}
}

// joinOf tells how one limit meets the next: "" when exactly, or when they
// overlap, which K102 reports.
func joinOf(a, b authority.Threshold) string {
	if a.NoTo || b.NoFrom {
		return ""
	}
	if whole(a.Unit, a.Dimension) && a.ToClosed && !b.FromOpen && b.From == a.To+1 {
		return ""
	}
	switch {
	case a.To < b.From:
		return fmt.Sprintf("antara %s dan %s %s tidak ada pemegang", number(a.To), number(b.From), a.Unit)
	case a.To == b.From && a.ToClosed && !b.FromOpen:
		return fmt.Sprintf("tepat %s %s dihitung dua kali", number(a.To), a.Unit)
	case a.To == b.From && !a.ToClosed && b.FromOpen:
		return fmt.Sprintf("tepat %s %s tidak dihitung", number(a.To), a.Unit)
	}
	return ""
}

// whole reports whether a dimension counts in whole numbers.
func whole(unit, dimension string) bool {
	return slices.ContainsFunc([]string{"lantai", "orang", "unit", "kamar", "buah", "ekor", "roda", "tingkat", "hari"}, func(s string) bool { return s == unit || s == dimension })
}

func number(v float64) string {
	s := strings.ReplaceAll(fmt.Sprintf("%.2f", v), ".", ",")
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ",")
}

func (w *World) lineFinding(x, y *fact, what string, window law.Interval) Finding {
	b := w.start("K203")
	b.holder("pemegang", x)
	b.holder("pemegang", y)
	service := b.matter(x)
	one := b.grant("ambang-bawah", b.says(x)+"; ambang "+x.Scope.Thresholds[0].Words, x)
	two := b.grant("ambang-atas", b.says(y)+"; ambang "+y.Scope.Thresholds[0].Words, y)
	b.math("garis-bilangan", "Pada garis bilangan "+what, one, two)
	t := x.Scope.Thresholds[0]
	b.suggest("Pertegas batasnya", fmt.Sprintf("… sampai dengan %s %s; … lebih dari %s %s.", number(t.To), t.Unit, number(t.To), t.Unit))
	return b.done(fmt.Sprintf("Ambang %s untuk “%s”: %s", t.Dimension, service, what), window)
}

// checkUnfounded reports decisions and service standards, which are no
// regulations, that name a deciding office to which no regulation gives it.
func checkUnfounded(w *World, emit func(Finding)) {
	for _, f := range w.grants {
		if f.Kind != authority.Attribution || !w.decides(f) || f.HolderID == "" || f.ServiceID == "" || regulates(f.Rule.Type()) || len(f.nominal) == 0 || f.Rule.Region() == law.National {
			continue
		}
		a := w.agencies[f.HolderID]
		if !w.knownService(f.ServiceID) || w.heldByRegulation(f) || a != nil && a.Class == "tim" {
			continue
		}
		b := w.start("K204")
		name := b.holder("penyedia", f)
		service := b.matter(f)
		b.grant("penyedia-disebut", b.says(f), f)
		b.absent("tanpa-pemberian", "Pemberian wewenang kepada "+name+", atau kepada atasannya dengan mandat, dalam peraturan", "semua peraturan atas layanan ini")
		b.suggest("Temukan atau buat dasarnya dalam peraturan", fmt.Sprintf("Bupati mendelegasikan kewenangan %s %s kepada %s.", actName(f.Act), service, name))
		emit(b.done(fmt.Sprintf("%s disebut %s “%s” tanpa pemberian wewenang dalam peraturan", name, actName(f.Act), service), f.nominal.Window(w.in.AsOf)))
	}
}

// regulates reports whether instruments of the type are legislation.
func regulates(t law.Type) bool {
	_, ranked := rankOf(t)
	return ranked || t == "perdes" || t == "perkada" || t == "perwal"
}

func (w *World) heldByRegulation(f *fact) bool {
	for _, service := range w.isA.Ancestors(f.ServiceID) {
		for _, g := range w.on(service, f.region) {
			if g != f && regulates(g.Rule.Type()) && g.Kind.Confers() && (g.HolderID == f.HolderID || w.office(g.HolderID) == w.office(f.HolderID)) && len(g.nominal.Meet(f.nominal)) > 0 {
				return true
			}
		}
	}
	return false
}

// checkMissingRules reports, once per instrument, implementing rules that it
// orders and that the corpus does not hold two years later.
func checkMissingRules(w *World, emit func(Finding)) {
	if w.in.AsOf == "" {
		return
	}
	citing := w.citingRules()
	for _, id := range w.order {
		r := w.rules[id]
		due := r.start().AddDays(731)
		if r.start() == "" || due > w.in.AsOf || id.Region() == law.National {
			continue
		}
		var missing []*fact
		for _, f := range w.byRule[id] {
			if t := orderedType(f); t != "" && !f.Enabling && len(f.nominal) > 0 && f.nominal.Contains(w.in.AsOf) != law.No && !slices.ContainsFunc(citing[id], func(by law.ID) bool { return by.Type() == t && by.Region() == id.Region() && w.carriesOutOrder(by, f) }) {
				missing = append(missing, f)
			}
		}
		if len(missing) > 0 {
			emit(w.missingFinding(r, missing, due))
		}
	}
}

// carriesOutOrder reports whether a rule can be the one that a provision
// orders: it cites the provision, or its title shares a word with what is to
// be ruled.
func (w *World) carriesOutOrder(by law.ID, f *fact) bool {
	r := w.rules[by]
	pasal := law.Address(f.At.Segments()[0])
	if slices.ContainsFunc(r.Citations, func(c law.Citation) bool {
		return c.Target == f.Rule && c.TargetAt != "" && pasal.Covers(c.TargetAt)
	}) {
		return true
	}
	return r.Meta.About == "" || sharesSubject(f.Object, r.Meta.About)
}

// sharesSubject reports whether two phrases have a word of substance in common.
func sharesSubject(a, b string) bool {
	words := strings.Fields(authority.Fold(b))
	return slices.ContainsFunc(strings.Fields(authority.Fold(a)), func(w string) bool {
		return len(w) > 4 && !slices.Contains(plainWords, w) && slices.Contains(words, w)
	})
}

// plainWords occur in every title and order.
var plainWords = []string{"ketentuan", "lanjut", "lebih", "mengenai", "peraturan", "daerah", "bupati", "walikota", "gubernur", "tentang", "pelaksanaan", "penyelenggaraan", "pedoman",
	"besaran", "pemberian", "persyaratan", "syarat", "bentuk", "kabupaten", "pelayanan", "dengan", "dalam", "serta", "perubahan", "petunjuk", "teknis"}

// citingRules maps every instrument to those that cite it.
func (w *World) citingRules() map[law.ID][]law.ID {
	out := map[law.ID][]law.ID{}
	for _, id := range w.order {
		for _, c := range w.rules[id].Citations {
			if c.Target != "" && c.Target != id && !slices.Contains(out[c.Target], id) {
				out[c.Target] = append(out[c.Target], id)
			}
		}
	}
	return out
}

// boilerplate reports whether what is to be ruled is only what a rule leaves
// open at its end.
func boilerplate(object string) bool {
	folded := authority.Fold(object)
	return strings.HasPrefix(folded, "hal hal") || strings.HasPrefix(folded, "hal yang belum") || strings.HasPrefix(folded, "segala sesuatu")
}

// orderedType is the type of rule that a grant to make rules orders.
func orderedType(f *fact) law.Type {
	if f.Act != authority.ActRule || boilerplate(f.Object) {
		return ""
	}
	switch f.HolderID[strings.LastIndexByte(f.HolderID, '/')+1:] {
	case "bupati":
		return "perbup"
	case "wali-kota":
		return "perwali"
	case "gubernur":
		return "pergub"
	}
	return ""
}

func (w *World) missingFinding(r *Rule, missing []*fact, due law.Date) Finding {
	b := w.start("K205")
	var from []int
	for _, f := range missing[:min(len(missing), 5)] {
		b.provision("perintah", grantRef(f.Grant))
		from = append(from, b.grant("perintah-mengatur", refWords(grantRef(f.Grant))+" memerintahkan pengaturan lebih lanjut: “"+f.Object+"”", f))
	}
	b.anchors = []string{string(r.Meta.ID)}
	b.math("lewat-waktu", "Dua tahun sejak mulai berlaku lewat pada "+due.Words(), from...)
	b.absent("tanpa-aturan-pelaksana", "Peraturan pelaksana dari daerah yang sama yang merujuk "+ruleWords(r.Meta.ID), "semua peraturan "+territoryWords(string(r.Meta.ID.Region()))+" dalam korpus")
	b.open = true
	b.suggest("Susun peraturan pelaksananya", "")
	return b.done(fmt.Sprintf("Peraturan pelaksana %s belum ditemukan dalam korpus", ruleWords(r.Meta.ID)), law.Interval{From: due})
}
