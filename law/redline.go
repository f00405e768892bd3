package law

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// UnitState says what became of a provision between two wordings.
type UnitState string

// The states.
const (
	UnitSame     UnitState = "tetap"
	UnitChanged  UnitState = "berubah"
	UnitInserted UnitState = "baru"
	UnitDeleted  UnitState = "hilang"
)

// Unit is a provision in a comparison of two wordings: its own words without
// those of the provisions under it.
type Unit struct {
	Kind   Kind      `json:"kind"`
	Addr   Address   `json:"at"` // of what has no address of its own, that of what it lies in
	Label  string    `json:"label,omitempty"`
	Depth  int       `json:"depth"` // 0 for the parts of the instrument
	State  UnitState `json:"state"`
	Pieces []Piece   `json:"pieces,omitempty"`
	By     Ref       `json:"by"` // what gave it its later form; the earlier one's if it is gone and nothing is known to have taken it out
	Since  Date      `json:"since,omitempty"`
	Absent bool      `json:"absent,omitempty"` // the later wording has not even its number
}

// Redline compares two wordings of one instrument in reading order. Provisions
// are aligned by their addresses first; words are compared only within one
// provision, so that words never match across provisions. One that changed its
// place among the others is told as gone there and new here.
func Redline(old, now *Consolidated) []Unit {
	a, b := flatten(old), flatten(now)
	at := make(map[string]int, len(a))
	for i, u := range a {
		at[u.key] = i
	}
	stays := inOrder(b, at)
	var out []Unit
	i := 0
	for j, u := range b {
		if !stays[j] {
			out = u.appendTo(out, UnitInserted)
			continue
		}
		for ; a[i].key != u.key; i++ {
			out = a[i].appendTo(out, UnitDeleted)
		}
		out = append(out, compare(a[i], u))
		i++
	}
	for ; i < len(a); i++ {
		out = a[i].appendTo(out, UnitDeleted)
	}
	return out
}

// Differ reports whether any provision of a comparison is not the same.
func Differ(units []Unit) bool {
	return slices.ContainsFunc(units, func(u Unit) bool { return u.State != UnitSame })
}

// leaf is a provision with what identifies it in its instrument.
type leaf struct {
	*Wording
	key   string
	at    Address // of the provision, or of what it lies in
	depth int
}

// flatten lists the provisions that hold words of their own or are deleted. A
// number that is printed twice counts its appearances; what has no address is
// counted under its parent.
func flatten(c *Consolidated) []leaf {
	var out []leaf
	seen := map[string]int{}
	var walk func(list []*Wording, under string, at Address, depth int)
	walk = func(list []*Wording, under string, at Address, depth int) {
		for _, w := range list {
			if w.Kind == KindHalaman {
				continue
			}
			key := string(w.Addr)
			if key == "" {
				key = under + "/" + string(w.Kind)
			}
			n := seen[key]
			seen[key]++
			key += "\x00" + strconv.Itoa(n)
			here := cmp.Or(w.Addr, at)
			out = append(out, leaf{w, key, here, depth})
			walk(w.Children, key, here, depth+1)
		}
	}
	walk(c.Parts, "", "", 0)
	return out
}

// words are the own words of a provision as a reader sees them.
func (l leaf) words() string {
	if l.Deleted {
		return ""
	}
	parts := []string{l.Heading, l.Text(), strings.Join(l.Header, " | "), strings.Join(l.Cells, " | ")}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return strings.TrimSpace(s) == "" }), " ")
}

func (l leaf) unit(s UnitState) Unit {
	return Unit{Kind: l.Kind, Addr: l.at, Label: l.Label, Depth: l.depth, State: s, By: l.By, Since: l.Since}
}

// appendTo adds a provision that only one wording has.
func (l leaf) appendTo(list []Unit, s UnitState) []Unit {
	if l.Deleted {
		return append(list, l.unit(UnitSame))
	}
	u := l.unit(s)
	if s == UnitInserted {
		u.Pieces = l.credit(DiffWords("", l.words()))
	} else {
		u.Pieces = DiffWords(l.words(), "")
		u.Absent = true
	}
	return append(list, u)
}

// compare compares the words of one provision.
func compare(a, b leaf) Unit {
	u := b.unit(UnitSame)
	u.Pieces = b.credit(DiffWords(a.words(), b.words()))
	switch {
	case b.Deleted && !a.Deleted:
		u.State = UnitDeleted
	case a.Deleted && !b.Deleted:
		u.State = UnitInserted
	case slices.ContainsFunc(u.Pieces, func(p Piece) bool { return p.Op != OpKeep }):
		u.State = UnitChanged
	}
	if r, ok := newest(b.Runs); ok && u.State == UnitChanged && r.Since > u.Since {
		u.By, u.Since = r.By, r.Since
	}
	return u
}

// newest returns the run of words that came last.
func newest(runs []Run) (Run, bool) {
	var last Run
	for _, r := range runs {
		if r.Since > last.Since {
			last = r
		}
	}
	return last, last.Since != ""
}

// inOrder marks the largest set of provisions that both wordings hold in the
// same order: the longest rising run of their places in the old one.
func inOrder(b []leaf, at map[string]int) []bool {
	var ends []int // index in b of the last element of the best run of each length
	before := make([]int, len(b))
	for j, u := range b {
		before[j] = -1
		i, ok := at[u.key]
		if !ok {
			continue
		}
		n, _ := slices.BinarySearchFunc(ends, i, func(end, i int) int { return at[b[end].key] - i })
		if n > 0 {
			before[j] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, j)
		} else {
			ends[n] = j
		}
	}
	stays := make([]bool, len(b))
	if len(ends) == 0 {
		return stays
	}
	for j := ends[len(ends)-1]; j >= 0; j = before[j] {
		stays[j] = true
	}
	return stays
}
