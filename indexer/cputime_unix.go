//go:build unix

package indexer

import (
	"syscall"
	"time"
)

// CPUTime returns the processor time that this process has taken so far.
func CPUTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
