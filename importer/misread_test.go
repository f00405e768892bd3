package importer

import (
	"strings"
	"testing"

	"wewenang/law"
)

func TestPrintedOtherwise(t *testing.T) {
	for _, c := range []struct {
		kind   law.Kind
		label  string
		number string
		want   bool
	}{
		{law.KindAyat, "(2)", "2", false}, {law.KindAyat, "(21", "2", true}, {law.KindAyat, "(l)", "1", true}, {law.KindAyat, "Ayat (s)", "5", true},
		{law.KindAyat, "(1a)", "1a", false}, {law.KindPasal, "Pasal 12", "12", false}, {law.KindPasal, "Pasal 12A", "12a", false},
		{law.KindPasal, "Pasal 5l", "51", true}, {law.KindPasal, "Pasal 3 1", "31", true}, {law.KindPasal, "Pasal IV.", "4", false},
		{law.KindAngka, "1 7.", "17", true}, {law.KindAngka, "ii)", "2", false}, {law.KindAngka, "\"9.", "9", false}, {law.KindHuruf, "a.", "a", false},
	} {
		if got := printedOtherwise(c.kind, c.label, c.number); got != c.want {
			t.Errorf("%s %q as %s: %v", c.kind, c.label, c.number, got)
		}
	}
}

// A number that is read by its place in the sequence is told with its line, and
// the text keeps what is printed. A sequence that needs no repair tells nothing.
func TestNumbersReadByTheirPlaceAreTold(t *testing.T) {
	spoilt := strings.Replace(sample, "(2) Gerai", "(21 Gerai", 1)
	if spoilt == sample {
		t.Fatal("the sample has no such verse")
	}
	f, out := importOne(t, "mal.txt", []byte(spoilt))
	told := false
	for _, p := range f.Problems {
		if p.Code == codeRepaired && strings.Contains(p.Message, `"(21"`) && p.Line > 0 {
			line := strings.Split(readPlace(t, out, f.Out), "\n")[p.Line-1]
			told = strings.HasPrefix(line, "(21 Gerai")
		}
	}
	if !told {
		t.Errorf("%v\n%s", f.Problems, readPlace(t, out, f.Out))
	}
	if f, _ := importOne(t, "mal.txt", []byte(sample)); hasCode(f, codeRepaired) != "" {
		t.Errorf("told of a clean text: %v", f.Problems)
	}
}
