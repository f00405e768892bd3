package indexer

import (
	"errors"
	"fmt"

	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// unitColumns says of every unit what it is, one array per property, and of
// every regulation which units are its own.
type unitColumns struct {
	ids   []string // identity of each regulation, ascending
	first []uint32 // first unit of each regulation, its title
	cited []uint32 // how often other regulations mention it

	reg     []uint32 // regulation of each unit
	kind    []byte
	at      []string
	above   []uint32 // unit of the heading that covers it, the title at the top
	textEnd []uint32 // end of its words in the text file
	lengths []uint32 // words that count
	order   []uint32 // unit behind each internal number of bleve
}

func (c *unitColumns) len() int { return len(c.reg) }

func (c *unitColumns) regulation(d Document) uint32 {
	c.ids = append(c.ids, string(d.Regulation.ID))
	c.first = append(c.first, uint32(c.len()))
	c.cited = append(c.cited, uint32(d.CitedBy))
	return uint32(len(c.ids) - 1)
}

func (c *unitColumns) add(u unit, reg, above uint32, size int) {
	end := uint32(size)
	if n := len(c.textEnd); n > 0 {
		end += c.textEnd[n-1]
	}
	c.reg = append(c.reg, reg)
	c.kind = append(c.kind, byte(u.kind))
	c.at = append(c.at, string(u.at))
	c.above = append(c.above, above)
	c.textEnd = append(c.textEnd, end)
}

func (c *unitColumns) write(path string) error {
	w, err := createColumns(path)
	if err != nil {
		return err
	}
	w.bytes("version", []byte(searchVersion()))
	w.strings("ids", c.ids)
	w.numbers("first", c.first)
	w.numbers("cited", c.cited)
	w.numbers("reg", c.reg)
	w.bytes("kind", c.kind)
	w.strings("at", c.at)
	w.numbers("above", c.above)
	w.numbers("text-end", c.textEnd)
	w.numbers("lengths", c.lengths)
	w.numbers("order", c.order)
	return w.Close()
}

// searchVersion names the layout of the columns and the analysis behind them.
func searchVersion() string { return "2-" + bahasa.Version() }

// unitTable is [unitColumns] as read back.
type unitTable struct {
	ids                         stringList
	first, cited                []uint32
	reg, above, textEnd, length []uint32
	order                       []uint32
	kind                        []byte
	at                          stringList
	meanLength                  float64
	release                     func() error
}

func readUnits(path string) (t *unitTable, err error) {
	c, err := readColumns(path)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, c.release())
		}
	}()
	if v := string(c.bytes("version")); v != searchVersion() {
		return nil, fmt.Errorf("%s: %w: %q, this program reads %q", path, ErrOutdated, v, searchVersion())
	}
	t = &unitTable{
		release: c.release,
		ids:     c.strings("ids"), first: c.numbers("first"), cited: c.numbers("cited"),
		reg: c.numbers("reg"), above: c.numbers("above"), textEnd: c.numbers("text-end"),
		length: c.numbers("lengths"), order: c.numbers("order"), kind: c.bytes("kind"), at: c.strings("at"),
	}
	n := len(t.reg)
	if len(t.above) != n || len(t.textEnd) != n || len(t.length) != n || len(t.order) != n ||
		len(t.kind) != n || t.at.len() != n || !t.at.consistent() || !t.ids.consistent() || len(t.first) != t.ids.len() {
		return nil, fmt.Errorf("%s: columns of different lengths", path)
	}
	total := 0.0
	for _, l := range t.length {
		total += float64(l)
	}
	t.meanLength = max(total/float64(max(n, 1)), 1)
	return t, nil
}

func (t *unitTable) len() int { return len(t.reg) }

// end returns the unit after the last one of a regulation.
func (t *unitTable) end(reg uint32) uint32 {
	if int(reg)+1 < len(t.first) {
		return t.first[reg+1]
	}
	return uint32(t.len())
}

func (t *unitTable) id(reg uint32) law.ID            { return law.ID(t.ids.at(reg)) }
func (t *unitTable) address(unit uint32) law.Address { return law.Address(t.at.at(unit)) }

// text returns where the words of a unit stand in the text file.
func (t *unitTable) text(unit uint32) (start, size int64) {
	if unit > 0 {
		start = int64(t.textEnd[unit-1])
	}
	return start, int64(t.textEnd[unit]) - start
}
