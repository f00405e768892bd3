package store

import (
	"reflect"
	"strings"
	"sync"
)

// Sharer lets the strings of decoded values lie together: each distinct one
// once, in blocks of many. A corpus repeats names, identities and answers a
// hundred times over, and a collector that meets few large objects has less to
// do than one that meets millions of small ones. It is safe for concurrent use;
// let it go when all lists are shared.
type Sharer struct {
	shards [64]sharedStrings
}

type sharedStrings struct {
	mu    sync.Mutex
	known map[string]string
	block strings.Builder
}

const (
	shareBlock = 64 << 10
	shareMax   = 4 << 10 // longer strings stay as they are
)

// Share replaces every string that list holds, a pointer to a slice or struct.
func (s *Sharer) Share(list any) { s.value(reflect.ValueOf(list).Elem()) }

func (s *Sharer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if n := v.Len(); n > 0 && n <= shareMax {
			v.SetString(s.one(v.String()))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				s.value(f)
			}
		}
	case reflect.Slice, reflect.Array:
		if holdsStrings(v.Type().Elem()) {
			for i := range v.Len() {
				s.value(v.Index(i))
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			s.value(v.Elem())
		}
	}
}

// holdsStrings spares lists of bytes and numbers the walk.
func holdsStrings(t reflect.Type) bool {
	return t.Kind() == reflect.String || t.Kind() >= reflect.Array && t.Kind() != reflect.UnsafePointer
}

// one returns the shared copy of a string.
func (s *Sharer) one(text string) string {
	sum := uint32(len(text))
	for i := 0; i < len(text); i += 1 + len(text)/8 {
		sum = sum*31 + uint32(text[i])
	}
	b := &s.shards[sum%uint32(len(s.shards))]
	b.mu.Lock()
	defer b.mu.Unlock()
	if known, ok := b.known[text]; ok {
		return known
	}
	if b.known == nil {
		b.known = make(map[string]string)
	}
	if b.block.Cap()-b.block.Len() < len(text) {
		b.block = strings.Builder{}
		b.block.Grow(shareBlock)
	}
	from := b.block.Len()
	b.block.WriteString(text)
	copied := b.block.String()[from:]
	b.known[copied] = copied
	return copied
}
