package law

import "strings"

// CitationsOf returns every mention of another instrument or provision in the
// regulation, in reading order, one record per distinct place, target and
// target place. Lists and ranges are expanded. Start and End count bytes of
// the provision's Text; they are -1 when the words stand in a heading or a
// table cell. A mention that cannot be resolved has an empty Target and says
// why in Problem.
//
// The title of the instrument itself, "Peraturan Bupati ini", gazette numbers
// and catchwords are not mentions.
func CitationsOf(r *Regulation) []Citation {
	c := newCiter(r)
	for _, p := range r.Parts {
		c.walk(p, "", frame{})
	}
	return c.out
}

// citer gathers the citations of one regulation.
type citer struct {
	reg    *Regulation
	home   home
	base   ID // the instrument that the title says is amended, "" for none
	out    []Citation
	seen   map[citeKey]bool
	exists map[Address]bool
	last   map[Type]ID // the latest mention of each type, for "Undang-Undang tersebut"
	room   []token     // reused from text to text
}

type citeKey struct {
	at, targetAt Address
	target       ID
	text         string
}

// frame is what a provision hands down to those under it.
type frame struct {
	amended ID         // the instrument whose provisions the commands below speak of
	top     Address    // the provision that opened it to them, "" where the title does
	place   []unit     // the place that the command above names
	list    instrument // the instrument whose type a list below shares
}

func newCiter(r *Regulation) *citer {
	c := &citer{reg: r, home: homeOf(r), seen: make(map[citeKey]bool), last: make(map[Type]ID)}
	c.base = amendedByTitle(r, c.home)
	return c
}

func (c *citer) walk(p *Provision, at Address, fr frame) {
	if p.Kind == KindHalaman || p.Kind == KindPenutup {
		return
	}
	if p.Addr != "" {
		at = p.Addr
	}
	if p.Heading != "" {
		c.read(p, p.Heading, at, fr, false)
	}
	for _, cell := range p.Cells {
		c.read(p, cell, at, fr, false)
	}
	if p.Text != "" {
		fr = c.read(p, p.Text, at, fr, true)
	}
	for _, child := range p.Children {
		c.walk(child, at, fr)
	}
}

// passage is one text being read.
type passage struct {
	*scan
	c       *citer
	p       *Provision
	fr      frame
	ctx     context
	inText  bool
	prev    instrument // latest instrument with a number in this text
	prevEnd int
	place   []unit // latest Pasal named in a command
}

// read finds the mentions of one text and returns the frame for what stands
// under it.
func (c *citer) read(p *Provision, text string, at Address, fr frame, inText bool) frame {
	s := &passage{scan: tokenizeInto(c.room, text), c: c, p: p, fr: fr, inText: inText, place: fr.place}
	s.ctx = c.asCommand(c.contextOf(at, fr), s.scan, fr)
	if lead := s.leadIn(c.home); lead != "" && s.ctx.body {
		fr.amended = lead
		if !s.ctx.nested {
			s.ctx.doc = lead
		}
	}
	for i := 0; i < len(s.toks); {
		i = s.step(i)
	}
	c.room = s.toks
	if s.ctx.command || fr.amended != "" {
		fr.place = s.place
	}
	fr.list = s.prev
	return fr
}

// step reads what stands at token i and returns where to go on.
func (s *passage) step(i int) int {
	if !s.toks[i].word {
		return i + 1
	}
	w := s.at(i)
	switch {
	case s.gazette(i):
		return s.gazetteEnd(i)
	case w == "nomor" || w == "no":
		return s.shared(i)
	case instrumentWords[w]:
		if in, ok := s.instrument(i, s.c.home); ok {
			return s.mention(in)
		}
	case (kindWords[w] != "" || w == "penjelasan") && (s.inText || !s.p.Kind.Groups()):
		if list, j := s.places(i, false); j > i {
			return s.pointed(list, i, j)
		}
	}
	return i + 1
}

// mention records an instrument and the places named behind it.
func (s *passage) mention(in instrument) int {
	if in.own || in.back || in.bare {
		return max(in.end, in.start+1)
	}
	s.prev, s.prevEnd = in, in.end
	if id := in.id(); id != "" {
		s.c.last[in.typ] = id
	}
	if list, j := s.behind(in); j > 0 {
		for _, p := range list {
			s.emit(p.start, p.end, in, p.units, p.penjelasan)
		}
		return j
	}
	if len(in.also) == 0 {
		s.emit(in.start, in.end, in, nil, false)
		return in.end
	}
	s.emit(in.start, in.also[0].start-1, in, nil, false)
	for _, more := range in.also {
		in.number = more.number
		s.emit(more.start, more.end, in, nil, false)
	}
	return in.end
}

// behind reads places that directly follow an instrument: "Undang-Undang Nomor
// 5 Tahun 1990 Pasal 3", "… tentang Pasar, khususnya Pasal 3".
func (s *passage) behind(in instrument) ([]place, int) {
	k := in.end
	if w := s.at(k); w == "tentang" {
		for n := 0; n < 30 && k < len(s.toks); n++ {
			if s.at(k) == "khususnya" || s.at(k) == "terutama" {
				break
			}
			if instrumentWords[s.at(k)] || s.at(k) == ";" {
				return nil, 0
			}
			k++
		}
	}
	j := s.optional(s.optional(k, ","), "khususnya", "terutama")
	if s.at(j) != "pasal" || j == k && s.at(k) != "pasal" {
		return nil, 0
	}
	list, end := s.places(j, in.typ == "uud")
	if end == j || s.at(end) == "undang" || instrumentWords[s.at(end)] {
		return nil, 0
	}
	return list, end
}

// shared reads a number whose type stands before it: "Peraturan Daerah Nomor 1
// Tahun 2001 dan Nomor 2 Tahun 2001".
func (s *passage) shared(i int) int {
	model := s.prev
	if i == 0 {
		model = s.fr.list
	} else if !s.has(i-1, i, ",", "dan", "atau", ";", ":", "serta", "jo") || s.prevEnd == 0 {
		return i + 1
	}
	if model.typ == "" {
		return i + 1
	}
	in, ok := s.numbered(instrument{typ: model.typ, region: model.region, start: i}, i, false)
	if !ok || in.bare || in.own || in.back || in.year == 0 {
		return i + 1
	}
	return s.mention(in)
}

// gazette reports whether the name of a gazette begins at token i.
func (s *scan) gazette(i int) bool {
	switch s.at(i) {
	case "lembaran", "berita":
		return s.at(i+1) == "negara" || s.at(i+1) == "daerah"
	}
	return false
}

// gazetteEnd skips a gazette with its year, number and series.
func (s *scan) gazetteEnd(i int) int {
	for j := i + 1; j < len(s.toks) && j < i+40; j++ {
		w := s.at(j)
		switch {
		case w == ")" || w == ";" || w == "sebagaimana" || w == "diubah" || w == "dicabut":
			return j
		case w == "peraturan" || w == "undang" || w == "pasal" || w == "dan" || w == "yang":
			return j
		case w == "." && !s.glued(j+1):
			return j
		}
	}
	return min(i+2, len(s.toks))
}

// emit records one mention.
func (s *passage) emit(from, to int, in instrument, units []unit, penjelasan bool) {
	id := in.id()
	p := place{units: units, penjelasan: penjelasan}
	s.record(from, to, id, p.address(""), in.problem)
}

func (s *passage) record(from, to int, target ID, targetAt Address, problem string) {
	text := s.span(from, to)
	own := target != "" && target == s.c.home.id
	if own && (targetAt == "" || s.p.Kind == KindLampiran && !s.inText) || s.catchword(to) {
		return
	}
	key := citeKey{s.ctx.at, targetAt, target, ""}
	if target == "" {
		key.text = text
		if problem == "" {
			problem = "peraturan yang dimaksud tidak disebut"
		}
	}
	if s.c.seen[key] {
		return
	}
	s.c.seen[key] = true
	c := Citation{At: key.at, Text: text, Target: target, TargetAt: targetAt, Same: own, Start: -1, End: -1, Problem: problem}
	if s.inText {
		c.Start, c.End = int(s.toks[from].start), int(s.toks[to-1].end)
	}
	s.c.out = append(s.c.out, c)
}

// catchword reports whether the words before token i are the first words of
// the next page, printed at the foot of this one.
func (s *scan) catchword(i int) bool {
	return s.at(i) == "…" || s.at(i) == "." && s.at(i+1) == "." || strings.HasPrefix(s.at(i), "_")
}
