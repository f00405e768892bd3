//go:build unix

package indexer

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
)

const lockFile = "LOCK"

// lock reserves a data folder for one builder. The kernel releases it when the
// process ends in any way, so that no stale lock needs a hand. Readers take no
// lock.
func (d folder) lock() (unlock func(), err error) {
	f, err := os.OpenFile(d.path(lockFile), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, fmt.Errorf("lock data folder: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		defer f.Close()
		holder, _ := os.ReadFile(f.Name())
		return nil, fmt.Errorf("%w: %s, by process %s", ErrBusy, d, strings.TrimSpace(string(holder)))
	}
	if err := f.Truncate(0); err == nil {
		_, _ = f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	}
	return func() {
		// Closing alone would leave the lock to a child that is being started.
		_ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN)
		f.Close()
	}, nil
}

// freeSpace returns the bytes that the disk of the folder has left for us.
func (d folder) freeSpace() (int64, bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(string(d), &s); err != nil {
		return 0, false
	}
	return int64(s.Bavail) * int64(s.Bsize), true
}
