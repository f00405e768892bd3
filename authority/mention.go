package authority

import (
	"slices"
	"strings"
)

// displayName is the name to show: the office, not its head.
func displayName(words string, n officeName) string {
	words = strings.Join(strings.Fields(cutParenthesis(words)), " ")
	if n.head || aloneOffices[n.folded] == "kepala-daerah" {
		return titleCase(n.folded)
	}
	for _, mark := range []string{" selaku ", " Selaku ", " sebagai ", " Sebagai ", " bertindak "} {
		words, _, _ = strings.Cut(words, mark)
	}
	return words
}

func titleCase(folded string) string {
	words := strings.Fields(folded)
	for i, w := range words {
		switch {
		case w == "dan" || w == "di" || w == "atau" || w == "untuk":
		case w == "dprd" || w == "rsud" || w == "uptd" || w == "upt" || w == "pp":
			words[i] = strings.ToUpper(w)
		default:
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " ")
}

// namesOffice reports whether folded words name one office.
func namesOffice(folded, printed string) bool {
	if _, ok := aloneOffices[folded]; ok {
		return aloneOffices[folded] != ""
	}
	if slices.Contains(genericOffices, folded) || vague(folded) || severalOffices(printed) {
		return false
	}
	fields := strings.Fields(folded)
	if len(fields) == 1 {
		return acronym(strings.TrimSpace(printed))
	}
	if len(fields) > 14 {
		return false
	}
	for _, g := range genericOffices {
		if strings.Contains(g, " ") && strings.HasPrefix(folded, g+" ") {
			return false
		}
	}
	for _, w := range officeWords {
		if _, ok := cutWord(folded, w); ok {
			return true
		}
	}
	return false
}

// vague words make a mention a class or a pointer instead of a name.
func vague(folded string) bool {
	for w := range strings.SplitSeq(folded, " ") {
		switch w {
		case "se", "yang", "terkait", "tersebut", "dimaksud", "masing", "setiap", "lain", "lainnya", "ditunjuk", "berwenang", "bersangkutan", "atau", "para", "seluruh", "teknis", "tertentu":
			return true
		}
	}
	return false
}

// severalOffices reports alternatives written with a stroke: "Badan/Dinas/Bagian
// Keuangan" is whichever of them a region has.
func severalOffices(printed string) bool {
	parts := strings.Split(printed, "/")
	for _, p := range parts[1:] {
		first, _, _ := strings.Cut(Fold(p), " ")
		if slices.Contains(officeWords, first) {
			return true
		}
	}
	return false
}

func acronym(s string) bool {
	if len(s) < 3 || len(s) > 14 {
		return false
	}
	for _, r := range s {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return true
}
