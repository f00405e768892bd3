package eval

import "slices"

// Score counts predictions against labels.
type Score struct {
	Right  int     `json:"right"`  // labels that were found
	False  int     `json:"false"`  // predictions that match no label
	Missed int     `json:"missed"` // labels that were not found
	P      float64 `json:"precision"`
	R      float64 `json:"recall"`
	F1     float64 `json:"f1"`
}

// NewScore computes precision, recall and their harmonic mean from counts. A
// ratio whose denominator is zero is 1: nothing was asked and nothing said.
func NewScore(right, wrong, missed int) Score {
	s := Score{Right: right, False: wrong, Missed: missed}
	s.P = ratio(right, right+wrong)
	s.R = ratio(right, right+missed)
	if s.P+s.R > 0 {
		s.F1 = 2 * s.P * s.R / (s.P + s.R)
	}
	return s
}

// Add pools the counts of two scores.
func (s Score) Add(t Score) Score {
	return NewScore(s.Right+t.Right, s.False+t.False, s.Missed+t.Missed)
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// Percentile returns the smallest value that at least the given share of the
// values does not exceed; 0 for no values.
func Percentile(values []float64, share float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	return sorted[min(int(share*float64(len(sorted))), len(sorted)-1)]
}
