package server

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// prose prints provisions as HTML. It is written in Go and not as a template
// because a law of a megabyte has twenty thousand nodes; every word passes
// through [prose.esc], and nothing else of the text reaches the page.
type prose struct {
	q         *request
	id        law.ID
	b         strings.Builder
	cites     map[law.Address][]law.Citation
	backs     map[law.Address]int
	grants    map[law.Address][]*authority.Grant
	grantList []*authority.Grant
	held      map[law.ID]bool
	used      map[law.Address]bool
	pages     bool // link to pages of provisions instead of places on this page
	outside   bool // a citation led out of the corpus
	nodes     int
	touched   map[law.Address][]reason // changes to the unit that stand apart from its words
	text      *reworded
	given     map[law.Ref][]*authority.Grant // by amending provisions, on the page's day
}

func newProse(q *request, d ruleData) *prose {
	w := &prose{q: q, id: d.rule.ID, text: d.text, cites: map[law.Address][]law.Citation{}, backs: map[law.Address]int{},
		grants: map[law.Address][]*authority.Grant{}, held: map[law.ID]bool{}, used: map[law.Address]bool{}}
	for _, c := range d.cites {
		w.cites[c.At] = append(w.cites[c.At], c)
	}
	for _, b := range d.backs {
		w.backs[pasalOf(b.At)]++
	}
	w.grantList = q.lib.Graph().Grants(authority.Filter{Rule: d.rule.ID})
	for _, g := range w.grantList {
		w.grants[g.At] = append(w.grants[g.At], g)
	}
	if d.text.shown() {
		w.touched = q.pendingAt(d.text.Consolidated)
		w.given = q.givenBy(d.text.Applied)
		return w
	}
	w.touched = map[law.Address][]reason{}
	for _, r := range q.lib.Standing(d.rule.ID.At(""), q.base.AsOf).Reasons {
		if r.At != "" && len(w.touched[pasalOf(r.At)]) < 8 {
			w.touched[pasalOf(r.At)] = append(w.touched[pasalOf(r.At)], q.reason(r))
		}
	}
	return w
}

// pasalOf shortens an address to the unit that carries a count of backlinks.
func pasalOf(a law.Address) law.Address {
	head, _, _ := strings.Cut(string(a), ".")
	return law.Address(head)
}

func (w *prose) html() template.HTML { return template.HTML(w.b.String()) }

// put writes markup that stands in this file; words of a text go through esc.
func (w *prose) put(parts ...string) {
	for _, p := range parts {
		w.b.WriteString(p)
	}
}

func (w *prose) esc(s string) {
	if !strings.ContainsAny(s, "<>&'\"\x00") {
		w.b.WriteString(s) // most words of most laws
		return
	}
	template.HTMLEscape(&w.b, []byte(s))
}

// node prints a provision and what lies under it. Depth is the level of its
// heading, were it to have one.
func (w *prose) node(p *law.Provision, depth int) {
	w.nodes++
	switch {
	case p.Kind.Groups(), p.Kind == law.KindPenjelasan, p.Kind == law.KindLampiran, p.Kind == law.KindUmum:
		w.section(p, depth)
	case p.Kind == law.KindPasal:
		w.pasal(p, depth)
	case p.Kind == law.KindTabel:
		w.table(p)
	case p.Kind == law.KindTeks, p.Kind == law.KindHalaman, p.Kind == law.KindPenutup, p.Kind == law.KindPembukaan, p.Kind == law.KindJudul:
		w.block(p, depth)
	default:
		w.item(p, depth)
	}
}

// id writes the anchor of a provision, once for each address.
func (w *prose) anchor(a law.Address) {
	if a == "" || w.used[a] {
		return
	}
	w.used[a] = true
	w.put(` id="`)
	w.esc(string(a))
	w.put(`"`)
}

func (w *prose) section(p *law.Provision, depth int) {
	h := strconv.Itoa(min(depth, 6))
	w.put(`<section class="`, string(p.Kind), `"`)
	w.anchor(p.Addr)
	w.put(`><h`, h, `>`)
	label := p.Label
	if label == "" {
		label = p.Addr.Words()
	}
	w.selfLink(p.Addr, label, "")
	if p.Heading != "" {
		w.put(` <span class="heading">`)
		w.esc(p.Heading)
		w.put(`</span>`)
	}
	w.put(`</h`, h, `>`)
	w.came(p)
	w.words(p)
	w.children(p, depth+1)
	w.put(`</section>`)
}

func (w *prose) pasal(p *law.Provision, depth int) {
	h := strconv.Itoa(min(depth, 6))
	w.put(`<section class="pasal"`)
	w.anchor(p.Addr)
	w.put(`><h`, h, `>`)
	label := p.Label
	if label == "" {
		label = p.Addr.Words()
	}
	w.selfLink(p.Addr, label, "")
	w.put(`</h`, h, `>`)
	w.came(p)
	w.changes(p.Addr)
	w.words(p)
	w.children(p, depth+1)
	w.asides(p)
	if n := w.backs[p.Addr]; n > 0 && !w.pages {
		w.put(`<p class="backs"><a href="`)
		w.esc(w.q.base.Provision(w.id, p.Addr) + "#dirujuk")
		w.put(`">`)
		w.esc(w.q.base.say("reading.citedtimes", w.q.base.Num(n)))
		w.put(`</a></p>`)
	}
	w.put(`</section>`)
}

// item prints what has a number before it: ayat, huruf, angka, diktum.
func (w *prose) item(p *law.Provision, depth int) {
	w.put(`<div class="item `, string(p.Kind), `"`)
	w.anchor(p.Addr)
	w.put(`>`)
	label := p.Label
	if label == "" {
		label = p.Addr.Words()
	}
	w.selfLink(p.Addr, label, "num")
	w.put(`<div class="words">`)
	w.came(p)
	w.words(p)
	w.children(p, depth)
	w.asides(p)
	w.put(`</div></div>`)
}

func (w *prose) block(p *law.Provision, depth int) {
	w.put(`<div class="`, string(p.Kind), `"`)
	w.anchor(p.Addr)
	w.put(`>`)
	if p.Label != "" {
		w.put(`<p>`)
		w.esc(p.Label)
		w.put(`</p>`)
	}
	if p.Heading != "" {
		w.put(`<p>`)
		w.esc(p.Heading)
		w.put(`</p>`)
	}
	w.came(p)
	w.words(p)
	w.children(p, depth)
	w.asides(p)
	w.put(`</div>`)
}

// selfLink prints the label of a provision as its permanent address.
func (w *prose) selfLink(a law.Address, label, class string) {
	if a == "" {
		w.put(`<span class="`, class, `">`)
		w.esc(label)
		w.put(`</span>`)
		return
	}
	w.put(`<a class="self `, class, `" href="`)
	w.esc(w.at(a))
	w.put(`">`)
	w.esc(label)
	w.put(`</a>`)
}

// at is the address of a provision of this instrument.
func (w *prose) at(a law.Address) string {
	if w.pages {
		return w.q.base.Provision(w.id, a)
	}
	return "#" + string(a)
}

func (w *prose) children(p *law.Provision, depth int) {
	for _, c := range p.Children {
		w.node(c, depth)
	}
}

// words prints a provision's own text, its citations as links.
func (w *prose) words(p *law.Provision) {
	if p.Text == "" {
		return
	}
	w.put(`<p>`)
	pos := 0
	for _, c := range w.placed(p) {
		w.plain(p.Text[pos:c.Start])
		w.citation(c)
		pos = c.End
	}
	w.plain(p.Text[pos:])
	w.put(`</p>`)
}

// placed returns the citations that stand in the text where they say they do,
// in order and without overlap.
func (w *prose) placed(p *law.Provision) []law.Citation {
	list := w.cites[p.Addr]
	if w.text.shown() && w.text.of[p] != nil && w.text.of[p].By.ID != w.id {
		list = w.text.cites[w.text.of[p].By]
	}
	if len(list) == 0 {
		return nil
	}
	var out []law.Citation
	for _, c := range list {
		if c.Start >= 0 && c.Start < c.End && c.End <= len(p.Text) && p.Text[c.Start:c.End] == c.Text {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b law.Citation) int { return a.Start - b.Start })
	end := 0
	return slices.DeleteFunc(out, func(c law.Citation) bool {
		if c.Start < end {
			return true
		}
		end = c.End
		return false
	})
}

// plain prints words, a line break as a new paragraph.
func (w *prose) plain(s string) {
	for {
		line, rest, more := strings.Cut(s, "\n")
		w.esc(line)
		if !more {
			return
		}
		w.put(`</p><p>`)
		s = rest
	}
}

func (w *prose) citation(c law.Citation) {
	url, held := w.citedURL(c)
	if held {
		w.put(`<a class="cite" href="`)
		w.esc(url)
		w.put(`">`)
	} else {
		w.outside = true
		w.put(`<a class="cite out" href="`)
		w.esc(w.q.base.Link("/cakupan#hilang"))
		w.put(`">`)
	}
	w.esc(strings.ReplaceAll(c.Text, "\n", " "))
	w.put(`</a>`)
}

// citedURL returns where a citation leads and whether the corpus holds it.
func (w *prose) citedURL(c law.Citation) (string, bool) {
	target := c.Target
	if c.Same {
		target = w.id
	}
	if target == w.id && c.TargetAt != "" {
		return w.at(c.TargetAt), true
	}
	if target == "" {
		return "", false
	}
	held, known := w.held[target]
	if !known {
		_, held = w.q.lib.Meta(target)
		w.held[target] = held
	}
	return w.q.base.Provision(target, c.TargetAt), held
}
