package importer

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
)

// writer writes the files of a content folder so that none is ever seen half
// written, not even after the power was cut: the bytes are on the disk before
// the file takes its name. The names themselves are on the disk when settle
// returns; one that was lost before is written by the next import.
type writer struct {
	out     string
	create  func(path string) (file, error)
	touched map[string]bool // folders with new names
}

// file is what is needed of a file that is written.
type file interface {
	io.Writer
	Sync() error
	Close() error
}

func newWriter(out string) writer {
	return writer{out: out, create: openFile, touched: map[string]bool{}}
}

func openFile(path string) (file, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
}

func (w writer) path(name string) string { return filepath.Join(w.out, filepath.FromSlash(name)) }

// save writes a file whole or not at all. A file that has the bytes already is
// left alone.
func (w writer) save(name string, data []byte) error {
	if old, err := os.ReadFile(w.path(name)); err == nil && bytes.Equal(old, data) {
		return nil
	}
	return w.put(name, bytes.NewReader(data))
}

// copyFile copies a document whole or not at all.
func (w writer) copyFile(name, from, sum string) error {
	if old, err := sumFile(w.path(name)); err == nil && old == sum {
		return nil
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	return w.put(name, in)
}

func (w writer) put(name string, r io.Reader) error {
	tmp, err := os.CreateTemp(filepath.Join(w.out, ledgerFolder), tempPattern)
	if err != nil {
		return err
	}
	if err := tmp.Close(); err != nil {
		return errors.Join(err, os.Remove(tmp.Name()))
	}
	if err := w.fill(tmp.Name(), r); err != nil {
		return errors.Join(err, os.Remove(tmp.Name()))
	}
	to := w.path(name)
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return errors.Join(err, os.Remove(tmp.Name()))
	}
	if err := os.Rename(tmp.Name(), to); err != nil {
		return errors.Join(err, os.Remove(tmp.Name()))
	}
	w.touch(name)
	return nil
}

func (w writer) fill(path string, r io.Reader) error {
	f, err := w.create(path)
	if err != nil {
		return err
	}
	if _, err = io.Copy(f, r); err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close(), os.Chmod(path, 0o644))
}

// touch remembers that the folder of a file, and those around it, hold a name
// that may not be on the disk yet.
func (w writer) touch(name string) {
	for dir := filepath.Dir(filepath.FromSlash(name)); !w.touched[dir]; dir = filepath.Dir(dir) {
		w.touched[dir] = true
	}
}

// settle brings the names that were written to the disk, inner folders first.
func (w writer) settle() error {
	dirs := make([]string, 0, len(w.touched))
	for dir := range w.touched {
		dirs = append(dirs, dir)
	}
	slices.SortFunc(dirs, func(a, b string) int { return len(b) - len(a) })
	for _, dir := range dirs {
		if err := syncFolder(filepath.Join(w.out, dir)); err != nil {
			return err
		}
	}
	clear(w.touched)
	return nil
}
