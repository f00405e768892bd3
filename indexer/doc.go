// Package indexer turns a content folder into a generation and searches it.
//
// # Building
//
// [Load] parses a content folder; [Build] writes what it found into a new
// generation of a data folder:
//
//	CURRENT               the name of the live generation
//	LOCK                  held by the process that builds
//	gen-000007/           search/ (bleve), graph/ (badger), MANIFEST.json
//	gen-000008.tmp/       a build under way, or the rest of one that was killed
//
// A generation is built aside, closed, opened again read-only and compared
// with what was put in, hashed, synced and renamed; only then does CURRENT
// name it. Nothing in it is ever changed afterwards. Three are kept.
//
// # Reading
//
// [Open] verifies a generation against its manifest before it answers from it,
// because neither bleve nor badger notices a damaged file reliably. A [Shelf]
// holds the live generation, moves to a newer one without failing a request,
// and falls back to an older one, marked as degraded, when the newest is
// broken.
//
// A generation is derived from content alone: losing it costs time, never
// information.
package indexer
