package indexer

import (
	"math"
	"slices"
)

// candidate is a unit that may be shown.
type candidate struct {
	unit  uint32
	score float64
	mask  uint16  // concepts that it holds itself
	cover float32 // share of the question's weight that it holds, with headings and title
}

// survey scores every unit met with what stands over it, notes the coverage of
// each regulation, and returns the best candidates, at most perReg of one
// regulation.
func (c *collector) survey(q *question, keep, perReg int) []candidate {
	c.spreadHeads()
	c.firsts = slices.Grow(c.firsts[:0], len(c.touched))[:len(c.touched)]
	var kinds [unitKinds]float32
	for i, w := range c.s.weights.kinds {
		kinds[i] = float32(w)
	}
	total, top := float32(max(q.total, 1e-9)), float32(0)
	for i, u := range c.touched {
		if c.score[u] < 0 {
			c.firsts[i] = -1
			continue
		}
		x := c.first(u, total) * kinds[c.s.units.kind[u]]
		c.firsts[i] = x
		top = max(top, x)
	}
	c.all = c.all[:0]
	floor := cutOff(c.firsts, keep, top)
	for i, u := range c.touched {
		if x := c.firsts[i]; x >= floor {
			c.all = append(c.all, candidate{u, float64(x), c.mask[u], c.coverOf(u, total)})
		}
	}
	return c.spread(slices.Clone(bestOf(c.all, keep)), perReg)
}

// first gives a unit its first score, its kind left out, and notes what it
// does for the coverage of its regulation.
func (c *collector) first(u uint32, total float32) float32 {
	w, m := &c.s.weights, c.mask[u]
	heads, title := c.around(u)
	cover := c.weights[m|heads|title] / total
	reg := c.s.units.reg[u]
	if c.best[reg] < cover {
		if c.best[reg] == 0 {
			c.found = append(c.found, reg)
		}
		c.best[reg] = cover
	}
	score := c.score[u]*float32(w.scan) + float32(c.over(w, m, heads, title))
	return score * (0.3 + 0.7*cover)
}

// over is what the headings and the title over a unit add to its score. What
// they say and the unit repeats counts less again, but never nothing: a unit
// must not lose by holding a word of its title.
func (c *collector) over(w *weights, own, heads, title uint16) float64 {
	if heads|title == 0 {
		return 0
	}
	title &^= heads
	sum := w.head*float64(c.weights[heads&^own]) + w.title*float64(c.weights[title&^own])
	if too := (heads | title) & own; too != 0 {
		sum += w.headToo*float64(c.weights[heads&own]) + w.titleToo*float64(c.weights[title&own])
	}
	return sum
}

func (c *collector) coverOf(u uint32, total float32) float32 {
	heads, title := c.around(u)
	return c.weights[c.mask[u]|heads|title] / total
}

// cutOff returns a score that at least the wanted number of candidates reach
// and little more do, by counting how many reach each of a thousand steps.
// Scores below zero do not count.
func cutOff(scores []float32, keep int, top float32) float32 {
	if len(scores) <= 2*keep || top <= 0 {
		return 0
	}
	const steps = 1024
	var counts [steps]int
	scale := (steps - 1) / top
	for _, x := range scores {
		if x >= 0 {
			counts[int(x*scale)]++
		}
	}
	floor, n := steps-1, counts[steps-1]
	for floor > 0 && n < keep {
		floor--
		n += counts[floor]
	}
	return math.Nextafter32(float32(floor)/scale, 0)
}

// bestOf sorts candidates by falling score and cuts the list.
func bestOf(all []candidate, keep int) []candidate {
	slices.SortFunc(all, func(a, b candidate) int {
		if d := compareDown(a.score, b.score); d != 0 {
			return d
		}
		return int(a.unit) - int(b.unit)
	})
	return all[:min(keep, len(all))]
}

// spread drops what a regulation has beyond its share.
func (c *collector) spread(list []candidate, perReg int) []candidate {
	count := make(map[uint32]int, len(list))
	return slices.DeleteFunc(list, func(x candidate) bool {
		reg := c.s.units.reg[x.unit]
		count[reg]++
		return count[reg] > perReg
	})
}
