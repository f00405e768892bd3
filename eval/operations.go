package eval

import (
	"slices"
	"strings"
	"unicode"

	"wewenang/law"
)

// OperationGold is one operation of an amending act, as a list of operations
// states it.
type OperationGold struct {
	By     law.ID
	Kind   law.EffectKind // EffectAmend, EffectInsert or EffectDelete
	Target law.ID
	At     law.Address // the provision that is changed, inserted or deleted
	Text   []string    // its new words, a line for each part; nil when the list does not give them
}

// OperationVerdict says what became of an operation in the consolidated text.
type OperationVerdict string

// The verdicts.
const (
	OperationExact  OperationVerdict = "persis" // carried out, words as listed
	OperationNear   OperationVerdict = "hampir" // carried out, at least 95 of 100 words as listed
	OperationListed OperationVerdict = "tercatat belum diterapkan"
	OperationSilent OperationVerdict = "keliru tanpa catatan"
	// OperationUnclear is no judgement: the words of the list run on into the
	// next article or into the elucidation, so that they are not those of the place.
	OperationUnclear OperationVerdict = "daftar rusak"
)

// JudgeOperation holds the wording on the day of the amending act against one
// of its operations.
func JudgeOperation(g OperationGold, c *law.Consolidated) OperationVerdict {
	switch w := c.Find(g.At); {
	case g.done(w) && g.words(w, sameWords):
		return OperationExact
	case g.done(w) && g.words(w, nearWords):
		return OperationNear
	case g.listed(c):
		return OperationListed
	case g.runsOn():
		return OperationUnclear
	}
	return OperationSilent
}

// done reports whether the place is in the state that the operation leaves.
func (g OperationGold) done(w *law.Wording) bool {
	if g.Kind == law.EffectDelete {
		return w != nil && w.Deleted
	}
	if g.Text == nil {
		return w != nil && g.touched(w)
	}
	return w != nil && !w.Deleted
}

// otherParts are words that open a part of an act which no provision holds.
var otherParts = []string{"Cukup jelas", "Cukup Jelas", "Pasal II ", "Disahkan di", "Ditetapkan di", "PENJELASAN", "diubah sehingga", "diubah, sehingga", "disisipkan 1", "Yang dimaksud dengan"}

// runsOn reports whether the words of the list are not those of one provision.
func (g OperationGold) runsOn() bool {
	text := strings.Join(g.Text, " ")
	return strings.HasPrefix(text, "Ayat (") || slices.ContainsFunc(otherParts, func(s string) bool { return strings.Contains(text, s) })
}

// touched reports whether the amending act put words under the place.
func (g OperationGold) touched(w *law.Wording) bool {
	return w.By.ID == g.By || slices.ContainsFunc(w.Runs, func(r law.Run) bool { return r.By.ID == g.By }) ||
		slices.ContainsFunc(w.Children, g.touched)
}

// words compares the listed words with those of the place: as a whole, else
// part by part, since a list may give the changed verses of a Pasal alone.
func (g OperationGold) words(w *law.Wording, same func(a, b []string) bool) bool {
	if g.Text == nil || g.Kind == law.EffectDelete {
		return true
	}
	if same(lettersOf(strings.Join(g.Text, " ")), lettersOf(w.Full())) || holds(w, g.Text) {
		return true
	}
	return !slices.ContainsFunc(g.Text, func(line string) bool {
		return !slices.ContainsFunc(w.Children, func(p *law.Wording) bool { return same(lettersOf(line), lettersOf(p.Full())) })
	})
}

// holds reports whether the listed words stand in those of the place in one
// piece, since a list may give a single definition of many. Few words prove
// nothing.
func holds(w *law.Wording, text []string) bool {
	want := lettersOf(strings.Join(text, " "))
	return len(want) > 12 && strings.Contains(strings.Join(lettersOf(w.Full()), ""), strings.Join(want, ""))
}

// listed reports whether a change by the act at the place, or around or in it,
// is told as not applied.
func (g OperationGold) listed(c *law.Consolidated) bool {
	return slices.ContainsFunc(slices.Concat(c.NotApplied, c.Overtaken), func(u law.Unapplied) bool {
		at := u.Effect.TargetAt
		return u.From == g.By && (at.Covers(g.At) || g.At.Covers(at))
	})
}

// lettersOf splits a text into words without marks.
func lettersOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// sameWords ignores blanks, so that a word broken by a scan is the same word.
func sameWords(a, b []string) bool { return strings.Join(a, "") == strings.Join(b, "") }

// nearWords reports whether 95 of 100 words stand in both in the same order.
func nearWords(a, b []string) bool {
	return 2*commonWords(a, b)*100 >= 95*(len(a)+len(b))
}

func commonWords(a, b []string) int {
	prev := make([]int, len(b)+1)
	for i := range a {
		row := make([]int, len(b)+1)
		for j := range b {
			if a[i] == b[j] {
				row[j+1] = prev[j] + 1
			} else {
				row[j+1] = max(row[j], prev[j+1])
			}
		}
		prev = row
	}
	return prev[len(b)]
}
