package law

import "strings"

// digitLike maps letters that scanners put for digits.
func digitLike(c byte) (byte, bool) {
	switch c {
	case 'O', 'o', 'Q':
		return '0', true
	case 'I', 'l', 'i', 'L', '|', '!':
		return '1', true
	case 'Z', 'z':
		return '2', true
	case 'S':
		return '5', true
	case 'B':
		return '8', true
	case 'g':
		return '9', true
	}
	if c >= '0' && c <= '9' {
		return c, true
	}
	return 0, false
}

// readDigits reads a whole number that may hold misread letters: "2OI9" is
// 2019, "L2" is 12. A word without any digit is read only when it consists of
// letters for 0 and 1. The result keeps its leading zeros.
func readDigits(s string) (string, bool) {
	if s == "" || len(s) > 6 {
		return "", false
	}
	out := make([]byte, len(s))
	digits := 0
	for i := 0; i < len(s); i++ {
		d, ok := digitLike(s[i])
		if !ok {
			return "", false
		}
		if s[i] == d {
			digits++
		}
		out[i] = d
	}
	if digits == 0 && (len(s) > 2 || strings.Trim(s, "lI") != "") {
		return "", false
	}
	return string(out), true
}

// readYear reads a year between 1900 and 2100, misread letters included.
func readYear(s string) (int, bool) {
	if len(s) != 4 {
		return 0, false
	}
	y := 0
	for i := 0; i < 4; i++ {
		d, ok := digitLike(s[i])
		if !ok {
			return 0, false
		}
		y = y*10 + int(d-'0')
	}
	return y, y >= 1900 && y < 2100
}

// readPlaceNumber reads the number of a Pasal, ayat or angka: digits, then
// perhaps one letter ("22A", "1a"). A misread tail is repaired: "7l" is 71,
// "1OO" is 100. A capital I behind a number is a letter, as in "28I", unless
// repair is asked for.
func readPlaceNumber(s string, repair bool) (string, bool) {
	if s == "" || len(s) > 5 {
		return "", false
	}
	last := s[len(s)-1]
	head := s[:len(s)-1]
	if len(s) > 1 && suffixLetter(last, repair) {
		if n, ok := readDigits(head); ok && hasDigit(head) {
			return trimZeros(n) + string(last|0x20), true
		}
	}
	n, ok := readDigits(s)
	if !ok || !hasDigit(s) && s != "l" && s != "I" {
		return "", false
	}
	return trimZeros(n), true
}

// suffixLetter reports whether a letter behind a number is a suffix rather
// than a misread digit.
func suffixLetter(c byte, repair bool) bool {
	switch c {
	case 'l', 'o', 'O':
		return false
	case 'I', 'i', 'L':
		return !repair
	}
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func hasDigit(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return false
}

func trimZeros(s string) string {
	if t := strings.TrimLeft(s, "0"); t != "" {
		return t
	}
	return s
}

// isRoman reports whether s is a Roman numeral in capitals, perhaps with one
// letter behind it ("IXA").
func isRoman(s string) bool {
	if s == "" {
		return false
	}
	if n := len(s); n > 1 && !romanLetter(s[n-1]) && s[n-1] >= 'A' && s[n-1] <= 'H' {
		s = s[:n-1]
	}
	for i := 0; i < len(s); i++ {
		if !romanLetter(s[i]) {
			return false
		}
	}
	return true
}

func romanLetter(c byte) bool { return strings.IndexByte("IVXLC", c) >= 0 }

// romanValue returns the value of a lower-case Roman numeral, 0 when it is none.
func romanValue(s string) int {
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	total, prev := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := values[s[i]]
		if v == 0 {
			return 0
		}
		if v < prev {
			total -= v
		} else {
			total, prev = total+v, v
		}
	}
	return total
}
