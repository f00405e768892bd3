package importer

import (
	"cmp"
	"fmt"
	"strings"

	"wewenang/law"
)

// identify sets the identity of the document and what the title says. The
// title wins over the name of the file; the name fills in what cannot be read.
func (doc *document) identify(s source, r *law.Regulation) {
	named, fromName := readHint(s.name)
	if !fromName {
		named, fromName = readHint(s.path)
	}
	if s.meta != nil && s.meta.ID != "" {
		named, fromName = feedHint(s.meta.ID), true
	}
	h := titleHead{year: yearOf(r.Enacted)}
	title, fromTitle := h.readTitle(r)
	r.About, r.Maker = cmp.Or(title.About, decidedAbout(r), unreadAbout), title.Maker
	if r.About == unreadAbout {
		doc.warn("judul-tidak-terbaca", "isi judul setelah TENTANG tidak terbaca", "isi kunci tentang di kepala berkas")
	}
	if fromTitle {
		h.tell(doc)
		head := letterhead(r)
		r.ID = doc.fromTitle(title, head, moreOften(r, head, title.Region), named, fromName)
	}
	if r.ID == "" && !fromName && named.typ.Regional() && named.region == law.National {
		named.region = letterhead(r)
		_, err := named.id()
		fromName = err == nil
	}
	if r.ID == "" && fromName {
		r.ID, _ = named.id()
		doc.warn("identitas-dari-nama-berkas",
			fmt.Sprintf("judul tidak terbaca utuh; identitas %s diambil dari %s", r.ID, named.origin()),
			"periksa judul, lalu perbaiki nomor dan tahun di kepala berkas bila perlu")
	}
	if doc.ID = r.ID; doc.ID == "" {
		doc.fail("tanpa-identitas", "jenis, nomor, dan tahun tidak terbaca dari judul maupun nama berkas",
			"isi jenis, nomor, dan tahun di kepala berkas, lalu pindahkan ke folder daerahnya")
	}
}

// fromTitle returns the identity that the title names; a regional title without
// its region takes that of the letterhead, then that of the file name.
func (doc *document) fromTitle(title law.TitleRef, head, spelling law.Region, named hint, fromName bool) law.ID {
	if title.Type.Regional() && title.Region == law.National {
		title.Region = head
	}
	if head != title.Region && nearly(string(head), string(title.Region)) {
		doc.warn("nama-daerah-berbeda", fmt.Sprintf("judul menyebut %s, kop menyebut %s", title.Region, head), "periksa halaman judul naskah asli")
		title.Region = spelling
	}
	if title.Region == law.National && title.Type.Regional() && fromName {
		title.Region = named.region
	}
	id, err := title.ID()
	if err != nil {
		return ""
	}
	if fromName {
		return doc.settle(id, named)
	}
	return id
}

// moreOften returns the region whose name the text holds more often.
func moreOften(r *law.Regulation, a, b law.Region) law.Region {
	if a == b || a == law.National || b == law.National {
		return b
	}
	count := func(region law.Region) (n int) {
		_, name, _ := strings.Cut(string(region), "-")
		name = strings.ReplaceAll(name, "-", " ")
		for _, p := range r.Parts {
			n += strings.Count(strings.ToLower(words(p)), name)
		}
		return n
	}
	if count(a) > count(b) {
		return a
	}
	return b
}

// settle chooses between title and file name. A folder that files by type,
// year and number was filed by someone; a mere name of a file is often mistyped.
func (doc *document) settle(title law.ID, named hint) law.ID {
	other, err := named.id()
	if err != nil || other.Year() == title.Year() && other.Number() == title.Number() && other.Type() == title.Type() {
		return title
	}
	chosen, loser := title, "judul yang dipakai"
	if named.filed {
		chosen, loser = other, "letak berkas yang dipakai"
	} else if other.Year() == title.Year() && other.Number() == title.Number() {
		return title
	}
	doc.warn("nama-berkas-berbeda", fmt.Sprintf("judul terbaca %s, %s menyebut %s; %s", title, named.origin(), other, loser),
		"periksa halaman judul naskah asli")
	return chosen
}

// letterhead reads the region from the office above the title: "BUPATI GARUT".
func letterhead(r *law.Regulation) law.Region {
	levels := map[string]string{"bupati": "Kabupaten ", "walikota": "Kota ", "gubernur": "Provinsi "}
	for _, p := range r.Parts {
		if p.Kind != law.KindJudul && p.Kind != law.KindPembukaan {
			continue
		}
		text := strings.ReplaceAll(strings.ToLower(words(p)), "wali kota", "walikota")
		fields := strings.Fields(text)
		for i, w := range fields[:max(len(fields)-1, 0)] {
			if level, ok := levels[w]; ok {
				if region, ok := nameAfter(level, fields[i+1:]); ok {
					return region
				}
			}
		}
	}
	return law.National
}

// endOfName are words that follow the name of a region in a letterhead.
var endOfName = map[string]bool{"peraturan": true, "keputusan": true, "provinsi": true, "propinsi": true,
	"nomor": true, "dengan": true, "menimbang": true, "tentang": true, "instruksi": true, "dan": true}

// nameAfter reads a region of the level from the words behind an office.
func nameAfter(level string, fields []string) (law.Region, bool) {
	var name []string
	for _, w := range fields[:min(4, len(fields))] {
		bare := strings.Trim(w, ",.;:")
		if bare == "" || endOfName[bare] {
			break
		}
		name = append(name, bare)
		if bare != w {
			break
		}
	}
	if len(name) == 0 {
		return law.National, false
	}
	return law.RegionNamed(level + strings.Join(name, " "))
}

// readTitle reads the title from the printed title, then from the opening.
func (h *titleHead) readTitle(r *law.Regulation) (law.TitleRef, bool) {
	for _, kind := range []law.Kind{law.KindJudul, law.KindPembukaan, law.KindMenetapkan} {
		for _, p := range r.Parts {
			if p.Kind != kind {
				continue
			}
			if t, ok := h.read(words(p)); ok && t.Number != "" {
				return t, true
			}
		}
	}
	if t, ok := h.elucidatedTitle(r); ok {
		return t, ok
	}
	return h.annexTitle(r)
}

// annexTitle reads the title from the heading of an annex that stands alone:
// "LAMPIRAN II PERATURAN BUPATI … NOMOR 7 TAHUN 2019 TENTANG …".
func (h *titleHead) annexTitle(r *law.Regulation) (law.TitleRef, bool) {
	for _, p := range r.Parts {
		if p.Kind == law.KindLampiran && onlyPart(r) != "" {
			t, ok := h.read(p.Heading)
			return t, ok && t.Number != ""
		}
	}
	return law.TitleRef{}, false
}

// elucidatedTitle reads the title from the elucidation, which repeats it:
// "PENJELASAN ATAS UNDANG-UNDANG … NOMOR 9 TAHUN 2019 TENTANG …".
func (h *titleHead) elucidatedTitle(r *law.Regulation) (law.TitleRef, bool) {
	for p := range r.All() {
		if p.Kind != law.KindJudul || p.Addr.Parent() != law.Address(law.KindPenjelasan) {
			continue
		}
		_, title, _ := strings.Cut(strings.ToUpper(words(p)), "ATAS ")
		t, ok := h.read(title)
		return t, ok && t.Number != ""
	}
	return law.TitleRef{}, false
}

// read reads the instrument named before the first TENTANG. What comes
// after it may be the title of another one ("TENTANG PERUBAHAN ATAS …"), and so
// may a text that starts in the middle of a sentence.
func (h *titleHead) read(text string) (law.TitleRef, bool) {
	head, about := cutAbout(strings.Fields(openGlued(text)))
	if head = h.plain(head); !looksLikeTitle(head) {
		return law.TitleRef{}, false
	}
	t, ok := law.ReadTitle(strings.Join(joinDigits(head), " "))
	if !ok {
		return t, false
	}
	t.About = cleanAbout(about[:min(len(about), maxAbout)])
	return t, true
}

// maxHead is the number of words in which a title is over: letterhead, type,
// number and year.
const maxHead = 60

// maxAbout is the number of words in which a subject is over, with room for
// treaties named in two languages.
const maxAbout = 250

func cutAbout(fields []string) (head, about []string) {
	for i, w := range fields {
		switch {
		case i >= maxHead:
			return fields[:i], nil
		case strings.EqualFold(w, "tentang"):
			return fields[:i], fields[i+1:]
		case i > 0 && strings.EqualFold(fields[i-1]+w, "tentang"):
			return fields[:i-1], fields[i+1:]
		}
	}
	return fields, nil
}

// looksLikeTitle tells a title from a sentence: it names a number and holds no
// word of running text.
func looksLikeTitle(head []string) bool {
	number := false
	for _, w := range head {
		switch strings.ToLower(strings.Trim(w, ".,:;*#_()")) {
		case "bahwa", "berdasarkan", "melaksanakan", "sebagaimana", "untuk", "pasal", "mengingat", "membaca":
			return false
		case "nomor", "no":
			number = true
		}
		if strings.HasPrefix(strings.ToLower(w), "nom") {
			number = true
		}
	}
	return number
}

// openGlued opens the gaps that scanning closes in titles: "TAHUN2016",
// "NOMOR36a".
func openGlued(text string) string {
	for _, word := range []string{"NOMOR", "TAHUN", "Nomor", "Tahun"} {
		for from := 0; ; {
			i := strings.Index(text[from:], word)
			if i < 0 {
				break
			}
			from += i + len(word)
			if startsWithDigit(text[from:]) {
				text = text[:from] + " " + text[from:]
			}
		}
	}
	return text
}

func digitsOnly(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// unreadAbout stands for a subject that could not be read.
const unreadAbout = "(judul tidak terbaca)"

// decidedAbout reads the subject from the words that enact the instrument:
// "Menetapkan : UNDANG-UNDANG TENTANG …".
func decidedAbout(r *law.Regulation) string {
	for _, p := range r.Parts {
		if p.Kind == law.KindMenetapkan {
			_, about := cutAbout(strings.Fields(words(p)))
			return cleanAbout(about[:min(len(about), maxHead)])
		}
	}
	return ""
}

// endOfAbout are words that follow the subject of a title in one line.
var endOfAbout = []string{"i. umum", "i. penjelasan umum", "dengan rahmat", "dengan rakhmat", "dengan mengharap", "presiden republik indonesia", "menimbang", "bupati ", "gubernur ", "walikota "}

func cleanAbout(fields []string) string {
	about := strings.Trim(strings.Join(fields, " "), " *,.;")
	for _, end := range endOfAbout {
		if i := endsAt(about, end); i > 0 {
			about = about[:i]
		}
	}
	return strings.Trim(about, " *,.;")
}

// endsAt finds the words in capitals, behind a word that does not lead on to an
// office: a title may speak of "PERATURAN BUPATI"; -1 when there are none.
func endsAt(about, end string) int {
	end = strings.ToUpper(end)
	for from := 0; ; {
		i := strings.Index(about[from:], end)
		if i < 0 {
			return -1
		}
		i += from
		before := strings.Fields(about[:i])
		if i == 0 || about[i-1] == ' ' && !leadsToOffice[strings.ToLower(before[len(before)-1])] {
			return i
		}
		from = i + len(end)
	}
}

// leadsToOffice are words behind which the name of an office is part of the
// subject.
var leadsToOffice = map[string]bool{"peraturan": true, "keputusan": true, "instruksi": true, "kepada": true, "oleh": true, "dari": true,
	"wakil": true, "dan": true, "untuk": true, "pemilihan": true, "atas": true, "antara": true, "sebagai": true, "wewenang": true,
	"kewenangan": true, "tugas": true, "jabatan": true, "calon": true, "bersama": true, "rumah": true, "dinas": true}

func words(p *law.Provision) string {
	var parts []string
	for n := range p.All() {
		if n.Kind == law.KindHalaman {
			continue
		}
		for _, s := range []string{n.Label, n.Heading, n.Text} {
			if s != "" {
				parts = append(parts, s)
			}
		}
	}
	return strings.Join(parts, " ")
}
