package indexer

import (
	"strings"

	"wewenang/indexer/bahasa"
)

// Bounds of spelling help: words of 4 to 20 letters, at most five of a query.
const (
	minFuzzy   = 4
	maxFuzzy   = 20
	maxFuzzies = 5
	rareWord   = 2  // a word in fewer units than this may be a slip
	muchMore   = 20 // its correction must be in this many times more
)

// didYouMean proposes another spelling when a word is hardly in the corpus and
// a similar one is often.
func (a *answer) didYouMean() string {
	text := a.parsed.words(clauseWords)
	out, last, fixed := "", 0, 0
	for _, t := range bahasa.Analyze(text) {
		if fixed == maxFuzzies || len(t.Word) < minFuzzy || len(t.Word) > maxFuzzy || !a.asked(t.Stem) {
			continue
		}
		if better := a.s.similar(t.Word); better != "" {
			out += text[last:t.Start] + better
			last = t.End
			fixed++
		}
	}
	if fixed == 0 {
		return ""
	}
	return out + text[last:]
}

// asked reports whether a stem is searched in texts and known by no other
// name, so that a slip in it matters.
func (a *answer) asked(stem string) bool {
	for i, c := range a.text.concepts {
		if c.stem != stem {
			continue
		}
		for _, b := range a.text.bundles {
			if b.from <= i && i < b.to {
				return false
			}
		}
		return true
	}
	return false
}

// similar returns the commonest word at distance one (two for long words) from
// a rare one, "" when there is none that is much commoner.
func (s *searcher) similar(word string) string {
	own := uint32(0)
	if w, ok := s.words.word(word); ok {
		own = s.words.counts[w]
	}
	if own > rareWord {
		return ""
	}
	limit := 1
	if len(word) >= 8 {
		limit = 2
	}
	mask := letterMask(word)
	best, bestScore := "", uint32(0)
	for w := range uint32(s.words.words.len()) {
		n := s.words.counts[w]
		if n < muchMore*(own+1) {
			break // words come by falling frequency
		}
		other := s.words.words.at(w)
		if d := len(other) - len(word); d > limit || d < -limit || bitsDiffer(mask, letterMask(other)) > 2*limit {
			continue
		}
		dist := distance(word, other, limit)
		if dist > limit || strings.HasPrefix(other, word) && dist > 1 {
			continue
		}
		if score := n / uint32(dist*dist*8+1); score > bestScore {
			best, bestScore = other, score
		}
	}
	return best
}

func letterMask(w string) uint32 {
	var m uint32
	for i := range len(w) {
		if c := w[i]; c >= 'a' && c <= 'z' {
			m |= 1 << (c - 'a')
		}
	}
	return m
}

func bitsDiffer(a, b uint32) int {
	n := 0
	for x := a ^ b; x != 0; x &= x - 1 {
		n++
	}
	return n
}

// distance is the number of letters to insert, drop, change or swap, cut off
// above limit.
func distance(a, b string, limit int) int {
	var rows [3][maxFuzzy + 4]int
	prev2, prev, cur := &rows[0], &rows[1], &rows[2]
	if len(b) >= len(prev) {
		return limit + 1
	}
	for j := range len(b) + 1 {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		low := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], prev2[j-2]+1)
			}
			low = min(low, cur[j])
		}
		if low > limit {
			return limit + 1
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return prev[len(b)]
}
