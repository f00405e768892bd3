package server

import (
	lists "container/list"
	"sync"
)

// keptBytes bounds the answers kept ready to send.
const keptBytes = 32 << 20

// kept holds answers as they were sent, those asked for last. A key names the
// generation, the day and the address, so that an answer never grows old.
type kept struct {
	mu    sync.Mutex
	bytes int
	order lists.List // of *ready, latest first
	byKey map[string]*lists.Element
}

// ready is an answer that need only be sent.
type ready struct {
	key     string
	ctype   string
	squeeze bool // the body is gzip
	body    []byte
}

func (r *ready) size() int { return len(r.key) + len(r.body) + 200 }

func (k *kept) get(key string) (*ready, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	e, ok := k.byKey[key]
	if !ok {
		return nil, false
	}
	k.order.MoveToFront(e)
	return e.Value.(*ready), true
}

func (k *kept) put(r *ready) {
	if r.size() > keptBytes/64 {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.byKey == nil {
		k.byKey = make(map[string]*lists.Element)
	}
	if _, ok := k.byKey[r.key]; ok {
		return
	}
	k.byKey[r.key] = k.order.PushFront(r)
	for k.bytes += r.size(); k.bytes > keptBytes; {
		last := k.order.Remove(k.order.Back()).(*ready)
		delete(k.byKey, last.key)
		k.bytes -= last.size()
	}
}
