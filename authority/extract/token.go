package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a punctuation mark of a provision's text.
type token struct {
	w          string // lower case, repaired where a line break split it
	s          string // as printed, repaired likewise
	start, end int    // bytes in the text
	space      bool   // a blank stands before it
	punct      bool
}

func (t token) upper() bool {
	r, _ := utf8.DecodeRuneInString(t.s)
	return unicode.IsUpper(r)
}

// scan splits a text into tokens. Hyphens inside a word belong to it; a word
// broken at the end of a line is joined again.
func scan(text string) phrase {
	toks := make(phrase, 0, len(text)/6+1)
	space := false
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			space = true
			i += n
			continue
		}
		if n := linkAt(text, i); n > 0 {
			i += n
			continue
		}
		end := wordEnd(text, i)
		punct := end == i
		if punct {
			end = i + n
		}
		if t := newToken(text, i, end, space, punct); !isFurniture(t.s) {
			toks = appendWord(toks, t)
		}
		space = false
		i = end
		if n := len(toks); n > 0 && i < len(text) && text[i] == '.' && channelWords[toks[n-1].w] {
			i++ // the full stop of "c.q." ends no sentence
		}
	}
	return toks
}

// linkAt returns the length of the marks of a link at byte i: the bracket before
// its words, and its target behind them.
func linkAt(text string, i int) int {
	switch {
	case text[i] == '[' && strings.Contains(text[i:], "]("):
		return 1
	case strings.HasPrefix(text[i:], "]("):
		if k := strings.IndexByte(text[i:], ')'); k > 0 && strings.IndexByte(text[i:i+k], ' ') < 0 {
			return k + 1
		}
	}
	return 0
}

// appendWord adds a token. A passive verb that was printed in two words, "di
// tetapkan", "ditanda tangani", becomes one.
func appendWord(toks phrase, t token) phrase {
	if n := len(toks) - 1; n >= 0 && !t.punct && t.space {
		last := toks[n]
		switch {
		case last.w == "di" && knownPassive("di"+t.w),
			last.w == "ditanda" && t.w == "tangani",
			last.w == "menanda" && t.w == "tangani",
			last.w == "penanda" && t.w == "tanganan",
			last.w == "di" && t.w == "tandatangani":
			toks[n].w, toks[n].s, toks[n].end = last.w+t.w, last.s+t.s, t.end
			return toks
		}
	}
	return append(toks, t)
}

// unbroken joins a word that keeps the hyphen of a line break which the print no
// longer has: "diseleng-garakan".
func unbroken(s string) string {
	head, tail, _ := strings.Cut(s, "-")
	if strings.Contains(tail, "-") || len(tail) < 2 || isDoubled(lower(head), lower(tail)) {
		return s
	}
	if w := lower(head + tail); knownPassive(w) || activeActs[w] != "" || nounActs[w] != "" || plainNouns[w] || lightWords[w] || officeHeads[w] {
		return head + tail
	}
	return s
}

// knownPassive reports a passive verb of the word lists. A mere shape would not
// do: "di kota" is no verb.
func knownPassive(w string) bool {
	return passiveActs[w] != "" || handPassive[w] != "" || loudPassives[w] || bareAgents[w] || splitPassives[w]
}

var splitPassives = set(`diberi diberikan dimaksud dilaksanakan dilakukan diselenggarakan dikelola dibuat disusun diajukan didaftarkan dibantu
	dikenakan disampaikan diserahi diperoleh dilarang dipimpin`)

func newToken(text string, start, end int, space, punct bool) token {
	s := text[start:end]
	if !punct && strings.ContainsAny(s, " \n\t") {
		s = mend(s)
	}
	if !punct && strings.Contains(s, "-") {
		s = unbroken(s)
	}
	if w := misprints[lower(s)]; w != "" && !punct {
		return token{w: w, s: strings.ToUpper(w[:1]) + w[1:], start: start, end: end, space: space}
	}
	return token{w: lower(s), s: s, start: start, end: end, space: space, punct: punct}
}

// lower is strings.ToLower without its cost for words that are lower already.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
			return strings.ToLower(s)
		}
	}
	return s
}

// wordEnd returns the end of the word or number that begins at i, i itself
// when none does.
func wordEnd(text string, i int) int {
	j := i
	for j < len(text) {
		r, n := utf8.DecodeRuneInString(text[j:])
		switch {
		case isWordRune(r):
			j += n
		case j > i && joins(text, j, r):
			j += n
		case j > i && r == '-':
			k := brokenWord(text, j+1)
			if k < 0 {
				return j
			}
			j = k
		default:
			return j
		}
	}
	return j
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '²' || r == '³' || r == '%'
}

// joins reports whether a mark stands inside a word or number: "150.000,00",
// "undang-undang", "a.n", "Jum'at".
func joins(text string, j int, r rune) bool {
	next, _ := utf8.DecodeRuneInString(text[j+utf8.RuneLen(r):])
	prev, _ := utf8.DecodeLastRuneInString(text[:j])
	switch r {
	case '-', '\'', '’':
		return unicode.IsLetter(prev) && (unicode.IsLetter(next) || unicode.IsDigit(next))
	case '.', ',':
		if unicode.IsDigit(prev) && unicode.IsDigit(next) {
			return true
		}
		return r == '.' && isChannelDot(text, j)
	}
	return false
}

var channelWords = set(`a.n c.q u.p cq qq`)

// isChannelDot keeps "a.n", "c.q" and "u.p" together.
func isChannelDot(text string, j int) bool {
	if j < 1 || j+1 >= len(text) || j > 1 && isWordRune(rune(text[j-2])) {
		return false
	}
	switch lower(text[j-1 : j+2]) {
	case "a.n", "c.q", "u.p":
		return j+2 >= len(text) || !isWordRune(rune(text[j+2]))
	}
	return false
}

// brokenWord returns where the rest of a word begins that a line break split
// after its hyphen, -1 when the hyphen ends nothing.
func brokenWord(text string, i int) int {
	j := i
	for j < len(text) && (text[j] == ' ' || text[j] == '\n') {
		j++
	}
	if j == i || j >= len(text) || text[j] < 'a' || text[j] > 'z' {
		return -1
	}
	rest := text[j:min(len(text), j+5)]
	for _, conj := range []string{"dan ", "atau ", "dan/", "serta"} {
		if strings.HasPrefix(rest, conj) {
			return -1
		}
	}
	return j
}

// mend joins a word broken at a line end and keeps the hyphen of doubled words.
func mend(s string) string {
	head, tail, _ := strings.Cut(s, "-")
	tail = strings.TrimLeft(tail, " \n\t")
	if isDoubled(lower(head), lower(tail)) {
		return head + "-" + tail
	}
	return head + tail
}

// isDoubled reports whether two halves make a doubled word: "sama-sama",
// "perundang-undangan", "kanak-kanak".
func isDoubled(a, b string) bool {
	n := min(len(b), 4)
	return n >= 3 && strings.HasSuffix(a, b) || n >= 3 && strings.Contains(a, b[:n])
}

// isFurniture reports words that belong to the page and not to the law.
func isFurniture(s string) bool {
	return strings.HasPrefix(s, "http") && len(s) <= 5 || s == "_" || s == "*" || s == "#"
}

// misprints are the names of heads of regions in which scanning read "rn" as
// "m" or "i" as "l".
var misprints = map[string]string{"gubemur": "gubernur", "bupatl": "bupati", "walkota": "walikota", "wallkota": "walikota"}
