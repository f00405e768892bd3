package indexer

import (
	"container/list"
	"sync"

	"wewenang/law"
)

// resultCache keeps the answers asked for last. It belongs to one generation,
// so an answer never grows old.
type resultCache struct {
	mu    sync.Mutex
	size  int
	order *list.List // of cached, latest first
	byKey map[law.Query]*list.Element
}

type cached struct {
	key law.Query
	r   law.Results
}

func newResultCache(size int) *resultCache {
	return &resultCache{size: size, order: list.New(), byKey: make(map[law.Query]*list.Element)}
}

// cacheKey brings queries that have the same answer to the same form.
func cacheKey(q law.Query) law.Query {
	if q.Size == 0 {
		q.Size = 10
	}
	return q
}

func (c *resultCache) get(key law.Query) (law.Results, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.byKey[key]
	if !ok {
		return law.Results{}, false
	}
	c.order.MoveToFront(e)
	return e.Value.(cached).r, true
}

func (c *resultCache) put(key law.Query, r law.Results) {
	if len(key.Text) > 4*maxQueryRunes {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.byKey[key]; ok {
		return
	}
	c.byKey[key] = c.order.PushFront(cached{key, r})
	c.trim()
}

// resize keeps at most size answers from now on.
func (c *resultCache) resize(size int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.size = size
	c.trim()
}

// trim drops the answers that were asked for longest ago.
func (c *resultCache) trim() {
	for c.order.Len() > c.size {
		last := c.order.Back()
		delete(c.byKey, last.Value.(cached).key)
		c.order.Remove(last)
	}
}
