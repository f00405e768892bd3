package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"wewenang/authority"
	"wewenang/law"
)

// Metas returns the metadata of every regulation in ascending order of
// identity.
func (r *Reader) Metas() ([]law.Meta, error) { return all[law.Meta](r, metas) }

// Agencies returns every agency in ascending order of identity.
func (r *Reader) Agencies() ([]authority.Agency, error) {
	return all[authority.Agency](r, agencies)
}

// Services returns every service in ascending order of identity.
func (r *Reader) Services() ([]authority.Service, error) {
	return all[authority.Service](r, services)
}

// AllGrants returns every grant, ordered by rule.
func (r *Reader) AllGrants() ([]authority.Grant, error) {
	lists, err := all[[]authority.Grant](r, grants)
	var out []authority.Grant
	for _, l := range lists {
		out = append(out, l...)
	}
	return out, err
}

// EachEffects calls f with the effects of every regulation that has some, in
// ascending order of identity.
func (r *Reader) EachEffects(f func(law.ID, []law.Effect)) error {
	return r.each(effects, func(name string, payload []byte) error {
		var list []law.Effect
		err := r.codec.Unpack(payload, &list)
		f(law.ID(name), list)
		return err
	})
}

func all[T any](r *Reader, f family) ([]T, error) {
	var out []T
	err := r.each(f, func(_ string, payload []byte) error {
		var v T
		err := r.codec.Unpack(payload, &v)
		out = append(out, v)
		return err
	})
	return out, err
}

// each calls visit with every record of a family in order.
func (r *Reader) each(f family, visit func(name string, payload []byte) error) error {
	prefix := f.key("")
	return r.scan(f, func(txn *badger.Txn, item *badger.Item) error {
		key := item.KeyCopy(nil)
		if isPart(key) {
			return nil
		}
		payload, err := readParts(txn, key)
		if err == nil {
			err = visit(string(key[len(prefix):]), payload)
		}
		if err != nil {
			return fmt.Errorf("store %s: %w", key, err)
		}
		return nil
	})
}

func isPart(key []byte) bool { return bytes.IndexByte(key, 0) >= 0 }

func (r *Reader) scan(f family, visit func(*badger.Txn, *badger.Item) error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("store %s: %w: %v", prefixes[f], ErrCorrupt, p)
		}
	}()
	return r.db.View(func(txn *badger.Txn) error {
		opts := badger.DefaultIteratorOptions
		opts.Prefix = f.key("")
		opts.PrefetchValues = false
		it := txn.NewIterator(opts)
		defer it.Close()
		for it.Rewind(); it.Valid(); it.Next() {
			if err := visit(txn, it.Item()); err != nil {
				return err
			}
		}
		return nil
	})
}

// Verify reads every record and compares counts and hashes with the inventory
// that the writer left. It returns an error wrapping [ErrCorrupt] when
// anything is missing, added or changed.
func (r *Reader) Verify(ctx context.Context) error {
	var want map[string]tally
	if err := r.unpack(info, infoInventory, &want); err != nil {
		return err
	}
	var errs []error
	for f := range familyCount {
		if f == info {
			continue
		}
		got, err := r.tally(ctx, f)
		if err == nil && got != want[prefixes[f]] {
			err = fmt.Errorf("store %s: %w: %d records of %d, or other words",
				prefixes[f], ErrCorrupt, got.Records, want[prefixes[f]].Records)
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

func (r *Reader) tally(ctx context.Context, f family) (tally, error) {
	var t tally
	err := r.scan(f, func(_ *badger.Txn, item *badger.Item) error {
		if t.Records%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		return item.Value(func(value []byte) error {
			t.add(item.Key(), value)
			return nil
		})
	})
	return t, err
}
