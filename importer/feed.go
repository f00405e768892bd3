package importer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"

	"wewenang/law"
	"wewenang/law/jdihn"
)

// downloads is the folder of the importer for what a feed points at.
const downloads = "unduhan"

// feed is a JDIHN feed as a source of documents.
type feed struct {
	address string // as given: a path or a URL
	copies  copies // of its documents
}

var errOutside = errors.New("jalur menunjuk ke luar folder umpan")

// isRemote tells an address of the web from a path.
func isRemote(address string) bool {
	return strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "https://")
}

// readFeed lists the documents of a feed, with what it says of each.
func readFeed(ctx context.Context, address, out string, force bool) ([]source, error) {
	f := feed{address: address, copies: copies{dir: filepath.Join(out, ledgerFolder, downloads), force: force}}
	host := ""
	if u, err := url.Parse(address); err == nil && isRemote(address) {
		host = hostPort(u)
	}
	f.copies.client = newClient(host)
	if err := os.MkdirAll(f.copies.dir, 0o755); err != nil {
		return nil, err
	}
	r, err := f.open(ctx)
	if err != nil {
		return nil, fmt.Errorf("umpan %s: %w", address, err)
	}
	defer r.Close()
	entries, skipped, err := jdihn.Decode(r)
	if err != nil {
		return nil, fmt.Errorf("umpan %s: %w", address, err)
	}
	var list []source
	for i, e := range entries {
		list = append(list, f.source(i+1, e))
	}
	if skipped > 0 {
		list = append(list, source{name: address, problem: fmt.Sprintf("%d isi daftar bukan keterangan peraturan", skipped)})
	}
	return list, nil
}

func (f feed) open(ctx context.Context) (io.ReadCloser, error) {
	if isRemote(f.address) {
		return get(ctx, f.copies.client, f.address)
	}
	return os.Open(f.address)
}

// source makes a document of an entry: its file, or its metadata alone.
func (f feed) source(number int, e jdihn.Entry) source {
	meta, err := e.Meta()
	s := source{name: fmt.Sprintf("%s#%d", path.Base(filepath.ToSlash(f.address)), number), meta: &meta}
	if err != nil {
		s.problem = err.Error()
	}
	file := e.FileURL
	if file == "" || !isRemote(file) && e.File != "" && strings.HasSuffix(file, "/") {
		file += e.File
	}
	if file == "" {
		return s
	}
	if extensions[strings.ToLower(path.Ext(file))] != "" {
		s.name += " " + path.Base(file)
	}
	s.from = f.address + " " + file
	s.fetch = func(ctx context.Context) (string, error) { return f.fetch(ctx, file) }
	return s
}

// fetch finds a file of the feed: an address, or a path beside the feed, which
// must stay below its folder.
func (f feed) fetch(ctx context.Context, file string) (string, error) {
	if isRemote(file) {
		return f.copies.get(ctx, file)
	}
	if isRemote(f.address) {
		base, err := url.Parse(f.address)
		if err != nil {
			return "", err
		}
		u, err := base.Parse(file)
		if err != nil {
			return "", err
		}
		return f.copies.get(ctx, u.String())
	}
	local := filepath.FromSlash(file)
	if !filepath.IsLocal(local) {
		return "", fmt.Errorf("%w: %s", errOutside, oneLine(file))
	}
	local = filepath.Join(filepath.Dir(f.address), local)
	_, err := os.Stat(local)
	return local, err
}

// readEntry reads what an entry of a feed points at; where that cannot be had,
// the metadata stand alone.
func (doc *document) readEntry(ctx context.Context, s source, force bool, done func(string) (Result, bool)) {
	if s.problem != "" {
		doc.warn("umpan", s.problem, "perbaiki umpannya, atau impor berkasnya sendiri")
	}
	if s.fetch != nil {
		var err error
		if s.path, err = s.fetch(ctx); err == nil {
			doc.readFile(ctx, s, force, done)
			return
		}
		doc.warn("tidak-terunduh", err.Error(), "periksa alamatnya, lalu ulangi")
	}
	if s.meta == nil || s.meta.ID == "" {
		return
	}
	m := *s.meta
	m.MetaOnly = true
	doc.regulation, doc.ID, doc.Format, doc.Pages = &law.Regulation{Meta: m}, m.ID, "metadata", 0
	doc.sum = sumBytes(doc.render())
	if s.fetch != nil {
		doc.sum = "" // the file may come another day
	}
}
