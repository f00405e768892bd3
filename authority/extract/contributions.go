package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// sideWord introduces an authority that takes part in another's procedure.
type sideWord struct {
	words string
	kind  authority.Kind
	act   authority.Act
}

var sideWords = []sideWord{
	{"atas usul", authority.Contribution, authority.ActRecommend},
	{"atas usulan", authority.Contribution, authority.ActRecommend},
	{"berdasarkan usul", authority.Contribution, authority.ActRecommend},
	{"berdasarkan usulan", authority.Contribution, authority.ActRecommend},
	{"memperhatikan usul", authority.Contribution, authority.ActRecommend},
	{"usulan dari", authority.Contribution, authority.ActRecommend},
	{"berdasarkan rekomendasi", authority.Contribution, authority.ActRecommend},
	{"atas rekomendasi", authority.Contribution, authority.ActRecommend},
	{"mendapat rekomendasi", authority.Contribution, authority.ActRecommend},
	{"mendapatkan rekomendasi", authority.Contribution, authority.ActRecommend},
	{"memperoleh rekomendasi", authority.Contribution, authority.ActRecommend},
	{"dilengkapi rekomendasi", authority.Contribution, authority.ActRecommend},
	{"dilengkapi dengan rekomendasi", authority.Contribution, authority.ActRecommend},
	{"disertai rekomendasi", authority.Contribution, authority.ActRecommend},
	{"disertai dengan rekomendasi", authority.Contribution, authority.ActRecommend},
	{"dasar pertimbangan", authority.Contribution, authority.ActConsider},
	{"dasar rekomendasi", authority.Contribution, authority.ActRecommend},
	{"dasar usul", authority.Contribution, authority.ActRecommend},
	{"saran dan pertimbangan", authority.Contribution, authority.ActConsider},
	{"dengan pertimbangan", authority.Contribution, authority.ActConsider},
	{"dan pertimbangan", authority.Contribution, authority.ActConsider},
	{"atas pertimbangan", authority.Contribution, authority.ActConsider},
	{"mendapat pertimbangan", authority.Contribution, authority.ActConsider},
	{"mendengar pertimbangan", authority.Contribution, authority.ActConsider},
	{"memperhatikan pertimbangan", authority.Contribution, authority.ActConsider},
	{"berdasarkan pertimbangan", authority.Contribution, authority.ActConsider},
	{"dengan izin", authority.Attribution, authority.ActIssue},
	{"dengan ijin", authority.Attribution, authority.ActIssue},
	{"atas izin", authority.Attribution, authority.ActIssue},
	{"atas ijin", authority.Attribution, authority.ActIssue},
	{"dengan persetujuan", authority.Attribution, authority.ActDecide},
	{"atas persetujuan", authority.Attribution, authority.ActDecide},
	{"berdasarkan persetujuan", authority.Attribution, authority.ActDecide},
	{"mendapat persetujuan", authority.Attribution, authority.ActDecide},
	{"mendapatkan persetujuan", authority.Attribution, authority.ActDecide},
	{"memperoleh persetujuan", authority.Attribution, authority.ActDecide},
	{"mendapat pengesahan", authority.Attribution, authority.ActDecide},
	{"mendapatkan pengesahan", authority.Attribution, authority.ActDecide},
	{"memperoleh pengesahan", authority.Attribution, authority.ActDecide},
	{"mendapat pembinaan", authority.Attribution, authority.ActGuide},
	{"mendapat petunjuk", authority.Contribution, authority.ActConsider},
	{"diketahui oleh", authority.Contribution, authority.ActSign},
	{"dibantu oleh", authority.Contribution, ""},
	{"didukung oleh", authority.Contribution, ""},
	{"didukung", authority.Contribution, ""},
	{"dibantu", authority.Contribution, ""},
}

// sideByFirst finds the side words by the first of them.
var sideByFirst = func() map[string][]sideWord {
	m := map[string][]sideWord{}
	for _, w := range sideWords {
		first, _, _ := strings.Cut(w.words, " ")
		m[first] = append(m[first], w)
	}
	return m
}()

// contributions files the side phrases of a sentence. Their object is that of
// its main frame, or what its subject names.
func (r *reader) contributions(p *law.Provision, s phrase, c clause, before int) {
	for i := range s {
		if i < len(c.adjunct) && !sideInAdjunct(c.adjunct) {
			continue
		}
		for _, w := range sideByFirst[s[i].w] {
			if !s.at(i, w.words) {
				continue
			}
			k := i + strings.Count(w.words, " ") + 1
			for skippable[s.word(k)] {
				k++
			}
			if adviceNouns[s.word(k-1)] || s.word(k-1) == "teknis" {
				k = r.kindOf(s, k)
			}
			if !r.officeAt(s, k) || relativeBefore(s, i) >= 0 {
				continue
			}
			if main := len(c.adjunct) + len(c.subject); i >= len(c.adjunct) && i < main {
				c.subject = c.subject[:i-len(c.adjunct)]
			}
			r.contribution(p, s, c, w, k, before)
			break
		}
		if s[i].w == "berkoordinasi" || s[i].w == "berkonsultasi" || (s.at(i, "koordinasi dengan") || s.at(i, "konsultasi dengan") || s.at(i, "konsultasi kepada")) && s.word(i-1) == "melakukan" {
			r.coordination(p, s, c, i, before)
		}
	}
}

var skippable = set(`dan/atau dari tertulis teknis terlebih dahulu oleh : kepada lebih`)

// sideInAdjunct keeps conditions out: "apabila mendapat persetujuan X".
func sideInAdjunct(adjunct phrase) bool {
	switch adjunct.word(0) {
	case "apabila", "jika", "bilamana", "dalam", "sebelum":
		return false
	}
	return true
}

func (r *reader) contribution(p *law.Provision, s phrase, c clause, w sideWord, k, before int) {
	if (r.staffing(s) || r.organisation && s.has(set("diangkat"))) && !r.personnel && !(r.byHandover(s) != "" && w.words == "atas usul") {
		return
	}
	// What a citizen needs consent for is a licence, read as a duty.
	if w.act == authority.ActDecide && citizens[c.subject.trim().word(0)] {
		return
	}
	a := r.agentAt(s, k)
	if end := len(c.adjunct); k < end && k+len(a) > end {
		a = a[:end-k].trim()
	}
	hs := r.holders(a.cut(func(j int) bool { return a[j].w == "melalui" }))
	if len(hs) == 0 {
		return
	}
	f := found{at: p.Addr, prov: p, kind: w.kind, method: methodAdvice, words: s}
	if rest := s[min(len(s), k+len(a)):]; w.act == "" && rest.word(0) == "untuk" && isActive(rest.word(1)) && c.verb() == "dibantu" {
		r.add(f, hs, r.deedsOf(rest[1:]))
		return
	}
	if w.act == "" && len(r.out) == before {
		if ds := r.helpedIn(s, k); len(ds) > 0 {
			r.add(f, hs, ds)
			return
		}
	}
	if w.act == "" && len(r.out) == before && (r.officeAt(c.subject.trim(), 0) || c.subject.trim().word(0) == "setiap") {
		return // who is helped, but not in what
	}
	for _, x := range r.mainDeeds(c, s, before) {
		act := w.act
		if act == "" {
			act = x.act
		}
		r.add(f, hs, []deed{{act: act, object: x.object}})
		if w.act != "" {
			break
		}
	}
}

// coordinatedMatter is what an office coordinates on with another: "X dalam
// melaksanakan Y berkoordinasi dengan Z", "X berkoordinasi dengan Z dalam Y".
func (r *reader) coordinatedMatter(s phrase, c clause, i int) []deed {
	for _, p := range []phrase{c.adjunct, c.subject, s[i:]} {
		for k := 0; k < len(p)-2; k++ {
			if p[k].w != "dalam" && p[k].w != "sebelum" && !(p[k].w == "untuk" && len(p) != len(c.subject)) {
				continue
			}
			matter := p[k+1:]
			matter = matter.cut(func(j int) bool { return matter[j].w == "berkoordinasi" || matter[j].s == "," })
			if !isActive(matter.word(0)) && actNoun(matter.word(0)) == "" || powerNouns[matter.word(1)] || strings.HasSuffix(matter.last(), "nya") {
				continue
			}
			if ds := r.deedsOf(matter); len(ds) > 0 {
				return []deed{{act: authority.ActCoordinate, object: ds[0].object}}
			}
		}
	}
	return nil
}

// helpedIn reads "dalam melakukan X dibantu oleh" before the helper at token k.
func (r *reader) helpedIn(s phrase, k int) []deed {
	at := k - 1
	for at > 0 && s[at].w != "dibantu" {
		at--
	}
	for i := at - 1; i > 0 && i > at-14; i-- {
		if s[i].w == "dalam" && isActive(s.word(i+1)) {
			matter := s[i+1 : at]
			if powerNouns[matter.word(1)] || strings.HasSuffix(matter.word(1), "nya") {
				return nil
			}
			return r.deedsOf(matter)
		}
	}
	return nil
}

func (r *reader) staffing(s phrase) bool {
	return s.has(set("diangkat diberhentikan")) && !r.personnel
}

// mainDeeds returns what the sentence has been found to do, or what its
// subject or object names when no frame was filed.
func (r *reader) mainDeeds(c clause, s phrase, before int) []deed {
	var out []deed
	for _, f := range r.out[min(before, len(r.out)):] {
		if f.method == methodAdvice || f.method == methodCoordination {
			continue
		}
		out = append(out, deed{act: f.act, object: scan(f.object)})
	}
	if len(out) > 0 {
		return out
	}
	if isPassive(c.verb()) {
		for i := range s {
			if s[i].w == c.verb() && (len(c.subject.trim()) == 0 || locative[c.subject.word(0)]) {
				return r.postposed(s, c, i)
			}
		}
		if ds := r.passiveDeeds(c.verb(), c.subject); len(ds) > 0 {
			return ds
		}
	}
	if i := s.index("dalam hal"); i > len(c.adjunct) && idleVerbs[c.verb()] {
		return r.oneDeed(authority.ActRun, s[i+2:])
	}
	if isActive(c.verb()) && !idleVerbs[c.verb()] {
		if ds := r.deedsOf(c.rest); len(ds) > 0 {
			return ds[:1]
		}
	}
	return r.oneDeed(authority.ActRun, c.subject)
}

// coordination: "setelah berkoordinasi dengan X": the authority that must
// consult; addressed to citizens, the one to be consulted.
func (r *reader) coordination(p *law.Provision, s phrase, c clause, i, before int) {
	f := found{at: p.Addr, prov: p, kind: authority.Coordination, method: methodCoordination, words: s}
	for _, g := range r.out[min(before, len(r.out)):] {
		if g.kind == authority.Coordination {
			return
		}
	}
	if len(r.out) > before {
		g := r.out[before]
		f.holder, f.act, f.object = g.holder, authority.ActCoordinate, g.object
		r.push(f)
		return
	}
	if hs := r.holders(c.subject); len(hs) > 0 {
		if ds := r.coordinatedMatter(s, c, i); len(ds) > 0 {
			r.add(f, hs, ds)
			return
		}
		if q := caseOf(c.adjunct); len(q) > 1 {
			r.add(f, hs, []deed{{act: authority.ActCoordinate, object: q}})
			return
		}
		if c.adjunct.has(powerNouns) && len(c.adjunct) > 2 {
			for _, t := range c.adjunct {
				if powerNouns[t.w] {
					f.words = s
					r.add(f, hs, []deed{{act: authority.ActCoordinate, object: phrase{t}}})
					return
				}
			}
		}
		return
	}
	k := indexFrom(s, i, "dengan")
	if k < 0 || !citizens[c.subject.trim().word(0)] {
		return
	}
	r.add(f, r.holders(r.agentAt(s, k+1)), []deed{{act: authority.ActCoordinate, object: r.cleanObject(c.subject)}})
}

// caseOf is the case in which offices consult: "dalam hal bangunan berada di
// sempadan sungai". A condition that names a power is read by that word.
func caseOf(adjunct phrase) phrase {
	if !adjunct.at(0, "dalam hal") || adjunct.has(powerNouns) || len(adjunct) > 14 {
		return nil
	}
	return withoutReferences(adjunct[2:]).trim()
}
