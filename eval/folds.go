package eval

import (
	"cmp"
	"math/rand/v2"
	"slices"
)

// Unit is the smallest part of a labelled text that is drawn as one: an article
// with its paragraphs, for labels inside an article stand and fall together.
type Unit struct {
	Fold string // region of the text
	Score
}

// Fold is the score of the texts of a region, or of a group of regions, beside
// that of all other texts.
type Fold struct {
	Names  []string `json:"names"`
	Score           // of the fold
	Low    float64  `json:"low"`    // F1 lies between the two in 95 of 100 redraws of its units
	High   float64  `json:"high"`   //
	Others Score    `json:"others"` // all texts outside the fold, pooled
}

// Gap is how far the fold lies above (+) or below (−) the other texts, in F1.
func (f Fold) Gap() float64 { return f.F1 - f.Others.F1 }

// Apart reports a fold that differs from the other texts by more than chance: the
// interval of its F1 does not hold theirs.
func (f Fold) Apart() bool { return f.Others.F1 < f.Low || f.Others.F1 > f.High }

// RegionFolds scores every region against all others, the largest first.
func RegionFolds(units []Unit) []Fold {
	groups := map[string][]string{}
	for _, u := range units {
		groups[u.Fold] = []string{u.Fold}
	}
	return foldsOf(units, groups)
}

// GroupFolds pools whole regions into k folds of about equal size, so that each
// is large enough to say something. A region is never split.
func GroupFolds(units []Unit, k int) []Fold {
	size := map[string]int{}
	for _, u := range units {
		size[u.Fold] += u.Right + u.False + u.Missed
	}
	names := make([]string, 0, len(size))
	for name := range size {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(size[b], size[a]), cmp.Compare(a, b)) })
	bags, load := make([][]string, k), make([]int, k)
	for _, name := range names {
		least := 0
		for i := range load {
			if load[i] < load[least] {
				least = i
			}
		}
		bags[least] = append(bags[least], name)
		load[least] += size[name]
	}
	groups := map[string][]string{}
	for _, bag := range bags {
		for _, name := range bag {
			groups[name] = bag
		}
	}
	return foldsOf(units, groups)
}

// foldsOf scores the groups of regions: groups names the group of every region.
func foldsOf(units []Unit, groups map[string][]string) []Fold {
	inside := map[string][]Score{}
	for _, u := range units {
		first := groups[u.Fold][0]
		inside[first] = append(inside[first], u.Score)
	}
	var out []Fold
	for first, scores := range inside {
		f := Fold{Names: groups[first], Score: pool(scores)}
		for other, more := range inside {
			if other != first {
				f.Others = f.Others.Add(pool(more))
			}
		}
		f.Low, f.High = interval(scores)
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b Fold) int {
		return cmp.Or(cmp.Compare(b.Right+b.Missed, a.Right+a.Missed), cmp.Compare(a.Names[0], b.Names[0]))
	})
	return out
}

func pool(scores []Score) Score {
	right, wrong, missed := 0, 0, 0
	for _, s := range scores {
		right, wrong, missed = right+s.Right, wrong+s.False, missed+s.Missed
	}
	return NewScore(right, wrong, missed)
}

// redraws of the units of a fold make its interval.
const redraws = 1000

// interval draws as many units as there are, with replacement and always in the
// same way, and returns the 2.5th and the 97.5th percentile of F1.
func interval(scores []Score) (low, high float64) {
	r := rand.New(rand.NewPCG(uint64(len(scores)), redraws)) //nolint:gosec // a figure that is the same on every run
	all := make([]float64, redraws)
	drawn := make([]Score, len(scores))
	for i := range all {
		for k := range drawn {
			drawn[k] = scores[r.IntN(len(scores))]
		}
		all[i] = pool(drawn).F1
	}
	return Percentile(all, 0.025), Percentile(all, 0.975)
}
