package indexer

import (
	"context"
	"math/bits"
	"slices"
)

// The collector walks the postings of a question's stems, rarest first, and
// keeps for every unit met which concepts it holds and a first, cheap score.
// It decides what matches; ranking looks closer at the best of it.
//
// Units are only added while the stems still tell something: once most of the
// question's weight has been walked, commoner stems add to units already met
// and bring in no more ("AND of the rarest, widened"). The answer is the same
// for every order of documents.
type collector struct {
	s       *searcher
	score   []float32 // per unit
	mask    []uint16  // concepts that the unit itself holds
	heads   []uint16  // concepts of headings, by their unit
	titles  []uint16  // concepts of titles, by regulation
	touched []uint32  // units with a score
	headed  []uint32  // headings with a mask
	titled  []uint32  // regulations with a mask
	weights []float32 // idf by mask
	best    []float32 // per regulation: best coverage of one of its units
	found   []uint32  // regulations with coverage
	walked  uint16    // concepts whose every mention was met
	firsts  []float32 // first score of each touched unit
	all     []candidate
	list    []uint32 // buffers
	other   []uint32
}

func newCollector(s *searcher) *collector {
	n, r := s.units.len(), len(s.regs)
	return &collector{s: s, score: make([]float32, n), mask: make([]uint16, n), heads: make([]uint16, n),
		titles: make([]uint16, r), best: make([]float32, r)}
}

// reset makes the collector ready for the next question.
func (c *collector) reset() {
	for _, u := range c.touched {
		c.score[u], c.mask[u] = 0, 0
	}
	for _, u := range c.headed {
		c.heads[u] = 0
	}
	for _, r := range c.titled {
		c.titles[r] = 0
	}
	for _, r := range c.found {
		c.best[r] = 0
	}
	c.walked = 0
	c.touched, c.headed, c.titled, c.found = c.touched[:0], c.headed[:0], c.titled[:0], c.found[:0]
}

// job is one walk over postings: a stem, or the stems of a bundle together.
type job struct {
	mask   uint16
	stems  []uint32 // the rarest one first
	exact  run      // words that must stand side by side, nil when stems do
	df     uint32
	weight float32
}

// enough is the share of a question's weight after which stems bring in no more
// units.
const enough = 0.7

// Limits of a walk, in postings.
const (
	fewTouched   = 500     // below this, every stem brings in units
	longPostings = 300_000 // beyond this, a stem that brings in nothing is left to ranking
)

// forbidden is the score of a unit that the query excludes.
const forbidden = -1e9

// collect walks the question. Only regulations that allow passes count; a nil
// allow passes all. It reports whether it came to the end before the deadline.
func (c *collector) collect(ctx context.Context, q *question, allow []bool) (complete bool, err error) {
	c.weigh(q)
	jobs := c.jobs(q)
	for _, j := range jobs {
		if err := c.walkOver(ctx, j, allow); err != nil {
			return false, err
		}
	}
	for i, j := range jobs {
		if ctx.Err() != nil {
			return false, nil
		}
		create := c.weights[settled(jobs[i:], len(q.concepts))] < enough*float32(q.total) || len(c.touched) < fewTouched
		if !create && j.df > longPostings {
			continue
		}
		if j.exact == nil {
			c.walked |= j.mask
		}
		if err := c.walkBody(ctx, j, create, allow); err != nil {
			return false, err
		}
	}
	return true, nil
}

// settled returns the concepts of which no way to say them is left to walk.
func settled(left []job, concepts int) uint16 {
	done := uint16(1<<concepts - 1)
	for _, j := range left {
		done &^= j.mask
	}
	return done
}

// weigh prepares the weight of every set of concepts.
func (c *collector) weigh(q *question) {
	n := 1 << len(q.concepts)
	c.weights = slices.Grow(c.weights[:0], n)[:n]
	c.weights[0] = 0
	for m := 1; m < n; m++ {
		c.weights[m] = c.weights[m&(m-1)] + float32(q.concepts[bits.TrailingZeros(uint(m))].idf)
	}
}

// jobs lists the walks of a question, rarest stem first.
func (c *collector) jobs(q *question) []job {
	var jobs []job
	for i, con := range q.concepts {
		if con.id != noStem {
			jobs = append(jobs, job{mask: 1 << i, stems: []uint32{con.id}, df: con.own, weight: 1})
		}
	}
	for _, b := range q.bundles {
		stems := slices.Clone(b.ids)
		stems[0], stems[b.rarest] = stems[b.rarest], stems[0]
		jobs = append(jobs, job{mask: b.mask(), stems: stems, exact: b.words(c.s), df: b.df, weight: float32(b.weight())})
	}
	slices.SortStableFunc(jobs, func(a, b job) int { return int(a.df) - int(b.df) })
	return jobs
}

// hasExact reports whether a unit holds the very words of a job, if it asks
// for them.
func (c *collector) hasExact(unit uint32, j job) bool {
	return j.exact == nil || c.s.words.holds(unit, j.exact)
}

// words returns the words of an alternative that is meant word for word, nil
// when its stems are.
func (b *bundle) words(s *searcher) run {
	if b.exact == nil {
		return nil
	}
	return s.words.run(s.phrase(b.exact))
}

func (b *bundle) mask() uint16 { return 1<<b.to - 1<<b.from }

// weight is how much an alternative counts against the words typed.
func (b *bundle) weight() float64 {
	if len(b.stems) == 1 {
		return 0.8
	}
	return 0.9
}

// units returns the units that hold all stems of a job.
func (c *collector) units(ctx context.Context, j job, over bool) ([]uint32, error) {
	var err error
	if c.list, err = c.s.list(ctx, j.stems[0], over, c.list[:0]); err != nil {
		return nil, err
	}
	for _, stem := range j.stems[1:] {
		if len(c.list) == 0 {
			break
		}
		if c.other, err = c.s.list(ctx, stem, over, c.other[:0]); err != nil {
			return nil, err
		}
		c.list = common(c.list, c.other)
	}
	return c.list, nil
}

// walkOver notes the titles and headings that hold a job, and meets them.
func (c *collector) walkOver(ctx context.Context, j job, allow []bool) error {
	units, err := c.units(ctx, j, true)
	for _, unit := range units {
		reg := c.s.units.reg[unit]
		if allow != nil && !allow[reg] || !c.hasExact(unit, j) {
			continue
		}
		if unitKind(c.s.units.kind[unit]) == unitTitle {
			if c.s.titles.long[reg] && !holdsAll(c.s.titles.stems[reg], j.stems) {
				continue
			}
			if c.titles[reg] == 0 {
				c.titled = append(c.titled, reg)
			}
			c.titles[reg] |= j.mask
		} else {
			if c.heads[unit] == 0 {
				c.headed = append(c.headed, unit)
			}
			c.heads[unit] |= j.mask
		}
		c.meet(unit, j, true)
	}
	return err
}

// walkBody meets the provisions that hold a job.
func (c *collector) walkBody(ctx context.Context, j job, create bool, allow []bool) error {
	units, err := c.units(ctx, j, false)
	for _, unit := range units {
		if !create && c.mask[unit] == 0 || allow != nil && !allow[c.s.units.reg[unit]] {
			continue
		}
		if c.hasExact(unit, j) {
			c.meet(unit, j, create)
		}
	}
	return err
}

// meet notes that a unit holds the concepts of a job.
func (c *collector) meet(unit uint32, j job, create bool) {
	have := c.mask[unit]
	fresh := j.mask &^ have
	if fresh == 0 || have == 0 && !create || c.score[unit] < 0 {
		return
	}
	if c.score[unit] == 0 {
		c.touched = append(c.touched, unit)
	}
	c.mask[unit] = have | j.mask
	c.score[unit] += j.weight * c.weights[fresh] * c.s.saturation[unit]
}

// saturate works out for every unit the term frequency part of BM25 for one
// mention, between 0 and 1.
func (s *searcher) saturate() {
	k, b := float32(s.weights.k), float32(s.weights.b)
	s.saturation = make([]float32, s.units.len())
	for u, length := range s.units.length {
		s.saturation[u] = 1 / (1 + k*(1-b+b*float32(length)/float32(s.units.meanLength)))
	}
}

// ban excludes the units that hold a stem, and all that stands under a title or
// heading that does.
func (c *collector) ban(ctx context.Context, stem uint32) error {
	for _, over := range []bool{true, false} {
		var err error
		if c.list, err = c.s.list(ctx, stem, over, c.list[:0]); err != nil {
			return err
		}
		for _, unit := range c.list {
			end := unit + 1
			if over {
				end = c.s.spanEnd[unit]
			}
			for ; unit < end; unit++ {
				if c.score[unit] == 0 {
					c.touched = append(c.touched, unit)
				}
				c.score[unit] = forbidden
			}
		}
	}
	return nil
}

// spreadHeads hands the concepts of each heading down to the headings under
// it, so that a unit need only look at the one right above.
func (c *collector) spreadHeads() {
	for _, h := range slices.Clone(c.headed) {
		from, _ := slices.BinarySearch(c.s.headings, h+1)
		for _, under := range c.s.headings[from:] {
			if under >= c.s.spanEnd[h] {
				break
			}
			if c.heads[under] == 0 {
				c.headed = append(c.headed, under)
			}
			c.heads[under] |= c.heads[h]
		}
	}
}

// around returns the concepts that the headings and the title over a unit
// hold.
func (c *collector) around(unit uint32) (heads, title uint16) {
	return c.heads[c.s.units.above[unit]], c.titles[c.s.units.reg[unit]]
}
