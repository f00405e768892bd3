package finding

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

func foundationChecks() []check {
	return []check{
		{[]string{"K301"}, checkEndedBasis},
		{[]string{"K302"}, checkNoBasis},
		{[]string{"K303"}, checkCircle},
		{[]string{"K304", "K305"}, checkSubDelegation},
		{[]string{"K306"}, checkForm},
		{[]string{"K307"}, checkExcess},
		{[]string{"K308"}, checkGiver},
		{[]string{"K309"}, checkMandate},
		{[]string{"K310"}, checkWithdrawal},
	}
}

// checkEndedBasis reports grants that go on although everything they rest on
// has ended and no savings clause covers them.
func checkEndedBasis(w *World, emit func(Finding)) {
	for _, f := range w.grants {
		if len(f.founded) == 0 || len(f.circle) > 0 {
			continue
		}
		gap := f.nominal.Without(f.effective)
		root := w.brokenLink(f, 0)
		if len(gap) == 0 || root == nil {
			continue
		}
		emit(w.endedBasisFinding(f, root, gap))
	}
}

// brokenLink finds the foundation, here or further down, that an effect ended.
func (w *World) brokenLink(f *fact, depth int) *foundation {
	if depth > 12 {
		return nil
	}
	for i := range f.founded {
		fd := &f.founded[i]
		if fd.ended != nil && fd.saved == nil && fd.ended.kind != law.EffectAmend {
			return fd
		}
	}
	for i := range f.founded {
		for _, p := range f.founded[i].parents {
			if fd := w.brokenLink(p, depth+1); fd != nil {
				return fd
			}
		}
	}
	return nil
}

func (w *World) endedBasisFinding(f *fact, root *foundation, gap Spans) Finding {
	b := w.start("K301")
	name := b.holder("pemegang", f)
	service := b.matter(f)
	b.provision("dasar", root.ref)
	window := gap.Window(w.in.AsOf)
	one := b.grant("berdasar", b.says(f)+"; berdasar pada "+refWords(root.ref), f)
	two := b.step(Step{Type: StepQuote, Condition: "dasar-berakhir", Text: refWords(root.ref) + " " + endWords(*root.ended) + dayWords(root.ended.day),
		Rule: root.ended.by.ID, At: root.ended.by.At, Quote: w.words(root.ended.by)})
	b.anchor(root.ref)
	b.math("tetap-berlaku", "Pemberian wewenang itu sendiri terus berlaku "+spanWords(window), one, two)
	b.absent("tanpa-peralihan", "Ketentuan peralihan yang mempertahankan peraturan pelaksananya, atau dasar lain yang masih berlaku", string(root.ended.by.ID), string(f.Rule))
	b.open = window.EndUnknown || window.From == "" || root.ended.day == ""
	b.suggest("Ganti dasar dengan peraturan penggantinya", fmt.Sprintf("Dasar dalam %s diubah menjadi %s.", refWords(grantRef(f.Grant)), ruleWords(root.ended.by.ID)))
	b.suggest("Cabut pemberian wewenang itu", fmt.Sprintf("%s dicabut dan dinyatakan tidak berlaku.", refWords(grantRef(f.Grant))))
	return b.done(fmt.Sprintf("Wewenang %s %s “%s” berdasar pada %s yang telah berakhir", name, actName(f.Act), service, refWords(root.ref)), window)
}

func dayWords(d law.Date) string {
	if d == "" {
		return " pada tanggal yang tidak diketahui"
	}
	return " sejak " + d.Words()
}

// checkNoBasis reports powers handed on that lead back to no attribution.
func checkNoBasis(w *World, emit func(Finding)) {
	for _, f := range w.grants {
		if !derived(f.Kind) || f.Enabling || len(f.nominal) == 0 || f.ServiceID == "" || len(f.circle) > 0 {
			continue
		}
		reaches := w.reaches(f, 0)
		if reaches != law.No {
			continue
		}
		outside := w.basisOutside(f.rule)
		if !f.State.Settled() && (outside != "" || w.proposedAgency(f.GiverID)) {
			continue // the parent may well stand in what the corpus lacks
		}
		b := w.start("K302")
		name := b.holder("pemegang", f)
		service := b.matter(f)
		one := b.grant("turunan", b.says(f), f)
		b.absent("tanpa-sumber", "Pemberian wewenang yang lebih dahulu kepada pemberi, sampai ke atribusinya", w.searched(f)...)
		b.math("rantai-berhenti", "Rantai berhenti di "+refWords(grantRef(f.Grant)), one)
		b.open = outside != "" || !f.State.Settled()
		b.suggest("Sebutkan atau peroleh dasarnya", fmt.Sprintf("… berdasarkan kewenangan sebagaimana dimaksud dalam Pasal … %s.", "(peraturan yang memberi kewenangan)"))
		emit(b.done(fmt.Sprintf("Wewenang %s %s “%s” tidak terlacak sampai atribusi", name, actName(f.Act), service), f.nominal.Window(w.in.AsOf)))
	}
}

// reaches reports whether a grant leads back to a source: undetermined when
// the way leaves the corpus, or when the giver is the head of a government,
// whose own powers the corpus need not hold.
func (w *World) reaches(f *fact, depth int) law.Truth {
	if f.Kind == authority.Attribution {
		return law.Yes
	}
	if depth > 12 {
		return law.Undetermined
	}
	out := law.No
	for _, fd := range f.founded {
		if !fd.inside || !w.inside(fd.ref.ID) {
			out = out.Or(law.Undetermined)
		}
		for _, p := range fd.parents {
			out = out.Or(w.reaches(p, depth+1))
		}
	}
	if len(f.founded) > 0 {
		return out
	}
	return out.Or(w.giverReaches(f, depth))
}

func (w *World) giverReaches(f *fact, depth int) law.Truth {
	giver := w.agencies[f.GiverID]
	if f.GiverID == "" || giver != nil && (giver.Class == "kepala-daerah" || giver.Class == "kementerian" || giver.Class == "lembaga") || f.GiverID == w.headOf(f.Rule.Region()) {
		return law.Undetermined
	}
	for _, service := range w.isA.Ancestors(f.ServiceID) {
		for _, p := range w.on(service, f.region) {
			if p != f && p.HolderID == f.GiverID && p.Kind.Confers() && len(p.nominal.Meet(f.nominal)) > 0 {
				return w.reaches(p, depth+1)
			}
		}
	}
	return law.No
}

// basisOutside returns an instrument that the rule's recitals rest on and the
// corpus lacks, "" when there is none. The Constitution, which every rule
// cites, gives no office a power over a service.
func (w *World) basisOutside(r *Rule) law.ID {
	for _, c := range r.Citations {
		if c.Target != "" && c.Target.Type() != "uud" && c.Target != r.Meta.ID && !w.inside(c.Target) {
			return c.Target
		}
	}
	return ""
}

func (w *World) searched(f *fact) []string {
	out := []string{string(f.Rule)}
	for _, fd := range f.founded {
		out = append(out, fd.ref.String())
	}
	for _, c := range f.rule.Citations {
		if c.Target != "" && w.inside(c.Target) && !slices.Contains(out, string(c.Target)) && len(out) < 12 {
			out = append(out, string(c.Target))
		}
	}
	return out
}

// checkCircle reports bases that run in a circle, once for each circle.
func checkCircle(w *World, emit func(Finding)) {
	for _, f := range w.grants {
		if len(f.circle) < 1 {
			continue
		}
		circle := slices.Clone(f.circle)
		slices.SortFunc(circle, compareFacts)
		b := w.start("K303")
		var names []string
		var from []int
		window := always()
		for _, x := range f.circle {
			b.holder("pemegang", x)
			names = append(names, refWords(grantRef(x.Grant)))
			from = append(from, b.grant("dasar-berputar", b.says(x)+"; berdasar pada "+refWords(x.founded[0].ref), x))
			window = window.Meet(x.nominal)
		}
		b.math("kembali-ke-awal", strings.Join(append(names, names[0]), " → "), from...)
		b.service = circle[0].ServiceID
		b.suggest("Putuskan lingkaran pada mata rantai yang terlemah dan sebutkan dasar yang sesungguhnya", "")
		emit(b.done(fmt.Sprintf("Dasar %d pemberian wewenang saling menunjuk tanpa sumber", len(circle)), window.Window(w.in.AsOf)))
	}
}

// checkMandate reports mandates to an office that is not subordinate to the
// giver (UU 30/2014 Pasal 14).
func checkMandate(w *World, emit func(Finding)) {
	for _, f := range w.grants {
		holder, giver := w.agencies[f.HolderID], w.agencies[f.GiverID]
		if f.Kind != authority.Mandate || holder == nil || giver == nil || holder.Proposed || len(f.nominal) == 0 {
			continue
		}
		day := f.nominal[0].From
		receiver, from := w.successors(f.HolderID, f.ServiceID, day), w.successors(f.GiverID, f.ServiceID, day)
		if len(receiver) != 1 || len(from) != 1 || w.office(receiver[0]) == w.office(from[0]) || w.under(receiver[0], from[0]) {
			continue
		}
		b := w.start("K309")
		name := b.holder("penerima mandat", f)
		service := b.matter(f)
		giverName := w.holderName(f.GiverID, f.Giver)
		b.grant("mandat", b.says(f)+"; pemberi mandat "+giverName, f)
		b.absent("bukan-bawahan", name+" di bawah "+giverName+" menurut susunan instansi", "tabel instansi")
		b.suggest("Ubah menjadi delegasi", fmt.Sprintf("%s mendelegasikan kewenangan %s %s kepada %s.", giverName, actName(f.Act), service, name))
		emit(b.done(fmt.Sprintf("Mandat atas “%s” diberikan kepada %s yang bukan bawahan %s", service, name, giverName), f.nominal.Window(w.in.AsOf)))
	}
}

// checkWithdrawal reports powers that were withdrawn while the text that gave
// them still stands. A withdrawal of a part is left alone.
func checkWithdrawal(w *World, emit func(Finding)) {
	for _, x := range w.grants {
		if x.Kind != authority.Withdrawal || x.Enabling || x.ServiceID == "" || len(x.nominal) == 0 {
			continue
		}
		for _, h := range w.grants {
			if !w.withdrawn(x, h) {
				continue
			}
			window := h.nominal.Meet(spansOf(law.Interval{From: x.nominal[0].From})).Window(w.in.AsOf)
			b := w.start("K310")
			name := b.holder("penerima", h)
			service := b.matter(h)
			one := b.grant("penarikan", refWords(grantRef(x.Grant))+": kewenangan atas “"+service+"” ditarik "+spanWords(x.nominal.Window(w.in.AsOf)), x)
			two := b.grant("pemberian-masih-berdiri", b.says(h), h)
			b.math("bertindih-sesudah-penarikan", "Sesudah penarikan, pemberian itu masih tertulis "+spanWords(window), one, two)
			b.suggest("Cabut pemberian itu secara tegas", fmt.Sprintf("%s dicabut dan dinyatakan tidak berlaku.", refWords(grantRef(h.Grant))))
			emit(b.done(fmt.Sprintf("Wewenang %s atas “%s” telah ditarik, tetapi pemberiannya masih berdiri", name, service), window))
		}
	}
}

func (w *World) withdrawn(x, h *fact) bool {
	if x == h || !derived(h.Kind) || h.ServiceID == "" || !(h.HolderID == x.HolderID || h.GiverID != "" && (h.GiverID == x.HolderID || h.GiverID == x.GiverID)) {
		return false
	}
	if rel, _ := w.compareScopes(x, h); rel != Equal && rel != Wider {
		return false
	}
	after := h.nominal.Meet(spansOf(law.Interval{From: x.nominal[0].From}))
	return len(after) > 0 && firstDay(h) < x.nominal[0].From && (x.Act == h.Act || x.Act == authority.ActRevoke || x.Act == authority.ActRun || x.Act == "")
}
