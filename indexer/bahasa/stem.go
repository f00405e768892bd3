package bahasa

import "strings"

// Stem returns the form under which a word of a [Scanner] is searched. The
// same word has the same stem in every release of the tables only, so an index
// must be built anew when they change.
func Stem(word string) string {
	t := loadTables()
	stem := t.stem(word)
	if v, ok := t.variants[stem]; ok {
		return v
	}
	return stem
}

func (t *tables) stem(word string) string {
	if s, ok := t.exceptions[word]; ok {
		return s
	}
	if s, ok := t.variants[word]; ok {
		return s
	}
	if isNumber(word) {
		if s := strings.TrimLeft(word, "0"); s != "" {
			return s
		}
		return word
	}
	if len(word) < 4 || t.roots[word] || hasDigit(word) {
		return word
	}
	if root := t.root(word); root != "" {
		return root
	}
	return strip(word)
}

// root looks for the root that needs the fewest affixes taken off, in widening
// circles: suffixes count like prefixes.
func (t *tables) root(word string) string {
	circle := []string{word}
	seen := map[string]bool{word: true}
	for range 5 {
		var next []string
		for _, w := range circle {
			for _, shorter := range peel(w) {
				if seen[shorter] || len(shorter) < 2 {
					continue
				}
				seen[shorter] = true
				if r, ok := t.known(shorter); ok {
					return r
				}
				next = append(next, shorter)
			}
		}
		circle = next
	}
	return ""
}

func (t *tables) known(word string) (string, bool) {
	if s, ok := t.exceptions[word]; ok {
		return s, true
	}
	if _, ok := t.variants[word]; ok && len(word) > 3 {
		return word, true
	}
	return word, len(word) > 2 && t.roots[word]
}

// peel returns what is left of a word when one affix is taken off, each
// possible reading of it, likelier ones first.
func peel(w string) []string {
	var out []string
	for _, s := range [...]string{"nya", "lah", "kah", "pun", "kan", "an", "i", "in"} {
		if rest, ok := strings.CutSuffix(w, s); ok && len(rest) >= 3 {
			out = append(out, rest)
		}
	}
	out = append(out, nasal(w)...)
	for _, p := range [...]string{"diper", "memper", "ber", "per", "ter", "di", "ke", "se", "be", "pe", "te", "bel", "pel"} {
		if rest, ok := strings.CutPrefix(w, p); ok && len(rest) >= 3 {
			out = append(out, rest)
		}
	}
	return out
}

// nasal takes off me- and pe- with the nasal that joins them to the root, and
// puts back the consonant that the nasal swallowed.
func nasal(w string) []string {
	if len(w) < 5 || w[1] != 'e' || w[0] != 'm' && w[0] != 'p' {
		return nil
	}
	r := w[2:]
	switch {
	case strings.HasPrefix(r, "ny"):
		return []string{"s" + r[2:], r, r[2:]}
	case strings.HasPrefix(r, "nge"):
		return []string{r[2:], "k" + r[2:], r[3:]}
	case strings.HasPrefix(r, "ng"):
		if isVowel(r[2]) {
			return []string{r[2:], "k" + r[2:]}
		}
		return []string{r[2:]}
	case r[0] == 'n':
		if isVowel(r[1]) {
			return []string{"t" + r[1:], r}
		}
		return []string{r[1:]}
	case r[0] == 'm':
		if isVowel(r[1]) {
			return []string{"p" + r[1:], r, "f" + r[1:]}
		}
		return []string{r[1:]}
	}
	return []string{r}
}

// strip takes off what can hardly be anything but an affix from a word whose
// root is not in the table. Names of places must come through unharmed.
func strip(w string) string {
	for _, s := range [...]string{"nya", "lah", "kah"} {
		if rest, ok := strings.CutSuffix(w, s); ok && len(rest) >= 5 {
			w = rest
			break
		}
	}
	if rest, ok := strings.CutSuffix(w, "kan"); ok {
		for _, p := range [...]string{"memper", "diper", "meng", "mem", "men", "me", "di"} {
			if root, ok := strings.CutPrefix(rest, p); ok && len(root) >= 4 {
				return root
			}
		}
	}
	if rest, ok := strings.CutSuffix(w, "an"); ok {
		for _, p := range [...]string{"peng", "pem", "pen"} {
			if root, ok := strings.CutPrefix(rest, p); ok && len(root) >= 4 && !isVowel(root[0]) {
				return root
			}
		}
	}
	return w
}

func isVowel(c byte) bool { return strings.IndexByte("aiueo", c) >= 0 }

func isNumber(w string) bool {
	for i := range len(w) {
		if !isDigit(w[i]) {
			return false
		}
	}
	return w != ""
}

func hasDigit(w string) bool {
	for i := range len(w) {
		if isDigit(w[i]) {
			return true
		}
	}
	return false
}

// IsStop reports whether a word of a [Scanner] is a function word that the
// word index leaves out.
func IsStop(word string) bool { return loadTables().stop[word] }

// IsTalk reports whether a word of a [Scanner] only asks or chats, so that a
// query is read without it.
func IsTalk(word string) bool { return loadTables().talk[word] }

// Known reports whether a word in small letters is in the tables, or is made of
// a root in them and affixes. Names and foreign words are not.
func Known(word string) bool {
	t := loadTables()
	if t.stop[word] || t.talk[word] || isNumber(word) {
		return true
	}
	if _, ok := t.known(word); ok {
		return true
	}
	return len(word) >= 4 && !hasDigit(word) && t.root(word) != ""
}
