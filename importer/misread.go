package importer

import (
	"fmt"
	"strings"

	"wewenang/law"
)

// misread lists the provisions whose number is read otherwise than it is
// printed, because the sequence leaves no other: "(21" behind ayat (1),
// "Pasal 5l" behind Pasal 50. Their label keeps what is printed.
func misread(file string, r *law.Regulation, pages map[law.Address]int) []law.Problem {
	var list []law.Problem
	more := 0
	for p := range r.All() {
		kind, number := p.Addr.Last()
		if p.Kind != kind || p.Label == "" || !printedOtherwise(kind, p.Label, number) {
			continue
		}
		if len(list) == maxFlaws {
			more++
			continue
		}
		text := fmt.Sprintf("%q dibaca sebagai %s, menurut urutannya", p.Label, p.Addr.Words())
		if page := pages[p.Addr]; page > 0 {
			text += fmt.Sprintf(" (halaman %d)", page)
		}
		list = append(list, law.Problem{Position: law.Position{File: file, Line: p.Line}, Level: law.LevelWarning, Code: codeRepaired,
			Message: text, Help: "bandingkan dengan naskah asli"})
	}
	if more > 0 {
		list = append(list, law.Problem{Position: law.Position{File: file}, Level: law.LevelWarning, Code: codeRepaired,
			Message: fmt.Sprintf("dan %d nomor lain yang dibaca menurut urutannya", more), Help: "bandingkan dengan naskah asli"})
	}
	return list
}

// codeRepaired is the code of readings that differ from what is printed.
const codeRepaired = "perbaikan-pindai"

// printedOtherwise reports whether a label prints another number than the
// address has. Roman numbers are spelt otherwise in addresses, and so are
// letters that may be one.
func printedOtherwise(kind law.Kind, label, number string) bool {
	printed := strings.ToLower(strings.Trim(label, " \"“”'()[].,:;"))
	for _, word := range []string{"pasal", "ayat", "angka", "huruf"} {
		printed = strings.TrimLeft(strings.TrimPrefix(printed, word), " (")
	}
	if printed == number || printed == "" || strings.Trim(printed, "ivxlc") == "" && kind != law.KindAyat {
		return false
	}
	switch kind {
	case law.KindAyat, law.KindPasal, law.KindAngka:
		return strings.ContainsAny(printed, "0123456789") || kind == law.KindAyat && len(printed) == 1
	}
	return false
}
