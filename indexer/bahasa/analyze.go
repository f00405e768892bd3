package bahasa

// Token is a word of a text with its place.
type Token struct {
	Word       string // lower case, joined where the table says so
	Stem       string
	Start, End int // byte offsets in the text
	Stop       bool
}

// NewScanner returns a scanner over the text.
func NewScanner(text string) *Scanner {
	return &Scanner{tables: loadTables(), text: text}
}

// Analyze returns every word of the text with its stem.
func Analyze(text string) []Token {
	var tokens []Token
	sc := NewScanner(text)
	for {
		w, start, end, ok := sc.Next()
		if !ok {
			return tokens
		}
		word := string(w)
		tokens = append(tokens, Token{Word: word, Stem: Stem(word), Start: start, End: end, Stop: IsStop(word)})
	}
}

// Memo remembers stems, because a text says the same words again and again. It
// is not safe for concurrent use; the zero value is ready.
type Memo struct{ stems map[string]string }

// Stem is [Stem] with memory.
func (m *Memo) Stem(word []byte) string {
	if s, ok := m.stems[string(word)]; ok {
		return s
	}
	if m.stems == nil || len(m.stems) > 1<<20 {
		m.stems = make(map[string]string)
	}
	s := Stem(string(word))
	m.stems[string(word)] = s
	return s
}
