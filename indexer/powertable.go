package indexer

import (
	"slices"

	"wewenang/authority"
	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// powerTable finds grants by the words of their holder and object.
type powerTable struct {
	grants []authority.Grant
	starts []uint32  // of each stem in places
	places []uint32  // grant and, in the lowest bit, whether the holder says it
	told   []float32 // weight of all words of each object
	named  []float32 // of each holder
}

// newPowerTable reads the grants of the graph that nobody has rejected.
func newPowerTable(s *searcher) *powerTable {
	t := &powerTable{starts: make([]uint32, s.words.stems.len()+1)}
	g := s.src.Graph()
	if g == nil {
		return t
	}
	t.grants = g.All()
	r := grantReader{s: s, scanner: bahasa.NewScanner(""), known: make(map[string][]uint32)}
	var stems, places []uint32
	var own []bool // whether the grant itself says the stem
	put := func(place uint32, list []uint32, said int) {
		for i, st := range list {
			stems, places, own = append(stems, st), append(places, place), append(own, i < said)
		}
	}
	for i := range t.grants {
		if t.grants[i].State == authority.Rejected {
			continue
		}
		list, said := r.holder(g, &t.grants[i])
		put(uint32(i)<<1|1, list, said)
		list, said = r.object(g, &t.grants[i])
		put(uint32(i)<<1, list, said)
	}
	t.list(stems, places)
	t.weigh(stems, places, own)
	return t
}

// list sorts the places by stem, those of one stem by grant.
func (t *powerTable) list(stems, places []uint32) {
	for _, st := range stems {
		t.starts[st+1]++
	}
	for i := 1; i < len(t.starts); i++ {
		t.starts[i] += t.starts[i-1]
	}
	next := slices.Clone(t.starts)
	t.places = make([]uint32, len(places))
	for i, st := range stems {
		t.places[next[st]] = places[i]
		next[st]++
	}
}

// weigh sums up the weight of the words that each grant itself says.
func (t *powerTable) weigh(stems, places []uint32, own []bool) {
	t.told, t.named = make([]float32, len(t.grants)), make([]float32, len(t.grants))
	for i, p := range places {
		if !own[i] {
			continue
		}
		weight := float32(idf(t.df(stems[i]), len(t.grants)))
		if p&1 == 0 {
			t.told[p>>1] += weight
		} else {
			t.named[p>>1] += weight
		}
	}
}

// df is how many grants name the stem, holders and objects counted apart.
func (t *powerTable) df(stem uint32) uint32 { return t.starts[stem+1] - t.starts[stem] }

// of returns the places of a stem.
func (t *powerTable) of(stem uint32) []uint32 {
	if stem == noStem {
		return nil
	}
	return t.places[t.starts[stem]:t.starts[stem+1]]
}

// grantReader turns words of grants into numbers of stems.
type grantReader struct {
	s       *searcher
	scanner *bahasa.Scanner
	known   map[string][]uint32
	buf     []uint32
}

// object returns the stems of an object that the word index knows, with those
// of the name of the service behind those that the grant says: a text may call
// it by an abbreviation.
func (r *grantReader) object(g *authority.Graph, x *authority.Grant) (stems []uint32, said int) {
	r.buf = r.buf[:0]
	r.add(x.Object)
	said = len(r.buf)
	if v := g.Service(x.ServiceID); v != nil {
		r.add(v.Name)
	}
	return r.buf, said
}

// holder returns the stems of a holder, with those of the name of the office
// that it was resolved to behind them.
func (r *grantReader) holder(g *authority.Graph, x *authority.Grant) (stems []uint32, said int) {
	r.buf = r.buf[:0]
	r.add(x.Holder)
	said = len(r.buf)
	if a := g.Agency(x.HolderID); a != nil {
		r.add(a.NameOn(law.Date("")).Name)
	}
	return r.buf, said
}

func (r *grantReader) add(text string) {
	r.scanner.Reset(text)
	for w, _, _, ok := r.scanner.Next(); ok; w, _, _, ok = r.scanner.Next() {
		ids, known := r.known[string(w)]
		if !known {
			ids = r.read(string(w))
			r.known[string(w)] = ids
		}
		for _, id := range ids {
			if !slices.Contains(r.buf, id) {
				r.buf = append(r.buf, id)
			}
		}
	}
}

// read returns the stem of a word and, of an abbreviation, those of the words
// that it stands for.
func (r *grantReader) read(word string) []uint32 {
	if bahasa.IsStop(word) {
		return nil
	}
	stems := []string{bahasa.Stem(word)}
	if alts, n := bahasa.Synonyms().Find(stems); n > 0 && len(word) <= longestShort && len(alts[0].Stems) > 1 {
		stems = append(stems, alts[0].Stems...)
	}
	var ids []uint32
	for _, st := range stems {
		if id := r.s.words.stem(st); id != noStem {
			ids = append(ids, id)
		}
	}
	return ids
}

// longestShort is the most letters of an abbreviation.
const longestShort = 7
