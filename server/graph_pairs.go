package server

import (
	"strings"

	"wewenang/authority"
)

// mark says how a grant, or a node of the map, differs between two sides.
type mark string

const (
	markSame    mark = "same"
	markAdded   mark = "added"   // on the second side alone
	markRemoved mark = "removed" // on the first side alone
	markChanged mark = "changed" // the same power in other hands, of another kind or from another provision
)

// symbol stands for the mark beside its word.
func (m mark) symbol() string {
	switch m {
	case markAdded:
		return "+"
	case markRemoved:
		return "−"
	case markChanged:
		return "~"
	}
	return "="
}

// pair is a power on both sides, or on one.
type pair struct {
	Mark mark
	A, B *authority.Grant
}

// pairing holds what is still to be paired.
type pairing struct {
	parts map[string]string // agencies of the second region to those of the first
	byDay bool
	done  map[*authority.Grant]bool
	pairs []pair
}

// pairUp compares two lists of grants. Equal are, on two days, the very same
// grants and, in two regions, the same act on the same service by the same
// part in the same kind. Of the rest the same power of one holder is changed;
// then the same deciding act of another holder; what is left is added or
// removed. The order of the lists is kept, differences come first.
func pairUp(a, b []*authority.Grant, parts map[string]string, byRegion bool) []pair {
	p := &pairing{parts: parts, byDay: !byRegion, done: make(map[*authority.Grant]bool, len(a)+len(b))}
	if byRegion {
		p.match(a, b, markSame, func(x *authority.Grant) powerKey { return p.power(x).by(p.holder(x)).as(x.Kind) })
	} else {
		p.identical(a, b)
	}
	same := p.pairs
	p.pairs = nil
	p.match(a, b, markChanged, func(x *authority.Grant) powerKey { return p.power(x).by(p.holder(x)) })
	p.match(a, b, markChanged, func(x *authority.Grant) powerKey {
		if !settles(x) {
			return powerKey{}
		}
		return p.power(x)
	})
	for _, x := range a {
		if !p.done[x] {
			p.pairs = append(p.pairs, pair{markRemoved, x, nil})
		}
	}
	for _, x := range b {
		if !p.done[x] {
			p.pairs = append(p.pairs, pair{markAdded, nil, x})
		}
	}
	return append(p.pairs, same...)
}

// powerKey is what makes two grants the same power; the zero key is none.
type powerKey struct {
	service, holder, territory, classes string
	act                                 authority.Act
	kind                                authority.Kind
}

func (k powerKey) by(holder string) powerKey       { k.holder = holder; return k }
func (k powerKey) as(kind authority.Kind) powerKey { k.kind = kind; return k }

// power is the act on the service, and on two days the place where it is done.
func (p *pairing) power(x *authority.Grant) powerKey {
	k := powerKey{service: serviceKey(x), act: x.Act}
	if p.byDay {
		k.territory, k.classes = x.Territory(), strings.Join(x.Scope.Classes, ";")
	}
	return k
}

func (p *pairing) holder(x *authority.Grant) string {
	key := holderKey(x)
	if other := p.parts[key]; other != "" {
		return other
	}
	return key
}

func (p *pairing) identical(a, b []*authority.Grant) {
	there := make(map[*authority.Grant]bool, len(b))
	for _, x := range b {
		there[x] = true
	}
	for _, x := range a {
		if there[x] {
			p.done[x] = true
			p.pairs = append(p.pairs, pair{markSame, x, x})
		}
	}
}

// match pairs what has the same key, in order. Two regions often state one
// power several times; what is over on one side is then the same as well.
func (p *pairing) match(a, b []*authority.Grant, m mark, key func(*authority.Grant) powerKey) {
	waiting, known := map[powerKey][]*authority.Grant{}, map[powerKey]bool{}
	for _, y := range b {
		if p.done[y] {
			continue
		}
		if k := key(y); k != (powerKey{}) {
			waiting[k] = append(waiting[k], y)
			known[k] = true
		}
	}
	met := map[powerKey]bool{}
	for _, x := range a {
		if p.done[x] {
			continue
		}
		k := key(x)
		if !known[k] {
			continue
		}
		list := waiting[k]
		switch {
		case len(list) > 0:
			p.pairs = append(p.pairs, pair{m, x, list[0]})
			p.done[x], p.done[list[0]], met[k] = true, true, true
			waiting[k] = list[1:]
		case m == markSame:
			p.pairs = append(p.pairs, pair{m, x, nil})
			p.done[x] = true
		}
	}
	if m != markSame {
		return
	}
	for _, y := range b {
		if !p.done[y] && met[key(y)] {
			p.pairs = append(p.pairs, pair{m, nil, y})
			p.done[y] = true
		}
	}
}
