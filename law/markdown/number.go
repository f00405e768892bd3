package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// number is the place of a provision in a sequence: 14 and "a" for 14A.
type number struct {
	n      int
	suffix string // lower case
}

// follows reports whether x is a place right after p: 5 or 4A after 4, 4B or 5
// after 4A.
func (x number) follows(p number) bool {
	if x.n == p.n+1 {
		return x.suffix == "" || x.suffix == "a"
	}
	if x.n != p.n || x.suffix == p.suffix {
		return false
	}
	return x.suffix == nextLetters(p.suffix)
}

// after reports whether x stands behind p at any distance.
func (x number) after(p number) bool {
	if x.n != p.n {
		return x.n > p.n
	}
	return len(x.suffix) > len(p.suffix) || len(x.suffix) == len(p.suffix) && x.suffix > p.suffix
}

// String prints the number as an address carries it.
func (x number) String() string {
	if x.n == 0 {
		return x.suffix
	}
	return itoa(x.n) + x.suffix
}

func itoa(n int) string {
	if n == 0 {
		return "0"
	}
	var buf [20]byte
	i := len(buf)
	for ; n > 0; n /= 10 {
		i--
		buf[i] = byte('0' + n%10)
	}
	return string(buf[i:])
}

// nextLetters counts letters as lists do: "" a b … z aa bb … or aa ab.
func nextLetters(s string) string {
	switch {
	case s == "":
		return "a"
	case s[len(s)-1] != 'z':
		return s[:len(s)-1] + string(s[len(s)-1]+1)
	}
	return s + "a"
}

// digitOf returns the digit that a letter stands for in badly scanned numbers.
func digitOf(c byte) (int, bool) {
	switch c {
	case 'l', 'I', 'i', '|', '!':
		return 1, true
	case 'O', 'o', 'Q':
		return 0, true
	case 'S', 's':
		return 5, true
	case 'B':
		return 8, true
	case 'Z', 'z':
		return 2, true
	}
	if isDigit(c) {
		return int(c - '0'), true
	}
	return 0, false
}

// readings returns what a printed Arabic number may mean, the plain reading
// first: "5I" is 5I or 51, "1l" is 11, "l" is 1.
func readings(s string) []number {
	s = strings.ReplaceAll(s, " ", "")
	digits := 0
	for digits < len(s) && isDigit(s[digits]) {
		digits++
	}
	var out []number
	if digits > 0 && digits <= 4 && len(s)-digits <= 2 && isLetters(s[digits:]) {
		out = append(out, number{atoi(s[:digits]), strings.ToLower(s[digits:])})
	}
	if digits == len(s) {
		return out
	}
	if n, ok := scannedNumber(s); ok {
		out = append(out, n)
	}
	return out
}

// scannedNumber reads digits and letters that stand for digits, and one
// suffix letter at the end.
func scannedNumber(s string) (number, bool) {
	suffix := ""
	if len(s) == 0 || len(s) > 5 {
		return number{}, false
	}
	if _, ok := digitOf(s[len(s)-1]); !ok && isLetters(s[len(s)-1:]) {
		suffix, s = strings.ToLower(s[len(s)-1:]), s[:len(s)-1]
	}
	n := 0
	for i := range len(s) {
		d, ok := digitOf(s[i])
		if !ok {
			return number{}, false
		}
		n = n*10 + d
	}
	return number{n, suffix}, n > 0
}

func atoi(s string) int {
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// roman reads an upper-case Roman numeral up to 399. Badly scanned "l" counts
// as I.
func roman(s string) (int, bool) {
	total, last := 0, 1000
	for i := len(s) - 1; i >= 0; i-- {
		v := romanDigit(s[i])
		if v == 0 {
			return 0, false
		}
		if i < len(s)-1 && v < last {
			total -= v
		} else {
			total += v
			last = v
		}
	}
	return total, total > 0 && total < 400
}

func romanDigit(c byte) int {
	switch c {
	case 'I', 'l', '1':
		return 1
	case 'V':
		return 5
	case 'X':
		return 10
	case 'L':
		return 50
	case 'C':
		return 100
	}
	return 0
}

// romanOf prints n as a lower-case Roman numeral, as addresses of BAB do.
func romanOf(n int) string {
	var b strings.Builder
	for _, d := range [...]struct {
		v int
		s string
	}{{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= d.v; n -= d.v {
			b.WriteString(d.s)
		}
	}
	return b.String()
}

var ordinalUnits = [...]string{"", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"}

// ordinal reads "kesatu", "pertama", "kesebelas", "kedua belas", "kedua puluh
// satu" and returns the number and how many words it took.
func ordinal(words []string) (n, took int) {
	if len(words) == 0 {
		return 0, 0
	}
	first := strings.ToLower(words[0])
	if first == "pertama" {
		return 1, 1
	}
	rest, ok := strings.CutPrefix(first, "ke")
	if !ok {
		return 0, 0
	}
	switch rest {
	case "sepuluh":
		return 10, 1
	case "sebelas":
		return 11, 1
	}
	for _, tail := range [...]struct {
		word string
		add  func(int) int
	}{{"belas", func(u int) int { return 10 + u }}, {"puluh", func(u int) int { return 10 * u }}} {
		if u := unit(strings.TrimSuffix(rest, tail.word)); u > 0 && strings.HasSuffix(rest, tail.word) {
			return withUnit(tail.add(u), 1, words)
		}
	}
	u := unit(rest)
	if u == 0 {
		return 0, 0
	}
	if len(words) > 1 {
		switch strings.ToLower(words[1]) {
		case "belas":
			return 10 + u, 2
		case "puluh":
			return withUnit(10*u, 2, words)
		}
	}
	return u, 1
}

// withUnit adds the unit that may follow the tens: "kedua puluh satu".
func withUnit(n, took int, words []string) (int, int) {
	if n >= 20 && len(words) > took {
		if u := unit(strings.ToLower(words[took])); u > 0 {
			return n + u, took + 1
		}
	}
	return n, took
}

func unit(s string) int {
	for i, w := range ordinalUnits {
		if i > 0 && w == s {
			return i
		}
	}
	return 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }
func isLower(c byte) bool { return c >= 'a' && c <= 'z' }

// isWordByte reports whether a word goes on with the byte. The byte 0xE2 begins
// the ellipsis, dashes and curly quotation marks.
func isWordByte(c byte) bool {
	return isDigit(c) || isUpper(c) || isLower(c) || c >= 0x80 && c != 0xE2
}

// afterWord reports whether a letter or digit stands right before position i.
func afterWord(s string, i int) bool {
	if i == 0 || s[i-1] < utf8.RuneSelf {
		return i > 0 && isWordByte(s[i-1])
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func isLetters(s string) bool {
	for i := range len(s) {
		if !isUpper(s[i]) && !isLower(s[i]) {
			return false
		}
	}
	return true
}
