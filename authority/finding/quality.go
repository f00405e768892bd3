package finding

import (
	"fmt"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

func qualityChecks() []check {
	return []check{{[]string{"K702"}, checkStale}}
}

// checkStale reports decisions of persons whose words have changed since.
func checkStale(w *World, emit func(Finding)) {
	for _, f := range w.grants {
		if f.State != authority.Stale {
			continue
		}
		b := w.start("K702")
		name := b.holder("pemegang", f)
		b.grant("bunyi-berubah", refWords(grantRef(f.Grant))+": "+f.Note, f)
		b.suggest("Tinjau kembali ketetapan itu dan perbarui kunci teks", "teks: "+f.TextHash)
		emit(b.done(fmt.Sprintf("Ketetapan tentang wewenang %s perlu ditinjau: bunyi ketentuan telah berubah", name), law.Interval{}))
	}
}

// reservations lowers the confidence of findings that rest on what a machine
// read or could not carry out, and says so in findings of their own.
func (w *World) reservations(list []Finding) []Finding {
	unapplied := map[law.ID][]law.Ref{}
	touching := map[law.ID][]law.Effect{}
	for _, id := range w.order {
		for _, e := range w.rules[id].Effects {
			if !e.Applied && e.Target != "" && e.Target != id && e.Kind != law.EffectKeep && e.Kind != law.EffectCommence {
				unapplied[e.Target] = append(unapplied[e.Target], id.At(e.At))
				touching[e.Target] = append(touching[e.Target], e)
			}
		}
	}
	var out []Finding
	said := map[string]bool{}
	for i := range list {
		f := &list[i]
		if f.Kind[1] == '5' || f.Kind[1] == '7' || f.Kind == "K603" {
			continue
		}
		for _, s := range f.Proof {
			for j, e := range touching[s.Rule] {
				if e.TargetAt != "" && (e.TargetAt.Covers(s.At) || s.At.Covers(e.TargetAt)) {
					f.Confidence = Review
					out = append(out, w.unappliedFinding(said, unapplied[s.Rule][j], e)...)
				}
			}
		}
		out = append(out, w.unreadFindings(said, f)...)
	}
	return append(out, w.restingOnProposals(list)...)
}

// commandWords quotes a command of change; one that is a mere heading says
// nothing, and the words of its provision stand in for it.
func commandWords(e law.Effect) string {
	if len(strings.Fields(e.Words)) < 4 {
		return ""
	}
	return shorten(e.Words, 25)
}

func (w *World) unappliedFinding(said map[string]bool, by law.Ref, e law.Effect) []Finding {
	if said[by.String()] || !w.wants([]string{"K703"}) {
		return nil
	}
	said[by.String()] = true
	b := w.start("K703")
	b.provision("perubahan", by)
	b.provision("yang diubah", e.Target.At(e.TargetAt))
	b.cite("belum-diterapkan", fmt.Sprintf("%s mengubah %s, tetapi belum diterapkan: %s", refWords(by), refWords(e.Target.At(e.TargetAt)), e.Reason), by, commandWords(e))
	b.open = true
	b.suggest("Terapkan perubahan itu dengan tangan", "")
	return []Finding{b.done(refWords(by)+" belum diterapkan pada ketentuan yang menjadi bukti temuan", w.ruleSpan(by.ID))}
}

// unreadFindings report limits kept as words that a finding rests on.
func (w *World) unreadFindings(said map[string]bool, f *Finding) []Finding {
	var out []Finding
	for _, s := range f.Subjects {
		g := w.fact(s.Grant, s.Rule)
		if g == nil || len(g.Scope.Unread) == 0 {
			continue
		}
		f.Confidence = Review
		key := "K704" + g.ID
		if said[key] || !w.wants([]string{"K704"}) {
			continue
		}
		said[key] = true
		b := w.start("K704")
		b.holder("pemegang", g)
		b.grant("tak-terbaca", refWords(grantRef(g.Grant))+" memuat batas yang tidak terbaca: “"+strings.Join(g.Scope.Unread, "”, “")+"”", g)
		b.open = true
		b.suggest("Tulis batas itu dengan kunci ambang", "ambang: luas <= 100 m2")
		out = append(out, b.done("Batas wewenang dalam "+refWords(grantRef(g.Grant))+" tidak terbaca", g.nominal.Window(w.in.AsOf)))
	}
	return out
}

func (w *World) fact(id string, rule law.ID) *fact {
	for _, f := range w.byRule[rule] {
		if f.ID == id {
			return f
		}
	}
	return nil
}

// restingOnProposals says, once for each region, which findings rest on facts
// that no person has looked at.
func (w *World) restingOnProposals(list []Finding) []Finding {
	if !w.wants([]string{"K701"}) {
		return nil
	}
	count := map[law.Region]int{}
	first := map[law.Region]Step{}
	for _, f := range list {
		if f.Confidence == Certain || f.Severity == Info {
			continue
		}
		i := slices.IndexFunc(f.Proof, func(s Step) bool { return s.State == authority.Proposed || s.State == authority.Stale })
		if i < 0 {
			continue
		}
		region := f.Proof[i].Rule.Region()
		if count[region]++; first[region].Rule == "" || f.Proof[i].Rule < first[region].Rule {
			first[region] = f.Proof[i]
		}
	}
	var out []Finding
	regions := make([]law.Region, 0, len(count))
	for r := range count {
		regions = append(regions, r)
	}
	slices.Sort(regions)
	for _, r := range regions {
		b := w.start("K701")
		b.region = string(r)
		b.subject(Subject{Role: "contoh", Name: refWords(first[r].Rule.At(first[r].At)), Rule: first[r].Rule, At: first[r].At})
		b.step(Step{Type: StepMath, Condition: "usulan-belum-ditinjau", Text: fmt.Sprintf("%d temuan bertumpu pada usulan yang belum ditinjau", count[r])})
		b.open = true
		b.suggest("Tinjau usulan, mulai dari yang menjadi bukti temuan", "")
		out = append(out, b.done(fmt.Sprintf("%d temuan di %s bertumpu pada usulan yang belum ditinjau", count[r], territoryWords(string(r))), law.Interval{}))
	}
	return out
}
