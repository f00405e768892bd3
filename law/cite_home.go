package law

import (
	"cmp"
	"iter"
	"strings"
)

// homeOf tells which instrument a text is: by its metadata or, where it has
// none, by its title.
func homeOf(r *Regulation) home {
	if r.ID != "" {
		return home{id: r.ID, typ: r.ID.Type(), region: r.ID.Region(), sure: true}
	}
	t, ok := Identify(r)
	if !ok {
		return home{}
	}
	h := home{typ: t.Type, region: t.Region}
	h.id, _ = t.ID()
	return h
}

// Identify reads from the words of a regulation which instrument it is. The
// title rules; a regional title without a region takes it from the letterhead
// or from the words after "Menetapkan".
func Identify(r *Regulation) (TitleRef, bool) {
	t, ok := TitleRef{}, false
	for text, whole := range titleParts(r) {
		if t, ok = readTitle(text, !whole); ok {
			break
		}
	}
	if !ok || !t.Type.Regional() || t.Region != National {
		return t, ok
	}
	for _, p := range r.Parts {
		if p.Kind != KindJudul && p.Kind != KindPembukaan && p.Kind != KindMenetapkan {
			continue
		}
		if reg, ok := letterhead(p.Heading+" "+p.Text, officeLevel(t.Type)); ok {
			t.Region = reg
			t.Maker = makerOf(t.Type, reg)
			return t, true
		}
	}
	return t, true
}

// titleParts yields the texts that may hold the title, and whether they hold
// nothing else: the title itself, the letterhead, the head of the elucidation.
func titleParts(r *Regulation) iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		for _, kind := range []Kind{KindJudul, KindPembukaan, KindPenjelasan} {
			for _, p := range r.Parts {
				text := p.Label + " " + p.Heading + " " + p.Text
				if kind == KindPenjelasan && len(p.Children) > 0 && p.Children[0].Kind == KindJudul {
					text += " " + p.Children[0].Heading + " " + p.Children[0].Text
				}
				if p.Kind == kind && !yield(strings.TrimSpace(text), kind == KindJudul) {
					return
				}
			}
		}
	}
}

// letterhead finds the region in words such as "BUPATI SUKAMAJU," or
// "PEMERINTAH KABUPATEN SUKAMAJU" or "PERATURAN DAERAH KABUPATEN SUKAMAJU
// TENTANG".
func letterhead(text string, want RegionLevel) (Region, bool) {
	s := tokenize(text)
	for i := range s.toks {
		level := RegionLevel("")
		j := i + 1
		switch s.at(i) {
		case "bupati":
			level = LevelRegency
		case "walikota", "walikotamadya":
			level = LevelCity
		case "wali":
			level, j = LevelCity, i+2
		case "gubernur":
			level = LevelProvince
		case "kabupaten", "kota", "provinsi", "propinsi":
			j = i
		default:
			continue
		}
		reg, ok := regionOf(regionWords(s.span(j, s.nameRun(j))), level)
		if ok && (want == "" || want == reg.Level()) {
			return reg, true
		}
	}
	return "", false
}

// nameRun ends a name in a letterhead.
func (s *scan) nameRun(j int) int {
	for end := j; ; end++ {
		w := s.at(end)
		if w == "" || !s.toks[end].word || nameStops[w] || w == "dan" || end > j+8 ||
			end > j && (w == "provinsi" || w == "propinsi" || w == "kabupaten" || w == "salinan" || w == "bupati" || w == "gubernur" || w == "walikota") {
			return end
		}
	}
}

// amendedByTitle returns the instrument that the title says is amended: the
// first that it names besides itself, when it is a "Perubahan". Where a scan
// lost the order of the first page, the title stands in Pasal I.
func amendedByTitle(r *Regulation, h home) ID {
	texts := []string{r.About}
	for _, p := range r.Parts {
		if p.Kind == KindJudul || p.Kind == KindMenetapkan || p.Addr == "pasal-i" && len(texts) == 1 {
			texts = append(texts, p.Heading+" "+p.Text)
		}
	}
	for _, text := range texts {
		if id := amendedIn(text, h); id != "" {
			return id
		}
	}
	return ""
}

func amendedIn(text string, h home) ID {
	s := tokenize(text)
	change := false
	for i := 0; i < len(s.toks); i++ {
		switch s.at(i) {
		case "perubahan", "mengubah", "merubah", "diubah":
			change = true
			continue
		}
		if !change {
			continue
		}
		if in, ok := s.instrument(i, h); ok {
			if id := in.id(); id != "" && id != h.id {
				return id
			}
		}
	}
	return ""
}

// leadIn returns the instrument that a provision opens to amendment:
// "Beberapa ketentuan dalam Undang-Undang Nomor … diubah sebagai berikut:",
// "Mengubah beberapa ketentuan dalam Peraturan Pemerintah Nomor …".
func (s *passage) leadIn(h home) ID {
	verb := s.mainChange()
	from, to := 0, verb
	if activeVerbs[s.at(0)] != "" {
		from, to = 1, len(s.toks)
	}
	var earlier ID // an earlier change of what is amended
	for i := from; i < to; i++ {
		if !instrumentWords[s.at(i)] {
			continue
		}
		in, ok := s.instrument(i, h)
		if !ok {
			continue
		}
		switch id := in.id(); {
		case id == "" || id == h.id:
		case i > 0 && s.at(i-1) == "dengan" && s.has(max(0, i-6), i, "diubah", "dirubah", "terakhir"):
			earlier = cmp.Or(earlier, id)
		default:
			return id
		}
	}
	return earlier
}

// mainChange finds the verb that amends, and not the one in "sebagaimana telah
// diubah dengan". It returns -1 when there is none.
func (s *scan) mainChange() int {
	for i := len(s.toks) - 1; i >= 0; i-- {
		if s.changes(i) {
			return i
		}
	}
	return -1
}

// changes reports whether a verb that amends stands at token i.
func (s *scan) changes(i int) bool {
	switch s.at(i) {
	case "diubah", "dirubah", "dihapus", "dihapuskan", "disisipkan", "ditambahkan", "ditambah", "diganti":
		return !s.has(max(0, i-4), i, "telah", "terakhir", "sebagaimana", "pernah", "dapat", "akan", "belum", "tidak", "perlu", "harus")
	}
	return false
}

// commandOpeners are words with which a command of an amending act begins.
var commandOpeners = map[string]bool{
	"ketentuan": true, "pasal": true, "di": true, "diantara": true, "antara": true, "setelah": true, "sesudah": true,
	"judul": true, "penjelasan": true, "bab": true, "bagian": true, "paragraf": true, "lampiran": true, "ayat": true,
	"huruf": true, "angka": true, "frasa": true, "kata": true, "pada": true, "dalam": true, "diantaranya": true,
}

// commands reports whether a text is a command of an amending act: it begins as
// one and changes a place by its main verb. Sources that lost the structure of
// the act still show their commands by their words.
func (s *scan) commands() bool {
	if activeVerbs[s.at(0)] != "" {
		return s.placeWord(1, 12)
	}
	if !commandOpeners[s.at(0)] || s.has(0, 14, "jelas") {
		return false
	}
	for i := 1; i < len(s.toks) && i < 60; i++ {
		switch w := s.at(i); {
		case w == "sebagaimana" || w == "wajib" || w == "dapat" || w == "dimaksud":
			return false
		case s.changes(i), w == "dicabut" && s.at(i+1) != "dan", w == "tetap" && s.has(i, i+5, "perubahan"):
			return s.placeWord(0, i+8)
		}
	}
	return false
}

// placeWord reports whether a word that opens a place stands in tokens i to j.
func (s *scan) placeWord(i, j int) bool {
	for ; i < j && i < len(s.toks); i++ {
		if kindWords[s.at(i)] != "" {
			return true
		}
	}
	return false
}
