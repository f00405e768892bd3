package finding

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

func hierarchyChecks() []check {
	return []check{
		{[]string{"K402"}, checkGeneralRevocation},
		{[]string{"K403"}, checkProhibition},
		{[]string{"K404"}, checkLevel},
		{[]string{"K405"}, checkDeadlines},
		{[]string{"K406"}, checkConditions},
	}
}

// checkGeneralRevocation reports clauses that revoke whatever is contrary
// without naming it (UU 12/2011 Lampiran II 146). A rule that names what it
// revokes beside such a clause is left alone.
func checkGeneralRevocation(w *World, emit func(Finding)) {
	for _, id := range w.order {
		r := w.rules[id]
		for _, e := range r.Effects {
			if e.Kind != law.EffectRevoke && e.Kind != law.EffectRevokePart || e.Target != "" || !revokesAtLarge(e.Words) || namesAny(r) {
				continue
			}
			b := w.start("K402")
			b.provision("ketentuan", id.At(e.At))
			one := b.cite("pencabutan-umum", refWords(id.At(e.At))+" mencabut ketentuan yang bertentangan", id.At(e.At), shorten(e.Words, 25))
			b.absent("tanpa-nama", "Nama peraturan yang dicabut", id.At(e.At).String())
			_ = one
			b.suggest("Sebutkan peraturan yang dicabut dengan jenis, nomor, tahun dan judulnya", "Pada saat peraturan ini mulai berlaku, … Nomor … Tahun … tentang … dicabut dan dinyatakan tidak berlaku.")
			emit(b.done(ruleWords(id)+" mencabut ketentuan yang bertentangan tanpa menyebutnya", w.ruleSpan(id)))
		}
	}
}

// revokesAtLarge reports whether a clause ends whatever is contrary to it. One
// that says where ("ketentuan dalam Wetboek … yang bertentangan") names its
// target.
func revokesAtLarge(words string) bool {
	before, _, ok := strings.Cut(words, "bertentangan")
	if !ok {
		return false
	}
	_, in, placed := strings.Cut(before, "etentuan dalam ")
	if !placed {
		_, in, placed = strings.Cut(before, "etentuan-ketentuan dalam ")
	}
	return !placed || in == "" || in[0] < 'A' || in[0] > 'Z'
}

func (w *World) ruleSpan(id law.ID) law.Interval {
	s, _ := w.provisionSpan(law.Ref{ID: id}, false)
	return s.Window(w.in.AsOf)
}

// namesAny reports whether a rule also revokes something by name.
func namesAny(r *Rule) bool {
	return slices.ContainsFunc(r.Effects, func(e law.Effect) bool {
		return e.Target != "" && (e.Kind == law.EffectRevoke || e.Kind == law.EffectRevokePart)
	})
}

// conditionalBan reports whether the words of a prohibition speak of a case
// only: "dalam hal berkas tidak lengkap, Kepala Dinas tidak menerbitkan …".
func conditionalBan(words string) bool {
	folded := " " + authority.Fold(words) + " "
	return slices.ContainsFunc([]string{" dalam hal ", " apabila ", " jika ", " bilamana ", " sebelum ", " sampai dengan ", " selama "}, func(s string) bool { return strings.Contains(folded, s) })
}

// checkProhibition reports a grant and a prohibition that meet on one office
// and one act.
func checkProhibition(w *World, emit func(Finding)) {
	for _, no := range w.grants {
		if no.Kind != authority.Prohibition || no.HolderID == "" || no.ServiceID == "" {
			continue
		}
		for _, g := range w.byHolder[no.HolderID] {
			meet := g.nominal.Meet(no.nominal)
			if !g.Kind.Confers() || g.Enabling || g.Act != no.Act || g.ServiceID == "" || len(meet) == 0 {
				continue
			}
			if !(g.State.Settled() && no.State.Settled()) && (!w.knownService(g.ServiceID) || conditionalBan(no.Quote)) {
				continue
			}
			rel, axes := w.compareScopes(no, g)
			if rel == Disjoint || w.excepts(no, g) == law.Yes || w.excepts(g, no) == law.Yes {
				continue
			}
			b := w.start("K403")
			name := b.holder("pemegang", g)
			b.holder("dilarang", no)
			service := b.matter(g)
			one := b.grant("pemberian", b.says(g), g)
			two := b.grant("larangan", b.says(no), no)
			b.math(condScope, "Cakupan larangan terhadap pemberian "+rel.String()+": "+axesWords(axes), one, two)
			b.math(condOverlap, "Keduanya berlaku "+spanWords(meet.Window(w.in.AsOf)), one, two)
			b.open = rel == Unknown
			b.suggest("Tambahkan pengecualian pada larangan", fmt.Sprintf("… kecuali dalam hal sebagaimana dimaksud dalam %s.", refWords(grantRef(g.Grant))))
			emit(b.done(fmt.Sprintf("%s berwenang sekaligus dilarang %s “%s”", name, actName(g.Act), service), meet.Window(w.in.AsOf)))
		}
	}
}

// checkLevel reports offices that decide in an affair of another level of
// government without an assignment.
func checkLevel(w *World, emit func(Finding)) {
	for _, f := range w.grants {
		s := w.services[f.ServiceID]
		a := w.agencies[f.HolderID]
		if s == nil || s.Proposed || a == nil || f.Kind == authority.Assistance || !f.Kind.Confers() || !f.Act.Decides() || f.Enabling || len(f.nominal) == 0 {
			continue
		}
		level, source := s.Level, "tabel layanan"
		if level == "" {
			level, source = affairLevel(s.Affair)
		}
		own := levelOf(a)
		if level == "" || own == "" || slices.Contains(authority.SplitList(level), own) {
			continue
		}
		b := w.start("K404")
		name := b.holder("pemegang", f)
		service := b.matter(f)
		one := b.grant("pemberian", b.says(f), f)
		b.math("tingkat-layanan", fmt.Sprintf("Layanan ini urusan %s (%s); %s adalah instansi %s", level, source, name, own), one)
		b.absent("tanpa-penugasan", "Tugas pembantuan atau dekonsentrasi untuk layanan ini", string(f.Rule))
		b.suggest("Lepaskan, atau peroleh penugasannya", "")
		emit(b.done(fmt.Sprintf("%s %s “%s” yang menjadi urusan %s", name, actName(f.Act), service, level), f.nominal.Window(w.in.AsOf)))
	}
}

// levelOf is the level of government that an agency belongs to.
func levelOf(a *authority.Agency) string {
	switch {
	case a.Class == "vertikal" || a.Region == law.National:
		return "pusat"
	case strings.HasPrefix(string(a.Region), "prov-"):
		return "provinsi"
	case strings.HasPrefix(string(a.Region), "kab-"), strings.HasPrefix(string(a.Region), "kota-"):
		return "kabupaten/kota"
	}
	return ""
}

// checkDeadlines reports transition duties whose time has passed and that no
// later rule of the corpus fulfils.
func checkDeadlines(w *World, emit func(Finding)) {
	if w.in.AsOf == "" {
		return
	}
	var citing map[law.ID][]law.ID
	for _, id := range w.order {
		for _, d := range w.rules[id].Deadlines {
			due := d.Due(w.rules[id].start())
			if due == "" || due > w.in.AsOf || w.provisionEnded(id.At(d.At)) {
				continue
			}
			if citing == nil {
				citing = w.citingRules()
			}
			if w.fulfilled(citing[id], d, w.rules[id]) {
				continue
			}
			b := w.start("K405")
			b.provision("kewajiban", id.At(d.At))
			one := b.cite("kewajiban-peralihan", refWords(id.At(d.At))+" memberi tenggat "+d.Term, id.At(d.At), shorten(d.Words, 25))
			b.math("tenggat-lewat", fmt.Sprintf("%s + %s = %s, sebelum %s", w.rules[id].start().Words(), d.Term, due.Words(), w.in.AsOf.Words()), one)
			b.absent("tanpa-pemenuhan", "Peraturan sesudahnya yang merujuk ketentuan itu", "semua peraturan dalam korpus yang merujuk "+ruleWords(id))
			b.open = true
			b.suggest("Sesuaikan, atau perpanjang tenggatnya", "")
			emit(b.done("Tenggat peralihan dalam "+refWords(id.At(d.At))+" telah lewat", law.Interval{From: due}))
		}
	}
}

func (w *World) provisionEnded(ref law.Ref) bool {
	s, _ := w.provisionSpan(ref, false)
	return s.Contains(w.in.AsOf) == law.No
}

// fulfilled reports whether a later rule that cites this one can be what the
// duty asks for. Where the duty is to make a rule, it must be one on the
// subject of the provision that orders it.
func (w *World) fulfilled(citing []law.ID, d Deadline, from *Rule) bool {
	ordered := w.orders(from, d)
	return slices.ContainsFunc(citing, func(by law.ID) bool {
		r := w.rules[by]
		if r.start() <= from.start() {
			return false
		}
		return len(ordered) == 0 || slices.ContainsFunc(ordered, func(f *fact) bool { return w.carriesOutOrder(by, f) })
	})
}

// orders returns the orders to make rules that a deadline speaks of: those of
// the provisions that it cites.
func (w *World) orders(r *Rule, d Deadline) []*fact {
	var out []*fact
	for _, c := range r.Citations {
		if c.At != d.At || !c.Same {
			continue
		}
		for _, f := range w.byRule[r.Meta.ID] {
			if f.Act == authority.ActRule && c.TargetAt != "" && c.TargetAt.Covers(f.At) {
				out = append(out, f)
			}
		}
	}
	return out
}

// checkConditions reports savings that hold only on a condition which the
// corpus cannot decide and nobody has decided.
func checkConditions(w *World, emit func(Finding)) {
	for _, id := range w.order {
		r := w.rules[id]
		for _, e := range r.Effects {
			if e.Kind != law.EffectKeep || !conditional(e.Words) || decidedByNote(r, e.At) {
				continue
			}
			b := w.start("K406")
			b.provision("ketentuan", id.At(e.At))
			b.cite("syarat", refWords(id.At(e.At))+" mempertahankan peraturan lain dengan syarat", id.At(e.At), shorten(e.Words, 25))
			b.absent("belum-ditetapkan", "Ketetapan “tafsir” atas syarat itu", id.At(e.At).String())
			b.open = true
			b.suggest("Tetapkan dengan anotasi tafsir apakah syarat itu terpenuhi", "")
			emit(b.done("Keberlakuan menurut "+refWords(id.At(e.At))+" bergantung pada syarat", w.ruleSpan(id)))
		}
	}
}

func conditional(words string) bool {
	folded := strings.ToLower(words)
	for _, until := range []string{"sepanjang belum diganti", "sepanjang belum dicabut", "sepanjang belum diubah", "sepanjang belum dirubah", "sepanjang belum ditetapkan",
		"sepanjang tidak diubah", "sepanjang tidak dirubah", "sepanjang tidak dirobah", "sepanjang tidak diganti", "sepanjang tidak dicabut"} {
		folded = strings.ReplaceAll(folded, until, "") // a replacement is an act that the corpus shows
	}
	return strings.Contains(folded, "sepanjang") || strings.Contains(folded, "selama belum")
}

func decidedByNote(r *Rule, at law.Address) bool {
	return slices.ContainsFunc(r.Notes, func(n Note) bool { return n.Word == "tafsir" && (n.At == at || n.At.Covers(at)) })
}
