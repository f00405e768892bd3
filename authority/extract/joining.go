package extract

import "wewenang/authority"

// join cleans the objects of groups, drops general groups that name no matter
// of their own and makes one of general groups side by side.
func (d *document) join(groups []group) []group {
	for i := range groups {
		groups[i].object = d.groupObject(&groups[i])
	}
	groups = longestAdvice(d.dropSteps(groups))
	var out []group
	for _, g := range groups {
		if n := len(out); n > 0 && !out[n-1].narrow() && !g.narrow() && len(g.heads) > 0 && !ownVerb(g) && len(out[n-1].object) > 0 && len(g.object) > 0 &&
			!d.internal(g.object) && !d.internal(out[n-1].object) {
			last := &out[n-1]
			last.object = between(last.object, g)
			last.end = g.end
			continue
		}
		out = append(out, g)
	}
	return out
}

// ownVerb reports a general group that begins anew with a verb: "melakukan
// pengukuran X, melakukan pembinaan Y".
func ownVerb(g group) bool {
	for _, t := range g.lead {
		if isActive(t.w) && !idleVerbs[t.w] {
			return true
		}
	}
	return false
}

// between joins two objects with the words that stood between them.
func between(a phrase, g group) phrase {
	lead := g.lead.cut(func(i int) bool { return g.lead[i].start >= g.object[0].start })
	joined := append(append(phrase{}, a...), lead...)
	return append(joined, g.object...)
}

// groupObject returns the clean object of a group. A group that is one bare act
// is its own object.
func (d *document) groupObject(g *group) phrase {
	obj := d.cleanObject(g.words)
	if len(g.heads) == 1 && g.heads[0].act == authority.ActConsider && len(obj) > 0 && len(obj) <= 2 && len(g.bare) > 0 && fieldAt(g.words) >= 0 && fieldAt(g.words) <= 2 {
		field := g.words[:fieldAt(g.words)]
		return append(append(phrase{g.bare[len(g.bare)-1]}, field...), obj...)
	}
	if isAdvice(*g) && len(obj) == 1 && adjectives[obj[0].w] && len(g.bare) > 0 {
		return append(phrase{g.bare[len(g.bare)-1]}, obj...)
	}
	if g.bahan && len(obj) == 1 && actNoun(obj[0].w) != "" {
		return nil
	}
	if len(obj) == 1 && obj[0].w == "data" && len(g.heads) == 1 && g.heads[0].w == "pengelolaan" && len(g.lead) > 0 {
		return append(append(phrase{}, g.lead[len(g.lead)-1]), obj...)
	}
	if len(obj) == 1 && len(g.bare) > 0 && g.words.word(0) != "terhadap" && g.words.word(0) != "atas" && len(g.bare) <= 4 && !isActive(g.bare[0].w) && g.words.words() >= 1 && len(g.heads) > 0 && g.bare[len(g.bare)-1].end <= obj[0].start {
		bare := g.bare.cut(func(i int) bool { return g.bare[i].start >= g.words[0].start })
		return append(append(phrase{}, bare...), g.words.cut(func(i int) bool { return g.words[i].start >= obj[0].end })...)
	}
	return obj
}

// longestAdvice keeps one of several recommendations of a phrase, that which
// names most: "rekomendasi perizinan dan rekomendasi terhadap usaha wisata".
func longestAdvice(groups []group) []group {
	best := -1
	for i, g := range groups {
		if isAdvice(g) && (best < 0 || len(g.object) > len(groups[best].object)) {
			best = i
		}
	}
	out := groups[:0:0]
	for i, g := range groups {
		if !isAdvice(g) || i == best {
			out = append(out, g)
		}
	}
	return out
}

func isAdvice(g group) bool { return len(g.heads) == 1 && g.heads[0].act == authority.ActRecommend }

// dropSteps leaves out general groups whose object names no matter, such as
// "perumusan kebijakan teknis", when another group names one.
func (d *document) dropSteps(groups []group) []group {
	if len(groups) < 2 {
		return groups
	}
	named := false
	for _, g := range groups {
		named = named || !d.generic(g)
	}
	if !named {
		return groups
	}
	out := groups[:0:0]
	for i, g := range groups {
		if d.generic(g) && !g.narrow() && i+1 < len(groups) && !g.makesPolicy(g.object) {
			continue
		}
		out = append(out, g)
	}
	return out
}

// generic reports a group that names no matter of its own.
func (d *document) generic(g group) bool {
	if len(g.object) == 0 {
		return !g.narrow()
	}
	if len(g.heads) > 0 && g.heads[0].act != authority.ActRun {
		return false
	}
	for _, t := range g.object {
		if !genericWords[t.w] && !isJoin(t) {
			return false
		}
	}
	return true
}

var genericWords = set(`kebijakan kebijaksanaan teknis program rencana kegiatan pedoman petunjuk pelaksanaan bahan data operasional kerja umum sistem laporan`)

// ownCoordination reads "koordinasi dan konsultasi dengan instansi terkait sesuai
// dengan bidang tugas X": X is coordinated, not the coordination.
func (d *document) ownCoordination(p phrase) ([]deed, bool) {
	k := 0
	for lightWords[p.word(k)] || leadingParticles[p.word(k)] && k == 0 {
		k++
	}
	from := k
	for p.word(k) == "koordinasi" || p.word(k) == "konsultasi" || p.word(k) == "sinkronisasi" || k > from && k < len(p) && isJoin(p[k]) {
		k++
	}
	with := p.word(k) == "dengan"
	if p.word(from) != "koordinasi" || !with {
		return nil, false
	}
	for i := k; i+1 < len(p); i++ {
		if p[i].w == "bidang" && p[i+1].w == "tugas" && i+2 < len(p) {
			obj := d.cleanObject(p[i+2:])
			if len(obj) == 0 || d.internal(obj) {
				return nil, true
			}
			return []deed{{act: authority.ActCoordinate, object: obj}}, true
		}
	}
	return nil, false
}
