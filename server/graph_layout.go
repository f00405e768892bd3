package server

import (
	"cmp"
	"slices"
)

// card is a node of the picture: a title and rows. A row is where edges end,
// so that each edge is labelled by the row it leaves or enters.
type card struct {
	key    string
	rows   int
	lines  int // of the title
	y      float64
	height float64
}

// wire joins row r of a card in one column to a card, or a row of a card, in
// the next.
type wire struct{ left, leftRow, right, rightRow int }

// Measures of the picture in its own units.
const (
	rowHeight = 26.0
	titleLine = 20.0
	cardPad   = 9.0
	cardGap   = 16.0
	portGap   = 9.0
	sweeps    = 8
)

// layout orders three columns so that few wires cross, and places the cards.
// It depends on nothing but its input: the same grants give the same picture.
type layout struct {
	columns [3][]card
	wires   [2][]wire // between columns 0 and 1, and 1 and 2
	order   [3][]int  // positions, as indices of cards
}

// arrange finds the order by barycentre sweeps and keeps the best seen.
func (l *layout) arrange() {
	for c := range l.columns {
		l.order[c] = make([]int, len(l.columns[c]))
		for i := range l.order[c] {
			l.order[c][i] = i
		}
	}
	best, least := l.copyOrder(), l.crossings()
	for range sweeps {
		l.sweep(1)
		l.sweep(2)
		l.sweep(0)
		if n := l.crossings(); n < least {
			best, least = l.copyOrder(), n
		}
	}
	l.order = best
	l.place()
}

func (l *layout) copyOrder() [3][]int {
	var out [3][]int
	for c := range l.order {
		out[c] = slices.Clone(l.order[c])
	}
	return out
}

// sweep sorts a column by the mean position of each card's neighbours. Cards
// without any keep their place; ties are broken by key.
func (l *layout) sweep(c int) {
	mean := l.means(c)
	slices.SortStableFunc(l.order[c], func(a, b int) int {
		return cmp.Or(cmp.Compare(mean[a], mean[b]), cmp.Compare(l.columns[c][a].key, l.columns[c][b].key))
	})
}

func (l *layout) means(c int) []float64 {
	sum, n := make([]float64, len(l.columns[c])), make([]float64, len(l.columns[c]))
	for side, wires := range l.wires {
		if side != c && side+1 != c {
			continue
		}
		left, right := positions(l.order[side]), positions(l.order[side+1])
		for _, w := range wires {
			if side == c {
				sum[w.left] += share(right[w.right], len(right))
				n[w.left]++
			} else {
				sum[w.right] += share(left[w.left], len(left))
				n[w.right]++
			}
		}
	}
	own := positions(l.order[c])
	for i := range sum {
		if n[i] == 0 {
			sum[i], n[i] = share(own[i], len(own)), 1
		}
		sum[i] /= n[i]
	}
	return sum
}

func share(i, n int) float64 { return float64(i) / float64(n) }

// positions inverts an order: where each card stands.
func positions(order []int) []int {
	out := make([]int, len(order))
	for at, i := range order {
		out[i] = at
	}
	return out
}

// crossings counts the pairs of wires that cross, between both pairs of
// columns.
func (l *layout) crossings() int {
	total := 0
	for side, wires := range l.wires {
		left, right := positions(l.order[side]), positions(l.order[side+1])
		for i, a := range wires {
			for _, b := range wires[i+1:] {
				if (left[a.left]-left[b.left])*(right[a.right]-right[b.right]) < 0 {
					total++
				}
			}
		}
	}
	return total
}

// place stacks the columns, then draws the cards of the shorter ones towards
// their neighbours.
func (l *layout) place() {
	for c := range l.columns {
		y := 0.0
		for _, i := range l.order[c] {
			k := &l.columns[c][i]
			k.height = 2*cardPad + float64(k.lines)*titleLine + float64(k.rows)*rowHeight
			if c == 1 {
				k.height = max(k.height, portGap*float64(1+l.ports(i)))
			}
			k.y = y
			y += k.height + cardGap
		}
	}
	bottom := l.height()
	for _, c := range []int{1, 0, 2, 1} {
		l.pull(c, bottom)
	}
}

// ports is the number of wires on the fuller side of an agency.
func (l *layout) ports(i int) int {
	in, out := 0, 0
	for _, w := range l.wires[0] {
		if w.right == i {
			in++
		}
	}
	for _, w := range l.wires[1] {
		if w.left == i {
			out++
		}
	}
	return max(in, out)
}

// height is that of the tallest column.
func (l *layout) height() float64 {
	h := 0.0
	for c := range l.columns {
		for _, k := range l.columns[c] {
			h = max(h, k.y+k.height)
		}
	}
	return h
}

// pull moves each card to the mean height of its neighbours as far as the
// cards before and after it leave room.
func (l *layout) pull(c int, bottom float64) {
	want := l.wanted(c)
	y := 0.0
	for _, i := range l.order[c] {
		k := &l.columns[c][i]
		k.y = max(y, want[i]-k.height/2)
		y = k.y + k.height + cardGap
	}
	limit := bottom
	for _, i := range slices.Backward(l.order[c]) {
		k := &l.columns[c][i]
		k.y = min(k.y, limit-k.height)
		limit = k.y - cardGap
	}
}

func (l *layout) wanted(c int) []float64 {
	sum, n := make([]float64, len(l.columns[c])), make([]float64, len(l.columns[c]))
	for side, wires := range l.wires {
		for _, w := range wires {
			a, b := &l.columns[side][w.left], &l.columns[side+1][w.right]
			switch c {
			case side:
				sum[w.left] += b.y + b.height/2
				n[w.left]++
			case side + 1:
				sum[w.right] += a.y + a.height/2
				n[w.right]++
			}
		}
	}
	for i := range sum {
		if n[i] == 0 {
			sum[i], n[i] = l.columns[c][i].y+l.columns[c][i].height/2, 1
		}
		sum[i] /= n[i]
	}
	return sum
}

// rowY is the height of the middle of a row.
func (k *card) rowY(row int) float64 {
	return k.y + cardPad + float64(k.lines)*titleLine + (float64(row)+0.5)*rowHeight
}

// portY spreads n wires over the side of a card without rows.
func (k *card) portY(i, n int) float64 {
	return k.y + k.height*(float64(i)+1)/(float64(n)+1)
}
