package server

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/http"
	"strings"

	"wewenang/law"
)

// maxTyped is how many runes of a parameter are read. It is a little more than
// a query may have, so that the search can say that it left something out.
const maxTyped = 300

// bare prepares what a request has even when no library is open.
func (s *site) bare(r *http.Request) *request {
	form := r.URL.Query()
	for name := range form {
		form.Set(name, clip(form.Get(name), maxTyped))
	}
	lang := form.Get("lang")
	if lang != "id" && lang != "en" {
		lang = s.Lang
	}
	today := law.DateOf(s.Now())
	q := &request{Request: r, site: s, form: form, vars: map[string]string{}}
	q.base = Base{site: s, Lang: lang, Path: r.URL.Path, Today: today, AsOf: today, query: form}
	q.base.Overlay = overlay(s.Shelf.Problem())
	return q
}

// open adds the library and what depends on it.
func (q *request) open(lib Library) error {
	q.lib = lib
	q.vars = pathVars(q.Request)
	q.base.Corpus = lib.Corpus()
	q.base.Fiction = q.base.Corpus.Fiction
	return q.asOf("pada")
}

// asOf sets the day of the answer from a parameter.
func (q *request) asOf(name string) error {
	d, err := q.date(name)
	if err == nil && d != "" && d != q.base.Today {
		q.base.AsOf, q.base.AsOfGiven = d, true
	}
	return err
}

// page returns a copy of the base with a title.
func (q *request) page(section, title string) Base {
	b := q.base
	b.Section, b.Title = section, title
	return b
}

// tag names the state that an answer depends on: generation, day, program and
// what is amiss with newer content. Empty when the library does not name its
// generation.
func (s *site) tag(q *request) string {
	if q.base.Corpus.Generation == "" {
		return ""
	}
	h := sha256.New()
	for _, part := range []string{q.base.Corpus.Generation, q.base.Corpus.Built, string(q.base.Today), s.assets.hash, s.Version} {
		h.Write([]byte(part + "\n"))
	}
	for _, p := range q.base.Overlay {
		h.Write([]byte(p.Place + p.Message))
	}
	return `W/"` + hex.EncodeToString(h.Sum(nil)[:8]) + `"`
}

// problemBox is one thing that keeps newer content from being served.
type problemBox struct {
	Place, Message, Help string
	Source, Caret        string
}

// overlay lists the problems inside an error, however they were joined.
func overlay(err error) []problemBox {
	if err == nil {
		return nil
	}
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		var out []problemBox
		for _, e := range many.Unwrap() {
			out = append(out, overlay(e)...)
		}
		if len(out) > 0 {
			return out[:min(len(out), 20)]
		}
	}
	var p law.Problem
	if !errors.As(err, &p) {
		if inner := errors.Unwrap(err); inner != nil {
			if boxes := overlay(inner); len(boxes) > 1 || boxes[0].Place != "" {
				return boxes
			}
		}
		return []problemBox{{Message: err.Error()}}
	}
	box := problemBox{Place: p.Position.String(), Message: cmp.Or(p.Message, p.Code), Help: p.Help, Source: p.Source}
	if p.Source != "" && !strings.Contains(p.Source, "\n") && p.Column > 0 {
		box.Caret = strings.Repeat(" ", min(p.Column-1, 400)) + "^"
	}
	return []problemBox{box}
}
