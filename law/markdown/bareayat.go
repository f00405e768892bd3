package markdown

import (
	"strings"

	"wewenang/law"
)

// bareAyat names ayat what is numbered "1)" or "1." right under a Pasal without
// words of its own: sentences that other provisions cite as ayat (1), printed
// without the first bracket.
func bareAyat(r *law.Regulation) {
	for p := range r.All() {
		if p.Kind != law.KindPasal || !numberedSentences(p) {
			continue
		}
		for _, c := range p.Children {
			if c.Kind == law.KindAngka {
				c.Kind = law.KindAyat
				readdress(c, c.Addr, p.Addr.Child(law.KindAyat, strings.TrimPrefix(string(c.Addr), string(p.Addr)+".angka-")))
			}
		}
	}
}

// readdress moves a provision, and what stands below it, to another address.
func readdress(p *law.Provision, from, to law.Address) {
	p.Addr = to + p.Addr[len(from):]
	for _, c := range p.Children {
		if strings.HasPrefix(string(c.Addr), string(from)) {
			readdress(c, from, to)
		}
	}
}

// numberedSentences reports a Pasal that is nothing but whole sentences, each
// with an Arabic number. Items with a full stop are taken for ayat only where
// their words cite one.
func numberedSentences(p *law.Provision) bool {
	if p.Text != "" || len(p.Children) < 2 || !strings.HasPrefix(string(p.Addr), "pasal-") {
		return false
	}
	dotted, cited, items := false, false, 0
	for _, c := range p.Children {
		if c.Kind == law.KindTeks {
			continue
		}
		text := strings.TrimRight(c.Text, " ")
		if c.Kind != law.KindAngka || c.Label == "" || !isUpperStart(text) || !isDigit(c.Label[0]) || len(c.Children) > 0 && c.Children[0].Kind == law.KindPasal {
			return false
		}
		if last := text[len(text)-1]; last != '.' && !(len(c.Children) > 0 && last == ':') {
			return false
		}
		dotted = dotted || strings.HasSuffix(c.Label, ".")
		cited = cited || strings.Contains(text, "ayat")
		items++
	}
	return items >= 2 && (!dotted || cited)
}
