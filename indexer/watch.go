package indexer

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long a folder must be quiet before it is read: editors write a
// file in several steps.
const settle = 300 * time.Millisecond

// Watch calls changed once it is watching, because something may have changed
// before, and then whenever something under dir has changed and dir has been
// quiet for a moment. It returns when ctx ends or dir cannot be watched.
func Watch(ctx context.Context, dir string, changed func()) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch %s: %w", dir, err)
	}
	defer w.Close()
	if err := watchTree(w, dir); err != nil {
		return fmt.Errorf("watch %s: %w", dir, err)
	}
	changed()
	quiet := time.NewTimer(settle)
	quiet.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case e := <-w.Events:
			if e.Has(fsnotify.Create) {
				_ = watchTree(w, e.Name) // gone again: its removal is an event too
			}
			if e.Op != fsnotify.Chmod {
				quiet.Reset(settle)
			}
		case err := <-w.Errors:
			if err != nil { // events may be lost: look at everything
				quiet.Reset(settle)
			}
		case <-quiet.C:
			changed()
		}
	}
}

// watchTree watches dir and every folder under it. A file is no error.
func watchTree(w *fsnotify.Watcher, dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		return w.Add(path)
	})
}
