package extract

import "strings"

// cleanObject cuts an object down to the noun phrase that names the matter.
func (d *document) cleanObject(p phrase) phrase {
	p = d.aboutMatter(withoutReferences(p))
	for {
		n := objectPrefix(p)
		if n == 0 || n >= len(p) {
			break
		}
		p = p[n:].trim()
	}
	p = p.cut(func(i int) bool { return i > 0 && (p[i].s == ";" || p[i].s == ":" || objectStop(p, 0, i)) }).trim()
	if i := p.index("kepada"); i > 0 && (p.word(i+1) != "penduduk" || p[:i].index("yang") > 0) && !(i == 1 && forPeople[p[0].w]) {
		p = p[:i].trim()
	}
	if n := len(p); n > 2 && p[n-2].w == "yang" && isActive(p[n-1].w) {
		p = p[:n-2].trim()
	}
	for len(p) > 1 && (p[len(p)-1].w == "dimaksud" || p[len(p)-1].w == "tersebut" || p[len(p)-1].w == "hanya") {
		p = p[:len(p)-1].trim()
	}
	p = withoutReach(p)
	if k := fieldAt(p); k > 1 && k < len(p) && p[:k].only(operational) {
		p = p[k:].trim()
	}
	if i := p.index("yang wajib dipenuhi"); i > 0 {
		p = p[:i].trim()
	}
	if i := p.index("dibidang keahlian"); i > 0 {
		p = p[:i].trim()
	}
	for _, mark := range []string{"dibidang keahliannya", "di bidang keahliannya", "sesuai bidang"} {
		if i := p.index(mark); i > 0 {
			p = p[:i].trim()
		}
	}
	if p.word(0) == "yang" {
		if !isActive(p.word(1)) {
			return nil
		}
		p = p[2:].trim()
	}
	if len(p) > 22 {
		if i := p.index("yang"); i > 1 {
			p = p[:i].trim()
		}
	}
	return p
}

// operational words say that something is done and not what.
var operational = set(`kegiatan teknis operasional penunjang perencanaan pelaksanaan dan di bidang dibidang tugas , serta urusan penyelenggaraan`)

// withoutReach drops how far a matter reaches: "pada cekungan lintas kabupaten".
// The limit is kept as the scope of the power.
func withoutReach(p phrase) phrase {
	i := p.index("lintas")
	if i < 2 || !territorial[p.word(i+1)] {
		return p
	}
	for k := i - 1; k > 0 && k >= i-6; k-- {
		if p[k].w == "pada" || p[k].w == "dalam" || p[k].w == "di" {
			return p[:k].trim()
		}
	}
	return p
}

var territorial = set(`daerah kabupaten kabupaten/kota kota provinsi propinsi kecamatan negara wilayah batas`)

// aboutMatter drops to whom something is given where the matter follows: "kepada
// Bupati tentang pengelolaan pasar".
func (d *document) aboutMatter(p phrase) phrase {
	for len(p) > 0 && (isEdge(p[0]) || leadingParticles[p[0].w] && p[0].w != "kepada") {
		p = p[1:]
	}
	if p.word(0) != "kepada" || !d.officeAt(p, 1) {
		return p.trim()
	}
	k := 1 + len(d.agentAt(p, 1))
	if matterMarks[p.word(k)] && k+1 < len(p) {
		return p[k+1:].trim()
	}
	return p.trim()
}

var matterMarks = set(`tentang mengenai terhadap atas dalam untuk`)

// cleanSubject cleans the subject of a passive verb. The verb bounds it, so
// that a short one is kept whole.
func (d *document) cleanSubject(p phrase) phrase {
	p = withoutReferences(p).trim()
	for len(p) > 1 && trailingAdverbs[p[len(p)-1].w] && !lasting[p[len(p)-2].w] {
		p = p[:len(p)-1].trim()
	}
	for _, mark := range []string{"dalam pelaksanaannya", "dalam pelaksanaan tugasnya", "dalam melaksanakan tugasnya", "dalam melaksanakan", "dalam rangka", "sebagai tindak lanjut", "pelaksanaannya", "pengelolaannya", "dalam hal", "termasuk",
		"dengan luas", "dengan ketinggian", "dengan kapasitas", "dengan nilai", "dengan panjang", "bagi usaha mikro", "bagi usaha kecil", "bagi usaha menengah"} {
		if i := p.index(mark); i > 1 || i == 1 && strings.HasSuffix(mark, "tugasnya") {
			p = p[:i].trim()
		}
	}
	if p.words() <= 14 {
		for {
			n := objectPrefix(p)
			if n == 0 || n >= len(p) || p[0].w == "tugas" {
				break
			}
			p = p[n:].trim()
		}
		return p
	}
	return d.cleanObject(p)
}

// trailingAdverbs belong to the verb and not to its subject.
var trailingAdverbs = set(`tetap hanya juga selain masing-masing telah selanjutnya`)

// lasting things are called "tetap" themselves.
var lasting = set(`pemberhentian pegawai guru penduduk alamat tarif aset modal`)

// objectPrefix counts words before the matter itself.
func objectPrefix(p phrase) int {
	for _, s := range objectPrefixes {
		if p.at(0, s) {
			return strings.Count(s, " ") + 1
		}
	}
	return 0
}

var objectPrefixes = []string{"di bidang", "dibidang", "dalam bidang", "pada bidang", "di lingkungan", "berupa", "hal-hal sebagai berikut",
	"sebagai berikut", "hal sebagai berikut", "tugas dan fungsi", "tugas pokok", "atas pelaksanaan kewenangan dibidang",
	"sebagian tugas dinas di bidang", "sebagian tugas dinas dibidang", "tugas dinas dibidang", "tugas dinas di bidang", "atas nama",
	"independen atas", "independen terhadap", "teknis atas", "teknis terhadap", "tertulis atas", "tertulis terhadap", "teknis di bidang", "teknis dibidang", "umum di bidang", "umum dibidang",
	"bidang", "segala sesuatu", "kepada masyarakat", "lebih lanjut", "sementara"}

// internal reports an object that only keeps house for the office.
func (d *document) internal(p phrase) bool {
	if d.finance {
		return p.index("tugas lain") >= 0 || p.index("tugas-tugas lain") >= 0
	}
	matter := false
	for _, t := range p {
		if housekeeping[t.w] && !d.ownSubject(t.w) {
			return true
		}
		matter = matter || !genericWords[t.w] && !isJoin(t) && !ownNouns[t.w]
	}
	if !matter {
		return true
	}
	for _, pair := range housekeepingPairs {
		if p.index(pair) >= 0 && !strings.Contains(d.title, pair) && !strings.Contains(d.own, pair) {
			return true
		}
	}
	if p.word(0) == "laporan" && d.own != "" && len(p) > 1 && lower(p[1:].text()) == d.own || p.at(0, "jangka waktu") {
		return true
	}
	if p.word(0) == "tugas" && (p.word(1) == "dari" || p.word(1) == "tertentu") || p.word(0) == "masalah" && len(p) <= 4 ||
		p.index("bidang tugasnya") > 0 && (p.word(0) == "kegiatan" || p.word(0) == "rencana" || p.word(0) == "tugas") {
		return true
	}
	if p.at(0, "kelompok jabatan fungsional") || p.at(0, "pelaksanaan tugas") && subUnits[p.word(2)] {
		return true
	}
	switch p.word(0) {
	case "instansi", "lembaga", "unit", "pihak", "satuan", "instansi-instansi", "lembaga-lembaga":
		return p.index("terkait") > 0 && len(p) <= 8
	case "umum", "intern":
		return len(p) <= 3
	case "laporan", "tugasnya", "bawahan", "bawahannya", "tugas", "keuangan", "laporannya":
		return len(p) <= 3 && !p.at(0, "tugas umum pemerintahan")
	}
	return len(p) == 1 && (vague[p[0].w] || adjectives[p[0].w]) || p.words() == 0
}

// ownSubject reports a word of housekeeping that is the very subject of the
// instrument: archives in a rule on archives.
func (d *document) ownSubject(w string) bool {
	root := strings.TrimSuffix(strings.TrimPrefix(w, "ke"), "an")
	return strings.Contains(d.title, w) || strings.Contains(d.own, w) || len(root) >= 4 && root != w && strings.Contains(d.title, root)
}

var adjectives = set(`khusus administrative tertentu teknis umum operasional administratif fungsional lain lainnya tersebut internal vertikal horizontal dinas badan kantor kecamatan kelurahan sekretariat`)

// subUnits are units inside an office.
var subUnits = set(`seksi subseksi sub subbagian subbidang bidang urusan unit bagian`)

// ownNouns name the own office: "program kantor".
var ownNouns = set(`dinas badan kantor upt uptd uptb balai sekretariat bagian bidang seksi`)

var vague = set(`kegiatan tugas fungsi pelaporan evaluasi laporan hal kegiatannya tugasnya program data dokumen bahan keuangan umum koordinasi pembinaan pengawasan
	anggaran perencanaan administrasi penjelasan permintaan jawaban tanggapan pemberitahuan`)
