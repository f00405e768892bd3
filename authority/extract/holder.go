package extract

import "strings"

// holders splits the words of a subject or agent into the offices that it
// names. It returns nil when the words begin with no office.
func (d *document) holders(p phrase) []phrase {
	p = d.narrow(p.trim())
	if p.word(0) == "setiap" && d.everyOffice(p) {
		p = p[1:]
	}
	if len(p) == 0 || !d.officeAt(p, 0) {
		return nil
	}
	var out []phrase
	start := 0
	for i := 1; i < len(p); i++ {
		n := d.splitAt(p, start, i)
		if n == 0 {
			continue
		}
		out = append(out, d.clean(p[start:i]))
		start = i + n
		i = start
	}
	return append(out, d.clean(p[start:]))
}

// everyOffice reports "setiap" before an office that the instrument defines, or
// before a class of agencies.
func (d *document) everyOffice(p phrase) bool {
	return len(p) > 1 && (d.termAt(p, 1) > 0 && !weakAsOffice(p, 1) || !d.organisation && (p.word(1) == "pimpinan" || p.word(1) == "kepala" || p.word(1) == "menteri" || p.word(1) == "gubernur" || p.word(1) == "bupati" || p.word(1) == "instansi") || p.word(1) == "skpd" || p.at(1, "perangkat daerah") || p.word(1) == "kementerian")
}

// narrow follows "dalam hal ini", "melalui", "cq." to the office that acts.
func (d *document) narrow(p phrase) phrase {
	if i := p.index("dibantu"); i > 0 {
		p = p[:i].trim()
	}
	for _, mark := range []string{"dalam hal ini", "melalui", "cq", "c.q", "u.p", "qq"} {
		i := p.index(mark)
		if i < 0 {
			continue
		}
		k := i + 1 + strings.Count(mark, " ")
		for k < len(p) && (p[k].punct || p[k].w == "adalah" || p[k].w == "oleh") {
			k++
		}
		if d.officeAt(p, k) && !forums[p.word(k)] {
			p = p[k:]
		} else {
			p = p[:i]
		}
	}
	return p
}

// splitAt returns how many tokens at i join two holders, 0 when they do not.
func (d *document) splitAt(p phrase, start, i int) int {
	k := i
	switch p[i].w {
	case "dan/atau":
		if !communityAt(p, i+1) {
			return 0
		}
		k++
	case "dan", "serta", "bersama", "bersama-sama":
		k++
		if p.word(k) == "dengan" || p.word(k) == "oleh" {
			k++
		}
		if p.word(k) == "/" && p.word(k+1) == "atau" && communityAt(p, k+2) {
			k += 2
		}
		if p.word(k) == "atau" && p[i].w == "dan" && p.word(k+1) != "pejabat" {
			k++
		}
	case ",", ";":
		k++
		if p.word(k) == "bersama-sama" || p.word(k) == "bersama" {
			k++
			if p.word(k) == "dengan" {
				k++
			}
		}
		if p.word(k) == "dan" || p.word(k) == "serta" {
			k++
		} else if p.word(k) == "atau" || p.word(k) == "dan/atau" {
			if !communityAt(p, k+1) {
				return 0
			}
			k++
		}
		if d.listOfAlternatives(p[k:]) {
			return 0
		}
	default:
		return 0
	}
	if p.word(k) == "/" || p.word(k) == "para" {
		k++
	}
	if start > 0 && p[i].w == "dan" && k < len(p) && p[k].upper() && bodies[p[k].w] && len(p)-k <= 3 || communityAt(p, k) {
		return k - i
	}
	if p.word(k-1) == "/" || !d.officeAt(p, k) || fieldNames[p[k].w] && (k+1 == len(p) || p[k+1].punct) && d.termAt(p, k) == 0 {
		return 0
	}
	strong := (p[i].s == "," || p[i].w == "serta") && p[k].upper() || strongHeads[p[k].w] || d.termAt(p, k) > 0 || p[k].w == p[start].w && !weakHeads[p[k].w]
	if structureHeads[p[start].w] && p[start].w != "kepala" && !strong {
		return 0
	}
	if structureHeads[p[start].w] && p[k].w == "perangkat" {
		return 0
	}
	if p[start:i].index("yang") >= 0 && !strong {
		return 0
	}
	return k - i
}

// fieldNames, standing alone, end the name of the unit before them: "Kepala Biro
// Kepegawaian dan Organisasi".
var fieldNames = set(`organisasi`)

// listOfAlternatives reports whether the rest joins its members with "atau".
func (d *document) listOfAlternatives(p phrase) bool {
	for i, t := range p {
		if t.w == "dan" && d.officeAt(p, i+1) {
			return false
		}
		if t.w == "atau" && d.officeAt(p, i+1) && !p.at(i+1, "pejabat") {
			return true
		}
	}
	return false
}

// clean cuts what is said about a holder and is not its name.
func (d *document) clean(p phrase) phrase {
	p = p.trim()
	p = p.cut(func(i int) bool {
		if i == 0 {
			return false
		}
		if subjectEnds[p[i].w] && !(p[i].w == "dari" || p[i].w == "pada" || p[i].w == "dalam" && (p.word(i+1) == "lingkup" || p.word(i+1) == "negeri")) {
			return true
		}
		return p[i].w == "sebagai" || p[i].w == "masing-masing" || p[i].s == ";" || p[i].s == ":" || p[i].w == "bersama" || p[i].w == "selanjutnya"
	}).trim()
	if i := p.index("yang"); (i >= 2 || i == 1 && strongHeads[p[0].w] && p[0].w != "pejabat" && p[0].w != "instansi") && !d.openReceiver(p) && (p.words() > 16 || !roleRelative[p.word(i+1)] || p.word(i+1) == "ditugaskan" || p.word(i+1) == "dibentuk" || p.word(i+1) == "berada") {
		p = p[:i].trim()
	}
	if i := p.index("selaku"); i > 0 && (p.at(i+1, "kepala pemerintahan") || p.at(i+1, "kepala daerah") || p.at(i+1, "wakil pemerintah") || p.at(i+1, "penerima") || p.at(i+1, "pejabat yang")) {
		p = p[:i].trim()
	}
	if d.organisation {
		p = p.cut(func(i int) bool { return i > 2 && (p[i].w == "dilingkungan" || p.at(i, "di lingkungan")) })
	}
	if i := d.trailingComma(p); i > 0 {
		p = p[:i].trim()
	}
	return withoutSizeClass(trimTrailing(p, "tempat"))
}

// withoutSizeClass drops the class that sizes an office (PP 18/2016) and is no
// part of its name: "Dinas Kesehatan Tipe A".
func withoutSizeClass(p phrase) phrase {
	n := len(p)
	if n > 2 && (p[n-2].w == "tipe" || p[n-2].w == "tipelogi" || p[n-2].w == "kelas") && len(p[n-1].w) == 1 {
		return p[:n-2].trim()
	}
	return p
}

// endsInCharge reports a name that its field completes: "Menteri yang bertanggung
// jawab".
func endsInCharge(p phrase) bool {
	return p.index("yang") > 0 && (p.last() == "bertanggungjawab" || p.last() == "jawab" && p.word(len(p)-2) == "bertanggung")
}

// trailingComma finds a comma after which no further office is named.
func (d *document) trailingComma(p phrase) int {
	for i, t := range p {
		if t.s == "," && i > 0 && !d.officeAt(p, i+1) && !structureHeads[p[0].w] && p.word(i+1) != "atau" && !nameGoesOn(p, i) {
			return i
		}
	}
	return -1
}

// roleRelative begin relative clauses that say which office is meant.
var roleRelative = set(`secara ditunjuk berwenang membidangi menangani menyelenggarakan melaksanakan tugas bertugas mempunyai memiliki terkait
	berkepentingan bertanggung bertanggungjawab diberi tugasnya urusan mengelola memimpin berkedudukan wilayah melakukan ruang lingkup membawahi telah bidang menerbitkan dalam`)

var adviceNouns = set(`pertimbangan rekomendasi usul usulan saran masukan persetujuan`)

func (d *document) openReceiver(p phrase) bool {
	return p.index("pejabat yang") >= 0 || p.index("petugas yang") >= 0 || p.index("lain yang ditunjuk") >= 0
}

// agentAt reads the office named from token i on, as after "oleh" or "kepada",
// up to where something else begins.
func (d *document) agentAt(p phrase, i int) phrase {
	each := false
	for i < len(p) && (p[i].w == "seorang" || isNumberToken(p[i]) && d.officeAt(p, i+1) || p[i].s == ":" || p[i].w == "antara" || p[i].w == "lain" || p[i].w == "masing-masing" || p[i].w == "suatu" || p.at(i, "paling rendah") || p[i].w == "rendah" && p.word(i-1) == "paling") {
		each = p[i].w == "masing-masing"
		i++
	}
	if !d.officeAt(p, i) && !(each && officeHeads[p.word(i)]) || i > 1 && p[i-1].s == ")" && isNumberToken(at(p, i-2)) {
		return nil
	}
	j := i + max(1, d.termAt(p, i))
	for j < len(p) && !d.agentEnds(p, i, j) {
		j++
	}
	if each && !d.officeAt(p, i) {
		i-- // "masing-masing" makes an office of a common noun
	}
	return p[i:j]
}

// communityAt reports private people and bodies that stand beside offices as those
// who may do a thing: "perseorangan dan/atau organisasi kemasyarakatan".
func communityAt(p phrase, k int) bool {
	if k < len(p) && p[k:].index("yang") >= 0 {
		return false
	}
	switch p.word(k) {
	case "perorangan", "perseorangan", "yayasan":
		return true
	case "organisasi":
		return p.word(k+1) == "kemasyarakatan" || p.word(k+1) == "masyarakat"
	}
	return false
}

// nameGoesOn reports a comma inside a name: "Badan Meteorologi, Klimatologi,
// dan Geofisika".
func nameGoesOn(p phrase, j int) bool {
	if !p[j-1].upper() {
		return false
	}
	for k := j + 1; k < len(p) && k < j+8; k++ {
		if p[k].w == "dan" {
			return at(p, k+1).upper() && (k > j+1 || p[max(0, j-5):j].index(",") >= 0)
		}
		if p[k].s != "," && !p[k].upper() {
			return false
		}
	}
	return false
}

func (d *document) agentEnds(p phrase, start, j int) bool {
	w := p[j].w
	switch w {
	case "dalam":
		return !p.at(j, "dalam hal ini") && p.word(j+1) != "lingkup" && p.word(j+1) != "negeri"
	case "dengan":
		return p.word(j-1) != "bersama" && p.word(j-1) != "bersama-sama"
	case "melalui", "cq", "c.q", "u.p":
		return !d.officeAt(p, j+1)
	case ",":
		k := j + 1
		if p.word(k) == "bersama-sama" || p.word(k) == "bersama" {
			k++
			if p.word(k) == "dengan" {
				k++
			}
		}
		if p.word(k) == "dan" || p.word(k) == "atau" || p.word(k) == "serta" {
			k++
		}
		return !d.officeAt(p, k) && !nameGoesOn(p, j) && !communityAt(p, k)
	case "dan/atau", "atau":
		return makerWords[p.word(j+1)]
	case "dan", "serta":
		return makerWords[p.word(j+1)] || strings.HasSuffix(p.word(j+1), "nya") || p.word(j+1) == "pertanggungjawaban" || !at(p, j+1).upper() && !structureHeads[p[start].w] && nounActs[p.word(j+1)] != "" || p.word(j+1) == "masyarakat" || adviceNouns[p.word(j+1)] || ruleThings[p.word(j+1)] || papers[p.word(j+1)] || p.word(j+1) == "bertanggung" || p.word(j+1) == "bertanggungjawab" || p.word(j+1) == "terdaftar" || p.word(j+1) == "disertai" || p.word(j+1) == "selanjutnya" || isPassive(p.word(j+1)) || isActive(p.word(j+1)) || p.word(j+1) == "berkedudukan" || p.word(j+1) == "berfungsi" || p.word(j+1) == "berpedoman" || p.word(j+1) == "berlaku" || auxiliaries[p.word(j+1)] || p.word(j+1) == "tidak"
	case "pada":
		return !officeHeads[p.word(j+1)]
	case "yang":
		return false
	case "tentang", "mengenai", "bedasarkan", "berkaitan", "berkenaan", "sehubungan", "nomor", "disertai", "dilengkapi", "bahwa", "tanggal", "sebagai", "adalah", "ialah", "yaitu", "merupakan":
		return true
	case "(":
		return p.word(j+2) != ")" && p.word(j+3) != ")" && p.word(j+4) != ")"
	case "berwenang":
		return p.word(j-1) != "yang" && (isActive(p.word(j+1)) || p.word(j+1) == "untuk")
	case "ke", "diluar", "bersumber", "berasal", "berpedoman", "bertugas", "berlaku", "berupa", "berjumlah", "terdiri", "sebanyak", "sebesar":
		return p.word(j-1) != "yang"
	case ":", ";", "terhadap", "untuk", "kepada", "atas", "guna", "dari", "bagi", "di", "selambat-lambatnya", "paling", "dapat", "wajib", "harus":
		return !(w == "di" && p.word(j+1) == "lingkungan" && !p.at(j+1, "lingkungan kerja")) && !(w == "di" && p.word(j+1) == "bidang" && endsInCharge(p[start:j])) && !(w == "dari" && officeHeads[p.word(j+1)])
	}
	if objectEnds[w] || adjunctStarts[w] && w != "atas" || w == "maka" {
		return true
	}
	if p.word(j-1) == "yang" || j >= 2 && p.word(j-2) == "yang" && auxiliaries[p.word(j-1)] {
		return false
	}
	return (isPassive(w) || isActive(w)) && p[start:j].index("yang") < 0 || isPassive(w)
}
