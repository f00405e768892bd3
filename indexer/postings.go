package indexer

import (
	"context"
	"encoding/binary"
	"fmt"
	"slices"

	index "github.com/blevesearch/bleve_index_api"
)

// commonStem is from how many units on a stem's units are kept in a column of
// our own. Reading them costs a tenth of what bleve's postings cost, which
// matters for common stems alone; rarer ones are read from bleve.
const commonStem = 128

// postingBook collects, while an index is built, which units hold each stem.
// Units come in ascending order.
type postingBook struct {
	lists [][]byte // per stem: distances between units
	last  []uint32 // unit last added, plus one
	sizes []uint32
}

func (b *postingBook) add(stem, unit uint32) {
	for int(stem) >= len(b.lists) {
		b.lists, b.last, b.sizes = append(b.lists, nil), append(b.last, 0), append(b.sizes, 0)
	}
	if b.last[stem] == unit+1 {
		return
	}
	b.lists[stem] = binary.AppendUvarint(b.lists[stem], uint64(unit+1-b.last[stem]))
	b.last[stem] = unit + 1
	b.sizes[stem]++
}

// write writes the lists of common stems, in the order of the given stems.
func (b *postingBook) write(c *columnWriter, name string, stems []uint32) {
	ends, sizes := make([]uint32, len(stems)), make([]uint32, len(stems))
	var blob []byte
	for i, st := range stems {
		if int(st) < len(b.lists) {
			sizes[i] = b.sizes[st]
			if sizes[i] >= commonStem {
				blob = append(blob, b.lists[st]...)
			}
		}
		ends[i] = uint32(len(blob))
	}
	c.numbers(name+".ends", ends)
	c.numbers(name+".sizes", sizes)
	c.bytes(name, blob)
}

// postings are the units of common stems, and the number of units of all.
type postings struct {
	ends, sizes []uint32
	blob        []byte
}

func readPostings(c *columns, name string) postings {
	return postings{ends: c.numbers(name + ".ends"), sizes: c.numbers(name + ".sizes"), blob: c.bytes(name)}
}

func (p *postings) consistent(stems int) bool {
	return len(p.ends) == stems && len(p.sizes) == stems &&
		(stems == 0 || int(p.ends[stems-1]) == len(p.blob)) && slices.IsSorted(p.ends)
}

// units appends the units of a common stem.
func (p *postings) units(stem uint32, limit int, dst []uint32) []uint32 {
	start := uint32(0)
	if stem > 0 {
		start = p.ends[stem-1]
	}
	list := p.blob[start:p.ends[stem]]
	unit := uint64(0)
	for i := 0; i < len(list); {
		d := uint64(list[i])
		if i++; d >= 0x80 {
			d &= 0x7F
			for shift := 7; i < len(list) && shift < 35; shift += 7 {
				c := list[i]
				i++
				d |= uint64(c&0x7F) << shift
				if c < 0x80 {
					break
				}
			}
		}
		if unit += d; unit == 0 || unit > uint64(limit) {
			return dst // damaged
		}
		dst = append(dst, uint32(unit-1))
	}
	return dst
}

// list appends the units that hold a stem, ascending: from the column when the
// stem is common, else from bleve. over asks for titles and headings instead
// of provisions.
func (s *searcher) list(ctx context.Context, stem uint32, over bool, dst []uint32) ([]uint32, error) {
	p, fields := &s.words.body, []string{fieldBody}
	if over {
		p, fields = &s.words.over, []string{fieldTitle, fieldHeading}
	}
	switch n := p.sizes[stem]; {
	case n == 0:
		return dst, nil
	case n >= commonStem:
		return p.units(stem, s.units.len(), dst), nil
	}
	from := len(dst)
	for _, field := range fields {
		var err error
		if dst, err = s.index.units(ctx, s.words.stems.at(stem), field, s.units.order, dst); err != nil {
			return dst, err
		}
	}
	slices.Sort(dst[from:])
	return dst, nil
}

// units appends the units that hold a term in a field, in the order of bleve.
func (w *wordIndex) units(ctx context.Context, term, field string, order, dst []uint32) ([]uint32, error) {
	r, err := w.reader.TermFieldReader(ctx, []byte(term), field, false, false, false)
	if err != nil {
		return dst, fmt.Errorf("word index: %w", err)
	}
	var doc index.TermFieldDoc
	for {
		d, err := r.Next(doc.Reset())
		if err != nil || d == nil {
			return dst, closeAfter(r, err)
		}
		n := d.ID.Value()
		if n >= uint64(len(order)) {
			return dst, closeAfter(r, fmt.Errorf("word index: %w: entry %d", ErrBroken, n))
		}
		dst = append(dst, order[n])
	}
}

func closeAfter(r index.TermFieldReader, err error) error {
	if cerr := r.Close(); err == nil {
		return cerr
	}
	return err
}

// common keeps what is in both ascending lists, in place of the first.
func common(a, b []uint32) []uint32 {
	out := a[:0]
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			out = append(out, a[i])
			i++
			j++
		}
	}
	return out
}
