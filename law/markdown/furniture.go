package markdown

import (
	"strings"

	"wewenang/law"
)

// isFurniture reports whether a block is page furniture: a page number, an
// address of a web site, the letterhead of every page, a catchword.
func (b *builder) isFurniture(bl *block) bool {
	t := bl.text
	if len(t) > 90 || bl.mark.heading > 0 {
		return false
	}
	if isPageNumber(t) || isURL(t) {
		return true
	}
	if b.zone == zoneHead || b.zone == zoneClosing {
		return false
	}
	if strings.EqualFold(strings.TrimRight(t, ". "), "presiden republik indonesia") && !bl.weak {
		return true
	}
	return isGazetteHead(t) || bl.mark.kind != markNone && b.isCatchword(t)
}

// isPageNumber tells "- 11 -", "-3-", "– 4 –", "Halaman 3 dari 9".
func isPageNumber(s string) bool {
	lower := strings.ToLower(s)
	for _, p := range [...]string{"halaman ", "hal. ", "page "} {
		if rest, ok := strings.CutPrefix(lower, p); ok {
			return rest != "" && isDigit(rest[0]) && len(rest) < 12
		}
	}
	inner := strings.Trim(s, "-–— .")
	if inner == s || inner == "" || len(inner) > 4 {
		return false
	}
	if !strings.ContainsAny(s[:1], "-\xE2") {
		return false
	}
	for i := range len(inner) {
		if !isDigit(inner[i]) {
			return false
		}
	}
	last := s[len(s)-1]
	return last == '-' || last >= 0x80
}

func isURL(s string) bool {
	if strings.Contains(s, " ") {
		return false
	}
	for _, p := range [...]string{"http://", "https://", "www."} {
		if strings.HasPrefix(strings.ToLower(s), p) {
			return true
		}
	}
	return false
}

// isGazetteHead tells the running heads of gazettes: "NO. 1 2007 SERI C",
// "2017, No. 1234", "No.244 4", "SK No 123456 A".
func isGazetteHead(s string) bool {
	digits, letters, words := 0, 0, strings.Fields(s)
	for i := range len(s) {
		switch {
		case isDigit(s[i]):
			digits++
		case isWordByte(s[i]):
			letters++
		}
	}
	if digits < 3 || len(words) > 6 || len(s) > 30 {
		return false
	}
	lower := strings.ToLower(s)
	switch {
	case strings.HasPrefix(lower, "sk no"):
		return letters <= 5
	case strings.HasPrefix(lower, "no.") && strings.Contains(lower, " seri "):
		return letters <= 8
	case isDigit(s[0]) && (strings.Contains(lower, ", no.") || strings.Contains(lower, ", no ")):
		return letters <= 2
	}
	return false
}

// isCatchword tells "Pasal 19…" or "(2) Ketua,…" at the foot of a page, which
// only announces the words of the next one.
func (b *builder) isCatchword(t string) bool {
	body := strings.TrimRight(t, " .…")
	if len(t)-len(body) < 3 || len(body) > 60 {
		return false
	}
	for j := b.i + 1; j < len(b.blocks) && j <= b.i+3; j++ {
		if strings.HasPrefix(b.blocks[j].text, body) {
			return true
		}
	}
	m := b.blocks[b.i].mark
	return m.kind <= markPasal && strings.Trim(m.rest, " .…") == "" && strings.HasSuffix(t, "…")
}

// furniture keeps the words as a node of their own under the innermost open
// node, so that the sentence around them stays whole.
func (b *builder) furniture(words string) {
	n := &law.Provision{Kind: law.KindHalaman, Text: words, Line: b.blocks[b.i].no}
	if f := b.top(); f != nil {
		f.node.Children = append(f.node.Children, n)
		return
	}
	b.reg.Parts = append(b.reg.Parts, n)
}

// connector reads the word before the last item of a list.
func connector(p *law.Provision) law.Connector {
	var items []*law.Provision
	for _, c := range p.Children {
		if c.Kind == law.KindHuruf || c.Kind == law.KindAngka || c.Kind == law.KindTeks && c.Label == "-" {
			items = append(items, c)
		}
	}
	if len(items) < 2 {
		return law.ConnectorNone
	}
	text := lastWords(items[len(items)-2])
	switch lastWord(text) {
	case "dan/atau":
		return law.ConnectorAndOr
	case "dan", "serta":
		return law.ConnectorAnd
	case "atau":
		return law.ConnectorOr
	}
	return law.ConnectorNone
}

// lastWords returns the words with which a node ends.
func lastWords(p *law.Provision) string {
	if kids := own(p.Children); len(kids) > 0 {
		return lastWords(kids[len(kids)-1])
	}
	return p.Text
}
