package extract

import (
	"strings"

	"wewenang/law"
)

// document is what the sentences of one regulation share.
type document struct {
	r            *law.Regulation
	defs         []definition
	matters      map[string][]phrase // defined names of matters of two words or more
	terms        map[string][]phrase // defined names of offices by their first word
	licences     wordSet             // one-word terms for licences and other papers: "SIUP"
	citizenTerms wordSet             // one-word terms that the instrument defines as citizens or businesses
	maker        string              // the office that made the instrument, "" when unknown
	title        string              // lower case
	finance      bool                // money is the matter of the instrument
	own          string              // the office whose tasks are being read, in small letters
	personnel    bool                // so are people in office
	organisation bool                // so is the structure of offices
	hand         handover
	words        map[string]int // how often each word occurs, for an instrument that scanning broke

	factsKnown bool // the sentences below have been collected
	factTexts  []factSentence

	onBehalfKnown bool // the place below has been looked for
	onBehalfAddr  law.Address
}

// definition is a defined term with its tokens.
type definition struct {
	at      law.Address
	prov    *law.Provision
	names   []phrase // the term first, then its aliases
	meaning phrase
}

func newDocument(r *law.Regulation) *document {
	d := &document{r: r, matters: map[string][]phrase{}, terms: map[string][]phrase{}, citizenTerms: wordSet{}, licences: wordSet{}}
	d.words = d.countWords()
	d.title = titleOf(r)
	d.maker = makerOf(r, d.title)
	d.finance = hasAny(d.title, "pengelolaan keuangan", "keuangan daerah", "keuangan desa", "keuangan negara", "anggaran", "apbd", "dana ", "perbendaharaan", "pendanaan", "bantuan", "hibah", "kelurahan dan pemberdayaan")
	d.personnel = hasAny(d.title, "pegawai", "kepegawaian", "direksi", "perusahaan daerah", "perangkat desa", "kepala desa", "jabatan fungsional", "tenaga", "lembaga pemberdayaan", "permusyawaratan")
	d.organisation = hasAny(d.title, "organisasi", "tata kerja", "kedudukan", "susunan", "uraian tugas", "rincian tugas")
	d.defs = definitionsOf(r)
	for _, def := range d.defs {
		d.define(def)
	}
	d.hand = d.findHandover()
	return d
}

func hasAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// titleOf returns the title in small letters, from the metadata or the text.
func titleOf(r *law.Regulation) string {
	var b strings.Builder
	if r.About != "" {
		b.WriteString(strings.ToLower(string(r.ID.Type()) + " tentang " + r.About + " "))
	}
	for _, p := range r.Parts {
		if p.Kind == law.KindJudul || p.Kind == law.KindMenetapkan || p.Kind == law.KindPembukaan {
			b.WriteString(strings.ToLower(p.Text + " " + p.Heading + " "))
			for c := range p.All() {
				if c != p {
					b.WriteString(strings.ToLower(c.Text + " "))
				}
			}
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// makers maps the words of a title to the office that makes such instruments.
var makers = []struct{ words, office string }{
	{"peraturan menteri", "Menteri"}, {"keputusan menteri", "Menteri"}, {"peraturan bupati", "Bupati"}, {"keputusan bupati", "Bupati"},
	{"peraturan walikota", "Walikota"}, {"peraturan wali kota", "Wali Kota"}, {"keputusan walikota", "Walikota"}, {"keputusan wali kota", "Wali Kota"},
	{"peraturan gubernur", "Gubernur"}, {"keputusan gubernur", "Gubernur"}, {"peraturan presiden", "Presiden"}, {"keputusan presiden", "Presiden"},
	{"peraturan kepala", "Kepala"}, {"keputusan kepala", "Kepala"},
}

func makerOf(r *law.Regulation, title string) string {
	if r.Maker != "" {
		first, rest, _ := strings.Cut(r.Maker, " ")
		if strings.EqualFold(first, "wali") && len(rest) >= 4 {
			return first + " " + rest[:4]
		}
		return first
	}
	best, at := "", len(title)
	for _, m := range makers {
		if i := strings.Index(title, m.words); i >= 0 && i < at {
			best, at = m.office, i
		}
	}
	if t := string(r.ID.Type()); best == "" && t != "" {
		switch {
		case t == "perbup" || t == "kepbup":
			return "Bupati"
		case t == "perwali" || t == "kepwali" || t == "perwal":
			return "Walikota"
		case t == "pergub" || t == "kepgub":
			return "Gubernur"
		case strings.HasPrefix(t, "permen"):
			return "Menteri"
		}
	}
	return best
}

// define files the names of a definition as offices or as citizens.
func (d *document) define(def definition) {
	m := def.meaning.trim()
	office := d.meansOffice(def, m)
	if grantedThings[m.word(0)] || grantedThings[def.names[0].word(0)] {
		for _, name := range def.names {
			if len(name) == 1 {
				d.licences[name[0].w] = true
			}
		}
	}
	for _, name := range def.names {
		if len(name) == 0 {
			continue
		}
		if office {
			d.terms[name[0].w] = append(d.terms[name[0].w], name)
		} else if len(name) > 1 {
			d.matters[name[0].w] = append(d.matters[name[0].w], name)
		} else if len(name) == 1 && (citizenMeaning(m) || !officeHeads[name[0].w]) {
			d.citizenTerms[name[0].w] = true
		}
	}
}

// meansOffice reports whether the meaning of a term is an office or official.
func (d *document) meansOffice(def definition, m phrase) bool {
	if m.at(0, "perusahaan daerah") || m.at(0, "badan usaha milik daerah") || m.at(0, "perusahaan umum daerah") {
		return true
	}
	if authorised[m.word(0)] && (m.index("mendapat otorisasi") > 0 || m.index("yang ditunjuk oleh") > 0 || m.index("yang ditetapkan oleh") > 0) {
		return true
	}
	if len(m) == 0 || citizenMeaning(m) || lightWords[def.names[0].word(0)] || vague[def.names[0].word(0)] {
		return false
	}
	if m.at(0, "pemegang saham") {
		return hasAny(d.title, "perusahaan daerah", "perusahaan umum daerah", "perseroan", "badan usaha milik")
	}
	first := m[0].w
	switch first {
	case "pegawai", "pns", "orang", "setiap":
		return officeHeads[def.names[0].word(0)] || m.index("ditugaskan") > 0 || m.index("diberi wewenang") > 0 || m.index("diserahi tugas") > 0 || m.index("diberi tugas untuk") > 0 || m.index("diberi tugas dan wewenang") > 0
	case "unsur", "aparat", "aparatur", "seorang", "organisasi", "wadah", "bagian":
		return officeHeads[def.names[0].word(0)] || first == "unsur" || m.index("diberi") > 0 || first == "bagian" && m.word(1) == "dari"
	case "daerah", "wilayah", "kegiatan", "kabupaten", "kota", "desa", "negara", "bidang", "satuan", "kelompok", "badan", "jabatan":
		return officeHeads[def.names[0].word(0)] && !weakHeads[def.names[0].word(0)] || first == "badan" || first == "kelompok" && officeHeads[def.names[0].word(0)]
	}
	return officeHeads[first] || m.at(0, "wali kota")
}

// authorised are private bodies that a rule may entitle: "Surveyor adalah perusahaan
// survei yang mendapat otorisasi …".
var authorised = set(`perusahaan badan lembaga bank konsultan`)

func citizenMeaning(m phrase) bool {
	return m.at(0, "sekumpulan orang") || m.at(0, "suatu bentuk") || m.at(0, "bentuk usaha") || m.at(0, "badan usaha") ||
		m.at(0, "badan hukum") || m.at(0, "orang atau") || m.at(0, "orang pribadi") || m.at(0, "setiap orang") || m.at(0, "perusahaan") ||
		m.at(0, "sekumpulan") || m.at(0, "kelompok masyarakat") || m.at(0, "organisasi yang didirikan")
}

// termAt returns the length of a defined office name that stands at token i.
func (d *document) termAt(p phrase, i int) int {
	best := 0
	for _, name := range d.terms[p[i].w] {
		if len(name) > best && len(name) <= len(p)-i && sameWords(name, p[i:i+len(name)]) &&
			(len(name) > 1 || !weakHeads[p[i].w] || p[i].upper() || roleNames[p[i].w]) {
			best = len(name)
		}
	}
	return best
}

// roleNames are names of roles that instruments define and then print in small
// letters too.
var roleNames = set(`penyelenggara pengelola pelaksana pengurus pengawas pembina pemeriksa penilai verifikator`)

// matterAt returns the length of a defined name of a matter at token i.
func (d *document) matterAt(p phrase, i int) int {
	best := 0
	for _, name := range d.matters[p[i].w] {
		if len(name) > best && len(name) <= len(p)-i && sameWords(name, p[i:i+len(name)]) {
			best = len(name)
		}
	}
	return best
}

func sameWords(a, b phrase) bool {
	for i := range a {
		if a[i].w != b[i].w {
			return false
		}
	}
	return true
}

// definitionsOf takes the definitions of the instrument, each with its tokens.
func definitionsOf(r *law.Regulation) []definition {
	defs := r.Definitions
	if defs == nil {
		defs = law.DefinitionsOf(r)
	}
	places := map[law.Address]*law.Provision{}
	for p := range r.All() {
		if places[p.Addr] == nil {
			places[p.Addr] = p
		}
	}
	out := make([]definition, 0, len(defs))
	for _, d := range defs {
		p := places[d.At]
		if p == nil {
			continue
		}
		def := definition{at: d.At, prov: p, meaning: meaningIn(p.Text, d.Meaning)}
		for _, name := range append([]string{d.Term}, d.Aliases...) {
			if n := scan(name).trim(); len(n) > 0 {
				def.names = append(def.names, n)
			}
		}
		if len(def.names) > 0 {
			out = append(out, def)
		}
	}
	if len(out) == 0 {
		return plainDefinitions(r)
	}
	return out
}

// plainDefinitions reads "term adalah meaning" from the items of the first
// Pasal, for instruments whose lead-in is not recognised.
func plainDefinitions(r *law.Regulation) []definition {
	p := r.Find("pasal-1")
	if p == nil || len(p.Children) < 3 || !strings.Contains(p.Text, "maksud") {
		return nil
	}
	var out []definition
	for _, c := range p.Children {
		toks := scan(c.Text)
		for i, t := range toks {
			if t.w == "adalah" && i > 0 && i < 16 {
				if name := toks[:i].trim(); len(name) > 0 {
					out = append(out, definition{at: c.Addr, prov: c, names: []phrase{name}, meaning: toks[i+1:]})
				}
				break
			}
		}
	}
	return out
}

// meaningIn scans the meaning of a term where it stands in its provision.
func meaningIn(text, meaning string) phrase {
	at := strings.Index(text, meaning)
	toks := scan(meaning)
	if at < 0 {
		for i := range toks {
			toks[i].start, toks[i].end = 0, 0
		}
		return toks
	}
	for i := range toks {
		toks[i].start += at
		toks[i].end += at
	}
	return toks
}
