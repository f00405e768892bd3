package law

import "strings"

// DefinitionsOf reads the terms that a regulation defines: the items of a list
// introduced by "yang dimaksud dengan" (as a rule Pasal 1), definitions that
// stand in such a provision itself, and names given elsewhere in the body by
// "yang selanjutnya disebut". The elucidation defines nothing.
func DefinitionsOf(r *Regulation) []Definition {
	var defs []Definition
	for _, p := range r.Parts {
		switch p.Kind {
		case KindPenjelasan, KindLampiran, KindMenimbang, KindMengingat, KindPenutup, KindJudul:
			continue
		}
		defs = definitionsIn(defs, p, p.Addr, false)
	}
	return defs
}

// definitionsIn walks down. listed says that the provision is an item of a
// list of definitions.
func definitionsIn(defs []Definition, p *Provision, at Address, listed bool) []Definition {
	if p.Addr != "" {
		at = p.Addr
	}
	text := p.Text
	intro := opensDefinitions(text)
	if intro >= 0 {
		text = strings.TrimLeft(text[intro:], " :;,\n")
	}
	if d, ok := readDefinition(text, listed || intro >= 0); ok {
		d.At = at
		defs = append(defs, d)
	}
	for _, c := range p.Children {
		deep := listed && c.Kind != KindTeks
		defs = definitionsIn(defs, c, at, intro >= 0 || deep && p.Text == "")
	}
	return defs
}

// opensDefinitions finds "yang dimaksud dengan" and returns the offset behind
// it, -1 when the text does not introduce definitions.
func opensDefinitions(text string) int {
	low := lowerASCII(text)
	for _, phrase := range []string{"dimaksud dengan", "dimaksudkan dengan", "diartikan dengan"} {
		if i := strings.Index(low, phrase); i >= 0 {
			return i + len(phrase)
		}
	}
	return -1
}

// readDefinition reads "Term [yang selanjutnya disebut Alias] adalah meaning".
// Outside a list of definitions only texts that give a name count.
func readDefinition(text string, listed bool) (Definition, bool) {
	s := tokenize(text)
	copula := s.copula()
	if !listed {
		return s.inlineName()
	}
	head := copula
	if copula < 0 {
		head = len(s.toks)
	}
	d := Definition{}
	term, aliases := s.names(0, head)
	if copula < 0 && len(aliases) == 0 || term == "" || strings.Count(term, " ") > 24 {
		return d, false
	}
	d.Term, d.Aliases = term, aliases
	if copula >= 0 && copula+1 < len(s.toks) {
		d.Meaning = tidy(s.text[s.toks[copula+1].start:])
	}
	d.Term, d.Aliases = splitAbbreviation(d.Term, d.Aliases)
	return d, true
}

// copula finds the "adalah" that joins term and meaning, -1 when there is none.
func (s *scan) copula() int {
	for i := range s.toks {
		if w := s.at(i); (w == "adalah" || w == "ialah") && i > 0 {
			return i
		}
	}
	return -1
}

// names splits the words from token i up to j into the term and its other
// names: "Dinas Pasar yang selanjutnya disebut Dinas".
func (s *scan) names(i, j int) (string, []string) {
	from, to := s.naming(i, j)
	if from < 0 {
		return tidy(s.span(i, j)), nil
	}
	term := tidy(s.span(i, from))
	var aliases []string
	for from >= 0 {
		next, after := s.naming(to, j)
		end := next
		if next < 0 {
			end = j
		}
		aliases = append(aliases, splitNames(s.span(to, end))...)
		from, to = next, after
	}
	return term, aliases
}

// naming finds the next "yang selanjutnya disebut" and returns its first token
// and the token after it; from is -1 when there is none.
func (s *scan) naming(i, j int) (from, to int) {
	for k := i; k < j; k++ {
		w := s.at(k)
		if w != "disebut" && w != "disingkat" && w != "disebutkan" {
			continue
		}
		from = s.namingStart(k, i)
		if from < 0 {
			continue
		}
		to = k + 1
		for s.at(to) == "dengan" || s.at(to) == "sebagai" || s.at(to) == "juga" || s.at(to) == ":" || s.at(to) == "dan" || s.at(to) == "disingkat" || s.at(to) == "atau" {
			to++
		}
		return from, to
	}
	return -1, -1
}

// namingStart walks back from "disebut" to the beginning of the phrase.
func (s *scan) namingStart(k, min int) int {
	start := -1
	for b := k - 1; b >= min && b >= k-10; b-- {
		switch s.at(b) {
		case "selanjutnya", "seterusnya":
			start = b
		case "yang", ",", "untuk", "dan", "atau", "(":
			if start == b+1 || start < 0 && b == k-1 && s.at(k) == "disingkat" {
				start = b
			}
		}
	}
	return start
}

// splitNames cuts a run of names: "DPRD", "Izin, atau SIUP".
func splitNames(text string) []string {
	var out []string
	for _, part := range strings.Split(text, ",") {
		part = tidy(part)
		for _, word := range []string{"atau ", "dan "} {
			part = strings.TrimPrefix(part, word)
		}
		if part != "" && strings.Count(part, " ") < 12 {
			out = append(out, part)
		}
	}
	return out
}

// inlineName reads a name given in the body: "Dinas Pasar Kabupaten Contoh
// yang selanjutnya disebut Dinas". The term is the run of capitalised words
// before it.
func (s *scan) inlineName() (Definition, bool) {
	from, to := s.naming(0, len(s.toks))
	if from <= 0 {
		return Definition{}, false
	}
	start := from
	for start > 0 && s.nameWord(start-1) {
		start--
	}
	end := to
	for end < len(s.toks) && s.nameWord(end) {
		end++
	}
	term, alias := tidy(s.span(start, from)), tidy(s.span(to, end))
	if term == "" || alias == "" {
		return Definition{}, false
	}
	return Definition{Term: term, Aliases: []string{alias}}, true
}

// nameWord reports whether a token can stand inside a name.
func (s *scan) nameWord(i int) bool {
	raw := s.raw(i)
	if raw == "" {
		return false
	}
	return raw[0] >= 'A' && raw[0] <= 'Z' || hasDigit(raw) || raw == "-" || raw == "/" || raw == "dan" && i > 0
}

// splitAbbreviation takes "(SIUP)" off the end of a term.
func splitAbbreviation(term string, aliases []string) (string, []string) {
	i := strings.LastIndexByte(term, '(')
	if i <= 0 || !strings.HasSuffix(term, ")") {
		return term, aliases
	}
	short := tidy(term[i+1 : len(term)-1])
	if short == "" || strings.Count(short, " ") > 3 {
		return term, aliases
	}
	return tidy(term[:i]), append([]string{short}, aliases...)
}

// tidy folds blanks and takes marks and quotes off both ends.
func tidy(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Trim(s, " ,;:.\"'“”‘’")
}
