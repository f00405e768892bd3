package finding

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// checkFragmented reports services whose stages lie with many offices and with
// no lead. Hosting and supervision are no stages.
func checkFragmented(w *World, emit func(Finding)) {
	least := w.in.Options.FragmentMin
	if least == 0 {
		least = 4
	}
	type cell struct{ service, region string }
	stages := map[cell][]*fact{}
	var order []cell
	for _, f := range w.grants {
		if !w.knownService(f.ServiceID) || f.HolderID == "" || !w.shownOn(f) {
			continue
		}
		root := w.wholeOf(f.ServiceID)
		c := cell{root, territoryRegion(f)}
		if stages[c] == nil {
			order = append(order, c)
		}
		stages[c] = append(stages[c], f)
	}
	for _, c := range order {
		if list := w.oneEach(stages[c]); len(list) >= least && !led(stages[c]) {
			emit(w.fragmentFinding(list))
		}
	}
}

// wholeOf climbs from a stage to the whole that it is part of.
func (w *World) wholeOf(service string) string {
	for w.partOf.Parent(service) != "" {
		service = w.partOf.Parent(service)
	}
	return service
}

// shownOn reports whether a grant holds on the day of the report.
func (w *World) shownOn(f *fact) bool {
	return len(f.nominal) > 0 && (w.in.AsOf == "" || f.nominal.Contains(w.in.AsOf) != law.No)
}

// oneEach keeps one stage for every answerable office.
func (w *World) oneEach(list []*fact) []*fact {
	var out []*fact
	var seen []string
	for _, f := range list {
		if f.Kind == authority.Hosting || f.Kind == authority.Prohibition || f.Kind == authority.Withdrawal || f.Act == authority.ActSupervise || f.Act == authority.ActGuide || f.Act == authority.ActRule || w.whole(f.HolderID) {
			continue
		}
		for _, id := range w.answerable(f.Grant, w.in.AsOf) {
			if !slices.Contains(seen, id) {
				seen = append(seen, id)
				out = append(out, f)
			}
		}
	}
	return out
}

func led(list []*fact) bool {
	return slices.ContainsFunc(list, func(f *fact) bool {
		return f.Kind == authority.Coordination || f.Act == authority.ActCoordinate || hasLead(f.Joint)
	})
}

func (w *World) fragmentFinding(list []*fact) Finding {
	b := w.start("K105")
	var names []string
	var from []int
	window := always()
	for _, f := range list {
		names = append(names, b.holder("pemegang", f))
		from = append(from, b.grant("tahap", b.says(f), f))
		window = window.Meet(f.nominal)
	}
	b.anchors = nil // the service and the region name the state, not each stage
	b.service, b.region = w.wholeOf(list[0].ServiceID), territoryRegion(list[0])
	name := b.service
	if s := w.services[b.service]; s != nil {
		name = s.Name
	}
	b.subject(Subject{Role: "layanan", Name: name, Service: b.service})
	b.math("pemegang-banyak", fmt.Sprintf("%d instansi menangani layanan ini dan tahap-tahapnya: %s", len(names), strings.Join(names, ", ")), from...)
	b.absent("tanpa-pengampu", "Ketentuan yang menetapkan koordinator atau penanggung jawab layanan ini (gerai tidak dihitung)", "semua pemberian wewenang atas layanan ini")
	b.suggest("Tetapkan satu penanggung jawab layanan", fmt.Sprintf("%s dikoordinasikan oleh …", name))
	return b.done(fmt.Sprintf("“%s” tersebar pada %d instansi tanpa penanggung jawab", name, len(names)), window.Window(w.in.AsOf))
}

// checkDescriptors reports holders described by an affair that no agency, or
// more than one, has in the tables of the region.
func checkDescriptors(w *World, emit func(Finding)) {
	portfolios := map[law.Region]bool{}
	for _, a := range w.in.Agencies {
		if !a.Proposed && len(a.Affairs) > 0 {
			portfolios[a.Region] = true
		}
	}
	for _, f := range w.grants {
		affair := authority.Affair(f.Holder)
		region := f.Rule.Region()
		if affair == "" || !portfolios[region] || len(f.nominal) == 0 {
			continue
		}
		if a := w.agencies[f.HolderID]; a != nil && !a.Proposed {
			continue
		}
		holders := w.holdingAffair(region, affair, f.nominal.Window(w.in.AsOf).From)
		if len(holders) != 1 {
			emit(w.descriptorFinding(f, affair, holders))
		}
	}
}

func (w *World) holdingAffair(region law.Region, affair string, day law.Date) []string {
	var out []string
	for i := range w.in.Agencies {
		a := &w.in.Agencies[i]
		if a.Region != region || a.Proposed || a.Exists.Contains(day) == law.No {
			continue
		}
		if slices.ContainsFunc(a.Affairs, func(u string) bool { return authority.Fold(u) == affair }) {
			out = append(out, a.ID)
		}
	}
	return out
}

func (w *World) descriptorFinding(f *fact, affair string, holders []string) Finding {
	b := w.start("K107")
	b.holder("pemegang", f)
	service := b.matter(f)
	one := b.grant("sebutan-urusan", refWords(grantRef(f.Grant))+" menyebut pemegang menurut urusannya: “"+f.Holder+"”", f)
	if len(holders) == 0 {
		b.absent("pemegang-urusan", "Instansi dengan urusan “"+affair+"”", "tabel instansi "+territoryWords(string(f.Rule.Region())))
	} else {
		b.f.Severity = Medium
		var names []string
		for _, id := range holders {
			names = append(names, w.holderName(id, ""))
		}
		b.math("pemegang-urusan", "Urusan itu dimiliki lebih dari satu instansi: "+strings.Join(names, ", "), one)
	}
	b.suggest("Sebut instansinya dengan nama atau pertegas urusannya", "")
	return b.done(fmt.Sprintf("Pemegang wewenang atas “%s” disebut menurut urusan “%s” yang dimiliki %d instansi", service, affair, len(holders)), f.nominal.Window(w.in.AsOf))
}

// checkJoint reports joint clauses that name nobody who answers.
func checkJoint(w *World, emit func(Finding)) {
	said := map[law.Ref]bool{}
	for _, f := range w.grants {
		words := w.jointWords(f)
		folded := authority.Fold(words)
		if folded == "" || f.Act == authority.ActRule || f.ServiceID == "" && !f.State.Settled() || said[grantRef(f.Grant)] || !w.decides(f) || len(f.nominal) == 0 || hasLead(words) || strings.Contains(folded, "koordinasi dengan") || byAssembly(folded) {
			continue
		}
		said[grantRef(f.Grant)] = true
		b := w.start("K108")
		b.holder("pemegang", f)
		service := b.matter(f)
		b.grant("klausul-bersama", refWords(grantRef(f.Grant))+" memuat klausul bersama: “"+words+"”", f)
		b.absent("tanpa-penanggung-jawab", "Penetapan siapa yang bertanggung jawab", string(f.Rule))
		b.suggest("Sebutkan penanggung jawabnya", fmt.Sprintf("… dengan %s sebagai penanggung jawab.", b.f.Subjects[0].Name))
		emit(b.done(fmt.Sprintf("Wewenang bersama atas “%s” tanpa penanggung jawab", service), f.nominal.Window(w.in.AsOf)))
	}
}

// byAssembly reports whether a clause speaks of what government and council
// agree on together, which is how rules are made and no shared power.
func byAssembly(folded string) bool {
	for _, s := range []string{"sendiri sendiri", "persetujuan bersama", "disetujui bersama", "dibahas bersama", "pembahasan bersama"} {
		if strings.Contains(folded, s) {
			return true
		}
	}
	return strings.Contains(" "+folded+" ", " dprd ") || strings.Contains(" "+folded+" ", " dpr ") || strings.Contains(folded, "dewan perwakilan rakyat")
}

// jointWords are the words of a joint clause: those stated, or the sentence
// that gives one power to several holders "bersama".
func (w *World) jointWords(f *fact) string {
	if f.Joint != "" || !strings.Contains(" "+authority.Fold(f.Quote)+" ", " bersama ") {
		return f.Joint
	}
	for _, g := range w.byRule[f.Rule] {
		if g != f && g.At == f.At && g.Act == f.Act && g.ServiceID == f.ServiceID && g.HolderID != f.HolderID {
			return f.Quote
		}
	}
	if w.knownService(f.ServiceID) {
		return together(f)
	}
	return ""
}

// hasLead reports whether the words of a joint clause name who answers.
func hasLead(words string) bool {
	folded := authority.Fold(words)
	for _, lead := range []string{"penanggung jawab", "bertanggung jawab", "dikoordinasikan", "dikoordinir", "dipimpin", "diketuai", "koordinator", "pengampu", "selaku ketua", "leading sector"} {
		if strings.Contains(folded, lead) {
			return true
		}
	}
	return false
}

// checkVeto reports binding contributions without a time limit to a decision
// that another office takes.
func checkVeto(w *World, emit func(Finding)) {
	for _, k := range w.grants {
		if k.Kind != authority.Contribution || !binding(k) || k.HolderID == "" || len(k.nominal) == 0 || limited(append(k.Conditions, k.Quote)) {
			continue
		}
		for _, h := range append(w.sameService(k), w.below(k.ServiceID, k.region)...) {
			meet := k.nominal.Meet(h.nominal)
			if !w.decides(h) || len(meet) == 0 || territoryRegion(k) != territoryRegion(h) || w.compareRank(k.Rule, h.Rule) == Higher || w.sameHolder(k, h, meet[0].From) != law.No {
				continue
			}
			b := w.start("K109")
			adviser, decider := b.holder("pemberi pertimbangan", k), b.holder("pemutus", h)
			service := b.matter(h)
			one := b.grant("kontribusi-mengikat", b.says(k), k)
			two := b.grant("pemutus-lain", b.says(h), h)
			b.open = k.Binding != law.Yes
			b.absent("tanpa-batas-waktu", "Batas waktu, atau anggapan telah diberikan bila lewat waktu", string(k.Rule), string(h.Rule))
			b.math(condOverlap, "Keduanya berlaku "+spanWords(meet.Window(w.in.AsOf)), one, two)
			b.suggest("Jadikan pertimbangan yang tidak mengikat, atau beri batas waktu", fmt.Sprintf("%s memberikan pertimbangan paling lama 3 (tiga) hari; bila lewat waktu, pertimbangan dianggap telah diberikan.", adviser))
			emit(b.done(fmt.Sprintf("Keputusan %s atas “%s” bergantung pada persetujuan %s tanpa batas waktu", decider, service, adviser), meet.Window(w.in.AsOf)))
			break
		}
	}
}

// binding reports whether a contribution binds the decision, as stated or by
// the words "hanya dapat … setelah memperoleh".
func binding(k *fact) bool {
	if k.Binding != law.Undetermined {
		return k.Binding == law.Yes
	}
	folded := authority.Fold(k.Quote)
	for _, words := range []string{"hanya dapat diterbitkan setelah", "hanya diterbitkan setelah", "wajib memperoleh rekomendasi", "wajib mendapat rekomendasi", "wajib mendapatkan rekomendasi",
		"wajib mempunyai rekomendasi", "harus memperoleh rekomendasi", "harus mendapat rekomendasi", "harus mendapatkan rekomendasi", "wajib dilengkapi rekomendasi", "hanya diterbitkan berdasarkan rekomendasi", "yang wajib dipenuhi", "bersifat mengikat"} {
		if strings.Contains(folded, words) {
			return true
		}
	}
	return false
}

// below returns the grants on the services under one.
func (w *World) below(service, region string) []*fact {
	var out []*fact
	for _, id := range w.children[service] {
		out = append(append(out, w.on(id, region)...), w.below(id, region)...)
	}
	return out
}

// limited reports whether a condition sets a time or deems an answer given.
func limited(conditions []string) bool {
	return slices.ContainsFunc(conditions, func(c string) bool {
		folded := authority.Fold(c)
		return strings.Contains(folded, " hari") || strings.Contains(folded, "jam") || strings.Contains(folded, "dianggap")
	})
}

// sameService returns the grants of the region on the service of f, on those
// above it and on the whole that it is a stage of.
func (w *World) sameService(f *fact) []*fact {
	var out []*fact
	for _, id := range w.isA.Ancestors(f.ServiceID) {
		out = append(out, w.on(id, f.region)...)
	}
	if whole := w.partOf.Parent(f.ServiceID); whole != "" {
		out = append(out, w.on(whole, f.region)...)
	}
	return out
}

// checkHosts reports hosts of a counter of whom a text says that they decide,
// while the decision lies elsewhere and nothing hands it to them.
func checkHosts(w *World, emit func(Finding)) {
	for _, host := range w.grants {
		if !w.hostDecides(host) || w.conferred(host) {
			continue
		}
		for _, h := range w.sameService(host) {
			meet := host.nominal.Meet(h.nominal)
			if h == host || !w.decides(h) && !(h.Act == authority.ActRun && h.Kind.Confers()) || w.isCounter(h) || len(meet) == 0 || territoryRegion(host) != territoryRegion(h) || w.sameHolder(host, h, meet[0].From) != law.No {
				continue
			}
			b := w.start("K110")
			counter, decider := b.holder("gerai", host), b.holder("pemutus", h)
			service := b.matter(h)
			one := b.grant("gerai-disebut-memutus", b.says(host), host)
			two := b.grant("pemutus-lain", b.says(h), h)
			b.absent("tanpa-pelimpahan", "Delegasi atau mandat kepada "+counter, string(host.Rule), string(h.Rule))
			b.math(condOverlap, "Keduanya berlaku "+spanWords(meet.Window(w.in.AsOf)), one, two)
			b.suggest("Tambahkan delegasi atau mandat", fmt.Sprintf("%s memberi mandat kepada %s untuk %s %s.", decider, counter, actName(host.Act), service))
			b.suggest("Nyatakan bahwa gerai hanya menerima permohonan", fmt.Sprintf("%s menerima permohonan %s dan meneruskannya kepada %s.", counter, service, decider))
			emit(b.done(fmt.Sprintf("%s menyediakan tempat untuk “%s” dan disebut %s, sedangkan keputusan ada pada %s", counter, service, actName(host.Act), decider), meet.Window(w.in.AsOf)))
			break
		}
	}
}

// hostDecides reports whether a text says that a counter decides or signs.
func (w *World) hostDecides(f *fact) bool {
	return f.HolderID != "" && len(f.nominal) > 0 && w.isCounter(f) && (f.Act.Decides() || f.Act == authority.ActSign)
}

// isCounter reports whether a grant speaks of a host or a counter.
func (w *World) isCounter(f *fact) bool {
	if f.Kind == authority.Hosting {
		return true
	}
	if f.Kind != authority.Attribution {
		return false
	}
	a := w.agencies[f.HolderID]
	return a != nil && a.Class == "gerai" || f.Act != authority.ActRun && !authority.Founding(f.Rule.Type()) && w.hostsHere(f)
}

// hostsHere reports whether the same rule makes the holder a host for the very
// service: it provides the counter at which the service is given.
func (w *World) hostsHere(f *fact) bool {
	for _, g := range w.counters[f.Rule] {
		if g != f && g.HolderID == f.HolderID && (g.ServiceID == f.ServiceID && f.ServiceID != "" || containsWords(authority.Fold(g.Object), authority.Fold(w.serviceName(f.Grant)))) {
			return true
		}
	}
	return false
}

// providesCounter reports whether a grant is about giving room to a service.
func providesCounter(g *authority.Grant) bool {
	if g.Kind == authority.Hosting || g.Act != authority.ActRun {
		return g.Kind == authority.Hosting
	}
	first, _, _ := strings.Cut(strings.ToLower(g.Object), " ")
	return first == "gerai" || first == "loket"
}

// conferred reports whether the host of a grant holds a real power over the
// same service.
func (w *World) conferred(host *fact) bool {
	return slices.ContainsFunc(w.sameService(host), func(g *fact) bool {
		return g != host && g.HolderID == host.HolderID && g.Kind.Confers() && !w.isCounter(g) && len(g.nominal.Meet(host.nominal)) > 0 && (g.Act == host.Act || g.Act.Decides())
	})
}
