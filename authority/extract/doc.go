// Package extract reads proposals of grants out of the words of a regulation.
//
// [Grants] takes a parsed regulation and returns what its operative text says
// about who may or must do what. It knows no region and no document: all it
// uses is the grammar of Indonesian legal drafting, written down as word lists
// (offices.go, verbs.go, words.go) and as sentence frames, and the
// structure of the document itself: lists below a lead-in, annexes, definitions
// and the handing-on of power that the whole instrument is about.
//
// The way of a sentence:
//
//	provision → statement (lead-in and items)      statement.go, lead.go, list.go
//	          → phrase (words without references)  token.go, references.go
//	          → clause (subject, verb, rest)       clause.go
//	          → frame (giver, holder, act, object) active.go, passive.go, task.go, handframe.go, defined.go, …
//	          → deeds (acts and their objects)     predicate.go, deed.go, objectend.go
//	          → grant (kind, scope, confidence)    grants.go, assess.go, scope.go
//
// Everything proposed has [authority.Proposed] as its state, quotes its
// provision verbatim, names the pattern that read it and says how sure it is: the
// share of right answers of that pattern on labelled texts, lowered to what texts
// read for the first time have shown (confidence.go). The package is pure and safe
// for concurrent use.
package extract
