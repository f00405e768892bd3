package indexer

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// Bounds of what is shown beside an instrument that the query names.
const (
	maxChanging = 6 // that changed or revoked it
	maxUnder    = 6 // made to carry it out
	maxReplaced = 3 // revoked by it
)

// relative is a regulation that stands beside the one named.
type relative struct {
	reg  uint32
	at   law.Address // the provision that makes it one, "" for the whole
	why  string
	ends bool // it revoked the regulation named
}

// relatives lists what a reader of a regulation must know besides: what
// changed or ended it, what was made to carry it out, what it replaced. All
// come from the register of effects and from the words of the preambles.
func (a *answer) relatives(ctx context.Context, reg uint32, at law.Address) []relative {
	s := a.s
	list := s.changing(reg, at)
	for _, by := range s.titles.about[s.regs[reg].meta.ID] {
		list = append(list, relative{reg: by, why: "judulnya menyebut " + s.regs[reg].meta.ID.Name()})
	}
	list = append(list, s.madeUnder(ctx, reg, at)...)
	return append(list, s.replaced(reg)...)
}

// changing lists what changed or revoked a regulation, revocations first, then
// those whose title says so, then newest first. Of an instrument that changes
// many others only the provision counts that changes this one.
func (s *searcher) changing(reg uint32, at law.Address) []relative {
	id := s.regs[reg].meta.ID
	found := make(map[uint32]*relative)
	for _, r := range s.regs[reg].standing.Reasons {
		by, held := s.titles.byID[r.By.ID]
		touches := at == "" || r.At == "" || at.Covers(r.At) || r.At.Covers(at)
		if !held || by == reg || !touches && !s.says(by, id) || r.Kind == law.EffectCommence || r.Kind == law.EffectKeep {
			continue
		}
		x := found[by]
		if x == nil {
			x = &relative{reg: by, at: r.By.At}
			found[by] = x
		}
		x.at = shared(x.at, r.By.At)
		x.ends = x.ends || r.Kind == law.EffectRevoke && r.At == ""
	}
	list := make([]relative, 0, len(found))
	for _, x := range found {
		if s.says(x.reg, id) {
			x.at = ""
		}
		x.why = "mengubah " + id.Name()
		if x.ends {
			x.why = "mencabut " + id.Name()
		}
		list = append(list, *x)
	}
	slices.SortFunc(list, func(x, y relative) int {
		return cmp.Or(compareDown(weigh(x.ends), weigh(y.ends)), cmp.Compare(len(x.at), len(y.at)),
			s.regs[y.reg].meta.ID.Year()-s.regs[x.reg].meta.ID.Year(), cmp.Compare(x.reg, y.reg))
	})
	return list[:min(len(list), maxChanging)]
}

// says reports whether the title of a regulation names the instrument.
func (s *searcher) says(reg uint32, id law.ID) bool {
	return slices.Contains(s.titles.about[id], reg)
}

// shared returns the innermost address that covers both.
func shared(a, b law.Address) law.Address {
	for a != "" && !a.Covers(b) {
		a = a.Parent()
	}
	return a
}

// replaced lists what a regulation revoked as a whole, newest first.
func (s *searcher) replaced(reg uint32) []relative {
	id := s.regs[reg].meta.ID
	var list []relative
	for _, old := range s.titles.revoked[id] {
		list = append(list, relative{reg: old, why: "dicabut oleh " + id.Name()})
	}
	slices.SortStableFunc(list, func(x, y relative) int {
		return s.regs[y.reg].meta.ID.Year() - s.regs[x.reg].meta.ID.Year()
	})
	return list[:min(len(list), maxReplaced)]
}

// madeUnder lists the lower instruments whose considerations say that they
// carry the instrument out: its name in full and a form of "laksana" in one
// paragraph of Menimbang. Those that name the provision asked for come first,
// then higher ones, then newer ones.
func (s *searcher) madeUnder(ctx context.Context, reg uint32, at law.Address) []relative {
	id := s.regs[reg].meta.ID
	number := s.words.stem(bahasa.Stem(strings.ToLower(id.Number())))
	carries := s.words.stem(bahasa.Stem("melaksanakan"))
	if number == noStem || carries == noStem {
		return nil
	}
	units, err := s.list(ctx, number, false, nil)
	if err != nil {
		return nil
	}
	name, article := s.words.run(s.phrase(surface(id.Name()))), s.words.run(s.phrase(articleWords(at)))
	exact := make(map[uint32]bool)
	var words []uint32
	for _, u := range units {
		by := s.units.reg[u]
		if unitKind(s.units.kind[u]) != unitPreamble || exact[by] || rankOrder(s.regs[by].meta.ID) <= rankOrder(id) {
			continue
		}
		if !s.words.holds(u, name) {
			continue
		}
		words = s.words.of(u, words[:0])
		if slices.ContainsFunc(words, func(w uint32) bool { return s.words.stemOf[w] == carries }) {
			exact[by] = s.words.holds(u, article)
		}
	}
	list := make([]relative, 0, len(exact))
	for by := range exact {
		list = append(list, relative{reg: by, why: "dibuat untuk melaksanakan " + id.Name()})
	}
	slices.SortFunc(list, func(x, y relative) int {
		if exact[x.reg] != exact[y.reg] {
			return compareDown(weigh(exact[x.reg]), weigh(exact[y.reg]))
		}
		mx, my := s.regs[x.reg].meta.ID, s.regs[y.reg].meta.ID
		return cmp.Or(rankOrder(mx)-rankOrder(my), my.Year()-mx.Year(), cmp.Compare(x.reg, y.reg))
	})
	return list[:min(len(list), maxUnder)]
}

func weigh(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// articleWords returns the words by which a preamble names the Pasal of an
// address.
func articleWords(at law.Address) []string {
	kind, label := article(at).Last()
	if kind != law.KindPasal {
		return nil
	}
	return []string{"pasal", strings.ToLower(label)}
}
