package eval

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

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
	OperationNear   OperationVerdict = "hampir" // carried out, as listed but for reading errors
	OperationListed OperationVerdict = "tercatat belum diterapkan"
	OperationSilent OperationVerdict = "keliru tanpa catatan"
	// The rest are no judgements. The listed words stand at the place in one
	// piece, but are a part of it alone: a list may cut a Pasal short, or give one
	// definition of many;
	OperationPart OperationVerdict = "daftar memuat sebagian"
	// the words of the list run on into the next article or into the elucidation,
	// so that they are not those of the place;
	OperationUnclear OperationVerdict = "daftar rusak"
	// fewer than 95 of 100 of its words stand in one piece in the text of the act
	// that is held, of which other changes are carried out or told;
	OperationUnlike OperationVerdict = "daftar berbeda dari naskah"
	// the act that is held does not cite the instrument that the list has it
	// change: another act bears the same number.
	OperationOther OperationVerdict = "naskah lain bernomor sama"
)

// Judges reports whether the verdict is one on the program.
func (v OperationVerdict) Judges() bool {
	switch v {
	case OperationPart, OperationUnclear, OperationUnlike, OperationOther:
		return false
	}
	return true
}

// JudgeOperation holds the wording on the day of the amending act against one
// of its operations.
func JudgeOperation(g OperationGold, c *law.Consolidated, act *law.Regulation) OperationVerdict {
	g.Text = inOrder(g.Text)
	switch w := c.Find(g.At); {
	case g.done(w) && g.words(w, sameWords):
		return OperationExact
	case g.done(w) && g.touched(w) && g.words(w, nearWords):
		return OperationNear
	case g.done(w) && g.Text != nil && g.partOf(w):
		return OperationPart
	case g.listed(c):
		return OperationListed
	case g.runsOn():
		return OperationUnclear
	case !g.cited(act):
		return OperationOther
	case g.heard(c) && g.unlike(act):
		return OperationUnlike
	}
	return OperationSilent
}

// cited reports whether the act speaks of the instrument at all.
func (g OperationGold) cited(act *law.Regulation) bool {
	return slices.ContainsFunc(law.CitationsOf(act), func(c law.Citation) bool { return c.Target == g.Target })
}

// heard reports whether anything of the act is carried out or told.
func (g OperationGold) heard(c *law.Consolidated) bool {
	return slices.ContainsFunc(c.Applied, func(ch law.Change) bool { return ch.From == g.By }) ||
		slices.ContainsFunc(slices.Concat(c.NotApplied, c.Overtaken), func(u law.Unapplied) bool { return u.From == g.By })
}

// unlike reports whether the listed words are not those of the act itself.
func (g OperationGold) unlike(act *law.Regulation) bool {
	var text strings.Builder
	for p := range act.All() {
		text.WriteString(p.Label + " " + p.Heading + " " + p.Text + "\n")
	}
	return g.Text != nil && standsIn(tokens(strings.Join(g.Text, " ")), tokens(text.String())) < 0.95
}

// inOrder sorts verses by their numbers, since a list may sort them by letters:
// "(10) …" before "(2) …".
func inOrder(lines []string) []string {
	number := func(s string) (n int, letter string) {
		mark, _, _ := strings.Cut(strings.TrimPrefix(s, "("), ")")
		digits := strings.TrimRight(strings.ToLower(mark), "abcdefgh")
		if n, err := strconv.Atoi(digits); err == nil && strings.HasPrefix(s, "(") {
			return n, strings.ToLower(mark[len(digits):])
		}
		return 0, ""
	}
	lines = slices.Clone(lines)
	slices.SortStableFunc(lines, func(a, b string) int {
		na, la := number(a)
		nb, lb := number(b)
		return cmp.Or(cmp.Compare(na, nb), cmp.Compare(la, lb))
	})
	return lines
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
var otherParts = []string{"Cukup jelas", "Cukup Jelas", "Pasal II ", "PASAL II ", "Disahkan di", "Ditetapkan di", "PENJELASAN", "diubah sehingga",
	"diubah, sehingga", "disisipkan 1", "Yang dimaksud dengan", ". Mengubah ", ". Menghapus ", ". Menambah "}

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
	if g.reads(strings.Join(g.Text, " "), w, same) {
		return true
	}
	return !slices.ContainsFunc(g.Text, func(line string) bool {
		return !slices.ContainsFunc(w.Children, func(p *law.Wording) bool { return g.reads(line, p, same) })
	})
}

// reads reports whether listed words are those of a place, with or without the
// words between two pages and the next article of the act.
func (g OperationGold) reads(text string, w *law.Wording, same func(a, b []string) bool) bool {
	got := tokens(printed(w))
	want := tokens(text)
	for i := 1; i+1 < len(want); i++ {
		if want[i] == "pasal" && want[i+1] == "ii" {
			want = want[:i]
		}
	}
	if same(want, got) {
		return true
	}
	want = withoutFurniture(want)
	if _, num := g.At.Last(); len(want) > 2 && want[0] == "pasal" && want[1] == num {
		want = want[2:] // the heading
	}
	return same(want, withoutFurniture(got))
}

// printed returns the words of a place as an act prints them, where a deleted
// item reads "e. dihapus".
func printed(w *law.Wording) string {
	if w.Deleted {
		return w.Label + " dihapus"
	}
	part := *w
	part.Children = nil
	lines := []string{part.Full()}
	for _, ch := range w.Children {
		lines = append(lines, printed(ch))
	}
	return strings.Join(lines, "\n")
}

// partOf reports whether the listed words stand in those of the place in one
// piece. Few words prove nothing.
func (g OperationGold) partOf(w *law.Wording) bool {
	want, got := tokens(strings.Join(g.Text, " ")), tokens(w.Full())
	return len(want) > 12 && len(want) < len(got) && standsIn(want, got) >= 0.95
}

// listed reports whether a change by the act at the place, or around or in it,
// is told as not applied.
func (g OperationGold) listed(c *law.Consolidated) bool {
	return slices.ContainsFunc(slices.Concat(c.NotApplied, c.Overtaken), func(u law.Unapplied) bool {
		at := u.Effect.TargetAt
		return u.From == g.By && (at.Covers(g.At) || g.At.Covers(at))
	})
}
