package bahasa

import (
	"embed"
	"fmt"
	"hash/fnv"
	"strings"
	"sync"
)

//go:embed data/*.txt
var data embed.FS

type pair struct{ first, second string }

// tables is the reviewed knowledge of the package in the form for look-up.
type tables struct {
	roots      map[string]bool
	exceptions map[string]string
	variants   map[string]string
	joins      map[pair]bool
	joinFirst  map[string]bool
	stop       map[string]bool // function words, left out of the word index
	talk       map[string]bool // words of questions, left out of queries
}

var loadTables = sync.OnceValue(func() *tables {
	t := &tables{
		roots:      make(map[string]bool, 4096),
		exceptions: make(map[string]string),
		variants:   make(map[string]string),
		joins:      make(map[pair]bool),
		joinFirst:  make(map[string]bool),
		stop:       make(map[string]bool),
		talk:       make(map[string]bool),
	}
	for line := range lines("roots.txt") {
		t.roots[line] = true
	}
	for line := range lines("exceptions.txt") {
		word, stem := assignment(line)
		t.exceptions[word] = stem
	}
	for line := range lines("variants.txt") {
		word, stem := assignment(line)
		t.variants[word] = stem
	}
	for line := range lines("joins.txt") {
		t.addJoin(assignment(line))
	}
	for line := range lines("stopwords.txt") {
		words, asked := strings.CutPrefix(line, "?")
		for w := range strings.FieldsSeq(words) {
			if asked {
				t.talk[w] = true
			} else {
				t.stop[w] = true
			}
		}
	}
	return t
})

func (t *tables) addJoin(words, stem string) {
	first, second, two := strings.Cut(words, " ")
	t.exceptions[first+second] = stem
	if two {
		t.joins[pair{first, second}] = true
		t.joinFirst[first] = true
	}
}

// Version names the rules and tables that decide under which stems words are
// indexed. An index built under another version must be built anew. The
// thesaurus is read with each query, so it has no part in it.
func Version() string {
	h := fnv.New64a()
	for _, name := range [...]string{"roots", "exceptions", "variants", "joins", "stopwords"} {
		content, err := data.ReadFile("data/" + name + ".txt")
		if err != nil {
			panic(err) // embedded: cannot be missing
		}
		h.Write(content)
	}
	return fmt.Sprintf("%s-%x", rulesVersion, h.Sum64())
}

// rulesVersion changes when the code of scanner or stemmer changes what it
// yields.
const rulesVersion = "1"

// lines yields the lines of a data file without comments and blanks.
func lines(name string) func(yield func(string) bool) {
	content, err := data.ReadFile("data/" + name)
	if err != nil {
		panic(err) // embedded: cannot be missing
	}
	return func(yield func(string) bool) {
		for line := range strings.Lines(string(content)) {
			line, _, _ = strings.Cut(line, "#")
			if line = strings.TrimSpace(line); line != "" && !yield(line) {
				return
			}
		}
	}
}

func assignment(line string) (left, right string) {
	left, right, _ = strings.Cut(line, "=")
	return strings.TrimSpace(left), strings.TrimSpace(right)
}
