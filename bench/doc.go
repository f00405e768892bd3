// Package bench measures searches: it draws queries of every class from the
// texts of an index, times an engine on them, and loads a running server.
//
// Queries are drawn from the corpus itself, by a seed, so that a figure can be
// had again. The classes are those of users: a number, a rare and a common
// word, several words, a typed question, a quoted phrase, the beginning of a
// word, a slip of the finger, a filter.
package bench
