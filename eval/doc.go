// Package eval scores what the program reads by itself against labels made by
// hand: grants, citations, effects and search results.
//
// It is pure arithmetic over values: the caller reads the label files and runs
// the program. Nothing here is looked up when the program answers a user.
package eval
