package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of the source, levelled: no line end, single spaces, no
// emphasis marks. Comments keep their form.
type line struct {
	text    string
	no      int  // in the file, from 1
	indent  int  // columns of white space before the text
	blank   bool // a blank line stands before it
	quote   bool // stood behind ">"
	comment bool // belongs to an HTML comment
	cut     bool // is the rest of a line behind page furniture
}

// readLines levels the source. The first line has the number first.
func readLines(src string, first int) []line {
	out := make([]line, 0, strings.Count(src, "\n")+1)
	lastClose := strings.LastIndex(src, "-->")
	blank, comment := true, false
	offset, no := 0, first-1
	for raw := range strings.Lines(src) {
		no++
		start := offset
		offset += len(raw)
		raw = strings.TrimRight(raw, "\r\n")
		if !comment && start < lastClose && strings.HasPrefix(strings.TrimLeft(raw, " \t>"), "<!--") {
			comment = true
		}
		if comment {
			words, rest, closed := strings.Cut(raw, "-->")
			if closed {
				words += "-->"
			}
			out = append(out, commentLine(words, no, blank))
			blank, comment = false, !closed
			if raw = rest; !closed {
				continue
			}
		}
		l := levelled(raw)
		if l.text == "" {
			blank = blank || !comment && strings.TrimSpace(raw) == ""
			continue
		}
		l.no, l.blank = no, blank
		out = append(out, l)
		blank = false
	}
	return out
}

// commentLine keeps a line of a comment as it stands, without the mark of a
// block quote.
func commentLine(raw string, no int, blank bool) line {
	l := line{text: raw, no: no, blank: blank, comment: true}
	if after, ok := strings.CutPrefix(strings.TrimLeft(raw, " "), ">"); ok {
		l.quote = true
		l.text = strings.TrimPrefix(after, " ")
	}
	l.indent = len(l.text) - len(strings.TrimLeft(l.text, " "))
	return l
}

// levelled reads one line.
func levelled(raw string) line {
	var l line
	rest := raw
	for {
		after, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), ">")
		if !ok {
			break
		}
		l.quote = true
		rest = strings.TrimPrefix(after, " ")
	}
	for i := 0; i < len(rest); i++ {
		if rest[i] == '\t' {
			l.indent += 4
		} else if rest[i] == ' ' {
			l.indent++
		} else {
			break
		}
	}
	l.text = level(rest)
	return l
}

// level makes every run of white space one space and drops emphasis marks.
func level(s string) string {
	if strings.ContainsAny(s, "*_") {
		for range 8 {
			t := dropEmphasis(s)
			if t == s {
				break
			}
			s = t
		}
	}
	if isLevel(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

func isLevel(s string) bool {
	if s == "" {
		return true
	}
	if s[0] == ' ' || s[len(s)-1] == ' ' {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ':
			if s[i-1] == ' ' {
				return false
			}
		case c >= '\t' && c <= '\r':
			return false
		case c >= 0xC2 && wideSpace(s[i:]):
			return false
		}
	}
	return true
}

// wideSpace reports whether the text begins with white space outside ASCII.
func wideSpace(s string) bool {
	switch s[0] {
	case 0xC2, 0xE1, 0xE2, 0xE3:
		r, _ := utf8.DecodeRuneInString(s)
		return unicode.IsSpace(r)
	}
	return false
}

// dropEmphasis removes "**" and those "_" that stand at the edge of a word.
// Longer runs are blanks to be filled in and stay.
func dropEmphasis(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		c := s[i]
		if c != '*' && c != '_' {
			b.WriteByte(c)
			i++
			continue
		}
		j := i
		for j < len(s) && s[j] == c {
			j++
		}
		if !isEmphasis(s, i, j) {
			b.WriteString(s[i:j])
		}
		i = j
	}
	return b.String()
}

// isEmphasis tells whether the run s[i:j] of equal marks is emphasis.
func isEmphasis(s string, i, j int) bool {
	if s[i] == '*' {
		return j-i == 2 || j-i == 3
	}
	inner := i > 0 && j < len(s) && isWordByte(s[i-1]) && isWordByte(s[j])
	return j-i <= 2 && !inner
}
