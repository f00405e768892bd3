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
	r, body := markdown.Settle(raw)
	doc.ID, doc.body = r.ID, body
	doc.Quality = measure(r, doc.Quality.OCR, doc.Quality.Unread, doc.Pages)
	if doc.ID == "" {
		doc.Quality.Score, doc.Quality.Grade = min(doc.Quality.Score, 0.5), gradeLow
	}
	if r.Quality == "" {
		r.Quality = doc.Quality.remark()
	}
	doc.Problems = append(doc.Problems, raw.Problems...)
	found := append(doc.Quality.problems(oneLine(s.name), pages), r.Problems...)
	if len(raw.Problems) > 0 { // they are the same, with lines of the document
		found = found[:len(found)-len(r.Problems)]
	}
	doc.Problems = append(append(doc.Problems, found...), misread(oneLine(s.name), r, pages)...)
	doc.regulation = r
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
