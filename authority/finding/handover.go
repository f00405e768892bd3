package finding

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// parentsOf are the grants that a derived grant was handed on from: those at
// its stated bases, else those by which its giver holds the matter.
func (w *World) parentsOf(h *fact) []*fact {
	var out []*fact
	for _, fd := range h.founded {
		out = append(out, fd.parents...)
	}
	if len(out) > 0 || h.GiverID == "" || len(h.nominal) == 0 {
		return out
	}
	day := h.nominal[0].From
	for _, service := range w.isA.Ancestors(h.ServiceID) {
		for _, p := range append(slices.Clip(w.on(service, h.region)), w.on(service, "")...) {
			if p != h && p.Kind.Confers() && !p.Enabling && (p.Act == h.Act || p.Act == authority.ActRun) && p.nominal.Contains(day) != law.No &&
				w.isGiver(h, p, day) {
				out = append(out, p)
			}
		}
	}
	return out
}

// isGiver reports whether who answers for p is the giver of h on the day.
func (w *World) isGiver(h, p *fact, day law.Date) bool {
	givers := w.successors(h.GiverID, h.ServiceID, day)
	for i := range givers {
		givers[i] = w.office(givers[i])
	}
	owner := w.answerable(p.Grant, day)
	return slices.ContainsFunc(owner, func(id string) bool { return slices.Contains(givers, id) || w.sameHead(id, h) })
}

// sameHead reports whether an id names the head or the government of the
// region of h in general words, as national rules do.
func (w *World) sameHead(id string, h *fact) bool {
	if h.GiverID != w.headOf(h.Rule.Region()) {
		return false
	}
	if w.whole(id) && (strings.HasPrefix(id, string(h.Rule.Region())+"/") || strings.HasPrefix(id, law.NationalSegment+"/")) {
		return true
	}
	office, national := strings.CutPrefix(id, law.NationalSegment+"/")
	if !national {
		return false
	}
	head := h.GiverID[strings.LastIndexByte(h.GiverID, '/')+1:]
	return office == head || office == "kepala-daerah" || office == "bupati-wali-kota" && (head == "bupati" || head == "wali-kota") || strings.HasPrefix(office, "pemerintah-daerah")
}

// checkSubDelegation reports delegations of what was itself delegated: without
// leave (K304), or with leave but to the wrong level (K305).
func checkSubDelegation(w *World, emit func(Finding)) {
	for _, h := range w.grants {
		if h.Kind != authority.Delegation || h.Enabling || len(h.nominal) == 0 || h.HolderID == "" {
			continue
		}
		for _, p := range w.parentsOf(h) {
			if p.Kind != authority.Delegation || p.Rule == h.Rule || authority.Founding(p.Rule.Type()) && p.Rule.Region() == law.National || p.Act == authority.ActRule && p.Sub != law.No || !w.fromReceiver(h, p) {
				continue
			}
			if p.Sub != law.Yes {
				emit(w.subFinding(h, p))
			} else if w.offLevel(h, p) {
				emit(w.levelFinding(h, p))
			}
			break
		}
	}
}

// fromReceiver reports whether h hands on what its giver received by p, to
// somebody outside his own house.
func (w *World) fromReceiver(h, p *fact) bool {
	giver := h.GiverID
	if giver == "" {
		giver = w.maker(h.rule)
	}
	if giver == "" || w.office(giver) != w.office(p.HolderID) && !slices.Contains(w.successors(p.HolderID, p.ServiceID, h.nominal[0].From), giver) {
		return false
	}
	return w.office(h.HolderID) != w.office(giver)
}

func (w *World) subFinding(h, p *fact) Finding {
	b := w.start("K304")
	name := b.holder("penerima", h)
	giver := b.holder("pemberi", p)
	b.f.Subjects[1].Grant = "" // the cause lies in the second delegation alone
	service := b.matter(h)
	one := b.grant("delegasi-pertama", b.says(p), p)
	two := b.grant("delegasi-kedua", b.says(h), h)
	if p.Sub == law.No {
		b.math("tanpa-izin", "Delegasi pertama menyatakan bahwa kewenangan itu tidak dapat didelegasikan lagi", one, two)
	} else {
		b.absent("tanpa-izin", "Kata-kata dalam delegasi pertama yang mengizinkan delegasi lebih lanjut", string(p.Rule))
	}
	b.suggest("Kembalikan kepada penerima pertama, atau ubah delegasi pertama", fmt.Sprintf("%s dapat mendelegasikan lebih lanjut kewenangan sebagaimana dimaksud dalam %s kepada %s.", giver, p.At.Words(), name))
	return b.done(fmt.Sprintf("%s meneruskan delegasi atas “%s” kepada %s tanpa izin yang tertulis", giver, service, name), h.nominal.Window(w.in.AsOf))
}

// offLevel reports whether the receiver is not exactly one level below.
func (w *World) offLevel(h, p *fact) bool {
	a := w.agencies[h.HolderID]
	if a == nil || a.Proposed || a.Superior == "" {
		return false
	}
	return a.Superior != p.HolderID && a.Superior != h.GiverID
}

func (w *World) levelFinding(h, p *fact) Finding {
	b := w.start("K305")
	name := b.holder("penerima", h)
	giver := w.holderName(p.HolderID, p.Holder)
	service := b.matter(h)
	one := b.grant("delegasi-pertama", b.says(p), p)
	two := b.grant("delegasi-kedua", b.says(h), h)
	b.math("bukan-setingkat-di-bawah", fmt.Sprintf("Atasan %s menurut tabel instansi adalah %s, bukan %s", name, w.holderName(w.agencies[h.HolderID].Superior, ""), giver), one, two)
	b.suggest("Berikan kepada satuan tepat satu tingkat di bawah pemberi (UU 30/2014 Pasal 13)", "")
	return b.done(fmt.Sprintf("Delegasi lebih lanjut atas “%s” kepada %s yang bukan satu tingkat di bawah %s", service, name, giver), h.nominal.Window(w.in.AsOf))
}

// checkForm reports delegations in a form of instrument that does not carry
// them. A decision that only carries out a rule is left alone.
func checkForm(w *World, emit func(Finding)) {
	for _, h := range w.grants {
		if h.Kind != authority.Delegation || h.Enabling || len(h.nominal) == 0 {
			continue
		}
		types, source := w.forms(h.Kind)
		if formAllowed(types, h.Rule.Type()) || w.carriesOut(h, types) {
			continue
		}
		b := w.start("K306")
		name := b.holder("penerima", h)
		service := b.matter(h)
		one := b.grant("delegasi", b.says(h), h)
		b.math("bentuk-tidak-tercantum", fmt.Sprintf("Bentuk “%s” tidak tercantum di antara bentuk yang memuat delegasi: %s (%s)", h.Rule.Type(), strings.Join(types, ", "), source), one)
		b.open = b.open || w.in.Options.StrictDelegation
		b.suggest("Naikkan bentuknya", "Delegasi itu dimuat dalam peraturan kepala daerah atau peraturan daerah.")
		b.suggest("Ubah menjadi mandat", fmt.Sprintf("%s bertindak atas nama pemberi.", name))
		emit(b.done(fmt.Sprintf("Delegasi atas “%s” kepada %s dimuat dalam %s", service, name, ruleWords(h.Rule)), h.nominal.Window(w.in.AsOf)))
	}
}

func (w *World) carriesOut(h *fact, types []string) bool {
	for _, fd := range h.founded {
		for _, p := range fd.parents {
			if p.HolderID == h.HolderID && formAllowed(types, p.Rule.Type()) || p.Enabling && formAllowed(types, p.Rule.Type()) {
				return true
			}
		}
	}
	return false
}

// checkExcess reports grants that reach further than what they rest on.
func checkExcess(w *World, emit func(Finding)) {
	for _, h := range w.grants {
		if !derived(h.Kind) || h.ServiceID == "" || len(h.nominal) == 0 || h.Enabling || !h.State.Settled() && !w.knownService(h.ServiceID) {
			continue
		}
		var over *fact
		var axes []axis
		covered := false
		for _, p := range w.parentsOf(h) {
			if p.ServiceID == "" || p.Act != h.Act && p.Act != authority.ActRun && !actPart(p.Act, h.Act) {
				continue
			}
			switch rel, table := w.compareScopes(h, p); rel {
			case Equal, Narrower, Unknown:
				covered = true
			case Wider, Partial:
				over, axes = p, table
			}
		}
		if over != nil && !covered {
			emit(w.excessFinding(h, over, axes))
		}
	}
}

// actPart reports whether act x is a step within act p.
func actPart(p, x authority.Act) bool {
	return p == authority.ActIssue && (x == authority.ActSign || x == authority.ActHandOver || x == authority.ActReceive || x == authority.ActVerify)
}

func (w *World) excessFinding(h, p *fact, axes []axis) Finding {
	b := w.start("K307")
	name := b.holder("penerima", h)
	service := b.matter(h)
	one := b.grant("induk", b.says(p), p)
	two := b.grant("turunan", b.says(h), h)
	b.math("melampaui", "Cakupan turunan dibandingkan dengan induknya: "+axesWords(axes), one, two)
	b.suggest("Batasi sampai cakupan induknya", "")
	return b.done(fmt.Sprintf("Wewenang %s %s “%s” lebih luas daripada yang dimiliki pemberinya", name, actName(h.Act), service), h.nominal.Window(w.in.AsOf))
}

// checkGiver reports powers handed on by somebody who did not hold them that
// day according to the cited basis.
func checkGiver(w *World, emit func(Finding)) {
	for _, h := range w.grants {
		if !derived(h.Kind) || h.GiverID == "" || len(h.nominal) == 0 || h.Enabling {
			continue
		}
		day := h.nominal[0].From
		var parents []*fact
		for _, fd := range h.founded {
			for _, p := range fd.parents {
				if p.HolderID != "" && !p.Enabling && (p.Act == h.Act || p.Act == authority.ActRun) {
					parents = append(parents, p)
				}
			}
		}
		if len(parents) == 0 || slices.ContainsFunc(parents, func(p *fact) bool {
			return w.isGiver(h, p, day) || w.whole(p.HolderID) || p.HolderID == h.HolderID || w.proposedAgency(p.HolderID)
		}) {
			continue
		}
		p := parents[0]
		b := w.start("K308")
		b.holder("penerima", h)
		giver := w.holderName(h.GiverID, h.Giver)
		owner := w.holderName(p.HolderID, p.Holder)
		b.subject(Subject{Role: "pemberi", Name: giver, Agency: h.GiverID})
		service := b.matter(h)
		one := b.grant("dasar", b.says(p), p)
		two := b.grant("pemberian", b.says(h)+"; pemberi "+giver, h)
		b.math("pemberi-berbeda", fmt.Sprintf("Pada %s kewenangan menurut dasar itu ada pada %s, bukan pada %s", day.Words(), owner, giver), one, two)
		b.suggest("Betulkan pemberinya", fmt.Sprintf("%s mendelegasikan …", owner))
		emit(b.done(fmt.Sprintf("%s memberikan wewenang atas “%s” yang menurut dasarnya ada pada %s", giver, service, owner), h.nominal.Window(w.in.AsOf)))
	}
}
