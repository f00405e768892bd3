package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strconv"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/pb"
	"github.com/dgraph-io/ristretto/v2/z"

	"wewenang/law"
)

// flushAt is how many bytes a writer gathers before it hands them on.
const flushAt = 4 << 20

// Writer fills a new store. Records come in the order of their keys: all
// backlinks, all citations, the findings, the lists, all regulations, each in ascending order
// of identity. A writer is not safe for concurrent use.
type Writer struct {
	db      *badger.DB
	stream  *badger.StreamWriter
	buf     *z.Buffer
	codec   *Codec
	logDir  string
	last    []byte // key
	tallies [familyCount]tally
}

// Create starts a store in dir, which must not exist or be empty. The engine's
// value log, which stays empty, is put beside it for the time of writing.
func Create(dir string, codec *Codec) (*Writer, error) {
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return nil, fmt.Errorf("create store: %s is not empty", dir)
	}
	logDir := dir + ".log"
	for _, d := range []string{dir, logDir} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			return nil, fmt.Errorf("create store: %w", err)
		}
	}
	db, err := badger.Open(engineOptions(dir, logDir))
	if err != nil {
		return nil, fmt.Errorf("create store: %w", err)
	}
	w := &Writer{db: db, stream: db.NewStreamWriter(), codec: codec, logDir: logDir,
		buf: z.NewBuffer(flushAt+flushAt/4, "store")}
	if err := w.stream.Prepare(); err != nil {
		return nil, errors.Join(fmt.Errorf("create store: %w", err), w.Abort())
	}
	return w, nil
}

// Abort gives the store up and releases what it holds. The folder is left for
// the caller to remove.
func (w *Writer) Abort() error {
	if w.db == nil {
		return nil
	}
	w.stream.Cancel()
	return w.release()
}

func (w *Writer) release() error {
	err := errors.Join(w.buf.Release(), w.db.Close(), os.RemoveAll(w.logDir))
	w.db = nil
	return err
}

// Regulation adds a law.Regulation, given as packed by a [Codec].
func (w *Writer) Regulation(id law.ID, packed []byte) error {
	return w.put(regulations, string(id), packed)
}

// Citations adds the mentions made by a regulation, a []law.Citation given as
// packed by a [Codec].
func (w *Writer) Citations(id law.ID, packed []byte) error {
	return w.put(citations, string(id), packed)
}

// Backlinks adds the mentions of an instrument, held or not.
func (w *Writer) Backlinks(id law.ID, list []law.Backlink) error {
	return w.pack(backlinks, string(id), list)
}

// Findings adds the report of a day.
func (w *Writer) Findings(day law.Date, report any) error {
	return w.pack(findings, string(day), report)
}

// Close writes inventory and schema and finishes the store.
func (w *Writer) Close() error {
	if err := w.finish(); err != nil {
		return errors.Join(err, w.Abort())
	}
	return w.release()
}

func (w *Writer) finish() error {
	inventory := map[string]tally{}
	for f, t := range w.tallies {
		inventory[prefixes[f]] = t
	}
	if err := w.pack(about, inventoryName, inventory); err != nil {
		return err
	}
	if err := w.put(about, schemaName, []byte(strconv.Itoa(Schema))); err != nil {
		return err
	}
	if err := w.flush(); err != nil {
		return err
	}
	if err := w.stream.Flush(); err != nil {
		return fmt.Errorf("finish store: %w", err)
	}
	return nil
}

func (w *Writer) pack(f family, name string, v any) error {
	packed, err := w.codec.Pack(v)
	if err != nil {
		return fmt.Errorf("store %s%s: %w", prefixes[f], name, err)
	}
	return w.put(f, name, packed)
}

// put adds a record in as many parts as it needs.
func (w *Writer) put(f family, name string, payload []byte) error {
	key := f.key(name)
	if bytes.Compare(key, w.last) <= 0 {
		return fmt.Errorf("store %s: not after %s", key, w.last)
	}
	w.last = key
	total := len(payload)
	parts := max(1, (total+maxPart-1)/maxPart)
	if parts > maxParts {
		return fmt.Errorf("store %s: %d bytes are too many", key, total)
	}
	for n := range parts {
		part := payload[:min(maxPart, len(payload))]
		payload = payload[len(part):]
		k := key
		if n > 0 {
			k = partKey(key, n)
		}
		if err := w.add(f, k, seal(part, parts, total)); err != nil {
			return err
		}
	}
	return nil
}

func (w *Writer) add(f family, key, value []byte) error {
	w.tallies[f].add(key, value)
	badger.KVToBuffer(&pb.KV{Key: key, Value: value, Version: 1}, w.buf)
	if w.buf.LenNoPadding() < flushAt {
		return nil
	}
	return w.flush()
}

func (w *Writer) flush() error {
	if err := w.stream.Write(w.buf); err != nil {
		return fmt.Errorf("write store: %w", err)
	}
	w.buf.Reset()
	return nil
}
