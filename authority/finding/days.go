package finding

import (
	"time"

	"wewenang/law"
)

// daysBetween counts the days from a to b, 0 when one is no date.
func daysBetween(a, b law.Date) int {
	x, errX := time.Parse(time.DateOnly, string(a))
	y, errY := time.Parse(time.DateOnly, string(b))
	if errX != nil || errY != nil {
		return 0
	}
	return int(y.Sub(x).Hours() / 24)
}
