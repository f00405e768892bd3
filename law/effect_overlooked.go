package law

import (
	"slices"
	"strings"
)

// overlooked is the last look at an amending act: whatever is worded like a
// command there, and of which no effect tells, is listed as not read. It asks
// for less than the grammar does, since a warning too many does less harm than
// a change that goes unseen.
func (e *effecter) overlooked() {
	told := map[Address][]toldWords{}
	doc := map[Address]ID{} // what each part changes
	for _, f := range e.out {
		if f.At == "" {
			continue
		}
		part := Address(f.At.Segments()[0])
		if !f.changesWords() || f.Target == e.home.id {
			continue
		}
		if doc[part] == "" {
			doc[part] = f.Target
		}
		told[f.At] = append(told[f.At], toldWords{foldWords(f.Words), f.TargetAt})
	}
	for _, part := range e.reg.Parts {
		target := doc[part.Addr]
		if target == "" && len(told) > 0 && part.Kind == KindPasal {
			target = e.base
		}
		if target == "" {
			continue
		}
		for p := range part.All() {
			if !contains(p.Text, amendingWords) {
				continue
			}
			for _, c := range commandsIn(tokenize(p.Text)) {
				if !c.told(told, p.Addr) {
					e.add(Effect{At: p.Addr, Kind: EffectUnread, Target: target, TargetAt: c.pasal, Words: tidy(c.words), Reason: reasonUnread})
				}
			}
		}
	}
}

// changesWords reports whether an effect is one on the wording of another
// instrument.
func (f Effect) changesWords() bool {
	switch f.Kind {
	case EffectAmend, EffectInsert, EffectDelete, EffectAdd, EffectReplacePhrase, EffectRevokePart, EffectUnread:
		return f.At != ""
	}
	return false
}

// toldWords are the words of an effect, folded, and the place that it touches.
type toldWords struct {
	words string
	at    Address
}

// looked is what is worded like a command: its words up to the verb and the
// first Pasal that they name.
type looked struct {
	words string
	pasal Address
}

// told reports whether an effect at the place, or above it, is one of the
// command: its words open with it, or hold it and the effect touches its Pasal.
func (c looked) told(all map[Address][]toldWords, at Address) bool {
	const head = 60 // letters of a number and of other places before the command
	words := foldWords(c.words)
	for ; at != ""; at = at.Parent() {
		for _, t := range all[at] {
			i := strings.Index(t.words, words)
			if i >= 0 && (i <= head || c.pasal == "" || t.at == "" || pasalOf(t.at) == c.pasal) {
				return true
			}
		}
	}
	return false
}

// commandsIn returns what is worded like a command in a text.
func commandsIn(s *scan) []looked {
	var out []looked
	for i := range s.toks {
		if !s.opensSentence(i) {
			continue
		}
		if verb := s.orderedBy(i); verb > 0 {
			c := looked{words: s.span(i, verb+1)}
			for j := i; j < verb; j++ {
				if list, end := s.places(j, false); end > j && list[0].absolute() && !list[0].penjelasan {
					c.pasal = pasalOf(list[0].address(""))
					break
				}
			}
			out = append(out, c)
		}
	}
	return out
}

// opensSentence reports whether token i begins a sentence or item with a word
// that opens a command.
func (s *scan) opensSentence(i int) bool {
	if !commandOpeners[s.at(i)] && activeVerbs[s.at(i)] == "" {
		return false
	}
	if c := s.raw(i)[0]; i > 0 && (c < 'A' || c > 'Z') {
		return false
	}
	switch before := s.at(i - 1); before {
	case "", ".", ";", ":", ",", "\"", ")", "?", "-":
		return true
	default:
		return !s.toks[i-1].word || strings.Trim(before, "0123456789") == ""
	}
}

// hedges are words that make a verb a part of an ordinary sentence.
var hedges = []string{"sebagaimana", "dimaksud", "telah", "pernah", "terakhir", "dapat", "akan", "tidak", "wajib", "belum", "harus", "perlu", "dilarang", "yang", "."}

// orderedBy returns the verb of the command that begins at token i, -1 when
// there is none in the same sentence.
func (s *scan) orderedBy(i int) int {
	for j := i + 1; j < len(s.toks) && j < i+40; j++ {
		if s.changes(j) {
			if s.placeWord(i, j) {
				return j
			}
			return -1
		}
		if slices.Contains(hedges, s.at(j)) {
			return -1
		}
	}
	return -1
}
