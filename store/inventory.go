package store

import (
	"encoding/binary"
	"hash/crc32"
)

// tally counts the records of a family and hashes them in the order of their
// keys.
type tally struct {
	Records int    `json:"records"`
	Sum     uint32 `json:"sum"`
}

func (t *tally) add(key, value []byte) {
	var size [8]byte
	binary.LittleEndian.PutUint32(size[:], uint32(len(key)))
	binary.LittleEndian.PutUint32(size[4:], uint32(len(value)))
	t.Records++
	t.Sum = crc32.Update(t.Sum, castagnoli, size[:])
	t.Sum = crc32.Update(t.Sum, castagnoli, key)
	t.Sum = crc32.Update(t.Sum, castagnoli, value)
}
