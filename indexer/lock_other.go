//go:build !unix

package indexer

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

const lockFile = "LOCK"

// lock reserves a data folder for one builder. A lock left by a killed process
// has to be removed by hand; the error says which file.
func (d folder) lock() (unlock func(), err error) {
	f, err := os.OpenFile(d.path(lockFile), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, os.ErrExist) {
		holder, _ := os.ReadFile(d.path(lockFile))
		return nil, fmt.Errorf("%w: %s, by process %s; if it has ended, remove %s",
			ErrBusy, d, strings.TrimSpace(string(holder)), d.path(lockFile))
	}
	if err != nil {
		return nil, fmt.Errorf("lock data folder: %w", err)
	}
	_, _ = f.WriteString(strconv.Itoa(os.Getpid()) + "\n")
	return func() { f.Close(); os.Remove(f.Name()) }, nil
}

// freeSpace is not known here.
func (d folder) freeSpace() (int64, bool) { return 0, false }
