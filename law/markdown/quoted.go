package markdown

import (
	"strings"

	"wewenang/law"
)

// New text of an amending act repeats Pasal, BAB and ayat of another act. It
// stands one storey above the act's own structure, under the command that
// orders it, and never enters the act's own sequence.

// quoting reports whether a command that orders new text is open.
func (b *builder) quoting() bool { return b.zone >= zoneBody && b.command() >= 0 }

// implicitArticle opens Pasal I where an amending act has lost it: its first
// heading is then one of the quoted text.
func (b *builder) implicitArticle(bl *block) {
	m := &bl.mark
	if !b.roman || !b.amends || b.pasal.n > 0 || b.zone != zoneDecide {
		return
	}
	if bl.weak || m.rest != "" && m.heading == 0 || m.kind == markPasal && (m.style == styleRoman || m.nums[0].n == 1) {
		return
	}
	b.zone = zoneBody
	b.path = b.path[:0]
	b.pasal = number{n: 1}
	n := &law.Provision{Kind: law.KindPasal, Addr: law.Address("").Child(law.KindPasal, "i")}
	b.add(frame{level: levelPasal, base: n.Addr, node: n, num: b.pasal}, bl)
}

// command returns the innermost open node of the act itself that orders new
// text, -1 when there is none.
func (b *builder) command() int {
	for i := len(b.path) - 1; i >= 0; i-- {
		f := b.path[i]
		if f.level >= storey {
			continue
		}
		if b.commands(f) {
			return i
		}
		if f.level <= levelPasal {
			break
		}
	}
	return -1
}

// commands reports whether the node orders new text.
func (b *builder) commands(f *frame) bool {
	if b.roman && (f.node.Kind == law.KindPasal || f.level == levelItem && f.node.Kind != law.KindTeks) {
		return true
	}
	if f.level < levelPasal {
		return false
	}
	return b.isCommand(f.node.Text) || len(f.node.Children) > 0 && f.node.Text != "" && b.isCommand(lastChildText(f.node))
}

func lastChildText(n *law.Provision) string {
	c := n.Children[len(n.Children)-1]
	if c.Kind == law.KindTeks {
		return c.Text
	}
	return ""
}

var commandVerbs = [...]string{"diubah", "dirubah", "dihapus", "disisipkan", "ditambah", "berbunyi", "diganti", "diadakan", "mengubah", "menambah", "dibaca"}

// isCommand tells the wording of a change of another act.
func (b *builder) isCommand(text string) bool {
	head := text[:min(len(text), 1500)]
	if !strings.Contains(head, "asal") && !strings.Contains(head, "AB ") && !strings.Contains(head, "ampiran") && !strings.Contains(head, "etentuan") && !strings.Contains(head, "udul") && !strings.Contains(head, "ayat") {
		return false
	}
	for _, v := range commandVerbs {
		if strings.Contains(head, v) {
			return true
		}
	}
	return false
}

// ordersText reports whether the command ends with the words that announce the
// new text.
func ordersText(s string) bool {
	return strings.HasSuffix(strings.TrimRight(s, " \"“"), ":") || strings.Contains(s, "berbunyi") || strings.Contains(s, "sebagai berikut")
}

// quotedPasal tells whether a Pasal belongs to the new text.
func (b *builder) quotedPasal(bl *block) bool {
	i := b.command()
	if i < 0 {
		return false
	}
	m := &bl.mark
	if b.quotes && (m.heading > 0 || !bl.weak) {
		return bl.quote
	}
	m.take(b.chooseQuoted(i, m.nums))
	if m.heading == 0 && b.cites(bl) {
		return false
	}
	if b.roman {
		return b.quotedInRoman(m)
	}
	text := b.orderText(i)
	if !ordersText(text) {
		return false
	}
	named := namesPasal(text, m.nums)
	switch {
	case named && !b.path[i].quoted[m.nums[b.chooseQuoted(i, m.nums)]]:
		return true
	case m.quoted && !m.nums[choose(m.nums, b.pasal)].follows(b.pasal):
		return true
	case m.nums[choose(m.nums, b.pasal)].follows(b.pasal):
		return false
	}
	return b.top().level >= storey || strings.Contains(text, "berbunyi") || m.nums[0].n < b.pasal.n
}

// quotedInRoman tells the new text of an act whose own articles are Roman.
func (b *builder) quotedInRoman(m *mark) bool {
	if m.style != styleRoman {
		return b.pasal.n > 0 || m.nums[0].n > 1
	}
	return !m.nums[0].after(b.pasal)
}

// orderText returns the words of the command at depth i, with those behind its
// lists.
func (b *builder) orderText(i int) string {
	n := b.path[i].node
	text := n.Text
	if len(n.Children) > 0 {
		text += " " + lastChildText(n)
	}
	return text[:min(len(text), 4000)]
}

// namesPasal reports whether the command names one of the numbers.
func namesPasal(text string, nums []number) bool {
	if i := strings.Index(text, "yakni"); i >= 0 && !strings.Contains(text[:i], "berbunyi") {
		text = text[i:]
	} else if i := strings.Index(text, "yaitu"); i >= 0 && !strings.Contains(text[:i], "berbunyi") {
		text = text[i:]
	}
	for i := 0; i+6 < len(text); i++ {
		if text[i] != 'P' && text[i] != 'p' {
			continue
		}
		m, ok := scanPasal(text[i:])
		if !ok {
			continue
		}
		for _, have := range m.nums {
			for _, want := range nums {
				if have == want {
					return true
				}
			}
		}
	}
	return false
}

// placeQuoted opens a Pasal of the new text.
func (b *builder) placeQuoted(bl *block) bool {
	m := &bl.mark
	i := b.command()
	f := b.path[i]
	choice := b.chooseQuoted(i, m.nums)
	num := m.nums[choice]
	alone := m.rest == "" && !bl.weak || m.heading > 0 || m.quoted
	if !alone && !(opensSentence(m.rest) && endsSentence(b.tail)) {
		return false
	}
	m.take(choice)
	b.close(storey + levelPasal)
	for b.top() != f && b.top().level < storey && !(b.zone == zoneElucidation && b.top().node.Kind == law.KindAngka) {
		b.path = b.path[:len(b.path)-1]
	}
	if m.style == styleRoman {
		m.style = styleArabic
	}
	b.openPasal(bl, num, storey)
	f.last = num
	if f.quoted == nil {
		f.quoted = map[number]bool{}
	}
	f.quoted[num] = true
	return true
}

// chooseQuoted prefers the reading that the command names.
func (b *builder) chooseQuoted(i int, nums []number) int {
	text := b.orderText(i)
	for k, f := range b.path[i+1:] {
		if f.node.Kind == law.KindAngka || f.node.Kind == law.KindHuruf {
			text += " " + b.path[i+1+k].node.Text
		}
	}
	for _, k := range likelyFirst(nums) {
		if namesPasal(text, nums[k:k+1]) {
			return k
		}
	}
	return choose(nums, b.path[i].last)
}

// likelyFirst orders the readings of a number, which a command often bears all,
// scanned as the new text is: "4B" is an inserted Pasal before it is 48, "4l" is
// 41 because insertions hardly reach the letters that look like digits, and
// "9 a" is 9A before it is 9.
func likelyFirst(nums []number) []int {
	switch {
	case len(nums) < 2:
		return nil
	case len(nums) == 2 && nums[0].suffix != "" && !strings.ContainsAny(nums[0].suffix, "lio"):
		return []int{0, 1}
	}
	order := make([]int, 0, len(nums))
	for k := len(nums) - 1; k >= 0; k-- {
		order = append(order, k)
	}
	return order
}

// quotedGroup tells whether a BAB, Bagian or Paragraf belongs to new text.
func (b *builder) quotedGroup(level int) bool {
	if b.roman {
		return true
	}
	text := strings.ToLower(b.orderText(b.command()))
	if !ordersText(text) {
		return false
	}
	word := [...]string{"", "buku", "bab ", "bagian", "paragraf"}[level]
	return strings.Contains(text, word)
}

// placeCommand opens the next command of an amending act, although the text
// that it quotes may have a list of the same kind.
func (b *builder) placeCommand(bl *block) bool {
	m := &bl.mark
	if bl.quote || m.style == styleNumberBoth {
		return false
	}
	deep := b.top().level >= storey
	if !deep {
		return false
	}
	styles, nums := m.itemReadings()
	for i := len(b.path) - 1; i >= 0; i-- {
		f := b.path[i]
		for k, st := range styles {
			if f.level >= storey || f.style != st {
				continue
			}
			if n, ok := b.nextCommand(bl, f, nums[k]); ok {
				return b.addItem(bl, st, n, i)
			}
		}
	}
	return b.roman && b.firstCommand(bl, styles[0], nums[0])
}

// firstCommand opens a command behind new text whose own command is lost.
func (b *builder) firstCommand(bl *block, st style, num number) bool {
	if bl.weak || !b.opensCommand(bl) {
		return false
	}
	for i, f := range b.path {
		if f.node.Kind != law.KindPasal || f.level >= storey {
			continue
		}
		if i+1 < len(b.path) && b.path[i+1].level < storey {
			return false
		}
		return b.addItem(bl, st, num, i+1)
	}
	return false
}

// nextCommand reports whether the number goes on with the commands of which f
// is the last one, and which number it is: "77." between 16 and 18 is 17.
func (b *builder) nextCommand(bl *block, f *frame, n number) (number, bool) {
	switch {
	case n.follows(f.num):
		return n, b.quotes || b.opensCommand(bl)
	case bl.weak || !n.after(f.num) || !b.opensCommand(bl):
		return n, false
	}
	if next := (number{n: f.num.n + 1}); n.n > next.n+20 && n.n%10 == next.n%10 {
		return next, true
	}
	return n, true
}

var commandHeads = [...]string{"ketentuan", "di antara", "diantara", "antara", "pasal", "judul", "menambah", "mengubah", "setelah",
	"sesudah", "sebelum", "ayat", "bab", "bagian", "penjelasan", "lampiran", "frasa", "kata", "kalimat", "istilah", "huruf",
	"angka", "beberapa", "mengganti", "menghapus", "dalam", "pada", "paragraf", "diktum", "semua", "seluruh", "rumusan", "substansi"}

// opensCommand reports whether the item, with the lines that go on with it,
// has the wording of a command.
func (b *builder) opensCommand(bl *block) bool {
	words := bl.mark.rest
	for j := b.i + 1; j < len(b.blocks) && j < b.i+6 && len(words) < 500; j++ {
		next := &b.blocks[j]
		if next.mark.kind != markNone && !next.weak && next.mark.kind != markPasal && next.mark.kind != markAyat {
			break
		}
		words = join(words, next.text)
	}
	for _, h := range commandHeads {
		if i, ok := fold(words, h); ok && wordEnd(words, i) {
			return b.isCommand(words)
		}
	}
	return false
}
