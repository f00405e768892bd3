package server

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"wewenang/law"
)

// page is a struct that a template of its own prints.
type page interface {
	view() string // file name under templates/pages, without extension
	head() *Base
}

// Base is what every page has. Templates call its methods.
type Base struct {
	site *site

	Lang      string
	Path      string // of this page, without the query
	Title     string // of the browser window; shown with the site's name
	Section   string // entry of the navigation that is current
	Today     law.Date
	AsOf      law.Date // the day for which the page answers
	AsOfGiven bool     // the reader asked for that day
	Fiction   bool     // the page rests on demonstration texts
	Overlay   []problemBox
	Corpus    law.Corpus
	Wide      bool // uses the whole window
	query     url.Values
}

func (b *Base) head() *Base { return b }

// T returns the words for a key in the page's language, with Sprintf verbs
// filled in. An unknown key fails the template, which a test notices.
func (b *Base) T(key string, args ...any) (string, error) {
	s, err := b.site.views.words.get(b.Lang, key)
	if err != nil || len(args) == 0 {
		return s, err
	}
	return fmt.Sprintf(s, args...), nil
}

// say is T for Go code, where the keys are constants that a test checks.
func (b *Base) say(key string, args ...any) string {
	s, err := b.T(key, args...)
	if err != nil {
		return key
	}
	return s
}

// Word translates a word of a closed list, such as a status or a kind of
// grant. A word that is not in the list is given back.
func (b *Base) Word(list string, word any) string {
	s := fmt.Sprint(word)
	if out, err := b.site.views.words.get(b.Lang, list+"."+s); err == nil {
		return out
	}
	return s
}

// Link returns the address of a page of this site, keeping language and day.
// Pairs are further parameters; empty values are left out.
func (b *Base) Link(path string, pairs ...string) string {
	if len(pairs) == 0 && b.Lang == b.site.Lang && !b.AsOfGiven {
		return path // most links of most pages
	}
	v := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			v.Set(pairs[i], pairs[i+1])
		}
	}
	if b.Lang != b.site.Lang && !v.Has("lang") {
		v.Set("lang", b.Lang)
	}
	if b.AsOfGiven && !v.Has("pada") {
		v.Set("pada", string(b.AsOf))
	}
	return withQuery(path, v)
}

func withQuery(path string, v url.Values) string {
	if len(v) == 0 {
		return path
	}
	path, fragment, cut := strings.Cut(path, "#")
	path += "?" + v.Encode()
	if cut {
		path += "#" + fragment
	}
	return path
}

// Rule returns the address of the reading page at a provision.
func (b *Base) Rule(id law.ID, at law.Address) string {
	path := "/" + id.Path()
	if at != "" {
		path += "#" + string(at)
	}
	return b.Link(path)
}

// Provision returns the address of the page of one provision.
func (b *Base) Provision(id law.ID, at law.Address) string {
	if at == "" {
		return b.Rule(id, "")
	}
	return b.Link("/" + id.Path() + "/" + string(at))
}

// Switch returns this page with a parameter changed; an empty value drops it.
func (b *Base) Switch(name, value string) string {
	v := url.Values{}
	for key, list := range b.query {
		if key != name && key != "hal" && key != "sesudah" {
			v[key] = slices.Clone(list)
		}
	}
	if value != "" {
		v.Set(name, value)
	}
	return withQuery(b.Path, v)
}

// OtherLang returns this page in the other language.
func (b *Base) OtherLang() string {
	other := "en"
	if b.Lang == "en" {
		other = "id"
	}
	if other == b.site.Lang {
		other = ""
	}
	return b.Switch("lang", other)
}

// Now returns this page for today.
func (b *Base) Now() string { return b.Switch("pada", "") }

// Asset returns the address of a static file.
func (b *Base) Asset(name string) (string, error) { return b.site.assets.url(name) }

// Version names the program.
func (b *Base) Version() string { return b.site.Version }

// Carry returns the parameters that a form must hand on.
func (b *Base) Carry() map[string]string {
	out := map[string]string{}
	if b.Lang != b.site.Lang {
		out["lang"] = b.Lang
	}
	return out
}

// Date prints a day in the page's language.
func (b *Base) Date(d law.Date) string {
	t, err := time.Parse(time.DateOnly, string(d))
	switch {
	case d == "" || err != nil:
		return b.say("date.unknown")
	case b.Lang == "en":
		return t.Format("2 January 2006")
	}
	return d.Words()
}

// Span prints a span of days in words.
func (b *Base) Span(from, to law.Date) string {
	switch {
	case from == "" && to == "":
		return b.say("span.unknown")
	case to == "":
		return b.say("span.since", b.Date(from))
	case from == "":
		return b.say("span.until", b.Date(to))
	}
	return b.say("span.both", b.Date(from), b.Date(to))
}

// Clip shortens words to n runes.
func (b *Base) Clip(s string, n int) string { return clip(s, n) }

// Num prints a whole number with separators.
func (b *Base) Num(n int) string {
	sep := "."
	if b.Lang == "en" {
		sep = ","
	}
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + sep + s[i:]
	}
	return s
}

// Percent prints part of whole.
func (b *Base) Percent(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	return strconv.Itoa(100*part/whole) + " %"
}
