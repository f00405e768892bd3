package bench

import (
	"slices"
	"strings"

	"wewenang/law"
)

// query draws one query of a class; false when this draw made none.
func (d *drawing) query(c Class) (Query, bool) {
	switch c {
	case Identity:
		return d.identity()
	case Rare:
		return d.words(c, d.rare)
	case Mid:
		return d.words(c, d.mid)
	case Common:
		return d.words(c, d.common)
	case And:
		return d.both()
	case Or:
		return d.words(c, d.common, d.mid, d.mid)
	case Question:
		return d.run(c, 6)
	case Phrase:
		return d.run(c, 3)
	case CommonPhrase:
		return d.pair()
	case Prefix, ShortPrefix:
		return d.prefix(c)
	case Typo:
		return d.slip()
	case Filtered:
		return d.filtered()
	}
	return Query{}, false
}

func asked(c Class, text string, words ...string) Query {
	return Query{Class: c, Words: words, Law: law.Query{Text: text, Size: 10}}
}

func (d *drawing) identity() (Query, bool) {
	id := d.metas[d.random.IntN(len(d.metas))].ID
	return asked(Identity, id.Name()), true
}

// words draws one word from each list.
func (d *drawing) words(c Class, lists ...[]string) (Query, bool) {
	var words []string
	for _, list := range lists {
		w := pick(d, list)
		if w == "" || slices.Contains(words, w) {
			return Query{}, false
		}
		words = append(words, w)
	}
	return asked(c, strings.Join(words, " "), words...), true
}

// both draws two words that stand in one text.
func (d *drawing) both() (Query, bool) {
	text := d.text()
	var common, mid []string
	for _, w := range text {
		if _, ok := slices.BinarySearch(d.common, w); ok {
			common = append(common, w)
		}
		if _, ok := slices.BinarySearch(d.mid, w); ok {
			mid = append(mid, w)
		}
	}
	return d.words(And, common, mid)
}

// run draws words that follow one another.
func (d *drawing) run(c Class, n int) (Query, bool) {
	text := d.text()
	from := d.random.IntN(len(text) - n)
	words := text[from : from+n]
	if !slices.ContainsFunc(words, plain) || slices.ContainsFunc(words, func(w string) bool { return len(w) < 2 }) {
		return Query{}, false
	}
	line := strings.Join(words, " ")
	if c == Phrase {
		line = `"` + line + `"`
	}
	return asked(c, line, words...), true
}

func (d *drawing) pair() (Query, bool) {
	if len(d.frequent) == 0 {
		return Query{}, false
	}
	p := d.frequent[d.random.IntN(len(d.frequent))]
	return asked(CommonPhrase, `"`+p[0]+" "+p[1]+`"`, p[0], p[1]), true
}

func (d *drawing) prefix(c Class) (Query, bool) {
	n := 4
	if c == ShortPrefix {
		n = 3
	}
	text := d.text()
	w := text[d.random.IntN(len(text))]
	if !plain(w) || len(w) <= n {
		return Query{}, false
	}
	return asked(c, w[:n]+"*", w[:n]), true
}

// slip swaps two letters inside a word.
func (d *drawing) slip() (Query, bool) {
	w := []byte(pick(d, d.mid))
	if len(w) < 6 {
		return Query{}, false
	}
	at := 1 + d.random.IntN(len(w)-3)
	w[at], w[at+1] = w[at+1], w[at]
	if d.in[string(w)] > 0 {
		return Query{}, false
	}
	return asked(Typo, string(w), string(w)), true
}

func (d *drawing) filtered() (Query, bool) {
	q, ok := d.words(Filtered, d.common)
	q.Law.Type = d.metas[d.random.IntN(len(d.metas))].ID.Type()
	return q, ok
}

func (d *drawing) text() []string { return d.kept[d.random.IntN(len(d.kept))] }

func pick(d *drawing, list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[d.random.IntN(len(list))]
}
