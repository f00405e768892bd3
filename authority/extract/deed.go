package extract

import (
	"strings"

	"wewenang/authority"
)

// deed is an act with the words of its object.
type deed struct {
	act    authority.Act
	object phrase
}

// trimLight drops what stands before the acts: "membantu Bupati dalam",
// "bersama Bupati".
func trimLight(p phrase) phrase {
	p = p.trim()
	if p.word(0) == "sebagai" && p.word(1) != "berikut" {
		p = p[1:]
	}
	if p.word(0) == "bersama" || p.word(0) == "bersama-sama" {
		for i := 1; i < len(p) && i < 12; i++ {
			if isActive(p[i].w) {
				return p[i:]
			}
		}
	}
	if p.word(0) == "membantu" {
		for i := 1; i < len(p) && i < 25; i++ {
			w := p[i].w
			if i > 1 && (isActive(w) || lightWords[w] || nounActs[w] != "" || actNoun(w) != "" && (p.word(i-1) == "dalam" || p.word(i-1) == "hal")) {
				return p[i:]
			}
		}
	}
	return p
}

// deedsOfGroups turns groups into deeds: acts without an object of their own
// take that of another group, general groups side by side are one, and what
// only keeps house is left out.
func (d *document) deedsOfGroups(groups []group) []deed {
	groups = d.join(groups)
	var out []deed
	if len(groups) == 1 && len(groups[0].object) == 0 && len(groups[0].words) == 0 {
		return d.bareDeeds(groups[0])
	}
	for i, g := range groups {
		obj := d.objectFor(groups, i)
		if len(g.heads) == 1 && g.heads[0].act == authority.ActCoordinate && g.words.word(0) == "dengan" && fieldAt(g.words) < 0 && !g.words.has(matterMarks) {
			continue // with whom, but not what
		}
		if first := obj.word(0); len(g.heads) == 1 && g.heads[0].act == authority.ActCoordinate && (first == "koordinasi" || first == "konsultasi") || g.words.word(0) == "secara" && len(obj) > 0 && obj[0].start >= g.words[0].start {
			continue // how, but not what
		}
		if reports(g) {
			continue
		}
		if g.words.at(0, "dalam bentuk") || g.words.word(0) == "ke" || len(obj) > 0 && obj[0].s == "(" {
			continue // in what shape, but not what
		}
		if len(obj) == 0 || d.internal(obj) && !(g.receives() && obj.at(0, "laporan hasil pemeriksaan")) && !g.makesPolicy(obj) || noMatter(obj) {
			continue
		}
		out = append(out, d.deedsOfGroup(g, obj)...)
	}
	return distinct(out)
}

// receives reports a group whose only act is to receive.
func (g group) receives() bool {
	return len(g.heads) == 1 && g.heads[0].act == authority.ActReceive
}

// reports reports a group that draws up something and tells it to somebody:
// "menyusun dan melaporkan X".
func reports(g group) bool {
	for _, h := range g.heads {
		if h.w == "melaporkan" && !g.narrow() || h.w == "memberikan" && g.object.word(0) == "laporan" {
			return true
		}
	}
	return false
}

// makesPolicy reports "menyusun kebijakan" without a matter: policy of the whole
// government.
func (g group) makesPolicy(obj phrase) bool {
	return len(obj) == 1 && obj[0].w == "kebijakan" && len(g.heads) == 1 && g.heads[0].w == "menyusun"
}

// bareDeeds reads acts that have no object at all: "penyuluhan", "pembinaan dan
// pengawasan" are the matter themselves.
func (d *document) bareDeeds(g group) []deed {
	obj := g.bare.trim()
	if len(obj) == 0 || g.bahan || isActive(obj[0].w) || len(g.heads) == 1 && g.heads[0].act == authority.ActCoordinate || noMatter(obj) || len(g.heads) == 1 && vague[obj[0].w] && !g.narrow() {
		return nil
	}
	return d.deedsOfGroup(g, obj)
}

// noMatter reports a run of steps that every office takes: "monitoring, evaluasi
// dan pelaporan".
func noMatter(p phrase) bool {
	for _, t := range p {
		if !officeSteps[t.w] && !isJoin(t) {
			return false
		}
	}
	return len(p) > 1
}

var officeSteps = set(`monitoring evaluasi pelaporan pemantauan koordinasi konsultasi pengendalian dokumentasi pengumpulan data petunjuk penyusunan penyiapan persiapan bahan peralatan pemecahan masalah inventarisasi pengolahan analisa analisis`)

// objectFor returns the object of a group, or the one that it shares.
func (d *document) objectFor(groups []group, i int) phrase {
	g := groups[i]
	if len(g.object) == 1 && i > 0 && g.object[0].w == "pelaksanaannya" && len(groups[i-1].object) > 0 {
		return groups[i-1].object
	}
	if len(g.object) > 0 {
		return g.object
	}
	switch {
	case i+1 < len(groups) && !g.narrow():
		return nil
	case i+1 < len(groups) && (g.closed || len(groups[i+1].words) > 0 && (groups[i+1].words[0].w == "pada" || groups[i+1].words[0].w == "kepada")):
		return groups[len(groups)-1].object
	case i+1 < len(groups):
		return groups[i+1].object
	case i > 0 && g.narrow():
		return groups[i-1].object
	}
	return nil
}

// deedsOfGroup gives every act of a group its object; acts of the closed list
// displace the general one.
func (d *document) deedsOfGroup(g group, obj phrase) []deed {
	if len(g.heads) == 0 {
		return []deed{{authority.ActRun, obj}}
	}
	var out []deed
	acts := make([]authority.Act, len(g.heads))
	special := false
	for i, h := range g.heads {
		acts[i] = d.actFor(h, obj)
		special = special || acts[i] != authority.ActRun
	}
	for _, act := range acts {
		if act == authority.ActRun && special && len(g.heads) > 1 {
			continue
		}
		for _, o := range d.documentsIn(act, obj) {
			out = append(out, deed{act, o})
		}
	}
	if g.listed && special {
		out = append(out, deed{authority.ActRun, obj})
	}
	return distinct(out)
}

// documentsIn splits a joint object into the documents or levies that are
// issued, registered or collected one by one.
func (d *document) documentsIn(act authority.Act, obj phrase) []phrase {
	if act != authority.ActIssue && act != authority.ActRegister && act != authority.ActCollect && act != authority.ActRevoke {
		return []phrase{obj}
	}
	var out []phrase
	start := 0
	for i := 1; i < len(obj); i++ {
		if (isJoin(obj[i-1]) || obj[i-1].s == "/" && obj[i].space) && (papers[obj[i].w] || d.licences[obj[i].w]) && obj[i-1].w != "dan/atau" {
			out = append(out, obj[start:i].trim())
			start = i
		}
	}
	return append(out, obj[start:].trim())
}

var papers = set(`akta akte kartu surat izin ijin nomor retribusi pajak sertifikat kutipan tanda perjanjian kesepakatan`)

// actFor settles acts that depend on their object.
func (d *document) actFor(h head, obj phrase) authority.Act {
	switch h.act {
	case authority.ActReceive:
		if handlesComplaints("menerima", obj) {
			return authority.ActComplaint
		}
		if first := obj.trim().word(0); !d.finance && (first == "pembayaran" || first == "biaya") && obj.has(levies) {
			return authority.ActCollect // who takes the money collects
		}
		if !obj.has(receivedThings) {
			return authority.ActRun
		}
	case authority.ActSupervise:
		if (h.w == "pemeriksaan" || h.w == "memeriksa") && obj.has(files) {
			return authority.ActVerify
		}
		if (h.w == "pengendalian" || h.w == "mengendalikan") && obj.has(evils) {
			return authority.ActRun
		}
	case authority.ActRegister:
		if d.finance || obj.has(accounts) {
			return authority.ActRun
		}
	case authority.ActDecide:
		if h.w == "menetapkan" && obj.has(ruleThings) && !obj.has(notRules) || h.w == "penetapan" && obj.has(ruleThings) && !obj.has(notRules) {
			return authority.ActRule
		}
	case authority.ActIssue:
		if h.w == "mengeluarkan" && obj.has(money) {
			return authority.ActRun
		}
	case authority.ActHandOver:
		if d.finance && obj.has(money) {
			return authority.ActRun
		}
	case authority.ActCollect:
		if obj.word(0) == "suara" {
			return authority.ActRun // votes, not levies
		}
	case authority.ActRule:
		if obj.has(money) || obj.word(0) == "jadwal" {
			return authority.ActRun
		}
	case authority.ActRun:
		if studies[h.w] && obj[:min(len(obj), 6)].has(files) {
			return authority.ActVerify
		}
		if handlesComplaints(h.w, obj) {
			return authority.ActComplaint
		}
		if (h.w == "menempatkan" || h.w == "menugaskan") && obj.has(staff) {
			return authority.ActDecide
		}
		if strings.HasPrefix(h.w, "menyusun") || h.w == "membuat" {
			if obj.at(0, "tata tertib") {
				return authority.ActRule
			}
		}
	}
	return h.act
}

// studies of what an applicant handed in are checks: "melakukan pengkajian
// terhadap permohonan".
var studies = set(`pengkajian kajian mengkaji penelaahan menelaah`)

// handlesComplaints reports the verbs of dealing with complaints.
func handlesComplaints(w string, obj phrase) bool {
	k := 0
	if obj.word(0) == "setiap" {
		k++
	}
	return complaining[w] && (obj.word(k) == "pengaduan" || obj.word(k) == "aduan" || obj.word(k) == "keluhan")
}

var complaining = set(`menanggapi memproses menyelesaikan menangani mengelola melayani menindaklanjuti menyalurkan penanganan pengelolaan penyelesaian pelayanan menerima`)

var (
	receivedThings = set(`permohonan pengaduan berkas data laporan pendaftaran usul keberatan aduan dokumen surat informasi`)
	files          = set(`berkas dokumen kelengkapan persyaratan permohonan administrasi pemenuhan kelaikan kelayakan keabsahan`)
	accounts       = set(`kas piutang transaksi akuntansi aset`)
	evils          = set(`penyakit wabah hama banjir kebakaran bencana inflasi`) // fought, not supervised
	money          = set(`uang dana kas biaya anggaran`)
	staff          = set(`pejabat petugas pegawai penghubung`)
	ruleThings     = set(`tata cara cara-cara pedoman petunjuk kriteria standar prosedur norma syarat-syarat persyaratan syarat sop ketentuan juklak juknis pola etik`)
	notRules       = set(`rencana besarnya besaran kebijakan kebijaksanaan tim`)
)

func distinct(list []deed) []deed {
	var out []deed
	for _, x := range list {
		dup := false
		for _, y := range out {
			dup = dup || y.act == x.act && fold(y.object.text()) == fold(x.object.text())
		}
		if !dup {
			out = append(out, x)
		}
	}
	return out
}
