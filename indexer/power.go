package indexer

import (
	"slices"
	"strings"
	"sync"

	"wewenang/authority"
	"wewenang/indexer/bahasa"
	"wewenang/law"
)

// How much of a question a grant must say to answer it, by weight, and how
// many grants are shown.
const (
	sureAnswer  = 0.7  // where the question asks for authority in so many words
	guessAnswer = 0.85 // where only its verb does
	maxHoldings = 5
	nearBest    = 0.75 // of the best score: what counts as answer
)

// powerQuestion is a question for authority as it was understood.
type powerQuestion struct {
	question
	who      bool // it asks who holds a power
	plain    bool // in so many words, so that the matter is no holder's name
	what     bool // it asks what somebody may do
	acts     []authority.Act
	region   uint16 // concepts that name the region asked for
	least    float64
	allowed  []bool // regulations
	asOf     law.Date
	past     bool         // what no longer holds is asked for
	regional []law.Region // named in the question
}

// power answers a question for authority from the grants, nil when it is none
// or nothing fits well enough: silence is better than a wrong office.
func (a *answer) power() *law.Answer {
	if !a.named.empty() && !a.named.within {
		return nil
	}
	q, ok := a.askPower()
	if !ok {
		return nil
	}
	t := a.s.powers
	list := t.rank(a, &q)
	if len(list) == 0 && q.shorten() {
		list = t.rank(a, &q)
	}
	if len(list) == 0 && q.who {
		q.past = true
		list = t.rank(a, &q)
	}
	if len(list) == 0 {
		a.noPower(&q)
		return nil
	}
	out := &law.Answer{Who: q.who, Matter: q.matter(), Past: q.past}
	g := a.s.src.Graph()
	for _, x := range list {
		if x.score < nearBest*list[0].score {
			break
		}
		out.Total++
		if len(out.Holdings) < maxHoldings {
			out.Holdings = append(out.Holdings, holding(g, &t.grants[x.grant]))
		}
	}
	return out
}

func holding(g *authority.Graph, x *authority.Grant) law.Holding {
	return law.Holding{Grant: x.ID, Ref: x.Rule.At(x.At), Kind: string(x.Kind), Act: string(x.Act), Holder: x.Holder, HolderID: x.HolderID,
		Object: x.Object, ServiceID: x.ServiceID, Quote: x.Quote, Span: g.Span(x), Settled: x.State.Settled(), Confidence: x.Confidence}
}

// read takes the words of asking and the verbs of acting out of a question and
// returns what is left; nil when it is no question for authority. It is one
// when it says so, or when "yang" or "oleh" stands before a verb of acting.
func (q *powerQuestion) read(words []string) (matter []string) {
	lexicon, verbs := askWords(), false
	for i, w := range words {
		before, after := "", ""
		if i > 0 {
			before = words[i-1]
		}
		if i+1 < len(words) {
			after = words[i+1]
		}
		switch ask := lexicon.asks[w]; {
		case ask == "siapa", ask == "kantor" && (lexicon.asks[after] == "apa" || after == "yang" || after == "yg"):
			q.who, q.plain = true, true
			continue
		case ask == "kantor":
			matter = append(matter, w)
			continue
		case ask == "wewenang", w == "saja" && before == "apa":
			q.what = true
			continue
		case ask != "":
			verbs = verbs || ask == "berwenang"
			continue
		}
		if act, ok := lexicon.acts[bahasa.Stem(w)]; ok {
			if _, more := lexicon.acts[bahasa.Stem(after)]; more && isLight(w) {
				continue
			}
			q.acts = append(q.acts, act)
			verbs = verbs || before == "yang" || before == "yg" || before == "oleh"
			continue
		}
		matter = append(matter, w)
	}
	q.least = guessAnswer
	if q.who || q.what {
		q.least = sureAnswer
	}
	q.who = q.who && (verbs || len(q.acts) > 0) || verbs && !q.what
	if !q.who && !q.what {
		return nil
	}
	return matter
}

// shorten leaves out what a permit is for doing ("izin mendirikan rumah sakit",
// which its rule may call "izin rumah sakit"), and reports whether it did. The
// rest must then be said in full.
func (q *powerQuestion) shorten() bool {
	permit := slices.IndexFunc(q.concepts, func(c concept) bool { return c.stem == bahasa.Stem("izin") })
	if permit < 0 || permit+2 >= len(q.concepts) || !strings.HasPrefix(q.concepts[permit+1].word, "me") {
		return false
	}
	q.concepts[permit+1].idf, q.least = 0, guessAnswer
	q.total = q.weight(^uint16(0))
	return true
}

// noPower tells that the grants do not answer a question that plainly asks who
// holds a power.
func (a *answer) noPower(q *powerQuestion) {
	if q.plain && q.who {
		a.note("Tidak ada pemberian wewenang dalam kumpulan ini yang jelas menjawab siapa pemegangnya; ketentuan yang terdekat ada di bawah.")
	}
}

// isLight reports a verb that says nothing beside the noun of an act: "memberi
// rekomendasi".
func isLight(w string) bool { return strings.HasPrefix(w, "memberi") || w == "melakukan" }

// askPower reads the question.
func (a *answer) askPower() (q powerQuestion, ok bool) {
	matter := q.read(surface(a.parsed.words(clauseWords)))
	if matter == nil {
		return q, false
	}
	t := a.s.powers
	q.question = newQuestion(strings.Join(matter, " "), func(stem string) (id, count uint32) {
		if id = a.s.words.stem(stem); id == noStem {
			return id, 0
		}
		return id, t.df(id)
	}, len(t.grants))
	q.asOf, q.allowed, q.regional = a.asOf(), a.filters.allow, a.named.regions
	for i, c := range q.concepts {
		if slices.Contains(a.named.places, c.word) {
			q.region |= 1 << i
		}
	}
	return q, len(q.concepts) > 0
}

func (q *powerQuestion) matter() string {
	words := make([]string, len(q.concepts))
	for i, c := range q.concepts {
		words[i] = c.word
	}
	return strings.Join(words, " ")
}

// asking holds the words by which a question for authority is known.
type asking struct {
	asks map[string]string        // what a word asks for
	acts map[string]authority.Act // by stem
}

var askWords = sync.OnceValue(func() asking {
	w := asking{asks: make(map[string]string), acts: make(map[string]authority.Act)}
	for left, right := range assignments("data/asks.txt") {
		for word := range strings.FieldsSeq(right) {
			w.asks[word] = left
		}
	}
	for left, right := range assignments("data/acts.txt") {
		for word := range strings.FieldsSeq(right) {
			w.acts[bahasa.Stem(word)] = authority.Act(left)
		}
	}
	return w
})
