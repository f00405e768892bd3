package indexer

import (
	"strings"

	"wewenang/law"
	"wewenang/law/markdown"
)

// parseFragment reads a piece of a draft that begins in the middle: at "Pasal
// 2", at "BAB III", at an ayat. What would stand before it tells a whole text
// from prose that mentions a Pasal, so it is put there for the reading and taken
// away again. A piece of one Pasal is read as the first.
func parseFragment(file, text string) *law.Regulation {
	lead := "MEMUTUSKAN: Menetapkan: PERATURAN. "
	switch first := firstLine(text); {
	case strings.HasPrefix(first, "pasal ") || strings.HasPrefix(first, "bab "):
		lead += "\n"
	case strings.HasPrefix(first, "(") && len(first) > 2 && first[1] >= '0' && first[1] <= '9':
		lead += "\nPasal 1\n"
	default:
		return &law.Regulation{}
	}
	r := markdown.ParseText(file, []byte(lead+"\n"+text))
	shift := strings.Count(lead, "\n") + 1
	for p := range r.All() {
		p.Line = max(1, p.Line-shift)
	}
	for i := range r.Problems {
		r.Problems[i].Line = max(1, r.Problems[i].Line-shift)
	}
	body := r.Parts[:0]
	for _, p := range r.Parts {
		if p.Kind != law.KindMenetapkan && p.Kind != law.KindPembukaan && p.Kind != law.KindJudul {
			body = append(body, p)
		}
	}
	r.Parts = body
	return r
}

// firstLine is the first line with words, in small letters and without marks.
func firstLine(text string) string {
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.ToLower(strings.Trim(strings.TrimSpace(line), "#* ")); line != "" {
			return line
		}
	}
	return ""
}
