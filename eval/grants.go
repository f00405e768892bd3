package eval

import (
	"cmp"
	"slices"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// Limits of agreement between a proposed and a labelled grant.
const (
	holderAgrees = 0.6
	objectAgrees = 0.5
)

// GoldGrant is a labelled grant, and the shape in which proposals are compared
// with labels.
type GoldGrant struct {
	At     law.Address    `json:"at"`
	Kind   authority.Kind `json:"kind"`
	Giver  string         `json:"giver"`
	Holder string         `json:"holder"`
	Act    authority.Act  `json:"act"`
	Object string         `json:"object"`
	Quote  string         `json:"quote"`
}

// GoldGrants are the labels of one document.
type GoldGrants struct {
	Doc    string      `json:"doc"` // file name of the text
	Grants []GoldGrant `json:"grants"`
}

// GrantOf returns the compared part of a proposal.
func GrantOf(g authority.Grant) GoldGrant {
	return GoldGrant{At: g.At, Kind: g.Stated, Giver: g.Giver, Holder: g.Holder,
		Act: g.Act, Object: g.Object, Quote: g.Quote}
}

// GrantScore compares the proposals for one document, or for many once added.
type GrantScore struct {
	Detection Score                    `json:"detection"` // address, holder and object agree
	Full      Score                    `json:"full"`      // kind and act agree as well
	ByKind    map[authority.Kind]Score `json:"by_kind"`   // detection, by the kind of the label or, without one, of the proposal
	ByAct     map[authority.Act]Score  `json:"by_act"`
	Pairs     []GrantPair              `json:"-"`
	Misses    []GoldGrant              `json:"-"` // labels without a proposal
	False     []int                    `json:"-"` // proposals without a label, by position
}

// GrantPair is a proposal matched with a label, both by position.
type GrantPair struct {
	Gold, Pred int
	Full       bool
}

// ScoreGrants matches the proposals for one document with its labels, one to
// one. Abbreviations maps a short name of the document to what it stands for.
func ScoreGrants(gold, pred []GoldGrant, abbreviations map[string]string) GrantScore {
	pairs := matchGrants(gold, pred, newExpander(abbreviations))
	s := GrantScore{ByKind: map[authority.Kind]Score{}, ByAct: map[authority.Act]Score{}, Pairs: pairs}
	inGold, inPred := make([]bool, len(gold)), make([]bool, len(pred))
	full := 0
	for _, p := range pairs {
		inGold[p.Gold], inPred[p.Pred] = true, true
		s.count(gold[p.Gold], NewScore(1, 0, 0))
		if p.Full {
			full++
		}
	}
	for i, g := range gold {
		if !inGold[i] {
			s.Misses = append(s.Misses, g)
			s.count(g, NewScore(0, 0, 1))
		}
	}
	for i, p := range pred {
		if !inPred[i] {
			s.False = append(s.False, i)
			s.count(p, NewScore(0, 1, 0))
		}
	}
	s.Detection = NewScore(len(pairs), len(pred)-len(pairs), len(gold)-len(pairs))
	s.Full = NewScore(full, len(pred)-full, len(gold)-full)
	return s
}

func (s *GrantScore) count(g GoldGrant, c Score) {
	s.ByKind[g.Kind] = s.ByKind[g.Kind].Add(c)
	s.ByAct[g.Act] = s.ByAct[g.Act].Add(c)
}

// Add pools two scores; pairs and lists, which are by document, are left out.
func (s GrantScore) Add(t GrantScore) GrantScore {
	out := GrantScore{Detection: s.Detection.Add(t.Detection), Full: s.Full.Add(t.Full),
		ByKind: map[authority.Kind]Score{}, ByAct: map[authority.Act]Score{}}
	for _, from := range []GrantScore{s, t} {
		for k, c := range from.ByKind {
			out.ByKind[k] = out.ByKind[k].Add(c)
		}
		for a, c := range from.ByAct {
			out.ByAct[a] = out.ByAct[a].Add(c)
		}
	}
	return out
}

// candidate is a possible pair with its worth: agreement in kind and act
// first, then the exact address, then the words.
type candidate struct {
	gold, pred int
	full       bool
	worth      float64
}

func matchGrants(gold, pred []GoldGrant, ex expander) []GrantPair {
	cands := grantCandidates(gold, pred, ex)
	slices.SortStableFunc(cands, func(a, b candidate) int { return cmp.Compare(b.worth, a.worth) })
	goldOf, predOf := map[int]int{}, map[int]int{} // pred → gold, gold → pred
	fullAt := map[[2]int]bool{}
	next := map[int][]int{}
	for _, c := range cands {
		fullAt[[2]int{c.gold, c.pred}] = c.full
		next[c.gold] = append(next[c.gold], c.pred)
		if _, taken := goldOf[c.pred]; taken {
			continue
		}
		if _, taken := predOf[c.gold]; !taken {
			goldOf[c.pred], predOf[c.gold] = c.gold, c.pred
		}
	}
	for g := range gold {
		if _, ok := predOf[g]; !ok {
			augment(g, next, goldOf, predOf, map[int]bool{})
		}
	}
	pairs := make([]GrantPair, 0, len(predOf))
	for g := range gold {
		if p, ok := predOf[g]; ok {
			pairs = append(pairs, GrantPair{Gold: g, Pred: p, Full: fullAt[[2]int{g, p}]})
		}
	}
	return pairs
}

// augment finds a proposal for the label by moving other labels to their
// second choice (Kuhn's method).
func augment(g int, next map[int][]int, goldOf, predOf map[int]int, seen map[int]bool) bool {
	for _, p := range next[g] {
		if seen[p] {
			continue
		}
		seen[p] = true
		other, taken := goldOf[p]
		if !taken || augment(other, next, goldOf, predOf, seen) {
			goldOf[p], predOf[g] = g, p
			return true
		}
	}
	return false
}

func grantCandidates(gold, pred []GoldGrant, ex expander) []candidate {
	goldWords, predWords := wordsOf(gold, ex), wordsOf(pred, ex)
	var out []candidate
	for i, g := range gold {
		for j, p := range pred {
			if !addressesAgree(g.At, p.At) {
				continue
			}
			h := tokenF1(goldWords[i].holder, predWords[j].holder)
			o := tokenF1(goldWords[i].object, predWords[j].object)
			if h < holderAgrees || o < objectAgrees {
				continue
			}
			c := candidate{gold: i, pred: j, full: g.Kind == p.Kind && g.Act == p.Act, worth: h + o}
			if c.full {
				c.worth += 10
			}
			if g.At == p.At {
				c.worth += 3
			}
			out = append(out, c)
		}
	}
	return out
}

type grantWords struct{ holder, object []string }

func wordsOf(list []GoldGrant, ex expander) []grantWords {
	out := make([]grantWords, len(list))
	for i, g := range list {
		out[i] = grantWords{holder: ex.expand(tokens(g.Holder)), object: ex.expand(tokens(g.Object))}
	}
	return out
}

// addressesAgree allows one of the addresses to be the parent of the other.
func addressesAgree(a, b law.Address) bool {
	return a == b || a.Parent() == b && b != "" || b.Parent() == a && a != ""
}

// Agrees reports whether a proposal matches a label by the rules of the score.
func Agrees(gold, pred GoldGrant, abbreviations map[string]string) bool {
	return len(grantCandidates([]GoldGrant{gold}, []GoldGrant{pred}, newExpander(abbreviations))) == 1
}

// Line prints a record in one line, for lists of misses.
func (g GoldGrant) Line() string {
	return strings.Join([]string{string(g.At), string(g.Kind), g.Giver, g.Holder, string(g.Act), g.Object}, " | ")
}
