package extract

import (
	"strings"

	"wewenang/authority"
	"wewenang/law"
)

// assess runs the ordered test of UU 30/2014 Pasal 11 to 14 over a stated
// grant and returns the kind that comes out with the answers.
func (r *reader) assess(f found) (authority.Kind, []authority.Check) {
	a := assessment{kind: f.kind}
	switch f.kind {
	case authority.Attribution:
		a.attribution(r.document, f)
	case authority.Delegation, authority.Mandate:
		a.handing(r.document, f)
	}
	return a.kind, a.checks
}

type assessment struct {
	kind   authority.Kind
	checks []authority.Check
}

func (a *assessment) say(question, answer string, at law.Address) {
	a.checks = append(a.checks, authority.Check{Question: question, Answer: answer, At: at})
}

func (a *assessment) attribution(d *document, f found) {
	switch d.level() {
	case levelLaw:
		a.say("Diberikan oleh UUD atau undang-undang?", "ya", f.at)
	case levelLocalLaw:
		a.say("Diberikan oleh UUD atau undang-undang?", "tidak, oleh Peraturan Daerah: bukan atribusi menurut UU 30/2014 Pasal 12 ayat (1) huruf a", f.at)
	case levelUnknown:
		a.say("Diberikan oleh UUD atau undang-undang?", "jenis peraturan tidak diketahui", f.at)
	default:
		a.say("Diberikan oleh UUD atau undang-undang?", "tidak, oleh peraturan di bawahnya", f.at)
	}
	if f.enabling {
		a.say("Didahului kata \"dapat\"?", "ya: membuka kemungkinan, belum memberi", f.at)
	}
}

func (a *assessment) handing(d *document, f found) {
	if f.enabling {
		a.say("Didahului kata \"dapat\"?", "ya: membuka kemungkinan, belum memberi", f.at)
	}
	if at, ok := d.onBehalfPlace(); ok {
		a.say("Dilaksanakan atas nama pemberi?", "ya", at)
		a.kind = authority.Mandate
	} else {
		a.say("Dilaksanakan atas nama pemberi?", "tidak disebut", "")
	}
	switch at, who := d.answerable(f); who {
	case "penerima":
		a.say("Siapa yang bertanggung jawab?", "penerima", at)
		if a.kind == authority.Mandate {
			a.say("Apakah petunjuknya searah?", "tidak: atas nama pemberi, tetapi penerima bertanggung jawab", at)
		}
	case "pemberi":
		a.say("Siapa yang bertanggung jawab?", "pemberi", at)
		a.kind = authority.Mandate
	default:
		a.say("Siapa yang bertanggung jawab?", "tidak disebut", "")
	}
	switch d.level() {
	case levelGovernment, levelLocalLaw, levelLaw:
		a.say("Cukupkah jenis peraturannya untuk delegasi (UU 30/2014 Pasal 13 ayat (2) huruf b)?", "ya", "")
	case levelUnknown:
		a.say("Cukupkah jenis peraturannya untuk delegasi (UU 30/2014 Pasal 13 ayat (2) huruf b)?", "jenis peraturan tidak diketahui", "")
	default:
		a.say("Cukupkah jenis peraturannya untuk delegasi (UU 30/2014 Pasal 13 ayat (2) huruf b)?", "diragukan: bukan Peraturan Pemerintah, Peraturan Presiden, atau Peraturan Daerah", "")
	}
}

// level is the rung of an instrument as far as the test needs it.
type level int

const (
	levelUnknown level = iota
	levelLaw
	levelGovernment
	levelLocalLaw
	levelLower
)

func (d *document) level() level {
	t := string(d.r.ID.Type())
	switch t {
	case "uu", "uud", "perpu", "uudrt", "tap":
		return levelLaw
	case "pp", "perpres":
		return levelGovernment
	case "perda", "qanun", "perdasus", "perdasi":
		return levelLocalLaw
	case "":
		return d.titleLevel()
	}
	return levelLower
}

func (d *document) titleLevel() level {
	for _, x := range []struct {
		words string
		level level
	}{{"undang-undang tentang", levelLaw}, {"peraturan pemerintah", levelGovernment}, {"peraturan presiden", levelGovernment},
		{"peraturan daerah", levelLocalLaw}, {"qanun", levelLocalLaw}, {"peraturan ", levelLower}, {"keputusan ", levelLower}} {
		if strings.Contains(d.title, x.words) {
			return x.level
		}
	}
	return levelUnknown
}

// onBehalfPlace finds where the instrument says that somebody acts on behalf of
// an office.
func (d *document) onBehalfPlace() (law.Address, bool) {
	if d.onBehalfKnown {
		return d.onBehalfAddr, d.onBehalfAddr != ""
	}
	d.onBehalfKnown = true
	for p := range d.r.All() {
		if !strings.Contains(p.Text, "atas nama") || !operativeAddress(p.Addr) || p.Addr == "" {
			continue
		}
		s := scan(p.Text)
		for i := range s {
			if n := onBehalfAt(s, i); n > 0 && d.officeAt(s, i+n) && !s.at(i+n, "pemerintah daerah") {
				d.onBehalfAddr = p.Addr
				return p.Addr, true
			}
		}
	}
	return "", false
}

// answerable finds the sentence that says who answers for a power handed on.
func (d *document) answerable(f found) (law.Address, string) {
	for p := range d.r.All() {
		if p.Kind != law.KindPasal && p.Kind != law.KindAyat || !strings.Contains(p.Text, "tanggung") {
			continue
		}
		s := strings.ToLower(p.Text)
		if !hasAny(s, "bertanggung jawab atas", "bertanggungjawab atas", "bertanggung jawab terhadap", "tanggung jawab atas", "merupakan tanggung jawab") {
			continue
		}
		switch {
		case f.holder != "" && strings.Contains(s, strings.ToLower(f.holder)):
			return p.Addr, "penerima"
		case f.giver != "" && strings.HasPrefix(s, strings.ToLower(f.giver)):
			return p.Addr, "pemberi"
		}
	}
	return "", ""
}
