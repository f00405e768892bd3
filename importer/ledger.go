package importer

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"wewenang/law"
)

// Files of the importer in the content folder. Loaders pass over names that
// begin with "_".
const (
	ledgerFolder = "_impor"
	ledgerName   = "catatan.ndjson"
	lockName     = "kunci"
	tempPattern  = "sementara-*"
)

// entry is what the ledger remembers of one document.
type entry struct {
	Source  string `json:"source"`         // SHA-256 of the document as it was read
	Written string `json:"written"`        // SHA-256 of the Markdown as it was written
	From    string `json:"from,omitempty"` // where the document lay: path or address; "" in old ledgers
	Base    int    `json:"base,omitempty"` // bytes of the Markdown before annexes of other documents; 0 when there are none
	Result  Result `json:"result"`
}

// ledger remembers what was imported into a content folder, one line of JSON
// for each document. A later line about the same place replaces the earlier
// one; a line that an interruption cut off is passed over. Documents are looked
// up by those who read while others are filed.
type ledger struct {
	writer
	mu      sync.RWMutex        // guards the maps
	bySum   map[string]entry    // by the hash of the document
	byPlace map[string]entry    // by Result.Out
	annexes map[law.ID][]string // places of annexes that stand alone
}

// openLedger reads the ledger of a content folder and clears what an
// interrupted import left behind.
func openLedger(out string) (*ledger, error) {
	l := &ledger{writer: newWriter(out), bySum: map[string]entry{}, byPlace: map[string]entry{}, annexes: map[law.ID][]string{}}
	dir := filepath.Join(out, ledgerFolder)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	for _, place := range []string{dir, filepath.Join(dir, downloads)} {
		left, err := filepath.Glob(filepath.Join(place, tempPattern))
		if err != nil {
			return nil, err
		}
		for _, path := range left {
			if err := os.Remove(path); err != nil {
				return nil, err
			}
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
	if id, out := e.Result.ID, e.Result.Out; e.Result.Quality.Part == partAnnex && strings.HasPrefix(out, partFolder+"/") && !slices.Contains(l.annexes[id], out) {
		l.annexes[id] = append(l.annexes[id], out)
	}
}

// done returns what became of a document that was imported before, and whose
// Markdown and original are still there.
func (l *ledger) done(sum string) (Result, bool) {
	e, ok := l.lastOf(sum)
	if sum == "" || !ok || e.Result.incomplete() {
		return Result{}, false
	}
	for _, name := range []string{e.Result.Out, e.Result.Original} {
		if info, err := os.Stat(l.path(name)); name != "" && (err != nil || info.Size() == 0) {
			return Result{}, false
		}
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

// add writes one line. Lines are short and written at once, so that an
// interruption cuts off the last one at most.
func (l *ledger) add(e entry) error {
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	name := ledgerFolder + "/" + ledgerName
	f, err := l.create(l.path(name))
	if err != nil {
		return err
	}
	l.touch(name)
	l.touched[filepath.FromSlash(name)] = true // its lines too
	// A line that was cut off before ends here and spoils no other.
	_, err = f.Write(append(append([]byte{'\n'}, line...), '\n'))
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	l.remember(e)
	return nil
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
