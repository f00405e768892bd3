package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"
)

// Verify reads every record and compares counts and hashes with the inventory
// that the writer left. It returns an error wrapping [ErrCorrupt] when
// anything is missing, added or changed.
func (r *Reader) Verify(ctx context.Context) error {
	var want map[string]tally
	if err := r.unpack(about, inventoryName, &want); err != nil {
		return err
	}
	var errs []error
	for f := range familyCount {
		if f == about {
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
	err := r.scan(f, func(item *badger.Item) error {
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

func (r *Reader) scan(f family, visit func(*badger.Item) error) (err error) {
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
			if err := visit(it.Item()); err != nil {
				return err
			}
		}
		return nil
	})
}
