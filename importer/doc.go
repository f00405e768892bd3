// Package importer turns foreign documents into the Markdown of a content
// folder.
//
// For each document it reads the structure, finds out which instrument it is
// (from title, letterhead and closing; the file name helps where those cannot
// be read), writes the canonical form to the place that the identity names and
// reports on the quality of what it read. Nothing is lost: a stretch that is
// not understood stays as text where it stood, and a document that cannot be
// identified is kept in a folder of its own until a person names it.
package importer
