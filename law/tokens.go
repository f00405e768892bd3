package law

import (
	"cmp"
	"strings"
)

// token is a word, a number or one mark of a text. Words are runs of letters
// and digits, so that "22A", "2OI9" and "PMK" are each one token.
type token struct {
	start, end int32
	word       bool
}

// scan is a text cut into tokens. low is the text in lower case (ASCII), with
// the same offsets.
type scan struct {
	text, low string
	toks      []token
}

// tokenize cuts the text. Bytes outside ASCII count as marks, except that
// letters of other alphabets stay inside words.
func tokenize(text string) *scan { return tokenizeInto(make([]token, 0, len(text)/6+4), text) }

// tokenizeInto does the same with the room of an earlier scan.
func tokenizeInto(room []token, text string) *scan {
	s := &scan{text: text, low: lowerASCII(text), toks: room[:0]}
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c <= ' ' || c == '^': // a speck that scanners read as a caret
			i++
		case wordByte(c):
			j := i + 1
			for j < len(text) && wordByte(text[j]) {
				j++
			}
			if k := cmp.Or(gluedVerb(s.low[i:j]), gluedTitle(s.low[i:j])); k > 0 {
				s.toks = append(s.toks, token{int32(i), int32(i + k), true})
				i += k
			}
			s.toks = append(s.toks, token{int32(i), int32(j), true})
			i = j
		case c < 0x80:
			s.toks = append(s.toks, token{int32(i), int32(i + 1), false})
			i++
		default:
			i = s.mark(i)
		}
	}
	return s
}

// gluedVerb finds where a verb is glued to the number before it, "42791diubah",
// as happens where a closing bracket was read as a figure; 0 where none is.
func gluedVerb(word string) int {
	if len(word) < 9 || word[0] < '0' || word[0] > '9' {
		return 0
	}
	k := strings.IndexByte(word, 'd')
	if k >= 3 && changeVerbs[word[k:]] != "" {
		return k
	}
	return 0
}

// gluedTitle finds where the name of a type lost its blank, "peraturanpemerintah";
// 0 where it has not.
func gluedTitle(word string) int {
	const first = "peraturan"
	if len(word) > len(first) && strings.HasPrefix(word, first) && peraturanOf[word[len(first):]] {
		return len(first)
	}
	return 0
}

// peraturanOf are words behind "peraturan" in the names of types.
var peraturanOf = map[string]bool{"pemerintah": true, "presiden": true, "menteri": true, "daerah": true, "gubernur": true, "bupati": true, "walikota": true}

// mark reads a character outside ASCII; a no-break space is no token.
func (s *scan) mark(i int) int {
	j := i + 1
	for j < len(s.text) && s.text[j]&0xC0 == 0x80 {
		j++
	}
	if s.text[i:j] != "\u00a0" {
		s.toks = append(s.toks, token{int32(i), int32(j), false})
	}
	return j
}

func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func lowerASCII(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' {
			b := []byte(s)
			for ; i < len(b); i++ {
				if b[i] >= 'A' && b[i] <= 'Z' {
					b[i] += 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return s
}

// at returns token i in lower case, "" outside the text.
func (s *scan) at(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.low[s.toks[i].start:s.toks[i].end]
}

// raw returns token i as printed.
func (s *scan) raw(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.text[s.toks[i].start:s.toks[i].end]
}

// glued reports whether token i begins where token i-1 ends.
func (s *scan) glued(i int) bool {
	return i > 0 && i < len(s.toks) && s.toks[i].start == s.toks[i-1].end
}

// span returns the text from token i up to and including token j-1.
func (s *scan) span(i, j int) string {
	if i >= j || j > len(s.toks) {
		return ""
	}
	return s.text[s.toks[i].start:s.toks[j-1].end]
}

// phrase matches words one after the other and returns the token after them,
// or -1. A hyphen between two words may be printed or not.
func (s *scan) phrase(i int, words ...string) int {
	for n, w := range words {
		if n > 0 && isHyphen(s.at(i)) {
			i++
		}
		if s.at(i) != w {
			return -1
		}
		i++
	}
	return i
}

// any matches the first of several phrases, each with single blanks.
func (s *scan) any(i int, phrases ...string) int {
	at := s.at(i)
	for _, p := range phrases {
		if at == "" || !strings.HasPrefix(p, at) {
			continue
		}
		if j := s.phrase(i, strings.Fields(p)...); j >= 0 {
			return j
		}
	}
	return -1
}

// optional skips one of the phrases when it stands there.
func (s *scan) optional(i int, phrases ...string) int {
	if j := s.any(i, phrases...); j >= 0 {
		return j
	}
	return i
}

// has reports whether a word occurs in the tokens from i up to j.
func (s *scan) has(i, j int, words ...string) bool {
	for ; i < j && i < len(s.toks); i++ {
		for _, w := range words {
			if s.at(i) == w {
				return true
			}
		}
	}
	return false
}

// isHyphen knows the hyphen and the dashes that are printed for it.
func isHyphen(mark string) bool {
	return mark == "-" || mark == "–" || mark == "‐" || mark == "‑" || mark == "\u00ad"
}

// contains reports whether a text holds one of the words, in small letters or
// in capitals. It is the cheap question before [tokenize].
func contains(text string, words []string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// bothCases lists words, or their telling parts, as they stand in running text
// and in capitals.
func bothCases(words ...string) []string {
	for _, w := range words {
		words = append(words, strings.ToUpper(w))
	}
	return words
}
