// Package store keeps the records of one generation: regulations with their
// words, citations both ways, effects, the map of authority and counts.
//
// A store is written once by a [Writer], in ascending order of keys, and then
// only read. A [Reader] opens it without changing a byte of the folder, so
// that it works on a read-only file system and beside other readers.
//
// The engine underneath (badger) can hand out an empty or damaged value
// without an error. Therefore every value carries a checksum of its own, no
// value is so large that it would leave the engine's tables, and an inventory
// counts and hashes every family of keys; [Reader.Verify] compares it with
// what can be read.
//
// Methods return errors wrapping [law.ErrNotFound] for a missing record and
// [ErrCorrupt] for a damaged one.
package store
