package law

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Where a source lost its line breaks, the next command of an amending act
// runs on behind the new words of the one before: "… kepada Camat. 11. Ketentuan
// Pasal 80 diubah …". The count of the commands gives it away.

// runOn is a command inside the new words of another.
type runOn struct {
	at     int // byte of the text where its number stands
	text   int // byte where its words begin
	number int
}

// runOnsIn finds the commands that stand inside the new words of others, in
// the provisions that hold them.
func runOnsIn(r *Regulation) map[*Provision][]runOn {
	f := runOnFinder{found: map[*Provision][]runOn{}}
	for _, p := range r.Parts {
		if p.Kind != KindPenjelasan && p.Kind != KindPenutup && p.Kind != KindJudul {
			f.look(p)
		}
	}
	return f.found
}

type runOnFinder struct {
	found map[*Provision][]runOn
	last  int // number of the last command, 0 outside of a list of commands
}

// look searches for lists of commands.
func (f *runOnFinder) look(p *Provision) {
	if opensInline(p) {
		f.last = 1
		for _, ch := range p.Children {
			f.inside(ch, true)
		}
		f.last = 0
		return
	}
	for _, ch := range p.Children {
		kind, num := ch.Addr.Last()
		n, err := strconv.Atoi(num)
		if kind == KindAngka && err == nil && isCommand(ch.Text) {
			f.last = n
			f.inside(ch, false)
			continue
		}
		f.last = 0
		f.look(ch)
	}
	f.last = 0
}

// opensInline reports whether a provision opens a list of commands and holds new
// words without a command of their own, since the first of the list stands in
// the same words, "… diubah sebagai berikut: 1. Ketentuan Pasal 16 diubah …", or
// was lost.
func opensInline(p *Provision) bool {
	below := false
	for _, ch := range p.Children {
		kind, _ := ch.Addr.Last()
		below = below || kind == KindPasal && !ch.Kind.Groups()
	}
	head, _, found := strings.Cut(p.Text, "sebagai berikut")
	return below && found && contains(head, amendingWords)
}

// inside searches the words of one command. A numbered item that continues the
// count is a command as a whole.
func (f *runOnFinder) inside(p *Provision, whole bool) {
	if contains(p.Text, amendingWords) {
		f.numbered(p, whole)
		f.unnumbered(p)
		slices.SortFunc(f.found[p], func(a, b runOn) int { return cmp.Compare(a.at, b.at) })
	}
	for _, ch := range p.Children {
		f.inside(ch, true)
	}
}

// numbered searches the words of one command for those that continue the count.
func (f *runOnFinder) numbered(p *Provision, whole bool) {
	if _, num := p.Addr.Last(); whole && p.Kind == KindAngka && isCommand(p.Text) && f.next(num) {
		f.add(p, runOn{at: 0, text: 0, number: f.last})
	}
	f.within(p)
}

// most is how many commands may be missing between two that are found.
const mostMissing = 3

// next reports whether a number continues the count, and goes on to it.
func (f *runOnFinder) next(num string) bool {
	n, err := strconv.Atoi(num)
	if err != nil || n <= f.last || n > f.last+mostMissing {
		return false
	}
	f.last = n
	return true
}

// within searches one text for "11. Ketentuan …".
func (f *runOnFinder) within(p *Provision) {
	text := p.Text
	for i := 1; i < len(text); i++ {
		if !isDigitByte(text[i]) || text[i-1] > ' ' && text[i-1] != '"' {
			continue
		}
		j := i
		for j < len(text) && isDigitByte(text[j]) {
			j++
		}
		k := j
		for k < len(text) && strings.IndexByte(".) ", text[k]) >= 0 {
			k++
		}
		before := f.last
		if k > j && j-i <= 3 && standsAlone(text, i, j, k) && f.next(text[i:j]) {
			if isCommand(text[k:]) {
				f.add(p, runOn{at: i, text: k, number: f.last})
			} else {
				f.last = before
			}
		}
		i = j
	}
}

// standsAlone reports whether the number at i to j looks like one that opens an
// item, so that "Pasal 6 huruf m" does not: a sentence or line ended before it
// or a full stop follows, and the words at k begin with a capital.
func standsAlone(text string, i, j, k int) bool {
	if k >= len(text) || text[k] < 'A' || text[k] > 'Z' {
		return false
	}
	before := strings.TrimRight(text[:i], " ")
	return before == "" || strings.IndexByte(".;:,)\"\n", before[len(before)-1]) >= 0 || strings.HasSuffix(before, "”") || text[j] == '.'
}

func (f *runOnFinder) add(p *Provision, s runOn) { f.found[p] = append(f.found[p], s) }

func isDigitByte(c byte) bool { return c >= '0' && c <= '9' }

// amendingWords are parts of the verbs of the amendment grammar.
var amendingWords = bothCases("diubah", "dirubah", "dihapus", "isisip", "itambah", "diganti", "Menghapus", "Mengubah", "Menambah", "Menyisipkan", "dicabut", "perubahan penjelasan", "perubahan pada penjelasan")

// isCommand reports whether a text is worded as a command of an amending act.
func isCommand(text string) bool {
	if len(text) > 600 {
		text = text[:600]
	}
	return contains(text, amendingWords) && tokenize(text).commands()
}

// ownText returns the words of a provision that are its own: those before the
// first command that runs on behind them. An item that is a command as a whole
// owns its words.
func ownText(p *Provision, in map[*Provision][]runOn) string {
	for _, l := range in[p] {
		if l.at > 0 {
			return strings.TrimSpace(p.Text[:l.at])
		}
	}
	return p.Text
}

// cutting copies new words up to the first command that runs on behind them.
type cutting struct {
	in   map[*Provision][]runOn
	done bool // a command was met: what follows is its own
}

// take returns a provision without what belongs to later commands, nil when
// all of it does.
func (c *cutting) take(p *Provision) *Provision {
	list := c.in[p]
	if c.done || len(list) > 0 && list[0].at == 0 {
		c.done = true
		return nil
	}
	out := *p
	if len(list) > 0 {
		c.done = true
		out.Text, out.Children = ownText(p, c.in), nil
		return &out
	}
	out.Children = nil
	for _, ch := range p.Children {
		if kept := c.take(ch); kept != nil {
			out.Children = append(out.Children, kept)
		}
	}
	return &out
}

// withoutRunOns returns new words without the commands that run on behind
// them, and p itself when there are none.
func withoutRunOns(p *Provision, in map[*Provision][]runOn) *Provision {
	if p != nil && p.Heading != "" {
		if title := ownHeading(p.Heading); title != p.Heading {
			cut := *p
			cut.Heading = title
			p = &cut
		}
	}
	if p == nil || len(in) == 0 {
		return p
	}
	return (&cutting{in: in}).take(p)
}

// ownHeading cuts a title before a command that runs on behind it: "PEMBUKUAN
// 17. Judul Bagian Pertama diubah …".
func ownHeading(title string) string {
	for i := 1; i < len(title); i++ {
		if !isDigitByte(title[i]) || title[i-1] != ' ' {
			continue
		}
		j := i
		for j < len(title) && isDigitByte(title[j]) {
			j++
		}
		if j+2 < len(title) && title[j] == '.' && isCommand(strings.TrimSpace(title[j+1:])) {
			return strings.TrimSpace(title[:i])
		}
		i = j
	}
	return title
}
