package authority

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
	"unicode/utf8"

	"wewenang/law"
)

// Slug makes an id of words: lower case, runs of other characters one hyphen.
func Slug(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b = append(b, byte(r))
		case len(b) > 0 && b[len(b)-1] != '-':
			b = append(b, '-')
		}
	}
	return strings.TrimSuffix(string(b), "-")
}

// Fold brings words into the form in which names are compared: lower case,
// letters and digits in words parted by one space, "&" read as "dan" and the
// short forms of kinds of regions written out.
func Fold(s string) string {
	b := make([]byte, 0, len(s)+8)
	begin := 0 // of the word being written
	end := func() {
		if len(b) > begin {
			b = append(writeOut(b, begin), ' ')
			begin = len(b)
		}
	}
	for i, r := range s {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b = append(b, byte(r))
		case r >= 'A' && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
		case r == '&':
			end()
			b = append(b, "dan"...)
			end()
		case r > unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b = utf8.AppendRune(b, unicode.ToLower(r))
		case r == '.' && i > 0 && string(b[begin:]) == "ka":
			b = append(b[:begin], "kepala"...)
			end()
		default:
			end()
		}
	}
	end()
	return strings.TrimSuffix(string(b), " ")
}

// writeOut replaces the word at the end of b where it is a short form.
func writeOut(b []byte, begin int) []byte {
	switch string(b[begin:]) {
	case "kab":
		return append(b[:begin], "kabupaten"...)
	case "prov", "propinsi":
		return append(b[:begin], "provinsi"...)
	case "walikota":
		return append(b[:begin], "wali kota"...)
	}
	return b
}

// HashWords is the hash of words that a person judged: eight hexadecimal
// digits that do not change when only white space does.
func HashWords(parts ...string) string {
	sum := sha256.New()
	for _, p := range parts {
		for _, w := range strings.Fields(p) {
			sum.Write([]byte(w))
			sum.Write([]byte{' '})
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:4])
}

// ProvisionHash is the hash of a provision's own words and those of everything
// under it.
func ProvisionHash(p *law.Provision) string {
	var parts []string
	for n := range p.All() {
		parts = append(parts, n.Label, n.Heading, n.Text, strings.Join(n.Cells, " "))
	}
	return HashWords(parts...)
}
