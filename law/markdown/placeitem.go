package markdown

import (
	"strings"

	"wewenang/law"
)

// placeItem opens an item of a list: the next one of an open list, the first
// one of a new list, or one out of order as it is printed.
func (b *builder) placeItem(bl *block) bool {
	m := &bl.mark
	if b.implicitPart(bl) {
		return true
	}
	styles, nums := m.itemReadings()
	if !b.listAllowed() || citingItem(b.tail) && (bl.weak || !numberWord(b.tail) || b.openList(styles[0], nums[:1]) < 0) {
		return false
	}
	if b.quoting() && b.placeCommand(bl) {
		return true
	}
	for i, st := range styles {
		if at := b.openList(st, nums[i:i+1]); at >= 0 {
			return b.addItem(bl, st, nums[i], at)
		}
	}
	if m.doubt {
		return false
	}
	for i, st := range styles {
		if nums[i].n == 1 && nums[i].suffix == "" && b.mayBeginList(bl) {
			return b.addItem(bl, st, nums[i], b.repeated(st))
		}
	}
	if bl.weak || m.heading > 0 || !plausibleItem(m) {
		return false
	}
	st, num := styles[0], nums[0]
	for i := len(b.path) - 1; i >= 0 && b.path[i].level%storey >= levelItem; i-- {
		if b.path[i].style == st {
			return b.addItem(bl, st, num, i)
		}
	}
	return b.addItem(bl, st, num, len(b.path))
}

// repeated returns where a list that begins again goes on: beside its first
// item where the words before end a sentence, else below the open node.
func (b *builder) repeated(st style) int {
	if f := b.top(); f.style == st && f.level%storey >= levelItem && f.num.n == 1 && b.tail != "" && strings.IndexByte(";.", b.tail[len(b.tail)-1]) >= 0 {
		return len(b.path) - 1
	}
	return len(b.path)
}

// itemReadings lists the styles and numbers that the mark may have: "i." is a
// letter or a small Roman one, "C." a letter or a hundred.
func (m *mark) itemReadings() ([]style, []number) {
	var styles []style
	var nums []number
	for i, n := range m.nums {
		st := m.style
		switch {
		case m.kind == markAyat:
			st = styleNumberBoth
		case n.suffix == "roman":
			n.suffix = ""
			st = romanStyle(m.style)
		case m.style == styleRomanDot && i == 1:
			st = styleUpperDot
		}
		styles, nums = append(styles, st), append(nums, n)
	}
	if label := strings.TrimRight(m.label, ".)"); isLetterStyle(m.style) && len(label) == 2 && label[0] == 'l' && isDigit(label[1]) {
		styles, nums = append(styles, styleNumberDot), append(nums, number{n: 10 + int(label[1]-'0')})
	}
	if len(m.nums) == 1 && isLetterStyle(m.style) && (m.nums[0].n == 9 || m.nums[0].n == 22 || m.nums[0].n == 24) {
		v := map[int]int{9: 1, 22: 5, 24: 10}[m.nums[0].n]
		styles, nums = append(styles, romanStyle(m.style)), append(nums, number{n: v})
	}
	return styles, nums
}

func isLetterStyle(s style) bool { return s >= styleLetterDot && s <= styleLetterBoth }

func romanStyle(s style) style {
	switch s {
	case styleLetterDot:
		return styleLowRomanDot
	case styleLetterOne:
		return styleLowRomanOne
	}
	return styleLowRomanBoth
}

// listAllowed reports whether the open part can hold lists.
func (b *builder) listAllowed() bool {
	return b.zone != zoneHead && b.zone != zoneClosing && len(b.path) > 0
}

// citingItem reports whether the words before make "a." or "2." a citation.
func citingItem(before string) bool {
	switch lastWord(before) {
	case "huruf", "angka", "nomor", "no", "butir", "ayat", "pasal", "sub", "tahun", "lampiran", "point", "poin":
		return !strings.HasSuffix(before, ":") && !strings.HasSuffix(before, ";")
	}
	return false
}

// numberWord reports whether the text ends with a word that wants a number, but
// never one with a full stop at the start of a line.
func numberWord(before string) bool {
	switch lastWord(before) {
	case "nomor", "no", "tahun", "lampiran":
		return true
	}
	return false
}

// mayBeginList reports whether a list may begin here: on a line of its own, or
// behind a colon or a bare mark.
func (b *builder) mayBeginList(bl *block) bool {
	return !bl.weak || b.tail == "" || strings.HasSuffix(b.tail, ":")
}

func plausibleItem(m *mark) bool {
	return m.nums[0].n <= 200 && m.rest != "" && (m.style != styleNumberDot || m.nums[0].n < 100)
}

// openList finds the innermost open list that one of the numbers goes on.
func (b *builder) openList(st style, nums []number) int {
	for i := len(b.path) - 1; i >= 0; i-- {
		f := b.path[i]
		if f.level%storey < levelItem {
			return -1
		}
		if f.style != st {
			continue
		}
		for _, n := range nums {
			if n.follows(f.num) {
				return i
			}
		}
	}
	return -1
}

// continueList adds "(2)" to an open list in brackets.
func (b *builder) continueList(i int, bl *block) bool {
	choice := choose(bl.mark.nums, b.path[i].num)
	num := bl.mark.take(choice)
	return b.addItem(bl, styleNumberBoth, num, i)
}

// maxDepth bounds the nesting of open nodes; deeper items stand side by side.
const maxDepth = 32

// addItem opens an item in place of the open node at depth i of the path.
//
// It never stands before words that were read already: behind a paragraph of an
// outer node it opens a list there.
func (b *builder) addItem(bl *block, st style, num number, i int) bool {
	b.path = b.path[:min(i, b.reach, maxDepth)]
	up := b.top()
	kind, printed := itemAddress(st, num)
	n := &law.Provision{Kind: kind, Addr: up.base.Child(kind, printed), Label: bl.mark.label, Text: bl.mark.rest}
	level := up.level/storey*storey + levelItem
	if up.level%storey >= levelItem {
		level = up.level + 1
	}
	b.add(frame{level: level, base: n.Addr, node: n, style: st, num: num, depth: up.depth + 1}, bl)
	b.tail = bl.mark.rest
	return true
}

// itemAddress names the item: letters are huruf, numbers of any script angka.
func itemAddress(st style, num number) (law.Kind, string) {
	switch st {
	case styleLetterDot, styleLetterOne, styleLetterBoth, styleUpperDot:
		return law.KindHuruf, letterOf(num)
	}
	return law.KindAngka, num.String()
}

// letterOf prints 1 as a, 27 as aa, and 1 with "a" as a1.
func letterOf(num number) string {
	s := ""
	switch {
	case num.n <= 26:
		s = string(rune('a' + num.n - 1))
	case num.n <= 52:
		s = strings.Repeat(string(rune('a'+num.n-27)), 2)
	}
	if num.suffix != "" {
		s += itoa(int(num.suffix[0]-'a') + 1)
	}
	return s
}

// placeBullet opens an item without a number. It has no address.
func (b *builder) placeBullet(bl *block) bool {
	if !b.listAllowed() {
		return false
	}
	for i := len(b.path) - 1; i >= 0 && b.path[i].level%storey >= levelItem; i-- {
		if b.path[i].node.Label == "-" {
			b.path = b.path[:i]
			break
		}
	}
	up := b.top()
	n := &law.Provision{Kind: law.KindTeks, Label: "-", Text: bl.mark.rest}
	level := max(up.level+1, up.level/storey*storey+levelItem)
	b.add(frame{level: level, base: up.base, node: n, depth: up.depth + 1}, bl)
	b.tail = bl.mark.rest
	return true
}

// placeInner opens "Ayat (1)", "Huruf a" and "Angka 2" of an elucidation.
func (b *builder) placeInner(bl *block) bool {
	m := &bl.mark
	if bl.weak && !endsSentence(b.tail) && b.tail != "" && !strings.HasSuffix(strings.ToLower(b.tail), "cukup jelas") {
		return false
	}
	if lowerStart(m.rest) || citing(b.tail) && !endsSentence(b.tail) {
		return false
	}
	holder := b.innerHolder(m)
	if holder < 0 {
		return false
	}
	b.path = b.path[:holder+1]
	up := b.top()
	num := m.nums[0]
	n := &law.Provision{Kind: law.Kind(m.word), Label: m.label, Text: m.rest}
	printed := num.String()
	if n.Kind == law.KindHuruf {
		printed = letterOf(num)
	}
	n.Addr = up.base.Child(n.Kind, printed)
	b.add(frame{level: up.level + 1, base: n.Addr, node: n, num: num, style: styleArabic}, bl)
	b.tail = m.rest
	return true
}

// innerHolder finds under which open node a heading of the elucidation stands:
// beside one of its own kind, else below the innermost heading.
func (b *builder) innerHolder(m *mark) int {
	kind := law.Kind(m.word)
	inner := -1
	for i := len(b.path) - 1; i > 0; i-- {
		f := b.path[i]
		heading := f.node.Kind == law.KindPasal || f.style == styleArabic
		if !heading {
			continue
		}
		if f.node.Kind == kind && f.style == styleArabic && (m.nums[0].after(f.num) || m.nums[0] == f.num || kind == law.KindAyat) {
			return i - 1
		}
		if inner < 0 {
			inner = i
		}
		if f.node.Kind == law.KindPasal && (kind == law.KindAyat || f.level < storey) {
			break
		}
	}
	return inner
}
