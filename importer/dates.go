package importer

import (
	"strings"

	"wewenang/law"
)

// readDates takes the days of enactment and promulgation from the closing:
// "Disahkan di … pada tanggal …", "Diundangkan di … pada tanggal …".
func readDates(r *law.Regulation) {
	for _, p := range r.Parts {
		if p.Kind != law.KindPenutup {
			continue
		}
		words := closingWords(p)
		if d := dateAfter(words, "ditetapkan di", "disahkan di", "ditetapkan pada", "disahkan pada"); r.Enacted == "" {
			r.Enacted = d
		}
		if d := dateAfter(words, "diundangkan di", "diundangkan pada"); r.Promulgated == "" {
			r.Promulgated = d
		}
	}
}

func closingWords(p *law.Provision) string {
	var b strings.Builder
	for n := range p.All() {
		if n.Kind == law.KindHalaman {
			continue
		}
		b.WriteString(n.Label + " " + n.Heading + " " + n.Text + "\n")
	}
	return b.String()
}

// dateAfter reads the date that follows one of the words within a line or two.
func dateAfter(text string, words ...string) law.Date {
	const reach = 160
	lower := strings.ToLower(text)
	for _, w := range words {
		i := strings.Index(lower, w)
		if i < 0 || len(lower) != len(text) {
			continue
		}
		rest := text[i+len(w) : min(len(text), i+len(w)+reach)]
		if j := nextClosing(strings.ToLower(rest)); j >= 0 {
			rest = rest[:j]
		}
		if d, ok := law.ReadDate(rest); ok {
			return d
		}
	}
	return ""
}

// nextClosing finds where the words of another date begin.
func nextClosing(s string) int {
	first := -1
	for _, w := range []string{"diundangkan", "ditetapkan di", "disahkan di"} {
		if i := strings.Index(s, w); i >= 0 && (first < 0 || i < first) {
			first = i
		}
	}
	return first
}
