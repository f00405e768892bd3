package indexer

import (
	"slices"
	"strings"

	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// marker cuts snippets and marks the words that match.
type marker struct {
	s       *searcher
	q       *question
	stems   map[uint32]uint16 // stem to concepts
	scanner *bahasa.Scanner
	words   []uint32
	tokens  []span
	masks   []uint16
}

// span is a word of a text by its byte offsets.
type span struct{ start, end int }

func newMarker(a *answer) *marker {
	m := &marker{s: a.s, q: &a.text, stems: make(map[uint32]uint16), scanner: bahasa.NewScanner("")}
	for i, c := range a.text.concepts {
		if c.id != noStem {
			m.stems[c.id] |= 1 << i
		}
	}
	for _, b := range a.text.bundles {
		for _, id := range b.ids {
			m.stems[id] |= b.mask()
		}
	}
	return m
}

// snippetBytes is about the length of a snippet.
const snippetBytes = 280

// snippet cuts the stretch of a unit's text that holds most of the question
// and marks its words. It also returns the concepts that the whole unit holds.
// The text is scanned as it was for the index, so that its words are those the
// index knows by number.
func (m *marker) snippet(unit uint32, text string) (spans []law.Span, matched uint16) {
	m.words = m.s.words.of(unit, m.words[:0])
	m.tokens, m.masks = m.tokens[:0], m.masks[:0]
	m.scanner.Reset(text)
	for _, w := range m.words {
		_, start, end, ok := m.scanner.Next()
		if !ok {
			break
		}
		mask := m.stems[m.s.words.stemOf[w]]
		matched |= mask
		m.tokens, m.masks = append(m.tokens, span{start, end}), append(m.masks, mask)
	}
	from, to := bestWindow(m.tokens, m.masks)
	return cutSpans(text, m.tokens[from:to], m.masks[from:to], from > 0, to < len(m.tokens)), matched
}

// bestWindow finds the run of tokens of snippet length with most concepts.
func bestWindow(tokens []span, masks []uint16) (from, to int) {
	best, bestAt := -1, 0
	end := 0
	counts := map[uint16]int{}
	for i := range tokens {
		for end < len(tokens) && tokens[end].end-tokens[i].start <= snippetBytes {
			counts[masks[end]]++
			end++
		}
		if masks[i] != 0 || i == 0 {
			score := 0
			for mask, n := range counts {
				if mask != 0 && n > 0 {
					score += 10 + min(n, 3)
				}
			}
			if score > best {
				best, bestAt = score, i
			}
		}
		if end > i {
			counts[masks[i]]--
		} else {
			end = i + 1
		}
	}
	from = bestAt
	for back := 0; from > 0 && back < 6 && tokens[bestAt].start-tokens[from-1].start < snippetBytes/4; back++ {
		from--
	}
	to = from
	for to < len(tokens) && tokens[to].end-tokens[from].start <= snippetBytes {
		to++
	}
	return from, max(to, min(from+1, len(tokens)))
}

// cutSpans prints the tokens and what stands between them, marked words apart.
func cutSpans(text string, tokens []span, masks []uint16, before, after bool) []law.Span {
	if len(tokens) == 0 {
		return nil
	}
	var spans []law.Span
	add := func(s string, hit bool) {
		if n := len(spans); n > 0 && spans[n-1].Hit == hit {
			spans[n-1].Text += s
		} else if s != "" {
			spans = append(spans, law.Span{Text: s, Hit: hit})
		}
	}
	start := openingMark(text, tokens[0].start)
	if before {
		add("… ", false)
		start = tokens[0].start
	}
	pos := start
	for i, t := range tokens {
		add(fold(text[pos:t.start]), false)
		add(fold(text[t.start:t.end]), masks[i] != 0)
		pos = t.end
	}
	if after {
		add(" …", false)
	} else {
		add(fold(text[pos:]), false)
	}
	return slices.Clip(spans)
}

// openingMark steps back over a bracket or quotation mark.
func openingMark(text string, start int) int {
	for start > 0 && strings.IndexByte("(\"'", text[start-1]) >= 0 {
		start--
	}
	return start
}

// fold makes every run of blanks one space.
func fold(s string) string {
	if !strings.ContainsAny(s, "\n\t\r") && !strings.Contains(s, "  ") {
		return s
	}
	out := strings.Join(strings.Fields(s), " ")
	if s != "" && strings.IndexByte(" \n\t\r", s[0]) >= 0 {
		out = " " + out
	}
	if len(out) > 1 && strings.IndexByte(" \n\t\r", s[len(s)-1]) >= 0 {
		out += " "
	}
	return out
}

// why says what matched, for a reader who wonders.
func (m *marker) why(a *answer, unit uint32, own uint16) string {
	var inText, inTitle []string
	title := a.s.titles.stems[a.s.units.reg[unit]]
	for i, c := range m.q.concepts {
		switch _, titled := slices.BinarySearch(title, c.id); {
		case own&(1<<i) != 0:
			inText = append(inText, c.word)
		case titled:
			inTitle = append(inTitle, c.word)
		}
	}
	var parts []string
	if len(inText) > 0 {
		parts = append(parts, "teks memuat "+strings.Join(inText, ", "))
	}
	if len(inTitle) > 0 {
		parts = append(parts, "judul memuat "+strings.Join(inTitle, ", "))
	}
	return strings.Join(parts, "; ")
}
