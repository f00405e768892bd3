package bench

import (
	"os"
	"strconv"
	"strings"
)

// Resident returns the bytes of memory that this process holds, 0 where the
// system does not tell.
func Resident() int64 {
	data, err := os.ReadFile("/proc/self/statm")
	fields := strings.Fields(string(data))
	if err != nil || len(fields) < 2 {
		return 0
	}
	pages, err := strconv.ParseInt(fields[1], 10, 64)
	if err != nil {
		return 0
	}
	return pages * int64(os.Getpagesize())
}
