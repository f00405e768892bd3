package extract

// precision is the share of right proposals by pattern on the labelled texts
// that the patterns were developed with.
var precision = map[method]float64{}

// unmeasured is the confidence of a pattern that the labelled texts hold too
// rarely to measure.
const unmeasured = 0.5

func confidenceOf(f found) float64 {
	c, ok := precision[f.method]
	if !ok {
		c = unmeasured
	}
	if n := len(f.object); n > 160 {
		c *= 0.8
	}
	return c
}
