package indexer

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// maxTyped bounds the words of which a completion is sought.
const maxTyped = 8

// Suggest completes what is being typed: instruments that it names, then
// titles, agencies and services whose words begin so, in any order. Everything
// comes from memory.
func (s *searcher) Suggest(ctx context.Context, typed string, n int) ([]law.Suggestion, error) {
	n = min(max(n, 1), maxSize)
	text := parseQuery(typed).words(clauseWords)
	var out []law.Suggestion
	if text == "" {
		return out, ctx.Err()
	}
	add := func(x law.Suggestion) {
		if len(out) < n && !slices.ContainsFunc(out, func(y law.Suggestion) bool { return x.Ref.ID != "" && x.Ref.ID == y.Ref.ID }) {
			out = append(out, x)
		}
	}
	named := s.titles.read(text)
	for _, reg := range named.regs {
		at, _ := s.nearestUnit(reg, named.at)
		add(s.titleSuggestion(reg, at))
	}
	for _, i := range s.names.begin(surface(text), n) {
		add(s.names.suggestion(s, i))
	}
	return out, ctx.Err()
}

func (s *searcher) titleSuggestion(reg uint32, at law.Address) law.Suggestion {
	m := s.regs[reg].meta
	return law.Suggestion{Text: readable(m.Title()), Kind: law.SuggestRegulation, Ref: m.ID.At(at)}
}

// nameTable completes names: titles of regulations, and names of agencies and
// services. The words of all names are numbered in alphabetical order, so that
// the words that begin alike are a range of numbers, and the names that hold
// one of them lie side by side in a list.
type nameTable struct {
	names  []name
	words  []string // distinct, in alphabetical order
	starts []uint32 // of each word in holds
	holds  []uint32 // names that hold the word, in the order of names

	openings []uint32 // of each word in opens
	opens    []uint32 // names that begin with the word
	titles   int      // how many names are titles; they come first
}

// name is something that can be completed.
type name struct {
	kind  law.SuggestionKind
	text  string   // that is completed
	id    string   // of an agency or service
	reg   uint32   // of a title
	words []uint32 // numbers of its words, as they stand
}

// newNameTable collects the names of a generation, those that should come
// first in front: titles by rank and then newest first, then agencies and
// services by how much is granted to or in them.
func newNameTable(s *searcher) *nameTable {
	t := &nameTable{}
	for reg, r := range s.regs {
		t.names = append(t.names, name{kind: law.SuggestRegulation, reg: uint32(reg),
			text: r.meta.About + " " + r.meta.ID.Short() + " " + r.meta.ID.Name()})
	}
	slices.SortStableFunc(t.names, func(a, b name) int {
		x, y := s.regs[a.reg].meta.ID, s.regs[b.reg].meta.ID
		return cmp.Or(rankOrder(x)-rankOrder(y), y.Year()-x.Year())
	})
	t.titles = len(t.names)
	t.addEntities(s)
	t.number()
	t.listOpenings()
	return t
}

// addEntities adds agencies and services, one entry for each distinct name.
func (t *nameTable) addEntities(s *searcher) {
	g := s.src.Graph()
	if g == nil {
		return
	}
	weight := make(map[string]int)
	for _, x := range g.All() {
		weight[x.HolderID]++
		weight[x.ServiceID]++
	}
	var list []name
	for _, a := range g.Agencies() {
		list = append(list, name{kind: law.SuggestAgency, text: a.NameOn(s.src.AsOf()).Name, id: a.ID})
	}
	for _, v := range g.Services() {
		list = append(list, name{kind: law.SuggestService, text: v.Name, id: v.ID})
	}
	slices.SortStableFunc(list, func(a, b name) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), weight[b.id]-weight[a.id])
	})
	seen := make(map[string]bool, len(list))
	for _, x := range list {
		key := string(x.kind) + strings.ToLower(x.text)
		if x.text != "" && !seen[key] {
			seen[key] = true
			t.names = append(t.names, x)
		}
	}
}

// number gives the words their numbers and lists the names that hold each.
func (t *nameTable) number() {
	count := make(map[string]uint32)
	sc := bahasa.NewScanner("")
	each := func(text string, f func(word []byte)) {
		sc.Reset(text)
		for w, _, _, ok := sc.Next(); ok; w, _, _, ok = sc.Next() {
			f(w)
		}
	}
	for i := range t.names {
		each(t.names[i].text, func(w []byte) { count[string(w)]++ })
	}
	t.words = make([]string, 0, len(count))
	for w := range count {
		t.words = append(t.words, w)
	}
	slices.Sort(t.words)
	numbers := make(map[string]uint32, len(t.words))
	t.starts = make([]uint32, len(t.words)+1)
	for i, w := range t.words {
		numbers[w] = uint32(i)
		t.starts[i+1] = t.starts[i] + count[w]
	}
	t.holds = make([]uint32, t.starts[len(t.words)])
	next := slices.Clone(t.starts)
	for i := range t.names {
		x := &t.names[i]
		each(x.text, func(w []byte) {
			n := numbers[string(w)]
			x.words = append(x.words, n)
			t.holds[next[n]] = uint32(i)
			next[n]++
		})
	}
}

// listOpenings lists the names by their first words.
func (t *nameTable) listOpenings() {
	t.openings = make([]uint32, len(t.words)+1)
	for _, x := range t.names {
		if len(x.words) > 0 {
			t.openings[x.words[0]+1]++
		}
	}
	for i := range t.words {
		t.openings[i+1] += t.openings[i]
	}
	t.opens = make([]uint32, t.openings[len(t.words)])
	next := slices.Clone(t.openings)
	for i, x := range t.names {
		if len(x.words) > 0 {
			t.opens[next[x.words[0]]] = uint32(i)
			next[x.words[0]]++
		}
	}
}

// stretch is the numbers of the words that begin alike.
type stretch struct{ from, to uint32 }

func (r stretch) has(word uint32) bool { return r.from <= word && word < r.to }

// beginning returns the words that begin with the letters.
func (t *nameTable) beginning(letters string) stretch {
	from, _ := slices.BinarySearch(t.words, letters)
	to, _ := slices.BinarySearch(t.words[from:], letters+"\xff")
	return stretch{uint32(from), uint32(from + to)}
}

// begin returns at most n names that hold all words typed, each as the
// beginning of one of its own. Names that begin with what was typed come
// first, then those that hold it side by side.
func (t *nameTable) begin(typed []string, n int) []uint32 {
	typed = typed[:min(len(typed), maxTyped)]
	if len(typed) == 0 {
		return nil
	}
	asked := make([]stretch, len(typed))
	rarest := 0
	for i, w := range typed {
		asked[i] = t.beginning(w)
		if t.size(asked[i]) < t.size(asked[rarest]) {
			rarest = i
		}
	}
	best := shortlist{n: n, titles: t.titles}
	for _, i := range t.opens[t.openings[asked[0].from]:t.openings[asked[0].to]] {
		if len(asked) == 1 || together(t.names[i].words, asked) {
			best.add(i)
		}
	}
	for _, scattered := range [...]bool{false, true} {
		if best.close(); len(best.list) >= n {
			break
		}
		list := t.holds[t.starts[asked[rarest].from]:t.starts[asked[rarest].to]]
		for _, i := range list[:min(len(list), maxHeld)] {
			if t.names[i].fits(asked, scattered) {
				best.add(i)
			}
		}
	}
	best.close()
	return best.list
}

// maxHeld bounds how many names are looked at closely: what is typed of two
// letters stands in most of them.
const maxHeld = 20_000

// shortlist gathers the best names of one step after another. Earlier names are
// better; titles take no more places than leave room for agencies and services
// that fit as well.
type shortlist struct {
	n, titles      int
	list           []uint32
	ruled, holders []uint32 // of the step under way: titles, and the rest
}

// add puts a name into the step under way.
func (l *shortlist) add(i uint32) {
	to := &l.holders
	if int(i) < l.titles {
		to = &l.ruled
	}
	if k := len(*to); k == l.n && i > (*to)[k-1] || slices.Contains(l.list, i) {
		return
	}
	at, have := slices.BinarySearch(*to, i)
	if have {
		return
	}
	*to = slices.Insert(*to, at, i)
	*to = (*to)[:min(len(*to), l.n)]
}

// close ends a step.
func (l *shortlist) close() {
	room := l.n - len(l.list)
	titles := min(len(l.ruled), max(room-len(l.holders), (room+1)/2))
	l.list = append(l.list, l.ruled[:titles]...)
	l.list = append(l.list, l.holders[:min(len(l.holders), room-titles)]...)
	l.ruled, l.holders = l.ruled[:0], l.holders[:0]
}

func (t *nameTable) size(r stretch) uint32 { return t.starts[r.to] - t.starts[r.from] }

// fits reports whether a name holds all that is asked: side by side, or
// anywhere when it may be scattered.
func (x *name) fits(asked []stretch, scattered bool) bool {
	if scattered {
		for _, r := range asked {
			if !slices.ContainsFunc(x.words, r.has) {
				return false
			}
		}
		return true
	}
	for i := range x.words {
		if together(x.words[i:], asked) {
			return true
		}
	}
	return false
}

func together(words []uint32, asked []stretch) bool {
	if len(words) < len(asked) {
		return false
	}
	for i, r := range asked {
		if !r.has(words[i]) {
			return false
		}
	}
	return true
}

func (t *nameTable) suggestion(s *searcher, i uint32) law.Suggestion {
	x := t.names[i]
	if x.kind == law.SuggestRegulation {
		return s.titleSuggestion(x.reg, "")
	}
	return law.Suggestion{Text: x.text, Kind: x.kind, Entity: x.id}
}
