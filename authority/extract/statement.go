package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// found is a grant as read, before it is dressed for the caller.
type found struct {
	at       law.Address
	prov     *law.Provision
	kind     authority.Kind
	giver    string
	holder   string
	act      authority.Act
	object   string
	enabling bool
	method   method
	words    phrase // the sentence or item that was read, for quote and scope
}

// reader collects what is found while it walks the provisions.
type reader struct {
	*document
	out    []found
	parent *law.Provision // the Pasal being read
	full   phrase         // the sentence being read, with its references

	scanned      *law.Provision // whose words were taken apart last
	scannedWords phrase
}

// walk reads the operative parts below p.
func (r *reader) walk(p *law.Provision) {
	switch p.Kind {
	case law.KindPasal, law.KindDiktum:
		outer := r.parent
		r.parent = p
		r.statement(p)
		r.parent = outer
	case law.KindAyat:
		r.statement(p)
	case law.KindBuku, law.KindBab, law.KindBagian, law.KindParagraf, law.KindMenetapkan, law.KindAngka, law.KindHuruf:
		for _, c := range p.Children {
			r.walk(c)
		}
	}
}

// statement reads the sentences of a provision and the list below it.
func (r *reader) statement(p *law.Provision) {
	if r.definesTerms(p) {
		for _, c := range p.Children {
			r.newText(c)
		}
		return
	}
	sentences := sentencesOf(r.tokens(p.Text))
	items := itemsOf(p)
	for i, s := range sentences {
		if i == len(sentences)-1 && len(items) > 0 {
			r.list(p, withoutReferences(s), items, lead{})
			break
		}
		r.sentence(p, s)
	}
	if len(sentences) == 0 && len(items) > 0 {
		r.list(p, nil, items, lead{})
	}
	for _, c := range p.Children {
		switch c.Kind {
		case law.KindAyat, law.KindPasal:
			r.walk(c)
		case law.KindTeks:
			for _, s := range sentencesOf(r.tokens(c.Text)) {
				r.sentenceAt(p, c, s)
			}
		case law.KindAngka:
			r.newText(c)
		}
	}
}

// newText reads provisions that stand inside a command of an amending act.
func (r *reader) newText(p *law.Provision) {
	for _, c := range p.Children {
		if c.Kind == law.KindPasal {
			r.walk(c)
		}
	}
}

// itemsOf returns the list below a provision.
func itemsOf(p *law.Provision) []*law.Provision {
	var out []*law.Provision
	for _, c := range p.Children {
		if c.Kind != law.KindHuruf && c.Kind != law.KindAngka {
			continue
		}
		if len(c.Children) > 0 && c.Children[0].Kind == law.KindPasal {
			continue
		}
		out = append(out, c)
	}
	return out
}

// definesTerms reports the provision whose list explains words.
func (r *reader) definesTerms(p *law.Provision) bool {
	if len(p.Children) == 0 || len(p.Text) > 400 {
		return false
	}
	lead := scan(p.Text)
	for _, words := range []string{"dimaksud dengan", "dimaksudkan dengan", "di maksud dengan", "diartikan dengan", "yang disebut dengan"} {
		if lead.index(words) >= 0 {
			return true
		}
	}
	return p.Addr == "pasal-1" && p.Text == "" && r.definitionAt(p.Children[0].Addr)
}

func (r *reader) definitionAt(a law.Address) bool {
	for _, def := range r.defs {
		if def.at == a {
			return true
		}
	}
	return false
}

// sentencesOf splits a text at full stops that end a sentence.
func sentencesOf(toks phrase) []phrase {
	var out []phrase
	start := 0
	for i, t := range toks {
		if t.s != "." {
			continue
		}
		if i+1 < len(toks) && !(toks[i+1].upper() && toks[i+1].space) {
			continue
		}
		if i > 0 && i+1 < len(toks) && (isAbbreviation(toks[i-1]) || toks[i+1].w == "serta" && isActive(toks.word(i+2))) {
			continue
		}
		if i > start {
			out = append(out, toks[start:i])
		}
		start = i + 1
	}
	if start < len(toks) {
		out = append(out, toks[start:])
	}
	return out
}

// isAbbreviation reports a word whose full stop ends no sentence: "No.", "PD.".
func isAbbreviation(t token) bool {
	return abbreviations[t.w] || len(t.s) >= 2 && len(t.s) <= 3 && t.s == strings.ToUpper(t.s) && t.upper()
}

var abbreviations = set("no nomor dr ir h hj drs jl cq c.q a.n u.p sub rp tk bag")

// add files a grant for every holder and deed.
func (r *reader) add(f found, holders []phrase, deeds []deed) {
	for _, h := range holders {
		if len(h) == 0 || r.internalUnit(h) {
			continue
		}
		for _, x := range deeds {
			g := f
			g.holder = holderText(h)
			g.act = x.act
			g.object = sanctionOf(x).text()
			if g.kind == authority.Attribution && checksFor(h, x) {
				g.kind = authority.Contribution
			}
			r.push(g)
		}
	}
}

func (r *reader) push(f found) {
	if f.act == authority.ActRun && ownRule(f.object) {
		f.object = "pelaksanaan " + f.object // what is run is the carrying out
	}
	if f.holder == "" || f.object == "" || f.prov == nil || noise(f.object) {
		return
	}
	for _, g := range r.out {
		if g.at == f.at && g.act == f.act && strings.EqualFold(g.holder, f.holder) && strings.EqualFold(g.object, f.object) {
			return
		}
	}
	r.out = append(r.out, f)
}

// noise reports an object that names nothing: a pronoun, an adverb of time, or
// the loose letters of a bad print.
func noise(object string) bool {
	words := strings.Fields(object)
	if len(words) == 1 && pronouns[lower(words[0])] || len(words) > 0 && strings.HasPrefix(lower(words[0]), "alasan") {
		return true
	}
	loose := 0
	for _, w := range words {
		if len(w) == 1 && w[0] >= 'a' && w[0] <= 'z' {
			loose++
		}
	}
	return loose >= 2 || loose == 1 && len(words) <= 3
}

var pronouns = set(`lainnya tersebut periodik berkala sewaktu-waktu insidentil dimaksud gaji honorarium kerugian`)

func holderText(h phrase) string {
	for len(h) > 1 && (h[0].w == "masing-masing" || h[0].w == "seorang") {
		h = h[1:]
	}
	return h.text()
}

// servesToo reports a unit that keeps house and serves the public besides: "Sub
// Bagian Umum dan Rekam Medis".
func servesToo(unit string) bool {
	_, rest, ok := strings.Cut(unit, " umum dan ")
	first, _, _ := strings.Cut(rest, " ")
	return ok && first != "" && !housekeeping[first] && !officeKeeping[first]
}

var officeKeeping = set(`kepegawaian keuangan perencanaan program evaluasi pelaporan tata aparatur rumah organisasi hukum humas aset
	pengelolaan penyusunan laporan perundang-undangan data informasi anggaran verifikasi akuntansi sumber umum peralatan kesejahteraan`)

// internalUnit reports a unit that only keeps house.
func (d *document) internalUnit(h phrase) bool {
	if d.finance {
		return false
	}
	s := lower(h.text())
	for _, unit := range internalUnits {
		if strings.HasPrefix(s, unit) || strings.Contains(s, " "+unit) || strings.HasSuffix(s, "tata usaha") {
			return !servesToo(s)
		}
	}
	return false
}
