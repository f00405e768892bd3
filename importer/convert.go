package importer

import (
	"wewenang/law"
	"wewenang/law/markdown"
)

// convert reads structure, identity and quality. What is judged is the tree of
// the text as it is written, which is what every later reader sees.
func (doc *document) convert(s source, data []byte) {
	raw := doc.parse(s, data)
	pages := pagesOf(raw, doc.pageOf)
	r := settled(s.name, raw)
	doc.Problems = append(doc.Problems, r.Problems...)
	doc.ID = r.ID
	doc.Quality = measure(r, doc.Quality.OCR, doc.Quality.Unread, doc.Pages)
	if doc.ID == "" {
		doc.Quality.Score, doc.Quality.Grade = min(doc.Quality.Score, 0.5), gradeLow
	}
	if r.Quality == "" {
		r.Quality = doc.Quality.remark()
	}
	found := doc.Quality.problems(oneLine(s.name), pages)
	for i := range found {
		if found[i].Line > 0 {
			found[i].Line += doc.frontGrowth(r, raw)
		}
	}
	doc.Problems = append(doc.Problems, found...)
	doc.regulation = r
}

// frontGrowth is how many lines the front matter gains after the tree was read.
func (doc *document) frontGrowth(r, raw *law.Regulation) int {
	lines := 0
	if r.ID == "" {
		return 0
	}
	if r.Quality != raw.Quality {
		lines++
	}
	if doc.Format != string(formatText) {
		lines += 2
	}
	return lines
}

// settled reads the canonical form of a regulation.
func settled(name string, raw *law.Regulation) *law.Regulation {
	text := markdown.Format(raw)
	if raw.ID == "" { // without an identity there is no front matter
		r := markdown.ParseText(name, text)
		r.Meta = raw.Meta
		return r
	}
	r, err := markdown.Parse(name, text)
	if err != nil { // its own words are told by the reader of the content
		return raw
	}
	if len(r.Problems) == 0 {
		r.Problems = raw.Problems
	}
	return r
}

// pagesOf tells on which page each provision begins; nil without pages.
func pagesOf(r *law.Regulation, pageOf func(line int) int) map[law.Address]int {
	if pageOf == nil {
		return nil
	}
	pages := make(map[law.Address]int)
	for p := range r.All() {
		if _, known := pages[p.Addr]; !known && p.Addr != "" {
			pages[p.Addr] = pageOf(p.Line)
		}
	}
	return pages
}
