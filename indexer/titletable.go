package indexer

import (
	"embed"
	"math"
	"slices"
	"strings"

	"wewenang/indexer/bahasa"
	"wewenang/law"
)

//go:embed data/*.txt
var searchData embed.FS

// titleTable answers from titles, numbers and names alone, all held in memory:
// identity queries never touch the word index.
type titleTable struct {
	s        *searcher
	stems    [][]uint32 // distinct stems of the title of each regulation
	long     []bool     // titles of which only the beginning counts
	weight   []float64  // their idf together
	df       map[uint32]uint32
	byNumber map[numberKey][]uint32
	places   map[string][]law.Region
	types    map[string][]law.Type
	names    map[string][]law.ID
	byID     map[law.ID]uint32
	about    map[law.ID][]uint32 // regulations whose title names the instrument
	revoked  map[law.ID][]uint32 // regulations that the instrument revoked
	longest  int                 // most words of a name, place or type
}

type numberKey struct {
	year   int
	number string
}

func newTitleTable(s *searcher) *titleTable {
	t := &titleTable{
		s: s, df: make(map[uint32]uint32), byNumber: make(map[numberKey][]uint32),
		places: make(map[string][]law.Region), types: make(map[string][]law.Type),
		names: make(map[string][]law.ID), byID: make(map[law.ID]uint32), about: make(map[law.ID][]uint32),
		revoked: make(map[law.ID][]uint32),
	}
	for i, r := range s.regs {
		n := uint32(i)
		id := r.meta.ID
		t.byID[id] = n
		key := numberKey{id.Year(), id.Number()}
		t.byNumber[key] = append(t.byNumber[key], n)
		t.addTitle(n)
		for _, why := range r.standing.Reasons {
			if why.Kind == law.EffectRevoke && why.At == "" && why.By.ID != id {
				t.revoked[why.By.ID] = append(t.revoked[why.By.ID], n)
			}
		}
		t.addType(id.Type())
		t.addPlace(id.Region())
		if ref, ok := law.ReadTitle(r.meta.About); ok {
			if target, err := ref.ID(); err == nil && target != id {
				t.about[target] = append(t.about[target], n)
			}
		}
	}
	t.weight = make([]float64, len(t.stems))
	for i, stems := range t.stems {
		for _, st := range stems {
			t.weight[i] += t.idf(st)
		}
	}
	t.readData()
	return t
}

// longestTitle is how many words of a title count. Where the source runs the
// elucidation into it, most of a title is none.
const longestTitle = 40

func (t *titleTable) addTitle(reg uint32) {
	words := t.s.words.of(t.s.units.first[reg], nil)
	t.long = append(t.long, len(words) > longestTitle)
	var stems []uint32
	for _, w := range words[:min(longestTitle, len(words))] {
		if bahasa.IsStop(t.s.words.words.at(w)) {
			continue
		}
		stems = append(stems, t.s.words.stemOf[w])
	}
	slices.Sort(stems)
	stems = slices.Compact(stems)
	for _, st := range stems {
		t.df[st]++
	}
	t.stems = append(t.stems, stems)
}

// idf is that of a stem among titles.
func (t *titleTable) idf(stem uint32) float64 { return idf(t.df[stem], len(t.s.regs)) }

func (t *titleTable) addType(typ law.Type) {
	for _, name := range []string{typ.Name(), typ.Short(), strings.ReplaceAll(string(typ), "-", " "), strings.ReplaceAll(string(typ), "-", "")} {
		addTo(t.types, t.key(name), typ)
	}
}

func (t *titleTable) addPlace(r law.Region) {
	if r == law.National {
		return
	}
	addTo(t.places, t.key(r.Place()), r)
	_, slug, _ := strings.Cut(string(r), "-")
	addTo(t.places, t.key(strings.ReplaceAll(slug, "-", " ")), r)
}

// key brings a name into the form in which queries are read, and remembers how
// long names can be.
func (t *titleTable) key(name string) string {
	var words []string
	for _, tok := range bahasa.Analyze(name) {
		words = append(words, tok.Word)
	}
	t.longest = max(t.longest, len(words))
	return strings.Join(words, " ")
}

func addTo[V comparable](m map[string][]V, key string, v V) {
	if key != "" && !slices.Contains(m[key], v) {
		m[key] = append(m[key], v)
	}
}

// readData adds the names and spellings that people wrote down.
func (t *titleTable) readData() {
	for left, right := range assignments("data/names.txt") {
		for name := range strings.SplitSeq(left, "|") {
			for id := range strings.FieldsSeq(right) {
				if _, held := t.byID[law.ID(id)]; held {
					addTo(t.names, t.key(name), law.ID(id))
				}
			}
		}
	}
	for left, right := range assignments("data/types.txt") {
		key := t.key(left)
		for code := range strings.FieldsSeq(right) {
			prefix, family := strings.CutSuffix(code, "*")
			if !family {
				addTo(t.types, key, law.Type(code))
				continue
			}
			for _, r := range t.s.regs {
				if typ := r.meta.ID.Type(); strings.HasPrefix(string(typ), prefix) {
					addTo(t.types, key, typ)
				}
			}
		}
	}
}

// assignments yields the lines "left = right" of a data file.
func assignments(name string) func(yield func(left, right string) bool) {
	content, err := searchData.ReadFile(name)
	if err != nil {
		panic(err) // embedded: cannot be missing
	}
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(string(content)) {
			line, _, _ = strings.Cut(line, "#")
			left, right, ok := strings.Cut(line, "=")
			if ok && !yield(strings.TrimSpace(left), strings.TrimSpace(right)) {
				return
			}
		}
	}
}

// cover says how much of a question a title holds, and how much of the title
// the question tells, by weight, each between 0 and 1. Concepts of known are
// taken as told.
func (t *titleTable) cover(q *question, reg uint32, known uint16) (ofQuestion, ofTitle float64) {
	stems := t.stems[reg]
	mask := known
	told := make(map[uint32]bool, 8)
	for i, con := range q.concepts {
		if _, ok := slices.BinarySearch(stems, con.id); ok {
			mask |= 1 << i
			told[con.id] = true
		}
	}
	for _, b := range q.bundles {
		if holdsAll(stems, b.ids) {
			mask |= b.mask()
			for _, id := range b.ids {
				told[id] = true
			}
		}
	}
	sum, all := 0.0, 0.0
	for i, con := range q.concepts {
		w := t.conceptWeight(con)
		all += w
		if mask&(1<<i) != 0 {
			sum += w
		}
	}
	told0 := 0.0
	for id := range told {
		told0 += t.idf(id)
	}
	return sum / max(all, 1e-9), math.Min(1, told0/max(t.weight[reg], 1e-9))
}

// holds returns the concepts of a question that a title says.
func (t *titleTable) holds(q *question, reg uint32) (mask uint16) {
	stems := t.stems[reg]
	for i, con := range q.concepts {
		if _, ok := slices.BinarySearch(stems, con.id); ok {
			mask |= 1 << i
		}
	}
	for _, b := range q.bundles {
		if holdsAll(stems, b.ids) {
			mask |= b.mask()
		}
	}
	return mask
}

func (t *titleTable) conceptWeight(c concept) float64 { return max(c.idf, 0.5) }

func holdsAll(sorted, ids []uint32) bool {
	for _, id := range ids {
		if _, ok := slices.BinarySearch(sorted, id); !ok {
			return false
		}
	}
	return true
}

// fit is what the title of a regulation adds to its score, and how much of the
// question it tells.
func (t *titleTable) fit(c *collector, q *question, reg uint32) (told, score float64) {
	if c.titles[reg] == 0 {
		return 0, 0
	}
	of, in := t.cover(q, reg, c.titles[reg])
	w := &t.s.weights
	return of, w.fit * q.total * of * of * (w.fitBase + (1-w.fitBase)*in)
}
