package eval

import (
	"slices"
	"strings"

	"wewenang/law"
)

// CitationFile is a file of labels for the citations and effects of one text.
type CitationFile struct {
	Doc           string         `json:"doc"`
	ID            string         `json:"id"`             // in the form of law.ID.AtRegion
	IgnoreAt      []law.Address  `json:"ignore_at"`      // predictions under these are not judged
	LabelledUntil law.Address    `json:"labelled_until"` // predictions after it are not judged
	Citations     []CitationGold `json:"citations"`
	Effects       []EffectGold   `json:"effects"`
}

// CitationGold is the label of one mention.
type CitationGold struct {
	At       law.Address   `json:"at"`
	AtAlt    []law.Address `json:"at_alt"` // addresses that are as good
	Text     string        `json:"text"`
	Target   string        `json:"target"`
	TargetAt law.Address   `json:"target_at"`
	Same     bool          `json:"same"`
	Optional bool          `json:"optional"` // right if said, no miss if not
}

// EffectGold is the label of one effect.
type EffectGold struct {
	At       law.Address    `json:"at"`
	AtAlt    []law.Address  `json:"at_alt"`
	Kind     law.EffectKind `json:"kind"`
	Target   string         `json:"target"`
	TargetAt law.Address    `json:"target_at"`
	Date     law.Date       `json:"date"`
	Optional bool           `json:"optional"`
}

// Mismatch is one label that was missed or one prediction that is not labelled.
type Mismatch struct {
	Doc    string      `json:"doc"`
	Missed bool        `json:"missed"` // false: a prediction without a label
	At     law.Address `json:"at"`
	What   string      `json:"what"`
	Text   string      `json:"text,omitempty"`
}

// claim is a label or a prediction reduced to what is compared.
type claim struct {
	at       []law.Address
	what     string
	text     string
	optional bool
}

// ScoreCitations compares mentions by place, target and place in the target.
// Order numbers the provisions of the text, so that those after LabelledUntil
// can be left out.
func ScoreCitations(gold CitationFile, pred []law.Citation, order func(law.Address) int) (Score, []Mismatch) {
	var want, got []claim
	for _, g := range gold.Citations {
		want = append(want, claim{append([]law.Address{g.At}, g.AtAlt...), target(g.Target, g.TargetAt), g.Text, g.Optional})
	}
	for _, p := range pred {
		if p.Target != "" && gold.judged(p.At, order) {
			got = append(got, claim{[]law.Address{p.At}, target(p.Target.AtRegion(), p.TargetAt), p.Text, false})
		}
	}
	return match(gold.Doc, want, got)
}

// ScoreEffects compares effects by place, kind, target and place in the target.
// Effects without a named target are no predictions, nor is the remark that a
// command could not be read.
func ScoreEffects(gold CitationFile, pred []law.Effect, order func(law.Address) int) (Score, []Mismatch) {
	var want, got []claim
	for _, g := range gold.Effects {
		want = append(want, claim{append([]law.Address{g.At}, g.AtAlt...), string(g.Kind) + " " + target(g.Target, g.TargetAt), "", g.Optional})
	}
	for _, p := range pred {
		if p.Target != "" && p.Kind != law.EffectUnread && gold.judged(p.At, order) {
			got = append(got, claim{[]law.Address{p.At}, string(p.Kind) + " " + target(p.Target.AtRegion(), p.TargetAt), p.Words, false})
		}
	}
	return match(gold.Doc, want, got)
}

func (f CitationFile) judged(at law.Address, order func(law.Address) int) bool {
	for _, prefix := range f.IgnoreAt {
		if prefix.Covers(at) {
			return false
		}
	}
	return f.LabelledUntil == "" || f.LabelledUntil.Covers(at) || order(at) <= order(f.LabelledUntil)
}

// target writes a target so that equal ones are equal strings. The short names
// of ministries vary, so their rules are compared by year and number.
func target(id string, at law.Address) string {
	if parsed, err := law.ParseID(id); err == nil {
		id = parsed.AtRegion()
	}
	kind, rest, _ := strings.Cut(id, "/")
	for _, prefix := range []string{"permen", "peraturan", "kepmen"} {
		if strings.HasPrefix(kind, prefix) {
			kind = "menteri"
		}
	}
	return kind + "/" + rest + "#" + string(at)
}

func match(doc string, want, got []claim) (Score, []Mismatch) {
	got = distinct(got)
	used := make([]bool, len(got))
	var right, missed int
	var list []Mismatch
	for _, w := range want {
		i := slices.IndexFunc(got, func(g claim) bool { return g.what == w.what && slices.Contains(w.at, g.at[0]) })
		switch {
		case i >= 0 && w.optional:
			used[i] = true
		case i >= 0:
			used[i] = true
			right++
		case !w.optional:
			missed++
			list = append(list, Mismatch{doc, true, w.at[0], w.what, w.text})
		}
	}
	wrong := 0
	for i, g := range got {
		if !used[i] {
			wrong++
			list = append(list, Mismatch{doc, false, g.at[0], g.what, g.text})
		}
	}
	return NewScore(right, wrong, missed), list
}

func distinct(list []claim) []claim {
	seen := make(map[string]bool)
	return slices.DeleteFunc(list, func(c claim) bool {
		key := string(c.at[0]) + " " + c.what
		again := seen[key]
		seen[key] = true
		return again
	})
}
