package store

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"github.com/dgraph-io/badger/v4"

	"wewenang/law"
)

// ErrSchema marks a store written by another version of the program.
var ErrSchema = errors.New("store has another schema")

// Reader reads a finished store. It is safe for concurrent use.
type Reader struct {
	db     *badger.DB
	codec  *Codec
	logDir string // an empty folder that stands in for the absent value log
}

// Open opens the store in dir for reading and checks its schema. Nothing in
// dir is changed. A store that the engine cannot bear is an error, not a panic.
func Open(dir string, codec *Codec) (r *Reader, err error) {
	logDir, err := os.MkdirTemp("", "wewenang-log-")
	if err != nil {
		logDir = dir // nothing is written there; an empty folder is only tidier
	}
	r = &Reader{codec: codec, logDir: logDir}
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("open store: %w: %v", ErrCorrupt, p)
		}
		if err != nil {
			err = errors.Join(err, r.release(dir))
			r = nil
		}
	}()
	db, err := badger.Open(engineOptions(dir, logDir).
		WithReadOnly(true).WithBypassLockGuard(true))
	if err != nil {
		return r, fmt.Errorf("open store: %w", err)
	}
	r.db = db
	return r, r.checkSchema()
}

func (r *Reader) checkSchema() error {
	payload, err := r.get(about, schemaName)
	if err != nil {
		return err
	}
	if string(payload) != strconv.Itoa(Schema) {
		return fmt.Errorf("%w: %q, this program reads %d", ErrSchema, payload, Schema)
	}
	return nil
}

// Close releases the store.
func (r *Reader) Close() error {
	return r.release(r.db.Opts().Dir)
}

func (r *Reader) release(dir string) error {
	var err error
	if r.db != nil {
		err = r.db.Close()
	}
	if r.logDir != dir {
		err = errors.Join(err, os.RemoveAll(r.logDir))
	}
	return err
}

// Regulation returns a regulation with its words.
func (r *Reader) Regulation(id law.ID) (*law.Regulation, error) {
	reg := new(law.Regulation)
	return reg, r.unpack(regulations, string(id), reg)
}

// Citations returns the mentions made by a regulation, in printed order.
func (r *Reader) Citations(id law.ID) ([]law.Citation, error) {
	return unpackList[law.Citation](r, citations, string(id))
}

// Backlinks returns the mentions of an instrument.
func (r *Reader) Backlinks(id law.ID) ([]law.Backlink, error) {
	return unpackList[law.Backlink](r, backlinks, string(id))
}

// Findings reads the report of a day into report, a pointer to what the writer
// was given. The error wraps [law.ErrNotFound] when there is none.
func (r *Reader) Findings(day law.Date, report any) error {
	return r.unpack(findings, string(day), report)
}

// unpackList returns no elements when there is no record.
func unpackList[T any](r *Reader, f family, name string) ([]T, error) {
	var list []T
	err := r.unpack(f, name, &list)
	if errors.Is(err, law.ErrNotFound) {
		return nil, nil
	}
	return list, err
}

func (r *Reader) unpack(f family, name string, v any) error {
	payload, err := r.get(f, name)
	if err != nil {
		return err
	}
	if err := r.codec.Unpack(payload, v); err != nil {
		return fmt.Errorf("store %s%s: %w", prefixes[f], name, err)
	}
	return nil
}

// get returns a copy of the payload of a record.
func (r *Reader) get(f family, name string) (payload []byte, err error) {
	key := f.key(name)
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", ErrCorrupt, p)
		}
		if err != nil {
			err = fmt.Errorf("store %s: %w", key, err)
		}
	}()
	err = r.db.View(func(txn *badger.Txn) error {
		payload, err = readParts(txn, key)
		return err
	})
	return payload, err
}

func readParts(txn *badger.Txn, key []byte) ([]byte, error) {
	out, parts, total, err := readPart(txn, key, nil)
	for n := 1; err == nil && n < parts; n++ {
		out, _, _, err = readPart(txn, partKey(key, n), out)
	}
	if err == nil && len(out) != total {
		err = fmt.Errorf("%w: %d of %d bytes", ErrCorrupt, len(out), total)
	}
	return out, err
}

// readPart appends the payload under the key to out.
func readPart(txn *badger.Txn, key, out []byte) (_ []byte, parts, total int, err error) {
	item, err := txn.Get(key)
	if errors.Is(err, badger.ErrKeyNotFound) {
		return out, 0, 0, law.ErrNotFound
	}
	if err != nil {
		return out, 0, 0, err
	}
	err = item.Value(func(value []byte) error {
		var payload []byte
		payload, parts, total, err = unseal(value)
		out = append(out, payload...)
		return err
	})
	return out, parts, total, err
}
