package markdown

import (
	"fmt"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"wewenang/law"
)

// maxFront is the largest front matter, in bytes.
const maxFront = 16 << 10

// The keys of the front matter, in the order in which they are written:
//
//	jenis        type of the instrument: perbup, perda, uu, permen-dagri …  (required)
//	daerah       region: kab-…, kota-…, prov-…; none for national law
//	nomor        number                                                     (required)
//	tahun        year                                                       (required)
//	tentang      what it is about                                           (required)
//	ditetapkan   day of enactment, YYYY-MM-DD
//	diundangkan  day of promulgation
//	berlaku      first day in force
//	berakhir     first day on which it no longer holds by its own words
//	naskah       resmi, salinan, rancangan or contoh
//	sumber       address or description of the source
//	pembuat      office that made it
//	mutu         remark on the quality of the text
//	metadata     ya when the corpus holds the metadata without the text
//	status       standing as the source states it: berlaku, diubah, dicabut, belum berlaku
//	asli         name of the document that the text was read from, kept in the same folder
//	sha256       of that document, in hexadecimal
var frontKeys = []string{"jenis", "daerah", "nomor", "tahun", "tentang", "ditetapkan", "diundangkan", "berlaku",
	"berakhir", "naskah", "sumber", "pembuat", "mutu", "metadata", "status", "asli", "sha256"}

var manuscripts = []string{string(law.ManuscriptOfficial), string(law.ManuscriptCopy), string(law.ManuscriptDraft), string(law.ManuscriptExample)}

var statuses = []string{string(law.StatusInForce), string(law.StatusAmended), string(law.StatusRevoked), string(law.StatusNotYet)}

// cutFront parts front matter and text and returns the number of the line on
// which the text begins.
func cutFront(file, src string) (front, text string, first int, p *law.Problem) {
	missing := func(line int, message string) *law.Problem {
		p := problem(file, line, 1, "front-matter-missing", message, "awali berkas dengan --- lalu jenis, nomor, tahun, tentang, lalu ---")
		return &p
	}
	line, rest, _ := strings.Cut(src, "\n")
	if strings.TrimRight(line, " \t\r") != "---" {
		return "", "", 0, missing(1, "berkas tidak diawali kepala ---")
	}
	size := 0
	first = 2
	for l := range strings.Lines(rest) {
		first++
		if strings.TrimRight(l, " \t\r\n") == "---" {
			return rest[:size], rest[size+len(l):], first, nil
		}
		if size += len(l); size > maxFront {
			p := problem(file, first-1, 1, "front-matter-too-large", fmt.Sprintf("kepala berkas lebih dari %d bita", maxFront), "tutup kepala dengan ---")
			return "", "", 0, &p
		}
	}
	return "", "", 0, missing(1, "kepala berkas tidak ditutup")
}

// frontReader collects what the front matter says.
type frontReader struct {
	file     string
	problems []law.Problem
	values   map[string]*yaml.Node
}

// readFront reads the front matter, which begins on line 2 of the file.
func readFront(file, src string) (law.Meta, []law.Problem) {
	f := &frontReader{file: file, values: map[string]*yaml.Node{}}
	f.load(src)
	if len(f.problems) > 0 {
		return law.Meta{}, f.problems
	}
	m := law.Meta{
		About:       f.text("tentang"),
		Enacted:     f.date("ditetapkan"),
		Promulgated: f.date("diundangkan"),
		InForce:     f.date("berlaku"),
		Ends:        f.date("berakhir"),
		Manuscript:  law.Manuscript(f.oneOf("naskah", manuscripts)),
		Source:      f.text("sumber"),
		Maker:       f.text("pembuat"),
		Quality:     f.text("mutu"),
		MetaOnly:    f.yes("metadata"),
		Stated:      law.Status(f.oneOf("status", statuses)),
		Original:    f.fileName("asli"),
		SHA256:      f.digest("sha256"),
	}
	m.ID = f.id()
	return m, f.problems
}

// at reports a problem at a node, shifted by the opening line.
func (f *frontReader) at(n *yaml.Node, code, message, help string) {
	line, column := 2, 1
	if n != nil {
		line, column = n.Line+1, n.Column
	}
	f.problems = append(f.problems, problem(f.file, line, column, code, message, help))
}

// load reads the mapping and refuses what a front matter need not hold.
func (f *frontReader) load(src string) {
	var doc yaml.Node
	if err := yaml.Load([]byte(src), &doc); err != nil {
		line, message := yamlError(err)
		f.problems = append(f.problems, problem(f.file, line+1, 1, "front-matter-yaml", message, "tulis satu pasangan kunci: nilai pada setiap baris"))
		return
	}
	if len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		f.at(nil, "front-matter-yaml", "kepala berkas bukan daftar kunci: nilai", "tulis satu pasangan kunci: nilai pada setiap baris")
		return
	}
	pairs := doc.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		f.pair(pairs[i], pairs[i+1])
	}
	for _, key := range [...]string{"jenis", "nomor", "tahun", "tentang"} {
		if n := f.values[key]; n == nil || strings.TrimSpace(n.Value) == "" {
			f.at(n, "front-matter-missing-key", fmt.Sprintf("kunci %q tidak ada", key), "tambahkan "+key+": …")
		}
	}
}

// yamlError takes the line out of the message of the library.
func yamlError(err error) (int, string) {
	message := err.Error()
	message = strings.TrimPrefix(strings.ReplaceAll(message, "\n", " "), "yaml: ")
	if _, after, ok := strings.Cut(message, "line "); ok {
		digits := 0
		for digits < len(after) && isDigit(after[digits]) {
			digits++
		}
		if n, err := strconv.Atoi(after[:digits]); err == nil {
			return n, "YAML tidak dapat dibaca: " + message
		}
	}
	return 1, "YAML tidak dapat dibaca: " + message
}

func (f *frontReader) pair(key, value *yaml.Node) {
	for _, n := range [...]*yaml.Node{key, value} {
		if n.Anchor != "" || n.Kind == yaml.AliasNode || n.Style&yaml.TaggedStyle != 0 {
			f.at(n, "front-matter-yaml", "jangkar, alias dan tag YAML tidak diterima", "tulis nilainya langsung")
			return
		}
	}
	switch {
	case !known(frontKeys, key.Value):
		f.at(key, "front-matter-unknown-key", fmt.Sprintf("kunci %q tidak dikenal", key.Value), didYouMean(key.Value, frontKeys))
	case f.values[key.Value] != nil:
		f.at(key, "front-matter-duplicate-key", fmt.Sprintf("kunci %q ditulis dua kali", key.Value), "hapus salah satunya")
	case value.Kind != yaml.ScalarNode:
		f.at(value, "front-matter-value", fmt.Sprintf("nilai %q harus satu kata atau kalimat", key.Value), "")
	default:
		f.values[key.Value] = value
	}
}

func (f *frontReader) text(key string) string {
	n := f.values[key]
	if n == nil || n.Tag == "!!null" {
		return ""
	}
	return strings.Join(strings.Fields(n.Value), " ")
}

func (f *frontReader) date(key string) law.Date {
	d, err := law.ParseDate(f.text(key))
	if err != nil {
		f.at(f.values[key], "front-matter-date", fmt.Sprintf("%s: %q bukan tanggal", key, f.text(key)), "tulis tahun-bulan-hari, misalnya 2021-03-04")
	}
	return d
}

func (f *frontReader) oneOf(key string, words []string) string {
	v := f.text(key)
	if v != "" && !known(words, v) {
		f.at(f.values[key], "front-matter-value", fmt.Sprintf("%s: %q tidak dikenal", key, v), didYouMean(v, words))
		return ""
	}
	return v
}

// fileName reads the name of a file in the same folder.
func (f *frontReader) fileName(key string) string {
	v := f.text(key)
	if strings.ContainsAny(v, `/\`) || strings.HasPrefix(v, ".") {
		f.at(f.values[key], "front-matter-value", fmt.Sprintf("%s: %q bukan nama berkas", key, v), "tulis nama berkas di folder yang sama, misalnya 12.asli.pdf")
		return ""
	}
	return v
}

// digest reads a SHA-256 in hexadecimal.
func (f *frontReader) digest(key string) string {
	v := strings.ToLower(f.text(key))
	if v != "" && (len(v) != 64 || strings.Trim(v, "0123456789abcdef") != "") {
		f.at(f.values[key], "front-matter-value", fmt.Sprintf("%s: %q bukan SHA-256", key, v), "tulis 64 angka heksadesimal")
		return ""
	}
	return v
}

func (f *frontReader) yes(key string) bool {
	switch v := f.oneOf(key, []string{"ya", "tidak", "true", "false"}); v {
	case "ya", "true":
		return true
	}
	return false
}

// id builds the identity, part by part so that each problem has its place.
func (f *frontReader) id() law.ID {
	year, err := strconv.Atoi(f.text("tahun"))
	if err != nil || year < 1800 || year > 2200 {
		f.at(f.values["tahun"], "front-matter-value", fmt.Sprintf("tahun: %q bukan tahun", f.text("tahun")), "tulis empat angka")
		return ""
	}
	region, typ, num := f.text("daerah"), f.text("jenis"), f.text("nomor")
	if region == law.NationalSegment {
		region = ""
	}
	for _, part := range [...][2]string{{"daerah", region}, {"jenis", typ}} {
		if a, err := law.ParseAddress(part[1]); err != nil || len(a.Segments()) > 1 {
			f.at(f.values[part[0]], "front-matter-value", fmt.Sprintf("%s: %q tidak dapat dipakai", part[0], part[1]), "pakai huruf kecil, angka dan tanda hubung, misalnya perbup atau kab-contoh")
			return ""
		}
	}
	id, err := law.NewID(law.Region(region), law.Type(typ), year, num)
	if err != nil {
		f.at(f.values["nomor"], "front-matter-value", fmt.Sprintf("nomor: %q tidak dapat dipakai", num), "tulis nomor tanpa tahun")
		return ""
	}
	return id
}
