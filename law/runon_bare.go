package law

import (
	"slices"
	"strings"
)

// bareOpeners begin a command that lost its number. In the middle of other
// words they are told from a citation by their capital, by the sentence that
// ends before them and by what the command says that it results in.
var bareOpeners = []string{"Ketentuan ", "Di antara ", "Diantara ", "Pasal ", "Judul ", "Penjelasan ", "Bab ", "BAB ", "Lampiran "}

// unnumbered searches one text for commands whose number was lost, or does not
// continue the count: "… secara terpadu. Ketentuan Pasal 13 diubah sehingga
// berbunyi sebagai berikut".
func (f *runOnFinder) unnumbered(p *Provision) {
	for i := 1; i < len(p.Text); i++ {
		if p.Text[i-1] > ' ' || !opensBare(p.Text[i:]) || !sentenceEnds(p.Text[:i]) || !ordersInFull(p.Text[i:]) {
			continue
		}
		at := beforeLabel(p.Text, i)
		if !slices.ContainsFunc(f.found[p], func(l runOn) bool { return l.text == i }) && at > 0 {
			f.add(p, runOn{at: at, text: i})
		}
	}
}

func opensBare(text string) bool {
	return slices.ContainsFunc(bareOpeners, func(w string) bool { return strings.HasPrefix(text, w) })
}

// sentenceEnds reports whether a text ends with a sentence or with the label of
// an item.
func sentenceEnds(text string) bool {
	text = strings.TrimRight(text, " \n")
	if text == "" {
		return false
	}
	last := text[len(text)-1]
	return last == '.' || last == '"' || strings.HasSuffix(text, "”") || isDigitByte(last) && endsItem(text)
}

// endsItem reports whether the number at the end of a text stands behind the
// end of a sentence: "… perundang-undangan. 2".
func endsItem(text string) bool {
	before := strings.TrimRight(strings.TrimRight(text, "0123456789"), " \n")
	return before != "" && strings.IndexByte(".;\"", before[len(before)-1]) >= 0
}

// beforeLabel steps back from the word at i over the label in front of it:
// "11. ", "C. ", "2 ".
func beforeLabel(text string, i int) int {
	head := strings.TrimRight(text[:i], " \n")
	j := strings.LastIndexAny(head, " \n") + 1
	label := strings.TrimRight(head[j:], ".)")
	switch {
	case label == "" || len(label) > 4:
	case strings.Trim(label, "0123456789") == "", len(label) == 1 && label[0] >= 'A' && label[0] <= 'Z', isRoman(label):
		return j
	}
	return i
}

// ordersInFull reports whether a text begins with a command that says what it
// results in, within its first sentence.
func ordersInFull(text string) bool {
	text = text[:min(len(text), 600)]
	if !contains(text, amendingWords) {
		return false
	}
	s := tokenize(text)
	if !s.commands() {
		return false
	}
	for i := range s.toks {
		if !s.changes(i) {
			continue
		}
		switch s.at(i) {
		case "dihapus", "dihapuskan":
			return true
		}
		return s.has(i+1, i+14, "sehingga", "menjadi", "yakni", "yaitu", "berbunyi", "berikut", "tercantum")
	}
	return false
}
