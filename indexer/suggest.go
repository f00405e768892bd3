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
	return law.Suggestion{Text: m.Title(), Kind: law.SuggestRegulation, Ref: m.ID.At(at)}
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
	t.addEntities(s)
	t.number()
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
	var steps [3][]uint32
	seen := make(map[uint32]bool)
	for _, i := range t.holds[t.starts[asked[rarest].from]:t.starts[asked[rarest].to]] {
		if step, ok := t.names[i].fit(asked); ok && !seen[i] {
			seen[i] = true
			steps[step] = append(steps[step], i)
		}
	}
	var out []uint32
	for _, list := range steps {
		slices.Sort(list)
		out = append(out, t.mixed(list, n-len(out))...)
	}
	return out
}

func (t *nameTable) size(r stretch) uint32 { return t.starts[r.to] - t.starts[r.from] }

// mixed takes at most n names, and of titles no more than leave room for
// agencies and services that fit as well.
func (t *nameTable) mixed(list []uint32, n int) []uint32 {
	titles := 0
	for titles < len(list) && t.names[list[titles]].kind == law.SuggestRegulation {
		titles++
	}
	others := list[titles:]
	keep := min(titles, max(n-len(others), (n+1)/2))
	out := slices.Clone(list[:max(0, keep)])
	return append(out, others[:max(0, min(len(others), n-keep))]...)
}

// fit reports whether a name holds all that is asked: 0 when it begins with
// it, 1 when it stands side by side, 2 when it is scattered.
func (x *name) fit(asked []stretch) (step int, ok bool) {
	for _, r := range asked {
		if !slices.ContainsFunc(x.words, r.has) {
			return 0, false
		}
	}
	for i := 0; i+len(asked) <= len(x.words); i++ {
		if together(x.words[i:], asked) {
			return min(i, 1), true
		}
	}
	return 2, true
}

func together(words []uint32, asked []stretch) bool {
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
