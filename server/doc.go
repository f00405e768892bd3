// Package server answers HTTP: pages for people and a JSON interface for
// programs, both made from one [Library].
//
// A handler is a function from a request to a response. It never sees a
// ResponseWriter: it returns a page struct, a JSON value, a redirect or an
// error, and [site.respond] alone writes. A page is rendered into a buffer
// first, so a failing template never leaves half a page. An error is turned
// into a status once, in the table of errors.go; programs get it as an RFC 9457
// problem, people as a page with a way out.
//
// # Rules that every page keeps
//
//   - It works without JavaScript, by keyboard, at 360 pixels, in print.
//   - It loads nothing from elsewhere; the content security policy forbids it.
//   - It says for which day its answer holds, and in which state a fact is.
//   - Its address reproduces it: language and day travel in the query.
//   - GET changes nothing. The only POST asks for a check and stores nothing.
package server
