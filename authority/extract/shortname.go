package extract

import "strings"

// shortName reports the short form of an office that the instrument does not
// spell out, as decisions often do: "diterbitkan oleh DPUPR", "kepada Kepala
// Disdag". Letters that the instrument defines as something else, and those of
// private persons and papers, are none.
func (d *document) shortName(p phrase, i int) bool {
	if len(p[i].s) < 3 || len(p[i].s) > 12 || d.citizenTerms[p[i].w] || notShortNames[p[i].w] {
		return false
	}
	if w := p.word(i - 1); w != "oleh" && w != "kepada" && w != "kepala" && !(i == 0 && len(p) == 1) {
		return false
	}
	if p[i].s != strings.ToUpper(p[i].s) {
		return p[i].upper() && shortHeads(p[i].w)
	}
	for k := range len(p[i].s) {
		if p[i].s[k] < 'A' || p[i].s[k] > 'Z' {
			return false
		}
	}
	return !romanNumeral(p[i].s)
}

func romanNumeral(s string) bool { return strings.Trim(s, "IVXLC") == "" }

// shortHeads reports the syllables with which short forms of offices begin.
func shortHeads(w string) bool {
	for _, head := range []string{"disd", "dish", "disk", "disn", "disp", "dinke", "dinso", "dinper", "distan", "distaru", "disbud", "bapen", "bappe", "bapel", "dukcapil", "satpol"} {
		if strings.HasPrefix(w, head) && !strings.HasPrefix(w, "diskus") && !strings.HasPrefix(w, "dispensa") && !strings.HasPrefix(w, "dispos") {
			return true
		}
	}
	return false
}

// notShortNames are letters after "oleh" or "kepada" that are no office.
var notShortNames = set(`wni wna pkl pns asn cpns pppk tki umkm pma pmdn ppat ppk kpa ppnpn bumdes lsm ormas npwp nib siup apbd apbn`)
