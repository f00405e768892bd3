package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	demo "wewenang/content"
	"wewenang/indexer"
	"wewenang/law"
	"wewenang/server"
	"wewenang/templates"
)

// drain is how long requests under way may take after a stop is asked for.
const drain = 10 * time.Second

func (a *app) serveCommand() *cobra.Command {
	var s serving
	cmd := &cobra.Command{
		Use:   "serve [--content DIR] [--data DIR] [--addr :8080] [--watch]",
		Short: "Layani halaman dan API; tanpa argumen: korpus contoh yang tertanam",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s.app = a
			return s.run(cmd.Context())
		},
	}
	f := cmd.Flags()
	f.StringVar(&s.content, "content", "", "folder isi; bila kosong dan --data kosong: korpus contoh")
	f.StringVar(&s.data, "data", "", "folder data; bila kosong: folder tembolok pengguna")
	f.StringVar(&s.addr, "addr", "localhost:8080", "alamat yang didengarkan")
	f.BoolVar(&s.watch, "watch", false, "bangun lagi bila isi berubah")
	return cmd
}

// serving is one run of the server.
type serving struct {
	*app
	content, data, addr string
	watch               bool
}

func (s *serving) run(ctx context.Context) error {
	if s.watch && s.content == "" {
		return usagef("--watch memerlukan --content DIR")
	}
	o, err := s.options()
	if err != nil {
		return err
	}
	s.tuneMemory(memoryLimit, collectAt)
	// Listen first: a port in use is told before minutes of building.
	listener, err := net.Listen("tcp", s.addr)
	if err != nil {
		return inputf("%s: %w", s.say("alamat tidak dapat dipakai; pilih yang lain dengan --addr", "cannot listen; choose another address with --addr"), err)
	}
	defer listener.Close()
	o.Ahead = findAheadMax
	shelf, err := indexer.OpenShelf(ctx, o)
	if err != nil {
		return buildError(err)
	}
	defer shelf.Close()
	debug.FreeOSMemory() // what opening left behind
	s.tell(shelf.Problem())
	if s.watch {
		go s.follow(ctx, shelf)
	}
	return s.answer(ctx, listener, shelf, o.Content)
}

// options say what is served: the content and data asked for, or the embedded
// corpus with a data folder in the user's cache.
func (s *serving) options() (indexer.Options, error) {
	if s.content == "" && s.data != "" {
		s.note("tanpa --content naskah asli tidak dibagikan", "without --content no original documents are handed out")
		return s.indexOptions(nil, s.data), nil
	}
	data := s.data
	if data == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			cache = os.TempDir()
		}
		data = filepath.Join(cache, "wewenang", dataName(s.content))
	}
	o := s.indexOptions(demo.FS(), data)
	if s.content != "" {
		fsys, err := contentFolder(s.content)
		if err != nil {
			return o, err
		}
		o.Content = fsys
	}
	o.Progress = s.err
	return o, nil
}

// dataName keeps the data of different content folders apart.
func dataName(content string) string {
	if content == "" {
		return "contoh"
	}
	abs, err := filepath.Abs(content)
	if err != nil {
		abs = content
	}
	return law.CleanNumber(cmp.Or(abs, "isi"))
}

func (s *serving) follow(ctx context.Context, shelf *indexer.Shelf) {
	err := indexer.Watch(ctx, s.content, shelf.Rebuild)
	if err != nil {
		s.note("isi tidak diikuti: %v", "content is not followed: %v", err)
	}
}

// tell shows what keeps the newest content from being served.
func (s *serving) tell(problem error) {
	var content *indexer.ContentError
	switch {
	case errors.As(problem, &content):
		for _, p := range content.Problems {
			s.printProblem(p)
		}
	case problem != nil:
		s.note("perhatian: %v", "note: %v", problem)
	}
}

// answer serves until the context ends, then lets requests under way finish.
func (s *serving) answer(ctx context.Context, listener net.Listener, shelf *indexer.Shelf, content fs.FS) error {
	handler, err := server.New(server.Config{Shelf: onShelf{shelf}, Log: s.logger(), Now: s.now, Lang: s.lang,
		Templates: templates.FS, Version: readVersion().Version, Examples: examples(), Originals: content})
	if err != nil {
		return err
	}
	srv := server.HTTPServer(handler, s.addr)
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(listener) }()
	s.note("siap: http://%s", "ready: http://%s", address(listener.Addr()))
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.Background(), drain)
	defer cancel()
	if err := srv.Shutdown(stop); err != nil && !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("stop serving: %w", err)
	}
	return nil
}

// examples are the drafts that the page for drafts offers to try.
func examples() []law.SourceFile {
	drafts, err := fs.Glob(demo.Drafts(), "*.md")
	if err != nil {
		return nil
	}
	var out []law.SourceFile
	for _, name := range drafts {
		if data, err := fs.ReadFile(demo.Drafts(), name); err == nil {
			out = append(out, law.SourceFile{Name: name, Data: data})
		}
	}
	return out
}

// Limits of a server on a small machine. Findings of a large corpus take tens
// of seconds and much memory, so there they wait until somebody asks.
const (
	memoryLimit  = 900 << 20 // bytes that the collector aims to stay under
	collectAt    = 30        // percent of what lives, most of which lives as long as the generation
	findAheadMax = 3000      // regulations
)

// address writes a listening address so that it can be clicked.
func address(addr net.Addr) string {
	host := addr.String()
	for _, any := range []string{"[::]:", "0.0.0.0:"} {
		if rest, ok := strings.CutPrefix(host, any); ok {
			return "localhost:" + rest
		}
	}
	return host
}

// onShelf fits the indexer's shelf to the server's interface.
type onShelf struct{ *indexer.Shelf }

func (s onShelf) Take() (server.Library, func(), error) {
	lib, release, err := s.Shelf.Take()
	if err != nil {
		return nil, nil, err
	}
	return lib, release, nil
}

// openLibrary opens the live generation of a data folder for one command.
func (a *app) openLibrary(ctx context.Context, data string) (library, func(), error) {
	opened, err := indexer.Open(ctx, data, a.logger())
	if err != nil {
		return nil, nil, buildError(err)
	}
	if opened.Degraded != nil {
		a.note("perhatian: generasi lama yang menjawab: %v", "note: an older generation answers: %v", opened.Degraded)
	}
	return opened.Library, func() { opened.Close() }, nil
}
