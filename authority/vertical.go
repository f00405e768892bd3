package authority

import (
	"strings"

	"wewenang/law"
)

// verticalWords begin the names of bodies of the state that have a seat in a
// region and are not the region's own: absolute affairs (UU 23/2014 Pasal 10) and
// what laws of their own keep with the centre.
var verticalWords = []string{"kepolisian", "polres", "polsek", "polresta", "polda", "kejaksaan", "pengadilan", "mahkamah syariyah", "kodim", "koramil",
	"komando distrik militer", "komando rayon militer", "kantor pertanahan", "badan pertanahan nasional", "kantor kementerian", "kantor wilayah",
	"kantor pelayanan pajak", "kantor pelayanan perbendaharaan negara", "kantor imigrasi", "kantor bea", "kantor pengawasan dan pelayanan bea", "kantor kesyahbandaran", "kantor otoritas",
	"badan pusat statistik", "badan penyelenggara jaminan sosial", "bpjs", "badan narkotika nasional", "balai besar pengawas obat", "lembaga pemasyarakatan", "rumah tahanan negara"}

// vertical reports a folded name of such a body.
func vertical(folded string) bool {
	for _, w := range verticalWords {
		if _, ok := cutWord(folded, w); ok {
			return true
		}
	}
	return false
}

// seatWords tell that a body of the state means its seat in a region: "Kepolisian
// Resor", "Kejaksaan Negeri". Two regions have two of them.
var seatWords = []string{"resor", "sektor", "negeri", "agama", "tinggi", "cabang", "pratama", "daerah", "kabupaten", "kota"}

// stateBodies are of the state as a whole; longer words stand behind shorter ones.
var stateBodies = []string{"kementerian", "menteri", "presiden", "wakil presiden", "pemerintah pusat", "pemerintah", "kepolisian", "kejaksaan",
	"direktur jenderal", "direktorat jenderal", "mahkamah", "komisi pemberantasan korupsi", "badan pemeriksa keuangan",
	"badan pertanahan nasional", "badan narkotika nasional", "badan pusat statistik", "badan penyelenggara jaminan sosial"}

// officeRegion tells to which region an office named in a rule belongs: that of
// the rule, unless the words name the state as a whole. The seat of a state body
// in the region stands under the region and has the class "vertikal".
func officeRegion(words string, m mention) law.Region {
	folded := Fold(words)
	for _, w := range stateBodies {
		rest, ok := cutWord(folded, w)
		if !ok || w == "pemerintah" && rest != "" {
			continue
		}
		rest = strings.TrimSuffix(rest, " republik indonesia")
		if vertical(folded) && m.region != law.National && seated(trimRegion(rest, m.region), rest) {
			return m.region
		}
		return law.National
	}
	return m.region
}

// seated reports a name that goes on with the word for a seat, or with the region
// itself.
func seated(trimmed, rest string) bool {
	if trimmed != rest {
		return true
	}
	for _, w := range seatWords {
		if strings.HasPrefix(rest, w) || strings.Contains(rest, " "+w) {
			return true
		}
	}
	return false
}
