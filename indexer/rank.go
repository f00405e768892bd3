package indexer

import (
	"math/bits"
	"slices"
)

// ranker looks closer at candidates: where in the unit the words stand, in
// which form, and how near one another.
type ranker struct {
	s     *searcher
	c     *collector
	q     *question
	ids   map[uint32]uint16 // stems of concepts and of bundles of one stem, to their concepts
	maybe [4]uint64         // the last eight bits of the stems in ids, to tell most others quickly
	exact map[uint32]bool   // words as typed
	words []uint32
	stems []uint32
	marks []uint16 // concepts at each word of the unit
}

func newRanker(s *searcher, c *collector, q *question) *ranker {
	r := &ranker{s: s, c: c, q: q, ids: make(map[uint32]uint16), exact: make(map[uint32]bool)}
	for i, con := range q.concepts {
		if con.id != noStem {
			r.ids[con.id] |= 1 << i
		}
		if w, ok := s.words.word(con.word); ok {
			r.exact[w] = true
		}
	}
	for _, b := range q.bundles {
		if len(b.ids) == 1 && b.exact == nil {
			r.ids[b.ids[0]] |= b.mask()
		}
	}
	for id := range r.ids {
		r.maybe[id>>6&3] |= 1 << (id & 63)
	}
	return r
}

// near is how far apart, in words, two concepts may stand and still speak of
// the same thing.
const near = 12

// score ranks a candidate anew.
func (r *ranker) score(x candidate) candidate {
	r.words = r.s.words.of(x.unit, r.words[:0])
	r.read()
	own, surface := r.tally()
	heads, title := r.c.around(x.unit)
	m := own.mask
	score := own.score
	w := &r.s.weights
	score += r.c.over(w, m, heads, title)
	total := max(r.q.total, 1e-9)
	cover := float64(r.c.weights[m|heads|title]) / total
	alone := float64(r.c.weights[m]) / total
	score += w.near*r.closeness() + w.typed*surface + w.cue*total*r.cues() + w.lead*float64(r.c.weights[r.opens()])
	if r.q.authority && r.s.granted[x.unit] {
		score += w.grant * total
	}
	score *= (1 - w.cover + w.cover*cover*cover) * (1 - w.alone + w.alone*alone)
	x.score = score * w.kinds[r.s.units.kind[x.unit]] * r.s.early(x.unit)
	x.mask = m
	return x
}

// read marks which concepts stand at each word.
func (r *ranker) read() {
	r.stems = append(r.stems[:0], r.words...)
	r.marks = slices.Grow(r.marks[:0], len(r.words))[:len(r.words)]
	for i, w := range r.words {
		stem := r.s.words.stemOf[w]
		r.stems[i], r.marks[i] = stem, 0
		if r.maybe[stem>>6&3]&(1<<(stem&63)) != 0 {
			r.marks[i] = r.ids[stem]
		}
	}
	for _, b := range r.q.bundles {
		switch {
		case b.exact != nil:
			r.markExact(b)
		case len(b.ids) > 1:
			r.markBundle(b)
		}
	}
}

// markExact marks the places where the very words of an alternative stand side
// by side.
func (r *ranker) markExact(b bundle) {
	words := r.s.phrase(b.exact)
	for i := 0; i+len(words) <= len(r.words); i++ {
		if slices.Equal(r.words[i:i+len(words)], words) {
			for k := range words {
				r.marks[i+k] |= b.mask()
			}
		}
	}
}

// markBundle marks the places where the stems of an alternative follow one
// another, function words between them allowed.
func (r *ranker) markBundle(b bundle) {
	for i := range r.stems {
		if r.stems[i] != b.ids[0] {
			continue
		}
		at, last := 1, i
		for k := i + 1; k < len(r.stems) && at < len(b.ids) && k-last <= 3; k++ {
			if r.stems[k] == b.ids[at] {
				at, last = at+1, k
			}
		}
		if at == len(b.ids) {
			for k := i; k <= last; k++ {
				r.marks[k] |= b.mask()
			}
		}
	}
}

// leadWords is how many words of a unit say what it is about.
const leadWords = 20

// opens returns the concepts that stand among the first words of the unit.
func (r *ranker) opens() (mask uint16) {
	for _, m := range r.marks[:min(leadWords, len(r.marks))] {
		mask |= m
	}
	return mask
}

type tally struct {
	mask  uint16
	score float64
}

// tally counts the concepts of the unit as BM25 does, and the idf of those
// that stand there as typed.
func (r *ranker) tally() (t tally, surface float64) {
	var freq [maxConcepts]float32
	var typed uint16
	for i, m := range r.marks {
		if m != 0 && r.exact[r.words[i]] {
			typed |= m
		}
		for t.mask |= m; m != 0; m &= m - 1 {
			freq[bits.TrailingZeros16(m)]++
		}
	}
	length := float32(len(r.words))
	k, b := float32(r.s.weights.k), float32(r.s.weights.b)
	norm := k * (1 - b + b*length*0.75/float32(r.s.units.meanLength))
	for i, con := range r.q.concepts {
		if freq[i] > 0 {
			t.score += con.idf * float64(freq[i]/(freq[i]+norm)) * float64(1+k)
		}
	}
	return t, float64(r.c.weights[typed])
}

// closeness rewards neighbouring concepts of the query that stand near one
// another, more when in order and side by side.
func (r *ranker) closeness() float64 {
	var last [maxConcepts]int
	for i := range last {
		last[i] = -1
	}
	n := len(r.q.concepts)
	var pair [maxConcepts]float64
	for i, m := range r.marks {
		for rest := m; rest != 0; rest &= rest - 1 {
			k := bits.TrailingZeros16(rest)
			last[k] = i
			if k > 0 && last[k-1] >= 0 {
				pair[k] = max(pair[k], proximity(i-last[k-1]))
			}
			if k+1 < n && last[k+1] >= 0 && last[k+1] != i {
				pair[k+1] = max(pair[k+1], 0.6*proximity(i-last[k+1]))
			}
		}
	}
	sum := 0.0
	for k := 1; k < n; k++ {
		sum += pair[k] * (r.q.concepts[k-1].idf + r.q.concepts[k].idf) / 2
	}
	return sum
}

func proximity(distance int) float64 {
	switch {
	case distance <= 1:
		return 1
	case distance <= 3:
		return 0.8
	case distance <= near:
		return 0.5 * float64(near-distance) / near
	}
	return 0
}

// early favours the first units of a regulation a little: principles and powers
// stand before procedures and penalties.
func (s *searcher) early(unit uint32) float64 {
	reg := s.units.reg[unit]
	first, end := s.units.first[reg], s.units.end(reg)
	return 1 - s.weights.early*float64(unit-first)/float64(max(end-first, 1))
}

// cues says how many of the words that answer such a question stand in the
// unit, between 0 and 1.
func (r *ranker) cues() float64 {
	if len(r.q.cues) == 0 {
		return 0
	}
	n := 0
	for _, cue := range r.q.cues {
		if slices.Contains(r.stems, cue) {
			n++
		}
	}
	return min(1, float64(n)/2)
}
