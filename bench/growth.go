package bench

import (
	"fmt"
	"io"
	"math"
	"strings"
	"time"
)

// Point is what was measured on an index of one size.
type Point struct {
	Provisions int
	Disk       int64   // bytes of the generation
	Resident   int64   // bytes of the process after the queries, 0 when unknown
	Build      float64 // seconds that its build took, as the generation says
	Timings    []Timing
}

// WriteTable writes the points as a Markdown table: what an index costs, then
// for each class the middle query and that below which 99 of 100 are.
func WriteTable(w io.Writer, points []Point) error {
	var b strings.Builder
	row := func(name string, cell func(Point) string) {
		b.WriteString("| " + name)
		for _, p := range points {
			b.WriteString(" | " + cell(p))
		}
		b.WriteString(" |\n")
	}
	row("provisions", func(p Point) string { return thousands(p.Provisions) })
	row("---", func(Point) string { return "---" })
	row("build, s", func(p Point) string { return fmt.Sprintf("%.0f", p.Build) })
	row("disk, MB", func(p Point) string { return fmt.Sprint(p.Disk >> 20) })
	row("resident, MB", func(p Point) string { return fmt.Sprint(p.Resident >> 20) })
	for _, c := range Classes {
		row(string(c)+", ms", func(p Point) string {
			for _, t := range p.Timings {
				if t.Class == c {
					return fmt.Sprintf("%.2f (%.1f)", ms(t.Median), ms(t.P99))
				}
			}
			return "–"
		})
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Size of the plot and of its frame.
const (
	plotWide, plotHigh = 760, 440
	plotLeft, plotTop  = 64, 20
	plotRight          = 150 // for the names of the lines
	plotBottom         = 44
)

// plot turns sizes and times into places, both on logarithmic scales.
type plot struct {
	b          strings.Builder
	minX, maxX float64
	minY, maxY float64
	lines      int
}

// WritePlot writes the middle query of each class against the size of the
// corpus as a picture, both scales logarithmic.
func WritePlot(w io.Writer, points []Point) error {
	p := &plot{minX: math.Inf(1), minY: 0.01, maxY: 100}
	for _, x := range points {
		p.minX, p.maxX = min(p.minX, float64(x.Provisions)), max(p.maxX, float64(x.Provisions))
	}
	p.minX, p.maxX = p.minX*0.8, p.maxX*1.2
	fmt.Fprintf(&p.b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">`+"\n", plotWide, plotHigh)
	fmt.Fprintf(&p.b, `<rect width="%d" height="%d" fill="#fff"/>`+"\n", plotWide, plotHigh)
	p.frame(points)
	for i, c := range Classes {
		p.line(c, fmt.Sprintf("hsl(%d 65%% 40%%)", i*360/len(Classes)), points)
	}
	p.b.WriteString("</svg>\n")
	_, err := io.WriteString(w, p.b.String())
	return err
}

func (p *plot) x(n int) float64 {
	return plotLeft + (math.Log(float64(n))-math.Log(p.minX))/(math.Log(p.maxX)-math.Log(p.minX))*(plotWide-plotLeft-plotRight)
}

func (p *plot) y(v float64) float64 {
	v = min(max(v, p.minY), p.maxY)
	return plotHigh - plotBottom - (math.Log(v)-math.Log(p.minY))/(math.Log(p.maxY)-math.Log(p.minY))*(plotHigh-plotBottom-plotTop)
}

// frame draws the scales.
func (p *plot) frame(points []Point) {
	for v := p.minY; v <= p.maxY*1.01; v *= 10 {
		fmt.Fprintf(&p.b, `<path d="M%d %.1fH%d" stroke="#ddd"/><text x="%d" y="%.1f" text-anchor="end">%g ms</text>`+"\n",
			plotLeft, p.y(v), plotWide-plotRight, plotLeft-6, p.y(v)+4, math.Round(v*1000)/1000)
	}
	for _, x := range points {
		fmt.Fprintf(&p.b, `<path d="M%.1f %dV%d" stroke="#ddd"/><text x="%.1f" y="%d" text-anchor="middle">%s</text>`+"\n",
			p.x(x.Provisions), plotTop, plotHigh-plotBottom, p.x(x.Provisions), plotHigh-plotBottom+18, thousands(x.Provisions))
	}
	fmt.Fprintf(&p.b, `<text x="%d" y="%d" text-anchor="middle">provisions</text>`+"\n", (plotLeft+plotWide-plotRight)/2, plotHigh-8)
}

// line draws one class and adds it to the names beside the frame.
func (p *plot) line(c Class, color string, points []Point) {
	var at []string
	for _, x := range points {
		for _, t := range x.Timings {
			if t.Class == c {
				at = append(at, fmt.Sprintf("%.1f,%.1f", p.x(x.Provisions), p.y(float64(t.Median)/float64(time.Millisecond))))
			}
		}
	}
	if len(at) == 0 {
		return
	}
	name := plotTop + 10 + 22*p.lines
	p.lines++
	fmt.Fprintf(&p.b, `<polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>`+"\n", strings.Join(at, " "), color)
	fmt.Fprintf(&p.b, `<path d="M%d %dh18" stroke="%s" stroke-width="3"/><text x="%d" y="%d">%s</text>`+"\n",
		plotWide-plotRight+12, name-4, color, plotWide-plotRight+36, name, c)
}
