package server

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"wewenang/law"
)

// request is an HTTP request with what every handler needs of it.
type request struct {
	*http.Request
	site *site
	lib  Library
	vars map[string]string
	form url.Values
	base Base
	key  string // of the answer among those that are kept

	names   map[law.ID]string // of rules already named on this page
	pending bool              // findings were left out because they are still being computed
}

// response is what a handler answers with. Exactly one of page, json, body,
// original and location is set.
type response struct {
	status   int // 0 means 200
	original *original
	page     page
	json     any
	body     []byte
	ctype    string // of body
	filename string // of a download
	location string // of a redirect
	volatile bool   // must not be cached or revalidated
	keep     bool   // may be sent again to whoever asks the same
}

// handler answers one kind of request.
type handler func(*request) (response, error)

func show(p page) (response, error)  { return response{page: p}, nil }
func asJSON(v any) (response, error) { return response{json: v}, nil }
func moved(where string) (response, error) {
	return response{status: http.StatusMovedPermanently, location: where}, nil
}

// text returns a parameter of the query or form without surrounding space.
func (q *request) text(name string) string { return strings.TrimSpace(q.form.Get(name)) }

// number reads a whole number between low and high, or fallback when the
// parameter is absent.
func (q *request) number(name string, fallback, low, high int) (int, error) {
	s := q.text(name)
	if s == "" {
		return fallback, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < low || n > high {
		return 0, fmt.Errorf("%w: %s=%q, want a number from %d to %d", law.ErrInvalid, name, clip(s, 20), low, high)
	}
	return n, nil
}

// date reads a day from the query, "" when absent.
func (q *request) date(name string) (law.Date, error) {
	d, err := law.ParseDate(q.text(name))
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return d, nil
}

// ids reads an identifier that may hold slashes, such as "kab-contoh/dinas".
func cleanKey(s string) (string, error) {
	s = strings.Trim(s, "/")
	if s == "" || len(s) > 200 || !utf8.ValidString(s) {
		return "", fmt.Errorf("%w: identifier %q", law.ErrInvalid, clip(s, 40))
	}
	return s, nil
}

// clip shortens words for a message.
func clip(s string, n int) string {
	r := []rune(strings.ToValidUTF8(s, "�"))
	if len(r) <= n {
		return string(r)
	}
	return string(r[:n]) + "…"
}
