package indexer

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
)

// A column file is a list of named byte strings: magic, then for each the
// length of the name, the name, the length of the data and the data. Numbers
// are little endian; arrays of numbers hold four bytes each.
const columnMagic = "WWCOL001"

// columnWriter writes a column file. The first error sticks and is returned by
// Close.
type columnWriter struct {
	f   *os.File
	w   *bufio.Writer
	err error
}

func createColumns(path string) (*columnWriter, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	c := &columnWriter{f: f, w: bufio.NewWriterSize(f, 1<<20)}
	c.raw([]byte(columnMagic))
	return c, nil
}

func (c *columnWriter) raw(b []byte) {
	if c.err == nil {
		_, c.err = c.w.Write(b)
	}
}

func (c *columnWriter) begin(name string, size int) {
	c.raw(binary.LittleEndian.AppendUint32(nil, uint32(len(name))))
	c.raw([]byte(name))
	c.raw(binary.LittleEndian.AppendUint64(nil, uint64(size)))
}

func (c *columnWriter) bytes(name string, data []byte) {
	c.begin(name, len(data))
	c.raw(data)
}

func (c *columnWriter) numbers(name string, data []uint32) {
	c.begin(name, 4*len(data))
	var b [4]byte
	for _, n := range data {
		binary.LittleEndian.PutUint32(b[:], n)
		c.raw(b[:])
	}
}

// strings writes a list of strings as their end offsets and their bytes.
func (c *columnWriter) strings(name string, list []string) {
	ends := make([]uint32, len(list))
	total := 0
	for i, s := range list {
		total += len(s)
		ends[i] = uint32(total)
	}
	c.numbers(name+".ends", ends)
	c.begin(name, total)
	for _, s := range list {
		c.raw([]byte(s))
	}
}

// Close flushes and closes the file.
func (c *columnWriter) Close() error {
	if c.err == nil {
		c.err = c.w.Flush()
	}
	return errors.Join(c.err, c.f.Close())
}

// columns is a column file in memory.
type columns struct {
	path string
	data map[string][]byte
}

func readColumns(path string) (*columns, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return parseColumns(path, b)
}

func parseColumns(path string, b []byte) (*columns, error) {
	bad := fmt.Errorf("%s: not a column file of this version", path)
	if len(b) < len(columnMagic) || string(b[:len(columnMagic)]) != columnMagic {
		return nil, bad
	}
	c := &columns{path: path, data: make(map[string][]byte)}
	for b = b[len(columnMagic):]; len(b) > 0; {
		if len(b) < 4 {
			return nil, bad
		}
		n := int(binary.LittleEndian.Uint32(b))
		if n > 64 || len(b) < 12+n {
			return nil, bad
		}
		name := string(b[4 : 4+n])
		size := binary.LittleEndian.Uint64(b[4+n:])
		if b = b[12+n:]; size > uint64(len(b)) {
			return nil, bad
		}
		c.data[name], b = b[:size:size], b[size:]
	}
	return c, nil
}

func (c *columns) bytes(name string) []byte { return c.data[name] }

func (c *columns) numbers(name string) []uint32 {
	b := c.data[name]
	out := make([]uint32, len(b)/4)
	for i := range out {
		out[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	return out
}

func (c *columns) strings(name string) stringList {
	return stringList{ends: c.numbers(name + ".ends"), blob: string(c.data[name])}
}

// stringList is a list of strings held in one piece.
type stringList struct {
	ends []uint32
	blob string
}

func (l stringList) len() int { return len(l.ends) }

func (l stringList) at(i uint32) string {
	start := uint32(0)
	if i > 0 {
		start = l.ends[i-1]
	}
	return l.blob[start:l.ends[i]]
}

// consistent reports whether the offsets ascend and end with the bytes.
func (l stringList) consistent() bool {
	last := uint32(0)
	for _, e := range l.ends {
		if e < last {
			return false
		}
		last = e
	}
	return int(last) == len(l.blob)
}
