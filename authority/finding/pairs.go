package finding

import (
	"cmp"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// bucketKey gathers grants that can compete: same act, same region.
type bucketKey struct {
	service string
	act     authority.Act
	region  string
}

// pairs yields every competing pair once, in a stable order.
func (w *World) pairs(yield func(pair)) {
	buckets := map[bucketKey][]*fact{}
	for _, f := range w.grants {
		if f.ServiceID == "" || f.HolderID == "" || len(f.nominal) == 0 || !w.decides(f) {
			continue
		}
		region, _, _ := strings.Cut(territory(f.Grant), "/")
		k := bucketKey{f.ServiceID, f.Act, region}
		buckets[k] = append(buckets[k], f)
	}
	for _, list := range buckets {
		slices.SortFunc(list, byStart)
	}
	var out []pair
	for k, list := range buckets {
		out = append(out, w.meetLists(list, list, true)...)
		for _, other := range w.related(k.service) {
			out = append(out, w.meetLists(list, buckets[bucketKey{other, k.act, k.region}], false)...)
		}
		if k.region == "" || !w.knownService(k.service) {
			continue
		}
		for _, other := range append(w.related(k.service), k.service) { // what the whole state rules
			out = append(out, w.meetLists(list, buckets[bucketKey{other, k.act, ""}], false)...)
		}
	}
	slices.SortFunc(out, func(x, y pair) int {
		return cmp.Or(compareFacts(x.a, y.a), compareFacts(x.b, y.b))
	})
	for _, p := range slices.CompactFunc(out, func(x, y pair) bool { return x.a == y.a && x.b == y.b }) {
		yield(p)
	}
}

// related are the services whose grants reach those of the service: the
// broader ones, and the one that it succeeded.
func (w *World) related(service string) []string {
	out := w.isA.Ancestors(service)[1:]
	for _, id := range w.isA.Ancestors(service) {
		if s := w.services[id]; s != nil && s.Follows != "" {
			out = append(out, s.Follows)
		}
	}
	return out
}

// meetLists tests pairs of two lists sorted by start; same says that they are
// one list.
func (w *World) meetLists(xs, ys []*fact, same bool) []pair {
	var out []pair
	if same && oneHolder(xs) {
		return nil
	}
	for i, x := range xs {
		rest := ys
		if same {
			rest = ys[i+1:]
		}
		for _, y := range rest {
			if end := lastDay(x); end != "" && firstDay(y) >= end {
				break // later ones begin later still
			}
			if x.HolderID == y.HolderID && (x.Kind == authority.Mandate) == (y.Kind == authority.Mandate) {
				continue
			}
			if p, failed := w.compete(x, y); failed == "" {
				out = append(out, p)
			}
		}
	}
	return out
}

func oneHolder(list []*fact) bool {
	for _, f := range list {
		if f.HolderID != list[0].HolderID {
			return false
		}
	}
	return true
}

func lastDay(f *fact) law.Date {
	return f.nominal[len(f.nominal)-1].To
}

func byStart(a, b *fact) int {
	return cmp.Or(cmp.Compare(firstDay(a), firstDay(b)), compareFacts(a, b))
}

func compareFacts(a, b *fact) int {
	return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID))
}
