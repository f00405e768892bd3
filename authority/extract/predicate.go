package extract

import "wewenang/authority"

// deedsOf reads what a predicate says is done, verb or noun first: "melakukan
// pembinaan dan pengawasan terhadap X", "pendaftaran dan penerbitan KTP".
//
// The words are cut at their joins into segments. A segment that begins with an
// act opens a group of acts with one object; one that does not goes on with the
// object before it.
func (d *document) deedsOf(p phrase) []deed {
	p = materialFor(trimLight(p)).withoutManners()
	if ds, ok := d.ownCoordination(p); ok {
		return ds
	}
	if ds := d.bareAdvice(p); len(ds) > 0 {
		return ds
	}
	g := grouper{d: d, p: p, names: d.namesIn(p)}
	segments := segmentsOf(p)
	for i, s := range segments {
		if i+1 < len(segments) && g.joinedThing(s, segments[i+1]) {
			for s.start < s.end && lightWords[p[s.start].w] {
				s.start++
			}
			g.goOn(s)
			continue
		}
		g.take(s)
	}
	for i := range g.groups {
		x := &g.groups[i]
		x.words = p[x.start:x.end]
		x.lead = p[joinBefore(p, x.verb):x.start]
		x.bare = p[min(x.first, x.start):x.start]
	}
	return d.deedsOfGroups(g.groups)
}

// materialFor drops "pengumpulan data sebagai bahan" from what the data are for.
func materialFor(p phrase) phrase {
	k := p.index("sebagai bahan")
	if k < 1 || k > 8 || k+2 >= len(p) {
		return p
	}
	for _, t := range p[:k] {
		if !genericWords[t.w] && !isJoin(t) && actNoun(t.w) == "" && t.w != "data" && t.w != "informasi" && t.w != "dan" {
			return p
		}
	}
	return p[k+2:]
}

// namesIn finds the names of offices behind a preposition. Their "dan" joins words
// of one name: "kepada Kepala Dinas Penanaman Modal dan Pelayanan Perizinan".
func (d *document) namesIn(p phrase) []segment {
	var out []segment
	for i := 1; i < len(p); i++ {
		if !namePreps[p[i-1].w] || !p[i].upper() || !d.officeAt(p, i) {
			continue
		}
		end := i + 1
		for end < len(p) && (p[end].upper() || isJoin(p[end]) && at(p, end+1).upper() && !d.officeAt(p, end+1)) {
			end++
		}
		out = append(out, segment{start: i, end: end})
		i = end
	}
	return out
}

var namePreps = set(`kepada oleh dari pada`)

// joinBefore returns where the joins before token i begin.
func joinBefore(p phrase, i int) int {
	for i > 0 && isJoin(p[i-1]) {
		i--
	}
	return i
}

// segment is a part of a phrase between joins.
type segment struct {
	join       string // the word before it
	start, end int
}

func segmentsOf(p phrase) []segment {
	var out []segment
	s := segment{}
	depth := 0
	for i := 0; i < len(p); i++ {
		switch p[i].s {
		case "(":
			depth++
		case ")":
			depth = max(0, depth-1)
		}
		if depth > 0 || !isJoin(p[i]) && !(p[i].w == "termasuk" && i > 2 && nounActs[p.word(i+1)] != "" && !lightWords[p.word(i+1)]) && !(p[i].s == "/" && nounActs[p.word(i-1)] != "" && nounActs[p.word(i+1)] != "") {
			continue
		}
		s.end = i
		if s.end > s.start {
			out = append(out, s)
		}
		join := p[i].w
		if join == "termasuk" {
			join = "serta"
		}
		for i+1 < len(p) && isJoin(p[i+1]) {
			i++
			join = p[i].w
		}
		s = segment{join: join, start: i + 1}
	}
	s.end = len(p)
	if s.end > s.start {
		out = append(out, s)
	}
	return out
}

func isJoin(t token) bool {
	switch t.w {
	case ",", "dan", "atau", "serta", "dan/atau", "maupun", ";":
		return true
	}
	return false
}

// group is a run of acts that share an object.
type group struct {
	heads      []head
	start, end int // of the object in the phrase
	verb       int // where the group begins
	first      int // its first act
	closed     bool
	listed     bool   // its object stands in a row with its acts
	bahan      bool   // only prepares: "penyiapan bahan …"
	lead       phrase // the words from the join to the object
	words      phrase // the object as it stands
	bare       phrase // the acts as they stand
	object     phrase // cleaned
}

type head struct {
	act authority.Act
	w   string
}

// narrow reports whether the group has an act of the closed list.
func (g group) narrow() bool {
	for _, h := range g.heads {
		if h.act != authority.ActRun {
			return true
		}
	}
	return false
}

// grouper makes groups of segments.
type grouper struct {
	d       *document
	p       phrase
	groups  []group
	names   []segment // names of offices inside the phrase
	stopped bool      // the object ended at a stop word; only a verb begins anew
	purpose bool      // that word opened a purpose, to which further verbs belong
}

func (g *grouper) take(s segment) {
	for _, n := range g.names {
		if s.start > n.start && s.start < n.end {
			g.goOn(s)
			return
		}
	}
	if g.wholeGovernment(s) {
		g.goOn(s)
		return
	}
	o := g.d.open(g.p, s, len(g.groups) == 0)
	if s.join == ";" || s.join == "serta" {
		g.purpose = false
	}
	if s.join == ";" {
		g.stopped = false
	}
	anew := s.join == "serta" && o.has && o.head.act != authority.ActRun || s.join == "," && o.light && o.verb && o.has && o.head.act != authority.ActRun
	if g.stopped && !anew && (g.purpose || !(o.verb || o.light)) {
		return
	}
	cur := g.last()
	switch {
	case !o.has && !o.light:
		g.goOn(s)
		return
	case cur != nil && g.partOfObject(cur, s, o):
		g.goOn(s)
		if s.join == "dan" || s.join == "atau" {
			cur.closed = true
		}
		return
	case cur != nil && cur.end == cur.start && !(cur.closed && s.join == ",") && !cur.bahan && !(o.light && o.verb):
		if o.has {
			cur.heads = append(cur.heads, o.head)
		}
		cur.listed = cur.listed || !o.has && o.light && !o.verb && s.join == "," && len(cur.heads) > 1
		cur.bahan = cur.bahan || o.bahan
		cur.start, cur.end = o.rest, o.rest
		if s.join == "dan" || s.join == "serta" {
			cur.closed = true
		}
	default:
		n := group{start: o.rest, end: o.rest, verb: s.start, first: o.at, bahan: o.bahan}
		if o.has {
			n.heads = []head{o.head}
		}
		g.groups = append(g.groups, n)
	}
	g.stopped = false
	g.object(o.rest, s.end)
}

// wholeGovernment reports the last part of the formula for all that a territory
// does, whose parts are no acts of their own: "pemerintahan, pembangunan dan
// pembinaan kemasyarakatan".
func (g *grouper) wholeGovernment(s segment) bool {
	w := g.p[s.start].w
	if len(g.groups) == 0 || w != "pembangunan" && w != "pembinaan" {
		return false
	}
	i := joinBefore(g.p, s.start) - 1
	if w == "pembangunan" {
		return i >= 0 && g.p[i].w == "pemerintahan" && s.end == s.start+1
	}
	return i >= 2 && g.p[i].w == "pembangunan" && isJoin(g.p[i-1]) && g.p[s.start:s.end].has(set("kemasyarakatan masyarakat"))
}

// joinedThing reports one noun of action that stands beside a plain noun as a
// thing of its kind: "penyelenggaraan konservasi dan ekowisata pantai".
func (g *grouper) joinedThing(s, next segment) bool {
	i := s.start
	for i < s.end && lightWords[g.p[i].w] && len(g.groups) == 0 {
		i++
	}
	if i+1 != s.end || !generalNouns[g.p[i].w] || next.join != "dan" || len(g.groups) == 0 && i == s.start {
		return false
	}
	o := g.d.open(g.p, next, false)
	return !o.has && !o.light
}

func (g *grouper) last() *group {
	if len(g.groups) == 0 {
		return nil
	}
	return &g.groups[len(g.groups)-1]
}

// goOn adds a segment to the object of the last group.
func (g *grouper) goOn(s segment) {
	cur := g.last()
	if cur == nil {
		g.groups = append(g.groups, group{start: s.start, end: s.start, verb: s.start})
		cur = g.last()
	}
	if cur.end == cur.start {
		cur.listed = s.join == "," && len(cur.heads) > 1 && !cur.closed
		cur.start = s.start
		cur.end = s.start
	}
	if (s.join == "dan" || s.join == "serta") && cur.end > cur.start {
		cur.closed = true
	}
	g.object(s.start, s.end)
}

// object extends the object of the last group over a run of words up to the
// first word that ends it.
func (g *grouper) object(start, end int) {
	cur := g.last()
	for i := start; i < end; i++ {
		if objectStop(g.p, cur.start, i) {
			g.stopped = true
			switch g.p[i].w {
			case "untuk", "guna", "agar", "sebagai", "sehingga":
				g.purpose = true
			}
			return
		}
		cur.end = i + 1
	}
}

// partOfObject reports a segment that looks like a new act and belongs to the
// object: "akta pengakuan dan pengesahan anak", "data pendaftaran dan
// pencatatan penduduk".
func (g *grouper) partOfObject(cur *group, s segment, o opening) bool {
	if cur.end == cur.start {
		return false
	}
	if o.verb && !o.light && (s.join == "dan" || s.join == "atau") && inRelative(g.p[cur.start:cur.end]) {
		return true
	}
	if o.verb || o.light && (o.has || s.join != "dan") {
		return false
	}
	if len(cur.heads) == 1 && cur.heads[0].act == authority.ActCoordinate && actNoun(g.p[cur.start].w) != "" && (s.join == "dan" || s.join == ",") {
		return true // several acts are coordinated
	}
	if s.join != "serta" && (o.head.act == authority.ActRun && g.p[cur.start:cur.end].has(openObjects) || affairField(g.p[cur.start:cur.end])) {
		return true
	}
	if trainings[o.head.w] && g.p[cur.start:cur.end].has(trainings) && !o.light {
		return true
	}
	last := g.p[cur.end-1].w
	actNounLast := actNoun(last) != "" && !lightWords[last]
	if o.light && !o.verb && !o.has && s.join == "dan" && actNounLast && nounActs[last] != authority.ActIssue {
		return true
	}
	if cur.closed && s.join != "serta" && s.join != "," {
		return actNounLast && cur.end-cur.start >= 2
	}
	if cur.closed {
		return false
	}
	bare := o.rest >= s.end
	if actNounLast && cur.end-cur.start == 1 && isActive(g.p[cur.first].w) && s.join != "serta" {
		return true
	}
	return actNounLast && (cur.end-cur.start >= 2 || cur.bahan || bare)
}

// affairField reports an object that names the field of a government affair, whose
// parts are nouns of action: "urusan pemerintahan bidang administrasi
// kependudukan" (dan pencatatan sipil).
func affairField(p phrase) bool {
	return p.at(0, "urusan pemerintahan") && (p.word(2) == "bidang" || p.word(2) == "di" && p.word(3) == "bidang" || p.word(2) == "dibidang")
}

// trainings stand side by side as things: "pendidikan, pelatihan dan penyuluhan".
var trainings = set(`pendidikan pelatihan penyuluhan`)

// openObjects are nouns whose complement may hold acts joined by "dan":
// "kegiatan pembangunan sarana dan pemberdayaan masyarakat".
var openObjects = set(`kegiatan terhadap`)

// inRelative reports an object that ends in a relative clause with a verb:
// "pejabat yang bertugas menguji tagihan" (dan memerintahkan pembayaran).
func inRelative(p phrase) bool {
	for i, t := range p {
		if (t.w == "dalam" || t.w == "untuk") && isActive(p.word(i+1)) {
			return true
		}
	}
	i := p.index("yang")
	return i >= 0 && (isActive(p.word(i+1)) || p.word(i+1) == "bertugas" || p.word(i+1) == "berwenang")
}
