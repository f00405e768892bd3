package authority

import (
	"slices"
	"strings"

	"wewenang/law"
)

// actNouns are words for an act that stand before the matter they act on;
// without them "penerbitan izin apotek" and "izin apotek" are one matter.
var actNouns = []string{"penerbitan", "pemberian", "pengeluaran", "penandatanganan", "pencabutan", "pembatalan", "pembekuan", "penolakan",
	"penetapan", "permohonan", "pelayanan", "layanan", "penyelenggaraan", "pelaksanaan", "pengelolaan", "pemungutan", "penagihan",
	"pengawasan", "pembinaan", "pengendalian", "pendaftaran", "penyerahan", "penerimaan", "pemrosesan", "proses", "kewenangan", "wewenang",
	"rekomendasi", "pertimbangan teknis", "verifikasi", "pemeriksaan", "perpanjangan", "persetujuan atas", "dokumen", "berkas", "terhadap", "atas", "untuk", "di bidang", "bidang"}

// FoldMatter brings the words of an object into the form in which matters are
// compared: folded, without parentheses, leading words for acts and the name
// of the region.
func FoldMatter(words string, region law.Region) string {
	folded := trimRegion(Fold(cutParenthesis(words)), region)
	for {
		rest := folded
		for _, noun := range actNouns {
			if cut, ok := cutWord(rest, noun); ok && cut != "" {
				rest = cut
			}
		}
		if cut, ok := cutWord(rest, "dan"); ok && cut != "" && rest != folded {
			rest = cut
		}
		if rest == folded {
			return folded
		}
		folded = rest
	}
}

// generalMatters name everything and therefore nothing: they never make two
// offices competitors.
var generalMatters = []string{"urusan pemerintahan", "urusan pemerintahan daerah", "hal hal lain", "hal lain", "tugas", "tugas lain", "tugas dan fungsi", "fungsi", "fungsi lain",
	"tugas pokok", "tugas pokok dan fungsi", "kegiatan", "program", "program dan kegiatan", "kebijakan", "kebijakan teknis", "perizinan", "izin", "nonperizinan",
	"perizinan dan nonperizinan", "perizinan berusaha", "pelayanan", "pelayanan publik", "pelayanan umum", "administrasi", "ketatausahaan",
	"evaluasi", "evaluasi dan pelaporan", "pelaporan", "laporan", "monitoring", "monitoring dan evaluasi", "pembinaan dan pengawasan", "sanksi", "sanksi administratif",
	"sanksi administrasi", "teguran tertulis", "peringatan tertulis", "peraturan bupati", "peraturan wali kota", "peraturan gubernur", "peraturan menteri", "peraturan daerah", "peraturan pemerintah",
	"keputusan bupati", "keputusan wali kota", "keputusan gubernur", "ketentuan lebih lanjut", "tata cara", "tata cara dan persyaratan", "persyaratan dan tata cara", "persyaratan", "pedoman", "petunjuk teknis",
	"petunjuk pelaksanaan", "koordinasi", "fasilitasi", "sarana dan prasarana", "anggaran", "biaya", "dana", "kerja sama", "rencana kerja", "rencana strategis", "data dan informasi", "informasi", "data",
	"urusan", "bidang", "pengaduan", "pengaduan masyarakat", "peran serta masyarakat", "rencana dan program", "pembentukan tim", "tim", "penyidikan", "pemeriksaan", "masyarakat", "daerah", "ketentuan"}

// namesMatter reports whether folded words name a matter of their own.
func namesMatter(folded string) bool {
	fields := strings.Fields(folded)
	if len(fields) < 2 || len(fields) > 12 || slices.Contains(generalMatters, folded) {
		return false
	}
	for _, w := range fields {
		switch w {
		case "dimaksud", "tersebut", "ini", "itu", "lain", "lainnya", "terkait", "tertentu", "bersangkutan", "masing", "diatur", "ditetapkan", "diberikan", "nya", "huruf", "ayat", "pasal", "angka", "lampiran":
			return false
		}
	}
	for _, lead := range []string{"tugas ", "fungsi ", "kegiatan ", "tata cara ", "ketentuan ", "urusan pemerintahan ", "hal ", "pelaksana "} {
		if strings.HasPrefix(folded, lead) {
			return false
		}
	}
	return true
}
