package markdown

import "strings"

// markKind says what a mark at the start of a line may begin.
type markKind uint8

const (
	markNone markKind = iota
	markBuku
	markBab
	markBagian
	markParagraf
	markPasal
	markAyat   // (1)
	markItem   // a. 1. a) 1) (a) I. A.
	markBullet // -
	markDiktum
	markSection // Menimbang, Mengingat, Memperhatikan, Membaca
	markDecide  // MEMUTUSKAN, Menetapkan
	markOpening // DENGAN RAHMAT TUHAN YANG MAHA ESA
	markAgree   // Dengan persetujuan bersama
	markClosing // Agar setiap orang, Ditetapkan di, Disahkan di, Diundangkan di
	markPenjelasan
	markUmum        // I. UMUM
	markEach        // II. PASAL DEMI PASAL
	markElucidation // Ayat (1), Huruf a, Angka 2 as headings of the elucidation
	markLampiran
	markReason // bahwa …
)

// mark is what a scanner reads at the start of a text: the words of the mark
// and what they may mean. Whether they are a mark or part of a sentence is
// decided where the sequence is known.
type mark struct {
	kind    markKind
	style   style    // of items and of Pasal numbers
	label   string   // as printed
	word    string   // the deciding word, lower case: "menimbang", "kedua", "ayat"
	nums    []number // what the number may mean, best first
	ends    []int    // where the label ends for each of nums, nil when it is one place
	rest    string   // the text behind
	text    string   // label and rest as they stand
	quoted  bool     // a quotation mark stands before it
	doubt   bool     // a mark only where the sequence expects it
	heading int      // number of "#" before it
}

// style tells the kinds of numbering apart.
type style uint8

const (
	styleNone         style = iota
	styleLetterDot          // a.
	styleLetterOne          // a)
	styleLetterBoth         // (a)
	styleNumberDot          // 1.
	styleNumberOne          // 1)
	styleNumberBoth         // (1) inside a list
	styleUpperDot           // A.
	styleRomanDot           // I.
	styleLowRomanDot        // i.
	styleLowRomanOne        // i)
	styleLowRomanBoth       // (i)
	styleArabic             // Pasal 1
	styleRoman              // Pasal I
)

// scan reads the mark at the start of s, which is a whole line or begins where
// a line may be cut.
func scan(s string) (mark, bool) {
	text, heading := cutHeading(s)
	if text == "" {
		return mark{}, false
	}
	m, ok := scanWord(text)
	if !ok && heading == 0 && strings.HasPrefix(s, "- ") {
		return scanBullet(s)
	}
	m.heading = heading
	return m, ok
}

// scanWord dispatches on the first byte, for speed.
func scanWord(s string) (mark, bool) {
	switch c := s[0]; c {
	case '(', '{':
		return scanParen(s)
	case 'P', 'p':
		return firstOf(s, scanPasal, scanEach, scanUmum, scanPenjelasan, scanParagraf, scanDiktum, scanItem)
	case 'b':
		return firstOf(s, scanReason, scanItem)
	case 'B':
		return firstOf(s, scanGroup, scanReason, scanItem)
	case 'M':
		return firstOf(s, scanSection, scanDecide, scanItem)
	case 'D':
		return firstOf(s, scanPhrase, scanItem)
	case 'A', 'H':
		return firstOf(s, scanPhrase, scanInner, scanItem)
	case 'L', 'l':
		return firstOf(s, scanLampiran, scanItem)
	case 'K':
		return firstOf(s, scanDiktum, scanItem)
	case 'I', 'U', 'V', 'X', '1', '2':
		return firstOf(s, scanUmum, scanEach, scanItem)
	case '"', '\'', 0xE2:
		return scanQuoted(s)
	default:
		if isWordByte(c) && c < 0x80 {
			return scanItem(s)
		}
	}
	return mark{}, false
}

// scanQuoted reads the mark behind a quotation mark: new text of an amending
// act.
func scanQuoted(s string) (mark, bool) {
	for _, q := range [...]string{`"`, "'", "“", "‘", "”"} {
		inner, ok := strings.CutPrefix(s, q)
		if !ok || inner == "" {
			continue
		}
		gap := len(inner) - len(strings.TrimLeft(inner, " "))
		if gap == len(inner) || strings.HasPrefix(inner[gap:], q) {
			return mark{}, false
		}
		m, ok := scanWord(inner[gap:])
		if !ok || m.kind != markPasal && m.kind != markAyat && m.kind != markBab && m.kind != markBagian && m.kind != markItem {
			return mark{}, false
		}
		m.text = s
		for i := range m.ends {
			m.ends[i] += len(q) + gap
		}
		m.label = s[:len(q)+gap] + m.label
		m.quoted = true
		return m, true
	}
	return mark{}, false
}

func firstOf(s string, scanners ...func(string) (mark, bool)) (mark, bool) {
	for _, f := range scanners {
		if m, ok := f(s); ok {
			return m, true
		}
	}
	return mark{}, false
}

// cutHeading takes the "#" marks off.
func cutHeading(s string) (string, int) {
	n := 0
	for n < len(s) && s[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n < len(s) && s[n] != ' ' {
		return s, 0
	}
	return strings.TrimSpace(strings.TrimRight(strings.TrimSpace(s[n:]), "#")), n
}

// split makes a mark of the first n bytes of s.
func split(kind markKind, s string, n int) mark {
	return mark{kind: kind, text: s, label: strings.TrimSpace(s[:n]), rest: strings.TrimSpace(s[n:])}
}

// take settles the mark on one of its readings.
func (m *mark) take(i int) number {
	if m.ends != nil {
		m.label = strings.TrimSpace(m.text[:m.ends[i]])
		m.rest = strings.TrimSpace(m.text[m.ends[i]:])
	}
	return m.nums[i]
}

// scanBullet reads "- ", also before a section word: "- Menimbang: …".
func scanBullet(s string) (mark, bool) {
	if m, ok := scanSection(s[2:]); ok {
		m.label = "- " + m.label
		return m, true
	}
	return mark{kind: markBullet, text: s, label: "-", rest: s[2:]}, true
}

// fold reports whether s begins with the words, ignoring case and white space
// between letters ("M E M U T U S K A N"), and how many bytes they take.
func fold(s, words string) (int, bool) {
	i := 0
	for j := 0; j < len(words); i++ {
		if i >= len(s) {
			return 0, false
		}
		c := s[i]
		if isUpper(c) {
			c += 'a' - 'A'
		}
		switch {
		case c == words[j]:
			j++
		case words[j] == ' ':
			j++
			i--
		case c == ' ' && spaced(s):
		default:
			return 0, false
		}
	}
	return i, true
}

// spaced reports whether the text begins with letters set apart.
func spaced(s string) bool {
	return len(s) > 3 && s[1] == ' ' && s[3] == ' ' && isUpper(s[0]) && isUpper(s[2])
}

// wordLength returns how many bytes stand before the next space.
func wordLength(s string) int {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return i
	}
	return len(s)
}

// wordEnd reports whether position i of s is the end of a word.
func wordEnd(s string, i int) bool { return i >= len(s) || !isWordByte(s[i]) }

// skipColon passes white space and a colon behind i, if there is one.
func skipColon(s string, i int) (int, bool) {
	j := i
	for j < len(s) && s[j] == ' ' {
		j++
	}
	if j < len(s) && (s[j] == ':' || s[j] == ';') {
		return j + 1, true
	}
	return i, j >= len(s)
}
