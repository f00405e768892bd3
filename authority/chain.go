package authority

import (
	"cmp"
	"slices"
	"strings"

	"wewenang/law"
)

// How far a chain gets, as [Chain.Ends] says it.
const (
	EndsAttribution = "attribution" // it reaches a rule that creates the power
	EndsCorpus      = "corpus"      // it leads to a rule that the corpus does not hold or say more about
	EndsBroken      = "broken: "    // prefix of an Indonesian reason
)

// Limits of a walk, so that a dense graph is answered in bounded time.
const (
	maxChainLinks = 16
	maxChains     = 64
	maxBranches   = 4
)

// Chain leads from a grant (the first link) to the source of its power (the
// last link).
type Chain struct {
	Links   []Link `json:"links"`
	Weakest int    `json:"weakest"` // index of the link that the least can be built on
	Ends    string `json:"ends"`    // EndsAttribution, EndsCorpus or EndsBroken with the reason
}

// Link is one step of a chain: a provision, its words and its standing.
type Link struct {
	Grant    *Grant       `json:"grant,omitempty"` // nil when the provision is cited as a basis and no grant is known there
	Rule     law.ID       `json:"rule"`
	At       law.Address  `json:"at"`
	Quote    string       `json:"quote"`
	Standing law.Standing `json:"standing"`
	Words    string       `json:"words"` // the standing in a sentence, Indonesian
	Via      string       `json:"via"`   // how the link before hangs on this one: "", "dasar" (cited) or "pemberi" (its giver holds this)
}

// Chains returns the ways from a grant, or from every conferring grant on a
// service, back to their sources. Order and number are deterministic; at most
// 64 chains are given.
func (g *Graph) Chains(id string, asOf law.Date) []Chain {
	w := chainWalk{graph: g, asOf: asOf}
	if x := g.Grant(id); x != nil {
		w.from(x)
		return w.out
	}
	if id == "" {
		return nil
	}
	for _, i := range g.byService[id] {
		x := &g.grants[i]
		if x.Kind.Confers() && !x.Enabling && (asOf == "" || x.Span().Contains(asOf) != law.No) {
			w.from(x)
		}
	}
	return w.out
}

type chainWalk struct {
	graph *Graph
	asOf  law.Date
	path  []Link
	out   []Chain
}

func (w *chainWalk) from(x *Grant) {
	w.path = w.path[:0]
	w.visit(x, "")
}

func (w *chainWalk) visit(x *Grant, via string) {
	if len(w.out) >= maxChains {
		return
	}
	for _, l := range w.path {
		if l.Grant == x {
			w.close(EndsBroken + "dasar berputar kembali ke " + x.Rule.At(x.At).String())
			return
		}
	}
	w.path = append(w.path, w.link(x, x.Rule, x.At, x.Quote, via))
	defer func() { w.path = w.path[:len(w.path)-1] }()
	if len(w.path) >= maxChainLinks {
		w.close(EndsBroken + "rantai terlalu panjang")
		return
	}
	w.follow(x)
}

func (w *chainWalk) follow(x *Grant) {
	if x.Kind == Attribution && Founding(x.Rule.Type()) {
		w.close(EndsAttribution)
		return
	}
	ups := w.graph.Bases(x)
	for _, up := range ups {
		w.visit(up.Grant, up.Via)
	}
	if len(ups) > 0 {
		return
	}
	switch cited := w.graph.outside(x); {
	case x.Kind == Attribution:
		w.close(EndsAttribution)
	case len(cited) > 0:
		w.path = append(w.path, w.link(nil, cited[0].ID, cited[0].At, "", "dasar"))
		w.close(EndsCorpus)
		w.path = w.path[:len(w.path)-1]
	default:
		w.close(EndsBroken + "tidak ada dasar yang disebut dan tidak ada kewenangan pemberi yang ditemukan")
	}
}

func (w *chainWalk) link(x *Grant, rule law.ID, at law.Address, quote, via string) Link {
	l := Link{Grant: x, Rule: rule, At: at, Quote: quote, Via: via}
	if w.graph.standing != nil {
		l.Standing = w.graph.standing(rule.At(at), w.asOf)
	} else {
		l.Standing = law.Standing{Status: law.StatusUnknown, AsOf: w.asOf}
	}
	l.Words = StandingWords(l.Standing)
	return l
}

func (w *chainWalk) close(ends string) {
	c := Chain{Links: slices.Clone(w.path), Ends: ends}
	for i := range c.Links {
		if weakness(c.Links[i]) > weakness(c.Links[c.Weakest]) {
			c.Weakest = i
		}
	}
	w.out = append(w.out, c)
}

// weakness orders links: what no longer holds is weaker than what is unknown,
// then what no person has looked at, then the less confident.
func weakness(l Link) float64 {
	score := 0.0
	switch l.Standing.Status {
	case law.StatusRevoked:
		score = 8
	case law.StatusNotYet:
		score = 6
	case law.StatusUnknown, "":
		score = 4
	}
	if l.Grant == nil {
		return score + 3
	}
	if !l.Grant.State.Settled() {
		score += 1
	}
	return score + (1 - l.Grant.Confidence)
}

// StandingWords tells a standing in one Indonesian sentence part, such as
// "dicabut oleh kab-contoh/perda/2019/4 sejak 1 Juli 2019".
func StandingWords(s law.Standing) string {
	words := []string{string(cmp.Or(s.Status, law.StatusUnknown))}
	for _, r := range s.Reasons {
		if r.Kind == law.EffectRevoke || r.Kind == law.EffectRevokePart || r.Kind == law.EffectAmend {
			words = append(words, "oleh "+r.By.String())
			if r.Date != "" {
				words = append(words, "sejak "+r.Date.Words())
			}
			break
		}
	}
	return strings.Join(words, " ")
}
