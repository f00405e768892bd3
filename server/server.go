package server

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/http"
	"time"

	"wewenang/law"
)

// Config is what a server is made from. Shelf and Templates are required; the
// rest has sensible defaults.
type Config struct {
	Shelf     Shelf
	Log       *slog.Logger     // nil: silent
	Now       func() time.Time // nil: time.Now
	Lang      string           // language of a page that asks for none: "id" (default) or "en"
	Templates fs.FS            // layout, parts, pages, words and static files
	Version   string           // of the program, shown at the foot of pages
	Deadline  time.Duration    // for one request; 0 means 20 s
	Examples  []law.SourceFile // drafts that the check page offers to try
	Originals fs.FS            // the content folder, with the documents that texts were read from; nil: none are handed out
}

// site is a configured server.
type site struct {
	Config
	views   *views
	assets  *assets
	metrics *metrics
	memo    memo
	kept    kept
}

// New builds the handler that serves everything. It fails when a template or
// the word list is broken.
func New(c Config) (http.Handler, error) {
	if c.Shelf == nil || c.Templates == nil {
		return nil, errors.New("server: a shelf and templates are needed")
	}
	s := &site{Config: c, metrics: newMetrics()}
	s.Log = cmp.Or(c.Log, slog.New(slog.DiscardHandler))
	s.Lang = cmp.Or(c.Lang, "id")
	s.Deadline = cmp.Or(c.Deadline, 20*time.Second)
	if s.Now == nil {
		s.Now = time.Now
	}
	var err error
	if s.assets, err = readAssets(s.Templates); err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	if s.views, err = readViews(s.Templates); err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	return s.guard(s.routes()), nil
}

// HTTPServer returns a server for the handler with limits on every phase of a
// connection. The caller listens and shuts it down.
func HTTPServer(handler http.Handler, addr string) *http.Server {
	return &http.Server{
		Addr:              addr,
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      40 * time.Second,
		IdleTimeout:       60 * time.Second,
		MaxHeaderBytes:    16 << 10,
	}
}
