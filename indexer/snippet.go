package indexer

import (
	"slices"
	"strings"

	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// marker cuts snippets and marks the words that match.
type marker struct {
	q       *question
	r       *ranker // knows which words of a unit match
	scanner *bahasa.Scanner
	tokens  []span
}

// span is a word of a text by its byte offsets.
type span struct{ start, end int }

func newMarker(a *answer) *marker {
	return &marker{q: &a.text, r: newRanker(a.s, nil, &a.text), scanner: bahasa.NewScanner("")}
}

// snippetBytes is about the length of a snippet.
const snippetBytes = 280

// snippet cuts the stretch of a unit's text that holds most of the question
// and marks its words. It also returns the concepts that the whole unit holds.
// The text is scanned as it was for the index, so that its words are those the
// index knows by number.
func (m *marker) snippet(unit uint32, text string) (spans []law.Span, matched uint16) {
	m.r.words = m.r.s.words.of(unit, m.r.words[:0])
	m.r.read()
	m.tokens = m.tokens[:0]
	m.scanner.Reset(text)
	for i := range m.r.words {
		_, start, end, ok := m.scanner.Next()
		if !ok {
			break
		}
		matched |= m.r.marks[i]
		m.tokens = append(m.tokens, span{start, end})
	}
	marks := m.r.marks[:len(m.tokens)]
	from, to := bestWindow(m.tokens, marks)
	return cutSpans(text, m.tokens[from:to], marks[from:to], from > 0, to < len(m.tokens)), matched
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
