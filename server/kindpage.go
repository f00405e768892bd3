package server

import (
	"fmt"

	"wewenang/authority/finding"
	"wewenang/law"
)

// kindView explains a kind of finding and lists those of the corpus.
type kindView struct {
	Base
	Kind  finding.Kind
	Name  string
	Lines []findingLine
	Total int
}

func (*kindView) view() string { return "kind" }

// kindName prints a kind with its name: "K101 – Dua pemegang".
func (q *request) kindName(kind string) string {
	name := q.base.Word("finding", kind)
	if name == kind {
		return kind
	}
	return kind + " – " + name
}

func kindPage(q *request) (response, error) {
	kind, err := finding.KindOf(clip(q.vars["kind"], 20))
	if err != nil {
		return response{}, err
	}
	r, err := q.findings(q.Context())
	if err != nil {
		return response{}, err
	}
	v := &kindView{Base: q.page("findings", q.kindName(kind.ID)), Kind: kind, Name: q.kindName(kind.ID)}
	for _, f := range r.Findings {
		if f.Kind != kind.ID {
			continue
		}
		if v.Total++; v.Total <= maxFindings {
			v.Lines = append(v.Lines, q.findingLine(f))
		}
	}
	return show(v)
}

// timeline draws the spans of a proof under each other.
type timeline struct {
	Bars          []bar
	Ticks         []tick
	Width, Height int
	Now           int // place of the page's day
}

type bar struct {
	X, Y, W, TextY int
	Name, Words    string
	Window         bool // the span of the finding itself
}

type tick struct {
	X    int
	Year string
}

const (
	timelineWidth = 720
	barStep       = 40
)

// timeline collects the spans of the proof's steps and of the finding.
func (q *request) timeline(f finding.Finding) timeline {
	var t timeline
	var spans []law.Interval
	for _, s := range f.Proof {
		if s.Span.From == "" && s.Span.To == "" || s.Rule == "" || len(spans) == 8 {
			continue
		}
		spans = append(spans, s.Span)
		t.Bars = append(t.Bars, bar{Name: q.refLink(s.Rule.At(s.At)).Text, Words: q.base.Span(s.Span.From, s.Span.To)})
	}
	if len(spans) == 0 {
		return t
	}
	if f.Window.From != "" || f.Window.To != "" {
		spans = append(spans, f.Window)
		t.Bars = append(t.Bars, bar{Name: q.base.say("finding.window"), Words: q.base.Span(f.Window.From, f.Window.To), Window: true})
	}
	t.scale(spans, q.base.AsOf)
	return t
}

// scale places bars and years between the first and the last known day.
func (t *timeline) scale(spans []law.Interval, today law.Date) {
	first, last := years(today), years(today)
	for _, s := range spans {
		for _, d := range []law.Date{s.From, s.To} {
			if d != "" {
				first, last = min(first, years(d)), max(last, years(d))
			}
		}
	}
	first, last = first-1, last+1
	x := func(d law.Date, open float64) int {
		y := open
		if d != "" {
			y = years(d)
		}
		return int(timelineWidth * (y - first) / (last - first))
	}
	for i, s := range spans {
		t.Bars[i].X = x(s.From, first)
		t.Bars[i].W = max(3, x(s.To, last)-t.Bars[i].X)
		t.Bars[i].Y = i*barStep + 22
		t.Bars[i].TextY = i*barStep + 15
	}
	step := max(1, int(last-first)/8)
	for y := int(first) + 1; float64(y) < last; y += step {
		t.Ticks = append(t.Ticks, tick{X: int(timelineWidth * (float64(y) - first) / (last - first)), Year: itoa(y)})
	}
	t.Width, t.Height, t.Now = timelineWidth, len(spans)*barStep+30, x(today, last)
}

// years turns a day into a number of years.
func years(d law.Date) float64 {
	var y, m, day int
	if _, err := fmt.Sscanf(string(d), "%d-%d-%d", &y, &m, &day); err != nil {
		return 0
	}
	return float64(y) + float64(m-1)/12 + float64(day-1)/365
}
