package server

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"wewenang/law"
)

// Errors of the transport, beside those of package law.
var (
	errTooLarge    = errors.New("body too large")
	errUnsupported = errors.New("unsupported media type")
	errMethod      = errors.New("method not allowed")
	errNoLibrary   = errors.New("no index is open")
	errForbidden   = errors.New("cross-origin request refused")
)

// statusOf is the one table from errors to HTTP statuses.
func statusOf(err error) int {
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge), errors.Is(err, errTooLarge):
		return http.StatusRequestEntityTooLarge
	case errors.Is(err, errUnsupported):
		return http.StatusUnsupportedMediaType
	case errors.Is(err, errMethod):
		return http.StatusMethodNotAllowed
	case errors.Is(err, errForbidden):
		return http.StatusForbidden
	case errors.Is(err, law.ErrNotFound):
		return http.StatusNotFound
	case errors.Is(err, law.ErrInvalid):
		return http.StatusBadRequest
	case errors.Is(err, errNoLibrary), errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

// Problem is an error as RFC 9457 describes it.
type Problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail,omitempty"`
	late   bool   // the answer took longer than a request may
}

// problemOf tells a program what went wrong. The detail of an internal error
// stays in the log.
func problemOf(err error) Problem {
	status := statusOf(err)
	p := Problem{Type: "about:blank", Title: http.StatusText(status), Status: status}
	if errors.Is(err, context.DeadlineExceeded) {
		p.Detail, p.late = "the answer is still being made; ask again", true
	}
	if status < 500 {
		p.Detail = clip(err.Error(), 300)
	}
	return p
}

// retryAfter is the advice given with a 503, in seconds.
const retryAfter = "5"

// invalid names a parameter whose value is not in its closed list.
func invalid(name, value string) error {
	return fmt.Errorf("%w: %s=%q", law.ErrInvalid, name, clip(value, 40))
}
