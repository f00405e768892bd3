package law

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Op says what became of words between two wordings.
type Op string

// The operations.
const (
	OpKeep   Op = "="
	OpDelete Op = "-"
	OpInsert Op = "+"
)

// Piece is a run of words with what became of them. Inserted words name the
// provision that put them there, and since when.
type Piece struct {
	Op    Op     `json:"op"`
	Text  string `json:"text"`
	By    Ref    `json:"by,omitzero"`
	Since Date   `json:"since,omitempty"`
}

// maxEdits bounds the search for the shortest way from one text to another.
// Texts further apart are shown as one deletion and one insertion.
const maxEdits = 1000

// DiffWords compares two texts word by word, blanks folded into one. Leaving
// out the insertions gives the folded old text, leaving out the deletions the
// new one. Texts that have little in common are told as a whole: old out, new
// in.
func DiffWords(old, now string) []Piece {
	a, b := splitWords(old), splitWords(now)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	var out pieces
	out.add(OpKeep, a[:head]...)
	for _, p := range shortest(a[head:len(a)-tail], b[head:len(b)-tail]) {
		out.add(p.Op, p.Text)
	}
	out.add(OpKeep, a[len(a)-tail:]...)
	list := out.settle()
	if kept := 2 * wordsIn(list, OpKeep); 10*kept < 3*(kept+wordsIn(list, OpDelete)+wordsIn(list, OpInsert)) {
		list = nil
		for _, p := range []Piece{{Op: OpDelete, Text: strings.Join(a, "")}, {Op: OpInsert, Text: strings.Join(b, "")}} {
			if p.Text != "" {
				list = append(list, p)
			}
		}
	}
	return list
}

// wordsIn counts the words of the pieces with an operation.
func wordsIn(list []Piece, op Op) int {
	n := 0
	for _, p := range list {
		if p.Op == op {
			n += len(strings.Fields(p.Text))
		}
	}
	return n
}

// splitWords cuts a text into words, single other characters and single blanks.
func splitWords(s string) []string {
	s = strings.Join(strings.Fields(s), " ")
	var out []string
	for s != "" {
		n := strings.IndexFunc(s, func(r rune) bool { return !wordRune(r) })
		if n < 0 {
			n = len(s)
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(s)
		}
		out = append(out, s[:n])
		s = s[n:]
	}
	return out
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// shortest returns the pieces of a shortest way from a to b (Myers 1986), or
// one deletion and one insertion when it is too long to search for.
func shortest(a, b []string) []Piece {
	whole := []Piece{{Op: OpDelete, Text: strings.Join(a, "")}, {Op: OpInsert, Text: strings.Join(b, "")}}
	if len(a) == 0 || len(b) == 0 {
		return whole
	}
	trace, ok := explore(a, b)
	if !ok {
		return whole
	}
	var out []Piece
	x, y := len(a), len(b)
	for d := len(trace) - 1; d > 0; d-- {
		before := trace[d-1]
		k := x - y
		down := k == -d || k != d && before[k-1+d-1+1] < before[k+1+d-1+1]
		prev := k - 1
		if down {
			prev = k + 1
		}
		px := before[prev+d-1+1]
		py := px - prev
		for x > px && y > py && (down && y > py+1 || !down && x > px+1) {
			x, y = x-1, y-1
			out = append(out, Piece{Op: OpKeep, Text: a[x]})
		}
		if down {
			y--
			out = append(out, Piece{Op: OpInsert, Text: b[y]})
		} else {
			x--
			out = append(out, Piece{Op: OpDelete, Text: a[x]})
		}
	}
	for x > 0 {
		x--
		out = append(out, Piece{Op: OpKeep, Text: a[x]})
	}
	slices.Reverse(out)
	return out
}

// explore returns, for each number of edits, how far each diagonal was reached:
// element k+d+1 of the list for d edits is the furthest x on diagonal k.
func explore(a, b []string) ([][]int, bool) {
	var trace [][]int
	for d := 0; d <= min(maxEdits, len(a)+len(b)); d++ {
		now := make([]int, 2*d+3)
		now[0], now[2*d+2] = -1, -1
		for k := -d; k <= d; k += 2 {
			x := 0
			if d > 0 {
				before := trace[d-1]
				if k == -d || k != d && before[k-1+d] < before[k+1+d] {
					x = before[k+1+d]
				} else {
					x = before[k-1+d] + 1
				}
			}
			for x < len(a) && x-k < len(b) && a[x] == b[x-k] {
				x++
			}
			now[k+d+1] = x
			if x >= len(a) && x-k >= len(b) {
				return append(trace, now), true
			}
		}
		trace = append(trace, now)
	}
	return nil, false
}

// pieces gathers words into runs of one operation.
type pieces []Piece

func (p *pieces) add(op Op, texts ...string) {
	for _, s := range texts {
		if s == "" {
			continue
		}
		if n := len(*p); n > 0 && (*p)[n-1].Op == op {
			(*p)[n-1].Text += s
			continue
		}
		*p = append(*p, Piece{Op: op, Text: s})
	}
}

// settle makes the pieces fit to read: what stands unchanged between two
// changes and holds no word joins them, and of one change the deletion comes
// before the insertion.
func (p pieces) settle() []Piece {
	var out pieces
	var gone, come strings.Builder
	flush := func() {
		out.add(OpDelete, gone.String())
		out.add(OpInsert, come.String())
		gone.Reset()
		come.Reset()
	}
	for i, piece := range p {
		bridge := piece.Op == OpKeep && i > 0 && i+1 < len(p) && strings.IndexFunc(piece.Text, wordRune) < 0
		switch {
		case bridge:
			gone.WriteString(piece.Text)
			come.WriteString(piece.Text)
		case piece.Op == OpKeep:
			flush()
			out.add(OpKeep, piece.Text)
		case piece.Op == OpDelete:
			gone.WriteString(piece.Text)
		default:
			come.WriteString(piece.Text)
		}
	}
	flush()
	return out
}
