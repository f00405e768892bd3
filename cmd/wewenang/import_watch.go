package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"wewenang/importer"
	"wewenang/indexer"
)

// inbox is a folder from which documents are imported as they arrive.
type inbox struct {
	importing
	tried map[string]fs.FileInfo // by path, as it was when it was read
	seen  map[string]look        // by path, files that are too young to be read
	young bool                   // a file is still being written, or the folder was taken
}

// look is how a file was seen first in its present state.
type look struct {
	info fs.FileInfo
	at   time.Time
}

// stable is how long a file must be left alone before it is read: copies over
// a network pause.
const stable = 2 * time.Second

// watch imports what lies in the inbox and then what arrives, until it is
// stopped.
func (m importing) watch(ctx context.Context) error {
	b := &inbox{importing: m, tried: map[string]fs.FileInfo{}, seen: map[string]look{}}
	again, failed := make(chan struct{}, 1), make(chan error, 1)
	wake := func() {
		select {
		case again <- struct{}{}:
		default: // it is going to look anyway
		}
	}
	m.note("menunggu naskah di %s", "waiting for documents in %s", m.inbox)
	go func() { failed <- indexer.Watch(ctx, m.inbox, wake) }()
	for {
		select {
		case err := <-failed:
			if err != nil {
				return inputError{err}
			}
			return nil
		case <-again:
			if err := b.empty(ctx); err != nil && ctx.Err() == nil {
				return inputError{err}
			}
			if b.young {
				time.AfterFunc(stable, wake)
			}
		}
	}
}

// empty reads what is new and complete, and tells what became of it.
func (b *inbox) empty(ctx context.Context) error {
	b.young = false
	report, err := b.read(ctx, importer.Options{Inputs: []string{b.importing.inbox}, Want: b.want})
	if errors.Is(err, importer.ErrBusy) {
		clear(b.tried)
		b.young = true
		return nil
	}
	for _, f := range report.Files {
		switch {
		case f.Skipped:
			fmt.Fprintf(b.out, b.say("%s: sudah ada, %s\n", "%s: was there, %s\n"), oneLine(f.In), f.Out)
		case f.Out != "":
			fmt.Fprintf(b.out, b.say("%s: %s, mutu %s\n", "%s: %s, quality %s\n"), oneLine(f.In), f.Out, f.Quality.Grade)
		}
		for _, p := range f.Problems {
			if p.Code == importer.CodeUnwritten {
				delete(b.tried, filepath.Join(b.importing.inbox, filepath.FromSlash(f.In)))
			}
			if !f.Skipped {
				b.printProblem(p)
			}
		}
	}
	return err
}

// want leaves out what is still being written, and what was read as it is. A
// file from a machine whose clock is ahead is read when it has not changed for
// a while.
func (b *inbox) want(path string, info fs.FileInfo) bool {
	now := b.now()
	if now.Sub(info.ModTime()) < stable {
		first, known := b.seen[path]
		if !known || !unchanged(first.info, info) {
			first = look{info, now}
			b.seen[path] = first
		}
		if now.Sub(first.at) < stable {
			b.young = true
			return false
		}
	}
	delete(b.seen, path)
	if old, ok := b.tried[path]; ok && unchanged(old, info) {
		return false
	}
	b.tried[path] = info
	return true
}

func unchanged(a, b fs.FileInfo) bool {
	return a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}
