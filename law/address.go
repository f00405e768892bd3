package law

import (
	"fmt"
	"strings"
)

// Address is the stable place of a provision inside its instrument: segments
// joined by dots, from the outside in, lower case:
//
//	pasal-5.ayat-2.huruf-a.angka-1
//	diktum-kedua
//	menimbang.huruf-a, mengingat.angka-2
//	pasal-i.angka-3.pasal-20.ayat-4        new text inside an amending act
//	penjelasan.umum, penjelasan.pasal-6
//	lampiran-1.tabel-1.baris-4
//
// Numbers are whole tokens: "pasal-8" is never a prefix of "pasal-18" and
// "pasal-14a" is not inside "pasal-14". The empty address is the whole
// instrument. Grouping nodes (bab, bagian, paragraf) have addresses of their
// own ("bab-ii.bagian-1") that do not appear in those of the Pasal below them.
type Address string

// ParseAddress checks that s is well formed.
func ParseAddress(s string) (Address, error) {
	if s == "" {
		return "", nil
	}
	for seg := range strings.SplitSeq(s, ".") {
		if !isSlug(seg) {
			return "", fmt.Errorf("%w: segment %q in address %q", ErrInvalid, seg, s)
		}
	}
	return Address(s), nil
}

// Child returns the address of a node under a. The number may be as printed.
func (a Address) Child(kind Kind, number string) Address {
	seg := string(kind)
	if n := CleanNumber(number); n != "" {
		seg += "-" + n
	}
	if a == "" {
		return Address(seg)
	}
	return a + "." + Address(seg)
}

// Parent returns the address without its last segment.
func (a Address) Parent() Address {
	i := strings.LastIndexByte(string(a), '.')
	if i < 0 {
		return ""
	}
	return a[:i]
}

// Segments returns the parts of the address, nil for the empty one.
func (a Address) Segments() []string {
	if a == "" {
		return nil
	}
	return strings.Split(string(a), ".")
}

// Last returns kind and number of the last segment: "ayat", "2".
func (a Address) Last() (Kind, string) {
	seg := string(a[strings.LastIndexByte(string(a), '.')+1:])
	kind, number, _ := strings.Cut(seg, "-")
	return Kind(kind), number
}

// Covers reports whether b is a or lies under a. The empty address covers all.
func (a Address) Covers(b Address) bool {
	return a == "" || a == b || strings.HasPrefix(string(b), string(a)+".")
}

// Words prints the address as a jurist cites it: "Pasal 5 ayat (2) huruf a".
func (a Address) Words() string {
	words := make([]string, 0, 4)
	for _, seg := range a.Segments() {
		kind, number, _ := strings.Cut(seg, "-")
		words = append(words, segmentWords(Kind(kind), number))
	}
	return strings.Join(words, " ")
}

func segmentWords(kind Kind, number string) string {
	name := kindNames[kind]
	if name == "" {
		name = string(kind)
	}
	switch kind {
	case KindPasal, KindBab, KindBuku:
		return strings.TrimSpace(name + " " + strings.ToUpper(number))
	case KindAyat:
		return name + " (" + number + ")"
	case KindDiktum:
		return "Diktum " + strings.ToUpper(strings.ReplaceAll(number, "-", " "))
	}
	return strings.TrimSpace(name + " " + number)
}
