package bench

import (
	"strings"

	"wewenang/law"
)

// Class is a kind of query.
type Class string

// The classes, in the order of a table.
const (
	Identity     Class = "identity"      // type, number and year of an instrument
	Rare         Class = "rare word"     // in 5 to 50 texts
	Mid          Class = "mid word"      // in 0.1 to 0.5 % of the texts
	Common       Class = "common word"   // in 2 to 20 %
	And          Class = "two words"     // a common and a mid one of the same text
	Or           Class = "any of three"  // a common, a mid and another mid word
	Question     Class = "question"      // six words in a row, as typed
	Phrase       Class = "phrase"        // three words in a row, quoted
	CommonPhrase Class = "common phrase" // the most frequent pairs, quoted
	Prefix       Class = "prefix"        // four letters of a word and a star
	ShortPrefix  Class = "short prefix"  // three letters
	Typo         Class = "typo"          // a mid word with two letters swapped
	Filtered     Class = "filtered"      // a common word among instruments of one type
)

// Classes lists every class.
var Classes = [...]Class{Identity, Rare, Mid, Common, And, Or, Question, Phrase, CommonPhrase, Prefix, ShortPrefix, Typo, Filtered}

// Query is a query in the form that any engine can be asked in.
type Query struct {
	Class Class
	Words []string // lower case; of phrases in order, of prefixes the letters
	Law   law.Query
}

// Exact returns the query as it must be typed to find the regulations with a
// text that holds the very words: one or all of them, or in order. False for
// classes that ask something else.
func (q Query) Exact() (law.Query, bool) {
	switch q.Class {
	case Phrase, CommonPhrase:
		return q.Law, true
	case Rare, Mid, Common, And:
		return law.Query{Text: `"` + strings.Join(q.Words, `" "`) + `"`, Size: q.Law.Size}, true
	}
	return law.Query{}, false
}
