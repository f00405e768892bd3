package indexer

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wewenang/authority/finding"
	"wewenang/law"
	"wewenang/law/markdown"
)

// numberOfDraft stands where a draft has no number yet.
const numberOfDraft = "rancangan"

// parseDraft reads a draft, which may lack what only its making gives it: a
// number, a year, even a title. What is missing is taken from the words, then
// from the corpus, and told as a warning. A text in which no provision stands is
// an error.
func parseDraft(d law.SourceFile, in finding.Input) (*law.Regulation, error) {
	data := bytes.TrimPrefix(d.Data, []byte("\ufeff"))
	if bytes.HasPrefix(data, []byte("---")) {
		return parseRegulation(d.Name, completeFront(d.Data, in))
	}
	r := markdown.ParseText(d.Name, d.Data)
	if !hasProvision(r) {
		r = parseFragment(d.Name, string(data))
	}
	if !hasProvision(r) {
		return nil, law.Problem{Position: law.Position{File: d.Name, Line: 1, Column: 1}, Level: law.LevelError, Code: "draft-no-regulation",
			Message: "tidak terbaca sebagai naskah peraturan: tidak ada pasal atau diktum", Help: "tempel naskah mulai dari judul sampai penutup"}
	}
	meta, named := draftMeta(string(data), in)
	guessed := meta.ID.Region() != law.National && !namesRegion(titleWords(string(data))) && manyRegions(in)
	if meta.ID == "" {
		return nil, law.Problem{Position: law.Position{File: d.Name, Line: 1, Column: 1}, Level: law.LevelError, Code: "draft-no-region",
			Message: "judul rancangan tidak menyebut daerah", Help: "tulis judul, misalnya PERATURAN BUPATI CONTOH TENTANG …, atau kepala berkas --- dengan daerah"}
	}
	r.Meta = meta
	if guessed {
		r.Problems = append(r.Problems, law.Problem{Position: law.Position{File: d.Name, Line: 1, Column: 1}, Level: law.LevelWarning, Code: "draft-region",
			Message: fmt.Sprintf("judul rancangan tidak menyebut daerah; dibaca untuk %s", meta.ID.Region().Name()), Help: "tulis judul, misalnya PERATURAN BUPATI CONTOH TENTANG …"})
	}
	if !named {
		r.Problems = append(r.Problems, law.Problem{Position: law.Position{File: d.Name, Line: 1, Column: 1}, Level: law.LevelWarning, Code: "draft-unnamed",
			Message: fmt.Sprintf("rancangan belum bernomor; dibaca sebagai %s", meta.ID), Help: "lengkapi judul bila sudah ada nomor"})
	}
	return r, nil
}

// hasProvision reports whether an operative provision with words was read.
func hasProvision(r *law.Regulation) bool {
	for p := range r.All() {
		if (p.Kind == law.KindPasal || p.Kind == law.KindDiktum) && (p.Text != "" || len(p.Children) > 0) {
			return true
		}
	}
	return false
}

// completeFront adds number and year to the head of a draft that has none.
func completeFront(data []byte, in finding.Input) []byte {
	head, _, closed := bytes.Cut(data[bytes.IndexByte(data, '\n')+1:], []byte("\n---"))
	if !closed || !bytes.Contains(head, []byte("rancangan")) {
		return data
	}
	has := func(key string) bool {
		return slices.ContainsFunc(bytes.Split(head, []byte("\n")), func(l []byte) bool { return bytes.HasPrefix(l, []byte(key+":")) })
	}
	// On the last line, so that the lines of problems stay those of the file.
	end := bytes.Index(data, []byte("\n---")) + 1
	var add []byte
	if !has("nomor") {
		add = append(add, "nomor: "+numberOfDraft+"\n"...)
	}
	if !has("tahun") {
		add = append(add, "tahun: "+strconv.Itoa(yearOf(in))+"\n"...)
	}
	return slices.Concat(data[:end], add, data[end:])
}

func yearOf(in finding.Input) int {
	year, _ := strconv.Atoi(string(in.AsOf[:min(4, len(in.AsOf))]))
	return cmp.Or(year, 2000)
}

// draftMeta reads type, region, number, year and subject from the title of a
// draft, and reports whether the title had all of them.
func draftMeta(text string, in finding.Input) (law.Meta, bool) {
	title := titleWords(text)
	if t, ok := law.ReadTitle(title); ok {
		t.Region = cmp.Or(t.Region, regionOfDraft(text, in))
		if id, err := t.ID(); err == nil {
			return law.Meta{ID: id, About: t.About, Maker: t.Maker, Manuscript: law.ManuscriptDraft}, true
		}
	}
	before, about := cutFold(title, " tentang ")
	before, rest := cutFold(before+" ", " nomor")
	_, year := cutFold(" "+rest, " tahun")
	y, _ := strconv.Atoi(strings.TrimFunc(firstField(year), func(r rune) bool { return r < '0' || r > '9' }))
	t, ok := law.ReadTitle(strings.TrimSpace(before) + " Nomor 1 Tahun 2000 tentang " + cmp.Or(about, "Rancangan"))
	if !ok {
		t = law.TitleRef{Type: "perkada"}
	}
	t.Number, t.Year, t.About = numberOfDraft, cmp.Or(y, yearOf(in)), about
	if t.Type.Regional() || !ok {
		t.Region = cmp.Or(t.Region, regionOfDraft(text, in))
		if t.Region == law.National {
			return law.Meta{}, false
		}
	}
	id, err := law.NewID(t.Region, t.Type, t.Year, t.Number)
	if err != nil {
		return law.Meta{}, false
	}
	return law.Meta{ID: id, About: cmp.Or(t.About, "Rancangan"), Maker: t.Maker, Manuscript: law.ManuscriptDraft}, false
}

// titleWords are the words before the recitals, at most twelve lines of them.
func titleWords(text string) string {
	var words []string
	for i, line := range strings.Split(text, "\n") {
		line = strings.Trim(strings.TrimSpace(line), "# *")
		low := strings.ToLower(line)
		if i > 11 || strings.HasPrefix(low, "menimbang") || strings.HasPrefix(low, "bab ") || strings.HasPrefix(low, "pasal ") || strings.HasPrefix(low, "dengan rahmat") {
			break
		}
		if low == "rancangan" {
			continue
		}
		words = append(words, strings.Fields(strings.TrimPrefix(line, "RANCANGAN "))...)
	}
	return strings.Join(words, " ")
}

// cutFold parts s at the first sep, upper and lower case being one.
func cutFold(s, sep string) (before, after string) {
	if i := strings.Index(strings.ToLower(s), sep); i >= 0 {
		return s[:i], s[i+len(sep):]
	}
	return s, ""
}

func firstField(s string) string {
	if f := strings.Fields(s); len(f) > 0 {
		return f[0]
	}
	return ""
}
