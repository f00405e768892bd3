package indexer

import (
	"encoding/binary"
	"slices"
	"sort"
	"strings"

	"wewenang/indexer/bahasa"
)

// wordbook collects the vocabulary and the words of every unit while an index
// is built. Words get numbers as they come; finish renumbers them by frequency,
// so that common words take one byte.
type wordbook struct {
	memo    bahasa.Memo
	numbers map[string]uint32
	words   []string
	stemNos map[string]uint32
	stems   []string // of each word
	stemOf  []uint32 // the same as numbers, in order of appearance
	stop    []bool
	counts  []uint32    // units that hold the word
	lastIn  []uint32    // last unit counted, plus one
	forward []byte      // per unit: how many words, then their numbers
	starts  []uint32    // of each unit in forward
	lengths []uint32    // words of each unit, function words left out
	over    postingBook // titles and headings that hold a stem
	body    postingBook // provisions that do
}

func newWordbook() *wordbook {
	return &wordbook{numbers: make(map[string]uint32, 1<<16), stemNos: make(map[string]uint32, 1<<16)}
}

// add takes the words of the next unit and returns its stems without function
// words, parted by spaces.
func (b *wordbook) add(sc *bahasa.Scanner, text string, over bool, stems *strings.Builder) {
	n := uint32(len(b.starts)) + 1
	lists := &b.body
	if over {
		lists = &b.over
	}
	b.starts = append(b.starts, uint32(len(b.forward)))
	stems.Reset()
	length := uint32(0)
	sc.Reset(text)
	for {
		w, _, _, ok := sc.Next()
		if !ok {
			break
		}
		id := b.number(w)
		b.forward = binary.AppendUvarint(b.forward, uint64(id))
		if b.lastIn[id] != n {
			b.lastIn[id] = n
			b.counts[id]++
		}
		if !b.stop[id] {
			length++
			lists.add(b.stemOf[id], n-1)
			stems.WriteString(b.stems[id])
			stems.WriteByte(' ')
		}
	}
	b.lengths = append(b.lengths, length)
}

func (b *wordbook) number(w []byte) uint32 {
	if id, ok := b.numbers[string(w)]; ok {
		return id
	}
	id := uint32(len(b.words))
	word := string(w)
	b.numbers[word] = id
	b.words = append(b.words, word)
	stem := b.memo.Stem(w)
	no, known := b.stemNos[stem]
	if !known {
		no = uint32(len(b.stemNos))
		b.stemNos[stem] = no
	}
	b.stems, b.stemOf = append(b.stems, stem), append(b.stemOf, no)
	b.stop = append(b.stop, bahasa.IsStop(word))
	b.counts = append(b.counts, 0)
	b.lastIn = append(b.lastIn, 0)
	return id
}

// write renumbers the words by frequency and writes the vocabulary and the
// words of every unit.
func (b *wordbook) write(path string) error {
	order := make([]uint32, len(b.words))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(x, y uint32) int {
		if c := int64(b.counts[y]) - int64(b.counts[x]); c != 0 {
			return int(c)
		}
		return strings.Compare(b.words[x], b.words[y])
	})
	renumbered := make([]uint32, len(order))
	words, counts := make([]string, len(order)), make([]uint32, len(order))
	for rank, old := range order {
		renumbered[old] = uint32(rank)
		words[rank], counts[rank] = b.words[old], b.counts[old]
	}
	stems, stemOf := b.stemTable(order)
	numbers := make([]uint32, len(stems))
	for i, st := range stems {
		numbers[i] = b.stemNos[st]
	}
	c, err := createColumns(path)
	if err != nil {
		return err
	}
	c.strings("words", words)
	c.numbers("counts", counts)
	c.numbers("alphabet", alphabet(words))
	c.strings("stems", stems)
	c.numbers("stem-of", stemOf)
	b.over.write(c, "over", numbers)
	b.body.write(c, "body", numbers)
	forward, starts := b.renumber(renumbered)
	c.numbers("starts", starts)
	c.bytes("forward", forward)
	return c.Close()
}

// stemTable returns the distinct stems in alphabetical order and the stem of
// every word in the given order.
func (b *wordbook) stemTable(order []uint32) (stems []string, stemOf []uint32) {
	stems = slices.Clone(b.stems)
	slices.Sort(stems)
	stems = slices.Compact(stems)
	stemOf = make([]uint32, len(order))
	for rank, old := range order {
		stemOf[rank] = uint32(sort.SearchStrings(stems, b.stems[old]))
	}
	return stems, stemOf
}

func (b *wordbook) renumber(to []uint32) (forward []byte, starts []uint32) {
	forward = make([]byte, 0, len(b.forward))
	starts = make([]uint32, len(b.starts)+1)
	for i := range b.starts {
		starts[i] = uint32(len(forward))
		end := len(b.forward)
		if i+1 < len(b.starts) {
			end = int(b.starts[i+1])
		}
		for pos := int(b.starts[i]); pos < end; {
			id, n := binary.Uvarint(b.forward[pos:end])
			forward = binary.AppendUvarint(forward, uint64(to[id]))
			pos += n
		}
	}
	starts[len(b.starts)] = uint32(len(forward))
	return forward, starts
}

func alphabet(words []string) []uint32 {
	order := make([]uint32, len(words))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(x, y uint32) int { return strings.Compare(words[x], words[y]) })
	return order
}
