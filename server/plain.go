package server

import (
	_ "embed"
	"fmt"
	"net/http"

	"wewenang/law"
)

//go:embed openapi.yaml
var openAPIDocument []byte

// healthz says that the process answers.
func (s *site) healthz(w http.ResponseWriter, r *http.Request) {
	named(w, "healthz")
	s.respond(w, s.bare(r), response{body: []byte("ok\n"), ctype: "text/plain; charset=utf-8"}, nil)
}

// readyz says whether an index is open.
func (s *site) readyz(w http.ResponseWriter, r *http.Request) {
	named(w, "readyz")
	w.Header().Set("Cache-Control", "no-store")
	res := response{body: []byte("ready\n"), ctype: "text/plain; charset=utf-8"}
	lib, release, err := s.Shelf.Take()
	if err != nil {
		res.status, res.body = http.StatusServiceUnavailable, []byte("no index is open\n")
	} else {
		res.body = fmt.Appendf(nil, "ready %s\n", lib.Corpus().Generation)
		release()
	}
	s.respond(w, s.bare(r), res, nil)
}

func (s *site) metricsPage(w http.ResponseWriter, r *http.Request) {
	named(w, "metrics")
	s.respond(w, s.bare(r), response{body: s.metrics.text(), ctype: "text/plain; version=0.0.4; charset=utf-8"}, nil)
}

// robots lets search engines read the law and keeps them out of endless lists.
func (s *site) robots(w http.ResponseWriter, r *http.Request) {
	named(w, "robots")
	body := "User-agent: *\nDisallow: /cari\nDisallow: /peta\nDisallow: /matriks\nDisallow: /periksa\nDisallow: /api/\n"
	s.respond(w, s.bare(r), response{body: []byte(body), ctype: "text/plain; charset=utf-8"}, nil)
}

func (s *site) openAPI(w http.ResponseWriter, r *http.Request) {
	named(w, "openapi")
	w.Header().Set("Cache-Control", "no-cache")
	s.respond(w, s.bare(r), response{body: openAPIDocument, ctype: "application/yaml; charset=utf-8"}, nil)
}

func (s *site) static(w http.ResponseWriter, r *http.Request) {
	named(w, "static")
	if !s.assets.serve(w, r) {
		s.respond(w, s.bare(r), response{}, fmt.Errorf("%w: static file", law.ErrNotFound))
	}
}

func (s *site) notFound(w http.ResponseWriter, r *http.Request) {
	named(w, "not found")
	s.respond(w, s.bare(r), response{}, fmt.Errorf("%w: %s", law.ErrNotFound, clip(r.URL.Path, 120)))
}

func (s *site) notAllowed(w http.ResponseWriter, r *http.Request) {
	named(w, "not allowed")
	s.respond(w, s.bare(r), response{}, errMethod)
}
