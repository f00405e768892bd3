package law

import (
	"cmp"
	"slices"
	"strings"
)

// mixed turns a command down whose new words hold a further command of the
// amending act: where a source lost its line breaks, "2 Ketentuan Pasal 250
// diubah …" runs on behind the words of Pasal 16. The places of the further
// commands are listed as well, since nothing else tells of them. So it does
// where the source lost which number belongs to which verse.
func (c *Consolidated) mixed(group []Change) bool {
	var lost []Address
	detached := false
	for _, ch := range group {
		src := c.source(ch, cmp.Or(lastPasal(ch.Effect.NewText), ch.Effect.NewText))
		if src == nil || ch.Effect.NewText == "" {
			continue
		}
		for p := range src.All() {
			detached = detached || marksDetached(p)
			for _, a := range swallowed(p.Text) {
				if !slices.Contains(lost, a) {
					lost = append(lost, a)
				}
			}
		}
	}
	switch {
	case len(lost) > 0:
		c.fail(group, "bunyi barunya bercampur dengan perintah perubahan lain")
	case detached:
		c.fail(group, "nomor ayat bunyi barunya terlepas dari isinya dalam naskah sumber")
	default:
		return false
	}
	for _, a := range lost {
		ch := group[0]
		ch.Effect = Effect{At: ch.Effect.At, Kind: EffectAmend, Target: c.ID, TargetAt: a, Words: ch.Effect.Words}
		c.fail([]Change{ch}, "perintah perubahannya tertelan oleh bunyi ketentuan lain")
	}
	return true
}

// swallowed finds commands that begin with their number in the middle of a
// text, and returns the Pasal that each speaks of.
func swallowed(text string) []Address {
	var out []Address
	for rest, from := text, 0; ; {
		i := strings.Index(rest, " Pasal ")
		if i < 0 {
			return out
		}
		before := strings.Fields(text[max(0, from+i-40) : from+i])
		rest = rest[i+len(" Pasal "):]
		from += i + len(" Pasal ")
		if number, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " "); opensCommand(before) && ordersChange(rest) {
			if a, err := ParseAddress("pasal-" + strings.ToLower(strings.Trim(number, ".,;:"))); err == nil {
				out = append(out, a)
			}
		}
	}
}

// opensCommand reports whether words end in "2 Ketentuan" or "6 Di antara".
func opensCommand(before []string) bool {
	n := len(before)
	at := n - 2
	switch {
	case n >= 2 && before[n-1] == "Ketentuan":
	case n >= 3 && before[n-2] == "Di" && before[n-1] == "antara":
		at = n - 3
	default:
		return false
	}
	number := strings.TrimRight(before[at], ".)")
	return number != "" && strings.Trim(number, "0123456789") == ""
}

// ordersChange reports whether a verb that amends follows soon.
func ordersChange(rest string) bool {
	rest = rest[:min(len(rest), 200)]
	for _, verb := range []string{"diubah", "dihapus", "disisipkan", "ditambah"} {
		if strings.Contains(rest, verb) {
			return true
		}
	}
	return false
}

// marksDetached reports whether numbers of verses stand in a row, "(2) (3) (4)
// Pendapatan …", as they do where a scan was read column by column. Behind the
// word ayat they are a list of references.
func marksDetached(p *Provision) bool {
	text := p.Text
	for i := 0; i < len(text); i++ {
		end := verseMark(text, i)
		if end < 0 {
			continue
		}
		before := strings.TrimRight(text[:i], " ")
		switch {
		case strings.HasSuffix(strings.ToLower(before), "ayat"):
		case before == "" && p.Kind == KindAyat, verseMark(text, end+len(text[end:])-len(strings.TrimLeft(text[end:], " "))) > 0:
			return true
		}
		i = end - 1
	}
	return false
}

// verseMark returns the end of "(2)" at byte i, its closing bracket perhaps
// misread: "(2t", "(31"; -1 where there is none.
func verseMark(text string, i int) int {
	if i+2 >= len(text) || text[i] != '(' || !isDigitByte(text[i+1]) {
		return -1
	}
	j := i + 2
	if j < len(text) && isDigitByte(text[j]) && j+1 < len(text) && text[j+1] != ' ' {
		j++
	}
	if j < len(text) && strings.IndexByte(")tl1I", text[j]) >= 0 && (j+1 == len(text) || text[j+1] == ' ' || text[j+1] == '\n') {
		return j + 1
	}
	return -1
}
