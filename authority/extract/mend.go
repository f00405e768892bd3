package extract

import (
	"strings"
	"unicode"
)

// maxPieces is the most pieces into which scanning breaks a word.
const maxPieces = 8

// countWords counts the words of an instrument, in small letters. It is empty
// for an instrument without the loose letters that scanning leaves.
func (d *document) countWords() map[string]int {
	loose := 0
	count := map[string]int{}
	for p := range d.r.All() {
		for w := range strings.FieldsSeq(p.Text) {
			w = strings.TrimFunc(lower(w), func(r rune) bool { return !unicode.IsLetter(r) })
			if len(w) == 1 {
				loose++
			}
			count[w]++
		}
	}
	if loose < 10 {
		return nil
	}
	return count
}

// tokens scans a text and joins the words that the printing broke into pieces:
// "D e wa n Pengawas". A word is known by its occurrence elsewhere in the same
// instrument.
func (d *document) tokens(text string) phrase {
	toks := scan(text)
	if len(d.words) == 0 {
		return toks
	}
	out := make(phrase, 0, len(toks))
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		if n := d.piecesAt(toks, i); n > 1 {
			for _, x := range toks[i+1 : i+n] {
				t.w, t.s, t.end = t.w+x.w, t.s+x.s, x.end
			}
			i += n - 1
		}
		out = append(out, t)
	}
	return out
}

// piecesAt returns how many tokens at i are the pieces of one known word, 0 for
// none. Two words that both occur often stay apart.
func (d *document) piecesAt(toks phrase, i int) int {
	if toks[i].punct || toks[i].w == "di" || toks[i].w == "ke" {
		return 0
	}
	w, best := toks[i].w, 0
	odd, letter := d.oddPiece(toks[i].w), len(toks[i].w) == 1
	for n := 2; n <= maxPieces && i+n <= len(toks); n++ {
		t := toks[i+n-1]
		if t.punct || !t.space || !unicode.IsLetter(rune(t.w[0])) {
			break
		}
		w += t.w
		odd, letter = odd || d.oddPiece(t.w), letter || len(t.w) == 1
		if odd && len(w) >= 4 && (d.words[w] >= 2 || letter && (d.words[w] == 1 || handActive[w] != "" || passiveActs[w] != "" || activeActs[w] != "")) {
			best = n
		}
	}
	return best
}

// oddPiece reports a piece that is hardly a word by itself.
func (d *document) oddPiece(w string) bool {
	return len(w) == 1 || len(w) <= 3 && !shortWords[w] || d.words[w] <= 2
}

// shortWords are whole words of at most three letters.
var shortWords = set(`di ke dan ini itu per pd ada apa dua hak hal jo kas dst rp pt cq tim kab no uu pp rw rt ayat nya bab dr`)
