package server

import (
	"cmp"
	"encoding/xml"
	"net/url"
	"strings"
	"time"

	"wewenang/law"
)

// A saved search is an Atom feed (RFC 4287): the regulations that match, those
// made last first, so that a reader's program notices new ones.

// atomFeed is the document.
type atomFeed struct {
	XMLName   xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang      string      `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	Title     string      `xml:"title"`
	Subtitle  string      `xml:"subtitle"`
	ID        string      `xml:"id"`
	Updated   string      `xml:"updated"`
	Links     []atomLink  `xml:"link"`
	Author    atomAuthor  `xml:"author"`
	Generator string      `xml:"generator"`
	Entries   []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomEntry struct {
	Title   string     `xml:"title"`
	ID      string     `xml:"id"`
	Updated string     `xml:"updated"`
	Link    atomLink   `xml:"link"`
	Summary string     `xml:"summary"`
	Terms   []atomTerm `xml:"category"`
}

type atomTerm struct {
	Term string `xml:"term,attr"`
}

const feedSize = 30

func searchFeed(q *request) (response, error) {
	query, err := q.query()
	if err != nil {
		return response{}, err
	}
	query.Size, query.From, query.Sort = feedSize, 0, cmp.Or(query.Sort, "date")
	res, err := q.lib.Search(q.Context(), query)
	if err != nil {
		return response{}, err
	}
	body, err := xml.MarshalIndent(q.feed(query, res), "", " ")
	return response{body: append([]byte(xml.Header), body...), ctype: "application/atom+xml; charset=utf-8"}, err
}

func (q *request) feed(query law.Query, res law.Results) atomFeed {
	page := url.Values{}
	for name, values := range q.form {
		if name != "lang" {
			page[name] = values
		}
	}
	f := atomFeed{Lang: "id", Title: q.base.say("feed.title", cmp.Or(query.Text, q.base.say("feed.all"))),
		Subtitle: q.base.say("feed.subtitle", q.base.Num(res.Total), q.base.Date(res.AsOf)), Author: atomAuthor{"Wewenang"}, Generator: "Wewenang",
		Links: []atomLink{
			{"self", "application/atom+xml", q.absolute(withQuery("/cari.atom", q.form))},
			{"alternate", "text/html", q.absolute(withQuery("/cari", page))},
		}}
	f.ID = f.Links[0].Href
	for _, h := range res.Hits {
		f.Entries = append(f.Entries, q.entry(h))
		f.Updated = max(f.Updated, f.Entries[len(f.Entries)-1].Updated)
	}
	f.Updated = cmp.Or(f.Updated, q.base.Corpus.Built)
	return f
}

func (q *request) entry(h law.Hit) atomEntry {
	link := q.absolute("/" + h.ID.Path())
	if h.At != "" {
		link += "#" + string(h.At)
	}
	return atomEntry{Title: cmp.Or(h.Title, q.ruleName(h.ID)), ID: q.absolute("/" + h.ID.Path()), Updated: q.madeOn(h.ID),
		Link: atomLink{"alternate", "text/html", link}, Summary: strings.TrimSpace(h.At.Words() + " " + plain(h.Snippet)),
		Terms: []atomTerm{{h.Type.Name()}, {string(h.Standing.Status)}}}
}

// plain joins the words of a snippet.
func plain(spans []law.Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// madeOn is when an instrument was promulgated, else enacted, else the first
// day of its year, as Atom writes time.
func (q *request) madeOn(id law.ID) string {
	m, _ := q.lib.Meta(id)
	day, err := time.Parse(time.DateOnly, string(cmp.Or(m.Promulgated, m.Enacted)))
	if err != nil {
		day = time.Date(id.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return day.Format(time.RFC3339)
}

// absolute completes an address of this site by what the reader asked for.
func (q *request) absolute(path string) string {
	scheme := "http"
	if q.TLS != nil || strings.EqualFold(q.Header.Get("X-Forwarded-Proto"), "https") {
		scheme = "https"
	}
	return scheme + "://" + q.Host + path
}

// feedPath is the address of a search as a feed.
func (v *searchView) feedPath() string {
	u := url.Values{}
	for name, values := range v.query {
		if name != "hal" && name != "sesudah" && name != "urut" {
			u[name] = values
		}
	}
	return withQuery("/cari.atom", u)
}
