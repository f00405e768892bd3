package indexer

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// How many units are looked at closely, and how many of one regulation. What
// few words ask for is settled by the first score; where many ask, or for
// authority, nearness and grants decide, which only a close look tells.
const (
	fewLook       = 500
	closeLook     = 1500
	perRegulation = 12
)

// look is how many units a question needs looked at closely.
func (q *question) look() int {
	if len(q.concepts) <= 3 && !q.authority {
		return fewLook
	}
	return closeLook
}

// answer is a search under way.
type answer struct {
	s       *searcher
	q       law.Query
	parsed  parsedQuery
	filters filters
	named   named // what the query names: instrument, provision, region, type
	text    question
	list    []spot // the answers in order, see order
	slab    []ranked
	rest    []unread // answers that were not looked at
	total   int
	hidden  []bool                         // by regulation, those that are not there; nil: none
	level   float32                        // share of the question's weight that an answer must hold; 0: what suits
	matched []bool                         // by regulation, for facets
	day     []atomic.Pointer[law.Standing] // on the day asked for
	notes   []string
}

// ranked is a regulation with its best units.
type ranked struct {
	reg    uint32
	score  float64
	places []place // provisions that answer, best first; empty when only the title does
	named  bool    // the query names it
	why    string
	parts  []law.ScorePart // when the query asks for them
}

// search answers a.q.
func (s *searcher) search(ctx context.Context, a *answer) (law.Results, bool, error) {
	a.s, a.parsed = s, parseQuery(a.q.Text)
	a.notes = append(a.notes, a.parsed.notes...)
	a.bounds()
	a.readFilters()
	a.readNames()
	complete, err := a.rank(ctx)
	if err != nil {
		return law.Results{}, false, err
	}
	if !complete {
		a.note("Pencarian dihentikan karena terlalu lama; jawaban mungkin belum lengkap.")
	}
	r, err := a.results()
	r.Cut = !complete
	return r, complete, err
}

// readNames finds what the query names. Names of instruments that the filters
// exclude are words like all others: the title of an amending act names the
// act that it amends.
func (a *answer) readNames() {
	text := a.parsed.words(clauseWords)
	a.named = a.s.titles.read(text)
	if a.filters.allow == nil || a.named.empty() {
		return
	}
	for _, reg := range a.named.regs {
		if a.filters.allow[reg] {
			return
		}
	}
	a.named = named{topic: text, rest: text}
}

func (a *answer) note(s string) {
	if !slices.Contains(a.notes, s) {
		a.notes = append(a.notes, s)
	}
}

// bounds keeps paging within what is served.
func (a *answer) bounds() {
	if a.q.Size <= 0 {
		a.q.Size = 10
	}
	a.q.Size = min(a.q.Size, maxSize)
	a.q.From = max(a.q.From, 0)
	if a.q.From > maxFrom {
		a.q.From = maxFrom
		a.note("Hanya " + strconv.Itoa(maxFrom) + " jawaban pertama yang dapat dibuka; persempit pencarian dengan penyaring.")
	}
}

// rank finds and orders the regulations that answer.
func (a *answer) rank(ctx context.Context) (complete bool, err error) {
	s := a.s
	c := s.scratch.Get().(*collector)
	defer func() { c.reset(); s.scratch.Put(c) }()
	a.matched = make([]bool, len(s.regs))
	complete = true
	phrases, err := a.question(ctx, c)
	if err != nil {
		return false, err
	}
	byReg := make(map[uint32]*ranked)
	if len(a.text.concepts) > 0 {
		if complete, err = c.collect(ctx, &a.text, a.filters.allow); err != nil {
			return false, err
		}
		a.gather(c, phrases, byReg)
	} else if a.filters.active && a.named.empty() && a.parsed.words(clauseWords) == "" {
		a.everything()
	}
	a.addNamed(ctx, byReg)
	a.addRest(c, byReg)
	a.order(byReg)
	return complete, nil
}

// question prepares the free text and forbids what the query excludes.
func (a *answer) question(ctx context.Context, c *collector) ([][]uint32, error) {
	text := a.named.rest
	phraseText := a.parsed.words(clausePhrase)
	a.text = newQuestion(text+" "+phraseText, a.s.df, a.s.size())
	a.addPrefixes()
	a.addCues()
	var phrases [][]uint32
	if n := &a.named; n.notHeld != "" && n.topic == "" {
		mention := []string{n.number, "tahun", itoa(n.year)}
		a.text = newQuestion(strings.Join(mention, " "), a.s.df, a.s.size())
		phrases = append(phrases, a.s.phrase(mention))
	}
	for _, cl := range a.parsed.clauses {
		switch {
		case cl.not && cl.kind == clauseWords:
			for _, t := range bahasa.Analyze(cl.text) {
				if id := a.s.words.stem(t.Stem); id != noStem {
					if err := c.ban(ctx, id); err != nil {
						return nil, err
					}
				}
			}
		case cl.kind == clausePhrase && !cl.not:
			phrases = append(phrases, a.s.phrase(surface(cl.text)))
		}
	}
	return phrases, nil
}

// df returns number and frequency of a stem.
func (s *searcher) df(stem string) (id, count uint32) {
	id = s.words.stem(stem)
	if id != noStem {
		count = s.words.body.sizes[id]
	}
	if s.stats != nil {
		_, more := s.stats.df(stem)
		count += more
	}
	return id, count
}

// phrase returns the words of a quoted phrase; a word that the corpus does not
// hold makes it unfindable.
func (s *searcher) phrase(words []string) []uint32 {
	ids := make([]uint32, len(words))
	for i, w := range words {
		id, ok := s.words.word(w)
		if !ok {
			id = noStem
		}
		ids[i] = id
	}
	return ids
}

// surface returns the words of a text as they are spelt.
func surface(text string) []string {
	var words []string
	for _, t := range bahasa.Analyze(text) {
		words = append(words, t.Word)
	}
	return words
}

// addPrefixes adds the words that begin as asked, the commonest ones, as
// alternatives of one concept.
func (a *answer) addPrefixes() {
	var seen []string
	for _, cl := range a.parsed.clauses {
		if cl.kind != clausePrefix || cl.not || len(a.text.concepts) == maxConcepts || slices.Contains(seen, cl.text) {
			continue
		}
		if len(seen) == maxPrefixes {
			a.note("Paling banyak " + itoa(maxPrefixes) + " kata berbintang dalam satu pencarian; selebihnya tidak dicari.")
			return
		}
		seen = append(seen, cl.text)
		a.text.addPrefix(a.s, cl.text)
	}
}

// gather ranks the units that the collector met and groups them by regulation.
func (a *answer) gather(c *collector, phrases [][]uint32, byReg map[uint32]*ranked) {
	s := a.s
	if len(phrases) > 0 {
		c.keepPhrases(&a.text, phrases)
	}
	a.addRegion(c)
	top := c.survey(&a.text, a.text.look(), perRegulation)
	a.match(c)
	top = slices.DeleteFunc(top, func(x candidate) bool { return !a.matched[s.units.reg[x.unit]] })
	r := newRanker(s, c, &a.text)
	for i, x := range top {
		top[i] = r.score(x)
	}
	slices.SortFunc(top, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(s.units.reg[x.unit], s.units.reg[y.unit]), compareDown(x.score, y.score), cmp.Compare(x.unit, y.unit))
	})
	for len(top) > 0 {
		reg, n := s.units.reg[top[0].unit], 1
		for n < len(top) && s.units.reg[top[n].unit] == reg {
			n++
		}
		a.scoreRegulation(c, a.entry(byReg, reg), top[:n:n])
		top = top[n:]
	}
}

// entry returns the entry of a regulation, a new one when there is none.
func (a *answer) entry(byReg map[uint32]*ranked, reg uint32) *ranked {
	if g := byReg[reg]; g != nil {
		return g
	}
	if len(a.slab) == cap(a.slab) {
		a.slab = make([]ranked, 0, 64)
	}
	a.slab = append(a.slab, ranked{reg: reg})
	g := &a.slab[len(a.slab)-1]
	byReg[reg] = g
	return g
}

// addRest counts the regulations that answer without having been looked at.
func (a *answer) addRest(c *collector, byReg map[uint32]*ranked) {
	for _, reg := range c.found {
		if a.matched[reg] && byReg[reg] == nil {
			a.rest = append(a.rest, unread{reg: reg, score: c.best[reg]})
		}
	}
}

// match decides which regulations count as answers: those that hold enough of
// the question's weight; less is asked for when few have it.
func (a *answer) match(c *collector) {
	levels := []float32{0.6, 0.45, 0.3, 0}
	if len(a.text.concepts) <= 2 {
		levels = []float32{0.999, 0.45, 0}
	}
	if a.level > 0 {
		levels = []float32{a.level}
	}
	for i, level := range levels {
		n := 0
		for _, reg := range c.found {
			if c.best[reg] >= level {
				n++
			}
		}
		if n < 10 && i+1 < len(levels) {
			continue
		}
		a.level = level
		for _, reg := range c.found {
			a.matched[reg] = c.best[reg] >= level
		}
		return
	}
}

// scoreRegulation sums up what the units of a regulation, best first, and its
// title say.
func (a *answer) scoreRegulation(c *collector, g *ranked, units []candidate) {
	g.places = a.s.places(units, &a.text, c)
	g.score = highest(g.places)
	share := a.s.weights.second
	for _, p := range g.places[1:min(4, len(g.places))] {
		g.score += share * p.score
		share /= 2
	}
	told, fit := a.s.titles.fit(c, &a.text, g.reg)
	prior, lift := a.s.regs[g.reg].prior.of(told), a.named.lift(a.s.regs[g.reg].meta.ID)
	if a.q.Explain {
		best := highest(g.places)
		g.parts = []law.ScorePart{{Name: "ketentuan terbaik", Value: best}, {Name: "ketentuan lain", Value: g.score - best},
			{Name: "judul", Value: fit}, {Name: "tingkat dan status", Value: prior, Factor: true}, {Name: "daerah dan jenis", Value: lift, Factor: true}}
	}
	g.score = (g.score + fit) * prior * lift
}

// highest is the score of the best place, be it the title.
func highest(places []place) float64 {
	best := 0.0
	for _, p := range places {
		best = max(best, p.score)
	}
	return best
}

// everything answers a query of filters alone, newest first.
func (a *answer) everything() {
	for i := range a.s.regs {
		if a.filters.allow == nil || a.filters.allow[i] {
			a.matched[i] = true
			a.rest = append(a.rest, unread{reg: uint32(i), score: float32(a.s.regs[i].year)})
		}
	}
}
