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
	ranked  []ranked
	rest    []ranked // answers that were not looked at
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
	units  []candidate // units that answer
	places []place     // provisions that answer, best first; empty when only the title does
	named  bool        // the query names it
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
	r := newRanker(s, c, &a.text)
	for _, x := range top {
		reg := s.units.reg[x.unit]
		if !a.matched[reg] {
			continue
		}
		x = r.score(x)
		g := byReg[reg]
		if g == nil {
			g = &ranked{reg: reg}
			byReg[reg] = g
		}
		g.units = append(g.units, x)
	}
	for reg := range byReg {
		a.scoreRegulation(c, byReg[reg])
	}
}

// addRest counts the regulations that answer without having been looked at.
func (a *answer) addRest(c *collector, byReg map[uint32]*ranked) {
	for _, reg := range c.found {
		if a.matched[reg] && byReg[reg] == nil {
			a.rest = append(a.rest, ranked{reg: reg, score: float64(c.best[reg])})
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

// scoreRegulation sums up what the units of a regulation and its title say.
func (a *answer) scoreRegulation(c *collector, g *ranked) {
	slices.SortFunc(g.units, func(x, y candidate) int {
		switch {
		case x.score > y.score:
			return -1
		case x.score < y.score:
			return 1
		}
		return int(x.unit) - int(y.unit)
	})
	g.places = a.s.places(g.units, &a.text, c)
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
			a.rest = append(a.rest, ranked{reg: uint32(i), score: float64(a.s.regs[i].meta.ID.Year())})
		}
	}
}

// order sorts the answers as asked. Those that were not looked at come after
// the others and are put in order only when the page reaches them.
func (a *answer) order(byReg map[uint32]*ranked) {
	for _, g := range byReg {
		a.ranked = append(a.ranked, *g)
	}
	a.total = len(a.ranked) + len(a.rest)
	if a.q.Sort != "" {
		a.ranked = append(a.ranked, a.rest...)
		slices.SortFunc(a.ranked, func(x, y ranked) int { return cmp.Or(a.compareBy(x, y), compareRanked(x, y)) })
		return
	}
	slices.SortFunc(a.ranked, func(x, y ranked) int {
		if x.named != y.named {
			if x.named {
				return -1
			}
			return 1
		}
		return compareRanked(x, y)
	})
	if a.q.From+a.q.Size > len(a.ranked) {
		slices.SortFunc(a.rest, compareRanked)
		a.ranked = append(a.ranked, a.rest...)
	}
}

func compareRanked(x, y ranked) int {
	return cmp.Or(compareDown(x.score, y.score), int(x.reg)-int(y.reg))
}

func (a *answer) compareBy(x, y ranked) int {
	mx, my := &a.s.regs[x.reg].meta, &a.s.regs[y.reg].meta
	switch a.q.Sort {
	case "date":
		return strings.Compare(dateOf(my), dateOf(mx))
	case "rank":
		return rankOrder(mx.ID) - rankOrder(my.ID)
	}
	return 0
}

// dateOf returns the day of promulgation, else that of enactment, else the
// year, in a form that sorts.
func dateOf(m *law.Meta) string {
	switch {
	case m.Promulgated != "":
		return string(m.Promulgated)
	case m.Enacted != "":
		return string(m.Enacted)
	}
	return itoa(m.ID.Year())
}

// rankOrder puts instruments outside the ladder last.
func rankOrder(id law.ID) int {
	if r := id.Rank(); r != law.RankNone {
		return int(r)
	}
	return 100
}
