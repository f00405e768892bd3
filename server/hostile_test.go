package server

import (
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"wewenang/authority"
	"wewenang/law"
)

// hostile are strings that turn into markup or script where a page forgets to
// escape them.
var hostile = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `'><svg onload=alert(1)>`, `</textarea><script>alert(1)</script>`,
	`</title><script>alert(1)</script>`, `javascript:alert(1)`, `<a href="javascript:alert(1)">x</a>`, `" autofocus onfocus="alert(1)`,
	`<!--`, `]]>`, `{{.}}`, `&lt;script&gt;`, "\u2028<b>", `<iframe srcdoc="<script>alert(1)</script>">`, `%3Cscript%3E`, `<style>*{display:none}</style>`,
	`<base href="https://evil.example/">`, `<form action="https://evil.example/">`, `<meta http-equiv="refresh" content="0;url=https://evil.example">`,
}

// poison writes a string into every field that a text or a table can fill.
func poison(f *fakeLibrary, s string) {
	r := f.rules[mall]
	r.About, r.Maker, r.Source, r.Quality = s, s, s, s
	for p := range r.All() {
		p.Label, p.Text, p.Heading = s, s, s
		for i := range p.Cells {
			p.Cells[i] = s
		}
	}
	f.cites[mall] = []law.Citation{{At: "pasal-5.ayat-1", Text: s, Target: base, Start: 0, End: len(s)}}
	r.Definitions[0].Term, r.Definitions[0].Meaning = s, s
	as, ss, gs := agencies(), services(), grants()
	for i := range as {
		as[i].Names = []authority.Name{{Name: s, Short: s}}
		as[i].Note, as[i].Affairs = s, []string{s}
	}
	for i := range ss {
		ss[i].Name, ss[i].Synonyms, ss[i].Affair = s, []string{s}, s
	}
	for i := range gs {
		gs[i].Quote, gs[i].Object, gs[i].Holder, gs[i].Joint, gs[i].EndReason = s, s, s, s, s
	}
	f.graph = authority.NewGraph(as, ss, gs)
	for i := range f.report.Findings {
		f.report.Findings[i].Title, f.report.Findings[i].Reason = s, s
		for j := range f.report.Findings[i].Proof {
			f.report.Findings[i].Proof[j].Text, f.report.Findings[i].Proof[j].Quote = s, s
		}
	}
}

func TestWordsNeverBecomeMarkup(t *testing.T) {
	for _, s := range hostile {
		lib := world()
		poison(lib, s)
		shelf := &fakeShelf{lib: lib, problem: law.Problem{Message: s, Help: s, Source: s, Position: law.Position{File: s, Line: 1, Column: 1}}}
		h := newSite(t, shelf)
		typed := url.QueryEscape(s)
		paths := append([]string{"/cari?q=" + typed + "&jenis=" + typed, "/instansi?nama=" + typed, "/peta?fokus=" + typed, "/periksa?contoh=" + typed, "/temuan?keadaan=" + typed}, everyPage...)
		for _, path := range paths {
			if bad := foreign(get(h, path).Body.String()); bad != "" {
				t.Errorf("%s with %q: %s", path, s, bad)
			}
		}
	}
}

// foreign finds an element or attribute that no template of ours writes.
func foreign(page string) string {
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			tok := z.Token()
			switch tok.Data {
			case "img", "iframe", "style", "base", "object", "embed":
				return tok.String()
			}
			for _, a := range tok.Attr {
				value := strings.ToLower(strings.TrimSpace(a.Val))
				switch {
				case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "srcdoc", a.Key == "http-equiv",
					(a.Key == "href" || a.Key == "src" || a.Key == "action") && (strings.HasPrefix(value, "javascript:") || strings.Contains(value, "//")):
					return tok.String()
				case tok.Data == "script" && a.Key == "src" && !strings.HasPrefix(a.Val, "/static/"):
					return tok.String()
				}
			}
			if tok.Data == "script" && len(tok.Attr) == 0 {
				return tok.String()
			}
		}
	}
}
