package importer

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// line is one printed line of a page. Columns count characters from 0.
type line struct {
	text   string // with single spaces
	raw    string // as laid out
	indent int    // column of the first character
	end    int    // column behind the last one
	gap    int    // empty lines above it; a page begins with 1
	blank  bool   // more white space stands above it than between lines of a paragraph
}

// page is one page of a document as a layout-keeping reader prints it.
type page struct {
	number int // from 1
	lines  []line
	head   []string // furniture above the text
	foot   []string // furniture below it, and the catchword
	ocr    bool
}

// splitPages cuts what a reader printed at its form feeds.
func splitPages(text string) []page {
	text = strings.TrimSuffix(text, "\f")
	var pages []page
	for i, words := range strings.Split(text, "\f") {
		pages = append(pages, page{number: i + 1, lines: layoutLines(words)})
	}
	return pages
}

// layoutLines measures the lines of one page and drops the empty ones.
func layoutLines(words string) []line {
	var lines []line
	gap := 1
	for raw := range strings.Lines(words) {
		raw = strings.TrimRight(printable(raw), " ")
		text := strings.Join(strings.Fields(raw), " ")
		if text == "" {
			gap++
			continue
		}
		indent := utf8.RuneCountInString(raw) - utf8.RuneCountInString(strings.TrimLeft(raw, " "))
		lines = append(lines, line{text: text, raw: raw, indent: indent, end: utf8.RuneCountInString(raw), gap: gap, blank: gap > 0})
		gap = 0
	}
	return lines
}

// ligatures are letters that a printer casts together.
var ligatures = strings.NewReplacer("\t", "    ", "ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl")

// printable widens tabs, takes ligatures apart, and replaces other white space and control characters
// by spaces; soft hyphens and zero-width characters go.
func printable(s string) string {
	s = ligatures.Replace(s)
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u00AD' || r == '\u200B' || r == '\uFEFF':
			return -1
		case r == '\u2010' || r == '\u2011':
			return '-'
		case r < ' ' || r == '\u00A0' || r == 0x7F || r >= '\u2000' && r <= '\u200A':
			return ' '
		}
		return r
	}, s)
}

// letters counts the letters of a page.
func (p *page) letters() int {
	n := 0
	for _, l := range p.lines {
		for _, r := range l.text {
			if r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
				n++
			}
		}
	}
	return n
}

// width is the column at which the text of the page ends.
func (p *page) width() int {
	w := 0
	for _, l := range p.lines {
		w = max(w, l.end)
	}
	return w
}

// edge is the column at which most long lines of the page end. Lines that are
// stretched to the margin may seem much wider than the others.
func (p *page) edge() int {
	var ends []int
	for _, l := range p.lines {
		if l.end*2 >= p.width() {
			ends = append(ends, l.end)
		}
	}
	if len(ends) == 0 {
		return 0
	}
	slices.Sort(ends)
	return ends[len(ends)/2]
}

// text returns the page as laid out.
func (p *page) text() string {
	var b strings.Builder
	for _, l := range p.lines {
		b.WriteString(strings.Repeat("\n", l.gap) + l.raw + "\n")
	}
	return b.String()
}
