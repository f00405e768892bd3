package bahasa

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Scanner yields the words of a text one after the other. It keeps a buffer;
// the word it returns is valid until the next call.
type Scanner struct {
	tables *tables
	text   string
	pos    int
	buf    []byte
}

// Reset begins anew with another text.
func (s *Scanner) Reset(text string) { s.text, s.pos = text, 0 }

// Next returns the next word in lower case and its byte offsets in the text.
// A pair of the table of joins ("wali kota") is one word.
func (s *Scanner) Next() (word []byte, start, end int, ok bool) {
	s.buf = s.buf[:0]
	start, end, ok = s.word()
	if !ok || !s.tables.joinFirst[string(s.buf)] {
		return s.buf, start, end, ok
	}
	n, after := len(s.buf), s.pos
	gap := len(s.text) - len(strings.TrimLeft(s.text[after:], " \n-"))
	if gap == after {
		return s.buf, start, end, true
	}
	if from, to, more := s.word(); more && from == gap {
		second := string(s.buf[n:])
		if s.tables.joins[pair{string(s.buf[:n]), second}] {
			return s.buf, start, to, true
		}
		if bare, ok := strings.CutSuffix(second, "nya"); ok && s.tables.joins[pair{string(s.buf[:n]), bare}] {
			return s.buf[:n+len(bare)], start, to, true
		}
	}
	s.buf, s.pos = s.buf[:n], after
	return s.buf, start, end, true
}

// word appends the next word to the buffer.
func (s *Scanner) word() (start, end int, ok bool) {
	i := s.pos
	for i < len(s.text) {
		if c := s.text[i]; c < utf8.RuneSelf {
			if isWordByte(c) {
				break
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s.text[i:])
		if unicode.IsLetter(r) {
			break
		}
		i += size
	}
	if i == len(s.text) {
		s.pos = i
		return i, i, false
	}
	start = i
	for i < len(s.text) {
		n := s.take(i)
		if n == 0 {
			break
		}
		i += n
	}
	s.pos = i
	return start, i, true
}

// take appends the letter or digit at i, or passes over a mark that may stand
// inside a word, and returns its length; 0 at the end of the word.
func (s *Scanner) take(i int) int {
	c := s.text[i]
	switch {
	case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		s.buf = append(s.buf, c)
		return 1
	case c >= 'A' && c <= 'Z':
		s.buf = append(s.buf, c+'a'-'A')
		return 1
	case c == '.' && isThousands(s.text, i), c == '\'' && betweenLetters(s.text, i):
		return 1
	case c < utf8.RuneSelf:
		return 0
	}
	r, size := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case r == '’' && betweenLetters(s.text, i):
		return size
	case unicode.IsLetter(r):
		s.buf = utf8.AppendRune(s.buf, plain(unicode.ToLower(r)))
		return size
	}
	return 0
}

// isThousands reports whether the point at i parts groups of three digits.
func isThousands(text string, i int) bool {
	if i == 0 || !isDigit(text[i-1]) || len(text) < i+4 {
		return false
	}
	return isDigit(text[i+1]) && isDigit(text[i+2]) && isDigit(text[i+3]) &&
		(len(text) == i+4 || !isDigit(text[i+4]))
}

func betweenLetters(text string, i int) bool {
	_, size := utf8.DecodeRuneInString(text[i:])
	return i > 0 && i+size < len(text) && isLetterByte(text[i-1]) && isLetterByte(text[i+size])
}

func isDigit(c byte) bool      { return c >= '0' && c <= '9' }
func isLetterByte(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isWordByte(c byte) bool   { return isDigit(c) || isLetterByte(c) }

// plain takes the accent off the letters that occur in Indonesian texts.
func plain(r rune) rune {
	switch r {
	case 'é', 'è', 'ê', 'ë':
		return 'e'
	case 'á', 'à', 'â', 'ä':
		return 'a'
	case 'í', 'ì', 'î', 'ï':
		return 'i'
	case 'ó', 'ò', 'ô', 'ö':
		return 'o'
	case 'ú', 'ù', 'û', 'ü':
		return 'u'
	}
	return r
}
