package bahasa

import (
	"slices"
	"strings"
	"sync"
)

// Alternative is another way to say a stretch of a query: its stems in order.
type Alternative struct {
	Stems []string
	Words string   // as the table spells it, for explanations
	Exact []string // the very words, side by side, where the table quotes them
}

// Thesaurus knows what the field calls by several names.
type Thesaurus struct {
	entries map[string][]Alternative // keyed by stems joined by a space
	longest int                      // most stems of a key
}

// Synonyms returns the reviewed thesaurus of the package.
var Synonyms = sync.OnceValue(func() *Thesaurus {
	t := &Thesaurus{entries: make(map[string][]Alternative)}
	for line := range lines("synonyms.txt") {
		if left, right, ok := strings.Cut(line, ">"); ok {
			for w := range strings.SplitSeq(right, "|") {
				t.add(left, w)
			}
			continue
		}
		names := strings.Split(line, "=")
		for _, a := range names {
			for _, b := range names {
				t.add(a, b)
			}
		}
	}
	return t
})

func (t *Thesaurus) add(from, to string) {
	key, alt := Stems(from), Alternative{Stems: Stems(to), Words: strings.Trim(to, " \"")}
	if strings.Contains(to, `"`) {
		for _, tok := range Analyze(to) {
			alt.Exact = append(alt.Exact, tok.Word)
		}
	}
	if len(key) == 0 || len(alt.Stems) == 0 || slices.Equal(key, alt.Stems) {
		return
	}
	k := strings.Join(key, " ")
	for _, have := range t.entries[k] {
		if slices.Equal(have.Stems, alt.Stems) {
			return
		}
	}
	t.entries[k] = append(t.entries[k], alt)
	t.longest = max(t.longest, len(key))
}

// Find returns the alternatives of the longest stretch at the beginning of the
// stems that the table knows, and its length; 0 when it knows none.
func (t *Thesaurus) Find(stems []string) (alts []Alternative, n int) {
	for n := min(t.longest, len(stems)); n > 0; n-- {
		if alts := t.entries[strings.Join(stems[:n], " ")]; alts != nil {
			return alts, n
		}
	}
	return nil, 0
}

// Stems returns the stems of the text without function words.
func Stems(text string) []string {
	var stems []string
	for _, tok := range Analyze(text) {
		if !tok.Stop {
			stems = append(stems, tok.Stem)
		}
	}
	return stems
}
