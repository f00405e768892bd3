package extract

import "wewenang/law"

// sentence files what one sentence of a provision says.
func (r *reader) sentence(p *law.Provision, full phrase) { r.sentenceAt(p, p, full) }

// sentenceAt reads a sentence whose words stand in one node and whose address
// is that of another: words after a list belong to the provision above it.
func (r *reader) sentenceAt(p, words *law.Provision, full phrase) {
	if i := r.secondClause(full); i > 0 {
		r.sentenceAt(p, words, full[:i])
		full = full[i+1:]
	}
	r.full = full
	s := plainly(withoutReferences(full))
	if len(s) < 3 || r.idle(s) {
		return
	}
	at := *p
	at.Text = words.Text
	c := r.clauseOf(s)
	before := len(r.out)
	for _, frame := range []func(*law.Provision, phrase, clause) bool{
		r.withdrawal, r.keeps, r.decides, r.formed, r.patron, r.sanctioned, r.givenBy, r.prohibition, r.involving, r.listed, r.handover, r.onBehalf, r.entitled, r.asking, r.resolving, r.ownerTask, r.owner, r.executes, r.task, r.responsible, r.active,
	} {
		if frame(&at, s, c) {
			break
		}
	}
	if s.index("berada pada") > 0 || s.index("ada pada") > 0 || s.index("berada di tangan") > 0 {
		r.owner(&at, s, c)
	}
	r.besides(&at, s, c)
	r.passives(&at, s, c, before)
	r.duties(&at, s, c)
	r.contributions(&at, s, c, before)
	r.afterAdvice(&at, s, before)
	r.sought(&at, s, before)
	r.nominal(&at, s, c, before)
	if len(r.out) == before {
		r.paperFrom(&at, s, c)
	}
}

// secondClause returns where a second main clause with an office of its own
// begins: "…, dan selanjutnya pejabat X mengeluarkan …".
func (r *reader) secondClause(p phrase) int {
	for i := 3; i < len(p)-3; i++ {
		if p[i].w != "selanjutnya" && p[i].w != "kemudian" && p[i].w != "sedangkan" {
			continue
		}
		if (isJoin(p[i-1]) || p[i].w == "sedangkan") && r.officeAt(p, i+1) && r.mainVerb(p[i+1:]) > 0 {
			return i
		}
	}
	return -1
}

// idle reports sentences about entry into force, revocation of rules and other
// matters that never give power.
func (r *reader) idle(s phrase) bool {
	if s.has(linking) || s.has(set("berhalangan")) && (s.has(set("melimpahkan mendelegasikan")) || s.has(set("ditandatangani menandatangani")) && s.index("atas nama") > 0) {
		return false
	}
	for _, w := range idleSentences {
		if s.index(w) >= 0 {
			return true
		}
	}
	return false
}

var linking = set(`dikoordinasikan dikoordinir dibina`)

var idleSentences = []string{"ini mulai berlaku", "ini berlaku pada", "dinyatakan tidak berlaku", "dinyatakan masih tetap berlaku", "dinyatakan tetap berlaku", "dicabut dan dinyatakan",
	"agar setiap orang", "memerintahkan pengundangan", "menerapkan prinsip", "tetap berlaku sepanjang", "berada di bawah dan bertanggung", "berada dibawah dan bertanggung",
	"memimpin dan mengkoordinasikan bawahan", "mengikuti dan mematuhi petunjuk", "penempatannya dalam lembaran", "penempatannya dalam berita",
	"tidak berlaku lagi", "dipidana", "diancam", "berhalangan", "pidana kurungan"}
