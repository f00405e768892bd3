package indexer

import (
	"slices"
	"strconv"
	"strings"

	"wewenang/law"
)

// How many further provisions of a regulation a hit carries.
const moreHits = 4

// results makes the page that was asked for.
func (a *answer) results() (law.Results, error) {
	r := law.Results{Query: a.q.Text, Total: a.total, AsOf: a.asOf(), Facets: a.countFacets(), Hits: []law.Hit{}}
	marker := newMarker(a)
	from := a.pageStart()
	for i := range a.list[from:min(from+a.q.Size, len(a.list))] {
		g := a.at(from + i)
		h, err := a.hit(g, marker)
		if err != nil {
			return r, err
		}
		h.Parts = g.parts
		r.Hits = append(r.Hits, h)
	}
	a.explainQuestion()
	if len(a.named.regs) > 0 {
		ref := law.Ref{ID: a.s.regs[a.named.regs[0]].meta.ID}
		if at, ok := a.s.nearestUnit(a.named.regs[0], a.named.at); ok {
			ref.At = at
		}
		r.Identity = &ref
	}
	if a.total == 0 {
		a.explainNothing()
	}
	r.DidYouMean = a.didYouMean()
	if a.q.From == 0 && a.q.After == "" {
		r.Answer = a.power()
	}
	r.Notes = a.notes
	return r, nil
}

// pageStart is the place of the first hit of the page.
func (a *answer) pageStart() int {
	if a.q.After == "" {
		return min(a.q.From, len(a.list))
	}
	reg, held := a.s.titles.byID[a.q.After]
	i := slices.IndexFunc(a.list, func(x spot) bool { return x.reg == reg })
	if !held || i < 0 {
		a.note("Jawaban sebelumnya tidak lagi ada di daftar ini; ditampilkan dari awal.")
		return 0
	}
	return i + 1
}

// hit turns a ranked regulation into an answer. What the query names is shown
// at the provision named; else the best unit stands for the regulation.
func (a *answer) hit(g ranked, m *marker) (law.Hit, error) {
	why := g.why
	if g.named && len(a.named.regs) > 0 && g.reg == a.named.regs[0] || g.named && a.named.at != "" && a.isNamed(g.reg) {
		return a.namedHit(g, m)
	}
	if len(g.places) == 0 {
		return a.provisionHit(g, place{unit: a.s.units.first[g.reg], score: g.score}, m, why)
	}
	h, err := a.provisionHit(g, g.places[0], m, why)
	if err != nil {
		return h, err
	}
	h.Score = g.score
	err = a.addMore(&h, g.places[1:], g.places[0].score, m)
	return h, err
}

func (a *answer) isNamed(reg uint32) bool {
	for _, n := range a.named.regs {
		if n == reg {
			return true
		}
	}
	return false
}

// addMore adds further provisions of the same regulation, each address once.
func (a *answer) addMore(h *law.Hit, places []place, best float64, m *marker) error {
	seen := map[law.Address]bool{h.At: true, "": true}
	for _, p := range places {
		if seen[p.at] || len(h.More) == moreHits || p.score < a.s.weights.more*best {
			continue
		}
		seen[p.at] = true
		more, err := a.provisionHit(ranked{reg: a.s.units.reg[p.unit]}, p, m, "")
		if err != nil {
			return err
		}
		h.More = append(h.More, more)
	}
	return nil
}

// namedHit shows an instrument that the query names.
func (a *answer) namedHit(g ranked, m *marker) (law.Hit, error) {
	unit := a.s.units.first[g.reg]
	at, ok := a.s.nearestUnit(g.reg, a.named.at)
	switch {
	case ok && at != "":
		unit, _ = a.s.unitAt(g.reg, at)
	case a.named.within && len(g.places) > 0:
		unit, at = g.places[0].unit, g.places[0].at
	}
	h, err := a.provisionHit(g, place{unit: unit, score: g.score}, m, g.why)
	if err != nil {
		return h, err
	}
	h.At = ""
	if ok {
		h.At = at
	}
	if a.named.at != "" && h.At != a.named.at && !strings.HasPrefix(string(a.named.at), string(h.At)+".") {
		a.note(a.named.at.Words() + " tidak ditemukan dalam " + a.s.regs[g.reg].meta.ID.Name() + ".")
	}
	if len(g.places) > 0 {
		err = a.addMore(&h, g.places, g.places[0].score, m)
	}
	return h, err
}

// nearestUnit returns the address asked for when the regulation has it, or the
// nearest one above that it has.
func (s *searcher) nearestUnit(reg uint32, at law.Address) (law.Address, bool) {
	for ; at != ""; at = at.Parent() {
		if _, ok := s.unitAt(reg, at); ok {
			return at, true
		}
	}
	return "", true
}

// unitAt returns the first unit at or under the address; a unit that holds the
// address inside it counts when it is nowhere on its own.
func (s *searcher) unitAt(reg uint32, at law.Address) (uint32, bool) {
	for u := s.units.first[reg]; u < s.units.end(reg); u++ {
		if k := unitKind(s.units.kind[u]); k != unitTitle && k != unitHeading && at.Covers(s.units.address(u)) {
			return u, true
		}
	}
	for u := s.units.first[reg] + 1; u < s.units.end(reg); u++ {
		own := s.units.address(u)
		if own == "" || unitKind(s.units.kind[u]) == unitHeading || !own.Covers(at) {
			continue
		}
		if kind, _ := at.Last(); kind == law.KindHuruf || kind == law.KindAngka {
			return u, true
		}
	}
	return 0, false
}

// provisionHit makes the answer for one unit.
func (a *answer) provisionHit(g ranked, x place, m *marker, why string) (law.Hit, error) {
	reg := &a.s.regs[g.reg]
	h := law.Hit{
		ID: reg.meta.ID, At: x.at, Title: reg.title, Type: reg.typ,
		Year: reg.year, Region: reg.region, Standing: *a.standing(g.reg), Score: x.score, Why: why,
	}
	text, err := a.s.unitText(x.unit)
	if err != nil {
		return h, err
	}
	spans, matched := m.snippet(x.unit, text)
	h.Snippet = spans
	if h.Why == "" {
		h.Why = m.why(a, x.unit, matched)
	}
	return h, nil
}

// readable cuts off a title that the source ran into the text.
func readable(title string) string {
	words := strings.SplitN(title, " ", longestTitle+1)
	if len(words) <= longestTitle {
		return title
	}
	return strings.Join(words[:longestTitle], " ") + " …"
}

// unitText returns the words of a unit as printed.
func (s *searcher) unitText(unit uint32) (string, error) {
	start, size := s.units.text(unit)
	b := make([]byte, size)
	if _, err := s.text.ReadAt(b, start); err != nil {
		return "", err
	}
	return string(b), nil
}

func itoa(n int) string { return strconv.Itoa(n) }

// explainQuestion tells, where the query asks for it, which words are searched
// and how much each counts.
func (a *answer) explainQuestion() {
	if !a.q.Explain {
		return
	}
	for i, c := range a.text.concepts {
		note := "kata “" + c.word + "” (akar " + c.stem + ") berbobot " + strconv.FormatFloat(c.idf, 'f', 2, 64)
		for _, b := range a.text.bundles {
			if b.from <= i && i < b.to {
				note += ", atau “" + strings.TrimSpace(b.said) + "”"
			}
		}
		a.note(note)
	}
}
