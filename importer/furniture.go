package importer

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// edge is how many lines at the top and at the foot of a page may be furniture:
// running heads, page numbers, addresses, marks of the printer.
const edge = 5

// dropFurniture takes running heads, feet, page numbers and catchwords out of
// the pages and keeps them in head and foot.
func dropFurniture(pages []page) {
	tops, feet := repeatedAt(pages, topLines), repeatedAt(pages, footLines)
	for i := range pages {
		p := &pages[i]
		p.dropTop(tops)
		p.dropFoot(feet)
	}
	for i := range pages {
		next := ""
		if i+1 < len(pages) && len(pages[i+1].lines) > 0 {
			next = pages[i+1].lines[0].text
		}
		pages[i].dropCatchwords(next)
	}
}

// topLines and footLines share no line on a short page.
func topLines(p *page) []line {
	return p.lines[:min(edge, (len(p.lines)+1)/2)]
}

func footLines(p *page) []line {
	return p.lines[max(len(p.lines)-edge, (len(p.lines)+1)/2):]
}

// repeatedAt finds the lines that stand at the edge of many pages, by what is
// left of them when figures are left out. The value is the first such page: a
// letterhead belongs to the text there.
func repeatedAt(pages []page, at func(*page) []line) map[string]int {
	count, first := map[string]int{}, map[string]int{}
	for i := range pages {
		seen := map[string]bool{}
		for _, l := range at(&pages[i]) {
			k := furnitureKey(l.text)
			if k == "" || seen[k] {
				continue
			}
			seen[k] = true
			if count[k]++; count[k] == 1 {
				first[k] = pages[i].number
			}
		}
	}
	least := max(min(len(pages), 3), len(pages)/5, 2)
	for k, n := range count {
		if n < least {
			delete(first, k)
		}
	}
	return first
}

// furnitureKey levels a line: letters in lower case, "#" for figures. It is
// empty for lines that can begin a provision or end a sentence.
func furnitureKey(text string) string {
	if startsProvision(text) || hasAnyPrefix(text, innerWords) || len(text) > 120 || strings.IndexByte(".;:,", text[len(text)-1]) >= 0 {
		return ""
	}
	var b strings.Builder
	letters := 0
	for _, r := range text {
		switch {
		case unicode.IsLetter(r):
			letters++
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsDigit(r):
			if s := b.String(); !strings.HasSuffix(s, "#") {
				b.WriteByte('#')
			}
		}
	}
	if letters < 3 {
		return ""
	}
	return b.String()
}

func (p *page) dropTop(repeated map[string]int) {
	kept := p.lines[:0:0]
	n := len(topLines(p))
	for i, l := range p.lines {
		if i < n && p.isFurniture(l, repeated, i == len(p.head), p.number == 1) {
			p.head = append(p.head, l.text)
			continue
		}
		kept = append(kept, l)
	}
	p.lines = kept
}

func (p *page) dropFoot(repeated map[string]int) {
	n := len(p.lines) - len(footLines(p))
	kept := p.lines[:0:0]
	for i, l := range p.lines {
		if i >= n && p.isFurniture(l, repeated, allNumbers(p.lines[i:]), false) {
			p.foot = append(p.foot, l.text)
			continue
		}
		kept = append(kept, l)
	}
	p.lines = kept
}

// isFurniture judges a line at the edge of a page. outer says that nothing but
// furniture stands between it and the edge; first that a letterhead may be
// meant.
func (p *page) isFurniture(l line, repeated map[string]int, outer, first bool) bool {
	if isAddress(l.text) || isDashedNumber(l.text) || isGazetteLine(l.text) {
		return true
	}
	if n, err := strconv.Atoi(l.text); err == nil && outer {
		return n > 0 && n < p.number+400
	}
	from, known := repeated[furnitureKey(l.text)]
	return known && !first && !(from == p.number && isTableHead(l))
}

func allNumbers(lines []line) bool {
	for _, l := range lines {
		if _, err := strconv.Atoi(l.text); err != nil && !isAddress(l.text) && !isDashedNumber(l.text) {
			return false
		}
	}
	return true
}

// isAddress tells the address of a web site that stands alone.
func isAddress(s string) bool {
	s = strings.ToLower(s)
	return !strings.Contains(s, " ") && (strings.HasPrefix(s, "http") || strings.HasPrefix(s, "www.")) && strings.Contains(s, ".")
}

// siteOf is the address of a web site that most pages bear at their edge, ""
// when there is none.
func siteOf(pages []page) string {
	count := map[string]int{}
	for _, p := range pages {
		for _, text := range append(slices.Clone(p.head), p.foot...) {
			if isAddress(text) {
				count[strings.ToLower(text)]++
			}
		}
	}
	for site, n := range count {
		if n*2 > len(pages) {
			return site
		}
	}
	return ""
}

// isDashedNumber tells "- 3 -", "– 3 –", "Halaman 3 dari 9", "3 / 9".
func isDashedNumber(s string) bool {
	lower := strings.ToLower(s)
	for _, word := range []string{"halaman ", "hal. ", "hal ", "page "} {
		if rest, ok := strings.CutPrefix(lower, word); ok {
			return len(rest) < 14 && rest != "" && unicode.IsDigit(rune(rest[0]))
		}
	}
	if a, b, ok := strings.Cut(s, "/"); ok && digitsOnly(strings.TrimSpace(a)) && digitsOnly(strings.TrimSpace(b)) {
		return len(s) < 10
	}
	inner := strings.Trim(s, "-–—~=_. ")
	return inner != s && len(inner) <= 4 && digitsOnly(inner) && strings.IndexByte("-~=_\xE2", s[0]) >= 0
}

// isGazetteLine tells the running heads of the state gazette: "2008, No.1 3",
// "3 2008, No.1".
func isGazetteLine(s string) bool {
	if len(s) > 24 || !strings.Contains(s, "No") {
		return false
	}
	digits, letters := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return letters == 2 && digits >= 5 && unicode.IsDigit(rune(s[0])) && strings.Contains(s, ",")
}

// dropCatchwords takes out the words in the lower right corner that announce
// those of the next page. Some files print them at the top of the next one.
func (p *page) dropCatchwords(next string) {
	if n := len(p.lines); n > 1 && isCatchword(p.lines[n-1], next, p.width()) {
		p.foot = append([]string{p.lines[n-1].text}, p.foot...)
		p.lines = p.lines[:n-1]
	}
	if len(p.lines) > 1 && announces(p.lines[0].text) && isCatchword(p.lines[0], p.lines[1].text, p.width()) {
		p.head = append(p.head, p.lines[0].text)
		p.lines = p.lines[1:]
	}
}

func isCatchword(l line, next string, width int) bool {
	body := strings.TrimRight(l.text, " .…")
	if body == "" || len(body) > 45 {
		return false
	}
	right := l.indent*5 >= width*2
	follows := next != "" && strings.HasPrefix(squeezed(next), squeezed(body))
	if announces(l.text) {
		return right || follows
	}
	return right && follows && l.blank
}

// announces reports whether the words end with the dots of a catchword.
func announces(s string) bool {
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...") || strings.HasSuffix(s, ". .")
}

// squeezed leaves out white space and case.
func squeezed(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), ""))
}
