package importer

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// Files of the importer in the content folder. Loaders pass over names that
// begin with "_".
const (
	ledgerFolder = "_impor"
	ledgerName   = "catatan.ndjson"
	tempPattern  = "sementara-*"
)

// entry is what the ledger remembers of one document.
type entry struct {
	Source  string `json:"source"`  // SHA-256 of the document as it was read
	Written string `json:"written"` // SHA-256 of the Markdown as it was written
	Result  Result `json:"result"`
}

// ledger remembers what was imported into a content folder, one line of JSON
// for each document. A later line about the same place replaces the earlier
// one; a line that an interruption cut off is passed over. Documents are looked
// up by those who read while others are filed.
type ledger struct {
	out     string
	create  func(path string) (file, error)
	mu      sync.RWMutex     // guards the maps
	bySum   map[string]entry // by the hash of the document
	byPlace map[string]entry // by Result.Out
}

// file is what is needed of a file that is written.
type file interface {
	io.Writer
	Close() error
}

func openFile(path string) (file, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
}

// openLedger reads the ledger of a content folder and clears what an
// interrupted import left behind.
func openLedger(out string) (*ledger, error) {
	l := &ledger{out: out, create: openFile, bySum: map[string]entry{}, byPlace: map[string]entry{}}
	dir := filepath.Join(out, ledgerFolder)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	left, err := filepath.Glob(filepath.Join(dir, tempPattern))
	if err != nil {
		return nil, err
	}
	for _, path := range left {
		if err := os.Remove(path); err != nil {
			return nil, err
		}
	}
	f, err := os.Open(filepath.Join(dir, ledgerName))
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return l, l.load(f)
}

func (l *ledger) load(r io.Reader) error {
	lines := bufio.NewReader(r)
	for {
		line, err := lines.ReadBytes('\n')
		var e entry
		if json.Unmarshal(line, &e) == nil && e.Source != "" && e.Result.Out != "" {
			l.remember(e)
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}

func (l *ledger) remember(e entry) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.bySum[e.Source], l.byPlace[e.Result.Out] = e, e
}

// done returns what became of a document that was imported before, and whose
// Markdown is still there.
func (l *ledger) done(sum string) (Result, bool) {
	e, ok := l.lastOf(sum)
	if sum == "" || !ok || e.Result.incomplete() {
		return Result{}, false
	}
	info, err := os.Stat(l.path(e.Result.Out))
	if err != nil || info.Size() == 0 { // a power cut may leave a name without bytes
		return Result{}, false
	}
	return e.Result, true
}

// lastOf returns the entry of a document that is the last one of its place.
func (l *ledger) lastOf(sum string) (entry, bool) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	e, ok := l.bySum[sum]
	return e, ok && l.byPlace[e.Result.Out].Source == sum
}

// at returns what was last written at a place.
func (l *ledger) at(place string) (entry, bool) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	e, ok := l.byPlace[place]
	return e, ok
}

// forget takes a place out that holds nothing any more.
func (l *ledger) forget(place string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.byPlace, place)
}

// incomplete tells a result that a program that was missing would better.
func (r Result) incomplete() bool {
	for _, p := range r.Problems {
		if p.Code == codeMissing {
			return true
		}
	}
	return false
}

// edited reports whether a person changed the Markdown since it was written.
func (l *ledger) edited(e entry) bool {
	sum, err := sumFile(l.path(e.Result.Out))
	return err == nil && sum != e.Written
}

func (l *ledger) path(name string) string { return filepath.Join(l.out, filepath.FromSlash(name)) }

// add writes one line. Lines are short and written at once, so that an
// interruption cuts off the last one at most.
func (l *ledger) add(e entry) error {
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	f, err := l.create(filepath.Join(l.out, ledgerFolder, ledgerName))
	if err != nil {
		return err
	}
	// A line that was cut off before ends here and spoils no other.
	_, err = f.Write(append(append([]byte{'\n'}, line...), '\n'))
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	l.remember(e)
	return nil
}

// save writes a file whole or not at all: it takes its name only when every
// byte is written. A file that has the bytes already is left alone.
func (l *ledger) save(name string, data []byte) error {
	if old, err := os.ReadFile(l.path(name)); err == nil && bytes.Equal(old, data) {
		return nil
	}
	return l.put(name, bytes.NewReader(data))
}

// copyFile copies a document whole or not at all.
func (l *ledger) copyFile(name, from, sum string) error {
	if old, err := sumFile(l.path(name)); err == nil && old == sum {
		return nil
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	return l.put(name, in)
}

func (l *ledger) put(name string, r io.Reader) error {
	tmp, err := os.CreateTemp(filepath.Join(l.out, ledgerFolder), tempPattern)
	if err != nil {
		return err
	}
	if err := tmp.Close(); err != nil {
		return errors.Join(err, os.Remove(tmp.Name()))
	}
	if err := l.fill(tmp.Name(), r); err != nil {
		return errors.Join(err, os.Remove(tmp.Name()))
	}
	to := l.path(name)
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return errors.Join(err, os.Remove(tmp.Name()))
	}
	if err := os.Rename(tmp.Name(), to); err != nil {
		return errors.Join(err, os.Remove(tmp.Name()))
	}
	return nil
}

func (l *ledger) fill(path string, r io.Reader) error {
	f, err := l.create(path)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, r)
	return errors.Join(err, f.Close(), os.Chmod(path, 0o644))
}

// sumFile returns the SHA-256 of a file in hexadecimal.
func sumFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

func sumBytes(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
