package law

import (
	"strings"
	"unicode"
)

// share is a stretch of the words of a provision that one provision put there.
type share struct {
	letters int // its length without blanks
	by      Ref
	since   Date
}

// shares lists who put the words there, in the order of [leaf.words].
func (l leaf) shares() []share {
	out := []share{{letters(l.Heading), l.By, l.Since}}
	for _, r := range l.Runs {
		out = append(out, share{letters(r.Text), r.By, r.Since})
	}
	return append(out, share{letters(strings.Join(l.Header, " | ")) + letters(strings.Join(l.Cells, " | ")), l.By, l.Since})
}

// credit names for every inserted piece the provision that put it there, and
// divides a piece that several did.
func (l leaf) credit(list []Piece) []Piece {
	shares := l.shares()
	take := func() {
		for len(shares) > 1 && shares[0].letters == 0 {
			shares = shares[1:]
		}
	}
	var out []Piece
	for _, p := range list {
		if p.Op == OpDelete {
			out = append(out, p)
			continue
		}
		for rest := p.Text; rest != ""; {
			take()
			first, left := splitLetters(rest, shares[0].letters)
			if len(shares) == 1 {
				first, left = rest, ""
			}
			shares[0].letters = max(0, shares[0].letters-letters(first))
			if p.Op == OpInsert {
				out = append(out, Piece{OpInsert, first, shares[0].by, shares[0].since})
			}
			rest = left
		}
		if p.Op == OpKeep {
			out = append(out, p)
		}
	}
	return out
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// splitLetters cuts a text behind n letters and the blanks that follow them.
func splitLetters(s string, n int) (string, string) {
	for i, r := range s {
		if unicode.IsSpace(r) {
			continue
		}
		if n == 0 {
			return s[:i], s[i:]
		}
		n--
	}
	return s, ""
}
