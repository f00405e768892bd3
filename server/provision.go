package server

import (
	"html/template"

	"wewenang/authority"
	"wewenang/law"
)

// provisionPage shows one provision with everything that is known of it.
func provisionPage(q *request, p place, d ruleData) (response, error) {
	node, err := d.find(p.At)
	if err != nil {
		return response{}, err
	}
	title := p.At.Words() + " " + d.rule.Meta.Short()
	v := &readingView{Base: q.page("reading", title), Addr: p.At}
	v.identity(q, p, d)
	w := newProse(q, d)
	w.pages = true
	w.node(node, 2)
	v.Body, v.Marks = w.html(), w.outside
	v.Notes = elucidation(q, d, p.At)
	grants := q.lib.Graph().Grants(authority.Filter{Rule: p.ID, At: p.At})
	v.Grants, v.GrantsN = q.facts(grants[:min(len(grants), maxFacts)]), len(grants)
	v.Cited, v.CitedN = q.groupBacklinks(d.backs, p.At)
	v.Effects = q.effectRows(p.ID, effectsIn(d.effects, p.At))
	v.Up = q.trail(p)
	v.Prev, v.Next = q.neighbours(d.rule, p.At)
	return show(v)
}

// trail leads from the instrument down to the provision.
func (q *request) trail(p place) []link {
	up := []link{{q.ruleName(p.ID), q.base.Rule(p.ID, p.At)}}
	var chain []law.Address
	for a := p.At.Parent(); a != ""; a = a.Parent() {
		chain = append(chain, a)
	}
	for i := len(chain) - 1; i >= 0; i-- {
		up = append(up, link{lastWords(chain[i]), q.base.Provision(p.ID, chain[i])})
	}
	return up
}

// lastWords prints the last segment of an address.
func lastWords(a law.Address) string {
	all, parent := a.Words(), a.Parent().Words()
	return all[min(len(all), len(parent)):]
}

// neighbours returns the Pasal before and after the one that holds a.
func (q *request) neighbours(r *law.Regulation, a law.Address) (prev, next link) {
	here := pasalOf(a)
	var before law.Address
	found := false
	for p := range r.All() {
		if (p.Kind != law.KindPasal && p.Kind != law.KindDiktum) || p.Addr.Parent() != "" {
			continue
		}
		if found {
			return prev, link{p.Addr.Words(), q.base.Provision(r.ID, p.Addr)}
		}
		if p.Addr == here {
			found = true
			if before != "" {
				prev = link{before.Words(), q.base.Provision(r.ID, before)}
			}
		}
		before = p.Addr
	}
	return prev, link{}
}

// elucidation prints what the Penjelasan says of a provision.
func elucidation(q *request, d ruleData, a law.Address) template.HTML {
	node := d.rule.Find("penjelasan." + a)
	if node == nil || node.Addr == a {
		return ""
	}
	w := newProse(q, d)
	w.pages = true
	w.node(node, 3)
	return w.html()
}

func effectsIn(list []law.Effect, a law.Address) []law.Effect {
	var out []law.Effect
	for _, e := range list {
		if a.Covers(e.At) {
			out = append(out, e)
		}
	}
	return out
}
