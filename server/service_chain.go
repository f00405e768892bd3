package server

import (
	"strings"

	"wewenang/authority"
)

// power is a grant with the ways to its source.
type power struct {
	Place  string
	Fact   fact
	Chains []chainView
	Rest   int  // chains not shown
	Open   bool // shown at once
}

// chainView is a way from a grant to its source.
type chainView struct {
	Links   []chainLink
	Ends    string
	Short   string // the same in a few words
	Broken  bool
	Through bool   // it reaches its end, but over a link that no longer holds
	Cited   []link // what the last rule names as its legal basis, where the chain ends short
}

type chainLink struct {
	Where    link
	Holder   link
	Giver    link
	Kind     string
	State    authority.State
	StateW   string
	Sure     int
	Settled  bool
	Via      string
	Quote    string
	Standing standing
	Weak     string // why it is the weakest link, where it is
}

const (
	maxChainsShown = 3  // of one grant
	maxPowers      = 12 // of one region
)

// powers follows the power of each who decides, or runs the service.
func (q *request) powers(a answer) []power {
	list := a.Deciding
	if len(list) == 0 {
		list = a.Running
	}
	var out []power
	for i, f := range list[:min(len(list), maxPowers)] {
		chains := q.lib.Graph().Chains(f.ID, q.base.AsOf)
		p := power{Fact: f, Rest: max(0, len(chains)-maxChainsShown), Chains: q.chains(chains[:min(len(chains), maxChainsShown)])}
		if i == 0 {
			p.Place = a.Place
		}
		for _, c := range p.Chains {
			p.Open = p.Open || c.Broken || c.Through
		}
		p.Open = p.Open || len(list) < 3
		out = append(out, p)
	}
	return out
}

func (q *request) chains(list []authority.Chain) []chainView {
	out := make([]chainView, 0, len(list))
	for _, c := range list {
		v := chainView{Ends: q.chainEnd(c.Ends), Broken: strings.HasPrefix(c.Ends, authority.EndsBroken)}
		v.Through = !v.Broken && c.Because == authority.WeakRevoked
		switch {
		case v.Broken:
			v.Short = q.base.Word("chainshort", "broken")
		case v.Through:
			v.Short = q.base.Word("chainshort", "through")
		default:
			v.Short = q.base.Word("chainshort", c.Ends)
		}
		for i, l := range c.Links {
			cl := q.chainLink(l)
			if i == c.Weakest && len(c.Links) > 1 {
				cl.Weak = q.base.Word("weak", c.Because)
			}
			v.Links = append(v.Links, cl)
		}
		for _, id := range c.Cited {
			v.Cited = append(v.Cited, link{q.ruleName(id), q.base.Rule(id, "")})
		}
		out = append(out, v)
	}
	return out
}

func (q *request) chainLink(l authority.Link) chainLink {
	out := chainLink{Where: q.refLink(l.Rule.At(l.At)), Quote: l.Quote, Standing: q.standingOf(l.Standing)}
	if l.Via != "" {
		out.Via = q.base.Word("via", l.Via)
	}
	if g := l.Grant; g != nil {
		out.Giver, out.Holder, out.Kind = q.agencyLink(g.GiverID, g.Giver), q.agencyLink(g.HolderID, g.Holder), q.base.Word("kind", g.Kind)
		out.State, out.StateW, out.Sure, out.Settled = g.State, q.base.Word("state", g.State), int(100*g.Confidence+0.5), g.State.Settled()
	}
	return out
}

// chainEnd says in words how far a chain gets.
func (q *request) chainEnd(ends string) string {
	if why, broken := strings.CutPrefix(ends, authority.EndsBroken); broken {
		return q.base.say("chain.broken", why)
	}
	return q.base.Word("chain", ends)
}
