package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// refinement remembers a list that says what an earlier object consists of:
// "(2) Perangkat pengelola keuangan sebagaimana dimaksud pada ayat (1)
// meliputi: a. …".
type refinement struct {
	p       *law.Provision
	subject phrase
	verse   string // the ayat that the words point to, "" when they name none
	items   []*law.Provision
}

// refine puts the items of such lists in the place of the object that they
// explain. The list must stand in the same Pasal, and the words before it must
// name the object.
func (r *reader) refine() {
	r.preferItems()
	for _, ref := range r.refinements() {
		pasal := pasalOf(ref.p.Addr)
		var keep []found
		var add []found
		hit := false
		for _, f := range r.out {
			if !r.refines(ref, pasal, f) {
				keep = append(keep, f)
				continue
			}
			hit = true
			for _, item := range ref.items {
				g := f
				g.at, g.prov, g.words, g.method = item.Addr, item, scan(item.Text), methodRefined
				g.object = r.cleanObject(withoutReferences(g.words)).text()
				if g.object != "" {
					add = append(add, g)
				}
			}
		}
		if hit {
			r.out = append(keep, add...)
		}
	}
}

// preferItems drops the general sentence of a handing-on where a list in the
// same Pasal names what is handed on.
func (r *reader) preferItems() {
	listed := map[string]bool{}
	for _, f := range r.out {
		if f.method == methodHandoverList {
			listed[pasalOf(f.at)] = true
		}
	}
	keep := r.out[:0]
	for _, f := range r.out {
		if f.method != methodHandover || !listed[pasalOf(f.at)] {
			keep = append(keep, f)
		}
	}
	r.out = keep
}

func (r *reader) refines(ref refinement, pasal string, f found) bool {
	if pasalOf(f.at) != pasal || f.at == ref.p.Addr || ref.p.Addr.Covers(f.at) || f.enabling {
		return false
	}
	if ref.verse != "" && !strings.HasSuffix(string(f.at), ref.verse) && !strings.Contains(string(f.at), ref.verse+".") {
		return false
	}
	switch {
	case f.act == "awasi":
		return ref.verse != "" && r.onlyActs(ref.subject, f.act) && !r.stepsIn(ref.items)
	case f.act == "terbit" && f.method == methodDuty && ref.verse != "" && len(ref.subject) == 1 && licenceWords[ref.subject[0].w]:
		return true
	case f.act != "tetapkan" && f.act != "terbit":
		return false
	}
	return overlap(lower(f.object), lower(ref.subject.text())) >= 0.8
}

// onlyActs reports a subject that is nothing but the act itself: "Pengawasan dan
// pengendalian (sebagaimana dimaksud pada ayat (1)) meliputi".
func (r *reader) onlyActs(p phrase, act authority.Act) bool {
	for _, t := range p {
		if !isJoin(t) && nounActs[t.w] != act {
			return false
		}
	}
	return len(p) > 0
}

// stepsIn reports a list that begins with an act: it tells how something is
// done, not what it is done to.
func (r *reader) stepsIn(items []*law.Provision) bool {
	s := withoutReferences(scan(items[0].Text)).trim()
	_, acts := r.startsWithAct(s)
	return acts || isActive(s.word(0)) || isPassive(s.word(0))
}

// verseIn returns the segment of the single ayat that a text points to.
func verseIn(text string) string {
	i := strings.Index(text, "imaksud")
	if i < 0 {
		return ""
	}
	s := scan(text[i:])
	k := s.index("ayat")
	if k < 0 || k > 3 || s.word(k+1) != "(" || s.word(k+3) != ")" || s.word(k+4) == "dan" || s.word(k+4) == "atau" || s.word(k+4) == "sampai" {
		return ""
	}
	return "ayat-" + s.word(k+2)
}

// overlap is the F1 of two strings of words.
func overlap(a, b string) float64 {
	x, y := strings.Fields(a), strings.Fields(b)
	n := 0
	for _, w := range x {
		for _, v := range y {
			if w == v {
				n++
				break
			}
		}
	}
	if len(x)+len(y) == 0 {
		return 0
	}
	return 2 * float64(n) / float64(len(x)+len(y))
}

func pasalOf(a law.Address) string {
	for _, seg := range a.Segments() {
		if strings.HasPrefix(seg, "pasal-") || strings.HasPrefix(seg, "diktum-") {
			return seg
		}
	}
	return string(a)
}

// refinements finds "X sebagaimana dimaksud … meliputi/terdiri dari:" lists.
func (r *reader) refinements() []refinement {
	var out []refinement
	for p := range r.r.All() {
		if p.Kind != law.KindAyat && p.Kind != law.KindPasal || !strings.Contains(p.Text, "imaksud") {
			continue
		}
		items := itemsOf(p)
		if len(items) == 0 {
			continue
		}
		s := withoutReferences(scan(p.Text))
		i := -1
		for k, t := range s {
			if t.w == "meliputi" || t.w == "terdiri" || t.w == "dituangkan" && s.word(k+2) == "bentuk" {
				i = k
				break
			}
		}
		if i > 0 && i < 12 && !(s[i].w == "terdiri" && r.officeAt(s.trim(), 0)) {
			out = append(out, refinement{p, s[:i].trim(), verseIn(p.Text), items})
		}
	}
	return out
}
