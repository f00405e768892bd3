package indexer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
)

// Opened is a library with what was noticed when it was opened.
type Opened struct {
	*Library
	// Degraded says why an older generation than the live one answers; nil
	// when the live one does.
	Degraded error
}

// Open opens the live generation of a data folder for reading, after comparing
// every file with the manifest. When it is broken or of another format, the
// newest older generation that is whole is opened instead and marked as
// degraded. Nothing in the data folder is changed. The error wraps
// [ErrNoGeneration] when none can be served.
func Open(ctx context.Context, data string, log *slog.Logger) (Opened, error) {
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	d := folder(data)
	names, current, err := d.candidates()
	if err != nil {
		return Opened{}, err
	}
	degraded := missingCurrent(names, current)
	for _, name := range names {
		lib, err := d.open(ctx, name, log)
		if err == nil {
			return Opened{Library: lib, Degraded: degraded}, nil
		}
		if ctx.Err() != nil {
			return Opened{}, context.Cause(ctx)
		}
		log.Warn("generation cannot be served", "generation", name, "err", err)
		degraded = errors.Join(degraded, fmt.Errorf("%s: %w", name, err))
	}
	if degraded != nil {
		return Opened{}, fmt.Errorf("%w in %s: %w", ErrNoGeneration, data, degraded)
	}
	return Opened{}, fmt.Errorf("%w in %s", ErrNoGeneration, data)
}

// OpenFresh opens the live generation when this very program made it from the
// content of o, which it then stands for. The summary tells the problems of the
// content. It is not ok when there is no such generation.
func OpenFresh(ctx context.Context, o Options) (lib *Library, s Summary, ok bool, err error) {
	o = o.complete()
	o.Force = false
	if s, ok, err = unchanged(ctx, o); !ok || err != nil {
		return nil, s, false, err
	}
	opened, err := Open(ctx, o.Data, o.Log)
	if err != nil {
		return nil, s, false, err
	}
	if opened.Degraded != nil {
		return nil, s, false, opened.Close()
	}
	return opened.Library, s, true, nil
}

// missingCurrent says what is wrong with CURRENT itself.
func missingCurrent(names []string, current string) error {
	switch {
	case len(names) == 0:
		return nil
	case current == "":
		return fmt.Errorf("%w: %s is missing or unreadable", ErrBroken, currentFile)
	case names[0] != current:
		return fmt.Errorf("%w: %s names %s, which is missing", ErrBroken, currentFile, current)
	}
	return nil
}

// open verifies, opens and warms up one generation.
func (d folder) open(ctx context.Context, name string, log *slog.Logger) (*Library, error) {
	m, err := readManifest(d.path(name))
	if err != nil {
		return nil, err
	}
	if err := m.verify(ctx, d.path(name)); err != nil {
		return nil, err
	}
	lib, err := openLibrary(d.path(name), m, log)
	if err != nil {
		return nil, err
	}
	if err := lib.warmUp(ctx); err != nil {
		return nil, errors.Join(err, lib.Close())
	}
	return lib, nil
}

// warmUp asks for the first regulation, so that the first reader does not pay
// for cold files, and a generation that cannot answer is not served.
func (l *Library) warmUp(ctx context.Context) error {
	if len(l.metas) == 0 {
		return nil
	}
	return probe(ctx, l, l.metas[0])
}
