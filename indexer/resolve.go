package indexer

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"wewenang/law"
)

// resolve finds the instruments that the names of the query mean.
func (r *nameReader) resolve() {
	byName := r.wellKnown()
	switch {
	case r.number != "" && r.year != 0:
		r.byNumber()
	case byName:
	case len(r.types) > 0 && r.named.topic != "":
		r.byTitle()
	case len(r.types) > 0 && r.number != "":
		r.byNumberAlone()
	}
	r.within = len(r.regs) > 0 && r.named.topic != "" && !byName && !r.changes && !r.titleTells()
	if len(r.regs) > 0 && !r.within && (byName || r.number != "" && r.year != 0) {
		r.rest = ""
	}
}

// wellKnown looks for a popular name: the type and all other words together.
func (r *nameReader) wellKnown() bool {
	var words []string
	for i, w := range r.words {
		inType := r.typeEnd > 0 && i < r.typeEnd && r.used[i] && slices.Index(r.used, true) >= 0 && !r.inProvision(i)
		if inType || !r.used[i] && !isFiller(w) {
			words = append(words, w)
		}
	}
	ids := r.t.names[strings.Join(words, " ")]
	if n := len(words); ids == nil && n > 1 && r.year == 0 && isYear(words[n-1]) {
		if ids = r.t.names[strings.Join(words[:n-1], " ")]; ids != nil {
			r.year, _ = strconv.Atoi(words[n-1])
		}
	}
	for _, id := range ids {
		if (r.year == 0 || id.Year() == r.year) && (r.number == "" || id.Number() == r.number) {
			r.regs = append(r.regs, r.t.byID[id])
		}
	}
	return len(r.regs) > 0
}

// otherType reads types of instruments that the corpus does not hold.
func (r *nameReader) otherType(text string) {
	if len(r.types) > 0 || r.number == "" || r.year == 0 {
		return
	}
	if ref, ok := law.ReadTitle(text); ok && ref.Year == r.year && ref.Number == r.number {
		r.types = []law.Type{ref.Type}
		for i, w := range r.words {
			if slices.Contains(surface(ref.Type.Name()), w) {
				r.used[i] = true
			}
		}
	}
}

// titleTells reports whether the topic only repeats the title of what is named.
func (r *nameReader) titleTells() bool {
	q := r.t.question(r.named.topic)
	of, _ := r.t.cover(&q, r.regs[0], 0)
	return of > 0.999
}

// inProvision reports whether word i belongs to the provision that was read.
func (r *nameReader) inProvision(i int) bool {
	for k := i; k >= 0 && r.used[k]; k-- {
		switch r.words[k] {
		case "pasal", "ps", "psl", "diktum":
			return i < k+2*len(r.named.at.Segments())
		}
	}
	return false
}

// byNumber looks up number and year. Instruments of the type and region that
// the query names stand before all others; when it names a type, others do not
// count.
func (r *nameReader) byNumber() {
	found := slices.Clone(r.t.byNumber[numberKey{r.year, r.number}])
	all := len(found)
	if len(r.types) > 0 {
		found = slices.DeleteFunc(found, func(reg uint32) bool { return !slices.Contains(r.types, r.id(reg).Type()) })
	}
	if len(r.regions) > 0 {
		held := slices.ContainsFunc(found, func(reg uint32) bool { return slices.Contains(r.regions, r.id(reg).Region()) })
		found = slices.DeleteFunc(found, func(reg uint32) bool {
			return (held || r.sure) && !slices.Contains(r.regions, r.id(reg).Region())
		})
	}
	if len(found) == 0 && (len(r.types) > 0 || all == 0) {
		r.notHeld = r.spelt()
	}
	q := r.t.question(r.named.topic)
	slices.SortStableFunc(found, func(a, b uint32) int {
		if q.total > 0 {
			ca, _ := r.t.cover(&q, a, 0)
			cb, _ := r.t.cover(&q, b, 0)
			if ca != cb {
				return compareDown(ca, cb)
			}
		}
		return rankOrder(r.id(a)) - rankOrder(r.id(b))
	})
	r.regs = found
}

func (r *nameReader) id(reg uint32) law.ID { return r.t.s.regs[reg].meta.ID }

// spelt names the instrument looked for as the query did.
func (r *nameReader) spelt() string {
	s := ""
	if len(r.types) == 1 {
		s = r.types[0].Short() + " "
	}
	if len(r.regions) == 1 {
		s += r.regions[0].Place() + " "
	}
	return s + r.number + "/" + itoa(r.year)
}

// byNumberAlone offers the newest instruments of the type with the number.
func (r *nameReader) byNumberAlone() {
	for reg := range r.t.s.regs {
		id := r.id(uint32(reg))
		if id.Number() == r.number && slices.Contains(r.types, id.Type()) && r.inRegions(id) {
			r.regs = append(r.regs, uint32(reg))
		}
	}
	slices.SortStableFunc(r.regs, func(a, b uint32) int { return r.id(b).Year() - r.id(a).Year() })
	r.regs = r.regs[:min(len(r.regs), 10)]
}

// inRegions reports whether an instrument is of a region named, which national
// ones need not be.
func (r *nameReader) inRegions(id law.ID) bool {
	return len(r.regions) == 0 || !r.regional() || slices.Contains(r.regions, id.Region())
}

// byTitle looks for the instruments of the type whose title holds all words of
// the topic. Those whose title says little else come first, newer ones before
// older ones.
func (r *nameReader) byTitle() {
	q := r.t.question(r.named.topic)
	type fit struct {
		reg uint32
		in  float64
	}
	var fits []fit
	for reg := range uint32(len(r.t.s.regs)) {
		id := r.id(reg)
		if !slices.Contains(r.types, id.Type()) || !r.inRegions(id) ||
			r.year != 0 && id.Year() != r.year || r.number != "" && id.Number() != r.number {
			continue
		}
		if of, in := r.t.cover(&q, reg, 0); of > 0.999 {
			fits = append(fits, fit{reg, in})
		}
	}
	slices.SortStableFunc(fits, func(a, b fit) int {
		if d := closeness(b.in) - closeness(a.in); d != 0 {
			return d
		}
		return r.id(b.reg).Year() - r.id(a.reg).Year()
	})
	sure := 0.75
	if r.regional() && r.sure || r.number != "" || r.year != 0 {
		sure = 0.25
	}
	for i, f := range fits {
		if i < 5 && (f.in >= sure || len(fits) == 1) {
			r.regs = append(r.regs, f.reg)
		}
	}
}

// closeness puts titles into steps, so that among titles that are about
// equally close the newer one wins.
func closeness(in float64) int { return int(in*4 + 0.2) }

// question reads words against titles: weights are those among titles.
func (t *titleTable) question(text string) question {
	return newQuestion(text, func(stem string) (uint32, uint32) {
		id := t.s.words.stem(stem)
		return id, t.df[id]
	}, len(t.s.regs))
}

func compareDown(a, b float64) int {
	switch {
	case a > b:
		return -1
	case a < b:
		return 1
	}
	return 0
}

// addNamed puts the instruments that the query names before all others, and
// behind them those that change the first, carry it out, or were replaced by
// it.
func (a *answer) addNamed(ctx context.Context, byReg map[uint32]*ranked) {
	n := &a.named
	if n.notHeld != "" {
		note := "“" + n.notHeld + "” tidak ada dalam korpus ini"
		if len(byReg) > 0 {
			note += "; yang tampak adalah peraturan yang menyebutnya"
		}
		a.note(note + ".")
	}
	score := 1e6
	put := func(reg uint32, why string) {
		if a.filters.allow != nil && !a.filters.allow[reg] {
			return
		}
		g := a.entry(byReg, reg)
		if g.named {
			return
		}
		g.named, g.score, g.why = true, score, why
		a.matched[reg] = true
		score--
	}
	if len(n.regs) == 0 {
		return
	}
	relatives := func() {
		for _, x := range a.relatives(ctx, n.regs[0], n.at) {
			put(x.reg, x.why)
			if g := byReg[x.reg]; x.at != "" && g != nil && g.why == x.why {
				if unit, ok := a.s.unitAt(x.reg, x.at); ok {
					g.places = append([]place{{at: x.at, unit: unit}}, g.places...)
				}
			}
		}
	}
	if n.changes {
		relatives()
	}
	for _, reg := range n.regs {
		put(reg, "disebut dalam kueri")
	}
	relatives()
}
