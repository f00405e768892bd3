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
	var counts maskCounts
	for i := range tokens {
		for end < len(tokens) && tokens[end].end-tokens[i].start <= snippetBytes {
			counts.add(masks[end], 1)
			end++
		}
		if masks[i] != 0 || i == 0 {
			score := 0
			for _, x := range counts {
				if x.n > 0 {
					score += 10 + min(x.n, 3)
				}
			}
			if score > best {
				best, bestAt = score, i
			}
		}
		if end > i {
			counts.add(masks[i], -1)
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

// maskCounts counts the few sets of concepts that a stretch of words holds.
type maskCounts []struct {
	mask uint16
	n    int
}

func (c *maskCounts) add(mask uint16, n int) {
	if mask == 0 {
		return
	}
	for i := range *c {
		if (*c)[i].mask == mask {
			(*c)[i].n += n
			return
		}
	}
	*c = append(*c, struct {
		mask uint16
		n    int
	}{mask, n})
}

// cutSpans prints the tokens and what stands between them, marked words apart.
func cutSpans(text string, tokens []span, masks []uint16, before, after bool) []law.Span {
	if len(tokens) == 0 {
		return nil
	}
	spans := make([]law.Span, 0, 8)
	pos := openingMark(text, tokens[0].start)
	lead := ""
	if before {
		pos, lead = tokens[0].start, "… "
	}
	until := func(end int, hit bool) {
		if n := len(spans); n > 0 && spans[n-1].Hit == hit { // marks that touch
			spans[n-1].Text += fold(text[pos:end])
		} else if end > pos || lead != "" {
			spans = append(spans, law.Span{Text: lead + fold(text[pos:end]), Hit: hit})
		}
		pos, lead = end, ""
	}
	for i, t := range tokens {
		if masks[i] != 0 {
			until(t.start, false)
			until(t.end, true)
		}
	}
	if after {
		until(tokens[len(tokens)-1].end, false)
		spans = ended(spans, " …")
	} else {
		until(len(text), false)
	}
	return slices.Clip(spans)
}

// ended adds words that are no hit to the end.
func ended(spans []law.Span, words string) []law.Span {
	if n := len(spans); n > 0 && !spans[n-1].Hit {
		spans[n-1].Text += words
		return spans
	}
	return append(spans, law.Span{Text: words})
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
	if !untidy(s) {
		return s
	}
	out := make([]byte, 0, len(s))
	blank := false
	for i := range len(s) {
		if isBlank(s[i]) {
			blank = true
			continue
		}
		if blank {
			out, blank = append(out, ' '), false
		}
		out = append(out, s[i])
	}
	if blank {
		out = append(out, ' ')
	}
	return string(out)
}

// untidy reports blanks other than single spaces.
func untidy(s string) bool {
	for i := range len(s) {
		if isBlank(s[i]) && (s[i] != ' ' || i > 0 && s[i-1] == ' ') {
			return true
		}
	}
	return false
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

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
