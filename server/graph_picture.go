package server

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"wewenang/authority"
	"wewenang/law"
)

// picture is the map ready to print: positions and words.
type picture struct {
	Width, Height int
	Nodes         []nodeBox // rules, then agencies, then services: reading order
	Edges         []edgeLine
}

type nodeBox struct {
	Column     string // rule, agency, service
	X, Y, W, H int
	Lines      []textLine
	Name       string
	URL        string
	Focus      bool
	Mark       mark // "" unless two sides are compared
	Rows       []rowBox
	folded     int           // rows that stand behind the last one
	marks      map[mark]bool // of its grants
	sides      sideSet
}

type textLine struct {
	X, Y int
	Text string
	Note bool // a remark, not the name
}

type rowBox struct {
	X, Y, W, TextY int
	Text           string
	URL            string
	Title          string
	Mark           mark
	sides          sideSet
}

type edgeLine struct {
	D     string
	Class string
	Title string
}

// sideSet tells on which sides of a comparison something stands.
type sideSet struct{ a, b bool }

func (s sideSet) or(t sideSet) sideSet { return sideSet{s.a || t.a, s.b || t.b} }

// columnX and columnWidth place the three columns.
var (
	columnX     = [3]int{0, 440, 830}
	columnWidth = [3]int{310, 250, 310}
	columnNames = [3]string{"rule", "agency", "service"}
	columnWrap  = [3]int{34, 27, 34} // runes on a line of a title
)

const (
	pictureWidth = 1140
	maxRowsShown = 7 // of one card; the rest is on the card's own page and in the list
)

// drawing collects nodes, rows and wires from grants.
type drawing struct {
	q      *request
	focus  string
	layout layout
	boxes  [3][]nodeBox
	index  [3]map[string]int
	rows   [3]map[string]int // "card\x00row" to row
	lines  [2][]drawn        // one for each wire
	rivals *comparison       // nil when one state is drawn
}

// drawn is a grant in the picture, with how it differs between two sides.
type drawn struct {
	*authority.Grant
	mark  mark
	sides sideSet
}

// draw makes the picture of some grants.
func (q *request) draw(grants []*authority.Grant, focus string) picture {
	list := make([]drawn, 0, len(grants))
	for _, x := range grants {
		list = append(list, drawn{Grant: x})
	}
	return q.drawAll(list, focus, nil)
}

func (q *request) drawAll(list []drawn, focus string, rivals *comparison) picture {
	d := &drawing{q: q, focus: focus, rivals: rivals}
	for c := range d.index {
		d.index[c], d.rows[c] = map[string]int{}, map[string]int{}
	}
	slices.SortStableFunc(list, func(a, b drawn) int {
		return cmp.Or(falseFirst(a.mark == markSame, b.mark == markSame), cmp.Compare(a.Rule, b.Rule), cmp.Compare(d.holder(a.Grant), d.holder(b.Grant)))
	})
	for _, x := range list {
		d.add(x)
	}
	if rivals == nil {
		d.remark()
		d.regions()
	} else {
		d.compareNodes()
	}
	d.layout.arrange()
	return d.finish()
}

// holder is the card of the holder: on the map of two regions, that of its
// counterpart.
func (d *drawing) holder(x *authority.Grant) string {
	if d.rivals != nil {
		return d.rivals.holder(x)
	}
	return holderKey(x)
}

func (d *drawing) add(x drawn) {
	b := &d.q.base
	rule := d.node(0, x, string(x.Rule), link{d.q.ruleName(x.Rule), b.Rule(x.Rule, "")})
	agency := d.node(1, x, d.holder(x.Grant), d.q.agencyLink(x.HolderID, x.Holder))
	service := d.node(2, x, serviceKey(x.Grant), d.q.serviceLink(x.ServiceID, x.Object))
	where := b.Provision(x.Rule, x.At)
	title := strings.Join([]string{d.q.ruleName(x.Rule), x.At.Words(), b.Word("kind", x.Kind), b.Word("state", x.State)}, ", ")
	sign := ""
	if x.mark != "" && x.mark != markSame {
		title = d.rivals.word(x.mark) + ": " + title
		sign = x.mark.symbol() + " "
	}
	from := d.row(0, rule, x, string(x.At)+"\x00"+string(x.Kind), rowBox{Text: sign + x.At.Words() + " · " + b.Word("kind", x.Kind), URL: where, Title: title})
	to := d.row(2, service, x, d.holder(x.Grant)+"\x00"+string(x.Act)+"\x00"+string(x.Rule)+string(x.At), rowBox{Text: sign + b.Word("act", x.Act) + " · " + x.At.Words(), URL: where, Title: title})
	d.wire(0, wire{left: rule, leftRow: from, right: agency}, x)
	d.wire(1, wire{left: agency, right: service, rightRow: to}, x)
}

// node returns the index of a card, made on first sight.
func (d *drawing) node(c int, x drawn, key string, name link) int {
	if i, ok := d.index[c][key]; ok {
		box := &d.boxes[c][i]
		box.marks[x.mark], box.sides = true, box.sides.or(x.sides)
		return i
	}
	i := len(d.boxes[c])
	d.index[c][key] = i
	box := nodeBox{Column: columnNames[c], X: columnX[c], W: columnWidth[c], Name: name.Text, URL: name.URL, Focus: key == d.focus, marks: map[mark]bool{x.mark: true}, sides: x.sides}
	for _, line := range wrap(name.Text, columnWrap[c], 2) {
		box.Lines = append(box.Lines, textLine{Text: line})
	}
	d.boxes[c] = append(d.boxes[c], box)
	d.layout.columns[c] = append(d.layout.columns[c], card{key: key, lines: len(box.Lines)})
	return i
}

func (d *drawing) row(c, at int, x drawn, key string, r rowBox) int {
	key = strconv.Itoa(at) + "\x00" + key
	if i, ok := d.rows[c][key]; ok {
		row := &d.boxes[c][at].Rows[i]
		row.sides = row.sides.or(x.sides)
		return i
	}
	i := len(d.boxes[c][at].Rows)
	if i == maxRowsShown {
		d.boxes[c][at].folded++
		d.rows[c][key] = i - 1
		last := &d.boxes[c][at].Rows[i-1]
		last.sides = last.sides.or(x.sides)
		return i - 1
	}
	r.Mark, r.sides = x.mark, x.sides
	d.rows[c][key] = i
	r.Text = clip(r.Text, columnWrap[c]+3)
	d.boxes[c][at].Rows = append(d.boxes[c][at].Rows, r)
	d.layout.columns[c][at].rows++
	return i
}

// wire joins two cards once, however many grants say so.
func (d *drawing) wire(side int, w wire, x drawn) {
	if i := slices.Index(d.layout.wires[side], w); i >= 0 {
		line := &d.lines[side][i]
		line.sides = line.sides.or(x.sides)
		return
	}
	d.layout.wires[side] = append(d.layout.wires[side], w)
	d.lines[side] = append(d.lines[side], x)
}

func (d *drawing) finish() picture {
	p := picture{Width: pictureWidth + 4, Height: int(d.layout.height()) + 4}
	for c := range d.boxes {
		for _, i := range d.layout.order[c] {
			if d.shows(d.boxes[c][i].sides) {
				p.Nodes = append(p.Nodes, d.settle(c, i))
			}
		}
	}
	for side, wires := range d.layout.wires {
		ports := d.ports(side)
		for n, w := range wires {
			if d.shows(d.lines[side][n].sides) {
				p.Edges = append(p.Edges, d.edge(side, w, ports[n], d.lines[side][n]))
			}
		}
	}
	return p
}

// settle writes the positions into a node.
func (d *drawing) settle(c, i int) nodeBox {
	box, k := d.boxes[c][i], &d.layout.columns[c][i]
	box.Y, box.H = int(k.y), int(k.height)
	for n := range box.Lines {
		box.Lines[n].X, box.Lines[n].Y = box.X+14, box.Y+int(cardPad+titleLine*(float64(n)+0.75))
	}
	if box.folded > 0 {
		last := &box.Rows[len(box.Rows)-1]
		*last = rowBox{Text: d.q.base.say("graph.folded", box.folded+1), URL: box.URL, Title: box.Name, sides: last.sides}
	}
	for n := range box.Rows {
		box.Rows[n].X, box.Rows[n].W = box.X, box.W
		box.Rows[n].Y = int(k.rowY(n) - rowHeight/2)
		box.Rows[n].TextY = int(k.rowY(n)) + 5
	}
	box.Rows = slices.DeleteFunc(box.Rows, func(r rowBox) bool { return !d.shows(r.sides) })
	return box
}

// remark says on a service how many agencies decide on it, when more than one.
func (d *drawing) remark() {
	for i := range d.boxes[2] {
		if n := d.masters(i); n > 1 {
			d.boxes[2][i].Lines = append(d.boxes[2][i].Lines, textLine{Text: d.q.base.say("graph.masters", n), Note: true})
			d.layout.columns[2][i].lines++
		}
	}
}

// regions says below each agency where it belongs, when the picture holds
// agencies of several regions: many bear the same name.
func (d *drawing) regions() {
	seen := map[law.Region]bool{}
	of := make([]*authority.Agency, len(d.boxes[1]))
	for i := range d.boxes[1] {
		if of[i] = d.q.lib.Graph().Agency(d.layout.columns[1][i].key); of[i] != nil {
			seen[of[i].Region] = true
		}
	}
	if len(seen) < 2 {
		return
	}
	for i, a := range of {
		if a != nil {
			d.note(1, i, a.Region.Name())
		}
	}
}

// masters counts the agencies that decide on a service in the picture, in the
// region that has the most of them.
func (d *drawing) masters(service int) int {
	seen, most := map[string]map[string]bool{}, 0
	for n, w := range d.layout.wires[1] {
		x := d.lines[1][n]
		if w.right != service || !settles(x.Grant) {
			continue
		}
		place := x.Territory()
		if seen[place] == nil {
			seen[place] = map[string]bool{}
		}
		seen[place][holderKey(x.Grant)] = true
		most = max(most, len(seen[place]))
	}
	return most
}

// ports gives each wire its height at the agency, in the order of the other
// ends, so that wires of one agency do not cross each other.
func (d *drawing) ports(side int) []float64 {
	type end struct {
		wire int
		far  float64
	}
	byAgency := map[int][]end{}
	for n, w := range d.layout.wires[side] {
		if side == 0 {
			byAgency[w.right] = append(byAgency[w.right], end{n, d.layout.columns[0][w.left].rowY(w.leftRow)})
		} else {
			byAgency[w.left] = append(byAgency[w.left], end{n, d.layout.columns[2][w.right].rowY(w.rightRow)})
		}
	}
	out := make([]float64, len(d.layout.wires[side]))
	for agency, ends := range byAgency {
		slices.SortStableFunc(ends, func(a, b end) int { return cmp.Compare(a.far, b.far) })
		for i, e := range ends {
			out[e.wire] = d.layout.columns[1][agency].portY(i, len(ends))
		}
	}
	return out
}

func (d *drawing) edge(side int, w wire, port float64, x drawn) edgeLine {
	x1, x2 := columnX[side]+columnWidth[side], columnX[side+1]
	y1, y2 := port, port
	if side == 0 {
		y1 = d.layout.columns[0][w.left].rowY(w.leftRow)
	} else {
		y2 = d.layout.columns[2][w.right].rowY(w.rightRow)
	}
	mid := (x1 + x2) / 2
	class, title := "e-"+string(x.Kind)+" es-"+string(x.State), d.q.ruleName(x.Rule)+" "+x.At.Words()+": "+d.q.base.Word("kind", x.Kind)
	if x.mark != "" {
		class, title = class+" em-"+string(x.mark), d.rivals.word(x.mark)+": "+title
	}
	return edgeLine{
		D:     fmt.Sprintf("M%d %.1fC%d %.1f %d %.1f %d %.1f", x1, y1, mid, y1, mid, y2, x2, y2),
		Class: class, Title: title}
}

// wrap breaks words into at most n lines of about width runes.
func wrap(s string, width, n int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	lines = append(lines, line)
	if len(lines) > n {
		lines[n-1] += "…"
		lines = lines[:n]
	}
	for i := range lines {
		lines[i] = clip(lines[i], width+3)
	}
	return lines
}
