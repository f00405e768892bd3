package indexer

import (
	"sync"
	"sync/atomic"
)

// held counts who uses a library. It closes the library when the last one has
// let go, the shelf being one of them.
type held struct {
	lib  *Library
	refs atomic.Int64
	shut func(error) // told how closing went
}

func hold(lib *Library, shut func(error)) *held {
	h := &held{lib: lib, shut: shut}
	h.refs.Store(1)
	return h
}

// take adds a user, unless the last one has gone.
func (h *held) take() bool {
	for {
		n := h.refs.Load()
		if n == 0 {
			return false
		}
		if h.refs.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

// releaser returns a function that lets go once, however often it is called.
func (h *held) releaser() func() {
	var once sync.Once
	return func() { once.Do(h.drop) }
}

// drop closes the library after its last user, who need not wait for it.
func (h *held) drop() {
	if h.refs.Add(-1) == 0 {
		go func() { h.shut(h.lib.Close()) }()
	}
}
