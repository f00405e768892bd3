package indexer

import (
	"cmp"
	"math/bits"
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
	leastShare  = 0.4  // of the words of an object that the question must tell
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
	if len(list) == 0 {
		return nil
	}
	out := &law.Answer{Who: q.who, Matter: q.matter()}
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
		before := ""
		if i > 0 {
			before = words[i-1]
		}
		switch ask := lexicon.asks[w]; {
		case ask == "siapa":
			q.who, q.plain = true, true
			continue
		case ask == "wewenang", w == "saja" && before == "apa":
			q.what = true
			continue
		case ask != "":
			verbs = verbs || w == "berwenang"
			continue
		}
		if act, ok := lexicon.acts[bahasa.Stem(w)]; ok {
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
	q.who = q.who || verbs && !q.what
	if !q.who && !q.what {
		return nil
	}
	return matter
}

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

// powerHit is a grant that answers.
type powerHit struct {
	grant uint32
	score float64
}

// rank scores the grants that say enough of the question, best first.
func (t *powerTable) rank(a *answer, q *powerQuestion) []powerHit {
	object, holder, touched := t.marks(q)
	var list []powerHit
	seen := make(map[string]bool)
	for _, i := range touched {
		if score := t.score(a, q, i, object[i], holder[i]); score > 0 {
			list = append(list, powerHit{i, score})
		}
	}
	slices.SortFunc(list, func(x, y powerHit) int {
		return cmp.Or(compareDown(x.score, y.score), cmp.Compare(x.grant, y.grant))
	})
	meant := len(list) > 0 && slices.Contains(q.acts, t.grants[list[0].grant].Act)
	return slices.DeleteFunc(list, func(x powerHit) bool {
		g := &t.grants[x.grant]
		if meant && !slices.Contains(q.acts, g.Act) {
			return true
		}
		key := string(g.Rule) + "|" + string(g.Act) + "|" + strings.ToLower(g.Holder+"|"+g.Object)
		again := seen[key]
		seen[key] = true
		return again
	})
}

// marks notes which concepts the object and the holder of each grant say.
func (t *powerTable) marks(q *powerQuestion) (object, holder []uint16, touched []uint32) {
	object, holder = make([]uint16, len(t.grants)), make([]uint16, len(t.grants))
	mark := func(place uint32, mask uint16) {
		if object[place>>1]|holder[place>>1] == 0 {
			touched = append(touched, place>>1)
		}
		if place&1 == 0 {
			object[place>>1] |= mask
		} else {
			holder[place>>1] |= mask
		}
	}
	for i, c := range q.concepts {
		for _, p := range t.of(c.id) {
			mark(p, 1<<i)
		}
	}
	for _, b := range q.bundles {
		for _, p := range t.all(b.ids) {
			mark(p, b.mask())
		}
	}
	return object, holder, touched
}

// all returns the places that hold every stem.
func (t *powerTable) all(stems []uint32) []uint32 {
	list := slices.Clone(t.of(stems[0]))
	for _, st := range stems[1:] {
		list = common(list, t.of(st))
	}
	return list
}

// score says how well a grant answers, 0 when it does not.
func (t *powerTable) score(a *answer, q *powerQuestion, i uint32, object, holder uint16) float64 {
	x := &t.grants[i]
	reg, held := a.s.titles.byID[x.Rule]
	if !held || q.allowed != nil && !q.allowed[reg] || a.named.within && !a.isNamed(reg) {
		return 0
	}
	if len(q.regional) > 0 {
		own := slices.Contains(q.regional, law.Region(x.Territory()))
		if !own && x.Rule.Region() != law.National {
			return 0
		}
		if own {
			holder |= q.region
		}
	}
	said := q.weight(object|holder) / q.total
	if q.plain && !q.what {
		said = q.weight(object|holder&q.region) / q.total
	}
	whole := q.weight(^q.region)
	asked, of := object, t.told[i]
	if q.what && !q.who {
		asked, of = holder&^q.region, t.named[i]
	}
	if said < q.least || q.weight(asked) < 0.5*whole || a.s.src.Graph().Span(x).Contains(q.asOf) == law.No {
		return 0
	}
	share := min(1, q.weight(asked)/max(float64(of), 1e-9))
	other := len(q.acts) > 0 && !slices.Contains(q.acts, x.Act)
	if q.who && share < leastShare || other && said < 0.999 || x.Kind == authority.Prohibition || x.Kind == authority.Withdrawal {
		return 0
	}
	score := said * (0.55 + 0.45*share)
	if !q.who && !q.typed(x.Holder) {
		score *= 0.7
	}
	if other {
		score *= 0.5
	}
	if !x.State.Settled() {
		score *= 0.6 + 0.4*x.Confidence
	}
	return score * a.s.regs[reg].prior.of(0.8)
}

// typed reports whether a holder bears one of the words as they were typed.
func (q *powerQuestion) typed(holder string) bool {
	return slices.ContainsFunc(surface(holder), func(w string) bool {
		return slices.ContainsFunc(q.concepts, func(c concept) bool { return c.word == w })
	})
}

// weight is that of a set of concepts.
func (q *powerQuestion) weight(mask uint16) float64 {
	sum := 0.0
	for mask &= 1<<len(q.concepts) - 1; mask != 0; mask &= mask - 1 {
		sum += q.concepts[bits.TrailingZeros16(mask)].idf
	}
	return sum
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
