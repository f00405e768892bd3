package server

import (
	"slices"
	"strconv"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// changes says which other rules changed a unit whose words stand here as they
// were first enacted.
func (w *prose) changes(a law.Address) {
	for _, r := range w.touched[a] {
		w.put(`<p class="touched">`)
		w.esc(w.q.base.say("reading.touched", r.What) + " ")
		w.link(r.By)
		if r.Part != "" && r.Part != a.Words() {
			w.esc(" (" + r.Part + ")")
		}
		if r.Date != "" {
			w.esc(", " + r.Date)
		}
		if !r.Applied {
			w.esc(" – " + w.q.base.say("standing.unapplied"))
		}
		w.put(`</p>`)
	}
}

// asides prints the grants that a provision makes, under its words and marked
// as not part of them.
func (w *prose) asides(p *law.Provision) {
	list := w.grants[p.Addr]
	if p.Addr == "" {
		return
	}
	delete(w.grants, p.Addr)
	if w.text.altered(p) {
		if len(list) > 0 && !w.text.of[p].Deleted {
			w.put(`<p class="came">`)
			w.esc(w.q.base.say("wording.oldgrants"))
			w.put(`</p>`)
		}
		list = w.newGrants(p)
	}
	if len(list) == 0 {
		return
	}
	w.put(`<ul class="grants" aria-label="`)
	w.esc(w.q.base.say("reading.grants"))
	w.put(`">`)
	for _, g := range list {
		w.grant(w.q.fact(g))
	}
	w.put(`</ul>`)
}

// givenBy gathers what the amending provisions grant on the page's day.
func (q *request) givenBy(applied []law.Change) map[law.Ref][]*authority.Grant {
	out := map[law.Ref][]*authority.Grant{}
	seen := map[law.ID]bool{}
	for _, ch := range applied {
		if seen[ch.From] {
			continue
		}
		seen[ch.From] = true
		for _, g := range q.lib.Graph().Grants(authority.Filter{Rule: ch.From, AsOf: q.base.AsOf}) {
			ref := ch.From.At(g.At)
			out[ref] = append(out[ref], g)
		}
	}
	return out
}

// newGrants returns what the words of a changed provision grant: the grants of
// the provisions that put them there.
func (w *prose) newGrants(p *law.Provision) []*authority.Grant {
	node := w.text.of[p]
	if node == nil || node.Deleted {
		return nil
	}
	list := slices.Clone(w.given[node.By])
	text := strings.Join(strings.Fields(node.Text()), " ")
	for _, r := range node.Runs {
		if r.By == node.By {
			continue
		}
		for _, g := range w.given[r.By] { // one command may change words in many places
			if strings.Contains(text, strings.Join(strings.Fields(g.Quote), " ")) {
				list = append(list, g)
			}
		}
	}
	return list
}

func (w *prose) grant(f fact) {
	w.put(`<li><span class="kind kind-`, string(f.Kind), `">`)
	w.esc(f.KindWord)
	w.put(`</span> `)
	if f.Giver.Text != "" {
		w.link(f.Giver)
		w.put(` → `)
	}
	w.link(f.Holder)
	w.put(` · `)
	w.esc(f.Act)
	w.put(` `)
	w.link(f.Service)
	w.put(` <span class="state state-`, string(f.State), `">`)
	w.esc(f.StateW)
	if !f.State.Settled() && f.Sure > 0 {
		w.put(` `, strconv.Itoa(f.Sure), ` %`)
	}
	w.put(`</span></li>`)
}

func (w *prose) link(l link) {
	if l.URL == "" {
		w.esc(l.Text)
		return
	}
	w.put(`<a href="`)
	w.esc(l.URL)
	w.put(`">`)
	w.esc(l.Text)
	w.put(`</a>`)
}

// table prints an annex table in a region of its own that scrolls.
func (w *prose) table(p *law.Provision) {
	w.put(`<div class="scroll" tabindex="0" role="region" aria-label="`)
	w.esc(p.Addr.Words())
	w.put(`"`)
	w.anchor(p.Addr)
	w.put(`>`)
	w.words(p)
	w.put(`<table>`)
	if len(p.Header) > 0 {
		w.put(`<thead><tr>`)
		for _, h := range p.Header {
			w.put(`<th scope="col">`)
			w.esc(h)
			w.put(`</th>`)
		}
		w.put(`</tr></thead>`)
	}
	w.put(`<tbody>`)
	for _, row := range p.Children {
		w.row(row)
	}
	w.put(`</tbody></table></div>`)
}

func (w *prose) row(p *law.Provision) {
	w.put(`<tr`)
	w.anchor(p.Addr)
	w.put(`>`)
	for _, c := range p.Cells {
		w.put(`<td>`)
		w.plainCell(c)
		w.put(`</td>`)
	}
	if len(p.Cells) == 0 || len(p.Children) > 0 || len(w.grants[p.Addr]) > 0 {
		w.put(`<td>`)
		w.words(p)
		w.children(p, 6)
		w.asides(p)
		w.put(`</td>`)
	}
	w.put(`</tr>`)
}

func (w *prose) plainCell(s string) {
	w.put(`<p>`)
	w.plain(s)
	w.put(`</p>`)
}
