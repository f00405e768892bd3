package indexer

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
	"strings"
)

// wordTable is the vocabulary of a generation and the words of every unit.
type wordTable struct {
	words    stringList // by falling frequency
	counts   []uint32   // units that hold the word
	alphabet []uint32   // words in alphabetical order
	stems    stringList // in alphabetical order
	stemOf   []uint32   // of each word
	starts   []uint32   // of each unit in forward
	forward  []byte
	release  func() error
	over     postings // titles and headings of each stem
	body     postings // provisions of each stem
}

const noStem = ^uint32(0)

func readWords(path string, units int) (*wordTable, error) {
	c, err := readColumns(path)
	if err != nil {
		return nil, err
	}
	t := &wordTable{
		release: c.release,
		words:   c.strings("words"), counts: c.numbers("counts"), alphabet: c.numbers("alphabet"),
		stems: c.strings("stems"), stemOf: c.numbers("stem-of"),
		starts: c.numbers("starts"), forward: c.bytes("forward"),
		over: readPostings(c, "over"), body: readPostings(c, "body"),
	}
	n := t.words.len()
	if len(t.counts) != n || len(t.alphabet) != n || len(t.stemOf) != n || len(t.starts) != units+1 ||
		!t.over.consistent(t.stems.len()) || !t.body.consistent(t.stems.len()) ||
		!t.words.consistent() || !t.stems.consistent() || int(t.starts[units]) != len(t.forward) {
		return nil, errors.Join(fmt.Errorf("%s: columns of different lengths", path), c.release())
	}
	return t, nil
}

// stem returns the number of a stem, noStem when no unit has it.
func (t *wordTable) stem(s string) uint32 {
	i := sort.Search(t.stems.len(), func(i int) bool { return t.stems.at(uint32(i)) >= s })
	if i < t.stems.len() && t.stems.at(uint32(i)) == s {
		return uint32(i)
	}
	return noStem
}

// word returns the number of a word, false when no unit has it.
func (t *wordTable) word(s string) (uint32, bool) {
	i := t.searchAlphabet(s)
	if i < len(t.alphabet) && t.words.at(t.alphabet[i]) == s {
		return t.alphabet[i], true
	}
	return 0, false
}

func (t *wordTable) searchAlphabet(s string) int {
	return sort.Search(len(t.alphabet), func(i int) bool { return t.words.at(t.alphabet[i]) >= s })
}

// withPrefix calls f with the words that begin with the prefix, until f
// returns false.
func (t *wordTable) withPrefix(prefix string, f func(word uint32) bool) {
	for _, w := range t.alphabet[t.searchAlphabet(prefix):] {
		if !strings.HasPrefix(t.words.at(w), prefix) || !f(w) {
			return
		}
	}
}

// of appends the words of a unit in order.
func (t *wordTable) of(unit uint32, dst []uint32) []uint32 {
	b := t.forward[t.starts[unit]:t.starts[unit+1]]
	for i := 0; i < len(b); {
		if b[i] < 0x80 { // most words take one byte or two
			dst = append(dst, uint32(b[i]))
			i++
			continue
		}
		id, n := binary.Uvarint(b[i:])
		if n <= 0 || id >= uint64(len(t.stemOf)) {
			return dst
		}
		dst = append(dst, uint32(id))
		i += n
	}
	return dst
}
