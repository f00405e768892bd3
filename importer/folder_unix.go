//go:build unix

package importer

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// reserve keeps a content folder for one import: two at a time would take each
// other's names. The kernel ends the reservation with the process.
func reserve(out string) (release func(), err error) {
	f, err := os.OpenFile(filepath.Join(out, ledgerFolder, lockName), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		f.Close()
		return nil, fmt.Errorf("%w: %s", ErrBusy, out)
	}
	return func() {
		// Closing alone would leave the lock to a program that is being started.
		_ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN)
		f.Close()
	}, nil
}

// syncFolder brings the names in a folder to the disk.
func syncFolder(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
