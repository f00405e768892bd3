package finding

import (
	"fmt"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

func whoChecks() []check {
	return []check{
		{[]string{"K101", "K102", "K103", "K401"}, checkPairs},
		{[]string{"K104"}, checkDoubleExercise},
		{[]string{"K105"}, checkFragmented},
		{[]string{"K106"}, checkRedundant},
		{[]string{"K107"}, checkDescriptors},
		{[]string{"K108"}, checkJoint},
		{[]string{"K109"}, checkVeto},
		{[]string{"K110"}, checkHosts},
	}
}

// checkPairs reports every competing pair under the kind that its scopes and
// ranks call for. Two rules that repeat themselves are reported once.
func checkPairs(w *World, emit func(Finding)) {
	said := map[string]bool{}
	w.pairs(func(p pair) {
		key := strings.Join([]string{string(p.a.Rule), string(p.b.Rule), p.a.ServiceID, p.b.ServiceID, string(p.a.Act), p.a.HolderID, p.b.HolderID, p.rel.String()}, "|")
		if !said[key] {
			said[key] = true
			emit(w.pairFinding(p))
		}
	})
}

func (w *World) pairKind(p pair) string {
	if o := w.compareRank(p.a.Rule, p.b.Rule); o == Higher || o == Lower {
		return "K401"
	}
	switch p.rel {
	case Equal:
		return "K101"
	case Narrower, Wider:
		return "K103"
	}
	return "K102"
}

func (w *World) pairFinding(p pair) Finding {
	kind := w.pairKind(p)
	b := w.start(kind)
	nameA, nameB := b.holder("pemegang", p.a), b.holder("pemegang", p.b)
	service := b.matter(p.b)
	if p.a.ServiceID != p.b.ServiceID {
		b.service = min(p.a.ServiceID, p.b.ServiceID)
	}
	one := b.grant(condFirst, b.says(p.a), p.a)
	two := b.grant(condSecond, b.says(p.b), p.b)
	b.math(condDecides, "Keduanya memutus terhadap warga: "+string(p.a.Kind)+" dan "+string(p.b.Kind), one, two)
	b.math(condSameAct, "Tindakannya sama: "+actName(p.a.Act), one, two)
	window := p.nominal
	if len(p.window) > 0 {
		window = p.window
	}
	shown := window.Window(w.in.AsOf)
	b.math(condOverlap, "Kedua masa berlaku bertindih "+spanWords(shown), one, two)
	b.math(condScope, "Cakupan "+p.rel.String()+": "+axesWords(p.axes), one, two)
	b.math(condHolders, "Pemegang berbeda: "+nameA+" dan "+nameB+"; tidak ada suksesi di antara keduanya", one, two)
	b.math(condLineage, "Yang satu tidak diturunkan dari yang lain", one, two)
	b.absent(condNoClause, "Klausul pengecualian, kewenangan bersama, peralihan atau pencabutan yang menyelesaikannya", string(p.a.Rule), string(p.b.Rule))
	if kind == "K401" {
		b.math(condEqualRank, w.rankWords(p), one, two)
	}
	b.open = len(p.undecided) > 0 || p.a.Rule == p.b.Rule && b.guessed && p.rel == Equal
	b.f.Criteria, b.f.Cause = w.criteria(p), w.cause(p)
	w.suggestPair(b, p, nameA, nameB, service)
	f := b.done(pairTitle(kind, nameA, nameB, p, service, territoryWords(territoryRegion(p.a))), shown)
	f.shadow = len(p.window) == 0
	return f
}

func territoryRegion(f *fact) string { return f.region }

func pairTitle(kind, a, b string, p pair, service, place string) string {
	what := fmt.Sprintf("%s “%s” di %s", actName(p.a.Act), service, place)
	switch kind {
	case "K101":
		return fmt.Sprintf("%s dan %s sama-sama berwenang %s", a, b, what)
	case "K103":
		general, special := a, b
		if p.rel == Narrower {
			general, special = b, a
		}
		return fmt.Sprintf("%s berwenang umum dan %s berwenang khusus %s", general, special, what)
	case "K401":
		return fmt.Sprintf("Peraturan yang berbeda tingkat memberi %s dan %s wewenang %s", a, b, what)
	}
	return fmt.Sprintf("Wewenang %s dan %s bertindih sebagian dalam %s", a, b, what)
}

func axesWords(axes []axis) string {
	parts := make([]string, len(axes))
	for i, x := range axes {
		parts[i] = x.name + " " + x.rel.String()
	}
	return strings.Join(parts, ", ")
}

func (w *World) rankWords(p pair) string {
	higher, lower := p.a, p.b
	if w.compareRank(p.a.Rule, p.b.Rule) == Lower {
		higher, lower = p.b, p.a
	}
	row, _ := rankOf(higher.Rule.Type())
	return ruleWords(higher.Rule) + " lebih tinggi daripada " + ruleWords(lower.Rule) + " (" + row.source + ")"
}

// criteria lists the rules of preference with the side each favours. No grant
// is removed because one of them favours the other.
func (w *World) criteria(p pair) []Criterion {
	sides := [2]string{refWords(grantRef(p.a.Grant)), refWords(grantRef(p.b.Grant))}
	pick := func(i int) string {
		if i < 0 {
			return ""
		}
		return sides[i]
	}
	superior, posterior, special := -1, -1, -1
	superiorText := "setingkat"
	switch w.compareRank(p.a.Rule, p.b.Rule) {
	case Higher:
		superior, superiorText = 0, "peraturan yang lebih tinggi"
	case Lower:
		superior, superiorText = 1, "peraturan yang lebih tinggi"
	case Incomparable:
		superiorText = "tingkatnya tidak dapat dibandingkan"
	}
	posteriorText := "berlaku bersamaan"
	if firstDay(p.a) != firstDay(p.b) {
		posterior, posteriorText = 1, "berlaku kemudian"
	}
	specialText := "cakupan " + p.rel.String()
	switch p.rel {
	case Narrower:
		special = 0
	case Wider:
		special = 1
	}
	out := []Criterion{{"superior", pick(superior), superiorText}, {"posterior", pick(posterior), posteriorText}, {"specialis", pick(special), specialText}}
	if disagree(superior, posterior, special) {
		out = append(out, Criterion{Name: "hasil", Text: "bersengketa: asas-asas itu tidak menunjuk sisi yang sama"})
	}
	return out
}

func disagree(picks ...int) bool {
	seen := -1
	for _, p := range picks {
		if p >= 0 && seen >= 0 && p != seen {
			return true
		}
		if p >= 0 {
			seen = p
		}
	}
	return false
}

func (w *World) suggestPair(b *builder, p pair, nameA, nameB, service string) {
	refA := refWords(grantRef(p.a.Grant))
	if p.rel == Narrower || p.rel == Wider {
		general, special := p.b, nameA
		if p.rel == Wider {
			general, special = p.a, nameB
		}
		b.suggest("Tambahkan pengecualian pada ketentuan umum",
			fmt.Sprintf("%s ditambah: “kecuali %s yang menjadi kewenangan %s.”", refWords(grantRef(general.Grant)), service, special))
	}
	b.suggest("Cabut satu dari kedua ketentuan secara tegas",
		fmt.Sprintf("Pada saat peraturan ini mulai berlaku, %s dicabut dan dinyatakan tidak berlaku.", refA))
	b.suggest("Jadikan satu di antaranya rekomendasi",
		fmt.Sprintf("%s memberikan rekomendasi teknis kepada %s dalam penerbitan %s.", nameA, nameB, service))
	b.suggest("Tetapkan kewenangan bersama dengan satu penanggung jawab",
		fmt.Sprintf("%s diselenggarakan bersama oleh %s dan %s dengan %s sebagai penanggung jawab.", service, nameA, nameB, nameB))
}

// checkDoubleExercise reports, once per instrument, that the giver of a
// delegation may still act: the text does not say that he may not.
func checkDoubleExercise(w *World, emit func(Finding)) {
	for _, id := range w.order {
		for _, h := range w.byRule[id] {
			g := w.keptBy(h)
			if g == nil {
				continue
			}
			b := w.start("K104")
			b.anchors = []string{string(h.Rule)}
			giver, receiver := b.holder("pemberi", g), b.holder("penerima", h)
			one := b.grant("kewenangan-pemberi", b.says(g), g)
			two := b.grant("delegasi", b.says(h), h)
			b.absent("retensi-tidak-dikecualikan", "Klausul bahwa pemberi tidak lagi menjalankan kewenangan yang didelegasikan (UU 30/2014 Pasal 13)", string(h.Rule))
			b.math(condOverlap, "Keduanya berlaku "+spanWords(g.nominal.Meet(h.nominal).Window(w.in.AsOf)), one, two)
			b.anchors = []string{string(h.Rule)}
			b.suggest("Nyatakan apakah pemberi tetap menjalankan kewenangan itu", fmt.Sprintf("Kewenangan yang didelegasikan sebagaimana dimaksud dalam %s tidak lagi dijalankan oleh %s.", h.At.Words(), giver))
			emit(b.done(fmt.Sprintf("%s mendelegasikan kepada %s tanpa menyatakan apakah tetap menjalankannya sendiri (%s)", giver, receiver, ruleWords(h.Rule)), g.nominal.Meet(h.nominal).Window(w.in.AsOf)))
			break
		}
	}
}

// keptBy returns a deciding grant from which a delegation derives and whose
// holder is not said to have given it up.
func (w *World) keptBy(h *fact) *fact {
	if h.Kind != authority.Delegation || h.Retained == law.No || !h.Act.Decides() || h.Enabling || len(h.nominal) == 0 {
		return nil
	}
	for _, service := range w.isA.Ancestors(h.ServiceID) {
		for _, g := range w.on(service, h.region) {
			if g == h || g.Act != h.Act || !w.decides(g) || g.HolderID == h.HolderID {
				continue
			}
			meet := g.nominal.Meet(h.nominal)
			if len(meet) == 0 {
				continue
			}
			if w.derives(h, g, meet[0].From) {
				return g
			}
		}
	}
	return nil
}

// checkRedundant reports two rules of one rank that give the same holder the
// same power, neither amending the other.
func checkRedundant(w *World, emit func(Finding)) {
	said := map[string]bool{}
	for _, x := range w.grants {
		if !w.knownService(x.ServiceID) || !w.decides(x) || x.HolderID == "" {
			continue
		}
		for _, y := range w.on(x.ServiceID, x.region) {
			key := string(x.Rule) + "|" + string(y.Rule)
			if !before(x, y) || x.Rule == y.Rule || said[key] || !w.redundant(x, y) {
				continue
			}
			said[key] = true
			b := w.start("K106")
			name := b.holder("pemegang", x)
			b.holder("pemegang", y)
			service := b.matter(y)
			one, two := b.grant(condFirst, b.says(x), x), b.grant(condSecond, b.says(y), y)
			window := x.nominal.Meet(y.nominal).Window(w.in.AsOf)
			b.math("pemegang-sama", "Pemegang yang bertanggung jawab sama: "+name, one, two)
			b.math("cakupan-sama", "Cakupan sama pada semua sumbu", one, two)
			b.math("setingkat", "Kedua peraturan setingkat dan yang satu tidak mengubah yang lain", one, two)
			b.math(condOverlap, "Kedua masa berlaku bertindih "+spanWords(window), one, two)
			b.suggest("Pertahankan yang kemudian dan cabut yang terdahulu", fmt.Sprintf("%s dicabut dan dinyatakan tidak berlaku.", refWords(grantRef(x.Grant))))
			emit(b.done(fmt.Sprintf("Wewenang %s %s “%s” diberikan dua kali", name, actName(x.Act), service), window))
		}
	}
}

func (w *World) redundant(x, y *fact) bool {
	if x.Act != y.Act || !w.decides(y) || together(x) != "" || together(y) != "" || w.compareRank(x.Rule, y.Rule) != SameRank || w.supersedes(x, y) || w.restsOn(x, y, 0) || w.restsOn(y, x, 0) {
		return false
	}
	meet := x.nominal.Meet(y.nominal)
	if rel, _ := w.compareScopes(x, y); rel != Equal || len(meet) == 0 {
		return false
	}
	return w.sameHolder(x, y, meet[0].From) == law.Yes && (x.Kind == authority.Mandate) == (y.Kind == authority.Mandate)
}
