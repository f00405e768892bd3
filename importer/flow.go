package importer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// flowed is the text of a document with pages in the form that the parser
// reads best: one paragraph a line where the layout shows it, furniture in
// comments behind the paragraph that the page broke.
type flowed struct {
	text    []byte
	pageOf  []int // the page on which each line of text begins
	repairs []repair
}

// page returns the page of a line of the text, counted from 1; 0 when unknown.
func (f flowed) page(line int) int {
	if line < 1 || line > len(f.pageOf) {
		return 0
	}
	return f.pageOf[line-1]
}

// flow joins the lines of the pages.
func flow(pages []page) flowed {
	w := flower{words: vocabulary(pages)}
	levelGaps(pages)
	for i := range pages {
		p := &pages[i]
		w.number, w.width, w.edge = p.number, p.width(), p.edge()
		w.pending = append(w.pending, p.head...)
		w.page(p.lines)
		w.pending = append(w.pending, p.foot...)
	}
	w.closeTable()
	w.flush()
	w.out.repairs = w.headings.repairs
	return w.out
}

// page writes the lines of one page. Tables are looked for in annexes alone:
// elsewhere columns are those of Menimbang and of signatures.
func (w *flower) page(lines []line) {
	for j := 0; j < len(lines); j++ {
		switch l := lines[j]; {
		case strings.HasPrefix(l.text, "LAMPIRAN"):
			w.annex = true
		case strings.HasPrefix(l.text, "PENJELASAN"):
			w.annex = false
		}
		if isInset(lines, j) && w.heading(lines[j]) {
			continue
		}
		if !w.annex {
			w.line(lines[j], j == 0)
			continue
		}
		if w.grid != nil && j == 0 {
			if rows, used := continuesTable(lines, len(w.grid.header)); used > 0 {
				w.grid.rows = append(w.grid.rows, rows...)
				j = used - 1
				continue
			}
		}
		if g, used := tableAt(lines[j:]); used > 0 {
			w.addTable(g)
			j += used - 1
			continue
		}
		w.closeTable()
		w.line(lines[j], j == 0)
	}
}

// levelGaps tells the white space between paragraphs from that between lines:
// a text set wide has an empty line between all of its lines.
func levelGaps(pages []page) {
	var gaps []int
	for _, p := range pages {
		for _, l := range p.lines[min(1, len(p.lines)):] {
			gaps = append(gaps, l.gap)
		}
	}
	if len(gaps) == 0 {
		return
	}
	slices.Sort(gaps)
	usual := gaps[len(gaps)/2]
	for i := range pages {
		for j := range pages[i].lines {
			l := &pages[i].lines[j]
			l.blank = l.gap > usual
		}
	}
}

// flower writes the flowing text.
type flower struct {
	out      flowed
	words    map[string]bool
	number   int // of the page
	width    int // of the page
	edge     int // column at which most lines of the page end
	open     strings.Builder
	started  int  // page on which the open paragraph began
	blank    bool // the open paragraph stands behind white space
	last     line // the last line of the open paragraph
	full     bool // the last line reaches the right edge
	annex    bool // an annex has begun
	headings headings
	grid     *grid    // the open table
	pending  []string // furniture since the open paragraph began
}

// heading writes the line as a heading of its own where it is one. What it
// prints stays behind it where that had to be put right.
func (w *flower) heading(l line) bool {
	known := len(w.headings.repairs)
	text := w.headings.read(l, w.number)
	if text == "" {
		return false
	}
	w.closeTable()
	w.flush()
	w.emit("", w.number)
	w.emit(text, w.number)
	if len(w.headings.repairs) > known {
		w.pending = append(w.pending, l.text)
	}
	w.last, w.full = line{}, false
	return true
}

// line adds one line. first says that it is the first of its page.
func (w *flower) line(l line, first bool) {
	if w.open.Len() > 0 && w.continues(l, first) {
		w.join(l.text)
	} else {
		fresh := l.blank && !(first && !endsSentence(w.last.text) && !isCapitals(l.text))
		w.flush()
		w.started, w.blank = w.number, fresh
		w.open.WriteString(l.text)
	}
	w.last, w.full = l, l.end*10 >= w.width*8 || l.end*100 >= w.edge*92
}

// continues reports whether the line goes on with the open paragraph.
func (w *flower) continues(l line, first bool) bool {
	prev := w.last.text
	switch {
	case isHeading(prev) || isHeading(l.text) || isCapitals(l.text) != isCapitals(prev) && isCapitals(prev):
		return false
	case strings.HasPrefix(l.text, "Lampiran ") && !l.blank && !endsSentence(prev) && strings.HasSuffix(l.text, "."):
		return true // "… sebagaimana tercantum dalam / Lampiran Peraturan ini."
	case startsProvision(l.text):
		return (!l.blank || first) && (w.full || first) && cites(prev)
	case strings.HasSuffix(prev, "-"):
		return true
	case startsLower(l.text) && !endsSentence(prev):
		return true
	case l.blank && !first || isCapitals(l.text):
		return false
	}
	return w.full && !endsSentence(prev)
}

// join adds a line to the open paragraph. A hyphen at the end of the line stays
// unless the word is known without it.
func (w *flower) join(text string) {
	open := w.open.String()
	head, hyphened := strings.CutSuffix(open, "-")
	if !hyphened || head == "" || strings.HasSuffix(head, " ") || strings.HasSuffix(head, "-") {
		w.open.WriteString(" " + text)
		return
	}
	left := head[strings.LastIndexByte(head, ' ')+1:]
	right, _, _ := strings.Cut(text, " ")
	if w.dividedWord(left, right) {
		w.open.Reset()
		w.open.WriteString(head)
	}
	w.open.WriteString(text)
}

// dividedWord tells a word divided at the end of a line, "pem-" "berian", from
// one that has a hyphen of its own, "perundang-" "undangan".
func (w *flower) dividedWord(left, right string) bool {
	left, right = bareWord(left), bareWord(right)
	if left == "" || right == "" || !startsLower(right) || strings.Contains(left, "-") {
		return false
	}
	if w.words[left+"-"+right] || repeats(left, right) {
		return false
	}
	return w.words[left+right] || !w.words[left]
}

// repeats tells a word that is said twice, "perundang-undangan".
func repeats(left, right string) bool {
	for n := min(len(left), len(right)); n >= 4; n-- {
		if left[len(left)-n:] == right[:n] {
			return true
		}
	}
	return left == right
}

// flush ends the open paragraph and keeps the furniture behind it.
func (w *flower) flush() {
	if w.open.Len() > 0 {
		if w.blank {
			w.emit("", w.started)
		}
		w.emit(w.plain(w.open.String()), w.started)
		w.open.Reset()
	}
	if len(w.pending) > 0 {
		w.emit(furnitureIndent+"<!-- wewenang halaman: "+commentEscapes.Replace(strings.Join(w.pending, " "))+" -->", w.number)
		w.pending = nil
	}
}

// furnitureIndent puts a comment under the innermost provision before it.
const furnitureIndent = "                                "

// commentEscapes makes words safe inside a comment, as the dialect spells them.
var commentEscapes = strings.NewReplacer("&", "&amp;", "--", "-&#45;", ">", "&gt;")

// plain takes from the start of a paragraph what the dialect would read as a
// mark of its own, and keeps it with the furniture: rules and specks that a
// scan leaves at the edge. Comments that the document prints are no comments.
func (w *flower) plain(s string) string {
	s = strings.ReplaceAll(s, "<!--", "< !--")
	text := strings.TrimLeft(s, "|#> ")
	if noise := strings.TrimSpace(s[:len(s)-len(text)]); noise != "" {
		w.pending = append(w.pending, noise)
	}
	return text
}

func (w *flower) emit(text string, page int) {
	w.out.text = append(append(w.out.text, text...), '\n')
	w.out.pageOf = append(w.out.pageOf, page)
}

// vocabulary holds the words that stand whole in one line.
func vocabulary(pages []page) map[string]bool {
	words := map[string]bool{}
	divided := false
	for _, p := range pages {
		for _, l := range p.lines {
			fields := strings.Fields(l.text)
			for i, f := range fields {
				whole := !(i == 0 && divided)
				divided = i == len(fields)-1 && strings.HasSuffix(f, "-")
				if whole && !divided {
					words[bareWord(f)] = true
				}
			}
		}
	}
	return words
}

func bareWord(s string) string {
	return strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// endsSentence reports whether a paragraph may end behind the words.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, ` "”’')`)
	return s == "" || strings.IndexByte(".;:!?", s[len(s)-1]) >= 0
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// isCapitals reports whether the words are set in capitals, as titles are.
func isCapitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}
