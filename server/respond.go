package server

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// serve adapts a handler that needs the library.
func (s *site) serve(route string, h handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		named(w, route)
		q := s.bare(r)
		lib, release, err := s.Shelf.Take()
		if err != nil {
			s.respond(w, q, response{}, fmt.Errorf("%w: %w", errNoLibrary, err))
			return
		}
		defer release()
		if err := q.open(lib); err != nil {
			s.respond(w, q, response{}, err)
			return
		}
		tag := s.tag(q)
		if tag != "" && r.Method != http.MethodPost && strings.Contains(r.Header.Get("If-None-Match"), tag) {
			cacheable(w, tag)
			w.WriteHeader(http.StatusNotModified)
			return
		}
		q.key = keyOf(tag, r)
		if a, ok := s.kept.get(q.key); ok && q.key != "" {
			cacheable(w, tag)
			s.sendReady(w, q, http.StatusOK, a)
			return
		}
		res, err := h(q)
		if err == nil && !res.volatile && r.Method != http.MethodPost {
			cacheable(w, tag)
		}
		s.respond(w, q, res, err)
	}
}

// keyOf names an answer among those that are kept, "" when it cannot be.
func keyOf(tag string, r *http.Request) string {
	if tag == "" || r.Method == http.MethodPost {
		return ""
	}
	if acceptsGzip(r) {
		tag += "z"
	}
	return tag + r.URL.RequestURI()
}

// cacheable lets a browser keep the answer and ask whether it still stands.
func cacheable(w http.ResponseWriter, tag string) {
	w.Header().Set("Cache-Control", "no-cache")
	if tag != "" {
		w.Header().Set("ETag", tag)
	}
}

// respond is the only place that writes an answer.
func (s *site) respond(w http.ResponseWriter, q *request, res response, err error) {
	if err == nil {
		err = s.write(w, q, res)
	}
	if err != nil {
		s.fail(w, q, err)
	}
}

// write sends a good answer, or returns why it cannot be made.
func (s *site) write(w http.ResponseWriter, q *request, res response) error {
	status := res.status
	if status == 0 {
		status = http.StatusOK
	}
	switch {
	case res.location != "":
		w.Header().Set("Location", res.location)
		s.send(w, q, status, "text/plain; charset=utf-8", []byte(res.location+"\n"))
	case res.original != nil:
		s.sendOriginal(w, q, res.original)
	case res.page != nil:
		body, err := s.views.render(res.page)
		if err != nil {
			return err
		}
		s.sendKept(w, q, res, "text/html; charset=utf-8", body)
	case res.body != nil:
		if res.filename != "" {
			w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": res.filename}))
		}
		s.send(w, q, status, res.ctype, res.body)
	default:
		body, err := json.Marshal(res.json)
		if err != nil {
			return err
		}
		s.sendKept(w, q, res, "application/json; charset=utf-8", append(body, '\n'))
	}
	return nil
}

// fail sends an error as a page or, to programs, as a problem.
func (s *site) fail(w http.ResponseWriter, q *request, err error) {
	p := problemOf(err)
	if p.Status >= 500 {
		s.Log.Error("request failed", "path", q.URL.Path, "err", err)
		w.Header().Set("Retry-After", retryAfter)
	}
	w.Header().Del("ETag")
	w.Header().Del("Content-Disposition")
	w.Header().Set("Cache-Control", "no-store")
	if !q.wantsJSON() {
		body, renderErr := s.views.render(s.errorPage(q, p))
		if renderErr == nil {
			s.send(w, q, p.Status, "text/html; charset=utf-8", body)
			return
		}
		s.Log.Error("error page failed", "err", renderErr)
	}
	body, _ := json.Marshal(p) // a struct of strings and a number cannot fail
	s.send(w, q, p.Status, "application/problem+json; charset=utf-8", append(body, '\n'))
}

// wantsJSON tells programs from people.
func (q *request) wantsJSON() bool {
	return strings.HasPrefix(q.URL.Path, "/api/") || strings.HasSuffix(q.URL.Path, ".json")
}

func (s *site) send(w http.ResponseWriter, q *request, status int, ctype string, body []byte) {
	s.sendReady(w, q, status, q.pack(ctype, body))
}

// sendKept sends an answer and keeps it when the handler allows that.
func (s *site) sendKept(w http.ResponseWriter, q *request, res response, ctype string, body []byte) {
	a := q.pack(ctype, body)
	if res.keep && q.key != "" {
		s.kept.put(a)
	}
	s.sendReady(w, q, cmp.Or(res.status, http.StatusOK), a)
}

// pack makes a body ready for the reader's program.
func (q *request) pack(ctype string, body []byte) *ready {
	a := &ready{key: q.key, ctype: ctype, body: body}
	if len(body) > 1400 && acceptsGzip(q.Request) {
		a.squeeze, a.body = true, compress(body)
	}
	return a
}

func (s *site) sendReady(w http.ResponseWriter, q *request, status int, a *ready) {
	h := w.Header()
	h.Set("Content-Type", a.ctype)
	h.Add("Vary", "Accept-Encoding")
	if a.squeeze {
		h.Set("Content-Encoding", "gzip")
	}
	h.Set("Content-Length", strconv.Itoa(len(a.body)))
	w.WriteHeader(status)
	if q.Method != http.MethodHead {
		_, _ = w.Write(a.body) // a reader who has gone needs no answer
	}
}

// acceptsGzip reports whether the reader's program unpacks gzip.
func acceptsGzip(r *http.Request) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, param, _ := strings.Cut(strings.TrimSpace(part), ";")
		if name == "gzip" && strings.ReplaceAll(param, " ", "") != "q=0" {
			return true
		}
	}
	return false
}

// squeezers keeps gzip writers, which are large, for the next answer.
var squeezers = sync.Pool{New: func() any {
	z, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed) // the level is valid
	return z
}}

func compress(data []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(data) / 4)
	z := squeezers.Get().(*gzip.Writer)
	defer squeezers.Put(z)
	z.Reset(&b)
	_, _ = z.Write(data) // memory does not fail
	_ = z.Close()
	return b.Bytes()
}

func named(w http.ResponseWriter, route string) {
	if rec, ok := w.(*recorder); ok {
		rec.route = route
	}
}
