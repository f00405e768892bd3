package indexer

import (
	"container/list"
	"context"
	"errors"
	"slices"
	"sync"

	"wewenang/law"
)

// maxAmenders bounds how many instruments are read for one wording. The
// changes by those beyond it are listed as not applied.
const maxAmenders = 200

// maxWordings bounds how many wordings are kept, since one of a large law takes
// some ten megabytes; those not asked for make room.
const maxWordings = 12

// Wording returns the words of an instrument on a day, "" for the day of the
// index: its own text with the changes that the corpus holds. The answer is
// shared and must not be changed.
func (l *Library) Wording(ctx context.Context, id law.ID, asOf law.Date) (c *law.Consolidated, err error) {
	defer l.rescue("wording", &err)
	if err := l.check(ctx, id); err != nil {
		return nil, err
	}
	if asOf == "" {
		asOf = l.corpus.AsOf
	}
	on := l.changesOn(id)
	key := wordingKey{id, on.turn(asOf)}
	c, ok := l.wordings.get(key)
	if !ok {
		if c, err = l.consolidate(ctx, id, on, asOf); err != nil {
			return nil, err
		}
		l.wordings.put(key, c)
	}
	out := *c
	out.AsOf = asOf
	return &out, nil
}

// alterations are the commands of other instruments that touch one.
type alterations struct {
	changes []law.Change // by instrument; without its words
	days    []law.Date   // on which the wording or its standing turns, in order
}

// turn returns the last day, up to the one asked for, on which anything
// changes: all days up to the next have one wording.
func (a alterations) turn(day law.Date) law.Date {
	i, found := slices.BinarySearch(a.days, day)
	switch {
	case found:
		return day
	case i == 0:
		return ""
	}
	return a.days[i-1]
}

// changesOn gathers the changes to an instrument and, since they may change
// its words too, those to the instruments that change it.
func (l *Library) changesOn(id law.ID) alterations {
	var a alterations
	since, _ := l.register.Commencement(id)
	a.days = append(a.days, since)
	direct := l.touching(id)
	for _, from := range direct {
		a.changes = append(a.changes, l.changesBy(from, id)...)
	}
	for _, target := range direct {
		for _, from := range l.touching(l.rules[target].Meta.ID) {
			a.changes = append(a.changes, l.changesBy(from, l.rules[target].Meta.ID)...)
		}
	}
	for _, ch := range a.changes {
		a.days = append(a.days, ch.Date)
	}
	slices.Sort(a.days)
	a.days = slices.Compact(a.days)
	return a
}

// touching lists the rules with effects on an instrument.
func (l *Library) touching(id law.ID) []int { return l.wordings.touching(l, id) }

// changesBy returns what one rule does to the words of an instrument.
func (l *Library) changesBy(from int, target law.ID) []law.Change {
	rule := l.rules[from]
	stub := &law.Regulation{Meta: rule.Meta}
	var out []law.Change
	for _, e := range rule.Effects {
		if e.Target != target {
			continue
		}
		if day, acts := l.register.ActsFrom(rule.Meta.ID, e); acts {
			out = append(out, law.ChangesOf(stub, []law.Effect{e}, day)...)
		}
	}
	return out
}

// consolidate reads the texts and puts the changes in.
func (l *Library) consolidate(ctx context.Context, id law.ID, on alterations, asOf law.Date) (*law.Consolidated, error) {
	base, err := l.Regulation(ctx, id)
	if err != nil {
		return nil, err
	}
	texts := map[law.ID]*law.Regulation{}
	for i := range on.changes {
		ch := &on.changes[i]
		if ch.Effect.Target != id || !ch.Effect.Applied || ch.Date == "" || ch.Date > asOf {
			continue // no words are needed
		}
		if err := l.supply(ctx, ch, texts); err != nil {
			return nil, err
		}
	}
	meta := base.Meta
	if base.InForce == "" {
		base.InForce, _ = l.register.Commencement(id)
	}
	c := law.Consolidate(base, on.changes, asOf)
	c.Meta = meta
	release(c)
	return c, nil
}

// release lets go of the texts that the changes came from, which are larger
// than what was taken out of them.
func release(c *law.Consolidated) {
	for _, list := range [][]law.Change{c.Applied, c.Later} {
		for i := range list {
			list[i].By = nil
		}
	}
	for _, list := range [][]law.Unapplied{c.NotApplied, c.Overtaken} {
		for i := range list {
			list[i].By = nil
		}
	}
}

// supply gives a change the text of its instrument.
func (l *Library) supply(ctx context.Context, ch *law.Change, texts map[law.ID]*law.Regulation) error {
	r := texts[ch.From]
	if r == nil {
		if len(texts) == maxAmenders {
			ch.Effect.Applied, ch.Effect.Reason = false, "terlalu banyak peraturan mengubah naskah ini"
			return nil
		}
		var err error
		if r, err = l.Regulation(ctx, ch.From); errors.Is(err, law.ErrNotFound) {
			ch.Effect.Applied, ch.Effect.Reason = false, "naskah "+ch.From.Name()+" tidak tersimpan"
			return nil
		} else if err != nil {
			return err
		}
		texts[ch.From] = r
	}
	ch.By = r
	return nil
}

type wordingKey struct {
	id   law.ID
	turn law.Date
}

// wordingCache keeps the wordings asked for last, and which rules touch which
// instrument. It belongs to one generation, so neither grows old.
type wordingCache struct {
	mu    sync.Mutex
	order list.List // of keptWording, latest first
	byKey map[wordingKey]*list.Element

	once sync.Once
	on   map[law.ID][]int // rules with effects on an instrument
}

type keptWording struct {
	key wordingKey
	c   *law.Consolidated
}

func (w *wordingCache) get(key wordingKey) (*law.Consolidated, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	e, ok := w.byKey[key]
	if !ok {
		return nil, false
	}
	w.order.MoveToFront(e)
	return e.Value.(keptWording).c, true
}

func (w *wordingCache) put(key wordingKey, c *law.Consolidated) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.byKey == nil {
		w.byKey = map[wordingKey]*list.Element{}
	}
	if w.byKey[key] != nil {
		return
	}
	w.byKey[key] = w.order.PushFront(keptWording{key, c})
	if w.order.Len() > maxWordings {
		last := w.order.Back()
		delete(w.byKey, last.Value.(keptWording).key)
		w.order.Remove(last)
	}
}

func (w *wordingCache) touching(l *Library, id law.ID) []int {
	w.once.Do(func() {
		w.on = map[law.ID][]int{}
		for i, r := range l.rules {
			for _, e := range r.Effects {
				if list := w.on[e.Target]; e.Target != "" && e.Target != r.Meta.ID && (len(list) == 0 || list[len(list)-1] != i) {
					w.on[e.Target] = append(list, i)
				}
			}
		}
	})
	return w.on[id]
}
