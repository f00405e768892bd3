package eval

import (
	"cmp"
	"math"
	"slices"
)

// Judged is a proposal with the verdict of the labels.
type Judged struct {
	Fold    string  // region of its text
	Pattern string  // the pattern that read it
	Stated  float64 // how sure the program was
	Right   bool
}

// Pattern tells how often the proposals of a pattern were right.
type Pattern struct {
	Name  string  `json:"name"`
	Count int     `json:"count"`
	Right int     `json:"right"`
	Share float64 `json:"share"` // drawn towards the mean of all patterns
}

// MeanWeight is the weight, in proposals, with which the mean of all patterns
// enters the share of each: a pattern seen twice is little more than the mean.
const MeanWeight = 20

// Patterns counts the patterns of the judged proposals, the commonest first.
func Patterns(list []Judged) []Pattern {
	byName := map[string]*Pattern{}
	right := 0
	for _, j := range list {
		p := byName[j.Pattern]
		if p == nil {
			p = &Pattern{Name: j.Pattern}
			byName[j.Pattern] = p
		}
		p.Count++
		if j.Right {
			p.Right++
			right++
		}
	}
	mean := ratio(right, len(list))
	out := make([]Pattern, 0, len(byName))
	for _, p := range byName {
		p.Share = (float64(p.Right) + MeanWeight*mean) / float64(p.Count+MeanWeight)
		out = append(out, *p)
	}
	slices.SortFunc(out, func(a, b Pattern) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Name, b.Name)) })
	return out
}

// HeldOut states for every proposal the share that its pattern has in all other
// regions, as if its own region had never been labelled.
func HeldOut(list []Judged) []Judged {
	byFold := map[string][]int{}
	for i, j := range list {
		byFold[j.Fold] = append(byFold[j.Fold], i)
	}
	out := slices.Clone(list)
	for fold, own := range byFold {
		var others []Judged
		right := 0
		for _, j := range list {
			if j.Fold != fold {
				others = append(others, j)
				if j.Right {
					right++
				}
			}
		}
		share := map[string]float64{}
		for _, p := range Patterns(others) {
			share[p.Name] = p.Share
		}
		for _, i := range own {
			s, ok := share[list[i].Pattern]
			if !ok {
				s = ratio(right, len(others))
			}
			out[i].Stated = s
		}
	}
	return out
}

// Bin tells how often proposals of about one confidence were right.
type Bin struct {
	From  float64 `json:"from"`
	To    float64 `json:"to"`
	Count int     `json:"count"`
	Mean  float64 `json:"mean_confidence"`
	Right float64 `json:"share_right"`
}

// Calibration holds what is stated against what is right.
type Calibration struct {
	Bins   []Bin   `json:"bins"`
	Stated float64 `json:"stated"` // mean over all proposals
	Right  float64 `json:"right"`  // share of all proposals
	// Shift is what must be added to the log-odds of every stated confidence for
	// the two to meet: negative where the program is too sure.
	Shift float64 `json:"shift"`
}

// Calibrate sorts the proposals into ten bins by what was stated. Empty bins are
// left out.
func Calibrate(list []Judged) Calibration {
	var c Calibration
	bins := make([]Bin, 10)
	for _, j := range list {
		b := &bins[min(max(int(j.Stated*10), 0), 9)]
		b.Count++
		b.Mean += j.Stated
		c.Stated += j.Stated
		if j.Right {
			b.Right++
			c.Right++
		}
	}
	for i, b := range bins {
		if b.Count == 0 {
			continue
		}
		n := float64(b.Count)
		b.From, b.To, b.Mean, b.Right = float64(i)/10, float64(i+1)/10, thousandth(b.Mean/n), thousandth(b.Right/n)
		c.Bins = append(c.Bins, b)
	}
	if n := float64(len(list)); n > 0 {
		c.Stated, c.Right = thousandth(c.Stated/n), thousandth(c.Right/n)
	}
	c.Shift = shiftOf(list)
	return c
}

func thousandth(x float64) float64 { return math.Round(1000*x) / 1000 }

// shiftOf searches the shift by halving: the mean of the shifted confidences grows
// with it.
func shiftOf(list []Judged) float64 {
	right := 0
	for _, j := range list {
		if j.Right {
			right++
		}
	}
	if right == 0 || right == len(list) {
		return 0
	}
	low, high := -6.0, 6.0
	for range 40 {
		mid, sum := (low+high)/2, 0.0
		for _, j := range list {
			p := min(max(j.Stated, 0.001), 0.999)
			sum += 1 / (1 + math.Exp(-mid)*(1-p)/p)
		}
		if sum < float64(right) {
			low = mid
		} else {
			high = mid
		}
	}
	return thousandth(low)
}
