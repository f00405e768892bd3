package extract

import (
	"strings"

	"wewenang/authority"
)

// opening is what stands at the front of a segment.
type opening struct {
	head  head
	has   bool // there is an act
	light bool // a word such as "melaksanakan" stands before it
	verb  bool
	bahan bool
	at    int // where the act stands
	rest  int // where the object begins
}

// open reads the front of a segment.
func (d *document) open(p phrase, s segment, first bool) opening {
	i := s.start
	o := opening{}
	for i < s.end {
		w := p[i].w
		if first && len(p) > i && leadingParticles[w] && w != "pada" {
			i++
			continue
		}
		if !first && i == s.start && (w == "selanjutnya" || w == "kemudian" || w == "sekaligus") {
			i++
			continue
		}
		if n := lightAt(p, i, s.end); n > 0 {
			o.light = true
			o.verb = o.verb || isActive(w)
			i += n
			continue
		}
		break
	}
	o.rest = i
	if i >= s.end {
		return o
	}
	n, act := d.headAt(p, i, first || o.light)
	if d.matterAt(p, i) > 1 {
		if n > 0 && act != authority.ActRun && (first || o.light) && !isActive(p[i].w) {
			o.has, o.at, o.head = true, i, head{act, p[i].w}
		}
		return o
	}
	if n == 0 {
		return o
	}
	o.has, o.verb, o.at = true, o.verb || isActive(p[i].w), i
	o.head = head{act, p[i+n-1].w}
	i += n
	for i < s.end && (p.word(i) == "kembali" || p.word(i) == "dan/atau") {
		i++
	}
	if (p.word(i) == "teknis" || p.word(i) == "lapangan") && act != authority.ActRun && !isActive(o.head.w) &&
		(act != authority.ActConsider && act != authority.ActRecommend || at(p, i+1).upper() || p.word(i+1) == "dalam") {
		i = mannerEnd(p, i, s.end)
	}
	if p.word(i) == "bahan" || p.word(i) == "bahan-bahan" {
		o.bahan = true
		o.head = head{authority.ActRun, "bahan"}
		i++
	}
	o.rest = i
	return o
}

// mannerEnd skips how an act is done: "pembinaan teknis", "pemeriksaan lapangan
// atas permohonan".
func mannerEnd(p phrase, i, end int) int {
	k := i + 1
	if k < end && (p[k].w == "atas" || p[k].w == "terhadap" || p[k].w == "dalam") {
		k++
	}
	if k < end && (p[k].w == "operasional" || p[k].w == "administratif" || p[k].w == "administrasi" || p[k].w == "fungsional") {
		return i
	}
	return k
}

// lightAt returns how many words at i carry no act of their own.
func lightAt(p phrase, i, end int) int {
	w := p[i].w
	next := ""
	if i+1 < end {
		next = p[i+1].w
	}
	switch {
	case lightWords[w]:
		return 1
	case w == "sebagian" && powerNouns[next] && actNoun(p.word(i+2)) != "":
		return 2
	case w == "tugas" && next == "dalam" && p.word(i+2) == "rangka" && i+2 < end:
		return 3
	case w == "tugas" && officeHeads[next] && p.word(i+2) == "dalam" && i+2 < end:
		return 3
	case w == "urusan" && next != "" && next != "pemerintahan" && next != "pemerintah" && i > 0:
		return 1
	case w == "hal" || w == "hal-hal":
		return 1
	case (w == "teknis" || w == "operasional") && i > 0 && lightWords[p[i-1].w] && nounActs[next] != "":
		return 1
	case (w == "memberikan" || w == "memberi" || w == "pemberian") && adviceAfter(p, i+1, end) > 0:
		return adviceAfter(p, i+1, end)
	case (w == "memberikan" || w == "memberi" || w == "pemberian" || w == "melayani" || w == "pelayanan") && (nounActs[next] != "" || next == "pelayanan" || next == "petunjuk"):
		return 1
	case (w == "mengadakan" || w == "menjalankan") && (nounActs[next] != "" || next == "penelitian"):
		return 1
	case w == "rangka", w == "fungsi" && nounActs[next] != "", w == "kewenangan" && actNoun(next) != "", w == "wewenang" && actNoun(next) != "":
		return 1
	}
	return 0
}

// adviceAfter returns how many words to skip from "memberikan" to the advice that
// is given: "memberikan informasi, saran dan pertimbangan".
func adviceAfter(p phrase, i, end int) int {
	for k := i; k < len(p) && k < i+5; k++ {
		if nounActs[p[k].w] == authority.ActConsider {
			return k - i + 1
		}
		if !isJoin(p[k]) && p[k].w != "informasi" && p[k].w != "penilaian" && p[k].w != "telaahan" && p[k].w != "rekomendasi" && p[k].w != "masukan" {
			return 0
		}
	}
	return 0
}

// headAt reads an act word at token i. Nouns that only have the shape of an act
// count where an act must stand: at the start, or after a light word.
func (d *document) headAt(p phrase, i int, must bool) (int, authority.Act) {
	w := p.word(i)
	next := p.word(i + 1)
	switch {
	case w == "":
		return 0, ""
	case (w == "penerbitan" || w == "menerbitkan" || w == "mengeluarkan" || w == "memberikan" || w == "pemberian") && next == "rekomendasi":
		return 2, authority.ActRecommend
	case w == "perizinan" && isJoin(at(p, i+1)) && (p.word(i+2) == "nonperizinan" || p.word(i+2) == "non"):
		return 0, "" // one kind of service
	case sanctionThings[next] && sanctioning[w]:
		return 1, authority.ActSanction
	case (w == "mengambil" || w == "pengambilan") && next == "keputusan" && p.word(i+2) != "":
		return 2, authority.ActDecide
	case w == "menerima" && (next == "atau" || next == "dan/atau") && p.word(i+2) == "menolak":
		return 3, authority.ActDecide
	case w == "memberikan" || w == "memberi" || w == "pemberian":
		if answers[next] && p[i:].has(refusals) {
			return 1, authority.ActDecide
		}
		if grantedThings[next] || d.licences[next] {
			return 1, authority.ActIssue
		}
		if reliefs[next] {
			return 1, authority.ActDecide
		}
		return 1, authority.ActRun
	case w == "petunjuk" && i > 0 && (p[i-1].w == "pemberian" || p[i-1].w == "memberikan" || p[i-1].w == "memberi"):
		return 1, authority.ActGuide
	case w == "penelitian":
		if isScience(p, i) || strings.Contains(d.title, "penelitian") {
			if i > 0 && isJoin(p[i-1]) && !must {
				return 0, ""
			}
			return 1, authority.ActRun
		}
		return 1, authority.ActVerify
	}
	if isActive(w) || idleVerbs[w] {
		if a := activeActs[w]; a != "" {
			return 1, a
		}
		return 1, authority.ActRun
	}
	a := actNoun(w)
	if a == authority.ActRun && !must && !plainNouns[w] {
		return 0, ""
	}
	if a == "" {
		return 0, ""
	}
	return 1, a
}

// startsWithAct reads the act at the front of a phrase.
func (d *document) startsWithAct(p phrase) (authority.Act, bool) {
	p = p.trim()
	if len(p) == 0 {
		return "", false
	}
	o := d.open(p, segment{end: len(p)}, true)
	return o.head.act, o.has
}

// sanctioning verbs punish when sanctions are their object.
var sanctioning = set(`memberikan memberi pemberian mengenakan pengenaan menetapkan penetapan menjatuhkan penerapan menerapkan`)

// answers to an application decide it when they say yes or no.
var (
	answers  = set(`jawaban keputusan kepastian`)
	refusals = set(`ditolak menolak penolakan`)
)

// reliefs are decided in a case: "memberikan pengurangan, keringanan, dan
// pembebasan pajak".
var reliefs = set(`pengurangan keringanan pembebasan penundaan angsuran`)

// grantedThings are handed to people: giving them is issuing.
var grantedThings = set(`izin ijin surat nomor akta akte kartu dispensasi lisensi sertifikat persetujuan tanda legalisasi
	cuti perpanjangan keterangan legalitas kutipan salinan`)

// scholarly words near "penelitian" tell that it is research and no check.
var scholarly = set(`pengembangan ilmiah pendidikan pengabdian pelatihan balai pengkajian`)

func isScience(p phrase, i int) bool {
	for k := max(0, i-3); k < len(p) && k <= i+3; k++ {
		if k != i && scholarly[p[k].w] {
			return true
		}
	}
	return p.at(i+1, "di bidang")
}
