package extract

import "strings"

// phrase is a run of tokens, not necessarily without gaps.
type phrase []token

// text prints the words as printed, every break one blank.
func (p phrase) text() string {
	var b strings.Builder
	for i, t := range p {
		if i > 0 && (t.space || p[i-1].end < t.start) && !glued(p[i-1], t) {
			b.WriteByte(' ')
		}
		b.WriteString(t.s)
	}
	return b.String()
}

func glued(a, b token) bool {
	return a.s == "(" || b.punct && (b.s == ")" || b.s == "," || b.s == ";" || b.s == ".")
}

// word returns the i-th word in lower case, "" outside.
func (p phrase) word(i int) string {
	if i < 0 || i >= len(p) {
		return ""
	}
	return p[i].w
}

// at reports whether the words stand at position i: "dalam hal ini".
func (p phrase) at(i int, words string) bool {
	if i < 0 || i >= len(p) || len(p[i].w) > len(words) || words[:len(p[i].w)] != p[i].w {
		return false
	}
	for w := range strings.SplitSeq(words, " ") {
		if p.word(i) != w {
			return false
		}
		i++
	}
	return true
}

// index returns where the words first stand, -1 for nowhere.
func (p phrase) index(words string) int {
	first, _, _ := strings.Cut(words, " ")
	for i := range p {
		if p[i].w == first && p.at(i, words) {
			return i
		}
	}
	return -1
}

// has reports whether any token is in the set.
func (p phrase) has(set wordSet) bool {
	for _, t := range p {
		if set[t.w] {
			return true
		}
	}
	return false
}

// withoutManners drops how a thing is done, where that stands before the thing:
// "secara saksama", "baik secara lisan maupun tertulis".
func (p phrase) withoutManners() phrase {
	for i := 0; i < len(p); i++ {
		n := mannerAt(p, i)
		if n == 0 || i+n >= len(p) {
			continue
		}
		rest := p[i+n:]
		if next := rest.word(0); i > 0 && !mannerGoesOn[next] || objectEnds[next] && !mannerGoesOn[next] {
			continue
		}
		p = append(append(phrase{}, p[:i]...), rest...)
		i--
	}
	return p
}

// mannerGoesOn begin the thing itself after its manner.
var mannerGoesOn = set(`terhadap atas tentang mengenai`)

// mannerAt returns the length of words of manner at token i.
func mannerAt(p phrase, i int) int {
	switch {
	case p.at(i, "baik secara"):
		k := i + 2
		for k < len(p) && k < i+6 && p[k].w != "maupun" {
			k++
		}
		if p.word(k) != "maupun" {
			return 0
		}
		k++
		if p.word(k) == "secara" {
			k++
		}
		return k + 1 - i
	case p[i].w == "secara" && i+2 < len(p):
		if p.word(i+2) == "dan" && strings.HasPrefix(p.word(i+3), "ber") {
			return 4
		}
		return 2
	}
	return 0
}

// only reports whether all tokens are in the set.
func (p phrase) only(set wordSet) bool {
	for _, t := range p {
		if !set[t.w] {
			return false
		}
	}
	return true
}

// trim drops punctuation and joining words at both ends.
func (p phrase) trim() phrase {
	for len(p) > 0 && (isEdge(p[0]) || leadingParticles[p[0].w]) {
		p = p[1:]
	}
	for len(p) > 0 && (isEdge(p[len(p)-1]) || trailingParticles[p[len(p)-1].w]) {
		p = p[:len(p)-1]
	}
	if n := len(p); n > 0 && p[n-1].s == ")" && p.index("(") < 0 {
		p = p[:n-1]
	}
	return p
}

func isEdge(t token) bool { return t.punct && t.s != ")" && t.s != "(" }

// cut returns the part before the first token that stop reports.
func (p phrase) cut(stop func(i int) bool) phrase {
	for i := range p {
		if stop(i) {
			return p[:i]
		}
	}
	return p
}

// words counts the tokens that are not punctuation.
func (p phrase) words() int {
	n := 0
	for _, t := range p {
		if !t.punct {
			n++
		}
	}
	return n
}

type wordSet map[string]bool

// set builds a word set from words divided by blanks.
func set(words string) wordSet {
	s := wordSet{}
	for w := range strings.FieldsSeq(words) {
		s[w] = true
	}
	return s
}
