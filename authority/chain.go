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
	EndsFounding    = "founding"    // it reaches a statute or regional regulation named as the basis, in whose words no grant was read
	EndsGiven       = "given"       // a statute or regional regulation hands the power on itself, and how the giver holds it was not read
	EndsStated      = "stated"      // an implementing rule states the power itself and names no higher provision
	EndsCorpus      = "corpus"      // it leads to a rule that the corpus does not hold
	EndsBroken      = "broken: "    // prefix of an Indonesian reason
)

// How a link hangs on the one above it, as [Link.Via] of the upper one says.
const (
	ViaBasis   = "dasar"       // the lower provision cites the upper one
	ViaGiver   = "pemberi"     // the giver holds the upper power
	ViaDetail  = "rincian"     // the upper provision hands on what a list or annex details
	ViaCarries = "pelaksanaan" // the opening of the lower rule says that it carries the upper provision out
)

// Why a link is the weakest, as [Chain.Because] says it.
const (
	WeakRevoked    = "revoked"    // it no longer holds
	WeakNotYet     = "not-yet"    // it does not hold yet
	WeakUnknown    = "unknown"    // whether it holds is not known
	WeakNoGrant    = "no-grant"   // cited as a basis, but no grant was read there
	WeakUnreviewed = "unreviewed" // a proposal that nobody has decided
	WeakLeastSure  = "least-sure" // the least certain of those that persons decided
)

// Limits of a walk, so that a dense graph is answered in bounded time.
const (
	maxChainLinks = 16
	maxChains     = 64
	maxBranches   = 4
	maxCited      = 8
)

// Chain leads from a grant (the first link) to the source of its power (the
// last link).
type Chain struct {
	Links   []Link   `json:"links"`
	Weakest int      `json:"weakest"`         // index of the link that the least can be built on
	Because string   `json:"because"`         // why it is the weakest: WeakRevoked, …
	Ends    string   `json:"ends"`            // EndsAttribution, … or EndsBroken with the reason
	Cited   []law.ID `json:"cited,omitempty"` // where it ends short of a source: what the opening of the last rule names as its legal basis
}

// Link is one step of a chain: a provision, its words and its standing.
type Link struct {
	Grant    *Grant       `json:"grant,omitempty"` // nil when the provision is cited as a basis and no grant is known there
	Rule     law.ID       `json:"rule"`
	At       law.Address  `json:"at"`
	Quote    string       `json:"quote"`
	Standing law.Standing `json:"standing"`
	Words    string       `json:"words"` // the standing in a sentence, Indonesian
	Via      string       `json:"via"`   // how the link before hangs on this one: "" for the first, else ViaBasis, …
}

// Chains returns the ways from a grant, or from every conferring grant on a
// service, back to their sources. Order and number are deterministic; at most
// 64 chains are given.
func (g *Graph) Chains(id string, asOf law.Date) []Chain {
	w := chainWalk{graph: g, asOf: asOf, rules: map[law.ID]*law.Regulation{}}
	if x := g.Grant(id); x != nil {
		w.from(x)
		return w.out
	}
	if id == "" {
		return nil
	}
	for _, i := range g.byService[id] {
		x := &g.grants[i]
		if x.Kind.Confers() && !x.Enabling && x.State != Rejected && g.holds(i, asOf) {
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
	rules map[law.ID]*law.Regulation // already fetched; nil for what is not held
}

// stop is a place that a chain comes to: a grant, or a provision without one.
type stop struct {
	grant *Grant
	ref   law.Ref
	via   string
}

func (w *chainWalk) from(x *Grant) {
	w.path = w.path[:0]
	w.visit(stop{grant: x, ref: x.Rule.At(x.At)})
}

func (w *chainWalk) visit(s stop) {
	if len(w.out) >= maxChains {
		return
	}
	for _, l := range w.path {
		if s.grant != nil && l.Grant == s.grant || s.grant == nil && l.Grant == nil && l.Rule.At(l.At) == s.ref {
			w.close(EndsBroken + "dasar berputar kembali ke " + s.ref.String())
			return
		}
	}
	w.path = append(w.path, w.link(s))
	defer func() { w.path = w.path[:len(w.path)-1] }()
	if len(w.path) >= maxChainLinks {
		w.close(EndsBroken + "rantai terlalu panjang")
		return
	}
	up := w.above(s)
	for _, next := range up {
		w.visit(next)
	}
	if len(up) == 0 {
		w.close(w.ending(s))
	}
}

// ending says how a chain ends at a place above which nothing was found.
func (w *chainWalk) ending(s stop) string {
	x := s.grant
	switch {
	case x == nil && Founding(s.ref.ID.Type()) && w.graph.regulation != nil && w.rule(s.ref.ID) != nil:
		return EndsFounding
	case x == nil && w.rule(s.ref.ID) == nil:
		return EndsCorpus
	case x == nil:
		return EndsBroken + "ketentuan yang dirujuk tidak terbaca sebagai pemberian wewenang"
	case x.Kind == Attribution && Founding(x.Rule.Type()):
		return EndsAttribution
	case x.Kind == Attribution:
		return EndsStated
	case Founding(x.Rule.Type()):
		return EndsGiven
	}
	return EndsBroken + "tidak ada dasar yang disebut dan tidak ada kewenangan pemberi yang ditemukan"
}

func (w *chainWalk) link(s stop) Link {
	l := Link{Grant: s.grant, Rule: s.ref.ID, At: s.ref.At, Via: s.via}
	if s.grant != nil {
		l.Quote = s.grant.Quote
	} else {
		l.Quote = w.quote(s.ref)
	}
	if w.graph.standing != nil {
		l.Standing = w.graph.standing(s.ref, w.asOf)
	} else {
		l.Standing = law.Standing{Status: law.StatusUnknown, AsOf: w.asOf}
	}
	l.Words = StandingWords(l.Standing)
	return l
}

func (w *chainWalk) close(ends string) {
	c := Chain{Links: slices.Clone(w.path), Ends: ends}
	least := -1.0
	for i, l := range c.Links {
		if score, why := weakness(l); score > least {
			c.Weakest, c.Because, least = i, why, score
		}
	}
	if ends != EndsAttribution {
		c.Cited = w.legalBasis(c.Links[len(c.Links)-1].Rule)
	}
	w.out = append(w.out, c)
}

// weakness orders links: what no longer holds is weaker than what is unknown,
// then what no person has looked at, then the less confident.
func weakness(l Link) (score float64, why string) {
	switch l.Standing.Status {
	case law.StatusRevoked:
		score, why = 8, WeakRevoked
	case law.StatusNotYet:
		score, why = 6, WeakNotYet
	case law.StatusUnknown, "":
		score, why = 4, WeakUnknown
	}
	switch {
	case l.Grant == nil:
		return score + 3, cmp.Or(why, WeakNoGrant)
	case !l.Grant.State.Settled():
		return score + 2 - l.Grant.Confidence, cmp.Or(why, WeakUnreviewed)
	}
	return score + 1 - l.Grant.Confidence, cmp.Or(why, WeakLeastSure)
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
