package importer

import (
	"fmt"
	"strconv"
	"strings"

	"wewenang/law"
)

// flaw is a place where the numbering of a body does not hold.
type flaw struct {
	code string
	at   law.Address // of the provision before, or around
	line int         // in the canonical text
	text string
}

// Codes of flaws.
const (
	codePasalGap = "pasal-hilang"
	codeItemGap  = "rincian-hilang"
	codeLonely   = "rincian-tunggal"
	codeOpen     = "rincian-terputus"
)

// structure lists the flaws of the body: numbers that are missing between ayat,
// letters and figures, lists of one item, lists that end where another item
// was announced. New text of an amending act may begin anywhere and omit what
// it does not change, and annexes number as they please: neither is judged.
func structure(r *law.Regulation) (flaws []flaw, items int) {
	for _, part := range r.Parts {
		switch part.Kind {
		case law.KindLampiran, law.KindPenjelasan, law.KindPenutup, law.KindJudul, law.KindPembukaan:
			continue
		}
		f, n := structureOf(part, false)
		flaws, items = append(flaws, f...), items+n
	}
	return flaws, items
}

func structureOf(p *law.Provision, quoted bool) (flaws []flaw, items int) {
	quoted = quoted || p.Kind == law.KindPasal && p.Addr.Parent() != ""
	if !quoted {
		flaws, items = listsOf(p)
	}
	for _, c := range p.Children {
		f, n := structureOf(c, quoted)
		flaws, items = append(flaws, f...), items+n
	}
	return flaws, items
}

// listsOf judges the lists right below a provision, one run of a kind each.
func listsOf(p *law.Provision) (flaws []flaw, items int) {
	var run []*law.Provision
	end := func() {
		flaws = append(flaws, listFlaws(p, run)...)
		items += len(run)
		run = nil
	}
	for _, c := range p.Children {
		switch {
		case c.Kind == law.KindHalaman:
		case c.Kind != law.KindAyat && c.Kind != law.KindHuruf && c.Kind != law.KindAngka:
			end()
		case len(run) > 0 && (run[0].Kind != c.Kind || order(c) == 1):
			end()
			run = append(run, c)
		default:
			run = append(run, c)
		}
	}
	end()
	return flaws, items
}

// order is the place of an item in its list, 0 when it cannot be told.
func order(p *law.Provision) int {
	kind, number := p.Addr.Last()
	if kind == law.KindHuruf {
		switch {
		case len(number) == 1 && isSmall(number):
			return int(number[0]-'a') + 1
		case len(number) == 2 && number[0] == number[1] && isSmall(number):
			return 26 + int(number[0]-'a') + 1
		}
		return 0
	}
	n, err := strconv.Atoi(strings.TrimRight(number, "abcdefghijklmnopqrstuvwxyz"))
	if err != nil {
		return 0
	}
	return n
}

func listFlaws(p *law.Provision, run []*law.Provision) []flaw {
	if len(run) == 0 {
		return nil
	}
	var out []flaw
	last, before := 0, p
	for _, c := range run {
		n := order(c)
		if n == 0 {
			return out
		}
		if n > last+1 {
			out = append(out, flaw{codeItemGap, before.Addr, before.Line, missing(c, last+1, n-1)})
		}
		last, before = max(last, n), c
	}
	tail := lastWords(before)
	switch {
	case strings.HasSuffix(tail, "; dan") || strings.HasSuffix(tail, "; atau") || strings.HasSuffix(tail, "; dan/atau"):
		out = append(out, flaw{codeOpen, before.Addr, before.Line, before.Addr.Words() + " berakhir seolah masih ada rincian sesudahnya"})
	case len(run) == 1 && run[0].Kind != law.KindAyat && last == 1:
		out = append(out, flaw{codeLonely, before.Addr, before.Line, "rincian di " + p.Addr.Words() + " hanya berisi satu butir"})
	}
	return out
}

// lastWords are the words with which a provision ends.
func lastWords(p *law.Provision) string {
	for i := len(p.Children) - 1; i >= 0; i-- {
		if c := p.Children[i]; c.Kind != law.KindHalaman {
			return lastWords(c)
		}
	}
	return strings.ToLower(strings.TrimRight(p.Text, " "))
}

// missing names the numbers that a list lacks before an item.
func missing(c *law.Provision, from, to int) string {
	name := func(n int) string {
		if c.Kind == law.KindHuruf && n <= 26 {
			return string(rune('a' + n - 1))
		}
		return strconv.Itoa(n)
	}
	words := string(c.Kind) + " " + name(from)
	if to > from {
		words += "–" + name(to)
	}
	return fmt.Sprintf("%s tidak ditemukan sebelum %s", words, c.Addr.Words())
}
