package store

import (
	"math"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/options"
)

// engineOptions is the small profile: a store is written once, front to back,
// and values arrive compressed, so that neither caches nor block compression
// pay for their memory.
func engineOptions(dir, logDir string) badger.Options {
	return badger.DefaultOptions(dir).
		WithValueDir(logDir).
		WithValueLogFileSize(1 << 20).
		WithMemTableSize(8 << 20).
		WithNumMemtables(1).
		WithNumCompactors(0).
		WithNumLevelZeroTablesStall(math.MaxInt32).
		WithValueThreshold(1 << 20).
		WithCompression(options.None).
		WithBlockCacheSize(0).
		WithIndexCacheSize(0).
		WithMetricsEnabled(false).
		WithDetectConflicts(false).
		WithLogger(nil)
}
