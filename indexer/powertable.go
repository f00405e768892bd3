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
	places []uint32  // grant and, in the lowest bits, where it says the stem
	told   []float32 // weight of all words of each object
	named  []float32 // of each holder
}

// Where a grant says a stem, in the lowest bits of a place.
const (
	ofHolder  = 1 // the holder does, not the object
	byName    = 2 // its service or its office does, not the grant itself
	written   = 4 // a word of the grant does that stands for it: "IMB"
	placeBits = 3
	hows      = byName | written
)

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
	put := func(place uint32, said []said) {
		for _, x := range said {
			stems, places = append(stems, x.stem), append(places, place|x.how)
		}
	}
	for i := range t.grants {
		if t.grants[i].State == authority.Rejected {
			continue
		}
		put(uint32(i)<<placeBits, r.object(g, &t.grants[i]))
		put(uint32(i)<<placeBits|ofHolder, r.holder(g, &t.grants[i]))
	}
	t.list(stems, places)
	t.weigh(stems, places)
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
func (t *powerTable) weigh(stems, places []uint32) {
	t.told, t.named = make([]float32, len(t.grants)), make([]float32, len(t.grants))
	for i, p := range places {
		switch p & (ofHolder | hows) {
		case 0:
			t.told[p>>placeBits] += t.idf(stems[i])
		case ofHolder:
			t.named[p>>placeBits] += t.idf(stems[i])
		}
	}
}

// idf is that of a stem among the grants.
func (t *powerTable) idf(stem uint32) float32 { return float32(idf(t.df(stem), len(t.grants))) }

// df is how many grants name the stem, holders and objects counted apart.
func (t *powerTable) df(stem uint32) uint32 { return t.starts[stem+1] - t.starts[stem] }

// of returns the places of a stem.
func (t *powerTable) of(stem uint32) []uint32 {
	if stem == noStem {
		return nil
	}
	return t.places[t.starts[stem]:t.starts[stem+1]]
}

// said is a stem and how it is said.
type said struct{ stem, how uint32 }

// grantReader turns words of grants into numbers of stems.
type grantReader struct {
	s       *searcher
	scanner *bahasa.Scanner
	known   map[string][]uint32
	said    []said
}

// object returns the stems of an object that the word index knows, what its
// abbreviations stand for, and the name of its service.
func (r *grantReader) object(g *authority.Graph, x *authority.Grant) []said {
	r.said = r.said[:0]
	r.add(x.Object, 0)
	if v := g.Service(x.ServiceID); v != nil {
		r.add(v.Name, byName)
	}
	return r.said
}

// holder returns the same of a holder, with the name of the office that it was
// resolved to.
func (r *grantReader) holder(g *authority.Graph, x *authority.Grant) []said {
	r.said = r.said[:0]
	r.add(x.Holder, 0)
	if a := g.Agency(x.HolderID); a != nil {
		r.add(a.NameOn(law.Date("")).Name, byName)
	}
	return r.said
}

func (r *grantReader) add(text string, how uint32) {
	r.scanner.Reset(text)
	for w, _, _, ok := r.scanner.Next(); ok; w, _, _, ok = r.scanner.Next() {
		ids, known := r.known[string(w)]
		if !known {
			ids = r.read(string(w))
			r.known[string(w)] = ids
		}
		for i, id := range ids {
			x := said{id, how}
			if i > 0 {
				x.how |= written
			}
			at := slices.IndexFunc(r.said, func(have said) bool { return have.stem == id })
			switch {
			case at < 0:
				r.said = append(r.said, x)
			case x.how < r.said[at].how:
				r.said[at].how = x.how
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
