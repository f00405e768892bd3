package indexer

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of a query. What goes beyond is left out, and the reader is told.
const (
	maxQueryRunes = 256
	maxTerms      = 16
	minPrefix     = 3 // letters before a *
	maxPrefixes   = 4 // words with a *
	maxFrom       = 1000
	maxSize       = 50
)

// clauseKind is what a part of a query asks for.
type clauseKind string

// The kinds of clause.
const (
	clauseWords  clauseKind = "kata"   // a word: any form of it
	clausePhrase clauseKind = "frasa"  // "…": these words, as spelt, in this order
	clausePrefix clauseKind = "awalan" // izin*: words that begin so
	clauseFilter clauseKind = "saring" // jenis:perda
)

// clause is one part of a query; all parts hold together.
type clause struct {
	kind  clauseKind
	not   bool   // -…: leave out what matches
	field string // of a filter
	text  string
}

// filterFields are the names that may stand before a colon, with their other
// spellings.
var filterFields = map[string]string{
	"jenis": "jenis", "type": "jenis", "tahun": "tahun", "year": "tahun", "daerah": "daerah",
	"region": "daerah", "status": "status", "instansi": "instansi", "agency": "instansi",
	"layanan": "layanan", "service": "layanan", "judul": "judul", "title": "judul",
	"sejak": "sejak", "since": "sejak", "sampai": "sampai", "until": "sampai",
}

// parsedQuery is a query as the engine understood it.
type parsedQuery struct {
	clauses []clause
	notes   []string // what was cut or refused, in Indonesian
}

// String prints the query in its canonical form, which parses to itself.
func (q parsedQuery) String() string {
	parts := make([]string, len(q.clauses))
	for i, c := range q.clauses {
		parts[i] = c.String()
	}
	return strings.Join(parts, " ")
}

// String prints the clause as it may be typed.
func (c clause) String() string {
	s := c.text
	switch c.kind {
	case clausePhrase:
		s = `"` + s + `"`
	case clausePrefix:
		s += "*"
	case clauseFilter:
		if strings.ContainsAny(s, " \t") {
			s = `"` + s + `"`
		}
		s = c.field + ":" + s
	}
	if c.not {
		return "-" + s
	}
	return s
}

// words returns the text of the clauses of a kind that are asked for (or, with
// not, left out), joined by spaces.
func (q parsedQuery) words(kind clauseKind) string {
	var parts []string
	for _, c := range q.clauses {
		if c.kind == kind && !c.not {
			parts = append(parts, c.text)
		}
	}
	return strings.Join(parts, " ")
}

// parseQuery reads what was typed. It never fails: what cannot be read is
// searched as words or left out with a note.
//
//	query  = { clause } .
//	clause = [ "-" ] ( phrase | filter | prefix | word ) .
//	phrase = '"' words '"' .
//	filter = name ":" ( word | phrase ) .
//	prefix = word "*" .               at least three letters
func parseQuery(text string) parsedQuery {
	p := &queryParser{}
	p.rest = p.clean(text)
	for p.next() {
	}
	p.limit()
	return p.query
}

type queryParser struct {
	rest  string
	query parsedQuery
}

// clean bounds the length and drops what is no text.
func (p *queryParser) clean(text string) string {
	if len(text) > 64*maxQueryRunes {
		text = text[:64*maxQueryRunes]
	}
	text = strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError:
			return -1
		case unicode.IsControl(r) || unicode.IsSpace(r):
			return ' '
		case r == '“' || r == '”' || r == '„':
			return '"'
		}
		return r
	}, text)
	text = strings.TrimSpace(text)
	if utf8.RuneCountInString(text) > maxQueryRunes {
		text = string([]rune(text)[:maxQueryRunes])
		p.note("Kueri terlalu panjang: hanya %d huruf pertama yang dibaca.", maxQueryRunes)
	}
	return text
}

func (p *queryParser) note(format string, args ...any) {
	note := fmt.Sprintf(format, args...)
	if !slices.Contains(p.query.notes, note) {
		p.query.notes = append(p.query.notes, note)
	}
}

// next reads one clause and reports whether there was one.
func (p *queryParser) next() bool {
	p.rest = strings.TrimLeft(p.rest, " ")
	if p.rest == "" {
		return false
	}
	not := false
	if rest, ok := strings.CutPrefix(p.rest, "-"); ok && rest != "" && rest[0] != ' ' && rest[0] != '-' {
		not, p.rest = true, rest
	}
	if p.rest[0] == '"' {
		p.add(clause{kind: clausePhrase, not: not, text: p.quoted()})
		return true
	}
	word := p.word()
	name, value, colon := strings.Cut(word, ":")
	if colon && isName(name) && (value != "" || strings.HasPrefix(p.rest, `"`)) {
		p.filter(not, name, value)
		return true
	}
	p.plain(not, word)
	return true
}

// word takes the rest up to the next space or quote.
func (p *queryParser) word() string {
	end := strings.IndexAny(p.rest, ` "`)
	if end < 0 {
		end = len(p.rest)
	}
	word := p.rest[:end]
	p.rest = p.rest[end:]
	return word
}

// quoted takes a phrase; an open quote reaches to the end.
func (p *queryParser) quoted() string {
	text, rest, _ := strings.Cut(p.rest[1:], `"`)
	p.rest = rest
	return strings.Join(strings.Fields(text), " ")
}

func (p *queryParser) filter(not bool, name, value string) {
	field, known := filterFields[strings.ToLower(name)]
	if value == "" {
		value = p.quoted()
	}
	if !known {
		p.note("Penyaring “%s:” tidak dikenal dan dicari sebagai kata. Yang ada: jenis:, tahun:, sejak:, sampai:, daerah:, status:, judul:, instansi:, layanan:.", name)
		p.plain(not, name)
		p.plain(not, value)
		return
	}
	value = strings.ToLower(value)
	if problem := checkFilter(field, value); problem != "" {
		p.note("%s", problem)
		return
	}
	p.add(clause{kind: clauseFilter, not: not, field: field, text: value})
}

// plain adds a word, minding stars and slashes.
func (p *queryParser) plain(not bool, word string) {
	if len(word) > 2 && word[0] == '/' && word[len(word)-1] == '/' {
		p.note("Ekspresi reguler tidak didukung; “%s” dicari sebagai kata.", strings.Trim(word, "/"))
	}
	stem, star := strings.CutSuffix(word, "*")
	if strings.ContainsAny(stem, "*?") && strings.Contains(stem, "*") {
		p.note("Tanda * hanya dapat dipakai di akhir kata, sesudah sedikitnya %d huruf: izin*.", minPrefix)
		star = false
	}
	stem = strings.Map(func(r rune) rune {
		if r == '*' || r == '?' || r == '"' {
			return -1
		}
		return r
	}, stem)
	stem = strings.TrimLeft(stem, "-")
	if name, value, colon := strings.Cut(stem, ":"); colon && isName(name) && value != "" {
		p.plain(not, name)
		p.plain(not, value)
		return
	}
	switch {
	case !strings.ContainsFunc(stem, isWordRune):
		return
	case star && letters(stem) < minPrefix:
		p.note("Tanda * perlu sedikitnya %d huruf di depannya: izin*.", minPrefix)
		p.add(clause{kind: clauseWords, not: not, text: stem})
	case star:
		p.add(clause{kind: clausePrefix, not: not, text: stem})
	default:
		p.add(clause{kind: clauseWords, not: not, text: stem})
	}
}

func (p *queryParser) add(c clause) {
	if strings.ContainsFunc(c.text, isWordRune) {
		p.query.clauses = append(p.query.clauses, c)
	}
}

// limit keeps the first terms of a query that has too many.
func (p *queryParser) limit() {
	terms := 0
	for i, c := range p.query.clauses {
		terms += len(strings.Fields(c.text))
		if terms > maxTerms {
			p.query.clauses = p.query.clauses[:max(i, 1)]
			p.note("Terlalu banyak kata: hanya %d kata pertama yang dicari.", maxTerms)
			return
		}
	}
}

func isName(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func letters(s string) int {
	n := 0
	for _, r := range s {
		if isWordRune(r) {
			n++
		}
	}
	return n
}
