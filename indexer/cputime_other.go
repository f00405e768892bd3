//go:build !unix

package indexer

import "time"

// CPUTime is not known here.
func CPUTime() time.Duration { return 0 }
