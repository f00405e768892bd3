package law

import (
	"slices"
	"strings"
)

// EffectsOf returns what the provisions of a regulation do to other
// instruments and to their own: amendments, insertions, deletions, revocations,
// commencement. cites are the citations of the same regulation and may be nil:
// the commands are read from the words again.
//
// The grammar is closed (UU 12/2011 Lampiran II 144-159 and 230-238). A
// command that it does not understand in full is returned with Applied false
// and a Reason; none is guessed and none is dropped.
func EffectsOf(r *Regulation, cites []Citation) []Effect {
	e := &effecter{citer: newCiter(r), enacted: r.Enacted, promulgated: r.Promulgated, lost: runOnsIn(r), read: map[int]bool{}}
	if e.enacted == "" || e.promulgated == "" {
		enacted, promulgated := ClosingDates(r)
		if e.enacted == "" {
			e.enacted = enacted
		}
		if e.promulgated == "" {
			e.promulgated = promulgated
		}
	}
	for _, p := range r.Parts {
		switch p.Kind {
		case KindJudul, KindPembukaan, KindMenimbang, KindMengingat, KindMemerhati, KindMembaca,
			KindPenjelasan, KindPenutup, KindHalaman:
			continue
		case KindLampiran:
			if !ratifies(r) {
				continue
			}
		}
		e.walk(p, "", frame{}, verbNone)
	}
	e.overlooked()
	e.silent()
	e.dateAll()
	return e.out
}

// ratifies reports whether the instrument turns a Perpu into law and carries
// its text as an annex. The amendments of the annex are then its own.
func ratifies(r *Regulation) bool {
	for text := range titleParts(r) {
		s := tokenize(text)
		for i := range s.toks {
			if s.phrase(i, "penetapan", "peraturan", "pemerintah", "pengganti") >= 0 {
				return true
			}
		}
	}
	return false
}

// effecter gathers the effects of one regulation.
type effecter struct {
	*citer
	enacted, promulgated Date
	lost                 map[*Provision][]runOn // commands inside the new words of others
	read                 map[int]bool           // their numbers, of the list of commands being read
	out                  []Effect
}

// walk visits the body. ending is the verb that a list above puts on every
// item below.
func (e *effecter) walk(p *Provision, at Address, fr frame, ending verb) {
	if p.Kind == KindHalaman || p.Kind == KindPenutup {
		return
	}
	if p.Addr != "" {
		at = p.Addr
	}
	if ending == verbNone && e.base == "" && fr.amended == "" && !contains(p.Text, effectWords) {
		e.below(p, at, fr, ending)
		return
	}
	s := tokenize(ownText(p, e.lost))
	ctx := e.asCommand(e.contextOf(at, fr), s, fr)
	lead := e.opened(s, ctx, fr)
	switch {
	case lead != "":
		fr.amended, fr.top = lead, at
		ctx.command, ctx.doc, ctx.nested = true, lead, false
	case ctx.nested, ctx.opening && at == Address(KindMenetapkan):
		e.swallowedCommands(p, at, ctx.doc)
		for _, c := range p.Children {
			e.walk(c, at, fr, verbNone)
		}
		return
	}
	from := len(e.out)
	list := ctx.command && leadsCommands(p)
	if list {
		e.read = map[int]bool{}
	}
	closing := strings.IndexByte(string(at), '.') < 0 && at != "pasal-i" && lead == "" // Pasal II says when, not what
	if ctx.command && p.Kind != KindMenetapkan && (!closing || s.commands()) {
		fr.place = e.command(p, s, at, ctx, fr)
	}
	e.swallowedCommands(p, at, ctx.doc)
	if !ctx.command || lead != "" || strings.IndexByte(string(at), '.') < 0 {
		ending = e.clauses(p, s, at, ending)
	}
	e.below(p, at, fr, ending)
	switch {
	case list:
		e.unheard(p, at, ctx.doc, from)
	case ctx.command && (lead != "" || strings.IndexByte(string(at), '.') < 0):
		e.orphans(p, ctx.doc, e.out[from:])
	}
}

// opened returns the instrument that a provision opens to amendment, "" when
// it does not. Inside of new words only an unmistakable opening counts: an
// omnibus act whose structure was lost goes on with its next article there.
func (e *effecter) opened(s *scan, ctx context, fr frame) ID {
	if !ctx.body && ctx.at != "" || ctx.command && !ctx.nested {
		return ""
	}
	lead := (&passage{scan: s}).leadIn(e.home)
	if ctx.nested && (lead == fr.amended || !s.opensList()) {
		return ""
	}
	return lead
}

// effectWords are parts of the words without which a text effects nothing.
var effectWords = bothCases("berlaku", "Berlaku", "cabut", "tarik", "ubah", "hapus", "sisip", "tambah", "ganti", "kecuali")

// below visits what stands under a provision.
func (e *effecter) below(p *Provision, at Address, fr frame, ending verb) {
	if len(p.Children) == 0 {
		return
	}
	ending = listVerb(p, ending)
	for _, c := range p.Children {
		e.walk(c, at, fr, ending)
	}
}

// add records an effect once.
func (e *effecter) add(f Effect) {
	same := func(g Effect) bool {
		return f.At == g.At && f.Kind == g.Kind && f.Target == g.Target && f.TargetAt == g.TargetAt && f.OldWords == g.OldWords
	}
	if !slices.ContainsFunc(e.out, same) {
		e.out = append(e.out, f)
	}
}

// dateAll gives every effect without a day of its own the day on which the
// instrument itself commences, where that is known.
func (e *effecter) dateAll() {
	day := Date("")
	for _, f := range e.out {
		if f.Kind == EffectCommence && f.Target == e.home.id && f.TargetAt == "" && f.Date != "" {
			day = f.Date
			break
		}
	}
	for i := range e.out {
		if k := e.out[i].Kind; e.out[i].Date == "" && k != EffectCommence && k != EffectEnd {
			e.out[i].Date = day
		}
	}
}
