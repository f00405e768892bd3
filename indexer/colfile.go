package indexer

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"unsafe"
)

// A column file is a list of named byte strings: magic, then for each the
// length of the name, the name, the length of the data, zeros up to a multiple
// of eight, and the data. Numbers are little endian; arrays of numbers hold
// four bytes each, so that a machine of that order uses them in place.
const columnMagic = "WWCOL002"

// columnAlign is where data may begin.
const columnAlign = 8

// padding returns how many zeros follow the head of a column that ends there.
func padding(offset int) int { return -offset & (columnAlign - 1) }

// columnWriter writes a column file. The first error sticks and is returned by
// Close.
type columnWriter struct {
	f   *os.File
	w   *bufio.Writer
	at  int // bytes written
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
		c.at += len(b)
	}
}

func (c *columnWriter) begin(name string, size int) {
	c.raw(binary.LittleEndian.AppendUint32(nil, uint32(len(name))))
	c.raw([]byte(name))
	c.raw(binary.LittleEndian.AppendUint64(nil, uint64(size)))
	c.raw(make([]byte, padding(c.at)))
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

// columns is a column file in memory. Its bytes and numbers are valid until
// release; its strings are copies, because answers carry them away.
type columns struct {
	path    string
	data    map[string][]byte
	release func() error
}

// readColumns maps a column file into memory.
func readColumns(path string) (*columns, error) {
	b, release, err := mapFile(path)
	if err != nil {
		return nil, err
	}
	c, err := parseColumns(path, b)
	if err != nil {
		return nil, errors.Join(err, release())
	}
	c.release = release
	return c, nil
}

func parseColumns(path string, b []byte) (*columns, error) {
	bad := fmt.Errorf("%s: not a column file of this version", path)
	if len(b) < len(columnMagic) || string(b[:len(columnMagic)]) != columnMagic {
		return nil, bad
	}
	c := &columns{path: path, data: make(map[string][]byte)}
	for at := len(columnMagic); at < len(b); {
		if len(b)-at < 4 {
			return nil, bad
		}
		n := int(binary.LittleEndian.Uint32(b[at:]))
		if n > 64 || len(b)-at < 12+n {
			return nil, bad
		}
		name := string(b[at+4 : at+4+n])
		size := binary.LittleEndian.Uint64(b[at+4+n:])
		at += 12 + n
		if at += padding(at); at > len(b) || size > uint64(len(b)-at) {
			return nil, bad
		}
		end := at + int(size)
		c.data[name], at = b[at:end:end], end
	}
	return c, nil
}

func (c *columns) bytes(name string) []byte { return c.data[name] }

// numbers returns an array of numbers: the bytes of the file themselves where
// the machine reads them so, else a copy.
func (c *columns) numbers(name string) []uint32 {
	b := c.data[name]
	n := len(b) / 4
	if n == 0 {
		return nil
	}
	if littleEndian && uintptr(unsafe.Pointer(&b[0]))%4 == 0 {
		return unsafe.Slice((*uint32)(unsafe.Pointer(&b[0])), n)
	}
	out := make([]uint32, n)
	for i := range out {
		out[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	return out
}

// littleEndian reports whether the machine keeps the low byte first.
var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

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
