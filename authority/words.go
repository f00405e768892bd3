package authority

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

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
	b := make([]byte, 0, len(s))
	word := func(w string) {
		if len(b) > 0 {
			b = append(b, ' ')
		}
		b = append(b, w...)
	}
	fields := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(s, "&", " dan ")), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	for i := 0; i < len(fields); i++ {
		switch w := fields[i]; {
		case w == "kab":
			word("kabupaten")
		case w == "prov" || w == "propinsi":
			word("provinsi")
		case w == "walikota":
			word("wali kota")
		case w == "ka" && i+1 < len(fields):
			word("kepala")
		default:
			word(w)
		}
	}
	return string(b)
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
