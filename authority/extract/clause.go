package extract

import "strings"

// clause is a sentence taken apart.
type clause struct {
	adjunct  phrase // words before the subject: "Dalam rangka …,"
	subject  phrase
	aux      phrase // dapat, wajib, berwenang …
	rest     phrase // from the verb on; empty when there is none
	enabling bool   // "dapat"
	denied   bool   // "tidak", "dilarang"
}

// verb returns the word of the main verb, "" when there is none.
func (c clause) verb() string { return c.rest.word(0) }

// clauseOf takes a sentence apart at its main verb.
func (d *document) clauseOf(p phrase) clause {
	var c clause
	start := d.adjunctEnd(p)
	c.adjunct = p[:start]
	p = p[start:]
	v := d.mainVerb(p)
	if v < 0 {
		c.subject = p
		return c
	}
	c.subject = p[:v]
	k := v
	for k < len(p) && (auxiliaries[p[k].w] || p[k].w == "tidak" || p[k].w == "belum" || p[k].w == "dilarang" || p[k].w == "untuk" && k > v) {
		switch p[k].w {
		case "dapat":
			c.enabling = true
		case "tidak", "dilarang", "belum":
			c.denied = true
		}
		k++
	}
	c.aux, c.rest = p[v:k], p[k:]
	return c
}

// adjunctEnd returns where the subject begins after words such as "Dalam
// rangka …,", 0 when the sentence begins with its subject.
func (d *document) adjunctEnd(p phrase) int {
	if len(p) == 0 || !adjunctStarts[p[0].w] || d.officeAt(p, 0) {
		return 0
	}
	if p[0].w == "setiap" && !p.at(0, "setiap awal") && !p.at(0, "setiap akhir") && !isNumberToken(at(p, 1)) {
		return 0
	}
	if conditional(p) {
		if i := p.index("maka"); i > 0 && i < len(p)-2 {
			return i + 1 + d.adjunctEnd(p[i+1:])
		}
	}
	first := -1
	for i, t := range p {
		if t.s != "," && t.w != "maka" {
			continue
		}
		k := i + 1
		if p.word(k) == "maka" {
			k++
		}
		if t.s == "," && first < 0 && isActive(p.word(k)) && isActive(p.word(i-1)) {
			continue // a row of verbs
		}
		if first < 0 || t.w == "maka" {
			first = k
		}
		if d.officeAt(p, k) && d.mainVerb(p[k:]) > 0 || isPassive(p.word(k)) && !conditional(p) {
			return k
		}
	}
	if first > 0 && first < len(p) {
		return first
	}
	for i := 2; i < len(p)-2; i++ {
		if d.officeAt(p, i) && p[i].upper() && !joinWords[p[i-1].w] && p[i-1].w != "maupun" && !trailingParticles[p[i-1].w] && (!d.officeAt(p, i-1) || p[i-1].w == "para") && d.subjectVerbNear(p, i) {
			return i
		}
	}
	return 0
}

// subjectVerbNear reports whether an office name at i is followed by a verb as
// its subject would be.
func (d *document) subjectVerbNear(p phrase, i int) bool {
	for k := i + 1; k < len(p) && k < i+14; k++ {
		switch p[k].w {
		case "dapat", "wajib", "harus", "mempunyai", "berwenang", "bertugas", "menyelenggarakan", "memiliki", ":":
			return true
		case "yang", "untuk", "dan", "kepada", "oleh":
			return false
		}
		if isPassive(p[k].w) && k > i+1 || activeActs[p[k].w] != "" && !joinWords[p[k-1].w] && !infinitiveMarks[p[k-1].w] {
			return true
		}
	}
	return false
}

// mainVerb returns the position of the first word of the predicate, skipping
// relative clauses and infinitives, -1 when there is none.
func (d *document) mainVerb(p phrase) int {
	relative := 0 // words since "yang", 0 outside
	read := false // a relative verb has been passed
	for i, t := range p {
		if t.w == "yang" && p.word(i+1) != "bersangkutan" {
			relative = 1
			continue
		}
		if relative > 0 {
			relative++
		}
		if t.punct || !isPredicator(p, i) {
			continue
		}
		switch {
		case relative > 0 && relative <= 5:
			if !auxiliaries[t.w] && t.w != "tidak" && t.w != "belum" && !coordinatedVerb(p, i) {
				relative = 0
				read = true
			} else {
				relative = 1
			}
			continue
		case read && i > 1 && (p[i-1].w == "dan" || p[i-1].w == "atau") && !auxiliaries[t.w] && d.verbAfter(p, i):
			continue
		case read && i > 0 && powerNouns[p[i-1].w] && isActive(t.w):
			continue // "yang mempunyai tugas menyelenggarakan X"
		case t.w == "dibantu" && d.officeAt(p, i+1) && i > 0 && d.officeAt(p, 0) && d.activeAfter(p, i):
			continue
		case i > 2 && isPassive(t.w) && auxiliaries[p.word(i+1)] && p[max(0, i-8):i].has(timeMarks):
			continue // "sejak surat diterima harus memberi keputusan"
		case i > 0 && doingNouns[p[i-1].w] && isActive(t.w) && d.predicateAfter(p, i):
			continue
		case i > 0 && infinitiveMarks[p[i-1].w] && !(i == 1 && p[0].w == "pelaksanaan"), i > 1 && infinitiveMarks[p[i-2].w] && auxiliaries[p[i-1].w]:
			continue
		case i > 1 && (joinWords[p[i-1].w]) && isPredicator(p, i-2) && i-2 != 0 && !auxiliaries[p[i-2].w]:
			continue
		}
		return i
	}
	return -1
}

// doingNouns are named by what is done: "izin mendirikan bangunan", "cara mengurus
// dana".
var doingNouns = set(`izin ijin cara`)

// predicateAfter reports whether another word can head the predicate, so that the
// verb at i is part of the name of a licence.
func (d *document) predicateAfter(p phrase, i int) bool {
	for k := i + 1; k < len(p); k++ {
		if !p[k].punct && isPredicator(p, k) && !infinitiveMarks[p[k-1].w] && p[k-1].w != "yang" {
			return true
		}
	}
	return false
}

// verbAfter reports whether another predicate follows, so that the verb at i,
// joined to a relative clause, belongs to that clause.
func (d *document) verbAfter(p phrase, i int) bool {
	for k := i + 1; k < len(p); k++ {
		if p[k].w == "yang" || p[k].w == "untuk" {
			return false
		}
		if !p[k].punct && isPredicator(p, k) && !infinitiveMarks[p[k-1].w] && !isJoin(p[k-1]) {
			return true
		}
	}
	return false
}

// activeAfter reports whether an active verb follows that no mark makes
// subordinate: "Bupati dibantu Dinas mengadakan pembinaan".
func (d *document) activeAfter(p phrase, i int) bool {
	for k := i + 1; k < len(p); k++ {
		if p[k].w == "yang" || infinitiveMarks[p[k].w] || p[k].punct {
			return false
		}
		if isActive(p[k].w) {
			return true
		}
	}
	return false
}

// coordinatedVerb reports whether another verb is joined to the one at i:
// "yang mengatur dan mengurus".
func coordinatedVerb(p phrase, i int) bool {
	return (p.word(i+1) == "dan" || p.word(i+1) == "atau") && isActive(p.word(i+2)) == isActive(p[i].w) &&
		(isActive(p.word(i+2)) || isPassive(p.word(i+2)))
}

var infinitiveMarks = set(`setelah sebelum selama sambil untuk dalam dengan guna agar supaya serta atas dari pelaksanaan bahwa seperti`)

// isPredicator reports whether the word can head the predicate of a sentence.
func isPredicator(p phrase, i int) bool {
	w := p[i].w
	switch w {
	case "dapat", "wajib", "harus", "berwenang", "bertugas", "berkewajiban", "diwajibkan", "diharuskan", "dilarang", "berhak", "akan", "tidak", "belum",
		"bertanggung", "bertanggungjawab", "berfungsi", "adalah", "berkedudukan", "berada", "berkoordinasi", "berkonsultasi", "terdiri", "berpedoman",
		"bekerjasama", "bekerja", "berlaku", "berasal", "berdasarkan-pada", "merupakan", "diberi", "diserahi", "tercantum", "ialah", "mulai", "bertindak", "dinyatakan", "duduk", "bertujuan", "dimaksudkan":
		if w == "tidak" || w == "belum" {
			next := p.word(i + 1)
			return isActive(next) || isPassive(next) || auxiliaries[next] || next == "boleh" || next == "diperkenankan" || next == "diperbolehkan" || next == "mempunyai" || next == "memiliki" || strings.HasPrefix(next, "ber")
		}
		if w == "wajib" && dutiful[p.word(i+1)] {
			return false // "Wajib Pajak" is a person
		}
		return w != "akan" || i > 0
	case "memperhatikan":
		return false
	}
	if i > 0 && p[i].upper() && p[i-1].upper() && p[i].s != strings.ToUpper(p[i].s) {
		return false // part of a name: "Desa Menaung Baru"
	}
	return isActive(w) || isPassive(w)
}

// dutiful follow "wajib" in the name of a person or a thing: "Wajib Pajak",
// "urusan wajib".
var dutiful = set(`pungut pajak retribusi tarif bayar daftar latih belajar lapor`)
